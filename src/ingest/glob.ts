/** Whether a path contains wildcards: * ? [] or {}. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/** The folder part of a glob before its first wildcard, and the rest; both with `/`. */
export function splitGlob(glob: string): { base: string; pattern: string } {
  const parts = glob.replaceAll('\\', '/').split('/');
  const first = parts.findIndex(isGlob);
  return { base: parts.slice(0, first).join('/') || (glob.startsWith('/') ? '/' : '.'), pattern: parts.slice(first).join('/') };
}

const literal = (character: string) => character.replace(/[.+^$()|\\{}[\]]/g, '\\$&');

/** A class such as [0-9] or [!a]; a bracket without its end is an ordinary character. */
function classAt(pattern: string, start: number): { source: string; next: number } {
  const end = pattern.indexOf(']', start + 2);
  if (end < 0) return { source: '\\[', next: start + 1 };
  const body = pattern.slice(start + 1, end).replace(/[\\[\]]/g, '\\$&');
  return { source: `[${body.replace(/^!/, '^')}]`, next: end + 1 };
}

function starsAt(pattern: string, start: number): { source: string; next: number } {
  if (pattern.startsWith('**/', start)) return { source: '(?:[^/]+/)*', next: start + 3 };
  if (pattern.startsWith('**', start)) return { source: '.*', next: start + 2 };
  return { source: '[^/]*', next: start + 1 };
}

/** A matcher for paths with `/`: * and ? stay within a folder, ** crosses folders, [a-z] and {a,b} as in a shell. */
export function globMatcher(pattern: string): (path: string) => boolean {
  let source = '';
  let depth = 0;
  for (let index = 0; index < pattern.length; ) {
    const character = pattern[index] ?? '';
    let part = { source: literal(character), next: index + 1 };
    if (character === '*') part = starsAt(pattern, index);
    else if (character === '?') part.source = '[^/]';
    else if (character === '[') part = classAt(pattern, index);
    else if (character === '{' && pattern.includes('}', index)) {
      depth += 1;
      part.source = '(?:';
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      part.source = ')';
    } else if (character === ',' && depth > 0) part.source = '|';
    source += part.source;
    index = part.next;
  }
  try {
    const expression = new RegExp(`^${source}$`, 'u');
    return (path) => expression.test(path);
  } catch {
    return (path) => path === pattern;
  }
}
