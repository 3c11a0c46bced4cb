import type { Fact, FactValue, Figure } from '../../model/fact.ts';
import type { FigureRole, ReadingBlock, ReadingFigure, RecordReading } from '../../model/reading.ts';
import type { Disclosure } from '../../model/record.ts';
import { findCell } from '../address.ts';
import { figuresOf, isUnderstood } from '../figure-count.ts';
import { amountOf, indexFacts } from '../kit/facts.ts';
import { FigurePlacer } from './figure-placer.ts';
import type { ChecksOf } from './read-record.ts';

function unitOf(value: FactValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value.kind === 'amount' ? value.unit : value.kind === 'percent' ? '%' : value.unit;
}

function roleOf(disclosure: Disclosure, fact: Fact): FigureRole {
  const index = indexFacts(disclosure);
  const { label, concept, measure, basis, period, year, fund, tier, months, source, partOf } = fact;
  const scope = partOf === undefined ? undefined : index.byId.get(partOf)?.label;
  const base = measure === 'amount' ? undefined : amountOf(index, fact);
  return {
    label,
    concept,
    measure,
    basis,
    period,
    ...(year === undefined ? {} : { year }),
    ...(fund === undefined ? {} : { fund }),
    ...(tier === undefined ? {} : { tier }),
    ...(months === undefined ? {} : { months }),
    source,
    ...(scope === undefined ? {} : { scope }),
    ...(base === undefined ? {} : { base: `${base.label} ${base.field.text}` }),
  };
}

function readFigure(disclosure: Disclosure, figure: Figure, checksOf: ChecksOf): ReadingFigure {
  const fact = figure.fact === undefined ? undefined : indexFacts(disclosure).byId.get(figure.fact);
  const checks = fact === undefined ? [] : checksOf(fact.field);
  const unit = unitOf(fact?.field.value);
  const place = figure.place ?? fact?.field.place;
  const field = fact === undefined ? undefined : findCell(disclosure, fact.field)?.path;
  return {
    text: figure.text === '' ? (fact?.field.text ?? '') : figure.text,
    share: fact === undefined ? (isUnderstood(figure) ? 'read' : 'notRead') : checks.length > 0 ? 'judged' : 'read',
    ...(unit === undefined ? {} : { unit }),
    ...(place === undefined ? {} : { place }),
    ...(field === undefined ? {} : { field }),
    ...(fact === undefined ? {} : { role: roleOf(disclosure, fact) }),
    ...(figure.reason === undefined ? {} : { reason: figure.reason }),
    checks,
  };
}

/** The text and tables of a disclosure with their figures marked where they can be found. */
export function readDisclosureFigures(disclosure: Disclosure, checksOf: ChecksOf): Pick<RecordReading, 'figures' | 'blocks'> {
  const given = figuresOf(disclosure);
  const figures = given.map((figure) => readFigure(disclosure, figure, checksOf));
  const placer = new FigurePlacer(given, figures);
  const blocks = disclosure.sections.flatMap((section, at): ReadingBlock[] => [
    { kind: 'heading', level: section.level, text: `${section.number ?? ''}${section.heading}` },
    ...section.paragraphs.map(
      (paragraph, index): ReadingBlock => ({
        kind: 'paragraph',
        text: paragraph.text,
        marks: placer.marksIn(paragraph, at, index),
      }),
    ),
    ...section.tables.map(
      ({ title, rows }): ReadingBlock => ({
        kind: 'table',
        ...(title === undefined ? {} : { title }),
        rows: rows.map((row) =>
          row.map((cell) => {
            const figure = placer.takeCell(cell);
            return figure === undefined ? { text: cell.text } : { text: cell.text, figure };
          }),
        ),
      }),
    ),
  ]);
  return { figures, blocks };
}
