import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { hasChapter, isLaterPart, isOnlyTables } from '../../src/engine/kit/chapters.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { documentCell } from '../../src/engine/kit/sentences.ts';
import { hasUnreadTable } from '../../src/engine/kit/unread.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

interface Chapter {
  readonly name: { readonly zh: string; readonly en: string };
  readonly pattern: RegExp;
  /** Public institutions have none, so its absence is only worth a remark. */
  readonly mayBeAbsent?: true;
  /** Final accounts may tell of it elsewhere. */
  readonly onlyOfBudgets?: true;
  /** The year in which papers began to be published with it everywhere. */
  readonly since: number;
}

/** The first budgets under the procedure of October 2016; it asks for performance and assets step by step. */
const PROCEDURE = 2017;
const STEP_BY_STEP = 2019;

const GLOSSARY: Chapter = {
  name: { zh: '名词解释', en: 'glossary' },
  pattern: /名词解释|名词说明|专业名词|术语|释义/,
  since: PROCEDURE,
};

const CHAPTERS: readonly Chapter[] = [
  { name: { zh: '部门职责及机构设置', en: 'duties and organisation' }, pattern: /职责|职能|机构设置|基本情况|概况/, since: PROCEDURE },
  { name: { zh: '收支总体情况', en: 'revenue and expenditure' }, pattern: /收支|收入|支出|总体情况|预算安排/, since: PROCEDURE },
  { name: { zh: '机关运行经费', en: 'operating expenses' }, pattern: /机关运行/, mayBeAbsent: true, since: PROCEDURE },
  { name: { zh: '“三公”经费', en: 'three public expenses' }, pattern: /三公"?经费|"三公"/, since: PROCEDURE },
  { name: { zh: '绩效预算', en: 'performance' }, pattern: /绩效/, onlyOfBudgets: true, since: STEP_BY_STEP },
  { name: { zh: '政府采购', en: 'procurement' }, pattern: /政府采购|采购预算/, since: PROCEDURE },
  {
    name: { zh: '国有资产', en: 'state-owned assets' },
    pattern: /国有资产|固定资产|资产占用|资产(?:情况|使用|管理)|[和及、]资产/,
    since: STEP_BY_STEP,
  },
  GLOSSARY,
];

/** The names of the chapters, for the duty that they are there. */
export const chapterNames: readonly RegExp[] = CHAPTERS.map(({ pattern }) => pattern);

/** The year a paper was published in, as far as it says of which year it is. */
const publishedIn = ({ year, documentKind }: Disclosure): number | undefined =>
  year === undefined ? undefined : documentKind === 'finalAccounts' ? year + 1 : year;

/** Enough chapters to be sure that the document is a whole one and its headings were recognised; one of them may open a paragraph. */
const ENOUGH = 4;

const isHeaded = (disclosure: Disclosure, { pattern }: Chapter): boolean => hasChapter(disclosure, pattern);

function isNamed(disclosure: Disclosure, chapter: Chapter): boolean {
  const { pattern } = chapter;
  return (
    isHeaded(disclosure, chapter) ||
    disclosure.sections.some(
      (section) =>
        section.paragraphs.some(({ text }) => pattern.test(text)) ||
        section.tables.some(({ title }) => title !== undefined && pattern.test(title)),
    )
  );
}

/**
 * Where the last chapters have no heading, a word in passing (政府采购 among the duties) does not stand for the chapter: the index of the
 * first of two or more such chapters, behind all that have a heading.
 */
function endsBefore(disclosure: Disclosure): number {
  const last = CHAPTERS.findLastIndex((chapter) => isHeaded(disclosure, chapter));
  return CHAPTERS.length - last > 2 && !isNamed(disclosure, GLOSSARY) ? last + 1 : CHAPTERS.length;
}

export const requiredChaptersPresent = defineDocumentRule({
  id: 'completeness/required-chapters-present',
  version: 2,
  severity: 'warning',
  title: { zh: '部门预算、决算说明包含应当公开的各章', en: 'The disclosure has every required chapter' },
  rationale: {
    zh: '部门预算和决算说明应当公开职责机构、收支情况、机关运行经费、“三公”经费、绩效、政府采购、国有资产占用和名词解释；没有发生的也要写明。',
    en: 'Duties, revenue and expenditure, operating expenses, the three public expenses, performance, procurement, assets and a glossary are to be disclosed, even where there is nothing to report.',
  },
  remedy: { zh: '补写缺少的一章；没有发生的写明“无”或“0万元”。', en: 'Add the missing chapter; where there is nothing, say so.' },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    missing: { zh: '缺少“{chapter}”一章', en: 'The chapter on {chapter} is missing' },
  },
  check(disclosure, verdicts) {
    if (disclosure.documentKind !== 'departmentalBudget' && disclosure.documentKind !== 'finalAccounts') return;
    const present = CHAPTERS.filter((chapter) => isHeaded(disclosure, chapter));
    const recognised = present.filter(({ pattern }) => disclosure.sections.some(({ heading }) => pattern.test(heading)));
    if (present.length < ENOUGH || recognised.length < ENOUGH - 1 || isLaterPart(disclosure)) return verdicts.skip('not-a-whole-document');
    if (isOnlyTables(disclosure)) return verdicts.skip('only-tables');
    const end = endsBefore(disclosure);
    const mayBeUnread = hasUnreadTable(disclosure);
    const published = publishedIn(disclosure);
    for (const [index, chapter] of CHAPTERS.entries()) {
      if (chapter.onlyOfBudgets === true && disclosure.documentKind === 'finalAccounts') continue;
      if (index < end ? isNamed(disclosure, chapter) : isHeaded(disclosure, chapter)) verdicts.pass();
      else if (published !== undefined && published < chapter.since) verdicts.skip('not-asked-then');
      else if (mayBeUnread) verdicts.skip('part-not-readable');
      else
        verdicts.fail({
          message: 'missing',
          at: documentCell(disclosure),
          args: { chapter: chapter.name },
          aspect: chapter.name.en,
          severity: chapter.mayBeAbsent === true ? 'info' : 'warning',
        });
    }
  },
  examples: [
    {
      name: '各章齐全',
      given: budget([], {
        title: '2022年部门预算公开说明',
        sections: [
          '部门职责及机构设置',
          '部门预算安排的总体情况',
          '机关运行经费',
          '“三公”经费',
          '绩效预算信息',
          '政府采购预算',
          '国有资产信息',
          '名词解释',
        ].map((heading) => section(heading, '略')),
      }),
      expect: 'pass',
    },
    {
      name: '缺少国有资产一章',
      given: budget([], {
        title: '2022年部门预算公开说明',
        sections: [
          '部门职责及机构设置',
          '部门预算安排的总体情况',
          '机关运行经费',
          '“三公”经费',
          '绩效预算信息',
          '政府采购预算',
          '名词解释',
        ].map((heading) => section(heading, '略')),
      }),
      expect: ['missing'],
    },
    {
      name: '后几章整个没有，别处提到的“政府采购”不算一章',
      given: budget([], {
        title: '2022年部门预算公开说明',
        sections: [
          section('部门职责及机构设置', '负责政府采购监督和国有资产管理。'),
          ...['部门预算安排的总体情况', '机关运行经费', '“三公”经费', '绩效预算信息'].map((heading) => section(heading, '略')),
        ],
      }),
      expect: ['missing', 'missing', 'missing'],
    },
    {
      name: '有一部分读不出来，缺的章可能就在其中',
      given: budget([], {
        title: '2022年部门预算公开说明',
        sections: ['部门职责及机构设置', '部门预算安排的总体情况', '机关运行经费', '“三公”经费', '绩效预算信息', '名词解释'].map(
          (heading) => section(heading, '略'),
        ),
        problems: [{ code: 'titleWithoutTable', text: '表八' }],
      }),
      expect: 'pass',
    },
    {
      name: '决算公开同样应当写明政府采购',
      given: budget([], {
        documentKind: 'finalAccounts',
        title: '2022年度部门决算',
        sections: ['部门职责', '收支决算情况', '机关运行经费', '“三公”经费', '预算绩效情况', '国有资产占用情况', '名词解释'].map(
          (heading) => section(heading, '略'),
        ),
      }),
      expect: ['missing'],
    },
    {
      name: '末几章的名称写在段首',
      given: budget([], {
        title: '2022年部门预算公开说明',
        sections: [
          ...['部门基本概况', '收支预算总体情况', '“三公”经费', '绩效目标'].map((heading) => section(heading, '略')),
          section('其他重要事项', '（一）机关运行经费。10万元。', '（二）政府采购。20万元。', '（三）国有资产占用情况：车辆2辆。'),
          section('名词解释', '略'),
        ],
      }),
      expect: 'pass',
    },
    {
      name: '当年还没有要求公开的章',
      given: budget([], {
        title: '2013年部门预算公开说明',
        year: 2013,
        sections: ['部门职责', '收支预算情况', '机关运行经费', '“三公”经费', '政府采购'].map((heading) => section(heading, '略')),
      }),
      expect: 'pass',
    },
    {
      name: '只有表格，说明在另一个文件里',
      given: budget([], {
        title: '2022年部门预算公开表',
        sections: ['收支预算总表', '部门支出表', '机关运行经费表', '“三公”经费表', '政府采购表'].map((heading) => ({
          heading,
          level: 2,
          tables: [{ rows: [['项目', '金额']] }],
        })),
      }),
      expect: 'skip',
    },
    { name: '只有一段节选，不能判断', given: budget([], { sections: [section('“三公”经费', '略')] }), expect: 'skip' },
  ],
});
