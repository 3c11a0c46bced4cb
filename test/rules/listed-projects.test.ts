import { expect, test } from 'vitest';
import { duties } from '../../rules/duties/index.ts';
import { rules } from '../../rules/index.ts';
import { audit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { lostContent } from '../../src/model/gate.ts';
import { readRecords } from '../../src/model/read-record.ts';

const RULE = 'completeness/listed-projects-have-forms';
const own = rules.filter(({ id }) => id === RULE);
const PAPER = { document: '云溪县水务局', department: '云溪县水务局', year: 2024, documentKind: 'departmentalBudget' } as const;

/** Listed projects and forms that share neither words nor amounts, so that each must be compared with all. */
function paper(size: number): readonly unknown[] {
  const numbers = Array.from({ length: size }, (_, index) => index);
  const name = (first: number, index: number) =>
    Array.from({ length: 5 }, (_, at) => String.fromCharCode(first + ((index * 7 + at * 31) % 997))).join('');
  const parts = numbers.map((index) => ({
    id: index + 1,
    concept: 'item',
    label: name(0x4e00, index),
    value: `${index + 1}万元`,
    partOf: 0,
  }));
  return [
    { kind: 'disclosure', ...PAPER, facts: [{ id: 0, concept: 'expenditure.project', value: '900万元' }, ...parts] },
    ...numbers.map((index) => ({ kind: 'project', ...PAPER, name: name(0x7000, index), budgeted: `${90_000 + index}万元` })),
  ];
}

test('more projects than can be compared leave the duty open, and the result does not pass', () => {
  const { records, invalid } = readRecords(paper(1100), { file: 'a' });
  expect(invalid).toEqual([]);
  const { documents, findings } = audit(records, own, defaultConfig(own), duties);
  expect(findings).toEqual([]);
  expect(documents.flatMap(lostContent)).toMatchObject([{ code: 'notChecked', subject: RULE }]);
  expect(documents[0]?.duties?.find(({ duty }) => duty === 'listed-projects')).toMatchObject({ state: 'notCheckable', why: 'unread' });
});
