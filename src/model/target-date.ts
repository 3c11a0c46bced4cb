import { readChineseNumeral } from './chinese-number.ts';

/** A calendar date as far as it is printed; month 1–12, day 1–31. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A target that is a point or span of time. */
export interface DatedTarget {
  readonly kind: 'date';
  readonly from?: PartialDate;
  readonly date: PartialDate;
  readonly deadline: boolean;
  /** The year after the one spoken of: 次年, 明年. */
  readonly nextYear?: true;
}

/** Without one of these a text is no date. */
const DATED = /[年月]|\d{4}[.\-/]/;

/** 二〇二五年十一月: every number of a date may be in words. */
const IN_WORDS = /(?<![〇零一二三四五六七八九十])([〇零一二三四五六七八九]{4}|[一二三四五六七八九十]{1,3})(?=[年月日号])/g;
const DIGITS = '〇一二三四五六七八九';

const inDigits = (words: string): string =>
  words.length === 4
    ? [...words.replaceAll('零', '〇')].map((sign) => DIGITS.indexOf(sign)).join('')
    : (readChineseNumeral(words) ?? words);

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** 2024年2月30日, 2024-02-30, 13月底: in groups year and month, with the day or without; day and month alone. */
const CALENDAR =
  /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?|(?<![\d.\-/])(\d{4})([.\-/])(\d{1,2})\5(\d{1,2})(?![\d.\-/])|(?<![\d年.、-])(\d{1,2})月(?:(\d{1,2})[日号]|[底末]|份(?:底|前|末))/g;
const NO_QUARTER = /第(?:[5-9五六七八九]|\d\d)季度/;

/** Whether the calendar has such a day; of February in a year that is not known it has 29. */
function exists(year: number | undefined, month: number, day: number | undefined): boolean {
  const days = DAYS[month - 1];
  if (days === undefined) return false;
  const isShort = month === 2 && year !== undefined && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0));
  return day === undefined || (day >= 1 && day <= (isShort ? 28 : days));
}

/** The first date in a canonical text that no calendar has (2024年13月, 2月30日, 第五季度), in digits; undefined where there is none. */
export function impossibleDate(printed: string): string | undefined {
  const quarter = NO_QUARTER.exec(printed)?.[0];
  if (quarter !== undefined) return quarter;
  if (!DATED.test(printed)) return undefined;
  for (const match of printed.replace(IN_WORDS, inDigits).matchAll(CALENDAR)) {
    const [whole, year, month, day, otherYear, , otherMonth, otherDay, bareMonth, bareDay] = match;
    const of = year ?? otherYear;
    const [calendarYear, dayOf] = [of === undefined ? undefined : Number(of), day ?? otherDay ?? bareDay];
    if (calendarYear !== undefined && (calendarYear < 1949 || calendarYear > 2100)) continue;
    if (!exists(calendarYear, Number(month ?? otherMonth ?? bareMonth), dayOf === undefined ? undefined : Number(dayOf))) return whole;
  }
  return undefined;
}

/** Reads a date, a month or a span of months; undefined when the text is none. */
export function readDate(printed: string): DatedTarget | undefined {
  if (!DATED.test(printed)) return undefined;
  const text = printed.replace(IN_WORDS, inDigits);
  const core = text.replace(LEAD, '');
  const dated = readCore(text, core);
  return dated !== undefined && /^[^\d]*[次明]年/.test(text) ? { ...dated, nextYear: true } : dated;
}

const LEAD = /^(?:于|在|截至|截止|截止到|≤|<|≥|=|每年|当年|本年|次年|明年|预算年度)+/;

function readCore(text: string, core: string): DatedTarget | undefined {
  const range =
    /^(\d{4})[年.\-/](\d{1,2})(?:[月.\-/](\d{1,2})日?)?月?(?:[-~至到—]+)(?:(\d{4})[年.\-/])?(\d{1,2})(?:[月.\-/](\d{1,2})日?)?月?(?:底|前)*$/.exec(
      core,
    );
  if (range !== null) {
    const from = partial(range[1], range[2], range[3]);
    const date = partial(range[4] ?? range[1], range[5], range[6]);
    if (from !== undefined && date !== undefined) return { kind: 'date', from, date, deadline: false };
  }
  const months = /^(\d{1,2})月?(?:[-~至到—]+)(\d{1,2})月(?:份|底)?$/.exec(core);
  if (months !== null) {
    const from = partial(undefined, months[1], undefined);
    const date = partial(undefined, months[2], undefined);
    if (from !== undefined && date !== undefined) return { kind: 'date', from, date, deadline: false };
  }
  const full =
    /^(?:(\d{4})(?:年度?|[.\-/]))?(?:(\d{1,2})(?:月份?|[.\-/](?=\d))?)?(?:(\d{1,2})[日号]?)?(月)?(年)?(?:底|末|初|中旬|上旬|下旬)?((?:之)?前|以前|前完成|内|之内|完成|前拨付|前完成任务|底前)?(?:（[^）]*）)?$/.exec(
      core,
    );
  if (full === null) return undefined;
  const [, year, month, day] = full;
  if (year === undefined && month === undefined) return undefined;
  if (year === undefined && !/月/.test(core)) return undefined;
  if (year !== undefined && month === undefined && !/年/.test(core)) return undefined;
  const date = partial(year, month, day);
  if (date === undefined) return undefined;
  return { kind: 'date', date, deadline: /前|底|末|内|≤|</.test(text) };
}

function partial(year: string | undefined, month: string | undefined, day: string | undefined): PartialDate | undefined {
  const date = {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  if (date.year !== undefined && (date.year < 1949 || date.year > 2100)) return undefined;
  if (date.month !== undefined && (date.month < 1 || date.month > 12)) return undefined;
  if (date.day !== undefined && (date.day < 1 || date.day > 31)) return undefined;
  return date;
}
