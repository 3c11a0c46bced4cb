import { groupBy } from '../../src/model/once.ts';
import type { Random } from '../bench/random.ts';
import { type Generator, record } from './generator.ts';

/*
 * Disclosures of another system: figures of all kinds that speak of one another, in the chapters that they were taken from. What rules
 * look for beside a figure is there many times, in one paragraph or in thousands.
 */

const BODY = { kind: 'disclosure', document: '云溪县水务局2024', department: '云溪县水务局', year: 2024, unit: '万元' } as const;

const CONCEPTS = [
  'item',
  'unknown',
  'revenue',
  'revenue.carriedOver',
  'expenditure',
  'balance',
  'expenditure.basic',
  'expenditure.basic.operating',
  'expenditure.carriedForward',
  'expenditure.project',
  'threePublicExpenses',
  'threePublicExpenses.hospitality',
  'threePublicExpenses.officialVehicles',
  'stateAssets',
  'procurement',
  'agencyOperatingExpenses',
  'receptionBatches',
  'receptionPeople',
  'debtLimit',
  'debtBalance',
] as const;
const LABELS = [
  '支出',
  '收入总计',
  '支出总计',
  '教育支出',
  '公务接待费',
  '年终结余',
  '资产总额',
  '收支总预算',
  '公用经费',
  '接待批次',
] as const;
const MEASURES = ['amount', 'amount', 'amount', 'change', 'changeRate', 'share', 'completion', 'count', 'difference'] as const;
const UNITS: Readonly<Record<string, string>> = { changeRate: '%', share: '%', completion: '%', count: '个' };
const AGAINST = [{ kind: 'year' }, { kind: 'year', year: 2022 }, { kind: 'budget' }, { kind: 'budget', stage: 'initial' }] as const;

/** What makes one kind of record differ from another. */
interface Shape {
  readonly concepts: readonly string[];
  readonly labels: (id: number, random: Random) => string;
  /** Lines a figure: few figures stand on one line when this is 1, all of them when it is 0. */
  readonly lines: number;
  /** The least and the most that figures come to; few values are often the same by chance. */
  readonly values: number;
}

interface Made {
  readonly id: number;
  readonly label: string;
  readonly value: { readonly text: string; readonly place: { readonly file: string; readonly line: number } };
}

const once = (random: Random, times: number): boolean => random.between(1, times) === 1;

function factOf(id: number, random: Random, { concepts, labels, lines, values }: Shape): Made {
  const measure = random.pick(MEASURES);
  const isMove = measure === 'change' || measure === 'changeRate';
  const text = `${isMove && once(random, 3) ? '-' : ''}${random.between(0, values)}${UNITS[measure] ?? '万元'}`;
  const near = Math.max(0, id - random.between(1, 4));
  return {
    id,
    ...{ concept: random.pick(concepts), measure, source: once(random, 3) ? 'table' : 'text' },
    label: labels(id, random),
    value: { text, place: { file: 'a.txt', line: 1 + Math.floor(id * lines) } },
    ...(once(random, 4) ? { period: 'previous' } : {}),
    ...(once(random, 3) ? { basis: 'final' } : {}),
    ...(id > 0 && once(random, 3) ? { partOf: once(random, 3) ? 0 : near, list: { id: id >> 3, exhaustive: !once(random, 3) } } : {}),
    ...(id > 0 && measure !== 'amount' && !once(random, 4) ? { of: once(random, 5) ? 0 : near } : {}),
    ...(isMove ? { direction: text.startsWith('-') ? 'down' : random.pick(['up', 'down', 'flat']) } : {}),
    ...(measure !== 'amount' && once(random, 3) ? { against: random.pick(AGAINST) } : {}),
  };
}

/** A record with its figures, the text that they stand in, and what the reader would say of where. */
function around(facts: readonly Made[], bare: boolean): object {
  const byLine = groupBy(facts, ({ value }) => value.place.line);
  const sectionOf = new Map([...byLine.keys()].map((line, index) => [line, index]));
  const sections = [...byLine].map(([line, own]) => ({
    heading: `（${line}）支出情况`,
    level: 1 + (line % 3),
    paragraphs: [
      {
        text: own.map(({ label, value }) => `${label}${value.text.replace('-', '')}`).join('，'),
        ...(bare ? {} : { place: { file: 'a.txt', line } }),
      },
    ],
  }));
  const figures = facts.map(({ id, value }, index) => ({
    text: value.text,
    fact: id,
    at: { section: sectionOf.get(value.place.line) ?? 0, paragraph: 0, start: index, end: index + 1 },
  }));
  return { ...BODY, facts, sections, ...(bare ? {} : { figures }) };
}

const few = (_: number, random: Random): string => random.pick(LABELS);
const own = (id: number): string => `教育支出${id}`;

const disclosure = (name: string, shape: Shape, bare = false): Generator =>
  record(
    name,
    (id, random) => factOf(id, random, shape),
    (facts) => around(facts, bare),
  );

export const disclosureGenerators: readonly Generator[] = [
  disclosure('figures of all kinds on lines of their own', { concepts: CONCEPTS, labels: few, lines: 0.25, values: 9999 }),
  disclosure('figures of all kinds in one paragraph', { concepts: CONCEPTS, labels: few, lines: 0, values: 9999 }),
  disclosure('figures of all kinds of few values', { concepts: CONCEPTS, labels: few, lines: 0.25, values: 9 }),
  disclosure('figures of all kinds with names of their own', { concepts: CONCEPTS, labels: own, lines: 0.25, values: 9999 }),
  disclosure('figures of all kinds in text without lines', { concepts: CONCEPTS, labels: own, lines: 0.25, values: 9999 }, true),
  disclosure('totals of one kind', { concepts: ['expenditure', 'revenue', 'balance'], labels: few, lines: 0.25, values: 9999 }),
  disclosure('totals of one kind in one paragraph', { concepts: ['expenditure', 'revenue'], labels: few, lines: 0, values: 99 }),
  disclosure('the three public expenses over and over', {
    concepts: ['threePublicExpenses', 'threePublicExpenses.hospitality', 'receptionBatches', 'receptionPeople'],
    labels: few,
    lines: 0.1,
    values: 99,
  }),
];
