import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { amountOf, frameOf, indexFacts, magnitude, operand } from '../../src/engine/kit/facts.ts';
import { impliedTotals } from '../../src/engine/kit/implied-lists.ts';
import { printedFigures } from '../../src/engine/kit/printed-figures.ts';
import { isRate } from '../../src/engine/kit/said-claims.ts';
import { clauseBefore, contextOf } from '../../src/engine/kit/sentences.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

const share = (id: number, concept: string, value: string, of: number) => ({ id, concept, value, measure: 'share', of });

/** The total a share is taken of: the fact it names, or the one its amount is a part of. */
function wholeOfShare(disclosure: Disclosure, printed: Fact, amount: Fact): Fact | undefined {
  const index = indexFacts(disclosure);
  // 本年收入小计 100%: of itself, whatever it is a part of.
  if (printed.partOf === amount.id) return undefined;
  // A paper that was read here says itself what a share is of, or that it does not know.
  const isRead = disclosure.figures !== undefined && printed.source === 'text';
  for (const id of isRead ? [printed.partOf] : [printed.partOf, amount.partOf]) {
    const whole = id === undefined ? undefined : index.byId.get(id);
    if (whole !== undefined && whole !== amount && whole.measure === 'amount') return whole;
  }
  return !isRead && printed.partOf === undefined && amount.partOf === undefined ? impliedTotals(disclosure).get(amount) : undefined;
}

/** `占公务用车费的12%`: a base named in the text that is not the total at hand. */
function namesOtherBase(disclosure: Disclosure, printed: Fact, whole: Fact): boolean {
  const context = contextOf(disclosure, printed);
  const clause = context === undefined ? '' : clauseBefore(context.paragraph, printed);
  const named =
    /占([^占，。；\d]*)$/
      .exec(clause)?.[1]
      ?.replace(/的|比例|比重|比|为|约|总额?|合计|预算|决算|支出|收入|本年|全年|当年|经费|达到?|到/g, '') ?? '';
  return named.length >= 2 && !whole.label.includes(named.slice(0, 2)) && !named.includes(whole.label.slice(0, 2));
}

/** 项目支出860万元。项目支出中，近七成用于渠道（564万元，占65.6%）: the amount right before a share is that share of what was taken for its part. */
function isOfThePart(disclosure: Disclosure, printed: Fact, amount: Fact): boolean {
  const paragraph = contextOf(disclosure, printed)?.paragraph;
  const whole = magnitude(amount);
  if (paragraph === undefined || whole === undefined || amount.field.value?.kind !== 'amount') return false;
  const figures = printedFigures(`${clauseBefore(paragraph, printed)}${printed.field.text}`);
  const [rate, nearest] = [figures.at(-1), figures.at(-2)];
  if (rate?.unit !== '%' || nearest?.unit !== '元') return false;
  const of = { ...nearest, value: whole / FEN_PER_YUAN };
  return nearest.value < of.value && isRate(rate, nearest, of);
}

const FEN_PER_YUAN = 100;

export const shareAgreesWithAmounts = defineRelationRule({
  id: 'consistency/share-agrees-with-amounts',
  version: 2,
  severity: 'error',
  title: { zh: '所占百分比等于分项除以总额', en: 'A share equals the part over the total' },
  rationale: {
    zh: '占比由分项和总额算出，印出的三个数必须相符。',
    en: 'A share follows from the part and the total; the three printed figures must agree.',
  },
  remedy: {
    zh: '用分项除以总额重新计算占比，更正写错的一处。',
    en: 'Recalculate the share from the part and the total and correct what is wrong.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，按分项与总额计算为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the part over the total makes {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    const index = indexFacts(record);
    for (const printed of record.facts) {
      if (printed.measure !== 'share') continue;
      const amount = amountOf(index, printed);
      const whole = amount === undefined ? undefined : wholeOfShare(record, printed, amount);
      if (amount === undefined || whole === undefined || namesOtherBase(record, printed, whole)) continue;
      if (isOfThePart(record, printed, amount)) continue;
      yield {
        relation: { kind: 'ratio', rate: operand(printed), numerator: operand(amount), denominator: operand(whole) },
        ...frameOf(record),
      };
    }
  },
  examples: [
    {
      name: '接待费占三公经费88.86%',
      given: budget([
        fact(1, 'threePublicExpenses', '22.62万元'),
        part(2, 'threePublicExpenses.hospitality', '20.10万元', 1),
        share(3, 'threePublicExpenses.hospitality', '88.86%', 2),
      ]),
      expect: 'pass',
    },
    {
      name: '占比写错',
      given: budget([
        fact(1, 'threePublicExpenses', '22.62万元'),
        part(2, 'threePublicExpenses.hospitality', '20.10万元', 1),
        share(3, 'threePublicExpenses.hospitality', '86.88%', 2),
      ]),
      expect: ['broken'],
    },
    {
      name: '占比取整舍去小数',
      given: budget([
        fact(1, 'threePublicExpenses', '22.62万元'),
        part(2, 'threePublicExpenses.hospitality', '20.10万元', 1),
        share(3, 'threePublicExpenses.hospitality', '88.8%', 2),
      ]),
      expect: 'pass',
    },
  ],
});
