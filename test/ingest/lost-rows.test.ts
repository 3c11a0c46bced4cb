import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countFigures } from '../../src/engine/figure-count.ts';
import { JudgedFigures } from '../../src/engine/judged.ts';
import { readDocument } from '../../src/ingest/read-document.ts';

/** However rows are spoilt, their numbers are counted: as read, or as not read with a place. */

function figuresIn(text: string): number {
  const { disclosure } = readDocument('paper.txt', Buffer.from(text, 'utf8'));
  const { judged, read, notRead } = countFigures(disclosure, new JudgedFigures()).figures;
  return judged + read + notRead;
}

const folder = new URL('../rules/texts/', import.meta.url);
const papers = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const ROWS = ['社会保障和就业支出\t96.20\t96.20\t0.00', '农林水支出\t1062.00\t512.00\t550.00', '合计\t1158.20\t608.20\t550.00'];
const paper = (rows: readonly string[]): string =>
  `云溪县水务局2025年部门预算公开\n\n一、收支预算情况\n2025年收入预算1158.20万元，其中：一般公共预算拨款收入1158.20万元。\n\n二、部门支出总表\n单位：万元\n科目名称\t合计\t基本支出\t项目支出\n${rows.join('\n')}\n`;

const SPOILT: Readonly<Record<string, (row: string) => string>> = {
  'blanks for tabs': (row) => row.replaceAll('\t', ' '),
  'cells turned round': (row) => row.split('\t').reverse().join(' '),
  'a tab inside the name': (row) => `${row.slice(0, 1)}\t${row.slice(1)}`,
  'a letter for a digit': (row) => row.replaceAll('\t', ' ').replace('0', 'O'),
  'cells on lines': (row) => row.split('\t').join('\n'),
};

describe('spoilt rows', () => {
  const whole = figuresIn(paper(ROWS));
  for (const [name, spoil] of Object.entries(SPOILT)) {
    it(`keep the count of their figures: ${name}`, () => {
      expect(figuresIn(paper(ROWS.map(spoil)))).toBeGreaterThanOrEqual(whole);
    });
  }

  it('count every line of a table that is cut off, less what was cut', () => {
    expect(figuresIn(paper(ROWS.slice(0, 2)))).toBeGreaterThanOrEqual(whole - 3);
  });

  it('keep the count in papers whose rows are turned round', () => {
    for (const text of papers) {
      if (!text.includes('\t')) continue;
      const turned = text
        .split('\n')
        .map((line) => (/\t\d.*\t\d/.test(line) && !/[。；]/.test(line) ? line.split('\t').reverse().join(' ') : line))
        .join('\n');
      expect(figuresIn(turned)).toBeGreaterThanOrEqual(figuresIn(text));
    }
  });

  it('name the place of each', () => {
    const { disclosure } = readDocument('paper.txt', Buffer.from(paper(ROWS.map((row) => row.split('\t').reverse().join(' '))), 'utf8'));
    expect(disclosure.problems.map(({ place }) => place?.line)).toEqual([9, 10, 11]);
  });
});
