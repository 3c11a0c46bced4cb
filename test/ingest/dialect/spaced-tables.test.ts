import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';

/** Tables whose cells only blanks divide, in papers of any other make. */

const tablesIn = (lines: readonly string[]) =>
  readBlocks('paper.txt', lines.join('\n')).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|'))] : [],
  );

const DEBT = ['项目 全市 其中：市本级', '一、年初余额 932722 —', '二、新增发行额 120200 52300', '三、还本额 61240 21730'];

describe('a table whose cells one blank divides', () => {
  it('ends at the title of the next one', () => {
    const text = [
      '2023年政府债务情况',
      '表1 债务余额表',
      '单位：万元',
      ...DEBT,
      '表2 债务限额表',
      '单位：万元',
      '项目 限额',
      '一般债务 700.00',
      '专项债务 300.00',
    ];
    expect(tablesIn(text)).toEqual([
      ['项目|全市|其中：市本级', '一、年初余额|932722|—', '二、新增发行额|120200|52300', '三、还本额|61240|21730'],
      ['项目|限额', '一般债务|700.00', '专项债务|300.00'],
    ]);
  });

  it('has amounts with commas that divide no cells', () => {
    const rows = ['2080201    行政运行    2,699.49   2,699.49   0.00', '2080208    基层治理    1,600.00   0.00       1,600.00'];
    const text = [
      '支出预算表',
      '单位：万元',
      '科目编码   科目名称    合计       基本支出   项目支出',
      ...rows,
      '           合计        4,299.49   2,699.49   1,600.00',
    ];
    for (const other of ['', '名称\t数量\n车辆\t3\n设备\t2\n'])
      expect(tablesIn([other, ...text])).toContainEqual([
        '科目编码|科目名称|合计|基本支出|项目支出',
        '2080201|行政运行|2699.49|2699.49|0.00',
        '2080208|基层治理|1600.00|0.00|1600.00',
        '|合计|4299.49|2699.49|1600.00',
      ]);
  });

  it('has names behind their codes where one name stands above both', () => {
    const rows = ['  301 工资福利支出      60.00      60.00      0.00', '  302 商品和服务支出      40.00      0.00      40.00'];
    expect(
      tablesIn([
        '基本支出表',
        '单位：万元',
        '  经济分类      合计      人员经费      公用经费',
        ...rows,
        '  合计      100.00      60.00      40.00',
      ]),
    ).toContainEqual([
      '经济分类|合计|人员经费|公用经费',
      '301 工资福利支出|60.00|60.00|0.00',
      '302 商品和服务支出|40.00|0.00|40.00',
      '合计|100.00|60.00|40.00',
    ]);
  });

  it('stands in text with tabs or bars elsewhere', () => {
    for (const other of ['名称\t数量\n车辆\t3\n设备\t2', '| 名称 | 数量 |\n| 车辆 | 3 |\n| 设备 | 2 |'])
      expect(tablesIn([...other.split('\n'), '', '表2 债务余额表', ...DEBT, '以上余额低于限额。'])).toContainEqual(
        expect.arrayContaining(['二、新增发行额|120200|52300']),
      );
  });

  it('goes on behind the number of a page, and under its header printed again', () => {
    const text = ['表1 债务余额表', '单位：万元', ...DEBT.slice(0, 3), '- 2 -', DEBT[0] ?? '', ...DEBT.slice(3), '四、付息额 34815 13506'];
    expect(tablesIn(text)[0]).toEqual([
      '项目|全市|其中：市本级',
      '一、年初余额|932722|—',
      '二、新增发行额|120200|52300',
      '三、还本额|61240|21730',
      '四、付息额|34815|13506',
    ]);
  });

  it('may have lost the blank between names and figures', () => {
    const text = [
      '表1 收入预算表',
      '单位：万元',
      '项目上年执行数 预算数 为上年%',
      '一、利润收入7335.39 7178.33 97.9',
      '二、股利收入758.56 706.18 93.1',
      '上年结转— 100.28 —',
    ];
    expect(tablesIn(text)[0]).toEqual([
      '项目|上年执行数|预算数|为上年%',
      '一、利润收入|7335.39|7178.33|97.9',
      '二、股利收入|758.56|706.18|93.1',
      '上年结转|—|100.28|—',
    ]);
  });
});

describe('a table whose cells stand below one another', () => {
  it('has its blanks where nothing is printed', () => {
    const text = [
      '表1  评估结果                    单位：万元',
      '项目          申报部门  申报数  核减率      结论',
      '社区健身步道  区文体局     640   12.5%      支持',
      '公共自行车    区交运局     930  100.0%    不支持',
      '河道清淤      区水务局    2150    7.9%      支持',
      '合  计                    3720   20.8%',
    ];
    expect(tablesIn(text)[0]?.at(-1)).toBe('合计||3720|20.8%|');
    expect(readBlocks('paper.txt', text.join('\n')).blocks.map((block) => block.kind === 'table' || block.text)).toEqual([
      '表1评估结果',
      '单位：万元',
      true,
    ]);
  });

  it('is none where a word stands below no name or below two', () => {
    const text = [
      '表1 支出表',
      '项目      预算数    决算数',
      '教育支出  120.00    118.00',
      '卫生支出        80.00',
      '农林支出            60.00    59.00',
      '水利支出        70.00',
    ];
    expect(tablesIn(text).flat()).not.toContain('卫生支出|80.00|');
  });
});

describe('what only looks like rows', () => {
  it('is text where sentences go on below one another', () => {
    const text = [
      '一、基本情况',
      '2023年 全县 支出 合计',
      '265487 万元，比上年 增长 3.1%，其中 教育 支出',
      '65151 万元，卫生 支出 36711 万元。',
    ];
    expect(tablesIn(text)).toEqual([]);
  });
});
