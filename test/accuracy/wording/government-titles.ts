import type { Paper } from './paper.ts';
import { chineseYear } from './titles.ts';

export function governmentTitle(p: Paper): string[] {
  const { r, year, body } = p;
  const name = body.name;
  return r.pick([
    [`关于${name}${year}年预算执行情况和${year + 1}年预算草案的报告`],
    [`${name}${year}年预算执行情况的报告`],
    [
      `关于${name}${year}年财政决算草案的报告`,
      ...(r.chance(0.4) ? [`——${year + 1}年${r.int(6, 9)}月${r.int(1, 28)}日在${name}人民代表大会常务委员会会议上`] : []),
    ],
    [`${name}${year}年财政收支决算情况说明`],
    [name, `${year}年预算执行情况`],
    [`${name}${chineseYear(year)}财政决算报告`],
    [`${name}${year}年财政预算执行情况`],
    [`关于${name}${year}年预算执行情况的报告`, `${name}财政局`],
  ]);
}

export function monthlyTitle(p: Paper, month: number): string[] {
  const { r, year, body } = p;
  return r.pick([
    [`${body.name}${year}年1-${month}月财政收支情况`],
    [`${year}年1—${month}月${body.name}财政收支执行情况`],
    [`${body.name}${year}年${month}月财政预算执行情况`],
    [`${year}年${month}月份${body.name}财政收支情况`],
    [`${body.name}财政局${year}年${month}月财政收支简报`],
    [`${year}年1至${month}月${body.name}一般公共预算收支情况`],
  ]);
}
