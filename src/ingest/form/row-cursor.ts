import type { FormDraft } from './form-draft.ts';
import type { TokenRow } from './form-row.ts';
import { type Section, sectionAt } from './sections.ts';

/** The rows of one form, taken one after another, with what begins at each. */
export class RowCursor {
  /** Indexes of the rows that belong to the form. */
  readonly taken = new Set<number>();
  protected readonly draft: FormDraft;
  protected readonly rows: readonly TokenRow[];
  /** Cells stand one a line, and rows are not known. */
  protected readonly stream: boolean;
  protected at = 0;
  private readonly sections = new Map<number, { readonly section: Section | undefined }>();

  constructor(draft: FormDraft, rows: readonly TokenRow[], stream: boolean) {
    this.draft = draft;
    this.rows = rows;
    this.stream = stream;
  }

  protected sectionAt(index: number): Section | undefined {
    const known = this.sections.get(index);
    if (known !== undefined) return known.section;
    const section = sectionAt(this.rows, index, this.stream, this.draft.prints.has('indicators'));
    this.sections.set(index, { section });
    return section;
  }

  protected take(count: number): TokenRow[] {
    const rows = this.rows.slice(this.at, this.at + count);
    for (let index = this.at; index < this.at + rows.length; index += 1) this.taken.add(index);
    this.at += rows.length;
    return rows;
  }

  /** The rows up to the next section; `goesOn` may end them earlier. */
  protected takeData(goesOn: (row: TokenRow, section: Section | undefined) => boolean): TokenRow[] {
    let end = this.at;
    for (; end < this.rows.length; end += 1) {
      const row = this.rows[end];
      if (row === undefined) break;
      const section = row.filled.length === 0 ? undefined : this.sectionAt(end);
      if (row.filled.length > 0 && !goesOn(row, section)) break;
    }
    while (end > this.at && this.rows[end - 1]?.filled.length === 0) end -= 1;
    return this.take(end - this.at);
  }
}
