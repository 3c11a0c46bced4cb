import { append } from '../../model/lists.ts';
import type { GoalRole } from './define-form.ts';
import type { Token, TokenRow } from './form-row.ts';
import { closingLabel, fundRole, fundRow, goalRole, headLabel, isSideLabel, isTotalLabel } from './form-words.ts';
import { fundSlots } from './funds-header.ts';
import { isBudgetLabel, isHeaderRow, isPairRow } from './funds-pairs.ts';
import { splitLabel } from './head.ts';
import { type IndicatorHeader, indicatorHeader } from './indicator-header.ts';
import { isTitleOfFunds } from './row-ends.ts';
import { saysScore } from './said-score.ts';
import { isSubtotal } from './subtotal.ts';
import { isMarkAlone, titleAt } from './titles.ts';

/** What begins at a row of a form. `rows` are the rows its header takes. */
export type Section =
  | { readonly kind: 'title'; readonly rows: 1 }
  | { readonly kind: 'indicators'; readonly header: IndicatorHeader; readonly rows: number }
  | { readonly kind: 'pairFunds'; readonly rows: 0 }
  | { readonly kind: 'fundTable'; readonly header: readonly Token[]; readonly rows: number }
  | { readonly kind: 'goals'; readonly roles: readonly GoalRole[]; readonly header: readonly Token[]; readonly rows: number }
  | { readonly kind: 'total'; readonly rows: 0 }
  | { readonly kind: 'saidScore'; readonly rows: 0 }
  | { readonly kind: 'closing'; readonly label: 'issues' | 'note'; readonly rows: 0 }
  | { readonly kind: 'head'; readonly rows: 0 };

/** The first filled cells from a row on, over several rows. */
function ahead(rows: readonly TokenRow[], index: number, count: number): Token[] {
  const tokens: Token[] = [];
  for (let at = index; at < rows.length && tokens.length < count; at += 1) append(tokens, rows[at]?.filled ?? []);
  return tokens.slice(0, count);
}

/** A run of one-word rows of a stream that all satisfy a test. */
function run(rows: readonly TokenRow[], index: number, test: (text: string) => boolean, limit: number): Token[] {
  const tokens: Token[] = [];
  for (let at = index; at < rows.length && tokens.length < limit; at += 1) {
    const [token] = rows[at]?.filled ?? [];
    if (token === undefined || !test(token.text)) break;
    tokens.push(token);
  }
  return tokens;
}

/** Whether 预算数 stands in a row and 执行数 in a row soon below: labels and amounts by turns whose rows were cut apart. */
function startsPairs(rows: readonly TokenRow[], index: number): boolean {
  const filled = rows[index]?.filled ?? [];
  if (!filled.some((token) => isBudgetLabel(token.text)) || isHeaderRow(filled)) return false;
  // 资金来源 | 预算数 | 执行数 above 年度资金总额 | 1800 | 1500: names of columns, and no labels of amounts beside them.
  const below = rows[index + 1]?.filled ?? [];
  const numbers = below.filter(({ text }) => /^[\d.,]+$/.test(text)).length;
  if (fundSlots(filled) !== undefined && numbers >= 2 && !isPairRow(below)) return false;
  return ahead(rows, index, 24).some((token) => /^执行数[：:]?/.test(token.text));
}

/** What begins at a row, or undefined when it is data or unknown. */
export function sectionAt(rows: readonly TokenRow[], index: number, stream: boolean, belowIndicators: boolean): Section | undefined {
  const row = rows[index];
  const first = row?.filled[0];
  if (row === undefined || first === undefined) return undefined;
  if (titleAt(row, index) !== undefined || (row.filled.length === 1 && isMarkAlone(first.text))) return { kind: 'title', rows: 1 };
  const header = indicatorHeader(rows, index, stream);
  if (header !== undefined) return { kind: 'indicators', header, rows: header.rows };
  const funds = fundsAt(rows, index, stream);
  if (funds !== undefined) return funds;
  const goals = goalsAt(rows, index, stream);
  if (goals !== undefined) return goals;
  if (belowIndicators && saysScore(row.filled)) return { kind: 'saidScore', rows: 0 };
  if (belowIndicators && isTotalRow(row, stream) && (stream || !isSubtotal(rows, index))) return { kind: 'total', rows: 0 };
  const closing = closingLabel(first.text);
  if (closing !== undefined && headLabel(first.text) !== 'totalScore') return { kind: 'closing', label: closing, rows: 0 };
  return isHeadRow(row, stream) ? { kind: 'head', rows: 0 } : undefined;
}

/** 合并分, 全部得分: words of an addition that no form declares. Alone with numbers in its row, such a name is that of the total. */
const ADDED_UP = /^(?=.{2,8}$)\p{Script=Han}*(?:总|合[计并]|共计|小计|全部)\p{Script=Han}*[：:]?$/u;

const isNamedByAddition = ({ filled: [name, ...numbers] }: TokenRow): boolean =>
  name !== undefined &&
  ADDED_UP.test(name.text) &&
  numbers.length > 0 &&
  numbers.length <= 2 &&
  numbers.every(({ text }) => /^\d{1,3}(?:\.\d+)?分?$/.test(text));

function isTotalRow(row: TokenRow, stream: boolean): boolean {
  if (!stream && isNamedByAddition(row)) return true;
  const labels = row.filled.filter(
    (token) => isTotalLabel(token.text) || /^(?:总分|合计|总计)(?:（[^（）]*）)?[：:]?\d+(?:\.\d+)?分?$/.test(token.text),
  );
  if (labels.length === 0) return false;
  return stream || row.filled.every((token) => labels.includes(token) || /^[\d.%分—\-/（）]+$/.test(token.text) || token.text.length <= 12);
}

function isHeadRow(row: TokenRow, stream: boolean): boolean {
  const count = stream ? 1 : row.filled.length;
  return row.filled.slice(0, count).some((token) => {
    const label = headLabel(token.text);
    if (label !== undefined) return label !== 'unit' || row.filled.length <= 2;
    return splitLabel(token.text) !== undefined;
  });
}

/** Lines that the header of a funds table may take. */
const HEADER_LINES = 8;
const isFundHeader = ({ text }: Token) => fundRole(text) !== undefined || isSideLabel(text);
/** Three labels of columns at least among other words, and no figure. */
const isMostlyFundHeader = (filled: readonly Token[]) =>
  filled.length > 3 && !filled.some((token) => /^[\d.]+%?$/.test(token.text)) && filled.filter(isFundHeader).length >= 3;
const isSpentColumn = ({ text }: Token) => fundRole(text) === 'spent' || fundRole(text) === 'rate';

function fundsAt(rows: readonly TokenRow[], index: number, stream: boolean): Section | undefined {
  const filled = rows[index]?.filled ?? [];
  if (!stream) {
    if (isPairRow(filled) || startsPairs(rows, index)) return { kind: 'pairFunds', rows: 0 };
    if (!filled.every(isFundHeader) && !isMostlyFundHeader(filled)) return undefined;
    const header = [...filled];
    let taken = 1;
    // A header whose names are broken over lines goes on below.
    for (; taken < HEADER_LINES; taken += 1) {
      const next = rows[index + taken]?.filled ?? [];
      if (next.length === 0 || !next.every(isFundHeader) || (fundRow(next[0]?.text ?? '') !== undefined && header.some(isSpentColumn)))
        break;
      append(header, next);
    }
    if (fundSlots(header) === undefined) return undefined;
    return { kind: 'fundTable', header, rows: taken };
  }
  const [first] = filled;
  if (first === undefined) return undefined;
  if (/^预算数：?$/.test(first.text) && isPairRow(ahead(rows, index, 6))) return { kind: 'pairFunds', rows: 0 };
  const labels = run(rows, index, (text) => fundRole(text) !== undefined || isSideLabel(text), 14);
  // 资金总额 behind the columns is the label of the first row.
  const beginsRow = (token: Token, at: number) =>
    (fundRow(token.text) !== undefined && labels.slice(0, at).some(isSpentColumn)) ||
    (isBudgetLabel(token.text) && isPairRow(ahead(rows, index + at, 6)));
  const row = labels.findIndex((token, at) => at >= 2 && beginsRow(token, at));
  const header = row < 0 ? labels : labels.slice(0, row);
  if (header.length < 3 || fundSlots(header) === undefined) return undefined;
  return { kind: 'fundTable', header, rows: header.length };
}

function goalsAt(rows: readonly TokenRow[], index: number, stream: boolean): Section | undefined {
  const label = (text: string) => goalRole(text) !== undefined || isSideLabel(text);
  const tokens = stream ? run(rows, index, label, 5) : (rows[index]?.filled ?? []);
  if (tokens.length === 0 || !tokens.every((token) => label(token.text))) return undefined;
  const header: Token[] = [];
  const roles: GoalRole[] = [];
  for (const token of tokens) {
    const role = /^[一二三四五]、/.test(token.text) ? undefined : goalRole(token.text);
    if (role === undefined) continue;
    const known = roles.indexOf(role);
    // 年度总体目标 titles the row in which 预期目标 is a header.
    if (known >= 0) {
      roles.splice(known, 1);
      header.splice(known, 1);
    }
    roles.push(role);
    header.push(token);
  }
  if (!roles.includes('goal') && !roles.includes('achievement')) return undefined;
  return roles.length >= 2 ? { kind: 'goals', roles, header, rows: stream ? tokens.length : 1 } : undefined;
}

/** Whether a row of a funds table goes on with it: it begins with the label of a part, or holds amounts only. */
export function isFundRow(row: TokenRow): boolean {
  const [first, second] = row.filled;
  if (first === undefined) return false;
  if (fundRow(first.text) !== undefined) return true;
  if (second !== undefined && fundRow(second.text) !== undefined) return isTitleOfFunds(first.text);
  const numbers = row.filled.slice(1).filter((token) => /^[\d.%—\-/]+$/.test(token.text)).length;
  return numbers >= 2 && numbers === row.filled.length - 1;
}
