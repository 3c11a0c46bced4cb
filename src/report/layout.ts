import stringWidth from 'string-width';

/** Signs that combine with nothing: those of keyboards, Han, kana, and the punctuation of Chinese text. */
const PLAIN = /^[ -~·—‘’“”…‰≤≥×÷\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\uffe0-\uffe6]*$/;
/** What stands behind it in Unicode is wide, of the plain signs. */
const FIRST_WIDE = 0x3000;

/** Columns a text takes on a terminal: 2 for a Chinese character, colours not counted. */
export function columns(text: string): number {
  // To look for signs that combine takes a segmenter, which is slow, and the slower the more memory is in use.
  if (!PLAIN.test(text)) return stringWidth(text);
  let width = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= FIRST_WIDE) width += 1;
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/** Cuts a text to a width, the cut marked by an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const character of text) {
    const next = columns(character);
    if (taken + next > width - 1) break;
    kept += character;
    taken += next;
  }
  return `${kept}…`;
}

/** Words that must not be torn: figures with their signs and units of Latin letters, paths, names. */
const WORD = /[A-Za-z0-9_.,%‰+\-/:#=<>≥≤@&*~$]+|\s+|./gsu;
const CLOSING = /^[，。；：、！？）」』》〉】〕’”%‰…·)\];!?]$/u;
const OPENING = /[（「『《〈【〔‘“([]$/u;

/** Pieces of a text between which a line may be broken. */
function pieces(text: string): string[] {
  const result: string[] = [];
  for (const [token] of text.matchAll(WORD)) {
    const last = result.at(-1);
    if (last !== undefined && (CLOSING.test(token) || OPENING.test(last))) result[result.length - 1] = last + token;
    else result.push(token);
  }
  return result;
}

/** A piece that is wider than a line, torn where it must be. */
function tear(piece: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let taken = 0;
  for (const character of piece) {
    const next = columns(character);
    if (taken + next > width && part !== '') {
      parts.push(part);
      part = '';
      taken = 0;
    }
    part += character;
    taken += next;
  }
  return [...parts, part];
}

/** Breaks a text into lines of at most `width` columns, not before closing nor after opening punctuation, never inside a figure that fits. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const put = (piece: string): void => {
    const next = columns(piece);
    if (taken + next > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      taken = 0;
      if (piece.trim() === '') return;
    }
    line += piece;
    taken += next;
  };
  for (const piece of pieces(text)) for (const part of columns(piece) > width ? tear(piece, width) : [piece]) put(part);
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
