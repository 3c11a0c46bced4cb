import { type Field, textField } from '../../model/field.ts';
import type { Indicator } from '../../model/record.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { IndicatorRole } from './define-form.ts';
import type { FormDraft, Levels } from './form-draft.ts';
import { isEvaluation, plainField, pointsField, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isDoubtful, isFilled } from './glued-doubt.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { spreadLevels } from './level-path.ts';
import { alignRows, isCutOff } from './list-rows.ts';
import { makeIndicator } from './make-indicator.ts';
import { projectOf, readProjectCells } from './project-cells.ts';
import { readMeasures } from './read-measures.ts';
import { hasLevelColumns } from './rows-of-projects.ts';
import type { SolvedRow } from './solve.ts';
import { SUBTOTAL, takeSubtotals } from './subtotal.ts';

const VALUES: readonly IndicatorRole[] = [
  'target',
  'revised',
  'actual',
  'weight',
  'score',
  'rawScore',
  'deduction',
  'scoreRate',
  'weightShare',
  'comparator',
  'unit',
];

/**
 * Reads the rows below an indicator header: levels handed down, values by role, points in brackets as dimensions. `atEnd`: nothing
 * follows the last row in the source, so that a row of targets that is too short there was cut off.
 */
export function readIndicators(
  draft: FormDraft,
  header: IndicatorHeader,
  given: readonly TokenRow[],
  stream: boolean,
  atEnd: boolean,
): void {
  draft.prints.add('indicators');
  for (const { role } of header.slots) draft.prints.add(role);
  draft.fundsUnit = header.unit ?? draft.fundsUnit;
  const last = given.at(-1);
  const isCut =
    last !== undefined &&
    !stream &&
    (last.cut === true || (atEnd && !isEvaluation(draft) && !hasLevelColumns(header) && isCutOff(header, last, given.slice(0, -1))));
  if (isCut) {
    draft.cutOff = last.place;
    draft.cells.recognised += last.filled.length;
  }
  const rows = isCut ? given.slice(0, -1) : given;
  readAligned(draft, alignRows(header, stream ? rows : takeSubtotals(draft, header, rows), stream), draft.prints.has('explanation'));
}

/** Reads rows whose cells have their columns. */
export function readAligned(draft: FormDraft, rows: readonly SolvedRow<IndicatorRole>[], asksReasons: boolean): void {
  const { levels } = draft;
  let current = draft.others.at(-1) ?? draft;
  for (const [index, row] of rows.entries()) {
    const at = new Map<IndicatorRole, Token>();
    for (const { token, slot } of row.cells) {
      if (!at.has(slot.role)) at.set(slot.role, token);
      if (slot.role === 'grade') draft.bounds.add(token);
    }
    spreadLevels(at);
    const next = projectOf(draft, current, at);
    if (next !== current) {
      levels.level1 = undefined;
      levels.level2 = undefined;
      current = next;
    }
    readProjectCells(current, at);
    if (row.cells.length === 0) unreadCells(current, 'unreadableRow', row.unplaced, 'indicators');
    else if (row.cells.some(({ slot }) => slot.under !== undefined)) readMeasures(current, row);
    else readRow(current, row, at, levels, asksReasons, index === rows.length - 1);
  }
}

const NAMED: readonly IndicatorRole[] = ['level1', 'level2', 'level3'];
/** So many cells too many are another row. */
const CELLS_OF_ROW = 3;
const subjectOf = (draft: FormDraft): string => `indicators/${draft.indicators.length}`;

function readRow(
  draft: FormDraft,
  row: SolvedRow<IndicatorRole>,
  at: ReadonlyMap<IndicatorRole, Token>,
  levels: Levels,
  asksReasons: boolean,
  isLast: boolean,
): void {
  // 指标小计 | 90 | 88.25: no indicator, whichever column its name came to stand in.
  if (NAMED.some((role) => SUBTOTAL.test(at.get(role)?.text ?? ''))) {
    const cells = row.cells.map(({ token }) => token).filter((token) => isFilled(token) && !SUBTOTAL.test(token.text));
    unreadCells(draft, 'unreadableRow', cells, 'indicators');
    return;
  }
  takeLevels(draft, at, levels);
  const hasValue = VALUES.some((role) => isFilled(at.get(role)));
  const names = [at.get('level3'), at.get('description'), at.get('aside'), at.get('gap')].filter((token) => isFilled(token));
  if (!hasValue) {
    if (!names.some((token) => token !== undefined && !PROMPT.test(token.text))) return;
    // A measure without its target is one all the same, where nothing else can stand in the row.
    if (row.uncertain || row.unplaced.length > 0 || !isFilled(at.get('level3')) || levels.level1 === undefined) {
      unreadCells(
        draft,
        'unreadableRow',
        row.cells.filter(({ slot }) => slot.role !== 'level1' && slot.role !== 'level2').map(({ token }) => token),
        'indicators',
      );
      return;
    }
  }
  if (isDoubtful(draft, row, at) || (isLast && isNameless(at))) {
    unreadCells(
      draft,
      'unreadableRow',
      row.cells.filter(({ slot }) => slot.role !== 'level1' && slot.role !== 'level2').map(({ token }) => token),
      'indicators',
    );
    return;
  }
  if (row.uncertain || row.cells.some(({ token }) => token.uncertain === true)) reportDoubt(draft, row);
  if (row.unplaced.length > 0)
    unreadCells(draft, row.unplaced.length < CELLS_OF_ROW ? 'unreadableCell' : 'unreadableRow', row.unplaced, subjectOf(draft));
  draft.indicators.push({ ...makeIndicator(draft, at, levels, row), ...(asksReasons ? reasonOf(draft, at.get('explanation'), row) : {}) });
}

const NAMES: readonly IndicatorRole[] = ['level2', 'level3', 'target', 'actual', 'description'];

/** Points at the end of the list beside no name of a measure or level: the total under a name that is not known, or something else. */
function isNameless(at: ReadonlyMap<IndicatorRole, Token>): boolean {
  const level = at.get('level1');
  return (
    NAMES.every((role) => !isFilled(at.get(role))) && (level === undefined || !isFilled(level) || matchLevel1(level.text) === undefined)
  );
}

/** A row whose cells may belong to other columns as well: it is read, and nothing is built on it. */
function reportDoubt(draft: FormDraft, row: SolvedRow<IndicatorRole>): void {
  const text = row.cells.map(({ token }) => token.text).join(' ');
  const place = row.cells[0]?.token.place;
  draft.problems.push({
    code: 'lowConfidenceRow',
    text: text.slice(0, 80),
    subject: 'indicators',
    ...(place === undefined ? {} : { place }),
  });
}

/** What templates print where the name of a measure is to be filled in. */
const PROMPT = /^(?:指标\d*[：:.、]?|[…\d.、]+)$/;

/** Names of levels stand until the next; in a row below them they have its place. */
function takeLevels(draft: FormDraft, at: ReadonlyMap<IndicatorRole, Token>, levels: Levels): void {
  const first = at.get('level1');
  const second = at.get('level2');
  if (isFilled(first) && first !== undefined) {
    levels.level1 = readLevel1(draft, first, at.get('levelWeight'));
    levels.level2 = undefined;
  }
  if (isFilled(second) && second !== undefined) {
    const name = matchLevel2(second.text)?.name ?? second.text;
    levels.level2 = plainField(draft, { ...second, text: name });
  }
}

/** `产出指标（40分）`, or the points in a column of their own: the name, and the points as a dimension of the form. */
function readLevel1(draft: FormDraft, token: Token, weight: Token | undefined): Field<string> {
  const known = matchLevel1(token.text);
  const bracket = /^(.+?)（(\d+(?:\.\d+)?)分?）$/.exec(token.text);
  const name = plainField(draft, { ...token, text: known?.name ?? bracket?.[1] ?? token.text });
  const points = known?.points ?? bracket?.[2];
  if (points !== undefined && /^\d+(?:\.\d+)?$/.test(points)) takePoints(draft, name, { ...token, text: points });
  else if (weight !== undefined && isFilled(weight)) takePoints(draft, name, weight);
  return name;
}

/** The points of a first level; a grid that prints merged cells again, and the next page of a form, say them once more. */
function takePoints(draft: FormDraft, name: Field<string>, points: Token): void {
  const known = draft.dimensions.findLast((dimension) => dimension.name.text === name.text);
  if (known?.points?.text === points.text) draft.bounds.add(points);
  else draft.dimensions.push({ name, points: pointsField(draft, points, 'dimensions') });
}

/** 1'6, ①⑥, 十六, 约16, 16（注1）, l6: a number written so that no column of numbers takes it is no reason. */
const NO_REASON =
  /^(?!(?:0|[1-9]\d*)(?:\.\d+)?$)(?:约|为|共计?|合计|人民币)?[\p{P}\p{S} ]*(?:[OoIl]?[\d\p{No}][\d\p{No}\p{P}\p{S} OoIl]*(?:分|（注?\d）|<[^<>]{1,12}>\d{0,2}){0,3}|[\d\p{P}\p{S} ]*[OoIl]\d+)$|^[零〇一二两三四五六七八九十百][零〇一二两三四五六七八九十百点]*$/u;

/** What stands in the column of reasons; 无 and an empty cell are kept, since that column must say something beside a missed target. */
function reasonOf(draft: FormDraft, token: Token | undefined, row: SolvedRow<IndicatorRole>): Partial<Pick<Indicator, 'explanation'>> {
  if (token !== undefined && NO_REASON.test(token.text)) {
    unreadCells(draft, 'unreadableCell', [token], `indicators/${draft.indicators.length}/explanation`);
    return { explanation: textField(token.text, token.place, token.uncertain) };
  }
  if (token !== undefined && token.text !== '')
    return { explanation: plainField(draft, { ...token, uncertain: token.uncertain === true || row.uncertain }) };
  const place = row.cells.at(-1)?.token.place;
  const settled = !row.uncertain && row.unplaced.length === 0 && row.cells.every((cell) => cell.token.uncertain !== true);
  return settled && place !== undefined ? { explanation: textField('', place) } : {};
}
