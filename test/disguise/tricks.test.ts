import { describe, expect, it } from 'vitest';
import { heldAgainst } from './held.ts';
import { PAPERS } from './papers.ts';

/** Ways of writing that a reader takes no offence at. Each once made a wrong paper pass for clean. */

const textOf = (name: string): string => PAPERS.find((paper) => paper.name === name)?.text ?? '';

type Trick = readonly [name: string, from: string, to: string, held: string];

function tricksOn(paper: string, tricks: readonly Trick[]): void {
  const text = textOf(paper);
  const before = heldAgainst(text);
  it.each(tricks)('%s', (_name, from, to, held) => {
    expect(text).toContain(from);
    const against = heldAgainst(text.replace(from, () => to));
    expect(against.filter((each) => each === held).length).toBeGreaterThan(before.filter((each) => each === held).length);
  });
}

const HOSPITALITY = '公务接待费4.50万元，';
const TRAVEL = '差旅费11.3万元、';
const SHARE = '占94.91%';

describe('what a viewer hides is unread', () => {
  tricksOn('budget in prose', [
    ['an amount in a comment', HOSPITALITY, `${HOSPITALITY}<!--会议费9.00万元，-->`, 'unread'],
    ['a comment over lines', '三、一般公共', '<!--\n公务接待费9.00万元\n-->\n三、一般公共', 'unread'],
    ['a bare number', HOSPITALITY, `公务接待费<!--7.50-->4.50万元，`, 'unread'],
    ['the total', '预算数为9.50万元', '预算数为<!--9.50万元-->', 'unread'],
  ]);
  it('but for what converters note of pages', () => {
    expect(heldAgainst(`<!-- PageNumber="12" -->\n${textOf('budget in prose')}\n<!-- 第3页 -->\n<!-- image -->\n`)).toEqual([]);
  });
});

describe('a sign in the place of a figure is unread', () => {
  tricksOn('budget in prose', [
    ...['——', '-', '/', '*', '…', '～', '__'].map((sign): Trick => [`${sign} for a share`, SHARE, `占${sign}`, 'unread']),
    ['no share behind 占', SHARE, '占', 'unread'],
    ['无 for a share', SHARE, '占无', 'unread'],
  ]);
  tricksOn('budget with forms', [
    ...['——', '/', '*', '…', '～', '__'].map((sign): Trick => [`${sign} for an item`, TRAVEL, `差旅费${sign}、`, 'unread']),
    ['无 for an item', TRAVEL, '差旅费无、', 'unread'],
  ]);
});

const PROJECT = '；项目支出增加108.4万元，主要原因是新增农村供水管网改造任务。';
const REST = '其他费用21.6万元。';
const moved = (sentence: string): string => textOf('budget with forms').replace(TRAVEL, '').replace(REST, `${REST}${sentence}`);

describe('an item in a sentence of its own', () => {
  it.each([
    '差旅费31.1万元。',
    '差旅费为31.1万元。',
    '另有差旅费31.1万元。',
    '此外，差旅费31.1万元。',
    '安排差旅费31.1万元。',
    '\n差旅费31.1万元。',
  ])('leaves a list that names the rest short: %s', (sentence) => {
    expect(heldAgainst(moved(sentence))).toContain('arithmetic/operating-expense-items-add-up');
  });
  it('accuses nobody where the figure is right', () => {
    expect(heldAgainst(moved('差旅费11.3万元。'))).toEqual(['operating-expenses']);
  });
  tricksOn('budget with forms', [
    ['of the change of a whole', PROJECT, '。项目支出增加180.4万元，主要原因是新增任务。', 'arithmetic/changes-add-up'],
    ['behind 另外', PROJECT, '。另外，项目支出增加180.4万元。', 'arithmetic/changes-add-up'],
  ]);
});

const ROW = '\t≥28台\t28台\t16\t16\t';
const achieved = (cell: string): string => `\t≥28台\t${cell}\t16\t16\t`;

describe('an achieved value that says less itself', () => {
  tricksOn(
    'weighted evaluations',
    ['28台（其中10台未验收）', '28台（含上年10台）', '28台，实际18台', '28（18）台', '28台/18台', '28台、18台', '约28台', '28台-10台'].map(
      (cell): Trick => [cell, ROW, achieved(cell), 'scores/actual-is-comparable'],
    ),
  );
});
