import { describe, expect, it } from 'vitest';
import { findingsOf } from './audit.ts';
import { cases } from './cases/index.ts';
import { paperAround } from './surroundings.ts';

/** Sentences as papers write them: each right one accuses nobody, each wrong one is an error. */

const errorsOf = (paper: string): readonly string[] =>
  findingsOf(paper).flatMap(({ severity, rule, message }) => (severity === 'error' ? [`${rule} ${message.id}`] : []));

describe.each(Object.entries(paperAround))('a paper of the kind %s', (_, paper) => {
  it('is right around its sentence', () => expect(errorsOf(paper('没有需要说明的其他事项。'))).toEqual([]));
});

describe.each(cases)('$kind', ({ within, right, wrong }) => {
  it('has at least as many right sentences as wrong ones', () => expect(right.length).toBeGreaterThanOrEqual(wrong.length));
  describe.each(within)('in %s', (surrounding) => {
    it.each(right)('right: %s', (sentence) => expect(errorsOf(paperAround[surrounding](sentence))).toEqual([]));
    it.each(wrong)('wrong: %s', (sentence) => expect(errorsOf(paperAround[surrounding](sentence))).not.toEqual([]));
  });
});
