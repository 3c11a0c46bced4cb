import { isBareNumber } from '../../model/digits.ts';
import { greatest } from '../../model/lists.ts';
import { memoise } from '../../model/memoise.ts';
import type { MoneyUnit } from '../../model/number.ts';
import { withoutTitleNumber } from '../../model/title-number.ts';
import { columnRole } from '../vocabulary.ts';
import { skipOf } from './column-fit.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isSideLabel, labelKeys } from './form-words.ts';
import { moneyUnitIn } from './head.ts';
import { areRegionsBelow, isHeaderCell, isLevelName, isOverRegions, type Named, needsSpan, projectRole, roleOf } from './header-cell.ts';
import { settleRoles } from './header-roles.ts';
import { levelHeader } from './level-columns.ts';
import type { Slot } from './solve.ts';

export interface IndicatorHeader {
  readonly slots: readonly Slot<IndicatorRole>[];
  /** The columns as printed, without the slots for text that no header names. */
  readonly columns: readonly Slot<IndicatorRole>[];
  /** Rows taken from the source, and cells of the longest. */
  readonly rows: number;
  readonly width: number;
  /** Header texts without brackets, for telling the family. */
  readonly words: readonly string[];
  /** Unit in brackets behind the names of the amounts of projects: 预算金额（元）. */
  readonly unit: MoneyUnit | undefined;
}

/** A header printed again names the same columns. */
export const isSameHeader = (a: IndicatorHeader, b: IndicatorHeader): boolean => a.words.join('|') === b.words.join('|');

/** Columns of a list. */
const FEWEST = 3;

/** A header row names levels or measures, most by these words. */
const HEADER_WORD = /级|指标|目标|序号|编号/;
const BEGINNINGS: ReadonlySet<IndicatorRole> = new Set(['number', 'level1', 'level2', 'level3']);

const WRAPPED = /^[一二三四]级$/;

/** The rows from `index` on that hold nothing but headers; a row may bring unknown headers when most of it is known. */
function headerRows(rows: readonly TokenRow[], index: number, stream: boolean): Token[][] {
  const taken: Token[][] = [];
  const limit = stream ? 24 : 12;
  for (let at = index; at < rows.length && taken.length < limit; at += 1) {
    const filled = rows[at]?.filled ?? [];
    if (filled.length === 0) {
      if (taken.length === 0 || (stream && !isAboveSecondLine(rows, at))) break;
      taken.push([]);
      continue;
    }
    const known = filled.filter((token) => isHeaderCell(token.text)).length;
    const plain = filled.every((token) => !/^[\d.%]+$/.test(token.text) && !isLevelName(token.text));
    const between = stream && taken.length >= 4 && plain && (rows[at + 1]?.filled ?? []).some((token) => isHeaderCell(token.text));
    const all =
      known === filled.length ||
      isOverRegions(filled.map(({ text }) => text)) ||
      (!stream && areRegionsBelow(taken.at(-1) ?? [], filled)) ||
      between ||
      (!stream && known === filled.length - 1 && plain && isColumnOfProjects(filled, taken.flat(), rows[at + 1])) ||
      (known >= (isOfDone(filled) ? 3 : 4) && filled.length - known <= 2 && plain);
    if (!all) break;
    taken.push([...filled]);
  }
  return taken;
}

/** The empty cells at the end of the first line of a header, of which 符号, 值 and 单位 are the second. */
function isAboveSecondLine(rows: readonly TokenRow[], index: number): boolean {
  const below = rows.slice(index + 1, index + 1 + EMPTY_CELLS).find(({ filled }) => filled.length > 0);
  return below?.filled.every(({ text }) => needsSpan(text)) === true;
}
const EMPTY_CELLS = 12;

/** 实施单位 | 项目类别 below 项目名称 and above 预算数 | 一级指标: a header of projects that was broken into lines may name what no list has. */
function isColumnOfProjects(filled: readonly Token[], above: readonly Token[], below: TokenRow | undefined): boolean {
  const isNew = filled.every(({ text }) => isHeaderCell(text) || /^\p{Script=Han}{2,8}$/u.test(text));
  // 项目名称 | 道路养护 is a label with its value.
  if (!isNew || filled.length < (above.length === 0 ? 3 : 2)) return false;
  return (
    [...above, ...filled].some(({ text }) => projectRole(text) === 'project:name') &&
    below !== undefined &&
    below.filled.length > 0 &&
    below.filled.every(({ text }) => isHeaderCell(text))
  );
}

/** 指标 | 全年目标 | 1—7月完成 | 预计全年: what a measure is and how far it has come, whatever stands beside. */
function isOfDone(filled: readonly Token[]): boolean {
  const roles = filled.map(({ text }) => columnRole(text));
  return roles.includes('level3') && roles.includes('actual');
}

const beginsHeader = memoise(
  (text) =>
    (HEADER_WORD.test(text) || BEGINNINGS.has(columnRole(text) ?? 'unknown') || projectRole(text) === 'project:name') && isHeaderCell(text),
  20_000,
  60,
);

/** Whether a header may begin at a row. */
const mayBegin = (row: TokenRow): boolean =>
  row.filled.some(({ text }) => !isBareNumber(text) && beginsHeader(text)) || withNameOfProjects(row.filled) !== row.filled;

/** 实施单位 by itself over 项目名称 and more names of columns, one cell a line or broken into lines. */
function isAboveProjects(rows: readonly TokenRow[], index: number, stream: boolean): boolean {
  const [only, ...more] = rows[index]?.filled ?? [];
  const below = rows.slice(index + 1, index + (stream ? 3 : 2)).flatMap(({ filled }) => filled);
  if (only === undefined || more.length > 0 || below.length < 2 || projectRole(only.text) === undefined) return false;
  return projectRole(below[0]?.text ?? '') === 'project:name' && below.every(({ text }) => isHeaderCell(text));
}

/** 三、绩效目标完成情况 alone in the line above a table titles it, and is the name of none of its columns. */
const isNumberedTitle = ({ filled: [first, ...others] }: TokenRow): boolean =>
  first !== undefined && others.length === 0 && withoutTitleNumber(first.text) !== first.text;

/** 项目 beside 自评得分: what is scored and has money is a project. */
function withNameOfProjects(tokens: readonly Token[]): readonly Token[] {
  const roles = tokens.map(({ text }) => projectRole(text));
  if (!roles.includes('project:totalScore') || roles.includes('project:name')) return tokens;
  const own = tokens.filter(({ text }) => text === '项目');
  return own.length === 1 ? tokens.map((token) => (token === own[0] ? { ...token, text: '项目名称' } : token)) : tokens;
}

/**
 * Reads the header of an indicator table that begins at a row; headers may stand on two lines (符号 and 单位 below 指标值) or one
 * word a line. Undefined when there is none. A header names a level and a target or actual value, or levels with weights and scores.
 */
export function indicatorHeader(rows: readonly TokenRow[], index: number, stream: boolean): IndicatorHeader | undefined {
  const row = rows[index];
  const ofLevels = levelHeader(rows, index, stream);
  if (ofLevels !== undefined) return { ...headerOf(ofLevels.lines, ofLevels.slots), width: ofLevels.slots.length };
  if (row === undefined || !(mayBegin(row) || isAboveProjects(rows, index, stream)) || (!stream && isNumberedTitle(row))) return undefined;
  let lines = headerRows(rows, index, stream);
  for (; lines.length > 0; lines = lines.slice(0, -1)) if (lines.at(-1)?.length !== 0) break;
  const once = withNameOfProjects(stream ? lines.flat() : withoutRepeats(lines));
  if (once.length < FEWEST) return undefined;
  const names = joinWraps(once);
  const roles = settleRoles(names.map((token): Named => ({ token, role: roleOf(token.text) })));
  const has = (role: IndicatorRole) => roles.some((each) => each.role === role);
  const isScored = has('level1') && (has('level2') || has('level3')) && has('weight') && has('score');
  const isOfMeasures = isScored || ((has('level1') || has('level2') || has('level3')) && (has('target') || has('actual')));
  if (!isOfMeasures && !isOfProjects(has)) return undefined;
  if (roles.filter(({ role }) => role !== 'unknown' && role !== 'grade').length < FEWEST) return undefined;
  const placed = stream ? roles : inOrder(roles, names);
  const width = placed === roles ? greatest(lines.map((_, line) => rows[index + line]?.tokens.length ?? 0)) : placed.length;
  return { ...headerOf(lines, makeSlots(placed)), width };
}

/** Where the names of a header that was broken into lines stand says nothing: their order counts. None of them spans another. */
function inOrder(named: readonly Named[], names: readonly Token[]): readonly Named[] {
  const first = named[0]?.token.row ?? 0;
  if (named.every(({ token }, index) => index === 0 || token.column > (named[index - 1]?.token.column ?? 0))) return named;
  const kept = new Set(named.map(({ token }) => token));
  if (!names.every((token) => kept.has(token) || isSideLabel(token.text))) return named;
  return named.map((each, index): Named => ({ ...each, token: { ...each.token, row: first, column: index } }));
}

function headerOf(lines: readonly (readonly Token[])[], slots: readonly Slot<IndicatorRole>[]): Omit<IndicatorHeader, 'width'> {
  const columns = slots.filter((slot) => slot.role !== 'aside' && slot.role !== 'gap');
  return {
    slots,
    columns,
    rows: lines.length,
    words: lines.flat().flatMap((token) => (isSideLabel(token.text) ? [] : labelKeys(token.text).whole)),
    unit: unitOf(lines.flat()),
  };
}

const MONEY = /^project:(?:initialBudget|budgeted|received|spent)$/;

/** The one unit of all columns of money. */
function unitOf(tokens: readonly Token[]): MoneyUnit | undefined {
  const units = tokens.flatMap(({ text }) => (MONEY.test(projectRole(text) ?? '') ? [moneyUnitIn(text)] : []));
  return units.every((unit) => unit === units[0]) ? units[0] : undefined;
}

/** A list with a row for each project, its money and its score: 项目名称 | 全年预算数 | 全年执行数 | 自评得分. */
const isOfProjects = (has: (role: IndicatorRole) => boolean): boolean =>
  has('project:name') && has('project:totalScore') && (has('project:budgeted') || has('project:spent'));

/** A header merged over both lines may be printed again in the second. */
function withoutRepeats(lines: readonly (readonly Token[])[]): Token[] {
  const isRepeated = (token: Token, above: readonly Token[] | undefined) =>
    above?.some(({ text, column }) => text === token.text && column === token.column) === true;
  return lines.flatMap((line, at) => line.filter((token) => !isRepeated(token, lines[at - 1])));
}

/** `一级` and `指标` on two lines are one header; beside each other they are two columns where nothing else names the measure. */
function joinWraps(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  const measures = tokens.filter(({ text }) => columnRole(text) === 'level3');
  for (const token of tokens) {
    const before = joined.at(-1);
    const isColumn = measures.length === 1 && before?.row === token.row;
    if (before !== undefined && WRAPPED.test(before.text) && token.text === '指标' && !isColumn)
      joined[joined.length - 1] = { ...before, text: `${before.text}指标` };
    else joined.push(token);
  }
  return joined;
}

function makeSlots(named: readonly Named[]): Slot<IndicatorRole>[] {
  const slots: Slot<IndicatorRole>[] = [];
  const described = named.some((each) => each.role === 'description');
  for (const [index, { token, role }] of named.entries()) {
    slots.push({ role, skip: skipOf(role), row: token.row, column: token.column });
    if (role !== 'level3' || described) continue;
    const next = named[index + 1]?.token;
    const gap = next !== undefined && next.row === token.row && next.column - token.column > 1;
    slots.push(gap ? { role: 'gap', skip: 0, row: token.row, column: token.column + 1 } : { role: 'aside', skip: 0 });
  }
  return slots;
}
