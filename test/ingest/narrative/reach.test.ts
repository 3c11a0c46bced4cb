import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/fact.ts';
import type { RecordContext } from '../../../src/model/record.ts';
import { FINAL, heading, paragraph, read } from './given.ts';

/** Of which tier of government and which months a figure is: what one paper prints of several is never held against each other. */

const REPORT: RecordContext = { year: 2023, documentKind: 'governmentReport', region: '云溪市', unit: '亿元' };
const HALF_YEAR: RecordContext = { year: 2023, documentKind: 'monthlyReport', region: '云溪市', unit: '亿元' };

const reachOf = ({ tier, months, scope, field }: Fact) => [tier, months, scope, field.text].filter((each) => each !== undefined).join(' ');
const readAll = (context: RecordContext, ...texts: readonly string[]) =>
  read(
    texts.map((text, at) => (/^（[一二三]）|^[一二三]、/.test(text) ? heading(text, 2, at + 1) : paragraph(text, at + 1))),
    context,
  ).facts;
const reaches = (context: RecordContext, ...texts: readonly string[]) => readAll(context, ...texts).map(reachOf);

describe('the tier of a figure', () => {
  it('is named beside it, and holds until another is named', () => {
    expect(
      reaches(REPORT, '全市一般公共预算收入120.5亿元，增长5.0%。一般公共预算支出300.2亿元。市本级一般公共预算收入40.2亿元，增长2.1%。'),
    ).toEqual(['全市 120.5亿元', '全市 增长5.0%', '全市 300.2亿元', '市级 40.2亿元', '市级 增长2.1%']);
  });

  it('is that of the heading above', () => {
    expect(reaches(REPORT, '（一）全市情况', '一般公共预算收入120.5亿元。', '（二）市本级情况', '一般公共预算收入40.2亿元。')).toEqual([
      '全市 120.5亿元',
      '市级 40.2亿元',
    ]);
  });

  it('calls 本级 by the region of the paper', () => {
    expect(reaches(REPORT, '全市政府性基金收入50亿元。', '本级政府性基金收入20亿元。')).toEqual(['全市 50亿元', '市级 20亿元']);
  });

  it('is nothing worth saying where the paper speaks of one', () => {
    expect(reaches(REPORT, '全市一般公共预算收入120.5亿元。', '一般公共预算支出300.2亿元。')).toEqual(['120.5亿元', '300.2亿元']);
  });

  it('is no tier where it says who pays, or what is compared with', () => {
    expect(reaches(REPORT, '全市一般公共预算收入120.5亿元，占全省一般公共预算收入的9.1%。', '省级补助资金30亿元。')).toEqual([
      '全市 120.5亿元',
      '全市 9.1%',
      '30亿元',
    ]);
  });

  it('divides the whole where all tiers are named', () => {
    const facts = readAll(REPORT, '全市政府性基金收入50亿元，其中：市本级20亿元，县（市、区）30亿元。');
    expect(facts.map(({ partOf, list }) => [partOf, list?.exhaustive])).toEqual([
      [undefined, undefined],
      [1, true],
      [1, true],
    ]);
  });

  it('tells a completion whose budget it is of', () => {
    const facts = readAll(REPORT, '全市一般公共预算收入62亿元，完成预算的50%。市级一般公共预算收入20.1亿元，增长2%。');
    expect(facts.map(({ of }) => of)).toEqual([undefined, 1, undefined, 3]);
  });

  it('is not asked of a department', () => {
    expect(reaches({ ...FINAL, unit: '万元' }, '全市财政拨款支出120万元。', '市级财政拨款支出20万元。')).toEqual(['120万元', '20万元']);
  });
});

describe('the months of a figure', () => {
  it('are named before it', () => {
    expect(reaches(REPORT, '2023年一般公共预算收入120亿元。', '1-6月，一般公共预算收入62亿元，增长4.5%。')).toEqual([
      '120亿元',
      '1-6 62亿元',
      '1-6 增长4.5%',
    ]);
  });

  it.each([
    ['上半年', '1-6'],
    ['前三季度', '1-9'],
    ['1月至5月', '1-5'],
    ['截至9月底', '1-9'],
  ])('%s', (words, months) => {
    expect(reaches(REPORT, `${words}，一般公共预算收入62亿元。`)).toEqual([`${months} 62亿元`]);
  });

  it('of one month hold for its sentence', () => {
    expect(reaches(REPORT, '1-6月，一般公共预算收入62亿元。6月当月完成12亿元，增长3%。非税收入20亿元。')).toEqual([
      '1-6 62亿元',
      '6 12亿元',
      '6 增长3%',
      '1-6 20亿元',
    ]);
  });

  it('are left out where the whole report is about them', () => {
    expect(reaches(HALF_YEAR, '1-6月，一般公共预算收入62亿元。', '一般公共预算支出150亿元。')).toEqual(['62亿元', '150亿元']);
  });

  it('are none of a budget, which is of the year', () => {
    expect(reaches(REPORT, '1-6月，一般公共预算收入62亿元，为年初预算124亿元的50%。')).toEqual(['1-6 62亿元', '124亿元', '1-6 50%']);
  });
});

it('tells ways of counting apart', () => {
  expect(
    reaches(REPORT, '一般公共预算收入30亿元（自然口径），增收2亿元。', '一般公共预算收入（同口径）32亿元，增收3亿元。').slice(2),
  ).toEqual(['同口径 32亿元', '同口径 3亿元']);
});
