import { type Change, type Figures, moved, tail } from './changes.ts';
import { bothBases, type Columns, completion } from './completion.ts';
import type { Paper } from './paper.ts';
import type { Topic } from './reasons.ts';
import { cars, overseas, reception } from './three-public-counts.ts';
import type { ThreePublic } from './three-public-data.ts';

/** What this paper calls the parts; drawn once, so that one thing keeps one name. */
export interface Names {
  readonly total: string;
  readonly overseas: string;
  readonly cars: string;
  readonly purchase: string;
  readonly running: string;
  readonly hospitality: string;
}

export function drawNames(p: Paper): Names {
  const { r } = p;
  const [open, close] = r.pick([
    ['（', '）'],
    ['（', '）'],
    ['(', ')'],
  ] as const);
  const going = r.pick(['费', '费', '费用', '经费']);
  const service = r.pick(['运行费', '运行维护费', '运行维护费']);
  return {
    total: r.pick([
      '“三公”经费',
      '“三公”经费',
      '“三公”经费',
      '"三公"经费',
      '三公经费',
      '“三公经费”',
      '“三公”经费财政拨款',
      '财政拨款“三公”经费',
      '一般公共预算“三公”经费',
    ]),
    overseas: `因公出国${open}境${close}${going}`,
    cars: r.pick([`公务用车购置及${service}`, `公务用车购置及${service}`, `公务用车购置和${service}`]),
    purchase: r.pick(['公务用车购置费', '公务用车购置费', '公务用车购置']),
    running: `公务用车${service}`,
    hospitality: '公务接待费',
  };
}

interface Holder {
  readonly three: ThreePublic;
}

interface Part {
  readonly name: string;
  readonly figures: Figures;
  readonly topic: Topic;
}

const word = (p: Paper, column: 'now' | 'plan' = 'now'): string =>
  p.kind === 'budget' || column === 'plan'
    ? p.r.pick(['预算', '预算数', '', '预算安排', '支出预算', ''])
    : p.r.pick(['支出', '支出决算', '决算', '决算数', '支出', '决算支出']);

const change = (part: Part, reason = true): Change => ({ what: part.name, topic: part.topic, reason, due: true });

function columnsOf(p: Paper, part: Part, c: Columns): string {
  const f = part.figures;
  if (p.kind === 'budget')
    return `${part.name}${word(p)}${p.r.pick(['为', '', ''])}${p.amount(f.now, { what: part.name })}${tail(p, f.now, f.last, change(part))}`;
  switch (p.r.int(0, 4)) {
    case 0:
      return `${part.name}${completion(p, f, c, change(part))}`;
    case 1:
      return `${part.name}${completion(p, f, c, change(part))}${p.r.pick(['；', '。', '，'])}${moved(p, f.now, f.last, change(part, false))}`;
    case 2:
      return `${part.name}${word(p)}${p.r.pick(['为', ''])}${p.amount(f.now, { what: part.name })}${bothBases(p, f, c, change(part))}`;
    default:
      return `${part.name}${word(p)}${p.r.pick(['为', ''])}${p.amount(f.now, { what: part.name })}${tail(p, f.now, f.last, change(part))}`;
  }
}

const parts = (a: Holder, n: Names): Part[] => [
  { name: n.overseas, figures: a.three.overseas, topic: 'overseas' },
  { name: n.cars, figures: a.three.cars, topic: a.three.purchase.now > 0 ? 'carPurchase' : 'carRunning' },
  { name: n.hospitality, figures: a.three.hospitality, topic: 'hospitality' },
];

/** 其中：购置费…，运行费…: the split every paper has to give. */
function split(p: Paper, a: Holder, n: Names, column: 'now' | 'plan' = 'now'): string {
  const { purchase, running } = a.three;
  const [bought, run] = [purchase[column], running[column]];
  if (column === 'now' && p.r.chance(0.2)) return splitMoved(p, a, n);
  const first = `${n.purchase}${p.r.pick(['', '', '为', '支出'])}${p.amount(bought, { what: n.purchase, kind: 'wrongSum' })}`;
  const second = `${n.running}${p.r.pick(['', '', '为', '支出'])}${p.amount(run, { what: n.running, kind: 'wrongSum' })}`;
  const [a1, b1] = p.r.chance(0.8) ? [first, second] : [second, first];
  const comma = p.r.pick(['，', '、', '；']);
  return p.r.pick([
    `其中：${a1}${comma}${b1}`,
    `其中，${a1}${comma}${b1}`,
    `（其中：${a1}${comma}${b1}）`,
    `（其中${a1}${comma}${b1}）`,
    `包括${a1}${comma}${b1}`,
    `（${a1}${comma}${b1}）`,
  ]);
}

/** The two halves of the car cost with their own changes, as longer papers give them. */
function splitMoved(p: Paper, a: Holder, n: Names): string {
  const one = (name: string, f: Figures, topic: Topic): string => {
    const o: Change = { what: name, topic, reason: false };
    return `${name}${p.r.pick(['', '支出', '为'])}${p.amount(f.now, { what: name, kind: 'wrongSum' })}，${moved(p, f.now, f.last, o)}`;
  };
  return `其中：${one(n.purchase, a.three.purchase, 'carPurchase')}；${one(n.running, a.three.running, 'carRunning')}`;
}

/** “其中：公务接待费减少…，公务用车运行费增加…”: how the parts moved the total. */
function partMoves(p: Paper, a: Holder, n: Names): string {
  const { overseas: o, purchase, running, hospitality } = a.three;
  const list = [
    { name: n.overseas, figures: o },
    { name: n.purchase, figures: purchase },
    { name: n.running, figures: running },
    { name: n.hospitality, figures: hospitality },
  ].filter(({ figures: f }) => f.now !== f.last);
  if (list.length < 2) return '';
  const texts = list.map(
    ({ name, figures: f }) =>
      `${name}${f.now > f.last ? p.r.pick(['增加', '较上年增加']) : p.r.pick(['减少', '较上年减少'])}${p.plain(Math.abs(f.now - f.last))}`,
  );
  return `${p.r.pick(['，其中：', '，其中，', '。其中：'])}${texts.join(p.r.pick(['，', '、', '；']))}`;
}

/** The parts in one sentence after the total. */
function inOne(p: Paper, a: Holder, n: Names, column: 'now' | 'plan' = 'now', shares = false): string {
  const whole = a.three.total[column];
  const list = parts(a, n);
  const ordered = p.r.chance(0.25) ? [...list.slice(0, 1), ...list.slice(2), ...list.slice(1, 2)] : list;
  const w = word(p, column);
  const is = p.r.pick(['', '为', '']);
  const comma = p.r.pick(['，', '；', '、', '；']);
  const one = (part: Part): string => {
    const value = part.figures[column];
    const share =
      shares && whole > 0
        ? `，占${p.r.pick(['', '“三公”经费的', '比'])}${p.percent(value, whole, 'wrongShare', `share: ${part.name}`)}`
        : '';
    const detail = part.name === n.cars && !shares && comma !== '、' ? p.r.pick([split(p, a, n, column), '', '']) : '';
    return `${part.name}${w}${is}${p.amount(value, { what: part.name, kind: 'wrongSum' })}${share}${detail === '' || detail.startsWith('（') ? detail : `，${detail}`}`;
  };
  const joint = shares && comma === '、' ? '；' : comma;
  return ordered.map(one).join(joint);
}

function totalOf(p: Paper, a: Holder, c: Columns, n: Names, own: string): string {
  const f = a.three.total;
  const year = `${p.year}年${p.r.pick(['', '度'])}`;
  const subject = p.r.pick([`${year}${own}${n.total}`, `${year}${n.total}`, `${own}${year}${n.total}`]);
  const o: Change = { what: n.total, topic: 'threePublic' };
  const amount = (): string => p.amount(f.now, { what: n.total, kind: 'wrongSum' });
  if (f.last > 0 && f.now !== f.last && p.r.chance(0.12))
    return `${subject}${p.kind === 'budget' ? '预算' : '支出'}${amount()}，${moved(p, f.now, f.last, o)}${partMoves(p, a, n)}`;
  if (p.kind === 'budget')
    return p.r.pick([
      `${subject}${p.say('[预算|预算数|预算安排|支出预算|预算总额]')}${p.r.pick(['为', '', '共计'])}${amount()}${tail(p, f.now, f.last, o)}`,
      `${subject}${p.say('[预算|预算数|预算安排]')}${amount()}`,
    ]);
  return p.r.pick([
    `${subject}${completion(p, f, c, o)}`,
    `${subject}${p.say('[支出决算|支出|决算数|支出合计|决算总额]')}${p.r.pick(['为', '', '共计'])}${amount()}${tail(p, f.now, f.last, o)}`,
    `${subject}${p.say('[支出决算|支出|决算数]')}${p.r.pick(['为', ''])}${amount()}${bothBases(p, f, c, o)}`,
  ]);
}

/** The section on the three public expenses: total, all four parts, their counts. */
export function threePublic(p: Paper, a: Holder, c: Columns, n: Names, whose = p.body.self): string[] {
  const t = a.three;
  const own = p.r.pick([whose, '', whose]);
  const count = p.kind !== 'budget';
  const stock =
    !count && t.kept > 0 && p.r.chance(0.3)
      ? p.one(`，公务用车保有量${t.kept}辆`, `。现有公务用车${t.kept}辆`, `，车辆保有量${t.kept}辆`)
      : '';
  const opening = totalOf(p, a, c, n, own);
  const numbered = p.r.pick([
    ['1.', '2.', '3.'],
    ['1、', '2、', '3、'],
    ['（1）', '（2）', '（3）'],
    ['（一）', '（二）', '（三）'],
    ['一是', '二是', '三是'],
    ['', '', ''],
  ] as const);
  const [abroad, vehicles, guests] = parts(a, n);
  if (abroad === undefined || vehicles === undefined || guests === undefined) return [opening];
  const withSplit = (text: string): string => {
    const detail = split(p, a, n);
    return detail.startsWith('（') ? `${text}${detail}` : `${text}${p.r.pick(['。', '，', '；'])}${detail}`;
  };
  const three = [
    `${columnsOf(p, abroad, c)}${count ? overseas(p, t) : ''}。`,
    `${withSplit(columnsOf(p, vehicles, c))}${count ? cars(p, t, n) : stock}。`,
    `${columnsOf(p, guests, c)}${count ? reception(p, t) : ''}。`,
  ];
  // Some papers put the hospitality before the cars.
  const ordered = p.r.chance(0.2) ? [three[0] ?? '', three[2] ?? '', three[1] ?? ''] : three;
  const lines = ordered.map((line, at) => `${numbered[at]}${line}`);
  const shown = numbered[0] === '一是' ? [lines.join('')] : lines;
  switch (p.r.int(0, 5)) {
    case 0:
      return [`${opening}。${p.r.pick(['其中：', '其中，', '具体为：', '具体情况如下：'])}`, ...shown];
    case 1:
      return [
        `${opening}。${p.r.pick(['其中：', '其中，'])}${inOne(p, a, n)}。`,
        ...(count ? shown : [`${withSplit(`${vehicles.name}${word(p)}${p.plain(vehicles.figures.now)}`)}。`]),
      ];
    case 2:
      return [
        `${opening}。`,
        `${n.total}${p.kind === 'budget' ? '预算' : '支出决算'}中，${inOne(p, a, n, 'now', true)}。${p.r.pick(['具体情况如下：', '其中：', ''])}`,
        ...shown,
      ];
    case 3:
      return p.kind === 'final' && t.total.plan > 0
        ? [
            `${p.year}年${n.total}预算${p.r.pick(['为', ''])}${p.plain(t.total.plan)}，其中：${inOne(p, a, n, 'plan')}。${opening}。`,
            ...shown,
          ]
        : [`${opening}。`, ...shown];
    case 4:
      return [`${opening}。`, ...shown];
    default:
      return [
        `${opening}。${p.r.pick(['具体情况：', '具体说明：', '具体如下：', '分项情况如下：'])}`,
        numbered[0] === '（一）' ? shown.join('\n') : shown.join(p.r.chance(0.3) ? '' : '\n'),
      ];
  }
}
