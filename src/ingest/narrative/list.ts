import type { DraftFact, Scope, Subject } from './fact-draft.ts';
import { isClassName, isComplete } from './partition.ts';

/** Says of every list that was read whether it claims to be complete, and ties its parts to what they add up to. */

/** A sample names the big items; one that goes down to a fiftieth of the total, with five items or more, is the whole list. */
const MANY_ITEMS = 5;
const TINY_SHARE = 0.02;

export function settleList(scope: Scope): void {
  const groups = new Map<string, DraftFact[]>();
  for (const part of scope.parts) {
    const seen = new Set<string>();
    for (const figure of part.figures) {
      const key = `${figure.measure} ${figure.period} ${figure.basis}`;
      if (seen.has(key) || figure.measure === 'changeRate' || figure.measure === 'completion' || figure.block !== part.figures[0]?.block)
        continue;
      seen.add(key);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [figure]);
      else group.push(figure);
    }
  }
  for (const group of groups.values()) settleGroup(scope, group);
}

function settleGroup(scope: Scope, group: readonly DraftFact[]): void {
  const [first] = group;
  if (first === undefined) return;
  const total = first.measure === 'share' ? undefined : totalFor(scope, first);
  const exhaustive = isExhaustive(scope, group, total);
  for (const figure of group) {
    if (total !== undefined) figure.partOf = total;
    figure.list = { key: scope, measure: figure.measure, exhaustive };
  }
}

/** The parent's figure of the same kind: the one the list was opened after, else its last of that kind. */
function totalFor(scope: Scope, part: DraftFact): DraftFact | undefined {
  const same = (figure: DraftFact | undefined) =>
    figure !== undefined &&
    figure.measure === part.measure &&
    figure.period === part.period &&
    (figure.basis === part.basis || figure.measure === 'change');
  if (same(scope.parentFigure)) return scope.parentFigure;
  return scope.parent?.figures.findLast((figure) => same(figure) && figure.uncertain !== true);
}

function isExhaustive(scope: Scope, group: readonly DraftFact[], total: DraftFact | undefined): boolean {
  if (scope.softened === true || group.some((figure) => figure.uncertain === true)) return false;
  const first = group[0];
  const measured = new Set(group.map((figure) => figure.subject));
  if (scope.parts.some((part) => !measured.has(part) && !isNothing(part))) return false;
  const parts = group.map((figure) => figure.subject);
  const parent = scope.parent?.concept ?? 'unknown';
  const concepts = parts.map((part) => part.concept);
  if (scope.kind !== 'carried' || group.length > 1) if (isComplete(concepts, parent)) return true;
  switch (scope.kind) {
    case 'division':
      return group.length > 1;
    case 'whole':
      if (group.length === 1) return first !== undefined && isOnlyChange(scope, first);
      return parts.every((part) => isNamedPart(part)) || first?.measure === 'count' || namesTheRest(parts) || goesToTheBottom(group, total);
    case 'sample':
      return (group.length > 1 && parts.every((part) => isClassName(part.label))) || goesToTheBottom(group, total);
    default:
      return goesToTheBottom(group, total);
  }
}

/** `比上年减少2万元，其中：公务接待费减少2万元`: one part, and nothing else has changed. One amount after 其中 is an example. */
function isOnlyChange(scope: Scope, figure: DraftFact): boolean {
  return figure.measure === 'change' && scope.punctuated && figure.subject.figures[0] === figure && isNamedPart(figure.subject);
}

/** A part printed as 0 has no change to speak of. */
function isNothing(part: Subject): boolean {
  return part.figures.some((figure) => figure.measure === 'amount' && figure.value?.kind === 'amount' && figure.value.fen === 0);
}

function isNamedPart(part: Subject): boolean {
  return (part.concept !== 'item' && part.concept !== 'unknown') || isClassName(part.label);
}

/** The last part is 其他…: what is not named is in it. */
function namesTheRest(parts: readonly Subject[]): boolean {
  return parts.length >= 3 && parts.at(-1)?.label.startsWith('其他') === true;
}

function goesToTheBottom(group: readonly DraftFact[], total: DraftFact | undefined): boolean {
  if (total?.value?.kind !== 'amount' || total.measure !== 'amount' || group.length < MANY_ITEMS || !carryOneEach(group)) return false;
  const whole = total.value.fen;
  const least = Math.min(
    ...group.map((figure) => (figure.value?.kind === 'amount' && figure.value.fen > 0 ? figure.value.fen : Number.POSITIVE_INFINITY)),
  );
  return whole > 0 && least <= whole * TINY_SHARE;
}

/** Every item has an amount of its own; a few names hold a list mark themselves (`基层党员教育管理、制片经费`). */
function carryOneEach(group: readonly DraftFact[]): boolean {
  return group.filter((figure) => figure.subject.label.includes('、')).length * 5 <= group.length;
}
