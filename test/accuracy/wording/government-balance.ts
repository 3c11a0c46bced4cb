import type { Balance } from './government-data.ts';
import type { Paper } from './paper.ts';

interface Entry {
  readonly name: string;
  readonly value: number;
}

const listed = (p: Paper, entries: readonly Entry[], comma: string): string =>
  entries.map(({ name, value }) => `${name}${p.amount(value, { what: name, kind: 'wrongSum' })}`).join(comma);

/** Revenue plus transfers, expenditure plus transfers, both totals equal. */
export function balanced(p: Paper, b: Balance, revenue: string, expenditure: string): string {
  const { r } = p;
  const total = (): string => p.amount(b.total, { what: 'balance', kind: 'wrongSum' });
  const comma = r.pick(['、', '，', '、']);
  const [income, outlay] = r.pick([
    ['收入总计', '支出总计'],
    ['收入总计', '支出总计'],
    ['收入总量', '支出总量'],
    ['总收入', '总支出'],
    ['收入合计', '支出合计'],
    ['可用财力总计', '支出总计'],
  ] as const);
  const is = r.pick(['', '为', '达到']).replace('达到', '');
  const start = (subject: string, value: number): string => `${subject}${p.amount(value, { what: subject })}`;
  const closing = r.pick(['收支相抵，实现收支平衡。', '收支平衡。', '当年收支平衡。', '', '']);
  const last = b.outgoing[b.outgoing.length - 1];
  const but = b.outgoing.slice(0, -1);
  switch (r.int(0, 6)) {
    case 0:
      return `${start(revenue, b.revenue.now)}，加${listed(p, b.incoming, comma)}，${income}${is}${total()}。${start(expenditure, b.expenditure.now)}，加${listed(p, b.outgoing, comma)}，${outlay}${is}${total()}。${closing}`;
    case 1:
      return `加上${listed(p, b.incoming, '、')}后，${p.year}年${revenue.replace(/收入$/, '')}${income}${total()}；${start(expenditure, b.expenditure.now)}，加上${listed(p, b.outgoing, '、')}后，${outlay}${total()}。${closing}`.replace(
        /^加上/,
        `${start(revenue, b.revenue.now)}，加上`,
      );
    case 2:
      return `收支平衡情况：${income}${is}${total()}，其中：${start(revenue, b.revenue.now)}，${listed(p, b.incoming, '，')}。${outlay}${is}${total()}，其中：${start(expenditure, b.expenditure.now)}，${listed(p, b.outgoing, '，')}。${closing}`;
    case 3:
      return last === undefined
        ? ''
        : `${start(revenue, b.revenue.now)}，加上${listed(p, b.incoming, '、')}，${income}${total()}；减去${start(expenditure, b.expenditure.now)}、${listed(p, but, '、')}，${r.pick(['年终结余', '结转下年支出', '年终滚存结余'])}${p.plain(last.value)}。`;
    case 4:
      return `${p.year}年${income}${total()}，包括：${start(revenue, b.revenue.now)}、${listed(p, b.incoming, '、')}。${outlay}${total()}，包括：${start(expenditure, b.expenditure.now)}、${listed(p, b.outgoing, '、')}。${closing}`;
    case 5:
      return `按现行财政体制计算，${start(revenue, b.revenue.now)}，${listed(p, b.incoming, '，')}，${income}${is}${total()}。${start(expenditure, b.expenditure.now)}，${listed(p, b.outgoing, '，')}，${outlay}${is}${total()}。${closing}`;
    default:
      return `——收入方面：${start(revenue, b.revenue.now)}，加上${listed(p, b.incoming, '、')}后，${income}${total()}。\n——支出方面：${start(expenditure, b.expenditure.now)}，加上${listed(p, b.outgoing, '、')}，${outlay}${total()}。`;
  }
}
