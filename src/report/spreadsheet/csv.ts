/** A number, signed or with a unit of money: no spreadsheet takes it for a formula. */
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:%|个百分点|[万亿]?元)?$/;
/** Half or full width, behind blanks of any kind, which spreadsheets drop. */
export const FORMULA_LIKE = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;
const TO_QUOTE = /[",\r\n]/;

/** A text as a field of a CSV that people open with a spreadsheet: it is never taken for a formula, a plain number stays one. */
function field(text: string): string {
  const safe = FORMULA_LIKE.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return TO_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with a byte order mark, which is how spreadsheets know UTF-8; in pieces. */
export function* writeCsv(rows: Iterable<readonly string[]>): Iterable<string> {
  yield '\ufeff';
  for (const row of rows) yield `${row.map(field).join(',')}\r\n`;
}
