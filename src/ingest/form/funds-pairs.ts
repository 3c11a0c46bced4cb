import { groupBy } from '../../model/once.ts';
import type { FundColumn, FundPart } from './define-form.ts';
import { type FormDraft, percentageField, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { fundRole, fundRow, isSideLabel, labelKeys } from './form-words.ts';
import { setExecution } from './fund-sources.ts';
import { type FundEntry, isFundColumn, setFunds } from './funds-table.ts';
import { kindOfOther } from './source-words.ts';

const isNumber = (text: string) => /^[+-]?\d+(?:\.\d+)?$/.test(text);
const isPercent = (text: string) => /^[+-]?\d+(?:\.\d+)?%$/.test(text);

/** `预算数：`, alone or with its amount: where labels and amounts by turns begin. */
export function isBudgetLabel(text: string): boolean {
  return text.startsWith('预算数') && /^预算数[：:]?\d*(?:\.\d+)?$/.test(text);
}

function pairColumn(text: string): FundColumn | undefined {
  const role = fundRole(text);
  return role !== undefined && isFundColumn(role) ? role : undefined;
}

/** `预算数 到位数 执行数 执行率`: headers only, behind the title of the money at most, with the amounts in the rows below. */
export function isHeaderRow(filled: readonly Token[]): boolean {
  const [first] = filled;
  const titled = first !== undefined && fundRole(first.text) === undefined && isSideLabel(first.text);
  const roles = filled.slice(titled ? 1 : 0).map((token) => fundRole(token.text));
  return roles.includes('rate') && roles.includes('spent') && roles.every((role) => role !== undefined);
}

/** Whether a row reads `预算数 260 到位数 260 执行数 260`: labels and amounts by turns. */
export function isPairRow(tokens: readonly Token[]): boolean {
  const filled = tokens.filter((token) => token.text !== '');
  if (filled.length < 2) return false;
  let labels = 0;
  let numbers = 0;
  for (const { text } of filled) {
    const { label, value } = pairParts(text);
    if (pairColumn(label) !== undefined) labels += 1;
    if (value !== '' || isNumber(text)) numbers += 1;
  }
  if (labels < 2 || isHeaderRow(filled)) return false;
  return numbers >= 1 || /^(?:预算数|到位数|执行数)$/.test(labelKeys(filled[0]?.text ?? '').short);
}

/** Splits `预算数：260` and `其中：财政资金260`; a label alone has an empty value. */
function pairParts(text: string): { readonly label: string; readonly value: string } {
  const match = /\d$/.test(text) ? /^(.*?[^\d.])[：:]?([+-]?\d+(?:\.\d+)?)$/.exec(text) : null;
  const label = match?.[1];
  if (label === undefined || match?.[2] === undefined) return { label: text, value: '' };
  return pairColumn(label) !== undefined || fundRow(label) !== undefined ? { label, value: match[2] } : { label: text, value: '' };
}

/** The empty cell behind 执行数 and its amount, where the rate belongs that the header asks for. */
export function blankBehind({ tokens, filled }: TokenRow): Token | undefined {
  const last = filled.at(-1);
  const spent = filled.some((token) => fundRole(pairParts(token.text).label) === 'spent');
  if (last === undefined || !spent || !isNumber(pairParts(last.text).value || last.text)) return undefined;
  return tokens.find((token) => token.text === '' && token.column > last.column);
}

/**
 * Rows that give no column again and name different sources, each once: 其中：市级资金 180 | 区级资金 106 below 预算数 | 到位数 | 执行数 are
 * the sources of the first column, wherever they stand.
 */
function rowsOfSources(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [row, own] of groupBy(tokens, (token) => token.row)) {
    const labels = own.map(({ text }) => pairParts(text).label);
    const parts = labels.flatMap((label) => (pairColumn(label) === undefined ? (fundRow(label) ?? []) : ['total' as const]));
    if (parts.length > 1 && !parts.includes('total') && new Set(parts).size === parts.length) found.add(row);
  }
  return found;
}

/** 分值 10 | 得分 9.70 behind the amounts: what the execution of the budget was worth, and got. */
function pointsAsked(text: string): 'weight' | 'score' | undefined {
  const role = fundRole(text);
  return role === 'weight' || role === 'score' ? role : undefined;
}

/**
 * Reads the funds of the Hebei forms, whose cells are label and amount by turns: 预算数, 到位数, 执行数 and below each 其中：财政资金
 * and 其他. The n-th label of a row belongs to the n-th column. A percentage, or a number too many, is the execution rate.
 */
export function readPairFunds(draft: FormDraft, tokens: readonly Token[]): void {
  const columns: FundColumn[] = [];
  /** Where the labels of the columns stand, if in places of their own. */
  const positions = new Map<number, FundColumn | undefined>();
  const counts = new Map<string, number>();
  const entries: FundEntry[] = [];
  const ofSources = rowsOfSources(tokens);
  let open: { part: FundPart; name: string; column: FundColumn; filled: boolean; blank?: Token } | undefined;
  let points: 'weight' | 'score' | undefined;
  const leave = () => {
    if (open?.blank !== undefined && !open.filled)
      entries.push({ part: open.part, name: open.name, column: open.column, printed: open.blank });
  };
  // The headers of the columns may stand in the row that 预算数 ends.
  const start = tokens.findIndex((token) => isBudgetLabel(token.text));
  for (const token of tokens.slice(Math.max(0, start))) {
    if (token.text === '') {
      if (open !== undefined) open.blank ??= token;
      continue;
    }
    if (points !== undefined && isNumber(token.text)) {
      setExecution(draft, { entries: [], printed: { [points]: token } });
      points = undefined;
      continue;
    }
    points = pointsAsked(token.text);
    if (points !== undefined) continue;
    const { label, value } = pairParts(token.text);
    const column = pairColumn(label);
    const part = column === undefined ? fundRow(label) : 'total';
    if (part !== undefined) {
      const key = part === 'other' ? `${part} ${kindOfOther(label) ?? ''}` : part;
      const nth = counts.get(key) ?? 0;
      counts.set(key, nth + 1);
      if (column !== undefined) {
        columns.push(column);
        positions.set(token.column, positions.has(token.column) ? undefined : column);
      }
      const at = column ?? (ofSources.has(token.row) ? columns[0] : (positions.get(token.column) ?? columns[nth]));
      leave();
      open = at === undefined ? undefined : { part, name: label, column: at, filled: false };
      if (value === '' || open === undefined) continue;
    } else if (fundRole(token.text) === 'rate') continue;
    const text = value === '' ? token.text : value;
    // A bare number is the rate only behind the last column, where nothing else can follow.
    const isRate = isPercent(text) || (isNumber(text) && open?.filled === true && open.column === columns.at(-1) && columns.length > 2);
    if (isRate) {
      if (draft.fields.executionRate === undefined) draft.fields.executionRate = percentageField(draft, token, 'executionRate');
    } else if (open !== undefined && !open.filled) {
      entries.push({ part: open.part, name: open.name, column: open.column, printed: { ...token, text } });
      open.filled = true;
    } else unreadCells(draft, 'unreadableCell', [token], 'funds');
  }
  leave();
  setFunds(draft, entries);
}

/** Whether a row goes on with labels and amounts by turns: a label of money, or figures alone. */
export function isPairGoingOn(row: TokenRow, stream: boolean): boolean {
  if (row.block.kind !== 'table') return false;
  if (stream) return true;
  const [first] = row.filled;
  if (first === undefined) return false;
  const label = first.text.replace(/[：:]?[\d.]+$/, '');
  const column = fundRole(label);
  return (
    fundRow(label) !== undefined || column === 'received' || column === 'spent' || row.filled.every((token) => /^[\d.%]+$/.test(token.text))
  );
}
