/** One line of a source. `text` has plain spaces and no artefacts; tabs are kept, for they separate cells. */
export interface SourceLine {
  /** Counting from 1. */
  readonly line: number;
  readonly text: string;
  /** The converter left a table-of-contents mark on this line: it is a heading. */
  readonly marked?: true;
}

const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f\x85]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const BARS = /[｜│┃￨]/g;
const BOOKMARK = /\[bookmark[：:][^\]\n]*\]/gi;
const FIELD_CODE = /\{\s*TC\b([^{}]*)\}/g;
const CONTENTS_CODE = /\{\s*(?:TOC|PAGEREF|HYPERLINK|SEQ|REF|PAGE)\b[^{}]*\}/g;
const PROVENANCE = /^#\s*(?:source|kind)\s*[:：]/;

/** A field code repeats the heading that it stands behind; what is left of the line is the heading. */
function cleanLine(raw: string): { text: string; marked: boolean } {
  const spaced = raw.replace(SPACES, ' ').replace(INVISIBLE, '').replace(CONTROLS, '').replace(BARS, '|');
  const cleaned = spaced.replace(BOOKMARK, '').replace(FIELD_CODE, '').replace(CONTENTS_CODE, '');
  const marked = cleaned !== spaced && (/_Toc/i.test(spaced) || /\{\s*TC\b/.test(spaced));
  return { text: cleaned, marked: marked && cleaned.trim() !== '' };
}

/** Cuts a text into lines, dropping `# source:` and `# kind:` lines at its head and the artefacts of text converters. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let inHead = true;
  for (const [index, raw] of text.split('\n').entries()) {
    if (inHead && PROVENANCE.test(raw)) {
      lines.push({ line: index + 1, text: '' });
      continue;
    }
    inHead = false;
    const { text: cleaned, marked } = cleanLine(raw);
    lines.push({ line: index + 1, text: cleaned, ...(marked ? { marked } : {}) });
  }
  return lines;
}

export function isBlank(line: SourceLine): boolean {
  return line.text.trim() === '';
}
