import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { audit, createAudit } from '../../src/engine/audit.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { DEFAULT_GATE, judgeGate, tooThin } from '../../src/model/gate.ts';
import { readRecords } from '../../src/model/read-record.ts';

const recordsOf = (...given: readonly unknown[]) => readRecords(given, { file: 'given' }).records;
const figuresOf = (...given: readonly unknown[]) => audit(recordsOf(...given), rules).coverage.figures;

const LIST = [fact(1, 'expenditure', '100万元'), part(2, 'expenditure.basic', '60万元', 1), part(3, 'expenditure.project', '40万元', 1)];

describe('figures of a disclosure', () => {
  it('are judged where a relation holds them, broken or not', () => {
    expect(figuresOf(budget([...LIST, fact(4, 'unknown', '7万元')]))).toEqual({ judged: 3, read: 1, notRead: 0 });
    const [total, ...parts] = LIST;
    expect(figuresOf(budget([{ ...total, value: '110万元' }, ...parts]))).toEqual({ judged: 3, read: 0, notRead: 0 });
  });

  it('are not judged by a relation that cannot be decided', () => {
    const rate = fact(2, 'revenue', '50%', { measure: 'changeRate', of: 1 });
    expect(figuresOf(budget([fact(1, 'revenue', '', {}), rate])).judged).toBe(0);
  });

  it('are those that the reader met, and unread without a fact, by section and table', () => {
    const given = budget(LIST, {
      sections: [
        { heading: '收支', level: 1, paragraphs: ['支出100万元，其中基本60万元、项目40万元，另3万元。'] },
        { heading: '三公', level: 1, tables: [{ title: '三公表', rows: [[{ text: '5', place: { file: 'a', line: 9 } }]] }] },
      ],
      figures: [
        { text: '100万元', fact: 1, at: { section: 0, paragraph: 0, start: 2, end: 7 } },
        { text: '60万元', fact: 2, at: { section: 0, paragraph: 0, start: 12, end: 16 } },
        { text: '40万元', fact: 3, at: { section: 0, paragraph: 0, start: 19, end: 23 } },
        { text: '3万元', at: { section: 0, paragraph: 0, start: 25, end: 28 }, reason: 'noSubject' },
        { text: '5', place: { file: 'a', line: 9 }, reason: 'unreadTable' },
      ],
    });
    const [document] = audit(recordsOf(given), rules).documents;
    expect(document?.coverage).toMatchObject({ figures: { judged: 3, read: 0, notRead: 2 }, ratio: 0.6 });
    expect(document?.parts?.map(({ kind, title, figures }) => [kind, title, figures.judged, figures.notRead])).toEqual([
      ['section', '收支', 3, 1],
      ['section', '三公', 0, 1],
      ['table', '三公表', 0, 1],
    ]);
  });
});

describe('figures of a project', () => {
  it('are judged by the rules that say so, and by relations', () => {
    const rows = exampleIndicators({ weight: '40', score: '40', actual: '100人' }, { level3: '培训次数', target: '≥2次' });
    expect(figuresOf(rows)).toEqual({ judged: 5, read: 0, notRead: 0 });
    const funds = exampleProject({ budgeted: { total: '10.00万元', fiscal: '10.00万元' }, received: '9.00万元' });
    expect(figuresOf(funds)).toEqual({ judged: 2, read: 1, notRead: 0 });
  });

  it('are not read as far as cells were not', () => {
    const funds = exampleProject({ budgeted: '10.00万元', cells: { recognised: 30, read: 2 } });
    expect(figuresOf(funds).notRead).toBe(28);
  });

  it('add up over shards', () => {
    const records = recordsOf(exampleProject({ budgeted: '10' }), exampleProject({ name: '乙', budgeted: '20' }), budget(LIST));
    const whole = audit(records, rules);
    const parts = records.map((record) => {
      const session = createAudit(rules);
      session.add(record);
      return session;
    });
    const [first, ...others] = parts;
    for (const other of others) first?.merge(other);
    expect(first?.finish().documents).toEqual(whole.documents);
  });
});

describe('the gate', () => {
  it('asks each document for its coverage', () => {
    const thin = exampleProject({ document: 'thin', budgeted: '10', cells: { recognised: 100, read: 2 } });
    const result = audit(recordsOf(budget(LIST), ...Array.from({ length: 50 }, () => exampleProject({ budgeted: '10' })), thin), rules);
    expect(judgeGate(result, { ...DEFAULT_GATE, minCoverage: 0.3 }).coverage).toBe(true);
    expect(tooThin(result, DEFAULT_GATE).map(({ document }) => document)).toEqual(['thin']);
  });
});
