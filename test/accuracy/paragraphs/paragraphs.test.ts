import { describe, expect, it } from 'vitest';
import { judgeParagraph, paragraphs } from './paragraphs.ts';

/** One in so many is tried here; `npm run accuracy:paragraphs` tries all. */
const STRIDE = 6;
/** How many of those faults are found: more is better, fewer is a loss. */
const FOUND = { accounts: 19, reports: 22, clean: 0 };

describe('paragraphs by others', () => {
  it.each(['accounts', 'reports', 'clean'] as const)('accuses no right one of %s', (name) => {
    const judged = paragraphs[name]
      .filter((_, index) => index % STRIDE === 0)
      .map((paragraph) => ({ paragraph, ...judgeParagraph(paragraph) }));
    expect(judged.filter(({ accused }) => accused.length > 0).map(({ paragraph }) => paragraph.right)).toEqual([]);
    expect(judged.filter(({ found }) => found === true).length).toBeGreaterThanOrEqual(FOUND[name]);
  });
});
