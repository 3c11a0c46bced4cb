import { describe, expect, it } from 'vitest';
import { rulesWithoutLicence as rules } from '../../rules/index.ts';
import { type AuditRecord, audit, defaultConfig, duties, render } from '../../src/index.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { nestRecords, recordToLine } from '../../src/ingest/write-records.ts';
import { readRecords } from '../../src/model/read-record.ts';

type Plain = Readonly<Record<string, unknown>>;

const read = (plain: unknown) => readRecords(plain, { file: 'r.json' });
const resultOf = (records: readonly AuditRecord[]) => audit(records, rules, defaultConfig(rules), duties);
const coverageOf = (plain: Plain) => resultOf(read(plain).records).coverage;
const jsonOf = (records: readonly AuditRecord[]) => render(resultOf(records), { format: 'json', rules });

const fact = { concept: 'revenue', value: '100.00万元' };
const disclosure = (more: Plain): Plain => ({ kind: 'disclosure', document: '局预算', ...more });
const project = (more: Plain): Plain => ({
  kind: 'project',
  document: '局预算',
  name: '公共文化服务',
  budgeted: { total: '100.00万元', fiscal: '60.00万元', other: '30.00万元' },
  ...more,
});

describe('what a record says of its own reading', () => {
  it.each<[string, Plain]>([
    ['cells that were read', disclosure({ cells: { recognised: 1000, read: 1000 } })],
    ['figures without facts', disclosure({ figures: [{ text: '100.00万元' }, { text: '5万元', fact: 3 }] })],
    [
      'figures said to need no reading',
      disclosure({
        figures: [
          { text: '1万元', reason: 'example' },
          { text: '2万元', reason: 'bound' },
        ],
      }),
    ],
    ['a figure of a fact without a value', disclosure({ facts: [{ ...fact, value: '某万元' }], figures: [{ text: '1万元', fact: 0 }] })],
  ])('raises no coverage: %s', (_name, plain) => {
    expect(coverageOf(plain)).toMatchObject({ ratio: 0, cellsRead: 0 });
  });
  it('counts a fact once, however many figures name it', () => {
    const figures = Array.from({ length: 9 }, () => ({ text: '100.00万元', fact: 0 }));
    expect(coverageOf(disclosure({ facts: [fact], figures })).figures).toMatchObject({ notRead: 8 });
  });
  it('hides nothing that the record itself shows to be unread', () => {
    const budgeted = { total: '某某万元', fiscal: '一二三万元' };
    for (const claim of [{}, { cells: { recognised: 0, read: 0 } }, { cells: { recognised: 9, read: 9 }, problems: [] }]) {
      const [record] = read(project({ budgeted, ...claim })).records;
      expect([record?.cells.recognised, record?.cells.read]).toEqual([3, 1]);
      expect(record?.problems.map(({ code }) => code)).toEqual(['unreadableCell', 'unreadableCell']);
    }
  });
  it('may say that more was not read', () => {
    expect(coverageOf(project({ cells: { recognised: 60, read: 3 } })).figures.notRead).toBe(57);
    expect(coverageOf(project({ problems: [{ code: 'unreadableRow', text: '产出' }] })).figures.notRead).toBe(1);
  });
  it('is refused when it read more than there was', () => {
    expect(read(project({ cells: { recognised: 1, read: 2 } })).invalid).toHaveLength(1);
    expect(read(disclosure({ cells: { recognised: 1, read: 2 } })).invalid).toHaveLength(1);
  });
  it('softens no finding by calling a cell uncertain', () => {
    const unsure = (text: string) => ({ text, uncertain: true });
    const budgeted = { total: unsure('100.00万元'), fiscal: unsure('60.00万元'), other: unsure('30.00万元') };
    const severities = (plain: Plain) => resultOf(read(plain).records).findings.map(({ rule, severity }) => `${severity} ${rule}`);
    expect(severities(project({ budgeted }))).toEqual(severities(project({})));
    expect(severities(project({}))).toContain('error targets/funds-equal-their-sources');
  });
});

describe('what a record prints and leaves out', () => {
  const text = '2024年收入预算100.00万元，其中一般公共预算收入60.00万元，占60%，其他收入40.00万元。';
  const rows = [
    ['项目', '金额'],
    ['办公费', '12.50'],
    ['差旅费', '7'],
  ];
  const sections = [{ heading: '收支情况', paragraphs: [text], tables: [{ rows }] }];
  const parts = ['60.00万元', '40.00万元', '12.50万元', '7万元'];
  const facts = [fact, { concept: 'item', value: '60%', measure: 'share' }, ...parts.map((value) => ({ concept: 'item', value }))];
  const notRead = (plain: Plain) => coverageOf(plain).figures.notRead;
  const codes = (plain: Plain) => read(plain).records[0]?.problems.map(({ code }) => code);
  it('is not read: figures of paragraphs and of the columns of amounts, each as often as it is printed', () => {
    expect(notRead(disclosure({ facts, sections }))).toBe(0);
    for (const more of [{}, { facts: [] }, { facts: [], figures: [] }]) expect(notRead(disclosure({ sections, ...more }))).toBe(6);
    expect(notRead(disclosure({ facts: facts.slice(1), sections }))).toBe(1);
    expect(codes(disclosure({ facts: facts.slice(1), sections }))).toEqual(['leftOut']);
    expect(notRead(disclosure({ facts, sections: [...sections, ...sections] }))).toBe(6);
  });
  it('counts by the text of the facts, whatever figures say', () => {
    const figures = [{ text: '60%', fact: 0 }, ...['100.00万元', ...parts].map((value, at) => ({ text: value, fact: at + 1 }))];
    const changed = [{ ...facts[1], id: 0, value: '61%' }, ...[fact, ...facts.slice(2)].map((each, at) => ({ ...each, id: at + 1 }))];
    expect(notRead(disclosure({ facts: changed, figures, sections }))).toBe(1);
  });
  it('is no date, year or number of a list, and nothing where there are no sections', () => {
    const bare = {
      heading: '一、情况',
      paragraphs: ['截至2023年12月31日，第3批次，共2个方面。'],
      tables: [{ rows: [['1', '办公室', '3']] }],
    };
    expect(notRead(disclosure({ facts: [fact], sections: [bare] }))).toBe(0);
    expect(notRead(disclosure({ facts: [fact] }))).toBe(0);
  });
  it('stays not read where the record is normalized again', () => {
    const { records } = read(disclosure({ facts: facts.slice(2), sections, seal: '0123456789abcdef' }));
    expect(jsonOf(records.flatMap((record) => read(JSON.parse(recordToLine(record))).records))).toBe(jsonOf(records));
  });
});

describe('a seal that does not fit', () => {
  const seal = '0123456789abcdef';
  it('is said once a document', () => {
    const plain = disclosure({
      facts: [fact],
      seal,
      projects: [
        { name: '公共文化服务', seal },
        { name: '场馆开放', seal },
      ],
    });
    const told = resultOf(read(plain).records).documents[0]?.problems.filter(({ code }) => code === 'brokenSeal');
    expect(told).toHaveLength(1);
    expect(read(disclosure({ facts: [fact] })).records[0]?.problems).toEqual([]);
  });
});

describe('the kind that a record calls its paper', () => {
  const title = '云溪县文化局2024年部门预算公开';
  const claims = [
    { documentKind: 'other' },
    { documentKind: 'departmentalBudget', documentKindUnsure: true },
    { documentKind: 'governmentReport' },
  ];
  const kindsOf = (plain: Plain) => read(plain).records.map(({ documentKind, documentKindUnsure }) => [documentKind, documentKindUnsure]);
  it.each(claims)('is that of its title: %j', (claim) => {
    expect(kindsOf(disclosure({ title, ...claim, level: 'government' }))).toEqual([['departmentalBudget', undefined]]);
    expect(read(disclosure({ title, ...claim, level: 'government' })).records[0]?.level).toBeUndefined();
    const nested = disclosure({ title, documentKind: 'departmentalBudget', projects: [{ name: '公共文化服务', ...claim }] });
    expect(kindsOf(nested)[1]).toEqual(['departmentalBudget', undefined]);
  });
  it('is its own where the title names none, or it has none', () => {
    expect(kindsOf(disclosure({ title: '情况说明', documentKind: 'other' }))).toEqual([['other', undefined]]);
    expect(kindsOf(disclosure({ title }))).toEqual([[undefined, undefined]]);
    expect(kindsOf(project({ documentKind: 'other' }))).toEqual([['other', undefined]]);
  });
});

describe('normalized records', () => {
  const text = [
    '云溪县文化局2024年部门预算公开',
    '一、收支情况',
    '2024年收入预算约120.50万元，其中：一般公共预算收入100.50万元，其他收入20.00万元。',
    '2024年支出预算120.50万元，其中：基本支出60.50万元，项目支出60.00万元。较上年约增加5.00万元，主要原因是新增设备3台。',
  ].join('\n');
  const { disclosure: own, projects } = readDocument('局预算.txt', new TextEncoder().encode(text));
  const records = [own, ...projects];
  it('are audited as the paper is, byte for byte', () => {
    expect(JSON.stringify(records)).toContain('"uncertain":true');
    expect(jsonOf(read(JSON.parse(JSON.stringify(nestRecords(records)))).records)).toBe(jsonOf(records));
    expect(jsonOf(records.flatMap((record) => read(JSON.parse(recordToLine(record))).records))).toBe(jsonOf(records));
  });
  it('are counted anew when they were changed', () => {
    const changed = JSON.parse(recordToLine(own).replace('100.50万元', '101.50万元'));
    expect(JSON.stringify(read(changed).records)).not.toContain('"uncertain":true');
  });
});

describe('what a record says of itself', () => {
  const parts = [
    { id: 1, concept: 'revenue', value: '100万元' },
    { id: 2, concept: 'revenue.generalPublicBudget', value: '60.25万元', partOf: 1 },
    { id: 3, concept: 'revenue.business', value: '39.25万元', partOf: 1 },
  ];
  const rulesOf = (plain: Plain) => resultOf(read(plain).records).findings.map(({ rule }) => rule);
  const SUM = 'arithmetic/revenue-equals-its-sources';
  const list = { id: 1, exhaustive: true };
  const facts = parts.map((each) => (each.partOf === undefined ? each : { ...each, list }));
  it.each<[string, Plain]>([
    ['nothing', {}],
    ['decimals that its own figures go beyond', { precision: { 万元: 0 } }],
    ['an admission of rounding that its text does not make', { roundingAdmitted: true }],
    [
      'figures that would be another reading',
      {
        figures: [
          ...facts.map(({ id, value }, at) => ({
            text: value,
            fact: id,
            at: { section: 0, paragraph: 0, start: at * 9, end: at * 9 + 8 },
          })),
          { text: '0.50万元', at: { section: 0, paragraph: 0, start: 40, end: 47 } },
        ],
      },
    ],
  ])('softens nothing: %s', (_name, more) => {
    expect(rulesOf(disclosure({ documentKind: 'departmentalBudget', facts, ...more }))).toContain(SUM);
  });
  it('hides no unusual digits, in nested projects neither', () => {
    const plain = disclosure({ facts: [{ ...fact, value: '𝟏𝟎𝟎万元' }], projects: [{ name: '公共文化服务', budgeted: '①②⓪万元' }] });
    const [record] = read(plain).records;
    expect(record?.kind === 'disclosure' ? record.unusualDigits?.map(({ text }) => text) : []).toEqual(['𝟏𝟎𝟎万元', '①②⓪万元']);
    expect(rulesOf(plain)).toContain('structure/figures-in-ordinary-digits');
  });
  it('hides none in a project that stands by itself, and one in a disclosure is told once', () => {
    const alone = project({ budgeted: '①②⓪万元' });
    const once = 'structure/project-figures-in-ordinary-digits';
    expect(rulesOf(alone).filter((rule) => rule.includes('ordinary-digits'))).toEqual([once]);
    expect(rulesOf(project({ budgeted: '１２０万元' }))).not.toContain(once);
    const again = read(alone).records.flatMap((record) => read(JSON.parse(recordToLine(record))).records);
    expect(jsonOf(again)).toBe(jsonOf(read(alone).records));
    const { kind: _, document: __, ...nested } = alone;
    const told = rulesOf(disclosure({ facts: [fact], projects: [nested] })).filter((rule) => rule.includes('ordinary-digits'));
    expect(told).toEqual(['structure/figures-in-ordinary-digits']);
  });
});
