import type { Subject } from './fact-draft.ts';
import { factsOfBlock } from './fact-index.ts';
import { itemNameOf } from './item-name.ts';
import { fundOf, type Label, readLabel } from './label.ts';
import { mentionedSubject } from './mentioned.ts';
import { openList } from './parts-list.ts';
import type { ProseState } from './prose-state.ts';
import type { Separator } from './segment.ts';
import { impliedSubject, subjectOf } from './subject.ts';
import type { Intro } from './words.ts';

/** Words that begin a list: what it divides. */

export function readIntro(state: ProseState, intro: Intro, before: Separator): void {
  const atStart = before === '。' || before === 'start';
  // 按功能分类科目，包括：the words name no whole, but how it is divided.
  const divides = intro.division === true || /^按[^，]*(?:分类|划分|科目|用途)[^，]*，?$/.test(intro.before);
  const whole = divides ? (intro.side ?? '') : intro.before;
  const label = readLabel(divides ? '' : whole, state.context.year);
  const named = whole === '' || (!divides && label.text === '') ? undefined : mentionedSubject(state, whole);
  if (named === undefined && label.text !== '' && (label.concept !== undefined || atStart || before === '；')) {
    openNamed(state, label, intro, before);
    return;
  }
  const divided =
    named ??
    (divides
      ? (dividedAgain(state, before) ?? dividedHead(state))
      : atStart
        ? impliedParent(state)
        : intro.announces === true && state.current?.list !== undefined
          ? (state.head ?? state.current)
          : (state.current ?? dividedHead(state) ?? impliedSubject(state, before)));
  const parent = intro.of === undefined || divided === undefined ? divided : ofFund(state, intro.of, divided);
  if (divides) state.lists.length = Math.min(state.lists.length, state.brackets.at(-1)?.lists ?? 0);
  const list = openList(state, intro.kind, parent, intro.punctuated);
  const fund = intro.of === undefined || parent !== undefined ? undefined : fundOf(intro.of);
  if (fund !== undefined) list.fund = fund;
  if (intro.selects === true) list.softened = 'trailing';
}

/** 按财政拨款支出功能科目划分 below 支出总额: a fund is divided and not all the money, unless that is what was spoken of. */
function ofFund(state: ProseState, of: string, divided: Subject): Subject | undefined {
  const { concept } = readLabel(of, state.context.year);
  const fund = fundOf(of);
  const isOfFund = divided.concept === concept || (fund !== undefined && (divided.fund === fund || state.defaults.fund === fund));
  return isOfFund ? divided : mentionedSubject(state, of);
}

/** `甲81人，其中：乙35人、丙46人；按岗位分，…`: the whole of the list before is divided once more. */
function dividedAgain(state: ProseState, before: Separator): Subject | undefined {
  return before === '；' && state.brackets.length === 0 ? state.lists[0]?.parent : undefined;
}

/** What 按…划分 divides: the head of the paragraph, or of one before it in its section, or what the heading names. */
function dividedHead(state: ProseState): Subject | undefined {
  if (state.head !== undefined) return state.head;
  const part = numberedPart(state);
  if (part !== undefined) return part;
  const carried = state.carriedHead;
  const { concept } = state.defaults;
  // 5.住房改革支出（款）住房公积金（项）11万元。 above （二）按经济分类…: an item of the division before is divided no further.
  if (carried === undefined || (carried.concept === 'item' && itemNameOf(carried.label) !== undefined)) return undefined;
  const isNamed = carried.concept === concept && carried.fund === state.defaults.fund;
  return carried.figures[0]?.section === state.sectionIndex || isNamed ? carried : undefined;
}

/** `1.基本支出90万元。按经济分类，…`: a numbered paragraph about one part alone divides that part. */
function numberedPart({ lead, numbered, facts, block }: ProseState): Subject | undefined {
  if (!numbered || lead?.list === undefined) return undefined;
  return factsOfBlock(facts, block).every(({ subject }) => subject === lead) ? lead : undefined;
}

/** `收入包括：…` where no figure of the revenue was printed: the total of both sides is its total too. */
function openNamed(state: ProseState, label: Label, intro: Intro, before: Separator): void {
  const both = [state.head, state.carriedHead].find((subject) => subject?.concept === 'balance');
  const isSide = label.concept === 'revenue' || label.concept === 'expenditure';
  const parent = label.concept === undefined ? undefined : subjectOf(state, label, before);
  openList(
    state,
    intro.kind,
    parent,
    intro.punctuated,
    isSide ? both?.figures.findLast((figure) => figure.measure === 'amount' && figure.base !== true) : undefined,
  );
}

/** 其中 at the beginning of a sentence divides what the sentence before was about. */
function impliedParent(state: ProseState): Subject | undefined {
  if (state.brackets.length > 0) return state.current;
  const current = state.current;
  if (current !== undefined && current.list === undefined) return current;
  const carried = state.carriedHead;
  const isNear = carried !== undefined && (carried.figures[0]?.section === state.sectionIndex || state.defaults.concept === undefined);
  return state.spokenOf ?? state.head ?? state.lead ?? (isNear ? carried : undefined);
}
