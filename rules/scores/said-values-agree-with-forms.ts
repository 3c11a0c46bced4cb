import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { coreOf } from '../../src/engine/kit/promised-figures.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { groupBy } from '../../src/model/once.ts';
import type { AuditRecord } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

/** 清淤河道长度达到11.4公里: what a sentence says was done, with the words before it. */
interface Said {
  readonly at: Located;
  readonly words: string;
  readonly number: number;
  readonly unit: string;
  readonly printed: string;
}

/** What a form prints of one indicator. */
interface Measure {
  readonly at: Located;
  readonly name: string;
  readonly core: string;
  readonly unit: string;
  readonly actual: number;
  readonly target: number | undefined;
}

interface State {
  readonly said: Said[];
  readonly measures: Measure[];
}

const DONE =
  /(?:^|[，。；：、（）])([\p{Script=Han}A-Za-z]{3,24}?)(?:实际)?(?:达到|完成了?|达|为|共计?)?(\d+(?:\.\d+)?)(人次|平方米|立方米|公里|千米|万亩|[人户次场期个台套辆座处亩吨米件份所家条名])(?![\d/／]|以上|左右|多)/gu;
/** What was meant to be done, was done in another year, or is a part. */
const OTHER = /目标|计划|应|拟|预计|上年|去年|同比|增加|减少|新增|其中|累计|平均|每|比|剩余|未|不/;

function add(states: Map<string, State>, record: AuditRecord, locate: Locate): void {
  const state = states.get(record.document) ?? { said: [], measures: [] };
  states.set(record.document, state);
  if (record.kind === 'disclosure') {
    for (const { paragraph } of narrative(record))
      for (const [printed, words = '', number = '', unit = ''] of paragraph.text.matchAll(DONE))
        if (!OTHER.test(words))
          state.said.push({
            at: locate({ ...paragraph, text: printed.replace(/^[，。；：、（）]/, '') }),
            words: matchKey(words),
            number: Number(number),
            unit,
            printed: `${number}${unit}`,
          });
    return;
  }
  for (const { level3, actual, target, execution } of record.indicators) {
    const [value, aim] = [actual?.value, target.value];
    if (
      actual === undefined ||
      execution === true ||
      actual.uncertain === true ||
      value?.kind !== 'quantity' ||
      value.comparator !== undefined
    )
      continue;
    const unit = (value.unit ?? (aim?.kind === 'quantity' ? aim.unit : undefined))?.printed;
    const core = coreOf(level3.text);
    if (unit !== undefined && core.length > 3)
      state.measures.push({
        at: locate(actual),
        name: level3.text,
        core,
        unit,
        actual: value.number,
        target: aim?.kind === 'quantity' ? aim.number : undefined,
      });
  }
}

/** The words of a sentence with their unit: the name of an indicator and nothing else, or none of it. */
const keyOf = ({ words, unit }: Said): string => `${words} ${unit}`;

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('目标完成情况', sentence)] });
const FORM = exampleProject({
  document: 'd',
  name: '河道清淤',
  indicators: [
    { level1: '产出指标', level2: '数量指标', level3: '清淤河道长度', target: '≥12公里', actual: '11.4公里', weight: '10', score: '9.5' },
  ],
});

export const saidValuesAgreeWithForms = defineDatasetRule({
  id: 'scores/said-values-agree-with-forms',
  version: 1,
  severity: 'error',
  concern: 'actual-value',
  title: { zh: '正文所写的完成值与自评表一致', en: 'What the text says was done agrees with the form' },
  rationale: {
    zh: '正文写清淤河道11.8公里、自评表写11.4公里，得分就不知道按哪个数算。',
    en: 'Where the text and the form say otherwise what was done nobody knows which one the score is made of.',
  },
  remedy: { zh: '核实后在正文和自评表中填写同一个数。', en: 'Verify and print the same number in both.' },
  basis: [EVALUATION_MEASURES],
  messages: {
    differs: {
      zh: '正文写“{words}”，自评表中“{name}”的完成值是“{actual}”',
      en: 'The text says "{words}"; in the form "{name}" is "{actual}"',
    },
  },
  start: (): Map<string, State> => new Map(),
  add,
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.said, other.said);
      append(own.measures, other.measures);
    }),
  finish(states, verdicts) {
    for (const { said, measures } of states.values()) {
      const named = groupBy(measures, ({ name, unit }) => `${matchKey(name)} ${unit}`);
      const cores = groupBy(measures, ({ core, unit }) => `${core} ${unit}`);
      const saidOf = groupBy(said, keyOf);
      for (const each of said) {
        const key = keyOf(each);
        const [only, another] = new Set([...(named.get(key) ?? []), ...(cores.get(key) ?? [])]);
        // Two forms with one indicator, or one that is said twice, may each be meant.
        if (only === undefined || another !== undefined) continue;
        const told = saidOf.get(key) ?? [];
        if (told.some(({ number }) => number === only.actual)) verdicts.pass();
        else if (told.length > 1 || each.number === only.target) verdicts.skip('other-value');
        else
          verdicts.fail({
            message: 'differs',
            at: each.at,
            aspect: each.at.text,
            args: { words: each.at.text, name: only.name, actual: only.at.text },
            others: [{ at: only.at, role: 'candidate' }],
            provided: each.printed,
            possible: only.at.text,
          });
      }
    }
  },
  examples: [
    { name: '正文与自评表一致', given: [paper('清淤河道长度达到11.4公里（目标≥12公里）。'), FORM], expect: 'pass' },
    { name: '正文写的是另一个数', given: [paper('清淤河道长度达到11.8公里（目标≥12公里）。'), FORM], expect: ['differs'] },
    { name: '说的是目标值', given: [paper('清淤河道长度12公里。'), FORM], expect: 'skip' },
    { name: '说的是其中一部分', given: [paper('河东镇清淤河道长度3公里。'), FORM], expect: 'pass' },
  ],
});
