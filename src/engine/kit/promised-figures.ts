import { memoise } from '../../model/memoise.ts';
import type { Indicator } from '../../model/record.ts';
import { type Quantity, readTarget } from '../../model/target.ts';
import { matchKey } from '../../model/text.ts';
import { type Unit, type UnitClass, unitAt } from '../../model/unit.ts';
import { nameOf } from './indicators.ts';

/*
 * Figures with units that a sentence on the goal of a project, or on what became of it, promises or reports, and the indicators of its form
 * that speak of the same thing.
 */

export interface PromisedFigure {
  /** As printed: 120人次. */
  readonly printed: string;
  readonly number: number;
  readonly unit: Unit;
  /** The words that say what is counted: those of its clause, and of the clause before where its own has none. */
  readonly words: string;
  /** The words of the clause before, which it may leave out: 工匠培训2期，培训90人次. */
  readonly context: string;
  /** It says at least, or at most, so much. */
  readonly bound?: 'least' | 'most';
}

const NUMBER = /(?<![\d.A-Za-z第/~-])\d+(?:\.\d+)?(?![\d.~-])/g;
const CLASSES: ReadonlySet<UnitClass> = new Set(['percent', 'people', 'times', 'count', 'length', 'area', 'weight', 'volume']);
/** Figures of something else: per head, about, a change, another year, what was planned before. */
const ELSEWHERE_BEFORE =
  /(?:由|从|每|人均|户均|平均|均|约|近|将近|大约|第|增长|增加|提高|提升|下降|降低|减少|上升|缩短|其中|预计|占|[的]|分别(?:为)?)(?:了|至|到)?$/;
/** 每季度检查1次, 每期100人次: so much of each, and not of all. */
const EACH = /每|按[月季]|[月季日]均/;
const ELSEWHERE_AFTER = /^(?:多|余|左右|上下|\/|／|每|的(?:目标|计划|要求|任务)|标准)/;
const ELSEWHERE_IN =
  /上年|去年|往年|同期|同比|环比|[比较](?!好|高|强|为|大|赛)|累计|历年|以来|原计划|原定|计划目标|年初目标|十[二三四五]五|20\d\d年?[-—至]20?\d\d|[两三四五]年|(?<!\d)\d年(?:内|期|间|时间)|上半年|前三季度|期内|中期|长期|分别|折合|折算/;
const LEAST_BEFORE = /(?:不少于|不低于|不小于|至少|≥|>|达到?|达到了|超过|突破|大于|保持在|稳定在|在)$/;
const MOST_BEFORE = /(?:不超过|不高于|不大于|不多于|≤|<|控制在|小于|低于|至多)$/;

const BREAK = /[，。；、：\n]|目标\d+[：:.、]?|（[一二三四五六七八九十\d]+）/;

/** The figures of a text that say what is to be, or was, done. */
export const promisedFigures: (text: string) => readonly PromisedFigure[] = memoise((text) => {
  if (!/\d/.test(text)) return [];
  const found: PromisedFigure[] = [];
  for (const sentence of text.split(/[。；]/)) {
    let before = '';
    for (const clause of sentence.split(BREAK)) {
      const figures = ELSEWHERE_IN.test(clause) ? [] : figuresIn(clause, before);
      for (const figure of figures) found.push(figure);
      const words = wordsOf(clause);
      if (words.length >= 2) before = words;
    }
  }
  return found;
});

/** A clause without its figures. */
const wordsOf = (clause: string): string => matchKey(clause.replace(/\d+(?:\.\d+)?/g, '').replace(/[^\p{Script=Han}A-Za-z]/gu, ''));

function figuresIn(clause: string, before: string): PromisedFigure[] {
  const own = wordsOf(clause);
  let end = 0;
  return [...clause.matchAll(NUMBER)].flatMap((match): PromisedFigure[] => {
    const start = match.index;
    const behind = clause.slice(start + match[0].length);
    const multiplier = /^(?:千万|百万|十万|万|亿)(?!元)/.exec(behind)?.[0] ?? '';
    const unit = unitAt(behind.slice(multiplier.length));
    const lead = clause.slice(end, start);
    end = start + match[0].length + multiplier.length + (unit?.printed.length ?? 0);
    if (unit === undefined || unit.per !== undefined || !CLASSES.has(unit.unitClass)) return [];
    const rest = clause.slice(end);
    if (EACH.test(lead) || ELSEWHERE_BEFORE.test(lead) || ELSEWHERE_AFTER.test(rest)) return [];
    const printed = `${match[0]}${multiplier}${unit.printed}`;
    const read = readTarget(printed);
    if (read.kind !== 'quantity') return [];
    const least = LEAST_BEFORE.test(lead) || /^(?:及|或)?以上/.test(rest);
    const most = MOST_BEFORE.test(lead) || /^(?:以内|之内|以下|及以下)/.test(rest);
    // 3期120人次: the second figure counts what the first does.
    const words = own.length >= 3 || before === '' ? own : before + own;
    return [
      { printed, number: read.number, unit, words, context: before, ...(least ? { bound: 'least' } : most ? { bound: 'most' } : {}) },
    ];
  });
}

const ALIKE: ReadonlyArray<readonly string[]> = [
  ['人', '名', '位'],
  ['次', '场', '场次', '期'],
];

/** Whether two units are written alike: 人 and 名, 场 and 场次. */
export const sameUnit = (a: Unit, b: Unit): boolean => areAlike(a.usual ?? a.printed, b.usual ?? b.printed);

/** The same of two units by their words. */
export const areAlike = (left: string, right: string): boolean =>
  left === right || ALIKE.some((group) => group.includes(left) && group.includes(right));

const LABEL = /^(?:指标)?\d*[：:.、]|（[^（）]*）/g;
const COUNTED =
  /(?:人次数?|人数|次数|期数|个数|场次|场数|套数|户数|台数|份数|件数|家数|条数|批次|面积|里程|长度|总量|总数|数目|数量|规模|数)$/;

/** What an indicator is about, without the word that says how it is counted: 培训学员 of 培训学员人次. */
export const coreOf: (name: string) => string = memoise((name) => {
  const bare = matchKey(name.replace(LABEL, ''));
  const core = bare.replace(COUNTED, '');
  return core.length >= 2 ? core : bare;
});

/** What is done with a thing, which one place says and another leaves out: 储备救生衣, 救生衣. */
const VERB =
  /^(?:储备|购置|采购|购买|新建|建设|改造|完成|开展|举办|组织|发放|铺设|维修|维护|安装|补助|实施|提供|制作|印制|印发|修建|更新|配备|新增|培育|创建|打造)(?=.{2,})/;

/** The share of the pairs of signs of a name that stand in the words, 0–1. */
function shareIn(core: string, words: string): number {
  if (core.length < 2) return 0;
  let met = 0;
  for (let at = 0; at + 2 <= core.length; at += 1) if (words.includes(core.slice(at, at + 2))) met += 1;
  return met / (core.length - 1);
}

/** So much of the name of an indicator stands in the words of a figure that is of the same thing. */
const SAME_THING = 0.62;

/** So much of a name must stand in a clause and the one before it together. */
const IN_CONTEXT = 0.9;

/** A name without its verb is a little less sure. */
const WITHOUT_VERB = 0.95;

/** How well a figure speaks of what an indicator measures, 0–1; 0 where it speaks of something else. */
function closeness(figure: PromisedFigure, indicator: Indicator, quantity: Quantity, alone: boolean): number {
  if (quantity.unit === undefined || quantity.unit.per !== undefined || !sameUnit(figure.unit, quantity.unit)) return 0;
  const name = nameOf(indicator);
  const core = coreOf(name);
  // What a name ends with says what is counted: 安全生产检查 is no 安全生产培训.
  if (EACH.test(name) || !(figure.words + (alone ? figure.context : '')).includes(core.slice(-2))) return 0;
  const share = Math.max(shareIn(core, figure.words), shareIn(core.replace(VERB, ''), figure.words) * WITHOUT_VERB);
  // Rates are of their whole name: 合格率 of another thing is another rate.
  if (share < (figure.unit.unitClass === 'percent' ? 0.8 : SAME_THING)) return alone ? closenessInContext(figure, indicator, core) : 0;
  return core.length === 2 && figure.words !== core ? Math.min(share, SAME_THING) : share;
}

/** A clause that says part of the name, where the clause before says the rest. Only where no other figure and no other indicator has the unit. */
function closenessInContext({ words, context, unit }: PromisedFigure, indicator: Indicator, core: string): number {
  if (unit.unitClass === 'percent' || core.length < 3) return 0;
  const own = words.replace(unit.printed, '');
  const touches = shareIn(matchKey(nameOf(indicator)).replace(unit.printed, ''), own) > 0;
  const share = touches ? shareIn(core.replace(VERB, ''), context + own) : 0;
  return share >= IN_CONTEXT ? SAME_THING * share : 0;
}

const FILLING =
  /全年|年内|本年度?|今年|计划|预计|共计?|完成|实现|达到?|不少于|不低于|不超过|至少|为|以上|以内|数量|人数|次数|个数|数$|[的了]/g;
const TIME = /^(?:全年|年内|本年度?|今年|当年)?(?:计划|共计?|完成|实际)?/;
/** Signs that may be left of the words of a figure beside its name: a verb, or the noun that its unit counts. */
const LEFT = 2;
/** Names that are shorter say too little. */
const TELLING_NAME = 3;

/** Whether the words of a figure are the name of the indicator and nothing else that could narrow it. */
function isBare({ words, unit }: PromisedFigure, indicator: Indicator): boolean {
  const name = nameOf(indicator);
  const core = coreOf(name);
  const own = words.replace(unit.printed, '');
  // 改造面积2400平方米, 全年改造156户: a short name is told where the words are that name to the letter.
  if (core.length < TELLING_NAME && [core, matchKey(name)].includes(own.replace(TIME, '').replace(/(?:及?以上|[以之]内)$/, '')))
    return true;
  if (core.length < TELLING_NAME || !own.includes(core)) return false;
  return own.replace(core, '').replace(FILLING, '').replace(unit.printed, '').length <= LEFT;
}

export interface SameThing {
  readonly indicator: Indicator;
  readonly quantity: Quantity;
  readonly figure: PromisedFigure;
  /** The whole name of the indicator stands in the words of the figure. */
  readonly named: boolean;
  /** The words of the figure say nothing beside that name: no 线上 or 新增 makes it a part of what the indicator counts. */
  readonly bare: boolean;
  /** No other figure of the text, and no other indicator, counts in that unit. */
  readonly alone: boolean;
}

/**
 * The indicators and the figures of a text that can only mean each other: of all figures with that unit one alone speaks of the indicator best,
 * and of all indicators one alone of the figure.
 */
export function sameThings(figures: readonly PromisedFigure[], rows: readonly { indicator: Indicator; quantity: Quantity }[]): SameThing[] {
  if (rows.length === 0) return [];
  const alone = figures.map(
    (figure) =>
      holdsOfOne(figures, ({ unit }) => sameUnit(unit, figure.unit)) &&
      holdsOfOne(rows, ({ quantity: { unit } }) => unit !== undefined && sameUnit(unit, figure.unit)),
  );
  const close = figures.map((figure, at) =>
    rows.map(({ indicator, quantity }) => closeness(figure, indicator, quantity, alone[at] === true)),
  );
  return rows.flatMap(({ indicator, quantity }, column): SameThing[] => {
    const at = onlyBest(close.map((row) => row[column] ?? 0));
    const figure = at === undefined ? undefined : figures[at];
    if (at === undefined || figure === undefined || onlyBest(close[at] ?? []) !== column) return [];
    const named = (close[at]?.[column] ?? 0) === 1;
    return [{ indicator, quantity, figure, named, bare: isBare(figure, indicator), alone: isAlone(figure, figures, rows) }];
  });
}

/** No other figure, and no other indicator but one that is to be nought, counts in the unit of a figure. */
const isAlone = (figure: PromisedFigure, figures: readonly PromisedFigure[], rows: readonly { readonly quantity: Quantity }[]): boolean =>
  holdsOfOne(figures, ({ unit }) => sameUnit(unit, figure.unit)) &&
  holdsOfOne(rows, ({ quantity: { unit, number } }) => number !== 0 && unit !== undefined && sameUnit(unit, figure.unit));

/** Whether something holds of one of them and of no other; ends at the second. */
function holdsOfOne<T>(all: readonly T[], holds: (each: T) => boolean): boolean {
  let found = false;
  for (const each of all) {
    if (!holds(each)) continue;
    if (found) return false;
    found = true;
  }
  return found;
}

/** The place of the greatest number, where it is above 0 and stands there once. */
function onlyBest(numbers: readonly number[]): number | undefined {
  let best = 0;
  let at: number | undefined;
  for (const [index, number] of numbers.entries()) {
    if (number === best) at = undefined;
    if (number > best) {
      best = number;
      at = index;
    }
  }
  return at;
}
