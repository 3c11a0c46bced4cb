import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

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
  readonly errors: readonly { readonly message: string; readonly line: number }[];
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

/**
 * Parses YAML or JSON. With `scalars: 'text'` every scalar stays the text that is written: project codes keep their zeros, dates and
 * figures their digits.
 */
export function parseYaml(text: string, scalars: 'typed' | 'text' = 'typed'): YamlText | BrokenYaml {
  const counter = new LineCounter();
  const schema = scalars === 'text' ? 'failsafe' : 'core';
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: counter, prettyErrors: false, schema });
  if (document.errors.length > 0)
    return { kind: 'broken', errors: document.errors.map(({ message, pos }) => ({ message, line: counter.linePos(pos[0]).line })) };
  let raw: unknown;
  try {
    raw = document.toJS();
  } catch (error) {
    // Aliases of aliases that would unfold into more than anybody has written.
    return { kind: 'broken', errors: [{ message: error instanceof Error ? error.message : String(error), line: 1 }] };
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
