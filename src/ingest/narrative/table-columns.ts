import type { MoneyUnit } from '../../model/number.ts';
import type { Row, TableBlock } from '../block.ts';
import { basisOf, conceptOf } from './label.ts';

/** What the columns of a summary table hold, read from its header rows. */

export type ColumnRole =
  | { readonly kind: 'label' }
  | { readonly kind: 'code' }
  | {
      readonly kind: 'amount' | 'change' | 'changeRate' | 'share' | 'completion';
      readonly period: 'current' | 'previous';
      readonly basis?: 'budget' | 'final';
    }
  | { readonly kind: 'count' }
  /** 合计, or a part of it: the columns divide every row. */
  | { readonly kind: 'concept'; readonly concept: string; readonly label: string }
  | { readonly kind: 'total'; readonly label: string }
  /** Numbers of rows, units, notes. */
  | { readonly kind: 'ignored' }
  /** A header that says nothing known. */
  | { readonly kind: 'unnamed' };

export interface Columns {
  readonly roles: readonly ColumnRole[];
  /** Index of the first row that holds data. */
  readonly firstRow: number;
  readonly unit: MoneyUnit | undefined;
}

const UNIT = /(?:单位|金额|价值|资金)?[：（(/]?(亿元|百万元|万元|千元|元)[）)]?/;
const META = /^(?:金额)?单位：|^(?:编制|填报|公开)?(?:部门|单位)(?:名称)?：|^截[止至]|^公开\d+表|^附?表\d*|^预算\d+表|^20\d\d年度?$/;

function isNumberText(text: string): boolean {
  return /^[-+]?（?\d[\d.]*）?(?:%|元|万元|亿元|辆|台|套|件|个|平方米|㎡|人|批次|次|人次|台（套）)?$/.test(text);
}

/** The cells of a row, each as often as the columns it covers. */
export function cellsOf(row: Row): Row['cells'] {
  if (row.cells.every((cell) => (cell.colSpan ?? 1) === 1)) return row.cells;
  return row.cells.flatMap((cell) => [cell, ...Array.from({ length: (cell.colSpan ?? 1) - 1 }, () => ({ ...cell, text: '' }))]);
}

const LABEL =
  /^(?:项目|科目|收入|支出|内容|指标|类别|资产|单位|部门)(?:（.*）)?$|^(?:收入|支出)(?:项目|内容|来源)$|(?:科目|名称|类别|分类)$/;

function roleOf(text: string, ownYear: number | undefined): ColumnRole {
  const plain = text.replace(/\s/g, '');
  if (plain === '') return { kind: 'ignored' };
  if (/编码|代码/.test(plain)) return { kind: 'code' };
  if (/^(?:序号|行次|栏次|备注|说明|计量单位|数量单位|单价|规格|型号|目录|来源|单位性质|单位规格)|目录序号|经费保障/.test(plain))
    return { kind: 'ignored' };
  const year = /20\d\d/.exec(plain)?.[0];
  const period =
    /上年|去年|前一年/.test(plain) || (year !== undefined && ownYear !== undefined && Number(year) < ownYear) ? 'previous' : 'current';
  const basis = /决算|执行|完成数|实际/.test(plain) ? 'final' : (basisOf(plain) ?? undefined);
  const figures = { period, ...(basis === undefined ? {} : { basis }) } as const;
  if (/(?:增减|变动|增长|同比|比上年|较上年).*(?:%|率|比例|百分比|幅度)|增幅/.test(plain))
    return { kind: 'changeRate', ...figures, period: 'current' };
  if (/增减|变动|增加额|差额|比上年|较上年/.test(plain)) return { kind: 'change', ...figures, period: 'current' };
  if (/占.*(?:%|比)|占比|比重/.test(plain) && !/占.*预算数?的?(?:%|比)/.test(plain)) return { kind: 'share', ...figures };
  if (/(?:完成|执行).*(?:%|率|比例)|(?:决算|支出)数?(?:为|占|与).*预算.*(?:%|比)/.test(plain)) return { kind: 'completion', ...figures };
  if (/^数量|^面积|^数量[（(]/.test(plain)) return { kind: 'count' };
  if (/^(?:合计|总计|小计)(?:（.*）)?$/.test(plain)) return { kind: 'total', label: plain };
  if (
    /^(?:金额|价值|预算数?|决算数?|执行数|本年|上年|年初预算|调整预算|全年预算|预算金额|决算金额|账面|原值)|(?:金额|预算数|决算数|执行数|预算|决算|价值)(?:（[^（）]*）)?$/.test(
      plain,
    ) &&
    !/项目$/.test(plain)
  ) {
    const named = conceptOf(plain);
    if (named === undefined || /^(?:收支|支出|收入)?(?:预算|决算)数?$/.test(plain)) return { kind: 'amount', ...figures };
  }
  if (year !== undefined && /^20\d\d年度?$/.test(plain)) return { kind: 'amount', ...figures };
  if (LABEL.test(plain)) return { kind: 'label' };
  const found = conceptOf(plain);
  if (found === undefined && /^(?:项目|科目|功能分类|经济分类|资产|单位)|名称$/.test(plain)) return { kind: 'label' };
  return found === undefined ? { kind: 'unnamed' } : { kind: 'concept', concept: found.concept, label: plain };
}

function isData(row: Row): boolean {
  const cells = cellsOf(row);
  return cells.slice(1).some((cell) => isNumberText(cell.text)) || (cells.length === 1 && isNumberText(cells[0]?.text ?? ''));
}

function unitOf(table: TableBlock, before: readonly Row[]): MoneyUnit | undefined {
  const texts = [...table.rows.slice(0, 4), ...before].flatMap((row) => row.cells.map((cell) => cell.text));
  for (const text of texts) {
    if (!/单位|价值|金额|[（(](?:万元|元|亿元)[）)]/.test(text)) continue;
    const unit = UNIT.exec(text)?.[1];
    if (unit === '元' || unit === '万元' || unit === '亿元' || unit === '千元' || unit === '百万元') return unit;
  }
  return undefined;
}

/** Two header rows in one: the cells of the second stand under the one cell of the first that names them together. */
function joinHeaders(upper: readonly string[], lower: readonly string[], width: number): readonly string[] | undefined {
  const filled = lower.filter((text) => text !== '');
  if (upper.length === width && lower.length === width)
    return upper.map((text, index) => (lower[index] === '' || lower[index] === undefined ? text : lower[index]));
  if (upper.length - 1 + filled.length !== width) return undefined;
  const group = upper.findIndex((text) => {
    const parent = conceptOf(text)?.concept;
    return parent !== undefined && filled.some((name) => conceptOf(name)?.concept.startsWith(`${parent}.`) === true);
  });
  if (group < 0) return undefined;
  const parent = upper[group] ?? '';
  return [...upper.slice(0, group), ...filled.map((text) => (/^(?:小计|合计)$/.test(text) ? parent : text)), ...upper.slice(group + 1)];
}

/** Reads the header; undefined when the table has no rows of figures below one. */
export function readColumns(table: TableBlock, ownYear: number | undefined): Columns | undefined {
  const firstRow = table.rows.findIndex(isData);
  if (firstRow < 1) return undefined;
  const width = Math.max(
    ...table.rows
      .slice(firstRow)
      .filter(isData)
      .map((row) => cellsOf(row).length),
  );
  const headers = table.rows
    .slice(0, firstRow)
    .map((row, at) => ({ at, texts: cellsOf(row).map((cell) => cell.text) }))
    .filter(
      ({ texts }) =>
        texts.length > 1 && !texts.every((text) => text === '' || META.test(text)) && texts.slice(1).some((text) => text !== ''),
    );
  const unit = unitOf(table, table.rows.slice(0, firstRow));
  for (let index = headers.length - 1; index >= 0; index -= 1) {
    const lower = headers[index]?.texts ?? [];
    const upper = headers[index - 1]?.texts;
    const joined = upper === undefined ? undefined : joinHeaders(upper, lower, width);
    const texts = joined ?? (lower.length === width ? lower : undefined);
    if (texts === undefined) continue;
    const roles = texts.map((text) => roleOf(text, ownYear));
    if (width > 1 && roles.some((role) => role.kind === 'amount' || role.kind === 'concept' || role.kind === 'total'))
      return { roles, firstRow: (headers[index]?.at ?? 0) + 1, unit };
  }
  return undefined;
}
