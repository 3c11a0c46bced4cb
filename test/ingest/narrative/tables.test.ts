import { describe, expect, it } from 'vitest';
import { BUDGET, briefs, FINAL, heading, paragraph, read, table } from './given.ts';

const facts = (title: string, rows: string, context = BUDGET) => briefs(read([heading(title), table(rows)], context).facts);

describe('summary tables', () => {
  it('reads assets with areas, counts and pieces of a row', () => {
    const narrative = read([
      heading('国有资产信息'),
      paragraph('上年末固定资产金额为358.19万元（详见下表）。'),
      table(`部门固定资产占用情况表
编制部门：某局 | 截止时间：2021年12月31日
项   目 | 数量 | 价值（金额单位：万元）
资产总额 | —— | 358.19
1、房屋（平方米） | 2082平方米 | 151.85
其中：办公用房（平方米） | 1082 | 101.85
2、车辆（台、辆） | 3辆 | 51.28
3、单价在20万元以上的设备 |  |
4、…………… | |
5、其他固定资产 | 142件 | 155.06`),
    ]);
    expect(briefs(narrative.facts)).toEqual([
      'stateAssets f 358.19',
      'stateAssets f 358.19',
      'buildings f #2082',
      'buildings f 151.85 <358.19!',
      'offices f #1082 <2082',
      'offices f 101.85 <151.85?',
      'vehicles f #3',
      'vehicles f 51.28 <358.19!',
      'other f #142',
      'other f 155.06 <358.19!',
    ]);
    expect(narrative.facts.map((fact) => fact.within === true)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(narrative.facts.map((fact) => fact.source)).toEqual(['text', ...Array.from({ length: 9 }, () => 'table')]);
    expect(narrative.assetDate?.value).toMatchObject({ kind: 'date', date: { year: 2021, month: 12, day: 31 } });
    expect(narrative.problems).toEqual([]);
  });

  it('takes the total of assets from the sentence where the table leaves it blank', () => {
    const { facts: found } = read([
      heading('国有资产信息'),
      paragraph('固定资产总额275.73万元。'),
      table('项目 | 数量 | 价值（万元）\n资产总额 | |\n1、房屋 | 2 | 83\n2、车辆 | 3 | 60.51\n3、其他固定资产 | 9 | 132.22'),
    ]);
    expect(briefs(found).filter((each) => each.includes('<'))).toEqual([
      'buildings f 83 <275.73!',
      'vehicles f 60.51 <275.73!',
      'other f 132.22 <275.73!',
    ]);
  });

  it('reads three public expenses in rows; what makes up a row is a list of its own', () => {
    expect(
      facts(
        '三公经费支出表',
        `单位：万元
项目 | 预算数
合计 | 4432
1.因公出国（境）费用 | 39
2.公务接待费 | 323
3.公务用车购置及运行维护费 | 4070
其中：公务用车运行维护费 | 2648
公务用车购置 | 1422`,
      ),
    ).toEqual([
      'threePublicExpenses 4432',
      'overseasVisits 39 <4432!',
      'hospitality 323 <4432!',
      'officialVehicles 4070 <4432!',
      'operation 2648 <4070!',
      'purchase 1422 <4070!',
    ]);
  });

  it('reads them in columns under two header rows', () => {
    expect(
      facts(
        '一般公共预算“三公”经费支出表',
        `合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费
小计 | 公务用车购置费 | 公务用车运行费
20.00 | 0.00 | 15.00 | 0 | 15.00 | 5.00`,
      ),
    ).toEqual([
      'threePublicExpenses 20',
      'overseasVisits 0 <20!',
      'officialVehicles 15 <20!',
      'purchase 0 <15!',
      'operation 15 <15!',
      'hospitality 5 <20!',
    ]);
  });

  it('reads years and changes in columns', () => {
    expect(
      facts(
        '三公经费对比表',
        '项目 | 2021年预算数 | 2022年预算数 | 增减额 | 增减%\n合计 | 20 | 18 | -2 | -10%\n公务接待费 | 8 | 6 | -2 | -25%\n公务用车运行费 | 12 | 12 | 0 | 0',
      ),
    ).toEqual([
      "threePublicExpenses' 20",
      'threePublicExpenses 18',
      'threePublicExpenses Δ-2',
      'threePublicExpenses Δ-10%',
      "hospitality' 8 <20!",
      'hospitality 6 <18!',
      'hospitality Δ-2 <-2!',
      'hospitality Δ-25%',
      "operation' 12 <20!",
      'operation 12 <18!',
      'operation Δ0 <-2!',
      'operation Δ0%',
    ]);
  });

  it('reads revenue and expenditure side by side, with two totals on each side', () => {
    expect(
      facts(
        '收支总表',
        `单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 100.00 | 一、一般公共服务支出 | 80.00
二、其他收入 | 5.50 | 二、住房保障支出 | 27.50
本年收入合计 | 105.50 | 本年支出合计 | 107.50
上年结转 | 2.00 | 结转下年 |
收入总计 | 107.50 | 支出总计 | 107.50`,
      ),
    ).toEqual([
      'generalPublicBudget 100 <105.5!',
      'other 5.5 <105.5!',
      'revenue 105.5 <107.5!',
      'carriedOver 2 <107.5!',
      'revenue 107.5',
      'item:一般公共服务支出 80 <107.5!',
      'item:住房保障支出 27.5 <107.5!',
      'expenditure 107.5 <107.5!',
      'expenditure 107.5',
    ]);
  });

  it('reads classes by the length of their codes, each row divided by its columns', () => {
    expect(
      facts(
        '部门支出总表',
        `科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 107.50 | 60.00 | 47.50
201 | 一般公共服务支出 | 80.00 | 40.00 | 40.00
20103 | 政府办公厅事务 | 80.00 | 40.00 | 40.00
208 | 社会保障和就业支出 | 27.50 | 20.00 | 7.50`,
      ),
    ).toEqual([
      'expenditure 107.5',
      'basic 60 <107.5!',
      'project 47.5 <107.5!',
      'item:一般公共服务支出 80 <107.5!',
      'item:一般公共服务支出基本支出 40 <80!',
      'item:一般公共服务支出项目支出 40 <80!',
      'item:政府办公厅事务 80 <80!',
      'item:政府办公厅事务基本支出 40 <80!',
      'item:政府办公厅事务项目支出 40 <80!',
      'item:社会保障和就业支出 27.5 <107.5!',
      'item:社会保障和就业支出基本支出 20 <27.5!',
      'item:社会保障和就业支出项目支出 7.5 <27.5!',
    ]);
  });

  it('says nothing of an empty table and of one without figures', () => {
    expect(facts('部门政府采购预算', '某局 | 单位：万元\n项目名称 | 数量 | 单价 | 政府采购金额\n | | | \n合计')).toEqual([]);
    expect(facts('部门政府采购预算', '单位名称 | 单位性质\n某局 | 行政')).toEqual([]);
  });

  it('reports a cell it cannot read and a table that lost its shape', () => {
    const broken = read([heading('三公经费支出表'), table('项目 | 预算数\n合计 | 20\n公务接待费 | 2O.5')]);
    expect(broken.problems).toMatchObject([{ code: 'unreadableCell', text: '2O.5', place: { line: 15 } }]);
    expect(broken.cells).toEqual({ recognised: 2, read: 1 });
    const flat = read(
      [
        paragraph(
          '收入支出决算总表 收入 项目 行次 栏次 金额 1 一、一般公共预算财政拨款收入 1 二、政府性基金预算财政拨款收入 2 总计 30 25,754,899.39 25,754,899.39 697,723.84 金额单位:元',
        ),
      ],
      FINAL,
    );
    expect(flat.facts).toEqual([]);
    expect(flat.problems).toMatchObject([{ code: 'unreadableForm' }]);
    expect(flat.cells).toEqual({ recognised: 3, read: 0 });
  });

  it('keeps tables in their sections with their places', () => {
    const { sections } = read([heading('六'), table('甲 | 乙\n1 | 2', 20)]);
    expect(sections[0]?.tables[0]?.rows.map((row) => row.map((cell) => [cell.text, cell.place?.line]))).toEqual([
      [
        ['甲', 20],
        ['乙', 21],
      ],
      [
        ['1', 22],
        ['2', 23],
      ],
    ]);
  });
});
