import { percentage, quotient } from './figures.ts';
import type { Paper } from './paper.ts';
import { cause, itemised, opener, reason, type Topic } from './reasons.ts';

/** One quantity in the three columns papers compare: this year, last year, and the budget of this year. */
export interface Figures {
  readonly now: number;
  readonly last: number;
  readonly plan: number;
}

export const add = (...all: readonly Figures[]): Figures =>
  all.reduce((a, b) => ({ now: a.now + b.now, last: a.last + b.last, plan: a.plan + b.plan }), { now: 0, last: 0, plan: 0 });

export interface Change {
  readonly what: string;
  readonly topic: Topic;
  /** false: no reason follows; a reader does not need one for the parts of an explained total. */
  readonly reason?: boolean;
  /** The name of the base, where it is not last year. */
  readonly base?: string;
  /** A reason is due by the rules, so its absence is a fault. */
  readonly due?: boolean;
}

export function lastYear(p: Paper): string {
  const year = p.year - 1;
  if (p.kind === 'budget')
    return p.one(
      '上年',
      '上年',
      '去年',
      `${year}年`,
      `${year}年度`,
      '上年度',
      '上年预算',
      '上年预算数',
      `${year}年预算`,
      `${year}年预算数`,
      `${year}年度预算数`,
      '上年年初预算',
      '上年同期预算',
    );
  if (p.kind === 'final')
    return p.one(
      '上年',
      '上年',
      '去年',
      `${year}年`,
      `${year}年度`,
      '上年度',
      '上年决算',
      '上年决算数',
      `${year}年决算`,
      `${year}年决算数`,
      `${year}年度决算数`,
    );
  return p.one('上年', '去年', `${year}年`, '上年');
}

const same: readonly string[] = [
  '[与|和|同]L[持平|一致|相同|保持一致|保持不变]',
  '[与|较|比]L[无变化|无增减变化|无增减]',
  '[与|较]L相比[无变化|持平|无增减变化|没有变化|增减无变化]',
  '[较|比]L增加0U，增长0%',
  '[比|较]L增加ZU，增长Z0%',
  '较L增减0U',
  '与L相比，无增减变动',
];

function unchanged(p: Paper, label: string): string {
  const template = p.r.pick(same);
  const zero = p.number(0);
  const rate = p.style.rateDecimals > 0 ? p.rate(0) : '0';
  return p.say(
    template
      .replaceAll('Z0%', `${rate}${p.style.percent}`)
      .replaceAll('ZU', `${zero}${p.style.unit}`)
      .replaceAll('0U', `0${p.style.unit}`)
      .replaceAll('L', label),
  );
}

function fromNothing(p: Paper, now: number, label: string, o: Change): string {
  const d = p.amount(now, { what: o.what });
  const why = o.reason === false ? '' : `，${reason(p, o.topic, true)}`;
  return p.one(
    `[较|比]${label}增加${d}${why}`,
    `[较|比]${label}增加${d}（${label}为0）${why}`,
    `${label}为${p.number(0)}${p.style.unit}，[本年|今年]增加${d}${why}`,
    `[较|比]${label}增加${d}，${label}无此项[支出|安排]`,
    `${label}未安排，[本年|当年]增加${d}${why}`,
  );
}

/** Words for the same change: of the amount, of the rate, and both reversed. */
const verbs = {
  up: {
    amount: ['增加', '增加', '增加', '增加了', '增长', '上升', '多', '增支'],
    rate: ['增长', '增长', '增长', '上升', '增幅', '增幅为', '增长率为', '增加', '增幅达', '增长了', '提高', '升幅为'],
  },
  down: {
    amount: ['减少', '减少', '减少', '减少了', '下降', '降低', '少', '减支'],
    rate: ['下降', '下降', '下降', '降低', '减少', '降幅', '降幅为', '下降了', '减幅', '减幅为', '降幅达'],
  },
};

/** The change without its reason, to follow an amount and a comma. */
export function moved(p: Paper, now: number, before: number, o: Change): string {
  const label = o.base ?? lastYear(p);
  if (now === before) return unchanged(p, label);
  if (before === 0) return fromNothing(p, now, label, { ...o, reason: false });
  const difference = now - before;
  const up = difference > 0;
  const words = up ? verbs.up : verbs.down;
  const figures = [p.bare(Math.abs(difference))];
  const verb = p.r.pick(words.amount);
  const reversed = up ? '减少' : '增加';
  const way = (): string => p.direction(verb, reversed, figures, `direction: ${o.what}`);
  const d = (): string => p.amount(Math.abs(difference), { what: `change: ${o.what}`, kind: 'wrongDifference' });
  const rate = (): string => p.percent(Math.abs(difference), before, 'wrongRate', `rate: ${o.what}`);
  const base = (): string => p.plain(before);
  const v = p.r.pick(words.rate);
  const than = p.r.pick(['比', '较', '比', '较', '与']);
  const [first, then] = than === '与' ? [`与${label}相比`, p.r.pick(['', '，'])] : [`${than}${label}`, ''];
  switch (p.r.int(0, 19)) {
    case 0:
      return `${first}${then}${way()}${d()}（${v}${rate()}）`;
    case 1:
      return `${first}${then}${way()}${d()}，${up ? '增幅' : '降幅'}${p.r.pick(['', '为', '达', '达到'])}${rate()}`;
    case 2:
      return `${p.r.pick(['比', '较'])}${label}${p.r.pick(['的', ''])}${base()}${way()}${d()}，${v}${rate()}`;
    case 3:
      return `${label}为${base()}，${o.base === undefined ? p.r.pick(['同比', '', '本年']) : p.r.pick(['', '实际'])}${way()}${d()}，${v}${rate()}`;
    case 4:
      return `${p.r.pick(['比', '较'])}${label}（${base()}）${way()}${d()}，${v}${rate()}`;
    case 5:
      return `${p.r.pick(['比', '较'])}${label}${v.replace(/为|达/, '')}${rate()}，${way()}${d()}`;
    case 6:
      return `${p.r.pick(['比', '较'])}${label}${p.r.pick(['变动', '增减', '增减变动', '增减额为'])}${up ? '' : '-'}${p.plain(Math.abs(difference))}，${p.r.pick(['变动率', '增减率', '变动幅度', '增减幅度', '增长率'])}${p.r.pick(['', '为'])}${up ? '' : '-'}${rate()}`;
    case 7:
      return o.base === undefined
        ? `${p.r.pick(['同比', '同比'])}${way()}${d()}，${v}${rate()}`
        : `${first}${then}${way()}${d()}，${v}${rate()}`;
    case 8:
      return `${first}${then}${p.r.pick(['', '总体', '共'])}${up ? '增加' : '减少'}${p.plain(Math.abs(difference))}`;
    case 9:
      return `${p.r.pick(['由', '从'])}${label}${p.r.pick(['的', ''])}${base()}${p.r.pick(up ? ['增加到', '增加至', '提高到'] : ['减少到', '减少至', '下降到', '压减至'])}${p.plain(now)}，${way()}${d()}`;
    case 10:
      return up && now >= 2 * before
        ? p.r.pick([
            `${first}${then}增加${p.plain(difference)}，是${label}的${p.rate(quotient(now, before, 2), 2)}倍`,
            `${p.r.pick(['比', '较'])}${label}增加${p.plain(difference)}，增长${p.rate(quotient(difference, before, 2), 2)}倍`,
          ])
        : `${first}${then}${way()}${d()}，${v}${rate()}`;
    case 11:
      return `${first}${then}${v.replace(/为|达/, '')}${p.loose(Math.abs(difference), before, `rate: ${o.what}`)}`;
    default:
      return `${first}${then}${way()}${d()}，${v}${rate()}`;
  }
}

/** A change appended to an amount: comma or brackets, with its reason. */
export function tail(p: Paper, now: number, before: number, o: Change): string {
  const label = o.base ?? lastYear(p);
  const difference = now - before;
  if (before === 0 && now !== 0 && o.reason !== false) return `，${fromNothing(p, now, label, o)}`;
  const words = moved(p, now, before, { ...o, base: label });
  if (difference === 0) return p.r.chance(0.2) ? `（${words}）` : `，${words}`;
  if (o.reason === false) return p.r.chance(0.25) ? `（${words}）` : `，${words}`;
  const up = difference > 0;
  const needed = o.due === true && Math.abs(percentage(difference, before, 0)) >= 10;
  const give = (text: string): string => p.reason(text, Math.abs(difference), o.what, needed);
  if (Math.abs(difference) > 50 && p.r.chance(0.12) && (o.topic === 'total' || o.topic === 'revenue'))
    return `，${words}${give(`，${opener(p)}${itemised(p, difference)}`)}`;
  switch (p.r.int(0, 8)) {
    case 0:
      return `（${words}）${give(`，${reason(p, o.topic, up)}`)}`;
    case 1:
      return `，${words}${give(`。${reason(p, o.topic, up)}`)}`;
    case 2:
      return `，${words}${give(`，${up ? '增加' : '减少'}的${p.r.pick(['主要', ''])}原因${p.r.pick(['是', '为', '：'])}${cause(p, o.topic, up)}`)}`;
    case 3:
      return `，${words}${give(`（${reason(p, o.topic, up)}）`)}`;
    case 4:
      return `，${words}${give(`；${reason(p, o.topic, up)}`)}`;
    default:
      return `，${words}${give(`，${reason(p, o.topic, up)}`)}`;
  }
}
