import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';
import { readAndAuditText } from './audit-text.ts';
import { realDocuments } from './real/documents.ts';

/** How the figures in a document's prose were understood, by the clauses they stand in. */
export interface Constructions {
  readonly source: string;
  readonly clauses: number;
  /** Clauses all of whose figures stand in a construction that is known. */
  readonly known: number;
  /** Clauses that are known and whose figures speak of nothing that was found. */
  readonly withoutSubject: number;
  /** The words before figures whose construction is not known. */
  readonly unknown: readonly string[];
}

const ENDS = /[，。；！？\n]/;

/** Where the clause of a figure begins. */
function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !ENDS.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** The last words before a figure, with numbers made alike, so that one wording counts as one. */
const wordingOf = (before: string, figure: string): string =>
  `${before.replace(/\d[\d,.]*/g, 'N').slice(-14)}[${figure.replace(/\s/g, '').replace(/\d[\d,.]*/g, 'N')}]`;

/** Chapters on duties and the like are not examined: their figures say nothing about the reader. */
const isExamined = ({ at, reason }: Figure): boolean => at !== undefined && reason !== 'example';

export function constructionsOf(source: string, { figures = [], sections }: Disclosure): Constructions {
  const clauses = new Map<string, { unknown: boolean; lost: boolean }>();
  const unknown: string[] = [];
  for (const figure of figures) {
    const { at, reason } = figure;
    const text = at === undefined ? undefined : sections[at.section]?.paragraphs[at.paragraph]?.text;
    if (at === undefined || text === undefined || !isExamined(figure)) continue;
    const start = clauseStart(text, at.start);
    const key = `${at.section} ${at.paragraph} ${start}`;
    const clause = clauses.get(key) ?? { unknown: false, lost: false };
    clauses.set(key, {
      unknown: clause.unknown || reason === 'unknownConstruction',
      lost: clause.lost || reason === 'noSubject',
    });
    if (reason === 'unknownConstruction') unknown.push(wordingOf(text.slice(start, at.start), figure.text));
  }
  const all = [...clauses.values()];
  const known = all.filter((clause) => !clause.unknown);
  return { source, clauses: all.length, known: known.length, withoutSubject: known.filter(({ lost }) => lost).length, unknown };
}

const QUIETLY: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] };
const FILES = fileURLToPath(new URL('../../../shared/documents/files', import.meta.url));

/** The text of the PDF files beside the repository, where there are any and poppler is installed. */
function pdfTexts(): { name: string; text: string }[] {
  if (!existsSync(FILES)) return [];
  return readdirSync(FILES)
    .filter((name) => name.endsWith('.pdf'))
    .flatMap((name) => {
      try {
        return [{ name, text: execFileSync('pdftotext', ['-layout', join(FILES, name), '-'], QUIETLY) }];
      } catch {
        // No poppler, or a PDF without text: there is nothing to measure.
        return [];
      }
    });
}

/** The published documents at hand; those that are refused have no clauses. */
export function publishedConstructions(): Constructions[] {
  return [...realDocuments(), ...pdfTexts()].flatMap(({ name, text }) => {
    const reading = readAndAuditText(name, text)?.disclosure;
    return reading === undefined ? [] : [constructionsOf(name, reading)];
  });
}
