import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, change, fact } from '../../src/engine/kit/example-facts.ts';
import { factsNear, indexFacts, magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { searched } from '../../src/engine/kit/paragraph-index.ts';
import { isBesideExcess } from '../../src/engine/kit/rate-bases.ts';
import { contextOf } from '../../src/engine/kit/sentences.ts';
import { type Comparison, comparisons, sameBase } from '../../src/engine/kit/year-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { groupBy, oncePer } from '../../src/model/once.ts';
import type { Disclosure } from '../../src/model/record.ts';

type Direction = NonNullable<Fact['direction']>;
const WORDS: Readonly<Record<Direction, { readonly zh: string; readonly en: string }>> = {
  up: { zh: '增加', en: 'an increase' },
  down: { zh: '减少', en: 'a decrease' },
  flat: { zh: '持平', en: 'no change' },
};
const AGAINST_BUDGET: typeof WORDS = {
  up: { zh: '大于', en: 'more than' },
  down: { zh: '小于', en: 'less than' },
  flat: { zh: '等于', en: 'equal to' },
};

/** What both figures say, when the text names a direction but no amount. */
function actualDirection({ fact: moved, current, before }: Comparison): Direction | undefined {
  const now = current === undefined ? undefined : magnitude(current);
  const then = before === undefined ? undefined : magnitude(before);
  if (moved.direction === undefined || magnitude(moved) !== undefined || now === undefined || then === undefined) return undefined;
  if (now !== then) return now > then ? 'up' : 'down';
  // 1.2亿元 and 12000万元 are equal only as far as the coarser of the two is printed.
  return current !== undefined && before !== undefined && unitOf(current) === unitOf(before) ? 'flat' : undefined;
}

const unitOf = ({ field: { value } }: Fact): string | undefined => (value?.kind === 'amount' ? value.unit : undefined);

const completionKey = (of: number, { against }: Fact): string => `${of} ${against?.stage ?? ''}`;

/** Completions by the amount they are of and the stage of the budget. */
const completions: (disclosure: Disclosure) => ReadonlyMap<string, readonly Fact[]> = oncePer(({ facts }) =>
  groupBy(facts, (fact) => (fact.measure === 'completion' && fact.of !== undefined ? completionKey(fact.of, fact) : undefined)),
);

/** The completion printed for the same amount, where it says of a budget that is not printed that it was exceeded or not reached. */
function contraryCompletion(disclosure: Disclosure, { fact: moved, current, before }: Comparison): Fact | undefined {
  if (moved.against?.kind !== 'budget' || before !== undefined || current === undefined || moved.direction === 'flat') return undefined;
  const [rate, second] = completions(disclosure).get(completionKey(current.id, moved)) ?? [];
  const percent = rate?.field.value?.kind === 'percent' && second === undefined ? rate.field.value.percent : 100;
  return (moved.direction === 'up' && percent < 100) || (moved.direction === 'down' && percent > 100) ? rate : undefined;
}

/** The rate printed beside a change, pointing the other way. */
function contraryRate(disclosure: Disclosure, moved: Fact): Fact | undefined {
  if (moved.direction === undefined || moved.direction === 'flat' || (magnitude(moved) ?? 0) === 0) return undefined;
  return factsNear(indexFacts(disclosure), moved, 3).find(
    (rate) =>
      rate.measure === 'changeRate' &&
      (rate.of === undefined
        ? rate.concept === moved.concept && rate.label === moved.label && rate.id > moved.id && rate.id - moved.id <= 2
        : rate.of === moved.of && rate.basis === moved.basis && rate.year === moved.year) &&
      sameBase(rate, moved) &&
      !isBesideExcess(rate, moved) &&
      // The sign tells the direction: 增长率-29.0% goes down whatever its word.
      Math.sign(magnitude(rate) ?? 0) * Math.sign(magnitude(moved) ?? 0) < 0,
  );
}

const DIRECTED = /(?<!增)(?:减少|减支|减收|下降|降低|压减|增加|增长|上升|增支|增收)(?:额|了|了约)?[为是：]?$/;

/** Longer than any word of direction with what may stand between it and the figure, in characters. */
const LONGEST_WORD = 12;

/** Whether a minus sign stands behind a word of direction; behind 增减 or 变动 it is how a decrease is written, as it is in records. */
function printsSign(disclosure: Disclosure, moved: Fact): boolean {
  const paragraph = contextOf(disclosure, moved)?.paragraph;
  const at = paragraph === undefined ? -1 : searched(paragraph).indexOf(moved.field.text);
  return paragraph !== undefined && at > 0 && DIRECTED.test(paragraph.text.slice(Math.max(0, at - LONGEST_WORD), at));
}

const AGAINST = { of: 2, basis: 'final', against: { kind: 'budget' } };

export const directionWordAgreesWithFigures = defineDocumentRule({
  id: 'consistency/direction-word-agrees-with-figures',
  version: 3,
  severity: 'error',
  title: { zh: '“增加”“减少”与数字方向一致', en: 'The words "increase" and "decrease" agree with the figures' },
  rationale: {
    zh: '文字写减少而数字上升，写决算数小于预算数而决算数更大，或金额写减少、百分比写增长，结论就是反的。',
    en: 'When the words point one way and the figures the other, on last year or on the budget, the statement is the reverse of the truth.',
  },
  remedy: { zh: '按相比的两个数改正增减、大小的用词。', en: 'Correct the direction by the two figures compared.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'direction',
  messages: {
    contrary: {
      zh: '“{label}”写{word}，而数字由{previous}变为{current}，实为{actual}',
      en: '"{label}" is called {word}, but the figure goes from {previous} to {current}: {actual}',
    },
    budget: {
      zh: '“{label}”写{word}预算数，而预算数为{previous}，决算数为{current}，实为{actual}',
      en: '"{label}" is called {word} the budget, but the budget is {previous} and the final figure {current}: {actual}',
    },
    completion: {
      zh: '“{label}”写{word}预算数，完成率却为{rate}',
      en: '"{label}" is called {word} the budget, but the completion is {rate}',
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
    for (const compared of comparisons(disclosure, 'change')) {
      const { fact: moved, current, before } = compared;
      if (moved.direction === undefined) continue;
      const word = WORDS[moved.direction];
      const actual = actualDirection(compared);
      const rate = contraryRate(disclosure, moved);
      const completion = contraryCompletion(disclosure, compared);
      // A word has no figure to be sure of: the finding rests on the figures that it compares.
      const at = moved.field.value === undefined && current !== undefined ? current.field : moved.field;
      const quote = moved.field.text === '' ? {} : { quote: moved.field.text };
      if (actual !== undefined && actual !== moved.direction && current !== undefined && before !== undefined) {
        const words = moved.against?.kind === 'budget' ? AGAINST_BUDGET : WORDS;
        verdicts.fail({
          message: words === WORDS ? 'contrary' : 'budget',
          at,
          ...quote,
          args: {
            label: moved.label,
            word: words[moved.direction],
            current: formatFact(current),
            previous: formatFact(before),
            actual: words[actual],
          },
          others: [{ at: current.field }, { at: before.field }],
        });
      } else if (completion !== undefined) {
        const args = { label: moved.label, word: AGAINST_BUDGET[moved.direction], rate: formatFact(completion) };
        verdicts.fail({ message: 'completion', at, ...quote, args, others: [{ at: completion.field }] });
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
      name: '决算数96万元，预算80万元，写决算数小于预算数',
      given: budget([
        fact(1, 'unknown', '80万元', { label: '教育支出' }),
        fact(2, 'unknown', '96万元', { label: '教育支出', basis: 'final' }),
        { ...change(3, 'unknown', '', AGAINST), label: '教育支出', direction: 'down' },
      ]),
      expect: ['budget'],
    },
    {
      name: '两数相等，写决算数大于预算数',
      given: budget([
        fact(1, 'threePublicExpenses', '60.00万元'),
        fact(2, 'threePublicExpenses', '60.00万元', { basis: 'final' }),
        { ...change(3, 'threePublicExpenses', '', AGAINST), direction: 'up' },
      ]),
      expect: ['budget'],
    },
    {
      name: '没有印出预算数，完成率120%却写小于预算',
      given: budget([
        fact(1, 'threePublicExpenses', '96万元', { basis: 'final' }),
        { id: 2, concept: 'threePublicExpenses', value: '120%', measure: 'completion', basis: 'final', of: 1 },
        { ...change(3, 'threePublicExpenses', '', { ...AGAINST, of: 1 }), direction: 'down' },
      ]),
      expect: ['completion'],
    },
    {
      name: '亿元与万元相比，看不出大小',
      given: budget([
        fact(1, 'threePublicExpenses', '12000万元'),
        fact(2, 'threePublicExpenses', '1.2亿元', { basis: 'final' }),
        { ...change(3, 'threePublicExpenses', '', AGAINST), direction: 'up' },
      ]),
      expect: 'pass',
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
