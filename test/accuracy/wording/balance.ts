import type { Accounts, Source } from './accounts.ts';
import { type Change, type Figures, moved, tail } from './changes.ts';
import type { Paper } from './paper.ts';
import { reason } from './reasons.ts';

const named = (p: Paper): string =>
  p.r.pick([
    `${p.year}年`,
    `${p.year}年度`,
    `${p.year}年${p.body.self}`,
    `${p.body.self}${p.year}年`,
    p.body.self,
    `${p.year}年度${p.body.self}`,
  ]);

interface Portion {
  readonly name: string;
  readonly value: number;
  readonly figures?: Figures;
}

/** The parts of a total with or without their shares, in one of the ways papers list them. */
export function portions(p: Paper, whole: number, list: readonly Portion[], what: string, start?: string): string {
  const shown = list.filter((part) => part.value > 0 || p.r.chance(0.4));
  const amount = (part: Portion): string => p.amount(part.value, { what: `${what}: ${part.name}`, kind: 'wrongSum' });
  const share = (part: Portion): string => p.percent(part.value, whole, 'wrongShare', `share: ${part.name}`);
  const is = p.r.pick(['', '', '为']);
  const stop = p.r.pick(['；', '，', '；', '、']);
  const joined = (one: (part: Portion) => string): string => shown.map(one).join(stop);
  const lead = start ?? p.r.pick(['其中：', '其中：', '其中，', '其中', '包括：', '包括']);
  const of = p.r.pick(['占', '占', `占${what}的`, '占总额的', '占比', '占比为', `占${what}`, '所占比重为']);
  if (shown.length >= 2 && shown.every((part) => part.value > 0) && p.r.chance(0.15)) {
    const names = shown.map((part) => part.name).join('、');
    const values = shown.map(amount);
    const last = values.pop() ?? '';
    const shares = shown.map(share);
    const lastShare = shares.pop() ?? '';
    // The unit may come once, after the last of the amounts.
    const once = shown.slice(0, -1).map((part) => p.number(part.value));
    if (p.r.chance(0.2)) return `${start ?? '其中，'}${names}分别为${once.join('、')}和${p.plain(shown.at(-1)?.value ?? 0)}`;
    return p.r.chance(0.5)
      ? `${start ?? '其中，'}${names}分别为${values.join('、')}和${last}`
      : `${start ?? '其中：'}${names}分别为${values.join('、')}和${last}，占${what}的比重分别为${shares.join('、')}和${lastShare}`;
  }
  const sep = stop === '、' ? '；' : stop;
  switch (p.r.int(0, 7)) {
    case 0:
      return `${lead}${shown.map((part) => `${part.name}${is}${amount(part)}，${of}${share(part)}`).join('；')}`;
    case 1:
      return `${lead}${shown.map((part) => `${part.name}${is}${amount(part)}（${of}${share(part)}）`).join(stop)}`;
    case 2:
      return `${lead}${shown.map((part) => `${part.name}${is}${amount(part)}，${of}${share(part)}`).join(sep)}`;
    case 3:
      return shown.every((part) => part.figures !== undefined)
        ? `${lead}${shown.map((part) => `${part.name}${is}${amount(part)}${part.figures === undefined ? '' : `，${moved(p, part.figures.now, part.figures.last, { what: part.name, topic: 'total', reason: false })}`}`).join('；')}`
        : `${lead}${joined((part) => `${part.name}${is}${amount(part)}`)}`;
    case 4: {
      const [one, two] = shown;
      if (shown.length === 2 && one !== undefined && two !== undefined && one.value > 0 && two.value > 0) {
        const [x, y] = p.swapped(one.value, two.value, what);
        return `${lead}${one.name}${is}${x}，占${share(one)}；${two.name}${is}${y}，占${share(two)}`;
      }
      return `${lead}${joined((part) => `${part.name}${is}${amount(part)}`)}`;
    }
    default:
      return `${lead}${joined((part) => `${part.name}${is}${amount(part)}`)}`;
  }
}

const change = (topic: 'total' | 'revenue', what: string) => ({ what, topic });

/** Revenue and expenditure as one total. */
export function overview(p: Paper, a: Accounts): string {
  const f = a.total;
  const both =
    p.kind === 'final' || a.carriedIn.now === 0
      ? p.r.pick(['收、支总计', '收入、支出总计', '收支总计', '收入总计和支出总计', '总收入、总支出', '收入总计、支出总计'])
      : p.r.pick(['收支总预算', '收、支总预算', '收支总计']);
  const each = both === '收支总计' || both === '收支总预算' ? '' : p.r.pick(['均为', '均为', '各', '各为']);
  const word = each === '' ? p.r.pick(['为', '']) : each;
  const alone = `${named(p)}${both}${word}${p.amount(f.now, { what: both, kind: 'wrongSum' })}`;
  const per =
    f.now === f.last
      ? `，${p.one('与上年持平', '与上年相比无变化')}`
      : f.last > 0 && p.r.chance(0.4)
        ? bothMoved(p, f)
        : tail(p, f.now, f.last, change('total', both));
  const budgetNote =
    p.kind === 'budget'
      ? p.say(`[按照综合预算的原则，[所有收入和支出均纳入部门预算管理|${p.body.self}所有收入和支出均纳入部门预算管理]。|||]`)
      : '';
  const carried =
    p.kind === 'final' && a.carriedIn.now > 0 && p.r.chance(0.4)
      ? `。${p.r.pick(['收入总计', '收入'])}包括：本年收入${p.amount(a.revenueTotal.now, { what: 'revenue', kind: 'wrongSum' })}、${p.r.pick(['年初结转和结余', '上年结转和结余', '年初结转结余'])}${p.plain(a.carriedIn.now)}；${p.r.pick(['支出总计', '支出'])}包括：本年支出${p.amount(a.expenditure.now, { what: 'expenditure', kind: 'wrongSum' })}、${p.r.pick(['年末结转和结余', '结转下年', '年末结转结余'])}${p.plain(a.carriedOut.now)}`
      : '';
  return `${budgetNote}${alone}${per}${carried}。`;
}

/** “收、支总计各增加…”: both sides move by the same amount. */
function bothMoved(p: Paper, f: Figures): string {
  const difference = Math.abs(f.now - f.last);
  const up = f.now > f.last;
  const d = p.amount(difference, { what: 'change of the total', kind: 'wrongDifference' });
  const rate = p.percent(difference, f.last, 'wrongRate', 'rate of the total');
  const [verb, v] = up ? ['增加', p.r.pick(['增长', '增幅', '上升'])] : ['减少', p.r.pick(['下降', '降幅', '降低'])];
  const text = p.r.pick([
    `。与${p.year - 1}年${p.r.pick(['度', ''])}相比，收、支总计各${verb}${d}，${v}${rate}`,
    `，与上年相比收、支总计均${verb}${d}，${v}${rate}`,
    `。与上年相比，收、支总计${p.r.pick(['各', '均', '分别'])}${verb}${d}，${v}${rate}`,
    `。收、支总计比上年${p.r.pick(['各', '均'])}${verb}${d}，${v}${rate}`,
  ]);
  return `${text}，${reason(p, 'total', up)}`;
}

export function revenue(p: Paper, a: Accounts): string {
  const budget = p.kind === 'budget';
  const carried: Source[] =
    budget && a.carriedIn.now > 0 ? [{ name: p.r.pick(['上年结转', '上年结转收入', '上年结转结余']), figures: a.carriedIn }] : [];
  const empty = p.r.chance(0.35)
    ? p.r
        .sample(
          [
            '政府性基金预算财政拨款收入',
            '国有资本经营预算财政拨款收入',
            '财政专户管理资金收入',
            '事业单位经营收入',
            '上级补助收入',
            '附属单位上缴收入',
          ],
          p.r.int(1, 4),
        )
        .filter((name) => !a.revenue.some((source) => source.name === name))
        .map((name) => ({ name, figures: { now: 0, last: 0, plan: 0 } }))
    : [];
  const sources = [...a.revenue, ...empty, ...carried].map((source) => ({
    name: source.name,
    value: source.figures.now,
    figures: source.figures,
  }));
  const f = budget ? a.total : a.revenueTotal;
  const subject = budget
    ? p.one('收入预算', '收入总预算', '收入预算总额', '预算收入', '[年初|]收入预算数', '收入预算总计')
    : p.one('本年收入合计', '本年收入', '收入合计', '本年收入决算', '收入决算合计');
  const renamed = sources.map((source) => ({ ...source, name: rename(p, source.name, a) }));
  const amount = p.amount(f.now, { what: subject, kind: 'wrongSum' });
  const is = p.r.pick(['', '为', '', /[合总]计$|总额$/.test(subject) ? '' : '共计']);
  const list = portions(p, f.now, renamed, subject);
  if (p.r.chance(0.25) && f.now !== f.last)
    return `${named(p)}${subject}${is}${amount}，${list}。${subject}${sentence(p, f, change('revenue', subject))}。`;
  const moves = p.r.chance(0.55) ? tail(p, f.now, f.last, change('revenue', subject)) : '';
  return `${named(p)}${subject}${is}${amount}${moves}${moves === '' ? '，' : '。'}${list}。`;
}

/** The change as a sentence of its own, after its subject. */
export const sentence = (p: Paper, f: Figures, o: Change): string =>
  `${moved(p, f.now, f.last, o)}${f.now === f.last ? '' : `，${reason(p, o.topic, f.now > f.last)}`}`;

const rename = (p: Paper, name: string, a: Accounts): string =>
  name === '一般公共预算财政拨款收入' && a.fund.length === 0 && p.r.chance(0.5) ? '财政拨款收入' : name;

export function expenditure(p: Paper, a: Accounts): string {
  const budget = p.kind === 'budget';
  const f = a.expenditure;
  const subject = budget
    ? p.one('支出预算', '支出总预算', '支出预算总额', '预算支出', '支出预算数')
    : p.one('本年支出合计', '本年支出', '支出合计', '本年支出决算', '支出决算合计');
  const amount = p.amount(f.now, { what: subject, kind: 'wrongSum' });
  const is = p.r.pick(['', '为', '', /[合总]计$|总额$/.test(subject) ? '' : '共计']);
  const start = `${named(p)}${subject}${is}${amount}`;
  if (p.r.chance(0.15)) return `${start}，${nested(p, a)}。`;
  if (f.now !== f.last && p.r.chance(0.15)) return `${start}，${brokenDown(p, a)}。`;
  const two = [
    { name: '基本支出', value: a.basic.now, figures: a.basic },
    { name: '项目支出', value: a.project.now, figures: a.project },
  ];
  const zeros =
    p.kind === 'final' && p.r.chance(0.3)
      ? ['上缴上级支出', '经营支出', '对附属单位补助支出'].map((name) => ({ name, value: 0, figures: { now: 0, last: 0, plan: 0 } }))
      : [];
  const list = portions(p, f.now, [...two, ...zeros], subject);
  const moves = p.r.chance(0.55) ? tail(p, f.now, f.last, change('total', subject)) : '';
  return `${start}${moves}${moves === '' ? '，' : '。'}${list}。`;
}

/** Basic expenditure with its own two parts inside the list: 其中 within 其中. */
function nested(p: Paper, a: Accounts): string {
  const of = (value: number, what: string): string => p.amount(value, { what, kind: 'wrongSum' });
  const [people, office, basic, project] = [
    of(a.personnel.now, '人员经费'),
    of(a.operating.now, '公用经费'),
    of(a.basic.now, '基本支出'),
    of(a.project.now, '项目支出'),
  ];
  return p.r.pick([
    `其中：基本支出${basic}（其中：人员经费${people}，公用经费${office}），项目支出${project}`,
    `其中：基本支出${basic}，包括人员经费${people}和日常公用经费${office}；项目支出${project}`,
    `其中基本支出${basic}，主要是人员经费${people}和日常公用经费${office}；项目支出${project}`,
    `其中，基本支出${basic}（人员经费${people}、公用经费${office}），项目支出${project}`,
    `包括：基本支出${basic}，其中：人员经费支出${people}、公用经费支出${office}；项目支出${project}`,
    `其中：1.基本支出${basic}。其中：人员经费${people}，公用经费${office}。2.项目支出${project}`,
  ]);
}

/** The change split over the parts, each with what moved it. */
function brokenDown(p: Paper, a: Accounts): string {
  const by = (now: number, last: number, what: string): string =>
    now === last
      ? '无变化'
      : `${now > last ? '增加' : '减少'}${p.amount(Math.abs(now - last), { what: `change: ${what}`, kind: 'wrongSum' })}`;
  const label = p.r.pick(['上年', `${p.year - 1}年`, '上年度']);
  const total = by(a.expenditure.now, a.expenditure.last, 'expenditure');
  const basic = by(a.basic.now, a.basic.last, '基本支出');
  const project = by(a.project.now, a.project.last, '项目支出');
  const [people, office] = [by(a.personnel.now, a.personnel.last, '人员经费'), by(a.operating.now, a.operating.last, '公用经费')];
  return p.r.pick([
    `较${label}${total}，其中：基本支出${basic}，主要为人员经费支出${people}及日常公用经费支出${office}；项目支出${project}，${reason(p, 'project', a.project.now > a.project.last)}`,
    `比${label}${total}。其中：基本支出${basic}，项目支出${project}`,
    `与${label}相比${total}，其中：基本支出${basic}（人员经费${people}，公用经费${office}）；项目支出${project}`,
    `较${label}${total}，其中基本支出${basic}、项目支出${project}，${reason(p, 'total', a.expenditure.now > a.expenditure.last)}`,
  ]);
}
