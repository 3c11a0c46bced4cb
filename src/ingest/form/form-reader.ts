import { append } from '../../model/lists.ts';
import { keepFreeSource, settleAmounts } from './amounts.ts';
import { addIssue, closingValues } from './closing.ts';
import { type FormDraft, setYear, unreadCells } from './form-draft.ts';
import type { TokenRow } from './form-row.ts';
import { readFrontRow } from './front.ts';
import { frontCells } from './front-cells.ts';
import { FundsReader } from './funds-reader.ts';
import { isWholeText, readGoals, rowOfParagraphs } from './goals.ts';
import { type IndicatorHeader, isSameHeader } from './indicator-header.ts';
import { readAligned, readIndicators } from './indicators.ts';
import { labelOf } from './label.ts';
import { isOfProjects, readListTotal } from './list-total.ts';
import { measuresByLevels } from './measures-by-levels.ts';
import { namesThenValues } from './names-then-values.ts';
import { isListRow } from './pieces.ts';
import { readPlanRows } from './plan.ts';
import { beginsWithValue, introduces, isBehindList, isIndicatorRow, isPartOfTotal, isProse, lastTable, waitsForValue } from './row-ends.ts';
import { readSaidScore } from './said-score.ts';
import type { Section } from './sections.ts';
import { readTasks, tasksAt } from './tasks.ts';
import { titleAt } from './titles.ts';
import { readTotal, waitsForTotals, withNumberBelow } from './total.ts';

/** Reads one form row by row; reading stops where the form ends. */
export class FormReader extends FundsReader {
  private readonly atEnd: boolean;
  private header: IndicatorHeader | undefined;
  /** Whether the indicators come in pieces of cells, which are told from the text below them. */
  private inPieces = false;

  constructor(draft: FormDraft, rows: readonly TokenRow[], stream: boolean, atEnd: boolean) {
    super(draft, rows, stream);
    this.atEnd = atEnd;
  }

  /** Reads from the first row on. */
  read(): void {
    let unknown = 0;
    while (this.at < this.rows.length) {
      const before = this.at;
      const section = this.sectionAt(this.at);
      if (
        this.readAcross() ||
        this.readTasks() ||
        this.readNamesFirst() ||
        this.readByLevels() ||
        this.take(readPlanRows(this.draft, this.rows, this.at)).length > 0
      )
        unknown = 0;
      else if (section !== undefined) {
        this.readSection(section);
        unknown = 0;
      } else if (this.readLoose()) unknown = 0;
      else {
        if (this.isBehind(unknown)) break;
        unknown += 1;
      }
      if (this.at === before) this.at += 1;
    }
    settleAmounts(this.draft);
  }

  /** Whether the form has ended: its indicators are read, and running text or a new chapter follows. */
  private isBehind(unknown: number): boolean {
    const row = this.rows[this.at];
    if (!this.draft.prints.has('indicators') || row === undefined || row.filled.length === 0) return false;
    if (row.block.kind === 'heading') return true;
    return row.block.kind === 'paragraph' && ((row.filled[0]?.text.length ?? 0) > 30 || unknown >= 2);
  }

  private readSection(section: Section): void {
    switch (section.kind) {
      case 'title':
        this.readTitle();
        return;
      case 'indicators': {
        this.take(section.rows);
        this.setHeader(section.header);
        this.inPieces = this.rows[this.at]?.filled[0]?.piece !== undefined;
        this.draft.prints.add('indicators');
        const last = this.stream ? undefined : lastTable(this.rows);
        const rows = this.takeData(
          (row, next) =>
            (next === undefined || isListRow(row) || (!this.stream && isIndicatorRow(row, next.kind))) &&
            !isProse(row, this.stream && !this.inPieces) &&
            !isBehindList(row, last),
        );
        readIndicators(this.draft, section.header, rows, this.stream, this.atEnd && this.at === this.rows.length);
        return;
      }
      case 'pairFunds':
        this.readPairs();
        return;
      case 'fundTable':
        this.readFunds(section.header, section.rows);
        return;
      case 'goals': {
        this.take(section.rows);
        const rows = this.takeData((row, next) => next === undefined && !isProse(row, this.stream && !this.inPieces));
        if (rows.some((row) => row.filled.length > 0)) readGoals(this.draft, section, rows, this.stream);
        else this.readGoalTexts(section);
        return;
      }
      case 'total':
        this.readTotals();
        return;
      case 'closing':
        this.readClosing(section.label);
        return;
      case 'saidScore':
        for (const row of this.take(1)) readSaidScore(this.draft, row.filled);
        return;
      case 'head':
        this.readHead();
        return;
    }
  }

  /** The same header again goes on with its list on the next page; the levels of another list are its own. */
  private setHeader(header: IndicatorHeader): void {
    const goesOn = this.header !== undefined && isSameHeader(header, this.header) && this.draft.others.length === 0;
    if (!goesOn) Object.assign(this.draft.levels, { level1: undefined, level2: undefined });
    this.header = header;
  }

  private readTitle(): void {
    const index = this.at;
    const [row] = this.take(1);
    const text = row?.filled.map((token) => token.text).join('') ?? '';
    // The year in the name of a project (2021年度干部考核经费绩效目标表) is not the form's.
    if (row !== undefined && titleAt(row, index)?.stem !== '') return;
    const year = /(20\d\d)年/.exec(text)?.[1];
    setYear(this.draft, year, text, row?.place);
  }

  private readTasks(): boolean {
    const table = this.draft.prints.has('indicators') ? undefined : tasksAt(this.rows, this.at, this.stream);
    if (table === undefined) return false;
    this.take(table.rows);
    readTasks(this.draft, table);
    return true;
  }

  private readNamesFirst(): boolean {
    const found = namesThenValues(this.rows, this.at);
    if (found === undefined) return false;
    this.take(found.rows);
    this.draft.prints.add('indicators');
    readAligned(this.draft, found.list, false);
    unreadCells(this.draft, 'unreadableCell', found.levels, 'indicators');
    return true;
  }

  private readByLevels(): boolean {
    const found = measuresByLevels(this.rows, this.at);
    if (found === undefined) return false;
    this.take(found.rows);
    this.draft.prints.add('indicators');
    this.draft.prints.add('target');
    readAligned(this.draft, found.list, false);
    return true;
  }

  /** Below the header of the goals: a paragraph for each column, or both run together in one text, where no end can be told. */
  private readGoalTexts(section: Extract<Section, { kind: 'goals' }>): void {
    this.draft.prints.add('goals');
    const ahead = this.rows.slice(this.at, this.at + section.roles.length + 1);
    const end = ahead.findIndex((row, index) => row.block.kind !== 'paragraph' || this.sectionAt(this.at + index) !== undefined);
    if (end === section.roles.length && ahead.slice(0, end).every(isWholeText))
      readGoals(this.draft, section, [rowOfParagraphs(this.take(end))], false);
    else if (end !== 0) unreadCells(this.draft, 'unreadableRow', this.take(1)[0]?.filled ?? [], 'goals');
  }

  private readTotals(): void {
    const [row] = this.take(1);
    const tokens = [...(row?.filled ?? [])];
    while (this.stream && waitsForTotals(tokens) && isPartOfTotal(this.rows[this.at])) append(tokens, this.take(1)[0]?.filled ?? []);
    const mended = this.stream ? undefined : withNumberBelow(tokens, this.rows[this.at]);
    if (mended !== undefined) this.take(1);
    if (row !== undefined && isOfProjects(this.header)) {
      this.draft.prints.add('total');
      readListTotal(this.draft, row, mended ?? tokens, this.header);
      return;
    }
    readTotal(this.draft, mended ?? tokens, this.header, this.stream ? 0 : (row?.tokens.length ?? 0) - (row?.filled.length ?? 0));
  }

  /** 存在问题 with its text: behind a colon, in the cells beside it, or below. */
  private readClosing(label: 'issues' | 'note'): void {
    this.draft.prints.add('notes');
    const [row] = this.take(1);
    if (row === undefined || row.filled.length === 0) return;
    const values = closingValues(row);
    if (values.length === 0 && (this.stream || row.block.kind !== 'table')) {
      const next = this.rows[this.at];
      const isValue =
        next !== undefined && next.filled.length > 0 && this.sectionAt(this.at) === undefined && next.block.kind !== 'heading';
      if (isValue) append(values, this.take(1)[0]?.filled ?? []);
    }
    for (const value of values)
      if (label === 'issues') addIssue(this.draft, value);
      else readSaidScore(this.draft, [value]);
  }

  /** Labels and values; a label that stands alone takes what stands below it. */
  private readHead(): void {
    const [row] = this.take(1);
    const tokens = row === undefined ? [] : [...frontCells(row)];
    let above = row;
    // The row below may end with the next label, whose value stands below that.
    while (above !== undefined && waitsForValue(tokens)) {
      const next = this.rows[this.at];
      const alone =
        above !== row || this.stream || above.block.kind !== 'table' || above.filled.length === 1 || next?.block.kind === 'paragraph';
      const isValue = next !== undefined && !introduces(next) && (next.filled.length === 1 ? this.isHeadValue() : beginsWithValue(next));
      above = alone && isValue ? this.take(1)[0] : undefined;
      append(tokens, above?.tokens ?? []);
    }
    readFrontRow(this.draft, tokens);
  }

  private isHeadValue(): boolean {
    const section = this.sectionAt(this.at);
    const [token] = this.rows[this.at]?.filled ?? [];
    return token !== undefined && (section === undefined || section.kind === 'title') && labelOf(token.text) === undefined;
  }

  /** Rows that no section begins at: years, units, glued head lines, labels of amounts and goals, side headings. */
  private readLoose(): boolean {
    const row = this.rows[this.at];
    if (row === undefined || (this.draft.prints.has('indicators') && row.block.kind !== 'table') || introduces(row)) return false;
    if (frontCells(row).some(({ text }) => labelOf(text) !== undefined)) {
      this.readHead();
      return true;
    }
    const read = readFrontRow(this.draft, row.tokens) || keepFreeSource(this.draft, row);
    if (read) this.take(1);
    return read;
  }
}
