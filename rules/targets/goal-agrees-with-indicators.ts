import { bareNumber } from '../../src/engine/kit/attainment.ts';
import { EVALUATION_MEASURES, TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { type PromisedFigure, promisedFigures, type SameThing, sameThings, sameUnit } from '../../src/engine/kit/promised-figures.ts';
import { defineProjectRule, type Verdicts } from '../../src/engine/rule.ts';
import { areTransposed, findDigitSlip } from '../../src/model/digit-slip.ts';
import type { Field } from '../../src/model/field.ts';
import type { Indicator, Project } from '../../src/model/record.ts';
import type { Quantity, Target } from '../../src/model/target.ts';

/** How likely a slip may be found by chance. */
const BY_CHANCE = 0.02;

type Column = 'target' | 'actual';

/** Pairs of a figure and a row that are held against each other; no form has a tenth of them. */
const MOST = 20_000;

const MESSAGES = {
  target: {
    zh: '绩效目标写“{said}”，指标“{name}”的指标值却是“{printed}”',
    en: 'The goal says “{said}”, but the target of “{name}” is “{printed}”',
  },
  actual: {
    zh: '完成情况写“{said}”，指标“{name}”的完成值却是“{printed}”',
    en: 'The account of what was achieved says “{said}”, but the actual value of “{name}” is “{printed}”',
  },
} as const;

function quantityIn(cell: Field<Target> | undefined): Quantity | undefined {
  const value = cell?.value;
  return cell?.uncertain === true || value?.kind !== 'quantity' || value.unit === undefined ? undefined : value;
}

/** The rows with a number; an actual value without a unit has that of its target. */
function rowsOf(project: Project, column: Column): { indicator: Indicator; quantity: Quantity }[] {
  return project.indicators.flatMap((indicator) => {
    const cell = indicator[column];
    const value = cell?.value;
    if (indicator.execution === true || cell?.uncertain === true || value?.kind !== 'quantity') return [];
    if (value.unit !== undefined) return [{ indicator, quantity: value }];
    const target = column === 'actual' ? quantityIn(indicator.target) : undefined;
    if (target?.unit === undefined) return [];
    return [{ indicator, quantity: { ...value, unit: target.unit, number: bareNumber(target, value) } }];
  });
}

const isEqual = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));

/** Whether a figure of the text and a value of the table can both be right. */
function agree({ number, bound }: PromisedFigure, { number: value, comparator }: Quantity, column: Column): boolean {
  if (isEqual(number, value)) return true;
  if (bound === 'least' && value > number) return true;
  if (bound === 'most' && value < number) return true;
  if (column === 'target') return false;
  // An actual value that itself says at least so much.
  if (comparator === '≥' || comparator === '>') return number >= value;
  return (comparator === '≤' || comparator === '<') && number <= value;
}

/** Whether the numbers of several figures, or of several indicators, of one unit make up the other side: it was divided. */
function isDivided(same: SameThing, figures: readonly PromisedFigure[], rows: readonly { quantity: Quantity }[]): boolean {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const { unit, number } = same.figure;
  const said = figures.filter((figure) => sameUnit(figure.unit, unit)).map((figure) => figure.number);
  const printed = rows.flatMap(({ quantity }) => (quantity.unit !== undefined && sameUnit(quantity.unit, unit) ? [quantity.number] : []));
  if (said.includes(same.quantity.number) || (said.length > 1 && isEqual(sum(said), same.quantity.number))) return true;
  return (
    unit.unitClass !== 'percent' &&
    printed.length > 1 &&
    (isEqual(sum(printed), number) || isEqual(sum(printed) - same.quantity.number, number))
  );
}

/** The figure is the actual value of the same row: the text tells what was done, under whatever name. */
function saysActual({ indicator: { actual }, figure }: SameThing): boolean {
  return actual?.value?.kind === 'quantity' && isEqual(actual.value.number, figure.number);
}

/** Whether digits were exchanged or mistyped, which chance hardly does. */
function isSlip({ figure, quantity }: SameThing): boolean {
  const scale = 10 ** Math.max(quantity.decimals, /\.(\d+)/.exec(figure.printed)?.[1]?.length ?? 0);
  const found = findDigitSlip(quantity.number * scale, figure.number * scale);
  return found !== undefined && found.tried <= found.space * BY_CHANCE;
}

/** Whether the digits of the one are those of the other exchanged, which two numbers hardly are by chance. */
function isExchanged(same: SameThing): boolean {
  const numbers = [same.quantity.number, same.figure.number];
  return numbers.every(Number.isInteger) && areTransposed(same.quantity.number, same.figure.number) && isSlip(same);
}

/** Whether a figure and an indicator are of one thing for certain, so that one of them is wrong. */
const isSure = (same: SameThing): boolean =>
  (same.named && (same.bare || isSlip(same))) || (same.alone && (same.bare || isExchanged(same)));

function compare(project: Project, column: Column, texts: readonly Field<string>[], verdicts: Verdicts<typeof MESSAGES>): void {
  const figures = texts.filter(({ uncertain }) => uncertain !== true).flatMap(({ text }) => promisedFigures(text));
  if (figures.length === 0) return;
  const rows = rowsOf(project, column);
  if (figures.length * rows.length > MOST) {
    verdicts.skip('too-many-figures');
    return;
  }
  for (const same of sameThings(figures, rows)) {
    const { indicator, quantity, figure } = same;
    const cell = indicator[column];
    if (cell === undefined) continue;
    if (agree(figure, quantity, column)) verdicts.pass(1, [cell]);
    else if (isDivided(same, figures, rows)) verdicts.skip('divided');
    else if (column === 'target' && saysActual(same)) verdicts.skip('of-what-was-done');
    else {
      const text = texts.find((each) => each.text.includes(figure.printed));
      verdicts.fail({
        message: column,
        at: cell,
        args: { said: figure.printed, name: nameOf(indicator), printed: cell.text },
        others: text === undefined ? [] : [{ at: text, role: 'candidate' }],
        provided: cell.text,
        possible: figure.printed,
        ...(isSure(same) ? {} : { severity: 'warning' }),
      });
    }
  }
}

const form = (cells: Readonly<Record<string, unknown>>, ...rows: readonly Readonly<Record<string, string>>[]) =>
  exampleProject({
    name: '养老服务',
    indicators: rows.map((row) => ({ level1: '产出指标', level2: '数量指标', ...row })),
    ...cells,
  });

export const goalAgreesWithIndicators = defineProjectRule({
  id: 'targets/goal-agrees-with-indicators',
  version: 4,
  severity: 'error',
  byUsage: true,
  concern: 'target-value',
  title: { zh: '绩效目标、完成情况中的数量与指标表一致', en: 'Numbers in the goal and in the account of it agree with the indicators' },
  rationale: {
    zh: '总体目标和指标说的是同一件事；总体目标写培训120人次、指标写150人次，或完成情况与完成值不同，必有一处没有更新。',
    en: 'Goal and indicators speak of the same thing; where the goal says 120 and the indicator 150, one was not updated.',
  },
  remedy: { zh: '核实后在总体目标（完成情况）和指标表中填写同一个数。', en: 'Verify and print the same number in both.' },
  basis: [TARGET_MEASURES, EVALUATION_MEASURES],
  messages: MESSAGES,
  check(project, verdicts) {
    compare(project, 'target', project.goals, verdicts);
    if (project.achievement !== undefined) compare(project, 'actual', [project.achievement], verdicts);
  },
  examples: [
    {
      name: '总体目标与指标值一致',
      given: form({ goals: ['开展护理员培训3期120人次。'] }, { level3: '护理员培训人次', target: '≥120人次' }),
      expect: 'pass',
    },
    {
      name: '总体目标120人次、指标值150人次',
      given: form({ goals: ['开展护理员培训3期120人次。'] }, { level3: '护理员培训人次', target: '≥150人次' }),
      expect: ['target'],
    },
    {
      name: '数字颠倒',
      given: form({ goals: ['为4510名老年人提供助餐服务。'] }, { level3: '提供助餐服务老年人数', target: '≥4150人' }),
      expect: ['target'],
    },
    {
      name: '只说到一个人数，与唯一的人数指标数字颠倒',
      given: form({ goals: ['按每生每年2000元标准向783名学生发放助学金。'] }, { level3: '资助学生', target: '=738人' }),
      expect: ['target'],
    },
    {
      name: '名称短，整个名称都写了',
      given: form({ goals: ['完成厕所改造，改造面积2400平方米。'] }, { level3: '改造面积', target: '≥2700平方米' }),
      expect: ['target'],
    },
    {
      name: '完成情况与完成值不同',
      given: form(
        { goals: ['培训学员300人次。'], achievement: '全年培训学员312人次。' },
        { level3: '培训学员人次', target: '≥300人次', actual: '321人次' },
      ),
      expect: ['actual'],
    },
    {
      name: '目标写90%以上，指标更高',
      given: form({ goals: ['老年人满意度达到90%以上。'] }, { level3: '老年人满意度', target: '≥95%' }),
      expect: 'pass',
    },
    {
      name: '目标写92%以上，指标更低',
      given: form({ goals: ['老年人满意度达到92%以上。'] }, { level3: '老年人满意度', target: '≥85%' }),
      expect: ['target'],
    },
    {
      name: '说的不是一件事',
      given: form({ goals: ['走访困难老年人120人次。'] }, { level3: '护理员培训人次', target: '≥150人次' }),
      expect: 'pass',
    },
    {
      name: '每季度的次数不是全年的次数',
      given: form({ goals: ['每月走访困难老年人1次。'] }, { level3: '走访困难老年人次数', target: '≥12次' }),
      expect: 'pass',
    },
    {
      name: '同样的修饰语，说的不是一件事',
      given: form({ goals: ['开展安全生产检查120次。'] }, { level3: '开展安全生产培训次数', target: '≥12次' }),
      expect: 'pass',
    },
    {
      name: '前一分句说了名称',
      given: form({ goals: ['开展护理员培训2期，培训90人次。'] }, { level3: '护理员培训人次', target: '≥60人次' }),
      expect: ['target'],
    },
    {
      name: '目标的数分在几个指标里',
      given: form(
        { goals: ['开展护理员培训120人次。'] },
        { level3: '护理员初级培训人次', target: '≥80人次' },
        { level3: '护理员中级培训人次', target: '≥40人次' },
      ),
      expect: 'pass',
    },
  ],
});
