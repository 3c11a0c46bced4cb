import type { Finding, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { viewFinding } from './finding-view.ts';
import { plainText, wellFormed } from './plain-text.ts';
import type { ReportContext, ReportFormat } from './report.ts';
import { runTroubles, type Trouble } from './trouble-view.ts';

/** One item of a Code Quality report, as GitLab reads it. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } };
}

const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const satisfies Record<Severity, Issue['severity']>;

/** GitLab wants a line even where a source has none: the first. */
function locationOf({ file, line, endLine }: Place): Issue['location'] {
  const begin = line ?? 1;
  const lines = endLine !== undefined && endLine > begin ? { begin, end: endLine } : { begin };
  return { path: file === '' ? '.' : wellFormed(file).replaceAll('\\', '/'), lines };
}

function ofFinding(finding: Finding, context: ReportContext): Issue {
  const { sentence, change, arithmetic } = viewFinding(finding, context);
  const project = finding.subject.project === undefined ? '' : `[${plainText(finding.subject.project)}]`;
  return {
    description: [project, sentence, change, arithmetic].filter((part) => part !== '').join(' '),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: SEVERITIES[finding.severity],
    location: locationOf(finding.places[0]?.place ?? { file: finding.subject.document }),
  };
}

function ofTrouble({ id, title, text, place }: Trouble): Issue {
  return {
    description: `${title}: ${text}`,
    check_name: id,
    fingerprint: wellFormed(JSON.stringify([id, place.file, place.line ?? 0, text])),
    severity: 'blocker',
    location: locationOf(place),
  };
}

/**
 * Code Quality of GitLab. It compares branches by fingerprint itself, so what a baseline knows is listed too: left out, it would be
 * shown as corrected. Waived findings are left out.
 */
export const gitlabFormat: ReportFormat = {
  name: 'gitlab',
  *write(result, context) {
    let separator = '[\n';
    for (const trouble of runTroubles(result, context)) {
      yield separator + JSON.stringify(ofTrouble(trouble));
      separator = ',\n';
    }
    for (const finding of result.findings) {
      yield separator + JSON.stringify(ofFinding(finding, context));
      separator = ',\n';
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  },
};
