import { readTarget } from '../../model/target.ts';
import { isComparatorCell, isDirectionCell, isFillerRow, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { fitIndicator, skipOf } from './column-fit.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isSideLabel } from './form-words.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { solvePieces } from './piece-fit.ts';
import { piecesOf, withInnerLevels, withMeasures, withOpenEnd } from './pieces.ts';
import { readByEnds, readTable } from './printed-grid.ts';
import { rowsByCount } from './rows-by-count.ts';
import { alignProjects, hasLevelColumns } from './rows-of-projects.ts';
import { type Slot, type SolvedRow, solve } from './solve.ts';
import { joinWrappedNames } from './wrapped-names.ts';

/** Brings the rows of a list of indicators under the columns of its header. */

export function alignRows(given: IndicatorHeader, rows: readonly TokenRow[], stream: boolean): SolvedRow<IndicatorRole>[] {
  if (hasLevelColumns(given)) return alignProjects(given, rows, stream);
  const withSigns = (slots: readonly Slot<IndicatorRole>[]) =>
    withSignsWhereTheyStand(stream ? slots : withSignsOfNoName(slots, rows), rows);
  const header = { ...given, slots: withSigns(given.slots), columns: withSigns(given.columns) };
  const loose = rows.some((row) => row.filled.some((token) => token.piece !== undefined));
  if (stream && !loose) {
    const counted =
      rowsByCount(header.columns, rows) ??
      readByEnds(
        rows.flatMap((row) => row.tokens),
        header.columns,
        fitIndicator,
      );
    if (counted !== undefined) return counted;
  }
  // …… on a line of its own; among scores it may stand in the place of a value.
  const isScored = header.slots.some(({ role }) => role === 'actual' || role === 'score');
  const level1 = header.slots.find(({ role }) => role === 'level1');
  // 项目绩效（55分） where first levels stand is one, though the words are a heading elsewhere.
  const isLevel = ({ text, column }: Token) =>
    level1 !== undefined && (stream || column === level1.column) && /^\p{Script=Han}+(?<!指标|情况)（\d+(?:\.\d+)?分?）$/u.test(text);
  const isNothing = (token: Token) => (isLabelOnly(token.text) && !isLevel(token)) || (!isScored && /^…+$/.test(token.text));
  const printed = rows.map(({ tokens }) => {
    const pieces = tokens.some(({ words }) => words !== undefined) ? tokens.flatMap(piecesOf) : tokens;
    return withOpenEnd(pieces.map((token) => (token.text !== '' && isNothing(token) ? { ...token, text: '' } : token)));
  });
  const named = stream ? printed : joinWrappedNames(printed, header.slots);
  const whole = withMeasures(header.slots.some(({ role }) => role === 'level2') ? withInnerLevels(named) : named);
  const filled = (row: readonly Token[]) => row.filter((token) => token.text !== '');
  if (loose) return solvePieces(whole.flatMap(filled), header.slots);
  if (stream) return withDoubts(solve(whole.flatMap(filled), header.slots, fitIndicator, 'stream'), header.slots);
  return readTable(
    whole.filter((row) => !isFillerRow(row.map((token) => token.text)) && !isNumbering(row)),
    header.slots,
    fitIndicator,
    header.width,
  );
}

const VALUES: ReadonlySet<IndicatorRole> = new Set(['target', 'actual', 'comparator', 'unit', 'score']);

/** One cell a line, a name with points and without a value that the list asks for may be something else: 2024年桥梁检测 | 14.41. */
function withDoubts(rows: readonly SolvedRow<IndicatorRole>[], slots: readonly Slot<IndicatorRole>[]): SolvedRow<IndicatorRole>[] {
  const asks = slots.some(({ role }) => role === 'target') && slots.some(({ role }) => role.startsWith('project:'));
  const isDoubtful = ({ cells }: SolvedRow<IndicatorRole>) =>
    cells.some(({ slot }) => slot.role === 'weight') && !cells.some(({ slot }) => VALUES.has(slot.role));
  return rows.map((row) => (asks && isDoubtful(row) ? { ...row, uncertain: true } : row));
}

/** A printed column of nothing but signs in front of the values holds those of the values, whatever its name is. */
function withSignsOfNoName(slots: readonly Slot<IndicatorRole>[], rows: readonly TokenRow[]): readonly Slot<IndicatorRole>[] {
  const target = slots.findIndex(({ role }) => role === 'target');
  const before = slots[target - 1];
  if (before?.column === undefined || !['unknown', 'gap'].includes(before.role) || slots.some(({ role }) => role === 'comparator'))
    return slots;
  const texts = rows.flatMap(({ filled }) => filled.flatMap(({ column, text }) => (column === before.column ? [text] : [])));
  const areSigns = texts.length > 1 && texts.every(isComparatorCell) && !texts.every(isDirectionCell);
  return areSigns ? slots.map((slot) => (slot === before ? { ...slot, role: 'comparator', skip: skipOf('comparator') } : slot)) : slots;
}

/** 指标性质 and 指标方向 are two columns, and papers differ in which of them holds the signs: the rows say so. */
function withSignsWhereTheyStand(slots: readonly Slot<IndicatorRole>[], rows: readonly TokenRow[]): readonly Slot<IndicatorRole>[] {
  const sign = slots.findIndex(({ role }) => role === 'comparator');
  const way = slots.findIndex(({ role }) => role === 'direction');
  if (sign < 0 || way < 0) return slots;
  const tokens = rows.flatMap((row) => row.filled.flatMap(piecesOf));
  const isWay = (text: string | undefined) => isDirectionCell(text ?? '');
  const isSign = (text: string | undefined) => isComparatorCell(text ?? '') && !isWay(text);
  const wayFirst = tokens.filter((token, index) => isWay(token.text) && isSign(tokens[index + 1]?.text)).length;
  const signFirst = tokens.filter((token, index) => isSign(token.text) && isWay(tokens[index + 1]?.text)).length;
  if (wayFirst === signFirst || wayFirst > signFirst === way < sign) return slots;
  return slots.map((slot, index) =>
    index === sign ? { ...slot, role: 'direction' } : index === way ? { ...slot, role: 'comparator' } : slot,
  );
}

/** The last row of the source breaks off when it is short of the header and stops before its target, or no other row is short. */
export function isCutOff(header: IndicatorHeader, { tokens }: TokenRow, others: readonly TokenRow[]): boolean {
  const target = header.slots.find(({ role }) => role === 'target')?.column ?? 0;
  if (tokens.length >= header.width || tokens.some((token) => token.before !== undefined || token.uncertain === true)) return false;
  if (tokens.every(({ text }) => text === '' || isLabelOnly(text) || matchLevel1(text) !== undefined || /^（\d+(?:-\d+)?）分?$/.test(text)))
    return true;
  // A row that ends with a value, like others as short, is whole; a side heading of the header is not repeated in the rows.
  const value = readTarget(tokens.at(-1)?.text ?? '').kind;
  if ((value === 'quantity' || value === 'range') && others.some((row) => row.tokens.length === tokens.length)) return false;
  if (isWholeWithoutBlanks(header, tokens, others)) return false;
  const isGrid = others.some((row) => row.tokens.length >= header.width);
  if (isGrid && tokens.length <= target) return true;
  return others.length > 0 && others.every((row) => row.tokens.length >= header.width);
}

/** Where empty cells are lost, a row without names of levels is as long as what stands behind them, or as another that begins alike. */
function isWholeWithoutBlanks({ columns }: IndicatorHeader, tokens: readonly Token[], others: readonly TokenRow[]): boolean {
  if (others.some((row) => row.tokens.some(({ text }) => text === ''))) return false;
  const level = levelOf(tokens[0]);
  const behind = columns.length - columns.findIndex(({ role }) => role === 'level3');
  if (level === undefined && tokens.length === behind) return true;
  return others.some((row) => row.tokens.length === tokens.length && levelOf(row.tokens[0]) === level);
}

const levelOf = (token: Token | undefined): 1 | 2 | undefined => {
  const text = token?.text ?? '';
  return matchLevel1(text) !== undefined ? 1 : matchLevel2(text) !== undefined ? 2 : undefined;
};

/** 1 | 2 | 3 … below the header: the numbers of the columns. */
function isNumbering(row: readonly Token[]): boolean {
  const filled = row.filter((token) => token.text !== '');
  const first = Number(filled[0]?.text);
  return filled.length >= 4 && filled.every((token, index) => Number(token.text) === first + index);
}

/** Side headings and points on a line of their own are no data of the row they stand in. */
function isLabelOnly(text: string): boolean {
  return (
    /^（\d{1,3}分?）$/.test(text) ||
    /^(?:[一二三四五六七]、.{2,16}情况|绩效指标)$/.test(text) ||
    (text.length > 4 && isSideLabel(text) && matchLevel1(text) === undefined && matchLevel2(text) === undefined)
  );
}
