import { describe, expect, it } from 'vitest';
import { readPdfText } from '../../../src/ingest/dialect/pdf-text.ts';
import { sourceLines } from '../../../src/ingest/dialect/source-line.ts';
import { extract, rows } from '../form/extract.ts';

const HEADER = '一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据 ';

/** A form as a PDF gives it: short cells share a line, wrapped cells have lines of their own. */
const FORM = `1、培训经费绩效目标表

绩效目标
1、提高干部能力。

2、改进服务水平。

${HEADER}

产出指标

数量指标 培训人次 参加培训的学员人次 ≥120 人次 历史数据

质量指标
学员培训后考试
合格率
合格人数占参加培训总人

数的比例
≥95% 工作计划

成本指标 成本控制 考察成本使用情况
≤40.76 万

元
工作计划

效果指标
社会效益指

标
服务能力提升 服务能力提升情况 明显提升 根据实际情况考察

满意度指标
服务对象满

意度指标
学员满意度 学员满意比例 ≥90%
2019 年省级文件要求，培训

三分之一学员
`.replace('学员培训后考试\n合格率', '学员培训后考试\n\n合格率');

const CUT = [
  '产出指标|数量指标|培训人次|参加培训的学员人次|≥120人次|历史数据',
  '产出指标|质量指标|学员培训后考试合格率|合格人数占参加培训总人数的比例|≥95%|工作计划',
  '产出指标|成本指标|成本控制|考察成本使用情况|≤40.76万元|工作计划',
  '效果指标|社会效益指标|服务能力提升|服务能力提升情况|明显提升|根据实际情况考察',
  '满意度指标|服务对象满意度指标|学员满意度|学员满意比例|≥90%|2019年省级文件要求，培训三分之一学员',
];

/** A blank at the end of every line that ends a cell. */
const withBlanks = (text: string) => text.replace(/([^\n])\n(?!\n)/g, '$1 \n');

const tables = (text: string) =>
  readPdfText('a.txt', sourceLines(text)).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.cells.map((cell) => cell.text))] : [],
  );
const prose = (text: string) =>
  readPdfText('a.txt', sourceLines(text)).blocks.flatMap((block) =>
    block.kind === 'table' ? [] : [`${block.kind} ${block.place.line}: ${block.text}`],
  );

describe('indicator rows of PDF text', () => {
  it.each([
    ['with blanks at line ends', withBlanks(FORM)],
    ['with blanks at line ends stripped', FORM],
    ['with empty lines taken out', withBlanks(FORM).replace(/\n{2,}/g, '\n')],
  ])('are cut into the cells of the header %s', (_name, text) => {
    const { dialect, projects } = extract(`部门预算公开 \n\n${text}`);
    expect(dialect).toMatch(/pdf-text|space-rows/);
    expect(rows(projects[0]).map((row) => row.replaceAll('?', ''))).toEqual(CUT);
    expect(projects[0]?.name.text).toBe('培训经费');
    expect(projects[0]?.goals.map((goal) => goal.text)).toEqual(['提高干部能力。', '改进服务水平。']);
  });

  it('know the lines of every cell', () => {
    const [project] = extract(withBlanks(FORM)).projects;
    const second = project?.indicators[1];
    expect(second?.place).toMatchObject({ line: 14, endLine: 21 });
    expect(second?.level3.place).toMatchObject({ line: 15, endLine: 17 });
    expect(second?.target.place).toMatchObject({ line: 21 });
    expect(project?.indicators[2]?.target).toMatchObject({ text: '≤40.76万元', value: { number: 40.76, unit: { printed: '万元' } } });
  });

  it('that could be cut otherwise are uncertain and a problem', () => {
    const text = `${HEADER}\n\n产出指标\n\n数量指标\n培训人次\n\n完成情况\n\n考察培训\n\n情况说明\n\n按照计划\n\n工作安排\n`;
    const [project] = extract(`培训经费绩效目标表\n\n绩效目标\n培训\n\n${text}`).projects;
    expect(project?.indicators.some((indicator) => indicator.target.uncertain === true)).toBe(true);
    expect(project?.problems.map((problem) => problem.code)).toContain('lowConfidenceRow');
  });

  it('are as many as there are under a merged second-level name', () => {
    const text = `${HEADER}\n\n产出指标 \n\n数量指标 培训班次 举办培训班的次数 ≥2 次 工作计划 \n\n培训人次 参加培训的人次 ≥120 人次 历史数据 \n\n质量指标 合格率 合格人数占比 ≥95% 工作计划 \n`;
    const [project] = extract(`培训经费绩效目标表\n\n绩效目标 \n培训 \n\n${text}`).projects;
    expect(rows(project).map((row) => row.replaceAll('?', ''))).toEqual([
      '产出指标|数量指标|培训班次|举办培训班的次数|≥2次|工作计划',
      '产出指标|数量指标|培训人次|参加培训的人次|≥120人次|历史数据',
      '产出指标|质量指标|合格率|合格人数占比|≥95%|工作计划',
    ]);
  });
});

describe('a table of indicators in PDF text', () => {
  const text = `${HEADER}\n\n产出指标 \n\n数量指标 受补助学校数 \n开展课后服务并取得补助的学\n\n校 \n≥40 所 历史数据 \n\n六、政府采购预算情况 \n\n采购预算 12.5 万元，其中货物 3 万元。 \n`;
  const stream = readPdfText('a.txt', sourceLines(text)).blocks.find((block) => block.kind === 'table');

  it('is handed on in pieces, with what a cut before each costs', () => {
    expect(stream).toMatchObject({ grid: 'stream' });
    const pieces = stream?.kind === 'table' ? stream.rows.slice(1).map(({ cells }) => cells[0]) : [];
    expect(pieces.map((cell) => cell?.text)).toEqual([
      '产出指标',
      '数量指标',
      '受补助学校数',
      '开展课后服务并取得补助的学',
      '校',
      '≥40',
      '所',
      '历史数据',
    ]);
    const unit = pieces[6]?.piece;
    expect(unit?.cut).toBeGreaterThan(unit?.join ?? Number.NaN);
    expect(pieces.flatMap((cell) => (cell?.piece?.line === true ? [cell.text] : []))).not.toContain('受补助学校数');
  });

  it('ends where the text goes on', () => {
    const [project] = extract(`培训经费绩效目标表\n\n绩效目标 \n培训 \n\n${text}`).projects;
    expect(rows(project).map((row) => row.replaceAll('?', ''))).toEqual([
      '产出指标|数量指标|受补助学校数|开展课后服务并取得补助的学校|≥40所|历史数据',
    ]);
  });
});

describe('other text of a PDF', () => {
  const filler = (head: string) => `${head}${'按照有关规定编制的收支计划'.repeat(4)}`.slice(0, 42);
  it('comes out as headings and whole paragraphs, over page numbers and page breaks', () => {
    const text = [
      '一、收支情况 ',
      filler('（一）收入说明。本年'),
      '预算收入 12.5 万元。 ',
      filler('支出按照综合预算'),
      `7\n\n\n`,
      ` ${filler('全部编入部门预算')}`,
      '不再另行说明。 ',
      '二、其他事项 ',
    ].join('\n\n');
    expect(prose(text)).toEqual([
      'heading 1: 收支情况',
      `paragraph 3: ${filler('（一）收入说明。本年')}预算收入12.5万元。`,
      `paragraph 7: ${filler('支出按照综合预算')}${filler('全部编入部门预算')}不再另行说明。`,
      'heading 18: 其他事项',
    ]);
  });

  it('holds plain tables whose lines are rows', () => {
    const text =
      '项 目 数量 价值（金额单位：万元）\n\n资产总额 —— 1714.56\n\n1、房屋（平方米）\n\n2、车辆（台、辆） 5 101.55\n\n3、单价在 20 万元以上的设备 13 733.03\n 八、名词解释\n';
    expect(tables(text)).toEqual([
      [
        ['项目', '数量', '价值（金额单位：万元）'],
        ['资产总额', '——', '1714.56'],
        ['1、房屋（平方米）', '', ''],
        ['2、车辆（台、辆）', '5', '101.55'],
        ['3、单价在20万元以上的设备', '13', '733.03'],
      ],
    ]);
    expect(prose(text)).toEqual(['heading 10: 名词解释']);
  });
});
