import { type Accounts, basic, income, spending, type YearBook } from './accounts.ts';
import type { Sheet, Spot } from './sheet.ts';

/** One way in which a department writes a passage. */
export interface Wording {
  readonly name: string;
  write(sheet: Sheet, accounts: Accounts): void;
}

interface Source {
  readonly label: string;
  readonly now: number;
  readonly before: number;
}

const SOURCES: readonly [keyof YearBook, string][] = [
  ['general', '一般公共预算拨款收入'],
  ['fund', '政府性基金预算拨款收入'],
  ['capital', '国有资本经营预算拨款收入'],
  ['account', '财政专户管理资金收入'],
  ['other', '其他收入'],
  ['carried', '上年结转结余'],
];

const sourcesOf = ({ now, before }: Accounts, labels = SOURCES): Source[] =>
  labels.map(([key, label]) => ({ label, now: now[key], before: before[key] }));

/** `总额, 其中: a, b, c` and the relation between them. */
function breakdown(
  sheet: Sheet,
  name: string,
  total: Spot,
  parts: readonly { label: string; spot: Spot }[],
  separator: string,
  tail = '',
): string {
  sheet.sum(
    name,
    total,
    parts.map(({ spot }) => spot),
  );
  return sheet.list(
    parts.map(({ label, spot }) => ({ text: `${label}${spot}${tail}`, value: spot.value })),
    separator,
    name,
    total,
  );
}

const moneyParts = (sheet: Sheet, parts: readonly (readonly [string, number])[]) =>
  parts.map(([label, value]) => ({ label, spot: sheet.money(value) }));

const REASONS = [
  '人员正常增资及社会保险缴费基数调整',
  '新增民生项目支出',
  '压减一般性支出',
  '上年一次性项目已完成',
  '单位人员调出',
  '落实过紧日子要求',
];

/** A change on last year with its rate: `比上年增加5万元，增长3.2%`. */
export function change(sheet: Sheet, name: string, now: Spot, before: number, lead = `比${sheet.year - 1}年预算`): string {
  const difference = now.value - before;
  if (difference === 0) return `与${sheet.year - 1}年持平`;
  const word = sheet.direction(difference, `${name}: words of change agree`);
  const amount = sheet.money(difference);
  if (before <= 0) return `${lead}${word}${amount}`;
  const rate = sheet.percent(difference, before);
  const second = sheet.direction(difference, `${name}: words of change agree`, ['增长', '下降']);
  sheet.growth(`${name}: rate of change`, rate, amount, now);
  return `${lead}${word}${amount}，${second}${rate}`;
}

export const REVENUE: readonly Wording[] = [
  {
    name: 'revenue: total and sources in one sentence',
    write(sheet, accounts) {
      const total = sheet.money(income(accounts.now));
      const parts = moneyParts(
        sheet,
        sourcesOf(accounts).map(
          ({ label, now }) => [label.replace('拨款收入', '收入').replace('政府性基金预算收入', '基金预算收入'), now] as const,
        ),
      );
      sheet.paragraph(`${sheet.year}年预算收入${total}，其中：${breakdown(sheet, 'revenue = sources', total, parts, '，')}。`);
    },
  },
  {
    name: 'revenue: sources with shares',
    write(sheet, accounts) {
      const { now } = accounts;
      const total = sheet.money(income(now));
      const rows = (
        [
          ['财政拨款收入', now.general + now.fund],
          ['事业收入', now.account],
          ['其他收入', now.other],
          ['年初结转和结余', now.carried],
        ] as const
      ).filter(([, value]) => value > 0);
      const parts = rows.map(([label, value]) => {
        const spot = sheet.money(value);
        const share = sheet.percent(value, income(now));
        sheet.rate('share of revenue', share, spot, total);
        return { label, spot, text: `${label}${spot}，占${share}`, value };
      });
      sheet.sum(
        'revenue = sources',
        total,
        parts.map(({ spot }) => spot),
      );
      sheet.paragraph(`${sheet.year}年收入预算合计${total}，其中：${sheet.list(parts, '；', 'revenue = sources', total)}。`);
    },
  },
  {
    name: 'revenue: numbered sources, each with its change',
    write(sheet, accounts) {
      const { now, before } = accounts;
      const total = sheet.money(income(now));
      sheet.paragraph(
        `${sheet.department}${sheet.year}年度收入预算总计${total}，${change(sheet, 'revenue', total, income(before), '与上年相比')}。其中：`,
      );
      const spots: Spot[] = [];
      let index = 0;
      for (const { label, now: value, before: earlier } of sourcesOf(accounts).filter((source) => source.now + source.before > 0)) {
        index += 1;
        const spot = sheet.money(value);
        spots.push(spot);
        const changed = change(sheet, 'source of revenue', spot, earlier, '与上年相比');
        sheet.paragraph(`（${index}）${label}${spot}，${changed}。主要原因是${sheet.random.pick(REASONS)}。`);
      }
      sheet.sum('revenue = sources', total, spots);
    },
  },
  {
    name: 'revenue and expenditure beside each other with change',
    write(sheet, accounts) {
      const { now, before } = accounts;
      const total = sheet.money(income(now));
      const out = sheet.money(spending(now));
      const inChange = change(sheet, 'revenue', total, income(before), '比上年');
      const outChange = change(sheet, 'expenditure', out, spending(before), '比上年');
      sheet.equal('revenue = expenditure', total, out);
      sheet.paragraph(
        `${sheet.year}年单位预算总收入${total}，${inChange}；总支出${out}，${outChange}。主要原因是${sheet.random.pick(REASONS)}。`,
      );
      const parts = moneyParts(
        sheet,
        sourcesOf(accounts)
          .filter((source) => source.now > 0)
          .map(({ label, now: value }) => [label, value] as const),
      );
      sheet.paragraph(`收入预算中，${breakdown(sheet, 'revenue = sources', total, parts, '，')}。`);
    },
  },
  {
    name: 'revenue: this year and carried over apart',
    write(sheet, accounts) {
      const { now } = accounts;
      const total = sheet.money(income(now));
      const own = sheet.money(income(now) - now.carried);
      const carried = sheet.money(now.carried);
      sheet.sum('revenue = sources', total, [own, carried]);
      const parts = moneyParts(
        sheet,
        sourcesOf(
          accounts,
          SOURCES.filter(([key]) => key !== 'carried'),
        )
          .filter((source) => source.now > 0)
          .map(({ label, now: value }) => [label, value] as const),
      );
      sheet.paragraph(
        `${sheet.year}年部门收入总预算${total}，其中：本年收入${own}，上年结转${carried}。本年收入${own}中，${breakdown(sheet, 'revenue of the year = sources', own, parts, '，')}。`,
      );
    },
  },
  {
    name: 'revenue: budget figure, sources, last year printed',
    write(sheet, accounts) {
      const { now, before } = accounts;
      const total = sheet.money(income(now));
      const parts = moneyParts(
        sheet,
        sourcesOf(accounts).map(({ label, now: value }) => [label, value] as const),
      );
      const earlier = sheet.money(income(before));
      const difference = income(now) - income(before);
      const word = sheet.direction(difference, 'change = this year - last year');
      const amount = sheet.money(difference);
      sheet.sum('change = this year - last year', total, [earlier, { id: amount.id, sign: difference < 0 ? -1 : 1 }]);
      sheet.paragraph(
        `${sheet.year}年年初预算数${total}，其中，${breakdown(sheet, 'revenue = sources', total, parts, '，')}。收入较去年${earlier}${word}${amount}，主要是${sheet.random.pick(REASONS)}。`,
      );
    },
  },
];

export const EXPENDITURE: readonly Wording[] = [
  {
    name: 'expenditure: basic with its parts, projects',
    write(sheet, { now }) {
      const total = sheet.money(spending(now));
      const base = sheet.money(basic(now));
      const people = sheet.money(now.personnel);
      const running = sheet.money(now.operating);
      const projects = sheet.money(now.projects);
      sheet.sum('expenditure = parts', total, [base, projects]);
      sheet.sum('basic expenditure = parts', base, [people, running]);
      sheet.paragraph(
        `${sheet.year}年支出预算${total}，其中基本支出${base}，包括人员经费${people}和日常公用经费${running}；项目支出${projects}，主要用于${sheet.department}履行职责的各项重点工作。`,
      );
    },
  },
  {
    name: 'expenditure: parts with shares',
    write(sheet, { now }) {
      const total = sheet.money(spending(now));
      const base = sheet.money(basic(now));
      const projects = sheet.money(now.projects);
      const [one, two] = [sheet.percent(base.value, total.value), sheet.percent(projects.value, total.value)];
      sheet.sum('expenditure = parts', total, [base, projects]);
      sheet.rate('share of expenditure', one, base, total);
      sheet.rate('share of expenditure', two, projects, total);
      sheet.paragraph(`本年支出合计${total}，其中：基本支出${base}，占${one}；项目支出${projects}，占${two}。`);
    },
  },
  {
    name: 'expenditure: newer labels',
    write(sheet, { now }) {
      const total = sheet.money(spending(now));
      const base = sheet.money(basic(now));
      const people = sheet.money(now.personnel);
      const running = sheet.money(now.operating);
      const projects = sheet.money(now.projects);
      sheet.sum('expenditure = parts', total, [base, projects]);
      sheet.sum('basic expenditure = parts', base, [people, running]);
      sheet.paragraph(
        `${sheet.year}年支出预算${total}，其中基本支出${base}，包括人员类项目经费${people}和运转类公用项目经费${running}；运转类其他及特定目标类项目支出${projects}。`,
      );
    },
  },
  {
    name: 'expenditure: three parts in a row',
    write(sheet, { now }) {
      const total = sheet.money(spending(now));
      const parts = moneyParts(sheet, [
        ['人员经费支出', now.personnel],
        ['公用经费支出', now.operating],
        ['项目支出', now.projects],
      ]);
      sheet.paragraph(`${sheet.year}年支出预算${total}。其中：${breakdown(sheet, 'expenditure = parts', total, parts, '，')}。`);
    },
  },
  {
    name: 'expenditure by function',
    write(sheet, { now }) {
      const total = sheet.money(spending(now));
      const house = Math.round(now.personnel / 10 / sheet.step) * sheet.step;
      const health = Math.round(now.personnel / 14 / sheet.step) * sheet.step;
      const social = Math.round(now.personnel / 6 / sheet.step) * sheet.step;
      const parts = moneyParts(sheet, [
        ['一般公共服务支出', total.value - house - health - social],
        ['社会保障和就业支出', social],
        ['卫生健康支出', health],
        ['住房保障支出', house],
      ]);
      sheet.paragraph(
        `${sheet.year}年支出预算${total}。按支出功能分类，其中：${breakdown(sheet, 'expenditure = functions', total, parts, '，')}。`,
      );
    },
  },
  {
    name: 'expenditure: numbered, each with its change',
    write(sheet, { now, before }) {
      const total = sheet.money(spending(now));
      sheet.paragraph(
        `${sheet.year}年度支出预算总计${total}，${change(sheet, 'expenditure', total, spending(before), '与上年相比')}。其中：`,
      );
      const base = sheet.money(basic(now));
      const projects = sheet.money(now.projects);
      sheet.sum('expenditure = parts', total, [base, projects]);
      sheet.paragraph(
        `1.基本支出${base}，${change(sheet, 'basic expenditure', base, basic(before), '与上年相比')}，主要原因是${sheet.random.pick(REASONS)}。`,
      );
      sheet.paragraph(
        `2.项目支出${projects}，${change(sheet, 'projects', projects, before.projects, '与上年相比')}，主要原因是${sheet.random.pick(REASONS)}。`,
      );
    },
  },
];

export const CHANGES: readonly Wording[] = [
  {
    name: 'change of the whole and of its parts',
    write(sheet, { now, before }) {
      const total = sheet.money(spending(now));
      const whole = spending(now) - spending(before);
      const one = basic(now) - basic(before);
      const two = now.projects - before.projects;
      const words = [whole, one, two].map((value) => sheet.direction(value, 'change = changes of the parts'));
      const [amount, first, second] = [sheet.money(whole), sheet.money(one), sheet.money(two)];
      const sign = (value: number): 1 | -1 => (value < 0 === whole < 0 ? 1 : -1);
      sheet.sum('change = changes of the parts', amount, [
        { id: first.id, sign: sign(one) },
        { id: second.id, sign: sign(two) },
      ]);
      sheet.paragraph(
        `${sheet.year}年预算收支安排${total}，较${sheet.year - 1}年预算${words[0]}${amount}，其中：基本支出${words[1]}${first}，主要为人员经费支出；项目支出${words[2]}${second}，主要为专项工作调整。`,
      );
    },
  },
  {
    name: 'change: both years printed',
    write(sheet, { now, before }) {
      const total = sheet.money(spending(now));
      const earlier = sheet.money(spending(before));
      const difference = spending(now) - spending(before);
      const word = sheet.direction(difference, 'change = this year - last year');
      const amount = sheet.money(difference);
      const rate = sheet.percent(difference, spending(before));
      const second = sheet.direction(difference, 'words of change agree', ['增长', '下降']);
      sheet.sum('change = this year - last year', total, [earlier, { id: amount.id, sign: difference < 0 ? -1 : 1 }]);
      sheet.rate('rate of change', rate, amount, earlier);
      sheet.paragraph(
        `${sheet.year}年支出预算${total}，${sheet.year - 1}年支出预算${earlier}，同比${word}${amount}，${second}${rate}，主要原因是${sheet.random.pick(REASONS)}。`,
      );
    },
  },
];
