import { type Accounts, drawAccounts } from './accounts.ts';
import { arrange, type Chapter } from './arrangement.ts';
import { expenditure, overview, revenue } from './balance.ts';
import { basicSection, economicLines } from './basic.ts';
import { type Columns, drawColumns } from './completion.ts';
import { carry, fiscal, fundSection, generalSection } from './fiscal.ts';
import { chapterTitle } from './headings.ts';
import { achievements, duties, glossary, organisation } from './opening.ts';
import { assetsSection, operatingSection, procurementSection } from './operating.ts';
import type { Paper } from './paper.ts';
import { balanceTable, threeTable } from './tables.ts';
import { drawNames, threePublic } from './three-public.ts';
import { departmentTitle } from './titles.ts';

/** Titles of chapters with the document's own word: 收入决算, 收入预算. */
const topics = (thing: string): Record<'overview' | 'general' | 'basic' | 'three' | 'fund', readonly string[]> => ({
  overview: [`收入支出${thing}总体情况`, `收支${thing}总体情况`, `${thing}收支总体情况`, `收支${thing}情况`],
  general: [
    `一般公共预算财政拨款支出${thing}`,
    `一般公共预算支出${thing === '预算' ? '' : thing}`,
    `一般公共预算${thing === '预算' ? '当年拨款' : '财政拨款支出决算'}`,
  ],
  basic: [`一般公共预算财政拨款基本支出${thing}`, '一般公共预算基本支出', `财政拨款基本支出${thing}`],
  three: [
    `“三公”经费${thing}`,
    `财政拨款“三公”经费支出${thing}`,
    `一般公共预算“三公”经费${thing === '决算' ? '支出决算' : '预算'}`,
    `“三公”经费支出${thing}`,
  ],
  fund: [
    `政府性基金预算支出${thing === '预算' ? '' : thing}`,
    '政府性基金预算收支',
    `政府性基金预算财政拨款收入支出${thing === '预算' ? '' : thing}`,
  ],
});

function middle(p: Paper, a: Accounts, c: Columns, always: number): Chapter[] {
  const { r } = p;
  const names = drawNames(p);
  const thing = p.kind === 'final' ? '决算' : '预算';
  const topic = topics(thing);
  const title = (list: readonly string[]): string => chapterTitle(p, r.pick(list));
  const maybe = (share: number, chapter: () => Chapter): Chapter[] => (r.chance(share) ? [chapter()] : []);
  const three = threePublic(p, a, c, names);
  const table = r.chance(0.3) ? threeTable(p, a, names) : [];
  const balance = r.chance(0.2) ? balanceTable(p, a) : [];
  const separate = (): Chapter[] => [
    { title: title(topic.overview), lines: [overview(p, a), ...balance] },
    { title: title([`收入${thing}`]), lines: [revenue(p, a)] },
    { title: title([`支出${thing}`]), lines: [expenditure(p, a)] },
  ];
  const together = (): Chapter[] => [
    { title: title(topic.overview), lines: [overview(p, a), revenue(p, a), expenditure(p, a), ...balance] },
  ];
  return [
    ...(r.chance(0.3) ? together() : separate()),
    ...maybe(0.6, () => ({ title: title([`财政拨款收入支出${thing}总体情况`, `财政拨款收支${thing}总体情况`]), lines: fiscal(p, a, c) })),
    { title: title(topic.general), lines: generalSection(p, a, c) },
    ...maybe(0.7, () => ({ title: title(topic.basic), lines: r.chance(0.75) ? basicSection(p, a) : economicLines(p, a) })),
    { title: title(topic.three), lines: r.chance(0.5) ? [...table, ...three] : [...three, ...table] },
    ...maybe(0.6, () => ({ title: title(topic.fund), lines: fundSection(p, a, c) })),
    ...(p.kind === 'final' ? maybe(0.3, () => ({ title: r.pick(['年末结转和结余情况', '结转结余情况']), lines: carry(p, a) })) : []),
    ...maybe(always, () => ({ title: title(['机关运行经费']), lines: operatingSection(p, a) })),
    ...maybe(always, () => ({ title: title(['政府采购']), lines: procurementSection(p) })),
    ...maybe(always, () => ({ title: title(['国有资产占用', '国有资产占有使用', '国有资产占用情况']), lines: assetsSection(p, a) })),
    ...maybe(always, () => ({
      title: r.pick(['预算绩效情况', '预算绩效管理工作开展情况', '绩效目标设置情况', '绩效评价情况']),
      lines: achievements(p, a.expenditure.now, a.project.now),
    })),
  ];
}

/** A department's budget or final accounts, chapter by chapter. */
export function departmentPaper(p: Paper): { lines: string[]; titles: number } {
  const { r } = p;
  const a = drawAccounts(p);
  const c = drawColumns(p);
  // The duty to give these chapters grew with the years.
  const always = p.year >= 2016 ? 0.95 : 0.6;
  const maybe = (chapter: () => Chapter): Chapter[] => (r.chance(always) ? [chapter()] : []);
  const opening = [
    ...maybe(() => ({ title: r.pick(['主要职责', '部门职责', '单位职责', '基本情况', '主要职能']), lines: duties(p) })),
    ...maybe(() => ({ title: r.pick(['机构设置情况', '机构设置', '部门基本情况', '人员构成情况']), lines: organisation(p) })),
  ];
  const closing = maybe(() => ({ title: r.pick(['名词解释', '专业名词解释', '专业性较强的名词解释']), lines: glossary(p) }));
  const titles = departmentTitle(p);
  const unit = r.chance(0.15) ? [`（单位：${p.style.unit}）`] : [];
  const chapters = middle(p, a, c, always);
  return {
    lines: [...titles, ...unit, ...arrange(p, opening, p.reversed ? chapters.toReversed() : chapters, closing)],
    titles: titles.length,
  };
}
