import { EVALUATION_MEASURES } from '../../src/engine/kit/basis.ts';
import { projectKey } from '../../src/engine/kit/evaluated-projects.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { coreOf, sameUnit } from '../../src/engine/kit/promised-figures.ts';
import { type SaidAttainment, saidAttainments } from '../../src/engine/kit/said-attainments.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located, type Verdicts } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { groupBy } from '../../src/model/once.ts';
import type { AuditRecord, Disclosure, Project } from '../../src/model/record.ts';
import { type Quantity, readTarget, scaleOf } from '../../src/model/target.ts';
import { matchKey } from '../../src/model/text.ts';

/** 清淤河道长度达到11.4公里: what a sentence says was done, with the words before it. */
interface Said {
  readonly at: Located;
  readonly words: string;
  /** Multiplied out, as those of the indicators are. */
  readonly number: number;
  readonly unit: string;
  readonly printed: string;
}

/** 年度目标12公里，完成11.4公里: the same beside the target, which says whose value it is. */
interface Attained extends Pick<SaidAttainment, 'aim' | 'done' | 'printed'> {
  readonly at: Located;
  readonly key: string;
  /** Heading and text around it, which may name the project. */
  readonly around: string;
}

/** What a form prints of one indicator. */
interface Measure {
  readonly at: Located;
  readonly project: string;
  readonly name: string;
  readonly core: string;
  /** The same with its verb in front, as sentences have it: 建成养老床位 for 养老床位建成数. */
  readonly turned: string;
  readonly unit: string;
  readonly actual: Quantity;
  readonly target: Quantity | undefined;
}

interface State {
  readonly said: Said[];
  readonly attained: Attained[];
  readonly measures: Measure[];
}

const DONE =
  /(?:^|[，。；：、（）])([\p{Script=Han}A-Za-z]{3,24}?)(?:实际)?(?:达到|完成了?|达|为|共计?)?(\d+(?:\.\d+)?)(人次|平方米|立方米|公里|千米|万亩|[人户次场期个台套辆座处亩吨米件份所家条名张株册支])(?![\d/／]|以上|左右|多)/gu;
/** What was meant to be done, was done in another year, or is a part. */
const OTHER = /目标|计划|应|拟|预计|上年|去年|同比|增加|减少|新增|其中|累计|平均|每|比|剩余|未|不/;

/** What is done with a thing, behind its name. */
const VERB_BEHIND = /^(.{3,})(建成|新建|改造|修建|发放|购置|采购|维修|维护|培训|检测|铺设|安装|种植|栽植|更新|修复|创建)$/;

function add(states: Map<string, State>, record: AuditRecord, locate: Locate): void {
  const state = states.get(record.document) ?? { said: [], attained: [], measures: [] };
  states.set(record.document, state);
  if (record.kind === 'disclosure') addSaid(state, record, locate);
  else addMeasures(state, record, locate);
}

function addSaid({ said, attained }: State, record: Disclosure, locate: Locate): void {
  const found = groupBy(saidAttainments(record), ({ in: { paragraph } }) => paragraph);
  for (const { section, paragraph } of narrative(record)) {
    const beside = found.get(paragraph) ?? [];
    for (const { start, end, name, aim, done, printed } of beside)
      attained.push({
        at: locate({ ...paragraph, text: paragraph.text.slice(start, end) }),
        key: matchKey(name),
        around: matchKey(`${section.heading}${paragraph.text}`),
        aim,
        done,
        printed,
      });
    for (const { 0: whole, 1: words = '', 2: number = '', 3: unit = '', index } of paragraph.text.matchAll(DONE)) {
      const printed = `${number}${unit}`;
      // Read as the cells of a form are: 2.28万亩 is 22800 there.
      const value = readTarget(printed);
      if (value.kind !== 'quantity' || OTHER.test(words)) continue;
      if (beside.some(({ start, end }) => index < end && start < index + whole.length)) continue;
      said.push({
        at: locate({ ...paragraph, text: whole.replace(/^[，。；：、（）]/, '') }),
        words: matchKey(words),
        number: value.number,
        unit,
        printed,
      });
    }
  }
}

function addMeasures({ measures }: State, { name, indicators }: Project, locate: Locate): void {
  for (const { level3, actual, target, execution } of indicators) {
    const [value, aim] = [actual?.value, target.value];
    if (actual === undefined || execution === true || actual.uncertain === true) continue;
    if (value?.kind !== 'quantity' || value.comparator !== undefined) continue;
    const own = value.unit ?? (aim?.kind === 'quantity' ? aim.unit : undefined);
    const core = coreOf(level3.text);
    if (own !== undefined)
      measures.push({
        at: locate(actual),
        project: projectKey(name.text),
        name: level3.text,
        core,
        turned: core.replace(VERB_BEHIND, '$2$1'),
        unit: own.printed,
        actual: { ...value, unit: own },
        target: aim?.kind === 'quantity' ? aim : undefined,
      });
  }
}

/** By how much a quantity may have been rounded. */
const roundingOf = ({ decimals, multiplier, unit }: Quantity): number =>
  scaleOf(multiplier ?? (unit?.unitClass === 'money' ? '' : (unit?.printed ?? ''))) / 10 ** decimals / 2;

const areEqual = (a: Quantity, b: Quantity): boolean =>
  Math.abs(a.number - b.number) <=
  (a.multiplier === b.multiplier && a.decimals === b.decimals ? 1e-6 : Math.max(roundingOf(a), roundingOf(b)) + 1e-6);

const haveOneUnit = (a: Quantity, b: Quantity): boolean => a.unit !== undefined && b.unit !== undefined && sameUnit(a.unit, b.unit);

/** Of such a name, with such a target. */
const isOf = ({ key, aim, done }: Attained, { name, core, target, actual }: Measure): boolean =>
  [matchKey(name), core].includes(key) &&
  target !== undefined &&
  haveOneUnit(done, actual) &&
  (target.unit === undefined || haveOneUnit(aim, target)) &&
  aim.number === target.number;

type V = Verdicts<typeof MESSAGES>;

/** What stands beside the target of an indicator is its value; where several projects have it, the paragraph names the one it means. */
function judgeAttained({ attained, measures }: State, verdicts: V): void {
  const projects = new Set(measures.map(({ project }) => project)).size;
  for (const each of attained) {
    const meant = measures.filter((measure) => isOf(each, measure));
    const [only, another] = meant;
    if (only === undefined) continue;
    if (meant.some(({ actual }) => areEqual(actual, each.done))) verdicts.pass();
    else if (another !== undefined || (projects > 1 && !each.around.includes(only.project))) verdicts.skip('other-value');
    else reportDifference(each, only, verdicts);
  }
}

function reportDifference({ at, printed }: { readonly at: Located; readonly printed: string }, only: Measure, verdicts: V): void {
  verdicts.fail({
    message: 'differs',
    at,
    aspect: at.text,
    args: { words: at.text, name: only.name, actual: only.at.text },
    others: [{ at: only.at, role: 'candidate' }],
    provided: printed,
    possible: only.at.text,
  });
}

function judgeSaid({ said, measures: all }: State, verdicts: V): void {
  const measures = all.filter(({ core }) => core.length >= FEWEST_SIGNS);
  const named = groupBy(measures, ({ name, unit }) => `${matchKey(name)} ${unit}`);
  const cores = groupBy(measures, ({ core, unit }) => `${core} ${unit}`);
  const turned = groupBy(measures, (each) => `${each.turned} ${each.unit}`);
  const saidOf = groupBy(said, keyOf);
  for (const each of said) {
    const key = keyOf(each);
    const [only, another] = new Set([named, cores, turned].flatMap((group) => group.get(key) ?? []));
    // Two forms with one indicator, or one that is said twice, may each be meant.
    if (only === undefined || another !== undefined) continue;
    const told = saidOf.get(key) ?? [];
    if (told.some(({ number }) => number === only.actual.number)) verdicts.pass();
    // What was aimed at is told as well.
    else if (told.filter(isDone(only)).length > 1 || !isDone(only)(each)) verdicts.skip('other-value');
    else reportDifference(each, only, verdicts);
  }
}

const isDone =
  ({ target }: Measure) =>
  ({ number }: Said): boolean =>
    number !== target?.number;

/** So many signs a name has that says whose value it is by itself. */
const FEWEST_SIGNS = 4;

/** The words of a sentence with their unit: the name of an indicator and nothing else, or none of it. */
const keyOf = ({ words, unit }: Said): string => `${words} ${unit}`;

const MESSAGES = {
  differs: {
    zh: '正文写“{words}”，自评表中“{name}”的完成值是“{actual}”',
    en: 'The text says "{words}"; in the form "{name}" is "{actual}"',
  },
} as const;

const paper = (sentence: string) =>
  budget([], { document: 'd', documentKind: 'selfEvaluation', sections: [section('目标完成情况', sentence)] });
const FORM = exampleProject({
  document: 'd',
  name: '河道清淤',
  indicators: [
    { level1: '产出指标', level2: '数量指标', level3: '清淤河道长度', target: '≥12公里', actual: '11.4公里', weight: '10', score: '9.5' },
  ],
});

const BEDS = exampleProject({
  document: 'd',
  name: '养老服务',
  indicators: [
    { level1: '产出指标', level2: '数量指标', level3: '养老床位建成数', target: '≥220张', actual: '209张', weight: '10', score: '9.5' },
  ],
});

const OTHER_FORM = exampleProject({
  document: 'd',
  name: '堤防加固',
  indicators: [
    { level1: '产出指标', level2: '数量指标', level3: '加固堤防长度', target: '≥3公里', actual: '3公里', weight: '10', score: '10' },
  ],
});

const GRASS = exampleProject({
  document: 'd',
  name: '草原修复',
  indicators: [
    { level1: '产出指标', level2: '数量指标', level3: '人工种草面积', target: '≥2.4万亩', actual: '2.28万亩', weight: '10', score: '9.5' },
  ],
});

export const saidValuesAgreeWithForms = defineDatasetRule({
  id: 'scores/said-values-agree-with-forms',
  version: 4,
  severity: 'error',
  concern: 'actual-value',
  title: { zh: '正文所写的完成值与自评表一致', en: 'What the text says was done agrees with the form' },
  rationale: {
    zh: '正文写清淤河道11.8公里、自评表写11.4公里，得分就不知道按哪个数算。',
    en: 'Where the text and the form say otherwise what was done nobody knows which one the score is made of.',
  },
  remedy: { zh: '核实后在正文和自评表中填写同一个数。', en: 'Verify and print the same number in both.' },
  basis: [EVALUATION_MEASURES],
  messages: MESSAGES,
  start: (): Map<string, State> => new Map(),
  add,
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.said, other.said);
      append(own.attained, other.attained);
      append(own.measures, other.measures);
    }),
  finish(states, verdicts) {
    for (const state of states.values()) {
      judgeAttained(state, verdicts);
      judgeSaid(state, verdicts);
    }
  },
  examples: [
    { name: '正文与自评表一致', given: [paper('清淤河道长度达到11.4公里（目标≥12公里）。'), FORM], expect: 'pass' },
    { name: '正文写的是另一个数', given: [paper('清淤河道长度达到11.8公里（目标≥12公里）。'), FORM], expect: ['differs'] },
    {
      name: '目标和完成值都写了，完成值不同',
      given: [paper('清淤河道长度12公里，绿化堤岸3处。一年下来，清淤河道长度11.8公里。'), FORM],
      expect: ['differs'],
    },
    { name: '动词在前，完成值不同', given: [paper('建成养老床位229张，比目标少11张。'), BEDS], expect: ['differs'] },
    { name: '动词在前，完成值相同', given: [paper('建成养老床位209张，比目标少11张。'), BEDS], expect: 'pass' },
    { name: '说的是目标值', given: [paper('清淤河道长度12公里。'), FORM], expect: 'skip' },
    {
      name: '目标在前，完成值不同',
      given: [paper('1.清淤河道长度：年度目标12公里，完成11.6公里，尚差0.6公里。'), FORM],
      expect: ['differs'],
    },
    { name: '括号里是目标', given: [paper('清淤河道长度实际完成12.4公里（目标≥12公里），得10分。'), FORM], expect: ['differs'] },
    { name: '目标不同，说的是另一件事', given: [paper('清淤河道长度：目标20公里，实际18公里。'), FORM], expect: 'skip' },
    {
      name: '有几个项目，没有说是哪一个',
      given: [paper('清淤河道长度实际完成12.4公里（目标≥12公里）。'), FORM, OTHER_FORM],
      expect: 'skip',
    },
    { name: '以万亩计，正文与自评表一致', given: [paper('人工种草面积2.28万亩。'), GRASS], expect: 'pass' },
    { name: '以万亩计，完成值不同', given: [paper('人工种草面积2.82万亩。'), GRASS], expect: ['differs'] },
    { name: '说的是其中一部分', given: [paper('河东镇清淤河道长度3公里。'), FORM], expect: 'pass' },
  ],
});
