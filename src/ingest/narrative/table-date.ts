import { type Field, makeField } from '../../model/field.ts';
import { readTarget, type Target } from '../../model/target.ts';
import type { Cell } from '../block.ts';

const CLOSING_DATE =
  /截[止至](?:时间|日期|日)?：?(?:至|到)?((?:20\d\d|\d{2})年\d{1,2}月(?:\d{1,2}日|底|末)?|20\d\d[-.]\d{1,2}[-.]\d{1,2}|20\d\d年(?:底|末))/;

/** The date an assets table is made for, from a line such as 截止时间：2019年12月31日. */
export function closingDate(cell: Pick<Cell, 'text' | 'place'>): Field<Target> | undefined {
  const text = CLOSING_DATE.exec(cell.text)?.[1];
  return text === undefined ? undefined : makeField(text, readTarget(text), cell.place);
}
