/** The same text as a converter gives it that ends every printed line: see `BREAKERS`. */
export interface Breaker {
  readonly name: string;
  /** Columns of a line, or characters where `cut` says so. */
  readonly width: number;
  /** Cuts after so many characters, in the middle of numbers too; a printer keeps numbers whole and begins no line with a comma. */
  readonly cut?: true;
  /** Paragraphs begin two characters to the right. */
  readonly indent?: true;
  /** The indent was there, but its blanks are gone. */
  readonly indentLost?: true;
  /** What stands between two pages, by page number. */
  readonly margin?: (page: number) => string[];
  /** An empty line between all lines. */
  readonly spaced?: true;
}

const PAGE = 9;

const columns = (text: string) => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x7f ? 2 : 1), 0);

/** Numbers and words that a printer keeps whole, each with the punctuation that may begin no line. */
function wordsOf(text: string): string[] {
  return text.match(/(?:[\dA-Za-z.%]+|[\s\S])[，。；：、）”》]*/g) ?? [];
}

function printLines(text: string, breaker: Breaker): string[] {
  const first = breaker.indent === true || breaker.indentLost === true ? (breaker.cut === true ? 2 : 4) : 0;
  const lines: string[] = [];
  let line = '';
  for (const word of breaker.cut === true ? [...text] : wordsOf(text)) {
    const room = breaker.width - (lines.length === 0 ? first : 0);
    const size = breaker.cut === true ? [...line].length + 1 : columns(line) + columns(word);
    if (size > room && line !== '') {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

/** Rows of tables and lines of page margins, which no printer breaks. */
const isWhole = (line: string) => /[\t|]|^\s*$|第\s*\d+\s*页/.test(line);

/** Breaks every line of a text but the rows of tables. Pages end anywhere but in tables. */
export function breakLines(text: string, breaker: Breaker): string {
  const printed = text.split('\n').flatMap((paragraph) => {
    if (isWhole(paragraph)) return [paragraph];
    const lines = printLines(paragraph.trim(), breaker);
    return lines.map((line, at) => (at === 0 && breaker.indent === true ? `　　${line}` : line));
  });
  const pages: string[] = [];
  let onPage = 0;
  let page = 0;
  for (const [at, line] of printed.entries()) {
    const tabled = printed.slice(Math.max(0, at - 1), at + 2).some((each) => /[\t|]/.test(each));
    if (breaker.spaced === true && line === '' && !tabled) continue;
    pages.push(line);
    if (breaker.spaced === true && !tabled) pages.push('');
    onPage += 1;
    if (onPage < PAGE || tabled || at + 1 >= printed.length) continue;
    page += 1;
    onPage = 0;
    pages.push(...(breaker.margin?.(page) ?? []));
  }
  return pages.join('\n');
}

export const BREAKERS: readonly Breaker[] = [
  { name: 'at 60 columns, pages numbered - 3 -', width: 60, indent: true, margin: (page) => ['', `- ${page} -`, ''] },
  { name: 'at 76 columns, pages numbered 3', width: 76, indent: true, margin: (page) => ['', `${page}`, ''] },
  { name: 'at 90 columns, 第3页 共20页', width: 90, indent: true, margin: (page) => [`第${page}页 共20页`] },
  { name: 'at 76 columns, the indent lost, form feeds', width: 76, indentLost: true, margin: (page) => [`${page}`, '', '\f'] },
  { name: 'after 30 characters', width: 30, cut: true, indent: true, margin: (page) => ['', `- ${page} -`, ''] },
  {
    name: 'after 38 characters, a running head',
    width: 38,
    cut: true,
    indent: true,
    margin: (page) => [`— ${page} —`, '云溪县某局公开材料汇编'],
  },
  { name: 'after 45 characters, empty lines between', width: 45, cut: true, indent: true, spaced: true, margin: (page) => [`${page}`, ''] },
];
