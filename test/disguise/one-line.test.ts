import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exitReasons } from '../../src/index.ts';
import { DEFAULT_GATE } from '../../src/model/gate.ts';
import { auditPaper, openDuties } from './judge.ts';

const PAPER = readFileSync(new URL('../../samples/clean-disclosure/water-bureau-2024.txt', import.meta.url), 'utf8');
const REVENUE = '2024年预算收入1128.47万元';
const RATE = '≥92%';

/** What keeps a paper from passing for clean: causes of an exit code, findings that are more than hints, open duties. */
function heldAgainst(text: string): readonly string[] {
  const result = auditPaper(text);
  if (result === undefined) return ['refused'];
  const findings = result.findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  const reasons = exitReasons(result, DEFAULT_GATE, { errors: [], invalid: [], invalidCount: 0 }).map(({ code }) => code);
  const unread = result.coverage.figures.notRead > 0 ? ['unread'] : [];
  return [...findings, ...reasons, ...unread, ...openDuties(result)];
}

it('nothing is held against the paper as it is', () => {
  expect(heldAgainst(PAPER)).toEqual([]);
});

/** Each once passed for clean: a wrong total that was no figure of money left its parts without anything to be held against. */
it.each([
  ['another word for the unit', REVENUE, '2024年预算收入1182.47万块', 'revenue'],
  ['a letter for the unit', REVENUE, '2024年预算收入1182.47W', 'revenue'],
  ['the unit on the label', REVENUE, '2024年预算收入（万元）：1182.47', 'revenue'],
  ['a range', REVENUE, '2024年预算收入1128.47—1182.47万元', 'revenue'],
  ['a sum to be worked out', REVENUE, '2024年预算收入1000+182.47万元', 'revenue'],
  ['more than', REVENUE, '2024年预算收入超过1182.47万元', 'revenue'],
  ['a blank to be filled in', REVENUE, '2024年预算收入____万元', 'revenue'],
  ['a hint at an annex', REVENUE, '2024年预算收入详见附表1', 'revenue'],
  ['a picture', REVENUE, '2024年预算收入[图片]', 'revenue'],
  ['an escape', REVENUE, '2024年预算收入\\u0031182.47万元', 'revenue'],
  ['a total shown from right to left', REVENUE, '2024年预算收入\u202e1128.47\u202c万元', 'unread'],
  ['a rate in ‰', RATE, '≥1920‰', 'targets/rate-within-100'],
])('%s does not pass', (_name, from, to, held) => {
  expect(PAPER).toContain(from);
  expect(heldAgainst(PAPER.replace(from, to))).toContain(held);
});
