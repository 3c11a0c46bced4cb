import { figuresOf } from './figure.ts';

/** What a chapter without accounts holds and is no illustration. */

const GLOSSARY = /名词(?:解释|说明)|术语/;
const MEANS = /指|解释|含义|定义/;

/** A paragraph of the glossary that explains no term and prints amounts: accounts under the wrong heading. */
export function statesAccounts(heading: string, text: string): boolean {
  if (!GLOSSARY.test(heading) || MEANS.test(text)) return false;
  return figuresOf(text).some(({ kind, bound, value }) => kind === 'amount' && bound !== true && value !== undefined);
}

const CELLS = /(?:^|[；|])(?=[；|])|[；|][≥≤><=]?\d[\d.]*[^；|，。\d为是有]{0,3}(?=[；|]|$)/g;
const FEWEST_CELLS = 2;

/** A row of a form with other signs between its cells: empty cells and bare numbers stand in no sentence. */
export const isRowOfForm = (text: string): boolean => (text.match(CELLS)?.length ?? 0) >= FEWEST_CELLS;
