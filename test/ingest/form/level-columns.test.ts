import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

/** Lists with one row a project and a column for each level of indicators. */

const TITLE = '2024年度项目支出绩效目标汇总表\n单位：万元\n';
const FRONT = ['序号', '项目名称', '预算数', '年度绩效目标'];
const UPPER = [...FRONT, '产出指标', '', '', '效益指标', '满意度指标'];
const LOWER = ['', '', '', '', '数量指标', '质量指标', '时效指标', '社会效益指标', '服务对象满意度指标'];
const LIBRARY = [
  '1',
  '图书购置',
  '20',
  '购置新书。',
  '购置册数：≥2000册',
  '验收合格率：100%',
  '完成时间：2024年12月底前',
  '',
  '读者满意度：≥90%',
];
const STAGE = [
  '2',
  '送戏下乡',
  '35.5',
  '组织演出。',
  '演出场次：≥60场',
  '无',
  '演出及时率：≥95%',
  '群众文化生活：明显改善',
  '观众满意度：≥90%',
];
const TOTAL = ['合计', '', '55.5', '', '', '', '', '', ''];

type Rows = readonly (readonly string[])[];
const tabs = (rows: Rows) => `${TITLE}${rows.map((row) => `${row.join('\t')}\n`).join('')}`;
const bars = (rows: Rows) => `${TITLE}${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
/** Every cell on a line of its own; the merged ones leave none. */
const lines = (rows: Rows) =>
  `${TITLE}${rows.flatMap((row) => (row.includes('产出指标') || row.includes('数量指标') ? row.filter((text) => text !== '') : row)).join('\n')}\n`;
/** Only what begins in a row, with the bars of the lost cells behind it. */
const short = (rows: Rows) =>
  bars(
    rows.map((row) =>
      row[1] === '项目名称' || row[0] === '' ? [...row.filter((text) => text !== ''), ...row.filter((text) => text === '')] : row,
    ),
  );

const read = (text: string) => readDocument('x.txt', new TextEncoder().encode(text)).projects;

const measuresOf = (text: string) =>
  read(text).map(({ name, budgeted, goals, indicators }) => [
    [name.text, budgeted?.total?.text, goals.map((goal) => goal.text).join()].join(' '),
    ...indicators.map(({ level1, level2, level3, target }) => [level1, level2, level3, target].map((field) => field.text).join(' ')),
  ]);

const unread = (text: string) => read(text).flatMap(({ problems }) => problems.map((problem) => problem.text));

const BOTH = [
  [
    '图书购置 20 购置新书。',
    '产出指标 数量指标 购置册数 ≥2000册',
    '产出指标 质量指标 验收合格率 100%',
    '产出指标 时效指标 完成时间 2024年12月底前',
    '满意度指标 服务对象满意度指标 读者满意度 ≥90%',
  ],
  [
    '送戏下乡 35.5 组织演出。',
    '产出指标 数量指标 演出场次 ≥60场',
    '产出指标 时效指标 演出及时率 ≥95%',
    '效益指标 社会效益指标 群众文化生活 明显改善',
    '满意度指标 服务对象满意度指标 观众满意度 ≥90%',
  ],
];

describe('a list with a column for each level', () => {
  it.each([
    ['tabs', tabs],
    ['bars', bars],
    ['one cell a line', (rows: Rows) => lines(rows.map((row) => row.map((text, at) => (text === '' && at === 7 ? '无' : text))))],
    ['bars without merged cells', short],
  ] as const)('is a project a row, from %s', (_, print) => {
    const text = print([UPPER, LOWER, LIBRARY, STAGE]);
    expect(measuresOf(text)).toEqual(BOTH);
    expect(unread(text)).toEqual([]);
    expect(read(text).map(({ form }) => form)).toEqual(['project-list', 'project-list']);
  });

  it('is one where merged cells are printed again, or all levels have a title', () => {
    const again = [UPPER, [...FRONT, ...LOWER.slice(4)], LIBRARY, STAGE];
    expect(measuresOf(bars(again))).toEqual(BOTH);
    const titled = [[...FRONT, '绩效指标', '', '', '', ''], ['', '', '', '', ...UPPER.slice(4)], LOWER, LIBRARY, STAGE];
    expect(measuresOf(tabs(titled))).toEqual(BOTH);
    expect(measuresOf(short(titled))).toEqual(BOTH);
    const ofGoals = [
      ['序号', '项目名称', '预算数', '绩效目标', '', '', '', '', ''],
      ['', '', '', '总体目标', ...UPPER.slice(4)],
    ];
    expect(measuresOf(tabs([...ofGoals, LOWER, LIBRARY, STAGE]))).toEqual(BOTH);
  });

  it('is one in a table of HTML', () => {
    const cells = (row: readonly string[]) => row.map((text) => `<td>${text}</td>`).join('');
    const html = `<p>2024年度项目支出绩效目标汇总表</p><table><tr>${FRONT.map((text) => `<th rowspan="2">${text}</th>`).join('')}
<th colspan="3">产出指标</th><th>效益指标</th><th>满意度指标</th></tr><tr>${cells(LOWER.slice(4))}</tr>
<tr>${cells(LIBRARY)}</tr><tr>${cells(STAGE)}</tr></table>`;
    expect(measuresOf(html)).toEqual(BOTH);
  });

  it('has its first levels by the names of the second where no line spans them', () => {
    const header = [...FRONT, ...LOWER.slice(4)];
    expect(measuresOf(tabs([header, LIBRARY, STAGE]))).toEqual(BOTH);
  });

  it('goes on below its header on the next page, and ends with the money of all', () => {
    const text = bars([UPPER, LOWER, LIBRARY, UPPER, LOWER, STAGE, TOTAL]);
    expect(measuresOf(text)).toEqual(BOTH);
    expect(unread(text)).toEqual([]);
    const money = readDocument('x.txt', new TextEncoder().encode(text)).disclosure.facts.map(({ field }) => field.text);
    expect(money).toContain('55.5');
  });

  it('takes the unit of its money from the header', () => {
    const [project] = read(tabs([['序号', '项目名称', '预算金额（元）', ...UPPER.slice(3)], LOWER, LIBRARY, STAGE]));
    expect(project?.budgeted?.total?.value).toMatchObject({ fen: 2000, unit: '元' });
  });

  it('adds the further rows of a project, and those of none where its first is not read', () => {
    const more = ['', '', '', '', '购置期刊：≥100种', '', '', '', ''];
    expect(measuresOf(tabs([UPPER, LOWER, LIBRARY, more, STAGE])).map((each) => each.length)).toEqual([6, 5]);
    const broken = ['1', '图书购置', '若干', ...LIBRARY.slice(3)];
    expect(measuresOf(tabs([UPPER, LOWER, STAGE, broken, more]))).toEqual([BOTH[1]]);
  });

  it('does not read rows whose cells do not come out with the columns', () => {
    const long = [...LIBRARY, '≥5种'];
    expect(measuresOf(tabs([UPPER, LOWER, long, STAGE]))).toEqual([BOTH[1]]);
    expect(unread(tabs([UPPER, LOWER, long, STAGE]))).toHaveLength(1);
    // Nothing tells which cell is lost where no empty one is printed.
    const whole = STAGE.map((text, at) => (at === 5 ? '演出完成率：100%' : text));
    expect(measuresOf(tabs([UPPER, LOWER, whole, LIBRARY.filter((text) => text !== '')])).map(([name]) => name)).toEqual([
      '送戏下乡 35.5 组织演出。',
    ]);
    expect(measuresOf(tabs([UPPER, LOWER, STAGE, LIBRARY.slice(0, 7)])).map(([name]) => name)).toEqual(['送戏下乡 35.5 组织演出。']);
  });

  it('reads of cells one a line the rows that have all of them', () => {
    expect(measuresOf(lines([UPPER, LOWER, LIBRARY, STAGE]))).toEqual([BOTH[1]]);
    expect(unread(lines([UPPER, LOWER, LIBRARY, STAGE]))).not.toEqual([]);
  });

  it('is none where the names of levels are values beside labels, or columns that hold no measures', () => {
    const list = tabs([UPPER, LOWER, LIBRARY, STAGE]);
    const labels = ['项目名称', '沟渠疏通', '产出指标', '数量指标', '疏通长度', '≥3公里'];
    const scored = [
      ['序号', '项目名称', '产出指标', '效益指标', '满意度指标'],
      ['1', '图书购置', '49', '30', '10'],
    ];
    for (const other of [[labels], scored]) {
      const measures = measuresOf(`${list}\n二、附表\n${tabs(other)}`).flatMap(([, ...each]) => each);
      expect(measures).toEqual(BOTH.flatMap(([, ...each]) => each));
    }
  });
});
