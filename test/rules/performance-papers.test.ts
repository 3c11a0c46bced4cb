import { describe, expect, it } from 'vitest';
import { rulesWithoutLicence } from '../../rules/index.ts';
import { Audit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { readDocument } from '../../src/ingest/read-document.ts';

function findingsOf(text: string) {
  const { disclosure, projects } = readDocument('paper.txt', Buffer.from(text, 'utf8'));
  const audit = new Audit(rulesWithoutLicence, defaultConfig(rulesWithoutLicence));
  audit.add(disclosure);
  for (const project of projects) audit.add(project);
  return audit.finish().findings;
}

/** The rules that an evaluation breaks, each once. */
const errorsOf = (text: string): readonly string[] => [
  ...new Set(findingsOf(text).flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []))),
];

const columns = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t'));

const evaluation = (...lines: readonly string[]): string =>
  ['云溪县水利局2023年度项目支出绩效自评报告', '一、项目基本情况', ...lines, '二、其他情况', '无其他情况需要说明。', ''].join('\n');

describe('sentences on the funds of projects', () => {
  const summary = (budget: string, spent: string) =>
    evaluation(
      `1.灌区维修绩效自评综述：根据年初设定的绩效目标，项目自评得分84.2分。全年预算数${budget}万元，执行数${spent}万元，完成预算的73.83%。`,
    );

  it('are held against their rate', () => {
    expect(errorsOf(summary('360.00', '265.80'))).toEqual([]);
    expect(errorsOf(summary('265.80', '360.00'))).toEqual(['consistency/completion-agrees-with-budget']);
  });

  it('leave over what was received and not spent', () => {
    const funds = (rest: string) =>
      evaluation(`调整后项目预算325.20万元，实际到位资金318.70万元；实际支出297.10万元，占到位资金的93.22%。到位未支出${rest}万元。`);
    expect(errorsOf(funds('21.60'))).toEqual([]);
    expect(errorsOf(funds('26.10'))).toEqual(['arithmetic/row-figures-add-up']);
  });

  it('are of what the share names', () => {
    const share = (printed: string) => evaluation(`全年预算合计183.00万元，执行159.08万元，占本部门项目支出决算426.80万元的${printed}%。`);
    expect(errorsOf(share('37.27'))).toEqual([]);
    expect(errorsOf(share('37.72'))).toEqual(['consistency/share-agrees-with-amounts']);
  });

  it('say nothing of one project among several', () => {
    expect(errorsOf(evaluation('全年预算100.00万元，执行90.00万元，执行率90.00%，其中灌区维修支出50.00万元，执行率80.00%。'))).toEqual([]);
  });

  it('make points of those given and those taken', () => {
    const points = (given: string) => evaluation(`该部分满分24分，得${given}分，扣5.5分。`);
    expect(errorsOf(points('18.5'))).toEqual([]);
    expect(errorsOf(points('19.5'))).toEqual(['arithmetic/listed-parts-add-up']);
  });
});

describe('tables of evaluations', () => {
  const list = (rate: string) =>
    evaluation(
      '单位：万元',
      ...columns(
        ['序号', '项目名称', '年初预算', '调整预算', '到位资金', '实际支出', '支出率（%）', '自评得分'],
        ['1', '灌区维修', '280.00', '246.00', '120.00', '120.00', '100.00', '96'],
        ['2', '河道清淤', '360.00', '315.00', '168.00', '159.60', rate, '92.5'],
        ['3', '水库鉴定', '150.00', '150.00', '96.00', '96.00', '100.00', '95'],
        ['4', '水质监测', '68.00', '68.00', '68.00', '54.40', '80.00', '88'],
      ),
    );

  it('have rates of what was received where their rows say so', () => {
    expect(errorsOf(list('95.00'))).toEqual([]);
    expect(errorsOf(list('59.00'))).toEqual(['scores/execution-rate-equals-spent-over-budget']);
  });

  it('are read in several units, with the total below the numbers and text right below', () => {
    const purchases = (amount: string) =>
      evaluation(
        '单位：台（套）、元',
        ...columns(
          ['序号', '设备名称', '数量', '成交单价', '成交金额', '使用科室'],
          ['1', '水准仪', '1', '28,500.00', '28,500.00', '测量科'],
          ['2', '流速仪', '2', '11,850.00', '23,700.00', '水文科'],
          ['3', '采样器', '3', '2,380.00', amount, '监测科'],
          ['合计', '', '6', '', '59,340.00', ''],
        ),
        '    共购置设备6台（套）。',
      );
    expect(errorsOf(purchases('7,140.00'))).toEqual([]);
    expect(errorsOf(purchases('7,410.00'))).toEqual(['arithmetic/listed-parts-add-up']);
  });

  it('are read where blanks make up for Hanzi of double width', () => {
    const printed = (spent: string) =>
      evaluation(
        '单位：万元',
        '序号  项目名称      全年预算  实际支出  执行率',
        `1     灌区维修      186.00    ${spent}    99.20%`,
        '2     河道清淤      52.40     52.40     100.00%',
        '3     水库安全鉴定  98.00     79.36     80.98%',
        '4     水质监测      24.60     24.60     100.00%',
        '      合计          361.00    340.88    94.43%',
      );
    expect(errorsOf(printed('184.52'))).toEqual([]);
    expect(errorsOf(printed('148.52'))).not.toEqual([]);
  });
});

describe('sheets of scores', () => {
  const sheet = (score: string, total = '87') =>
    [
      '云溪县水利局2023年度部门整体支出绩效评价报告',
      '附表：绩效评价指标评分表',
      ...columns(
        ['一级指标', '二级指标', '三级指标', '分值', '得分', '扣分'],
        ['投入', '预算配置', '在职人员控制率', '20', '18', '2'],
        ['过程', '预算管理', '管理制度健全性', '30', score, '5'],
        ['产出', '职责履行', '重点工作办结率', '30', '29', '1'],
        ['效果', '履职效益', '社会效益', '20', '15', '5'],
        ['合计', '', '', '100', total, '13'],
      ),
      '',
    ].join('\n');

  it('add up, and lack no targets', () => {
    expect(errorsOf(sheet('25'))).toEqual([]);
    // Points, score and loss of its row say which figure is wrong, before the total does.
    expect(errorsOf(sheet('31'))).toEqual(['scores/deductions-fit-scores']);
    expect(errorsOf(sheet('25', '78'))).toEqual(['scores/deductions-fit-scores']);
  });
});

describe('a goal of a form with two digits exchanged', () => {
  it('is one error', () => {
    const form = [
      '项目支出绩效目标表\n项目名称 | 送戏下乡\n年度目标 | 组织演出，服务观看群众12000人。',
      '一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 观看群众 | ≥21000人\n',
    ].join('\n');
    expect(errorsOf(form)).toEqual(['targets/goal-agrees-with-indicators']);
    expect(errorsOf(form.replace('12000人', '21000人'))).toEqual([]);
  });
});

describe('advice on a score', () => {
  const form = (visits: string, known: string, total: string) =>
    [
      '云溪县林业局2023年度项目支出绩效自评报告\n\n项目支出绩效自评表',
      '| 项目名称 | 森林防火宣传 | 主管部门 | 云溪县林业局 |\n|---|---|---|---|',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|---|---|',
      `| 产出指标 | 数量指标 | 宣传场次 | ≥20场 | ${visits} | 40 | 40 |`,
      `| 效益指标 | 社会效益指标 | 群众知晓率 | ≥90% | 92% | 40 | ${known} |`,
      '| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 20 | 20 |',
      `| 总分 |  |  |  |  | 100 | ${total} |\n`,
    ].join('\n');
  const advised = (text: string) => findingsOf(text).flatMap(({ severity, expected }) => (severity === 'error' ? (expected ?? []) : []));

  it('is given where one figure explains it', () => {
    expect(advised(form('20场', '42', '96'))).toEqual(['36']);
  });

  it('rests on no other score that should be less', () => {
    expect(advised(form('15场', '42', '96'))).toEqual([]);
  });
});
