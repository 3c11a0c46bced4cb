import type { Path } from './header-spans.ts';

/** One name over several columns with theirs in brackets: 2026年预算数（小计、基本支出、项目支出）. */

const BRACKETED = /^([^（）]{2,})（(?:其中：)?([^（）：]+)）$/;
const PART = /^[\p{Script=Han}“”"]{2,12}(?:（[^（）]*）)?$/u;

/** The names of the columns that a cell of a header stands over, from the outermost. */
export function bracketedNames(text: string): readonly Path[] {
  const [, name, inside] = BRACKETED.exec(text) ?? [];
  const parts = inside?.split(/[、，]/) ?? [];
  return name === undefined || parts.length < 2 || !parts.every((part) => PART.test(part)) ? [[text]] : parts.map((part) => [name, part]);
}

/** The columns that one row of names makes with those in brackets, where there are just so many. */
export function bracketedPaths(names: readonly string[], width: number): readonly Path[] | undefined {
  const paths = names.flatMap(bracketedNames);
  return paths.length > names.length && paths.length === width ? paths : undefined;
}
