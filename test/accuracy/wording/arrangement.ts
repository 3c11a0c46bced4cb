import { drawNumbering } from './headings.ts';
import type { Paper } from './paper.ts';
import { contents } from './titles.ts';

export interface Chapter {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The contents list the heading as it should be: only the heading in the body is ever spoiled. */
const unmarked = (head: string): string => head.replaceAll(/\uE000\d+\uE001([^\uE000-\uE002]*)\uE002/g, '$1');

const none: readonly Chapter[] = [];

const ordinal = (at: number): string => '一二三四五六七八九十'.charAt(at);

/** Three or four parts with chapters inside: 第一部分 概况, 第二部分 情况说明, 第三部分 名词解释. */
function inParts(
  p: Paper,
  opening: readonly Chapter[],
  middle: readonly Chapter[],
  closing: readonly Chapter[],
): [heads: string[], lines: string[]] {
  const { r } = p;
  const scope = p.body.scope;
  const thing = p.kind === 'final' ? '决算' : '预算';
  const year = `${p.year}年${p.kind === 'final' ? '度' : r.pick(['', '度'])}`;
  const gap = r.pick([' ', '  ', '　', '：']);
  const tables = r.chance(0.5)
    ? [
        {
          title: `${year}${scope}${thing}${r.pick(['公开表', '表'])}`,
          chapters: none,
          note: r.pick(['（详见附表）', '（见附件）', `${scope}${thing}表格见附件。`]),
        },
      ]
    : [];
  const parts = [
    ...(opening.length > 0
      ? [{ title: r.pick([`${scope}概况`, `${scope}基本情况`, `${p.body.name}概况`]), chapters: opening, note: '' }]
      : []),
    ...tables,
    {
      title: r.pick([`${year}${scope}${thing}情况说明`, `${scope}${thing}情况说明`, `${year}${scope}${thing}情况说明`]),
      chapters: middle,
      note: '',
    },
    ...(closing.length > 0 ? [{ title: closing[0]?.title ?? '名词解释', chapters: none, note: (closing[0]?.lines ?? []).join('\n') }] : []),
  ];
  const inner = r.pick([
    (at: number, title: string) => `${ordinal(at)}、${title}`,
    (at: number, title: string) => `（${ordinal(at)}）${title}`,
    (at: number, title: string) => `${ordinal(at)}、${title}`,
  ]);
  const heads = parts.map((part, at) => `第${ordinal(at)}部分${gap}${part.title}`);
  const lines = parts.flatMap((part, at) => [
    heads[at] ?? part.title,
    ...(part.note === '' ? [] : part.note.split('\n')),
    ...part.chapters.flatMap((chapter, index) => [
      index < 10 ? inner(index, chapter.title) : inner(index - 10, chapter.title).replace(/^(（?)/, '$1十'),
      ...chapter.lines,
    ]),
  ]);
  return [heads, lines];
}

/** Chapters one after the other under one numbering, or in parts; with a table of contents at times. */
export function arrange(p: Paper, opening: readonly Chapter[], middle: readonly Chapter[], closing: readonly Chapter[]): string[] {
  const { r } = p;
  if (r.chance(0.3)) {
    const [heads, lines] = inParts(p, opening, middle, closing);
    return r.chance(0.5) ? [...contents(p, heads), ...lines] : lines;
  }
  const number = drawNumbering(p);
  const chapters = [...opening, ...middle, ...closing];
  const heads = chapters.map((chapter, at) => number(at, chapter.title));
  const listed = r.chance(0.2) ? contents(p, heads.map(unmarked)) : [];
  return [...listed, ...chapters.flatMap((chapter, at) => [heads[at] ?? chapter.title, ...chapter.lines])];
}
