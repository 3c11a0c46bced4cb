import type { Random } from '../../accuracy/model/random.ts';

/** How a paper is laid out. `wrapped`: hard line breaks and indented paragraphs, as copied out of a PDF; cells between blanks. */
export const LAYOUTS = ['plain', 'markdown', 'wrapped', 'spaced', 'bars'] as const;
export type Layout = (typeof LAYOUTS)[number];

interface Piece {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'table';
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** Columns of Hanzi in a wrapped line. */
const WIDTH = 38;

/** Breaks a paragraph, never inside a figure and never before a mark that may not begin a line. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '　　';
  for (const word of text.match(/[\d.,]+(?:%|万元|亿元|元|辆|人|个)?[，。；：、）”]*|[^\d][，。；：、）”]*/gu) ?? []) {
    if (line.length + word.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

function linesOf({ kind, text, rows }: Piece, layout: Layout): string[] {
  if (kind === 'table') {
    if (layout === 'markdown' || layout === 'bars') {
      const lines = rows.map((row) => `| ${row.join(' | ')} |`);
      return layout === 'markdown' ? ['', lines[0] ?? '', `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1), ''] : lines;
    }
    return rows.map((row) => row.join(layout === 'wrapped' ? '  ' : '\t'));
  }
  if (layout === 'markdown') return [kind === 'title' ? `# ${text}` : kind === 'heading' ? `## ${text}` : text, ''];
  if (layout === 'spaced') return [text, ''];
  return layout === 'wrapped' && kind === 'paragraph' ? wrapped(text) : [text];
}

/** A clean paper under construction; amounts are whole numbers of 0.01万元. */
export class Writer {
  private readonly pieces: Piece[] = [];
  readonly random: Random;
  readonly year: number;
  readonly body: string;

  constructor(random: Random, year: number, body: string) {
    this.random = random;
    this.year = year;
    this.body = body;
  }

  title(text: string): void {
    this.pieces.push({ kind: 'title', text, rows: [] });
  }

  heading(text: string): void {
    this.pieces.push({ kind: 'heading', text, rows: [] });
  }

  paragraph(text: string): void {
    this.pieces.push({ kind: 'paragraph', text, rows: [] });
  }

  table(rows: readonly (readonly string[])[]): void {
    this.pieces.push({ kind: 'table', text: '', rows });
  }

  print(layout: Layout): string {
    return `${this.pieces.flatMap((piece) => linesOf(piece, layout)).join('\n')}\n`;
  }
}

/** An amount as it is printed in a table, without its unit. */
export const bare = (amount: number): string => (amount / 100).toFixed(2);
export const money = (amount: number): string => `${bare(amount)}万元`;
/** A share or rate in percent with two decimals, without its sign. */
export const percent = (part: number, whole: number): string => `${((Math.abs(part) / whole) * 100).toFixed(2)}%`;

/** `比上年增加3.20万元，增长4.10%`. */
export function change(now: number, before: number, words: readonly [up: string, down: string] = ['增加', '减少']): string {
  if (now === before) return '与上年持平';
  const [more, less] = words;
  return `比上年${now > before ? more : less}${money(Math.abs(now - before))}，${now > before ? '增长' : '下降'}${percent(now - before, before)}`;
}

/** Divides an amount into parts of which none is empty. */
export function divide(random: Random, amount: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => random.int(20, 100));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.floor((amount * weight) / whole));
  const rest = amount - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => (index === 0 ? share + rest : share));
}
