import { readTarget } from '../../model/target.ts';
import { columnRole, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isSideLabel } from './form-words.ts';
import type { SolvedRow } from './solve.ts';

/**
 * Lists one cell a line whose header was left out: 产出指标, 数量指标, 更新健身点, ≥48处, and the same again. Every measure stands behind both of
 * its levels, so that the levels say which cell is which.
 */

const ROLES: readonly IndicatorRole[] = ['level1', 'level2', 'level3', 'target'];
/** Fewer do not show that all of them are made alike. */
const FEWEST = 3;
const LONGEST_NAME = 40;
/** Among so many measures one has a target with its unit or sign: bare numbers may be points, and words may be anything. */
const MOST_WITHOUT = 8;

const onlyOf = (row: TokenRow | undefined): Token | undefined => (row?.filled.length === 1 ? row.filled[0] : undefined);

const isLevel = ({ text }: Token): boolean => matchLevel1(text)?.explicit === true || matchLevel2(text)?.explicit === true;
const isName = ({ text }: Token): boolean =>
  text.length <= LONGEST_NAME && /^\p{Script=Han}/u.test(text) && columnRole(text) === undefined && !/[。；]/.test(text);

function isTarget(text: string): boolean {
  const target = readTarget(text);
  return target.kind === 'quantity' && (target.unit !== undefined || target.comparator !== undefined);
}

/** Both levels, the name and the value that begin at a row. */
function measureAt(rows: readonly TokenRow[], index: number): Token[] | undefined {
  const cells = ROLES.map((_, column) => onlyOf(rows[index + column]));
  const [level1, level2, name, value] = cells;
  if (level1 === undefined || level2 === undefined || name === undefined || value === undefined) return undefined;
  const stands = matchLevel1(level1.text)?.explicit === true && matchLevel2(level2.text)?.explicit === true;
  return stands && !isLevel(name) && isName(name) && !isLevel(value) ? [level1, level2, name, value] : undefined;
}

/** The rows of such a list that begins at a row, or below its side heading, and how many rows of the source it takes. */
export function measuresByLevels(
  rows: readonly TokenRow[],
  index: number,
): { readonly list: readonly SolvedRow<IndicatorRole>[]; readonly rows: number } | undefined {
  const head = onlyOf(rows[index]);
  const from = head !== undefined && isSideLabel(head.text) ? index + 1 : index;
  const measures: Token[][] = [];
  let hasTargets = false;
  for (let at = from; hasTargets || measures.length < MOST_WITHOUT; at += ROLES.length) {
    const measure = measureAt(rows, at);
    if (measure === undefined) break;
    measures.push(measure);
    hasTargets ||= isTarget(measure[3]?.text ?? '');
  }
  if (measures.length < FEWEST || !hasTargets) return undefined;
  const list = measures.map(
    (cells): SolvedRow<IndicatorRole> => ({
      cells: cells.flatMap((token, column) => {
        const role = ROLES[column];
        return role === undefined ? [] : [{ token, slot: { role, skip: 0 } }];
      }),
      unplaced: [],
      uncertain: false,
    }),
  );
  return { list, rows: from - index + measures.length * ROLES.length };
}
