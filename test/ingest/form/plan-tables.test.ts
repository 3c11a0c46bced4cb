import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

const read = (text: string) => readDocument('x.txt', new TextEncoder().encode(text)).projects;
/** The same paper with its rows between bars and divided by tabs. */
const written = (text: string) => [text.replace(/^.* \| .*$/gm, (row) => `| ${row} |`), text.replaceAll(' | ', '\t')];
const HEAD = `云溪县水务局2024年项目绩效目标表
项目名称 | 节水宣传
资金总额（万元） | 120.00
其中：财政拨款 | 90.00
其他资金 | 30.00
`;
const REST = `
年度目标：开展节水宣传12场，群众满意度不低于90%。
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
产出指标 | 数量指标 | 宣传场次 | ≥12场 | 50
效益指标 | 社会效益指标 | 节水意识 | 明显提高 | 30
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 10
预算执行率 | — | — | 100% | 10
`;
const PLANS = [
  ['shares and amounts', '资金支出计划 | 3月底 | 6月底 | 12月底\n累计支付比例 | 20% | 45% | 100%\n累计支付金额 | 24.00 | 54.00 | 120.00'],
  ['amounts and shares', '支出计划 | 一季度末 | 上半年 | 全年\n累计支出金额（万元） | 24.00 | 54.00 | 120.00\n支出进度 | 20% | 45% | 100%'],
  [
    'a row of shares below the months',
    '截至时点 | 3月底 | 6月底 | 12月底\n累计支出进度 | 20% | 45% | 100%\n累计支出金额 | 24.00 | 54.00 | 120.00',
  ],
  [
    'a row for each month',
    '资金支出计划\n时间节点 | 累计支付比例 | 累计支付金额\n3月底 | 20% | 24.00\n6月底 | 45% | 54.00\n12月底 | 100% | 120.00',
  ],
] as const;

describe('a plan of payments in a table of its own', () => {
  it.each(PLANS)('has %s', (_name, plan) => {
    for (const text of written(HEAD + plan + REST)) {
      const [project, ...more] = read(text);
      expect(more).toEqual([]);
      const steps = project?.disbursementPlan?.map(({ month, share, amount }) => `${month} ${share.text} ${amount?.text}`);
      expect(steps?.map((step) => step.replace(/^\d+ /, ''))).toEqual(['20% 24.00', '45% 54.00', '100% 120.00']);
      expect(project?.goals.map((goal) => goal.text)).toEqual(['开展节水宣传12场，群众满意度不低于90%。']);
      expect(project?.indicators).toHaveLength(4);
      expect(project?.cells.read).toBe(project?.cells.recognised);
    }
  });

  it('has the amounts that a sentence below it gives', () => {
    const plan =
      '资金支出计划（累计）\n3月底 | 6月底 | 9月底 | 12月底\n10% | 35% | 75% | 100%\n按计划，到6月底累计支出42.00万元，到9月底累计支出90.00万元。';
    for (const text of written(HEAD + plan + REST)) {
      const [project] = read(text);
      expect(project?.disbursementPlan?.map(({ share, amount }) => `${share.text} ${amount?.text ?? ''}`)).toEqual([
        '10% ',
        '35% 42.00万元',
        '75% 90.00万元',
        '100% ',
      ]);
      expect(project?.cells.read).toBe(project?.cells.recognised);
    }
  });
});

describe('the points of all measures', () => {
  it.each(['权重合计 | — | — | — | 100', '分值总计 |  |  |  | 100', '合计 |  |  |  | 100'])('end the list: %s', (total) => {
    for (const text of written(`${HEAD}${REST}${total}\n`)) {
      const [project] = read(text);
      expect(project?.totalWeight?.text).toBe('100');
      expect(project?.cells.read).toBe(project?.cells.recognised);
    }
  });
});

describe('forms below numbered headings', () => {
  const form = (number: string, name: string, total: string, points: string) => `（${number}）${name}
填报单位：云溪县水务局  金额单位：万元
资金总额 | ${total}
其中：财政拨款 | ${total}
绩效目标：完成${name}。
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
产出指标 | 数量指标 | ${name}场次 | ≥12场 | 60
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 30
合计 |  |  |  | ${points}
`;
  const paper = `云溪县水务局2024年部门预算项目绩效目标批复表\n第二部分 项目绩效目标表\n${form('一', '节水器具推广', '36.00', '90')}\n${form('二', '渠道清淤维护', '96.00', '90')}`;

  it('are named by them, and end with the sum of their points', () => {
    for (const text of written(paper)) {
      const projects = read(text);
      expect(projects.map(({ name, budgeted, totalWeight }) => `${name.text} ${budgeted?.total?.text} ${totalWeight?.text}`)).toEqual([
        '节水器具推广 36.00 90',
        '渠道清淤维护 96.00 90',
      ]);
      expect(projects.flatMap(({ problems }) => problems)).toEqual([]);
    }
  });
});
