import { describe, expect, it } from 'vitest';
import { labelledForms, SHARED_FORMS } from './labels.ts';
import { scoreForm } from './score.ts';

const forms = labelledForms(SHARED_FORMS);
const share = (pairs: readonly (readonly [number, number])[]): number => {
  const sum = (at: 0 | 1) => pairs.reduce((total, pair) => total + pair[at], 0);
  return sum(0) / Math.max(1, sum(1));
};

describe.skipIf(forms.length === 0)('real forms of many provinces', () => {
  const scores = forms.map(scoreForm);

  it('are found, and their fields read', () => {
    expect(scores.filter(({ projects: [read, labelled] }) => read !== labelled).map(({ name }) => name)).toEqual([]);
    expect(share(scores.map(({ indicators }) => indicators))).toBeGreaterThan(0.98);
    expect(share(scores.map(({ fields }) => fields))).toBeGreaterThan(0.98);
  });

  it('are accused of nothing that is right', () => {
    expect(scores.flatMap(({ name, falseErrors }) => falseErrors.map((error) => `${name} ${error}`))).toEqual([]);
  });
});
