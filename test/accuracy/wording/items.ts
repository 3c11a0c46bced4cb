import type { Item } from './accounts.ts';
import { add, type Change, type Figures, tail } from './changes.ts';
import { basicOnly } from './classification.ts';
import { type Columns, completion } from './completion.ts';
import { percentage } from './figures.ts';
import type { Paper } from './paper.ts';
import type { Topic } from './reasons.ts';

export const topicOf = (item: { readonly code: string }): Topic => {
  if (item.code.startsWith('20805')) return 'pension';
  if (item.code.startsWith('21011')) return 'medical';
  if (item.code.startsWith('22102')) return 'housing';
  if (item.code === '2050803') return 'operating';
  return basicOnly(item.code) ? 'personnel' : 'project';
};

type Naming = (item: Item) => string;

/** How this paper writes a line of the classification. */
function drawNaming(p: Paper): Naming {
  const { r } = p;
  const quoted = r.chance(0.08);
  const name = (text: string): string => (quoted ? `“${text}”` : text);
  return r.pick<Naming>([
    (item) => `${name(item.class)}（类）${name(item.section)}（款）${name(item.item)}（项）`,
    (item) => `${name(item.class)}（类）${name(item.section)}（款）${name(item.item)}（项）`,
    (item) => `${name(item.class)}（类）${name(item.section)}（款）${name(item.item)}（项）`,
    (item) => `${item.class}(类)${item.section}(款)${item.item}(项)`,
    (item) =>
      `${item.class}（${item.code.slice(0, 3)}类）${item.section}（${item.code.slice(3, 5)}款）${item.item}（${item.code.slice(5)}项）`,
    (item) => `${item.class}-${item.section}-${item.item}`,
    (item) => `“${item.class}${item.section}${item.item}”`,
    (item) =>
      `${item.class}${item.code.slice(0, 3)}（类）${item.section}${item.code.slice(3, 5)}（款）${item.item}${item.code.slice(5)}（项）`,
    (item) => `${item.item}（${item.code}）`,
    (item) => `（${item.code}）${item.item}`,
    (item) => `${item.code}${item.item}`,
    (item) => `${item.class}${item.section}款${item.item}项`,
  ]);
}

const uses: Record<string, readonly string[]> = {
  pension: ['机关事业单位实施养老保险制度由单位缴纳的基本养老保险费', '缴纳在职人员养老保险'],
  medical: ['行政事业单位基本医疗保险缴费', '在职人员医疗保险缴费'],
  housing: ['按规定为职工缴纳的住房公积金', '职工住房公积金缴存'],
  project: ['开展专项业务工作', '完成特定工作任务', '项目实施', '专项业务活动', '设施设备维护和专项工作'],
  personnel: ['保障机构正常运转', '单位日常运行和人员工资', '人员经费和公用经费', '机关工资福利及日常办公'],
  operating: ['干部职工教育培训', '业务培训'],
};

const used = (p: Paper, item: Item): string =>
  `主要用于${p.r.pick(uses[topicOf(item)] ?? ['保障机构正常运转'])}${p.r.pick(['', '等支出', '支出', '等方面的支出'])}`;

function parts(p: Paper, item: Item): string {
  const [a, b] = [
    p.amount(item.basic.now, { what: '基本支出', kind: 'wrongSum' }),
    p.amount(item.project.now, { what: '项目支出', kind: 'wrongSum' }),
  ];
  return p.r.pick([
    `其中：基本支出${a}，项目支出${b}`,
    `其中基本支出${a}、项目支出${b}`,
    `（其中：基本支出${a}，项目支出${b}）`,
    `包括基本支出${a}和项目支出${b}`,
  ]);
}

const open = (text: string): string => (text.startsWith('（') ? text : `，${text}`);

function budgetLine(p: Paper, item: Item, naming: Naming): string {
  const { r } = p;
  const f = item.total;
  const o: Change = { what: item.item, topic: topicOf(item) };
  const is = r.pick([
    '',
    '：',
    '',
    '，',
    '预算数为',
    '预算为',
    '预算',
    `${p.year}年预算数为`,
    `：${p.year}年预算数为`,
    `支出预算`,
    '支出',
    `（${p.year}年）预算数`,
  ]);
  const head = `${naming(item)}${is}${p.amount(f.now, { what: item.item })}`;
  const detail = r.chance(0.3) ? open(parts(p, item)) : '';
  return r.pick([
    `${head}${detail}，${used(p, item)}${tail(p, f.now, f.last, o)}。`,
    `${head}${tail(p, f.now, f.last, o)}。`,
    `${head}${detail}。${used(p, item)}。`,
    `${head}${detail}，${used(p, item)}。`,
    `${head}${tail(p, f.now, f.last, { ...o, reason: false })}。${used(p, item)}。`,
  ]);
}

function finalLine(p: Paper, item: Item, c: Columns, naming: Naming): string {
  const { r } = p;
  const f = item.total;
  const o: Change = { what: item.item, topic: topicOf(item) };
  const colon = r.pick(['。', '：', '，', ':', '']);
  switch (r.int(0, 6)) {
    case 0:
      return `${naming(item)}${r.pick(['支出', '决算数', '', '支出决算'])}${p.amount(f.now, { what: item.item })}，${used(p, item)}。${completion(p, f, c, o)}。`;
    case 1:
      return `${naming(item)}${r.pick(['支出', '决算数为', '支出决算'])}${p.amount(f.now, { what: item.item })}${tail(p, f.now, f.last, o)}。`;
    case 2:
      return `${naming(item)}${r.pick(['', '：'])}${used(p, item)}。${completion(p, f, c, o)}。`;
    default:
      return `${naming(item)}${colon}${completion(p, f, c, o)}。`;
  }
}

const marks: readonly ((at: number) => string)[] = [
  (at) => `${at}.`,
  (at) => `${at}、`,
  (at) => `（${at}）`,
  (at) => `（${'一二三四五六七八九十'.charAt(at - 1)}）`,
  (at) => `${at}．`,
  (at) => `(${at})`,
];

/** One line for each item of the classification. */
export function itemLines(p: Paper, items: readonly Item[], c: Columns): string[] {
  const naming = drawNaming(p);
  const mark = p.r.pick(marks.filter((one) => items.length <= 10 || one(11) !== '（）'));
  const broken = p.r.chance(0.12);
  return items.map((item, at) => {
    const line = p.kind === 'final' ? finalLine(p, item, c, naming) : budgetLine(p, item, naming);
    const name = naming(item);
    return `${mark(at + 1)}${broken && line.startsWith(`${name}。`) ? `${name}。\n${line.slice(name.length + 1)}` : line}`;
  });
}

/** Classes with their share: “一般公共服务（类）支出…万元，占…%”. */
export function classShares(p: Paper, items: readonly Item[], whole: Figures, subject: string, total: boolean): string {
  const grouped = new Map<string, Figures>();
  for (const item of items) grouped.set(item.class, add(grouped.get(item.class) ?? { now: 0, last: 0, plan: 0 }, item.total));
  const suffix = p.r.pick(['', '（类）', '', '(类)']);
  const [of, is, stop] = [
    p.r.pick(['占', '占', `占${subject}的`, '占比', ...(total ? ['占总支出的', '占支出总额的'] : []), '所占比重为']),
    p.r.pick(['', '', '为']),
    p.r.pick(['；', '；', '，', '。']),
  ];
  const name = (text: string): string =>
    suffix === '' ? text : p.r.chance(0.5) ? `${text.replace(/支出$/, '')}${suffix}支出` : `${text}${suffix}`;
  const numbered = p.r.chance(0.3);
  const shown = [...grouped].filter(([, f]) => f.now > 0);
  const whole100 = shown.every(([, f]) => percentage(f.now, whole.now, 2) > 0);
  const lines = shown.map(([text, f], at) => {
    const amount = p.amount(f.now, { what: text, kind: 'wrongSum' });
    const share = whole100 ? `，${of}${p.percent(f.now, whole.now, 'wrongShare', `share: ${text}`)}` : '';
    return `${numbered ? `${at + 1}.` : ''}${name(text)}${is}${amount}${share}`;
  });
  const joined = lines.join(numbered ? '；' : stop);
  return p.r.pick([
    `主要用于以下方面：${joined}。`,
    `按功能分类科目，包括：${joined}。`,
    `其中：${joined}。`,
    `按支出功能分类科目划分：${joined}。`,
    `主要用于：${joined}。`,
    `具体构成为：${joined}。`,
  ]);
}
