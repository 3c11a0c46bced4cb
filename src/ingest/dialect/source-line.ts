import { visibleText } from '../../model/text.ts';
import { closeStretched } from './stretched.ts';

/** One line of a source. `text` has plain spaces and no artefacts; tabs are kept, for they separate cells. */
export interface SourceLine {
  /** Counting from 1. */
  readonly line: number;
  readonly text: string;
  /** The converter left a table-of-contents mark on this line: it is a heading. */
  readonly marked?: true;
  /** The first line of a page: a form feed stood before it. */
  readonly pageStart?: true;
  /** A page margin stood here and was taken out. */
  readonly margin?: true;
  /** The line goes on with the filled line above it: see line-breaks.ts. */
  readonly continued?: true;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const BARS = /[｜│┃￨]/g;
/** A line drawn between rows: ├───┼───┤, +---+---+. */
const DRAWN = /^[─━┌┐└┘├┤┬┴┼═╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╪╤╧╟╢╫╥╨\s]+$/;
const DASHES = /[─━═]/;
/** What a converter may have left on a line: without any of these it is as it was printed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
const ARTEFACT = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f｜│┃￨─━═+[{#<●◆■▪•◇►▶▲※]/;
const DRAWN_PLAIN = /^\+(?:[-=]{2,}\+)+$/;
const BOOKMARK = /\[bookmark[：:][^[\]\n]*\]/gi;
const FIELD_CODE = /\{\s*TC\b([^{}]*)\}/g;
const CONTENTS_CODE = /\{\s*(?:TOC|PAGEREF|HYPERLINK|SEQ|REF|PAGE)\b[^{}]*\}/g;
/** Headings of a text in Markdown. */
const HASHES = /^#{1,6}\s+(?=\S)/;
/** A heading in HTML, on a line of its own. */
const TAGGED = /^\s*<h([1-6])(?:\s[^<>]*)?>(.*)<\/h\1>\s*$/i;
/** Signs of a list in front of a line say nothing. */
const BULLET = /^([ \u3000]*)[●◆■▪•◇►▶▲※][ \t\u3000]*(?=\S)/;
/** Lines that a letter or a page of Markdown quotes. */
const QUOTED = /^ ?> ?/;
const PROVENANCE = /^#\s*(?:source|kind)\s*[:：]/;

const NUMBER_TAB =
  /^([ \t]*(?:第[一二三四五六七八九十\d]+(?:部分|章)|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|[\d０-９]{1,3}[.、．]))\t+([^\t]*)$/;
const CONTENTS = /^\s*目\s*录\s*$/;
const CONTENTS_TAB = /^([^\t]*[^\t\d])\t+(\d{1,3})$/;
/** A tab or two in front of a sentence indent it; a cell is no long sentence. */
const INDENTED = /^\t+(?=[^\t]{40,}$)(?=.*[。；：]$)/;

/** Word processors put a tab behind an automatic number, which separates no cells. */
function withoutLayoutTabs(text: string): string {
  return text.includes('\t') ? text.replace(NUMBER_TAB, '$1$2') : text;
}

/** Whether tabs in front of lines are indents of paragraphs: most of those lines are long sentences. */
function indents(lines: readonly SourceLine[]): boolean {
  const tabbed = lines.filter((line) => line.text.startsWith('\t') && line.text.trim() !== '');
  return tabbed.filter((line) => INDENTED.test(line.text)).length * 2 > tabbed.length;
}

const isDrawn = (text: string): boolean => (DASHES.test(text) && DRAWN.test(text)) || DRAWN_PLAIN.test(text);

/** A field code repeats the heading that it stands behind; what is left of the line is the heading. */
function cleanLine(raw: string): { text: string; marked: boolean } {
  const visible = visibleText(raw);
  if (!ARTEFACT.test(raw) && (visible === raw || !ARTEFACT.test(visible))) return { text: withoutLayoutTabs(visible), marked: false };
  if (isDrawn(raw.trim())) return { text: '', marked: false };
  const spaced = visible.replace(CONTROLS, '').replace(BARS, '|');
  const unmarked = spaced.includes('[') ? spaced.replace(BOOKMARK, '') : spaced;
  const cleaned = unmarked.includes('{') ? unmarked.replace(FIELD_CODE, '').replace(CONTENTS_CODE, '') : unmarked;
  const unhashed = cleaned.startsWith('#') ? cleaned.replace(HASHES, '') : cleaned.replace(TAGGED, '$2');
  const plain = unhashed.replace(BULLET, '$1');
  const marked = unhashed !== cleaned || (cleaned !== spaced && (/_Toc/i.test(spaced) || /\{\s*TC\b/.test(spaced)));
  return { text: withoutLayoutTabs(plain), marked: marked && plain.trim() !== '' };
}

/** The lines of a text that is quoted as a whole; a single > is the sign of a target. */
function unquoted(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length > 1 && filled.every((line) => QUOTED.test(line)) ? lines.map((line) => line.replace(QUOTED, '')) : lines;
}

/** Cuts a text into lines, dropping `# source:` and `# kind:` lines at its head and the artefacts of text converters. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let inHead = true;
  let inContents = false;
  for (const [index, raw] of unquoted(text.split('\n')).entries()) {
    if (inHead && PROVENANCE.test(raw)) {
      lines.push({ line: index + 1, text: '' });
      continue;
    }
    inHead = false;
    const { text: cleaned, marked } = cleanLine(raw);
    // In a table of contents a tab stands in front of the page number.
    inContents =
      (cleaned.includes('目') && CONTENTS.test(cleaned)) || (inContents && (cleaned.trim() === '' || CONTENTS_TAB.test(cleaned)));
    const line: SourceLine = { line: index + 1, text: closeStretched(inContents ? cleaned.replace(CONTENTS_TAB, '$1……$2') : cleaned) };
    const pageStart = raw.startsWith('\f');
    lines.push(marked || pageStart ? { ...line, ...(marked ? { marked } : {}), ...(pageStart ? { pageStart } : {}) } : line);
  }
  return indents(lines) ? lines.map((line) => ({ ...line, text: line.text.replace(/^\t+/, '') })) : lines;
}

export function isBlank({ text }: SourceLine): boolean {
  const code = text.charCodeAt(0);
  // Nearly every filled line begins with a Hanzi, a digit or a sign.
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff) ? false : text.trim() === '';
}
