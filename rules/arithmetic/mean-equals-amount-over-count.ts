import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { judgeMean, type MeanVerdict, meansOf, type PrintedMean } from '../../src/engine/kit/means.ts';
import { placeOf, sentenceStart } from '../../src/engine/kit/printed-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** The right mean in the unit and with the decimals of the printed one. */
function rightMean({ figure }: PrintedMean, { amount, count }: MeanVerdict): string {
  const printed = /^-?\d+(?:\.(\d+))?(.*)$/.exec(figure.text);
  const scale = figure.value === 0 ? 1 : figure.value / Number.parseFloat(figure.text);
  return `${(amount.value / count.value / scale).toFixed(printed?.[1]?.length ?? 0)}${printed?.[2] ?? ''}`;
}

/** The sentence that a mean stands in, as the cell of the finding. */
function cellOf(disclosure: Disclosure, { in: at, figure }: PrintedMean) {
  const place = placeOf(disclosure, at, figure);
  const text = at.paragraph.text.slice(sentenceStart(at.paragraph.text, figure.start), figure.end);
  return { text, ...(place === undefined ? {} : { place }) };
}

const text = (sentences: string) => budget([], { sections: [section('“三公”经费', sentences)] });

export const meanEqualsAmountOverCount = defineDocumentRule({
  id: 'arithmetic/mean-equals-amount-over-count',
  version: 4,
  severity: 'error',
  title: { zh: '人均、车均等平均数等于金额除以数量', en: 'A mean equals the amount divided by the count' },
  rationale: {
    zh: '人均、车均、户均等平均数由旁边的金额和数量算出，对不上说明其中一个数写错，或用错了除数。',
    en: 'A mean per person, vehicle or household is made of the amount and the count beside it; where it does not agree, one of the figures is wrong or it was divided by something else.',
  },
  remedy: { zh: '重新计算平均数，并核对金额和数量。', en: 'Work the mean out again and check the amount and the count.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    slip: {
      zh: '“{label}”填报{provided}，{arithmetic}，是数字写错或小数点错位',
      en: '"{label}" is given as {provided}, but {arithmetic}: digits or the decimal point have slipped',
    },
    otherCount: {
      zh: '“{label}”填报{provided}，是除以{by}得到的；{arithmetic}',
      en: '"{label}" is given as {provided}, which is divided by {by}; {arithmetic}',
    },
    off: { zh: '“{label}”填报{provided}，{arithmetic}', en: '"{label}" is given as {provided}, but {arithmetic}' },
  },
  check(disclosure, verdicts) {
    for (const mean of meansOf(disclosure)) {
      const verdict = judgeMean(mean);
      if (verdict === undefined) {
        verdicts.skip('not-tied');
        continue;
      }
      if (verdict.kind === 'holds') {
        verdicts.pass();
        continue;
      }
      const right = rightMean(mean, verdict);
      const cell = cellOf(disclosure, mean);
      const arithmetic = `${verdict.amount.text} ÷ ${verdict.count.text} = ${right}`;
      const args = { label: mean.label, provided: mean.figure.text, arithmetic };
      const common = { at: cell, quote: cell.text, aspect: `${mean.label}${mean.figure.text}`, provided: mean.figure.text, arithmetic };
      const advice = verdict.kind === 'off' ? { possible: right } : { expected: right };
      if (verdict.kind === 'otherCount')
        verdicts.fail({ message: 'otherCount', ...common, ...advice, args: { ...args, by: verdict.by?.text ?? '' } });
      else verdicts.fail({ message: verdict.kind, ...common, ...advice, args });
    }
  },
  examples: [
    {
      name: '车均等于运行费除以车辆数',
      given: text('公务用车运行维护费35.10万元，公务用车保有量11辆，车均3.19万元。'),
      expect: 'pass',
    },
    {
      name: '车均数字颠倒',
      given: text('公务用车运行维护费35.10万元，公务用车保有量11辆，车均3.91万元。'),
      expect: ['slip'],
    },
    {
      name: '人均的小数点错位，数量在后一句',
      given: text('公用经费174.25万元，比上年增加3.10万元。按在校学生1386人计算，生均12572.20元。'),
      expect: ['slip'],
    },
    {
      name: '除数用成了批次',
      given: text('公务接待费1.09万元，国内公务接待12批次76人，人均908.33元。'),
      expect: ['otherCount'],
    },
    {
      name: '只有一个金额、一个数量，却对不上',
      given: text('新增专项债券5.71亿元，安排7个项目，平均每个项目0.95亿元。'),
      expect: ['off'],
    },
    {
      name: '按上半年的月数算月均',
      given: text('下半年还需组织收入42.24亿元，月均7.04亿元。'),
      expect: 'pass',
    },
    { name: '数量写在平均数后面', given: text('公用经费550.23万元，人均2.19万元（按在职286人计算）。'), expect: ['off'] },
    { name: '几年累计的年均数', given: text('三年累计支出43508.04万元，年均支出14520.68万元。'), expect: ['slip'] },
    {
      name: '单位写错',
      given: text('公用支出259700.00元，占13.99%。按实有在职16人计算，人均公用经费16231.25万元。'),
      expect: ['slip'],
    },
    { name: '每辆运行费按编制数算', given: text('运行费196.00万元，按车辆68辆测算，每辆年运行费2.58万元。'), expect: ['off'] },
    { name: '每人伙食费是另一项标准', given: text('培训费12万元，培训300人，每人伙食费300元。'), expect: 'skip' },
    { name: '一年两次，每次才是标准', given: text('慰问费12万元，慰问60户，每户慰问费1000元，一年两次。'), expect: 'skip' },
    { name: '整除而没有取整', given: text('为40所学校更换课桌椅，总价480万元，校均12万元。'), expect: 'pass' },
    {
      name: '列出的各户之和除以户数',
      given: text('利润由4户企业上缴：甲公司4380万元、乙公司2160万元、丙公司980万元、丁公司1600万元，户均3040万元。'),
      expect: ['off'],
    },
    {
      name: '列出的比数到的少，不判断',
      given: text('利润由5户企业上缴：甲公司4380万元、乙公司2160万元、丙公司980万元、丁公司1600万元，户均3040万元。'),
      expect: 'skip',
    },
    {
      name: '前一句中同名的金额',
      given: text('基本支出中，工资福利支出476.03万元，商品和服务支出81.89万元。按在职38人计算，人均商品和服务支出19973.21元。'),
      expect: ['off'],
    },
    {
      name: '与前一年的平均数比较',
      given: text('共有100个班，在园幼儿2860人，班均28.6人，较2022年班均30.1人下降1.5人。'),
      expect: 'pass',
    },
    {
      name: '比较的平均数在后，本年的写错',
      given: text('共有100个班，在园幼儿2860人，班均26.8人，较2022年班均30.1人下降1.5人。'),
      expect: ['slip'],
    },
    { name: '标准不是平均数', given: text('培训费12.50万元，培训300人，人均标准550元。'), expect: 'skip' },
    {
      name: '不知道按什么算的，不判断',
      given: text('人员经费812.40万元，公用经费96.30万元，职工52人，其中在编40人，人均9.17万元。'),
      expect: 'skip',
    },
  ],
});
