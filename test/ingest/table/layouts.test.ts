import { describe, expect, it } from 'vitest';
import { figuresOf, readPaper } from './given.ts';

const paper = (title: string, table: string, kind = '预算') => `云溪县林业局2023年部门${kind}\n${title}\n单位：万元\n${table}\n`;

describe('columns', () => {
  it('divide 预算数 and 决算数 alike, whatever row their numbers stand in', () => {
    expect(
      figuresOf(
        paper(
          '“三公”经费支出决算表',
          `预算数 | 决算数 |
合计 | 公务用车购置及运行费 | 公务接待费 | 合计 | 公务用车购置及运行费 | 公务接待费 |
小计 | 公务用车购置费 | 公务用车运行费 | 小计 | 公务用车购置费 | 公务用车运行费 |
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |
9.00 | 7.00 | 3.00 | 4.00 | 2.00 | 8.00 | 6.50 | 3.00 | 3.50 | 1.50 |`,
          '决算',
        ),
      ),
    ).toEqual([
      'threePublicExpenses 9',
      'officialVehicles 7 <9!',
      'purchase 3 <7!',
      'operation 4 <7!',
      'hospitality 2 <9!',
      'threePublicExpenses f 8',
      'officialVehicles f 6.5 <8!',
      'purchase f 3 <6.5!',
      'operation f 3.5 <6.5!',
      'hospitality f 1.5 <8!',
    ]);
  });

  it('say what figures are of where the rows say of when', () => {
    const table = (corner: string) =>
      figuresOf(
        paper(
          '“三公”经费支出决算表',
          `${corner} | 合计 | 公务用车购置及运行费 | 公务接待费 |\n预算数 | 9.00 | 4.00 | 5.00 |\n决算数 | 8.00 | 4.00 | 4.00 |`,
          '决算',
        ),
      );
    expect(table('项目')).toEqual([
      'threePublicExpenses 9',
      'officialVehicles 4 <9!',
      'hospitality 5 <9!',
      'threePublicExpenses f 8',
      'officialVehicles f 4 <8!',
      'hospitality f 4 <8!',
    ]);
  });

  it('have a first row that sums up the numbered ones below it, whatever its sum is called', () => {
    const rows = '1、房屋（平方米） | 236.5 |\n其中：办公用房（平方米） | 158.2 |\n2、车辆（台、辆） | 61.27 |\n3、其他固定资产 | 120.59 |';
    const total = (name: string) => figuresOf(paper('固定资产占用情况表', `项目 | 价值 |\n${name} | 418.36 |\n${rows}`))[0];
    expect(['资产总额', '小计', '全部资产'].map(total)).toEqual(Array.from({ length: 3 }, () => 'stateAssets f 418.36'));
    expect(total('流动资产')).toBe('item:流动资产 f 418.36');
  });

  it('have their total in the middle', () => {
    const table =
      '预算科目 | 本年收入计划 | 中央级 | 省级 | 县级 | 合 计 | 占计划% |\n增值税 | 300 | 25 | 6 | 19 | 50 | 16.67 |\n房产税 | 40 | | | 8 | 8 | 20.00 |';
    expect(figuresOf(paper('财政收入执行情况表', table))).toContain('item:增值税中央级 f 25 <50!');
  });

  it('of 机关运行经费 beside the three public expenses are no part of these', () => {
    const found = figuresOf(
      paper(
        '“三公”经费和机关运行经费预算表',
        '“三公”经费预算数 | | | 机关运行经费预算数 |\n合计 | 公务用车购置及运行费 | 公务接待费 | |\n9.00 | 7.00 | 2.00 | 88.00 |',
      ),
    );
    expect(found).toContain('agencyOperatingExpenses 88');
    expect(found).toContain('hospitality 2 <9!');
  });

  it('without a name that says what they hold are not read', () => {
    const { facts, cells, problems } = readPaper(
      paper('部门人员和支出表', '项目 | 预算数 | 在职 |\n基本支出 | 20.50 | 31 |\n项目支出 | 9.50 | 12 |'),
    );
    expect(facts.map((fact) => fact.field.text)).toEqual(['20.50', '9.50']);
    expect(cells).toEqual({ recognised: 4, read: 2 });
    expect(problems).toMatchObject([{ code: 'unreadableRow', text: '在职' }]);
  });
});

describe('rows', () => {
  it('have their code in the cell of the name', () => {
    const rows =
      '项目 | 合计 | 基本支出\n204 公共安全支出 | 30 | 20\n20402 公安 | 30 | 20\n2040201 行政运行 | 20 | 20\n2040204 治安管理 | 10 | 0';
    const found = figuresOf(paper('支出决算表', `${rows}\n合计 | 30 | 20`, '决算'));
    expect(found.filter((each) => !/基本支出|^basic/.test(each))).toEqual([
      'item:公共安全支出 f 30 <30!',
      'item:公安 f 30 <30!',
      'item:行政运行 f 20 <30!',
      'item:治安管理 f 10 <30!',
      'expenditure f 30',
    ]);
  });

  it('go with the total in their column, where two budgets stand beside each other', () => {
    const rows = '项目 | 年初预算 | 全年预算 | 决算数\n教育支出 | 10 | 12 | 11\n农林水支出 | 20 | 25 | 24\n本年支出合计 | 30 | 37 | 35';
    expect(figuresOf(paper('财政拨款支出决算表', rows, '决算')).slice(0, 3)).toEqual([
      'item:教育支出 10 <30!',
      'item:教育支出 12 <37!',
      'item:教育支出 f 11 <35!',
    ]);
  });

  it('are as deep as their numbers say, whatever heading was taken for the last of them', () => {
    const rows =
      '项目 | 预算数 | 决算数\n合计 | 61 | 49\n1、因公出国（境）费 | 11 | 11\n公务用车购置及运行维护费 | 47 | 37\n公务接待费 | 3 | 1';
    const found = figuresOf(paper('“三公”经费支出决算表', `${rows}\n八、关于政府性基金预算支出决算情况说明 | | `, '决算'));
    expect(found).toContain('overseasVisits f 11 <49!');
  });

  it('add up as the column of formulas says', () => {
    expect(
      figuresOf(
        paper(
          '地方政府债务限额情况表',
          '项目 | 公式 | 本地区 |\n一、债务限额 | A=B+C | 300 |\n其中：一般债务限额 | B | 120 |\n专项债务限额 | C | 180 |',
        ),
      ),
    ).toEqual(['item:债务限额本地区 300', 'item:一般债务限额本地区 120 <300!', 'item:专项债务限额本地区 180 <300!']);
  });

  it('of last year stand below their own line', () => {
    const header = '“三公”经费合计 | 公务用车购置及运行费小计 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |';
    const found = figuresOf(
      paper(
        '“三公”经费支出表',
        `2023年预算数\n${header}\n91.0 | 86.0 | 58.0 | 28.0 | 5.0 |\n2022年预算数\n95.0 | 89.0 | 60.0 | 29.0 | 6.0 |`,
      ),
    );
    expect(found).toContain('threePublicExpenses 91');
    expect(found).toContain("threePublicExpenses' 95");
    expect(found).toContain("hospitality' 6 <95!");
  });

  it('that lack cells are counted and put under no column', () => {
    const { facts, cells, problems } = readPaper(
      paper('“三公”经费支出决算表', '项目 | 年初预算数 | 全年预算数 | 决算数 |\n合计 | 20 | 19 | 18.8 |\n公务接待费 | 9 | 8.5 |', '决算'),
    );
    expect(facts.filter((fact) => fact.source === 'table')).toHaveLength(3);
    expect(cells).toEqual({ recognised: 5, read: 3 });
    expect(problems).toMatchObject([{ code: 'unreadableRow', text: '公务接待费 9 8.5' }]);
  });

  it('whose empty cells are printed as a blank stand under their columns', () => {
    expect(
      figuresOf(
        '云溪县2023年度部门“三公”经费预算情况表\n    单位：元\n项目 2022年执行数 2023年预算数\n一、支出合计   3000\n1、公务接待费   1800\n2、公务用车费 1000 1200\n',
      ),
    ).toEqual(['threePublicExpenses 3000', 'hospitality 1800 <3000!', "officialVehicles' f 1000", 'officialVehicles 1200 <3000!']);
  });
});
