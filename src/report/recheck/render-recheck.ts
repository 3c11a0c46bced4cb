import type { ReportContext } from '../report.ts';
import { writeRecheckJson } from './recheck-json.ts';
import type { RecheckReport } from './recheck-report.ts';
import { writeRecheckTerminal } from './recheck-terminal.ts';

const FORMATS = { terminal: writeRecheckTerminal, json: writeRecheckJson } as const;

export type RecheckFormatName = keyof typeof FORMATS;
export const RECHECK_FORMAT_NAMES: readonly RecheckFormatName[] = ['terminal', 'json'];

/** A recheck as text, in pieces. Pure: the same arguments give the same bytes. */
export function renderRecheck(report: RecheckReport, format: RecheckFormatName, context: ReportContext): Iterable<string> {
  return FORMATS[format](report, context);
}
