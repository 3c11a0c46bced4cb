import type { Cell, Row } from '../block.ts';
import { closingLabel, fundRole, fundRow, goalRole, headLabel, isSideLabel, isTotalLabel } from '../form/self-evaluation-labels.ts';
import { matchLabel } from '../form/target-form-labels.ts';
import { columnRole, headerRoles, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { cutIndicatorRows } from './flat-indicators.ts';
import { isFormTitle } from './heading.ts';
import { placeOfLines } from './prose.ts';

/**
 * Cells without rows: text that prints one cell a line loses where rows end. The header of an indicator table tells the number of
 * its columns, names of closed lists begin its rows, and labels begin the rows above and below it.
 */
export function cutFlatCells(source: readonly Cell[], file: string): Row[] {
  const cells = mergeSplitNames(source);
  const rows: Row[] = [];
  let loose: Cell[] = [];
  const flush = () => {
    for (const group of labelRows(loose)) rows.push(rowOf(joinGoal(group), file));
    loose = [];
  };
  for (let at = 0; at < cells.length; ) {
    const header = headerAt(cells, isNameColumn(cells[at]?.text ?? '') ? at + 1 : at);
    const numbered = header === undefined ? numberedTableAt(cells, at) : undefined;
    if (header !== undefined) {
      flush();
      const body = bodyEnd(cells, header.end);
      const roles = isNameColumn(cells[at]?.text ?? '') ? [undefined, ...header.roles] : header.roles;
      rows.push(rowOf(cells.slice(at, header.end), file));
      for (const row of cutIndicatorRows(cells.slice(header.end, body), roles)) rows.push(rowOf(row, file));
      at = body;
    } else if (numbered !== undefined) {
      flush();
      for (const group of numbered.rows) rows.push(rowOf(group, file));
      at = numbered.end;
    } else {
      const cell = cells[at];
      if (cell !== undefined) loose.push(cell);
      at += 1;
    }
  }
  flush();
  return rows.filter((row) => row.cells.some((cell) => cell.text !== ''));
}

export function rowOf(cells: readonly Cell[], file: string): Row {
  const first = cells[0]?.place;
  const last = cells.at(-1)?.place;
  return { cells, place: placeOfLines(file, first?.line ?? 1, last?.endLine ?? last?.line ?? 1) };
}

const isLevel = (text: string) => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;

/** A level name that wraps (经济效益 / 指标) comes as two cells. */
function mergeSplitNames(cells: readonly Cell[]): Cell[] {
  const merged: Cell[] = [];
  for (const cell of cells) {
    const previous = merged.at(-1);
    const joined = `${previous?.text ?? ''}${cell.text}`;
    if (
      previous !== undefined &&
      previous.text.length >= 2 &&
      cell.text.length >= 2 &&
      joined.length <= 20 &&
      !isLevel(previous.text) &&
      isLevel(joined)
    ) {
      const place = placeOfLines(cell.place.file, previous.place.line ?? 1, cell.place.endLine ?? cell.place.line ?? 1);
      merged[merged.length - 1] = { text: joined, place };
    } else merged.push(cell);
  }
  return merged;
}

/** 目标名称: a column that no list knows, in front of the header's others. */
function isNameColumn(text: string): boolean {
  return /^.{2,4}名称$/.test(text) && columnRole(text) === undefined && !isLabel(text);
}

interface Header {
  readonly end: number;
  readonly roles: ReturnType<typeof headerRoles> & {};
}

/** A run of column names from `at` on that is the header of an indicator table. */
function headerAt(cells: readonly Cell[], at: number): Header | undefined {
  const first = columnRole(cells[at]?.text ?? '');
  if (first === undefined || isSideLabel(cells[at]?.text ?? '')) return undefined;
  let end = at;
  while (end < cells.length && end < at + 16 && isColumnName(cells[end]?.text ?? '')) end += 1;
  const texts = cells.slice(at, end).map((cell) => cell.text);
  // 三级指标 or a name column must not be preceded by 一级指标 further right: then the header begins there.
  if (texts.slice(1).some((text) => columnRole(text) === 'level1')) return undefined;
  const roles = headerRoles(texts);
  return roles === undefined ? undefined : { end, roles };
}

function isColumnName(text: string): boolean {
  return columnRole(text) !== undefined && !isLevel(text) && !isTotalLabel(text);
}

/** Below the table: who filled in the form, and when. */
const SIGNATURE =
  /^(?:填报人|填表人|制表人?|联系人|联系电话|经办人|审核人|复核人|(?:单位|部门|项目|财务)?负责人|填报日期|填报时间|填表日期)(?:（[^（）]*）|签字|签名)?[：:]/;

/** The body of an indicator table ends at its total, at what stands behind it, or at the next header. */
function bodyEnd(cells: readonly Cell[], start: number): number {
  for (let at = start; at < cells.length; at += 1) {
    const text = cells[at]?.text ?? '';
    if (text === '') continue;
    if (isTotalLabel(text) || closingLabel(text) !== undefined || SIGNATURE.test(text) || headerAt(cells, at) !== undefined) return at;
    if (/^(?:项目名称|项目编码|专项名称)[：:]?/.test(text)) return at;
  }
  return cells.length;
}

/** A table numbered 1, 2, 3 under 序号: the distance between its first two cells of the first column is the number of columns. */
function numberedTableAt(cells: readonly Cell[], at: number): { rows: Cell[][]; end: number } | undefined {
  if (columnRole(cells[at]?.text ?? '') !== 'number') return undefined;
  let columns = 2;
  while (columns <= 16 && cells[at + columns]?.text !== '1') columns += 1;
  if (columns > 16) return undefined;
  const rows = [cells.slice(at, at + columns)];
  let next = at + columns;
  for (let number = 1; cells[next]?.text === String(number); number += 1) {
    rows.push(cells.slice(next, next + columns));
    next += columns;
  }
  return rows.length >= 3 ? { rows, end: Math.min(next, cells.length) } : undefined;
}

function isLabel(text: string): boolean {
  if (text === '' || text.length > 30) return false;
  if (isLevel(text)) return true;
  if (isSideLabel(text) || isTotalLabel(text) || closingLabel(text) !== undefined || isRowLabel(text)) return true;
  const label = matchLabel(text);
  if (label !== undefined) return label.valueAt === undefined;
  return headLabel(text) !== undefined || fundRole(text) !== undefined || goalRole(text) !== undefined;
}

/** A label at the head of a row of amounts. */
function isRowLabel(text: string): boolean {
  return /[：:]$|^其中/.test(text) || (fundRow(text) !== undefined && fundRole(text) === undefined);
}

/**
 * Rows of a form outside its indicator table. A label begins a row; several labels in a run are the header of the values below,
 * but for a last one that heads a row of amounts.
 */
function labelRows(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let onlyLabels = true;
  let titled = false;
  const flush = () => {
    if (row.length > 0) rows.push(row);
    row = [];
    onlyLabels = true;
  };
  for (const cell of cells) {
    const label = isLabel(cell.text);
    const title = isFormTitle(cell.text);
    if (title || titled || (label && !onlyLabels) || (label && lacksValue(row))) flush();
    else if (label && row.length > 0 && startsAmounts(cell.text, row)) flush();
    else if (!label && onlyLabels && row.length > 1 && cell.text !== '' && isHeaderRun(row)) flush();
    titled = title;
    row.push(cell);
    if (!label && cell.text !== '') onlyLabels = false;
  }
  flush();
  return rows;
}

/** A goal on several lines is one cell: `年度目标`, `完成32座水库维修，`, `确保安全度汛。`. */
function joinGoal(row: readonly Cell[]): readonly Cell[] {
  const [label, first, ...others] = row;
  if (label === undefined || first === undefined || others.length === 0 || goalRole(label.text) !== 'goal') return row;
  const values = [first, ...others].filter((cell) => cell.text !== '');
  if (values.some((cell) => isLabel(cell.text)) || !values.slice(0, -1).some((cell) => /[，；、。\p{Script=Han}\d]$/u.test(cell.text)))
    return row;
  const last = values.at(-1) ?? first;
  const lines: { offset: number; line: number }[] = [];
  let text = '';
  for (const cell of values) {
    if (cell.place.line !== undefined) lines.push({ offset: text.length, line: cell.place.line });
    text += cell.text;
  }
  const place = placeOfLines(first.place.file, first.place.line ?? 1, last.place.endLine ?? last.place.line ?? 1);
  return [label, { text, place, lines }];
}

/** 总额 behind 原因 heads the first row of amounts; behind 资金情况（万元） it is the name of the only amount. */
function startsAmounts(text: string, row: readonly Cell[]): boolean {
  return fundRow(text) !== undefined && row.filter((cell) => fundRole(cell.text) !== undefined).length >= 2;
}

/** The label of an amount, alone in its row, with a label behind it: the amount is missing. */
function lacksValue(row: readonly Cell[]): boolean {
  const only = row.length === 1 ? row[0]?.text : undefined;
  return only !== undefined && fundRow(only) !== undefined && fundRole(only) === undefined && !isSideLabel(only);
}

/** Labels that are columns (年度目标 and 完成情况), not side headings in front of one label. */
function isHeaderRun(row: readonly Cell[]): boolean {
  return row.filter((cell) => goalRole(cell.text) !== undefined || fundRole(cell.text) !== undefined).length >= 2;
}
