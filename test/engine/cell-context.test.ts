import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { audit } from '../../src/engine/audit.ts';
import { contextOf } from '../../src/engine/cell-context.ts';
import { defaultConfig, readRecords } from '../../src/index.ts';
import type { AuditRecord, Disclosure, Project } from '../../src/model/record.ts';

function recordOf(value: unknown): AuditRecord {
  const [record] = readRecords(value, { file: 'd.json' }).records;
  if (record === undefined) throw new Error('no record');
  return record;
}
const projectOf = (cells: Readonly<Record<string, unknown>>): Project => {
  const record = recordOf({ kind: 'project', document: 'd', name: '培训费', unit: '万元', ...cells });
  if (record.kind !== 'project') throw new Error('no project');
  return record;
};

describe('a cell of an indicator', () => {
  const project = projectOf({
    indicators: [
      { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人' },
      { level1: '产出指标', level2: '质量指标', level3: '合格率', target: '≥90', actual: '95%', weight: '20', score: '20' },
    ],
  });
  const row = {
    kind: 'row',
    names: ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score'],
    texts: ['产出指标', '质量指标', '合格率', '≥90', '95%', '20', '20'],
  };
  it('stands in its row', () => {
    const indicator = project.indicators[1];
    expect(contextOf(project, indicator?.target ?? {}, '≥90')).toEqual({ ...row, at: 3 });
    expect(contextOf(project, indicator?.score ?? {}, '20')).toEqual({ ...row, at: 6 });
  });
  it('is none of them where the row as a whole is meant', () => {
    expect(contextOf(project, project.indicators[1] ?? {}, '')).toEqual(row);
  });
});

describe('a cell of a form', () => {
  const project = projectOf({
    budgeted: { total: '82', fiscal: '80', other: '2' },
    spent: '78.67',
    executionRate: '89.02%',
    totalScore: '100',
    goals: ['保障培训'],
  });
  it('stands among the funds', () => {
    expect(contextOf(project, project.executionRate ?? {}, '89.02%')).toEqual({
      kind: 'row',
      names: ['budgeted', 'spent', 'executionRate'],
      texts: ['82', '78.67', '89.02%'],
      at: 2,
    });
    expect(contextOf(project, project.budgeted?.fiscal ?? {}, '80')).toMatchObject({ names: ['total', 'fiscal', 'other'], at: 1 });
  });
  it('has no row when it stands alone or is not in the record', () => {
    expect(contextOf(project, project.totalScore ?? {}, '100')).toBeUndefined();
    expect(contextOf(project, project.goals[0] ?? {}, '保障培训')).toBeUndefined();
    expect(contextOf(project, { text: '82' }, '82')).toBeUndefined();
  });
});

describe('a text of a disclosure', () => {
  const long = '前'.repeat(100);
  const place = { file: 'd.txt', line: 3 };
  const disclosure: Disclosure = {
    kind: 'disclosure',
    document: 'd.txt',
    sections: [
      {
        heading: '收入说明',
        level: 1,
        paragraphs: [{ text: `${long}预算收入1090.88万元，其中基金10万元，其他0万元，另有0万元。`, place }],
        tables: [
          {
            rows: [
              [
                { text: '车辆', place: { file: 'd.txt', line: 9 } },
                { text: '2', place: { file: 'd.txt', line: 9 } },
                { text: '83', place: { file: 'd.txt', line: 9 } },
              ],
            ],
          },
        ],
      },
    ],
    facts: [
      {
        id: 1,
        concept: 'revenue',
        label: '预算收入',
        measure: 'amount',
        field: { text: '1090.88万元', place },
        period: 'current',
        basis: 'budget',
        source: 'text',
      },
      {
        id: 2,
        concept: 'item',
        label: '其他',
        measure: 'amount',
        field: { text: '0万元', place },
        period: 'current',
        basis: 'budget',
        source: 'text',
      },
    ],
    problems: [],
    cells: { recognised: 2, read: 2 },
  };
  it('is cut out of its sentence: a figure behind its label', () => {
    expect(contextOf(disclosure, disclosure.facts[0]?.field ?? {}, '1090.88万元')).toEqual({
      kind: 'text',
      before: `…${'前'.repeat(76)}预算收入`,
      after: '，其中基金10万元，其他0万元，另有0万元。',
    });
    expect(contextOf(disclosure, disclosure.facts[1]?.field ?? {}, '0万元')).toMatchObject({ after: '，另有0万元。' });
  });
  it('stands in its table row', () => {
    const cell = disclosure.sections[0]?.tables[0]?.rows[0]?.[1];
    expect(contextOf(disclosure, cell ?? {}, '2')).toEqual({ kind: 'row', names: ['', '', ''], texts: ['车辆', '2', '83'], at: 1 });
  });
  it('is quoted out of its paragraph', () => {
    const paragraph = disclosure.sections[0]?.paragraphs[0];
    expect(contextOf(disclosure, paragraph ?? {}, '其中基金')).toMatchObject({ kind: 'text', after: '10万元，其他0万元，另有0万元。' });
  });
});

describe('the result', () => {
  const project = (name: string, spent: string): AuditRecord =>
    projectOf({
      name,
      budgeted: '100',
      spent,
      indicators: [{ level3: '培训人数', target: '100', actual: '100人', score: '10', weight: '10' }],
    });
  it('carries the row of what is wrong in a record, on the first place only', () => {
    const { findings } = audit([project('甲', '90')], rules);
    const unit = findings.find(({ rule }) => rule === 'targets/target-has-unit');
    expect(unit?.places[0]?.context).toMatchObject({ kind: 'row', at: 3 });
    for (const { places } of findings) for (const place of places.slice(1)) expect(place.context).toBeUndefined();
  });
  it('bounds long rows and long texts', () => {
    const wide = projectOf({
      dimensions: Array.from({ length: 30 }, (_, at) => ({ name: `指标${at}`, points: String(at) })),
      indicators: [{ level3: '长'.repeat(500), target: '≥1个' }],
    });
    const context = contextOf(wide, wide.dimensions?.[20]?.points ?? {}, '20');
    expect(context).toMatchObject({ kind: 'row', at: 6 });
    expect(context?.kind === 'row' ? [context.texts.length, context.names[6]] : []).toEqual([12, '指标20']);
    const row = contextOf(wide, wide.indicators[0]?.target ?? {}, '≥1个');
    expect(row?.kind === 'row' ? Math.max(...row.texts.map((text) => text.length)) : 0).toBe(80);
  });
  it('says how grades were made', () => {
    expect(audit([project('甲', '90')], rules).policy).toEqual(defaultConfig(rules).grade);
  });
});
