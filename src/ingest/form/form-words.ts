import { isBareNumber } from '../../model/digits.ts';
import { memoise } from '../../model/memoise.ts';
import { GOVERNMENT_LEVELS, type GovernmentLevel } from '../../model/record.ts';
import { cellText } from '../../model/text.ts';
import { forms } from './declared/index.ts';
import { type FormDeclaration, type FundPart, type FundRole, type GoalRole, type HeadField, wordsOf } from './define-form.ts';
import { sourceNamed } from './source-words.ts';

/** Recognises the words of the declared forms in cells: labels, rows and columns of the funds, headings of goals and parts, totals, notes. */

const NUMBERING = /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[、.](?!\d)|[★☆*•●])/;

interface LabelKeys {
  readonly whole: string;
  readonly short: string;
}

/** What a text may be in a form, by the lists of words that know it. */
interface Meanings {
  readonly label: HeadField | undefined;
  readonly row: FundPart | undefined;
  readonly column: FundRole | undefined;
  readonly amount: FundPart | undefined;
  readonly goal: GoalRole | undefined;
  readonly text: 'purpose' | 'disbursementPlan' | undefined;
}

const LONGEST = 40;
const CACHE_LIMIT = 20_000;

/** A label without numbering, spaces, brackets and punctuation; `short` also without what stands in brackets. */
export const labelKeys: (text: string) => LabelKeys = memoise(readKeys, CACHE_LIMIT, LONGEST);

function readKeys(text: string): LabelKeys {
  const bare = cellText(text).replace(/\s+/g, '').replace(NUMBERING, '');
  const clean = (part: string) => part.replace(/[（）()：:、，,。\-_/*"'【】[\]]/g, '');
  return { whole: clean(bare), short: clean(bare.replace(/（[^（）]*）?/g, '')) };
}

const LABELS = wordsOf(forms, 'label', ({ labels: { purpose: _purpose, disbursementPlan: _plan, ...labels } }) => labels);
const FUND_ROWS = wordsOf(forms, 'row of the funds', ({ crosses }) => crosses.rows);
const FUND_COLUMNS = wordsOf(forms, 'column of the funds', ({ crosses }) => crosses.columns);
const AMOUNTS = wordsOf(forms, 'label of an amount', ({ crosses }) => crosses.beside);
const GOALS = wordsOf(forms, 'heading of goals', ({ lists }) => lists.goals);
const TEXTS = wordsOf(forms, 'label of a text', ({ labels: { purpose, disbursementPlan } }) => ({
  ...(purpose === undefined ? {} : { purpose }),
  ...(disbursementPlan === undefined ? {} : { disbursementPlan }),
}));
const wordSet = (context: string, wordsOfForm: (form: FormDeclaration) => string | undefined): ReadonlySet<string> =>
  new Set(
    wordsOf(forms, context, (form) => {
      const list = wordsOfForm(form);
      return list === undefined ? {} : { word: list };
    }).keys(),
  );
const ANNUAL = [...wordSet('amount of the year', ({ crosses }) => crosses.annual)];
const HEADINGS = wordSet('heading', ({ headings }) => headings);
const TOTALS = wordSet('total', ({ totals }) => totals);
const ISSUES = [...wordSet('note on problems', ({ notes }) => notes.issues)];
const NOTES = [...wordSet('note', ({ notes }) => notes.note)];

const NOTHING: Meanings = {
  label: undefined,
  row: undefined,
  column: undefined,
  amount: undefined,
  goal: undefined,
  text: undefined,
};

/** A reader asks one list after the other: what a text means is looked up in all of them at once. */
const meaningsOf = (text: string): Meanings => (text.length > LONGEST || isBareNumber(text) ? NOTHING : knownMeanings(text));
const knownMeanings = memoise(
  (text): Meanings => {
    const { whole, short } = labelKeys(text);
    const meaning = <T>(words: ReadonlyMap<string, T>) => words.get(whole) ?? words.get(short);
    return {
      label: meaning(LABELS),
      row: meaning(FUND_ROWS),
      column: meaning(FUND_COLUMNS),
      amount: meaning(AMOUNTS),
      goal: meaning(GOALS),
      text: meaning(TEXTS),
    };
  },
  CACHE_LIMIT,
  LONGEST,
);

/** All words that stand for a label, a row or column of the funds, or a heading. */
export const WORDS: readonly string[] = [
  ...[LABELS, FUND_ROWS, FUND_COLUMNS, AMOUNTS, GOALS, TEXTS].flatMap((meanings) => [...meanings.keys()]),
  ...HEADINGS,
];

/** The field a label of the form's head stands for, `实施（主管）单位：` included. */
export const headLabel = (text: string): HeadField | undefined => meaningsOf(text).label;

const LABEL_WORDS = [...LABELS].filter(([word]) => word.length >= 3).sort(([a], [b]) => b.length - a.length);

/** A head label that a text begins with, directly followed by its value: `项目名称禁毒经费`. For text whose cells are not cut. */
export const leadingHeadLabel = (text: string): HeadLabel | undefined => (isBareNumber(text) ? undefined : headLabelOf(text));
const headLabelOf = memoise(readHeadLabel, CACHE_LIMIT, LONGEST);

interface HeadLabel {
  readonly field: HeadField;
  readonly length: number;
}

function readHeadLabel(text: string): HeadLabel | undefined {
  const start = NUMBERING.exec(text)?.[0].length ?? 0;
  for (const [word, field] of LABEL_WORDS) {
    if (!text.startsWith(word, start)) continue;
    const mark = /^(?:（[^（）]{1,8}）)?[：:]?/.exec(text.slice(start + word.length))?.[0] ?? '';
    return { field, length: start + word.length + mark.length };
  }
  return undefined;
}

/** The column of a funds table a header names; `20分×执行率` and the letters in brackets do not matter. */
export function fundRole(text: string): FundRole | undefined {
  const known = fundColumn(text);
  if (known !== undefined || !MONTHS.test(text)) return known;
  const plain = text.replace(MONTHS, '');
  return fundColumn(plain) ?? fundColumn(`${plain}数`);
}
const fundColumn = (text: string): FundRole | undefined => meaningsOf(text).column;
/** 1—7月执行数: what was spent by the time a form is made that watches over the year. */
const MONTHS = /^(?:截至)?\d{1,2}(?:月?[-—–~至]\d{1,2})?月(?:底|末|份)?(?:累计)?/;

export const isLevel = (part: FundPart): part is GovernmentLevel => GOVERNMENT_LEVELS.some((level) => level === part);

const fundPart = (text: string): FundPart | undefined => meaningsOf(text).row;
const amountPart = (text: string): FundPart | undefined => meaningsOf(text).amount;
const UNIT_REMARK = /（?(?:单位[：:]?)?((?:百万|千万|万|亿|千)?元)）?[：:]?$/;
/** 2021年金额（元）: the amount of a year. */
const OF_YEAR = /^(?:20\d\d年度?|本年度?|当年)(?:预算)?(?:资金|金额|预算)(?:总额|数)?$/;

/** What an amount beside this label is: the whole, or which part; its unit in brackets; whether it is the year's. */
export function amountLabel(
  text: string,
): { readonly part: FundPart; readonly name: string; readonly unit?: string; readonly annual: boolean } | undefined {
  if (text.length > 30) return undefined;
  const part = fundRow(text) ?? amountPart(text.replace(/^其中[：:]?/, '')) ?? (OF_YEAR.test(labelKeys(text).short) ? 'total' : undefined);
  const unit = UNIT_REMARK.exec(text)?.[1];
  return part === undefined
    ? undefined
    : {
        part,
        name: text,
        ...(unit === undefined ? {} : { unit }),
        annual: ANNUAL.some((word) => text.includes(word)) || /20\d\d年/.test(text),
      };
}

export const isPurposeLabel = (text: string): boolean => meaningsOf(text).text === 'purpose';
export const isPlanLabel = (text: string): boolean => meaningsOf(text).text === 'disbursementPlan';

/** The row of a funds table a label names: `年度资金总额：`, `其中：本年财政拨款`, `上年结转资金`. */
export function fundRow(text: string): FundPart | undefined {
  if (text.length > 30) return undefined;
  const plain = text.replace(/^\s*按(?:收入|支出|资金)(?:性质|来源|类型|类别|构成)分类?[：:]?\s*/, '');
  const bare = plain.replace(/^\s*(?:其\s*中|其中：|其中:)[：:\s]*/, '').replace(/^[^：:]{0,3}其中[：:]?/, '');
  return fundPart(bare) ?? fundPart(plain) ?? sourceNamed(labelKeys(bare).short);
}

/** Labels in front of the indicators, longest first; for text in which cells are not cut. */
export const FRONT_WORDS: readonly string[] = [LABELS, FUND_ROWS, AMOUNTS]
  .flatMap((meanings) => [...meanings.keys()])
  .concat('总体目标', '年度总体目标', '年度目标', '绩效目标', '年度绩效目标')
  .filter((word) => word.length >= 3)
  .sort((a, b) => b.length - a.length);

/** The column of the goals a header names. */
export const goalRole = (text: string): GoalRole | undefined => meaningsOf(text).goal;

const LONG_GOALS = [...GOALS]
  .flatMap(([label, role]) => (role === 'goal' && label.length >= 4 ? [label] : []))
  .sort((a, b) => b.length - a.length);

/** Where goals begin in a text that runs on from their label: 6 for `年度总体目标完成……`; undefined for other texts. */
export function leadingGoal(text: string): number | undefined {
  const label = LONG_GOALS.find((each) => text.startsWith(each));
  if (label === undefined || text.length < label.length + 4) return undefined;
  const rest = text.slice(label.length);
  if (/^(?:表|和|与|及|的|完成|情况|管理|审核|申报)/.test(rest)) return undefined;
  // 总体目标年初设定目标全年实际完成情况: names of columns with what stands below them, and nothing to tell where it begins.
  if ([...GOALS.keys()].some((word) => word.length >= 4 && rest.startsWith(word))) return undefined;
  return label.length + (text[label.length] === '：' ? 1 : 0);
}

/** Whether a cell is the label of the row of totals: `总分`, `合计（100分）`. */
export const isTotalLabel = (text: string): boolean => text.length <= 16 && !isBareNumber(text) && isShortTotalLabel(text);
const isShortTotalLabel: (text: string) => boolean = memoise(readTotalLabel, CACHE_LIMIT);

function readTotalLabel(text: string): boolean {
  const { whole, short } = labelKeys(text);
  return TOTALS.has(short) || TOTALS.has(whole.replace(/\d+(?:\.\d+)?分?$/, ''));
}

/** A label behind the indicators: problems (kept), or conclusions, notes and opinions (not kept). */
export const closingLabel: (text: string) => 'issues' | 'note' | undefined = memoise(readClosingLabel, CACHE_LIMIT, LONGEST);

function readClosingLabel(text: string): 'issues' | 'note' | undefined {
  const bare = text.replace(/\s+/g, '').replace(NUMBERING, '');
  if (ISSUES.some((word) => bare.startsWith(word))) return 'issues';
  return NOTES.some((word) => bare.startsWith(word) && /^(?:[：:（]|$)/.test(bare.slice(word.length))) ? 'note' : undefined;
}

const isHeading = (key: string): boolean => {
  const bare = key.replace(/\d?(?:\d{1,3}分)?(?:万元|元)?$/, '');
  return HEADINGS.has(bare) || HEADINGS.has(bare.replace(/^(?:项目|专项)/, ''));
};

/** Whether a cell is a side heading that names a part of the form and holds no value: `项目资金（万元）`, `四、年度绩效指标完成情况`. */
export const isSideLabel = (text: string): boolean => text.length <= 30 && !isBareNumber(text) && isShortSideLabel(text);
const isShortSideLabel: (text: string) => boolean = memoise(
  (text) => {
    const { whole, short } = labelKeys(text);
    return isHeading(short) || isHeading(whole) || /^(?:[一二三四五六七八九]、.{2,16}情况|（(?:万元|元|\d+分)）)$/.test(text);
  },
  CACHE_LIMIT,
  LONGEST,
);

/** `10` of `预算执行情况（10分）` or `得分（20分*执行率）`; undefined when no points are printed. */
export function pointsInBrackets(text: string): string | undefined {
  return /（(\d{1,3}(?:\.\d+)?)分?(?:[*×]执行率)?）/.exec(text)?.[1];
}

/** Labels and columns that a form run together has: how many of those that a form is told by its text holds. */
export function meaningsIn(text: string): number {
  const found = new Set<string>();
  for (const meanings of [LABELS, FUND_COLUMNS, GOALS, COLUMNS])
    for (const [word, meaning] of meanings) if (TOLD_BY.has(meaning) && text.includes(word)) found.add(meaning);
  return found.size;
}
const COLUMNS = wordsOf(forms, 'column of the indicators', ({ lists }) => lists.indicators);
const TOLD_BY: ReadonlySet<string> = new Set(
  'name supervisingDepartment totalScore budgeted spent rate goal achievement level1 level2 level3 target actual score'.split(' '),
);
