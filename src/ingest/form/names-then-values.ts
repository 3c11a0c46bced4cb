import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isSideLabel } from './form-words.ts';
import type { SolvedRow } from './solve.ts';

/**
 * Lists that were taken out of a page column by column: 一级指标 … 三级指标, all names of levels and all measures on one line, 指标值 with
 * all values on the next. The n-th value is the n-th measure's; which level a measure belongs to is lost.
 */

/** Fewer do not show that names and values are as many by more than chance. */
const FEWEST = 3;
const LEVELS: ReadonlySet<string> = new Set(['level1', 'level2', 'level3']);
const VALUES: ReadonlySet<string> = new Set(['target', 'actual', 'weight', 'score']);

const isLevel = ({ text }: Token): boolean => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
const isName = (token: Token): boolean => /^\p{Script=Han}/u.test(token.text) && !isLevel(token) && columnRole(token.text) === undefined;

/** The measures of such a line: headers of levels, names of levels, and nothing but measures behind them. */
function namesOf({ filled }: TokenRow): { readonly levels: readonly Token[]; readonly measures: readonly Token[] } | undefined {
  const cells = filled.slice(filled[0] !== undefined && isSideLabel(filled[0].text) ? 1 : 0);
  const levels = cells.findIndex(({ text }) => !LEVELS.has(columnRole(text) ?? ''));
  const names = levels < 2 ? -1 : cells.findIndex((token, at) => at >= levels && !isLevel(token));
  const measures = names - levels < 2 ? [] : cells.slice(names);
  return measures.length >= FEWEST && measures.every(isName) ? { levels: cells.slice(levels, names), measures } : undefined;
}

/** The role and values of a line that begins with the name of its column. */
function columnOf({ filled: [first, ...values] }: TokenRow, count: number): { role: IndicatorRole; values: readonly Token[] } | undefined {
  const role = first === undefined ? undefined : columnRole(first.text);
  return role !== undefined && VALUES.has(role) && values.length === count ? { role, values } : undefined;
}

/** The rows of such a list that begins at a row, the names of levels that belong to none, and how many rows of the source it takes. */
export function namesThenValues(
  rows: readonly TokenRow[],
  index: number,
): { readonly list: readonly SolvedRow<IndicatorRole>[]; readonly levels: readonly Token[]; readonly rows: number } | undefined {
  const row = rows[index];
  const found = row === undefined ? undefined : namesOf(row);
  if (found === undefined) return undefined;
  const { levels, measures: names } = found;
  const columns: { role: IndicatorRole; values: readonly Token[] }[] = [{ role: 'level3', values: names }];
  for (const next of rows.slice(index + 1)) {
    const column = columnOf(next, names.length);
    if (column === undefined) break;
    columns.push(column);
  }
  if (!columns.some(({ role }) => role === 'target')) return undefined;
  const list = names.map((_, at): SolvedRow<IndicatorRole> => {
    const cells = columns.flatMap(({ role, values }) => {
      const token = values[at];
      return token === undefined ? [] : [{ token, slot: { role, skip: 0 } }];
    });
    return { cells, unplaced: [], uncertain: false };
  });
  return { list, levels, rows: columns.length };
}
