import type { Accounts, Item } from './accounts.ts';
import type { Figures } from './changes.ts';
import type { Paper } from './paper.ts';
import type { Names } from './three-public.ts';
import type { ThreePublic } from './three-public-data.ts';

type Separator = ' | ' | '\t' | '\n';

const separator = (p: Paper): Separator => p.r.pick<Separator>([' | ', '\t', ' | ', '\n']);

function rows(lines: readonly (readonly string[])[], by: Separator): string[] {
  if (by === '\n') return lines.flat();
  return lines.map((line) => line.join(by) + (by === ' | ' ? ' |' : ''));
}

/** The three public expenses as a table, agreeing with the words. */
export function threeTable(p: Paper, a: Accounts, n: Names): string[] {
  if (p.kind === 'final' && p.r.chance(0.2)) return twelveColumns(p, a, n);
  const t = a.three;
  const by = separator(p);
  const final = p.kind === 'final';
  const title = `${p.r.pick(['', `${p.year}年${p.r.pick(['', '度'])}`])}${p.r.pick(['财政拨款', '一般公共预算', ''])}“三公”经费${p.r.pick(['支出', ''])}${final ? '决算' : '预算'}表`;
  const columns: readonly ((f: Figures) => number)[] = final
    ? [(f) => f.plan, (f) => f.now]
    : p.r.chance(0.5)
      ? [(f) => f.now]
      : [(f) => f.last, (f) => f.now];
  const heads = final
    ? ['预算数', '决算数']
    : columns.length === 1
      ? [p.r.pick(['预算数', `${p.year}年预算数`, '本年预算数'])]
      : [p.r.pick(['上年预算数', `${p.year - 1}年预算数`]), `${p.year}年预算数`];
  const row = (name: string, f: Figures): string[] => [name, ...columns.map((column) => p.cell(column(f), name))];
  if (p.r.chance(0.3) && by !== '\n' && columns.length === 1) {
    const one = columns[0] ?? ((f: Figures) => f.now);
    return [
      title,
      `单位：${p.style.unit}`,
      ...rows(
        [
          ['“三公”经费合计', n.overseas, `${n.cars}小计`, n.purchase, n.running, n.hospitality],
          [t.total, t.overseas, t.cars, t.purchase, t.running, t.hospitality].map((f) => p.cell(one(f), 'three public')),
        ],
        by,
      ),
    ];
  }
  const inner = p.r.pick(['其中：', '', '其中：']);
  const lines = [
    ['项目', ...heads],
    row('合计', t.total),
    row(p.r.pick(['', '1、', '']) + n.overseas, t.overseas),
    row(n.cars, t.cars),
    row(`${inner}${n.purchase}`, t.purchase),
    row(n.running, t.running),
    row(n.hospitality, t.hospitality),
  ];
  return [title, `单位：${p.style.unit}`, ...rows(lines, by)];
}

/** Budget and final figures side by side in twelve numbered columns, as the national form has it. */
function twelveColumns(p: Paper, a: { readonly three: ThreePublic }, n: Names): string[] {
  const t = a.three;
  const values = (column: (f: Figures) => number): string[] =>
    [t.total, t.overseas, t.cars, t.purchase, t.running, t.hospitality].map((f) => p.cell(column(f), 'three public'));
  const heads = ['合计', n.overseas, `${n.cars}小计`, n.purchase, n.running, n.hospitality];
  const row = (cells: readonly string[]): string => `${cells.join(' | ')} |`;
  return [
    `${p.r.pick(['', '财政拨款', '一般公共预算财政拨款'])}“三公”经费支出决算表`,
    `单位：${p.style.unit}`,
    row(['预算数', '', '', '', '', '', '决算数', '', '', '', '', '']),
    row([...heads, ...heads]),
    ...(p.r.chance(0.5) ? [row(Array.from({ length: 12 }, (_, at) => String(at + 1)))] : []),
    row([...values((f) => f.plan), ...values((f) => f.now)]),
  ];
}

/** Functions of the general public budget: class, basic, project. */
export function functionTable(p: Paper, items: readonly Item[], whole: Figures, basic: Figures, project: Figures): string[] {
  const by = p.r.pick<Separator>([' | ', '\t']);
  const lines = [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', p.cell(whole.now, 'total'), p.cell(basic.now, 'basic'), p.cell(project.now, 'project')],
    ...items
      .filter((item) => item.total.now > 0)
      .map((item) => [
        item.code,
        item.item,
        p.cell(item.total.now, item.item),
        p.cell(item.basic.now, item.item),
        p.cell(item.project.now, item.item),
      ]),
  ];
  return [`一般公共预算财政拨款支出${p.kind === 'final' ? '决算' : '预算'}表`, `单位：${p.style.unit}`, ...rows(lines, by)];
}

/** Revenue and expenditure side by side or one after the other. */
export function balanceTable(p: Paper, a: Accounts): string[] {
  const final = p.kind === 'final';
  const by = separator(p);
  const word = final ? '决算数' : '预算数';
  const revenue: string[][] = [
    ...a.revenue.map((source, at) => [`${'一二三四五'.charAt(at)}、${source.name}`, p.cell(source.figures.now, source.name)]),
    ['本年收入合计', p.cell(a.revenueTotal.now, 'revenue')],
    [final ? '年初结转和结余' : '上年结转', p.cell(a.carriedIn.now, 'carried in')],
    [final ? '收入总计' : '收入总计', p.cell(a.total.now, 'total')],
  ];
  const spent: string[][] = [
    ['一、基本支出', p.cell(a.basic.now, 'basic')],
    ['二、项目支出', p.cell(a.project.now, 'project')],
    ['本年支出合计', p.cell(a.expenditure.now, 'expenditure')],
    [final ? '年末结转和结余' : '结转下年', p.cell(a.carriedOut.now, 'carried out')],
    ['支出总计', p.cell(a.total.now, 'total')],
  ];
  const title = `${p.r.pick(['', `${p.year}年${p.r.pick(['', '度'])}`])}收入支出${final ? '决算' : '预算'}总表`;
  if (by !== '\n' && p.r.chance(0.5))
    return [title, `单位：${p.style.unit}`, ...rows([['项目', word, '项目', word], ...abreast(revenue, spent)], by)];
  return [title, `单位：${p.style.unit}`, ...rows([['项目', word], ...revenue, ['项目', word], ...spent], by)];
}

/** Revenue on the left and expenditure on the right; the totals stand in the same rows. */
function abreast(left: readonly (readonly string[])[], right: readonly (readonly string[])[]): string[][] {
  const [leftLines, rightLines] = [left.slice(0, -3), right.slice(0, -3)];
  const height = Math.max(leftLines.length, rightLines.length);
  const blank = ['', ''];
  const lines = Array.from({ length: height }, (_, at) => [...(leftLines[at] ?? blank), ...(rightLines[at] ?? blank)]);
  const totals = left.slice(-3).map((line, at) => [...line, ...(right.slice(-3)[at] ?? blank)]);
  return [...lines, ...totals];
}

/** Basic expenditure by economic class. */
export function economicTable(
  p: Paper,
  values: readonly (readonly [code: string, name: string, value: number])[],
  total: number,
): string[] {
  const by = p.r.pick<Separator>([' | ', '\t']);
  const lines = [
    ['科目编码', '科目名称', p.kind === 'final' ? '决算数' : '预算数'],
    ...values.map(([code, name, value]) => [code, name, p.cell(value, name)]),
    ['', '合计', p.cell(total, 'basic')],
  ];
  return [
    `一般公共预算${p.r.pick(['财政拨款', ''])}基本支出${p.kind === 'final' ? '决算' : '预算'}表`,
    `单位：${p.style.unit}`,
    ...rows(lines, by),
  ];
}
