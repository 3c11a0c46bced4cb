import type { DocumentNode } from './document.ts';
import { withoutMarks } from './document.ts';
import type { Sheet } from './sheet.ts';

/** Edits that change how a document looks and nothing that it says. */
export interface HarmlessEdit {
  readonly name: string;
  apply(text: string): Uint8Array;
  /** Documents in which the edit changes nothing that is said; all when left out. */
  appliesTo?(text: string): boolean;
}

const utf8 = new TextEncoder();
const asText = (name: string, change: (text: string) => string): HarmlessEdit => ({ name, apply: (text) => utf8.encode(change(text)) });

const toFull = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 0xfee0);

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + index * 2, text.charCodeAt(index), little);
  return bytes;
}

/** GB18030 as the platform's decoder reads it, turned round. */
const gbTable = new Map<string, readonly number[]>();

function fillGbTable(): void {
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\ufffd' && !gbTable.has(text)) gbTable.set(text, [lead, trail]);
    }
  for (let a = 0x81; a <= 0x84; a += 1)
    for (let b = 0x30; b <= 0x39; b += 1)
      for (let c = 0x81; c <= 0xfe; c += 1)
        for (let d = 0x30; d <= 0x39; d += 1) {
          const text = decoder.decode(Uint8Array.of(a, b, c, d));
          if ([...text].length === 1 && text !== '\ufffd' && !gbTable.has(text)) gbTable.set(text, [a, b, c, d]);
        }
}

function gb18030(text: string): Uint8Array {
  if (gbTable.size === 0) fillGbTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(gbTable.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

/** Changes that keep every line where it is. */
export const HARMLESS: readonly HarmlessEdit[] = [
  asText('blank between number and unit', (text) => text.replace(/(\d)(?=(?:万元|亿元|元|%|辆|人))/g, '$1 ')),
  asText('no-break spaces', (text) => text.replaceAll(' ', '\u00a0')),
  {
    ...asText('blanks at the end of lines', (text) => text.replace(/([^\s|])\n/g, '$1  \n')),
    // Text of a PDF prints a blank where a cell ends: there it is no mere spacing.
    appliesTo: (text) => !/ \n/.test(text),
  },
  asText('full-width digits', (text) => text.replace(/\d/g, toFull)),
  asText('full-width percent signs', (text) => text.replaceAll('%', '％')),
  asText('full-width points and digits', (text) => text.replace(/\d+(?:\.\d+)?/g, (number) => number.replace(/[\d.]/g, toFull))),
  asText('other signs of comparison', (text) => text.replaceAll('≥', '≧').replaceAll('≤', '≦')),
  asText('half-width brackets and colons', (text) =>
    text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':').replaceAll('；', ';').replaceAll('，', ','),
  ),
  asText('full-width brackets and colons', (text) =>
    text
      .replaceAll('(', '（')
      .replaceAll(')', '）')
      .replaceAll(';', '；')
      .replace(/(?<!\d):|:(?!\d)/g, '：')
      .replace(/,(?!\d{3})/g, '，'),
  ),
  asText('straight quotes', (text) => text.replace(/[“”]/g, '"')),
  asText('thousands separators', (text) =>
    text.replace(/(?<![\d.,\w])(\d{4,})(?=(?:\.\d+)?\s*(?:万元|亿元|元))/g, (number) => number.replace(/\B(?=(\d{3})+$)/g, ',')),
  ),
  asText('carriage returns', (text) => text.replaceAll('\n', '\r\n')),
  asText('byte order mark', (text) => `\ufeff${text}`),
  { name: 'GB18030', apply: gb18030 },
  { name: 'UTF-16, little endian', apply: (text) => utf16(text, true) },
  { name: 'UTF-16, big endian', apply: (text) => utf16(text, false) },
];

/** The forms of the projects in the opposite order, with their numbers put right again. */
export function reorderProjects(sheet: Sheet, nodes: readonly DocumentNode[]): DocumentNode[] | undefined {
  const [first] = sheet.forms;
  const last = sheet.forms.at(-1);
  if (first === undefined || last === undefined || sheet.forms.length < 2) return undefined;
  const groups = sheet.forms.map(([from, to]) => nodes.slice(from, to + 1)).reverse();
  const renumbered = groups.map((group, index) =>
    group.map((node) =>
      node.kind === 'heading' && /^\d+\./.test(withoutMarks(node.text))
        ? { ...node, text: node.text.replace(/\d+\./, `${index + 1}.`) }
        : node,
    ),
  );
  return [...nodes.slice(0, first[0]), ...renumbered.flat(), ...nodes.slice(last[1] + 1)];
}

/** An empty line more before every heading. */
export function loosen(text: string, nodes: readonly DocumentNode[]): string {
  const headings = new Set(nodes.filter((node) => node.kind === 'heading').map((node) => withoutMarks(node.text)));
  return text
    .split('\n')
    .flatMap((line) => (headings.has(line.trim()) ? ['', line] : [line]))
    .join('\n');
}
