import { type Random, sum } from '../../../accuracy/wording/random.ts';
import { cost, date, decimal, draw, full, type Indicator, phrase, type Spec, share } from './indicator.ts';
import { type Theme, themes } from './themes.ts';

/** A project with everything a form could say of it; the template prints a part of that. */

export interface Money {
  /** Hundredths of the printed unit. */
  readonly initial: number;
  readonly budget: number;
  readonly fiscal: number;
  readonly carried: number;
  readonly other: number;
  readonly spent: number;
  readonly spentFiscal: number;
  readonly unit: '万元' | '元';
}

export interface Content {
  readonly place: string;
  readonly year: number;
  readonly name: string;
  readonly code: string;
  readonly department: string;
  readonly unit: string;
  readonly money: Money;
  readonly goals: readonly string[];
  readonly done: readonly string[];
  readonly indicators: readonly Indicator[];
  /** Points for execution, in hundredths; 0 where they are among the indicators or not given. */
  readonly executionWeight: number;
  readonly executionScore: number;
  /** Points in brackets behind a first level. */
  readonly levelPoints: ReadonlyMap<string, number>;
}

export interface ContentOptions {
  /** Points that execution has of the hundred: 0, 10 or 20. */
  readonly execution: number;
  /** Whether every cell of an indicator must be filled. */
  readonly filled: boolean;
  readonly year: number;
  /** Names of levels without 指标 (社会效益), or a cost level of its own: the year's fashion. */
  readonly shortLevels: boolean;
  readonly costLevel: boolean;
}

const places = ['云溪县', '青禾市', '石桥区', '松岭市', '白石县', '东桐县', '柳城市', '临泽县', '北岭区', '河湾县', '南屏市', '金沙旗'];
const reasons = [
  '受连续降雨影响，进度推迟，下年加快实施',
  '部分对象外出未归，下步加强联系',
  '招标流标一次，已重新组织',
  '宣传不够充分，今后扩大覆盖面',
  '资金下达较晚，将提前谋划',
];
const timely: readonly Spec[] = [
  date('任务完成时间'),
  full('工作完成及时率'),
  full('资金拨付及时率'),
  date('项目完工时间'),
  phrase('实施进度', '按计划推进', '及时'),
];
const lasting: readonly Spec[] = [
  phrase('长效管理机制', '逐步完善', '持续健全'),
  phrase('作用持续时间', '长期', '持续发挥'),
  phrase('可持续保障能力', '持续提升'),
];

const levelsOf = ({ costLevel, shortLevels }: ContentOptions, theme: Theme, random: Random) => {
  const tail = shortLevels ? '' : '指标';
  const served: readonly Spec[] = random.sample(theme.served, random.int(1, theme.served.length)).map((each) => share(`${each}满意度`));
  const costs: readonly Spec[] = [...theme.costs, cost('项目总成本')];
  return [
    { level1: '产出指标', level2: '数量指标', specs: theme.quantity, least: 1 },
    { level1: '产出指标', level2: '质量指标', specs: theme.quality, least: 1 },
    { level1: '产出指标', level2: '时效指标', specs: timely.slice(0, 3 + random.int(0, 2)), least: 1 },
    costLevel
      ? { level1: '成本指标', level2: `经济成本${tail}`, specs: costs, least: 1 }
      : { level1: '产出指标', level2: '成本指标', specs: costs, least: 0 },
    { level1: '效益指标', level2: `经济效益${tail}`, specs: theme.economic, least: 0 },
    { level1: '效益指标', level2: `社会效益${tail}`, specs: theme.social, least: 1 },
    { level1: '效益指标', level2: `生态效益${tail}`, specs: theme.ecological, least: 0 },
    { level1: '效益指标', level2: `可持续影响${tail}`, specs: lasting, least: 0 },
    { level1: '满意度指标', level2: `服务对象满意度${tail}`, specs: served, least: 1 },
  ];
};

const SHARES: ReadonlyMap<string, number> = new Map([
  ['产出指标', 50],
  ['成本指标', 20],
  ['效益指标', 30],
  ['满意度指标', 10],
]);

function drawIndicators(random: Random, theme: Theme, options: ContentOptions, budget: string): readonly Indicator[] {
  const drawn = levelsOf(options, theme, random).flatMap(({ level1, level2, specs, least }) =>
    random.sample(specs, random.int(least, Math.min(specs.length, 3))).map((spec) => ({ level1, level2, spec })),
  );
  const points = new Map(SHARES);
  if (options.costLevel) points.set('产出指标', 40).set('效益指标', 20);
  const spare = 10 - options.execution;
  points.set('产出指标', (points.get('产出指标') ?? 0) + spare);
  const weights = new Map([...points].map(([name, of]) => [name, random.split(of, drawn.filter(({ level1 }) => level1 === name).length)]));
  const half = random.chance(0.2);
  return drawn.map(({ level1, level2, spec }, at) => {
    const missed = random.chance(0.15);
    const values = draw(random, spec, options.year, budget, missed);
    const before = drawn.slice(0, at).filter((each) => each.level1 === level1).length;
    const list = weights.get(level1) ?? [];
    const shift = half && level1 === '产出指标' && list.length > 1 ? (before === 0 ? 50 : before === 1 ? -50 : 0) : 0;
    const weight = (list[before] ?? 0) * 100 + shift;
    const score = values.attained === 1 ? weight : Math.round(weight * values.attained);
    const reason = values.attained < 1 && (options.filled || random.chance(0.85)) ? random.pick(reasons) : '';
    return { level1, level2, name: spec.name, ...values, weight, score, reason };
  });
}

function drawMoney(random: Random, unit: '万元' | '元'): Money {
  const scale = unit === '元' ? 100 * random.pick([10, 100, 1000]) : random.pick([1, 100, 100, 1000]);
  const budget = random.int(12, 4000) * scale;
  const mixed = random.chance(0.35);
  const carried = mixed && random.chance(0.6) ? Math.floor(budget / 500) * 100 : 0;
  const other = mixed && carried === 0 ? Math.floor(budget / 400) * 100 : 0;
  const fiscal = budget - carried - other;
  const whole = random.chance(0.5);
  const spent = whole ? budget : Math.round(budget * (0.5 + random.next() * 0.49));
  const initial = random.chance(0.6) ? budget : Math.round(budget * (random.chance(0.5) ? 1.25 : 0.8));
  return { initial, budget, fiscal, carried, other, spent, spentFiscal: Math.min(spent, fiscal), unit };
}

export const rateOf = (spent: number, budget: number): number => Math.round((spent * 10000) / budget);

export function drawProject(random: Random, options: ContentOptions, unit: '万元' | '元', place = random.pick(places)): Content {
  const theme = random.pick(themes);
  const { year } = options;
  const title = random.pick(theme.names);
  const money = drawMoney(random, unit);
  const inWan = unit === '万元' ? decimal(money.budget) : decimal(Math.round(money.budget / 10000));
  const indicators = drawIndicators(random, theme, options, inWan);
  const executionWeight = options.execution * 100;
  const goalCount = random.int(1, theme.goals.length);
  return {
    place,
    year,
    name: random.pick([title, `${year}年${title}`, `${place}${title}`]),
    code: `${random.int(100, 899)}${String(random.int(1, 30)).padStart(3, '0')}`,
    department: `${place}${theme.department}`,
    unit: random.chance(0.3) ? `${place}${theme.department}` : `${place}${theme.unit}`,
    money,
    goals: theme.goals.slice(0, goalCount),
    done: theme.done.slice(0, goalCount),
    indicators,
    executionWeight,
    executionScore: Math.round((executionWeight * Math.min(money.spent, money.budget)) / money.budget),
    levelPoints: new Map(
      [...SHARES.keys()].map((name) => [name, sum(indicators.filter(({ level1 }) => level1 === name).map(({ weight }) => weight))]),
    ),
  };
}

/** What the form as a whole got, in hundredths. */
export const totalOf = ({ indicators, executionScore }: Content): number => executionScore + sum(indicators.map(({ score }) => score));
