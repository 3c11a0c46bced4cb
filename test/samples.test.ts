import { describe, expect, it } from 'vitest';
import { auditSample, foundIn, readExpected, sampleNames } from './samples.ts';

describe.each(sampleNames())('samples/%s', (name) => {
  it('holds exactly what it is said to hold', async () => {
    const result = await auditSample(name);
    expect(result.crashes).toEqual([]);
    expect(foundIn(result)).toEqual(readExpected(name));
  });
});
