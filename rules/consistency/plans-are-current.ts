import { z } from 'zod';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** Numbers of documents and names in book marks keep their year for good. */
const CITED =
  /《[^《》]*》|[〔［[（(]\s*20\d\d\s*[〕］\]）)]\s*\d*号?|〔20\d\d〕|自20\d\d年|20\d\d年(?:\d+月)?(?:\d+日)?(?:起|以来|成立|建成|印发|出台|颁布|修订|实施|入职|前)|20\d\d[-—至~]20\d\d/g;

/** The first sentence that names one of the years. */
function sentenceWith(text: string, years: readonly string[]): string {
  const sentences = text.split(/(?<=[。；])/);
  return sentences.find((sentence) => years.some((year) => sentence.replace(CITED, '').includes(`${year}年`))) ?? text;
}

export const plansAreCurrent = defineDocumentRule({
  id: 'consistency/plans-are-current',
  version: 1,
  severity: 'warning',
  title: { zh: '目标和保障措施写的是本年度的工作', en: 'Goals and measures are those of this year' },
  rationale: {
    zh: '预算说明里大段几年前的工作内容，多半是沿用旧稿，没有按本年度改写。',
    en: 'Work of several years ago in a budget shows that an old text was reused and not rewritten.',
  },
  remedy: { zh: '按本年度的工作计划改写，删去往年的总结。', en: "Rewrite it by this year's plan and drop the account of earlier years." },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'stale-year',
  options: z.object({ yearsBack: z.number().int().min(2).default(3) }),
  messages: {
    stale: {
      zh: '{year}年的说明中仍写{years}年的工作（{count}处）',
      en: 'A document about {year} still tells of the work of {years} ({count} places)',
    },
  },
  check(disclosure, verdicts, { yearsBack }) {
    const { year } = disclosure;
    if (year === undefined || disclosure.documentKind === 'selfEvaluation') return;
    const stale = [];
    const years = new Set<string>();
    for (const { paragraph, section } of narrative(disclosure)) {
      if (/资产|职责|机构/.test(section.heading)) continue;
      const old = [
        ...paragraph.text
          .replace(CITED, '')
          .matchAll(/(?<![自从于至到比较与同—-])(20[012]\d)年(?!(?:以|之)?[前后来]|起|至|[—~-]|[底末]前|[建购修])/g),
      ]
        .map(([, found = '']) => found)
        .filter((found) => Number(found) <= year - yearsBack);
      if (old.length === 0) continue;
      stale.push(paragraph);
      for (const found of old) years.add(found);
    }
    const [first, ...others] = stale;
    if (first === undefined) return verdicts.pass();
    const args = { year: String(year), years: [...years].sort().join('、'), count: stale.length };
    verdicts.fail({
      message: 'stale',
      at: first,
      quote: sentenceWith(first.text, [...years]),
      args,
      others: others.slice(0, 20).map(({ text, place }) => ({
        at: { text: sentenceWith(text, [...years]), ...(place === undefined ? {} : { place }) },
      })),
    });
  },
  examples: [
    {
      name: '写的是本年度',
      given: budget([], { sections: [section('工作保障措施', '2022年开展培训3期，比2021年增加1期。')] }),
      expect: 'pass',
    },
    {
      name: '2022年的说明写2017年的考核',
      given: budget([], { sections: [section('工作保障措施', '组织2017年度考核工作，对全区干部进行了综合考核。')] }),
      expect: ['stale'],
    },
    {
      name: '文号和文件名里的年份不算',
      given: budget([], { sections: [section('工作保障措施', '落实《人才工作要点（2016年）》和〔2016〕1号文件。')] }),
      expect: 'pass',
    },
  ],
});
