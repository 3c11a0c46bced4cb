import type { TokenRow } from './form-row.ts';
import { leadingHeadLabel } from './form-words.ts';
import { frontCells } from './front-cells.ts';
import { labelOf } from './label.ts';

/** What begins at a row of a form by its first label. */
export type Opener = 'name' | 'code' | 'goals' | 'funds';

/** What the first label of a row begins. */
export function openerOf(row: TokenRow): Opener | undefined {
  const [first] = row.filled;
  if (row.filled.length === 1 && first !== undefined && leadingHeadLabel(first.text)?.field === 'name') return 'name';
  for (const { text } of row.block.kind === 'paragraph' ? frontCells(row).slice(0, 3) : row.filled.slice(0, 3)) {
    const found = labelOf(text);
    if (found === undefined) continue;
    const { label } = found;
    if (label.kind === 'head' && label.field === 'name') return 'name';
    if (label.kind === 'head' && label.field === 'code') return 'code';
    if (label.kind === 'goal' && label.role === 'goal') return text.length <= 14 || row.block.kind === 'table' ? 'goals' : undefined;
    if (
      label.kind === 'purpose' ||
      (label.kind === 'amount' && label.part === 'total') ||
      (label.kind === 'side' && /资金|预算/.test(text))
    )
      return 'funds';
  }
  return undefined;
}
