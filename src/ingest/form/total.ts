import { isEmptyToken } from '../../model/text.ts';
import type { IndicatorRole } from './define-form.ts';
import { readIncluded } from './execution-points.ts';
import { type FormDraft, type Printed, pointsField, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isTotalLabel } from './form-words.ts';
import type { IndicatorHeader } from './indicator-header.ts';

const NUMBER = /^\d{1,4}(?:\.\d+)?分?$/;
/** What stands in the place of a total and is no number: （92.7）, ~~92~~, ⁹², 九十二点七. */
const LIKE_NUMBER =
  /^[^\p{Script=Han}\d\p{No}\ufffd]{0,6}(?:约|为|共计?|合计|人民币|不足|不到|近|增加到|高?达到?)?[^\p{Script=Han}\d\p{No}\ufffd]{0,4}[\d\p{No}\ufffd]|^[零〇一二两三四五六七八九十百点]+分?$/u;
/** A grade or a hint in the place of a number. */
const STANDS_FOR_TOTAL = /^(?:[优良中差](?:秀|好|等)?|合格|满分|√|[详参另]?见.{1,8}|同上|.{0,4}自评.{0,6})$/;

/**
 * Reads the row of totals. With two numbers the header's order of 分值 and 得分 says which is which; a single number is told by its
 * column, else by what the rows add up to, else it stays uncertain. `blanks` counts the blank cells of the row.
 */
export function readTotal(draft: FormDraft, tokens: readonly Token[], header: IndicatorHeader | undefined, blanks: number): void {
  const isSecond = draft.prints.has('total');
  draft.prints.add('total');
  const setScore = (token: Token): void =>
    isSecond && draft.fields.totalScore !== undefined ? setAnother(draft, token) : setTotalScore(draft, token);
  const labelled = tokens.find((token) => isTotalLabel(token.text) || /^(?:总分|合计|总计)/.test(token.text));
  if (labelled !== undefined) readIncluded(draft, labelled);
  const printedWeight = labelled === undefined ? undefined : /（(\d+(?:\.\d+)?)分?）[：:]?$/.exec(labelled.text)?.[1];
  if (labelled !== undefined && printedWeight !== undefined) setWeight(draft, { ...labelled, text: printedWeight });
  const glued =
    labelled === undefined ? undefined : /^(?:总分|合计|总计)(?:（[^（）]*）)?[：:]?(\d+(?:\.\d+)?分?)$/.exec(labelled.text)?.[1];
  const numbers = tokens.filter((token) => NUMBER.test(token.text));
  if (labelled !== undefined && glued !== undefined) numbers.unshift({ ...labelled, text: glued });
  for (const token of tokens)
    if (LIKE_NUMBER.test(token.text) && !NUMBER.test(token.text)) unreadCells(draft, 'unreadableCell', [token], 'total');
  // 100 | 优秀: a word in the place of the total of the scores.
  if (numbers.length === 1 && header !== undefined && ['weight', 'score'].every((role) => header.slots.some((slot) => slot.role === role)))
    unreadCells(
      draft,
      'unreadableCell',
      tokens.filter((token) => token !== labelled && STANDS_FOR_TOTAL.test(token.text)),
      'total',
    );
  const [first, ...rest] = numbers;
  if (first === undefined) {
    // The row of the total with all its cells blank: a total not filled in, which is not the same as a form without one.
    const dashes = tokens.filter(({ text }) => isEmptyToken(text)).length;
    if (blanks + dashes > 0 && tokens.length === 1 + dashes && labelled?.text.startsWith('总分') === true)
      setScore({ ...labelled, text: '' });
    return;
  }
  const order = totalsOrder(header);
  const named = rest.length > 1 ? (byColumns(numbers, header) ?? byOrder(numbers, header)) : undefined;
  if (named !== undefined) {
    if (isGrandTotal(draft, named)) dropTotals(draft);
    setWeight(draft, named.weight);
    setScore(named.score);
    if (named.deduction !== undefined) draft.fields.totalDeduction ??= pointsField(draft, named.deduction, 'totalDeduction');
    return;
  }
  const last = rest.at(-1);
  if (last !== undefined) {
    const [weight, score] = order === 'scoreFirst' ? [last, first] : [first, last];
    if (isGrandTotal(draft, { weight, score })) dropTotals(draft);
    setWeight(draft, weight);
    setScore(score);
    return;
  }
  const role = singleRole(draft, first, tokens, header);
  if (role === 'weight') setWeight(draft, first);
  else setScore(role === undefined ? { ...first, uncertain: true } : first);
}

const FULL = 100;

/** 合计 90 89.00 above 总分（含预算执行） 100 98.23: the first was of the indicators alone. */
function isGrandTotal({ fields: { totalWeight, totalScore } }: FormDraft, { weight, score }: Totals): boolean {
  const [before, points] = [totalWeight?.value?.points, totalScore?.value?.points];
  if (before === undefined || points === undefined) return false;
  return Number.parseFloat(weight.text) === FULL && before < FULL && Number.parseFloat(score.text) >= points;
}

function dropTotals({ fields }: FormDraft): void {
  delete fields.totalWeight;
  delete fields.totalScore;
}

/**
 * The row of totals with a number that stands by itself on the line below it: its total, where the row has none, or the end of the number that
 * it ends with. Undefined where that line is none of its own: a page has a number too.
 */
export function withNumberBelow(tokens: readonly Token[], below: TokenRow | undefined): readonly Token[] | undefined {
  const [figure, other] = below?.filled ?? [];
  if (figure === undefined || other !== undefined || figure.block.kind !== 'paragraph' || !NUMBER.test(figure.text)) return undefined;
  const isWhole = !figure.text.includes('.');
  const last = tokens.at(-1);
  if (!tokens.some(({ text }) => NUMBER.test(text))) return [...tokens, isWhole ? { ...figure, uncertain: true } : figure];
  if (last === undefined || !/^\d+$/.test(last.text)) return undefined;
  if (!isWhole || figure.text.startsWith('0')) return [...tokens.slice(0, -1), { ...last, text: `${last.text} ${figure.text}` }];
  return Number(`${last.text}${figure.text}`) <= FULL ? [...tokens.slice(0, -1), { ...last, uncertain: true }] : undefined;
}

/** More cells than any row of totals has. */
const LONGEST = 12;

/** Whether more cells of the row may follow, where each stands on its own line: dashes stand below the columns that have no total. */
export const waitsForTotals = (tokens: readonly Token[]): boolean =>
  tokens.length < LONGEST && tokens.filter(({ text }) => /\d/.test(text)).length < 2;

interface Totals {
  readonly weight: Token;
  readonly score: Token;
  readonly deduction?: Token;
}

/** 分值 | 得分 | 扣分: of more than two numbers those below 分值 and 得分. */
function byColumns(numbers: readonly Token[], header: IndicatorHeader | undefined): Totals | undefined {
  const below = (role: IndicatorRole) => {
    const column = header?.slots.find((slot) => slot.role === role)?.column;
    return column === undefined ? undefined : numbers.find((token) => token.column === column);
  };
  const [weight, score, deduction] = [below('weight'), below('score'), below('deduction')];
  return weight === undefined || score === undefined ? undefined : { weight, score, ...(deduction === undefined ? {} : { deduction }) };
}

/** As many numbers as the table has columns of points, where the columns themselves are lost. */
function byOrder(numbers: readonly Token[], header: IndicatorHeader | undefined): Totals | undefined {
  const roles = (header?.slots ?? []).map(({ role }) => role).filter((role) => OF_TOTALS.has(role));
  if (!roles.includes('deduction') || roles.length !== numbers.length) return undefined;
  const at = (role: IndicatorRole) => numbers[roles.indexOf(role)];
  const [weight, score, deduction] = [at('weight'), at('score'), at('deduction')];
  return weight === undefined || score === undefined || deduction === undefined ? undefined : { weight, score, deduction };
}

const OF_TOTALS: ReadonlySet<IndicatorRole> = new Set(['weight', 'score', 'deduction']);

function setWeight(draft: FormDraft, token: Token): void {
  draft.fields.totalWeight ??= pointsField(draft, token, 'totalWeight');
}

/** The total, or what is printed for it once more: behind 自评总分： below the form, in its head. */
export function setTotalScore(draft: FormDraft, token: Printed): void {
  const { fields } = draft;
  if (fields.totalScore === undefined) fields.totalScore = pointsField(draft, token, 'totalScore');
  else if (fields.totalScoreAgain === undefined) fields.totalScoreAgain = pointsField(draft, token, 'totalScoreAgain');
  else unreadCells(draft, 'unreadableCell', [token], 'total');
}

/** A second row of totals that says something else: which of them is the total cannot be told. */
function setAnother(draft: FormDraft, token: Token): void {
  if (draft.fields.totalScore === undefined || draft.fields.totalScore.text === token.text) setTotalScore(draft, token);
  else unreadCells(draft, 'unreadableCell', [token], 'total');
}

function totalsOrder(header: IndicatorHeader | undefined): 'weightFirst' | 'scoreFirst' {
  const weight = position(header, ['weight', 'weightShare']);
  // 单项指标得分 | 权重占比 | 折算得分: what the total adds up are the folded scores.
  const folded = position(header, ['score']);
  const score = folded >= 0 ? folded : position(header, ['rawScore']);
  return weight >= 0 && score >= 0 && score < weight ? 'scoreFirst' : 'weightFirst';
}

function position(header: IndicatorHeader | undefined, roles: readonly IndicatorRole[]): number {
  return header?.slots.findIndex((slot) => roles.includes(slot.role)) ?? -1;
}

/** 自评总分, 总得分, 评价得分. */
const NAMES_SCORE = /自评|得分/;

/** What a single number of the row of totals is; undefined when nothing says so. */
function singleRole(
  draft: FormDraft,
  token: Token,
  tokens: readonly Token[],
  header: IndicatorHeader | undefined,
): 'weight' | 'score' | undefined {
  const weight = header?.slots.find((slot) => slot.role === 'weight' || slot.role === 'weightShare');
  const score = header?.slots.find((slot) => slot.role === 'score');
  if (weight === undefined) return 'score';
  if (score === undefined) return 'weight';
  const scores = draft.indicators.map((indicator) => indicator.score?.value?.points);
  if (scores.every((points) => points === undefined) && draft.fields.executionScore === undefined) return 'weight';
  const sameRow = tokens.filter((each) => each.row === token.row);
  if (sameRow.length > 1) {
    if (token.column === score.column) return 'score';
    if (token.column === weight.column) return 'weight';
  }
  const sum = (parts: readonly (number | undefined)[]) => Math.round(parts.reduce<number>((all, part) => all + (part ?? 0), 0) * 100) / 100;
  const value = Number.parseFloat(token.text);
  const scored = sum([...scores, draft.fields.executionScore?.value?.points]);
  const weighed = sum([
    ...draft.indicators.map((indicator) => indicator.weight?.value?.points),
    draft.fields.executionWeight?.value?.points,
  ]);
  if (scored === value) return 'score';
  if (weighed === value) return 'weight';
  // What was given by oneself, or got, is no weight; all of the points may be.
  const isNamed = tokens.some(({ text }) => isTotalLabel(text) && NAMES_SCORE.test(text));
  return isNamed && value !== FULL ? 'score' : undefined;
}
