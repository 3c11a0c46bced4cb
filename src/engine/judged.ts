import type { IndicatorRule, RowFigure } from './rule.ts';

/** Figures of indicator rows are marked by bits, because a province has millions of them; everything else by identity. */
export const ROW_BITS = { target: 1, actual: 2, weight: 4, score: 8, rawScore: 16, deduction: 32 } as const satisfies Readonly<
  Record<RowFigure, number>
>;

/** The bits of the figures that a rule on indicators judges. */
export function bitsOf({ judges = [] }: Pick<IndicatorRule, 'judges'>): number {
  return judges.reduce((bits, name) => bits | ROW_BITS[name], 0);
}

/** The figures of the record at hand that took part in a relation or a verdict. One object for the whole run. */
export class JudgedFigures {
  readonly #cells = new Set<object>();
  #rows = new Uint8Array(64);

  /** Forgets the record before. */
  start(rows: number): void {
    if (this.#cells.size > 0) this.#cells.clear();
    if (rows > this.#rows.length) this.#rows = new Uint8Array(rows * 2);
    else this.#rows.fill(0, 0, rows);
  }

  add(cell: object): void {
    this.#cells.add(cell);
  }

  addRow(index: number, bits: number): void {
    this.#rows[index] = (this.#rows[index] ?? 0) | bits;
  }

  has(cell: object): boolean {
    return this.#cells.has(cell);
  }

  /** The figures of an indicator row that were judged by the row. */
  bitsAt(index: number): number {
    return this.#rows[index] ?? 0;
  }
}
