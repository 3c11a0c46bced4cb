import { strFromU8 } from 'fflate';
import { PackageLimitError } from './unpack.ts';

/** Elements within one another; what spreadsheets write has fewer than twenty. */
const DEEPEST = 100;
const TAG = /<(?:[!?][^>]*|(\/?)(?:\w+:)?(\w+)([^<>]*?)(\/?))>/g;
const REFERENCE = /\br="([A-Z]{0,3})(\d{1,7})"/;

/**
 * Refuses a part that a reader would have to walk too deep, or that declares a type: what a document type declares may unfold without
 * measure, and no spreadsheet writes one. Gives the cells of the rectangle that a sheet takes up, 0 for other parts: its last cell may be far away.
 */
export function measurePart(part: Uint8Array): number {
  const text = strFromU8(part);
  let depth = 0;
  let rows = 0;
  let lastRow = 0;
  let cells = 0;
  let lastColumn = 0;
  for (const [tag, closes, name, more = '', empty] of text.matchAll(TAG)) {
    if (name === undefined) {
      if (tag.startsWith('<!DOCTYPE')) throw new PackageLimitError('a document type');
      continue;
    }
    if (closes === '/') {
      depth--;
      continue;
    }
    if (empty === '' && ++depth > DEEPEST) throw new PackageLimitError('too deep');
    if (name === 'row') {
      rows++;
      cells = 0;
    } else if (name === 'c') lastColumn = Math.max(lastColumn, ++cells);
    else continue;
    const [, letters = '', number = ''] = REFERENCE.exec(more) ?? [];
    lastRow = Math.max(lastRow, rows, Number(number));
    lastColumn = Math.max(lastColumn, columnNumber(letters));
  }
  return lastRow * lastColumn;
}

/** 1 for A, 27 for AA. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
