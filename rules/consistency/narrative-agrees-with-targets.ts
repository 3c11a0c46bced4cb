import { z } from 'zod';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { Disclosure, Project } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

/** A number that the text promises: `举办培训班不少于20次`. */
interface PromisedNumber {
  readonly sentence: string;
  /** The words right before the number. */
  readonly label: string;
  readonly printed: string;
  readonly number: number;
  readonly unit: string;
  readonly cell: Located;
}

/** The same kind of number in a target table. */
interface Aim {
  readonly project: string;
  readonly name: string;
  readonly description: string;
  readonly printed: string;
  readonly number: number;
  readonly unit: string;
  readonly cell: Located;
}

interface Pages {
  readonly promises: PromisedNumber[];
  readonly aims: Aim[];
}
type State = Map<string, Pages>;

const PROMISE = /([^，。；：、]{2,30}?)(?:不少于|不低于|至少|≥)(\d+(?:\.\d+)?)(人次|人|次|期|场|个|家|篇|部|项|名|所|户|件)/g;

function pagesOf(state: State, document: string): Pages {
  const known = state.get(document);
  if (known !== undefined) return known;
  const pages = { promises: [], aims: [] };
  state.set(document, pages);
  return pages;
}

/** Length of the longest run of characters that both texts hold. */
function longestCommon(a: string, b: string): number {
  let longest = 0;
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let index = 0; index < b.length; index++) {
      if (b[index] !== character) continue;
      const run = (above[index] ?? 0) + 1;
      row[index + 1] = run;
      if (run > longest) longest = run;
    }
    above = row;
  }
  return longest;
}

function* promisesOf(disclosure: Disclosure): Generator<Omit<PromisedNumber, 'cell'> & { readonly at: { readonly text: string } }> {
  for (const { paragraph } of narrative(disclosure)) {
    if (!/\d/.test(paragraph.text)) continue;
    for (const sentence of paragraph.text.split(/[。；]/))
      for (const [printed, label = '', number = '', unit = ''] of sentence.matchAll(PROMISE))
        yield { sentence: matchKey(sentence), label: matchKey(label), printed, number: Number(number), unit, at: paragraph };
  }
}

const project = (name: string, level3: string, description: string, target: string) =>
  exampleProject({
    name,
    documentKind: 'departmentalBudget',
    indicators: [{ level1: '产出指标', level2: '数量指标', level3, description, target }],
  });
const text = (paragraph: string) => ({
  kind: 'disclosure',
  document: 'd',
  sections: [{ heading: '分项绩效目标', paragraphs: [paragraph] }],
});

export const narrativeAgreesWithTargets = defineDatasetRule({
  id: 'consistency/narrative-agrees-with-targets',
  version: 1,
  severity: 'warning',
  concern: 'target-value',
  title: { zh: '文字说明中的数量与指标表一致', en: 'Numbers in the text agree with the target tables' },
  rationale: {
    zh: '部门整体目标写“不少于20次”，项目指标表却写“≥10次”，公众无法知道以哪个为准。',
    en: 'When the text promises at least 20 courses and the table 10, nobody knows which holds.',
  },
  remedy: { zh: '核对工作计划，统一文字和指标表中的数量。', en: 'Check the plan and print the same number in both.' },
  basis: [],
  options: z.object({
    common: z
      .int()
      .min(4)
      .default(6)
      .describe('Shortest run of characters that a sentence and an indicator must share to speak of one thing.'),
  }),
  messages: {
    differs: {
      zh: '文字中“{promise}”，项目「{project}」的指标“{name}”却为“{target}”',
      en: 'The text says “{promise}”, but indicator “{name}” of project “{project}” says “{target}”',
    },
  },
  start: (): State => new Map(),
  add(state, record, locate) {
    if (record.kind === 'disclosure') {
      for (const { at, ...promise } of promisesOf(record)) pagesOf(state, record.document).promises.push({ ...promise, cell: locate(at) });
      return;
    }
    // Only documents with a narrative have anything to compare.
    if (record.documentKind === 'departmentalBudget') addAims(record, pagesOf(state, record.document).aims, locate);
  },
  merge(state, other) {
    for (const [document, { promises, aims }] of other) {
      const pages = pagesOf(state, document);
      append(pages.promises, promises);
      append(pages.aims, aims);
    }
    return state;
  },
  finish(state, verdicts, { common }) {
    for (const document of [...state.keys()].sort()) {
      const { promises, aims } = pagesOf(state, document);
      for (const promise of promises) {
        const same = aims.filter((aim) => aim.unit === promise.unit && speaksOfOne(promise, aim, common));
        if (same.length === 0 || same.some(({ number }) => number === promise.number)) {
          if (same.length > 0) verdicts.pass();
          continue;
        }
        // Several tables with other numbers are parts of what the text promises as a whole.
        const [aim] = same;
        if (aim === undefined || same.length > 1) continue;
        verdicts.fail({
          message: 'differs',
          at: aim.cell,
          others: [{ at: promise.cell, role: 'candidate' }],
          args: { promise: promise.printed, project: aim.project, name: aim.name, target: aim.printed },
          provided: aim.printed,
          possible: `≥${promise.number}${promise.unit}`,
        });
      }
    }
  },
  examples: [
    {
      name: '两处一致',
      given: [text('全年举办各类干部培训班不少于10次。'), project('教育培训经费', '开展培训班次', '全年举办各类培训班', '≥10次')],
      expect: 'pass',
    },
    {
      name: '文字20次、表中10次',
      given: [
        text('全年举办各类干部培训班次不少于20次，出勤率达到100%。'),
        project('教育培训经费', '开展培训班次', '全年举办各类培训班', '≥10次'),
      ],
      expect: ['differs'],
    },
    {
      name: '人数与项目同名',
      given: [
        text('对上一年度新发展党员进行培训一次，培训人数不少于120人。'),
        project('新发展党员培训经费', '培训人数', '全体新党员', '≥300人'),
      ],
      expect: ['differs'],
    },
    {
      name: '说的不是一件事',
      given: [text('全年走访企业不少于20次。'), project('教育培训经费', '开展培训班次', '全年举办各类培训班', '≥10次')],
      expect: 'skip',
    },
  ],
});

function speaksOfOne(promise: PromisedNumber, aim: Aim, common: number): boolean {
  if (longestCommon(promise.sentence, aim.description) >= common) return true;
  return aim.name.length >= 3 && promise.label.includes(aim.name) && longestCommon(promise.sentence, matchKey(aim.project)) >= common - 1;
}

function addAims(record: Project, aims: Aim[], locate: (cell: Project['indicators'][number]['target']) => Located): void {
  for (const { level3, description, target } of record.indicators) {
    const value = target.value;
    if (value?.kind !== 'quantity' || value.unit === undefined || value.comparator === '≤' || value.comparator === '<') continue;
    aims.push({
      project: record.name.text,
      name: level3.text,
      description: matchKey(`${level3.text} ${description?.text ?? ''}`),
      printed: target.text,
      number: value.number,
      unit: value.unit.printed,
      cell: locate(target),
    });
  }
}
