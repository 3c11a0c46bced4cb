import { isAbsolute } from 'node:path';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import { formatPlace } from '../i18n/place-format.ts';
import { speaker } from '../i18n/template.ts';
import { countRefused, type LoadReport, UsageError } from '../index.ts';
import { nameOfFile } from '../ingest/source-node.ts';
import type { Shell } from './shell.ts';
import { describeUsageError } from './trouble.ts';

const REFUSED_SHOWN = 10;

/** What the loader says, without absolute paths, for reports. */
export function withRelativeNames(report: LoadReport): LoadReport {
  const errors = report.errors.map((error) =>
    isAbsolute(error.where) ? new UsageError(error.code, nameOfFile(error.where), error.what, error.remedy, error.line) : error,
  );
  return { ...report, errors };
}

/** What could not be read, on standard error: never dropped, not even by --quiet. */
export async function reportUnread(report: LoadReport, lang: Language, shell: Shell): Promise<void> {
  const say = speaker(CLI_TEXTS, lang);
  for (const error of report.errors) await shell.stderr.write(describeUsageError(error, lang));
  const shown = report.invalid.slice(0, REFUSED_SHOWN);
  for (const { place, pointer, expected } of shown)
    await shell.stderr.write(`${say('refused', { place: formatPlace(place), pointer, expected })}\n`);
  const count = report.invalidCount - countRefused(shown);
  if (count > 0) await shell.stderr.write(`${say('refusedMore', { count })}\n`);
}
