import type { Place } from '../../model/place.ts';
import type { Block, Cell } from '../block.ts';

/** The blocks of a document as one list of texts and table rows, in order. */
export type Item =
  | {
      readonly kind: 'text';
      readonly cell: Cell;
      readonly place: Place;
      readonly block: Block;
      readonly level?: number;
      readonly number?: string;
    }
  | { readonly kind: 'row'; readonly cells: readonly Cell[]; readonly place: Place; readonly block: Block };

/** Flattens blocks; empty rows and empty paragraphs are left out. */
export function flatten(blocks: readonly Block[]): Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows)
        if (row.cells.some((cell) => cell.text !== '')) items.push({ kind: 'row', cells: row.cells, place: row.place, block });
    } else if (block.kind === 'heading') {
      const cell = { text: block.text, place: block.place };
      items.push({
        kind: 'text',
        cell,
        place: block.place,
        block,
        level: block.level,
        ...(block.number === undefined ? {} : { number: block.number }),
      });
    } else {
      const cell = { text: block.text, place: block.place, ...(block.lines.length > 1 ? { lines: block.lines } : {}) };
      items.push({ kind: 'text', cell, place: block.place, block });
    }
  }
  return items;
}

/** The cells of an item: one for a text. */
export function cellsOf(item: Item): readonly Cell[] {
  return item.kind === 'row' ? item.cells : [item.cell];
}

/** The only filled cell of an item, if there is just one. */
export function soleCell(item: Item): Cell | undefined {
  const filled = cellsOf(item).filter((cell) => cell.text !== '');
  return filled.length === 1 ? filled[0] : undefined;
}

/** A title of target forms, without its number. */
export interface FormTitle {
  readonly text: string;
  /** The project it names; '' when it is the name of the form only (项目支出绩效目标申报表). */
  readonly stem: string;
  readonly place: Place;
  readonly item: number;
  /** Its number in the series of forms: 12 of `12.XXX绩效目标表`. */
  readonly number?: number;
}

const TITLE = /^(.*?)(?:预算)?绩效目标(?:申报|审批|审核|批复|公开|公示|情况|设置|设定|分解|自查|完成|（[^）]*）)*表(?:（[^（）]*）)*$/;
const GENERIC =
  /^(?:\p{Script=Han}{1,10}(?:省|市|县|区|州|盟|旗))?(?:\d{4}年?度?|附件?\d*[：:]?|省级?|市级?|县级?|区级?|本级|市直|县直|省直|中央|地方|部门|单位|预算|项目|支出|专项|资金|整体|重点|二级|一级|类|的|对下|转移支付|（[^）]*）|[\s、和及])*$/u;

/** Reads a text as the title of a target form: `12.XXX绩效目标表`; undefined for other texts and for self-evaluations. */
export function readTitle(text: string): { readonly text: string; readonly stem: string } | undefined {
  if (text.length > 150 || /自评|评价表|[。；]/.test(text)) return undefined;
  const plain = text.replace(/^(?:\d{1,3}[.、．]|（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、)\s*/, '');
  const match = TITLE.exec(plain);
  if (match === null) return undefined;
  const stem = match[1] ?? '';
  return { text: plain, stem: GENERIC.test(stem) ? '' : stem };
}
