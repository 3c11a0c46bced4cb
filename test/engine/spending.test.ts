import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAudit } from '../../src/engine/audit.ts';
import { readRecords } from '../../src/model/read-record.ts';
import type { AuditRecord } from '../../src/model/record.ts';

function projects(count: number): readonly AuditRecord[] {
  return readRecords(
    Array.from({ length: count }, (_, at) => ({
      kind: 'project',
      document: `d${at % 3}`,
      name: `项目${at}`,
      unit: '万元',
      budgeted: String((at * 7919) % 997),
      ...(at % 10 === 0 ? {} : { spent: String((at * 31) % 500) }),
    })),
    { file: 'd.json' },
  ).records;
}

describe('spending', () => {
  const records = projects(1700);
  const shards = (parts: readonly (readonly AuditRecord[])[]) => {
    const [first, ...others] = parts.map((part) => {
      const session = createAudit([]);
      for (const record of part) session.add(record);
      return session;
    });
    for (const other of others) first?.merge(other);
    return first?.finish().spending;
  };
  const whole = shards([records]);

  it('keeps the largest budgets and the sums over all', () => {
    expect([whole?.projects.length, whole?.count]).toEqual([500, 1530]);
    const budgets = whole?.projects.map(({ budgeted }) => budgeted) ?? [];
    expect(budgets).toEqual(budgets.toSorted((a, b) => b - a));
    const budgeted = records.reduce(
      (sum, record) => sum + (record.kind === 'project' && record.spent !== undefined ? (record.budgeted?.total?.value?.fen ?? 0) : 0),
      0,
    );
    expect(whole?.budgeted).toBe(budgeted);
  });
  it('does not depend on the order of records nor on the shards', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), fc.nat({ max: records.length }), (shuffled, cut) => {
        expect(shards([shuffled.slice(0, cut), shuffled.slice(cut)])).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });
  it('is absent where nothing was spent', () => {
    expect(shards([records.filter((record) => record.kind === 'project' && record.spent === undefined)])).toBeUndefined();
  });
});
