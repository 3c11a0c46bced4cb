/** A day or month, or a span of them, said in a text. */
export interface SaidDate {
  readonly index: number;
  readonly end: number;
  readonly text: string;
  /** The first and the last day it can mean, as numbers that grow with time. */
  readonly from: number;
  readonly to: number;
  /** Only the dates of one calendar can be compared: the year of others is not known, or only likely. */
  readonly calendar: number;
  /** Its year is printed, or said: 同年, 次年. */
  readonly yearSaid: boolean;
  /** 前: any day up to it. */
  readonly isDeadline: boolean;
}

const DAY_OF = '(?:份)?(?:(\\d{1,2})[日号])?(初|上旬|中下旬|中旬|下旬|底|末)?';
const DATE =
  `(20\\d\\d年|[同当次翌]年|第二年)?(?<![\\d.期满近达共约])(\\d{1,2})(?:[-—–~至到](\\d{1,2}))?月${DAY_OF}` +
  `(?:(?:开始|起)?[，,]?[-—–~至到]+(?=[\\d同当次翌])(20\\d\\d年|[同当次翌]年)?(?:(\\d{1,2})月)?${DAY_OF})?`;
/** A year by itself changes what a month behind it belongs to. */
const DATES = new RegExp(`${DATE}|(20\\d\\d|[上去今本明]|上一)年`, 'g');
const DEADLINE = /^(?:之|以)?前/;
/** 3月后, 自3月起: no last day. */
const OPEN = /^(?:之|以)?后|^起/;

const MONTH = 31;
const YEAR = 12 * MONTH;
/** So many months back a month without a year is one of the next year. */
const TURN = 6;

/** The first and last day of a part of a month. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  中下旬: [11, 31],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
};

const daysOf = (day: string | undefined, part: string | undefined): readonly [number, number] =>
  day === undefined ? (PARTS[part ?? ''] ?? [1, MONTH]) : [Number(day), Number(day)];

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** The year a printed one names, where the text before it was in `current`. */
function yearNamed(printed: string, current: number): number {
  if (/^\d/.test(printed)) return Number.parseInt(printed, 10);
  return /次|翌|第二/.test(printed) ? current + 1 : current;
}

/** The dates of a text in its order; one without a year is of the year of the date before it, or of the next where the months turn. */
export function saidDates(text: string): SaidDate[] {
  const dates: SaidDate[] = [];
  let [calendar, year, month] = [1, 0, 0];
  /** 0 is the calendar of printed years. */
  let used = 1;
  const unknown = () => {
    used += 1;
    [calendar, year, month] = [used, 0, 0];
  };
  for (const match of text.matchAll(DATES)) {
    const [whole, printed, first, monthTo, day, part, endYear, endMonth, endDay, endPart, bare] = match;
    if (bare !== undefined) {
      unknown();
      continue;
    }
    const begins = Number(first);
    const named = Number(endMonth ?? monthTo ?? first);
    if (!isMonth(begins) || !isMonth(named)) continue;
    if (printed !== undefined && /^\d/.test(printed)) [calendar, year] = [0, yearNamed(printed, year)];
    else if (printed !== undefined) year = yearNamed(printed, year);
    else if (month - begins >= TURN) {
      const next = year + 1;
      unknown();
      year = next;
    }
    const [start, startTo] = daysOf(day, part);
    const isSpan = endYear !== undefined || endMonth !== undefined || endDay !== undefined || endPart !== undefined;
    const lastYear = endYear === undefined ? year + (named < begins ? 1 : 0) : yearNamed(endYear, year);
    const last = isSpan ? daysOf(endDay, endPart)[1] : startTo;
    const behind = text.slice(match.index + whole.length);
    dates.push({
      index: match.index,
      end: match.index + whole.length,
      text: whole,
      from: year * YEAR + begins * MONTH + start,
      to: OPEN.test(behind) ? Number.POSITIVE_INFINITY : lastYear * YEAR + named * MONTH + last,
      calendar,
      yearSaid: printed !== undefined,
      isDeadline: DEADLINE.test(behind),
    });
    [year, month] = [lastYear, named];
  }
  return dates;
}

const monthsTo = (day: number): number => Math.floor((day - 1) / MONTH);

/** The month of a day, 1 to 12. */
export const monthOf = (day: number): number => ((monthsTo(day) + 11) % 12) + 1;

/** How many months one day lies before another. */
export const monthsBetween = (day: number, later: number): number => monthsTo(later) - monthsTo(day);
