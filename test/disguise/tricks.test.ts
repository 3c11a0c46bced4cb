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

/** The chapter that begins with a heading, with its heading. */
function chapterOf(text: string, heading: string): string {
  const from = text.indexOf(`\n${heading}`) + 1;
  const next = /\n[一二三四五六七八九十]+、/.exec(text.slice(from));
  return text.slice(from, next === null ? undefined : from + next.index + 1);
}

const doubled = (text: string): string =>
  text.replace(/\d+(?:\.\d+)?(?=万元)/g, (figure) => String(Number((2 * Number(figure)).toFixed(2))));

describe('a chapter', () => {
  it.each([
    ['budget with forms', '二、部门预算安排'],
    ['budget with forms', '六、政府采购'],
    ['budget in prose', '四、政府性基金'],
    ['final accounts', '二、收入决算'],
    ['final accounts', '六、一般公共预算'],
  ])('of which only the heading is left is named: %s, %s', (paper, heading) => {
    const text = textOf(paper);
    const chapter = chapterOf(text, heading);
    const title = chapter.slice(0, chapter.indexOf('\n') + 1);
    expect(heldAgainst(text.replace(chapter, () => title))).toContain('completeness/chapters-hold-text');
    if (paper === 'final accounts')
      expect(heldAgainst(text.replace(chapter, () => `${title}详见附件。\n`))).toContain('completeness/chapters-hold-text');
  });
  it.each(['（一）机关运行经费：', '（二）“三公”经费预算：', '（四）政府采购情况：'])('whose item has only a name is named: %s', (item) => {
    const text = textOf('budget in prose');
    expect(heldAgainst(text.replace(new RegExp(`^${item}.*$`, 'm'), () => item))).toContain('completeness/chapters-hold-text');
  });
  it.each([
    ['budget with forms', '四、财政拨款'],
    ['budget in prose', '二、部门收支'],
    ['final accounts', '三、支出决算'],
    ['final accounts', '九、政府采购'],
  ])('that stands twice with other figures is named: %s, %s', (paper, heading) => {
    const text = textOf(paper);
    const chapter = chapterOf(text, heading);
    expect(heldAgainst(text.replace(chapter, () => chapter + doubled(chapter)))).toContain('copies/chapters-appear-once');
    expect(heldAgainst(`${text.trimEnd()}\n${doubled(chapter)}`)).toContain('copies/chapters-appear-once');
  });
  it('that is the first of its part is missed', () => {
    const text = textOf('final accounts');
    expect(heldAgainst(text.replace(chapterOf(text, '一、收入支出决算'), () => ''))).toContain('structure/numbers-run-on');
  });
});

describe('accounts under the goals', () => {
  const GOAL = '保障全县城乡供水安全，完成年度河道治理任务。\n';
  tricksOn('budget with forms', [
    [
      'of revenue',
      GOAL,
      `${GOAL}2024年预算收入1128.47万元，其中：一般公共预算收入1182.47万元，其他来源收入0万元。\n`,
      'arithmetic/revenue-equals-its-sources',
    ],
    [
      'of the three public expenses',
      GOAL,
      `${GOAL}2024年，我部门“三公”经费预算安排16.2万元。其中，因公出国（境）费0万元；公务用车购置及运维费14.8万元；公务接待费4.1万元。\n`,
      'arithmetic/three-public-expenses-add-up',
    ],
  ]);
});

describe('a rate on another basis', () => {
  tricksOn(
    'final accounts',
    ['同口径', '可比口径', '环比', '剔除不可比因素后', '还原后', '名义', '年均', '折算后'].map(
      (word): Trick => [word, '增长8.81%', `${word}增长18.88%`, 'rates-of-other-basis'],
    ),
  );
});

describe('what is said not to be there', () => {
  const TABLE = '政府采购预算表\n单位：万元\n采购项目\t金额\n货物类\t20.00\n工程类\t0.00\n服务类\t30.00\n合计\t50.00\n';
  it('and stands in a table is named', () => {
    const text = textOf('budget in prose').replace(/^（四）政府采购情况：.*$/m, '（四）政府采购情况：2022年本部门无政府采购预算。');
    expect(heldAgainst(`${text.trimEnd()}\n${TABLE}`)).toContain('consistency/stated-none-agrees');
  });
  it('and comes in as revenue of a budget is named', () => {
    const text = textOf('budget in prose').replace(/^2022年政府性基金预算支出100.*$/m, '本部门无政府性基金预算支出。');
    expect(heldAgainst(text)).toContain('consistency/stated-none-agrees');
  });
});
