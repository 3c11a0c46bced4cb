import { type Baseline, isBaseline, writeBaseline } from '../index.ts';
import { readNamedFile } from './named-file.ts';
import { writeToFile } from './outputs.ts';
import { sealed } from './seal.ts';
import { findTarget } from './target.ts';
import { plainUsageError } from './trouble.ts';

/** A baseline replaces baselines only, of whatever version: an empty file is none. */
export async function refuseNoBaseline(file: string, directory: string): Promise<void> {
  const target = await findTarget(file, directory);
  if (target.kind === 'stream' || target.node === undefined) return;
  const bytes = await readNamedFile(file, directory, {
    megabytes: 256,
    code: 'badOption',
    missing: 'namedFileMissing',
    remedy: 'notABaselineFix',
  });
  if (!isBaseline(bytes.toString('utf8'))) throw plainUsageError('badOption', file, 'notABaseline', 'notABaselineFix');
}

export async function writeBaselineFile(baseline: Baseline, file: string, directory: string): Promise<void> {
  await writeToFile(sealed(writeBaseline(baseline), 'json'), file, directory);
}
