import type { Random } from '../bench/random.ts';
import { bare, fill, type Generator, paper } from './generator.ts';
import { hanzi } from './prose.ts';

const row = (...cells: readonly (string | number)[]): string => cells.join('\t');
const amount = (random: Random): string => (random.between(100, 900_000) / 100).toFixed(2);

const ACCOUNTS = ['收入支出预算总表', '单位：万元', row('收入', '预算数', '支出', '预算数')].join('\n');

const COLUMNS = '合计 基本支出 人员经费 公用经费 项目支出 财政拨款 其他收入 上年决算数 增减额 增减率 占比'.split(' ');

const budgetForm = (index: number, random: Random): string =>
  [
    `${index + 1}.${hanzi(random, 6)}项目绩效目标表`,
    '322001云溪县水务局本级\t单位：万元',
    row('项目编码', `5204222${index}`, '项目名称', `${hanzi(random, 6)}项目`),
    row('预算规模及资金用途', '预算数', '41.50', '其中：财政资金', '41.50', '其他资金', ''),
    row('绩效目标', '1.保障公共设施全年运行。'),
    row('一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'),
    row('产出指标', '数量指标', '开放天数', '全年开放天数', '≥310天', '年初工作计划'),
    row('', '质量指标', '完好率', '设施完好率', '≥95%', '年初工作计划'),
    row('满意度指标', '服务对象满意度指标', '满意度', '群众满意度', '≥90%', '问卷调查'),
  ].join('\n');

const evaluation = (rows: string): string => `附件2：
县级部门预算项目绩效自评表
（2023年度）
填报单位：云溪县水务局
金额单位：万元
一、基本情况\t项目名称\t农村供水管网维护经费\t实施(主管)单位\t云溪县水务局
二、预算执行情况\t预算安排情况(调整后)\t\t资金到位情况\t\t资金执行情况\t\t预算执行进度
\t预算数:\t86\t到位数:\t86\t执行数:\t83.42\t97.00%
三、目标完成情况\t年度预期目标\t\t\t具体完成情况\t\t总体完成率
\t维护农村供水管网\t\t\t全年维护管网126公里\t\t100%
四、年度绩效指标完成情况\t一级指标\t二级指标\t三级指标\t预期指标值\t实际完成值\t自评得分
${rows}
\t总分\t\t\t\t\t\t99.7
五、存在问题、原因及下一步整改措施\t无
`;

const scored = (name: string, random: Random): string =>
  row('', '产出指标', '数量指标', name, `≥${random.between(1, 90)}公里`, '126公里', '20');

const goals = (size: number, random: Random): string =>
  fill(size, (index) => `${index + 1}.完成${hanzi(random, 8)}任务${random.between(1, 99)}处。`, '');

/** Tables and forms that are long, wide or many. */
export const tableGenerators: readonly Generator[] = [
  paper(
    'a line of names of a printed table',
    (size) => `支出预算表\n单位：万元\n项目     ${fill(size, () => '预算数     ', '')}\n水费     12.5     3.5`,
  ),
  paper('printed tables of many columns', (size, random) =>
    fill(size, () => {
      const columns = Array.from({ length: 60 }, () => amount(random).padStart(10));
      return `支出预算表\n单位：万元\n项目    ${columns.map(() => `     ${hanzi(random, 2)}数`).join('')}\n水费    ${columns.join('')}\n电费    ${columns.slice(1).join('')}\n`;
    }),
  ),
  bare('many rows of an evaluation', (size, random) => evaluation(fill(size, () => scored(hanzi(random, 6), random)))),
  bare('rows of an evaluation that are the same', (size, random) => evaluation(fill(size, () => scored('维护管网长度', random)))),
  bare('many evaluations', (size, random) => fill(size, () => evaluation(scored(hanzi(random, 6), random)))),
  paper('many forms', (size, random) => fill(size, (index) => budgetForm(index, random))),
  paper('many goals of one form', (size, random) => budgetForm(0, random).replace('1.保障公共设施全年运行。', () => goals(size, random))),
  paper(
    'many rows of indicators',
    (size, random) =>
      `${budgetForm(0, random)}\n${fill(size, () => row('产出指标', '数量指标', hanzi(random, 6), hanzi(random, 8), `≥${random.between(1, 99)}天`, '年初工作计划'))}`,
  ),
  paper(
    'rows of one table',
    (size, random) =>
      `${ACCOUNTS}\n${fill(size, () => row(`${hanzi(random, 6)}收入`, amount(random), `${hanzi(random, 6)}支出`, amount(random)))}\n合计\t900\t合计\t900`,
  ),
  paper(
    'rows of one table with codes',
    (size, random) =>
      `支出预算表\n单位：万元\n${row('科目编码', '科目名称', '合计', '基本支出', '项目支出')}\n${fill(size, () => row(random.between(201, 229), `${hanzi(random, 6)}支出`, amount(random), amount(random), amount(random)))}`,
  ),
  paper(
    'a table of numbered rows',
    (size, random) =>
      `${ACCOUNTS}\n${fill(size, (index) => row(`${index + 1}.${hanzi(random, 6)}收入`, amount(random), `（${index + 1}）${hanzi(random, 6)}支出`, amount(random)))}`,
  ),
  paper(
    'a table of small cells',
    (size, random) =>
      `支出预算表\n单位：万元\n${row('项目', '合计', '基本支出', '项目支出')}\n${fill(size, () => row(hanzi(random, 2), random.between(0, 9), random.between(0, 9), random.between(0, 9)))}`,
  ),
  paper(
    'a table of many columns',
    (size, random) =>
      `支出预算表\n单位：万元\n${row('科目名称', ...COLUMNS)}\n${fill(size, () => row(`${hanzi(random, 5)}支出`, ...COLUMNS.map(() => amount(random))))}`,
  ),
  paper(
    'a table of totals with shares',
    (size, random) =>
      `支出预算表\n单位：万元\n${row('项目', '预算数', '占比')}\n${fill(size, () => row('合计', amount(random), `${random.between(1, 99)}.5%`))}`,
  ),
  paper(
    'a table of noughts',
    (size, random) =>
      `支出预算表\n单位：万元\n${row('项目', '合计', '基本支出', '项目支出')}\n${fill(size, (index) => (index % 9 === 8 ? row('小计', '9.00', '9.00', '0.00') : row(`${hanzi(random, 3)}费`, '0.00', '0.00', '0.00')))}`,
  ),
  paper(
    'a table that adds up again and again',
    (size) =>
      `支出预算表\n单位：万元\n${row('项目', '合计', '基本支出', '项目支出')}\n${fill(size, (index) => row(`第${index}项支出`, 2 ** (index % 30), 2 ** (index % 30), '0'))}`,
  ),
  paper('one row of a table', (size, random) => `${ACCOUNTS}\n${fill(size, () => row(hanzi(random, 3), amount(random)), '\t')}`),
  paper('one wide table', (size, random) => {
    const width = fill(size / 3, () => '预算数', '\t');
    const figures = width.replaceAll('预算数', () => amount(random));
    return `支出预算表\n单位：万元\n项目\t${width}\n合计\t${figures}\n水费\t${figures}`;
  }),
  paper('tables of one title', (size, random) =>
    fill(
      size,
      () =>
        `${ACCOUNTS}\n${row('财政拨款收入', amount(random), '基本支出', amount(random))}\n${row('合计', amount(random), '合计', amount(random))}\n`,
    ),
  ),
  paper(
    'rows of bars',
    (size, random) =>
      `支出预算表\n单位：万元\n|项目|预算数|\n|---|---|\n${fill(size, () => `|${hanzi(random, 6)}支出|${amount(random)}|`)}`,
  ),
  paper(
    'cells one a line of a table',
    (size, random) => `支出预算表\n单位：万元\n\t项目\n\t预算数\n\n${fill(size, () => `\t${hanzi(random, 6)}支出\n\t${amount(random)}\n`)}`,
  ),
  paper(
    'columns of text of a PDF',
    (size, random) =>
      `            支出预算表\n                               单位：万元\n  项目             预算数       上年数\n${fill(size, (index) => `${index % 40 === 39 ? '\f' : ''}  ${hanzi(random, 6)}支出     ${amount(random).padStart(9)}   ${amount(random).padStart(9)}`)}`,
  ),
  paper('a form in text of a PDF', (size, random) =>
    fill(size, (index) =>
      [
        `${index % 3 === 2 ? '\f' : ''}          项目绩效目标表`,
        '                                   单位：万元',
        `  项目名称      ${hanzi(random, 6)}项目`,
        `  预算数        ${amount(random)}      其中：财政资金    ${amount(random)}`,
        '  一级指标    二级指标    三级指标     指标值',
        ...Array.from({ length: 6 }, () => `  产出指标    数量指标    ${hanzi(random, 5)}     ≥${random.between(1, 99)}%`),
      ].join('\n'),
    ),
  ),
  paper(
    'a table of many projects',
    (size, random) =>
      `项目支出绩效目标表\n单位：万元\n${row('项目名称', '预算数', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值')}\n${fill(size, () => row(`${hanzi(random, 6)}项目`, amount(random), hanzi(random, 10), '产出指标', '数量指标', hanzi(random, 5), '≥90%'))}`,
  ),
];
