import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { ParseProblem } from '../../src/model/parse-problem.ts';

const MESSAGES = { missingTitle: 'missing', misplacedTitle: 'misplaced', titleWithoutTable: 'orphan' } as const;
type TitleProblem = ParseProblem & { readonly code: keyof typeof MESSAGES };

interface State {
  readonly problems: { readonly code: TitleProblem['code']; readonly cell: Located }[];
  records: number;
}

const isTitleProblem = (problem: ParseProblem): problem is TitleProblem => Object.hasOwn(MESSAGES, problem.code);

const disclosure = (...problems: { code: string; text: string; line: number }[]) => ({
  kind: 'disclosure',
  document: 'd',
  problems: problems.map(({ code, text, line }) => ({ code, text, place: { file: 'd.txt', line } })),
});

export const titlesStandOverTheirTables = defineDatasetRule({
  id: 'structure/titles-stand-over-their-tables',
  version: 1,
  severity: 'warning',
  title: { zh: '每张绩效目标表都有自己的标题', en: 'Every target table stands under its own title' },
  rationale: {
    zh: '标题错位会让公众把一个项目的目标当成另一个项目的；有标题没有表格则是漏公开。',
    en: "A misplaced title makes readers take one project's targets for another's; a title without a table is a table not published.",
  },
  remedy: {
    zh: '把标题移到对应表格之前；缺表的补上表格，缺标题的补上标题。',
    en: 'Put each title right above its table; supply the missing table or title.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    missing: { zh: '这张绩效目标表上方没有标题', en: 'This target table has no title above it' },
    misplaced: { zh: '标题「{text}」不在它的表格上方', en: 'The title “{text}” does not stand above its table' },
    orphan: { zh: '标题「{text}」之下没有表格', en: 'No table follows the title “{text}”' },
  },
  start: (): State => ({ problems: [], records: 0 }),
  add(state, record, locate) {
    state.records++;
    for (const problem of record.problems) {
      if (!isTitleProblem(problem)) continue;
      const cell = locate({ text: problem.text, ...(problem.place === undefined ? {} : { place: problem.place }) });
      state.problems.push({ code: problem.code, cell });
    }
  },
  merge(a, b) {
    append(a.problems, b.problems);
    a.records += b.records;
    return a;
  },
  finish({ problems, records }, verdicts) {
    verdicts.pass(Math.max(0, records - problems.length));
    for (const { code, cell } of problems.toSorted((a, b) => (a.cell.place?.line ?? 0) - (b.cell.place?.line ?? 0))) {
      const message = MESSAGES[code];
      const aspect = `${code} ${cell.text}`;
      if (message === 'missing') verdicts.fail({ message, at: cell, aspect });
      else verdicts.fail({ message, at: cell, aspect, args: { text: cell.text } });
    }
  },
  examples: [
    { name: '标题与表格对应', given: disclosure(), expect: 'pass' },
    { name: '表格没有标题', given: disclosure({ code: 'missingTitle', text: '绩效目标', line: 40 }), expect: ['missing'] },
    {
      name: '标题在表格之后，另一标题没有表格',
      given: disclosure(
        { code: 'misplacedTitle', text: '26.绿化工程费绩效目标表', line: 52 },
        { code: 'titleWithoutTable', text: '27.补助经费绩效目标表', line: 80 },
      ),
      expect: ['misplaced', 'orphan'],
    },
    { name: '读不出的单元格与标题无关', given: disclosure({ code: 'unreadableCell', text: '——', line: 9 }), expect: 'pass' },
  ],
});
