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

type Test = (character: string) => boolean;

const any: Test = () => true;
const inFolder: Test = (character) => character !== '/';
const slash: Test = (character) => character === '/';

/** A class such as [0-9] or [!a]. */
function classAt(pattern: readonly string[], start: number): { test: Test; next: number } {
  const end = pattern.indexOf(']', start + 2);
  const negated = pattern[start + 1] === '!' || pattern[start + 1] === '^';
  const body = pattern.slice(start + (negated ? 2 : 1), end);
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const from = body[at] ?? '';
    const ranged = body[at + 1] === '-' && at + 2 < body.length;
    ranges.push([from, ranged ? (body[at + 2] ?? from) : from]);
    if (ranged) at += 2;
  }
  const among: Test = (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => code >= (from.codePointAt(0) ?? 0) && code <= (to.codePointAt(0) ?? 0));
  };
  return { test: (character) => inFolder(character) && among(character) !== negated, next: end + 1 };
}

/** Where the braces that have a counterpart stand; the others are ordinary characters. */
function pairedBraces(pattern: readonly string[]): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  for (const [at, character] of pattern.entries()) {
    if (character === '{') open.push(at);
    const start = character === '}' ? open.pop() : undefined;
    if (start !== undefined) paired.add(start).add(at);
  }
  return paired;
}

/**
 * A pattern as states that are all followed at once, so that the time is that of pattern times path, whatever the pattern: a regular
 * expression tries the ways through `*a*a*a` one after the other.
 */
class Automaton {
  readonly #free: number[][] = [[]];
  readonly #steps: ({ readonly test: Test; readonly to: number } | undefined)[] = [undefined];
  readonly #lastBracket: number;
  readonly #alternatives: { readonly start: number; readonly end: number }[] = [];
  #at = 0;

  constructor(pattern: readonly string[]) {
    const paired = pairedBraces(pattern);
    this.#lastBracket = pattern.lastIndexOf(']');
    for (let index = 0; index < pattern.length; ) index = this.#take(pattern, index, paired);
  }

  #state(): number {
    this.#steps.push(undefined);
    return this.#free.push([]) - 1;
  }

  #join(from: number, to: number): void {
    this.#free[from]?.push(to);
  }

  #step(test: Test): void {
    const to = this.#state();
    this.#steps[this.#at] = { test, to };
    this.#at = to;
  }

  #repeat(test: Test): void {
    const loop = this.#state();
    this.#steps[loop] = { test, to: loop };
    this.#join(this.#at, loop);
    this.#at = this.#state();
    this.#join(loop, this.#at);
  }

  #folders(): void {
    const start = this.#state();
    const end = this.#state();
    this.#join(this.#at, start);
    this.#join(start, end);
    this.#at = start;
    this.#step(inFolder);
    this.#repeat(inFolder);
    this.#step(slash);
    this.#join(this.#at, start);
    this.#at = end;
  }

  #stars(pattern: readonly string[], index: number): number {
    const double = pattern[index + 1] === '*';
    if (double && pattern[index + 2] === '/') this.#folders();
    else this.#repeat(double ? any : inFolder);
    return index + (double ? (pattern[index + 2] === '/' ? 3 : 2) : 1);
  }

  #brace(character: string): void {
    if (character === '{') {
      this.#alternatives.push({ start: this.#at, end: this.#state() });
      this.#at = this.#state();
      this.#join(this.#alternatives.at(-1)?.start ?? 0, this.#at);
      return;
    }
    const { start, end } = this.#alternatives.at(-1) ?? { start: 0, end: 0 };
    this.#join(this.#at, end);
    this.#at = character === ',' ? this.#state() : end;
    if (character === ',') this.#join(start, this.#at);
    else this.#alternatives.pop();
  }

  #take(pattern: readonly string[], index: number, paired: ReadonlySet<number>): number {
    const character = pattern[index] ?? '';
    if (character === '*') return this.#stars(pattern, index);
    // A bracket without its end is an ordinary character.
    if (character === '[' && index + 2 <= this.#lastBracket) {
      const { test, next } = classAt(pattern, index);
      this.#step(test);
      return next;
    }
    if (paired.has(index) || (character === ',' && this.#alternatives.length > 0)) this.#brace(character);
    else this.#step(character === '?' ? inFolder : (other) => other === character);
    return index + 1;
  }

  /** All states that are reached from some without a character. */
  #reach(states: Iterable<number>): Set<number> {
    const reached = new Set(states);
    for (const state of reached) for (const next of this.#free[state] ?? []) reached.add(next);
    return reached;
  }

  matches(path: string): boolean {
    let states = this.#reach([0]);
    for (const character of path) {
      const next: number[] = [];
      for (const state of states) {
        const step = this.#steps[state];
        if (step?.test(character) === true) next.push(step.to);
      }
      if (next.length === 0) return false;
      states = this.#reach(next);
    }
    return states.has(this.#at);
  }
}

/** A matcher for paths with `/`: * and ? stay within a folder, ** crosses folders, [a-z] and {a,b} as in a shell. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const automaton = new Automaton([...pattern]);
  return (path) => automaton.matches(path);
}
