import type { Random } from '../../../accuracy/wording/random.ts';
import type { Page, Table } from '../grid.ts';
import type { Limits } from '../limits.ts';

/** A way in which a converter leaves a table as text. */
export interface Dialect {
  readonly name: string;
  readonly limits: Limits;
  readonly render: (page: Page, random: Random) => string;
}

/** Breaks labels that are too wide for their cell: before a bracket, or in the middle (一级 / 指标); one label always in one place. */
export function labelBreaker(random: Random): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const decide = (text: string): readonly string[] => {
    const bracket = text.search(/[（(]/);
    if (bracket > 1) return [text.slice(0, bracket), text.slice(bracket)];
    if (/^\p{Script=Han}{4,6}$/u.test(text) && random.chance(0.4)) return [text.slice(0, 2), text.slice(2)];
    return [text];
  };
  return (text) => {
    const lines = known.get(text) ?? decide(text);
    known.set(text, lines);
    return lines;
  };
}

/** A page whose tables are written by `write`; everything else is a line of its own. */
export const renderPage = (page: Page, write: (table: Table) => readonly string[], between = '\n'): string =>
  `${page.flatMap((block) => (block.kind === 'line' ? [block.text] : write(block))).join(between)}\n`;
