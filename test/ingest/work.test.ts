import { describe, expect, test } from 'vitest';
import { createAudit, defaultConfig, rules } from '../../src/index.ts';
import { readBlocks } from '../../src/ingest/blocks.ts';
import { readDocument, readRecordsOfBlocks } from '../../src/ingest/read-document.ts';
import { coverageReasons } from '../../src/model/exit-reasons.ts';
import { DEFAULT_GATE } from '../../src/model/gate.ts';
import { within } from '../../src/model/work.ts';
import { bookGenerators } from '../stress/books.ts';

const OPENING = '云溪县水务局2024年部门预算公开情况说明\n一、部门预算安排的总体情况\n';
const PROSE = '2024年支出预算356万元，其中：基本支出100万元，项目支出256万元。';
const TABLE =
  '支出预算表\n单位：万元\n项目\t合计\t基本支出\t项目支出\n水费\t12.50\t10.00\t2.50\n电费\t9.00\t8.00\t1.00\n合计\t21.50\t18.00\t3.50\n';
const FORM = `1.农村供水管网改造项目绩效目标表
单位：万元
项目名称\t农村供水管网改造项目
预算规模及资金用途\t预算数\t41.50\t其中：财政资金\t41.50
绩效目标\t1.保障公共设施全年运行。
一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据
产出指标\t数量指标\t开放天数\t全年开放天数\t≥310天\t年初工作计划
效益指标\t社会效益指标\t受益人数\t受益人数\t≥900人\t年初工作计划
`;

const read = (text: string, steps: number) => within(steps, () => readRecordsOfBlocks(readBlocks('a.txt', text)));
const PLENTY = 1e9;

describe('what takes more work than a document may take', () => {
  test('is read whole where there is enough', () => {
    const { disclosure, projects } = read(`${OPENING}${PROSE}\n${TABLE}${FORM}`, PLENTY) ?? {};
    expect(projects?.length).toBe(1);
    expect(disclosure?.cells.read).toBe(disclosure?.cells.recognised);
    expect(disclosure?.problems).toEqual([]);
  });

  test('is counted and listed, forms and tables and prose alike', () => {
    const { disclosure, projects } = read(`${OPENING}${PROSE}\n${TABLE}${FORM}`, 0) ?? {};
    expect(projects).toEqual([]);
    expect(disclosure?.cells.read).toBe(0);
    // Three figures of the prose, nine of the table; the form is one that could not be read.
    expect(disclosure?.cells.recognised).toBeGreaterThanOrEqual(12);
    expect(disclosure?.facts.filter(({ field }) => field.value !== undefined)).toEqual([]);
    expect(disclosure?.problems.map(({ code }) => code)).toContain('notRead');
    expect(disclosure?.figures?.filter(({ reason }) => reason === 'notRead').length).toBeGreaterThanOrEqual(3);
  });

  test('is left from where the work was spent, and what was read before stays', () => {
    const paragraphs = Array.from({ length: 20 }, () => PROSE).join('\n');
    const all = read(`${OPENING}${paragraphs}\n`, PLENTY)?.disclosure;
    const some = read(`${OPENING}${paragraphs}\n`, 150_000)?.disclosure;
    expect(some?.cells.recognised).toBe(all?.cells.recognised);
    expect(some?.cells.read).toBeGreaterThan(0);
    expect(some?.cells.read).toBeLessThan(all?.cells.read ?? 0);
    expect(some?.problems).toMatchObject([{ code: 'notRead', place: { file: 'a.txt' } }]);
    expect(read(`${OPENING}${paragraphs}\n`, 150_000)?.disclosure).toEqual(some);
  });

  test('does not pass, and the reasons say why', () => {
    const { disclosure } = read(`${OPENING}${PROSE}\n`, 0) ?? {};
    const audit = createAudit(rules, defaultConfig(rules));
    if (disclosure !== undefined) audit.add(disclosure);
    const result = audit.finish();
    expect(result.complete).toBe(false);
    expect(result.findings).toEqual([]);
    expect(coverageReasons(result, DEFAULT_GATE)).toContainEqual({
      exit: 1,
      code: 'contentLost',
      document: 'a.txt',
      detail: 'notRead',
      count: 1,
    });
  });
});

describe('tables', () => {
  const read = (text: string) => readDocument('a.txt', new TextEncoder().encode(text)).disclosure;

  test('of nothing but digits, more than any paper has, are left and said', () => {
    const rows = 40_000;
    const { cells, problems } = read(`${OPENING}支出预算表\n单位：万元\n项目\t合计\t基本支出\t项目支出\n${'水\t1\t2\t3\n'.repeat(rows)}`);
    expect(cells.read).toBe(0);
    expect(cells.recognised).toBeGreaterThanOrEqual(3 * rows);
    expect(problems.map(({ code }) => code)).toContain('notRead');
  });

  test.each(bookGenerators.map((book) => [book.name, book] as const))('%s, as a county prints it, are read', (_, { make }) => {
    const { cells, problems } = read(make(60));
    expect(cells.recognised).toBeGreaterThan(1000);
    expect(problems.filter(({ code }) => code === 'notRead')).toEqual([]);
  });
});

test('a book of half a megabyte of nothing but tables is read whole', () => {
  const book = bookGenerators.find(({ name }) => name.endsWith('in tabs'));
  const { cells, problems } = readDocument('a.txt', new TextEncoder().encode(book?.make(442))).disclosure;
  expect(cells.recognised).toBeGreaterThan(25_000);
  expect(cells.read).toBe(cells.recognised);
  expect(problems).toEqual([]);
}, 120_000);

test('figures for which nobody looked everywhere are left, and say so', () => {
  const text = `${OPENING}${PROSE.repeat(300)}\n`;
  const { disclosure } = readDocument('a.txt', new TextEncoder().encode(text));
  const left = disclosure.figures?.filter(({ reason }) => reason === 'notRead').length ?? 0;
  expect(left).toBeGreaterThan(0);
  expect(disclosure.cells).toEqual({ recognised: 900, read: 900 - left });
  expect(disclosure.problems).toMatchObject([{ code: 'notRead', place: { line: 3 } }]);
  const ofFigures = new Set(disclosure.figures?.flatMap(({ reason, fact }) => (reason === 'notRead' ? [fact] : [])));
  expect(disclosure.facts.filter(({ id, field }) => (field.value === undefined) !== ofFigures.has(id))).toEqual([]);
});
