import { type ColumnRole, columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { Slot } from './self-evaluation-align.ts';
import { isSideLabel, labelKeys, remember } from './self-evaluation-labels.ts';
import type { Token, TokenRow } from './self-evaluation-tokens.ts';

/**
 * `revised` is a target adjusted during the year, `aside` a further text column that no header names (a third level printed over two
 * columns), `gap` the same where the header has an empty cell for it, `unknown` a column with a header that is in no list.
 */
export type IndicatorRole = ColumnRole | 'revised' | 'aside' | 'gap' | 'unknown';

const SKIP: Readonly<Record<IndicatorRole, number>> = {
  number: 0.3,
  level1: 0.2,
  level2: 0.4,
  level3: 1.5,
  description: 0.1,
  aside: 0,
  gap: 0,
  comparator: 0.8,
  target: 1,
  revised: 0.2,
  unit: 0.8,
  basis: 0.3,
  weight: 1,
  actual: 1,
  completion: 0.3,
  score: 1,
  rawScore: 1,
  weightShare: 0.6,
  explanation: 0,
  remark: 0,
  unknown: 0.2,
};

export interface IndicatorHeader {
  readonly slots: readonly Slot<IndicatorRole>[];
  /** The columns as printed, without the slots for text that no header names. */
  readonly columns: readonly Slot<IndicatorRole>[];
  /** Rows taken from the source. */
  readonly rows: number;
  /** Header texts without brackets, for telling the family. */
  readonly words: readonly string[];
}

/** A header row names indicators or goals; most rows are told by that alone. */
const HEADER_WORD = /级|指标|目标|序号|编号/;

const WRAPPED = /^[一二三四]级$/;

const isHeaderCell = remember((text: string): boolean => {
  if (matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true) return false;
  return columnRole(text) !== undefined || isSideLabel(text) || text === '目标名称';
});

/** The rows from `index` on that hold nothing but headers; a row may bring unknown headers when most of it is known. */
function headerRows(rows: readonly TokenRow[], index: number, stream: boolean): Token[][] {
  const taken: Token[][] = [];
  const limit = stream ? 24 : 4;
  for (let at = index; at < rows.length && taken.length < limit; at += 1) {
    const filled = rows[at]?.filled ?? [];
    if (filled.length === 0) {
      if (stream || taken.length === 0) break;
      taken.push([]);
      continue;
    }
    const known = filled.filter((token) => isHeaderCell(token.text)).length;
    const plain = filled.every((token) => !/^[\d.%]+$/.test(token.text) && !isLevelName(token.text));
    const between = stream && taken.length >= 4 && plain && (rows[at + 1]?.filled ?? []).some((token) => isHeaderCell(token.text));
    const all = known === filled.length || between || (known >= 4 && filled.length - known <= 2 && plain);
    if (!all) break;
    taken.push([...filled]);
  }
  return taken;
}

const isLevelName = (text: string) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;

interface Named {
  readonly token: Token;
  readonly role: IndicatorRole;
}

/**
 * Reads the header of an indicator table that begins at a row; headers may stand on two lines (符号 and 单位 below 指标值) or one
 * word a line. Undefined when there is none. A header names a level and a target or actual value.
 */
export function indicatorHeader(rows: readonly TokenRow[], index: number, stream: boolean): IndicatorHeader | undefined {
  const first = rows[index]?.filled ?? [];
  if (!first.some((token) => HEADER_WORD.test(token.text) && isHeaderCell(token.text))) return undefined;
  let lines = headerRows(rows, index, stream);
  for (; lines.length > 0; lines = lines.slice(0, -1)) if (lines.at(-1)?.length !== 0) break;
  const named = joinWraps(lines.flat()).map(
    (token): Named => ({ token, role: token.text === '目标名称' ? 'description' : (columnRole(token.text) ?? 'unknown') }),
  );
  const roles = settleRoles(named);
  const has = (role: IndicatorRole) => roles.some((each) => each.role === role);
  if (!(has('level1') || has('level2') || has('level3')) || !(has('target') || has('actual'))) return undefined;
  if (roles.filter((each) => each.role !== 'unknown').length < 3) return undefined;
  const slots = makeSlots(roles);
  const columns = slots.filter((slot) => slot.role !== 'aside' && slot.role !== 'gap');
  return { slots, columns, rows: lines.length, words: lines.flat().map((token) => labelKeys(token.text).whole) };
}

/** `一级` and `指标` on two lines are one header. */
function joinWraps(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && WRAPPED.test(before.text) && token.text === '指标')
      joined[joined.length - 1] = { ...before, text: `${before.text}指标` };
    else joined.push(token);
  }
  return joined;
}

function settleRoles(named: readonly Named[]): Named[] {
  let roles = dropSideLabels(named);
  roles = preferMetric(roles);
  roles = placeSubheaders(roles);
  return dropRepeated(roles);
}

/** What stands before 一级指标 titles the whole table (`绩效指标`), or numbers its rows. */
function dropSideLabels(named: readonly Named[]): Named[] {
  const level1 = named.findIndex((each) => each.role === 'level1');
  const level2 = named.findIndex((each) => each.role === 'level2');
  const first = level1 >= 0 ? level1 : level2;
  const kept = first < 0 ? named : named.filter((each, index) => index >= first || each.role === 'number');
  return kept.filter((each) => each.role !== 'unknown' || !isSideLabel(each.token.text));
}

/** Where goals and metrics both have target and actual columns, the metric's are compared: 标准值 with 评价指标值. */
function preferMetric(named: readonly Named[]): Named[] {
  const find = (word: string) => named.find((each) => labelKeys(each.token.text).short === word);
  const standard = find('标准值');
  const measured = find('评价指标值');
  if (standard === undefined || measured === undefined) return [...named];
  const first = named.findIndex((each) => /^(?:目标名称|评价指标)$/.test(labelKeys(each.token.text).short));
  return named.slice(Math.max(0, first)).map((each) => {
    if (each === standard) return { ...each, role: 'target' };
    if (each === measured) return { ...each, role: 'actual' };
    return each.role === 'target' || each.role === 'actual' ? { ...each, role: 'unknown' } : each;
  });
}

/** Sub-headers of a second line are put under their header: 符号 before the target, 单位 behind it, folded scores for the score. */
function placeSubheaders(named: readonly Named[]): Named[] {
  const folded = named.some((each) => each.role === 'rawScore' || each.role === 'weightShare');
  let roles = [...named];
  if (folded && roles.filter((each) => each.role === 'score').length > 1) {
    const first = roles.findIndex((each) => each.role === 'score');
    roles.splice(first, 1);
  }
  const actual = roles.findIndex((each) => each.role === 'actual');
  for (const role of ['comparator', 'unit'] as const) {
    const at = roles.findIndex((each) => each.role === role);
    const entry = roles[at];
    if (entry === undefined || actual < 0 || at < actual) continue;
    roles = roles.filter((each) => each !== entry);
    const target = roles.findIndex((each) => each.role === 'target');
    if (target >= 0) roles.splice(role === 'unit' ? target + 1 : target, 0, entry);
  }
  return roles;
}

/** A second target is the revised one; any other second column of a role is unknown. A description serves as third level if none is. */
function dropRepeated(named: readonly Named[]): Named[] {
  const seen = new Set<IndicatorRole>();
  const roles = named.map(({ token, role }): Named => {
    if (!seen.has(role)) {
      seen.add(role);
      return { token, role };
    }
    return { token, role: role === 'target' ? 'revised' : 'unknown' };
  });
  if (seen.has('level3')) return roles;
  return roles.map((each) => (each.role === 'description' ? { ...each, role: 'level3' } : each));
}

function makeSlots(named: readonly Named[]): Slot<IndicatorRole>[] {
  const slots: Slot<IndicatorRole>[] = [];
  const described = named.some((each) => each.role === 'description');
  for (const [index, { token, role }] of named.entries()) {
    slots.push({ role, skip: SKIP[role], row: token.row, column: token.column });
    if (role !== 'level3' || described) continue;
    const next = named[index + 1]?.token;
    const gap = next !== undefined && next.row === token.row && next.column - token.column > 1;
    slots.push(gap ? { role: 'gap', skip: 0, row: token.row, column: token.column + 1 } : { role: 'aside', skip: 0 });
  }
  return slots;
}
