import type { FactMeasure, FactValue } from '../../model/fact.ts';
import { addFact } from './add-fact.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { decimalsOf, type Figure, figuresOf } from './figure.ts';
import { noteFigure, type ProseState } from './prose-state.ts';

/**
 * Sentences of evaluations on the funds of projects: 全年预算数480.00万元，执行数468.50万元，完成预算的97.60%; 占项目支出426.80万元的37.27%;
 * 该部分满分24分，得18.5分，扣5.5分. Chapters on performance hold no accounts, and of their figures only those in these constructions are
 * read: what is said of each is in its own clause.
 */

type Kind = 'planned' | 'received' | 'spent' | 'unspent' | 'whole' | 'rate' | 'ofReceived' | 'ofPlanned' | 'ofWhole' | 'other';

const TOGETHER = '(?:合计|共计|共|总计|总额)?(?:为|是|：)?$';
const KINDS: readonly (readonly [Kind, Figure['kind'], RegExp])[] = [
  ['whole', 'amount', /^占[^，]{2,}$/],
  ['planned', 'amount', new RegExp(`(?:预算|计划)(?:数|资金|金额|安排)?${TOGETHER}`)],
  ['received', 'amount', new RegExp(`(?<!未)到位(?:资金|数|金额)?${TOGETHER}`)],
  ['spent', 'amount', new RegExp(`(?<!未|剩余)(?:执行|支出|支付|使用)(?:数|资金|金额)?${TOGETHER}`)],
  ['unspent', 'amount', new RegExp(`未(?:执行|支出|支付|使用)(?:数|资金|金额)?${TOGETHER}`)],
  [
    'rate',
    'percent',
    /^(?!.*(?:平均|合并|两项|三项|汇总|综合|加权))(?:.{0,6}(?:执行率|支出率|支付率|资金使用率|预算完成率)|完成(?:全年|调整后?)?(?:的)?预算数?的)(?:为|达到?|是)?$/,
  ],
  ['ofReceived', 'percent', /^占(?:实际)?到位资金的$/],
  ['ofPlanned', 'percent', /^占(?:全年|调整后|年初)?(?:项目)?预算数?的$/],
  ['ofWhole', 'percent', /^的$/],
];
/** 配套资金到位682万元: a part of the funds, by who gives them. */
const SHARE_OF_FUNDS = /配套|自筹/;
/** Figures of another year, of a plan, or of one among several say nothing of the funds at hand. */
const ELSEWHERE = /上年|去年|同期|预计|[比较增减]|预测/;

interface Met {
  readonly figure: Figure;
  readonly kind: Kind;
  /** The words of its clause in front of it. */
  readonly words: string;
  /** Whether 其中 stands in front of it: what follows is of parts. */
  readonly opens: boolean;
}

function kindOf(figure: Figure, words: string): Kind {
  if (figure.bound === true || figure.approximate === true || figure.value === undefined || ELSEWHERE.test(words)) return 'other';
  if (figure.kind === 'amount' && SHARE_OF_FUNDS.test(words)) return 'other';
  return KINDS.find(([, kind, pattern]) => kind === figure.kind && pattern.test(words))?.[0] ?? 'other';
}

/** Figures with what the words of their clause call them; 其中 and a new item begin anew. */
function metIn(text: string): Met[] {
  let end = 0;
  return figuresOf(text).map((figure) => {
    const between = text.slice(end, figure.start).replace(/\s/g, '');
    end = figure.end;
    const words = between.split(/[，；。：（]/).at(-1) ?? '';
    const opens = /其中/.test(between);
    return { figure, words, opens, kind: opens ? 'other' : kindOf(figure, words) };
  });
}

const sizeOf = ({ figure: { value } }: Met): number =>
  value?.kind === 'amount' ? value.fen : value?.kind === 'percent' ? value.percent : Number.NaN;

/** Whether the printed rate is that of the amounts, rounded or cut off. */
function gives(rate: Met, spent: Met, base: Met): boolean {
  const decimals = rate.figure.value?.kind === 'percent' ? rate.figure.value.decimals : 2;
  return Math.abs((100 * sizeOf(spent)) / sizeOf(base) - sizeOf(rate)) < 10 ** -decimals * 1.01;
}

interface Tie {
  readonly kind: 'rate' | 'share' | 'rest';
  readonly printed: Met;
  readonly part: Met;
  readonly whole: Met;
}

/** Ties what a clause prints to the amounts before it. A second amount spent, without a budget of its own, is of something else. */
function tiesIn(met: readonly Met[]): Tie[] {
  const ties: Tie[] = [];
  let bases: Met[] = [];
  let spent: Met | undefined;
  met.forEach((each, at) => {
    const { kind, figure } = each;
    const before = met[at - 1];
    if (kind === 'planned' || kind === 'received') {
      bases = spent === undefined ? [...bases, each] : [each];
      spent = undefined;
    } else if (kind === 'spent') {
      if (spent !== undefined) bases = [];
      spent = each;
    } else if (each.opens || (kind === 'other' && figure.kind === 'amount')) {
      bases = [];
      spent = undefined;
    } else if (kind === 'ofWhole' && before?.kind === 'whole' && met[at - 2]?.kind === 'spent') {
      const part = met[at - 2];
      if (part !== undefined) ties.push({ kind: 'share', printed: each, part, whole: before });
    } else {
      const whole = spent === undefined ? undefined : baseOf(each, spent, bases);
      if (spent !== undefined && whole !== undefined && !isOfPart(ties, each, spent, whole))
        ties.push({ kind: kind === 'unspent' ? 'rest' : 'rate', printed: each, part: spent, whole });
    }
  });
  return ties;
}

/** 执行率96%，基本支出执行率100%: a rate of another name, where the amounts have one already that they give, is of amounts that are not printed. */
const isOfPart = (ties: readonly Tie[], rate: Met, spent: Met, whole: Met): boolean =>
  rate.kind === 'rate' &&
  !gives(rate, spent, whole) &&
  ties.some(
    ({ printed, part }) => part === spent && printed.kind === 'rate' && printed.words !== rate.words && gives(printed, spent, whole),
  );

/** What a rate or a rest is of: of several bases the one that gives the rate, else the last budget before it. */
function baseOf(printed: Met, spent: Met, bases: readonly Met[]): Met | undefined {
  const received = bases.findLast(({ kind }) => kind === 'received');
  const planned = bases.filter(({ kind }) => kind === 'planned');
  if (printed.kind === 'unspent') return /到位/.test(printed.words) ? received : planned.at(-1);
  if (printed.kind === 'ofReceived') return received;
  if (printed.kind !== 'rate' && printed.kind !== 'ofPlanned') return undefined;
  const meant = printed.kind === 'rate' ? bases : planned;
  return meant.find((base) => gives(printed, spent, base)) ?? planned.at(-1) ?? received;
}

/** 满分24分，得18.5分，扣5.5分: what was given and what was taken make what there was. */
const POINTS = /满分(\d+(?:\.\d+)?)分，(?:实际|评价|自评)?得分?(\d+(?:\.\d+)?)分，(?:共)?扣分?(\d+(?:\.\d+)?)分/g;

/** What the paragraph speaks of, as far as its first words name it. */
function nameIn(text: string): string {
  const lead =
    text.replace(/^(?:（?[一二三四五六七八九十\d]+[）、.．])?\s*/, '').split(/[，。：；\d]|绩效自评|年初|全年|自评综述/)[0] ?? '';
  const name = lead.replace(/["“”《》]/g, '');
  return name.length >= 3 && name.length <= 30 && !/^(?:根据|按照?|为|截[至止]|从|在|经|对)/.test(name) ? name : '';
}

const WORDS: Readonly<Partial<Record<Kind, string>>> = { planned: '预算数', received: '到位资金', spent: '支出', unspent: '未支出' };

/** Reads what the constructions give; the beginnings of the figures that were taken. */
export function readProjectFunds(state: ProseState, text: string, placeOf: ProseState['placeOf']): ReadonlySet<number> {
  const ties = tiesIn(metIn(text));
  const points = [...text.matchAll(POINTS)];
  if (ties.length === 0 && points.length === 0) return new Set();
  state.block += 1;
  state.placeOf = placeOf;
  const name = nameIn(text);
  const read = new Map<Met, DraftFact>();
  const keep = (met: Met, measure: FactMeasure, basis: DraftFact['basis']): DraftFact => {
    const known = read.get(met);
    if (known !== undefined) return known;
    const { figure, kind, words } = met;
    const label = WORDS[kind] ?? words.replace(/^占|的$/g, '');
    const fact = addFact(state, subjectOf(name, label), {
      measure,
      value: figure.value,
      text: figure.text,
      start: figure.start,
      end: figure.end,
      basis,
    });
    noteFigure(state, figure).fact = fact;
    state.recognised += 1;
    state.read += 1;
    read.set(met, fact);
    return fact;
  };
  for (const { kind, printed, part, whole } of ties) {
    const base = keep(whole, 'amount', kind === 'share' ? 'final' : 'budget');
    const of = keep(part, 'amount', 'final');
    if (kind === 'rest') base.sums = [{ along: 'row', parts: [of, keep(printed, 'amount', 'final')] }];
    else if (kind === 'share') Object.assign(keep(printed, 'share', 'final'), { of, partOf: base });
    else Object.assign(keep(printed, 'completion', 'final'), { of, from: base });
  }
  for (const match of points) readPoints(state, match, name);
  return new Set([...read.keys()].map(({ figure }) => figure.start));
}

const subjectOf = (name: string, label: string): Subject => ({
  concept: 'unknown',
  label: name === '' ? label : `${name}${label}`,
  period: 'current',
  basis: 'final',
  reach: {},
  figures: [],
});

function readPoints(state: ProseState, match: RegExpExecArray, name: string): void {
  const key = {};
  let from = 0;
  const facts = ['满分', '得分', '扣分'].map((label, index) => {
    const text = match[index + 1] ?? '';
    const start = match[0].indexOf(text, from);
    from = start + text.length;
    const value: FactValue = { kind: 'number', number: Number(text), decimals: decimalsOf(text), unit: '分' };
    const place = { start: match.index + start, end: match.index + from + 1 };
    return addFact(state, subjectOf(name, label), { measure: 'count', value, text: `${text}分`, ...place });
  });
  const [total, ...parts] = facts;
  for (const part of parts) {
    part.partOf = total;
    part.list = { key, measure: 'count', exhaustive: true };
  }
}
