import type { LocalText } from './finding.ts';

/** Arrays and objects within one another; what this program reads has some ten. */
const DEEPEST = 100;

const QUOTE = 34;
const BACKSLASH = 92;
/** Brackets and braces, which differ in this bit. */
const OPENS = 123;
const CLOSES = 125;
const BIT = 32;

/** A JSON text is nested deeper than code that follows it may go. */
export class NestingError extends SyntaxError {
  override readonly name = 'NestingError';
  readonly said: LocalText = { zh: `层次超过 ${DEEPEST} 层`, en: `it is nested more than ${DEEPEST} deep` };

  constructor(position: number) {
    super(`nested more than ${DEEPEST} deep at position ${position}`);
  }
}

/** Where the string that begins at a quote has its end. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}

function refuseDepth(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if ((code | BIT) === CLOSES) depth--;
    else if ((code | BIT) === OPENS && ++depth > DEEPEST) throw new NestingError(at);
  }
}

/** `JSON.parse` for texts that nobody vouches for. Throws a SyntaxError, a NestingError beyond 100 levels. */
export function parseJson(text: string): unknown {
  refuseDepth(text);
  return JSON.parse(text);
}

/** What is wrong with a JSON text, in words. */
export function sayJsonError(error: unknown): LocalText {
  if (error instanceof NestingError) return error.said;
  const message = error instanceof Error ? error.message : String(error);
  return { zh: message, en: message };
}

/** The beginning of a value as JSON, for messages; undefined where there is none. */
export function glimpse(value: unknown): string | undefined {
  return JSON.stringify(value)?.slice(0, 40);
}
