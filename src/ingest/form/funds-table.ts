import { makeField } from '../../model/field.ts';
import { append } from '../../model/lists.ts';
import type { Mutable } from '../../model/mutable.ts';
import { type Amount, type MoneyUnit, readAmount } from '../../model/number.ts';
import { addTo } from '../../model/once.ts';
import type { FundSource, Funds, GovernmentLevel } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { FundColumn, FundPart } from './define-form.ts';
import { amountField, type FormDraft, type Printed, unreadCells } from './form-draft.ts';
import type { Token } from './form-row.ts';
import { fundRole, fundRow, isLevel, isSideLabel } from './form-words.ts';
import { keepNoughts, placeOfLevels, type SourceRow, setExecution, setExecutionWeight, setSources } from './fund-sources.ts';
import { fundSlots, HEADED, type TableRole } from './funds-header.ts';
import { moneyUnitIn } from './head.ts';
import { readTable } from './printed-grid.ts';
import { type Fit, type Slot, type SolvedRow, solve } from './solve.ts';
import { kindOfOther } from './source-words.ts';

const COLUMNS: readonly FundColumn[] = ['periodBudget', ...HEADED];
export const isFundColumn = (role: string): role is (typeof HEADED)[number] => HEADED.some((column) => column === role);
const isNumber = (text: string) => /^[+-]?\d+(?:\.\d+)?$/.test(text);
const isPercent = (text: string) => /^[+-]?\d+(?:\.\d+)?%$/.test(text);
const isAmount = (text: string) => readAmount(text, '万元').kind === 'value';

/** One printed amount of a funds table, before it is known how many rows name the same part. */
export interface FundEntry {
  readonly part: FundPart;
  /** Its label: kinds of other money may stand side by side. */
  readonly name?: string;
  readonly column: FundColumn;
  readonly printed: Printed;
  /** Its unit, where its label or the title of the amounts names one. */
  readonly unit?: MoneyUnit;
}

/** Levels of government that one of the left may hold: 地方资金 those of 省 and 县, 上级资金 that of 中央. */
const HOLDS: readonly (readonly [GovernmentLevel, readonly GovernmentLevel[]])[] = [
  ['local', ['province', 'prefecture', 'county', 'township', 'own']],
  ['superior', ['central', 'province', 'prefecture']],
  ['own', ['prefecture', 'county', 'township']],
];

function areDisjoint(levels: ReadonlySet<FundPart>): boolean {
  return !HOLDS.some(([whole, parts]) => levels.has(whole) && parts.some((part) => levels.has(part)));
}

/**
 * Puts amounts into the draft. Money of levels of government is the fiscal money when one level alone holds anything; several are kept
 * apart. So is other money of several kinds. A part that several rows name (地方资金 and what may be part of it) is kept when only one of them
 * holds anything; else the record has no place for the rows, and of that column only the total is kept, so that nobody adds up half of
 * the parts or one of them twice.
 */
export function setFunds(draft: FormDraft, entries: readonly FundEntry[]): void {
  const placed = entries.some(({ part }) => part === 'fiscal') ? placeOfLevels(entries, isLevel) : undefined;
  const beside = placed === 'beside';
  // 政府性基金 beside 单位资金: where both hold money in any column, they are kept apart in all. 其他资金 beside one of them may hold it.
  const others = entries.filter(({ part, printed }) => part === 'other' && !isEmptyToken(printed.text));
  const areKinds = others.every((entry) => !isFilled(entry) || kindOfOther(entry.name ?? '') !== undefined);
  const several = areKinds && COLUMNS.some((column) => countFilled(others.filter((entry) => entry.column === column)) > 1);
  for (const column of COLUMNS) {
    const own = entries.filter((entry) => entry.column === column && !isEmptyToken(entry.printed.text));
    if (own.length === 0) continue;
    draft.prints.add('funds').add(column);
    const funds = draft.funds[column] ?? {};
    draft.funds[column] = funds;
    const total = own.find((entry) => entry.part === 'total');
    if (total !== undefined) funds.total ??= amountField(draft, total.printed, `${column}.total`, total.unit ?? draft.fundsUnit);
    const general = !beside && own.some((entry) => entry.part === 'fiscal');
    const levels = own.filter(({ part }) => isLevel(part));
    const oneLevel = !beside && onlyFilled(levels) !== undefined;
    const groups = new Map<FundSource, FundEntry[]>();
    for (const entry of own) {
      // Money of one level of government under 财政拨款 is part of a part.
      if (entry.part === 'total' || (isLevel(entry.part) && general)) continue;
      const kind = several && entry.part === 'other' ? kindOfOther(entry.name ?? '') : undefined;
      const key = kind ?? (isLevel(entry.part) && oneLevel ? 'fiscal' : entry.part);
      addTo(groups, key, entry);
    }
    const chosen = [...groups].map(([key, group]) => ({ key, entry: onlyFilled(group), group }));
    const apart = general || oneLevel || areDisjoint(new Set(levels.map(({ part }) => part)));
    const clear = !draft.unsureFunds && apart && chosen.every(({ entry }) => entry !== undefined);
    if (chosen.length > 0) keepBlank(funds, 'total', entries, column);
    else if (total !== undefined && !draft.unsureFunds) for (const part of WHOLE_SOURCES) keepBlank(funds, part, entries, column);
    for (const { key, entry, group } of chosen) {
      if (clear && entry !== undefined) funds[key] ??= amountField(draft, entry.printed, `${column}.${key}`, entry.unit ?? draft.fundsUnit);
      else
        unreadCells(
          draft,
          'unreadableCell',
          group.map((each) => each.printed),
          `${column}.${key}`,
        );
    }
    if (clear && !several) keepNoughts(draft, column, own);
    if (placed === 'within' && clear && funds.fiscal !== undefined) setLevelsWithin(draft, column, levels);
  }
}

/** Sources that are no part of one another: a total whose sources are all blank has none of them. */
const WHOLE_SOURCES = ['fiscal', 'carriedOver', 'other'] as const;

/** A cell that holds nothing or a sign keeps its place where the form cannot be without its figure. */
function keepBlank(
  funds: Mutable<Funds>,
  part: 'total' | (typeof WHOLE_SOURCES)[number],
  entries: readonly FundEntry[],
  column: string,
): void {
  const blank = entries.find((entry) => entry.part === part && entry.column === column && isEmptyToken(entry.printed.text));
  if (blank !== undefined) funds[part] ??= makeField<Amount>(blank.printed.text, undefined, blank.printed.place);
}

/** Money of levels of government that is part of the fiscal money, each level once and none part of another. */
function setLevelsWithin(draft: FormDraft, column: FundColumn, levels: readonly FundEntry[]): void {
  const parts = new Set(levels.map(({ part }) => part));
  if (parts.size < levels.length || !areDisjoint(parts)) return;
  const funds = draft.funds[column] ?? {};
  for (const { part, printed, unit } of levels)
    if (isLevel(part)) funds[part] ??= amountField(draft, printed, `${column}.${part}`, unit ?? draft.fundsUnit);
  draft.prints.add('levelsWithinFiscal');
}

const isFilled = ({ printed }: FundEntry): boolean => !/^0+(?:\.0+)?$/.test(printed.text);
const countFilled = (entries: readonly FundEntry[]): number => entries.filter(isFilled).length;

/** The entry that holds an amount other than 0, when there is at most one. */
function onlyFilled(group: readonly FundEntry[]): FundEntry | undefined {
  const filled = group.filter(isFilled);
  return filled.length > 1 ? undefined : (filled[0] ?? group[0]);
}

const fitFunds: Fit<TableRole> = ({ text }) => {
  const label = fundRow(text) !== undefined;
  return (role) => {
    if (role === 'label') return label ? 8 : isAmount(text) || isPercent(text) || isEmptyToken(text) ? -12 : -1;
    if (label) return -6;
    if (role === 'explanation') return isNumber(text) || isPercent(text) ? -2 : 0.5;
    if (role === 'unknown') return 0.2;
    if (isEmptyToken(text)) return 0.2;
    if (role === 'rate') return isPercent(text) ? 3 : isNumber(text) ? 0.3 : -5;
    if (role === 'weight' || role === 'score') return /^\d{1,3}(?:\.\d+)?分?$/.test(text) ? 1 : -5;
    return isAmount(text) ? 1.5 : -6;
  };
};

/** Reads a funds table with a header: `年度资金总额 100 100 95 10 95% 9.5` under 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
export function readFundTable(draft: FormDraft, header: readonly Token[], rows: readonly (readonly Token[])[], stream: boolean): void {
  const slots = fundSlots(header);
  if (slots === undefined) return;
  const unit = header.flatMap(({ text }) => moneyUnitIn(text) ?? []).at(-1);
  if (unit !== undefined) {
    draft.unit = unit;
    draft.fundsUnit = unit;
  }
  // A title beside all rows that is printed in each of them is the label of none, though 项目资金 may be one.
  const titles = new Set(header.flatMap(({ text }) => (isSideLabel(text) && fundRole(text) === undefined ? [text] : [])));
  const isData = ({ text }: Token) => text !== '' && !titles.has(text) && (fundRow(text) !== undefined || !isSideLabel(text));
  const filled = rows.map((row) => withOpenLabel(row.filter(isData)));
  const aligned = stream ? solve(filled.flat(), slots, fitFunds, 'stream') : readTable(filled, slots, fitFunds);
  const isList = listsProjects(aligned);
  if (isList)
    for (const row of aligned)
      unreadCells(
        draft,
        'unreadableRow',
        row.cells.map((cell) => cell.token),
        'funds',
      );
  const entries: FundEntry[] = [];
  const sources: SourceRow[] = [];
  for (const row of isList ? [] : aligned) append(entries, readFundRow(draft, row, slots, sources));
  if (!entries.some((entry) => entry.part === 'total')) promoteOnlyRow(draft, entries, sources);
  setFunds(draft, entries);
  setSources(draft, sources);
  setExecutionWeight(draft, header);
}

/** Rows with names that no source of money has, two and more and nothing else above the total: projects, whose total is not this form's. */
function listsProjects(rows: readonly SolvedRow<TableRole>[]): boolean {
  const names = rows.flatMap((row) => row.cells.flatMap(({ slot, token }) => (slot.role === 'label' ? [fundRow(token.text)] : [])));
  return names.filter((part) => part === undefined).length >= 2 && names.every((part) => part === undefined || part === 'total');
}

/** A label alone has its amounts on the line below. */
function withOpenLabel(row: readonly Token[]): readonly Token[] {
  const [only, ...more] = row;
  return only !== undefined && more.length === 0 && fundRow(only.text) !== undefined ? [{ ...only, open: true as const }] : row;
}

/** A row with a cell under every header: then cells that were cut with low confidence were cut right. */
function isFullRow(row: SolvedRow<TableRole>, slots: readonly Slot<TableRole>[]): boolean {
  const taken = new Set(row.cells.map((cell) => cell.slot));
  return row.unplaced.length === 0 && slots.every((slot) => slot.skip < 0.5 || taken.has(slot));
}

function readFundRow(draft: FormDraft, row: SolvedRow<TableRole>, slots: readonly Slot<TableRole>[], sources: SourceRow[]): FundEntry[] {
  const label = row.cells.find((cell) => cell.slot.role === 'label')?.token;
  const part = label === undefined ? 'total' : fundRow(label.text);
  const settled = part === 'total' && isFullRow(row, slots);
  const printed = (token: Token): Printed => ({ ...token, uncertain: row.uncertain || (token.uncertain === true && !settled) });
  const entries: FundEntry[] = [];
  const beside: { -readonly [Role in keyof SourceRow['printed']]: Printed } = {};
  if (part === undefined) {
    if (row.cells.some(({ token }) => isAmount(token.text))) draft.unsureFunds = true;
    unreadCells(
      draft,
      'unreadableRow',
      row.cells.map((cell) => cell.token),
      'funds',
    );
    return [];
  }
  for (const { token, slot } of row.cells) {
    if (isFundColumn(slot.role)) entries.push({ part, name: label?.text ?? '', column: slot.role, printed: printed(token) });
    const { role } = slot;
    if ((part === 'total' || !isEmptyToken(token.text)) && (role === 'rate' || role === 'weight' || role === 'score'))
      beside[role] ??= printed(token);
  }
  if (row.unplaced.some(({ text }) => isAmount(text))) draft.unsureFunds = true;
  if (row.unplaced.length > 0) unreadCells(draft, 'unreadableCell', row.unplaced, 'funds');
  else if (part === 'total' && label !== undefined && !row.uncertain) addBlanks(row, slots, label, entries, beside);
  const source = { entries, printed: beside };
  if (part === 'total') setExecution(draft, source);
  else sources.push(source);
  return entries;
}

/** The cells of the row of the total that are empty: a table with columns prints them, though nothing stands in them. */
function addBlanks(
  { cells }: SolvedRow<TableRole>,
  slots: readonly Slot<TableRole>[],
  label: Token,
  entries: FundEntry[],
  beside: Partial<Record<keyof SourceRow['printed'], Printed>>,
): void {
  const blank = { text: '', place: label.place };
  const taken = new Set(cells.map(({ slot }) => slot));
  for (const slot of slots) {
    if (taken.has(slot) || slot.column === undefined) continue;
    if (isFundColumn(slot.role)) entries.push({ part: 'total', column: slot.role, printed: blank });
    else if (slot.role === 'rate') beside.rate ??= blank;
  }
}

/** A table of one row of money has its total in that row. */
function promoteOnlyRow(draft: FormDraft, entries: FundEntry[], sources: SourceRow[]): void {
  const parts = new Set(entries.map((entry) => entry.part));
  if (parts.size !== 1) return;
  const amounts = entries.splice(0);
  append(
    entries,
    amounts.map((entry) => ({ ...entry, part: 'total' as const })),
  );
  const [row] = sources.splice(0);
  if (row !== undefined) setExecution(draft, row);
}
