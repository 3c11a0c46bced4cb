import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { FORMAT_NAMES, type FormatName } from '../index.ts';
import type { Sink } from './shell.ts';
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
 * format has one. `--quiet` drops the terminal report there.
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
    ...(output === undefined ? (main.format === 'terminal' && quiet ? [] : [main]) : [{ ...main, file: output }]),
    ...given.filter(({ file }) => file !== undefined),
  ];
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, at) => files.findIndex((other) => resolve(other) === resolve(file)) < at);
  if (twice !== undefined) throw plainUsageError('badOption', twice, 'sameFile', 'sameFileFix');
  return outputs;
}

function cannotWrite(file: string, error: unknown): Error {
  const reason = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return usageError(
    'badOption',
    file,
    (say) => say('cannotWrite', { reason }),
    (say) => say('cannotWriteFix'),
  );
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

/** Writes a text in pieces to a file as UTF-8; a file that cannot be written is a usage error. */
export async function writeToFile(chunks: Iterable<string>, file: string, directory: string): Promise<void> {
  const stream = createWriteStream(resolve(directory, file), 'utf8');
  try {
    await once(stream, 'open');
    for (const block of blocks(chunks)) if (!stream.write(block)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'close');
  } catch (error) {
    stream.destroy();
    throw cannotWrite(file, error);
  }
}
