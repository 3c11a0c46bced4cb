import type { Finding } from '../../src/model/finding.ts';
import { canonicalText } from '../../src/model/text.ts';

const NO_VALUE = /^[≤≥<>]/;

/** Whether the finding proposes a value to be written where another stands: bounds and lists of rows are none. */
export function proposesValue({ expected, provided }: Finding): boolean {
  if (expected === undefined || expected === '' || provided === undefined || provided === '' || expected.includes('、')) return false;
  return !NO_VALUE.test(expected) || NO_VALUE.test(provided);
}

const SIGN = /^[+-]/;

/** What goes into the cell: `28.80` for `28.80万元` where the cell is printed without its unit, `增加3万元` for `+3万元`. */
export function newText({ expected = '', provided = '', places }: Finding): string {
  const printed = places[0]?.text ?? '';
  if (printed === provided) return expected;
  const word = /^[^\d+-]*/.exec(printed)?.[0] ?? '';
  const unit = /[^\d.,%+-]+$/.exec(expected)?.[0] ?? '';
  const bare = unit !== '' && !printed.endsWith(unit) && !/元$/.test(printed) ? expected.slice(0, -unit.length) : expected;
  const signed = SIGN.test(printed);
  return (isTurned(provided, expected) && !signed ? turnWord(word) : word) + (signed ? bare : bare.replace(SIGN, ''));
}

const isTurned = (provided: string, expected: string): boolean => provided.startsWith('-') !== expected.startsWith('-');

const UP_AND_DOWN = [
  ['增加', '减少'],
  ['增支', '减支'],
  ['增长', '下降'],
  ['上升', '降低'],
] as const;

/** The last word of direction, turned. */
function turnWord(text: string): string {
  const words = UP_AND_DOWN.flatMap(([up, down]) => [
    { from: up, to: down, at: text.lastIndexOf(up) },
    { from: down, to: up, at: text.lastIndexOf(down) },
  ]);
  const [last] = words.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at);
  return last === undefined ? text : text.slice(0, last.at) + last.to + text.slice(last.at + last.from.length);
}

/** The text with the finding's value written into its cell; undefined when the cell cannot be told in the text. */
export function withAdvice(text: string, finding: Finding): string | undefined {
  const lines = text.split('\n');
  const [first] = finding.places;
  const at = (first?.place?.line ?? 0) - 1;
  const line = lines[at];
  if (first === undefined || line === undefined || first.text === '') return undefined;
  const plain = canonicalText(line);
  const lead = first.context?.kind === 'text' ? first.context.before.slice(-12) : '';
  const start = lead === '' ? onlyPlace(plain, first.text) : plain.indexOf(lead + first.text) + lead.length;
  if (start === undefined || start < lead.length) return undefined;
  // The direction of a cell printed as a bare figure stands before it, that of its rate behind it.
  const turned = isTurned(finding.provided ?? '', finding.expected ?? '') && /^\d/.test(first.text);
  const [before, behind] = [plain.slice(0, start), plain.slice(start + first.text.length)];
  lines[at] = (turned ? turnWord(before) : before) + newText(finding) + (turned ? turnRate(behind) : behind);
  return lines.join('\n');
}

/** The word of direction right behind the figure, where a rate follows it. */
const turnRate = (behind: string): string => behind.replace(/^，?(?:增长|下降|上升|降低|增加|减少)(?=\d[\d.]*%)/, turnWord);

function onlyPlace(line: string, text: string): number | undefined {
  const start = line.indexOf(text);
  return start < 0 || line.indexOf(text, start + 1) >= 0 ? undefined : start;
}

/** The plain records with the finding's value at the JSON pointer of its cell; undefined when it has none. */
export function withAdviceInRecords(lines: readonly string[], finding: Finding): string[] | undefined {
  const place = finding.places[0]?.place;
  const at = (place?.line ?? 0) - 1;
  const line = lines[at];
  if (line === undefined || place?.pointer === undefined) return undefined;
  const record: unknown = JSON.parse(line);
  const steps = place.pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return write(record, steps, newText(finding)) ? lines.with(at, JSON.stringify(record)) : undefined;
}

function write(node: unknown, steps: readonly string[], text: string): boolean {
  const [step, ...rest] = steps;
  if (step === undefined || typeof node !== 'object' || node === null || !(step in node)) return false;
  const inner: unknown = Reflect.get(node, step);
  if (rest.length > 0) return write(inner, rest, text);
  if (typeof inner === 'string') return Reflect.set(node, step, text);
  if (typeof inner !== 'object' || inner === null || !('text' in inner)) return false;
  Reflect.deleteProperty(inner, 'value');
  return Reflect.set(inner, 'text', text);
}
