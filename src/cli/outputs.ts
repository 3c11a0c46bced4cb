import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { FORMAT_NAMES, type FormatName } from '../index.ts';
import { sealed } from './seal.ts';
import type { Shell, Sink } from './shell.ts';
import { StagedFile } from './staged-file.ts';
import { cannotWrite, findTarget } from './target.ts';
import { plainUsageError, usageError } from './trouble.ts';

/** One report to be written: a format, and a file or standard output. */
export interface Output<F extends string = FormatName> {
  readonly format: F;
  readonly file?: string;
}

function readFormat<F extends string>(text: string, known: readonly F[]): Output<F> {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const format = known.find((each) => each === name);
  if (format === undefined)
    throw usageError(
      'badOption',
      '--format',
      (say) => say('unknownFormat', { name }),
      (say) => say('knownFormats', { names: known.join(', ') }),
    );
  if (equals < 0) return { format };
  const file = text.slice(equals + 1);
  if (file === '')
    throw usageError(
      'badOption',
      '--format',
      (say) => say('emptyFile', { text }),
      (say) => say('emptyFileFix'),
    );
  return { format, file };
}

/**
 * Which reports go where. Standard output carries at most one: the format without a file, or the terminal report when every
 * format has one; it comes last, so that no file is lost with it. `--quiet` drops the terminal report there.
 */
export function planOutputs(formats: readonly string[], output: string | undefined, quiet: boolean): readonly Output[];
export function planOutputs<F extends string>(
  formats: readonly string[],
  output: string | undefined,
  quiet: boolean,
  known: readonly (F | 'terminal')[],
): readonly Output<F | 'terminal'>[];
export function planOutputs(
  formats: readonly string[],
  output: string | undefined,
  quiet: boolean,
  known: readonly string[] = FORMAT_NAMES,
): readonly Output<string>[] {
  const given = formats.map((text) => readFormat(text, known));
  const loose = given.filter(({ file }) => file === undefined);
  if (loose.length > 1)
    throw usageError(
      'badOption',
      '--format',
      (say) => say('twoOnStdout', { count: loose.length }),
      (say) => say('twoOnStdoutFix'),
    );
  if (output !== undefined && given.length > 0 && loose.length === 0)
    throw plainUsageError('badOption', '--output', 'outputNeedsOne', 'outputNeedsOneFix');
  const main: Output<string> = loose[0] ?? { format: 'terminal' };
  const outputs = [
    ...given.filter(({ file }) => file !== undefined),
    ...(output === undefined ? (main.format === 'terminal' && quiet ? [] : [main]) : [{ ...main, file: output }]),
  ];
  return outputs;
}

/** Pieces are joined to this size before they are written: a report has many small ones. */
const CHUNK = 1 << 16;

function* blocks(chunks: Iterable<string>): Iterable<string> {
  let block = '';
  for (const chunk of chunks) {
    block += chunk;
    if (block.length < CHUNK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** Writes a text in pieces to a sink, waiting where the reader is slow. */
export async function writeToSink(chunks: Iterable<string>, sink: Sink): Promise<void> {
  for (const block of blocks(chunks)) await sink.write(block);
}

/**
 * Writes a text in pieces to a file as UTF-8, whole or not at all: what was there before stays until all is written. Devices and
 * descriptors are written as they are, named pipes and sockets refused. What cannot be written is a usage error.
 */
export async function writeToFile(chunks: Iterable<string>, file: string, directory: string): Promise<void> {
  const target = await findTarget(file, directory);
  if (target.kind === 'stream') return writeToStream(chunks, file, target.path);
  let staged: StagedFile | undefined;
  try {
    staged = await StagedFile.begin(target.path, target.mode);
    await staged.write(blocks(chunks));
    await staged.commit();
  } catch (error) {
    await staged?.discard();
    throw isOfSystem(error) ? cannotWrite(file, error) : error;
  }
}

const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** Appended, for a descriptor may be a file that others write to as well. */
async function writeToStream(chunks: Iterable<string>, file: string, path: string): Promise<void> {
  try {
    await pipeline(blocks(chunks), createWriteStream(path, { flags: 'a' }));
  } catch (error) {
    throw isOfSystem(error) ? cannotWrite(file, error) : error;
  }
}

/** Writes a report to its file, or to standard output where it has none, with the seal of its format. */
async function writeOutput(output: Output<string>, chunks: Iterable<string>, shell: Shell): Promise<void> {
  const pieces = sealed(chunks, output.format);
  if (output.file === undefined) await writeToSink(pieces, shell.stdout);
  else await writeToFile(pieces, output.file, shell.directory);
}

/** Writes every report, whatever becomes of the others. What went wrong with each that failed; to be reported when all else is said. */
export async function writeOutputs<F extends string>(
  outputs: readonly Output<F>[],
  chunksOf: (output: Output<F>) => Iterable<string>,
  shell: Shell,
): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  for (const output of outputs) {
    try {
      await writeOutput(output, chunksOf(output), shell);
    } catch (failure) {
      failures.push(failure);
    }
  }
  return failures;
}
