import { readPoints } from '../../model/number.ts';
import { readTarget } from '../../model/target.ts';
import { isEmptyToken } from '../../model/text.ts';
import { readUnit } from '../../model/unit.ts';
import { type ColumnRole, isComparatorCell } from '../vocabulary.ts';
import { printedWidth } from './pdf-text-lines.ts';
import { joinPieces, type Piece } from './pdf-text-pieces.ts';

/** What the rows cut so far teach about a document: texts that stand in a column again and again. */
export interface Learned {
  readonly known: ReadonlyMap<ColumnRole, ReadonlySet<string>>;
}

export const NOTHING_LEARNED: Learned = { known: new Map() };

/** Cost of leaving a cell of this column empty: PDF text does not print empty cells. */
export function emptyCost(role: ColumnRole | undefined): number {
  switch (role) {
    case 'level3':
      return 9;
    case 'target':
    case 'description':
      return 6;
    case 'basis':
    case 'explanation':
    case 'remark':
      return 4.5;
    default:
      return 3.5;
  }
}

const GROUNDS =
  /根据|依据|计划|规定|文件|问卷|调查|走访|资料|材料|实际|标准|合同|通知|办法|方案|条例|协议|经验|历史|预期|需求|统计|要求|报告|记录|台账|结果|测评/;

/** Columns that never hold a unit by itself: one there was cut off its number. */
const TEXT_COLUMNS: ReadonlySet<ColumnRole> = new Set(['level3', 'description', 'basis', 'explanation', 'remark']);

/** How unlike a cell of its column a text is; the lower the better, negative when it is just what the column holds. */
export function cellEvidence(role: ColumnRole | undefined, pieces: readonly Piece[], learned: Learned): number {
  const text = joinPieces(pieces);
  const shape = shapeCost(text, role) + geometryCost(pieces);
  if (role === undefined) return shape;
  const repeated = learned.known.get(role)?.has(text) === true ? -1.5 : 0;
  return shape + repeated + roleCost(role, text);
}

export function roleCost(role: ColumnRole, text: string): number {
  if (TEXT_COLUMNS.has(role) && (text.length === 1 || readUnit(text) !== undefined || /^[十百千]?[万亿]$/.test(text))) return 4;
  switch (role) {
    case 'target':
    case 'actual':
      return valueCost(text);
    case 'level3':
      return (
        (isPlainValue(text) ? 2.5 : 0) + (text.length > 24 ? 1 : 0) + (/。/.test(text) ? 2 : 0) + (GROUNDS.test(text.slice(0, 2)) ? 0.5 : 0)
      );
    case 'description':
      return isPlainValue(text) ? 2 : 0;
    case 'basis':
      return basisCost(text);
    case 'unit':
      return readUnit(text) === undefined ? 3 : -2;
    case 'comparator':
      return isComparatorCell(text) ? -2 : 4;
    case 'number':
    case 'weight':
    case 'score':
    case 'rawScore':
    case 'weightShare':
      return readPoints(text).kind === 'value' ? -2 : 4;
    default:
      return 0;
  }
}

/** Grounds are neither values nor the graded words that values are. */
function basisCost(text: string): number {
  if (/^[≥≤<>=%]/.test(text)) return 5;
  if (isPlainValue(text)) return 4.5;
  if (GROUNDS.test(text)) return -0.8;
  return readTarget(text).kind === 'graded' && text.length <= 6 ? 2.5 : 0;
}

/** A number with its sign or unit and nothing else, or a date: what only a value column holds. */
function isPlainValue(text: string): boolean {
  const target = readTarget(text);
  if (target.kind === 'quantity') return target.lead === undefined && (target.tail?.length ?? 0) <= 2;
  return target.kind === 'range' || target.kind === 'several' || target.kind === 'date';
}

function valueCost(text: string): number {
  if (isEmptyToken(text)) return -0.5;
  const target = readTarget(text);
  switch (target.kind) {
    case 'quantity':
      return target.lead !== undefined ? 0.5 : (target.tail?.length ?? 0) > 4 ? 0 : -2;
    case 'range':
    case 'several':
    case 'date':
      return -2;
    case 'graded':
      return text.length <= 6 ? -1.5 : text.length <= 10 ? -0.5 : 0.5;
    default:
      return 1 + Math.min(2, text.length / 10);
  }
}

/** Cells do not begin with a comma, nor end with one, nor hold half a pair of brackets. */
function shapeCost(text: string, role: ColumnRole | undefined): number {
  let cost = 0;
  if (role !== 'comparator' && /[≥≤><=~]$/.test(text)) cost += 7;
  if (/^[，。、；：）》」』】]/.test(text) || (role !== 'unit' && /^[%‰]/.test(text))) cost += 4;
  else if (/^[的了]/.test(text)) cost += 2;
  if (/[，、；（《【]$/.test(text)) cost += 3;
  else if (/[和及与的对将为在或]$/.test(text)) cost += 2;
  if (count(text, '（') !== count(text, '）')) cost += 3;
  if (count(text, '《') !== count(text, '》')) cost += 3;
  if (count(text, '"') % 2 === 1) cost += 2;
  return cost;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

/** The printed lines of a wrapped cell are equally wide but for the last, which is not wider; a sentence seldom ends at a wrap. */
function geometryCost(pieces: readonly Piece[]): number {
  const widths = lineWidths(pieces);
  if (widths.length < 2) return 0;
  let cost = 0;
  for (let index = 1; index < pieces.length; index++)
    if (pieces[index - 1]?.text.endsWith('。') && pieces[index]?.before.kind !== 'blank') cost += 1.5;
  const first = widths[0] ?? 0;
  for (let index = 1; index < widths.length; index++) {
    const width = widths[index] ?? 0;
    const last = index === widths.length - 1;
    if (width > first + 1.5) cost += 1.5;
    else if (!last && width < first - 1.2) cost += 1.2;
  }
  return cost;
}

function lineWidths(pieces: readonly Piece[]): number[] {
  const widths: number[] = [];
  let line = -1;
  for (const piece of pieces) {
    const width = printedWidth(piece.text);
    if (piece.line === line) widths[widths.length - 1] = (widths.at(-1) ?? 0) + width;
    else widths.push(width);
    line = piece.line;
  }
  return widths;
}

/** A cell that wraps is printed as a block of its own: it begins and ends at a line end, not in the middle of a line. */
export function wrapCost(pieces: readonly Piece[], next: Piece | undefined): number {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || first.line === last.line) return 0;
  const startsInside = first.before.kind === 'blank' || first.before.kind === 'blanks';
  const endsInside = next !== undefined && next.line === last.line;
  return (startsInside ? 2 : 0) + (endsInside ? 2 : 0);
}

/** What a row says as a whole: the description speaks of the name, and repeats more of it than the neighbours do. */
export function rowEvidence(roles: readonly (ColumnRole | undefined)[], texts: readonly string[]): number {
  const name = texts[roles.indexOf('level3')];
  const description = texts[roles.indexOf('description')];
  if (name === undefined || description === undefined || name.length < 2 || description.length < 2) return 0;
  return -1.5 * sharedBigrams(name, description);
}

function sharedBigrams(left: string, right: string): number {
  let shared = 0;
  for (let index = 0; index + 1 < left.length; index++) if (right.includes(left.slice(index, index + 2))) shared += 1;
  return shared / (left.length - 1);
}
