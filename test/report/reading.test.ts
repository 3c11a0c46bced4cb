import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { exampleIndicators } from '../../src/engine/kit/example-records.ts';
import { readingOf } from '../../src/engine/reading/read-record.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { readRecords } from '../../src/model/read-record.ts';
import type { RecordReading } from '../../src/model/reading.ts';
import { readingSchema } from '../../src/report/reading/reading-schema.ts';
import { READING_FORMAT_NAMES, renderReading } from '../../src/report/reading/render-reading.ts';
import { READING_STYLE, READING_STYLE_HASH } from '../../src/report/reading/style-reading.ts';
import { HOSTILE } from './html-results.ts';

const read = (...given: readonly unknown[]): RecordReading[] =>
  readRecords(given, { file: 'given' }).records.map((record) => readingOf(record, rules));

function readText(name: string): RecordReading[] {
  const { disclosure, projects } = readDocument(name, readFileSync(new URL(`../rules/texts/${name}`, import.meta.url)));
  return [disclosure, ...projects].map((record) => readingOf(record, rules));
}

const SENTENCE = '2022年支出100万元，其中基本支出70万元，项目支出40万元，另有3万元。';
const at = (start: number, end: number) => ({ section: 0, paragraph: 0, start, end });
const GIVEN = budget(
  [fact(1, 'expenditure', '100万元'), part(2, 'expenditure.basic', '70万元', 1), part(3, 'expenditure.project', '40万元', 1)],
  {
    sections: [{ heading: '支出', level: 1, paragraphs: [SENTENCE] }],
    figures: [
      { text: '100万元', at: at(7, 12), fact: 1 },
      { text: '70万元', at: at(19, 23), fact: 2 },
      { text: '40万元', at: at(28, 32), fact: 3 },
      { text: '3万元', at: at(35, 38), reason: 'noSubject' },
    ],
  },
);

describe('a reading', () => {
  it('says what each figure was taken for and what looked at it', () => {
    const [reading] = read(GIVEN);
    expect(reading?.count).toEqual({ judged: 3, read: 0, notRead: 1 });
    expect(reading?.figures.map(({ share, unit, reason }) => [share, unit, reason])).toEqual([
      ['judged', '万元', undefined],
      ['judged', '万元', undefined],
      ['judged', '万元', undefined],
      ['notRead', undefined, 'noSubject'],
    ]);
    expect(reading?.figures[1]?.role).toMatchObject({ concept: 'expenditure.basic', measure: 'amount', basis: 'budget', scope: '支出' });
    expect(reading?.figures[0]?.checks).toContainEqual({ rule: 'arithmetic/expenditure-equals-its-parts', outcome: 'failed' });
  });

  it('marks figures where their reader says', () => {
    const [, paragraph] = read(GIVEN)[0]?.blocks ?? [];
    const marks = paragraph?.kind === 'paragraph' ? paragraph.marks : [];
    expect(marks.map(({ start, end }) => SENTENCE.slice(start, end))).toEqual(['100万元', '70万元', '40万元', '3万元']);
  });

  it('finds nearly all figures of a real text where they stand, none over another', () => {
    for (const name of ['budget-national.txt', 'final-accounts-north.txt', 'budget-of-tables.txt']) {
      const [reading] = readText(name);
      const shown = (reading?.blocks ?? []).flatMap((block) =>
        block.kind === 'paragraph'
          ? block.marks.map(({ figure }) => figure)
          : block.kind === 'table'
            ? block.rows.flatMap((row) => row.flatMap(({ figure }) => figure ?? []))
            : [],
      );
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBeGreaterThan(0.9 * (reading?.figures.length ?? 0));
    }
  });

  it('agrees with the shares of the audit', () => {
    for (const { count, figures } of [
      ...readText('budget-south.txt'),
      ...read(exampleIndicators({ weight: '40', score: '40', actual: '100人' })),
    ])
      for (const share of ['judged', 'read', 'notRead'] as const)
        expect(figures.filter((figure) => figure.share === share)).toHaveLength(count[share]);
  });
});

describe.each(READING_FORMAT_NAMES)('as %s', (format) => {
  const records = [...read(GIVEN, exampleIndicators({ level3: HOSTILE, weight: '40', score: '40' })), ...readText('budget-of-tables.txt')];
  const text = (lang: 'zh' | 'en'): string => [...renderReading(records, { format, lang, rules })].join('');
  it('holds every figure, and nothing that could run', () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const figure of ['100', '70', '40', '3']) expect(text(lang)).toContain(figure);
      if (format === 'html') expect(text(lang)).not.toMatch(/<script|\sstyle=/);
      expect(text(lang).endsWith('\n')).toBe(true);
    }
  });
});

describe('the page and the file', () => {
  it('JSON is what its schema says', () => {
    const text = [...renderReading([...read(GIVEN), ...readText('final-accounts-national.txt')], { format: 'json', rules })].join('');
    expect(() => readingSchema.parse(JSON.parse(text))).not.toThrow();
  });
  it('allows its style by hash, and every link leads to its card', () => {
    expect(READING_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(READING_STYLE).digest('base64')}`);
    const page = [...renderReading(readText('budget-national.txt'), { format: 'html', rules })].join('');
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
    const links = [...page.matchAll(/\shref="#([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });
});
