import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { emptyChapters } from '../../src/engine/kit/empty-chapters.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const NAMES = ['一、收入预算情况', '二、支出预算情况', '三、机关运行经费安排情况', '四、名词解释'];
const TEXT = '2022年预算安排100万元。';
const numbered = (heading: string, ...paragraphs: string[]) => ({
  heading: heading.slice(2),
  level: 1,
  number: heading.slice(0, 2),
  paragraphs,
});
const paper = (emptied?: string, instead?: string) =>
  budget([], {
    sections: NAMES.map((name) =>
      name === emptied ? (instead === undefined ? numbered(name) : numbered(name, instead)) : numbered(name, TEXT),
    ),
  });

export const chaptersHoldText = defineDocumentRule({
  id: 'completeness/chapters-hold-text',
  version: 1,
  severity: 'warning',
  title: { zh: '各章标题下都有内容', en: 'Every chapter has something below its heading' },
  rationale: {
    zh: '只有标题、没有内容的一章等于没有公开；没有发生的也要写明。',
    en: 'A chapter of which only the heading is there discloses nothing; even where there is nothing to report that is to be said.',
  },
  remedy: {
    zh: '补写标题下的内容；没有发生的写明“无”或“0万元”。',
    en: 'Write what belongs below the heading; where there is nothing, say so.',
  },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: { empty: { zh: '“{chapter}”只有标题，没有内容', en: 'Nothing stands below the heading "{chapter}"' } },
  check(disclosure, verdicts) {
    for (const at of emptyChapters(disclosure))
      verdicts.fail({ message: 'empty', at, args: { chapter: at.text.replace(/：$/, '') }, aspect: at.text });
    const filled = disclosure.sections.filter(({ number, paragraphs }) => number !== undefined && paragraphs.length > 0).length;
    if (filled > 0) verdicts.pass(filled);
  },
  examples: [
    { name: '各章都有内容', given: paper(), expect: 'pass' },
    { name: '一章只有标题', given: paper('二、支出预算情况'), expect: ['empty'] },
    { name: '只写“详见附件”，文中没有附件', given: paper('二、支出预算情况', '详见附件。'), expect: ['empty'] },
    { name: '写明没有', given: paper('二、支出预算情况', '本部门无此项支出。'), expect: 'pass' },
    {
      name: '一项只有名称',
      given: budget([], {
        sections: [numbered('五、其他事项', '（一）机关运行经费：20万元。', '（二）“三公”经费预算：', '（三）政府采购情况：30万元。')],
      }),
      expect: ['empty'],
    },
    { name: '目录不算', given: budget([], { sections: NAMES.map((name) => numbered(name)) }), expect: 'skip' },
    {
      name: '内容在下一级标题之下',
      given: budget([], {
        sections: [
          numbered('一、收入预算情况', TEXT),
          numbered('二、支出预算情况'),
          { ...section('基本支出情况', TEXT), level: 2, number: '（一）' },
          numbered('三、机关运行经费安排情况', TEXT),
        ],
      }),
      expect: 'pass',
    },
  ],
});
