import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, defaultConfig, duties, readRecords, recordToLine, rules } from '../../src/index.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { seededRandom } from '../bench/random.ts';

const SAMPLES = new URL('../../samples/', import.meta.url).pathname;
const config = defaultConfig(rules);
/** Papers made of each sample by hand: `YUSHEN_FUZZED=1000` for the long run. */
const FUZZED = Number(process.env['YUSHEN_FUZZED'] ?? 50);

const textsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/README/i.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name))] as const);
const texts = textsOf(SAMPLES);
const DOCUMENTS = new URL('../../../shared/documents/', import.meta.url).pathname;

/** The audit of a paper, and of the records that it is normalized to, as bytes. */
function bothWays(bytes: Uint8Array): readonly [string, string] {
  const { disclosure, projects } = readDocument('paper.txt', bytes);
  const records = [disclosure, ...projects];
  const again = records.flatMap((record) => readRecords(JSON.parse(recordToLine(record)), { file: 'records.ndjson' }).records);
  const said = (given: typeof records): string => JSON.stringify(audit(given, rules, config, duties));
  return [said(records), said(again)];
}

describe('a paper and the records that it is normalized to are audited alike, evidence included', () => {
  it.each(texts)('%s', (_name, bytes) => {
    const [paper, records] = bothWays(bytes);
    expect(records).toBe(paper);
  });

  it.skipIf(!existsSync(DOCUMENTS))('and so is every document', { timeout: 240_000 }, () => {
    for (const [name, bytes] of textsOf(DOCUMENTS)) {
      const [paper, records] = bothWays(bytes);
      expect(records, name).toBe(paper);
    }
  });

  it(`and so are ${FUZZED} papers with lines dropped, doubled, cut, swapped and other digits`, { timeout: 240_000 + FUZZED * 1000 }, () => {
    const { next: random } = seededRandom(20_240_315);
    const below = (limit: number): number => Math.floor(random() * limit);
    for (let at = 0; at < FUZZED; at++) {
      const lines = new TextDecoder().decode(texts[below(texts.length)]?.[1]).split('\n');
      for (let change = 0; change < 20; change++) {
        const line = below(lines.length);
        const text = lines[line] ?? '';
        const changed = [
          [],
          [text, text],
          [text.slice(0, below(text.length + 1))],
          [lines[below(lines.length)] ?? ''],
          [text.replace(/\d/, () => String(below(10)))],
        ];
        lines.splice(line, 1, ...(changed[below(changed.length)] ?? []));
      }
      const paper = lines.join('\n');
      const [one, other] = bothWays(new TextEncoder().encode(paper));
      expect(other, `paper ${at}`).toBe(one);
    }
  });

  it('and so is a paper of which not all was read', () => {
    const sentence = '2024年支出预算356万元，其中：基本支出100万元，项目支出256万元。';
    const text = `云溪县水务局2024年部门预算公开情况说明\n一、部门预算安排的总体情况\n${sentence.repeat(110)}\n`;
    const [one, other] = bothWays(new TextEncoder().encode(text));
    expect(one).toContain('"notRead"');
    expect(other).toBe(one);
  });

  it.each([
    ['shares of a hundred 元', '基本支出100万元，项目支出256万元。每百元支出中，基本支出为28.09元，项目支出为71.91元', '"percent":28.09'],
    ['a change told in multiples', '基本支出340万元，比上年增长16倍，主要是人员增加；项目支出16万元', '"percent":1600'],
  ])('and so is what only its sentence explains: %s', (_name, parts, value) => {
    const text = `云溪县水务局2024年部门预算公开情况说明\n一、部门预算安排的总体情况\n2024年支出预算356万元，其中：${parts}。\n`;
    const bytes = new TextEncoder().encode(text);
    const { disclosure } = readDocument('paper.txt', bytes);
    expect(recordToLine(disclosure)).toContain(value);
    const [one, other] = bothWays(bytes);
    expect(other).toBe(one);
    const forged = { ...JSON.parse(recordToLine(disclosure)), seal: undefined };
    const [record] = readRecords(forged, { file: 'records.ndjson' }).records;
    expect(JSON.stringify(record)).not.toContain(value);
  });

  it('and a figure that was not read where it was printed is not read from its record either', () => {
    const given = { kind: 'disclosure', document: 'd', unit: '万元', facts: [{ id: 1, concept: 'revenue', value: '12' }] };
    const [record] = readRecords(given, { file: 'records.ndjson' }).records;
    const [fact] = record?.kind === 'disclosure' ? record.facts : [];
    if (record?.kind !== 'disclosure' || fact === undefined) throw new Error('not read');
    const field = { text: '12', uncertain: true } as const;
    const line = recordToLine({ ...record, facts: [{ ...fact, field }] });
    const [again] = readRecords(JSON.parse(line), { file: 'records.ndjson' }).records;
    expect(again?.kind === 'disclosure' ? again.facts[0]?.field : undefined).toEqual(field);
  });
});
