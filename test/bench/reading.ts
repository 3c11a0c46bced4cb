import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Reading alone, from the bytes of a document to its records, in CPU time of the whole process. Two versions of the program read the
 * same five documents: both in the same process by turns, as their sources are, so that both meet the same machine and transpiler.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));
const DOCUMENTS = [
  'guan-2021-disclosure.txt',
  'langfang-2020-disclosure.txt',
  'shanhaiguan-2022-disclosure.txt',
  'shijiazhuang-2019-self-evaluation.txt',
  'tangshan-2023-targets.txt',
];
/** Rounds before those that count, for code to be compiled. */
const WARMING = 5;
const ROUNDS = 31;

/** Every commit since the first has this entry point. */
type ReadDocument = (file: string, bytes: Uint8Array) => unknown;

interface Documents {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The folder that lacks a document; undefined when all are there. */
export const lackingFolder = (): string | undefined => (DOCUMENTS.every((name) => existsSync(FOLDER + name)) ? undefined : FOLDER);

const loadDocuments = (): readonly Documents[] => DOCUMENTS.map((name) => ({ name, bytes: readFileSync(FOLDER + name) }));

async function readerOf(directory: string): Promise<ReadDocument> {
  const file = pathToFileURL(resolve(directory, 'src/ingest/read-document.ts')).href;
  const module = (await import(file)) as { readonly readDocument: ReadDocument };
  return module.readDocument;
}

/** Milliseconds of CPU time that reading all documents takes, the compiler and the collector of garbage included. */
function timeReading(read: ReadDocument, documents: readonly Documents[]): number {
  const before = process.cpuUsage();
  for (const { name, bytes } of documents) read(name, bytes);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The first reading of a fresh process, by the version checked out in a directory. */
export async function firstReading(directory: string): Promise<{ readonly cpu: number }> {
  const read = await readerOf(directory);
  return { cpu: timeReading(read, loadDocuments()) };
}

export interface Spread {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** What reading takes once code is compiled, this version and another by turns; `ratio` of the pairs. */
export async function readInTurn(directory: string): Promise<Readonly<Record<'own' | 'other' | 'ratio', Spread>>> {
  const documents = loadDocuments();
  const [readOwn, readOther] = [await readerOf(ROOT), await readerOf(directory)];
  const own: number[] = [];
  const other: number[] = [];
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    // Who comes first changes, as what one leaves to be collected is counted to the other.
    const [first, second] = round % 2 === 0 ? [readOwn, readOther] : [readOther, readOwn];
    const times = [timeReading(first, documents), timeReading(second, documents)];
    if (round % 2 !== 0) times.reverse();
    if (round < 0) continue;
    own.push(times[0] ?? Number.NaN);
    other.push(times[1] ?? Number.NaN);
  }
  return { own: spreadOf(own), other: spreadOf(other), ratio: spreadOf(own.map((time, round) => time / (other[round] ?? Number.NaN))) };
}
