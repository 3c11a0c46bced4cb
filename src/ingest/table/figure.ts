import type { FactMeasure, FactValue } from '../../model/fact.ts';
import { isMoneyUnit, type MoneyUnit, readAmount, readPercentage } from '../../model/number.ts';
import type { Cell } from '../block.ts';
import type { DraftFact, Subject } from '../narrative/fact-draft.ts';
import { dependsOnFund } from '../narrative/label.ts';
import type { ProseState } from '../narrative/prose-state.ts';
import type { FigureRole, Time } from './column-role.ts';
import type { Frame } from './frame.ts';

/** Cells of summary tables as figures. */

export interface CellFigure {
  readonly measure: FactMeasure;
  /** Absent where the cell could not be read: it keeps its place among the parts of a total, which is not checkable then. */
  readonly value?: FactValue;
}

function directionOf(value: FactValue | undefined): 'up' | 'down' | 'flat' | undefined {
  if (value === undefined) return undefined;
  const size = value.kind === 'amount' ? value.fen : value.kind === 'percent' ? value.percent : value.number;
  return size === 0 ? 'flat' : size > 0 ? 'up' : 'down';
}

/** Adds the figure of a cell to what its row, or its row and column, are about. */
export function draftFigure(state: ProseState, subject: Subject, figure: CellFigure, cell: Cell, time: Time, column?: string): DraftFact {
  const { measure, value } = figure;
  const direction = measure === 'change' || measure === 'changeRate' ? directionOf(value) : undefined;
  const fact: DraftFact = {
    subject,
    measure,
    value,
    text: cell.text,
    place: cell.place,
    cell,
    period: time.period,
    ...(time.year === undefined ? {} : { year: time.year }),
    basis: time.basis ?? subject.basis,
    ...(direction === undefined ? {} : { direction }),
    source: 'table',
    ...(column === undefined ? {} : { column }),
    ...(cell.uncertain === true || value === undefined ? { uncertain: true } : {}),
    block: state.block,
    section: state.sectionIndex,
  };
  state.facts.push(fact);
  subject.figures.push(fact);
  return fact;
}

/** 累计占全年 | 22.61% among rows of amounts: the name of the row says which rate it is. */
function rateOfRow(cell: Cell, label: string): CellFigure | undefined {
  const measure = /占|比重/.test(label) ? 'share' : /完成|执行|进度/.test(label) ? 'completion' : undefined;
  const reading = measure === undefined ? undefined : readPercentage(cell.text);
  return measure === undefined || reading?.kind !== 'value' ? undefined : { measure, value: { kind: 'percent', ...reading.value } };
}

export function readFigure(cell: Cell, role: FigureRole, unit: MoneyUnit, label: string): CellFigure | undefined {
  if ((role.kind === 'amount' || role.kind === 'count') && cell.text.endsWith('%')) return rateOfRow(cell, label);
  if (role.kind === 'count') return readCount(cell, label);
  if (role.kind === 'amount' || role.kind === 'change' || role.kind === 'price') {
    const reading = readAmount(cell.text, unit);
    return reading.kind === 'value' ? { measure: role.kind, value: { kind: 'amount', ...reading.value } } : undefined;
  }
  const reading = readPercentage(cell.text, { bare: true });
  return reading.kind === 'value' ? { measure: role.kind, value: { kind: 'percent', ...reading.value } } : undefined;
}

/** A cell of a row whose unit stands in a column of its own: money, percents, or how many of something. */
export function readMeasured(cell: Cell, role: FigureRole, unit: string, label: string): CellFigure | undefined {
  const isOfRow = role.kind === 'amount' || role.kind === 'count' || role.kind === 'change';
  if (!isOfRow) return readFigure(cell, role, '万元', label);
  if (isMoneyUnit(unit)) return readFigure(cell, { ...role, kind: role.kind === 'change' ? 'change' : 'amount' }, unit, label);
  if (role.kind === 'change') return undefined;
  if (unit === '%') return readFigure(cell, { ...role, kind: 'share' }, '万元', label);
  const count = readCount(cell, label);
  return count?.value?.kind === 'number' ? { measure: 'count', value: { ...count.value, unit } } : undefined;
}

/** The figure of a cell that could not be read. */
export const openFigure = (role: FigureRole): CellFigure => ({ measure: role.kind });

function readCount(cell: Cell, label: string): CellFigure | undefined {
  const match = /^(\d+(?:\.\d+)?)(平方米|㎡|平米|[\p{Script=Han}（）]{0,4})$/u.exec(cell.text);
  if (match === null) return undefined;
  const printed = match[1] ?? '';
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
  const named = match[2] === '' ? /（(平方米|台、辆|台|辆|件|个|套|㎡)）/.exec(label)?.[1] : match[2];
  const isArea = named === '平方米' || named === '㎡' || named === '平米';
  return {
    measure: isArea ? 'area' : 'count',
    value: { kind: 'number', number: Number(printed), decimals, ...(named === undefined || named === '' ? {} : { unit: named }) },
  };
}

export function subjectOf(concept: string, label: string, frame: Frame): Subject {
  return {
    concept,
    label,
    period: 'current',
    basis: frame.basis,
    ...(frame.fund === undefined || !dependsOnFund(concept, frame.fund) ? {} : { fund: frame.fund }),
    reach: frame.reach,
    figures: [],
  };
}
