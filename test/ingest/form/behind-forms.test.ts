import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

const FORM = `附件2
2023年渠道维护资金绩效目标表
资金总额（万元） | 90.00
其中：上级资金 | 60.00
本级配套 | 20.00
考核奖励 | 10.00
年度目标：维护渠道42公里，农户满意度不低于90%。
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 维护长度 | 42公里
产出指标 | 数量指标 | 覆盖乡镇 | 7个
满意度指标 | 服务对象满意度 | 农户满意度 | ≥90%
`;
const BEHIND = [
  [
    'another paper',
    '附件3\n2023年渠道维护资金拨付计划表\n单位：万元\n序号 | 乡镇 | 第一批 | 合计\n1 | 柳河镇 | 30.00 | 50.00\n2 | 云溪乡 | 20.00 | 40.00\n',
  ],
  ['a glossary', '小词典\n渠道维护：对灌溉渠道的清淤和修补。\n上级资金：省级下达的资金。\n'],
] as const;

describe('a form', () => {
  it.each(BEHIND)('ends in front of %s', (_name, behind) => {
    const lines = `${FORM}\n${behind}`;
    for (const text of [lines.replaceAll(' | ', '\t'), lines.replace(/^.* \| .*$/gm, (row) => `| ${row} |`)]) {
      const { projects } = readDocument('x.txt', new TextEncoder().encode(text));
      expect(projects.map(({ indicators }) => indicators.map(({ level3 }) => level3.text))).toEqual([
        ['维护长度', '覆盖乡镇', '农户满意度'],
      ]);
      const [project] = projects;
      expect(project?.cells.read).toBe(project?.cells.recognised);
      expect(Object.values(project?.budgeted ?? {}).map(({ text: printed }) => printed)).toEqual(['90.00', '60.00', '20.00', '10.00']);
    }
  });

  it('ends in front of another paper where cells stand one a line', () => {
    const text = `${FORM}\n${BEHIND[0][1]}`.replaceAll(' | ', '\n');
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    expect(project?.indicators.map(({ level3 }) => level3.text)).toEqual(['维护长度', '覆盖乡镇', '农户满意度']);
    // 考核奖励 is a source that cannot be told there, so that the others are not all.
    expect(Object.keys(project?.budgeted ?? {})).toEqual(['total']);
  });
});

it('takes no list of amounts above a form for its funds', () => {
  const list = ['采购类别 | 预算金额', '货物 | 11.27', '工程 | 0.00', '服务 | 25.20', '合计 | 36.47'];
  const form = [
    '四、项目绩效目标',
    '项目名称：渠道维护',
    '预算金额：59.17万元，其中财政资金59.17万元，其他资金0.00万元',
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    '产出指标 | 数量指标 | 维护长度 | 42公里',
  ];
  const lines = ['云溪县水务局2023年部门预算', '表9 政府采购预算表', '单位：万元', ...list, '', ...form].map((line) =>
    line.includes(' | ') ? `| ${line} |` : line,
  );
  const { projects, disclosure } = readDocument('x.txt', new TextEncoder().encode(lines.join('\n')));
  expect(JSON.stringify(projects)).not.toContain('36.47');
  expect(disclosure.facts.map(({ field }) => field.text)).toEqual(['11.27', '0.00', '25.20', '36.47']);
});

describe('a chapter behind a form without a total', () => {
  const table = [
    '一级指标   二级指标   三级指标   指标值',
    '产出指标   数量指标   清淤长度   ≥9公里',
    '效益指标   社会效益   受益户数   ≥90户',
  ];

  it.each([
    ['a part with a blank in it', ['第四部分  名词解释'], '名词解释'],
    ['a chapter behind a table of contents', ['三、存在的问题'], '存在的问题'],
  ])('is %s', (_, heading, name) => {
    const contents = ['目录', '一、部门概况', '二、绩效目标', '三、存在的问题', ''];
    const text = [
      ...contents,
      '一、部门概况',
      '负责水利工作。',
      '二、绩效目标',
      ...table,
      '',
      ...heading,
      '基本支出：为保障机构运转的支出。',
    ];
    const { projects, disclosure } = readDocument('x.txt', new TextEncoder().encode(text.join('\n')));
    expect(projects.map(({ indicators }) => indicators.length)).toEqual([2]);
    expect(JSON.stringify(disclosure)).toContain(name);
  });
});
