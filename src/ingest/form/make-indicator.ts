import { type Field, textField } from '../../model/field.ts';
import { type Place, spanPlaces } from '../../model/place.ts';
import type { Indicator } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import { matchLevel1 } from '../vocabulary.ts';
import type { IndicatorRole } from './define-form.ts';
import {
  type FormDraft,
  type Levels,
  type Printed,
  percentageField,
  plainField,
  pointsField,
  targetField,
  unreadCells,
} from './form-draft.ts';
import type { Token } from './form-row.ts';
import { isFilled } from './glued-doubt.ts';
import type { SolvedRow } from './solve.ts';

const NONE: Field<string> = { text: '' };

const emptyTarget = (place: Place | undefined): Indicator['target'] => (place === undefined ? { text: '' } : { text: '', place });

function inherited(level: Field<string> | undefined, token: Token | undefined, place: Place | undefined): Field<string> {
  if (isFilled(token) || place === undefined) return level ?? NONE;
  return textField(level?.text ?? '', token?.place ?? place, level?.uncertain);
}

/** The record of a row whose cells have their columns (`at`), with the levels that hold for it. */
export function makeIndicator(
  draft: FormDraft,
  at: ReadonlyMap<IndicatorRole, Token>,
  levels: Levels,
  row: SolvedRow<IndicatorRole>,
): Indicator {
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
    ...optional('completionRate', rate(draft, filled('completion'), `${subject}/completionRate`)),
    ...optional('weight', weight),
    ...optional('score', points('score')),
    ...optional('rawScore', points('rawScore')),
    ...optional('deduction', points('deduction')),
    ...optional('scoreRate', rate(draft, filled('scoreRate'), `${subject}/scoreRate`)),
    ...(isExecution(at, levels) ? { execution: true as const } : {}),
    ...optional('place', place),
  };
}

/** A rate in the column of completion or of scores; words there (已完成, 达标) say nothing that a target and an actual value do not. */
function rate(draft: FormDraft, token: Printed | undefined, subject: string): Indicator['completionRate'] {
  if (token === undefined || !/^\d+(?:\.\d+)?%?$/.test(token.text)) return undefined;
  return percentageField(draft, token, subject);
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
