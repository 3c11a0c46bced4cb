import { describe, expect, it } from 'vitest';
import { brokenFigures } from '../../src/ingest/narrative/broken-figure.ts';
import { readDocument } from '../../src/ingest/read-document.ts';

const paper = (amount: string) =>
  `云溪县水务局2022年部门预算\n一、支出说明\n2022年预算支出为${amount}，其中：基本支出500.00万元，项目支出590.88万元。\n`;
const read = (text: string) => readDocument('d', new TextEncoder().encode(text)).disclosure;
const fenOf = (text: string) => read(text).facts.map(({ field }) => (field.value?.kind === 'amount' ? field.value.fen : undefined));
const WHOLE = [1_090_880_000, 500_000_000, 590_880_000];

describe('a disguised figure', () => {
  it.each([
    ['a broken line', '1090.88\n万元'],
    ['an empty line', '1090.88\n\n万元'],
    ['a tag', '1<b>090</b>.88万元'],
    ['words', '一千零九十点八八万元'],
    ['characters nobody sees', '1\u200b0\u034f90\u3164.88万元'],
    ['mathematical digits', '𝟏𝟎𝟗𝟎.𝟖𝟖万元'],
  ])('is read through %s', (_name, amount) => {
    expect(fenOf(paper(amount))).toEqual(WHOLE);
    expect(read(paper(amount)).problems).toEqual([]);
  });

  it.each([
    ['1‧090.88万元'],
    ['1O90.88万元'],
    ['1ⅹ90.88万元'],
    ['（1090.88）万元'],
    ['~~1090.88~~万元'],
    ['<del>1090.88</del>万元'],
    ['1\ufffd90.88万元'],
    ['1090.88/1万元'],
    ['三五万元'],
    ['1090.88（注）万元'],
    ['1090.S万元'],
    ['一千.八八万元'],
    ['1090。.88万元'],
    ['/1090.88万元'],
    ['1.090.88万元'],
    ['$1090.88万元'],
    ['·1090.88万元'],
    ['*1090.88万元'],
    ['1*090.88万元'],
    ['1090.88—1090.88万元'],
  ])('%s is met, not read and listed', (amount) => {
    const { cells, figures, problems, facts } = read(paper(amount));
    expect(cells.recognised - cells.read).toBeGreaterThanOrEqual(1);
    expect(figures?.filter(({ reason, fact }) => reason === 'unreadable' && fact === undefined)).toHaveLength(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unreadableFigure', place: { file: 'd', line: 3 } }));
    expect(facts[0]?.field.value).toBeUndefined();
  });

  it('is met behind a label of persons', () => {
    const sums = '联系人：2022年预算支出为1090.88万元，其中：基本支出500.00万元，项目支出590.88万元。';
    expect(fenOf(`云溪县水务局2022年部门预算\n一、支出说明\n${sums}\n`)).toEqual(WHOLE);
    expect(read(`${paper('1090.88万元')}联系电话：0311-12345678万元\n`).figures?.at(-1)?.text).toContain('12345678');
  });

  it.each([
    ['完成年初预算的1-14.29%', '1-14.29%'],
    ['执法执勤用车3-辆', '3-辆'],
    ['项目支出增加108.4万，', '108.4万'],
  ])('%s holds a figure that a break left in pieces', (text, broken) => {
    expect(brokenFigures(text).map(({ start, end }) => text.slice(start, end))).toEqual([broken]);
  });

  it('is met where a rate lost its sign', () => {
    const { figures } = read(`${paper('1090.88万元')}二、执行情况\n支出决算80.00万元，完成年初预算的1.1429。\n`);
    expect(figures?.at(-1)?.text).toBe('1.1429');
  });

  it('keeps where unusual digits stand', () => {
    expect(read(paper('𝟏𝟎𝟗𝟎.𝟖𝟖万元')).unusualDigits).toMatchObject([{ place: { line: 3 } }]);
    expect(read(paper('１０９０.88万元')).unusualDigits).toBeUndefined();
  });

  it('counts a line that holds U+FFFD, whatever the encoding', () => {
    expect(read(`${paper('1090.88万元')}说明\ufffd。\n`).problems).toMatchObject([{ code: 'unreadableCell', place: { line: 4 } }]);
  });

  it.each([
    '：①20万元',
    '占GDP3.5%',
    '5（含）万元',
    '（2022年）20万元',
    '2020-2022年20万元',
    '单价（元/人）20元',
    '同比+3%',
    '培训2-3人次',
    '增加3万多人',
    '补助3人*500元',
    '安排**16.9万元**，',
  ])('%s is whole', (text) => {
    expect(brokenFigures(text)).toEqual([]);
  });

  it('counts the cells of a table in disguise', () => {
    const rows = '项目\t预算数\n收入合计\t1‧090.88\n政府性基金收入\t1/1\n事业收入\t12ⅹ3\n其他收入\t1O0.5\n';
    const { cells } = read(`${paper('1090.88万元')}二、收支总表\n单位：万元\n${rows}`);
    expect(cells.recognised - cells.read).toBe(4);
  });
});

describe('line ends', () => {
  const text = `${paper('1090.88万元')}二、收入说明\n收入1090.88万元。\n`;
  it.each([
    ['U+2028', '\u2028'],
    ['U+2029', '\u2029'],
    ['NEL', '\u0085'],
    ['VT', '\v'],
  ])('%s ends a line', (_name, end) => {
    expect(read(text.replaceAll('\n', end))).toEqual(read(text));
  });

  it('a page inside a line ends it, and one at its beginning adds none', () => {
    expect(read(text.replaceAll('\n', '\f')).sections.map(({ place }) => place?.line)).toEqual(
      read(text).sections.map(({ place }) => place?.line),
    );
    expect(read(text.replaceAll('\n', '\n\f')).facts.map(({ field }) => field.place)).toEqual(
      read(text).facts.map(({ field }) => field.place),
    );
  });
});
