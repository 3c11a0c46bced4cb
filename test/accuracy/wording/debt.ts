import { size } from './government-data.ts';
import type { Paper } from './paper.ts';

/** Debt limits and balances: last year's limit plus the new one; the balance stays within. */
export function debtSection(p: Paper): string {
  const { r, year } = p;
  const scale = size(p);
  const general = { last: p.draw(60_000 * scale, 200_000 * scale), extra: p.draw(3_000 * scale, 20_000 * scale) };
  const special = { last: p.draw(60_000 * scale, 300_000 * scale), extra: p.draw(5_000 * scale, 80_000 * scale) };
  const limit = { general: general.last + general.extra, special: special.last + special.extra };
  const held = {
    general: limit.general - r.int(0, Math.floor(limit.general / 12)),
    special: limit.special - r.int(0, Math.floor(limit.special / 12)),
  };
  const a = (value: number, what: string): string => p.amount(value, { what, kind: 'wrongSum' });
  const split = (one: number, two: number, word: string): string => {
    const [g, s] = [a(one, `general ${word}`), a(two, `special ${word}`)];
    return p.r.pick([
      `其中：一般债务${word}${g}，专项债务${word}${s}`,
      `其中：一般债务${word}${g}、专项债务${word}${s}`,
      `其中一般债务${g}、专项债务${s}`,
      `（其中：一般债务${g}，专项债务${s}）`,
      `包括一般债务${word}${g}和专项债务${word}${s}`,
    ]);
  };
  const after = (text: string): string => (text.startsWith('（') ? text : `，${text}`);
  const all = limit.general + limit.special;
  const extra = general.extra + special.extra;
  const end = p.r.pick([`截至${year}年底`, `${year}年末`, `截至${year}年12月31日`, `截至${year}年末`, `${year}年底`]);
  const granted = p.r.pick([
    `上级核定${p.body.place}${year}年地方政府债务限额`,
    `${year}年${p.body.place}政府债务限额`,
    `经批准，${year}年${p.body.place}地方政府债务限额`,
    `${year}年${p.body.level === 'province' ? '财政部' : '省级'}核定${p.body.place}政府债务限额`,
  ]);
  const first = p.r.pick([
    `${granted}为${a(all, 'limit')}${after(split(limit.general, limit.special, '限额'))}。`,
    `${year - 1}年${p.body.place}政府债务限额${a(all - extra, 'old limit')}，${year}年新增债务限额${a(extra, 'new limit')}${after(split(general.extra, special.extra, '限额'))}；${year}年政府债务限额${a(all, 'limit')}。`,
    `${granted}${a(all, 'limit')}${after(split(limit.general, limit.special, '限额'))}，比上年增加${a(extra, 'new limit')}。`,
  ]);
  const second = p.r.pick([
    `${end}，${p.body.place}地方政府债务余额${a(held.general + held.special, 'debt')}${after(split(held.general, held.special, '余额'))}，${p.r.pick(['控制在限额以内', '严格控制在核定的限额之内', '债务余额未超过限额', '低于债务限额'])}。`,
    `${end}政府债务余额为${a(held.general + held.special, 'debt')}${after(split(held.general, held.special, '余额'))}。`,
  ]);
  const issued = p.draw(2_000 * scale, 20_000 * scale);
  const again = p.draw(1_000 * scale, 9_000 * scale);
  const third = p.r.chance(0.5)
    ? `${year}年${p.r.pick(['发行', '转贷'])}地方政府债券${a(issued + again, 'bonds')}，其中：新增债券${a(issued, 'new bonds')}，再融资债券${a(again, 'refinancing')}。`
    : '';
  return `${first}${second}${third}`;
}

/** Transfers from above in their three kinds. */
export function transferSection(p: Paper, total: number): string {
  const values = p.r.split(total, 3, Math.max(1, Math.floor(total / 50)));
  const names = ['返还性收入', '一般性转移支付收入', '专项转移支付收入'];
  const a = (at: number): string => p.amount(values[at] ?? 0, { what: names[at] ?? '', kind: 'wrongSum' });
  const share = (at: number): string => p.percent(values[at] ?? 0, total, 'wrongShare', names[at] ?? '');
  return p.r.pick([
    `${p.year}年上级补助收入${p.amount(total, { what: 'transfers', kind: 'wrongSum' })}，其中：${names.map((name, at) => `${name}${a(at)}`).join('，')}。`,
    `${p.body.level === 'province' ? '中央' : '上级'}对${p.body.place}转移支付${p.plain(total)}，其中：${names.map((name, at) => `${name.replace('收入', '')}${a(at)}，占${share(at)}`).join('；')}。`
      .replace('返还性，', '返还性收入，')
      .replace('其中：返还性', '其中：返还性收入'),
    `上级补助收入${p.plain(total)}，${names.slice(0, 2).join('、')}和${names[2]}分别为${a(0)}、${a(1)}和${a(2)}。`,
  ]);
}
