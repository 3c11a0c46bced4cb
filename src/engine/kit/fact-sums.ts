import { findDigitSlip } from '../../model/digit-slip.ts';
import type { Fact } from '../../model/fact.ts';
import type { LocalText } from '../../model/finding.ts';
import { FEN_PER_UNIT } from '../../model/number.ts';
import type { Disclosure } from '../../model/record.ts';
import { cellText } from '../../model/text.ts';
import type { Relation, StatedRelation } from '../relation.ts';
import { frameOf, magnitude, operand } from './facts.ts';
import { leavesOutAPart } from './left-out.ts';
import { searched } from './paragraph-index.ts';
import { gapOf, gapsOf, type PartList } from './part-list.ts';
import { isDepartments } from './same-figure.ts';
import { areEnumerated, contextOf } from './sentences.ts';
import { sharesLeaveARest } from './shares.ts';
import { losesRows } from './unread.ts';

/** What a rule on sums can say; every such rule has these messages and may add its own. */
export const SUM_MESSAGES = {
  broken: {
    zh: '“{label}”填报{provided}，所列各项合计{expected}，相差{difference}（{arithmetic}）',
    en: '"{label}" is given as {provided}; the listed parts make {expected}, a difference of {difference} ({arithmetic})',
  },
  signed: {
    zh: '“{label}”填报{provided}，表中其他数字加减得{expected}，相差{difference}（{arithmetic}）',
    en: '"{label}" is given as {provided}; the other figures of the table come to {expected}, a difference of {difference} ({arithmetic})',
  },
  direction: {
    zh: '“{label}”填报{provided}，所列各项合计{expected}，相差{difference}；如有一项增减方向写反，改正后恰好相符（{arithmetic}）',
    en: '"{label}" is given as {provided}; the listed parts make {expected}, a difference of {difference}; it adds up when the direction of one part is turned ({arithmetic})',
  },
  unitSlip: {
    zh: '“{label}”填报{provided}，所列各项合计{expected}，相差{difference}；不看单位时数字恰好相符，疑为元、万元误写（{arithmetic}）',
    en: '"{label}" is given as {provided}; the listed parts make {expected}, a difference of {difference}; the bare digits add up, so a unit is probably wrong ({arithmetic})',
  },
  exceeds: {
    zh: '所列各项之和已超过“{label}”：填报{provided}，各项合计{expected}，相差{difference}（{arithmetic}）',
    en: 'the listed parts exceed "{label}": given as {provided}, the parts make {expected}, a difference of {difference} ({arithmetic})',
  },
  shortList: {
    zh: '“{label}”填报{provided}，逐项列出的各项合计{expected}，尚差{difference}未列明，请核对是否漏列或数字有误（{arithmetic}）',
    en: '"{label}" is given as {provided}; the parts listed one by one make {expected}, which leaves {difference} unlisted: check for a missing part or a wrong figure ({arithmetic})',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

type SumMessage = keyof typeof SUM_MESSAGES;

function bareNumber(fact: Fact): number | undefined {
  const value = fact.field.value;
  return value?.kind === 'amount' ? value.fen / FEN_PER_UNIT[value.unit] : undefined;
}

function isUnitSlip(list: PartList): boolean {
  const whole = bareNumber(list.total);
  let sum = 0;
  const units = new Set<string>();
  for (const fact of [list.total, ...list.parts]) if (fact.field.value?.kind === 'amount') units.add(fact.field.value.unit);
  if (whole === undefined || units.size < 2) return false;
  for (const part of list.parts) {
    const number = bareNumber(part);
    if (number === undefined) return false;
    sum += number;
  }
  return Math.abs(sum - whole) < 0.005 * (list.parts.length + 1);
}

/** One change with its direction turned makes the sum hold, and no other does. */
function isTurned(list: PartList, gap: number): boolean {
  if (list.total.measure !== 'change') return false;
  const fitting = list.parts.filter((part) => {
    const value = magnitude(part);
    return value !== undefined && value !== 0 && gap === -2 * value;
  });
  const whole = magnitude(list.total) ?? 0;
  return fitting.length === 1 || (whole !== 0 && gap === 2 * whole);
}

function messageOf(list: PartList, gap: number): SumMessage {
  if (isUnitSlip(list)) return 'unitSlip';
  if (isTurned(list, gap)) return 'direction';
  return 'broken';
}

/** The relation total = Σ parts with what to say when it is broken. One part alone is the same figure twice. */
export function stateSum(
  disclosure: Disclosure,
  { total, parts, less = [] }: Pick<PartList, 'total' | 'parts' | 'less'>,
  extra: Pick<StatedRelation, 'severity' | 'message' | 'missingPart'> = {},
): StatedRelation {
  const [only, second] = parts;
  const relation: Relation =
    only !== undefined && second === undefined && less.length === 0
      ? { kind: 'equal', left: operand(total), right: operand(only) }
      : { kind: 'sum', total: operand(total), parts: [...parts.map((part) => operand(part)), ...less.map((part) => operand(part, -1))] };
  return { relation, ...frameOf(disclosure), ...(less.length === 0 ? {} : { message: 'signed' }), ...extra };
}

/** No list is introduced by more words between its total and its first part, in characters. */
const INTRODUCTION = 1000;

/** Whether `主要` or the like stands between the total and its first part: however detailed the list, something may be left out. */
function isIntroducedAsSample(disclosure: Disclosure, { total, parts }: PartList): boolean {
  const [first] = parts;
  const paragraph = first === undefined ? undefined : contextOf(disclosure, first)?.paragraph;
  if (first === undefined || paragraph === undefined) return false;
  const text = searched(paragraph);
  const end = text.indexOf(cellText(first.label));
  const start = Math.max(text.lastIndexOf(cellText(total.label), end), end - INTRODUCTION);
  return (
    end >= 0 &&
    (total.concept === 'balance' ? /主要(?!原因)|例如/ : /主要(?!原因)|包括|含|例如/).test(paragraph.text.slice(Math.max(0, start), end))
  );
}

/**
 * `机关运行经费76万元，其中：办公费…、电费…`: expenses listed one by one after 其中 that make most of the total were meant to make all of it.
 * Expenditure as a whole is often broken down by example; these never need to be.
 */
function isNearlyWhole(disclosure: Disclosure, list: PartList, gap: number): boolean {
  const whole = magnitude(list.total) ?? 0;
  return (
    list.total.concept === 'agencyOperatingExpenses' &&
    list.total.measure === 'amount' &&
    list.parts.length >= 4 &&
    gap * 3 <= whole &&
    !isIntroducedAsSample(disclosure, list)
  );
}

/** How much of a total a list that need not be complete may leave out before nobody would expect it to be: 5%. */
const NEARLY = 20;

/** `其中：A、B、C` that fall a little short of the total: probably meant to be all of it. */
function fallsJustShort(disclosure: Disclosure, { total, parts }: PartList, gap: number): boolean {
  // A government names the two most important of many sources; a department has few.
  const least = isDepartments(disclosure) ? 2 : 3;
  return (
    total.measure === 'amount' &&
    parts.length >= least &&
    parts.filter((part) => magnitude(part) !== 0).length > 1 &&
    parts.every(({ list }) => list !== undefined && list.sample !== true) &&
    gap * NEARLY <= (magnitude(total) ?? 0)
  );
}

/** How much a government that names its most important sources or classes may leave out: a tenth. */
const IMPORTANT = 10;

/** A list complete by its words only, of many parts, in a paper that is not a department's, with too much left over to be meant whole. */
function namesTheImportant(disclosure: Disclosure, { total, parts, byDefinition }: PartList, gap: number): boolean {
  if (byDefinition || isDepartments(disclosure) || parts.length < 4) return false;
  return total.measure === 'change' || (total.measure === 'amount' && gap > 0 && gap * IMPORTANT > (magnitude(total) ?? 0));
}

/** `A，包括a、b、c；B`: where the first parts make the total to the last digit, what follows is beside it, unless the same 、 goes on. */
function endOfParts(disclosure: Disclosure, { total, parts }: PartList): readonly Fact[] | undefined {
  const gaps = gapsOf(disclosure, total, parts);
  for (let count = parts.length - 1; count > 1; count -= 1)
    if (gaps[count] === 0 && !areEnumerated(disclosure, parts.slice(0, count))) return parts.slice(0, count);
  return undefined;
}

/** 加上B，总计E, where what B is added to was not found; 特种车9辆（含校车8辆）: one part, which makes no total alone however near it comes. */
function isOneOfMore({ total, parts, complete }: PartList): boolean {
  const [only, second] = parts;
  if (only === undefined || second !== undefined) return false;
  if (only.list?.stated === true) return true;
  return !complete && total.measure === 'count' && (magnitude(only) ?? 0) < (magnitude(total) ?? 0);
}

/** One part alone is its total printed again only where the two are alike, but for a slip of the pen. */
function isAnother({ total, parts }: PartList, gap: number | undefined): boolean {
  const [only, second] = parts;
  const [whole, part] = [total, only].map((fact) => (fact === undefined ? undefined : magnitude(fact)));
  if (only === undefined || second !== undefined || total.source !== 'text' || gap === 0 || whole === undefined || part === undefined)
    return false;
  return findDigitSlip(whole, part) === undefined;
}

/** A 款 with one 项 in a table prints the same figure twice; a slip of the pen shows where they differ. */
function isMiscopied({ total, parts }: PartList): boolean {
  const [only] = parts;
  const [whole, part] = [total, only].map((fact) => (fact === undefined ? undefined : magnitude(fact)));
  if (total.source !== 'table' || only?.source !== 'table' || whole === undefined || part === undefined) return false;
  return findDigitSlip(whole, part) !== undefined;
}

/** So many parts and more make nearly anything with signs that are chosen. */
const MOST_SIGNED = 5;

/** 余额52840万元，其中新增8200万元、偿还3600万元，年初48240万元: some parts go off, and with those the total is made to the last place. */
function isBalance({ total, parts }: PartList): boolean {
  const whole = magnitude(total);
  const values = parts.map((part) => magnitude(part));
  if (whole === undefined || values.length < 2 || values.length > MOST_SIGNED) return false;
  let sums = [0];
  for (const value of values) {
    if (value === undefined) return false;
    sums = sums.flatMap((sum) => [sum + value, sum - value]);
  }
  return sums.includes(whole);
}

/** No price is as high as this, in 分. */
const HIGHEST_PRICE = 1_000_000;

/** 人次票款1.40元，其中现金2元、刷卡1.60元: prices of kinds, which no more make that of all than they may all be lower. */
function arePrices({ total, parts }: PartList): boolean {
  const whole = magnitude(total) ?? 0;
  const values = parts.map((part) => magnitude(part) ?? -1);
  return (
    [total, ...parts].every(({ measure, field: { value } }) => measure === 'amount' && value?.kind === 'amount' && value.unit === '元') &&
    whole < HIGHEST_PRICE &&
    values.every((value) => value >= 0) &&
    values.some((value) => value >= whole)
  );
}

/** 年末结余-9万元（亏损6万元、退库3万元）: a deficit with what it came from, printed without the sign. */
function explainsDeficit({ total, parts }: PartList): boolean {
  return (magnitude(total) ?? 0) < 0 && parts.every((part) => (magnitude(part) ?? -1) >= 0);
}

/**
 * Total = parts for one list, as far as its words allow: a complete list must add up; one that is as detailed as a complete one but is
 * introduced by 主要 should not fall short; nor should one that leaves out next to nothing; a sample may not exceed its total; nor may
 * one part alone (其中 used for "of which").
 */
export function* stateList(disclosure: Disclosure, list: PartList): Generator<StatedRelation> {
  if (isOneOfMore(list)) return;
  const gap = gapOf(disclosure, list.total, list.parts);
  if (gap !== 0 && (losesRows(disclosure, list) || arePrices(list) || (list.total.source === 'text' && explainsDeficit(list)))) return;
  if (isAnother(list, gap)) return;
  const sample =
    gap !== undefined && gap > 0 && list.total.measure === 'amount' && !list.byDefinition && isIntroducedAsSample(disclosure, list);
  if (gap === undefined || gap === 0) {
    if (gap === 0 || list.complete) yield stateSum(disclosure, list);
    return;
  }
  // 房屋4600万元，占58%；设备2008万元，占25%: the shares say that there is more.
  if (gap > 0 && sharesLeaveARest(disclosure, list.total, list.parts)) return;
  if (leavesOutAPart(disclosure, list)) return;
  // One part in another unit whose bare digits make the total: that is no coincidence, whatever the words say of the list.
  if (list.parts.length > 1 && isUnitSlip(list)) {
    yield stateSum(disclosure, list, { message: 'unitSlip' });
    return;
  }
  if (namesTheImportant(disclosure, list, gap)) return;
  if (list.complete && (list.parts.length > 1 || isMiscopied(list)) && !sample)
    yield stateSum(disclosure, list, { message: messageOf(list, gap) });
  else if (list.total.measure === 'change') {
    if (list.complete) yield stateSum(disclosure, list, { message: messageOf(list, gap), severity: 'warning' });
  } else if (gap < 0) {
    const parts = endOfParts(disclosure, list);
    if (parts === undefined && isBalance(list)) return;
    if (parts === undefined) yield stateSum(disclosure, list, { message: isUnitSlip(list) ? 'unitSlip' : 'exceeds' });
    else yield stateSum(disclosure, { total: list.total, parts });
  } else if ((sample && list.complete) || isNearlyWhole(disclosure, list, gap) || fallsJustShort(disclosure, list, gap))
    yield stateSum(disclosure, list, { message: isUnitSlip(list) ? 'unitSlip' : 'shortList', severity: 'warning', missingPart: true });
}
