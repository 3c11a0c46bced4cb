import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { licences } from '../../rules/licences.ts';
import { verdictsOf } from './licence.ts';
import { runPapers, saidOfPapers } from './run.ts';

/** A part of the papers that `npm run accuracy` reads, the first of them. */
const PAPERS = 25;

describe('the table of licences', () => {
  it('names rules that there are', () => {
    const known = rules.map(({ id }) => id);
    expect(Object.keys(licences).filter((id) => !known.includes(id))).toEqual([]);
  });

  it('is as fresh as its first papers: nothing accuses falsely there that the table does not know of', () => {
    const now = verdictsOf(saidOfPapers(runPapers(PAPERS)));
    const stale = [...now].flatMap(([rule, { errors, warnings }]) => {
      const written = licences[rule];
      const isKnown = errors.false <= (written?.errors.false ?? 0) && warnings.false <= (written?.warnings.false ?? 0);
      return isKnown || (errors.false === 0 && warnings.false === 0) ? [] : [rule];
    });
    expect(stale, 'more false findings than rules/licences.ts holds: run npm run accuracy').toEqual([]);
  });
});
