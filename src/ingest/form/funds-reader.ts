import { makeField } from '../../model/field.ts';
import type { Percentage } from '../../model/number.ts';
import type { Token, TokenRow } from './form-row.ts';
import { fundRole } from './form-words.ts';
import { setExecutionWeight } from './fund-sources.ts';
import { fundsAcross, readFundsAcross } from './funds-across.ts';
import { blankBehind, isPairGoingOn, isPairRow, readPairFunds } from './funds-pairs.ts';
import { readFundTable } from './funds-table.ts';
import { RowCursor } from './row-cursor.ts';
import { endsFunds, isCellOfFunds, withoutSideLabel } from './row-ends.ts';
import { isFundRow, type Section } from './sections.ts';

/** Reads what a form says of its money: labels and amounts by turns, a table with a header, or sources side by side. */
export abstract class FundsReader extends RowCursor {
  /** Whether the header above amounts and labels by turns asks for the execution rate. */
  private asksForRate = false;

  protected readPairs(): void {
    const goesOn = (row: TokenRow, kind?: Section['kind']) =>
      kind === 'pairFunds' || (kind === undefined && isPairGoingOn(row, this.stream));
    const rows = this.takeData((row, section) => goesOn(row, section?.kind));
    const tokens = rows.flatMap((row) => row.tokens);
    readPairFunds(this.draft, tokens);
    const blank = this.asksForRate ? rows.map(blankBehind).find((token) => token !== undefined) : undefined;
    if (blank !== undefined) this.draft.fields.executionRate ??= makeField<Percentage>('', undefined, blank.place);
    this.asksForRate = false;
  }

  protected readFunds(header: readonly Token[], count: number): void {
    this.take(count);
    if (this.pairsFollow()) {
      this.asksForRate = header.some((token) => fundRole(token.text) === 'rate');
      setExecutionWeight(this.draft, header);
      return;
    }
    const isOneCellALine = !this.stream && header.length === count && count >= FEWEST_COLUMNS && isAlone(this.rows[this.at]);
    const rows = this.takeData((row, section) =>
      this.stream || isOneCellALine
        ? section === undefined && !endsFunds(row) && (this.stream || isCellOfFunds(row))
        : (section === undefined || section.kind === 'total' || section.kind === 'goals' || section.kind === 'head') && isFundRow(row),
    );
    readFundTable(
      this.draft,
      header,
      rows.map((row) => withoutSideLabel(row.tokens)),
      this.stream || isOneCellALine,
    );
  }

  protected readAcross(): boolean {
    const funds = this.stream ? undefined : fundsAcross(this.rows, this.at);
    if (funds === undefined) return false;
    this.take(funds.rows);
    readFundsAcross(this.draft, funds);
    return true;
  }

  /** The header of the Hebei forms, whose rows are label and amount by turns. */
  private pairsFollow(): boolean {
    for (let at = this.at; at < Math.min(this.rows.length, this.at + 3); at += 1) {
      const filled = this.rows[at]?.filled ?? [];
      if (filled.length > 0) return isPairRow(filled) || this.sectionAt(at)?.kind === 'pairFunds';
    }
    return false;
  }
}

/** So many names of columns one a line are a header whose rows stand one cell a line as well. */
const FEWEST_COLUMNS = 3;
const isAlone = (row: TokenRow | undefined): boolean => row?.filled.length === 1;
