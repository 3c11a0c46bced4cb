import { REVIEW_TEXTS } from '../i18n/review-texts.ts';
import { ruleTitle } from '../i18n/rule-text.ts';
import { speaker } from '../i18n/template.ts';
import type { AuditResult, Finding, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { viewExit } from './exit-view.ts';
import { viewFinding } from './finding-view.ts';
import { compareFindings } from './outline.ts';
import { plainText } from './plain-text.ts';
import type { ReportContext, ReportFormat } from './report.ts';
import { suspectsText } from './suspects.ts';
import { TOOL } from './tool.ts';
import { runTroubles, type Trouble } from './trouble-view.ts';

type Kind = 'error' | 'warning' | 'notice';

const KINDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, Kind>;
/** What the platform shows of one kind in one step. Three kinds of these stay below its 50 a job. */
const PER_KIND = 10;

const MESSAGE_ESCAPES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A' };
const PROPERTY_ESCAPES: Readonly<Record<string, string>> = { ...MESSAGE_ESCAPES, ':': '%3A', ',': '%2C' };

const escapeMessage = (text: string): string => text.replace(/[%\r\n]/g, (character) => MESSAGE_ESCAPES[character] ?? character);
const escapeProperty = (text: string): string => text.replace(/[%\r\n:,]/g, (character) => PROPERTY_ESCAPES[character] ?? character);

/** One workflow command. The message is made of harmless lines, so that no text of a document can begin a command of its own. */
function command(kind: Kind, title: string, lines: readonly string[], place?: Place): string {
  const { file, line, endLine } = place ?? {};
  const properties = Object.entries({ file: file === '' ? undefined : file, line, endLine, title: plainText(title) }).flatMap(
    ([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(plainText(String(value)))}`]),
  );
  const message = lines
    .filter((text) => text !== '')
    .map(plainText)
    .join('\n');
  return `::${kind} ${properties.join(',')}::${escapeMessage(message)}\n`;
}

function ofFinding(finding: Finding, context: ReportContext): string {
  const { sentence, change, arithmetic } = viewFinding(finding, context);
  const place = finding.places[0]?.place ?? { file: finding.subject.document };
  const project = finding.subject.project ?? '';
  const named = project === '' || sentence.includes(plainText(project)) ? '' : project;
  const remedy = context.rules.get(finding.rule)?.remedy[context.lang] ?? '';
  return command(
    KINDS[finding.severity],
    `${ruleTitle(finding.rule, context.rules, context.lang)} (${finding.rule})`,
    [named, sentence, change, suspectsText(finding, context), arithmetic, remedy],
    place,
  );
}

const ofTrouble = ({ id, title, text, place }: Trouble): string => command('error', `${title} (${id})`, [text], place);

/** What there is to annotate, worst first: trouble of the run, then findings that no baseline knows. */
interface Annotations {
  readonly troubles: readonly Trouble[];
  readonly findings: readonly Finding[];
}

function collect(result: AuditResult, context: ReportContext): Annotations {
  const findings = result.findings.filter(({ state }) => state !== 'known');
  return {
    troubles: runTroubles(result, context),
    findings: findings.toSorted(compareFindings),
  };
}

/** How many of one kind are shown. The closing notice is a notice too. */
function room(kind: Kind, troubles: number): number {
  if (kind === 'notice') return PER_KIND - 1;
  return kind === 'error' ? PER_KIND - Math.min(PER_KIND, troubles) : PER_KIND;
}

function closing(result: AuditResult, { troubles, findings }: Annotations, shown: number, context: ReportContext): string {
  const say = speaker(REVIEW_TEXTS, context.lang);
  const { baseline, waivers } = result.review ?? {};
  const [known, waived] = [baseline?.counts.known ?? 0, waivers?.waived.length ?? 0];
  const total = findings.length;
  const lines = [
    viewExit(result, context)?.text ?? '',
    shown < total ? say('annotationsHidden', { total, shown, hidden: total - shown }) : say('annotationsWhole', { total }),
    troubles.length > 0 ? say('otherTrouble', { count: troubles.length }) : '',
    known + waived > 0 ? say('annotationsKnown', { known, waived }) : '',
  ];
  return command('notice', TOOL.fullName, lines);
}

/**
 * Annotations of GitHub Actions: workflow commands for the log of a step. The platform shows ten of a kind for a step and drops the
 * rest unsaid, so no more are written, the worst first, and a closing notice says why the run does not pass and how many are not shown.
 */
export const githubFormat: ReportFormat = {
  name: 'github',
  *write(result, context) {
    const annotations = collect(result, context);
    const { troubles, findings } = annotations;
    for (const trouble of troubles.slice(0, PER_KIND)) yield ofTrouble(trouble);
    let shown = 0;
    for (const severity of ['error', 'warning', 'info'] as const) {
      const kind = KINDS[severity];
      const some = findings.filter((finding) => finding.severity === severity).slice(0, room(kind, troubles.length));
      for (const finding of some) yield ofFinding(finding, context);
      shown += some.length;
    }
    yield closing(result, annotations, shown, context);
  },
};
