import type { Random } from '../bench/random.ts';
import { seededRandom } from '../bench/random.ts';

/** Something that an audit is put under the load of. The same size gives the same text. */
export interface Generator {
  readonly name: string;
  /** The file's ending, by which the source is told: text, or one record a line. */
  readonly ending: 'txt' | 'ndjson';
  /** About so many kilobytes of UTF-8. */
  make(kilobytes: number): string;
}

const SEED = 20240101;

/** Strings of `piece` joined by `between`, until there are so many kilobytes of UTF-8. */
export function fill(kilobytes: number, piece: (index: number) => string, between = '\n'): string {
  const pieces: string[] = [];
  let left = kilobytes * 1000;
  const gap = Buffer.byteLength(between);
  for (let index = 0; left > 0; index += 1) {
    const next = piece(index);
    pieces.push(next);
    left -= Buffer.byteLength(next) + gap;
  }
  return pieces.join(between);
}

const OPENING = `云溪县水务局2024年部门预算公开情况说明
一、部门预算安排的总体情况
`;

/** A paper: a title and a heading, so that it is one of a department's budget, and a body that grows. */
export function paper(name: string, body: (kilobytes: number, random: Random) => string): Generator {
  return { name, ending: 'txt', make: (kilobytes) => `${OPENING}${body(kilobytes, seededRandom(SEED))}\n` };
}

/** A text without a paper around it. */
export function bare(name: string, body: (kilobytes: number, random: Random) => string): Generator {
  return { name, ending: 'txt', make: (kilobytes) => body(kilobytes, seededRandom(SEED)) };
}

/** Records, one a line. */
export function records(name: string, record: (index: number, random: Random) => object): Generator {
  const make = (kilobytes: number): string => {
    const random = seededRandom(SEED);
    return `${fill(kilobytes, (index) => JSON.stringify(record(index, random)))}\n`;
  };
  return { name, ending: 'ndjson', make };
}

/** One record with a list that grows. */
export function record<T>(name: string, item: (index: number, random: Random) => T, around: (items: readonly T[]) => object): Generator {
  const make = (kilobytes: number): string => {
    const random = seededRandom(SEED);
    const items: T[] = [];
    fill(kilobytes, (index) => {
      const made = item(index, random);
      items.push(made);
      return JSON.stringify(made);
    });
    return `${JSON.stringify(around(items))}\n`;
  };
  return { name, ending: 'ndjson', make };
}
