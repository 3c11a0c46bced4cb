import type { LocalText, MessageArgument } from '../model/finding.ts';
import type { Language } from './language.ts';
import { formatPlain } from './number-format.ts';

/** The names in `{name}` and, for counted nouns, `{count|finding|findings}`. */
type Names<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}`
  ? (Slot extends `${infer Name}|${string}` ? Name : Slot) | Names<Rest>
  : never;

export type Texts = Readonly<Record<string, LocalText>>;
type NamesOf<T extends LocalText> = Names<T['zh']> | Names<T['en']>;
type ArgumentsFor<T extends LocalText> = [NamesOf<T>] extends [never] ? [] : [args: { readonly [Name in NamesOf<T>]: MessageArgument }];

/** Says a text of a catalogue in one language; names and arguments are checked by the compiler, in both languages. */
export type Speak<T extends Texts> = <Key extends keyof T & string>(key: Key, ...args: ArgumentsFor<T[Key]>) => string;

const SLOT = /\{([A-Za-z][A-Za-z0-9]*)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** Records hold straight quotes for all kinds; papers print “三公”. */
export const paperQuotes = (text: string): string => text.replace(/"([^"]*)"/g, '“$1”');

/** One argument as it is read in a sentence. */
function formatArgument(value: MessageArgument, lang: Language): string {
  if (typeof value === 'number') return formatPlain(value);
  return paperQuotes(typeof value === 'string' ? value : value[lang]);
}

/** Whether what comes next stands between quotes. */
const isQuoted = (before: string): boolean => before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0;

export const singleQuotes = (text: string): string =>
  text
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');

/** Quotes within quotes are single ones: `“‘三公’经费支出”`. */
export function nestQuotes(text: string): string {
  return text.replace(/“[^“”"]*"[^“”]*”/g, (quoted) => `“${singleQuotes(quoted.slice(1, -1))}”`);
}

/** Fills a template. A slot without an argument stays visible as `{name}`: a hole in a report must not look like a word. */
export function interpolate(template: string, args: Readonly<Record<string, MessageArgument>>, lang: Language): string {
  const filled = template.replace(SLOT, (slot, name: string, one: string | undefined, many: string | undefined, at: number) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return slot;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    const text = formatArgument(value, lang);
    return isQuoted(template.slice(0, at)) ? singleQuotes(text) : text;
  });
  return nestQuotes(filled);
}

export function speaker<const T extends Texts>(texts: T, lang: Language): Speak<T> {
  return (key, ...args) => {
    const text = texts[key];
    return text === undefined ? key : interpolate(text[lang], args[0] ?? {}, lang);
  };
}
