import type { Figures } from './changes.ts';
import { quotient } from './figures.ts';
import type { Line } from './government-data.ts';
import type { Paper } from './paper.ts';

/** Words of one side: revenue 完成/增收/减收, expenditure 完成/增支/减支. */
interface Side {
  readonly done: string;
  readonly more: string;
  readonly fewer: string;
}

export function drawSide(p: Paper, revenue: boolean): Side {
  return revenue
    ? {
        done: p.r.pick(['完成', '完成', '实现', '实际完成', '', '累计完成']),
        more: p.r.pick(['增收', '增收', '增加']),
        fewer: p.r.pick(['减收', '减收', '减少']),
      }
    : {
        done: p.r.pick(['完成', '完成', '累计完成', '', '执行', '实现']),
        more: p.r.pick(['增支', '增加', '增支']),
        fewer: p.r.pick(['减支', '减少', '减支']),
      };
}

const since = (p: Paper): string =>
  p.kind === 'monthly'
    ? p.r.pick(['同比', '同比', '比上年同期', '较上年同期', '比去年同期', '较去年同期', '与上年同期相比'])
    : p.r.pick(['同比', '比上年', '较上年', '比去年', `比${p.year - 1}年`, '较上年', '与上年相比']);

/** Growth in percent with or without the amount; the amount alone at times. */
export function growth(p: Paper, f: Figures, side: Side, what: string, based = false): string {
  const { r } = p;
  if (f.now === f.last) return `与上年${p.kind === 'monthly' ? '同期' : ''}持平`;
  if (f.last === 0) return '上年无此项';
  const up = f.now > f.last;
  const difference = Math.abs(f.now - f.last);
  const d = (): string => p.amount(difference, { what: `change: ${what}`, kind: 'wrongDifference' });
  const rate = (): string => p.percent(difference, f.last, 'wrongRate', `rate: ${what}`);
  const loose = (): string => p.loose(difference, f.last, `rate: ${what}`);
  const grow = up ? r.pick(['增长', '增长', '增长', '上升', '增幅']) : r.pick(['下降', '下降', '下降', '减少', '降低', '降幅']);
  const word = up ? side.more : side.fewer;
  const moved = (): string => p.direction(word, up ? side.fewer : side.more, [p.bare(difference)], `direction: ${what}`);
  const at = since(p);
  switch (based ? r.pick([0, 1, 4, 6]) : r.int(0, 8)) {
    case 0:
      return `${at}${moved()}${d()}，${grow}${rate()}`;
    case 1:
      return `${at}${grow}${rate()}，${moved()}${d()}`;
    case 2:
      return `${grow}${loose()}`;
    case 3:
      return `${moved()}${d()}，${grow}${rate()}`;
    case 4:
      return `比上年${p.kind === 'monthly' ? '同期' : ''}（${p.plain(f.last)}）${moved()}${d()}，${grow}${rate()}`;
    case 5:
      return up ? `${at}增长${loose()}` : `${at}增长-${loose()}`;
    case 6:
      return `${at}${moved()}${d()}（${grow}${rate()}）`;
    default:
      return `${at}${grow}${loose()}`;
  }
}

/** “…完成…万元，完成年初预算的…%，增长…%”: amount, share of the budget, growth. */
export function performed(p: Paper, subject: string, f: Figures, side: Side): string {
  const { r } = p;
  const plan = (): string => p.plain(f.plan);
  const now = p.amount(f.now, { what: subject });
  const rate = (): string => p.percent(f.now, f.plan, 'wrongCompletion', `completion: ${subject}`);
  const loose = (): string => p.loose(f.now, f.plan, `completion: ${subject}`);
  const g = (): string => growth(p, f, side, subject);
  const based = (): string => growth(p, f, side, subject, true);
  const of = r.pick(p.plans);
  const { done } = side;
  const gap = Math.abs(f.now - f.plan);
  const above = f.now > f.plan;
  const head = `${subject}${done}${now}`;
  const of100 = (): string =>
    r.pick([
      `完成${of}的${loose()}`,
      `为${of}的${loose()}`,
      `占${of}的${loose()}`,
      `完成${of}${loose()}`,
      `${of}完成率${loose()}`,
      `完成${of}的${loose()}`,
    ]);
  const planned = `${subject}${of}${r.pick(['为', ''])}${plan()}`;
  const beyond = above ? r.pick(['增加', '超出', '超收', '多']) : r.pick(['减少', '短收', '少']);
  const over = (side.more === '增收' || gap === 0 ? beyond : beyond.replace('收', '')).replace(/^[超短]$/, above ? '超出' : '减少');
  const difference = (): string => p.amount(gap, { what: `gap: ${subject}`, kind: 'wrongDifference' });
  const texts: readonly (() => string)[] = [
    () => `${head}，${r.pick(['为', '占', '完成'])}${of}${plan()}的${rate()}，${g()}`,
    () => `${planned}，${r.pick(['实际完成', '完成', '执行数为'])}${now}，${r.pick(['完成', '为'])}${of}的${rate()}，${g()}`,
    () =>
      `${subject}${r.pick(['预算数为', '预算数', '预算'])}${plan()}，${r.pick(['决算数为', '决算数', '执行数为'])}${now}，${r.pick(['完成预算的', '完成预算', '为预算的'])}${rate()}，${g()}`,
    () => `${head}，${of100()}，${g()}`,
    () => `${head}（${of100()}），${g()}`,
    () => `${head}，${g()}，${of100()}`,
    () => `${head}，${g()}`,
    () => `${head}，${of100()}，${g()}`,
    () => `${head}，${of100()}，${g()}`,
    () =>
      gap === 0 ? `${head}，完成${of}的${rate()}` : `${head}，${r.pick(['比', '较'])}${of}${plan()}${over}${difference()}，${based()}`,
    () =>
      gap === 0
        ? `${planned}，${r.pick(['完成', '实际完成'])}${now}`
        : `${planned}，${r.pick(['实际完成', '执行'])}${now}，${r.pick(['比', '较'])}${of}${over}${difference()}，${r.pick(['完成', '为'])}${of}的${rate()}，${based()}`,
    () =>
      f.plan > f.now && gap > 0
        ? `${head}，${of100()}，${r.pick(['距', '距离'])}${of}${r.pick(['差', '还差'])}${difference()}，${based()}`
        : `${head}，${of100()}，${g()}`,
    () =>
      `${planned}，${r.pick(['截至目前', '实际', ''])}完成${now}，${r.pick(['预算执行率', '完成率', '执行率'])}${r.pick(['', '为'])}${rate()}，${g()}`,
  ];
  return r.pick(texts)();
}

/** Sub-lines with shares or growth: 其中：税收收入…，占…%；非税收入…. */
export function broken(p: Paper, whole: Figures, subject: string, lines: readonly Line[], side: Side, all = true): string {
  const { r } = p;
  const { done } = side;
  const amount = (line: Line): string => p.amount(line.figures.now, all ? { what: line.name, kind: 'wrongSum' } : { what: line.name });
  const share = (line: Line): string => p.percent(line.figures.now, whole.now, 'wrongShare', `share: ${line.name}`);
  const of = r.pick([
    `占${subject}的`,
    '占',
    `占${subject}比重`,
    `占${subject}的比重为`,
    '占比',
    '占比为',
    `占${subject}比重为`,
    '占总收入的'.replace('总收入', subject),
  ]);
  const verb = r.pick([done, done, '', '']);
  const stop = r.pick(['；', '；', '，']);
  switch (r.int(0, 6)) {
    case 0:
      return lines.map((line) => `${line.name}${verb}${amount(line)}，${of}${share(line)}`).join('；');
    case 1:
      return lines
        .map((line) => `${line.name}${verb}${amount(line)}，${growth(p, line.figures, side, line.name)}，${of}${share(line)}`)
        .join('；');
    case 2:
      return lines.map((line) => `${line.name}${verb}${amount(line)}`).join(r.pick(['、', '，', '；']));
    case 3:
      return lines
        .map((line) => `${line.name}${verb}${amount(line)}（${growth(p, line.figures, side, line.name)}）`)
        .join(r.pick(['、', '；']));
    default:
      return lines
        .map((line) => `${line.name}${verb}${amount(line)}，${growth(p, line.figures, side, line.name)}`)
        .join(stop === '，' ? '；' : stop);
  }
}

/** A list under one of several leads; 主要 and 其中 announce a sample, which need not make the whole. */
export function list(p: Paper, leads: readonly string[], whole: Figures, subject: string, lines: readonly Line[], side: Side): string {
  const lead = p.r.pick(leads);
  const sample = /主要|其中|看|中，/.test(lead);
  const shown = sample && lines.length > 4 && p.r.chance(0.35) ? p.r.sample(lines, p.r.int(3, lines.length - 1)) : lines;
  const kept = lines.filter((line) => shown.includes(line));
  return `${lead}${broken(p, whole, subject, kept, side, !sample)}${sample && kept.length < lines.length && p.r.chance(0.2) ? '等' : ''}。`;
}

/** The share of a part, and how it moved in percentage points. */
export function points(p: Paper, part: Figures, whole: Figures, name: string, subject: string): string {
  const d = p.style.rateDecimals;
  const before = quotient(part.last, whole.last, d + 2);
  const now = quotient(part.now, whole.now, d + 2);
  const difference = now - before;
  const share = p.loose(part.now, whole.now, `share: ${name}`);
  if (difference === 0) return `${name}占${subject}的${share}，与上年${p.kind === 'monthly' ? '同期' : ''}基本持平`;
  const size = p.rate(Math.abs(difference));
  const word = difference > 0 ? p.r.pick(['提高', '上升', '提升']) : p.r.pick(['下降', '降低', '回落']);
  return p.r.pick([
    `${name}占${subject}${p.r.pick(['的比重为', '比重为', '的', '比重达'])}${share}，比上年${p.kind === 'monthly' ? '同期' : ''}${word}${size}个百分点`,
    `${name}占比${share}，较上年${p.kind === 'monthly' ? '同期' : ''}${word}${size}个百分点`,
    `${name}占比由上年${p.kind === 'monthly' ? '同期' : ''}的${p.rate(before)}${p.style.percent}${difference > 0 ? '提高到' : '下降到'}${share}`,
  ]);
}
