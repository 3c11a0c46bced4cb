import type { Paper } from './paper.ts';

const digits = '〇一二三四五六七八九';

/** 二〇二三年: the year in Chinese digits. */
export const chineseYear = (year: number): string => `${[...String(year)].map((digit) => digits.charAt(Number(digit))).join('')}年`;

/** Title lines of a department's paper; body and year may stand on lines of their own. */
export function departmentTitle(p: Paper): string[] {
  const { r, body, year } = p;
  const scope = body.scope;
  const degree = p.kind === 'final' ? '年度' : r.pick(['年', '年', '年度']);
  const [thing, words] =
    p.kind === 'final'
      ? ['决算', ['决算', '决算公开', '决算公开说明', '决算情况说明', '决算公开报告', '决算说明']]
      : ['预算', ['预算', '预算公开', '预算公开说明', '预算编制说明', '预算公开情况说明', '预算说明']];
  const word = `${scope}${r.pick(words)}`;
  const dated = `${year}${degree}`;
  switch (r.int(0, 8)) {
    case 0:
      return [body.name, `${dated}${word}`];
    case 1:
      return [`${dated}`, `${body.name}${word}`];
    case 2:
      return [`${dated}${body.name}${word}`];
    case 3:
      return [`${chineseYear(year)}${degree === '年度' ? '度' : ''}${body.name}${word}`];
    case 4:
      return [`关于${body.name}${dated}${scope}${thing}公开的说明`];
    case 5:
      return [body.name, `${chineseYear(year)}${degree === '年度' ? '度' : ''}${word}`];
    case 6:
      return [`${body.name}关于${dated}${scope}${thing}的公开`.replace('的公开', r.pick(['的公开说明', '公开的说明', '的说明']))];
    default:
      return [`${body.name}${dated}${word}`];
  }
}

/** 目录 with the chapters and dotted page numbers. */
export function contents(p: Paper, chapters: readonly string[]): string[] {
  const dots = p.r.pick(['……', '…………………………', '\t', ' ', '.........']);
  const paged = p.r.chance(0.6);
  let page = 1;
  return [
    p.r.pick(['目录', '目  录', '目 录']),
    ...chapters.map((chapter) => {
      page += p.r.int(0, 3);
      return paged ? `${chapter}${dots}${page}` : chapter;
    }),
  ];
}
