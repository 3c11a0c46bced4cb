import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { headedLines } from '../../src/engine/kit/headed-lines.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { ParseProblem } from '../../src/model/parse-problem.ts';
import type { Disclosure } from '../../src/model/record.ts';

const MESSAGES = { missingTitle: 'missing', misplacedTitle: 'misplaced', titleWithoutTable: 'orphan' } as const;
type TitleProblem = ParseProblem & { readonly code: keyof typeof MESSAGES };

interface State {
  readonly problems: { readonly code: TitleProblem['code']; readonly cell: Located; readonly document: string }[];
  /** Lines of each document that bear a number and a name. */
  readonly headings: Map<string, readonly number[]>;
  records: number;
}

/** 表1 渠道维修, （二）水库巡查, 3.节水宣传: what may be the title of a form though it does not say so. */
const NUMBERED =
  /^(?:附?表\s?[\d一二三四五六七八九十]+|[（(][\d一二三四五六七八九十]{1,3}[)）]|[\d一二三四五六七八九十]{1,3}[、.．])[^。；，]{2,40}$/;
const OF_A_CHAPTER = /情况|说明|要求|概况|目录|目标/;
/** Lines between the name of a form and the first that was read of it: its unit, a note, the head of its table. */
const ABOVE = 5;

const numberedLines = (disclosure: Disclosure): number[] =>
  headedLines(disclosure).flatMap(({ text, kind, place }) =>
    kind !== 'cell' && NUMBERED.test(text) && !OF_A_CHAPTER.test(text) && place?.line !== undefined ? [place.line] : [],
  );

/** Whether a numbered name stands right above a form, or within what was read of it. */
function isNamed({ place }: Located, lines: readonly number[] = []): boolean {
  const from = place?.line;
  return from !== undefined && lines.some((line) => line >= from - ABOVE && line <= (place?.endLine ?? from));
}

const isTitleProblem = (problem: ParseProblem): problem is TitleProblem => Object.hasOwn(MESSAGES, problem.code);

const named = (heading: string) => ({
  kind: 'disclosure',
  document: 'd',
  sections: [{ heading, level: 2, place: { file: 'd.txt', line: 37 } }],
  problems: [{ code: 'missingTitle', text: '绩效目标', place: { file: 'd.txt', line: 40, endLine: 52 } }],
});
const disclosure = (...problems: { code: string; text: string; line: number }[]) => ({
  kind: 'disclosure',
  document: 'd',
  problems: problems.map(({ code, text, line }) => ({ code, text, place: { file: 'd.txt', line } })),
});

export const titlesStandOverTheirTables = defineDatasetRule({
  id: 'structure/titles-stand-over-their-tables',
  version: 2,
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
  start: (): State => ({ problems: [], headings: new Map(), records: 0 }),
  add(state, record, locate) {
    state.records++;
    if (record.kind === 'disclosure') state.headings.set(record.document, numberedLines(record));
    for (const problem of record.problems) {
      if (!isTitleProblem(problem)) continue;
      const cell = locate({ text: problem.text, ...(problem.place === undefined ? {} : { place: problem.place }) });
      state.problems.push({ code: problem.code, cell, document: record.document });
    }
  },
  merge(a, b) {
    append(a.problems, b.problems);
    for (const [document, lines] of b.headings) a.headings.set(document, lines);
    a.records += b.records;
    return a;
  },
  finish({ problems, headings, records }, verdicts) {
    verdicts.pass(Math.max(0, records - problems.length));
    for (const { code, cell, document } of problems.toSorted((a, b) => (a.cell.place?.line ?? 0) - (b.cell.place?.line ?? 0))) {
      const message = MESSAGES[code];
      if (message === 'missing' && isNamed(cell, headings.get(document))) {
        verdicts.skip('numbered-name-above');
        continue;
      }
      const aspect = `${code} ${cell.text}`;
      if (message === 'missing') verdicts.fail({ message, at: cell, aspect });
      else verdicts.fail({ message, at: cell, aspect, args: { text: cell.text } });
    }
  },
  examples: [
    { name: '标题与表格对应', given: disclosure(), expect: 'pass' },
    { name: '表格没有标题', given: disclosure({ code: 'missingTitle', text: '绩效目标', line: 40 }), expect: ['missing'] },
    { name: '表格上方是编了号的项目名称', given: named('表1 渠道维修（单位：万元）'), expect: 'skip' },
    { name: '表格上方只有一章的标题', given: named('三、绩效目标情况说明'), expect: ['missing'] },
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
