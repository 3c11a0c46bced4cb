import { describe, expect, it } from 'vitest';
import { figuresOf, readPaper } from './given.ts';

const TITLE = '云溪县林业局2023年部门预算\n一般公共预算“三公”经费支出表\n单位：万元\n';
const HEADER = ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', '公务接待费'];
const SECOND = ['小计', '公务用车购置费', '公务用车运行费'];
const ROW = ['41.5', '0', '36.0', '16.0', '20.0', '5.5'];
const EXPECTED = [
  'threePublicExpenses 41.5',
  'overseasVisits 0 <41.5!',
  'officialVehicles 36 <41.5!',
  'purchase 16 <36!',
  'operation 20 <36!',
  'hospitality 5.5 <41.5!',
];
const bars = (cells: readonly string[]) => `${cells.join(' | ')} |`;

/** One table as each converter writes it. */
const WAYS: readonly (readonly [string, string])[] = [
  ['bars, the spans lost', [HEADER, SECOND, ROW].map(bars).join('\n')],
  [
    'bars, the spans lost and rows filled up with blanks',
    [HEADER, SECOND, ROW].map((row) => `${bars(row)}${' |'.repeat(8 - row.length)}`).join('\n'),
  ],
  [
    'bars, the blanks kept',
    [[...HEADER.slice(0, 3), '', '', HEADER[3] ?? ''], ['', '', ...SECOND, ''], ROW].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  ],
  ['tabs', [[...HEADER.slice(0, 3), '', '', HEADER[3] ?? ''], ['', '', ...SECOND, ''], ROW].map((row) => row.join('\t')).join('\n')],
  ['one cell a line', [...HEADER, ...SECOND, ...ROW].join('\n')],
  ['one cell a line, closed by bars', [...HEADER, ...SECOND, ...ROW].map((cell) => `${cell} |`).join('\n')],
  [
    'places of a printed page',
    `                                        公务用车购置及运行费
  “三公”经费合计      因公出国（境）费                                              公务接待费
                                    小计        公务用车购置费       公务用车运行费
      41.5                0            36.0          16.0            20.0          5.5`,
  ],
];

describe('three public expenses under two header rows', () => {
  it.each(WAYS)('%s', (_way, table) => {
    expect(figuresOf(`${TITLE}${table}\n`)).toEqual(EXPECTED);
  });

  it.each(WAYS.filter(([way]) => !/blanks/.test(way) && way !== 'tabs'))(
    '%s, a cell of the row lost: nothing is put under a column',
    (_way, table) => {
      const shorter = table.replace(/(?:^|\n)(?:0 \| |0\n|0 \|\n)|(?<=\n)0 \|\n|(?<= )0(?= )| 0 \|/, (match) =>
        match.startsWith('\n') ? '\n' : ' ',
      );
      const { facts, cells } = readPaper(`${TITLE}${shorter}\n`);
      const read = facts.filter((fact) => fact.source === 'table').map((fact) => fact.concept);
      if (read.length > 0) expect(read).not.toContain('threePublicExpenses.overseasVisits');
      else expect(cells.recognised).toBeGreaterThanOrEqual(5);
    },
  );
});

describe('tables of a printed page', () => {
  const BASIC = `云溪县林业局2023年部门预算
                  部门支出预算表
                                                     单位：万元
              项目                                支出预算
  科目编码
               科目名称              合计          基本支出        项目支出
类    款    项
211             节能环保支出         1,240.50      900.50       340.00
211   01        环境保护管理事务        240.50      200.50        40.00
211   01   01   行政运行            200.50      200.50
211   01   02   一般行政管理事务         40.00                    40.00
211   05        森林保护修复        1,000.00      700.00       300.00
211   05   01   森林管护          1,000.00      700.00       300.00
                      合计     1,240.50      900.50       340.00
`;

  it('has codes in three cells and blank cells', () => {
    expect(figuresOf(BASIC)).toEqual([
      'item:节能环保支出 1240.5 <1240.5!',
      'item:节能环保支出基本支出 900.5 <1240.5!',
      'item:节能环保支出项目支出 340 <1240.5!',
      'item:环境保护管理事务 240.5 <1240.5!',
      'item:环境保护管理事务基本支出 200.5 <240.5!',
      'item:环境保护管理事务项目支出 40 <240.5!',
      'item:行政运行 200.5 <240.5!',
      'item:行政运行基本支出 200.5 <200.5!',
      'item:一般行政管理事务 40 <240.5!',
      'item:一般行政管理事务项目支出 40 <40!',
      'item:森林保护修复 1000 <1240.5!',
      'item:森林保护修复基本支出 700 <1000!',
      'item:森林保护修复项目支出 300 <1000!',
      'item:森林管护 1000 <1000!',
      'item:森林管护基本支出 700 <1000!',
      'item:森林管护项目支出 300 <1000!',
      'expenditure 1240.5',
      'basic 900.5 <1240.5!',
      'project 340 <1240.5!',
    ]);
  });

  it('has two sides, and a name that goes on below', () => {
    expect(
      figuresOf(`云溪县林业局2023年度部门决算
              收入支出决算总表
                                               单位：万元
             收入                               支出
        项目             决算数              项目             决算数
一、一般公共预算财政拨款收入         80.00   一、一般公共服务支出              70.00
二、其他收入                    5.50   二、灾害防治及应急管理支
                                  出                         12.00
     本年收入合计               85.50        本年支出合计             82.00
年初结转和结余                                年末结转和结余              3.50
         总计               85.50            总计             85.50
`),
    ).toEqual([
      'generalPublicBudget f 80 <85.5!',
      'other f 5.5 <85.5!',
      'revenue f 85.5 <85.5!',
      'revenue f 85.5',
      'item:一般公共服务支出 f 70 <82!',
      'item:灾害防治及应急管理支出 f 12 <82!',
      'expenditure f 82 <85.5!',
      'carriedForward f 3.5 <85.5!',
      'expenditure f 85.5',
    ]);
  });

  it('has two sides under the names of what they hold', () => {
    expect(
      figuresOf(`云溪县林业局2023年部门预算
            2023年部门收支预算总表
编制部门：云溪县林业局                     单位：万元
本年收入                预算数        本年支出                预算数
一、财政拨款收入          80.00       一、一般公共服务支出        70.00
二、事业收入              5.50       二、节能环保支出            15.50
收入总计                 85.50       支出总计                  85.50
`),
    ).toEqual([
      'fiscalAppropriation 80 <85.5!',
      'institutional 5.5 <85.5!',
      'revenue 85.5',
      'item:一般公共服务支出 70 <85.5!',
      'item:节能环保支出 15.5 <85.5!',
      'expenditure 85.5',
    ]);
  });

  it('repeats all expenses under the budget and under the accounts', () => {
    expect(
      figuresOf(`云溪县林业局2023年度部门决算
            财政拨款“三公”经费支出决算表
部门：云溪县林业局                                                     金额单位：万元
预算数                                        决算数
合计   因公出国（境）费   购置费   运行费   公务接待费   合计   因公出国（境）费   购置费   运行费   公务接待费
54.50   0.00   0.00   48.00   6.50   44.64   0.00   0.00   41.36   3.28
`).filter((figure) => !figure.includes(' 0')),
    ).toEqual([
      'threePublicExpenses 54.5',
      'operation 48 <54.5!',
      'hospitality 6.5 <54.5!',
      'threePublicExpenses f 44.64',
      'operation f 41.36 <44.64!',
      'hospitality f 3.28 <44.64!',
    ]);
  });
});
