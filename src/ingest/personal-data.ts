import type { Hidden } from '../model/record.ts';
import type { Block, Cell, Row, TableBlock } from './block.ts';
import { isTelephone, NOTHING_HIDDEN, namesLabel, type Surroundings, withoutNamed, withoutPerson } from './person.ts';

/**
 * Names and telephone numbers of the people who filled in a form never enter blocks, and so no record or report. What is one is told by
 * what stands around it (person.ts); the label stays, so that a reader sees that something stood there, and what was hidden is counted.
 */
export interface CleanBlocks {
  readonly blocks: readonly Block[];
  readonly hidden: Hidden;
}

const MONEY_HEADER = /(?:[百千]?[万亿]?元[）)]?|金额|预算数|决算数|执行数)$/;
const FIGURE_OR_NONE = /^(?:[-+]?[\d.]+%?|[-—/]*)$/;
const MONEY_UNIT = /^[（(]?(?:[百千]?[万亿]?元|亿|万)/;
const HEADER_ROWS = 3;

/** What heads the column of a cell, in the first rows above it. */
function headerOf({ rows }: TableBlock, row: number, column: number): string {
  for (let above = Math.min(row, HEADER_ROWS) - 1; above >= 0; above -= 1) {
    const text = rows[above]?.cells[column]?.text ?? '';
    if (namesLabel(text) !== undefined || MONEY_HEADER.test(text)) return text;
  }
  return '';
}

/** A header names money, and nothing but figures stands below it. */
function isMoneyColumn({ rows }: TableBlock, header: string, column: number): boolean {
  if (header === '' || !MONEY_HEADER.test(header)) return false;
  const at = rows.findIndex(({ cells }) => cells[column]?.text === header);
  return rows.slice(at + 1).every(({ cells }) => FIGURE_OR_NONE.test(cells[column]?.text ?? ''));
}

class Cleaner {
  names = 0;
  telephones = 0;

  private note({ names, telephones }: Hidden): void {
    this.names += names;
    this.telephones += telephones;
  }

  private cell(cell: Cell, around: Surroundings): Cell {
    const { text, hidden } = withoutPerson(cell.text, around);
    this.note(hidden);
    return text === cell.text ? cell : { ...cell, text };
  }

  /** In a stream a label is followed by its value in the next row; a name there may as well be the next label. */
  private row(table: TableBlock, row: Row, index: number): Row {
    const above = table.grid === 'stream' ? namesLabel(table.rows[index - 1]?.cells.at(-1)?.text ?? '') : undefined;
    let label: Surroundings['label'] = above === undefined ? undefined : 'telephone';
    const cells = row.cells.map((cell, column): Cell => {
      const header = isTelephone(cell.text) ? headerOf(table, index, column) : '';
      const isMoney = isMoneyColumn(table, header, column) || MONEY_UNIT.test(row.cells[column + 1]?.text ?? '');
      const clean = isMoney ? cell : this.cell(cell, { label: label ?? (namesLabel(header) === undefined ? undefined : 'telephone') });
      label = namesLabel(cell.text);
      return clean;
    });
    return cells.every((cell, column) => cell === row.cells[column]) ? row : { ...row, cells };
  }

  clean(block: Block, above: Block | undefined, below: Block | undefined): Block {
    if (block.kind === 'heading') return block;
    if (block.kind === 'table') {
      const rows = block.rows.map((row, index) => this.row(block, row, index));
      return rows.every((row, index) => row === block.rows[index]) ? block : { ...block, rows };
    }
    const isAmount = below?.kind === 'paragraph' && MONEY_UNIT.test(below.text);
    const labelled = above?.kind === 'paragraph' && namesLabel(above.text) !== undefined && !isAmount;
    const { text, hidden } =
      labelled && isTelephone(block.text) ? withoutPerson(block.text, { label: 'telephone' }) : withoutNamed(block.text);
    this.note(hidden);
    return text === block.text ? block : { ...block, text };
  }
}

/** Takes names behind 填报人, 联系人 and the like, and telephone numbers, out of all blocks, and counts them. */
export function removePersonalData(blocks: readonly Block[]): CleanBlocks {
  const cleaner = new Cleaner();
  const clean = blocks.map((block, index) => cleaner.clean(block, blocks[index - 1], blocks[index + 1]));
  const { names, telephones } = cleaner;
  return {
    blocks: clean.filter((block) => block.kind !== 'paragraph' || block.text !== ''),
    hidden: names + telephones === 0 ? NOTHING_HIDDEN : { names, telephones },
  };
}
