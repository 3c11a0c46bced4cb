import { basename, isAbsolute, relative, sep } from 'node:path';
import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import { formatPlace } from '../i18n/place-format.ts';
import { speaker } from '../i18n/template.ts';
import { countRefused, type LoadReport, UsageError } from '../index.ts';
import type { Shell } from './shell.ts';
import { describeUsageError } from './trouble.ts';

const REFUSED_SHOWN = 10;

/** No report may hold an absolute path: what lies below the working directory is named from there, the rest by its last step. */
export function relativeName(where: string, directory: string): string {
  const way = relative(directory, where);
  return way === '' || way.startsWith('..') || isAbsolute(way) ? basename(where) : way.replaceAll(sep, '/');
}

/** What the loader says, without absolute paths, for reports. */
export function withRelativeNames(report: LoadReport, directory: string): LoadReport {
  const errors = report.errors.map((error) =>
    isAbsolute(error.where)
      ? new UsageError(error.code, relativeName(error.where, directory), error.what, error.remedy, error.line)
      : error,
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
