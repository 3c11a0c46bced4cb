import { type MoneyUnit, readAmount, readPercentage } from '../../model/number.ts';
import type { FactMeasure, FactValue } from '../../model/record.ts';
import type { Cell } from '../block.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { dependsOnFund } from './label.ts';
import type { ProseState } from './prose-state.ts';
import type { ColumnRole } from './table-columns.ts';
import type { Frame } from './table-frame.ts';

/** Cells of summary tables as figures. */

export interface CellFigure {
  readonly measure: FactMeasure;
  readonly value: FactValue;
}

export function draftCell(
  state: ProseState,
  subject: Subject,
  measure: FactMeasure,
  value: FactValue,
  cell: Cell,
  role: ColumnRole,
): DraftFact {
  const time = 'period' in role ? { period: role.period, ...(role.basis === undefined ? {} : { basis: role.basis }) } : {};
  const fact: DraftFact = {
    subject,
    measure,
    value,
    text: cell.text,
    place: cell.place,
    period: subject.period,
    basis: subject.basis,
    ...time,
    ...(measure === 'change' || measure === 'changeRate' ? { direction: directionOf(value) } : {}),
    source: 'table',
    ...(cell.uncertain === true ? { uncertain: true } : {}),
    block: state.block,
    section: state.sectionIndex,
  };
  state.facts.push(fact);
  subject.figures.push(fact);
  return fact;
}

function directionOf(value: FactValue): 'up' | 'down' | 'flat' {
  const size = value.kind === 'amount' ? value.fen : value.kind === 'percent' ? value.percent : value.number;
  return size === 0 ? 'flat' : size > 0 ? 'up' : 'down';
}

export function readCell(cell: Cell, role: ColumnRole, unit: MoneyUnit, label: string): CellFigure | undefined {
  switch (role.kind) {
    case 'count': {
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
    case 'changeRate':
    case 'share':
    case 'completion': {
      const reading = readPercentage(cell.text, { bare: true });
      return reading.kind === 'value' ? { measure: role.kind, value: { kind: 'percent', ...reading.value } } : undefined;
    }
    case 'amount':
    case 'change':
    case 'concept':
    case 'total': {
      const reading = readAmount(cell.text, unit);
      return reading.kind === 'value'
        ? { measure: role.kind === 'change' ? 'change' : 'amount', value: { kind: 'amount', ...reading.value } }
        : undefined;
    }
    default:
      return undefined;
  }
}

export function rowSubject(concept: string, label: string, frame: Frame): Subject {
  return {
    concept,
    label,
    period: 'current',
    basis: frame.basis,
    ...(frame.fund === undefined || !dependsOnFund(concept, frame.fund) ? {} : { fund: frame.fund }),
    figures: [],
  };
}
