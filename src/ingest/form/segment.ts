import type { Block } from '../block.ts';
import { isMeta } from '../table/cells.ts';
import { isOfFirstLevels, isScoreSummary } from '../table/score-table.ts';
import type { TokenRow } from './form-row.ts';
import { isStream } from './form-row.ts';
import { closingLabel, isSideLabel, isTotalLabel } from './form-words.ts';
import { fundsAcross } from './funds-across.ts';
import { isGluedForm } from './glued-form.ts';
import { type IndicatorHeader, indicatorHeader, isSameHeader } from './indicator-header.ts';
import { labelOf } from './label.ts';
import { type Opener, openerOf } from './opener.ts';
import { hasMonths, isPlainTable } from './plain-table.ts';
import { isAttachment, isBareHeading, isChapter, isNumberedHeading, isText } from './rows-between.ts';
import { tasksAt } from './tasks.ts';
import { type FormTitle, isGoingOn, titleAt, titleKey } from './titles.ts';

/** Rows that may be one form: from its title or first label to the row before the next form. */
export interface FormRange {
  readonly start: number;
  readonly end: number;
}

export interface Segments {
  readonly ranges: readonly FormRange[];
  readonly titles: readonly FormTitle[];
}

interface OpenRange {
  readonly start: number;
  named: boolean;
  coded: boolean;
  /** Header of its indicators, and whether rows stand below it. */
  header: IndicatorHeader | undefined;
  filled: boolean;
  /** Whether anything but titles stands in it, and whether its rows end with a total. */
  content: boolean;
  totalled: boolean;
  /** Its title as printed, without the mark of a page that goes on. */
  title: string | undefined;
}

/** How far below its first label the header of a form's indicators may stand. */
const REACH = 12;
/** Points, or a cell without any. */
const POINTS = /^\d{1,3}(?:\.\d+)?分?$|^[-—/]+$/;
/** How far a title may stand above another of the same form. */
const TITLES = 3;

/** Cuts the rows of a document into what may be forms, and collects their titles. */
export function segment(rows: readonly TokenRow[]): Segments {
  return new Segmenter(rows).segment();
}

class Segmenter {
  private readonly rows: readonly TokenRow[];
  private readonly stream: boolean;
  private readonly plain: ReadonlySet<Block>;
  private readonly ranges: FormRange[] = [];
  private readonly titles: FormTitle[] = [];
  private open: OpenRange | undefined;
  /** The first row below the last header. */
  private below = 0;
  private readonly headers = new Map<number, IndicatorHeader | undefined>();
  /** Of the rows that were asked for one. */
  private readonly titleOf = new Map<number, FormTitle | undefined>();

  constructor(rows: readonly TokenRow[]) {
    this.rows = rows;
    this.stream = isStream(rows);
    this.plain = this.plainTables();
  }

  segment(): Segments {
    for (const [index, row] of this.rows.entries()) if (row.filled.length > 0 && index >= this.below) this.take(row, index);
    this.close(this.rows.length);
    return { ranges: this.ranges, titles: this.titles };
  }

  private take(row: TokenRow, index: number): void {
    if (this.plain.has(row.block)) {
      this.close(this.captionAbove(index));
      return;
    }
    const title = this.titleAt(row, index);
    if (title !== undefined) {
      if (this.goesOnBelow(title, index)) return;
      this.titles.push(title);
      this.takeTitle(title, index);
      return;
    }
    if (isGluedForm(row)) {
      if (this.open?.named === true || this.open?.header !== undefined) this.close(index);
      this.begin(index);
      this.close(index + 1);
      return;
    }
    const header = this.headerAt(index);
    if (this.open?.filled === true && isAttachment(row)) this.close(index);
    else if (header !== undefined) this.takeHeader(header, index);
    else if (
      isChapter(row) ||
      (this.open?.totalled === true && (isNumberedHeading(row) || isBareHeading(row))) ||
      this.isAboveForm(row, index)
    )
      this.close(index);
    else this.takeRow(row, index);
  }

  /** （五）校舍维修 above 项目名称, below a table of amounts that began to look like a form: the form begins here. */
  private isAboveForm({ block }: TokenRow, index: number): boolean {
    if (block.kind !== 'heading' || block.number === undefined || this.open === undefined || this.open.header !== undefined) return false;
    if (!this.rows.slice(this.open.start, index).some(isRowOfAmounts)) return false;
    const below = this.rows.slice(index + 1, index + 1 + TITLES).find(({ filled }) => filled.length > 0);
    return /^项目名称[：:]?$/.test(below?.filled[0]?.text ?? '');
  }

  /** Where the lines begin that say in which unit a table is: they are the table's, and no longer the form's above. */
  private captionAbove(index: number): number {
    let start = index;
    for (let row = this.rows[start - 1]; row !== undefined && isSaidOfTable(row); row = this.rows[start - 1]) start -= 1;
    return start;
  }

  /** Tables that are no part of a form: lists with a header of their own that are no funds, scores by group without a list of measures. */
  private plainTables(): ReadonlySet<Block> {
    const starts = new Map<Block, number>();
    for (const [index, { block }] of this.rows.entries()) if (!starts.has(block)) starts.set(block, index);
    const plain = [...starts].filter(
      ([block, start]) =>
        (isPlainTable(block) &&
          fundsAcross(this.rows, start) === undefined &&
          this.headerAt(start) === undefined &&
          tasksAt(this.rows, start, this.stream) === undefined) ||
        (block.kind === 'table' &&
          isScoreSummary(block) &&
          (isOfFirstLevels(block) || [start, start + 1].every((at) => this.headerAt(at) === undefined))),
    );
    return new Set(plain.map(([block]) => block));
  }

  private headerAt(index: number): IndicatorHeader | undefined {
    if (!this.headers.has(index)) this.headers.set(index, indicatorHeader(this.rows, index, this.stream));
    return this.headers.get(index);
  }

  private titleAt(row: TokenRow, index: number): FormTitle | undefined {
    if (!this.titleOf.has(index)) this.titleOf.set(index, titleAt(row, index));
    return this.titleOf.get(index);
  }

  /** A title on two lines, or a caption above the title, begins one form. */
  private takeTitle({ text }: FormTitle, index: number): void {
    const open = this.open;
    if (open !== undefined && !open.content && index - open.start <= TITLES) {
      open.title = titleKey(text);
      return;
    }
    const captioned = /^附[件表]?\d*[：:]?$/.test(this.rows[index - 1]?.filled[0]?.text ?? '');
    const start = captioned ? index - 1 : index;
    this.close(start);
    this.open = { ...openAt(start), title: titleKey(text) };
  }

  /** The title of an open list printed again above its header, or marked as going on: the page is another, the form is the same. */
  private goesOnBelow({ text }: FormTitle, index: number): boolean {
    const { header, filled, totalled, title } = this.open ?? openAt(index);
    if (header === undefined || !filled) return false;
    if (isGoingOn(text)) return true;
    if (totalled || titleKey(text) !== title) return false;
    for (let at = index + 1; at < Math.min(this.rows.length, index + 1 + TITLES); at += 1) {
      const again = this.headerAt(at);
      if (again !== undefined) return isSameHeader(again, header);
      if ((this.rows[at]?.filled.length ?? 0) > 1) return false;
    }
    return false;
  }

  private takeHeader(header: IndicatorHeader, index: number): void {
    const known = this.open?.header;
    // A header printed again on the next page goes on with its table.
    const isOther = known !== undefined && this.open?.filled === true && !isSameHeader(header, known);
    if (isOther && !isScored(header) && !isScored(known)) this.close(index);
    else if (this.open?.filled === true) this.closeAtHeading(index);
    const open = this.begin(index);
    open.header ??= header;
    this.below = index + header.rows;
    open.content = true;
  }

  /** 2.路灯维修 above the header printed again: the list is that of another project. */
  private closeAtHeading(index: number): void {
    let at = index - 1;
    while (index - at < TITLES && this.rows[at]?.block.kind === 'paragraph') at -= 1;
    const block = this.rows[at]?.block;
    if (block?.kind !== 'heading' || block.number === undefined || isSideLabel(block.text)) return;
    this.close(at);
    this.open = openAt(at);
  }

  private takeRow(row: TokenRow, index: number): void {
    const opener = this.isOwnTotal(row) ? undefined : openerOf(row);
    if (this.open?.totalled === true && opener === undefined && isText(row)) {
      this.close(index);
      return;
    }
    const open = this.open;
    if (open !== undefined && opener !== undefined && this.opensAnother(open, opener, index)) {
      const start = this.headingOf(open, index);
      this.close(start);
      if (start < index) this.open = openAt(start);
    }
    if (this.open === undefined) {
      const begins = opener === 'name' || opener === 'code' || (opener !== undefined && this.leadsToHeader(index)) || hasMonths(row.filled);
      if (!begins) return;
    }
    const range = this.begin(index);
    range.content = true;
    if (range.header !== undefined) range.filled = true;
    if (range.filled && isTotalLabel(row.filled[0]?.text ?? '')) range.totalled = true;
    if (opener === 'name') range.named = true;
    if (opener === 'code') range.coded = true;
  }

  /** 合计 | 90 below the list of a form sums that list up, though 合计 is the label of money in front of it. */
  private isOwnTotal({ filled: [first, ...numbers] }: TokenRow): boolean {
    const { filled, totalled } = this.open ?? openAt(0);
    if (!filled || totalled || first === undefined || !isTotalLabel(first.text)) return false;
    return numbers.length <= 2 && numbers.every(({ text }) => POINTS.test(text));
  }

  /** Where the head of a further form begins: at the heading above its first label (（二）教师培训), with what stands between them. */
  private headingOf(open: OpenRange, index: number): number {
    let start = index;
    for (let at = index - 1; at > open.start && index - at <= REACH; at -= 1) {
      const { block, filled } = this.rows[at] ?? {};
      if (block === undefined || filled === undefined || filled.length === 0) continue;
      if (block.kind === 'heading' && !isSideLabel(block.text) && closingLabel(block.text) === undefined) start = at;
      else if (block.kind !== 'paragraph' || labelOf(filled[0]?.text ?? '')?.label.kind !== 'head') break;
    }
    return start;
  }

  private opensAnother(open: OpenRange, opener: Opener, index: number): boolean {
    if (opener === 'name' && open.named) return true;
    if (opener === 'code' && open.coded) return true;
    if (open.header === undefined || !open.filled) return false;
    return opener === 'name' || opener === 'code' || this.leadsToHeader(index);
  }

  private leadsToHeader(index: number): boolean {
    const limit = this.stream ? REACH * 2 : REACH;
    for (let at = index + 1; at < Math.min(this.rows.length, index + limit); at += 1) {
      const row = this.rows[at];
      if (row === undefined || isChapter(row) || this.titleAt(row, at) !== undefined) return false;
      const header = this.headerAt(at);
      // A sheet of scores has neither goals nor funds above it: what stands there is the report's.
      if (header !== undefined) return header.slots.some(({ role }) => role === 'target' || role === 'actual');
    }
    return false;
  }

  /** The range that a row belongs to; a new one takes the rows of its table above. */
  private begin(index: number): OpenRange {
    if (this.open !== undefined) return this.open;
    const block = this.rows[index]?.block;
    const least = this.ranges.at(-1)?.end ?? 0;
    let start = index;
    while (start > least && this.rows[start - 1]?.block === block) start -= 1;
    this.open = openAt(start);
    return this.open;
  }

  private close(end: number): void {
    if (this.open !== undefined && end > this.open.start) this.ranges.push({ start: this.open.start, end });
    this.open = undefined;
  }
}

/** 校舍维修 565300 24.8% */
const isRowOfAmounts = ({ block, filled }: TokenRow): boolean =>
  block.kind === 'table' && filled.length > 2 && filled.filter(({ text }) => /^[\d.]+%?$/.test(text)).length > 1;

const isSaidOfTable = ({ block, filled }: TokenRow): boolean =>
  block.kind !== 'table' && (filled.length === 0 || isMeta(block.text.replace(/^（/, '')));

const openAt = (start: number): OpenRange => ({
  start,
  named: false,
  coded: false,
  header: undefined,
  filled: false,
  content: false,
  totalled: false,
  title: undefined,
});

const isScored = (header: IndicatorHeader) => header.slots.some(({ role }) => role === 'actual' || role === 'score' || role === 'rawScore');
