import { readCount } from '../../model/chinese-number.ts';
import { spend } from '../../model/work.ts';
import { cutShort } from '../bound.ts';
import { isOwnAmount, NAMELESS, tieParts } from './amounts.ts';
import type { DraftFact } from './fact-draft.ts';
import { FARTHEST } from './fact-index.ts';
import type { ProseState } from './prose-state.ts';

/** 上述四项支出合计207543万元: the sum of as many amounts as the words count, where exactly as many were printed right before it. */

const COUNT = /^(以上|上述)?([两二三四五六七八九]|\d)(?:大?项|者|大?类|部分|个)/;

function countOf(words: string): { readonly count: number; readonly above: boolean } | undefined {
  const found = COUNT.exec(words);
  if (found === null) return undefined;
  const count = readCount(found[2] ?? '') ?? 0;
  return count < 2 ? undefined : { count, above: found[1] !== undefined };
}

const isNamedAmount = (fact: DraftFact): boolean => isOwnAmount(fact) && fact.subject.label !== '';

/** More amounts than the words can count. */
const MOST = 11;

/** The amounts right before the total: those of its paragraph, and the first of every paragraph of the section above, at most `MOST` of each. */
function amountsBefore({ facts }: ProseState, total: DraftFact): { readonly here: DraftFact[]; readonly above: DraftFact[] } {
  const here: DraftFact[] = [];
  const above: DraftFact[] = [];
  const least = Math.max(0, facts.length - 1 - FARTHEST);
  for (let at = facts.length - 1; at >= least && above.length < MOST; at -= 1) {
    const fact = facts[at];
    if (fact === undefined || fact.section !== total.section) break;
    spend(1);
    if (at === least && least > 0 && here.length < MOST) cutShort();
    if (fact === total || !isNamedAmount(fact)) continue;
    if (fact.block === total.block) {
      if (here.length < MOST) here.unshift(fact);
    } else if (above[0]?.block === fact.block) above[0] = fact;
    else above.unshift(fact);
  }
  return { here, above };
}

const ALL_OF_SENTENCE = /^(?:合计|共计|总计)(?:为|是|共|达)?$/;

/** 收入方：A8.46亿元、B1.24亿元、C0.95亿元，总计10.65亿元: what the sentence named, each with one amount and nothing else said of it. */
function ofSentence({ named, facts, index }: ProseState, total: DraftFact): DraftFact[] {
  if (named.length > FARTHEST) {
    cutShort();
    return [];
  }
  spend(named.length);
  const spoken = named.filter((subject) => subject !== total.subject && subject.figures.some(({ block }) => block === total.block));
  // 运行费5万元（购置0万元，运行5万元）: what divides one of them stands between.
  const heads = new Set(spoken);
  const subjects = spoken.filter(({ list }) => list?.parent === undefined || !heads.has(list.parent));
  const figures = spoken.flatMap((subject) => subject.figures.filter(({ block }) => block === total.block));
  const amounts = subjects.flatMap((subject) => subject.figures.filter(({ block }) => block === total.block));
  const isPlain = amounts.length === subjects.length && amounts.every(isNamedAmount);
  const from = index.placeOf(total) - figures.length;
  const stretch = new Set(facts.slice(Math.max(0, from), index.placeOf(total)));
  return isPlain && figures.every((fact) => stretch.has(fact)) ? withoutWhole(amounts) : [];
}

/** 收回资金38万元，用于甲25万元、乙13万元，合计38万元: what stands first is the whole of the others, and no part beside them. */
function withoutWhole(amounts: DraftFact[]): DraftFact[] {
  const fen = amounts.map(({ value }) => (value?.kind === 'amount' ? value.fen : Number.NaN));
  const [first, ...rest] = fen;
  return rest.length > 1 && rest.reduce((sum, each) => sum + each, 0) === first ? amounts.slice(1) : amounts;
}

const isItem = ({ subject }: DraftFact): boolean => NAMELESS.has(subject.concept);

/** The run of paragraphs right above, one behind the other: items, or amounts with a concept of their own. */
function runOf(above: readonly DraftFact[], total: DraftFact): DraftFact[] {
  const run: DraftFact[] = [];
  for (const fact of above.toReversed()) {
    const [next] = run;
    if ((next ?? total).block - fact.block !== 1 || (next !== undefined && isItem(next) !== isItem(fact))) break;
    run.unshift(fact);
  }
  return run;
}

/** Ties the amounts to their sum; nothing where the words count others than those printed, or one of them is a part of something else. */
export function tieSumOfSome(state: ProseState, total: DraftFact, words: string): void {
  if (ALL_OF_SENTENCE.test(words) && state.brackets.length === 0 && state.addends.length === 0) tie(total, ofSentence(state, total));
  const said = countOf(words);
  // Among what is being added up each figure is a part of the larger sum.
  if (said === undefined || state.addends.length > 0) return;
  const { here, above } = amountsBefore(state, total);
  if (addUp(state, total, said.count)) return;
  const inBrackets = state.brackets.length > 0;
  const parts = here.length === 0 && said.above ? runOf(above, total) : inBrackets ? here.slice(-said.count) : here;
  if (parts.length === said.count) tie(total, parts);
}

/** 决算450万元，资金来自结转152万元和追加396万元，两项合计548万元: the amounts printed last add up, whatever they are taken for. */
function addUp({ facts, index }: ProseState, total: DraftFact, count: number): boolean {
  const at = index.placeOf(total);
  const last = facts.slice(Math.max(0, at - count), at).filter(({ block }) => block === total.block);
  if (last.length < count || last.every(isNamedAmount) || total.value?.kind !== 'amount') return false;
  const sum = last.reduce((all, fact) => all + (fact.value?.kind === 'amount' ? Math.abs(fact.value.fen) : Number.NaN), 0);
  return sum === total.value.fen;
}

function tie(total: DraftFact, parts: readonly DraftFact[]): void {
  if (parts.length < 2 || parts.some(({ partOf, value }) => partOf !== undefined || value === undefined)) return;
  tieParts(total, parts, true);
  for (const fact of parts) fact.basis = total.basis;
}
