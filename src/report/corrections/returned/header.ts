import { LANGUAGES } from '../../../i18n/language.ts';
import { type ColumnKey, columnHeader, columnsOf, REQUIRED_COLUMNS } from '../columns.ts';
import type { Grid } from './read-grid.ts';
import { both, cellName, type ReturnedNotice, refuseWorkbook } from './trouble.ts';

/** Where the columns of a list stand on a returned sheet. */
export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

const HEADER_ROWS = 30;
/** So many of our headers in one row make it the header. */
const ENOUGH = 5;

/** Other words that people put over these columns. */
const SYNONYMS: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  id: ['问题编号', '整改编号', 'ID', '编码'],
  answer: ['答复情况', '整改情况', '是否整改', '整改结果', '回复'],
  reason: ['不改原因', '理由', '原因', '未整改原因', '说明'],
  newValue: ['改后值', '整改后的值', '更正值', '新数值'],
  person: ['经办人', '负责人', '整改责任人'],
  date: ['整改日期', '完成时间', '整改完成日期'],
};

const KEYS: readonly ColumnKey[] = columnsOf(2).map(({ key }) => key);

/** Header texts are compared without blanks, brackets and their content, stars and case. */
function normalise(text: string): string {
  return text
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/[\s*＊:：“”"'、,，.。]/g, '')
    .toLowerCase();
}

const EXACT = new Map<string, ColumnKey>(KEYS.flatMap((key) => LANGUAGES.map((lang) => [normalise(columnHeader(key, lang)), key])));
const LOOSE = new Map<string, ColumnKey>(
  Object.entries(SYNONYMS).flatMap(([key, words]) =>
    words.map((word): [string, ColumnKey] => [normalise(word), KEYS.find((known) => known === key) ?? 'id']),
  ),
);

/** The row with most of our headers; undefined when no row has enough. */
function headerRow({ rows }: Grid): number | undefined {
  let best: number | undefined;
  let most = ENOUGH - 1;
  for (let at = 0; at < Math.min(HEADER_ROWS, rows.length); at++) {
    const found = new Set((rows[at] ?? []).map((text) => EXACT.get(normalise(text)) ?? LOOSE.get(normalise(text))));
    found.delete(undefined);
    if (found.size > most) {
      most = found.size;
      best = at;
    }
  }
  return best;
}

/** What content a column is known by when its header is gone. */
export interface ContentTests {
  readonly isId: (text: string) => boolean;
  readonly isAnswer: (text: string) => boolean;
}

/** The column, among those not yet taken, of which most filled cells pass a test. */
function columnByContent(grid: Grid, row: number, taken: ReadonlySet<number>, test: (text: string) => boolean): number | undefined {
  const passed = new Map<number, number>();
  const filled = new Map<number, number>();
  for (const cells of grid.rows.slice(row + 1))
    for (const [column, text] of cells.entries()) {
      if (text.trim() === '' || taken.has(column)) continue;
      filled.set(column, (filled.get(column) ?? 0) + 1);
      if (test(text)) passed.set(column, (passed.get(column) ?? 0) + 1);
    }
  const [best] = [...passed].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] * 2 > (filled.get(best[0]) ?? 0) ? best[0] : undefined;
}

/**
 * The header of a returned list, wherever it stands and in whatever order; undefined when the sheet is not a list at all.
 * Throws a usage error when it is one and a column that is needed is missing or there twice.
 */
export function findHeader(
  file: string,
  grid: Grid,
  lang: 'zh' | 'en',
  tests: ContentTests,
  notices: ReturnedNotice[],
): Header | undefined {
  const row = headerRow(grid);
  if (row === undefined) return undefined;
  const note = (column: number, message: ReturnedNotice['message']) =>
    notices.push({ kind: 'understood', file, sheet: grid.name, cell: cellName(row, column), message });
  const columns = new Map<ColumnKey, number>();
  const taken = new Set<number>();
  const cells = grid.rows[row] ?? [];
  const claim = (key: ColumnKey, column: number): void => {
    columns.set(key, column);
    taken.add(column);
  };
  for (const [column, text] of cells.entries()) {
    const key = EXACT.get(normalise(text));
    if (key === undefined) continue;
    if (columns.has(key))
      throw refuseWorkbook(
        `${file} ${grid.name}!${cellName(row, column)}`,
        (say) => say('columnTwice', { column: columnHeader(key, lang) }),
        (say) => say('keepOneColumn'),
      );
    claim(key, column);
  }
  for (const [column, text] of cells.entries()) {
    const key = LOOSE.get(normalise(text));
    if (key === undefined || columns.has(key) || taken.has(column)) continue;
    claim(key, column);
    note(
      column,
      both((say) => say('headerUnderstood', { header: text, column: columnHeader(key, lang) })),
    );
  }
  for (const [key, test] of [['id', tests.isId] as const, ['answer', tests.isAnswer] as const]) {
    const column = columns.has(key) ? undefined : columnByContent(grid, row, taken, test);
    if (column === undefined) continue;
    claim(key, column);
    note(
      column,
      both((say) => say('columnByContent', { column: columnHeader(key, lang) })),
    );
  }
  for (const key of REQUIRED_COLUMNS)
    if (!columns.has(key))
      throw refuseWorkbook(
        `${file} ${grid.name}!${row + 1}:${row + 1}`,
        (say) => say('columnMissing', { column: columnHeader(key, lang) }),
        (say) => say('restoreColumn'),
      );
  for (const key of ['newValue', 'date', 'person'] as const)
    if (!columns.has(key))
      note(
        0,
        both((say) => say('columnGone', { column: columnHeader(key, lang) })),
      );
  return { row, columns };
}
