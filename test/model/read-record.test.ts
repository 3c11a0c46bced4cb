import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainRecord } from '../../src/ingest/write-records.ts';
import { readRecords } from '../../src/model/read-record.ts';
import { disclosureSchema, projectSchema, recordJsonSchema } from '../../src/model/record-schema.ts';
import { sealOf } from '../../src/model/seal.ts';

const origin = { file: 'records.ndjson', line: 3 };
const project = {
  kind: 'project',
  document: 'd',
  name: '培训费',
  unit: '万元',
  budgeted: '10.00',
  indicators: [{ level3: '培训人数', target: '≥90' }],
};

describe('readRecords', () => {
  it('keeps every figure of the reader, and writes it back', () => {
    const figures = [
      { text: '3万元', at: { section: 0, paragraph: 1, start: 2, end: 5 }, fact: 4 },
      { text: '12.5', place: { file: 'a.txt', line: 9 }, reason: 'unreadTable' },
    ];
    const plain = { kind: 'disclosure', document: 'd', facts: [{ id: 4, concept: 'revenue', value: '3万元' }], figures };
    const { records } = readRecords({ ...plain, seal: sealOf(plain) }, { file: 'd.json' });
    expect(records).toMatchObject([{ figures }]);
    expect(records.map((record) => plainRecord(record))).toMatchObject([{ figures }]);
    expect(
      readRecords({ kind: 'disclosure', document: 'd', figures: [{ text: '1', reason: 'other' }] }, { file: 'd.json' }).invalid,
    ).toHaveLength(1);
  });

  it('reads plain values with the unit of the record', () => {
    const { records, invalid } = readRecords(project, origin);
    expect(invalid).toEqual([]);
    expect(records[0]).toMatchObject({
      kind: 'project',
      budgeted: { total: { text: '10.00', value: { fen: 10_000_000, unit: '万元', decimals: 2 } } },
      indicators: [{ level3: { text: '培训人数' }, target: { text: '≥90', value: { kind: 'quantity', comparator: '≥', number: 90 } } }],
      cells: { recognised: 4, read: 4 },
      origin,
    });
  });

  it('keeps an unreadable amount as a problem with its pointer and counts it', () => {
    const { records } = readRecords({ ...project, budgeted: '若干' }, origin);
    expect(records[0]).toMatchObject({
      cells: { recognised: 4, read: 3 },
      problems: [{ code: 'unreadableCell', text: '若干', place: { file: 'records.ndjson', line: 3, pointer: '/budgeted' } }],
    });
  });

  it('lets the printed text win over a supplied value that disagrees', () => {
    const budgeted = { text: '10.00万元', value: { fen: 1, unit: '万元', decimals: 2 } };
    const { records } = readRecords({ ...project, budgeted }, origin);
    expect(records[0]).toMatchObject({ budgeted: { total: { value: { fen: 10_000_000 } } }, problems: [{ code: 'valueDisagrees' }] });
  });

  it('refuses records one by one, with pointer and expectation in both languages', () => {
    const { records, invalid } = readRecords(
      [project, { ...project, buget: '1' }, { kind: 'x' }, 5, { ...project, indicators: [{ target: true }] }],
      origin,
    );
    expect(records).toHaveLength(1);
    expect(invalid.map((entry) => [entry.place.pointer, entry.pointer])).toEqual([
      ['/1', ''],
      ['/2', '/kind'],
      ['/3', ''],
      ['/4', '/indicators/0/target'],
    ]);
    expect(invalid[0]?.expected.en).toContain('buget');
    expect(invalid[0]?.expected.zh).toContain('buget');
  });

  it('hands the context of a disclosure down to nested projects', () => {
    const { records } = readRecords(
      { documents: [{ document: 'd', year: 2022, unit: '万元', projects: [{ name: 'p', budgeted: '1' }] }] },
      origin,
    );
    expect(records[1]).toMatchObject({ kind: 'project', document: 'd', year: 2022, budgeted: { total: { value: { fen: 1_000_000 } } } });
  });

  it('signs a change by its direction word and reads 持平 as nothing', () => {
    const facts = [
      { concept: 'balance', measure: 'change', value: '130.78万元', direction: 'down' },
      { concept: 'balance', measure: 'change', value: '持平', direction: 'flat' },
      { concept: 'vehiclesOwned', measure: 'count', value: '2辆' },
    ];
    const { records } = readRecords({ kind: 'disclosure', document: 'd', facts }, origin);
    expect(records[0]).toMatchObject({
      facts: [
        { field: { value: { fen: -130_780_000 } } },
        { field: { value: { fen: 0 } } },
        { field: { value: { number: 2, unit: '辆' } } },
      ],
    });
  });

  it('accepts and refuses what the published schema accepts and refuses', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.constant({ text: '1' }),
      fc.constant({ text: 1 }),
      fc.constant([]),
    );
    const key = fc.constantFrom(
      'name',
      'code',
      'budgeted',
      'goals',
      'indicators',
      'totalScore',
      'year',
      'unit',
      'form',
      'prints',
      'cutOff',
      'other',
      'dimensions',
      'cells',
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (extra) => {
        const raw = { ...project, ...extra };
        const read = readRecords(raw, origin);
        expect(read.records.length === 1).toBe(projectSchema.safeParse(raw).success);
      }),
    );
  });

  it('publishes a JSON Schema with both kinds of record', () => {
    const text = JSON.stringify(recordJsonSchema());
    for (const key of [...Object.keys(projectSchema.shape), ...Object.keys(disclosureSchema.shape)]) expect(text).toContain(`"${key}"`);
  });
});
