import { describe, expect, it } from 'vitest';
import { type DocumentReading, readDocument } from '../../../src/ingest/read-document.ts';
import { UsageError } from '../../../src/model/usage-error.ts';
import { judgePaper } from './judge.ts';
import type { Label, Stratum } from './label.ts';
import { LABELS } from './labels.ts';
import { textOf } from './papers.ts';

/**
 * How many of the figures that count as read are read right, by labels made from the papers. They lie beside the repository; PDFs need
 * poppler, too. Without them there is nothing to read.
 */
const WANTED = 0.97;

interface Tally {
  labelled: number;
  read: number;
  right: number;
}

interface Paper {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

const isPdf = (name: string): boolean => name.endsWith('.pdf');

function standsThere({ line, text, nth = 1 }: Label, lines: readonly string[]): boolean {
  return (lines[line - 1] ?? '').split(text).length > nth;
}

function papers(): Paper[] {
  return Object.entries(LABELS).flatMap(([name, all]) => {
    const text = textOf(name);
    if (text === undefined) return [];
    // Another poppler may break lines otherwise: its labels lead nowhere.
    const lines = text.split('\n');
    const labels = isPdf(name) ? all.filter((label) => standsThere(label, lines)) : all;
    return [{ name, text, labels }];
  });
}

/** A paper that is refused has no figure that counts as read. */
function readingOf({ name, text }: Paper): DocumentReading | undefined {
  try {
    return readDocument(name, new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);
const rowOf = (name: string, { labelled, read, right }: Tally): string =>
  `${name.padEnd(8)} ${labelled} labelled, ${percent(read, labelled)} read, ${percent(right, read)} of it right`;

const found = papers();

describe.skipIf(found.length === 0)('labelled figures', () => {
  it('stand where the labels say', () => {
    const lost = found.flatMap(({ name, text, labels }) => {
      const lines = text.split('\n');
      return labels.filter((label) => !standsThere(label, lines)).map(({ line, text: figure }) => `${name}:${line} ${figure}`);
    });
    expect(lost).toEqual([]);
  });

  it('are read right where they count as read', () => {
    const all: Tally = { labelled: 0, read: 0, right: 0 };
    const strata = new Map<Stratum, Tally>();
    const wrong: string[] = [];
    for (const paper of found) {
      const reading = readingOf(paper);
      const judged = reading === undefined ? [] : judgePaper(paper.labels, reading, paper.text);
      if (reading === undefined) all.labelled += paper.labels.length;
      for (const { label, judgement } of judged) {
        const tally = strata.get(label.stratum) ?? { labelled: 0, read: 0, right: 0 };
        strata.set(label.stratum, tally);
        for (const each of [all, tally]) {
          each.labelled += 1;
          if (judgement.kind !== 'notRead') each.read += 1;
          if (judgement.kind === 'right') each.right += 1;
        }
        if (judgement.kind === 'wrong') wrong.push(`${paper.name}:${label.line} ${label.text} ${label.is} ${label.of}: ${judgement.said}`);
      }
    }
    const table = [...strata].map(([name, tally]) => rowOf(name, tally));
    process.stdout.write(`${[...table, rowOf('all', all), ...wrong].join('\n')}\n`);
    expect(all.read, 'most figures are read').toBeGreaterThan(all.labelled * 0.75);
    expect(all.right / all.read, wrong.join('\n')).toBeGreaterThanOrEqual(WANTED);
  });
});
