import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, change, fact, section } from '../../src/engine/kit/example-facts.ts';
import { isDepartments } from '../../src/engine/kit/same-figure.ts';
import { documentCell, narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule, type Locatable } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure, Section } from '../../src/model/record.ts';

/** A heading that names the year of the budget or accounts it stands over: `2022年部门预算`, `2022年度单位决算`. */
const NAMED =
  /(20\d\d)年(?:度)?(?:部门|单位|本级|收支|收入|支出|财政拨款|一般公共|"?三公"?经费|预算|决算|绩效|项目)[^，。；]{0,30}?(?:预算|决算|目标|说明|情况|经费|总表|总体)/;
/** The first amount of the paper with its year: `2017年…“三公”经费支出合计13.78万元`. */
const OPENING = /^(20\d\d)年(?:度)?[^，。；]{0,30}(?:预算|经费|支出|收入)[^，。；]{0,12}\d/;
/** A sentence that states what is planned for the year: `2022年，我部门安排政府采购预算`. */
const STATED = /^(20\d\d)年(?:度)?，?(?:我|本)(?:部门|单位|局|委|办)[^，。；]{0,40}(?:安排|预算)/;
/** What a report says it reports on: 向会议报告某市2023年市级决算草案，请予审议. */
const REPORTED = /(?:报告|汇报)[^，。；]{0,12}?(20\d\d)年[^，。；]{0,8}(?:决算草案|财政决算|预算执行情况)[^。]{0,30}请予?审/;
/** Comparisons, the base year, and accounts of an earlier year inside a budget are normal. */
const OTHER_YEAR = /上年|去年|比20|较20|与20|以前年度|结转|结余|回顾|完成情况|执行情况|工作总结|规划|决算/;

interface Stated {
  readonly at: Locatable;
  readonly text: string;
  readonly year: number;
}

const headingCell = ({ heading, place }: Section) => ({ text: heading, ...(place === undefined ? {} : { place }) });

/** `2017年各党派“三公”经费支出合计13.78万元`: the paper opens with the figures of another year and gives none of its own. */
function* openings(disclosure: Disclosure): Generator<Stated> {
  const { year } = disclosure;
  const texts = narrative(disclosure).map(({ paragraph }) => paragraph);
  const [opening] = texts.filter(({ text }) => /\d(?:万|亿)?元/.test(text));
  const found = opening === undefined ? null : OPENING.exec(opening.text);
  const own = new RegExp(`${year}年[^。；]{0,60}\\d(?:万|亿)?元|(?:本年|今年)[^。；]{0,40}\\d(?:万|亿)?元`);
  if (opening === undefined || found === null || OTHER_YEAR.test(found[0]) || texts.some(({ text }) => own.test(text))) return;
  yield { at: opening, text: found[0], year: Number(found[1]) };
}

/** `一、2022年“三公”经费预算 二、2021年“三公”经费决算`: one paper with the budget and the accounts of the year before. */
function isAccountsBesideBudget({ sections, year }: Disclosure, heading: string, named: number): boolean {
  const own = `${year}年`;
  return (
    heading.includes('决算') &&
    named + 1 === year &&
    sections.some((other) => other.heading.includes(own) && other.heading.includes('预算'))
  );
}

function* yearsOf(disclosure: Disclosure): Generator<Stated> {
  const { otherTitle } = disclosure;
  const printedAgain = /20\d\d/.exec(otherTitle?.text ?? '')?.[0];
  if (otherTitle !== undefined && printedAgain !== undefined) yield { at: otherTitle, text: otherTitle.text, year: Number(printedAgain) };
  if (disclosure.documentKind === 'departmentalBudget') yield* openings(disclosure);
  for (const section of disclosure.sections) {
    const found = NAMED.exec(section.heading);
    // A government reports on one year and plans the next in one paper.
    if (found !== null && !isDepartments(disclosure) && Number(found[1]) - 1 === disclosure.year) continue;
    // 2024年预算执行及2025年收支情况 names both.
    if (section.heading.includes(`${disclosure.year}年`) && Number(found?.[1]) !== disclosure.year) continue;
    if (found !== null && isAccountsBesideBudget(disclosure, section.heading, Number(found[1]))) continue;
    if (found !== null && !OTHER_YEAR.test(section.heading.replace(/决算/g, disclosure.documentKind === 'finalAccounts' ? '' : '决算'))) {
      yield { at: headingCell(section), text: section.heading, year: Number(found[1]) };
    }
  }
  for (const { paragraph } of narrative(disclosure)) {
    const found =
      STATED.exec(paragraph.text) ??
      REPORTED.exec(paragraph.text) ??
      /现将.{2,40}?(20\d\d)年(?:度)?(?:部门|单位)?(?:预算|决算)/.exec(paragraph.text);
    const sentence = paragraph.text.split('。')[0] ?? '';
    // 现将2022年预算执行情况和2023年预算草案提请审查.
    if (found !== null && !isDepartments(disclosure) && Number(found[1]) - 1 === disclosure.year) continue;
    if (found !== null && (found[0].startsWith('现将') || /^(?:报告|汇报)/.test(found[0]) || !OTHER_YEAR.test(sentence)))
      yield { at: paragraph, text: sentence, year: Number(found[1]) };
  }
}

const COMPARED = [
  fact(1, 'revenue', '100万元'),
  change(2, 'revenue', '5万元', { of: 1, against: { kind: 'year', year: 2021 } }),
  fact(3, 'expenditure', '100万元'),
  change(4, 'expenditure', '5万元', { of: 3, against: { kind: 'year', year: 2021 } }),
  fact(5, 'conferences', '20万元'),
];

/** Whether a table gives the figures of a year: 2014年 | 2015年 | 2016年. */
const headsColumn = (sections: Disclosure['sections'], year: number): boolean =>
  sections.some(({ tables }) => tables.some(({ rows }) => rows.some((row) => row.some(({ text }) => text.startsWith(`${year}年`)))));

/** How many comparisons with the year before make that the year a paper compares with. */
const USUAL = 2;

/** 比2020年度减少 in a paper on 2022 that compares with 2021 everywhere else. */
function* staleBases({ facts, year, sections }: Disclosure): Generator<{ readonly fact: Fact; readonly year: number }> {
  if (year === undefined) return;
  const compared = facts.filter(({ against, source, period }) => source === 'text' && period === 'current' && against?.kind === 'year');
  const usual = compared.filter(({ against }) => against?.year === year - 1);
  const older = compared.filter(({ against }) => against?.year !== undefined && against.year < year - 1);
  const [first] = older;
  // Several of them, or one beside a comparison with the year before, are meant.
  if (first?.against?.year === undefined || usual.length < USUAL || headsColumn(sections, first.against.year)) return;
  const isOne = older.every(({ of, against }) => of !== undefined && of === first.of && against?.year === first.against?.year);
  if (isOne && !usual.some(({ of }) => of === first.of)) yield { fact: first, year: first.against.year };
}

export const yearAgreesWithTitle = defineDocumentRule({
  id: 'consistency/year-agrees-with-title',
  version: 4,
  severity: 'warning',
  title: { zh: '正文和标题的年度一致', en: 'Headings and statements name the year of the document' },
  rationale: {
    zh: '沿用往年模板容易留下旧年度；年度写错，读者不知道数字属于哪一年。',
    en: 'Reused templates keep old years; with the wrong year nobody knows which year the figures belong to.',
  },
  remedy: { zh: '把年度改为本次公开的预算（决算）年度。', en: 'Change the year to that of the budget or accounts being disclosed.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'stale-year',
  messages: {
    base: {
      zh: '“{label}”与{found}年相比，全文其他各处与{year}年相比',
      en: '"{label}" is compared with {found}; everything else in the paper is compared with {year}',
    },
    other: { zh: '此处写{found}年，全文是{year}年的说明：“{text}”', en: 'This says {found}, but the document is about {year}: "{text}"' },
  },
  check(disclosure, verdicts) {
    const { year } = disclosure;
    if (year === undefined) return;
    if (isDepartments(disclosure))
      for (const { fact: moved, year: found } of staleBases(disclosure))
        verdicts.fail({
          message: 'base',
          at: moved.field,
          args: { label: moved.label, found: String(found), year: String(year - 1) },
          provided: `${found}年`,
          expected: `${year - 1}年`,
        });
    for (const { at, text, year: found } of yearsOf(disclosure)) {
      if (found === year) verdicts.pass();
      else
        verdicts.fail({
          message: 'other',
          at,
          args: { found: String(found), year: String(year), text: text.slice(0, 40) },
          others: [{ at: documentCell(disclosure) }],
          provided: `${found}年`,
          expected: `${year}年`,
        });
    }
  },
  examples: [
    {
      name: '标题和正文都是2022年',
      given: budget([], { sections: [section('2022年部门预算情况说明', '2022年，我部门安排政府采购预算0万元。')] }),
      expect: 'pass',
    },
    {
      name: '正文留下上一年度',
      given: budget([], { sections: [section('2022年部门预算情况说明', '2021年，我部门安排政府采购预算0万元。')] }),
      expect: ['other'],
    },
    {
      name: '别处都与上一年相比，一处与前年相比',
      given: budget([...COMPARED, change(6, 'conferences', '-3万元', { of: 5, against: { kind: 'year', year: 2020 } })]),
      expect: ['base'],
    },
    {
      name: '既与上一年相比，又与前年相比',
      given: budget([
        ...COMPARED,
        change(6, 'conferences', '-3万元', { of: 5, against: { kind: 'year', year: 2020 } }),
        change(7, 'conferences', '-1万元', { of: 5, against: { kind: 'year', year: 2021 } }),
      ]),
      expect: 'skip',
    },
    {
      name: '标题印了两遍，年度不同',
      given: budget([], { year: 2022, title: '某县2022年“三公”经费决算说明', otherTitle: '某县2021年“三公”经费决算说明' }),
      expect: ['other'],
    },
    {
      name: '开头就写上一年度的金额，全文没有本年度的',
      given: budget([], { sections: [section('“三公”经费预算说明', '2021年“三公”经费支出合计13.78万元，比上年减少15万元。')] }),
      expect: ['other'],
    },
    {
      name: '一个标题里写了两个年度',
      given: budget([], { sections: [section('2021年项目支出及2022年部门预算情况', '2022年，我部门安排政府采购预算0万元。')] }),
      expect: 'pass',
    },
    {
      name: '与上年比较的年度不算错',
      given: budget([], { sections: [section('2022年部门预算情况说明', '2022年，本部门预算安排11万元，比2021年减少1万元。')] }),
      expect: 'pass',
    },
  ],
});
