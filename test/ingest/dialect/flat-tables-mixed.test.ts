import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';

/** Tables with one cell a line, in papers put together from several files. */

const CELLS = ['项目', '2023年预算数', '2022年预算数', '教育支出', '60.00', '50.00', '合计', '60.00', '50.00'];
const rowsIn = (text: string) =>
  readBlocks('paper.txt', text).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|')) : [],
  );
const ROWS = ['项目|2023年预算数|2022年预算数', '教育支出|60.00|50.00', '合计|60.00|50.00'];

describe('a table with one cell a line', () => {
  it('ends where the next chapter begins', () => {
    const text = ['单位：万元', ...CELLS, '', '三、支出预算情况', '2023年支出预算60万元。'].join('\n');
    expect(rowsIn(text)).toEqual(ROWS);
    expect(readBlocks('paper.txt', text).blocks).toContainEqual(expect.objectContaining({ kind: 'heading', text: '支出预算情况' }));
  });

  it('stands below a title, too, and in text with tabs elsewhere', () => {
    expect(rowsIn(['表3 支出预算表', ...CELLS, '', '三、支出预算情况'].join('\n'))).toEqual(ROWS);
    const mixed = ['名称\t数量', '车辆\t3', '设备\t2', '表3 支出预算表', ...CELLS, '三、支出预算情况'].join('\n');
    expect(rowsIn(mixed)).toEqual(expect.arrayContaining(ROWS));
  });

  it('may have a total without the code that all other rows have', () => {
    const cells = [
      '科目编码',
      '科目名称',
      '金额',
      '2080502',
      '事业单位离退休',
      '60.00',
      '2210201',
      '住房公积金',
      '40.00',
      '总计',
      '100.00',
    ];
    expect(rowsIn(['支出预算表', ...cells].join('\n'))).toEqual([
      '科目编码|科目名称|金额',
      '2080502|事业单位离退休|60.00',
      '2210201|住房公积金|40.00',
      '|总计|100.00',
    ]);
  });

  it('may have its codes under a name that is no code', () => {
    for (const code of ['科目', '经济分类', '功能科目'])
      expect(
        rowsIn(
          [
            '支出预算表',
            code,
            '名称',
            '合计',
            '人员经费',
            '301',
            '工资福利支出',
            '60.00',
            '60.00',
            '302',
            '商品和服务支出',
            '40.00',
            '0.00',
          ]
            .concat('—', '合计', '100.00', '60.00')
            .join('\n'),
        ),
      ).toEqual([`${code}|名称|合计|人员经费`, '301|工资福利支出|60.00|60.00', '302|商品和服务支出|40.00|0.00', '—|合计|100.00|60.00']);
  });

  it('may have words behind its amounts, and parts of what stands in front of them', () => {
    const projects = ['1', '河道清淤', '60.00', '一般公共预算', '2', '水质检测', '30.00', '一般公共预算', '3', '堤防维修', '10.00', '专项'];
    expect(rowsIn(['项目支出表', '序号', '项目名称', '金额', '资金来源', ...projects, '', '合计', '100.00', ''].join('\n'))).toEqual([
      '序号|项目名称|金额|资金来源',
      '1|河道清淤|60.00|一般公共预算',
      '2|水质检测|30.00|一般公共预算',
      '3|堤防维修|10.00|专项',
      '|合计|100.00|',
    ]);
    const years = ['2022', '7.00', '4.00', '1.00', '3.00', '3.00', '2023', '6.00', '4.00', '0.00', '4.00', '2.00'];
    const names = ['年度', '合计', '公务用车小计', '其中：购置', '其中：运行', '公务接待'];
    expect(rowsIn(['单位：万元', ...names, ...years, '', '三、说明'].join('\n'))).toEqual([
      names.join('|'),
      '2022|7.00|4.00|1.00|3.00|3.00',
      '2023|6.00|4.00|0.00|4.00|2.00',
    ]);
  });

  it('may have two sides that are counted, whatever cells are blank', () => {
    const sides = ['项目', '行次', '决算数', '项目', '行次', '决算数'];
    const rows = [
      '一、财政拨款收入',
      '1',
      '120.00',
      '一、农林水支出',
      '5',
      '90.00',
      '二、其他收入',
      '2',
      '5.00',
      '6',
      '本年收入合计',
      '3',
      '125.00',
    ];
    const rest = ['本年支出合计', '7', '90.00', '4', '结余', '8', '35.00', '总计', '125.00', '总计', '125.00'];
    expect(rowsIn(['单位：万元', ...sides, ...rows, ...rest, '注：本表反映收支情况。'].join('\n'))).toEqual([
      sides.join('|'),
      '一、财政拨款收入|1|120.00|一、农林水支出|5|90.00',
      '二、其他收入|2|5.00||6|',
      '本年收入合计|3|125.00|本年支出合计|7|90.00',
      '|4||结余|8|35.00',
      '总计||125.00|总计||125.00',
    ]);
    // 3 is missing: the numbers do not run on.
    const broken = rows.filter((cell) => cell !== '3');
    expect(rowsIn(['单位：万元', ...sides, ...broken, ...rest, '注：本表反映收支情况。'].join('\n'))).not.toContain('|4||结余|8|35.00');
  });

  it('may have two sides under names that come twice, and blank lines for cells', () => {
    const sides = ['项目', '决算数', '项目', '决算数', '一、事业收入', '80.00', '一、教育支出', '60.00', '', '', '二、其他支出', '25.00'];
    const totals = ['本年收入合计', '80.00', '本年支出合计', '85.00', '年初结转和结余', '10.00', '年末结转和结余', '5.00'];
    expect(rowsIn(['单位：万元', ...sides, ...totals, '总计', '90.00', '总计', '90.00', '', '三、说明'].join('\n'))).toEqual([
      '项目|决算数|项目|决算数',
      '一、事业收入|80.00|一、教育支出|60.00',
      '||二、其他支出|25.00',
      '本年收入合计|80.00|本年支出合计|85.00',
      '年初结转和结余|10.00|年末结转和结余|5.00',
      '总计|90.00|总计|90.00',
    ]);
  });

  it('ends at the title of the next one, also where the title says in brackets how it divides', () => {
    const next = ['类', '名称', '2022年预算数', '2023年预算数', '增减额', '201', '教育支出', '50.00', '60.00', '10.00'];
    const total = ['', '合计', '50.00', '60.00', '10.00'];
    const text = ['表3 支出预算表', ...CELLS, '', '表4 支出对照表（按功能科目）', ...next, ...total].join('\n');
    expect(rowsIn(text)).toEqual([
      ...ROWS,
      '类|名称|2022年预算数|2023年预算数|增减额',
      '201|教育支出|50.00|60.00|10.00',
      '|合计|50.00|60.00|10.00',
    ]);
  });

  it('may leave the name of its total blank behind 合计 below the codes', () => {
    const rows = ['2080502', '退休费', '60.00', '60.00', '0.00', '2210201', '住房公积金', '40.00', '30.00', '10.00'];
    const cells = ['科目', '名称', '总计', '基本', '项目', ...rows, '2210202', '提租补贴', '1.00', '1.00', '0.00'];
    expect(rowsIn(['表3 支出总表', ...cells, '合计', '', '101.00', '91.00', '10.00'].join('\n')).at(-1)).toBe('合计||101.00|91.00|10.00');
  });

  it('stands beside a form with one cell a line, and its total has no number', () => {
    const form = ['一级指标', '二级指标', '三级指标', '指标值', '产出指标', '数量指标', '补助学校数', '2所'];
    const table = ['序号', '学校', '学生数（人）', '金额', '1', '甲校', '21', '10.00', '2', '乙校', '12', '6.00', '合计', '33', '16.00'];
    const text = ['附件1', '补助分配表', '单位：万元', ...table, '', '附件2', '补助绩效目标表', ...form, '附件3'].join('\n');
    expect(rowsIn(text)).toEqual(expect.arrayContaining(['1|甲校|21|10.00', '|合计|33|16.00']));
  });

  it('may have the years as its rows', () => {
    const cells = ['年度', '合计', '因公出国（境）', '公务接待', '2022', '3.42', '0.00', '3.42', '2023', '3.51', '0.00', '3.51'];
    expect(rowsIn(['“三公”经费表', '单位：万元', ...cells].join('\n')).slice(1)).toEqual(['2022|3.42|0.00|3.42', '2023|3.51|0.00|3.51']);
  });
});

describe('a table with one cell a line that nothing announces', () => {
  const STAFF = ['年级', '班数', '学生数', '一年级', '3', '120', '二年级', '4', '150', '合计', '7', '270'];
  const STAFF_ROWS = ['年级|班数|学生数', '一年级|3|120', '二年级|4|150', '合计|7|270'];

  it('shows by its rows where its header begins, below a caption of any kind', () => {
    expect(rowsIn(['学校有270名学生。', '▲ 各年级情况', ...STAFF, '学生比上年多。'].join('\n'))).toEqual(STAFF_ROWS);
  });

  it('stands beside others in one run of lines, each with a caption and a unit', () => {
    const text = ['各年级情况', ...STAFF, '资金来源', '单位：万元', ...CELLS, '其他情况', '全年没有其他支出。'].join('\n');
    expect(rowsIn(text)).toEqual([...STAFF_ROWS, ...ROWS]);
  });

  it('is not turned by a row that lacks its code, nor by names that could head the columns before them', () => {
    const villages = [
      '村名',
      '人口（人）',
      '补助（万元）',
      '上庄村',
      '1836',
      '18.50',
      '石门村',
      '2210',
      '21.20',
      '合计',
      '4046',
      '39.70',
      '',
      '',
    ];
    expect(rowsIn(['补助如下。', ...villages, '五、其他'].join('\n'))[1]).toBe('上庄村|1836|18.50');
    const codes = ['编码', '科目', '预算数', '2013801', '行政运行', '50.00', '2210201', '住房公积金', '6.00', '', '合计', '56.00'];
    expect(rowsIn(['支出去向，万元', ...codes, '说明如下。'].join('\n')).slice(1)).toEqual([
      '2013801|行政运行|50.00',
      '2210201|住房公积金|6.00',
      '|合计|56.00',
    ]);
  });

  it('is a list of measures where every row has all its cells, and nothing where the form stands around it', () => {
    const names = ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分'];
    const rows = ['产出', '数量', '清扫面积', '≥80万平方米', '80万平方米', '50', '50'];
    const more = ['效益', '生态', '垃圾处理率', '100%', '98%', '50', '49', '总分', '—', '—', '—', '—', '100', '99'];
    expect(rowsIn(['评分如下。', '评分明细', ...names, ...rows, ...more, '以上为评分。'].join('\n'))).toEqual([
      names.join('|'),
      rows.join('|'),
      '效益|生态|垃圾处理率|100%|98%|50|49',
      '总分|—|—|—|—|100|99',
    ]);
  });

  it('may have the years over what was planned and what was spent', () => {
    const cells = [
      '科目',
      '2022年决算数',
      '2023年',
      '预算数',
      '决算数',
      '教育支出',
      '80.00',
      '82.00',
      '85.00',
      '合计',
      '80.00',
      '82.00',
      '85.00',
    ];
    const text = ['# 云溪县教育局2023年度部门决算', '', '▲ 分科目支出', ...cells, '', '三、说明'].join('\n');
    expect(rowsIn(text)).toEqual(['科目|2022年决算数|2023年', '预算数|决算数', '教育支出|80.00|82.00|85.00', '合计|80.00|82.00|85.00']);
  });

  it('is counted where its rows do not come out', () => {
    const cells = ['项目', '预算数', '决算数', '教育支出', '60.00', '50.00', '其他支出', '10.00', '合计', '70.00', '61.00', '9.00'];
    expect(rowsIn(['支出如下。', ...cells, '说明如下。'].join('\n'))).toEqual(cells);
  });
});

describe('a list of projects with their scores, one cell a line', () => {
  const list = (total: readonly string[]) =>
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '项目自评结果汇总表',
      '单位：万元',
      ...['序号', '项目名称', '全年预算数', '执行率', '自评得分', '等级'],
      ...['1', '山塘清淤', '129.69', '97.02%', '99.35', '优'],
      ...['2', '渠道维修', '176.55', '96.01%', '98.10', '优'],
      ...total,
      '',
      '【自评表1】',
      '项目名称',
      '山塘清淤',
    ].join('\n');

  it.each([
    ['no number', ['合计', '306.24', '96.44%', '—', '—']],
    ['a dash for a number', ['—', '合计', '306.24', '96.44%', '—', '—']],
  ])('has its scores under their column, and a total with %s', (_, total) => {
    expect(rowsIn(list(total))).toContain('2|渠道维修|176.55|96.01%|98.10|优');
  });
});

describe('a note between two rows', () => {
  it('does not end the table', () => {
    const text = [
      '项目\t本年数\t上年数',
      '办公费\t20.00\t18.00',
      '差旅费\t30.00\t32.00',
      '注：差旅费因压减会议而下降。',
      '其他\t15.00\t10.00',
      '合计\t65.00\t60.00',
    ];
    expect(rowsIn(text.join('\n'))).toEqual([
      '项目|本年数|上年数',
      '办公费|20.00|18.00',
      '差旅费|30.00|32.00',
      '其他|15.00|10.00',
      '合计|65.00|60.00',
    ]);
  });
});
