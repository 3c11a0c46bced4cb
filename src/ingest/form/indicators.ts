import { type Field, textField } from '../../model/field.ts';
import { type Place, spanPlaces } from '../../model/place.ts';
import type { Indicator } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { IndicatorRole } from './define-form.ts';
import type { FormDraft, Levels, Printed } from './form-draft.ts';
import { isEvaluation, percentageField, plainField, pointsField, targetField, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { isDoubtful, isFilled } from './glued-doubt.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { spreadLevels } from './level-path.ts';
import { alignRows, isCutOff } from './list-rows.ts';
import { projectOf, readProjectCells } from './project-cells.ts';
import type { SolvedRow } from './solve.ts';
import { takeSubtotals } from './subtotal.ts';

const NONE: Field<string> = { text: '' };
const VALUES: readonly IndicatorRole[] = [
  'target',
  'revised',
  'actual',
  'weight',
  'score',
  'rawScore',
  'deduction',
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
  const last = given.at(-1);
  const isCut =
    last !== undefined && !stream && (last.cut === true || (atEnd && !isEvaluation(draft) && isCutOff(header, last, given.slice(0, -1))));
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
    readRow(current, row, at, levels, asksReasons, index === rows.length - 1);
  }
}

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
    levels.level1 = readLevel1(draft, first);
    levels.level2 = undefined;
  }
  if (isFilled(second) && second !== undefined) {
    const name = matchLevel2(second.text)?.name ?? second.text;
    levels.level2 = plainField(draft, { ...second, text: name });
  }
}

const emptyTarget = (place: Place | undefined): Indicator['target'] => (place === undefined ? { text: '' } : { text: '', place });

function inherited(level: Field<string> | undefined, token: Token | undefined, place: Place | undefined): Field<string> {
  if (isFilled(token) || place === undefined) return level ?? NONE;
  return textField(level?.text ?? '', token?.place ?? place, level?.uncertain);
}

/** `产出指标（40分）`: the name, and the points as a dimension of the form. */
function readLevel1(draft: FormDraft, token: Token): Field<string> {
  const known = matchLevel1(token.text);
  const bracket = /^(.+?)（(\d+(?:\.\d+)?)分?）$/.exec(token.text);
  const name = plainField(draft, { ...token, text: known?.name ?? bracket?.[1] ?? token.text });
  const points = known?.points ?? bracket?.[2];
  if (points !== undefined && /^\d+(?:\.\d+)?$/.test(points))
    draft.dimensions.push({ name, points: pointsField(draft, { ...token, text: points }, 'dimensions') });
  return name;
}

function makeIndicator(draft: FormDraft, at: ReadonlyMap<IndicatorRole, Token>, levels: Levels, row: SolvedRow<IndicatorRole>): Indicator {
  const subject = `indicators/${draft.indicators.length}`;
  const printed = (token: Token): Printed => ({ ...token, uncertain: token.uncertain === true || row.uncertain });
  const filled = (role: IndicatorRole): Printed | undefined => {
    const token = at.get(role);
    return token === undefined || token.text === '' ? undefined : printed(token);
  };
  const points = (role: IndicatorRole) => {
    const token = filled(role);
    return token === undefined || isEmptyToken(token.text) ? undefined : pointsField(draft, token, `${subject}/${role}`);
  };
  const text = (role: IndicatorRole) => {
    const token = at.get(role);
    if (token === undefined) return undefined;
    return isFilled(token) ? plainField(draft, printed(token)) : textField(token.text, token.place);
  };
  const named = readName(draft, filled('level3'), levels);
  const joined = joinTarget(filled('comparator'), filled('revised') ?? filled('target'), filled('unit'));
  const target = joined !== undefined && differsByRegion(draft, joined, row, subject) ? { ...joined, uncertain: true } : joined;
  const value = (role: IndicatorRole, name: string) => {
    const token = filled(role);
    return token === undefined ? undefined : targetField(draft, token, `${subject}/${name}`);
  };
  const description = text('description') ?? text('gap') ?? text('aside');
  const weight = points('weight') ?? points('weightShare') ?? named.weight;
  const place = rowPlace(row);
  return {
    level1: inherited(levels.level1, at.get('level1'), place),
    level2: inherited(levels.level2, at.get('level2'), place),
    level3: named.level3,
    target: target === undefined ? emptyTarget(at.get('target')?.place ?? place) : targetField(draft, target, `${subject}/target`),
    ...optional('description', description),
    ...optional('basis', text('basis')),
    ...optional('periodTarget', value('period:target', 'periodTarget')),
    ...optional('actual', value('actual', 'actual')),
    ...optional('completionRate', completionRate(draft, filled('completion'), subject)),
    ...optional('weight', weight),
    ...optional('score', points('score')),
    ...optional('rawScore', points('rawScore')),
    ...optional('deduction', points('deduction')),
    ...(isExecution(at, levels) ? { execution: true as const } : {}),
    ...optional('place', place),
  };
}

/** A rate in the column of completion; words there (已完成, 达标) say nothing that a target and an actual value do not. */
function completionRate(draft: FormDraft, token: Printed | undefined, subject: string): Indicator['completionRate'] {
  if (token === undefined || !/^\d+(?:\.\d+)?%?$/.test(token.text)) return undefined;
  return percentageField(draft, token, `${subject}/completionRate`);
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

function optional<K extends keyof Indicator>(key: K, value: Indicator[K] | undefined): Partial<Record<K, Indicator[K]>> {
  // The computed key is K.
  return value === undefined ? {} : ({ [key]: value } as Record<K, Indicator[K]>);
}

/** The name of the measure; points in brackets behind it are its weight. Where there is none, the level above names the row. */
function readName(
  draft: FormDraft,
  token: Printed | undefined,
  levels: Levels,
): { readonly level3: Field<string>; readonly weight?: Indicator['weight'] } {
  if (token === undefined) {
    const above = levels.level2 ?? levels.level1;
    return { level3: above === undefined ? NONE : textField(above.text, above.place, above.uncertain) };
  }
  const bracket = /^(.+?)（(\d{1,3}(?:\.\d+)?)分）$/.exec(token.text);
  if (bracket?.[1] === undefined || bracket[2] === undefined) return { level3: plainField(draft, token) };
  return {
    level3: plainField(draft, { ...token, text: bracket[1] }),
    weight: pointsField(draft, { ...token, text: bracket[2] }, 'weight'),
  };
}

/** A target whose comparator and unit have columns of their own. 定性 and 正向指标 stand in that column and are no comparators. */
function joinTarget(comparator: Printed | undefined, value: Printed | undefined, unit: Printed | undefined): Printed | undefined {
  if (value === undefined) return undefined;
  const sign = comparator === undefined || /定性|定量|向|^[-—/]+$/.test(comparator.text) ? '' : comparator.text;
  const measure =
    unit === undefined || isEmptyToken(unit.text) || value.text.endsWith(unit.text) || !/\d$/.test(value.text) ? '' : unit.text;
  if (sign === '' && measure === '') return value;
  const known = /^[≥≤><=]/.test(value.text) ? '' : sign;
  const first = known === '' ? value : (comparator ?? value);
  const place = spanPlaces(first.place, measure === '' ? value.place : (unit ?? value).place);
  return makePrinted(`${known}${value.text}${measure}`, place, value.uncertain === true);
}

/** Where regions have targets of their own the record holds the first, and nothing is built on it. */
function differsByRegion(draft: FormDraft, target: Printed, row: SolvedRow<IndicatorRole>, subject: string): boolean {
  const others = row.cells.flatMap(({ slot, token }) =>
    slot.role === 'region' && !isEmptyToken(token.text) && token.text !== target.text ? [token] : [],
  );
  unreadCells(draft, 'unreadableCell', others, `${subject}/target`);
  return others.length > 0;
}

function makePrinted(text: string, place: Place, uncertain: boolean): Printed {
  return uncertain ? { text, place, uncertain } : { text, place };
}

/** A row about budget execution that has its points from the execution part of the form, not from output or benefit. */
function isExecution(at: ReadonlyMap<IndicatorRole, Token>, levels: Levels): boolean {
  const dimension = levels.level1 === undefined ? undefined : matchLevel1(levels.level1.text)?.kind;
  const about = (['level2', 'level3', 'target', 'description', 'aside', 'gap'] as const).some((role) =>
    /执行|支出进度|支付进度|支付率|预算完成/.test(at.get(role)?.text ?? ''),
  );
  if (dimension === 'execution') return about || (at.get('level3')?.text ?? '') === '';
  // 预算执行率 | | | | 10 | 9.6: the row has no other name, wherever it is printed.
  return /^(?:预算执行率?)+$/.test([levels.level1, levels.level2, at.get('level3')].map((name) => name?.text ?? '').join(''));
}

function rowPlace(row: SolvedRow<IndicatorRole>): Place | undefined {
  const filled = row.cells.filter(({ token }) => token.text !== '');
  const cells = filled.length === 0 ? row.cells : filled;
  const first = cells[0]?.token.place;
  const last = cells.at(-1)?.token.place;
  return first === undefined || last === undefined ? undefined : spanPlaces(first, last);
}
