import { isEmptyToken } from '../../model/text.ts';
import type { Cell } from '../block.ts';
import { conceptOf } from '../narrative/label.ts';
import { isPartOf } from '../narrative/partition.ts';
import { isNote } from './cells.ts';
import type { Side } from './side.ts';

/** The rows of a side: what each is called, how deep it stands, and whether it sums up others. */

export interface NamedRow {
  readonly label: string;
  readonly concept: string;
  /** 其中：…. */
  readonly within: boolean;
  /** Digits of its class: 3 类, 5 款, 7 项. */
  readonly code: string | undefined;
  /** Depth by numbering; undefined when the row has none. */
  readonly depth: number | undefined;
  /** Blanks in front of the name. */
  readonly indent: number;
  readonly isTotal: boolean;
  /** 小计 of a group of rows that the row itself does not name. */
  readonly isSubtotal: boolean;
  /** Its symbol in the column of formulas and the symbols it is the sum of: `A=B+C`. */
  readonly symbol: string | undefined;
  readonly terms: readonly string[];
  readonly cells: readonly (Cell | undefined)[];
}

const TOTAL =
  /^(?:(?:[一二三四五六七八九十\d]{1,2}[年季项个类]|全[年市县区省州乡镇部系]统?)?(?:合计|总计)数?|共计|总[额数]|资产(?:总[额计])?|收入合计|支出合计|(?:本年|当年|年度)?(?:财政拨款)?(?:收入|支出)(?:合计|小计|总计)|收入总额|支出总额|收支总计|.*(?:经费|采购|预算|决算|资产|收入|支出)(?:合计|总计|总额))$/;
const NUMBERING: readonly (readonly [RegExp, number])[] = [
  [/^[一二三四五六七八九十]+[、.．]/, 1],
  [/^（[一二三四五六七八九十]+）/, 2],
  [/^\d{1,2}[、.．](?!\d)/, 3],
  [/^（\d{1,2}）|^[①-⑳]/, 4],
];
const NUMBER = /^(?:[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d{1,2}[、.．](?!\d)|[①-⑳])/;
const OF_WHICH = /^(?:其中|：)：?/;
/** Chapters whose table has totals of its own, whatever they are called. */
const CHAPTER = /^(?:threePublicExpenses|procurement|stateAssets|agencyOperatingExpenses)$/;

/** 合计, 支出总计, …: a row that sums up others. */
export const isTotalName = (text: string): boolean => TOTAL.test(text.replace(/\s/g, '').replace(NUMBER, ''));

function depthOf(text: string): number | undefined {
  return NUMBERING.find(([pattern]) => pattern.test(text))?.[1];
}

/** The digits of 类, 款 and 项, in one cell or three. */
function codeOf(side: Side, cells: readonly (Cell | undefined)[]): string | undefined {
  const digits = side.codes.map((column) => cells[column]?.text ?? '').join('');
  return /^\d{3}(?:\d\d){0,3}$/.test(digits) ? digits : undefined;
}

/** `2040201 行政运行`: the code stands in the cell of the name. */
const CODED_NAME = /^(\d{3}|\d{5}|\d{7})[ 、]?(?=\p{Script=Han})/u;

/** 合计 | 5个项目: how many rows there are is no name of theirs. */
const COUNTED = /^共?(?:计)?\d{1,3}[个项家户](?:项目|单位|部门)?$/;

/** 合计 may stand in the column of codes, which is merged with that of names; a name may stand in any of several columns. */
function labelOf(side: Side, cells: readonly (Cell | undefined)[]): string {
  const names = side.labels.map((column) => cells[column]?.text ?? '').filter((text) => !isEmptyToken(text));
  const beside = side.codes.map((column) => cells[column]?.text ?? '').filter((text) => /\p{Script=Han}/u.test(text));
  const [name, first] = [names.at(-1), cells[0]?.text ?? ''];
  if (name !== undefined && COUNTED.test(name) && isTotalName(first)) return first;
  return name ?? beside[0] ?? '';
}

function formulaOf(text: string): Pick<NamedRow, 'symbol' | 'terms'> {
  const [, symbol, sum] = /^([A-Z]{1,2}|\d{1,2})(?:=([A-Z\d+]+))?$/.exec(text) ?? [];
  return { symbol, terms: sum?.includes('+') === true ? sum.split('+') : [] };
}

function conceptIn(plain: string, head: string, isTotal: boolean): string {
  if (/^(?:合计|总计|共计)$/.test(plain) || (isTotal && CHAPTER.test(head))) return head;
  const bare = plain.replace(/（(?:平方米|台、辆|台|辆|万元|元|个|套)）/g, '');
  const found = (conceptOf(bare) ?? conceptOf(bare.replace(/小计$/, '')))?.concept;
  if (found !== undefined && (found === head || isPartOf(found, head) || head === 'unknown')) return found;
  return isTotal ? (found ?? head) : 'item';
}

/** Names one row; undefined for notes, rows of dots and rows without a name. */
export function nameRow(side: Side, cells: readonly (Cell | undefined)[]): NamedRow | undefined {
  const text = side.labels.length === 0 && side.codes.length === 0 ? '合计' : labelOf(side, cells);
  if (isEmptyToken(text) || (/^[….·\d、]+$/.test(text) && !/^20\d\d$/.test(text)) || isNote(text)) return undefined;
  const within = OF_WHICH.test(text) || /其中：/.test(text);
  const code = codeOf(side, cells) ?? CODED_NAME.exec(text)?.[1];
  const label = text.replace(CODED_NAME, '').replace(OF_WHICH, '').replace(NUMBER, '').replace(OF_WHICH, '');
  const plain = label.replace(/\s/g, '');
  const isSubtotal = /^小计$/.test(plain);
  const isTotal = !within && !isSubtotal && TOTAL.test(plain);
  const concept = isSubtotal || (code !== undefined && code.length > 3) ? 'item' : conceptIn(plain, side.head, isTotal);
  const depth = depthOf(text.replace(OF_WHICH, ''));
  const formula = side.formula === undefined ? undefined : cells[side.formula]?.text.replace(/\s/g, '');
  return {
    label,
    concept: code !== undefined && !isTotal ? 'item' : concept,
    within,
    code,
    depth,
    indent: side.labels.map((column) => cells[column]).findLast((cell) => cell !== undefined && cell.text !== '')?.indent ?? 0,
    // 一、本级收入 beside 二、上级补助收入 is one of several, whatever the table is about.
    isTotal: isTotal || (code === undefined && depth === undefined && concept === side.head && side.head !== 'unknown'),
    isSubtotal,
    ...(formula === undefined ? { symbol: undefined, terms: [] } : formulaOf(formula)),
    cells,
  };
}

/** 小计, 全部资产: words of a sum. */
const SUM_WORD = /合计|总计|共计|小计|总额|总数|全部|汇总/;
const FEWEST_PARTS = 2;

/**
 * A first row without a number above numbered rows that are all kinds of what the table is about: whatever its sum is called, it sums them
 * up, where no other row does.
 */
export function withFirstAsTotal(rows: readonly NamedRow[], head: string): readonly NamedRow[] {
  const [first, ...others] = rows;
  if (first === undefined || first.concept !== 'item' || first.depth !== undefined || first.code !== undefined || first.within) return rows;
  if (!SUM_WORD.test(first.label) || others.some(({ isTotal }) => isTotal)) return rows;
  const numbered = others.filter(({ depth }) => depth !== undefined);
  const areParts = numbered.length >= FEWEST_PARTS && numbered.every(({ concept }) => isPartOf(concept, head));
  return areParts ? [{ ...first, concept: head, isTotal: true, isSubtotal: false }, ...others] : rows;
}
