import { type Document, isMap, isNode, isScalar, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { LocalText } from '../model/finding.ts';

/** YAML or JSON (which is YAML) as plain values, with the way back from a value to its line. */
export interface YamlText {
  readonly kind: 'parsed';
  readonly raw: unknown;
  /** The line of a value; of a misspelt key, when `mention` quotes one. */
  readonly lineOf: (path: readonly (string | number)[], mention?: string) => number | undefined;
}

/** What is malformed, and in which line. */
export interface BrokenYaml {
  readonly kind: 'broken';
  readonly errors: readonly { readonly message: LocalText; readonly line: number }[];
}

/** The node of a path, its key when it is the value of one; of the deepest part of the path that exists. */
function nodeAt(root: unknown, path: readonly (string | number)[]): Node | undefined {
  let at: unknown = root;
  let best: Node | undefined;
  for (const step of path) {
    if (isMap(at)) {
      const pair = at.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step));
      if (pair === undefined) return best;
      if (isNode(pair.key)) best = pair.key;
      at = pair.value;
    } else if (isNode(at) && 'items' in at && Array.isArray(at.items) && typeof step === 'number') {
      const item: unknown = at.items[step];
      if (isNode(item)) best = item;
      at = item;
    } else return best;
  }
  return best;
}

/** Characters: thousands of waivers. The library takes seconds for a megabyte. */
export const LARGEST_YAML = 1 << 20;
const ERRORS_SAID = 10;
/** Collections within one another; a configuration has five. */
const DEEPEST = 50;

const both = (text: string): LocalText => ({ zh: text, en: text });
const broken = (message: LocalText, line: number): BrokenYaml => ({ kind: 'broken', errors: [{ message, line }] });

/**
 * What the parser of the library would not come to the end of, found by its lexer, which reads every text once: too much of it, or collections
 * too deep within one another, whether in brackets or by indicators in one line.
 */
function beyondLimits(text: string): BrokenYaml | undefined {
  if (text.length > LARGEST_YAML)
    return broken({ zh: `超过 ${LARGEST_YAML >> 20} MB`, en: `it is larger than ${LARGEST_YAML >> 20} MB` }, 1);
  let line = 1;
  let flow = 0;
  let block = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (token === '-' || token === '?') block++;
    else if (token.includes('\n')) {
      line += token.split('\n').length - 1;
      block = 0;
    }
    if (flow + block > DEEPEST) return broken({ zh: `层次超过 ${DEEPEST} 层`, en: `it is nested more than ${DEEPEST} deep` }, line);
  }
  return undefined;
}

/** Keys that stand twice in one map. The library compares each with each, which takes minutes for the keys of a megabyte. */
function repeatedKeys(document: Document, counter: LineCounter): BrokenYaml['errors'] {
  const errors: { readonly message: LocalText; readonly line: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value))
          errors.push({
            message: { zh: `键“${String(key.value)}”重复`, en: `the key “${String(key.value)}” stands twice` },
            line: counter.linePos(key.range?.[0] ?? 0).line,
          });
        keys.add(key.value);
      }
    },
  });
  return errors;
}

/**
 * Parses YAML or JSON. With `scalars: 'text'` every scalar stays the text that is written: project codes keep their zeros, dates and
 * figures their digits.
 */
export function parseYaml(text: string, scalars: 'typed' | 'text' = 'typed'): YamlText | BrokenYaml {
  const source = text.replace(/^\ufeff/, '');
  const beyond = beyondLimits(source);
  if (beyond !== undefined) return beyond;
  const counter = new LineCounter();
  const schema = scalars === 'text' ? 'failsafe' : 'core';
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false, schema, uniqueKeys: false });
  if (document.errors.length > 0)
    return {
      kind: 'broken',
      errors: document.errors
        .slice(0, ERRORS_SAID)
        .map(({ message, pos }) => ({ message: both(message), line: counter.linePos(pos[0]).line })),
    };
  const repeated = repeatedKeys(document, counter);
  if (repeated.length > 0) return { kind: 'broken', errors: repeated.slice(0, ERRORS_SAID) };
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (error) {
    // Aliases of aliases that would unfold into more than anybody has written.
    return broken(both(error instanceof Error ? error.message : String(error)), 1);
  }
  return {
    kind: 'parsed',
    raw,
    lineOf(path, mention) {
      const quoted = /"([^"]+)"/.exec(mention ?? '')?.[1];
      const keyed = quoted === undefined ? undefined : nodeAt(document.contents, [...path, quoted]);
      const range = (keyed ?? nodeAt(document.contents, path))?.range;
      return range === undefined || range === null ? undefined : counter.linePos(range[0]).line;
    },
  };
}
