import { divide, percent, type Writer } from './writer.ts';

/** A government's report on its accounts, in 万元 without decimals. */

const wan = (amount: number): string => `${amount}万元`;
const TAXES = ['增值税', '企业所得税', '个人所得税', '城市维护建设税', '其他各税'] as const;
const CLASSES = ['一般公共服务支出', '教育支出', '社会保障和就业支出', '卫生健康支出', '农林水支出', '其他各类支出'] as const;

export function governmentReport(w: Writer): void {
  const { random, year } = w;
  const place = w.body;
  const tax = random.int(20_000, 90_000);
  const nonTax = random.int(8000, 40_000);
  const own = tax + nonTax;
  const budgeted = Math.round((own * random.int(94, 104)) / 100);
  const before = Math.round((own * random.int(88, 99)) / 100);
  const [transfer, bonds, carried] = [random.int(60_000, 200_000), random.int(2000, 30_000), random.int(500, 6000)];
  const all = own + transfer + bonds + carried;
  const [upward, repaid, left] = [random.int(1000, 8000), random.int(1000, 8000), random.int(500, 6000)];
  const spent = all - upward - repaid - left;
  const taxes = divide(random, tax, TAXES.length);
  const classes = divide(random, spent, CLASSES.length);
  w.title(`关于${place}${year}年财政决算的报告`);
  w.heading('一、一般公共预算收支决算情况');
  w.heading('（一）收入决算情况');
  w.paragraph(
    `${year}年，${place}一般公共预算收入完成${wan(own)}，完成预算${wan(budgeted)}的${percent(own, budgeted)}，比上年决算数${wan(before)}增加${wan(own - before)}，增长${percent(own - before, before)}。其中：税收收入${wan(tax)}，占${percent(tax, own)}；非税收入${wan(nonTax)}，占${percent(nonTax, own)}。`,
  );
  w.paragraph(`税收收入${wan(tax)}，具体为：${TAXES.map((name, index) => `${name}${wan(taxes[index] ?? 0)}`).join('、')}。`);
  w.heading('（二）支出决算情况');
  w.paragraph(
    `${year}年，${place}一般公共预算支出完成${wan(spent)}，其中：${CLASSES.map((name, index) => `${name}${wan(classes[index] ?? 0)}`).join('、')}。`,
  );
  w.heading('（三）收支平衡情况');
  w.paragraph(
    `收入总计${wan(all)}，其中：一般公共预算收入${wan(own)}、上级补助收入${wan(transfer)}、地方政府一般债务转贷收入${wan(bonds)}、上年结转收入${wan(carried)}。`,
  );
  w.paragraph(
    `支出总计${wan(all - left)}，其中：一般公共预算支出${wan(spent)}、上解上级支出${wan(upward)}、地方政府一般债务还本支出${wan(repaid)}。`,
  );
  w.paragraph(`收支相抵，年终结余${wan(left)}，全部结转下年使用。`);
  w.heading('二、地方政府债务情况');
  const [general, special] = [random.int(20_000, 90_000), random.int(20_000, 90_000)];
  w.paragraph(
    `截至${year}年底，${place}政府债务余额${wan(general + special)}，其中：一般债务余额${wan(general)}、专项债务余额${wan(special)}。`,
  );
}
