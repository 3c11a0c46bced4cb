import { type Field, textField } from '../../model/field.ts';
import { type Place, spanPlaces } from '../../model/place.ts';
import type { Indicator } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import { isFillerRow, matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { type AlignedRow, align, alignByCount, alignTable } from './self-evaluation-align.ts';
import { type FormDraft, type Printed, plainField, pointsField, targetField, unreadCells } from './self-evaluation-draft.ts';
import { fitIndicator } from './self-evaluation-fit.ts';
import type { IndicatorHeader, IndicatorRole } from './self-evaluation-header.ts';
import { isSideLabel } from './self-evaluation-labels.ts';
import type { Token, TokenRow } from './self-evaluation-tokens.ts';

/** First and second level that a merged cell hands down to the rows below it. */
interface Levels {
  level1: Field<string> | undefined;
  level2: Field<string> | undefined;
}

const NONE: Field<string> = { text: '' };
const VALUES: readonly IndicatorRole[] = [
  'target',
  'revised',
  'actual',
  'weight',
  'score',
  'rawScore',
  'weightShare',
  'comparator',
  'unit',
];

/** Reads the rows below an indicator header: levels handed down, values by role, points in brackets as dimensions. */
export function readIndicators(draft: FormDraft, header: IndicatorHeader, rows: readonly TokenRow[], stream: boolean): void {
  draft.seen.indicators = true;
  for (const word of header.words) draft.words.add(word);
  const has = (role: IndicatorRole) => header.slots.some((slot) => slot.role === role);
  if (has('actual') || has('score') || has('rawScore')) draft.seen.evaluated = true;
  if (has('score') || has('rawScore')) draft.seen.scores = true;
  const levels: Levels = { level1: undefined, level2: undefined };
  for (const row of alignRows(header, rows, stream)) readRow(draft, row, levels, has('explanation'));
}

function alignRows(header: IndicatorHeader, rows: readonly TokenRow[], stream: boolean): AlignedRow<IndicatorRole>[] {
  const guessed = rows.some((row) => row.filled.some((token) => token.uncertain === true));
  if (guessed || stream) {
    // Where rows were guessed, so were the empty cells in them.
    const cells = alignByCount(
      rows.flatMap((row) => row.filled),
      header.columns,
      fitIndicator,
    );
    const counted =
      cells ??
      (guessed
        ? undefined
        : alignByCount(
            rows.flatMap((row) => row.tokens),
            header.columns,
            fitIndicator,
          ));
    if (counted !== undefined) return counted.map(settle);
  }
  const lists = rows.map((row) => row.filled.filter((token) => !isLabelOnly(token.text)));
  const settled = (row: AlignedRow<IndicatorRole>) => (isComplete(row, header) ? settle(row) : row);
  const flowing = () => align(lists.flat(), header.slots, fitIndicator, 'stream').map(settled);
  if (stream) return flowing();
  const filled = lists.filter((list) => !isFillerRow(list.map((token) => token.text)));
  const read = alignTable(filled, header.slots, fitIndicator).map(settled);
  if (!guessed) return read;
  const free = flowing();
  const complete = (all: readonly AlignedRow<IndicatorRole>[]) => all.filter((row) => isComplete(row, header)).length;
  return complete(free) > complete(read) ? free : read;
}

/** Cells that were cut with low confidence are certain once each of them has its column. */
function settle(row: AlignedRow<IndicatorRole>): AlignedRow<IndicatorRole> {
  if (!row.cells.some(({ token }) => token.uncertain === true)) return row;
  const cells = row.cells.map(({ token: { uncertain: _uncertain, ...token }, slot }) => ({ token, slot }));
  return { ...row, cells };
}

/**
 * Every column that a row must fill is filled, by a cell that can be nothing else, and no cell is left: then cells that blanks
 * separate were cut right. A text beyond the named columns is allowed where a comparator says where the names end.
 */
function isComplete(row: AlignedRow<IndicatorRole>, header: IndicatorHeader): boolean {
  if (row.uncertain || row.unplaced.length > 0) return false;
  const taken = new Set(row.cells.map(({ slot }) => slot.role));
  if ((taken.has('aside') || taken.has('gap')) && !taken.has('comparator')) return false;
  const needed: readonly IndicatorRole[] = ['level3', 'comparator', 'target', 'actual', 'rawScore', 'score'];
  const printed = (role: IndicatorRole) => header.columns.some((slot) => slot.role === role);
  if (!needed.every((role) => taken.has(role) || !printed(role))) return false;
  return taken.has('weight') || taken.has('weightShare') || !printed('weight');
}

/** Side headings and points on a line of their own are no data of the row they stand in. */
function isLabelOnly(text: string): boolean {
  return (
    /^（\d{1,3}分?）$/.test(text) ||
    /^(?:[一二三四五六七]、.{2,16}情况|绩效指标)$/.test(text) ||
    (text.length > 4 && isSideLabel(text) && matchLevel1(text) === undefined && matchLevel2(text) === undefined)
  );
}

function readRow(draft: FormDraft, row: AlignedRow<IndicatorRole>, levels: Levels, asksReasons: boolean): void {
  const at = new Map<IndicatorRole, Token>();
  for (const { token, slot } of row.cells) if (!at.has(slot.role)) at.set(slot.role, token);
  takeLevels(draft, at, levels);
  const hasValue = VALUES.some((role) => isFilled(at.get(role)));
  const names = [at.get('level3'), at.get('description'), at.get('aside'), at.get('gap')].filter((token) => isFilled(token));
  if (!hasValue) {
    if (names.some((token) => token !== undefined && !/^(?:指标\d*[：:]?|[…\d.、]+)$/.test(token.text)))
      unreadCells(
        draft,
        'unreadableRow',
        row.cells.filter(({ slot }) => slot.role !== 'level1' && slot.role !== 'level2').map(({ token }) => token),
        'indicators',
      );
    return;
  }
  if (row.unplaced.length > 0) unreadCells(draft, 'unreadableCell', row.unplaced, `indicators/${draft.indicators.length}`);
  draft.indicators.push({ ...makeIndicator(draft, at, levels, row), ...(asksReasons ? reasonOf(draft, at.get('explanation'), row) : {}) });
}

const isFilled = (token: Token | undefined) => token !== undefined && !isEmptyToken(token.text);

function takeLevels(draft: FormDraft, at: ReadonlyMap<IndicatorRole, Token>, levels: Levels): void {
  const first = at.get('level1');
  const second = at.get('level2');
  if (first !== undefined) {
    levels.level1 = readLevel1(draft, first);
    levels.level2 = undefined;
  }
  if (second !== undefined && !isEmptyToken(second.text)) {
    const name = matchLevel2(second.text)?.name ?? second.text;
    levels.level2 = plainField(draft, { ...second, text: name });
  }
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

function makeIndicator(draft: FormDraft, at: ReadonlyMap<IndicatorRole, Token>, levels: Levels, row: AlignedRow<IndicatorRole>): Indicator {
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
    const token = filled(role);
    return token === undefined || isEmptyToken(token.text) ? undefined : plainField(draft, token);
  };
  const named = readName(draft, filled('level3'), levels);
  const target = joinTarget(filled('comparator'), filled('revised') ?? filled('target'), filled('unit'));
  const actual = filled('actual');
  const description = text('description') ?? text('gap') ?? text('aside');
  const weight = points('weight') ?? points('weightShare') ?? named.weight;
  const place = rowPlace(row);
  return {
    level1: levels.level1 ?? NONE,
    level2: levels.level2 ?? NONE,
    level3: named.level3,
    target: target === undefined ? { text: '' } : targetField(draft, target, `${subject}/target`),
    ...optional('description', description),
    ...optional('basis', text('basis')),
    ...optional('actual', actual === undefined ? undefined : targetField(draft, actual, `${subject}/actual`)),
    ...optional('weight', weight),
    ...optional('score', points('score')),
    ...optional('rawScore', points('rawScore')),
    ...(isExecution(at, levels) ? { execution: true as const } : {}),
    ...optional('place', place),
  };
}

/** What stands in the column of reasons; 无 and an empty cell are kept, since that column must say something beside a missed target. */
function reasonOf(draft: FormDraft, token: Token | undefined, row: AlignedRow<IndicatorRole>): Partial<Pick<Indicator, 'explanation'>> {
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

function makePrinted(text: string, place: Place, uncertain: boolean): Printed {
  return uncertain ? { text, place, uncertain } : { text, place };
}

/** A row about budget execution that has its points from the execution part of the form, not from output or benefit. */
function isExecution(at: ReadonlyMap<IndicatorRole, Token>, levels: Levels): boolean {
  const dimension = levels.level1 === undefined ? undefined : matchLevel1(levels.level1.text)?.kind;
  const about = (['level2', 'level3', 'target', 'description', 'aside', 'gap'] as const).some((role) =>
    /执行|支出进度|支付进度|支付率|预算完成/.test(at.get(role)?.text ?? ''),
  );
  if (dimension === 'execution') return about || at.get('level3') === undefined;
  return levels.level1 === undefined && /^预算执行率?$/.test(at.get('level3')?.text ?? levels.level2?.text ?? '');
}

function rowPlace(row: AlignedRow<IndicatorRole>): Place | undefined {
  const first = row.cells[0]?.token.place;
  const last = row.cells.at(-1)?.token.place;
  return first === undefined || last === undefined ? undefined : spanPlaces(first, last);
}
