import type { Random } from '../../../accuracy/wording/random.ts';
import type { Page, Row, Table } from '../grid.ts';
import type { Limits } from '../limits.ts';
import type { FormTruth } from '../truth.ts';

/** Where and when all the forms of one paper are made out. */
export interface Setting {
  readonly place: string;
  readonly year: number;
}

export interface Form {
  readonly page: Page;
  /** One a project, in printed order. */
  readonly truths: readonly FormTruth[];
}

export interface Draws {
  /** Draws the layout: two forms of one paper are given equal ones. */
  readonly style: Random;
  /** Draws what the form says. */
  readonly content: Random;
  readonly limits: Limits;
  readonly setting: Setting;
}

export interface Template {
  readonly name: string;
  /** Whether its cells can still be cut apart when they run together, and placed when empty ones are lost. */
  readonly gluable: boolean;
  readonly survivesLostCells: boolean;
  readonly build: (draws: Draws) => Form;
}

export const table = (columns: number, rows: readonly Row[]): Table => ({ kind: 'table', columns, rows });
