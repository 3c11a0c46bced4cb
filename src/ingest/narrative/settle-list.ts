import type { DocumentKind } from '../../model/record.ts';
import type { DraftFact, PartsList, Subject } from './fact-draft.ts';
import { type FactIndex, factsOfBlock } from './fact-index.ts';
import { hasDivision, isClassName, isComplete } from './partition.ts';
import { wholeConcept } from './parts-list.ts';
import { BELOW, sameReach, withoutReach } from './reach.ts';
import { BODY_KIND, STAFF_KIND } from './read-staff.ts';

/** Says of every list that was read whether it is complete, and ties its parts to what they add up to. */
export function settleList(list: PartsList, kind: DocumentKind | undefined, facts: readonly DraftFact[], index: FactIndex): void {
  const groups = new Map<string, DraftFact[]>();
  for (const part of list.parts) {
    const seen = new Set<string>();
    for (const figure of part.figures) {
      // 减少12万元。项目支出增加108万元: a change that names no other year is one on the year before.
      const against = figure.against?.kind ?? (figure.measure === 'change' ? 'year' : '');
      const key = `${figure.measure} ${unitOf(figure)} ${figure.period} ${figure.basis} ${against} ${figure.base ?? ''}`;
      if (seen.has(key) || !addsUp(figure) || figure.block !== part.figures[0]?.block) continue;
      seen.add(key);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [figure]);
      else group.push(figure);
    }
  }
  for (const group of groups.values()) settleGroup(list, group, kind, (part) => totalFor(list, part, facts, index));
}

/** Counts of different things never add up. */
function unitOf({ value }: DraftFact): string {
  return value?.kind === 'number' ? (value.unit ?? '') : '';
}

function addsUp(figure: DraftFact): boolean {
  return figure.measure !== 'changeRate' && figure.measure !== 'completion' && figure.measure !== 'difference';
}

/** Lists with something in them that was not understood are not judged. */
function settleGroup(
  list: PartsList,
  group: readonly DraftFact[],
  kind: DocumentKind | undefined,
  totalOf: (part: DraftFact) => DraftFact | undefined,
): void {
  const [first] = group;
  if (first === undefined || list.softened === 'unclear') return;
  // Amounts among changes are no parts of the amount that has changed.
  const isMixed = list.parentFigure?.measure === 'change' && first.measure === 'amount' && group.length < list.parts.length;
  const total = first.measure === 'share' || isMixed ? undefined : totalOf(first);
  if (isDividedTwice(list)) return;
  const exhaustive = isExhaustive(list, group, isDepartmental(kind));
  const sample = list.kind === 'sample' || list.kind === 'carried' || list.softened !== undefined;
  for (const figure of group) {
    if (total !== undefined && figure.partOf === undefined) figure.partOf = total;
    figure.list ??= { key: list, measure: figure.measure, exhaustive, ...(sample ? { sample: true } : {}) };
  }
}

/** 工资福利支出…，资本性支出…。换个角度，基本支出…，项目支出…: parts that are all of the whole, and others beside them. */
function isDividedTwice(list: PartsList): boolean {
  const concepts = list.parts.map(({ concept }) => concept);
  const known = concepts.filter((concept) => !concept.startsWith('item') && concept !== 'unknown');
  return known.length < concepts.length && isComplete(known, wholeConcept(list) ?? 'unknown');
}

/** The parent's figure of the same kind: the one the list was opened after, else its last of that kind. */
function totalFor(list: PartsList, part: DraftFact, facts: readonly DraftFact[], index: FactIndex): DraftFact | undefined {
  const same = (figure: DraftFact | undefined) =>
    figure !== undefined &&
    figure.measure === part.measure &&
    unitOf(figure) === unitOf(part) &&
    figure.period === part.period &&
    (figure.stage === undefined || part.stage === undefined || figure.stage === part.stage) &&
    (part.measure === 'change'
      ? (figure.against?.kind ?? 'year') === (part.against?.kind ?? 'year')
      : figure.basis === part.basis && figure.base === part.base);
  if (same(list.parentFigure)) return list.parentFigure;
  // 3264批次，26418人次，其中：甲1185批次，9072人次: each count divides the one of its unit.
  const beside = list.parentFigure === undefined ? undefined : facts[index.placeOf(list.parentFigure) - 1];
  if (part.measure === 'count' && beside?.block === list.parentFigure?.block && same(beside)) return beside;
  const parent = list.parent;
  const own = parent?.figures.findLast((figure) => same(figure) && figure.uncertain !== true);
  if (own !== undefined || parent === undefined) return own;
  // The same thing of another year, named anew in the paragraph: 2016年预算33万元，2015年预算57.55万元，其中….
  const block = list.parentFigure?.block;
  if (block === undefined || parent.concept === 'unknown' || parent.concept === 'item') return undefined;
  return factsOfBlock(facts, block).findLast(
    (fact) =>
      same(fact) &&
      fact.subject.concept === parent.concept &&
      !list.parts.includes(fact.subject) &&
      fact.subject.fund === parent.fund &&
      sameReach(fact.subject.reach, parent.reach) &&
      fact.subject.scope === parent.scope,
  );
}

/** 减少5.9万元（其中：购置费0万元，运行费减少5.9万元）: a part of a change that is printed as 0 has not moved. */
function hasNotMoved(list: PartsList, part: Subject): boolean {
  return (
    list.parentFigure?.measure === 'change' &&
    part.figures.length === 1 &&
    part.figures.every((figure) => figure.measure === 'amount' && figure.value?.kind === 'amount' && figure.value.fen === 0)
  );
}

/** A department names every class it spends on; a government names the important ones. */
function isDepartmental(kind: DocumentKind | undefined): boolean {
  return kind === 'departmentalBudget' || kind === 'finalAccounts';
}

function isExhaustive(list: PartsList, group: readonly DraftFact[], departmental: boolean): boolean {
  if (list.softened !== undefined || group.some((figure) => figure.uncertain === true)) return false;
  const parts = group.map((figure) => figure.subject);
  const measured = new Set(parts);
  if (list.parts.some((part) => !measured.has(part) && !hasNotMoved(list, part))) return false;
  // 单价100万元以上设备: what costs less is not named.
  if (group[0]?.measure === 'amount' && parts.some(({ label }) => /元.{0,4}以[上下]/.test(label))) return false;
  const parent = wholeConcept(list) ?? 'unknown';
  const concepts = parts.map((part) => part.concept);
  if ((list.kind !== 'carried' || group.length > 1) && isComplete(concepts, parent)) return true;
  if (list.parts.length < 2) return false;
  if (dividesByTier(parts)) return true;
  switch (list.kind) {
    case 'whole':
      return true;
    case 'among':
      return (isNamed(parts, departmental) && isOneSentence(group, parent)) || tellsAllCounted(list, group) || namesTheRest(parts);
    case 'sample':
      return (departmental && parts.every((part) => isClassName(part.label))) || leavesNothing(parts);
    default:
      return false;
  }
}

/** 其中：市本级…，县（市、区）…: the tiers of a region are all there is of it. */
function dividesByTier(parts: readonly Subject[]): boolean {
  return (
    parts.some(({ reach }) => reach.tier === BELOW) &&
    parts.every(({ label, reach }) => reach.tier !== undefined && withoutReach(label) === '')
  );
}

/** What is counted is told whole; people are only where they are told by the kind of their post (其中女职工5人). */
function tellsAllCounted({ parent }: PartsList, group: readonly DraftFact[]): boolean {
  // 国（境）外接待费0万元，0批次，0人次 behind 其中陪同人员37人次: an expense with counts of its own is no part of them.
  if (!group.every(({ subject }) => subject.figures[0]?.measure === 'count')) return false;
  if (parent?.concept === 'institutions' && parent.figures[0]?.block !== group[0]?.block) return false;
  const kind = parent?.concept === 'institutions' ? BODY_KIND : parent?.concept.startsWith('staff.') === true ? STAFF_KIND : undefined;
  return kind === undefined || group.every(({ subject }) => kind.test(subject.label));
}

/** Parts of a known division that has others: only where they stand together are they meant to be all. */
function isOneSentence(group: readonly DraftFact[], parent: string): boolean {
  return (
    !hasDivision(parent) ||
    group.every((figure) => isClassName(figure.subject.label)) ||
    new Set(group.map((figure) => figure.block)).size === 1
  );
}

function isNamed(parts: readonly Subject[], departmental: boolean): boolean {
  return parts.every((part) => isNamedPart(part, departmental));
}

function isNamedPart(part: Subject, departmental: boolean): boolean {
  return (part.concept !== 'item' && part.concept !== 'unknown') || (departmental && isClassName(part.label));
}

/** 主要用于：办公费…、其他费用21.6万元: where the rest has an amount nothing is left out. 其他支出, 其他交通费用 are classes of their own. */
function leavesNothing(parts: readonly Subject[]): boolean {
  return parts.length >= 3 && /^其他(?:费用|开支|各项(?:费用|开支)?|方面)?$/.test(parts.at(-1)?.label ?? '');
}

/** The last part is 其他…: what is not named is in it. */
function namesTheRest(parts: readonly Subject[]): boolean {
  return parts.length >= 3 && parts.at(-1)?.label.startsWith('其他') === true;
}
