import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const WITH_UNIT = /\d(万元|亿元|元)/g;
/** A word of the accounts or of a change, a number, and the clause is over. */
const BARE =
  /(?:支出|收入|经费|[办水电邮差会培接租印维护购置运行用料训待议旅]费|资金|拨款|结转|总额|总计|预算|安排|完成|增加|减少|[增减][收支])(?:[了为共计]|预算|合计|安排|数){0,4}(\d+\.\d{1,2}|\d{3,})(?=[，。；、）]|$)/g;
/** A name, a number with decimals, and the clause is over: 采购服务1.3. Rates and shares lack another sign. */
const BARE_NAMED =
  /[\u4e00-\u9fa5）](?<!(?:增长|上升|下降|降低|提高|[增减升降涨]幅|占|占比|比[重例]|[率分比值]|系数|指数|倍数|预算数?的|版本?|第)(?:约|达到?|[了为是])?)(\d+\.\d{1,2})(?=[，。；、（）]|$)/g;
/** The base of a change that carries its unit: 较上年2.08减少0.03万元. */
const BARE_BASE = /(?:上年|去年|年度?|预算|决算)数?(?:的|为)?(\d+\.\d{1,2})(?=，?(?:增加|减少|上升|下降|[增减][收支]?)了?\d)/g;
/** A whole number may be a year: 比2022年预算2023. */
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The one unit that all other figures of a sentence carry; undefined where they differ, are too few, or the sentence shares one, as an
 * equation does (100.00万元 = 80.00 + 20.00).
 */
function unitOf(sentence: string): string | undefined {
  const units = [...sentence.matchAll(WITH_UNIT)].map(([, unit]) => unit);
  return units.length > 0 && new Set(units).size === 1 && !/分别|各[为是\d]|单位：|[\d元] ?[=+]/.test(sentence) ? units[0] : undefined;
}

/** 资金合计3360.00万元：省级资金2100.00，本级资金1260.00: the total in front lends its unit to its parts. */
const isHeadOfList = (sentence: string, first: RegExpExecArray | undefined, bare: number): boolean =>
  bare > 1 && [...sentence.matchAll(WITH_UNIT)].length === 1 && sentence.search(WITH_UNIT) < (first?.index ?? 0);

/** 采购100.00万元（货物20.00、工程30.00、服务50.00）: the whole in front of a bracket lends its unit to the parts in it. */
const PARTS_OF_WHOLE = /(?<=\d(?:万元|亿元|元))（[^（）]*?\d+\.\d+[、，；][^（）]*?\d+\.\d+）/g;
const withoutParts = (sentence: string): string => sentence.replace(PARTS_OF_WHOLE, (bracket) => (/元|%/.test(bracket) ? bracket : ''));

/** 教育8.93、农林水6.72、卫生5.46、其他3.82: names with bare numbers in a row are a list by design, whose unit stands for all of it elsewhere. */
const LIST_OF_BARE = /(?:(?<=^|[，。；：、\s])[\p{Script=Han}（）]{2,16}\d+(?:\.\d+)?(?:、|(?=[\s，；·]|$))){3,}/gu;

function bareIn(sentence: string): readonly RegExpExecArray[] {
  const found = new Map<number, RegExpExecArray>();
  for (const match of [...sentence.matchAll(BARE), ...sentence.matchAll(BARE_BASE), ...sentence.matchAll(BARE_NAMED)]) {
    const end = match.index + match[0].length;
    if (!YEAR.test(match[1] ?? '') && !found.has(end)) found.set(end, match);
  }
  return [...found.values()];
}

const text = (paragraph: string): unknown => budget([], { sections: [section('收支总体情况', paragraph)] });

export const amountsCarryTheirUnit = defineDocumentRule({
  id: 'completeness/amounts-carry-their-unit',
  version: 4,
  severity: 'warning',
  title: { zh: '正文中的金额都写明单位', en: 'Every amount in the text carries its unit' },
  rationale: {
    zh: '没有单位的金额无法理解，也无法与其他数字核对。',
    en: 'An amount without a unit says nothing and cannot be checked against the others.',
  },
  remedy: { zh: '补写金额单位。', en: 'Write the unit.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    noUnit: {
      zh: '金额“{value}”没有单位，同一句的其他金额都以{unit}为单位',
      en: '“{value}” has no unit; the other amounts of the sentence are in {unit}',
    },
  },
  check(disclosure, verdicts) {
    for (const { paragraphs } of disclosure.sections)
      for (const paragraph of paragraphs)
        for (const printed of paragraph.text.split('。')) {
          const sentence = withoutParts(printed).replace(LIST_OF_BARE, '');
          const unit = unitOf(sentence);
          if (unit === undefined) continue;
          const bare = bareIn(sentence).toSorted((a, b) => a.index - b.index);
          if (bare.length === 0) verdicts.pass();
          if (isHeadOfList(sentence, bare[0], bare.length)) continue;
          for (const [quote, value = ''] of bare)
            verdicts.fail({
              message: 'noUnit',
              at: paragraph,
              quote,
              aspect: quote,
              args: { value, unit },
              provided: value,
              expected: `${value}${unit}`,
            });
        }
  },
  examples: [
    {
      name: '括号前的总额写明单位，括号里是它的各部分',
      given: text('政府采购预算100.00万元（货物20.00、工程30.00、服务50.00）。'),
      expect: 'pass',
    },
    {
      name: '同一句里逐项列举的数都不写单位',
      given: text('支出41.27亿元，其中教育8.93、卫生健康5.46、农林水6.72、其他3.82，民生支出合计28.96亿元。'),
      expect: 'pass',
    },
    { name: '名称后面的金额没有单位', given: text('采购货物88.7万元、采购服务1.3。'), expect: ['noUnit'] },
    { name: '缺的是百分号', given: text('支出100.50万元，比上年降低6.10，增幅3.20。'), expect: 'pass' },
    { name: '都有单位', given: text('支出预算100.50万元，其中基本支出80.20万元，项目支出20.30万元。'), expect: 'pass' },
    { name: '一个金额没有单位', given: text('支出预算100.50万元，其中基本支出80.20，项目支出20.30万元。'), expect: ['noUnit'] },
    { name: '整数没有单位', given: text('收入预算为46200万元，实际完成45150，减收1050万元。'), expect: ['noUnit'] },
    { name: '上年数没有单位', given: text('“三公”经费2.05万元，较上年2.08减少0.03万元。'), expect: ['noUnit'] },
    { name: '分项沿用合计的单位', given: text('资金合计3360.00万元：省级资金2100.00，本级资金1260.00。'), expect: 'skip' },
    { name: '算式共用一个单位', given: text('支出预算100.50万元=基本支出80.20+项目支出20.30。'), expect: 'skip' },
    { name: '分别列举，共用一个单位', given: text('基本支出、项目支出分别为80.20、20.30万元。'), expect: 'skip' },
  ],
});
