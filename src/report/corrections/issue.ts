import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { fieldTerm } from '../../i18n/terms.ts';
import { type IssuedFinding, issueFinding } from '../../model/correction.ts';
import type { Finding } from '../../model/finding.ts';
import { labelText, viewFinding } from '../finding-view.ts';
import { plainText } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';
import { suspectsText } from '../suspects.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** What the innermost step of a path that has a name is called. */
function stepTerm(field: string | undefined, context: ReportContext): string {
  const steps = field?.split('/') ?? [];
  if (steps[0] === 'facts' || steps[0] === 'sections') return '';
  for (const step of steps.reverse()) {
    const term = fieldTerm(step);
    if (term !== undefined) return term[context.lang];
  }
  return '';
}

/** What the sentence calls the figure. */
function messageLabel({ message }: Finding, context: ReportContext): string {
  const label = message.args['label'];
  return typeof label === 'number' ? '' : labelText(label, context);
}

/** The name of the cell; figures of the text and passages have none of their own. */
function cellName({ subject }: Finding, cell: string): string {
  return /^(?:facts|sections)(?:\/|$)/.test(subject.field ?? '') ? '' : cell;
}

/** A finding as a row of the list: the problem is the sentence, the sum written out, and how it may have come about. */
export function issueForList(finding: Finding, context: ReportContext): IssuedFinding {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const view = viewFinding(finding, context);
  // How likely chance is concerns the reviewer; the clerk only needs what may have happened.
  const explanations = (finding.explanations ?? []).map(({ text }) => say('perhaps', { text: plainText(text[context.lang]) }));
  const lines = [view.sentence, view.arithmetic, suspectsText(finding, context), ...explanations];
  const whereabouts = whereaboutsOf(finding, context);
  const label = labelText(finding.places[0]?.label, context);
  const whole = finding.subject.project === undefined ? say('wholeDocument') : '';
  return issueFinding(finding, {
    item: cellName(finding, view.cell) || label || messageLabel(finding, context) || stepTerm(finding.subject.field, context) || whole,
    problem: lines.filter((line) => line !== '').join('\n'),
    ...(whereabouts === '' ? {} : { whereabouts }),
  });
}
