import type { MoneyUnit } from '../../model/number.ts';
import { isCaptionNumber } from '../../model/title-number.ts';
import type { Row, TableBlock } from '../block.ts';
import { basisOf, type Fund, fundOf, usualBasis } from '../narrative/label.ts';
import type { ProseState } from '../narrative/prose-state.ts';
import { nearestReach, type Reach, reachOf } from '../narrative/reach.ts';
import type { SectionKind } from '../narrative/section-kind.ts';
import { endsWithUnit, isNumberedTitle } from '../narrative/sections.ts';
import { isBareUnit } from './cells.ts';
import { isPriceName } from './column-role.ts';
import type { Header } from './header.ts';

/** What a summary table is about: its subject, unit, side of the accounts and fund. */

export interface TableContext {
  readonly title: string;
  /** Lines between the title and the table: 单位：万元. */
  readonly below: readonly string[];
  readonly heading: string;
  readonly kind: SectionKind | undefined;
}

export interface Frame {
  readonly unit: MoneyUnit;
  /** Whether the table or its title names a unit of money. */
  readonly unitPrinted: boolean;
  /** What the table is about. */
  readonly head: string;
  readonly fund: Fund | undefined;
  readonly basis: 'budget' | 'final';
  /** Tier and months that the title, the heading or those above it name. */
  readonly reach: Reach;
}

const UNIT = /(?:单位|金额|价值|资金)?[：（(/]?(亿元|百万元|万元|千元|元)[）)]?/;

function headOfText(text: string): string | undefined {
  if (/三公/.test(text)) return 'threePublicExpenses';
  if (/政府采购/.test(text)) return 'procurement';
  if (/资产/.test(text)) return 'stateAssets';
  if (/机关运行/.test(text)) return 'agencyOperatingExpenses';
  // 床位、工作量及收入: one of several things, and not all of the revenue.
  if (/[、及和与](?:收入|支出)$/.test(text) && !/(?:收入|支出)[、及和与]/.test(text)) return undefined;
  if (/收支|收入(?:和|与|、)?支出/.test(text)) return 'balance';
  if (/支出/.test(text)) return oneKindOf(text) ?? 'expenditure';
  return /收入/.test(text) ? 'revenue' : undefined;
}

/** 项目支出表: its total is that of the projects, and not all expenditure. */
function oneKindOf(text: string): string | undefined {
  const kinds = [/项目支出/.test(text) ? 'expenditure.project' : [], /基本支出/.test(text) ? 'expenditure.basic' : []].flat();
  return kinds.length === 1 ? kinds[0] : undefined;
}

const firstTexts = (rows: readonly Row[]) =>
  rows.map((row) =>
    row.cells.length > 2
      ? ''
      : isCaptionNumber(row.cells[0]?.text ?? '')
        ? row.cells.map(({ text }) => text).join('')
        : (row.cells[0]?.text ?? ''),
  );

/** What the table says it is about: its title, else its first rows, else the heading above. */
function headOf(context: TableContext, header: Header): string {
  // 收入 | 预算数 | 支出 | 预算数: whatever stands above it, the table holds both sides.
  const words = header.paths.flat().map((word) => word.replace(/\s/g, ''));
  if (words.includes('收入') && words.includes('支出')) return 'balance';
  // 基本支出 | 项目支出 | 支出合计 in a chapter on 三公经费: nothing but expenditure consists of these.
  const dividesExpenditure = words.includes('基本支出') && words.includes('项目支出');
  const heading = isNumberedTitle(context.title) ? '' : context.heading;
  for (const text of [context.title, ...firstTexts([...header.above, ...header.rows]), heading]) {
    const found = headOfText(text);
    if (found !== undefined && (!dividesExpenditure || /^(?:expenditure|balance)/.test(found))) return found;
  }
  if (dividesExpenditure) return 'expenditure';
  return /资产/.test(header.body[0]?.cells[0]?.text ?? '') ? 'stateAssets' : 'unknown';
}

function unitOf(rows: readonly Row[], { title, below, heading }: TableContext): MoneyUnit | undefined {
  const texts = [
    title,
    ...below,
    ...rows.flatMap((row) => row.cells.map((cell) => cell.text)),
    ...(endsWithUnit(heading) ? [heading] : []),
  ];
  for (const text of texts) {
    if ((!isBareUnit(text) && !/单位|价值|金额|[（(](?:万元|元|亿元)[）)]/.test(text)) || isPriceName([text])) continue;
    const unit = UNIT.exec(text)?.[1];
    if (unit === '元' || unit === '万元' || unit === '亿元' || unit === '千元' || unit === '百万元') return unit;
  }
  return undefined;
}

export function frameOf(state: ProseState, table: TableBlock, context: TableContext, header: Header): Frame {
  const named = [context.title, context.heading, ...firstTexts(header.above)].join(' ');
  const head = headOf(context, header);
  const unit = unitOf([...table.rows.slice(0, 4), ...header.above, ...header.rows], context);
  const printed = basisOf(named.replace(/(?:情况|说明|表).*$/, ''));
  const isFinal = head === 'stateAssets' || /决算|(?:执行|完成)情况/.test(named);
  return {
    unit: unit ?? state.context.unit ?? '万元',
    unitPrinted: unit !== undefined || state.context.unit !== undefined,
    head,
    fund: head === 'stateAssets' ? undefined : (fundOf(context.title) ?? fundOf(context.heading)),
    reach: nearestReach(state.context, reachOf(context.title), reachOf(firstTexts(header.above).join('，')), state.defaults.reach),
    basis: isFinal ? 'final' : (printed ?? usualBasis(state.context)),
  };
}
