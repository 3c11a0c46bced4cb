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
}

const SIZE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
const PER_UNIT = /每(?:([百千万])|(100|1000|10000))元(?:的)?([^，。；\d]{1,12}?)(?:当中|之中|中|里|内)(?:，|$)?/;
/** 每百元预算里: of the whole that the paragraph is about. */
const ANY_MONEY = /^(?:.*预算|资金|盘子|经费)$/;
const LINKING = /(?:约?为|是|有|占|：)*$/;

function perUnitOf(words: string): { readonly unit: PerUnit; readonly rest: string } | undefined {
  const found = PER_UNIT.exec(words);
  if (found === null) return undefined;
  const [all, word, digits, of = ''] = found;
  const size = word === undefined ? Number(digits) : (SIZE[word] ?? 100);
  return { unit: { of, size }, rest: words.slice(found.index + all.length) };
}

/** Notes what the words say every hundred of; false where they say nothing of the kind. */
export function announcesPerUnit(state: ProseState, words: string): boolean {
  const found = perUnitOf(words);
  if (found === undefined) return false;
  state.perUnit = found.unit;
  return true;
}

/** The amount as the share it is, with the words of one; undefined where it is none. */
export function asShare(state: ProseState, figure: Figure, words: string): { readonly figure: Figure; readonly words: string } | undefined {
  const found = perUnitOf(words);
  if (found !== undefined) state.perUnit = found.unit;
  const unit = state.perUnit;
  const value = figure.value;
  if (unit === undefined || value?.kind !== 'amount' || value.unit !== '元') return undefined;
  const decimals = value.decimals + Math.round(Math.log10(unit.size)) - 2;
  const percent = Number((value.fen / unit.size).toFixed(Math.max(0, decimals)));
  const name = (found?.rest ?? words).replace(LINKING, '');
  return {
    figure: { ...figure, kind: 'percent', value: { kind: 'percent', percent, decimals: Math.max(0, decimals) } },
    words: `${name}占${ANY_MONEY.test(unit.of) ? '' : unit.of}`,
  };
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
