import { describe, expect, it } from 'vitest';
import { dialects } from './generator/dialects/index.ts';
import { drawPaper, templatesFor } from './generator/paper.ts';
import { judge } from './generator/reading/judge.ts';

/** A bounded part of `npm run forms:generated`: what must be read right of forms drawn by the generator, and what must not be read wrong. */
const SEEDS = [1, 2];
/** Of the drawn forms a few. */
const UNSEEN = Array.from({ length: 10 }, (_, at) => 20_000 + at * 10);
/** Of these every dialect that can print them is asked. */
const TEMPLATES = [
  'project-target',
  'period-and-annual',
  'self-evaluation',
  'provincial-evaluation',
  'project-column',
  'graded-columns',
  'regional-transfer',
  'row-a-project',
];

const GOALS: readonly (readonly [dialect: string, right: number])[] = [
  ['bars-grid', 0.99],
  ['tabs-grid', 0.99],
  ['bars-short', 0.95],
  ['tabs-lost', 0.96],
  ['cell-lines-lost', 0.96],
  ['blanks', 0.97],
  ['columns', 0.97],
  ['columns-pages', 0.97],
  ['tabs-pages', 0.98],
  ['tabs-repeated', 0.98],
];

describe('drawn forms', () => {
  it.each(GOALS)('are read from %s', (name, goal) => {
    const dialect = dialects.find((each) => each.name === name);
    expect(dialect).toBeDefined();
    if (dialect === undefined) return;
    const possible = new Set(templatesFor(dialect).map((each) => each.name));
    const judged = TEMPLATES.filter((template) => possible.has(template)).flatMap((template) =>
      SEEDS.map((seed) => judge(drawPaper(seed, dialect, template))),
    );
    const sum = (of: (each: (typeof judged)[number]) => number) => judged.reduce((total, each) => total + of(each), 0);
    expect(sum(({ right }) => right) / sum(({ fields }) => fields)).toBeGreaterThan(goal);
  });

  /** Rows without blanks between their cells are cut by guess: what they are accused of is measured by `npm run forms:generated`. */
  const cut = dialects.filter(({ name }) => !name.startsWith('glued'));
  it.each(cut.map(({ name }) => name))('are accused of nothing in %s', (name) => {
    const accused = cut
      .filter((each) => each.name === name)
      .flatMap((dialect) => UNSEEN.map((seed) => judge(drawPaper(seed, dialect))))
      .filter((each) => each.accused.length > 0);
    expect(accused.map(({ paper, accused: errors }) => `${paper.template} ${paper.seed}: ${errors.join()}`)).toEqual([]);
  });
});
