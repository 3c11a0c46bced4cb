import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../model/finding.ts';
import { greatest } from '../model/lists.ts';
import { columns, cutToWidth, padEnd, wrap } from './layout.ts';
import type { ReportContext } from './report.ts';

type Style = (text: string) => string;

/** A page of a given width: hanging indents, labels and rules, with or without colour. Lines come out without trailing blanks. */
export interface Page {
  readonly width: number;
  readonly chalk: ChalkInstance;
  readonly severityStyle: Readonly<Record<Severity, Style>>;
  /** Text wrapped under its own beginning: `lead` once, then blanks of the same width. */
  hang(indent: number, lead: string, text: string, style?: Style): string[];
  /** A headline over the whole width: `== left ===== right ==`, in ASCII because other strokes are two columns wide on some Chinese terminals. */
  headline(left: string, right: string, stroke: string): string;
}

const NARROWEST = 40;

export function createPage(context: Pick<ReportContext, 'color' | 'width'>): Page {
  const chalk = new Chalk({ level: context.color ? 1 : 0 });
  const width = Math.max(NARROWEST, context.width);
  return {
    width,
    chalk,
    severityStyle: { error: chalk.red.bold, warning: chalk.yellow, info: chalk.blue },
    hang(indent, lead, text, style = (line) => line) {
      const hanging = indent + columns(lead);
      return wrap(text, Math.max(16, width - hanging)).map((line, at) =>
        `${' '.repeat(indent)}${at === 0 ? lead : ' '.repeat(columns(lead))}${line === '' ? '' : style(line)}`.trimEnd(),
      );
    },
    headline(left, right, stroke) {
      const tail = right === '' ? '' : ` ${right} ${stroke.repeat(2)}`;
      const head = `${stroke.repeat(2)} ${cutToWidth(left, Math.max(8, width - 5 - columns(tail)))} `;
      return `${head}${stroke.repeat(Math.max(0, width - columns(head) - columns(tail)))}${tail}`;
    },
  };
}

/** Rows of cells in columns as wide as their widest cell; the first column takes what is left and is cut to it. */
export function table(rows: readonly (readonly string[])[], width: number, rightAligned: readonly boolean[]): string[] {
  const count = Math.max(0, greatest(rows.map((row) => row.length)));
  const widths = Array.from({ length: count }, (_, at) => greatest(rows.map((row) => columns(row[at] ?? ''))));
  const others = widths.slice(1).reduce((sum, each) => sum + each + 2, 0);
  widths[0] = Math.min(widths[0] ?? 0, Math.max(12, width - others));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const room = widths[at] ?? 0;
        const text = cutToWidth(cell, room);
        return rightAligned[at] === true ? ' '.repeat(room - columns(text)) + text : padEnd(text, room);
      })
      .join('  ')
      .trimEnd(),
  );
}
