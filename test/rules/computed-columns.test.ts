import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** Tables whose comparing columns say what they were computed of by their rows alone. */

const HEAD = '云溪县2023年上半年预算执行情况的报告\n\n二、支出情况\n单位：万元\n';
const rulesOf = (rows: readonly string[]): readonly string[] =>
  auditText('paper.txt', `${HEAD}${rows.join('\n')}\n`)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

const PROGRESS = [
  '科目\t年初预算\t上半年支出\t支出进度%\t上年同期\t同比增减',
  '教育支出\t200.00\t110.00\t55.0\t100.00\t10.00',
  '卫生健康支出\t100.00\t46.00\t46.0\t50.00\t-4.00',
  '农林水支出\t80.00\t36.00\t45.0\t30.00\t6.00',
  '住房保障支出\t20.00\t12.00\t60.0\t11.00\t1.00',
  '合计\t400.00\t204.00\t51.0\t191.00\t13.00',
];
const SHARES = [
  '支出项目\t年初预算\t完成数\t占总支出%\t完成预算%',
  '教育支出\t200.00\t210.00\t52.50\t105.00',
  '卫生健康支出\t100.00\t98.00\t24.50\t98.00',
  '农林水支出\t80.00\t70.00\t17.50\t87.50',
  '住房保障支出\t20.00\t22.00\t5.50\t110.00',
  '合计\t400.00\t400.00\t100.00\t100.00',
];
const INDENTED = [
  '经济分类\t全年执行数\t占基本支出%',
  '工资福利支出\t80.00\t80.00',
  '　基本工资\t50.00\t50.00',
  '　津贴补贴\t30.00\t30.00',
  '商品和服务支出\t20.00\t20.00',
  '　办公费\t12.00\t12.00',
  '　水费\t8.00\t8.00',
  '合计\t100.00\t100.00',
];
const FUNDS = [
  '险种\t上年结余\t本年收入\t本年支出\t本年结余\t年末滚存结余',
  '城乡居民基本养老保险基金\t379.54\t277.85\t261.25\t16.60\t396.14',
  '失业保险基金\t323.23\t270.15\t264.44\t5.71\t328.94',
  '合计\t702.77\t548.00\t525.69\t22.31\t725.08',
];

const swap = (rows: readonly string[], row: number, from: string, to: string) =>
  rows.map((text, index) => (index === row ? text.replace(from, to) : text));

describe('columns that compare', () => {
  it.each([
    ['an amount of change beside a progress in percent', PROGRESS],
    ['shares of what was spent, not of the budget', SHARES],
    ['details below their classes, further in', INDENTED],
    ['balances beside what came in', FUNDS],
  ])('are clean: %s', (_, rows) => expect(rulesOf(rows)).toEqual([]));

  it('show a change that its own row does not make', () =>
    expect(rulesOf(swap(PROGRESS, 3, '\t6.00', '\t9.00'))).toContain('consistency/change-agrees-with-both-years'));
  it('show a share that its own row does not make', () => expect(rulesOf(swap(SHARES, 2, '24.50', '25.40'))).not.toEqual([]));
});

describe('a comparison with another budget than the one printed before it', () => {
  it('is not measured against that one', () =>
    expect(rulesOf(['教育支出决算477.52万元，完成调整预算478.91万元的99.71%，比年初预算增加9.15万元。'])).toEqual([]));
});

describe('parts whose shares are right and leave a rest', () => {
  const assets = (share: string) =>
    rulesOf([`年末固定资产原值7897.00万元，其中房屋及构筑物4600.60万元，占58.26%；专用设备2007.95万元，占${share}。`]);
  it('are not all there is', () => expect(assets('25.43%')).toEqual([]));
  it('prove nothing where one of them is wrong', () => expect(assets('24.53%')).not.toEqual([]));
});

describe('a column of names under a header of its own', () => {
  it('begins the other side', () =>
    expect(
      rulesOf([
        '收入项目\t决算数\t支出项目（按功能分类）\t决算数',
        '一、财政拨款收入\t90.00\t一、教育支出\t60.00',
        '二、事业收入\t8.00\t二、卫生健康支出\t20.00',
        '三、其他收入\t2.00\t三、农林水支出\t15.00',
        '本年收入合计\t100.00\t本年支出合计\t95.00',
        '年初结转和结余\t5.00\t年末结转和结余\t10.00',
        '总计\t105.00\t总计\t105.00',
      ]),
    ).toEqual([]));
});

describe('a table whose columns stand at blanks', () => {
  const projects = (left: string) =>
    rulesOf([
      '项目名称                        合计      当年拨款      上年结转',
      '监测站点运维                  274.19        267.99          6.20',
      '执法装备购置                  312.01        296.91         15.10',
      `在线平台升级                   78.92         66.59         ${left}`,
      '宣传教育                      233.06        230.35          2.71',
      '合计                          898.18        861.84         36.34',
    ]);
  it('is held to the sums of its rows', () => {
    expect(projects('12.33')).toEqual([]);
    expect(projects('13.23')).not.toEqual([]);
  });
});
