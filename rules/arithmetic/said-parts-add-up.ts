import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { partsNamedBehind } from '../../src/engine/kit/parts-named-behind.ts';
import { judgeClaims } from '../../src/engine/kit/said-claims.ts';
import { saidParts } from '../../src/engine/kit/said-parts.ts';
import { saidSums } from '../../src/engine/kit/said-sums.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const said = (text: string) => budget([], { documentKind: 'selfEvaluation', sections: [section('项目资金情况', text)] });

export const saidPartsAddUp = defineDocumentRule({
  id: 'arithmetic/said-parts-add-up',
  version: 4,
  severity: 'error',
  title: { zh: '同一句中各部分资金之和等于总额', en: 'The amounts that a sentence divides or adds up make its total' },
  rationale: {
    zh: '同一句把总额分到中央、省、市、县（各乡镇、各项费用），或逐项列出再写合计的，各部分之和就是总额，单位不同也一样。',
    en: 'Where a sentence divides an amount among levels, places or costs, or adds up what it lists, the parts make the total, whatever their units.',
  },
  remedy: { zh: '重新相加，更正写错的总额或分项。', en: 'Add up again and correct the total or the part that is wrong.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    differs: {
      zh: '“{label}”写作{provided}，按同句所列各数计算为{right}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the figures of the sentence make {right} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    const parts = [...saidParts(disclosure)];
    const told = new Set(parts.map(({ figure }) => figure));
    const sums = [...saidSums(disclosure)].filter(({ figure }) => !told.has(figure));
    judgeClaims(disclosure, [...parts, ...sums, ...partsNamedBehind(disclosure)], verdicts);
  },
  examples: [
    {
      name: '三家合计',
      given: said('政府办公室（61.76万元）、财政局（60.67万元）、商务局（54.46万元），三家合计176.89万元。'),
      expect: 'pass',
    },
    {
      name: '三家合计写错',
      given: said('政府办公室（61.76万元）、财政局（60.67万元）、商务局（54.46万元），三家合计167.89万元。'),
      expect: ['differs'],
    },
    { name: '收回以后可用的', given: said('年初下达3150.00万元，后又收回150.00万元，可用3300.00万元。'), expect: ['differs'] },
    { name: '追加后的', given: said('灌区维修年初预算75.00万元，追加37.00万元后为112.00万元。'), expect: 'pass' },
    { name: '追加后的写错', given: said('灌区维修年初预算75.00万元，追加27.00万元后为112.00万元。'), expect: ['differs'] },
    { name: '句首的上年结转也在其中', given: said('上年结转15.00万元，年初预算80.00万元，追加20.00万元后为115.00万元。'), expect: 'skip' },
    {
      name: '追加后的还含有结转',
      given: said('灌区维修年初预算75.00万元，追加27.00万元后为112.00万元（含上年结转10.00万元）。'),
      expect: 'skip',
    },
    {
      name: '名称和占比写在各部分之后',
      given: said('支出1033.80万元里，598.77万元属于基本支出（57.92%），435.03万元属于项目支出（42.08%）。'),
      expect: 'pass',
    },
    {
      name: '写在名称之前的一个金额写错',
      given: said('支出1033.80万元里，598.77万元属于基本支出（57.92%），453.03万元属于项目支出（42.08%）。'),
      expect: ['differs'],
    },
    {
      name: '各级资金相加等于总投资',
      given: said('总投资1.26亿元，其中中央资金8000万元、省级资金3000万元、县级资金1600万元。'),
      expect: 'pass',
    },
    {
      name: '各级资金之和大于总投资',
      given: said('总投资860万元，其中中央资金500万元、省级资金200万元、县级配套180万元。'),
      expect: ['differs'],
    },
    {
      name: '合计与各项之和不符',
      given: said('安排中央资金500万元、省级资金200万元、县级资金160万元，合计890万元。'),
      expect: ['differs'],
    },
    {
      name: '收入总计与所列各项之和数字写错位',
      given: said('本级收入355.19亿元、上级补助收入440.66亿元、上年结转收入64.64亿元，收入总计806.49亿元。'),
      expect: ['differs'],
    },
    {
      name: '一个分项数字写错位',
      given: said('奖补资金688.50万元，其中：上级资金455.00万元，本级配套159.00万元，优秀项目奖励38.50万元。'),
      expect: ['differs'],
    },
    {
      name: '其中各项没有列全',
      given: said('奖补资金688.50万元，其中：上级资金455.00万元，本级配套159.00万元，优秀项目奖励37.50万元。'),
      expect: 'skip',
    },
    {
      name: '收入总计可以多于所列各项',
      given: said('本级收入355.19亿元、上级补助收入440.66亿元，收入总计931.27亿元。'),
      expect: 'skip',
    },
    {
      name: '列到其他费用仍少于总额',
      given: said('总投资860万元，其中建筑工程费620万元，设备购置费150万元，其他费用60万元。'),
      expect: ['differs'],
    },
    { name: '只列出其中一级', given: said('总投资860万元，其中中央资金500万元、省级资金200万元。'), expect: 'skip' },
    { name: '到位和工程费不是两个部分', given: said('总投资860万元，其中已到位资金500万元，建筑工程费620万元。'), expect: 'skip' },
  ],
});
