import type { DraftFact, Subject } from './fact-draft.ts';
import { factsOfBlock } from './fact-index.ts';
import type { Figure } from './figure.ts';
import type { ProseState } from './prose-state.ts';

/** 每百元收入中，财政拨款为98.38元: shares in the form of amounts; and the amounts that follow in their order (三项金额依次是…). */

export interface PerUnit {
  /** What is divided. */
  readonly of: string;
  /** How many 元 of it are looked at. */
  readonly size: number;
  /** What has the last share was named behind it, and those words open nothing. */
  readonly isNamed?: true;
}

const SIZE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
const PER_UNIT = /每(?:([百千万])|(100|1000|10000))元(?:的)?([^，。；\d]{1,12}?)(?:当中|之中|中|里|内)(?:，|$)?/;
/** 每百元预算里: of the whole that the paragraph is about. */
const ANY_MONEY = /^(?:.*预算|资金|盘子|经费)$/;
/** 当年收入中，每百元有87.39元来自A: of what was named before; what has the share is named behind. */
const BARE_UNIT = /每(?:([百千万])|(100|1000|10000))元(?:里|中|当中)?(?:就|约)?(?:有|是|为)?$/;
const NAMED_BEHIND =
  /^(?:就)?(?:是|为|来自于?|来源于|出自|用于|用在|投向|投入|花在|属于)([^，。；：、（）\d]{2,24}?)(?:的)?(?=[（，。；、]|$)/;
/** 每百元预算执行97.87元: how much of the budget was spent. */
const OF_BUDGET =
  /每(?:([百千万])|(100|1000|10000))元(?:的)?(?:年初|全年|调整后?|批复)?(?:预算|指标)(?:数|资金|安排)?(?:里|中)?(?:，)?(?:实际|平均|仅|只)?(?:执行|支出|支用|列支|花|用|完成|使用|落地|支付)[掉了出去]*(?:约)?$/;
const LINKING = /(?:约?为|是|有|占|：)*$/;

const sizeOf = (word: string | undefined, digits: string | undefined): number =>
  word === undefined ? Number(digits) : (SIZE[word] ?? 100);

function perUnitOf(words: string): { readonly unit: PerUnit; readonly rest: string } | undefined {
  const found = PER_UNIT.exec(words);
  if (found === null) return undefined;
  const [all, word, digits, of = ''] = found;
  return { unit: { of, size: sizeOf(word, digits) }, rest: words.slice(found.index + all.length) };
}

/** Notes what the words say every hundred of; false where they say nothing of the kind. */
export function announcesPerUnit(state: ProseState, words: string): boolean {
  const found = perUnitOf(words);
  if (found === undefined) return false;
  state.perUnit = found.unit;
  return true;
}

interface AsRate {
  readonly figure: Figure;
  readonly words: string;
}

/** So many 元 of a unit, in percent. */
function inPercent(figure: Figure, size: number): Figure | undefined {
  const { value } = figure;
  if (value?.kind !== 'amount' || value.unit !== '元') return undefined;
  const decimals = Math.max(0, value.decimals + Math.round(Math.log10(size)) - 2);
  return { ...figure, kind: 'percent', value: { kind: 'percent', percent: Number((value.fen / size).toFixed(decimals)), decimals } };
}

/** Whether the words at hand named what the last share was of. */
export function passNamed(state: ProseState): boolean {
  if (state.perUnit?.isNamed !== true) return false;
  const { of, size } = state.perUnit;
  state.perUnit = { of, size };
  return true;
}

const withWords = (figure: Figure | undefined, words: string): AsRate | undefined => (figure === undefined ? undefined : { figure, words });

/** The amount as the share or completion it is, with the words of one; undefined where it is none. `behind` stands behind it. */
export function asShare(state: ProseState, figure: Figure, words: string, behind: string): AsRate | undefined {
  const ofBudget = OF_BUDGET.exec(words);
  if (ofBudget !== null) return withWords(inPercent(figure, sizeOf(ofBudget[1], ofBudget[2])), '预算执行率');
  const bare = BARE_UNIT.exec(words);
  if (bare !== null) state.perUnit = { of: '', size: sizeOf(bare[1], bare[2]) };
  const found = perUnitOf(words);
  if (found !== undefined) state.perUnit = found.unit;
  const unit = state.perUnit;
  const rate = unit === undefined ? undefined : inPercent(figure, unit.size);
  if (unit === undefined || rate === undefined) return undefined;
  const before = bare === null ? (found?.rest ?? words).replace(LINKING, '') : words.slice(0, bare.index);
  const named = before === '' ? NAMED_BEHIND.exec(behind)?.[1] : undefined;
  if (named !== undefined) state.perUnit = { ...unit, isNamed: true };
  return withWords(rate, `${named ?? before}占${ANY_MONEY.test(unit.of) ? '' : unit.of}`);
}

const IN_ORDER =
  /^(?:(?:[两二三四五六七八九\d][项者]|各项|上述)?(?:的)?(?:对应|相应)?(?:的)?(?:金额|数额)(?:依次|分别|各)?(?:对应)?|(?:[两二三四五六七八九\d][项者]|各项|上述各项)依次)(?:是|为|：)$/;
const OTHERS = /^(?:[、，和及与]\d+(?:\.\d+)? ?(?:亿元|万元|元))*/;
const NEXT = /^[、，和及与]?$/;

const hasAmount = ({ figures }: Subject): boolean => figures.some(({ measure }) => measure === 'amount');

/** What an amount is of that goes to a name given before with its share, in the order of the names; undefined where it goes to none. */
export function inOrder(state: ProseState, words: string, behind: string): Subject | undefined {
  if (NEXT.test(words) && state.ordered.length > 0) return state.ordered.shift();
  state.ordered = [];
  if (!IN_ORDER.test(words)) return undefined;
  const shares = factsOfBlock(state.facts, state.block).filter(
    ({ measure, subject }: DraftFact) => measure === 'share' && !hasAmount(subject),
  );
  const count = 1 + (OTHERS.exec(behind)?.[0].match(/元/g)?.length ?? 0);
  if (count < 2 || shares.length !== count) return undefined;
  const [first, ...others] = shares.map(({ subject }) => subject);
  state.ordered = others;
  return first;
}
