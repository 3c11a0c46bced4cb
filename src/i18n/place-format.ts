import type { Place } from '../model/place.ts';
import type { Language } from './language.ts';
import { speaker } from './template.ts';

const PLACE_TEXTS = {
  line: { zh: '第 {line} 行', en: 'line {line}' },
  lines: { zh: '第 {line}–{endLine} 行', en: 'lines {line}–{endLine}' },
  page: { zh: '第 {page} 页', en: 'page {page}' },
  sheet: { zh: '工作表 {sheet}', en: 'sheet {sheet}' },
} as const;

/** Where a place stands inside its file: `第 12 行`, `page 3 line 4`, `sheet 目标 B7`, `/projects/0/name`; '' when nothing is known. */
export function formatSpot(place: Place, lang: Language): string {
  const say = speaker(PLACE_TEXTS, lang);
  const parts: string[] = [];
  if (place.sheet !== undefined) parts.push(say('sheet', { sheet: place.sheet }));
  if (place.cell !== undefined) parts.push(place.cell);
  if (place.page !== undefined) parts.push(say('page', { page: place.page }));
  if (place.line !== undefined)
    parts.push(
      place.endLine !== undefined && place.endLine > place.line
        ? say('lines', { line: place.line, endLine: place.endLine })
        : say('line', { line: place.line }),
    );
  if (place.pointer !== undefined && place.pointer !== '') parts.push(place.pointer);
  return parts.join(' ');
}

/** The place in the short form that editors understand: `file:12`. */
export function formatPlace(place: Place): string {
  const spot = place.line ?? place.cell ?? place.pointer;
  return spot === undefined ? place.file : `${place.file}:${spot}`;
}
