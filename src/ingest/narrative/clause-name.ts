import type { Subject } from './fact-draft.ts';
import { factsOfBlock, lastNear } from './fact-index.ts';
import { type Label, readLabel } from './label.ts';
import type { ProseState } from './prose-state.ts';
import { directionOf, introOf } from './words.ts';

/** What the clause of a change names, where that is something its paragraph spoke of before. */

const COMPARED = /^，?(?:相比较?|比较|相较|对比)，?/;
/** 支出, 收入 alone say on which side something has moved, and not what. */
const SIDE_ONLY = /^(?:本年)?(?:收入|支出|收支|预算|决算)*$/;
const SHORTENED = /^(?:预算|决算)?(?:支出|收入)(?:总计|合计|总额|总量|预算|决算|数)*$/;

const current = ({ period }: Subject): boolean => period === 'current';

/** The subject of this name that the paragraph has spoken of. */
function spokenBefore(state: ProseState, label: Label): Subject | undefined {
  if (label.text === '' || SIDE_ONLY.test(label.text) || label.year !== undefined || label.previous === true) return undefined;
  return lastNear(
    state.index.ofLabel(label.text),
    ({ block }) => block === state.block,
    ({ subject, measure }) => measure === 'amount' && current(subject),
  )?.subject;
}

/** The subject that a clause of change names: `资产总额` of 资产总额增加5万元. It is what is spoken of from here on. */
export function namedInClause(state: ProseState, label: Label): Subject | undefined {
  const subject = spokenBefore(state, label);
  if (subject === undefined) return shortenedName(state, label);
  return goOnWith(state, subject);
}

function goOnWith(state: ProseState, subject: Subject | undefined): Subject | undefined {
  if (subject !== undefined && state.reason === false) state.current = subject;
  return subject;
}

/** The subject that is named only behind the base it is compared with: 与上年90万元相比，资产总额增加10万元. */
export function namedBehindBase(state: ProseState, behind: string): Subject | undefined {
  const words = behind.replace(COMPARED, '').replace(/\d.*$/, '');
  if (/[，。；：（）]/.test(words) || introOf(words) !== undefined) return undefined;
  const direction = directionOf(words);
  if (direction === undefined || direction.tail !== '') return undefined;
  return namedInClause(state, readLabel(words.slice(0, direction.start), state.context.year));
}

/**
 * `一般公共预算财政拨款支出100万元。与上年相比，一般公共预算财政拨款增加5万元`: the name cut short is that of the expenditure just spoken of,
 * unless the paragraph speaks of the revenue as well.
 */
export function shortenedName(state: ProseState, label: Label): Subject | undefined {
  if (!/拨款$|预算$|资金$/.test(label.text) || label.year !== undefined || label.previous === true) return undefined;
  const fits = ({ label: full }: Subject) => full.startsWith(label.text) && SHORTENED.test(full.slice(label.text.length));
  const spoken = new Set(
    factsOfBlock(state.facts, state.block)
      .filter(({ subject, measure }) => measure === 'amount' && current(subject) && fits(subject))
      .map(({ subject }) => subject),
  );
  return goOnWith(state, new Set([...spoken].map(({ concept }) => concept)).size === 1 ? [...spoken].at(-1) : undefined);
}
