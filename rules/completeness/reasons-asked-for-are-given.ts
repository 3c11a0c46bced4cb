import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget } from '../../src/engine/kit/example-facts.ts';
import { givesReason } from '../../src/engine/kit/reasons.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Paragraph, Section } from '../../src/model/record.ts';

/** `二、“三公”经费增减变化原因等说明`: a row that asks for words. */
const ASKS = /(?:增减|变化|变动|差异|偏差|超支|未完成).{0,8}原因|原因.{0,4}(?:说明|分析)$/;
/** An answer under the question rather than beside it takes a sentence. */
const SENTENCE = 10;

interface Question {
  readonly cell: Paragraph;
  readonly answered: boolean;
}

/** Rows that ask for reasons and have cells for the answer; a head over columns has its other cells filled. */
function* questionsOf({ tables, paragraphs }: Section): Generator<Question> {
  for (const { rows } of tables) {
    for (const [at, row] of rows.entries()) {
      const [cell, ...others] = row;
      if (cell === undefined || others.length === 0 || cell.text.length > 40 || !ASKS.test(cell.text)) continue;
      const below = rows[at + 1] ?? [];
      const answered =
        others.some(({ text }) => text !== '') ||
        below.some(({ text }) => text.length >= SENTENCE || givesReason(text)) ||
        paragraphs.some(({ text }) => givesReason(text));
      yield { cell, answered };
    }
  }
}

const table = (...rows: readonly (readonly string[])[]) =>
  budget([], { sections: [{ heading: '“三公”经费预算情况表', level: 1, paragraphs: [], tables: [{ rows }] }] });

export const reasonsAskedForAreGiven = defineDocumentRule({
  id: 'completeness/reasons-asked-for-are-given',
  version: 1,
  severity: 'warning',
  concern: 'blank',
  title: { zh: '表中要求说明原因的一栏已填写', en: 'The row of a table that asks for reasons is filled in' },
  rationale: {
    zh: '表式要求说明增减变化原因，留空就是没有说明。',
    en: 'The form asks why the figures changed; left blank, nothing is explained.',
  },
  remedy: { zh: '填写增减变化的具体原因；没有变化的写明“无变化”。', en: 'State the reasons, or that nothing has changed.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: { blank: { zh: '“{label}”一栏空着，没有说明原因', en: '"{label}" is left blank: no reason is given' } },
  check(disclosure, verdicts) {
    for (const section of disclosure.sections) {
      for (const { cell, answered } of questionsOf(section)) {
        if (answered) verdicts.pass();
        else verdicts.fail({ message: 'blank', at: cell, args: { label: cell.text } });
      }
    }
  },
  examples: [
    { name: '写明了原因', given: table(['公务接待费', '5.5'], ['增减变化原因说明', '接待批次减少']), expect: 'pass' },
    { name: '原因一栏空着', given: table(['公务接待费', '5.5'], ['二、“三公”经费增减变化原因等说明', '']), expect: ['blank'] },
    { name: '原因写在下一行', given: table(['增减变化原因说明', ''], ['本年压减公务接待，批次比上年减少。', '']), expect: 'pass' },
    { name: '没有这一栏', given: table(['公务接待费', '5.5']), expect: 'skip' },
  ],
});
