import type { Language } from '../../i18n/language.ts';
import { type RuleText, type RuleTexts, ruleTextsOf } from '../../i18n/rule-text.ts';
import type { RecordReading } from '../../model/reading.ts';
import { readingHtml } from './reading-html.ts';
import { readingJson } from './reading-json.ts';
import { readingTerminal } from './reading-terminal.ts';

/** What a format may know beside the readings. */
export interface ReadingContext {
  readonly lang: Language;
  readonly rules: RuleTexts;
  readonly color: boolean;
  readonly width: number;
}

const FORMATS = { terminal: readingTerminal, html: readingHtml, json: readingJson } as const;

export type ReadingFormatName = keyof typeof FORMATS;
export const READING_FORMAT_NAMES: readonly ReadingFormatName[] = ['terminal', 'html', 'json'];

export interface ReadingOptions {
  readonly format: ReadingFormatName;
  readonly lang?: Language;
  readonly rules: Iterable<RuleText>;
  readonly color?: boolean;
  readonly width?: number;
}

/** Readings as text, in pieces: joined they are the file. Pure: the same arguments give the same bytes. */
export function renderReading(readings: readonly RecordReading[], options: ReadingOptions): Iterable<string> {
  const { lang = 'zh', rules, color = false, width = 80 } = options;
  return FORMATS[options.format](readings, { lang, rules: ruleTextsOf(rules), color, width });
}
