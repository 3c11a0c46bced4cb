import { NAMELESS } from './amounts.ts';
import type { Subject } from './fact-draft.ts';
import type { Label } from './label.ts';
import type { ProseState } from './prose-state.ts';
import type { Separator } from './segment.ts';

/** Whether a name as general as 支出 means what was spoken of before. */

const REVENUE = /^(?:balance|revenue)(?:\.|$)/;

const SPENDING = /^(?:实际|本年|全年|当年|上年|去年)*(?:预算)?(?:决算)?支出(?:预算|安排|决算)?(?:数|额)?$/;

/** Accounts that have chapters of their own, in which 支出 is theirs. */
const OWN_ACCOUNT = /^(?:threePublicExpenses|agencyOperatingExpenses)/;

/** 支出 after 三公经费… speaks of those expenses, and after an item of the item; after 收入… it is the expenditure. */
export function isGeneric(label: Label, before: Separator, state: ProseState): boolean {
  if (label.text === '') return true;
  const { current } = state;
  if (state.lists.at(-1)?.parts.length === 0) return false;
  const ofItem = state.defaults.concept === 'item' || carried(state)?.concept === 'item';
  // （二）工伤保险基金. 收入6.42亿元…。 支出5.31亿元 below it is the other side, and not of what came in.
  // “三公”经费. 2023年支出16.35万元: so much of what the chapter is about.
  const ofAccount = OWN_ACCOUNT.test(state.defaults.concept ?? '') && label.fund === undefined;
  if (current === undefined && (ofItem || ofAccount) && label.concept === 'expenditure')
    return SPENDING.test(label.text) && !REVENUE.test(carried(state)?.concept ?? '');
  if (label.concept !== 'expenditure' || (label.fund ?? '') !== '' || current === undefined || !SPENDING.test(label.text)) return false;
  if (current.concept === 'item' && (state.head?.concept === 'item' || state.spokenOf?.concept === 'item')) return true;
  // 接待费支出5万元，节约1万元；上年支出4万元: of the same, a year before.
  if (before === '；' && label.previous === true && current.figures.at(-1)?.measure === 'change') return !REVENUE.test(current.concept);
  return (
    (before === '，' || before === '' || (before === '、' && /决算|实际/.test(label.text))) &&
    !REVENUE.test(current.concept) &&
    !label.text.startsWith('本年')
  );
}

/** 公务接待费预算8万元。决算支出7万元: what was spent of the amount planned right before. */
export function isSpentOfPlan({ current, block, lists }: ProseState, label: Label, before: Separator): boolean {
  if (!SPENDING.test(label.text)) return false;
  const goesOn = label.text === '支出' && label.basis === undefined && (before === '、' || before === '，');
  if (label.basis !== 'final' && !label.text.startsWith('实际') && !goesOn) return false;
  const last = lists.at(-1)?.parts.length === 0 ? undefined : current?.figures.at(-1);
  return last?.measure === 'amount' && last.basis === 'budget' && last.block === block && !REVENUE.test(current?.concept ?? '');
}

/** The head of the paragraph before in the same section, unless lists are open. */
export function carried(state: ProseState): Subject | undefined {
  const head = state.carriedHead;
  if (head === undefined || state.carriedLists.length > 0) return undefined;
  return head.figures[0] === undefined || head.figures[0].section === state.sectionIndex ? head : undefined;
}

/** 2022年相应支出依次为…: of what was spoken of, a year before. */
const OF_THE_SAME = /^(?:20\d\d|上一?|去)年度?的?(?:相应|对应|同口径|同期)/;

/** 支出95万元。上年支出90万元，比上年增加5万元: last year's figure of the same is an aside, and what follows speaks of the head again. */
export function isAsideOf(subject: Subject, head: Subject | undefined): boolean {
  if (head === undefined || head === subject || head.period !== 'current' || subject.period !== 'previous' || subject.list !== undefined)
    return false;
  if (NAMELESS.has(head.concept)) return head.concept === subject.concept && head.label === subject.label;
  if (NAMELESS.has(subject.concept)) return OF_THE_SAME.test(subject.label);
  return head.concept === subject.concept || head.concept.startsWith(`${subject.concept}.`);
}
