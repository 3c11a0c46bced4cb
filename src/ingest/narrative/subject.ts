import { NAMELESS } from './amounts.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { lastNear } from './fact-index.ts';
import { type Label, sameTotal } from './label.ts';
import { makeSubject, strangeSubject } from './make-subject.ts';
import { ALL_MONEY } from './other-names.ts';
import { isComplete } from './partition.ts';
import { wholeConcept } from './parts-list.ts';
import { conceptsOf } from './parts-seen.ts';
import { type ProseState, protectedLists } from './prose-state.ts';
import type { Separator } from './segment.ts';
import { carried, isAsideOf, isGeneric, isSpentOfPlan } from './spoken-of.ts';
import { fitsReach, plansNext, sameFund, samePeriod } from './subject-frame.ts';
import { wholeNamed } from './whole-named.ts';

/** Finds what a figure speaks about: what was spoken of before, or the thing that it names. */

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
  const subject = makeSubject(state, topic, 'start', topic.concept === undefined ? 'item' : undefined);
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
  if (state.leftOut !== undefined) return state.leftOut;
  if (isSpentOfPlan(state, label, before)) return state.current;
  if (isGeneric(label, before, state) || (state.topic !== undefined && (label.concept === 'expenditure' || label.text === ALL_MONEY))) {
    const implied = impliedSubject(state, before);
    // 财政拨款预算数 beside 收支总计 is not the total of both sides.
    if (label.fund !== undefined && implied !== undefined && (implied.concept === 'balance' || /总计$/.test(implied.label)))
      return strangeSubject(state, label, before);
    // 水利局：总额62万元，其中…: what is all there is of that unit.
    if (implied === undefined && state.unit !== undefined && label.text === '')
      return makeSubject(state, { ...label, text: '总额' }, before);
    if (implied !== undefined && !NAMELESS.has(implied.concept) && !samePeriod(state, implied, label) && plansNext(state, label))
      return makeSubject(state, { ...label, text: implied.label, concept: implied.concept }, before);
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
