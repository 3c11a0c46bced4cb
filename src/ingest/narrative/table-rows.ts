import type { Cell } from '../block.ts';
import { conceptOf } from './label.ts';
import { isPartOf } from './partition.ts';

/** The rows of a summary table: what each is called, and under which other row it stands. */

export interface NamedRow {
  readonly label: string;
  readonly concept: string;
  /** 其中：…, or a row numbered or coded below the one above. */
  readonly within: boolean;
  /** Depth by numbering or code; undefined when the row has neither. */
  readonly depth: number | undefined;
  readonly isTotal: boolean;
  /** 收入总计 over 本年收入合计. */
  readonly isGrand: boolean;
  readonly cells: readonly Cell[];
}

const TOTAL =
  /^(?:合计|总计|小计|共计|资产总额|资产总计|收入合计|支出合计|本年收入合计|本年支出合计|收入总计|支出总计|收入总额|支出总额|收支总计|.*(?:经费|采购|预算|决算|资产|收入|支出)(?:合计|总计|总额))$/;
const NUMBERING: readonly (readonly [RegExp, number])[] = [
  [/^[一二三四五六七八九十]+[、.．]/, 1],
  [/^（[一二三四五六七八九十]+）/, 2],
  [/^\d{1,2}[、.．](?!\d)/, 3],
  [/^（\d{1,2}）|^[①-⑳]/, 4],
];

function depthOf(text: string, code: string | undefined): number | undefined {
  if (code !== undefined && /^\d{3,}$/.test(code)) return code.length;
  for (const [pattern, depth] of NUMBERING) if (pattern.test(text)) return depth;
  return undefined;
}

/** Reads the label cell of a row; `head` is what the table or its side is about. */
export function nameRow(text: string, code: string | undefined, head: string, cells: readonly Cell[]): NamedRow {
  const within = /^(?:其中|：)|其中：/.test(text);
  const depth = depthOf(text.replace(/^其中：?/, ''), code);
  const label = text
    .replace(/^其中：?/, '')
    .replace(/^(?:[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d{1,2}[、.．](?!\d)|[①-⑳])/, '')
    .replace(/^其中：?/, '');
  const plain = label.replace(/\s/g, '');
  const isTotal = !within && TOTAL.test(plain);
  const found = conceptOf(plain.replace(/（(?:平方米|台、辆|台|辆|万元|元|个|套)）/g, ''))?.concept;
  const bare = /^(?:合计|总计|小计|共计)$/.test(plain);
  const concept = bare
    ? head
    : found !== undefined && (found === head || isPartOf(found, head) || head === 'unknown')
      ? found
      : isTotal
        ? (found ?? head)
        : 'item';
  return { label, concept, within, depth, isTotal: isTotal || concept === head, isGrand: /总计|总额/.test(plain), cells };
}

/** For each row the row it is a part of, by position; undefined for the outermost. */
export function parentsOf(rows: readonly NamedRow[]): (number | undefined)[] {
  const parents: (number | undefined)[] = rows.map(() => undefined);
  const least = Math.min(...rows.map((row) => row.depth ?? Number.POSITIVE_INFINITY));
  const isTop = (row: NamedRow) => !row.within && (row.depth === undefined || row.depth === least);
  rows.forEach((row, index) => {
    if (row.isTotal) return;
    const above = rows.slice(0, index);
    const byConcept = row.concept === 'item' ? -1 : above.findLastIndex((other) => !other.isTotal && isPartOf(row.concept, other.concept));
    if (byConcept >= 0) parents[index] = byConcept;
    else if (row.within) parents[index] = above.findLastIndex((other) => !other.within && !other.isTotal);
    else if (row.depth !== undefined && row.depth > least)
      parents[index] = above.findLastIndex((other) => other.depth !== undefined && other.depth < (row.depth ?? 0));
    if (parents[index] === -1) parents[index] = undefined;
  });
  tieTotals(rows, parents, isTop);
  return parents;
}

/** Outermost rows belong to the total below them, or to the one above when it comes first. */
function tieTotals(rows: readonly NamedRow[], parents: (number | undefined)[], isTop: (row: NamedRow) => boolean): void {
  const first = rows[0];
  if (first?.isTotal === true) {
    let head = 0;
    rows.forEach((row, index) => {
      if (index > 0 && row.isTotal) head = index;
      else if (index > 0 && parents[index] === undefined && isTop(row)) parents[index] = head;
    });
    return;
  }
  let open: number[] = [];
  rows.forEach((row, index) => {
    if (row.isTotal) {
      for (const part of open) parents[part] = index;
      open = [index];
    } else if (parents[index] === undefined && isTop(row)) open.push(index);
  });
}
