import type { Block, HeadingBlock, ParagraphBlock, TableBlock } from '../../../src/ingest/block.ts';
import { type Narrative, readNarrative } from '../../../src/ingest/narrative/narrative.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { formatFenNumber } from '../../../src/model/number.ts';
import type { RecordContext } from '../../../src/model/record.ts';
import { cellText } from '../../../src/model/text.ts';

const FILE = 'given.txt';
export const BUDGET: RecordContext = { year: 2022, documentKind: 'departmentalBudget', unit: '万元' };
export const FINAL: RecordContext = { year: 2022, documentKind: 'finalAccounts', unit: '万元' };

export function heading(text: string, level = 1, line = 1): HeadingBlock {
  return { kind: 'heading', text, level, place: { file: FILE, line } };
}

/** A paragraph of one or several source lines. */
export function paragraph(text: string | readonly string[], line = 1): ParagraphBlock {
  const pieces = typeof text === 'string' ? [text] : text;
  const lines: { offset: number; line: number }[] = [];
  let joined = '';
  pieces.forEach((piece, index) => {
    lines.push({ offset: joined.length, line: line + index });
    joined += cellText(piece);
  });
  return { kind: 'paragraph', text: joined, place: { file: FILE, line }, lines };
}

/** Rows of cells divided by `|`; every cell stands on a line of its own from `line` on. */
export function table(text: string, line = 10): TableBlock {
  let at = line;
  const rows = text
    .trim()
    .split('\n')
    .map((row) => {
      const cells = row.split('|').map((cell) => ({ text: cellText(cell.trim()), place: { file: FILE, line: at++ } }));
      return { cells, place: { file: FILE, line: at } };
    });
  return { kind: 'table', rows, place: { file: FILE, line } };
}

export function read(blocks: readonly Block[], context: RecordContext = BUDGET): Narrative {
  return readNarrative(blocks, context);
}

export function readSentence(text: string, context: RecordContext = BUDGET): readonly Fact[] {
  return read([paragraph(text)], context).facts;
}

function printed(fact: Fact): string {
  const value = fact.field.value;
  if (value === undefined) return '?';
  if (value.kind === 'amount') return formatFenNumber(value.fen, value.unit);
  return value.kind === 'percent' ? `${value.percent}%` : `${value.number}`;
}

const MEASURE: Readonly<Record<Fact['measure'], string>> = {
  amount: '',
  change: 'Δ',
  changeRate: 'Δ',
  share: '占',
  completion: '完成',
  difference: '差',
  count: '#',
  area: '#',
  price: '@',
};

/** One fact as `concept measure value <parent`, with `!` for a part of a complete list, `'` for the year before, `f` for final accounts. */
function brief(fact: Fact, facts: readonly Fact[]): string {
  const name =
    fact.concept === 'item' || fact.concept === 'unknown' ? `${fact.concept}:${fact.label}` : fact.concept.replace(/^.*\.(?=[^.]+$)/, '');
  const parent = facts.find((other) => other.id === fact.partOf);
  const list = fact.list === undefined ? '' : fact.list.exhaustive ? '!' : '?';
  return [
    `${name}${fact.period === 'previous' ? "'" : ''}${fact.basis === 'final' ? ' f' : ''}`,
    `${MEASURE[fact.measure]}${printed(fact)}`,
    ...(parent === undefined ? [] : [`<${printed(parent)}${list}`]),
  ].join(' ');
}

export function briefs(facts: readonly Fact[]): string[] {
  return facts.map((fact) => brief(fact, facts));
}
