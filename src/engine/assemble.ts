import type { Field } from '../model/field.ts';
import type { Finding, FindingPlace, Severity } from '../model/finding.ts';
import { licensed, needsProof } from '../model/licence.ts';
import { isOfText } from '../model/place.ts';
import type { AuditRecord } from '../model/record.ts';
import { contextOf } from './cell-context.ts';
import { isPrintedOutOfProportion } from './far-off.ts';
import { locate, locateAlone, shorten } from './locate.ts';
import type { PendingFinding } from './pending.ts';
import { UNEXPLAINED } from './relation-explanations.ts';
import type { Locatable, Located, Rule } from './rule.ts';
import type { AnyReport } from './verdict-counter.ts';

const isUncertain = (cell: Locatable): boolean => 'uncertain' in cell && (cell as Field<unknown>).uncertain === true;

/** The severity of a finding: what the rule says, bounded by what the configuration says of the rule, and by how certain the cells are. */
export function settleSeverity(rule: Rule, said: Severity | undefined, configured: Severity | undefined, uncertain: boolean): Severity {
  let severity = said ?? configured ?? rule.severity;
  if (said !== undefined && configured !== undefined) {
    const lowered = RANK[configured] > RANK[rule.severity];
    if (lowered ? RANK[said] < RANK[configured] : said === rule.severity) severity = configured;
  }
  return uncertain && severity === 'error' ? 'warning' : severity;
}

/** The severity as far as the rule is licensed to it. Who sets the severity of a rule in a configuration answers for it himself. */
export const withinLicence = (rule: Rule, severity: Severity, configured: Severity | undefined): Severity =>
  configured === undefined ? licensed(severity, rule.licence) : severity;

/** A figure that was read here and is out of proportion to what others make of it, where no more is said of it. */
const isOutOfPlace = ({ place }: Located, { provided, possible, expected, explanations, arithmetic }: AnyReport): boolean =>
  provided !== undefined &&
  arithmetic !== undefined &&
  explanations === undefined &&
  isOfText(place) &&
  isPrintedOutOfProportion(provided, expected ?? possible ?? '');

/** 0 is the most severe. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The cell that the report is about; a value that it may have to say makes it one of the possible ones. */
function mainPlace(at: Located, quote: string, { possible }: AnyReport, context: FindingPlace['context']): FindingPlace {
  return {
    ...placeOf(at, possible === undefined ? 'culprit' : 'candidate', undefined, quote),
    ...(possible === undefined ? {} : { expected: possible }),
    ...(context === undefined ? {} : { context }),
  };
}

function placeOf(cell: Located, role: FindingPlace['role'], label: FindingPlace['label'], text = cell.text): FindingPlace {
  return {
    role,
    ...(label === undefined ? {} : { label }),
    text,
    ...(cell.place === undefined ? {} : { place: cell.place }),
    ...(cell.subject.field === undefined ? {} : { field: cell.subject.field }),
  };
}

function explanationsOf({ explanations = [] }: AnyReport, isUnexplained: boolean): Pick<Finding, 'explanations'> {
  if (isUnexplained) return { explanations: [{ text: UNEXPLAINED }] };
  return explanations.length === 0 ? {} : { explanations };
}

/** Makes a finding out of what a rule reported on a record (dataset rules report on none). Keys come when all findings are known. */
export function assembleFinding(
  rule: Rule,
  order: number,
  report: AnyReport,
  record: AuditRecord | undefined,
  configured: Severity | undefined,
): PendingFinding {
  const locateHere = (cell: Locatable) => (record === undefined ? locateAlone(cell) : locate(record, cell));
  const at = locateHere(report.at);
  const others = report.others ?? [];
  const quote = report.quote === undefined ? at.text : shorten(report.quote);
  const uncertain = isUncertain(report.at) || others.some((other) => other.role !== 'copy' && isUncertain(other.at));
  const provided = report.provided ?? (quote === '' ? undefined : quote);
  const solved = report.bound ?? report.possible;
  const context = record === undefined ? undefined : contextOf(record, report.at, quote);
  const severity = withinLicence(rule, settleSeverity(rule, report.severity, configured, uncertain), configured);
  const isApart = record?.kind === 'disclosure' && isOutOfPlace(at, report);
  const asks = severity === 'error' && configured === undefined && (isApart || needsProof(rule.licence));
  return {
    order,
    cell: at,
    aspect: report.aspect ?? '',
    ...(solved === undefined ? {} : { solved }),
    finding: {
      rule: rule.id,
      version: rule.version,
      severity: asks ? 'warning' : severity,
      message: { id: report.message, args: report.args ?? {} },
      subject: at.subject,
      places: [
        mainPlace(at, quote, report, context),
        ...others.map((other) => placeOf(locateHere(other.at), other.role ?? 'operand', other.label)),
      ],
      ...(provided === undefined ? {} : { provided }),
      ...(report.expected === undefined ? {} : { expected: report.expected }),
      ...(report.difference === undefined ? {} : { difference: report.difference }),
      ...(report.arithmetic === undefined ? {} : { arithmetic: report.arithmetic }),
      ...explanationsOf(report, asks && isApart),
    },
  };
}
