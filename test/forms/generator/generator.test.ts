import { describe, expect, it } from 'vitest';
import { Random, sum } from '../../accuracy/wording/random.ts';
import { drawProject } from './content/project.ts';
import { dialects } from './dialects/index.ts';
import { drawPaper, templatesFor } from './paper.ts';
import type { FormTruth, RowField } from './truth.ts';

/** The generator itself: what it claims of a form must hold, and be in the text, before anybody is measured by it. */
const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
const papers = dialects.flatMap((dialect) =>
  templatesFor(dialect).flatMap(({ name }) => seeds.slice(0, 4).map((seed) => drawPaper(seed, dialect, name))),
);

const bare = (text: string): string => text.replace(/[\s|]/g, '');
/** What of a cell stands together in the text: set in columns, a name goes on below after eight characters. */
const together = (text: string, { dialect }: (typeof papers)[number]): string =>
  dialect.startsWith('columns') && /^\p{Script=Han}{9,16}$/u.test(text) ? text.slice(0, 8) : bare(text);
const hundredths = (text: string): number => Math.round(Number(text.replace(/[分%,]/g, '')) * 100);
const column = ({ rows }: FormTruth, field: RowField): readonly string[] => rows.flatMap((row) => row[field] ?? []);
const named = ({ template, dialect, seed }: (typeof papers)[number]) => `${template} ${dialect} ${seed}`;

describe('drawn papers', () => {
  it('are the same for the same seed', () => {
    for (const dialect of dialects) for (const seed of seeds) expect(drawPaper(seed, dialect)).toEqual(drawPaper(seed, dialect));
    expect(new Set(dialects.flatMap((dialect) => seeds.map((seed) => drawPaper(seed, dialect).text))).size).toBeGreaterThan(100);
  });

  it('keep the text of every cell and line in every dialect', () => {
    for (const paper of papers) {
      const text = bare(paper.text);
      for (const block of paper.page) {
        const texts = block.kind === 'line' ? [block.text] : block.rows.flat().map((cell) => cell.text);
        for (const each of texts) expect(text, named(paper)).toContain(together(each, paper));
      }
    }
  });

  it('print in their cells what they say is printed', () => {
    for (const paper of papers) {
      const text = bare(paper.text);
      for (const { fields, rows } of paper.truths) {
        for (const each of Object.values(fields)) expect(text, named(paper)).toContain(together(each, paper));
        for (const { target = '', ...row } of rows) {
          for (const each of Object.values(row)) expect(text, named(paper)).toContain(together(each, paper));
          const [, sign = '', rest = ''] = /^([^\d]*)(.*)$/.exec(target) ?? [];
          expect(text, named(paper)).toContain(bare(sign));
          expect(text, named(paper)).toContain(bare(/^[\d.]*/.exec(rest)?.[0] ?? ''));
        }
      }
    }
  });
});

describe('the truth of a paper', () => {
  it('has weights that add up to a hundred and scores within them that add up to the total', () => {
    let weighed = 0;
    let scored = 0;
    for (const paper of papers)
      for (const truth of paper.truths) {
        const { executionWeight = '0', executionScore = '0', totalScore } = truth.fields;
        const weights = column(truth, 'weight').map(hundredths);
        const scores = column(truth, 'score').map(hundredths);
        if (weights.length > 0) {
          weighed += 1;
          expect(sum(weights) + hundredths(executionWeight), named(paper)).toBe(10000);
          for (const [at, score] of scores.entries()) expect(score, named(paper)).toBeLessThanOrEqual(weights[at] ?? 0);
        }
        if (scores.length === 0 || totalScore === undefined) continue;
        scored += 1;
        expect(sum(scores) + hundredths(executionScore), named(paper)).toBe(hundredths(totalScore));
      }
    expect(weighed).toBeGreaterThan(50);
    expect(scored).toBeGreaterThan(50);
  });

  it('has a name in every row, and the same fields in every row of a form', () => {
    for (const paper of papers)
      for (const { rows } of paper.truths) {
        for (const row of rows) expect(row.level3, named(paper)).not.toBe('');
        expect(new Set(rows.map((row) => Object.keys(row).sort().join())).size, named(paper)).toBeLessThanOrEqual(1);
      }
  });
});

describe('a drawn project', () => {
  it('has money whose parts add up and that is not overspent', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const options = { execution: 10, filled: false, year: 2023, shortLevels: false, costLevel: seed % 2 === 0 };
      const { money, executionScore, executionWeight } = drawProject(new Random(seed), options, seed % 3 === 0 ? '元' : '万元');
      expect(money.fiscal + money.carried + money.other).toBe(money.budget);
      expect(money.spent).toBeLessThanOrEqual(money.budget);
      expect(money.spentFiscal).toBeLessThanOrEqual(money.fiscal);
      expect(executionScore).toBeLessThanOrEqual(executionWeight);
      for (const part of Object.values(money)) if (typeof part === 'number') expect(part).toBeGreaterThanOrEqual(0);
    }
  });
});
