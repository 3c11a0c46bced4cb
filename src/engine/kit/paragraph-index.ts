import { oncePer, oncePerKey } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { firstFrom, SearchedText } from '../../model/searched-text.ts';
import { spend } from '../../model/work.ts';
import { SEPARATOR } from '../locate.ts';

/** One paragraph of a disclosure, where it stands. */
export interface ParagraphEntry {
  /** Among all paragraphs. */
  readonly order: number;
  readonly section: Section;
  /** The section's place among the sections. */
  readonly at: number;
  /** The paragraph's place in its section. */
  readonly index: number;
  readonly paragraph: Paragraph;
}

/** The text of a paragraph, made ready once for all figures that stand in it. */
export const searched: (paragraph: Paragraph) => SearchedText = oncePer(({ text }) => new SearchedText(text));

/** Paragraphs over more lines than this are kept apart: no reader makes them, and whoever writes records may claim any number. */
const WIDE = 50;

interface ParagraphIndex {
  readonly byLine: ReadonlyMap<number, readonly ParagraphEntry[]>;
  readonly wide: readonly ParagraphEntry[];
  readonly paragraphs: ReadonlyMap<object, Paragraph>;
  readonly all: Searchable;
  /** Those of which no line is known. */
  readonly placeless: Searchable;
}

const indexOf: (disclosure: Disclosure) => ParagraphIndex = oncePer(({ sections }) => {
  const entries: ParagraphEntry[] = [];
  const byLine = new Map<number, ParagraphEntry[]>();
  const wide: ParagraphEntry[] = [];
  for (const [at, section] of sections.entries())
    for (const [index, paragraph] of section.paragraphs.entries()) {
      const entry = { order: entries.length, section, at, index, paragraph };
      entries.push(entry);
      const { line, endLine = line } = paragraph.place ?? {};
      if (line === undefined || endLine === undefined) continue;
      if (endLine - line > WIDE) wide.push(entry);
      else
        for (let own = line; own <= endLine; own += 1) {
          const list = byLine.get(own);
          if (list === undefined) byLine.set(own, [entry]);
          else list.push(entry);
        }
    }
  const placeless = entries.filter(({ paragraph }) => paragraph.place?.line === undefined);
  const paragraphs = new Map(entries.map(({ paragraph }) => [paragraph, paragraph]));
  return { byLine, wide, paragraphs, all: new Searchable(entries), placeless: new Searchable(placeless) };
});

/** The paragraphs that stand on a line, in their order. */
export function paragraphsOn(disclosure: Disclosure, line: number): readonly ParagraphEntry[] {
  const { byLine, wide } = indexOf(disclosure);
  const narrow = byLine.get(line) ?? [];
  if (wide.length === 0) return narrow;
  spend(wide.length);
  const over = wide.filter(({ paragraph: { place } }) => (place?.line ?? 0) <= line && line <= (place?.endLine ?? 0));
  return [...narrow, ...over].toSorted((a, b) => a.order - b.order);
}

/** The cell, if it is a paragraph of the disclosure. */
export function paragraphOf(disclosure: Disclosure, cell: object): Paragraph | undefined {
  return indexOf(disclosure).paragraphs.get(cell);
}

const found = oncePerKey<Disclosure, ParagraphEntry | undefined>();

/** The first paragraph that holds both words; `placeless`: of those of which no line is known. */
export function firstHolding(disclosure: Disclosure, one: string, other: string, placeless: boolean): ParagraphEntry | undefined {
  return found(disclosure, [placeless, one, other].join(SEPARATOR), () => {
    const { all, placeless: without } = indexOf(disclosure);
    return (placeless ? without : all).firstHolding(one, other);
  });
}

/** Paragraphs as one text, for figures of which nobody knows where they stand. */
class Searchable {
  readonly #entries: readonly ParagraphEntry[];
  #joined: { readonly text: SearchedText; readonly starts: readonly number[] } | undefined;

  constructor(entries: readonly ParagraphEntry[]) {
    this.#entries = entries;
  }

  #join(): { readonly text: SearchedText; readonly starts: readonly number[] } {
    const starts: number[] = [];
    let length = 0;
    for (const { paragraph } of this.#entries) {
      starts.push(length);
      length += paragraph.text.length + SEPARATOR.length;
    }
    return { text: new SearchedText(this.#entries.map(({ paragraph }) => paragraph.text + SEPARATOR).join('')), starts };
  }

  firstHolding(one: string, other: string): ParagraphEntry | undefined {
    if (this.#entries.length === 0) return undefined;
    this.#joined ??= this.#join();
    const { text, starts } = this.#joined;
    const entryAt = (place: number): number => firstFrom(starts, place + 1) - 1;
    // From each paragraph with the one to the next with the other, whichever is rarer.
    for (let entry = 0; entry < starts.length; ) {
      const first = text.indexOf(one, starts[entry]);
      const second = text.indexOf(other, starts[entry]);
      if (first < 0 || second < 0) return undefined;
      const [a, b] = [entryAt(first), entryAt(second)];
      if (a === b) return this.#entries[a];
      entry = Math.max(a, b);
      spend(1);
    }
    return undefined;
  }
}
