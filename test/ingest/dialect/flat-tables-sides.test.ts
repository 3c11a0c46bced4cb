import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';

/** Tables with one cell a line from which blank cells were left out. */

const rowsIn = (text: string) =>
  readBlocks('paper.txt', text).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text).join('|')) : [],
  );
/** The cells each on a line of its own, bare and behind a tab. */
const asLines = (title: string, cells: readonly string[]) => [
  [title, ...cells, '', '三、说明', '以上均为财政拨款。'].join('\n'),
  [`${title}（单位：万元）`, ...cells.map((cell) => `\t${cell}`), '三、说明', '以上均为财政拨款。'].join('\n'),
];

const CODED = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const TOTAL = ['合计', '90.00', '60.00', '30.00'];

describe('rows with codes, one cell a line', () => {
  it('may begin with the total, whose code is blank', () => {
    const rows = ['205', '教育支出', '70.00', '40.00', '30.00', '2050201', '学前教育', '70.00', '40.00', '30.00'];
    const last = ['221', '住房保障支出', '20.00', '20.00', '0.00'];
    for (const text of asLines('支出决算表', [...CODED, ...TOTAL, ...rows, ...last]))
      expect(rowsIn(text).slice(-5)).toEqual([
        CODED.join('|'),
        '|合计|90.00|60.00|30.00',
        '205|教育支出|70.00|40.00|30.00',
        '2050201|学前教育|70.00|40.00|30.00',
        '221|住房保障支出|20.00|20.00|0.00',
      ]);
  });

  it('do not take the code of the next row for their last figure', () => {
    const rows = ['205', '教育支出', '70.00', '40.00', '30.00', '2050201', '学前教育', '70.00', '40.00', '30.00'];
    const short = ['208', '社会保障和就业支出', '12.00', '12.00', '221', '住房保障支出', '8.00', '8.00'];
    for (const text of asLines('支出决算表', [...CODED, ...TOTAL, ...rows, ...short]))
      expect(rowsIn(text).slice(-2)).toEqual(['208|社会保障和就业支出|12.00|12.00', '221|住房保障支出|8.00|8.00']);
  });

  it('may end with a total of one column', () => {
    const names = ['序号', '项目名称', '预算金额', '6月底累计进度', '12月底累计进度'];
    const rows = [
      '1',
      '临时展览',
      '87.54',
      '40%',
      '100%',
      '2',
      '藏品数字化',
      '60.22',
      '45%',
      '100%',
      '3',
      '免费开放',
      '72.85',
      '50%',
      '100%',
    ];
    for (const text of asLines('用款计划表', [...names, ...rows, '小计（仅财政拨款）', '220.61']))
      expect(rowsIn(text).slice(-2)).toEqual(['3|免费开放|72.85|50%|100%', '小计（仅财政拨款）|220.61']);
  });
});

describe('two sides, one cell a line', () => {
  const header = ['收入项目', '决算数', '支出项目', '决算数'];
  const revenue = [
    '一、一般公共预算财政拨款收入',
    '80.00',
    '一、农林水支出',
    '70.00',
    '二、政府性基金预算财政拨款收入',
    '二、住房保障支出',
    '9.00',
  ];
  const rest = ['三、其他收入', '5.00', '本年收入合计', '85.00', '本年支出合计', '79.00', '年初结转和结余', '2.00'];
  const end = ['结余分配', '1.00', '年末结转和结余', '7.00', '总计', '87.00', '总计', '87.00'];

  it('are told apart by their names and numbers where blank cells were left out', () => {
    for (const text of asLines('收入支出决算总表', [...header, ...revenue, ...rest, ...end]))
      expect(rowsIn(text).slice(-7)).toEqual([
        '一、一般公共预算财政拨款收入|80.00|一、农林水支出|70.00',
        '二、政府性基金预算财政拨款收入||二、住房保障支出|9.00',
        '三、其他收入|5.00||',
        '本年收入合计|85.00|本年支出合计|79.00',
        '年初结转和结余|2.00|结余分配|1.00',
        '||年末结转和结余|7.00',
        '总计|87.00|总计|87.00',
      ]);
  });

  it('are not put in rows where a name may be of either', () => {
    for (const text of asLines('收入支出决算总表', [...header, ...revenue, '三、专项事项', '5.00', ...rest.slice(2), ...end]))
      expect(rowsIn(text)).not.toContain('总计|87.00|总计|87.00');
  });

  it('may be called by other names than revenue and expenditure', () => {
    const cells = ['人员经费科目', '金额', '公用经费科目', '金额', '基本工资', '50.00', '办公费', '6.00', '奖金', '20.00', '水费', '2.00'];
    for (const text of asLines('基本支出表', [...cells, '人员经费合计', '70.00', '公用经费合计', '8.00']))
      expect(rowsIn(text).slice(-2)).toEqual(['奖金|20.00|水费|2.00', '人员经费合计|70.00|公用经费合计|8.00']);
  });
});

describe('rows called 预算数 and 决算数, one cell a line', () => {
  it('have no name above them', () => {
    const names = ['合计', '因公出国（境）费', '公务接待费'];
    for (const text of asLines('“三公”经费支出决算表', [...names, '预算数', '9.00', '4.00', '5.00', '决算数', '8.00', '4.00', '4.00']))
      expect(rowsIn(text).slice(-3)).toEqual(['|合计|因公出国（境）费|公务接待费', '预算数|9.00|4.00|5.00', '决算数|8.00|4.00|4.00']);
  });
});
