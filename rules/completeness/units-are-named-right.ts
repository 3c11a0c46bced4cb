import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule, type Locatable } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

/** `单位：万`: a multiple without its 元, or 元 misspelt. */
const UNIT_LINE = /^[（(]?(?:金额)?(?:计量)?单位[：:]\s*(?:人民币)?(万|亿|千|百万|千万|万员|万园|万无|方元|力元|元万|万元元)[）)]?$/;
/** The same behind a figure; 万 alone is usual in speech and left alone. */
const AFTER_FIGURE = /\d(?:万员|万园|万无|方元|力元|元元|万万元|万元元|亿元元|%%)/g;

function* textsOf({ sections }: Disclosure): Generator<{ readonly text: string; readonly at: Locatable }> {
  for (const { paragraphs, tables } of sections) {
    for (const paragraph of paragraphs) yield { text: paragraph.text, at: paragraph };
    for (const { title, rows, place } of tables) {
      if (title !== undefined) yield { text: title, at: place === undefined ? { text: title } : { text: title, place } };
      for (const row of rows) for (const cell of row) yield { text: cell.text, at: cell };
    }
  }
}

const lines = (...paragraphs: readonly string[]): unknown =>
  budget([], { sections: [{ ...section('“三公”经费预算情况统计表'), paragraphs }] });

export const unitsAreNamedRight = defineDocumentRule({
  id: 'completeness/units-are-named-right',
  version: 1,
  severity: 'warning',
  title: { zh: '金额单位写得完整、正确', en: 'Units of money are written whole and right' },
  rationale: {
    zh: '“单位：万”不是金额单位，表中所有数字都失去了依据。',
    en: 'A unit line that reads 万 names no unit of money, and every figure of the table hangs on it.',
  },
  remedy: { zh: '改为“元”“万元”或“亿元”。', en: 'Write 元, 万元 or 亿元.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    wrong: { zh: '“{quote}”中的单位写得不完整或有误', en: 'The unit in "{quote}" is incomplete or misspelt' },
  },
  check(disclosure, verdicts) {
    for (const { text, at } of textsOf(disclosure)) {
      const slips = UNIT_LINE.test(text) ? [text] : [...text.matchAll(AFTER_FIGURE)].map(([slip]) => slip);
      if (slips.length === 0 && /^[（(]?(?:金额)?单位[：:]/.test(text)) verdicts.pass();
      for (const quote of new Set(slips)) verdicts.fail({ message: 'wrong', at, quote, aspect: quote, args: { quote } });
    }
  },
  examples: [
    { name: '单位：万元', given: lines('单位：万元'), expect: 'pass' },
    { name: '单位只写“万”', given: lines('单位：万'), expect: ['wrong'] },
    { name: '数字后面的单位写错', given: lines('支出预算120.50万园。'), expect: ['wrong'] },
    { name: '“单位：万人”不是金额单位的笔误', given: lines('单位：万人'), expect: 'pass' },
  ],
});
