import type { DraftFact, Scope, Subject } from './fact-draft.ts';
import type { Label } from './label.ts';
import { isPartOf, mayJoin } from './partition.ts';
import type { IntroKind } from './phrases.ts';
import { type ProseState, protectedScopes } from './prose-state.ts';
import type { Separator } from './segment.ts';

/** Finds the list a newly named figure belongs to. */

/** Heads of chapters: they never stand in a list of items. */
const HEADS = new Set([
  'balance',
  'revenue',
  'expenditure',
  'threePublicExpenses',
  'agencyOperatingExpenses',
  'procurement',
  'stateAssets',
]);

/** The figure a list after this subject divides: the last one printed that can be divided. */
export function dividedFigure(subject: Subject | undefined): DraftFact | undefined {
  return subject?.figures.findLast(
    (figure) => figure.base !== true && figure.measure !== 'changeRate' && figure.measure !== 'share' && figure.measure !== 'completion',
  );
}

export function openScope(
  state: ProseState,
  kind: IntroKind | 'carried',
  parent: Subject | undefined,
  punctuated: boolean,
  divided: DraftFact | undefined = dividedFigure(parent),
): Scope {
  const scope: Scope = {
    kind,
    parent,
    parentFigure: divided,
    punctuated,
    parts: [],
    depth: state.brackets.length,
    semicolons: false,
  };
  state.scopes.push(scope);
  state.lists.push(scope);
  return scope;
}

/** Lists that were announced and got no figure before the clause ended: 主要为办公设备购置等支出；. */
export function dropEmptyScopes(state: ProseState, sentenceEnd: boolean): void {
  const kept = protectedScopes(state);
  while (state.scopes.length > kept) {
    const scope = state.scopes.at(-1);
    if (scope === undefined || scope.parts.length > 0 || (scope.kind !== 'sample' && !sentenceEnd)) return;
    state.scopes.pop();
  }
}

/** Enters the subject into the list it belongs to and leaves the lists that ended; returns the list, or undefined at the top. */
export function chooseScope(state: ProseState, label: Label, before: Separator): Scope | undefined {
  const kept = protectedScopes(state);
  const index = scopeIndex(state, label, before, kept);
  if (index < 0) {
    state.scopes.length = Math.min(state.scopes.length, kept);
    return kept > 0 ? state.scopes[kept - 1] : undefined;
  }
  state.scopes.length = index + 1;
  const scope = state.scopes[index];
  if (scope !== undefined && scope.parts.length > 0 && (before === '；' || before === '。')) scope.semicolons = true;
  return scope;
}

function scopeIndex(state: ProseState, label: Label, before: Separator, kept: number): number {
  const last = state.scopes.length - 1;
  const innermost = state.scopes[last];
  if (innermost === undefined || last < kept) return -1;
  if (label.concept === undefined) return unknownIndex(state, before, kept);
  const isHead = HEADS.has(label.concept);
  if (innermost.parts.length === 0 && (!isHead || isOwnYear(label, innermost))) return last;
  for (let index = last; index >= kept; index -= 1) {
    const scope = state.scopes[index];
    const parent = scope?.parent;
    if (scope === undefined || parent === undefined) continue;
    if (
      mayJoin(
        label.concept,
        scope.parts.map((part) => part.concept),
        parent.concept,
      )
    )
      return index;
  }
  if (isHead || before === '。' || before === 'start') return -1;
  // An item of another kind of list: hospitality among the operating expenses, a fund among the sources of procurement.
  if (before === '、' || before === '') return last;
  const goesOn = before === '，' || innermost.semicolons || innermost.parts.length === 1;
  return goesOn && innermost.parts.some((part) => part.concept === 'item') ? last : -1;
}

/** `收入总计…，其中：本年收入…，上年结转…`: the year's own part of a grand total. */
function isOwnYear(label: Label, scope: Scope): boolean {
  return label.own === true && scope.kind === 'whole' && label.concept === scope.parent?.concept && /^本年/.test(label.text);
}

function unknownIndex(state: ProseState, before: Separator, kept: number): number {
  const last = state.scopes.length - 1;
  const innermost = state.scopes[last];
  if (innermost === undefined) return -1;
  if (before === '。' || before === 'start') return innermost.parts.length === 0 ? last : -1;
  if (before !== '；' || innermost.parts.length === 0) return last;
  for (let index = last; index >= kept; index -= 1) {
    const scope = state.scopes[index];
    if (scope !== undefined && (scope.semicolons || (scope.parts.length === 1 && (scope.punctuated || scope.kind !== 'sample'))))
      return index;
  }
  return -1;
}

/** The concept of a part: its own where it divides the parent, else an item. */
export function partConcept(label: Label, scope: Scope | undefined): string {
  if (scope === undefined) return label.concept ?? 'unknown';
  const parent = scope.parent?.concept;
  if (parent === undefined || parent === 'unknown') return label.concept ?? 'item';
  if (isOwnYear(label, scope)) return parent;
  return label.concept !== undefined && isPartOf(label.concept, parent) ? label.concept : 'item';
}
