import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { dimensionOf, nameOf, readDimension } from '../../src/engine/kit/indicators.ts';
import { hasHead } from '../../src/engine/kit/project-head.ts';
import { hasUnreadRows } from '../../src/engine/kit/unread.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { LocalText } from '../../src/model/finding.ts';
import { memoise } from '../../src/model/memoise.ts';
import type { Project } from '../../src/model/record.ts';

/** Money for the unit's own staff and running: nobody outside benefits directly, so satisfaction may be left out. */
const isInternal: (name: string) => boolean = memoise((name) =>
  /工资|人员经费|人员支出|社保|社会保险|公积金|养老保险|医疗保险|职业年金|津补贴|绩效奖|遗属|抚恤|退休费|公用经费|办公设备购置|办公费|水电|物业|车辆保险|印刷费|偿还|还本付息|利息/.test(
    name,
  ),
);

/** First levels by which whole departments are measured; outputs and benefits stand below them under other names. */
const OF_DEPARTMENTS = /履职|管理效率|社会效应|可持续发展能力|预算配置|预算管理/;

const SECOND_LEVEL = /^(?:数量|质量|时效)(?:指标)?$/;

interface Found {
  readonly output: boolean;
  readonly benefit: boolean;
  readonly satisfaction: boolean;
}

/** Which first levels a project has; a satisfaction indicator under another level counts. Undefined when no level could be told. */
function firstLevels(project: Project): Found | undefined {
  if (project.indicators.some(({ level1 }) => OF_DEPARTMENTS.test(level1.text))) return undefined;
  // A table that prints 数量, 质量 and the like alone (as those of the mid-year do) chooses some of the measures.
  if (project.indicators.some(({ level1 }) => SECOND_LEVEL.test(level1.text))) return undefined;
  const found = { output: false, benefit: false, satisfaction: false };
  let told = false;
  for (const indicator of project.indicators) {
    const name = nameOf(indicator);
    // Blank template rows under a printed heading are no indicators.
    if (name === '' && indicator.target.text === '') continue;
    const dimension = dimensionOf(indicator);
    if (dimension !== undefined) told = true;
    if (dimension === 'output' || dimension === 'benefit' || dimension === 'satisfaction') found[dimension] = true;
    if (name.includes('满意') || indicator.level2.text.includes('满意')) found.satisfaction = true;
  }
  for (const dimension of project.dimensions ?? []) if (readDimension(dimension.name.text) === 'execution') told = true;
  return told ? found : undefined;
}

const PRESENT = ['output', 'benefit', 'satisfaction'] as const;

const NAMES: Readonly<Record<keyof Found, LocalText>> = {
  output: { zh: '产出指标', en: 'output' },
  benefit: { zh: '效益指标', en: 'benefit' },
  satisfaction: { zh: '满意度指标', en: 'satisfaction' },
};

export const firstLevelsPresent = defineProjectRule({
  id: 'targets/first-levels-present',
  version: 4,
  severity: 'warning',
  title: { zh: '产出、效益、满意度指标齐全', en: 'Output, benefit and satisfaction indicators are all present' },
  rationale: {
    zh: '绩效目标要细化为产出、效益和满意度三方面；缺一方面，花钱的效果就有一面没有衡量。',
    en: 'Targets break down into output, benefit and satisfaction; without one of them a side of the effect is not measured.',
  },
  remedy: {
    zh: '补充所缺的一级指标；确无直接服务对象的，说明理由。',
    en: 'Add what is missing, or say why there are no direct beneficiaries.',
  },
  basis: [TARGET_MEASURES],
  messages: {
    missing: { zh: '项目“{project}”没有{level}', en: 'The project “{project}” has no {level} indicator' },
  },
  check(project, verdicts) {
    if (project.indicators.length === 0) return;
    const found = firstLevels(project);
    const missing = found === undefined ? PRESENT : PRESENT.filter((level) => !found[level]);
    if (missing.length === 0) return verdicts.pass();
    // A list of indicators in a text may be of one level only.
    if (!hasHead(project)) return;
    // 汇总表 with a row for each project prints some of its measures, and which is said by its columns.
    if (project.form === 'project-list') return verdicts.skip('levels-not-recognised');
    if (project.cutOff !== undefined) return verdicts.skip('form-cut-off');
    if (found === undefined) return verdicts.skip('levels-not-recognised');
    if (hasUnreadRows(project)) return verdicts.skip('rows-not-readable');
    const level: LocalText = { zh: missing.map((name) => NAMES[name].zh).join('、'), en: missing.map((name) => NAMES[name].en).join(', ') };
    const mild = missing.length === 1 && missing[0] === 'satisfaction' && isInternal(project.name.text);
    const present =
      PRESENT.filter((name) => found[name])
        .map((name) => NAMES[name].zh)
        .join('、') || '（无）';
    verdicts.fail({
      message: 'missing',
      at: project.name,
      args: { project: project.name.text, level },
      ...(mild ? { severity: 'info' } : {}),
      // What the form has stands against what it should have; the name of the project is only where to look.
      quote: present,
      provided: present,
      expected: PRESENT.map((name) => NAMES[name].zh).join('、'),
    });
  },
  examples: [
    {
      name: '三方面齐全',
      given: exampleIndicators(
        {},
        { level1: '效益指标', level2: '社会效益指标', level3: '社会影响力' },
        { level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度', target: '≥90%' },
      ),
      expect: 'pass',
    },
    {
      name: '缺满意度',
      given: exampleIndicators({}, { level1: '效果指标', level2: '社会效益指标', level3: '社会影响力' }),
      expect: ['missing'],
    },
    {
      name: '满意度放在产出下，不算缺',
      given: exampleIndicators(
        { level3: '学员满意率', target: '≥90%' },
        { level1: '效益指标', level2: '社会效益指标', level3: '社会影响力' },
      ),
      expect: 'pass',
    },
    {
      name: '有一行读不出来，可能就是满意度',
      given: exampleProject({
        indicators: [
          { level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥100人' },
          { level1: '效益指标', level2: '社会效益指标', level3: '社会影响力', target: '提高' },
        ],
        problems: [{ code: 'lowConfidenceRow', text: '满意度' }],
      }),
      expect: 'skip',
    },
    {
      name: '运行监控表只列类别，不列一级指标',
      given: exampleIndicators({ level1: '数量', level2: '', level3: '培训教师', target: '300人次' }),
      expect: 'skip',
    },
    { name: '没有指标的项目不判', given: exampleProject({ budgeted: '10' }), expect: 'pass' },
  ],
});
