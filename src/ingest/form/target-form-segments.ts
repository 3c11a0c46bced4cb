import type { Block, Cell } from '../block.ts';
import { type ColumnRole, headerRoles } from '../vocabulary.ts';
import { cellsOf, type FormTitle, type Item, readTitle, soleCell } from './target-form-items.ts';
import { matchLabel, planMonth, unitNote } from './target-form-labels.ts';

/** The header of an indicator table: the role of each column. */
export interface IndicatorHeader {
  readonly roles: readonly (ColumnRole | undefined)[];
  readonly cells: readonly Cell[];
}

/** One target form before it is read: what stands above its indicators, its header, the rows below. */
export interface RawForm {
  readonly fields: Item[];
  header?: IndicatorHeader;
  readonly rows: Item[];
  /** Index of its first item among all items. */
  start: number;
  end: number;
}

export interface Segments {
  readonly forms: readonly RawForm[];
  readonly titles: readonly FormTitle[];
}

/** The header that a row is, for target forms: none of its columns holds actual values or scores. */
export function targetHeader(item: Item): IndicatorHeader | undefined {
  if (item.kind !== 'row') return undefined;
  const roles = headerRoles(item.cells.map((cell) => cell.text));
  if (roles === undefined || roles.includes('actual') || roles.includes('score')) return undefined;
  return { roles, cells: item.cells };
}

type Part = 'header' | 'field' | 'goals' | 'title' | 'note' | 'row' | 'text' | 'chapter';

/** Words that begin a form: a second one of the kind begins another. */
const OPENERS = new Set(['code', 'name', 'goals', 'fundsHead', 'total']);

function fieldKind(item: Item): string | undefined {
  for (const cell of cellsOf(item)) {
    if (cell.text === '') continue;
    return matchLabel(cell.text)?.kind;
  }
  return undefined;
}

function partOf(item: Item): Part {
  if (item.kind === 'text') return textPart(item);
  if (targetHeader(item) !== undefined) return 'header';
  const sole = soleCell(item);
  if (sole !== undefined && readTitle(sole.text) !== undefined) return 'title';
  const kind = isSumRow(item) ? undefined : fieldKind(item);
  if (kind === 'goals') return 'goals';
  if (kind !== undefined && kind !== 'indicatorsHead') return 'field';
  if (item.cells.some((cell) => unitNote(cell.text) !== undefined && cell.text.length <= 16)) return 'note';
  return 'row';
}

/** 合计 | 100 below the indicators sums up their weights. */
function isSumRow(item: Extract<Item, { kind: 'row' }>): boolean {
  return /^(?:合计|总计|总分)/.test(item.cells.find((cell) => cell.text !== '')?.text ?? '');
}

function textPart(item: Extract<Item, { kind: 'text' }>): Part {
  const { text } = item.cell;
  if (readTitle(text) !== undefined) return 'title';
  if (item.level === 1) return 'chapter';
  const label = matchLabel(text);
  if (label === undefined) return unitNote(text) !== undefined && text.length <= 40 ? 'note' : 'text';
  if (label.kind === 'goals') return label.valueAt === undefined ? 'goals' : 'text';
  return label.kind === 'indicatorsHead' ? 'text' : 'field';
}

/** Cuts the items of a document into target forms and the titles that stand among them. */
export class FormSegmenter {
  private readonly forms: RawForm[] = [];
  private readonly titles: FormTitle[] = [];
  private form: RawForm | undefined;
  private readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  segment(): Segments {
    const plain = new Set(this.items.map((item) => item.block).filter(isPlainTable));
    for (const [index, item] of this.items.entries()) if (!plain.has(item.block)) this.take(item, index);
    this.close();
    const forms = this.forms.filter(isForm);
    for (const form of forms) this.reachToTitle(form);
    return { forms, titles: this.titles };
  }

  /** Notes between the title and the form (a year in brackets, the unit) belong to the form. */
  private reachToTitle(form: RawForm): void {
    const title = this.titles.findLast((each) => each.item < form.start);
    if (title === undefined || form.start - title.item > 5) return;
    const between = this.items.slice(title.item + 1, form.start);
    if (between.length === 0 || !between.every(isNote)) return;
    form.fields.unshift(...between);
    form.start = title.item + 1;
  }

  private take(item: Item, index: number): void {
    switch (partOf(item)) {
      case 'title':
        this.takeTitle(item, index);
        return;
      case 'chapter':
        this.close();
        return;
      case 'header':
        this.takeHeader(item, index);
        return;
      case 'goals':
      case 'field':
        this.takeField(item, index);
        return;
      case 'note':
        if (this.form?.header === undefined) this.addField(item, index);
        return;
      case 'row':
        this.takeRow(item, index);
        return;
      case 'text':
        this.takeText(item, index);
    }
  }

  private takeTitle(item: Item, index: number): void {
    const text = soleCell(item)?.text ?? '';
    const title = readTitle(text);
    if (title === undefined) return;
    if (this.form !== undefined && (this.form.header !== undefined || this.form.fields.length > 0)) this.close();
    const number = /^\d{1,3}(?=[.、．]|$)/.exec((item.kind === 'text' ? item.number : undefined) ?? text)?.[0];
    this.titles.push({ ...title, place: item.place, item: index, ...(number === undefined ? {} : { number: Number(number) }) });
  }

  private takeHeader(item: Item, index: number): void {
    const header = targetHeader(item);
    if (header === undefined) return;
    // A header printed again on the next page continues its table.
    if (this.form?.header !== undefined && !sameHeader(this.form.header, header)) this.close();
    const form = this.open(index);
    form.header ??= header;
    form.end = index;
  }

  private takeField(item: Item, index: number): void {
    const kind = fieldKind(item) ?? '';
    const form = this.form;
    if (form?.header !== undefined) {
      if (!OPENERS.has(kind)) {
        form.end = index;
        return;
      }
      this.close();
    } else if (form !== undefined && (kind === 'name' || kind === 'code') && form.fields.some((each) => fieldKind(each) === kind))
      this.close();
    this.addField(item, index);
  }

  private addField(item: Item, index: number): void {
    if (this.form === undefined && item.kind === 'text' && !this.opensForm(item, index)) return;
    const form = this.open(index);
    form.fields.push(item);
    form.end = index;
  }

  /** Texts are fields only below a title; a sentence 绩效目标：…… of the narrative is none. */
  private opensForm(item: Item, index: number): boolean {
    const title = this.titles.at(-1);
    if (title !== undefined && title.item === index - 1) return true;
    const label = soleCell(item);
    return label !== undefined && ['name', 'code', 'goals'].includes(matchLabel(label.text)?.kind ?? '') && this.leadsToHeader(index);
  }

  private leadsToHeader(index: number): boolean {
    for (let at = index + 1; at < Math.min(this.items.length, index + 12); at++) {
      const item = this.items[at];
      if (item === undefined) return false;
      const part = partOf(item);
      if (part === 'header') return true;
      if (part === 'chapter' || part === 'title') return false;
    }
    return false;
  }

  private takeRow(item: Item, index: number): void {
    const form = this.form;
    if (form?.header !== undefined) {
      form.rows.push(item);
      form.end = index;
    } else if (form !== undefined || this.titles.at(-1)?.item === index - 1 || hasMonths(item)) this.addField(item, index);
  }

  private takeText(item: Item, index: number): void {
    const form = this.form;
    if (form !== undefined && form.header === undefined) this.addField(item, index);
    else if (form?.header !== undefined && item.kind === 'text' && item.level === undefined) this.close();
  }

  private open(index: number): RawForm {
    this.form ??= { fields: [], rows: [], start: index, end: index };
    return this.form;
  }

  private close(): void {
    if (this.form !== undefined) this.forms.push(this.form);
    this.form = undefined;
  }
}

function isNote(item: Item): boolean {
  const text = soleCell(item)?.text;
  if (text === undefined || text.length > 60) return false;
  const part = partOf(item);
  return part === 'note' || (part === 'field' && item.kind === 'text') || /^（?\d{4}年?度?）?$|^日期：/.test(text);
}

/** A list with a header of its own (序号 | 项目名称 | 金额) whose rows hold no labels. */
function isPlainTable(block: Block): boolean {
  if (block.kind !== 'table') return false;
  const [header, first] = block.rows;
  if (header === undefined || first === undefined || header.cells.length < 3 || header.cells.length !== first.cells.length) return false;
  const words = header.cells.every((cell) => cell.text !== '' && !/\d/.test(cell.text));
  const values =
    first.cells.some((cell) => /^[\d.%]+$/.test(cell.text)) && !first.cells.some((cell) => matchLabel(cell.text) !== undefined);
  return words && values && headerRoles(header.cells.map((cell) => cell.text)) === undefined;
}

function hasMonths(item: Item): boolean {
  return cellsOf(item).filter((cell) => planMonth(cell.text) !== undefined).length >= 2;
}

function sameHeader(a: IndicatorHeader, b: IndicatorHeader): boolean {
  return a.cells.map((cell) => cell.text).join('|') === b.cells.map((cell) => cell.text).join('|');
}

/** A form has indicators, or at least names a project. */
function isForm(form: RawForm): boolean {
  if (form.header !== undefined) return true;
  const kinds = new Set(form.fields.flatMap((item) => cellsOf(item).map((cell) => matchLabel(cell.text)?.kind)));
  return kinds.has('name');
}
