import { expect, test } from 'vitest';
import { createAudit } from '../../src/engine/audit.ts';
import type { Duties } from '../../src/engine/duty.ts';
import { defineDatasetRule, defineProjectRule, type Example, type Rule } from '../../src/engine/rule.ts';
import { WORK_OF_RULE } from '../../src/engine/work-of-rule.ts';
import { defaultConfig } from '../../src/index.ts';
import { lostContent } from '../../src/model/gate.ts';
import { spend } from '../../src/model/work.ts';
import { plain, TITLE } from './printed.ts';

const EXAMPLES: [Example, Example, Example] = [
  { name: 'a', given: {}, expect: 'pass' },
  { name: 'b', given: {}, expect: 'pass' },
  { name: 'c', given: {}, expect: 'pass' },
];
const meta = (id: string) => ({
  ...{ id, version: 1, severity: 'error' as const, title: TITLE, rationale: TITLE, remedy: TITLE, basis: [], examples: EXAMPLES },
  messages: { bad: TITLE },
});

/** Takes more steps than it may on every project whose name says so, after one verdict. */
const endless = defineProjectRule({
  ...meta('test/endless'),
  check({ name }, verdicts) {
    verdicts.pass(1, [name]);
    if (name.text.includes('长')) for (let step = 0; step <= WORK_OF_RULE; step += WORK_OF_RULE) spend(WORK_OF_RULE);
    verdicts.pass(1, [name]);
  },
});
const patient = defineProjectRule({
  ...meta('test/patient'),
  check({ name }, verdicts) {
    spend(WORK_OF_RULE);
    verdicts.fail({ message: 'bad', at: name });
  },
});
const atTheEnd = defineDatasetRule({
  ...meta('test/at-the-end'),
  start: () => [],
  add() {},
  merge: (state) => state,
  finish() {
    spend(WORK_OF_RULE + 1);
  },
});

const duties: Duties = {
  performanceTargets: [{ id: 'duty', title: TITLE, signs: [{ kind: 'form', form: 'any', part: 'goals' }], rules: ['test/endless'] }],
};

function run(rules: readonly Rule[], ...names: readonly string[]) {
  const audit = createAudit(rules, defaultConfig(rules), duties);
  for (const name of names)
    for (const record of plain({ kind: 'project', document: name, documentKind: 'performanceTargets', name, goals: ['完成'] }))
      audit.add(record);
  return audit.finish();
}

test('a rule that has no work left leaves the record open, and nothing else', () => {
  const { documents, tallies, crashes, complete, findings } = run([endless, patient], '长项目', '短项目');
  expect(crashes).toEqual([]);
  expect(complete).toBe(false);
  expect(tallies[0]).toEqual({ rule: 'test/endless', passed: 3, failed: 0, skipped: 1, reasons: { 'too-much-to-compare': 1 } });
  expect(findings.map(({ rule }) => rule)).toEqual(['test/patient', 'test/patient']);
  const [open, done] = ['长项目', '短项目'].map((name) => documents.find(({ document }) => document === name));
  expect(open?.problems).toMatchObject([{ code: 'notChecked', subject: 'test/endless' }]);
  expect(open?.duties).toMatchObject([{ state: 'notCheckable', why: 'unread' }]);
  expect(done?.problems).toEqual([]);
  expect(done?.duties).toMatchObject([{ state: 'held' }]);
});

test('what is left open does not pass', () => {
  const { documents } = run([endless], '长项目');
  expect(documents.flatMap(lostContent)).toHaveLength(1);
});

test('a rule that has no work left at the end leaves every document open', () => {
  const { complete, crashes, findings, documents } = run([atTheEnd], '短项目');
  expect({ complete, crashes, findings }).toEqual({ complete: false, crashes: [], findings: [] });
  expect(documents.flatMap(({ problems }) => problems)).toMatchObject([{ code: 'notChecked', subject: 'test/at-the-end' }]);
});

/** Is done with all documents but those whose name says so. */
const ofDocuments = defineDatasetRule({
  ...meta('test/endless'),
  start: (): string[] => [],
  add(names, { document }) {
    names.push(document);
  },
  merge: (a) => a,
  finish(names, verdicts) {
    for (const name of names)
      if (name.includes('长')) verdicts.leave(name);
      else verdicts.pass();
  },
});

test('a rule over many documents says which it was not finished with', () => {
  const { documents, tallies, complete } = run([ofDocuments], '长项目', '短项目');
  expect(complete).toBe(false);
  expect(tallies[0]).toMatchObject({ passed: 1, skipped: 1, reasons: { 'too-much-to-compare': 1 } });
  expect(documents.map(({ document, problems }) => [document, problems.map(({ code }) => code)])).toEqual([
    ['短项目', []],
    ['长项目', ['notChecked']],
  ]);
  expect(documents.flatMap((each) => each.duties ?? [])).toMatchObject([
    { state: 'notCheckable', why: 'nothingFound' },
    { state: 'notCheckable', why: 'unread' },
  ]);
});
