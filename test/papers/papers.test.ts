import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { findingsOf } from '../sentences/audit.ts';
import { cases } from './cases/index.ts';
import { type FaultyPaper, faultyPapers, rightPaper } from './marked.ts';

/** Faults that only the rest of the paper proves: each right paper accuses nobody, each wrong one is an error at its line. */

const errorsOf = (paper: string): readonly Finding[] => findingsOf(paper).filter(({ severity }) => severity === 'error');
const named = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, message }) => `${rule} ${message.id}`);
const isAt = ({ places }: Finding, { line, endLine }: FaultyPaper): boolean =>
  places.some(({ place }) => place?.line !== undefined && place.line <= endLine && line <= (place.endLine ?? place.line));

describe.each(cases)('$kind', ({ papers, near }) => {
  it.each([...papers, ...near])('right: $name', ({ text }) => expect(named(errorsOf(rightPaper(text)))).toEqual([]));
  describe.each(papers)('$name', ({ text }) => {
    it.each(faultyPapers(text))('wrong: $printed', (faulty) =>
      expect(errorsOf(faulty.text).filter((finding) => isAt(finding, faulty))).not.toEqual([]),
    );
  });
});
