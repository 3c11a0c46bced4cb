import type { DraftFact, Subject } from './fact-draft.ts';
import { isClassName, isComplete } from './partition.ts';
import type { ProseState } from './prose-state.ts';
import type { Frame } from './table-frame.ts';
import { type NamedRow, parentsOf } from './table-rows.ts';

/** Ties rows to the row they are part of. A list is complete when every outer row is known, numbered or a class. */
export function tieRows(state: ProseState, rows: readonly NamedRow[], subjects: readonly Subject[], frame: Frame): void {
  const parents = parentsOf(rows);
  const keys = new Map<Subject | undefined, object>();
  const printed =
    frame.isAssets && rows.some((row, index) => row.isTotal && hasAmount(subjects[index])) ? undefined : textTotal(state, frame);
  rows.forEach((_row, index) => {
    const subject = subjects[index];
    const above = parents[index];
    const parent = above === undefined ? undefined : subjects[above];
    if (subject === undefined) return;
    const outer = above !== undefined && rows[above]?.isTotal === true;
    for (const figure of subject.figures) {
      const isPlain = figure.measure === 'amount' || figure.measure === 'change';
      const total =
        parent?.figures.find(
          (other) => other.measure === figure.measure && other.period === figure.period && other.basis === figure.basis,
        ) ?? (outer && figure.measure === 'amount' ? printed : undefined);
      if (total !== undefined && (isPlain || !outer)) figure.partOf = total;
      if (total === undefined || !isPlain) continue;
      const key = keys.get(parent) ?? {};
      keys.set(parent, key);
      figure.list = { key, measure: figure.measure, exhaustive: isWhole(rows, parents, above, outer) };
    }
    // What makes up its row entirely is a list of its own; 其中：办公用房 is only a piece.
    const piece = !outer && parent !== undefined && !isWhole(rows, parents, above, outer);
    if (piece) for (const figure of subject.figures) figure.within = true;
    linkRow(subject);
  });
}

function hasAmount(subject: Subject | undefined): boolean {
  return subject?.figures.some((figure) => figure.measure === 'amount') === true;
}

/** The total of an assets table that left its own total row blank stands in the sentence above it. */
function textTotal(state: ProseState, frame: Frame): DraftFact | undefined {
  if (!frame.isAssets) return undefined;
  return state.facts.findLast(
    (fact) =>
      fact.source === 'text' && fact.subject.concept === 'stateAssets' && fact.measure === 'amount' && fact.block >= state.block - 4,
  );
}

/** Codes of functional classes have three, five and seven digits: what stands under one is all of it. */
const CODE_LENGTH = 5;

function isWhole(rows: readonly NamedRow[], parents: readonly (number | undefined)[], above: number | undefined, outer: boolean): boolean {
  const siblings = rows.filter((_row, index) => parents[index] === above);
  const head = above === undefined ? undefined : rows[above];
  const coded = siblings.length > 0 && siblings.every((row) => (row.depth ?? 0) >= CODE_LENGTH);
  if (!outer)
    return (
      coded ||
      (head !== undefined &&
        isComplete(
          siblings.map((row) => row.concept),
          head.concept,
        ))
    );
  return (
    siblings.every((row) => row.concept !== 'item' || row.depth !== undefined || isClassName(row.label) || /^其他/.test(row.label)) ||
    siblings.every((row) => row.concept === 'item' && row.depth === undefined && !row.within)
  );
}

/** Rates and shares of a row speak of its amount. */
function linkRow(subject: Subject): void {
  const amounts = subject.figures.filter((figure) => figure.measure === 'amount' && figure.period === 'current');
  const amount = amounts[0];
  const spent = amounts.find((figure) => figure.basis === 'final') ?? amount;
  for (const figure of subject.figures) {
    if (figure.measure === 'change' || figure.measure === 'changeRate' || figure.measure === 'completion' || figure.measure === 'share')
      figure.of = figure.measure === 'completion' ? spent : amount;
    if (figure.measure === 'share') figure.partOf = amount?.partOf;
  }
}
