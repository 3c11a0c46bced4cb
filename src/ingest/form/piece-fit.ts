import { memoise } from '../../model/memoise.ts';
import { readUnit } from '../../model/unit.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { fitIndicator } from './column-fit.ts';
import type { IndicatorRole } from './define-form.ts';
import type { Token } from './form-row.ts';
import { type Fit, type Slot, type SolvedRow, solve } from './solve.ts';

/** Reads a list of indicators whose cells come in pieces: several may be one cell, and how a cell looks tells whether it is whole. */

/** Cost of an empty cell: where cells may be put together, only what a cell of every row holds keeps them apart. */
const EMPTY: Partial<Readonly<Record<IndicatorRole, number>>> = {
  level3: 4.5,
  target: 3,
  description: 1.6,
  basis: 2.2,
  explanation: 2,
  remark: 2,
};

/** Names of measures are shorter. */
const LONG_NAME = 24;

/** Columns that never hold a unit by itself: one there was cut off its number. */
const TEXT_COLUMNS: ReadonlySet<IndicatorRole> = new Set(['level3', 'description', 'basis', 'explanation', 'remark']);

const VALUES: ReadonlySet<IndicatorRole> = new Set(['target', 'actual', 'revised']);

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

/** Cells begin with no comma and end with none, hold no half of a pair, and keep signs and numbers together. */
function brokenness(text: string): number {
  let cost = 0;
  if (/^[，。、；：）》」』】%‰]|^年(?![度内初末])/.test(text)) cost += 2;
  if (/[，、；（《【]$/.test(text)) cost += 1.5;
  else if (/[和及与的对将为在或]$/.test(text)) cost += 1;
  if (count(text, '（') !== count(text, '）') || count(text, '《') !== count(text, '》')) cost += 1.5;
  if (count(text, '"') % 2 === 1) cost += 1.5;
  return cost;
}

const isUnitAlone = (text: string) => text.length === 1 || readUnit(text) !== undefined;
/** A sign or unit in front, whose number stands behind or before it. */
const beginsInValue = (text: string) => /^[≥≤><=]/.test(text) || readUnit(/^\D{1,2}(?=\d)/.exec(text)?.[0] ?? '') !== undefined;
/** ≥1067人2019, 校≥40所: a value, and the beginning of what stands behind it or the end of what stands before. */
const runsOver = (text: string) => /\d\p{Script=Han}+\d+$|^\p{Script=Han}{1,4}[≥≤]/u.test(text);

/** What looks broken in a text under a column of texts, of values, and under any. Asked for one column after the other. */
const faultsOf = memoise(
  (text: string) => ({
    inText: (isUnitAlone(text) ? 2 : 0) + (beginsInValue(text) ? 1.5 : 0),
    inValue: runsOver(text) ? 2 : 0,
    open: /[≥≤><=~]$/.test(text),
    any: brokenness(text),
    isName: matchLevel1(text) !== undefined || matchLevel2(text) !== undefined,
  }),
  20_000,
  60,
);

/** How well a run of pieces goes under a header: as a cell would, less what looks broken in it, as units cut off their numbers do. */
const fitPieces: Fit<IndicatorRole> = (token) => {
  const { text } = token;
  const faults = faultsOf(text);
  const fitUnder = fitIndicator(token);
  return (role) => {
    let cost = faults.any;
    if (TEXT_COLUMNS.has(role)) cost += faults.inText;
    if (role === 'level3' && text.length > LONG_NAME) cost += 1.5;
    if (role === 'description' && faults.isName) cost += 1.5;
    if (role !== 'comparator' && faults.open) cost += 3;
    if (VALUES.has(role)) cost += faults.inValue;
    return fitUnder(role) - cost;
  };
};

/** Brings pieces of cells under the columns of their header. */
export function solvePieces(tokens: readonly Token[], slots: readonly Slot<IndicatorRole>[]): SolvedRow<IndicatorRole>[] {
  return solve(
    tokens,
    // Pieces stand in no column.
    slots.map(({ role, skip }) => ({ role, skip: EMPTY[role] ?? skip })),
    fitPieces,
    'stream',
  );
}
