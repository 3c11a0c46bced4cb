import { describe, expect, it } from 'vitest';
import { Random } from '../accuracy/model/random.ts';
import { cleanPapers, isFree, isKnownBound, judgeClean } from './counterpart.ts';
import { DISGUISES } from './disguises.ts';
import { combinations, judge } from './judge.ts';
import { isOpenCase } from './open-cases.ts';

const SEED = Number(process.env['YUSHEN_SEED'] ?? 20_261);
const SAMPLE = 80;
const LIMIT = 60_000;

describe(`a planted error in disguise, drawn from YUSHEN_SEED=${SEED}`, () => {
  it(
    'is found, or is counted as unread, or leaves a duty open, and nobody is accused for the disguise',
    () => {
      const drawn = new Random(SEED).shuffle(combinations(DISGUISES)).slice(0, SAMPLE);
      const judged = drawn.map(([plant, disguise]) => judge(plant, disguise));
      const passing = judged.filter(({ became, accused }) => became === 'clean' || accused.length > 0);
      expect(passing.filter((each) => !isOpenCase(each)).map(({ plant, disguise }) => `${disguise.name} · ${plant.name}`)).toEqual([]);
    },
    LIMIT,
  );
  it('is found without one', () => {
    const plain = { name: 'none', family: 'figures', apply: ({ text }: { readonly text: string }) => `${text}\n` } as const;
    for (const [plant] of combinations([plain])) expect(`${plant.name}: ${judge(plant, plain).became}`).toBe(`${plant.name}: found`);
  });
});

/** Of more than two hundred papers; `npm run disguises` takes all. */
const EVERY = 9;

describe('the counterpart', () => {
  it(
    'is that clean papers leave no duty open, are read whole and accused of nothing',
    () => {
      const outcomes = cleanPapers(EVERY).map(judgeClean);
      expect(outcomes.length).toBeGreaterThan(20);
      expect(outcomes.filter((outcome) => !isFree(outcome) && !isKnownBound(outcome))).toEqual([]);
    },
    LIMIT,
  );
});
