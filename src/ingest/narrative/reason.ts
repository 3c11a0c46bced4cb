import { comparisonOf } from './comparison.ts';
import type { Figure } from './figure.ts';
import { readLabel } from './label.ts';
import { isPartOf } from './partition.ts';
import { joinedIndex } from './parts-list.ts';
import type { ProseState } from './prose-state.ts';
import type { Separator } from './segment.ts';
import { directionOf, introOf, reasonAt } from './words.ts';

/** Where the reason of a change begins and where it ends. */

/**
 * The words of a figure as far as they belong to the account; undefined where it only illustrates a reason. A reason ends at the full
 * stop, at 其中 of what the sentence is about, at a comparison of its own, and behind a semicolon where the next item is given.
 */
export function withoutReason(state: ProseState, words: string, before: Separator, figure: Figure, behind: string): string | undefined {
  const at = reasonAt(words);
  if (at >= 0) {
    state.reason = true;
    state.reasonFigures = 1;
    return undefined;
  }
  if (state.reason === false) return words;
  const compared = comparisonOf(words, state.context.year);
  const again =
    compared !== undefined &&
    compared.before === '' &&
    (state.reasonFigures === 0 || before === '；') &&
    state.memory.base?.kind !== compared.base.kind;
  // 退休人员增加，项目支出增加108万元，主要原因是…: a reason has no reason of its own.
  const mayBeItem = (state.reason === 'soft' && before === '；') || (before === '，' && OWN_REASON.test(behind));
  const isItem = mayBeItem && figure.kind === 'amount' && namesItem(state, words, compared);
  if (!again && !isItem && !dividesCurrent(state, words)) {
    state.reasonFigures += 1;
    return undefined;
  }
  state.reason = false;
  return words;
}

const OWN_REASON = /^，(?:主要|变动|增减|增长|增加|减少|下降)?(?:的)?(?:主要)?原因/;

/** Whether the words behind a semicolon give the next item, and not one more part of the reason. */
function namesItem(state: ProseState, words: string, compared: ReturnType<typeof comparisonOf>): boolean {
  const moved = directionOf(words);
  const name = compared?.before ?? (moved === undefined ? words : words.slice(0, moved.start));
  const label = readLabel(name, state.context.year);
  if (label.text === '') return false;
  if (moved === undefined || compared !== undefined) return true;
  return label.concept !== undefined && joinedIndex(state, label.concept, '；', 0) >= 0;
}

/** `主要是车辆更新，其中：公务用车购置费18万元`: after the reason comes a part of what the sentence is about. */
function dividesCurrent(state: ProseState, words: string): boolean {
  const intro = introOf(words);
  if (intro === undefined || intro.kind === 'sample' || intro.before !== '' || state.current === undefined) return false;
  const label = readLabel(intro.after, state.context.year);
  return label.concept !== undefined && isPartOf(label.concept, state.current.concept);
}
