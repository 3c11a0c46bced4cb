import { z } from 'zod';
import { type BoundedMeasure, boundedMeasure, measuresOfBounds } from '../../src/engine/kit/bounded-measures.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { type Bound, boundsIn } from '../../src/engine/kit/said-bounds.ts';
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
  readonly bounds: (Bound & { readonly cell: Located })[];
  readonly measures: (BoundedMeasure & { readonly project: string; readonly cell: Located })[];
}
type State = Map<string, Pages>;

const PROMISE = /([^，。；：、]{2,30}?)(?:不少于|不低于|至少|≥)(\d+(?:\.\d+)?)(人次|人|次|期|场|个|家|篇|部|项|名|所|户|件)/g;

function pagesOf(state: State, document: string): Pages {
  const known = state.get(document);
  if (known !== undefined) return known;
  const pages: Pages = { promises: [], aims: [], bounds: [], measures: [] };
  state.set(document, pages);
  return pages;
}

const BOUNDED = /控制在|不超过|不[高大多]于|不[低少小]于/;

/** The runs of so many characters in a text. */
function runsOf(text: string, length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + length <= text.length; at += 1) runs.add(text.slice(at, at + length));
  return runs;
}

/** No sentence is longer; of what is, only the words around the number are meant. In characters. */
const SENTENCE = 1000;

function* promisesOf(disclosure: Disclosure): Generator<Omit<PromisedNumber, 'cell'> & { readonly at: { readonly text: string } }> {
  for (const { paragraph } of narrative(disclosure)) {
    if (!/\d/.test(paragraph.text)) continue;
    for (const sentence of paragraph.text.split(/[。；]/))
      for (const { 0: printed, 1: label = '', 2: number = '', 3: unit = '', index } of sentence.matchAll(PROMISE)) {
        const around = sentence.slice(Math.max(0, index - SENTENCE / 2), index + SENTENCE / 2);
        yield { sentence: matchKey(around), label: matchKey(label), printed, number: Number(number), unit, at: paragraph };
      }
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
  version: 3,
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
    otherWay: {
      zh: '文字中“{promise}”，项目「{project}」的指标“{name}”却写作“{target}”，方向相反',
      en: 'The text says “{promise}”, yet indicator “{name}” of project “{project}” reads “{target}”, the other way round',
    },
  },
  start: (): State => new Map(),
  add(state, record, locate) {
    if (record.kind === 'disclosure') {
      const pages = pagesOf(state, record.document);
      for (const { at, ...promise } of promisesOf(record)) pages.promises.push({ ...promise, cell: locate(at) });
      for (const { paragraph } of narrative(record))
        if (BOUNDED.test(paragraph.text))
          append(
            pages.bounds,
            boundsIn(paragraph.text).map((bound) => ({ ...bound, cell: locate(paragraph) })),
          );
      return;
    }
    // Only documents with a narrative have anything to compare.
    if (record.documentKind !== 'departmentalBudget') return;
    const pages = pagesOf(state, record.document);
    addAims(record, pages.aims, locate);
    for (const indicator of record.indicators) {
      const measure = boundedMeasure(indicator);
      if (measure !== undefined) pages.measures.push({ ...measure, project: record.name.text, cell: locate(indicator.target) });
    }
  },
  merge(state, other) {
    for (const [document, { promises, aims, bounds, measures }] of other) {
      const pages = pagesOf(state, document);
      append(pages.promises, promises);
      append(pages.aims, aims);
      append(pages.bounds, bounds);
      append(pages.measures, measures);
    }
    return state;
  },
  finish(state, verdicts, { common }) {
    for (const document of [...state.keys()].sort()) {
      const { promises, aims, bounds, measures } = pagesOf(state, document);
      for (const [said, { bound, cell, project, name, printed }] of measuresOfBounds(bounds, measures))
        if (said.bound === bound) verdicts.pass();
        else
          verdicts.fail({
            message: 'otherWay',
            at: cell,
            others: [{ at: said.cell, role: 'candidate' }],
            args: { promise: said.text, project, name, target: printed },
            provided: printed,
            severity: 'error',
          });
      if (promises.length === 0 || aims.length === 0) continue;
      const index = indexAims(aims, common);
      for (const promise of promises) {
        const same = aimsOf(promise, index, common);
        if (same === 'agrees') verdicts.pass();
        // Several tables with other numbers are parts of what the text promises as a whole.
        const [aim, second] = same === 'agrees' ? [] : same;
        if (aim === undefined || second !== undefined) continue;
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
      name: '文字写控制在以内，指标写≥',
      given: [text('全年水环境投诉控制在15件以内。'), project('河道治理', '涉水环境投诉', '全年投诉', '≥15件')],
      expect: 'skip',
    },
    {
      name: '指标名称的后半',
      given: [text('整治河道5条，投诉控制在15件以内。'), project('河道治理', '涉水环境投诉', '全年投诉', '≥15件')],
      expect: ['otherWay'],
    },
    {
      name: '方向一致',
      given: [text('整治河道5条，投诉控制在15件以内。'), project('河道治理', '涉水环境投诉', '全年投诉', '≤15件')],
      expect: 'pass',
    },
    {
      name: '每期的人数不是培训人数',
      given: [text('每期人数不超过50人。'), project('业务培训', '培训人数', '全年培训', '≥50人')],
      expect: 'skip',
    },
    {
      name: '说的不是一件事',
      given: [text('全年走访企业不少于20次。'), project('教育培训经费', '开展培训班次', '全年举办各类培训班', '≥10次')],
      expect: 'skip',
    },
  ],
});

/** Aims by their unit and a run of their description, and by their unit and name with a run of the name of their project. */
interface AimIndex {
  readonly byRun: ReadonlyMap<string, readonly Aim[]>;
  readonly byName: ReadonlyMap<string, readonly Aim[]>;
  /** Units with names that have any. */
  readonly names: ReadonlySet<string>;
  /** What was found under a key, with the number of the aim. */
  readonly numbers: ReadonlySet<string>;
}

const runKey = (unit: string, run: string): string => `${unit} ${run}`;
const nameKey = (unit: string, name: string, run: string): string => `${unit} ${name} ${run}`;

/** So long is the shortest name of an indicator that tells it from others. */
const SHORTEST_NAME = 3;

function indexAims(aims: readonly Aim[], common: number): AimIndex {
  const byRun = new Map<string, Aim[]>();
  const byName = new Map<string, Aim[]>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  const enter = (into: Map<string, Aim[]>, key: string, aim: Aim): void => {
    const list = into.get(key);
    if (list === undefined) into.set(key, [aim]);
    else if (list.at(-1) !== aim) list.push(aim);
    numbers.add(`${key} ${aim.number}`);
  };
  for (const aim of aims) {
    for (const run of runsOf(aim.description.slice(0, SENTENCE), common)) enter(byRun, runKey(aim.unit, run), aim);
    if (aim.name.length < SHORTEST_NAME) continue;
    names.add(runKey(aim.unit, aim.name));
    for (const run of runsOf(matchKey(aim.project), common - 1)) enter(byName, nameKey(aim.unit, aim.name, run), aim);
  }
  return { byRun, byName, names, numbers };
}

/** The aims that speak of what a promise does, the first two of them; or that one of them has its number. */
function aimsOf(promise: PromisedNumber, { byRun, byName, names, numbers }: AimIndex, common: number): readonly Aim[] | 'agrees' {
  const { sentence, label, unit, number } = promise;
  const found = new Set<Aim>();
  const look = (within: ReadonlyMap<string, readonly Aim[]>, key: string): boolean => {
    for (const aim of within.get(key)?.slice(0, 2) ?? []) found.add(aim);
    return numbers.has(`${key} ${number}`);
  };
  for (const run of runsOf(sentence, common)) if (look(byRun, runKey(unit, run))) return 'agrees';
  const shorter = runsOf(sentence, common - 1);
  for (let length = SHORTEST_NAME; length <= label.length; length += 1)
    for (const name of runsOf(label, length))
      if (names.has(runKey(unit, name))) for (const run of shorter) if (look(byName, nameKey(unit, name, run))) return 'agrees';
  return [...found];
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
