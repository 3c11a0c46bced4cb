import { describe, expect, it } from 'vitest';
import { goalsOf } from './goals.ts';
import { generateBudget, generateEvaluations, generateFinal, generateTargets } from './model/generate.ts';
import { brokenAtHome } from './model/plan.ts';
import { generateRecords } from './model/records.ts';
import { measure, REDUCED } from './run.ts';

describe('the generator', () => {
  it('prints nothing that breaks its own relations', () => {
    for (let seed = 0; seed < 24; seed += 1)
      for (const sheet of [generateBudget, generateFinal, generateTargets, generateEvaluations]
        .map((generate) => generate(seed).sheet)
        .concat(generateRecords(seed)))
        expect(brokenAtHome(sheet), `seed ${seed}`).toEqual([]);
  });
});

describe('accuracy on a small sample', () => {
  it('finds what is certain and says nothing of what is right', async () => {
    const missed = goalsOf(await measure(REDUCED)).filter(({ met }) => !met);
    expect(missed).toEqual([]);
  });
});
