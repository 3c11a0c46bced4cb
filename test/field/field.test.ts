import { describe, expect, it } from 'vitest';
import { auditPaper } from './audit-paper.ts';
import type { FieldTemplate } from './case.ts';
import { createDraw } from './draw.ts';
import { templates } from './index.ts';
import { judge } from './judge.ts';
import { PENDING } from './pending.ts';
import { hasSharedCases, sharedCases } from './shared-cases.ts';
import { differences } from './verify.ts';

/** `test/field/main.ts --seeds 30` is the longer proof. */
const SEEDS = [0, 1, 2, 3, 4];

async function faultsOf(template: FieldTemplate): Promise<string[]> {
  const faults: string[] = [];
  for (const seed of SEEDS) {
    const paper = template.make(createDraw(seed, template.number));
    for (const fault of judge(paper, await auditPaper(paper)).faults) faults.push(`seed ${seed}: ${fault}`);
  }
  return faults;
}

const named = templates.map((template) => ({ label: `${template.number} ${template.id}`, template }));
const isPending = ({ template }: { readonly template: FieldTemplate }): boolean => PENDING.includes(template.number);

describe('papers of the field', () => {
  it.each(named.filter((each) => !isPending(each)))('are audited rightly: $label', async ({ template }) => {
    expect(await faultsOf(template)).toEqual([]);
  });

  it.each(named.filter(isPending))('are pending only while they fail: $label', async ({ template }) => {
    expect(await faultsOf(template), 'passes: take it out of PENDING').not.toEqual([]);
  });

  it('have one template each', () => {
    expect(templates.map(({ number }) => number)).toEqual(Array.from({ length: 91 }, (_, at) => at + 1));
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    expect(PENDING.filter((number) => !templates.some((template) => template.number === number))).toEqual([]);
    expect(new Set(PENDING).size).toBe(PENDING.length);
  });
});

describe.skipIf(!hasSharedCases())('a template with seed 0', () => {
  const cases = hasSharedCases() ? sharedCases() : [];

  it.each(named)('gives the paper it was made from: $label', ({ template }) => {
    const given = cases.find(({ number }) => number === template.number);
    expect(differences(template.make(createDraw(0, template.number)), given?.paper)).toEqual([]);
  });
});
