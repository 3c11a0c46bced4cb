/** Characters that XML 1.0 cannot hold at all, and halves of characters. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Spreadsheets read `_x000D_` in a text as a character of that code. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text without what no XML may hold; halves of characters become U+FFFD. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd');
}

/** A text as it may stand in an element or attribute. */
export function escapeXml(text: string): string {
  return printable(text).replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}

/** A text as it may stand in a cell: line feeds only, and nothing that a spreadsheet would decode. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/\r\n?/g, '\n').replace(ESCAPE_LOOKALIKE, '_x005F_'));
}

/** ` name="value"`, in the order given; what is undefined or false is left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === false) continue;
    text += ` ${name}="${value === true ? '1' : escapeXml(String(value)).replace(/\n/g, '&#10;')}"`;
  }
  return text;
}
