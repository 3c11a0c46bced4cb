import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { heldAgainst } from './held.ts';

const PAPER = readFileSync(new URL('../../samples/clean-disclosure/water-bureau-2024.txt', import.meta.url), 'utf8');
const REVENUE = '2024年预算收入1128.47万元';
const RATE = '≥92%';
const DATE = '2024年11月底前';
const CHANGE = '较2023年预算增加96.31万元';
const FISCAL = '\t其中：财政    资金\n\t268.40\n';

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
  ['a rate in 倍', RATE, '≥1.92倍', 'targets/rate-within-100'],
  ['a rate with its sign in front', RATE, '≥百分之192', 'targets/rate-within-100'],
  ['a rate in points', RATE, '≥192个百分点', 'targets/rate-within-100'],
  ['a range that ends above all', RATE, '92%—192%', 'targets/rate-within-100'],
  ['a month that no year has', DATE, '2024年13月底前', 'targets/date-in-budget-year'],
  ['a day that no month has', DATE, '2024年2月30日', 'targets/date-in-budget-year'],
  ['a quarter that no year has', DATE, '2024年第五季度', 'targets/date-in-budget-year'],
  ['a change in a letter', CHANGE, '较2023年预算增加69.31W', 'unread'],
  ['a change in 万块', CHANGE, '较2023年预算增加69.31万块', 'unread'],
  ['a change in words', CHANGE, '较2023年预算翻了一番', 'unread'],
  ['a change that is nearly as much again', CHANGE, '较2023年预算增长近一倍', 'unread'],
  ['funds in words', FISCAL, '\t其中：财政    资金\n\t详见批复\n', 'unread'],
])('%s does not pass', (_name, from, to, held) => {
  expect(PAPER).toContain(from);
  expect(heldAgainst(PAPER.replace(from, to))).toContain(held);
});
