import { NAMELESS } from './amounts.ts';
import type { PartsList, Subject } from './fact-draft.ts';
import { itemNameOf } from './item-name.ts';
import { dependsOnFund, type Label } from './label.ts';
import { isClassName, isPartOf, mayJoin } from './partition.ts';
import { chooseList, openList, partConcept } from './parts-list.ts';
import { conceptsOf } from './parts-seen.ts';
import type { ProseState } from './prose-state.ts';
import type { Separator } from './segment.ts';
import { isAsideOf } from './spoken-of.ts';
import { basisFor, headScope, nameReach, onItsSide, periodOf, reachFor, scopeOf, sideOf } from './subject-frame.ts';

/** Makes what a figure speaks about: its concept and frame, the list that it is a part of, and what the prose speaks of from there on. */

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
  if (state.reason === false) enter(state, subject, list, before);
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

function enter(state: ProseState, subject: Subject, list: PartsList | undefined, before: Separator): void {
  list?.parts.push(subject);
  state.named.push(subject);
  state.current = subject;
  state.lead ??= subject;
  // 其中A收入5万元；B收入0元: a part that the list does not take is no new head either.
  const isLeftPart = before === '；' && state.head !== undefined && isPartOf(subject.concept, state.head.concept);
  if (list === undefined && !isLeftPart && (subject.concept !== 'unknown' || state.head === undefined) && !isAsideOf(subject, state.head))
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
