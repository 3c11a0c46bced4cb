import { EVALUATION_MEASURES, TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { coreOf } from '../../src/engine/kit/promised-figures.ts';
import {
  exchangedValues,
  type IndicatorValue,
  indicatorValues,
  isTelling,
  type SaidValue,
  saidValues,
  speaksOf,
} from '../../src/engine/kit/slipped-values.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Located, type Verdicts } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { groupBy } from '../../src/model/once.ts';
import { matchKey } from '../../src/model/text.ts';
import { spend } from '../../src/model/work.ts';

type Said = Omit<SaidValue, 'at'> & { readonly at: Located };
type Value = Omit<IndicatorValue, 'at'> & { readonly at: Located };

interface State {
  readonly said: Said[];
  readonly values: Value[];
}

const keyOf = ({ unit, value }: { readonly unit: string; readonly value: number }): string => `${value} ${unit}`;

const MESSAGES = {
  exchanged: {
    zh: '写“{words}”，指标“{name}”为“{printed}”，两位数字颠倒',
    en: 'It says "{words}"; "{name}" is "{printed}": two digits are exchanged',
  },
} as const;

/** 其中演出场次实际完成69场 speaks of the whole of one indicator, 其中夏季演出69场 of a part. */
const beginsWithName = (words: string, name: string): boolean => words.replace(/^其中/, '').startsWith(matchKey(name));

/** What it costs to ask whether words speak of an indicator, in steps. */
const WORK_OF_NAME = 8;

/** The first value of each name. */
const firstOfNames = (values: readonly Value[]): readonly Value[] =>
  [...groupBy(values, ({ name }) => name).values()].flatMap(([first]) => first ?? []);

/** The names of indicators of one unit with their values, to be found by two signs that stand beside each other. */
class Names {
  private readonly byPair = new Map<string, Set<string>>();
  private readonly valuesOf = new Map<string, Set<number>>();

  constructor(values: readonly Value[]) {
    for (const { name, value } of values) {
      const known = this.valuesOf.get(name);
      if (known !== undefined) {
        known.add(value);
        continue;
      }
      this.valuesOf.set(name, new Set([value]));
      const core = coreOf(name);
      // A name of one sign has no pair; it is asked for in any words.
      for (const pair of core.length < 2 ? [''] : pairsOf(core)) this.byPair.set(pair, (this.byPair.get(pair) ?? new Set()).add(name));
    }
  }

  /** How many different values those have of which the words speak. */
  countOf(words: string): number {
    const names = new Set(['', ...pairsOf(words)].flatMap((pair) => [...(this.byPair.get(pair) ?? [])]));
    spend(names.size * WORK_OF_NAME);
    const found = new Set<number>();
    for (const name of names) if (speaksOf(words, name) !== undefined) for (const value of this.valuesOf.get(name) ?? []) found.add(value);
    return found.size;
  }
}

/** Every two signs beside each other. */
const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

function judge({ said: all, values }: State, verdicts: Verdicts<typeof MESSAGES>): void {
  const known = new Map([...groupBy(values, keyOf)].map(([key, same]) => [key, firstOfNames(same)]));
  const ofUnit = new Map([...groupBy(values, ({ unit }) => unit)].map(([unit, own]) => [unit, new Names(own)]));
  const printed = groupBy(all, keyOf);
  for (const each of all) {
    if (known.has(keyOf(each))) {
      verdicts.pass();
      continue;
    }
    // What stands twice bears itself out.
    if (each.elsewhere || (printed.get(keyOf(each))?.length ?? 0) > 1) continue;
    const candidates = exchangedValues(each.value).flatMap((value) => known.get(keyOf({ unit: each.unit, value })) ?? []);
    spend(candidates.length * WORK_OF_NAME);
    const meant = candidates.filter(({ name }) => speaksOf(each.words, name) !== undefined);
    const [first] = meant;
    if (first === undefined || meant.some(({ value, name }) => value !== first.value || name !== first.name)) continue;
    const said = speaksOf(each.words, first.name) ?? 'pair';
    if (each.unit === '%' && said !== 'all') continue;
    if (each.part && !beginsWithName(each.words, first.name)) continue;
    if (!isTelling(each.value, first.value, ofUnit.get(each.unit)?.countOf(each.words) ?? 0, said)) continue;
    // What a form says of its own indicators is told at the indicator, where the rule on its goals tells it: one fault, one finding.
    const [at, other] = each.ofForm ? [first, each] : [each, first];
    verdicts.fail({
      message: 'exchanged',
      at: at.at,
      aspect: `${each.words}${each.printed}`,
      args: { words: each.printed, name: first.name, printed: first.printed },
      others: [{ at: other.at, role: 'candidate' }],
      provided: at.printed,
      possible: other.printed,
    });
  }
}

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('目标完成情况', sentence)] });
const form = (cells: Readonly<Record<string, unknown>> = {}) =>
  exampleProject({
    document: 'd',
    name: '送戏下乡',
    ...cells,
    indicators: [{ level1: '产出指标', level2: '数量指标', level3: '观看群众', target: '≥21000人', actual: '19530人' }],
  });

export const saidValuesAreNotExchanged = defineDatasetRule({
  id: 'targets/said-values-are-not-exchanged',
  version: 1,
  severity: 'error',
  concern: 'target-value',
  title: { zh: '正文、绩效目标中的数量没有把指标值的数字写颠倒', en: 'What text and goals say has no digits of an indicator exchanged' },
  rationale: {
    zh: '正文或绩效目标写“群众19350人”，指标是19530人，全文没有别处写19350人，是两位数字写颠倒了。',
    en: 'Where the text says 19350, the indicator 19530, and nothing else in the paper 19350, two digits were exchanged.',
  },
  remedy: { zh: '核实后在正文和指标表中填写同一个数。', en: 'Verify and print the same number in both.' },
  basis: [TARGET_MEASURES, EVALUATION_MEASURES],
  messages: MESSAGES,
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    if (record.kind !== 'disclosure' && record.kind !== 'project') return;
    const state = states.get(record.document) ?? { said: [], values: [] };
    states.set(record.document, state);
    for (const { at, ...said } of saidValues(record)) state.said.push({ ...said, at: locate(at) });
    for (const { at, ...value } of indicatorValues(record)) state.values.push({ ...value, at: locate(at) });
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.said, other.said);
      append(own.values, other.values);
    }),
  finish(states, verdicts) {
    for (const state of states.values()) judge(state, verdicts);
  },
  examples: [
    { name: '正文与指标一致', given: [paper('观看群众实际19530人。'), form()], expect: 'pass' },
    { name: '正文的数字颠倒', given: [paper('观看群众目标为21000人，实际19350人。'), form()], expect: ['exchanged'] },
    { name: '绩效目标的数字颠倒', given: form({ goals: ['组织演出，服务观看群众12000人。'] }), expect: ['exchanged'] },
    { name: '说的是另一件事', given: [paper('印发宣传材料19350人份。'), form()], expect: 'skip' },
    { name: '上年的数', given: [paper('上年观看群众19350人。'), form()], expect: 'skip' },
    { name: '两处都这样写', given: [paper('观看群众19350人。全年共有群众19350人观看。'), form()], expect: 'skip' },
  ],
});
