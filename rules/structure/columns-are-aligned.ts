import { displacedOf } from '../../src/engine/kit/displaced.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { defineProjectRule, type Verdicts } from '../../src/engine/rule.ts';
import { memoise } from '../../src/model/memoise.ts';
import type { Indicator, Project } from '../../src/model/record.ts';
import { readTarget } from '../../src/model/target.ts';

/** Whether a text is a target value and nothing else: `≥90%`, `3次以上`, `38335.9平方米`. */
const isValue: (text: string) => boolean = memoise((text) => {
  const target = readTarget(text);
  if (target.kind === 'range') return target.unit !== undefined && target.lead === undefined;
  if (target.kind !== 'quantity' || target.lead !== undefined || target.tail !== undefined) return false;
  return target.comparator !== undefined || target.unit !== undefined;
});

/** A target cell that holds no value: words that neither grade nor name a date, or nothing. */
function holdsNoValue(indicator: Indicator): boolean {
  const kind = indicator.target.value?.kind;
  return kind === undefined || kind === 'text';
}

const MESSAGES = {
  shifted: {
    zh: '指标值一栏为「{target}」，而「{value}」填在了{column}一栏，疑似整行错位',
    en: 'The target column holds “{target}” while “{value}” stands under {column}: the row seems to be shifted',
  },
  scoresExchanged: {
    zh: '实际完成值与自评得分两栏填反（{rows}行）：指标“{name}”的得分“{score}”填在实际完成值一栏，完成值“{actual}”填在得分一栏',
    en: 'Actual values and scores are exchanged in {rows} row(s): the score “{score}” of “{name}” stands under actual, the value “{actual}” under score',
  },
  targetsExchanged: {
    zh: '疑似预期指标值与实际完成值错列（{rows}行）：指标“{name}”的实际完成值一栏写的是界限“{actual}”，指标值一栏是“{target}”',
    en: 'Targets and actual values seem to be in each other’s columns in {rows} rows: the actual value of “{name}” is the bound “{actual}”, its target “{target}”',
  },
  rotated: {
    zh: '指标值一栏疑似整列错开一行（{rows}行）：指标“{name}”的指标值填作“{target}”，移动一行后各行都相符',
    en: 'The targets seem to stand one row off ({rows} rows): “{name}” has “{target}”; moved by a row, all of them fit',
  },
} as const;

/** The columns or rows of a whole form that have changed places, as one finding; whether there is one. */
function judgeForm(project: Project, verdicts: Verdicts<typeof MESSAGES>): boolean {
  const displaced = displacedOf(project);
  const [first, ...others] = displaced?.rows ?? [];
  if (displaced === undefined || first === undefined) return false;
  const { actual } = first;
  const args = { rows: displaced.rows.size, name: nameOf(first) };
  if (displaced.kind === 'rotated') {
    verdicts.fail({
      message: 'rotated',
      at: first.target,
      others: others.map(({ target }) => ({ at: target, role: 'candidate' })),
      args: { ...args, target: first.target.text },
      severity: 'warning',
      provided: first.target.text,
    });
    return true;
  }
  // A reader that goes by what cells look like has read a score before its percentage as a target.
  const scoreCell = first.score?.value === undefined ? first.target : actual;
  const at = displaced.kind === 'scores' ? scoreCell : actual;
  if (at === undefined) return false;
  const places = others.flatMap((row) => row.actual ?? []).map((field) => ({ at: field, role: 'candidate' as const }));
  const result = scoreCell === actual ? (first.score?.text ?? '') : (actual?.text ?? '');
  if (displaced.kind === 'scores')
    verdicts.fail({
      message: 'scoresExchanged',
      at,
      others: places,
      args: { ...args, score: at.text, actual: result },
      provided: at.text,
      possible: result,
    });
  else
    verdicts.fail({
      message: 'targetsExchanged',
      at,
      others: places,
      args: { ...args, actual: at.text, target: first.target.text },
      severity: 'warning',
      provided: at.text,
    });
  return true;
}

function judgeRow(indicator: Indicator, verdicts: Verdicts<typeof MESSAGES>): void {
  if (!holdsNoValue(indicator)) {
    verdicts.pass();
    return;
  }
  const neighbours = [
    [indicator.basis, { zh: '确定依据', en: 'basis' }],
    [indicator.description, { zh: '指标描述', en: 'description' }],
    [indicator.level3, { zh: '三级指标', en: 'level-3 name' }],
  ] as const;
  for (const [field, column] of neighbours) {
    if (field === undefined || field.text === '' || !isValue(field.text)) continue;
    verdicts.fail({
      message: 'shifted',
      at: indicator.target,
      others: [{ at: field, role: 'candidate' }],
      args: { target: indicator.target.text, value: field.text, column },
      severity: 'warning',
      provided: indicator.target.text,
      possible: field.text,
    });
    return;
  }
  verdicts.pass();
}

export const columnsAreAligned = defineProjectRule({
  id: 'structure/columns-are-aligned',
  version: 3,
  severity: 'error',
  concern: 'target-value',
  title: { zh: '各单元格填在所属的栏', en: 'Every cell stands in its own column' },
  rationale: {
    zh: '整行错位一列后，描述成了指标值、指标值成了依据；完成值与得分两栏填反，总分和完成情况都无法核对。',
    en: 'When a row is shifted by a column, the description becomes the target and the target the basis; with results and scores exchanged neither can be checked.',
  },
  remedy: { zh: '把错位的单元格移回所属的栏和行。', en: 'Move the cells back to their columns and rows.' },
  basis: [],
  messages: MESSAGES,
  check(project, verdicts) {
    if (judgeForm(project, verdicts)) return;
    // A form that scores without a column of targets has none that could have moved.
    if (project.indicators.every(({ target }) => target.text === '')) return verdicts.skip('no-value');
    for (const indicator of project.indicators) judgeRow(indicator, verdicts);
  },
  examples: [
    { name: '各列对应', given: exampleIndicators({ level3: '培训人数', description: '全年培训人数', target: '≥100人' }), expect: 'pass' },
    {
      name: '描述列填了指标值',
      given: exampleIndicators({ level3: '培训人数', description: '≥100人', target: '年度工作计划' }),
      expect: ['shifted'],
    },
    {
      name: '评分表没有指标值一栏',
      given: exampleIndicators(
        { level3: '资金到位率', target: '', description: '100%' },
        { level3: '新增站点数量', target: '', description: '6个' },
      ),
      expect: 'skip',
    },
    {
      name: '描述中提到数字',
      given: exampleIndicators({ level3: '资金使用', description: '申请预算资金46249元', target: '预算内' }),
      expect: 'pass',
    },
    {
      name: '完成值与得分填反',
      given: exampleProject({
        totalScore: '100',
        indicators: [
          { level1: '产出指标', level3: '开展活动次数', target: '≥3次', actual: '60', score: '3' },
          { level1: '效益指标', level3: '参加服务次数', target: '≥2次', actual: '40', score: '2.5' },
        ],
      }),
      expect: ['scoresExchanged'],
    },
    {
      name: '总分算错，没有填反',
      given: exampleProject({
        totalScore: '100',
        indicators: [
          { level1: '产出指标', level3: '开展活动次数', target: '≥3次', actual: '5', score: '60' },
          { level1: '效益指标', level3: '参加服务次数', target: '≥2次', actual: '2.5', score: '30' },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '预期值与实际值错列',
      given: exampleIndicators(
        { level3: '合格率', target: '100%', actual: '≥90%', score: '50' },
        { level3: '覆盖率', target: '95%', actual: '≥80%', score: '50' },
      ),
      expect: ['targetsExchanged'],
    },
    {
      name: '指标值错开一行',
      given: exampleIndicators(
        { level3: '培训人数', target: '≥90%', actual: '80人' },
        { level3: '检查次数', target: '≥80人', actual: '5次' },
        { level3: '设备合格率', target: '≥5次', actual: '95%' },
      ),
      expect: ['rotated'],
    },
  ],
});
