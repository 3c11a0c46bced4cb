import type { FigureReason } from '../../model/fact.ts';
import { tieParts } from './amounts.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { type Given, keep } from './given.ts';
import { type Label, readLabel } from './label.ts';
import { makeSubject, strangeSubject } from './make-subject.ts';
import { isPlainName } from './plain-name.ts';
import type { ProseState } from './prose-state.ts';
import { namesSum } from './words.ts';

/** Figures that are no fact because it is known what they are. */
const UNDERSTOOD: ReadonlySet<FigureReason> = new Set(['reasonDetail', 'bound', 'example']);

/**
 * `A，加上B、C以及D后，总计E`: the words say that E is the sum of the others, and that there are no more. 减去B takes it away; a sum
 * in which something was not understood is not judged.
 */
export function beginSum(state: ProseState, given: Given, label: Label, sign: 1 | -1): void {
  if (state.addends.length === 0) {
    const isPast = state.current?.period === 'previous';
    const amounts = (wholeOf(state.current)?.figures ?? []).filter(
      ({ measure, base, period }) => measure === 'amount' && base !== true && (period === 'current' || isPast),
    );
    // 收入902万元（预算数948万元，上年888万元），加上…: what came in, and not what is told of it besides.
    const first = amounts.findLast(({ basis }) => basis === 'final') ?? amounts[0];
    if (first !== undefined) state.addends.push({ fact: first, sign: 1 });
  }
  enter(state, given, label, sign);
}

/** 收入2360万元，其中利润1560万元…。加上…: it is the whole that is added to, not the part named last. */
function wholeOf(subject: Subject | undefined): Subject | undefined {
  let whole = subject;
  while (whole?.list?.parent !== undefined) whole = whole.list.parent;
  return whole;
}

function enter(state: ProseState, given: Given, label: Label, sign: 1 | -1): void {
  const { head } = state;
  const lists = state.lists;
  state.lists = [];
  const subject = isPlainName(label.text) || label.concept !== undefined ? makeSubject(state, label, '，') : strangeSubject(state, label);
  state.lists = lists;
  // 加上解支出18万元（年初17万元）: what stands in brackets behind it is said of what is added.
  state.current = subject;
  state.head = head;
  const fact = keep(state, given, subject, { measure: 'amount', value: given.figure.value });
  state.addends.push({ fact, sign });
}

/** Whether the amount belongs to a sum that is open: one more of its parts, or its total. */
export function addToSum(state: ProseState, given: Given, label: Label): boolean {
  if (state.addends.length === 0 || state.brackets.length > 0) return false;
  if (!namesSum(given.name) && !namesSum(given.words)) {
    if (given.before === '。' || given.before === 'start' || given.before === '；') {
      state.addends = [];
      return false;
    }
    enter(state, given, label, 1);
    return true;
  }
  const subject = makeSubject(state, readLabel(given.name.replace(/^后，?/, ''), state.context.year), '，');
  const total = keep(state, given, subject, { measure: 'amount', value: given.figure.value });
  closeSum(state, total);
  return true;
}

/** Whether a name speaks of money that comes in or goes out. */
function sideOf({ subject }: DraftFact): 'in' | 'out' | undefined {
  if (/收入|财力/.test(subject.label) || subject.concept.startsWith('revenue')) return 'in';
  return /支出/.test(subject.label) || subject.concept.startsWith('expenditure') ? 'out' : undefined;
}

/** Whether a figure that was not understood stands among those that are added up. */
function holdsUnread({ figures, sectionIndex, paragraphIndex }: ProseState, addends: readonly { readonly fact: DraftFact }[]): boolean {
  const own = figures.filter(({ section, paragraph }) => section === sectionIndex && paragraph === paragraphIndex);
  const first = own.findIndex(({ fact }) => addends.some((addend) => addend.fact === fact));
  return first >= 0 && own.slice(first).some(({ fact, reason }) => fact === undefined && reason !== undefined && !UNDERSTOOD.has(reason));
}

function closeSum(state: ProseState, total: DraftFact): void {
  const { addends } = state;
  state.addends = [];
  const [first] = addends;
  if (first !== undefined && sideOf(first.fact) !== undefined && sideOf(total) !== undefined && sideOf(first.fact) !== sideOf(total))
    return;
  if (
    addends.length < 2 ||
    holdsUnread(state, addends) ||
    addends.some(({ fact, sign }) => sign < 0 || fact.value === undefined || fact.partOf !== undefined)
  )
    return;
  // What was received or spent, and what was moved beside it, stand in one account.
  if (addends.some(({ fact }) => fact.basis === 'final')) for (const { fact } of [...addends, { fact: total }]) fact.basis = 'final';
  tieParts(
    total,
    addends.map(({ fact }) => fact),
    true,
  );
}
