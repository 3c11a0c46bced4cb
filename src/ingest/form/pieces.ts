import { readUnit } from '../../model/unit.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { Token, TokenRow } from './form-row.ts';

/** Takes cells apart whose ends are not printed: at blanks, and where a value begins or ends. */

/** A value behind a name, or behind another value: 报告数≥150, 覆盖率100%100%. */
const VALUE = /(?:[≥≤><]=?|=|不低于|不少于|不超过|大于等于|小于等于)?[+-]?\d+(?:\.\d+)?(?:%|[\p{Script=Han}/、]{0,8})/gu;

/** Where a word may be cut because a value begins or ends there. */
export function cutsOf(word: string): number[] {
  const cuts = new Set<number>();
  for (const match of word.matchAll(VALUE)) {
    const [text] = match;
    const unit = /[\p{Script=Han}/、]*$/u.exec(text)?.[0] ?? '';
    const isSigned = /^[≥≤><=]/.test(text);
    if (!isSigned && !text.endsWith('%') && unit !== '' && readUnit(unit) === undefined) continue;
    if (match.index > 0) cuts.add(match.index);
    if (match.index + text.length < word.length) cuts.add(match.index + text.length);
  }
  return [...cuts].sort((a, b) => a - b);
}

function parts(word: string): string[] {
  const cuts = cutsOf(word);
  return [0, ...cuts].map((start, index) => word.slice(start, cuts[index] ?? word.length));
}

/** The pieces of a cell; itself where its ends are printed. */
export function piecesOf(token: Token): Token[] {
  if (token.words === undefined) return [token];
  const { words, ...plain } = token;
  return words.flatMap((word, at) =>
    parts(word).map((text, part): Token => {
      const before = part > 0 ? 'nothing' : at > 0 ? 'blank' : undefined;
      return { ...plain, text, ...(before === undefined ? {} : { before }) };
    }),
  );
}

const isFirstLevel = (token: Token | undefined) =>
  token !== undefined && matchLevel1(token.text)?.explicit === true && matchLevel2(token.text)?.explicit !== true;

/** 计划管理指标: the name of a level that is in no list. */
export const isOtherLevel = (text: string): boolean =>
  /^\p{Script=Han}{3,10}指标$/u.test(text) && matchLevel1(text) === undefined && matchLevel2(text) === undefined;

/** Forms whose first level is above the usual one (实施效果指标 | 产出指标): the names below it are those of a second level. */
export function withInnerLevels(given: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const rows = withInnerCost(given);
  const filled = rows.flat().filter((token) => token.text !== '');
  const outer = new Set<string>();
  const inner = new Set<string>();
  for (const [index, token] of filled.entries()) {
    const next = filled[index + 1];
    if (next === undefined || !isFirstLevel(token) || token.text === next.text) continue;
    if (isFirstLevel(next)) inner.add(next.text);
    if (isFirstLevel(next) || isOtherLevel(next.text)) outer.add(token.text);
  }
  if (inner.size === 0 || [...outer].some((text) => inner.has(text))) return rows;
  // 满意度指标 is the name of both levels; here it can only be the second.
  const isInner = ({ text }: Token) => matchLevel1(text)?.explicit === true && !outer.has(text);
  return rows.map((row) => row.map((token) => (isInner(token) ? { ...token, inner: true as const } : token)));
}

/** So many names of first levels that are known make the list one of the usual levels. */
const KNOWN_LEVELS = 2;

const isCost = ({ text }: Token) => matchLevel1(text)?.kind === 'cost' && matchLevel2(text)?.kind === 'cost';

/** 成本指标 is the name of a first level only in front of one of a second (经济成本指标); else it is the last of 产出指标. */
function withInnerCost(rows: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const filled = rows.flat().filter((token) => token.text !== '');
  const inner = new Set<Token>();
  for (const [index, token] of filled.entries()) {
    if (!isCost(token)) continue;
    const next = filled[index + 1];
    const below = next === undefined ? undefined : matchLevel2(next.text);
    // 成本控制 is a measure as well; 经济成本, 社会成本 and what has points beside a name with points are levels.
    const isLevel = below?.explicit === true || below?.points !== undefined || /^(?:经济|社会|生态)/.test(below?.name ?? '');
    if (below === undefined || (below.kind === 'cost' && !isLevel)) inner.add(token);
  }
  return inner.size === 0 ? rows : rows.map((row) => row.map((token) => (inner.has(token) ? { ...token, inner: true as const } : token)));
}

const BRACKETED = /（\d+(?:\.\d+)?分?）$/;
const isBracketed = ({ text }: Token): boolean =>
  BRACKETED.test(text) && matchLevel1(text) === undefined && matchLevel2(text) === undefined;

/**
 * Where first levels have names that are known, and more cells with points in brackets than there are of those have none, the points are
 * those of measures: 办事效率（5分） begins no level.
 */
export function withMeasures(rows: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const filled = rows.flat().filter((token) => token.text !== '');
  const levels = new Set(filled.filter(isFirstLevel).map(({ text }) => text)).size;
  const measures = new Set(filled.filter(isBracketed).map(({ text }) => text)).size;
  if (levels < KNOWN_LEVELS || measures <= levels) return rows;
  return rows.map((row) => row.map((token) => (isBracketed(token) ? { ...token, measure: true as const } : token)));
}

const spansRows = ({ text }: Token) =>
  matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true || (text.length >= 4 && matchLevel2(text) !== undefined);

/** A row that holds nothing but names of levels goes on below, and so does one that a name of a level ends behind a measure. */
export function withOpenEnd(row: readonly Token[]): readonly Token[] {
  const filled = row.filter((token) => token.text !== '');
  const last = filled.at(-1);
  if (last === undefined || !spansRows(last) || (filled.length <= 2 && !filled.every(spansRows))) return row;
  return row.map((token) => (token === last ? { ...token, open: true as const } : token));
}

/** Whether a paragraph among the rows of a list is one of them: it begins with the name of a level or a numbered measure, holds points and a score, or ends with a value. */
export function isListRow(row: TokenRow): boolean {
  const [only] = row.filled;
  if (only === undefined || row.block.kind !== 'paragraph' || only.text.length > 300) return false;
  const words = only.words ?? [only.text];
  const first = words[0] ?? '';
  if (/^(?:备?注|说明|填报说明)[：:]/.test(first)) return false;
  if (matchLevel1(first)?.explicit === true || matchLevel2(first)?.explicit === true || /^(?:指标\d|★)/.test(first)) return true;
  if (words.length < 2 || words.length > 16 || first.length > 60) return false;
  const isPoints = (word: string | undefined) => word !== undefined && /^\d{1,3}(?:\.\d+)?$/.test(word);
  // Points and score side by side; what explains them may go on below.
  if (words.some((word, at) => at >= 2 && isPoints(word) && isPoints(words[at + 1]))) return true;
  return /^(?:[≥≤><]?=?\d[\d.]*(?:%|\D{0,4})|\p{Script=Han}{2,6})$/u.test(words.at(-1) ?? '');
}
