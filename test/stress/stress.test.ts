import { describe, expect, test } from 'vitest';
import { auditText } from './audit-text.ts';
import { generators } from './generators.ts';

/** What `npm run stress` measures, at a size that says nothing of time: every text ends in a result, and what cannot be read is said. */
const KILOBYTES = 1;

describe('whatever is put into an audit', () => {
  test.each(generators.map((generator) => [generator.name, generator] as const))('%s', async (_, { ending, make }) => {
    const { result, report, pages } = await auditText(`a.${ending}`, make(KILOBYTES));
    expect(result.crashes).toEqual([]);
    expect(report.crashes).toEqual([]);
    expect(report.invalidCount).toBe(0);
    expect(result.documents.length + report.errors.length).toBeGreaterThan(0);
    for (const page of pages) expect(page).not.toBe('');
  });

  test('lists longer than the stack is deep', async () => {
    const goals = Array.from({ length: 130_000 }, (_, index) => `甲${index}`);
    const many = await auditText('a.ndjson', `${JSON.stringify({ kind: 'project', document: '甲', name: '甲项目', goals })}\n`);
    expect(many.result.crashes).toEqual([]);
  });
});
