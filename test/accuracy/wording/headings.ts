import type { Paper } from './paper.ts';

const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
];

export type Numbering = (at: number, title: string) => string;

/** How this paper numbers its chapters. */
export function drawNumbering(p: Paper): Numbering {
  const numeral = (at: number): string => numerals[at] ?? String(at + 1);
  return p.r.pick<Numbering>([
    (at, title) => `${numeral(at)}、${title}`,
    (at, title) => `${numeral(at)}、${title}`,
    (at, title) => `${numeral(at)}、${title}`,
    (at, title) => `（${numeral(at)}）${title}`,
    (at, title) => `（${numeral(at)}）${title}。`.replace('。', ''),
    (at, title) => `第${numeral(at)}部分 ${title}`,
    (at, title) => `第${numeral(at)}部分  ${title}`,
    (at, title) => `${at + 1}. ${title}`,
    (at, title) => `${numeral(at)}. ${title}`,
    (_, title) => title,
    (at, title) => `${numeral(at)}、${/说明|情况$/.test(title) ? '关于' : ''}${title}`,
  ]);
}

/** A chapter's title with or without the year, as a statement or 关于…的说明. */
export function chapterTitle(p: Paper, topic: string): string {
  const degree = p.r.pick(['年', '年度']);
  const tail = p.r.pick(['情况说明', '情况', '说明', '情况的说明', '']);
  const text = `${topic}${topic.endsWith('情况') ? tail.replace('情况', '') : tail}`;
  return p.r.chance(0.28) ? `${p.headingYear(p.year)}${degree}${p.r.pick(['', p.body.scope])}${text}` : text;
}
