import { budget } from '../../src/engine/kit/example-facts.ts';
import { repeatedChapters } from '../../src/engine/kit/repeated-chapters.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const numbered = (heading: string, ...paragraphs: string[]) => ({
  heading: heading.slice(2),
  level: 1,
  number: heading.slice(0, 2),
  paragraphs,
});
const CHAPTERS = [
  numbered('一、收入预算情况', '2022年收入预算100万元。'),
  numbered('二、政府采购情况', '2022年政府采购预算30万元。'),
  numbered('三、机关运行经费', '2022年机关运行经费20万元。'),
];

export const chaptersAppearOnce = defineDocumentRule({
  id: 'copies/chapters-appear-once',
  version: 1,
  severity: 'warning',
  title: { zh: '同一章没有出现两次', en: 'No chapter stands in the paper twice' },
  rationale: {
    zh: '同一标题的一章出现两次，数字又不相同，读者不知道以哪一处为准。',
    en: 'Where a chapter stands twice nobody can tell which of its figures hold.',
  },
  remedy: { zh: '删去旧稿或重复粘贴的一章，只留一处。', en: 'Delete the one that was left over or pasted twice.' },
  basis: [],
  messages: { twice: { zh: '“{chapter}”一章出现两次', en: 'The chapter "{chapter}" stands in the paper twice' } },
  check(disclosure, verdicts) {
    for (const [first, again] of repeatedChapters(disclosure)) {
      const cellOf = ({ heading, place }: typeof first) => ({ text: heading, ...(place === undefined ? {} : { place }) });
      verdicts.fail({
        message: 'twice',
        at: cellOf(again),
        args: { chapter: `${again.number ?? ''}${again.heading}` },
        aspect: `${again.number ?? ''}${again.heading}`,
        others: [{ at: cellOf(first) }],
      });
    }
    if (disclosure.sections.length > 1) verdicts.pass();
  },
  examples: [
    { name: '各章只出现一次', given: budget([], { sections: CHAPTERS }), expect: 'pass' },
    {
      name: '旧稿的一章留在后面',
      given: budget([], { sections: [...CHAPTERS, numbered('二、政府采购情况', '2022年政府采购预算50万元。')] }),
      expect: ['twice'],
    },
    {
      name: '各单位分别说明，重新编号',
      given: budget([], { sections: [...CHAPTERS, ...CHAPTERS] }),
      expect: 'pass',
    },
    {
      name: '目录里的标题不算',
      given: budget([], { sections: [...CHAPTERS.map((chapter) => ({ ...chapter, paragraphs: [] })), ...CHAPTERS] }),
      expect: 'pass',
    },
  ],
});
