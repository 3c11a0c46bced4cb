import type { Draw, FieldTemplate } from '../case.ts';
import { drawUntil } from '../draw.ts';
import { claim, distinct, finalTitle, may, money, never, numbered, paper } from './made-up.ts';
import { word } from './wording.ts';

const CHAPTER = '五、一般公共预算财政拨款支出决算情况说明';

interface Subject {
  readonly class: string;
  readonly section: string;
  readonly item: string;
}

const OFFICE = { class: '一般公共服务支出', section: '政府办公厅（室）及相关机构事务', item: '行政运行' };
const TRAINING = { class: '教育支出', section: '进修及培训', item: '培训支出' };
const HEALTH = { class: '卫生健康支出', section: '行政事业单位医疗', item: '行政单位医疗' };
const PENSION = { class: '社会保障和就业支出', section: '行政事业单位养老支出', item: '机关事业单位职业年金缴费支出' };
const HOUSING = { class: '住房保障支出', section: '住房改革支出', item: '住房公积金' };
const CULTURE = { class: '文化旅游体育与传媒支出', section: '文化和旅游', item: '群众文化' };
const SUBJECTS: readonly Subject[] = [OFFICE, TRAINING, HEALTH, PENSION, HOUSING, CULTURE];

const path = (subject: Subject): string => `${subject.class}（类）${subject.section}（款）${subject.item}（项）`;

/** The given subjects, with other seeds any others; no two alike. */
function subjects(draw: Draw, ...given: readonly Subject[]): readonly Subject[] {
  const rest = SUBJECTS.filter((subject) => !given.includes(subject));
  return draw.shuffle([...given, ...rest]).slice(0, given.length);
}

interface Spent {
  readonly budget: number;
  readonly final: number;
}

interface Pair {
  readonly above: Spent;
  readonly below: Spent;
}

/** One item above and one below its budget. Often of one budget, as in the given paper: only the names tell them apart then. */
function pair(draw: Draw, amount: (given: number) => number): Pair {
  const sameBudget = draw.pick([true, false]);
  return drawUntil(
    () => {
      const budget = amount(80);
      return { above: { budget, final: amount(96) }, below: { budget: sameBudget ? budget : amount(80), final: amount(60) } };
    },
    ({ above, below }) =>
      above.final > above.budget &&
      below.final < below.budget &&
      distinct(above.budget, above.final, below.final) &&
      distinct(below.budget, above.final, below.final),
  );
}

const reasonAbove = (draw: Draw): string => draw.pick(['人员增加', '年中追加经费', '项目增加']);
const reasonBelow = (draw: Draw): string => draw.pick(['培训减少', '厉行节约', '部分工作推迟']);
const done = (draw: Draw, { budget, final }: Spent): string => `${draw.percent(final, budget)}%`;

const withFullPath: FieldTemplate = {
  id: 'items-with-full-path',
  number: 54,
  phenomenon: 'control: items with 类款项, budget, final figure, rate, reason',
  make(draw) {
    const { amount, print } = money(draw);
    const { above, below } = pair(draw, amount);
    const even = amount(50);
    const outcomes = draw.shuffle([
      { spent: above, says: `决算数大于年初预算数的主要原因是：${reasonAbove(draw)}` },
      { spent: below, says: `决算数小于年初预算数的主要原因是：${reasonBelow(draw)}` },
      { spent: { budget: even, final: even }, says: '决算数等于年初预算数' },
    ]);
    const names = subjects(draw, OFFICE, TRAINING, HEALTH);
    const items = outcomes.map(
      ({ spent, says }, index) =>
        `${path(names[index] ?? OFFICE)}。${word(draw, '年初预算为')}${print(spent.budget)}，支出决算为${print(spent.final)}，完成年初预算的${done(draw, spent)}，${says}。`,
    );
    return paper(draw, [finalTitle(draw), CHAPTER, ...numbered(items, draw.pick(['、', '.']))]);
  },
};

const byClassOnly: FieldTemplate = {
  id: 'items-by-class-only',
  number: 55,
  phenomenon: 'items by class only, 年初预算数为 … 支出决算数为',
  make(draw) {
    const { amount, print } = money(draw);
    const { above, below } = pair(draw, amount);
    const outcomes = draw.shuffle([
      { spent: above, reason: reasonAbove(draw) },
      { spent: below, reason: reasonBelow(draw) },
    ]);
    const names = subjects(draw, OFFICE, TRAINING);
    const items = outcomes.map(
      ({ spent, reason }, index) =>
        `${(names[index] ?? OFFICE).class}。年初预算数为${print(spent.budget)}，支出决算数为${print(spent.final)}，完成年初预算的${done(draw, spent)}，${word(draw, '主要原因是')}${reason}。`,
    );
    return {
      ...paper(draw, [finalTitle(draw), CHAPTER, ...numbered(items, draw.pick(['、', '.']))]),
      mustNot: [never(draw.print(above.final), draw.print(below.final))],
    };
  },
};

const figuresOnNextLine: FieldTemplate = {
  id: 'item-figures-on-next-line',
  number: 56,
  phenomenon: 'the item on one line, its figures on the next',
  make(draw) {
    const { amount, print } = money(draw);
    const { above, below } = pair(draw, amount);
    const outcomes = draw.shuffle([
      { spent: above, relation: '大于', reason: reasonAbove(draw) },
      { spent: below, relation: '小于', reason: reasonBelow(draw) },
    ]);
    const names = subjects(draw, OFFICE, TRAINING);
    const mark = draw.pick(['、', '.']);
    const lines = outcomes.flatMap(({ spent, relation, reason }, index) => [
      `${index + 1}${mark}${path(names[index] ?? OFFICE)}。`,
      `年初预算为${print(spent.budget)}，支出决算为${print(spent.final)}，完成年初预算的${done(draw, spent)}，决算数${relation}年初预算数的主要原因是：${reason}。`,
    ]);
    return {
      ...paper(draw, [finalTitle(draw), CHAPTER, ...lines]),
      mustNot: [never(draw.print(above.final), draw.print(below.final))],
    };
  },
};

/** An item whose word contradicts its figures: above its budget and 减少, or with other seeds below it and 增加. */
function contradicted(draw: Draw, amount: (given: number) => number) {
  const above = draw.pick([true, false]);
  const spent = drawUntil(
    () => ({ budget: amount(above ? 80 : 96), final: amount(above ? 96 : 80) }),
    ({ budget, final }) => (above ? final > budget * 1.01 : final < budget * 0.99),
  );
  return { spent, above };
}

const directionWords: FieldTemplate = {
  id: 'direction-words-against-figures',
  number: 57,
  phenomenon: 'direction words against the figures: more and 减少, equal and 大于',
  make(draw) {
    const { amount, print } = money(draw);
    const { spent, above, even } = drawUntil(
      () => ({ ...contradicted(draw, amount), even: amount(60) }),
      ({ spent, even }) => distinct(spent.budget, spent.final, even),
    );
    const [first = OFFICE, second = HEALTH] = subjects(draw, OFFICE, HEALTH);
    const items = draw.shuffle([
      `${first.class}。年初预算数为${print(spent.budget)}，支出决算数为${print(spent.final)}，比年初预算数${above ? '减少' : '增加'}，主要原因是项目进度。`,
      `${second.class}。年初预算数为${print(even)}，支出决算数为${print(even)}，决算数${draw.pick(['大于', '高于'])}年初预算数，主要原因是人员增加。`,
    ]);
    return {
      ...paper(draw, [finalTitle(draw), ...numbered(items, draw.pick(['、', '.']))]),
      findings: [claim('error', draw.print(spent.final), draw.print(spent.budget)), claim('error', draw.print(even))],
      mustNot: [never(draw.print(spent.final), draw.print(even))],
    };
  },
};

const directionInReason: FieldTemplate = {
  id: 'direction-in-reason-against-figures',
  number: 58,
  phenomenon: '决算数小于 … 的主要原因 where it is larger',
  make(draw) {
    const { amount, print } = money(draw);
    const { spent, above } = contradicted(draw, amount);
    const [subject = OFFICE] = subjects(draw, OFFICE);
    const relation = above ? '小于' : '大于';
    const reason = above ? reasonAbove(draw) : reasonBelow(draw);
    return {
      ...paper(draw, [
        finalTitle(draw),
        CHAPTER,
        `1、${subject.class}（类）${subject.item}（项）年初预算为${print(spent.budget)}，支出决算为${print(spent.final)}，完成年初预算的${done(draw, spent)}，决算数${relation}年初预算数的主要原因是：${reason}。`,
      ]),
      findings: [claim('error', draw.print(spent.final), draw.print(spent.budget))],
    };
  },
};

const PURPOSES = new Map<Subject, string>([
  [PENSION, '职业年金缴费'],
  [HOUSING, '缴纳住房公积金'],
  [HEALTH, '医疗保险缴费'],
]);

function purpose(draw: Draw): readonly [Subject, string] {
  return draw.pick([...PURPOSES]);
}

const twoAmounts: FieldTemplate = {
  id: 'one-item-two-amounts',
  number: 59,
  phenomenon: 'one item, two amounts: the first and 支出决算为; the rate fits only the first',
  make(draw) {
    const { amount, print } = money(draw);
    const { budget, first, second } = drawUntil(
      () => ({ budget: amount(200), first: amount(180.6), second: amount(171.2) }),
      // Further apart than any rounding; below the budget both, so that one reason serves either.
      ({ budget, first, second }) => first < budget && second < budget && Math.abs(first - second) > budget * 0.03,
    );
    const [subject, use] = purpose(draw);
    return {
      ...paper(draw, [
        finalTitle(draw),
        `${draw.whole(6, 2, 9)}.${path(subject)}${print(first)}，主要用于${use}。${word(draw, '年初预算为')}${print(budget)}，支出决算为${print(second)}，完成年初预算的${done(draw, { budget, final: first })}，${word(draw, '主要原因是')}人员变动。`,
      ]),
      findings: [claim('error', draw.print(first), draw.print(second))],
      may: [may('error', draw.percent(first, budget), draw.percent(second, budget))],
    };
  },
};

const twoAmountsNearly: FieldTemplate = {
  id: 'one-item-two-amounts-a-cent-apart',
  number: 60,
  phenomenon: 'one item, two amounts that differ by 0.01',
  make(draw) {
    // In 元 a difference of 0.01 would be another fault.
    const { amount, print } = money(draw, ['万元']);
    const { budget, first } = drawUntil(
      () => ({ budget: amount(160), first: amount(150.35) }),
      ({ budget, first }) => first + 0.01 < budget,
    );
    const second = draw.sum(first, draw.pick([0.01, -0.01]));
    const [subject, use] = purpose(draw);
    const broken = draw.pick(['支\n出决算为', '支出\n决算为', '支出决\n算为', '支出决算为']);
    return {
      ...paper(draw, [
        finalTitle(draw),
        `${draw.whole(15, 2, 19)}、${path(subject)}${print(first)}，主要用于${use}。${word(draw, '年初预算为')}${print(budget)}，${broken}${print(second)}，决算数小于预算数的主要原因：人员变动。`,
      ]),
      findings: [claim('warning', draw.print(first), draw.print(second))],
    };
  },
};

const rateOnZeroBudget: FieldTemplate = {
  id: 'completion-rate-on-a-budget-of-zero',
  number: 61,
  phenomenon: 'a budget of 0 with a completion rate',
  make(draw) {
    const { amount, print } = money(draw);
    const { final, rate } = drawUntil(
      () => ({ final: amount(210.5), rate: draw.amount(88.2, 2) }),
      ({ final, rate }) => final !== rate && rate !== 100,
    );
    const subject = draw.pick([
      '城乡社区支出（类）城乡社区环境卫生（款）',
      '农林水支出（类）水利（款）',
      '文化旅游体育与传媒支出（类）文化和旅游（款）',
    ]);
    const reason = draw.pick(['年中追加', '年中新增项目']);
    return {
      ...paper(draw, [
        finalTitle(draw),
        `1、${subject}。${word(draw, '年初预算为')}${print(0)}，支出决算为${print(final)}，完成年初预算的${draw.print(rate)}%，${word(draw, '主要原因是')}${reason}。`,
      ]),
      findings: [claim('error', draw.print(rate))],
    };
  },
};

export const items: readonly FieldTemplate[] = [
  withFullPath,
  byClassOnly,
  figuresOnNextLine,
  directionWords,
  directionInReason,
  twoAmounts,
  twoAmountsNearly,
  rateOnZeroBudget,
];
