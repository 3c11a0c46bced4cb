import { memoise } from '../../model/memoise.ts';
import type { Indicator, Project } from '../../model/record.ts';
import type { Target } from '../../model/target.ts';
import { isEmptyToken, matchKey } from '../../model/text.ts';

/** First level of an indicator. */
export type DimensionKind = 'output' | 'benefit' | 'satisfaction' | 'cost' | 'execution';

/** Second level of an indicator; satisfaction, cost and execution also where they are a first level. */
export type Category =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainability'
  | 'satisfaction'
  | 'execution';

/** Names of levels are short; a longer text in their column is a measure of its own (`服务对象对产品的满意情况……`). */
const LONGEST_LEVEL_NAME = 20;

/** Which first level a printed name means: `产出指标`, `产出指标（40）`, `效果指标`, `社会公众或服务对象满意度指标`. */
export const readDimension: (level1: string) => DimensionKind | undefined = memoise((level1) => {
  const name = level1.replace(/（[^）]*）/g, '').replace(/[^\p{L}]/gu, '');
  if (name === '' || name.length > LONGEST_LEVEL_NAME) return undefined;
  if (/^(?:预算|资金)?(?:执行|支出)(?:率|进度|情况)?(?:指标)?$/.test(name) || /^预算执行/.test(name)) return 'execution';
  if (/满意/.test(name)) return 'satisfaction';
  if (/^(?:项目)?产出/.test(name)) return 'output';
  if (/^(?:项目)?(?:效益|效果|效率|成效|社会效益|经济效益|生态效益|可持续)/.test(name)) return 'benefit';
  if (/^(?:项目)?成本/.test(name)) return 'cost';
  return undefined;
});

/** Which second level a printed name means; undefined for the free texts that some forms print in that column. */
const readCategory: (level2: string) => Category | undefined = memoise((level2) => {
  const name = level2.replace(/（[^）]*）/g, '').replace(/[^\p{L}]/gu, '');
  if (name === '' || name.length > LONGEST_LEVEL_NAME) return undefined;
  if (/^(?:产出)?数量(?:指标)?$/.test(name)) return 'quantity';
  if (/^(?:产出)?质量(?:指标)?$/.test(name)) return 'quality';
  if (/^(?:产出)?时效(?:指标)?$|^(?:产出)?进度指标$/.test(name)) return 'timeliness';
  if (/^(?:产出|经济|社会|生态环境|生态)?成本(?:指标)?$/.test(name)) return 'cost';
  if (/^经济(?:效益|效果|影响)?(?:指标)?$/.test(name)) return 'economic';
  if (/^社会(?:效益|效果|影响)?(?:指标)?$/.test(name)) return 'social';
  if (/^(?:生态|环境|生态环境)(?:效益|效果|影响)?(?:指标)?$/.test(name)) return 'ecological';
  if (/^可持续(?:影响|发展|性|效益|发展影响)?(?:指标)?$/.test(name)) return 'sustainability';
  if (/满意度?(?:指标)?$/.test(name) && /^(?:服务|社会|公众|受益|群众|满意|对象)/.test(name)) return 'satisfaction';
  if (/^(?:预算|资金)?(?:执行|支出)(?:率|进度)(?:指标)?$/.test(name)) return 'execution';
  return undefined;
});

/** The category of an indicator, from its second level, or its first where that is a category by itself. */
export function categoryOf(indicator: Indicator): Category | undefined {
  if (indicator.execution === true) return 'execution';
  const { level1, level2, level3 } = indicator;
  // Some forms print the category at the first level (数量指标, 社会效益指标) and no second, or in the only column of names.
  const isAlone = level1.text === '' && level2.text === '';
  const second = readCategory(level2.text) ?? readCategory(level1.text) ?? (isAlone ? readCategory(level3.text) : undefined);
  if (second !== undefined) return second;
  const first = readDimension(indicator.level1.text);
  return first === 'satisfaction' || first === 'cost' || first === 'execution' ? first : undefined;
}

/** The first level of an indicator, from its first level, or its second where the first is not printed. */
export function dimensionOf(indicator: Indicator): DimensionKind | undefined {
  const first = indicator.execution === true ? 'execution' : readDimension(indicator.level1.text);
  if (first !== undefined) return first;
  switch (categoryOf(indicator)) {
    case 'quantity':
    case 'quality':
    case 'timeliness':
      return 'output';
    case 'economic':
    case 'social':
    case 'ecological':
    case 'sustainability':
      return 'benefit';
    case 'satisfaction':
      return 'satisfaction';
    case 'cost':
      return 'cost';
    case 'execution':
      return 'execution';
    case undefined:
      return undefined;
  }
}

/** What an indicator is called: its third level, or where that is blank its description. */
export function nameOf(indicator: Indicator): string {
  return indicator.level3.text !== '' ? indicator.level3.text : (indicator.description?.text ?? '');
}

/** What a target is about: the words before its own number where there are any (`服务对象满意程度≥90`), else the indicator's name. */
export function subjectOf(indicator: Indicator, target: Target): string {
  const lead = target.kind === 'quantity' || target.kind === 'range' ? target.lead : undefined;
  return lead !== undefined && lead.length > 2 ? lead : nameOf(indicator);
}

/** Whether a printed text says nothing: a blank, a dash, 无, 0. */
export function saysNothing(text: string | undefined): boolean {
  return text === undefined || isEmptyToken(text) || text === '0' || text === '无偏差' || text === '无。';
}

/** Key under which two first-level names are the same dimension: 产出指标（40） and 产出指标. */
export const dimensionKey: (level1: string) => string = memoise((level1) => matchKey(level1.replace(/（[^）]*）/g, '')));

/** The indicator row that holds the budget execution rate, when there is exactly one. */
export function executionRow(project: Project): Indicator | undefined {
  let found: Indicator | undefined;
  for (const indicator of project.indicators) {
    if (indicator.execution !== true) continue;
    if (found !== undefined) return undefined;
    found = indicator;
  }
  return found;
}
