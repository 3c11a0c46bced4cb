import type { Subject } from './fact-draft.ts';
import type { Figure } from './figure.ts';
import type { Given } from './given.ts';
import { conceptOf } from './label.ts';
import { strangeSubject } from './make-subject.ts';
import { isPlainName } from './plain-name.ts';
import type { ProseState } from './prose-state.ts';
import { introOf } from './words.ts';

/** `收入总计、支出总计分别为100万元、98万元`: several names before the first of as many figures. */

const RESPECTIVELY = /^(.*?)(?:分别|各)(?:为|是|约为|达到?)?$/;

/** The names in order, each a full label; undefined when the words name one thing only. */
export function namesRespectively(words: string): string[] | undefined {
  const match = RESPECTIVELY.exec(words);
  const names = (match?.[1] ?? '').split(/[、和与及]/).filter((name) => name !== '');
  const last = names.at(-1);
  if (last === undefined || names.length < 2) return undefined;
  const both = /^(.*?)(?:收入?)(?:总计|合计|总额)?$/.exec(names[0] ?? '');
  const tail = /^支出?(总计|合计|总额)?$/.exec(last);
  if (names.length === 2 && both !== null && tail !== null) return [`${both[1] ?? ''}收入${tail[1] ?? ''}`, `支出${tail[1] ?? ''}`];
  const years = names.every((name) => /^20\d\d年(?:度)?/.test(name));
  const thing = last.replace(/^20\d\d年(?:度)?/, '');
  if (years) return names.map((name) => (/^20\d\d年(?:度)?$/.test(name) ? `${name}${thing}` : name));
  return [...names.slice(0, -1), withoutShared(last)];
}

/** 货物、工程、服务采购规模: what follows on the last name belongs to all of them. */
function withoutShared(last: string): string {
  const known = conceptOf(last)?.concept;
  for (let end = last.length - 2; end >= 2; end -= 1) {
    const name = last.slice(0, end);
    const concept = conceptOf(name)?.concept;
    if (concept !== undefined && concept !== known && (known === undefined || concept.startsWith(`${known}.`))) return name;
  }
  return last;
}

/** 全部为商品和服务支出、资本性支出: names before 分别为. */
export function namesIn(words: string): string[] {
  const names = words.split(/[、和与及]/).filter((name) => name !== '');
  return names.length > 1 && names.every((name) => name.length <= 16 && isPlainName(name)) ? names : [];
}

/** The words of a figure, or the name that waits for it; the first of several names keeps the others waiting. */
export function givenName(state: ProseState, figure: Figure, words: string): string {
  if (figure.kind !== 'amount' && figure.kind !== 'count') return words;
  if (/^[、和与及]?$/.test(words)) return state.names.shift() ?? words;
  if (/^(?:分别|各)(?:为|是)?$/.test(words) && state.listed.length > 1) {
    const [next = words, ...rest] = state.listed;
    state.listed = [];
    state.names = rest;
    state.together = [];
    return next;
  }
  const intro = introOf(words);
  const names = namesRespectively(intro === undefined ? words : intro.kind === 'among' && intro.before !== '' ? words : intro.after);
  const [first, ...others] = names ?? [];
  if (first === undefined) return words;
  state.names = others;
  state.together = [];
  return intro === undefined || intro.before !== '' ? first : `${words.slice(0, words.length - intro.after.length)}${first}`;
}

/** Between figures that go to names given before: a mark, and the way in which the next has moved (增加5万元、减少2万元). */
const MOVED = '(?:增加|增长|上升|提高|减少|下降|降低|压减)?';
const NEXT = new RegExp(`^(?:[，]?|[、和及与]${MOVED})$`);
const OTHERS = new RegExp(`^(?:(?:，|[、和及与]${MOVED})\\d+(?:\\.\\d+)?(?:%|万元|元|亿元))*`);

/** One of several figures that go to names given before, in their order: 货物、工程、服务分别为…，占…的25%、55%和20%. */
export function respective(state: ProseState, given: Given): Subject | undefined {
  if (NEXT.test(given.words)) return state.waiting.shift();
  state.waiting = [];
  if (!/分别|各/.test(given.words) && state.together.length < 2) return undefined;
  const count = 1 + (OTHERS.exec(given.behind)?.[0].match(/\d[\d.]*(?:%|万元|元|亿元)/g)?.length ?? 0);
  if (count < 2) return undefined;
  const parts = state.together.length === count ? state.together : (state.lists.at(-1)?.parts ?? []);
  state.together = [];
  // 两项分别少安排…, behind a list of three: which of them, nobody says.
  const areNamed =
    parts.length === count || (parts.length > count && !/[\d一二两三四五六七八九十](?:项|者|个)[^，。；]*分别/.test(given.words));
  const [first, ...others] = areNamed ? parts.slice(-count) : Array.from({ length: count }, () => strangeSubject(state, { text: '' }));
  state.waiting = others;
  return first;
}
