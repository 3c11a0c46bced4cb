import { describe, expect, it } from 'vitest';
import { BUDGET, briefs, FINAL, heading, paragraph, read, readSentence } from './given.ts';

describe('figures of a sentence', () => {
  const cases: [name: string, sentence: string, facts: readonly string[], context?: typeof BUDGET][] = [
    [
      'a change with its parts and their parts',
      '2022年预算支出安排1200万元，较2021年预算减少130万元，其中：基本支出减少50.5万元，主要为人员经费支出减少44万元及日常公用经费支出减少6.5万元；项目支出减少79.5万元，主要为设备更新。',
      [
        'expenditure 1200',
        'expenditure Δ-130',
        'basic Δ-50.5 <-130!',
        'personnel Δ-44 <-50.5!',
        'operating Δ-6.5 <-50.5!',
        'project Δ-79.5 <-130!',
      ],
    ],
    [
      'a change with its parts, though no word says that they divide it',
      '2022年收支预算1200万元，较2021年预算增加96万元，基本支出减少12万元，主要原因是人员退休；项目支出增加108万元，主要原因是新增任务。',
      ['balance 1200', 'balance Δ96', 'basic Δ-12 <96!', 'project Δ108 <96!'],
    ],
    [
      'one of its parts alone, which is not all of it',
      '2022年收支预算1200万元，较2021年预算增加96万元，项目支出增加108万元，主要原因是新增任务。',
      ['balance 1200', 'balance Δ96', 'project Δ108 <96?'],
    ],
    [
      'a part that has a reason of its own behind the reason of another',
      '2022年收支预算1200万元，较2021年预算增加96万元，其中：基本支出减少12万元，主要原因是人员减少，项目支出增加108万元，主要原因是新增任务。',
      ['balance 1200', 'balance Δ96', 'basic Δ-12 <96!', 'project Δ108 <96!'],
    ],
    [
      'a reason that holds a figure',
      '2022年收支预算1200万元，较2021年预算增加96万元，主要原因是新增任务，项目支出增加108万元。',
      ['balance 1200', 'balance Δ96'],
    ],
    [
      'a name in quotes, and 共计 before the figure',
      '2022年收支预算1200万元，较2021年预算增加96万元，其中：“基本支出减少”12万元；项目支出增加共计108万元。',
      ['balance 1200', 'balance Δ96', 'basic Δ-12 <96!', 'project Δ108 <96!'],
    ],
    [
      '收支 with a comma',
      '2022年收入预算1200万元，支出预算1200万元。与2021年相比，收，支总计各增加96万元，增长8.7%。',
      ['revenue 1200', 'expenditure 1200', 'balance Δ96', 'balance Δ8.7%'],
    ],
    [
      'two items that lines run together left in one paragraph',
      '1.教育支出（类）普通教育（款）小学教育（项）。年初预算为70万元，支出决算为80万元，完成年初预算的114.29%。2.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为20万元，支出决算为20万元，完成年初预算的100%。',
      [
        'item:教育支出（类）普通教育（款）小学教育（项） 70',
        'item:教育支出（类）普通教育（款）小学教育（项） f 80',
        'item:教育支出（类）普通教育（款）小学教育（项） f 完成114.29%',
        'item:住房保障支出（类）住房改革支出（款）住房公积金（项） 20',
        'item:住房保障支出（类）住房改革支出（款）住房公积金（项） f 20',
        'item:住房保障支出（类）住房改革支出（款）住房公积金（项） f 完成100%',
      ],
    ],
    [
      'vehicles among the assets, whatever they are called there',
      '截至2022年底，本单位国有资产占有使用情况为：公务用车8辆，其中：机要通信用车3辆、应急保障用车5辆。',
      ['vehicles f #8', 'item:机要通信用车 f #3 <8!', 'item:应急保障用车 f #5 <8!'],
      FINAL,
    ],
    [
      'brackets with parts, a second list under the same head, and 持平',
      '2022年，我部门“三公”经费预算安排30.5万元。其中，因公出国（境）费0万元；公务用车购置及运维费30.5万元（其中：公务用车购置费为0万元，公务用车运维费30.5万元)；公务接待费0万元。与2021年相比减少1.5万元，其中，公务用车购置及运维费减少1.5万元（其中：公务用车购置费减少0万元，公务用车运维费减少1.5万元)，主要原因是车辆减少；公务接待费0万元，与2021年相比持平，无增减变化。',
      [
        'threePublicExpenses 30.5',
        'overseasVisits 0 <30.5!',
        'officialVehicles 30.5 <30.5!',
        'purchase 0 <30.5!',
        'operation 30.5 <30.5!',
        'hospitality 0 <30.5!',
        'threePublicExpenses Δ-1.5',
        'officialVehicles Δ-1.5 <-1.5!',
        'purchase Δ0 <-1.5!',
        'operation Δ-1.5 <-1.5!',
        'hospitality 0',
        'hospitality Δ0 <-1.5!',
      ],
    ],
    [
      'a hospitality item among operating expenses is no public expense',
      '机关运行经费共计安排52万元，主要用于：办公费40万元、水费1万元、电费5万元、公务接待费0.5万元、工会经费（代扣）5.5万元。',
      [
        'agencyOperatingExpenses 52',
        'item:办公费 40 <52?',
        'item:水费 1 <52?',
        'item:电费 5 <52?',
        'item:公务接待费 0.5 <52?',
        'item:工会经费（代扣） 5.5 <52?',
      ],
    ],
    [
      'years in the names of items are names',
      '项目支出100万元，主要为2021年度考核经费项目安排30万元、乙项目安排20万元。',
      ['project 100', 'item:2021年度考核经费项目 30 <100?', 'item:乙项目 20 <100?'],
    ],
    [
      '等 makes a list a sample however long it is',
      '项目支出100万元，主要包括甲项目60万元、乙项目20万元、丙项目10万元、丁项目8万元、戊项目2万元等。',
      ['project 100', 'item:甲项目 60 <100?', 'item:乙项目 20 <100?', 'item:丙项目 10 <100?', 'item:丁项目 8 <100?', 'item:戊项目 2 <100?'],
    ],
    [
      'budget, final accounts and completion of one thing',
      '2022年度一般公共预算财政拨款支出年初预算为100万元，支出决算为103.2万元，完成年初预算的103.2%。',
      ['generalPublicBudget 100', 'generalPublicBudget f 103.2', 'generalPublicBudget f 完成103.2%'],
      FINAL,
    ],
    [
      'the amount compared with',
      '公务接待费5万元，比上年预算数4万元增加1万元，增长25%。',
      ['hospitality 5', "hospitality' 4", 'hospitality Δ1', 'hospitality Δ25%'],
    ],
    ['two names, two figures', '收入总计、支出总计分别为100万元、98万元。', ['revenue f 100', 'expenditure f 98'], FINAL],
    [
      'two figures under one unit',
      '2022年度收、支总计各是4125.5,4143.9万元。与2021年相比,收、支总计各减少1267.8万元。',
      ['revenue f 4125.5', 'expenditure f 4143.9', 'balance f Δ-1267.8'],
      FINAL,
    ],
    [
      'two years of one thing and the rate between them',
      '2021年“三公”经费预算18万元，2022年预算18.5万元，同比增长2.78%。',
      ["threePublicExpenses' 18", 'threePublicExpenses 18.5', 'threePublicExpenses Δ2.78%'],
    ],
    [
      'lists that go on behind a full stop',
      '三公经费同口径比2021年减少800万元，下降20%。其中：因公出国（境）费比2021年减少10万元。公务接待费比2021年减少40万元；公务用车购置费比2021年减少300万元，下降90%。公务用车运行费比2021年减少450万元。',
      [
        'threePublicExpenses Δ-800',
        'threePublicExpenses Δ-20%',
        'overseasVisits Δ-10 <-800!',
        'hospitality Δ-40 <-800!',
        'purchase Δ-300 <-800!',
        'purchase Δ-90%',
        'operation Δ-450 <-800!',
      ],
    ],
    [
      'the breakdown begins anew with 按…分',
      '支出预算1000万元，按支出性质分：基本支出600万元，占60%；项目支出400万元，占40%。按功能科目分：教育支出900万元；住房保障支出100万元。',
      [
        'expenditure 1000',
        'basic 600 <1000!',
        'basic 占60% <1000!',
        'project 400 <1000!',
        'project 占40% <1000!',
        'item:教育支出 900 <1000!',
        'item:住房保障支出 100 <1000!',
      ],
    ],
    [
      'revenue and expenditure in one sentence, each with its list',
      '2022年收入预算100万元，其中，一般公共预算拨款90万元，上年结转10万元；支出预算100万元，其中基本支出40万元，项目支出60万元。',
      ['revenue 100', 'generalPublicBudget 90 <100!', 'carriedOver 10 <100!', 'expenditure 100', 'basic 40 <100!', 'project 60 <100!'],
    ],
    [
      'one source after 其中 is an example',
      '2022年收入800万元，比上年增加180万元。其中：财政拨款收入790万元，比上年增加200万元。',
      ['revenue 800', 'revenue Δ180', 'fiscalAppropriation 790 <800?', 'fiscalAppropriation Δ200 <180?'],
    ],
    [
      'vehicles are counted apart from money',
      '公务用车运行维护费12万元，公务用车保有量为4辆。共有车辆4辆，其中：机要通信用车1辆、执法执勤用车3辆、其他用车0辆；单价50万元以上通用设备3台（套）。',
      [
        'operation 12',
        'vehiclesOwned #4',
        'vehicles f #4',
        'item:机要通信用车 f #1 <4!',
        'item:执法执勤用车 f #3 <4!',
        'item:其他用车 f #0 <4!',
        'generalEquipment f #3',
      ],
    ],
    [
      'assets with area and value',
      '截至2021年12月31日，固定资产总额358.19万元，其中：房屋2082平方米，价值151.85万元；车辆3辆，价值51.28万元；其他固定资产155.06万元。',
      [
        'stateAssets f 358.19',
        'buildings f #2082',
        'buildings f 151.85 <358.19!',
        'vehicles f #3',
        'vehicles f 51.28 <358.19!',
        'other f 155.06 <358.19!',
      ],
    ],
    [
      'what was spent of the amount planned right before',
      '公务接待费预算为8.00万元。决算支出为7.62万元，预算执行率为95.25%。',
      ['hospitality 8', 'hospitality f 7.62', 'hospitality f 完成95.25%'],
    ],
    [
      'a part of an item whose name speaks of revenue',
      '城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）：预算数为24万元，其中：基本支出0万元，项目支出24万元。',
      ['item:城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项） 24', 'basic 0 <24!', 'project 24 <24!'],
    ],
    ['no change in words', '2022年我单位无因公出国（境）费，与2021年持平。', ['overseasVisits Δ0']],
    ['基本持平 says nothing exact', '公务接待费5万元，与上年基本持平。', ['hospitality 5']],
    ['reasons illustrate', '三公经费20万元，主要原因是人员增加2人，办公用品价格上涨3万元。', ['threePublicExpenses 20']],
    [
      'prices, bounds and villages are no figures of the accounts',
      '补助标准为每人500元，采购单价20万元以上设备，控制在300万元以内，覆盖96个村。',
      [],
    ],
    [
      'unfilled slots keep their place',
      '公务接待费3万元，占三公经费的20%，比上年减少 万元，下降 %。',
      ['hospitality 3', 'hospitality 占20%', 'hospitality Δ?', 'hospitality Δ?'],
    ],
  ];
  it.each(cases)('%s', (_name, sentence, facts, context = BUDGET) => {
    expect(briefs(readSentence(sentence, context))).toEqual(facts);
  });

  it('signs a change by its word and keeps the word', () => {
    const [, down, up, flat] = readSentence('公务接待费5万元，比上年减少1万元；会议费比上年增加2万元；培训费与上年持平。');
    expect([down?.direction, up?.direction, flat?.direction]).toEqual(['down', 'up', 'flat']);
    expect([down, up, flat].map((fact) => (fact?.field.value?.kind === 'amount' ? fact.field.value.fen : undefined))).toEqual([
      -1_000_000, 2_000_000, 0,
    ]);
    expect(down?.field.text).toBe('减少1万元');
  });

  it('leaves an open choice of direction open', () => {
    const [, change] = readSentence('三公经费预算10万元，比2021年预算数增加/减少2万元。');
    expect(change?.direction).toBeUndefined();
    expect(change?.field.uncertain).toBe(true);
  });

  it('says what a change is measured against', () => {
    const facts = readSentence('2022年度三公经费决算数15万元，比年初预算减少5万元；比2021年决算数增加1万元。', FINAL);
    expect(facts.map((fact) => [fact.measure, fact.basis, fact.against?.kind, fact.against?.year])).toEqual([
      ['amount', 'final', undefined, undefined],
      ['change', 'final', 'budget', undefined],
      ['change', 'final', 'year', 2021],
    ]);
  });

  it('names the fund of what depends on it', () => {
    const facts = readSentence('2022年度一般公共预算财政拨款基本支出890万元，其中：人员经费800万元，公用经费90万元。', FINAL);
    expect(facts.map((fact) => fact.fund)).toEqual(Array.from({ length: 3 }, () => 'generalPublicBudget'));
    const [threePublic] = readSentence('财政拨款“三公”经费10万元。');
    expect(threePublic?.fund).toBeUndefined();
  });
});

describe('places', () => {
  it('gives each figure its own line of a wrapped paragraph', () => {
    const { facts } = read([
      paragraph(['2022年预算收入500.5万元，其中：一般公共预算收入500.5', '万元，基金预算收入0万元，其他来源收入', '0万元。'], 91),
    ]);
    expect(facts.map((fact) => [fact.field.place?.line, fact.field.place?.endLine])).toEqual([
      [91, undefined],
      [91, 92],
      [92, undefined],
      [93, undefined],
    ]);
  });
});

describe('paragraphs and sections', () => {
  it('carries a list that a paragraph announces to the paragraphs below', () => {
    const { facts } = read(
      [
        paragraph('2022年度一般公共预算财政拨款支出年初预算为580万元，支出决算为600万元。其中：'),
        paragraph('1.教育支出（类）教育管理事务（款）行政运行（项）。年初预算为500万元，支出决算为520万元。'),
        paragraph('2.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为80万元，支出决算为80万元。'),
      ],
      FINAL,
    );
    expect(facts.slice(2).map((fact) => [fact.basis, fact.partOf, fact.list?.exhaustive])).toEqual([
      ['budget', 1, true],
      ['final', 2, true],
      ['budget', 1, true],
      ['final', 2, true],
    ]);
  });

  it('ties numbered parts to the total of the paragraph or section before', () => {
    const { facts } = read(
      [
        heading('“三公”经费支出决算情况说明', 1),
        heading('总体情况', 2),
        paragraph('2022年度“三公”经费支出决算为15万元。'),
        heading('具体情况', 2),
        paragraph('1.因公出国（境）费支出0万元。全年因公出国（境）团组0个。'),
        paragraph('2.公务用车购置及运行维护费支出12万元。其中：'),
        paragraph('公务用车购置支出0万元。'),
        paragraph('公务用车运行维护费支出12万元。'),
        paragraph('3.公务接待费支出3万元。'),
      ],
      FINAL,
    );
    expect(facts.map((fact) => fact.partOf)).toEqual([undefined, 1, undefined, 1, 4, 4, 1]);
    expect(facts.filter((fact) => fact.partOf !== undefined).every((fact) => fact.list?.exhaustive === true)).toBe(true);
  });

  it('ties a change to the amount printed chapters before', () => {
    const { facts } = read([
      heading('支出说明'),
      paragraph('2022年支出预算100万元，其中：基本支出40万元，项目支出60万元。'),
      heading('比上年增减情况'),
      paragraph('支出较上年增加10万元，其中：基本支出减少5万元，项目支出增加15万元。'),
    ]);
    expect(facts.slice(3).map((fact) => [fact.measure, fact.of])).toEqual([
      ['change', 1],
      ['change', 2],
      ['change', 3],
    ]);
  });

  it('reads no figures below duties, measures and definitions', () => {
    const { facts, cells } = read([
      heading('部门职责'),
      paragraph('全年发放补贴300万元，培训2000人。'),
      heading('绩效预算信息'),
      paragraph('项目总投资3亿元。'),
      heading('政府采购预算情况'),
      paragraph('政府采购预算350万元。'),
    ]);
    expect(briefs(facts)).toEqual(['procurement 350']);
    expect(cells).toEqual({ recognised: 3, read: 3 });
  });

  it('reads accounts below a heading that says nothing, in a chapter that holds none', () => {
    const change = paragraph('2022年支出较上年增加10万元，其中：基本支出减少5万元，项目支出增加15万元。');
    const below = (chapter: string) => briefs(read([heading(chapter), heading('具体情况', 2), change]).facts);
    const parts = ['expenditure Δ10', 'basic Δ-5 <10!', 'project Δ15 <10!'];
    expect(['名词解释', '部门职责及机构设置情况', '支出情况'].map(below)).toEqual([parts, parts, parts]);
    expect(below('绩效目标')).toEqual([]);
  });

  it('takes the fund of a chapter from its heading', () => {
    const { facts } = read([heading('一般公共预算支出情况'), paragraph('其中基本支出40万元，项目支出60万元。')]);
    expect(facts.map((fact) => fact.fund)).toEqual(['generalPublicBudget', 'generalPublicBudget']);
  });

  it('keeps every paragraph in its section and no line that names a person', () => {
    const { sections } = read([
      heading('收入说明'),
      paragraph('一'),
      heading('支出说明', 2),
      paragraph('二'),
      paragraph('填报人：某某'),
      paragraph('联系电话：00000000'),
    ]);
    expect(sections.map((section) => [section.heading, section.level, section.paragraphs.map((each) => each.text)])).toEqual([
      ['收入说明', 1, ['一']],
      ['支出说明', 2, ['二']],
    ]);
  });

  it('notes that a document admits rounding', () => {
    expect(read([paragraph('因四舍五入，分项与合计可能略有差异。')]).roundingAdmitted).toBe(true);
    expect(read([paragraph('收入预算100万元。')]).roundingAdmitted).toBeUndefined();
  });
});
