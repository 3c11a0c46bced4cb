import type { Accounts } from './accounts.ts';
import { type Change, tail } from './changes.ts';
import type { Paper } from './paper.ts';
import { economicTable } from './tables.ts';

const personal = [
  '基本工资',
  '津贴补贴',
  '奖金',
  '绩效工资',
  '机关事业单位基本养老保险缴费',
  '职业年金缴费',
  '职工基本医疗保险缴费',
  '其他社会保障缴费',
  '住房公积金',
  '其他工资福利支出',
  '离休费',
  '退休费',
  '生活补助',
  '医疗费补助',
  '奖励金',
];
const running = [
  '办公费',
  '印刷费',
  '咨询费',
  '水费',
  '电费',
  '邮电费',
  '物业管理费',
  '差旅费',
  '维修（护）费',
  '会议费',
  '培训费',
  '劳务费',
  '委托业务费',
  '工会经费',
  '福利费',
  '其他交通费用',
  '其他商品和服务支出',
  '办公设备购置',
];

const list = (p: Paper, names: readonly string[], count: number): string => {
  const chosen = new Set(p.r.sample(names, count));
  return names.filter((name) => chosen.has(name)).join('、');
};

/** Names with amounts that add up to the whole. */
export function priced(p: Paper, whole: number, names: readonly string[], count: number): string {
  const chosen = new Set(p.r.sample(names, count));
  const kept = names.filter((name) => chosen.has(name));
  if (whole < kept.length * 20) return kept.join('、');
  const values = p.r.split(whole, kept.length, 5);
  const comma = p.r.pick(['、', '，', '；', '、']);
  return kept.map((name, at) => `${name}${p.amount(values[at] ?? 0, { what: name, kind: 'wrongSum' })}`).join(comma);
}

/** The section on basic expenditure: personnel and operating cost with what they are spent on. */
export function basicSection(p: Paper, a: Accounts): string[] {
  const { r } = p;
  const source = r.pick(['一般公共预算财政拨款', '一般公共预算', '财政拨款', '一般公共预算']);
  const what = `${source}基本支出`;
  const o: Change = { what, topic: 'personnel' };
  const amount = p.amount(a.basic.now, { what, kind: r.pick(['wrongSum', 'twoValues'] as const) });
  const change = r.chance(0.4) ? tail(p, a.basic.now, a.basic.last, o) : '';
  const subject = `${p.year}年${r.pick(['', '度'])}${r.pick([p.body.self, ''])}${what}${p.kind === 'budget' ? r.pick(['', '预算', '预算数']) : r.pick(['', '决算', '决算数'])}${r.pick(['', '为', '共计'])}${amount}`;
  const share = (value: number): string =>
    r.chance(0.3)
      ? `，占${r.pick(['', '基本支出的', '比'])}${p.percent(value, a.basic.now, 'wrongShare', 'share of basic expenditure')}`
      : '';
  const detail = r.chance(0.35);
  const one = (name: string, value: number, names: readonly string[]): string => {
    const included = detail ? priced(p, value, names, r.int(4, 8)) : `${list(p, names, r.int(5, 10))}${r.pick(['', '等', '等支出'])}`;
    return `${name}${r.pick(['', '', '为'])}${p.amount(value, { what: name, kind: 'wrongSum' })}${share(value)}${r.pick(['，主要包括：', '，主要包括', '，主要包括：', '，包括', '，主要用于'])}${included}`;
  };
  const [people, office] = [
    r.pick(['人员经费', '人员经费支出', '人员支出']),
    r.pick(['公用经费', '日常公用经费', '公用经费支出', '日常公用支出']),
  ];
  const own = [one(people, a.personnel.now, personal), one(office, a.operating.now, running)];
  return r.pick([
    [`${subject}${change}${change === '' ? '，' : '。'}其中：`, ...own.map((text) => `${text}。`)],
    [`${subject}${change}${change === '' ? '，' : '。'}其中：${own.join('；')}。`],
    [`${subject}${change}。`, `${own.map((text, at) => `（${at + 1}）${text}`).join('；\n')}。`],
    [`${subject}${change}，具体${r.pick(['情况', '构成'])}如下：`.replace('。，', '，'), ...own.map((text, at) => `${at + 1}.${text}。`)],
  ]);
}

const economic: readonly [code: string, name: string, children: readonly [string, string][]][] = [
  [
    '301',
    '工资福利支出',
    [
      ['30101', '基本工资'],
      ['30102', '津贴补贴'],
      ['30103', '奖金'],
      ['30107', '绩效工资'],
      ['30113', '住房公积金'],
    ],
  ],
  [
    '302',
    '商品和服务支出',
    [
      ['30201', '办公费'],
      ['30205', '水费'],
      ['30206', '电费'],
      ['30211', '差旅费'],
      ['30216', '培训费'],
      ['30228', '工会经费'],
    ],
  ],
  [
    '303',
    '对个人和家庭的补助',
    [
      ['30302', '退休费'],
      ['30305', '生活补助'],
      ['30309', '奖励金'],
    ],
  ],
];

/** The same by economic classification, in words or as a table; classes add up to the basic expenditure. */
export function economicLines(p: Paper, a: Accounts): string[] {
  const aid = Math.max(1, Math.round(a.personnel.now * (0.02 + p.r.next() * 0.13)));
  const values = [a.personnel.now - aid, a.operating.now, aid];
  const coded = p.r.chance(0.3);
  const lines = economic.map(
    ([code, name], at) => `${coded ? code : ''}${name}${p.amount(values[at] ?? 0, { what: name, kind: 'wrongSum' })}`,
  );
  const start = p.r.pick([
    '按支出经济分类划分：',
    '按经济分类科目，基本支出包括：',
    '从经济分类看，基本支出中：',
    '按部门预算支出经济分类科目：',
    '按经济分类划分，基本支出具体为：',
    `一般公共预算基本支出${p.plain(a.basic.now)}，按经济分类科目分为：`,
  ]);
  const words = `${start}${lines.join(p.r.pick(['，', '；', '、']))}。`;
  if (!p.r.chance(0.35)) return [words];
  const rows = economic.flatMap(([code, name, children], at) => {
    const value = values[at] ?? 0;
    const parts = p.r.split(value, children.length, Math.floor(value / 100));
    return [[code, name, value] as const, ...children.map(([child, title], index) => [child, title, parts[index] ?? 0] as const)];
  });
  return [words, ...economicTable(p, rows, a.basic.now)];
}
