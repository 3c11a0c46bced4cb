import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, change, fact } from '../../src/engine/kit/example-facts.ts';
import { magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { contextOf } from '../../src/engine/kit/sentences.ts';
import { type Comparison, comparisons } from '../../src/engine/kit/year-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure, Fact } from '../../src/model/record.ts';

type Direction = NonNullable<Fact['direction']>;
const WORDS: Readonly<Record<Direction, { readonly zh: string; readonly en: string }>> = {
  up: { zh: '增加', en: 'an increase' },
  down: { zh: '减少', en: 'a decrease' },
  flat: { zh: '持平', en: 'no change' },
};

/** What both years say, when the text names a direction but no amount. */
function actualDirection({ fact: moved, current, before }: Comparison): Direction | undefined {
  const now = current === undefined ? undefined : magnitude(current);
  const then = before === undefined ? undefined : magnitude(before);
  if (moved.direction === undefined || magnitude(moved) !== undefined || now === undefined || then === undefined) return undefined;
  return now > then ? 'up' : now < then ? 'down' : 'flat';
}

/** The rate printed beside a change, pointing the other way. */
function contraryRate(disclosure: Disclosure, moved: Fact): Fact | undefined {
  if (moved.direction === undefined || moved.direction === 'flat' || (magnitude(moved) ?? 0) === 0) return undefined;
  return disclosure.facts.find(
    (rate) =>
      rate.measure === 'changeRate' &&
      (rate.of === undefined
        ? rate.concept === moved.concept && rate.label === moved.label && rate.id > moved.id && rate.id - moved.id <= 2
        : rate.of === moved.of && rate.basis === moved.basis && rate.year === moved.year) &&
      rate.direction !== undefined &&
      rate.direction !== 'flat' &&
      rate.direction !== moved.direction &&
      (magnitude(rate) ?? 0) !== 0,
  );
}

/** Whether the minus sign stands in the text: in a record it is how a decrease is written. */
function printsSign(disclosure: Disclosure, moved: Fact): boolean {
  return contextOf(disclosure, moved)?.paragraph.text.includes(moved.field.text) === true;
}

export const directionWordAgreesWithFigures = defineDocumentRule({
  id: 'consistency/direction-word-agrees-with-figures',
  version: 1,
  severity: 'error',
  title: { zh: '“增加”“减少”与数字方向一致', en: 'The words "increase" and "decrease" agree with the figures' },
  rationale: {
    zh: '文字写减少而数字上升，或金额写减少、百分比写增长，结论就是反的。',
    en: 'When the words point one way and the figures the other, the statement is the reverse of the truth.',
  },
  remedy: { zh: '按两年数字改正增减方向。', en: 'Correct the direction by the figures of both years.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'direction',
  messages: {
    contrary: {
      zh: '“{label}”写{word}，而数字由{previous}变为{current}，实为{actual}',
      en: '"{label}" is called {word}, but the figure goes from {previous} to {current}: {actual}',
    },
    rate: {
      zh: '“{label}”金额写{word}{change}，百分比却为{rate}，方向相反',
      en: '"{label}" is called {word} of {change}, but the rate is {rate}, the other way',
    },
    negative: {
      zh: '“{label}”写{word}，数字又带负号（{change}），方向不明',
      en: '"{label}" is called {word} and the figure has a minus sign ({change}): the direction is unclear',
    },
  },
  check(disclosure, verdicts) {
    for (const years of comparisons(disclosure, 'change')) {
      const { fact: moved, current, before } = years;
      if (moved.direction === undefined) continue;
      const word = WORDS[moved.direction];
      const actual = actualDirection(years);
      const rate = contraryRate(disclosure, moved);
      if (actual !== undefined && actual !== moved.direction && current !== undefined && before !== undefined) {
        const args = { label: moved.label, word, current: formatFact(current), previous: formatFact(before), actual: WORDS[actual] };
        verdicts.fail({ message: 'contrary', at: moved.field, args, others: [{ at: current.field }, { at: before.field }] });
      } else if (rate !== undefined) {
        const args = { label: moved.label, word, change: formatFact(moved), rate: formatFact(rate) };
        verdicts.fail({ message: 'rate', at: rate.field, args, others: [{ at: moved.field }] });
      } else if (moved.source === 'text' && /^-\d/.test(moved.field.text) && printsSign(disclosure, moved)) {
        verdicts.fail({
          message: 'negative',
          at: moved.field,
          args: { label: moved.label, word, change: moved.field.text },
          severity: 'warning',
        });
      } else verdicts.pass(1, [moved.field]);
    }
  },
  examples: [
    {
      name: '只写“有所减少”，两年数字确实减少',
      given: budget([
        fact(1, 'threePublicExpenses.hospitality', '2万元'),
        fact(2, 'threePublicExpenses.hospitality', '3万元', { period: 'previous' }),
        { ...change(3, 'threePublicExpenses.hospitality', '', { of: 1 }), direction: 'down' },
      ]),
      expect: 'pass',
    },
    {
      name: '写“有所减少”，数字却增加',
      given: budget([
        fact(1, 'threePublicExpenses.hospitality', '3万元'),
        fact(2, 'threePublicExpenses.hospitality', '2万元', { period: 'previous' }),
        { ...change(3, 'threePublicExpenses.hospitality', '', { of: 1 }), direction: 'down' },
      ]),
      expect: ['contrary'],
    },
    {
      name: '数据里的负号与“减少”是一回事',
      given: budget([
        fact(1, 'expenditure', '10万元'),
        fact(2, 'expenditure', '12万元', { period: 'previous' }),
        { ...change(3, 'expenditure', '-2万元', { of: 1 }), direction: 'down' },
      ]),
      expect: 'pass',
    },
    {
      name: '金额减少，百分比写增长',
      given: budget([
        change(1, 'threePublicExpenses.officialVehicles.purchase', '-334万元'),
        { ...change(2, 'threePublicExpenses.officialVehicles.purchase', '90%'), measure: 'changeRate' },
      ]),
      expect: ['rate'],
    },
    {
      name: '减少0万元，百分比为0',
      given: budget([
        { ...change(1, 'threePublicExpenses.hospitality', '0万元'), direction: 'down' },
        { ...change(2, 'threePublicExpenses.hospitality', '0%'), measure: 'changeRate', direction: 'up' },
      ]),
      expect: 'pass',
    },
  ],
});
