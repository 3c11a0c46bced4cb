import { type Accounts, less } from './accounts.ts';
import { portions } from './balance.ts';
import { add, tail } from './changes.ts';
import { type Columns, completion } from './completion.ts';
import { classShares, itemLines } from './items.ts';
import type { Paper } from './paper.ts';
import { functionTable } from './tables.ts';

/** Fiscal appropriations: revenue and expenditure as one total, and by fund. */
export function fiscal(p: Paper, a: Accounts, c: Columns): string[] {
  const total = less(a.total, a.ownTotal);
  const spent = add(a.general, a.fundTotal);
  const both = p.r.pick(['财政拨款收、支总计', '财政拨款收入、支出总计', '财政拨款收支总计']);
  const o = { what: both, topic: 'total' as const };
  const first = `${p.year}年${p.r.pick(['', '度'])}${both}${both.includes('、') ? p.r.pick(['均为', '各', '各为']) : p.r.pick(['', '为'])}${p.amount(total.now, a.ownTotal.now === 0 ? { what: both, kind: 'twoValues' } : { what: both })}${tail(p, total.now, total.last, o)}。`;
  const list = [
    { name: p.r.pick(['一般公共预算财政拨款支出', '一般公共预算财政拨款']), value: a.general.now },
    { name: p.r.pick(['政府性基金预算财政拨款支出', '政府性基金预算财政拨款']), value: a.fundTotal.now },
    ...(p.year >= 2021 ? [{ name: '国有资本经营预算财政拨款支出', value: 0 }] : []),
  ];
  const second = p.r.chance(0.5)
    ? [
        `${p.r.pick(['财政拨款支出', '财政拨款支出合计'])}${p.amount(spent.now, { what: 'fiscal expenditure', kind: 'wrongSum' })}，${portions(p, spent.now, list, '财政拨款支出')}。`,
      ]
    : [];
  const third =
    p.kind === 'final' && p.r.chance(0.4)
      ? [`${p.year}年度财政拨款${completion(p, spent, c, { what: 'fiscal expenditure', topic: 'total' })}。`]
      : [];
  return [first, ...second, ...third];
}

export function generalSection(p: Paper, a: Accounts, c: Columns): string[] {
  const { r } = p;
  const f = a.general;
  const subject = r
    .pick(['一般公共预算财政拨款支出', '一般公共预算财政拨款支出', '一般公共预算支出', '一般公共预算当年拨款'])
    .replace('当年拨款', p.kind === 'budget' ? '当年拨款' : '支出');
  const o = { what: subject, topic: 'total' as const };
  const head = `${p.year}年${r.pick(['', '度'])}${r.pick(['', p.body.self])}${subject}${p.kind === 'budget' ? r.pick(['', '预算', '预算数为']) : r.pick(['', '决算数', '决算为'])}`;
  const amount = p.amount(f.now, { what: subject, kind: 'wrongSum' });
  const share =
    a.ownTotal.now + a.fundTotal.now > 0 && r.chance(0.5)
      ? `，占${r.pick(['本年支出合计的', '本年支出的', '本年支出合计']).replace(/本年支出(合计)?/, p.kind === 'budget' ? '支出预算总额' : '本年支出合计')}${p.percent(f.now, a.expenditure.now, 'wrongShare', subject)}`
      : '';
  const first = `${head}${amount}${share}${tail(p, f.now, f.last, o)}。`;
  const lines = r.chance(0.85) ? itemLines(p, a.items, c) : [];
  const done =
    p.kind === 'final' && r.chance(0.4)
      ? [`${p.year}年度${subject}${completion(p, f, c, o)}。${lines.length > 0 ? r.pick(['其中：', '具体情况如下：', '']) : ''}`]
      : [];
  const split = r.chance(0.4)
    ? [
        `${subject}中，${portions(
          p,
          f.now,
          [
            { name: '基本支出', value: a.basic.now, figures: a.basic },
            { name: '项目支出', value: a.generalProject.now, figures: a.generalProject },
          ],
          subject,
          '',
        )}。`,
      ]
    : [];
  const shares = r.chance(0.65) ? [classShares(p, a.items, f, subject, a.total.now === f.now)] : [];
  const table = r.chance(0.15) ? functionTable(p, a.items, f, a.basic, a.generalProject) : [];
  return [first, ...split, ...shares, ...done, ...lines, ...table];
}

export function fundSection(p: Paper, a: Accounts, c: Columns): string[] {
  if (a.fund.length === 0)
    return [
      p.one(
        `${p.year}年${p.body.self}[没有|无]政府性基金预算[财政拨款|]${p.kind === 'budget' ? '安排的支出' : '收支'}。`,
        `${p.body.self === '' ? '本单位' : p.body.self}${p.year}年度无政府性基金预算[收入，也无政府性基金预算支出|财政拨款支出]。`,
        `政府性基金预算${p.kind === 'budget' ? '支出' : '财政拨款支出'}0${p.style.unit}，与上年持平。`,
      ),
    ];
  const f = a.fundTotal;
  return [
    `${p.year}年政府性基金预算${p.r.pick(['财政拨款', ''])}支出${p.amount(f.now, { what: 'fund', kind: 'wrongSum' })}${tail(p, f.now, f.last, { what: 'fund', topic: 'project' })}。${p.r.pick(['其中：', '具体情况如下：', ''])}`,
    ...itemLines(p, a.fund, c),
  ];
}

export function carry(p: Paper, a: Accounts): string[] {
  const f = a.carriedOut;
  const name = p.r.pick(['年末结转和结余', '年末结转结余', '结转下年']);
  if (f.now === 0) return [p.one(`${name}0${p.style.unit}。`, `本年度无${name}。`)];
  return [
    `${p.year}年${p.r.pick(['度', '末', ''])}${name.replace('年末', '')}${p.amount(f.now, { what: name })}${tail(p, f.now, f.last, { what: name, topic: 'carry' })}。`,
  ];
}
