import type { Block, TableBlock } from '../block.ts';
import { projectRole } from './header-cell.ts';
import { labelOf } from './label.ts';
import { isRowOfPlan, planMonth } from './plan-words.ts';

/** A list with a header of its own (序号 | 项目名称 | 金额) whose rows hold no labels or scores, and no indicators further down. */
export function isPlainTable(block: Block): boolean {
  if (block.kind !== 'table') return false;
  const [header, first] = block.rows;
  if (header === undefined || first === undefined || header.cells.length !== first.cells.length) return false;
  if (header.cells.length < 3) return isListOfAmounts(block);
  const words = header.cells.every((cell) => cell.text !== '' && !/^[\d.,%]+$/.test(cell.text));
  const values = first.cells.some((cell) => /^[\d.%]+$/.test(cell.text)) && !first.cells.some((cell) => labelOf(cell.text) !== undefined);
  const isScored = header.cells.some(({ text }) => projectRole(text) === 'project:totalScore');
  if (hasMonths(header.cells) || header.cells.slice(1).every(({ text }) => isRowOfPlan(text))) return false;
  const names = block.rows.some((row) => row.cells.some((cell) => cell.text.length <= 16 && /指标/.test(cell.text)));
  return words && values && !isScored && !names;
}

/** Whether cells name the months of a plan. */
export function hasMonths(cells: readonly { readonly text: string }[]): boolean {
  return cells.filter(({ text }) => planMonth(text) !== undefined).length >= 2;
}

const FEWEST_ROWS = 3;
const FIGURE = /^[\d.]+%?$/;

/** 采购类别 | 预算金额 over names with one figure each and their sum: the names are none of a form's. */
function isListOfAmounts({ rows: [header, ...rows] }: TableBlock): boolean {
  const [name, amount] = header?.cells ?? [];
  if (name === undefined || amount === undefined || rows.length < FEWEST_ROWS) return false;
  if ([name, amount].some(({ text }) => text === '' || /\d/.test(text)) || labelOf(name.text) !== undefined) return false;
  return rows.every(({ cells: [own, figure, ...others] }, index) => {
    const isTotal = /^(?:合计|总计)$/.test(own?.text ?? '');
    return (
      others.length === 0 &&
      FIGURE.test(figure?.text ?? '') &&
      isTotal === (index === rows.length - 1) &&
      (isTotal || labelOf(own?.text ?? '') === undefined)
    );
  });
}
