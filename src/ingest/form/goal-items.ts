import { type Field, textField } from '../../model/field.ts';
import type { Place } from '../../model/place.ts';
import type { Printed } from './form-draft.ts';

/** A numbered item inside a text: where it begins, where its words begin. */
interface NumberedItem {
  readonly start: number;
  readonly textStart: number;
}

/** `1.`, `1、`, `（1）`, `目标1：` */
const NUMBER = /(?:^|(?<=[^\d.]))(?:（?(\d{1,2})[.、．）)](?!\d)|目标\s*(\d{1,2}|[一二三四五六七八九])\s*[：:、.])\s*/g;
const CHINESE = '一二三四五六七八九';

/** Items that are numbered one after the other, the first at the beginning of the text. */
function numberedItems(text: string): NumberedItem[] {
  const items: NumberedItem[] = [];
  let expected: number | undefined;
  for (const match of text.matchAll(NUMBER)) {
    const printed = match[1] ?? match[2] ?? '';
    const number = CHINESE.includes(printed) ? CHINESE.indexOf(printed) + 1 : Number(printed);
    if (expected === undefined ? match.index !== 0 : number !== expected) continue;
    items.push({ start: match.index, textStart: match.index + match[0].length });
    expected = number + 1;
  }
  return items;
}

/** What a text says in each of its numbered items; undefined where it has none, or begins before the first. */
export function numberedTexts(text: string): readonly string[] | undefined {
  const items = numberedItems(text);
  return items.length === 0 ? undefined : items.map((item, index) => text.slice(item.textStart, items[index + 1]?.start).trim());
}

/**
 * Goals of one cell: its numbered items without their numbers, each with its line, or the whole text when it is not numbered.
 * `1.……2.……` may stand on one line or on several.
 */
export function readGoalItems(cell: Printed): Field<string>[] {
  if (cell.text === '') return [];
  const items = numberedItems(cell.text);
  if (items.length === 0) return [textField(cell.text, cell.place, cell.uncertain)];
  return items.flatMap((item, index) => {
    const end = items[index + 1]?.start ?? cell.text.length;
    const text = cell.text.slice(item.textStart, end).trim();
    return text === '' ? [] : [textField(text, placeWithin(cell, item.start, end, index, items.length), cell.uncertain)];
  });
}

/** The lines of a stretch of a cell; where the cell does not say, one line an item if it has as many lines as items. */
function placeWithin(cell: Printed, start: number, end: number, index: number, count: number): Place {
  const { file, line, endLine } = cell.place;
  if (cell.lines !== undefined) {
    const first = cell.lines.findLast((entry) => entry.offset <= start)?.line ?? line;
    const last = cell.lines.findLast((entry) => entry.offset < end)?.line ?? first;
    if (first === undefined) return cell.place;
    return last !== undefined && last > first ? { file, line: first, endLine: last } : { file, line: first };
  }
  if (line !== undefined && endLine !== undefined && endLine - line + 1 === count) return { ...withoutEnd(cell.place), line: line + index };
  return cell.place;
}

function withoutEnd(place: Place): Place {
  const { endLine: _endLine, ...rest } = place;
  return rest;
}
