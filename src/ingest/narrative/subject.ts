import { NAMELESS } from './amounts.ts';
import type { DraftFact, PartsList, Subject } from './fact-draft.ts';
import { lastNear } from './fact-index.ts';
import { itemNameOf } from './item-name.ts';
import { dependsOnFund, type Label, sameTotal } from './label.ts';
import { ALL_MONEY } from './other-names.ts';
import { isClassName, isComplete, isPartOf, mayJoin } from './partition.ts';
import { chooseList, openList, partConcept, wholeConcept } from './parts-list.ts';
import { conceptsOf } from './parts-seen.ts';
import { isAsideOf, type ProseState, protectedLists } from './prose-state.ts';
import type { Separator } from './segment.ts';
import { carried, isGeneric, isSpentOfPlan } from './spoken-of.ts';
import {
  basisFor,
  fitsReach,
  headScope,
  nameReach,
  onItsSide,
  periodOf,
  reachFor,
  sameFund,
  samePeriod,
  scopeOf,
  sideOf,
} from './subject-frame.ts';
import { wholeNamed } from './whole-named.ts';

/** Finds or makes what a figure speaks about. */

/** What a figure without a name of its own speaks about. */
export function impliedSubject(state: ProseState, before: Separator): Subject | undefined {
  if (state.topic !== undefined) return topicSubject(state);
  if (before === '。' || before === 'start') {
    if (state.brackets.length > 0) return state.current;
    return state.spokenOf ?? state.head ?? state.lead ?? state.current ?? carried(state) ?? sectionSubject(state);
  }
  if (before === '；' && state.brackets.length > 0 && state.current !== undefined) return state.current;
  const list = state.lists.at(-1);
  // 公务接待费4万元，较预算减少1万元；较上年减少2万元: the paragraph is about one part only.
  if (before === '；' && state.current !== undefined && (state.current === state.lead || list === undefined)) return state.current;
  // Where a part has changes of its own, this one is a part's too; else what follows speaks of the whole.
  const haveOwn = list?.parts.some((part) => part.figures.some((figure) => figure.measure === 'change')) === true;
  if (before === '；' && list !== undefined && list.parts.length > 1 && !haveOwn) return list.parent ?? state.head;
  return state.current ?? state.head ?? sectionSubject(state);
}

/**
 * What has moved, where the words do not name it. Behind the last part of a list that holds all parts, divided by commas, and none of them
 * with a change of its own, it is the whole: 其中：基本支出5万元，项目支出3万元，比上年减少1万元.
 */
export function movedSubject(state: ProseState, before: Separator): Subject | undefined {
  const list = state.lists.at(-1);
  const whole = list === undefined ? undefined : wholeConcept(list);
  if (list?.parent !== undefined && whole !== undefined && before === '，' && list.parts.at(-1) === state.current && !list.semicolons) {
    const concepts = conceptsOf(list);
    const apart = list.parts.some((part) => part.figures.some((figure) => figure.block !== state.block));
    const moved = apart || list.parts.some((part) => part.figures.some(isMove));
    if (!moved && isComplete(concepts, whole)) {
      state.current = list.parent;
      state.lists.pop();
    } else if (!moved && list.parts.length > 1) state.ambiguous = true;
  }
  const named = list === undefined && before === '，' && state.current === state.named.at(-1) ? wholeNamed(state.named) : undefined;
  if (named !== undefined && !state.named.some((part) => part !== named && part.figures.some(isMove))) state.current = named;
  if (state.current !== undefined && isAsideOf(state.current, state.head)) state.current = state.head;
  return subjectOf(state, { text: '' }, before);
}

/** Whether a figure says by how much its subject has changed. */
export const isMove = ({ measure }: DraftFact): boolean => measure === 'change' || measure === 'changeRate';

function topicSubject(state: ProseState): Subject | undefined {
  const topic = state.topic;
  state.topic = undefined;
  if (topic === undefined) return undefined;
  const subject = makeSubject(state, topic, 'start', 'item');
  state.head = subject;
  state.current = subject;
  return subject;
}

/** The subject the heading names: `机关运行经费支出情况` above `本年预算12万元`. */
function sectionSubject(state: ProseState): Subject | undefined {
  const { concept, label } = state.defaults;
  if (concept === undefined || label === undefined) return undefined;
  return makeSubject(state, concept === 'item' ? { text: label } : { text: label, concept }, 'start');
}

/** The subject of a labelled figure; undefined when it has no name and nothing was named before. */
export function subjectOf(state: ProseState, label: Label, before: Separator): Subject | undefined {
  if (isSpentOfPlan(state, label, before)) return state.current;
  if (isGeneric(label, before, state) || (state.topic !== undefined && (label.concept === 'expenditure' || label.text === ALL_MONEY))) {
    const implied = impliedSubject(state, before);
    // 财政拨款预算数 beside 收支总计 is not the total of both sides.
    if (label.fund !== undefined && implied !== undefined && (implied.concept === 'balance' || /总计$/.test(implied.label)))
      return strangeSubject(state, label, before);
    // 水利局：总额62万元，其中…: what is all there is of that unit.
    if (implied === undefined && state.unit !== undefined && label.text === '')
      return makeSubject(state, { ...label, text: '总额' }, before);
    if (implied !== undefined && state.reason === false) state.current = implied;
    return implied;
  }
  if (label.reachOnly === true && (state.lists.length === 0 || before === '。')) {
    const implied = impliedSubject(state, before);
    if (implied !== undefined && !NAMELESS.has(implied.concept))
      return makeSubject(state, { ...label, text: implied.label, concept: implied.concept }, before);
  }
  const known = ownYearSubject(state, label) ?? sameAgain(state, label, before);
  if (known !== undefined) return known;
  return makeSubject(state, label, before);
}

/** The same thing again: in the next clause (公务接待费0.77万元，公务接待费与上年持平), or the head at the beginning of a sentence. */
function sameAgain(state: ProseState, label: Label, before: Separator): Subject | undefined {
  const current = state.lists.at(-1)?.parts.length === 0 ? undefined : state.current;
  if (
    current !== undefined &&
    before !== '。' &&
    before !== 'start' &&
    before !== '、' &&
    isSame(current, label) &&
    !(before === '' && current.label !== label.text) &&
    sameFund(current, label) &&
    sameTotal(current.label, label.text) &&
    fitsReach(state, current, label) &&
    samePeriod(state, current, label)
  )
    return current;
  const head = state.head;
  if (
    head !== undefined &&
    before === '。' &&
    head.list === undefined &&
    isSame(head, label) &&
    // 收入总计2556万元。本年收入2514万元: without what was carried over.
    sameTotal(head.label, label.text) &&
    fitsReach(state, head, label) &&
    samePeriod(state, head, label)
  ) {
    if (!sameFund(head, label)) return undefined;
    state.lists.length = Math.min(state.lists.length, protectedLists(state));
    state.current = head;
    return head;
  }
  return undefined;
}

function isSame(subject: Subject, label: Label): boolean {
  // 财政拨款收入530万元、支出528万元。支出为全年预算的99%: of the fund just spoken of.
  if (
    (label.text === '支出' || label.text === '收入') &&
    subject.concept.startsWith(`${label.concept}.`) &&
    subject.label.endsWith(label.text)
  )
    return true;
  if (label.concept === undefined) return label.text !== '' && subject.label === label.text;
  return subject.concept === label.concept;
}

/** 本年收入 again in a paragraph that printed it as a part of a grand total. */
function ownYearSubject(state: ProseState, label: Label): Subject | undefined {
  if (label.own !== true || !/^本年/.test(label.text)) return undefined;
  const subject = lastNear(
    state.index.ofLabel(label.text),
    ({ block }) => block === state.block,
    (fact) => fact.subject.list?.parent?.concept === label.concept,
  )?.subject;
  if (subject === undefined) return undefined;
  state.lists.length = Math.min(state.lists.length, protectedLists(state));
  state.current = subject;
  return subject;
}

export function makeSubject(state: ProseState, given: Label, before: Separator, as?: 'item'): Subject {
  const label = onItsSide(state, given);
  const goesOn = continueCarried(state, label, before);
  if (!goesOn && before === 'start' && state.defaults.structure === true && label.concept === undefined && isClassName(label.text))
    openStructure(state);
  const list = detached(state, chooseList(state, label, goesOn ? '，' : before), label);
  const isItem =
    list === undefined && before === 'start' && label.concept === undefined && itemNameOf(label.full ?? label.text) !== undefined;
  const concept = as ?? (isItem ? 'item' : partConcept(label, list));
  const asset = concept.startsWith('stateAssets') && concept !== 'stateAssets.additions';
  // The year in the name of an item (2021年度干部考核经费) is part of the name; the year of an asset is its closing date.
  const spoken: Label = concept === 'item' || asset ? { text: label.text } : label;
  const above = list?.parent ?? (before === '。' || before === 'start' ? headFor(state, concept) : undefined);
  const time = asset ? ({ period: 'current' } as const) : periodOf(state, spoken, above);
  const fund = label.fund ?? list?.fund ?? (above === undefined ? state.defaults.fund : above.fund);
  const scope = scopeOf(list) ?? state.unit ?? (list === undefined ? headScope(state, concept, before) : undefined);
  if (list === undefined) nameReach(state, label.reach);
  const subject: Subject = {
    concept,
    label: NAMELESS.has(concept) ? (label.full ?? label.text) : label.text,
    ...(scope === undefined ? {} : { scope }),
    ...time,
    basis: asset ? 'final' : (spoken.basis ?? sideOf(list) ?? basisFor(state, spoken, above)),
    ...(fund === undefined || !dependsOnFund(concept, fund) ? {} : { fund }),
    reach: reachFor(state, label, above),
    figures: [],
    ...(list === undefined ? {} : { list }),
  };
  if (state.reason === false) enter(state, subject, list);
  return subject;
}

/** 其中：基本支出5万元。其中：人员经费3万元: the names say that the part named last is divided, and not the whole once more. */
function closer(state: ProseState, list: PartsList | undefined, label: Label): PartsList | undefined {
  const last = state.lastNamed;
  if (list?.parent === undefined || list.parts.length > 0 || last === undefined || last === list.parent || label.concept === undefined)
    return list;
  if (last.list?.parent !== list.parent || !isPartOf(label.concept, last.concept)) return list;
  state.lists.pop();
  return openList(state, list.kind === 'sum' ? 'among' : list.kind, last, list.punctuated);
}

/** A list of expenditure divides no revenue, though that was what the chapter spoke of before. */
function detached(state: ProseState, list: PartsList | undefined, label: Label): PartsList | undefined {
  if (list?.parent === undefined || list.parts.length > 0 || !list.parent.concept.startsWith('revenue') || !/支出$/.test(label.text))
    return closer(state, list, label);
  state.lists.pop();
  return openList(state, 'sample', undefined, true);
}

function enter(state: ProseState, subject: Subject, list: PartsList | undefined): void {
  list?.parts.push(subject);
  state.named.push(subject);
  state.current = subject;
  state.lead ??= subject;
  if (list === undefined && (subject.concept !== 'unknown' || state.head === undefined) && !isAsideOf(subject, state.head))
    state.head = subject;
}

/** What a chapter called 结构情况 divides: the figure of that name in the section before. */
function openStructure(state: ProseState): void {
  const head = state.carriedHead?.concept === state.defaults.concept ? state.carriedHead : undefined;
  const whole = head?.figures.find((figure) => figure.measure === 'amount' && figure.period === 'current');
  openList(state, 'sample', whole === undefined ? undefined : head, true, whole);
}

function headFor(state: ProseState, concept: string): Subject | undefined {
  const head = state.head;
  return head !== undefined && isPartOf(concept, head.concept) ? head : undefined;
}

/** The first name of a paragraph may go on with the list, or divide the head, of the paragraph before. */
function continueCarried(state: ProseState, label: Label, before: Separator): boolean {
  if (before !== 'start' || state.head !== undefined || state.lists.length > 0 || state.brackets.length > 0) return false;
  for (let open = state.carriedLists.at(-1); open !== undefined; open = state.carriedLists.at(-1)) {
    if (takesPart(state, open, label)) {
      state.lists.push(open);
      return true;
    }
    state.carriedLists.pop();
  }
  const head = state.carriedHead;
  if (head === undefined || head.concept === 'balance' || label.concept === undefined || !mayJoin(label.concept, [], head.concept))
    return false;
  const named = state.defaults.concept;
  if (head.figures[0]?.section !== state.sectionIndex && named !== undefined && named !== head.concept) return false;
  state.carriedLists = [openList(state, 'carried', head, false)];
  return true;
}

function takesPart(state: ProseState, open: PartsList, label: Label): boolean {
  if (open.parent === undefined) return false;
  // A paragraph that begins with the year is about something of its own; 住房公积金（项）本年支出 begins with its class.
  const isOfYear = label.own === true && !/（[类款项]）/.test(label.text);
  if (label.concept === undefined) return open.kind !== 'carried' && label.year === undefined && !isOfYear;
  // 镇级可用财力…，由以下三块构成：①补助；②专项；③上年结转: numbered like the others, it is one of them.
  if (NAMELESS.has(open.parent.concept) && open.kind !== 'carried' && state.numbered && open.parts.length > 0) return true;
  const siblings = conceptsOf(open);
  return mayJoin(label.concept, siblings, open.parent.concept);
}

/** What is counted beside the money (vehicles, receptions) stands in no list of amounts. */
export function countedSubject(state: ProseState, concept: string, label: string): Subject {
  const asset = concept.startsWith('stateAssets');
  const basis = asset ? 'final' : (state.current?.basis ?? basisFor(state, { text: label }, undefined));
  const time = asset ? ({ period: 'current' } as const) : periodOf(state, { text: label }, state.current);
  const subject: Subject = { concept, label, ...time, basis, reach: reachFor(state, { text: label }, state.current), figures: [] };
  state.current = subject;
  if (state.lead === undefined) state.head ??= subject;
  state.lead ??= subject;
  return subject;
}

/** A figure whose words are no plain name: it stands for itself, in no list, and spoils the list it stands among. */
export function strangeSubject(state: ProseState, label: Label, before?: Separator): Subject {
  const list = state.lists.at(-1);
  if (list !== undefined) list.softened = 'unclear';
  const subject: Subject = {
    concept: 'unknown',
    label: label.text,
    ...periodOf(state, label, undefined),
    basis: basisFor(state, label, undefined),
    reach: reachFor(state, label, undefined),
    figures: [],
  };
  if (state.reason !== false) return subject;
  state.named.push(subject);
  state.current = subject;
  if (before === '。' || before === 'start') state.head = subject;
  return subject;
}
