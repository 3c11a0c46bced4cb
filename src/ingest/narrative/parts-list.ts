import { STAFF_CONCEPTS } from '../../model/concepts-of-staff.ts';
import { cutShort } from '../bound.ts';
import type { DraftFact, PartsList, Subject } from './fact-draft.ts';
import type { Label } from './label.ts';
import { isClassName, isPartOf, mayJoin, standBeside } from './partition.ts';
import { areClasses, conceptsOf, hasNamesake } from './parts-seen.ts';
import { type ProseState, protectedLists } from './prose-state.ts';
import type { Separator } from './segment.ts';
import type { IntroKind } from './words.ts';

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
  ...STAFF_CONCEPTS.map(({ id }) => id),
]);

/** Lists within lists that a name is held against; what is nested deeper is no list that anybody wrote. */
const DEEPEST = 64;

/** The figure a list after this subject divides: the last one printed that can be divided. */
export function dividedFigure(subject: Subject | undefined): DraftFact | undefined {
  return subject?.figures.findLast(
    (figure) =>
      figure.base !== true &&
      figure.measure !== 'changeRate' &&
      figure.measure !== 'share' &&
      figure.measure !== 'completion' &&
      figure.measure !== 'difference',
  );
}

export function openList(
  state: ProseState,
  kind: IntroKind | 'carried',
  parent: Subject | undefined,
  punctuated: boolean,
  divided: DraftFact | undefined = dividedFigure(parent),
): PartsList {
  const list: PartsList = { kind, parent, parentFigure: divided, punctuated, parts: [], semicolons: false };
  state.lists.push(list);
  state.allLists.push(list);
  return list;
}

/** Lists that were announced and got no figure before the clause ended: 主要为办公设备购置等支出；. */
export function dropEmptyLists(state: ProseState, samplesOnly: boolean): void {
  const kept = protectedLists(state);
  while (state.lists.length > kept) {
    const list = state.lists.at(-1);
    if (list === undefined || list.parts.length > 0 || (samplesOnly && list.kind !== 'sample')) return;
    state.lists.pop();
  }
}

/**
 * What the end of a sentence ends: a list goes on behind a full stop only where its names say that they are parts of its whole
 * (因公出国费… 。公务接待费…), or where it was announced and has not begun.
 */
export function closeListsAtStop(state: ProseState): void {
  const kept = protectedLists(state);
  let last = state.lists.length;
  while (last > kept) {
    const list = state.lists[last - 1];
    if (list === undefined || goesOnBehindStop(list)) break;
    last -= 1;
  }
  state.lists.length = last;
}

function goesOnBehindStop(list: PartsList): boolean {
  const parent = wholeConcept(list);
  if (list.parts.length === 0) return list.kind !== 'sample' || list.punctuated;
  if (parent === undefined) return false;
  return areClasses(list, (concept) => isPartOf(concept, parent));
}

/** Enters the subject into the list it belongs to and leaves the lists that ended; returns the list, or undefined at the top. */
export function chooseList(state: ProseState, label: Label, before: Separator): PartsList | undefined {
  const kept = protectedLists(state);
  const index = listIndex(state, label, before, kept);
  if (index < 0) {
    leaveUnclear(state.lists.at(-1), label, before);
    state.lists.length = Math.min(state.lists.length, kept);
    // 运行费25万元（甲站17万元、乙站8万元）: names of their own in brackets divide what stands before them, and so do names of its parts.
    const divided = state.brackets.at(-1)?.current;
    if (divided !== undefined && (label.concept === undefined || isPartOf(label.concept, divided.concept)))
      return openList(state, 'sample', divided, false);
    return kept > 0 ? state.lists[kept - 1] : undefined;
  }
  state.lists.length = index + 1;
  const list = state.lists[index];
  if (list !== undefined && list.parts.length > 0 && (before === '；' || before === '。')) list.semicolons = true;
  return list;
}

/** 财政拨款收入…；其他收入…；政府性基金收入…: a part that overlaps with others is one all the same, and the list may go on behind it. */
function leaveUnclear(list: PartsList | undefined, { concept }: Label, before: Separator): void {
  const whole = list === undefined || list.parts.length === 0 ? undefined : wholeConcept(list);
  if (list === undefined || whole === undefined || concept === undefined || before === '。' || before === 'start') return;
  if (isPartOf(concept, whole)) list.softened = 'unclear';
}

function listIndex(state: ProseState, label: Label, before: Separator, kept: number): number {
  const last = state.lists.length - 1;
  const innermost = state.lists[last];
  if (innermost === undefined || last < kept) return -1;
  if (before === '；' && isOtherSide(innermost, label)) return -1;
  if (label.concept === undefined) return unnamedIndex(state, label, before, kept);
  const whole = innermost.parts.length === 0 ? wholeConcept(innermost) : undefined;
  // 用于日常运转的基本支出8万元…；用于设备更新的项目支出2万元: it stands beside the first, and the list of its uses was none.
  if (whole !== undefined && standBeside(label.concept, whole)) {
    state.lists.pop();
    return listIndex(state, label, before, kept);
  }
  const isHead = HEADS.has(label.concept);
  if (innermost.parts.length === 0 && (!isHead || isOwnYear(label, innermost)) && before !== '。') return last;
  const joined = joinedIndex(state, label.concept, before, kept);
  if (joined >= 0) return joined;
  // 政府集中采购、部门集中采购: two parts that go by one concept.
  if ((before === '、' || before === '') && hasNamesake(innermost, label.concept, label.text)) return last;
  if (innermost.parts.length === 0 && (!isHead || isOwnYear(label, innermost))) return last;
  if (isHead || before === '。' || before === 'start') return -1;
  // An item of another kind of list: hospitality among the operating expenses, a fund among the sources of procurement.
  if (before === '、' || before === '') return last;
  const goesOn = before === '，' || innermost.semicolons || innermost.parts.length === 1;
  return goesOn && conceptsOf(innermost).includes('item') ? last : -1;
}

/** The innermost list the concept may join; behind a semicolon the outer one, where the inner was divided by lighter marks. */
export function joinedIndex(state: ProseState, concept: string, before: Separator, kept: number): number {
  let inner = -1;
  const least = Math.max(kept, state.lists.length - 1 - DEEPEST);
  for (let index = state.lists.length - 1; index >= least; index -= 1) {
    const list = state.lists[index];
    const whole = list === undefined ? undefined : wholeConcept(list);
    if (list === undefined || whole === undefined) continue;
    const siblings = conceptsOf(list);
    // What was carried over is no part of the year's own revenue.
    if (!mayJoin(concept, siblings, whole) || (concept.endsWith('carriedOver') && /^本年/.test(list.parent?.label ?? ''))) continue;
    const isLighter = before === '；' && !list.semicolons && list.parts.length > 1;
    if (!isLighter) return index;
    if (inner < 0) inner = index;
  }
  if (inner < 0 && least > kept) cutShort();
  return inner;
}

/** What a list divides. An item (小学教育支出) is divided as all expenditure is. */
export function wholeConcept(list: PartsList): string | undefined {
  const parent = list.parent;
  if (parent === undefined || (parent.concept !== 'item' && parent.concept !== 'unknown')) return parent?.concept;
  return /收入|税|利润|债务|财力|来源/.test(parent.label) && !parent.label.includes('支出') ? parent.concept : 'expenditure';
}

/** 收入2亿元，其中…；支出3亿元: spending is no part of revenue, nor revenue of spending. */
function isOtherSide({ parent }: PartsList, { concept, text }: Label): boolean {
  if (parent === undefined) return false;
  const comesIn = parent.concept.startsWith('revenue') || /收入$/.test(parent.label);
  const goesOut = parent.concept.startsWith('expenditure') || /支出$/.test(parent.label);
  return (comesIn && (concept?.startsWith('expenditure') === true || /支出$/.test(text))) || (goesOut && /收入$/.test(text));
}

/** `收入总计…，其中：本年收入…，上年结转…`: the year's own part of a grand total. */
function isOwnYear(label: Label, list: PartsList): boolean {
  return label.own === true && list.kind !== 'sample' && label.concept === list.parent?.concept && /^本年/.test(label.text);
}

function unnamedIndex(state: ProseState, label: Label, before: Separator, kept: number): number {
  const last = state.lists.length - 1;
  const innermost = state.lists[last];
  if (innermost === undefined) return -1;
  if (before === '。' || before === 'start') {
    if (innermost.parts.length === 0) return last;
    return isClassName(label.text) && areClasses(innermost, () => false) ? last : -1;
  }
  // The paragraph went on with parts of the whole before it; a name that is none of them may be anything.
  if (innermost.kind === 'carried' && innermost.parts.length > 0 && !isClassName(label.text)) innermost.softened = 'unclear';
  if (before !== '；' || innermost.parts.length === 0) return last;
  const least = Math.max(kept, last - DEEPEST);
  for (let index = last; index >= least; index -= 1) {
    const list = state.lists[index];
    if (list !== undefined && (list.semicolons || (list.parts.length === 1 && (list.punctuated || list.kind !== 'sample')))) {
      // 人员经费100万元，主要包括基本工资50万元；奖金20万元: it may be a part of either list.
      if (index < last && innermost.parts.length === 1) for (const open of state.lists.slice(-DEEPEST)) open.softened = 'unclear';
      return index;
    }
  }
  if (least > kept) cutShort();
  return -1;
}

/** The concept of a part: its own where it divides the parent, else an item. */
export function partConcept(label: Label, list: PartsList | undefined): string {
  if (list === undefined) return label.concept ?? 'unknown';
  const parent = wholeConcept(list);
  if (parent === undefined || parent === 'unknown' || parent === 'item') return label.concept ?? 'item';
  if (isOwnYear(label, list)) return parent;
  if (hasNamesake(list, label.concept, label.text)) return 'item';
  return label.concept !== undefined && isPartOf(label.concept, parent) ? label.concept : 'item';
}
