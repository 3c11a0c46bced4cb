import { type Change, type Figures, moved, tail } from './changes.ts';
import type { Paper } from './paper.ts';
import { cause, opener, reason } from './reasons.ts';

/** Names of the two columns of final accounts, drawn once a paper. */
export interface Columns {
  /** 年初预算: what the completion rate is on. */
  readonly plan: string;
  readonly of: string;
  readonly final: string;
}

export function drawColumns(p: Paper): Columns {
  const [plan, of] = p.r.pick([
    ['年初预算', '年初预算'],
    ['年初预算', '年初预算'],
    ['年初预算数', '年初预算'],
    ['年初预算数', '年初预算数'],
    ['预算', '预算'],
    ['预算数', '预算'],
    ['预算数', '预算数'],
    ['年初预算安排', '年初预算'],
    ['全年预算', '全年预算'],
    ['全年预算数', '全年预算'],
    ['调整预算数', '调整预算'],
    ['年初部门预算', '年初预算'],
  ] as const);
  const final = p.r.pick(['支出决算', '支出决算', '支出决算数', '决算数', '决算', '实际支出', '支出', '决算支出', '本年支出决算']);
  return { plan, of, final };
}

/** “决算数大于预算数的主要原因是…” and its kin, for a completion off 100%. */
function why(p: Paper, f: Figures, c: Columns, o: Change): string {
  const up = f.now > f.plan;
  const subject = c.final.includes('数') ? c.final : p.r.pick(['决算数', '支出决算数', '支出决算', '决算']);
  const sign = up ? p.r.pick(['大于', '高于', '大于', '超过']) : p.r.pick(['小于', '低于', '小于']);
  const figures = [p.bare(f.now)];
  const word = p.direction(sign, up ? '小于' : '大于', figures, `direction against the budget: ${o.what}`);
  const because = p.one('主要原因是', '主要原因是：', '主要原因：', '原因是', '主要原因为', '主要原因');
  const link = because === '主要原因' ? '是' : '';
  return p.r.pick([
    `${subject}${word}${c.of}${p.r.pick(c.of.endsWith('数') ? [''] : ['数', ''])}的${because}${link}${cause(p, o.topic, up)}`,
    `${subject}${word}${c.of}${p.r.pick(c.of.endsWith('数') ? [''] : ['数', ''])}，${opener(p)}${cause(p, o.topic, up)}`,
    reason(p, o.topic, up),
    `${p.r.pick(['预决算差异', '决算与预算存在差异的', '存在差异的', '差异'])}${because.startsWith('原因') || because.startsWith('主要') ? because : '原因是'}${link}${cause(p, o.topic, up)}`,
    `${up ? '超出' : '未完成'}${p.r.pick(['预算', c.of.replace(/数$/, '')])}的${because}${link}${cause(p, o.topic, up)}`,
  ]);
}

function equal(p: Paper, c: Columns): string {
  return p.one(
    `决算数等于${c.of}${c.of.endsWith('数') ? '' : '数'}`,
    `决算数与${c.of}${c.of.endsWith('数') ? '' : '数'}[持平|一致|相同|无差异|基本持平]`,
    `与${c.of}持平`,
    '[预决算|决算与预算][无差异|一致|持平]',
    `决算数等于${c.of}${c.of.endsWith('数') ? '' : '数'}，[主要原因是|主要是][严格按照预算执行|严格执行预算|按预算执行]`,
  );
}

function percentDone(p: Paper, f: Figures, c: Columns, what: string, loose = false): string {
  const rate = loose ? p.loose(f.now, f.plan, `completion: ${what}`) : p.percent(f.now, f.plan, 'wrongCompletion', `completion: ${what}`);
  return p.r.pick([
    `完成${c.of}的${rate}`,
    `完成${c.of}的${rate}`,
    `完成${c.of}${rate}`,
    `占${c.of}的${rate}`,
    `${c.of}完成率${p.r.pick(['', '为'])}${rate}`,
    `为${c.of}的${rate}`,
    `预算执行率${p.r.pick(['', '为'])}${rate}`,
    `完成率${rate}`,
  ]);
}

/** The budget of the new year, the budget as adjusted, and what was spent against each. */
function adjusted(p: Paper, f: Figures, c: Columns, o: Change): string {
  const { r } = p;
  if (!c.of.startsWith('年初') || f.now === 0)
    return `${c.plan}${p.plain(f.plan)}，${c.final}${p.plain(f.now)}，${percentDone(p, f, c, o.what)}`;
  const adjusted = r.chance(0.4) ? f.now : Math.max(f.now, Math.round(f.now * (1 + r.next() * 0.15)));
  const first = p.percent(f.now, f.plan, 'wrongCompletion', `completion: ${o.what}`);
  const second = p.percent(f.now, adjusted, 'wrongCompletion', `completion of the adjusted budget: ${o.what}`);
  const [plan, final] = [p.plain(f.plan), p.amount(f.now, { what: o.what })];
  return r.pick([
    `年初预算为${plan}，调整预算为${p.plain(adjusted)}，${c.final}为${final}，完成年初预算的${first}，完成调整预算的${second}`,
    `年初预算${plan}，调整预算数${p.plain(adjusted)}，${c.final}${final}，完成调整预算的${second}，完成年初预算的${first}`,
    `年初预算${plan}，年中由${plan}调整为${p.plain(adjusted)}，${c.final}${final}，完成调整后预算的${second}`,
    `年初预算为${plan}，全年预算为${p.plain(adjusted)}，${c.final}为${final}，完成全年预算的${second}`,
    `${c.final}${final}，年初预算${plan}，完成年初预算${first}；调整预算${p.plain(adjusted)}，完成调整预算${second}`,
  ]);
}

/** Budget and final figure with completion and reason, without a subject: “年初预算为…，支出决算为…，完成…”. */
export function completion(p: Paper, f: Figures, c: Columns, o: Change): string {
  const { r } = p;
  const plan = (): string => p.amount(f.plan, { what: `budget: ${o.what}` });
  const now = (): string => p.amount(f.now, { what: `final: ${o.what}` });
  const is = r.pick(['为', '为', '']);
  const joint = r.pick(['，', '，', '，', '。', '；', '、']);
  if (f.plan === 0) {
    if (f.now === 0)
      return p.one(
        `${c.plan}${is}0${p.style.unit}，${c.final}${is}0${p.style.unit}`,
        `${c.plan}${is}0${p.style.unit}，${c.final}${is}0${p.style.unit}，${equal(p, c)}`,
      );
    const zero = `${p.number(0)}${p.style.unit}`;
    return p.one(
      `${c.plan}${is}${zero}，${c.final}${is}${now()}，${reason(p, o.topic, true)}`,
      `${c.plan}${is}${zero}，${c.final}${is}${now()}，[决算数大于预算数|年初未安排预算，决算数大于预算数]的主要原因是${cause(p, o.topic, true)}`,
      `年初未安排预算，${c.final}${is}${now()}，[主要原因是|主要是]${cause(p, o.topic, true)}`,
      `${c.plan}${is}${zero}，${c.final}${is}${now()}，[年初预算为0，|年初无预算，|]无法计算完成[率|比例]，主要原因是${cause(p, o.topic, true)}`,
      `${c.plan}${is}${zero}，${c.final}${is}${now()}，主要原因是${cause(p, o.topic, true)}，年初未[编制|安排|列入]预算`,
    );
  }
  const done = percentDone(p, f, c, o.what);
  if (f.now === f.plan)
    return r.pick([
      `${c.plan}${is}${plan()}${joint}${c.final}${is}${now()}，${done}`,
      `${c.plan}${is}${plan()}，${c.final}${is}${now()}，${done}，${equal(p, c)}`,
      `${c.plan}${is}${plan()}，${c.final}${is}${now()}，${equal(p, c)}`,
      `${c.final}${is}${now()}，${done}，${equal(p, c)}`,
    ]);
  const reasonWords = p.reason(why(p, f, c, o), f.now, o.what, false);
  const gap = Math.abs(f.now - f.plan);
  const gapWord = f.now > f.plan ? r.pick(['增加', '超支', '多', '增加了']) : r.pick(['减少', '节约', '少', '减少了', '结余']);
  const against = (): string => moved(p, f.now, f.plan, { ...o, base: c.of });
  switch (r.int(0, 13)) {
    case 7:
      return `${adjusted(p, f, c, o)}，${reasonWords}`;
    case 0:
      return `${c.plan}${is}${plan()}，${c.final}${is}${now()}，${against()}，${reasonWords}`;
    case 1:
      return `${c.final}${is}${now()}，${percentDone(p, f, c, o.what, true)}，${reasonWords}`;
    case 2:
      return `${c.final}${is}${now()}，${c.plan}${is}${plan()}，${done}，${reasonWords}`;
    case 3:
      return `${c.plan}${is}${plan()}，${c.final}${is}${now()}，${done}，${r.pick(['比', '较'])}${c.of}${gapWord}${p.amount(gap, { what: `gap: ${o.what}`, kind: 'wrongDifference' })}，${reasonWords}`;
    case 4:
      return `${c.plan}${is}${plan()}，${c.final}${is}${now()}（${done}），${reasonWords}`;
    case 5:
      return `${c.final}${is}${now()}，${against()}，${reasonWords}`;
    case 6:
      return `${c.plan}${is}${plan()}，${c.final}${is}${now()}，预决算差异率${r.pick(['', '为'])}${f.now < f.plan ? '-' : ''}${p.percent(gap, f.plan, 'wrongRate', `gap rate: ${o.what}`)}，${reasonWords}`;
    default:
      return `${c.plan}${is}${plan()}${joint}${c.final}${is}${now()}，${done}${r.pick(['，', '，', '。', '；'])}${reasonWords}`;
  }
}

/** Both bases in one sentence: the budget and last year. */
export function bothBases(p: Paper, f: Figures, c: Columns, o: Change): string {
  const against = moved(p, f.now, f.plan, { ...o, base: `${p.r.pick(['', '', '当年', '本年'])}${c.of}` });
  const year = tail(p, f.now, f.last, o);
  const second = moved(p, f.now, f.last, o);
  const why = f.now === f.last ? '' : `，${reason(p, o.topic, f.now > f.last)}`;
  if (f.plan === 0) return f.last === 0 ? '' : year;
  return p.r.pick([
    `，${against}；${second}${why}`,
    `，${against}，${second}${why}`,
    `，${second}，${against}${why}`,
    `，${percentDone(p, f, c, o.what, true)}${year}`,
    `（${against}；${second}）${why}`,
  ]);
}
