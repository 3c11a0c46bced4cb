import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { indexFacts, magnitude } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Disclosure } from '../../src/model/record.ts';

const isMove = ({ measure, field }: Fact): boolean => (measure === 'changeRate' || measure === 'change') && field.value !== undefined;

/** The rows of all tables: their figures by name, and what their lines print, understood or not. */
interface Rows {
  readonly byLabel: ReadonlyMap<string, readonly Fact[]>;
  readonly printed: ReadonlyMap<number, ReadonlySet<string>>;
}

function tableRows({ facts, sections }: Disclosure): Rows {
  const byLabel = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.source !== 'table') continue;
    const named = byLabel.get(fact.label);
    if (named === undefined) byLabel.set(fact.label, [fact]);
    else named.push(fact);
  }
  const printed = new Map<number, Set<string>>();
  for (const { tables } of sections)
    for (const { rows } of tables)
      for (const row of rows)
        for (const { text, place } of row) {
          if (place?.line === undefined) continue;
          const line = printed.get(place.line) ?? new Set();
          printed.set(place.line, line.add(text));
        }
  return { byLabel, printed };
}

/** Whether the row of a figure prints the amount, in whatever column: what a column holds need not have been understood. */
function prints({ printed }: Rows, row: Fact, amount: Fact, beside: readonly Fact[]): boolean {
  const line = row.field.place?.line;
  const digits = /\d+(?:\.\d+)?/.exec(amount.field.text)?.[0];
  return (
    beside.some((fact) => fact.measure === 'amount' && fact.field.place?.line === line && magnitude(fact) === magnitude(amount)) ||
    (line !== undefined && digits !== undefined && printed.get(line)?.has(digits) === true)
  );
}

/** Whether a move is away from a budget: 短收12万元 says nothing of 增减额 12 on the year before, though both are 12. */
const isFromBudget = ({ against, from }: Fact, byId: ReadonlyMap<number, Fact>): boolean => {
  const base = from === undefined ? undefined : byId.get(from);
  return (against?.kind ?? (base?.period === 'current' ? base.basis : 'year')) === 'budget';
};

/** The rows that print the amount of a move under its name, with their moves of the same size on the same base. */
function rowsOf(rows: Rows, move: Fact, amount: Fact, byId: ReadonlyMap<number, Fact>): Fact[] {
  const size = Math.abs(magnitude(move) ?? 0);
  const named = rows.byLabel.get(move.label) ?? [];
  return named.filter(
    (row) =>
      row.measure === move.measure &&
      Math.abs(magnitude(row) ?? 0) === size &&
      isFromBudget(row, byId) === isFromBudget(move, byId) &&
      prints(rows, row, amount, named),
  );
}

const printedText = [fact(1, 'item', '13132万元', { label: '非税收入' })];
const table = (rate: string) => [
  fact(3, 'item', '13132万元', { label: '非税收入', source: 'table' }),
  fact(4, 'item', rate, { label: '非税收入', measure: 'changeRate', source: 'table', of: 3 }),
];
const rate = (value: string) => fact(2, 'item', value, { label: '非税收入', measure: 'changeRate', of: 1 });

export const directionAgreesWithTable = defineDocumentRule({
  id: 'consistency/direction-agrees-with-table',
  version: 2,
  severity: 'error',
  title: { zh: '文字中增减的方向与表格一致', en: 'Text and table say the same of what rose and what fell' },
  rationale: {
    zh: '同一科目的同一金额，文字写增长、表中为负数，两处必有一处写反。',
    en: 'Where the text says of one amount that it rose and the table shows the same figure with a minus, one of the two is the wrong way round.',
  },
  remedy: { zh: '对照上年数，更正文字或表中的符号。', en: 'Check against the year before and correct the word or the sign.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'direction',
  messages: {
    opposite: {
      zh: '“{label}”文字为{provided}，表中同一数字为{other}，方向相反',
      en: '"{label}" is given as {provided} in the text and as {other} in the table: the other way round',
    },
  },
  check(disclosure, verdicts) {
    const { byId } = indexFacts(disclosure);
    const tables = tableRows(disclosure);
    for (const move of disclosure.facts) {
      const amount = move.of === undefined ? undefined : byId.get(move.of);
      if (move.source !== 'text' || !isMove(move) || magnitude(move) === 0 || amount?.measure !== 'amount') continue;
      const rows = rowsOf(tables, move, amount, byId);
      const [row] = rows;
      if (row === undefined) continue;
      if (rows.some((other) => magnitude(other) === magnitude(move))) verdicts.pass(1, [move.field, row.field]);
      else {
        const args = { label: move.label, provided: formatFact(move), other: formatFact(row) };
        verdicts.fail({ message: 'opposite', at: move.field, args, others: [{ at: row.field }] });
      }
    }
  },
  examples: [
    { name: '文字与表格方向一致', given: budget([...printedText, rate('-0.8%'), ...table('-0.8%')]), expect: 'pass' },
    { name: '文字写增长，表中为负', given: budget([...printedText, rate('0.8%'), ...table('-0.8%')]), expect: ['opposite'] },
    {
      name: '与预算相比短收，表中是与上年相比的增减',
      given: budget([
        ...printedText,
        fact(2, 'item', '-0.8%', { label: '非税收入', measure: 'changeRate', of: 1, against: { kind: 'budget', basis: 'budget' } }),
        ...table('0.8%'),
      ]),
      expect: 'skip',
    },
    { name: '大小不同的是另一个数，不比较', given: budget([...printedText, rate('1.3%'), ...table('-0.8%')]), expect: 'skip' },
  ],
});
