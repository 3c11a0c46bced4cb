import { readAmount } from '../../model/number.ts';
import type { GovernmentLevel } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { FundPart, FundRole } from './define-form.ts';
import { type FormDraft, percentageField, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { amountLabel, fundRole, isSideLabel, labelKeys } from './form-words.ts';
import { type FundEntry, isFundColumn, setFunds } from './funds-table.ts';
import { moneyUnitIn } from './head.ts';
import { labelOf } from './label.ts';

/** Funds whose sources stand side by side, the amounts below: 中央 | 省级 | 本级 | 合计 | 执行数 above 4 | 6 | 0 | 10 | 9. */

/** Levels by their short names, which say so only beside other sources of money. */
const LEVELS: Readonly<Record<string, GovernmentLevel>> = {
  中央: 'central',
  省级: 'province',
  市级: 'prefecture',
  县级: 'county',
  本级: 'own',
};

interface Leaf {
  readonly token: Token;
  readonly part: FundPart | undefined;
  readonly role: FundRole | undefined;
}

export interface FundsAcross {
  readonly header: readonly Token[];
  readonly leaves: readonly Leaf[];
  /** The amount below each leaf; undefined where the cell is empty. */
  readonly amounts: readonly (Token | undefined)[];
  /** Rows it takes. */
  readonly rows: number;
}

function leafOf(token: Token): Leaf {
  const role = fundRole(token.text);
  const part = LEVELS[labelKeys(token.text).short] ?? amountLabel(token.text)?.part;
  return { token, part, role: part === undefined ? role : undefined };
}

const isName = ({ text }: Token): boolean => !/\d/.test(text) && text.length <= 16;
const isTitle = ({ text }: Token): boolean => isSideLabel(text) || labelOf(text)?.label.kind === 'head';
const isMoney = ({ text }: Token): boolean => isEmptyToken(text) || /%$/.test(text) || readAmount(text, '万元').kind === 'value';

/** What begins at a row, where it is such a table. */
export function fundsAcross(rows: readonly TokenRow[], index: number): FundsAcross | undefined {
  const printed = rows[index]?.filled ?? [];
  if (printed.length < 3 || printed.some((token, at) => at > 0 && !isName(token))) return undefined;
  const header = printed.slice(printed[0] !== undefined && isTitle(printed[0]) ? 1 : 0);
  if (header.length < 3 || !header.every(isName)) return undefined;
  const named = header.map(leafOf);
  if (named.every(({ part }) => part === undefined)) return undefined;
  const below = rows[index + 1];
  const parts = below?.filled.map(leafOf) ?? [];
  const nested = parts.length >= 2 && parts.every(({ part }) => part !== undefined);
  const leaves = named.flatMap((leaf) => (nested && leaf.part === 'fiscal' ? parts : [leaf]));
  const values = nested ? rows[index + 2] : below;
  const known = leaves.filter(({ part, role }) => part !== undefined || role !== undefined).length;
  const sources = leaves.filter(({ part }) => part !== undefined && part !== 'total').length;
  if (sources < 2 || known < leaves.length - 1 || values === undefined || !values.filled.every(isMoney)) return undefined;
  const amounts = amountsBelow(leaves, values, rows[index]?.tokens.length ?? 0);
  return amounts === undefined ? undefined : { header: printed, leaves, amounts, rows: nested ? 3 : 2 };
}

/** By their columns where the row is as long as the header, else in order where there are as many. */
function amountsBelow(leaves: readonly Leaf[], { tokens, filled }: TokenRow, width: number): readonly (Token | undefined)[] | undefined {
  if (filled.length === leaves.length) return filled;
  if (tokens.length !== width || filled.length === 0) return undefined;
  const amounts = leaves.map(({ token }) => filled.find(({ column }) => column === token.column));
  return amounts.filter((each) => each !== undefined).length === filled.length ? amounts : undefined;
}

export function readFundsAcross(draft: FormDraft, { header, leaves, amounts }: FundsAcross): void {
  const unit = header.flatMap(({ text }) => moneyUnitIn(text) ?? []).at(-1);
  draft.unit = unit ?? draft.unit;
  draft.fundsUnit = unit ?? draft.fundsUnit;
  const entries: FundEntry[] = [];
  for (const [index, { token, part, role }] of leaves.entries()) {
    const printed = amounts[index];
    if (printed === undefined || isEmptyToken(printed.text)) continue;
    if (part !== undefined) entries.push({ part, name: token.text, column: 'budgeted', printed });
    else if (role !== undefined && isFundColumn(role)) entries.push({ part: 'total', column: role, printed });
    else if (role === 'rate') draft.fields.executionRate ??= percentageField(draft, printed, 'executionRate');
    else {
      draft.unsureFunds = true;
      unreadCells(draft, 'unreadableCell', [printed], 'funds');
    }
  }
  setFunds(draft, entries);
}
