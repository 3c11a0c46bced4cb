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

const RECEPTION = '其中：国内公务接待支出3.00万元，国内公务接待30批次，240人次；外宾接待支出0万元。';
const OF_BUDGET = '完成年初预算的114.29%。';
const OF_WHOLE = '占本年支出合计的90.91%。';

describe('a rate whose figure is left out, and a part beside a list that is whole without it', () => {
  tricksOn('final accounts', [
    ...['。', '，决算数大于预算数的主要原因是调资。', '决算数大于年初预算数的主要原因是调资。', '大部分。', '目标任务。'].map(
      (words): Trick => [words, OF_BUDGET, `完成年初预算的${words}`, 'unread'],
    ),
    ...['的。', '的大部分。', '的比重较大。', '。'].map((words): Trick => [words, OF_WHOLE, `占本年支出合计${words}`, 'unread']),
    ...['其中：国内公务接待支出3.00万元。', '其中：国内3.00万元。', '国内公务接待支出3.00万元。'].map(
      (list): Trick => [list, RECEPTION, `${list}另有外宾接待支出1.50万元。`, 'unread'],
    ),
    ['of its noun', RECEPTION, '其中：国内公务接待支出3.00万元。外宾接待支出1.50万元。', 'unread'],
  ]);
});

const PART = '公务接待费4.50万元，';

describe('a figure in another dress', () => {
  const dressed = [
    '9.20万美元',
    '9.20万RMB',
    '9.20wan yuan',
    '9.20万元/年',
    '9.20万元/',
    '9.20万元以上',
    '至少9.20万元',
    '不超过9.20万元',
    '△9.20万元',
    '~9.20万元',
    '.9.20万元',
    '9..20万元',
    '9. 20万元',
    '9点20万元',
    '9.20\\text{万元}',
    '<input value="9.20">万元',
    '<img alt="9.20万元">',
    '<span style="display:none">9.20</span>万元',
  ];
  tricksOn(
    'budget in prose',
    dressed.map((figure): Trick => [figure, PART, `公务接待费${figure}，`, 'unread']),
  );
  tricksOn('final accounts', [
    ['permille', '完成年初预算的114.29%。', '完成年初预算的1142.9‰。', 'unread'],
    ['a limit of a rate', '完成年初预算的114.29%。', '完成年初预算的90%以上。', 'unread'],
  ]);
});

describe('a sum that nothing states any more is missed, whatever else is held of its figures', () => {
  tricksOn('budget with forms', [
    ['of projects', '防汛物资储备项目35.6万元、', '', 'project-list'],
    ['of projects by amounts', '防汛物资储备项目35.6万元、', '53.6万元、', 'project-list'],
  ]);
  tricksOn('final accounts', [
    ['of uses of vehicles', '执法执勤用车2辆', '3辆的执法执勤用车', 'arithmetic/assets-add-up'],
    ['of kinds of procurement', '、政府采购服务支出10.00万元', '', 'arithmetic/procurement-adds-up'],
  ]);
});

describe('a plan that nobody filled in', () => {
  tricksOn('budget with forms', [
    ['of one form', '\n\t20%\n\t55%\n\t85%\n\t100%\n', '\n\t\n\t\n\t\n\t\n', 'disbursement-plan'],
    ['of all but its months', '\n\t20%\n\t55%\n\t85%\n\t100%\n', '\n', 'disbursement-plan'],
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

describe('a part in a sentence of its own behind a list without it', () => {
  const LIST =
    '，包括人员经费668.27万元和日常公用经费104.2万元；项目支出356万元，其中：农村供水管网改造项目268.4万元、防汛物资储备项目35.6万元、河道巡查保洁项目52万元。';
  const alone = (sentence: string): string => `，包括人员经费668.27万元和日常公用经费104.2万元。${sentence}`;
  const SHARED = '基本支出900.00万元，占74.38%；项目支出310.00万元，占25.62%。';
  const shared = (sentence: string): string => `基本支出900.00万元，占74.38%。${sentence}`;
  const besides = [
    '另有项目支出390.00万元。',
    '另安排项目支出390万元。',
    '同时安排项目支出390万元。',
    '其余为项目支出390万元。',
    '\n项目支出390万元。',
  ];
  tricksOn('budget with forms', [
    ...besides.map((sentence): Trick => [sentence, LIST, alone(sentence), 'expenditure']),
    ...['项目支出390万元。', '此外，项目支出390.00万元。', '另，项目支出390万元，用于供水管网改造。'].map(
      (sentence): Trick => [sentence, LIST, alone(sentence), 'arithmetic/expenditure-equals-its-parts'],
    ),
  ]);
  tricksOn(
    'final accounts',
    [...besides, '另有项目支出390.00万元，占25.62%。'].map((sentence): Trick => [sentence, SHARED, shared(sentence), 'expenditure']),
  );
  it.each(besides.map((sentence) => sentence.replace(/390(?:\.00)?/, '310.00')))('is no offence where the sum is right: %s', (sentence) => {
    const text = textOf('final accounts');
    expect(heldAgainst(text.replace(SHARED, () => shared(sentence)))).toEqual(heldAgainst(text));
  });
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

describe('a chapter that points elsewhere', () => {
  const away = ['详见附件。', '见附件。', '具体详见附件。', '（详见附件）', '详见公开表。', '略。', '见附件1'];
  it.each(away)('holds nothing, whatever tables of other things the paper has: %s', (words) => {
    for (const [paper, heading] of [
      ['budget with forms', '二、部门预算安排'],
      ['final accounts', '二、收入决算'],
    ] as const) {
      const text = textOf(paper);
      const chapter = chapterOf(text, heading);
      const title = chapter.slice(0, chapter.indexOf('\n') + 1);
      expect(heldAgainst(text.replace(chapter, () => `${title}${words}\n`))).toContain('completeness/chapters-hold-text');
    }
  });
  it.each(away)('by an item: %s', (words) => {
    const text = textOf('budget in prose').replace(/^（四）政府采购情况：.*$/m, () => `（四）政府采购情况：${words}`);
    expect(heldAgainst(text)).toContain('completeness/chapters-hold-text');
  });
  it('holds something where a table speaks of it', () => {
    const text = textOf('final accounts');
    const chapter = chapterOf(text, '二、收入决算');
    const title = chapter.slice(0, chapter.indexOf('\n') + 1);
    const annex = '收入决算表\n单位：万元\n项目\t金额\n财政拨款收入\t1100.00\n事业收入\t50.00\n其他收入\t50.00\n合计\t1200.00\n';
    expect(heldAgainst(`${text.replace(chapter, () => `${title}详见附表。\n`).trimEnd()}\n${annex}`)).not.toContain(
      'completeness/chapters-hold-text',
    );
  });
});

describe('a rate that is not there', () => {
  const RATE = '，完成年初预算的110.00%。';
  const gone = [
    '，完成年初预算的。',
    '，占年初预算的。',
    '，为年初预算的。',
    '，完成预算的。',
    '，预算完成率。',
    '，预算完成率为。',
    '，完成年初预算的比例为。',
  ];
  const unread = [
    '，完成年初预算的——。',
    '，完成年初预算的/。',
    '，完成年初预算的*。',
    '，完成年初预算。',
    '，完成预算。',
    '，完成全年预算。',
  ];
  tricksOn('final accounts', [
    ...gone.map((words): Trick => [words, RATE, words, 'completeness/no-blank-figures']),
    ...unread.map((words): Trick => [words, RATE, words, 'unread']),
  ]);
});

describe('a cell of a form that holds only a sign', () => {
  const signs = ['—', '——', '/', '*', '-', '…', '无', '空'];
  const AMOUNTS = 'completeness/form-amounts-are-filled-in';
  const TOTAL = '\t268.40\n\t其中：财政';
  const FISCAL = '\t其中：财政    资金\n\t268.40';
  const EXECUTION = '593.27\t593.27\t575.47\t10\t97%\t9.7';
  tricksOn(
    'budget with forms',
    signs.flatMap((sign): Trick[] => [
      [`${sign} for the total`, TOTAL, `\t${sign}\n\t其中：财政`, AMOUNTS],
      [`${sign} for the sources`, FISCAL, `\t其中：财政    资金\n\t${sign}`, AMOUNTS],
      [`${sign} in the plan`, '\t55%\n', `\t${sign}\n`, AMOUNTS],
      [`${sign} for the whole plan`, '\t20%\n\t55%\n\t85%\n\t100%\n', `\t${sign}\n`.repeat(4), AMOUNTS],
      [`${sign} for a target`, '≥3批次', sign, 'targets/target-is-quantified'],
      [`${sign} for a satisfaction`, '≥90%\n\t问卷', `${sign}\n\t问卷`, 'targets/target-is-quantified'],
    ]),
  );
  tricksOn(
    'weighted evaluations',
    ['', ...signs].flatMap((sign): Trick[] => [
      [`"${sign}" for the budget`, EXECUTION, `593.27\t${sign}\t575.47\t10\t97%\t9.7`, AMOUNTS],
      [`"${sign}" for what was spent`, EXECUTION, `593.27\t593.27\t${sign}\t10\t97%\t9.7`, AMOUNTS],
      [`"${sign}" for the rate`, EXECUTION, `593.27\t593.27\t575.47\t10\t${sign}\t9.7`, 'scores/form-filled-in'],
    ]),
  );
  tricksOn(
    'weighted evaluations',
    ['—', '——', '/', '*', '-', '空'].map(
      (sign): Trick => [`${sign} for what was achieved`, '\t≥28台\t28台\t16\t16\t', `\t≥28台\t${sign}\t16\t16\t`, 'scores/form-filled-in'],
    ),
  );
  tricksOn(
    'evaluation',
    ['', ...signs].flatMap((sign): Trick[] => [
      [`"${sign}" for the budget`, '预算数:\t86', `预算数:\t${sign}`, AMOUNTS],
      [`"${sign}" for what was spent`, '执行数:\t83.42', `执行数:\t${sign}`, AMOUNTS],
    ]),
  );
});

describe('a figure in the dress of something else', () => {
  tricksOn('budget in prose', [
    ['a total in words', '预算数为9.50万元，其中', '预算数为十余万元，其中', 'unread'],
    ['names and numbers with =', HOSPITALITY, '公务接待费=9.20，', 'unread'],
    ['names and numbers in marks', HOSPITALITY, '"公务接待费":9.20，', 'unread'],
    ['a share in 个点', SHARE, '占比49.91个点', 'unread'],
    ['a share behind 所占', SHARE, '所占比例为49.91%', 'arithmetic/shares-add-up-to-100'],
    ['a share behind 所占比重是', SHARE, '所占比重是49.91%', 'arithmetic/shares-add-up-to-100'],
  ]);
  tricksOn('final accounts', [
    ['a rate that lies between two', '增长8.81%', '增长8.81%～18.88%', 'unread'],
    ['a rate that lies between two, with —', '增长8.81%', '增长8.81%—18.88%', 'unread'],
    ['a rate in an annex', '增长8.81%', '增长率见附表', 'unread'],
    ['completion in 倍', '完成年初预算的114.29%。', '为预算的1.4192倍。', 'unread'],
  ]);
  tricksOn('budget with forms', [
    ['the total of assets under half its name', '\t资产总额\n\t——\n\t418.36', '\t资产\n\t——\n\t481.36', 'arithmetic/assets-add-up'],
  ]);
  const PARTS =
    '经费预算数为9.50万元，其中，公务接待费4.50万元，公务用车购置及运行费5.00万元（其中，公务用车购置费0.00万元，公务用车运行费5.00万元），因公出国（境）费0.00万元。';
  const listed = (mark: string) =>
    `经费预算：\n合计${mark}9.50\n公务接待费${mark}9.20\n公务用车费${mark}5.00\n因公出国（境）费${mark}0.00\n`;
  tricksOn('budget in prose', [
    ...['~', '=', '→', '>'].map((mark): Trick => [`a table with ${mark} between its cells`, PARTS, listed(mark), 'unread']),
    [
      'a total at the end of its sentence',
      PARTS,
      '经费，公务接待费9.20万元，公务用车购置及运行费5.00万元（其中，公务用车购置费0.00万元，公务用车运行费5.00万元），因公出国（境）费0.00万元，总计9.50万元。',
      'arithmetic/listed-parts-add-up',
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
  tricksOn(
    'final accounts',
    ['比年初', '较年初', '与年初相比', '比年初数', '较年初预算', '比调整预算', '较预算', '较期初', '比年中'].map(
      (words): Trick => [words, '增长8.81%', `${words}增长18.88%`, 'rates-of-other-basis'],
    ),
  );
});

describe('what is said not to be there', () => {
  const TABLE = '政府采购预算表\n单位：万元\n采购项目\t金额\n货物类\t20.00\n工程类\t0.00\n服务类\t30.00\n合计\t50.00\n';
  it('and stands in a table is named', () => {
    const text = textOf('budget in prose').replace(/^（四）政府采购情况：.*$/m, '（四）政府采购情况：2022年本部门无政府采购预算。');
    expect(heldAgainst(`${text.trimEnd()}\n${TABLE}`)).toContain('consistency/stated-none-agrees');
  });
  tricksOn(
    'budget with forms',
    [
      '无固定资产',
      '没有固定资产',
      '不占用固定资产',
      '上年末无固定资产（详见下表）',
      '固定资产为零',
      '未占用国有资产',
      '暂无固定资产',
      '固定资产金额为0',
      '没有车辆',
      '无公务用车',
    ].map((words): Trick => [words, '上年末固定资产金额为418.36万元（详见下表），', `${words}，`, 'consistency/stated-none-agrees']),
  );
  it('and comes in as revenue of a budget is named', () => {
    const text = textOf('budget in prose').replace(/^2022年政府性基金预算支出100.*$/m, '本部门无政府性基金预算支出。');
    expect(heldAgainst(text)).toContain('consistency/stated-none-agrees');
  });
});
