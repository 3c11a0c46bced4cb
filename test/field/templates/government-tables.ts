import type { FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { claim, paper, place, row, year } from './made-up.ts';
import { whole } from './report.ts';

/** Tables of a government: debt limits with formulas, taxes by level, and a balance of both sides. */

const debtLimits: FieldTemplate = {
  id: 'debt-limits-with-formulas',
  number: 32,
  phenomenon: 'a table of debt limits with a column of formulas; the last total is wrong',
  needs: 'table',
  make(draw) {
    const when = year(draw);
    const [general, special, moreGeneral, moreSpecial] = [12000, 18000, 1000, 4000].map((given) => draw.amount(given)) as readonly number[];
    if (general === undefined || special === undefined || moreGeneral === undefined || moreSpecial === undefined)
      throw new Error('no figures');
    const sum = draw.sum(general, special, moreGeneral, moreSpecial);
    const printed = draw.sum(sum, draw.pick([1, -1]) * draw.amount(1000));
    const line = (name: string, formula: string, value: number) => row(name, formula, String(value), String(value));
    return {
      ...paper(
        draw,
        [
          `${when}年${place(draw)}地方政府债务限额情况表`,
          '单位：万元',
          row('项目', '公式', '本地区', '本级'),
          line(`一、${when - 1}年地方政府债务限额`, 'A=B+C', general + special),
          line('其中：一般债务限额', 'B', general),
          line('专项债务限额', 'C', special),
          line(`二、${when}年新增地方政府债务限额`, 'D=E+F', moreGeneral + moreSpecial),
          line('其中：一般债务限额', 'E', moreGeneral),
          line('专项债务限额', 'F', moreSpecial),
          line(`三、${when}年地方政府债务限额`, 'J=K+L', printed),
          line('其中：一般债务限额', 'K', general + moreGeneral),
          line('专项债务限额', 'L', special + moreSpecial),
        ],
        'none',
      ),
      findings: [claim('error', String(printed), String(sum))],
      unread: 'any',
    };
  },
};

const taxTable: FieldTemplate = {
  id: 'taxes-with-their-sum-between-columns',
  number: 33,
  phenomenon: 'a tax table whose sum stands in a column between others',
  needs: 'table',
  make(draw) {
    const taxes = drawUntil(
      () =>
        [
          { name: draw.pick(['增值税', '消费税', '资源税']), given: [3000, 250, 60, 190] },
          { name: draw.pick(['企业所得税', '个人所得税', '房产税']), given: [2000, 150, 40, 110] },
        ].map(({ name, given }) => {
          const [plan = 0, ...levels] = given.map((value) => draw.amount(value));
          return { name, plan, levels };
        }),
      (drawn) => drawn.every(({ plan, levels }) => draw.sum(...levels) < plan),
    );
    const sumOf = (values: readonly number[]) => draw.sum(...values);
    const all = {
      name: '税收收入',
      plan: sumOf(taxes.map(({ plan }) => plan)),
      levels: [0, 1, 2].map((at) => sumOf(taxes.map(({ levels }) => levels[at] ?? 0))),
    };
    const rows = [all, ...draw.shuffle(taxes)].map(({ name, plan, levels }) => {
      const sum = sumOf(levels);
      const cells = [name, plan, '', ...levels, sum, draw.percent(sum, plan), ''];
      return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;
    });
    return paper(
      draw,
      [
        `二、${place(draw)}${year(draw, 2024)}年${draw.pick(['2', '3', '6'])}月大口径财政收入执行情况表`,
        '单位：万元',
        '| 预 算 科 目 | 本年收入计划 | 累计完成数 | 中央级 | 省级 | 县乡级 | 合 计 | 占计划% | 备注 |',
        ...rows,
      ],
      'none',
    );
  },
};

const balance: FieldTemplate = {
  id: 'balance-of-both-sides-one-cell-per-line',
  number: 34,
  phenomenon: 'a balance sheet of income and expenditure side by side, one cell per line: both sides are numbered',
  needs: 'table',
  make(draw) {
    const { tax, other, passedUp, carried, spent } = drawUntil(
      () => ({
        tax: draw.amount(12000),
        other: draw.amount(8000),
        passedUp: draw.amount(3000),
        carried: draw.amount(17000),
        spent: draw.amount(70000),
      }),
      // The transfers received make both sides equal.
      (drawn) => drawn.passedUp + drawn.carried + drawn.spent > drawn.tax + drawn.other,
    );
    const total = passedUp + carried + spent;
    const where = place(draw);
    const when = year(draw);
    const cells = [
      ['收入', '执行数', '支出', '执行数'],
      ['总计', total, '总计', total],
      ['一、本级收入', tax + other, '一、本级支出', spent],
      ['税收', tax, '二、转移性支出', passedUp + carried],
      ['非税', other, '上解支出', passedUp],
      ['二、转移性收入', total - tax - other, '结转下年支出', carried],
    ];
    return {
      ...paper(
        draw,
        [`${where}${when}年预算执行情况`, `${when}年${whole(where)}一般公共预算收支平衡表`, '单位：万元', ...cells.flat().map(String)],
        'none',
      ),
      mustNot: [{ figures: ['二、', '重复'] }],
      unread: 'any',
    };
  },
};

export const governmentTables: readonly FieldTemplate[] = [debtLimits, taxTable, balance];
