import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import { formatRatio } from '../i18n/number-format.ts';
import { speaker } from '../i18n/template.ts';
import { type AuditResult, type Gate, isAnythingChecked, lostContent, tooThin } from '../index.ts';
import type { Shell } from './shell.ts';

/** Documents named for one thing. */
const SHOWN = 10;

/** A result that is not whole fails without a finding to show for it: standard error says so, whatever the format. */
export async function reportIncomplete(result: AuditResult, gate: Gate, lang: Language, shell: Shell): Promise<void> {
  const say = speaker(CLI_TEXTS, lang);
  const write = async (line: string): Promise<unknown> => shell.stderr.write(`${line}\n`);
  const thin = tooThin(result, gate).toSorted((a, b) => a.coverage.ratio - b.coverage.ratio);
  const required = formatRatio(gate.minCoverage);
  for (const { document, coverage } of thin.slice(0, SHOWN))
    await write(say('coverageLow', { document, ratio: formatRatio(coverage.ratio), required }));
  if (thin.length > SHOWN) await write(say('coverageLowMore', { count: thin.length - SHOWN }));
  const lost = result.documents.filter((each) => lostContent(each).length > 0);
  for (const { document } of lost.slice(0, SHOWN)) await write(say('contentLost', { document }));
  if (lost.length > SHOWN) await write(say('contentLostMore', { count: lost.length - SHOWN }));
  if (result.documents.length > 0 && !isAnythingChecked(result)) await write(say('nothingChecked'));
}
