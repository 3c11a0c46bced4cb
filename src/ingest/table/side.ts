import { type ColumnRole, type FigureRole, isFigureRole } from './column-role.ts';
import type { Header } from './header.ts';

/** One side of a table: a column of labels with the columns of figures to its right. 收入 | 支出 is two tables in one. */
export interface Side {
  /** Columns of names; the last is the row's own. Empty where the table has no names of rows: its only row is the total. */
  readonly labels: readonly number[];
  readonly codes: readonly number[];
  readonly formula: number | undefined;
  readonly figures: readonly { readonly column: number; readonly role: FigureRole }[];
  /** Columns of figures that the header does not say the meaning of. */
  readonly unknown: readonly number[];
  /** What the columns of figures are called, where there are several. */
  readonly names: ReadonlyMap<number, string>;
  readonly head: string;
}

interface OpenSide {
  labels: number[];
  codes: number[];
  formula: number | undefined;
  figures: { column: number; role: FigureRole }[];
  unknown: number[];
}

const open = (): OpenSide => ({ labels: [], codes: [], formula: undefined, figures: [], unknown: [] });

function headOfSide(words: string, head: string, index: number, count: number): string {
  // The first word of a header may be 收入 of 收入 | 支出: what is over the other side says more.
  const isOpen = count === 2 && (head === 'revenue' || head === 'expenditure');
  if (head !== 'balance' && head !== 'unknown' && !isOpen) return head;
  if (/收入/.test(words) && !/支出/.test(words)) return 'revenue';
  if (/支出|功能/.test(words) && !/收入/.test(words)) return 'expenditure';
  if (count !== 2 || isOpen) return head;
  return index === 0 ? 'revenue' : 'expenditure';
}

/** No name of a column is longer, in characters. */
const NAME = 16;

/** 数量 | 价值: which of the two a figure is its unit says. */
const SAYS_NOTHING = /^(?:金额|价值|数额|数量|面积)$/;

/** 2023年决算数 over 小计: 小计 alone says nothing. */
function namesOf(header: Header, { figures }: OpenSide): ReadonlyMap<number, string> {
  if (figures.length < 2) return new Map();
  const named = figures.flatMap(({ column }): readonly (readonly [number, string])[] => {
    const path = (header.paths[column] ?? []).map((words) => words.replace(/（[^（）]*元[^（）]*）|\s/g, ''));
    const leaf = path.at(-1) ?? '';
    const whole = path.join('');
    const name = /^(?:合计|小计|总计|金额|数额?)$/.test(leaf) && whole.length <= NAME ? whole : leaf;
    return name === '' || name.length > NAME || SAYS_NOTHING.test(name) ? [] : [[column, name]];
  });
  return new Map(named);
}

const BODY =
  /^(?:项目)?(?:(?:实施|主管|责任|承担|承办|牵头|建设|使用|预算|填报|执行|主办|申报|所属|管理)(?:单位|部门|科室|处室)|单位|部门|科室)(?:名称)?$/;
const THING = /项目|事项|任务|工程|活动|课题/;

/** 项目名称 | 实施单位: a row is called by what it is, and not by who does it, whichever column comes first. */
function ownNameLast(header: Header, labels: readonly number[]): readonly number[] {
  const isBody = (column: number): boolean => BODY.test(header.paths[column]?.at(-1) ?? '');
  const others = labels.filter((column) => !isBody(column));
  const isNamed = others.some((column) => THING.test(header.paths[column]?.at(-1) ?? ''));
  return isNamed ? [...labels.filter(isBody), ...others] : labels;
}

/** Cuts the columns into sides: a new one begins at a name or code behind figures. */
export function sidesOf(header: Header, roles: readonly ColumnRole[], head: string): readonly Side[] {
  const sides: OpenSide[] = [open()];
  roles.forEach((role, column) => {
    let side = sides.at(-1) ?? open();
    const filled = side.figures.length > 0 || side.unknown.length > 0;
    if (filled && (role.kind === 'label' || role.kind === 'code')) {
      side = open();
      sides.push(side);
    }
    if (role.kind === 'label') side.labels.push(column);
    else if (role.kind === 'code') side.codes.push(column);
    else if (role.kind === 'formula') side.formula = column;
    else if (role.kind === 'unknown') side.unknown.push(column);
    else if (isFigureRole(role)) side.figures.push({ column, role });
  });
  const filled = sides.filter((side) => side.figures.length > 0 || side.unknown.length > 0);
  return filled.map((side, index) => {
    const columns = [...side.labels, ...side.codes, ...side.figures.map((figure) => figure.column)];
    const words = columns.flatMap((column) => header.paths[column] ?? []).join('');
    return {
      ...side,
      names: namesOf(header, side),
      labels: ownNameLast(header, side.labels),
      head: headOfSide(words, head, index, filled.length),
    };
  });
}
