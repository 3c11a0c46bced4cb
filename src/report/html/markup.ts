import { plainText } from '../plain-text.ts';

/** A piece of HTML that may be written as it stands. Only `html` and `trusted` make one, so nothing unescaped gets onto the page. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Value = string | number | Markup | readonly Markup[];

export const NOTHING = new Markup('');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text for element content and quoted attributes; control characters, text-direction overrides and halves of characters are gone. */
export function escapeText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function write(value: Value): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Markup) return value.text;
  return value.map(({ text }) => text).join('');
}

/** HTML with values put in: texts are escaped, markup is not. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = strings[0] ?? '';
  values.forEach((value, at) => {
    text += write(value) + (strings[at + 1] ?? '');
  });
  return new Markup(text);
}

/** Markup that this program itself wrote: style sheet, script, shapes. Never for a text of a document. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

export function when(condition: boolean, markup: () => Markup): Markup {
  return condition ? markup() : NOTHING;
}

/** Pieces with something between them. */
export function joined(pieces: readonly Markup[], separator: string): Markup {
  return new Markup(pieces.map(({ text }) => text).join(escapeText(separator)));
}
