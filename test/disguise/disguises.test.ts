import { describe, expect, it } from 'vitest';
import { Random } from '../accuracy/model/random.ts';
import { cleanPapers, isFree, judgeClean } from './counterpart.ts';
import { DISGUISES } from './disguises.ts';
import { combinations, judge } from './judge.ts';

const SEED = Number(process.env['YUSHEN_SEED'] ?? 20_261);
const SAMPLE = 40;

describe(`a planted error in disguise, drawn from YUSHEN_SEED=${SEED}`, () => {
  it('is found, or is counted as unread, or leaves a duty open, and nobody is accused for the disguise', () => {
    const drawn = new Random(SEED).shuffle(combinations(DISGUISES)).slice(0, SAMPLE);
    const judged = drawn.map(([plant, disguise]) => judge(plant, disguise));
    const passing = judged.filter(({ became, accused }) => became === 'clean' || accused.length > 0);
    expect(passing.map(({ plant, disguise }) => `${disguise.name} · ${plant.name}`)).toEqual([]);
  });
  it('is found without one', () => {
    const plain = { name: 'none', family: 'figures', apply: ({ text }: { readonly text: string }) => `${text}\n` } as const;
    for (const [plant] of combinations([plain])) expect(`${plant.name}: ${judge(plant, plain).became}`).toBe(`${plant.name}: found`);
  });
});

/** One of each kind that once passed, or accused a clean paper. */
const MENDED: readonly (readonly [string, string])[] = [
  ['label over two lines', 'sum'],
  ['heading taken away', 'sum of revenue'],
  ['heading taken away', 'share'],
  ['no word for 其中', 'text against table'],
  ['Chinese numerals', 'funds of a form'],
  ['forms taken away', 'funds of a form'],
  ['line break before the unit', 'target not met'],
  ['合并分 for 总分', 'score over weight'],
  ['entities for digits', 'sum'],
  ['comma for the point', 'sum of revenue'],
  ['unit in the title', 'sum'],
  ['traditional characters', 'share'],
  ['note ① on the figure', 'share'],
  ['raised digits', 'assets in a table'],
  ['strike-through', 'purpose of a form'],
  ['raised digits', 'vehicles by use'],
  ['listed project without form', 'purpose of a form'],
  ['tabs as semicolons in the line', 'execution rate'],
  ['share as fraction', 'execution rate'],
  ['page foot before the figure', 'total of scores'],
  ['line joined to the next by a tab', 'completion of the budget'],
  ['hyphenated break in the figure', 'completion of the budget'],
  ['total called 小计', 'assets in a table'],
  ['line of the spot wrapped at 30', 'vehicles by use'],
  ['收进 for 收入', 'balance'],
  ['收进 for 收入 in the line', 'balance'],
];

describe('a disguise that once worked', () => {
  it.each(MENDED)('does so no more: %s, %s', (disguise, plant) => {
    const [found] = combinations(DISGUISES).filter(([a, b]) => a.name === plant && b.name === disguise);
    const { became, accused } = judge(found![0], found![1]);
    expect([became === 'clean', became === 'n/a', accused]).toEqual([false, false, []]);
  });
});

/** Of more than two hundred papers; `npm run disguises` takes all. */
const EVERY = 9;

describe('the counterpart', () => {
  it('is that clean papers leave no duty open, are read whole and accused of nothing', () => {
    const outcomes = cleanPapers(EVERY).map(judgeClean);
    expect(outcomes.length).toBeGreaterThan(20);
    expect(outcomes.filter((outcome) => !isFree(outcome))).toEqual([]);
  });
});
