import type { FactMeasure } from '../../model/fact.ts';
import type { DraftFact, Subject } from '../narrative/fact-draft.ts';
import { isClassName, isComplete } from '../narrative/partition.ts';
import type { ProseState } from '../narrative/prose-state.ts';
import type { PartFigure } from './column-ties.ts';
import type { Frame } from './frame.ts';
import { listedParts } from './listed-parts.ts';
import type { NamedRow } from './row-name.ts';
import { parentsOf, type RowTie } from './row-parents.ts';
import { shareBase } from './share-base.ts';

/** Ties the figures of rows to those of the row they are part of. */

interface Rows {
  readonly rows: readonly NamedRow[];
  readonly subjects: readonly Subject[];
  /** Figures of columns that divide the rows. */
  readonly parts: readonly (readonly PartFigure[])[];
  readonly ties: readonly RowTie[];
}

export function tieRows(state: ProseState, given: Omit<Rows, 'ties'>, frame: Frame): void {
  const rows = given.rows.map((row, index) => (isFragment(row) && !isFilled(given, index) ? { ...row, isTotal: false } : row));
  const all: Rows = { ...given, rows, ties: parentsOf(rows, (index) => isFilled(given, index)) };
  const printed = textTotal(state, all, frame);
  const lists = new Map<number, number[]>();
  all.ties.forEach(({ parent }, index) => {
    if (parent === undefined) return;
    const list = lists.get(parent) ?? [];
    lists.set(parent, list);
    list.push(index);
  });
  for (const [parent, parts] of lists) tieList(all, parent, parts, printed);
  for (const subject of given.subjects) linkRow(subject, given.subjects);
}

/** 支出 alone with nothing beside it: a heading, or the end of a name that broke over lines. */
function isFragment({ isTotal, label }: NamedRow): boolean {
  return isTotal && /^(?:收入|支出)$/.test(label);
}

function isFilled({ subjects, parts }: Omit<Rows, 'ties'>, index: number): boolean {
  return (subjects[index]?.figures.length ?? 0) > 0 || (parts[index]?.length ?? 0) > 0;
}

/** The same name again and again (分散自行组织): what the rows are called stands in a column that was not told apart from them. */
function namesRepeat(rows: readonly (NamedRow | undefined)[]): boolean {
  const names = rows.flatMap((row) => (row === undefined || row.code !== undefined ? [] : [row.label]));
  return names.length > 3 && new Set(names).size * 2 <= names.length;
}

function tieList(all: Rows, parent: number, parts: readonly number[], printed: DraftFact | undefined): void {
  const head = all.rows[parent];
  const whole = all.subjects[parent];
  if (head === undefined || whole === undefined) return;
  if (namesRepeat(parts.map((index) => all.rows[index]))) return;
  const filled = parts.filter((index) => isFilled(all, index));
  const unclear = filled.some((index) => all.subjects[index]?.figures.some((figure) => isBesideOthers(whole, all.subjects[index], figure)));
  const listed = unclear ? undefined : head.isTotal ? listedParts(all.rows, head, filled) : parts;
  if (listed === undefined) for (const figure of figuresOfRow(all, parent)) if (figure.measure === 'amount') figure.unlisted = true;
  const exhaustive = listed !== undefined && isWhole(all, head, listed);
  const key = {};
  for (const index of listed ?? []) {
    for (const figure of all.subjects[index]?.figures ?? []) {
      const total = counterpart(whole, all.subjects[index], figure) ?? (head.isTotal && figure.measure === 'amount' ? printed : undefined);
      const adds = figure.measure === 'amount' || figure.measure === 'change';
      const contained = CONTAINED.has(figure.measure) && !head.isTotal;
      if (total !== undefined && (adds || contained)) figure.partOf = total;
      if (total !== undefined && adds) figure.list = { key, measure: figure.measure, exhaustive };
      // What makes up its row entirely is a list of its own; 其中：办公用房 is only a piece.
      if (contained && !exhaustive) figure.within = true;
    }
  }
  if (listed !== undefined) tieColumnsOfRows(all, parent, listed, exhaustive);
}

/** Columns that are no parts of a total (本地区, 本级) add up from row to row, each for itself. */
function tieColumnsOfRows(all: Rows, parent: number, listed: readonly number[], exhaustive: boolean): void {
  const keys = new Map<number, object>();
  const countsAddUp = countColumnsThatAddUp(all, parent, listed) >= COUNTED_COLUMNS;
  for (const index of listed) {
    for (const { column, fact } of all.parts[index] ?? []) {
      const total = all.parts[parent]?.find(
        (other) => other.column === column && other.fact.period === fact.period && other.fact.basis === fact.basis,
      );
      const adds = fact.measure === 'amount' || (fact.measure === 'count' && (countsAddUp || isOfOneUnit(total?.fact)));
      if (total === undefined || isMean(total.fact) || fact.partOf !== undefined || !adds) continue;
      const key = keys.get(column) ?? {};
      keys.set(column, key);
      fact.partOf = total.fact;
      fact.list = { key, measure: fact.measure, exhaustive };
      if (all.rows[parent]?.isTotal !== true && !exhaustive) fact.within = true;
    }
  }
}

/** 93.77（平均） in the row of the total: what the cell says of itself is no sum. */
export const isMean = ({ text }: DraftFact): boolean => /均/.test(text);

/** 数量（个示范点）: all rows of the column count the same. */
const isOfOneUnit = (total: DraftFact | undefined): boolean => /^数量（[^（）]+）$/.test(total?.subject.label ?? '');

/** Counts of unlike things add up to nothing: so many columns of them have to, before one that does not is wrong. */
const COUNTED_COLUMNS = 2;

function countColumnsThatAddUp({ parts }: Rows, parent: number, listed: readonly number[]): number {
  const countIn = (index: number, column: number): number => {
    const fact = parts[index]?.find((part) => part.column === column)?.fact;
    return fact?.value?.kind === 'number' ? fact.value.number : 0;
  };
  const columns = (parts[parent] ?? []).flatMap(({ column, fact }) => (fact.measure === 'count' ? [column] : []));
  return columns.filter((column) => {
    const sum = listed.reduce((all, index) => all + countIn(index, column), 0);
    return sum > 0 && Math.abs(sum - countIn(parent, column)) < 1e-6;
  }).length;
}

function figuresOfRow({ subjects, parts }: Rows, index: number): readonly DraftFact[] {
  return [...(subjects[index]?.figures ?? []), ...(parts[index] ?? []).map(({ fact }) => fact)];
}

const alike = (subject: Subject | undefined, figure: DraftFact): readonly DraftFact[] =>
  subject?.figures.filter((other) => other.measure === figure.measure && other.period === figure.period && other.basis === figure.basis) ??
  [];

/** 年初预算 and 全年预算 beside each other, and one of them blank in this row: nothing says which. */
function isBesideOthers(whole: Subject, row: Subject | undefined, figure: DraftFact): boolean {
  const [above, here] = [alike(whole, figure).length, alike(row, figure).length];
  return above > 0 && above !== here && Math.max(above, here) > 1;
}

/** The figure of the whole in the same column: of two columns of one year and side, the first goes with the first. */
function counterpart(whole: Subject, row: Subject | undefined, figure: DraftFact): DraftFact | undefined {
  return alike(whole, figure)[alike(row, figure).indexOf(figure)];
}

/** Names of two rows that the text ran together: one of their amounts is missing. */
const TWO_NAMES = /^[^（）]{4,}支出[^（）]{4,}支出/;

/** Whether these rows are all there is of the row above them. */
function isWhole({ rows, ties }: Rows, head: NamedRow, parts: readonly number[]): boolean {
  const listed = parts.map((index) => rows[index]).filter((row) => row !== undefined);
  if (listed.some(({ label }) => TWO_NAMES.test(label))) return false;
  if (parts.every((index) => ties[index]?.sure === true)) return true;
  const complete = isComplete(
    listed.map((row) => row.concept),
    head.concept,
  );
  if (!head.isTotal) return complete;
  return (
    complete ||
    listed.every(
      (row) =>
        row.concept !== 'item' || row.code !== undefined || row.depth !== undefined || isClassName(row.label) || /^其他/.test(row.label),
    ) ||
    listed.every((row) => row.concept === 'item' && row.depth === undefined && !row.within)
  );
}

/** The total of an assets table that left its own total row blank stands in the sentence above it. */
function textTotal(state: ProseState, { rows, subjects }: Rows, frame: Frame): DraftFact | undefined {
  const hasAmount = (subject: Subject | undefined) => subject?.figures.some((figure) => figure.measure === 'amount') === true;
  if (frame.head !== 'stateAssets' || rows.some((row, index) => row.isTotal && hasAmount(subjects[index]))) return undefined;
  return state.facts.findLast(
    (fact) =>
      fact.source === 'text' && fact.subject.concept === 'stateAssets' && fact.measure === 'amount' && fact.block >= state.block - 4,
  );
}

/** Quantities that a part has no more of than its whole; a rate or a change may be larger. */
const CONTAINED: ReadonlySet<FactMeasure> = new Set<FactMeasure>(['amount', 'count', 'area']);
const COMPARING: ReadonlySet<FactMeasure> = new Set<FactMeasure>(['change', 'changeRate', 'completion', 'share']);

/** The amount of the row that the name of a column of shares speaks of; undefined where no row has that name. */
const namedWhole = (named: string, subjects: readonly Subject[]): DraftFact | undefined =>
  subjects
    .find(({ label }) => label.replace(/(?:合计|小计|总计)$/, '') === named)
    ?.figures.find((figure) => figure.measure === 'amount' && figure.period === 'current');

/** Rates and shares of a row speak of its amount. */
function linkRow(subject: Subject, all: readonly Subject[]): void {
  const amounts = subject.figures.filter((figure) => figure.measure === 'amount' && figure.period === 'current');
  const amount = amounts[0];
  const spent = amounts.find((figure) => figure.basis === 'final') ?? amount;
  for (const figure of subject.figures) {
    if (COMPARING.has(figure.measure)) figure.of = figure.measure === 'completion' ? spent : amount;
    if (figure.measure !== 'share') continue;
    const named = shareBase(figure.column);
    figure.partOf = named === undefined ? amount?.partOf : namedWhole(named, all);
  }
}
