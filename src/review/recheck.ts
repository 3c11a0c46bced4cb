import {
  type CorrectedCells,
  type IssuedFinding,
  issueFinding,
  ownerOf,
  type RecheckEntry,
  type RecheckNote,
  type RecheckResult,
  type RecheckState,
  type Reply,
} from '../model/correction.ts';
import type { AuditResult, Finding, Severity } from '../model/finding.ts';
import { isReason } from '../model/words.ts';
import { type Match, matchFindings, ownCells, printedTexts } from './recheck-match.ts';

/** What came back of one department. */
export interface Returned {
  readonly issued: readonly IssuedFinding[];
  /** By place key. */
  readonly replies: ReadonlyMap<string, Reply>;
  /** Place keys of rows that are no longer in the workbook. */
  readonly missingRows: readonly string[];
  /** Rules that were applied when the list was issued, with their versions. */
  readonly head: { readonly rules: Readonly<Record<string, number>> };
}

const NO_WORDS = { item: '', problem: '' };
const normalise = (text: string): string => text.replace(/[\s,，]+/g, '');

/**
 * Says of every issued finding what has become of it, and which findings are new. Pure: `result` is the audit of the corrected
 * documents, `watch` has seen their records, `excused` are findings that waivers took out of the result.
 */
export function recheck(
  returned: readonly Returned[],
  result: AuditResult,
  watch: CorrectedCells,
  excused: readonly Finding[] = [],
): RecheckResult {
  const issued = returned.flatMap((list) => list.issued);
  const owners = new Set(issued.map(({ subject }) => ownerOf(subject)));
  const isOwn = ({ subject }: Finding): boolean => owners.has(ownerOf(subject));
  const own = result.findings.filter(isOwn);
  const waived = new Set(excused);
  const { matches, unmatched } = matchFindings(issued, [...own, ...excused.filter(isOwn)], {
    cell: ({ subject, ...rest }) => subject.field !== undefined && watch.cell({ subject, ...rest }, subject.field) === undefined,
    project: ({ subject }) => !watch.hasProject(subject),
  });
  const causes = causesOf(issued);
  const judged = returned.flatMap(({ issued: list, replies, missingRows }) => {
    const missing = new Set(missingRows);
    return list.map((each) => {
      const match = matches.get(each.placeKey);
      const reply = replies.get(each.placeKey);
      const entry = match === undefined ? goneEntry(each, reply, result, watch) : leftEntry(match, reply, waived.has(match.finding));
      return withDepartment(missing.has(each.placeKey) ? { ...entry, notes: [...entry.notes, 'rowMissing'] } : entry);
    });
  });
  const rules = new Set(returned.flatMap(({ head }) => Object.keys(head.rules)));
  const fresh = unmatched.filter((finding) => !waived.has(finding)).map((finding) => newEntry(finding, rules, causes));
  const entries = [...judged, ...fresh].sort(compareEntries);
  const counts: Record<RecheckState, number> = { closed: 0, open: 0, wrong: 0, declined: 0, unverified: 0, new: 0 };
  for (const { state } of entries) counts[state]++;
  return { entries, counts, elsewhere: result.findings.length - own.length, result };
}

type Bare = Omit<RecheckEntry, 'department'>;

function withDepartment(entry: Bare): RecheckEntry {
  const department = entry.finding?.subject.department ?? entry.issued?.subject.department;
  return department === undefined ? entry : { ...entry, department };
}

/** Something of the finding is left. */
function leftEntry({ issued, finding, moved }: Match, reply: Reply | undefined, waived: boolean): Bare {
  const now = issueFinding(finding, NO_WORDS);
  const unchanged = printedTexts(now) === printedTexts(issued);
  const named = ownCells(issued)[0];
  const printedNow =
    finding.places.find(({ field }) => field !== undefined && field === named?.field)?.text ??
    (moved ? undefined : finding.places[0]?.text);
  const notes: RecheckNote[] = waived ? ['waived'] : [];
  if (moved) notes.push('culpritMoved');
  if ((now.copies ?? 0) < (issued.copies ?? 0)) notes.push('fewerCopies');
  const kept = unchanged || (named !== undefined && printedNow !== undefined && normalise(printedNow) === normalise(named.text));
  const severity = worse(issued.severity, finding.severity);
  const reasoned = reply?.answer === 'declined' && isReason(reply.reason ?? '');
  const explained = reasoned && kept && severity !== 'error';
  if (reply?.answer === undefined) notes.push('unanswered');
  else if (reply.answer === 'declined' && !reasoned) notes.push('declinedWithoutReason');
  else if (reasoned && severity === 'error' && !waived) notes.push('errorStands');
  else if (reply.answer === 'corrected' && unchanged) notes.push('saidCorrected');
  if (isOtherValue(reply, printedNow)) notes.push('otherValuePrinted');
  return {
    state: waived || explained ? 'declined' : unchanged ? 'open' : 'wrong',
    severity,
    issued,
    finding,
    ...(reply === undefined ? {} : { reply }),
    notes,
    ...(printedNow === undefined ? {} : { printedNow }),
  };
}

/** Whether the answer names a new value that the document does not print. */
function isOtherValue(reply: Reply | undefined, printedNow: string | undefined): boolean {
  if (reply?.newValue === undefined || printedNow === undefined) return false;
  const [said, printed] = [normalise(reply.newValue), normalise(printedNow)];
  return !printed.includes(said) && !said.includes(printed);
}

/** Nothing of the finding is left: closed when what it was about is still there and could be checked. */
function goneEntry(issued: IssuedFinding, reply: Reply | undefined, result: AuditResult, watch: CorrectedCells): Bare {
  const field = issued.subject.field;
  const cell = field === undefined ? undefined : watch.cell(issued, field);
  const doubt = doubtOf(issued, result, watch);
  const notes: RecheckNote[] = [];
  if (doubt !== undefined) notes.push(doubt.note);
  else if (reply?.answer === 'declined') notes.push('declinedYetGone');
  if (isOtherValue(reply, cell?.text)) notes.push('otherValuePrinted');
  return {
    state: doubt === undefined ? 'closed' : 'unverified',
    severity: issued.severity,
    issued,
    ...(reply === undefined ? {} : { reply }),
    notes,
    ...(cell === undefined ? {} : { printedNow: cell.text }),
    ...(doubt?.field === undefined ? {} : { missing: doubt.field }),
  };
}

interface Doubt {
  readonly note: RecheckNote;
  readonly field?: string;
}

/** Why the absence of a finding proves nothing. */
function doubtOf(issued: IssuedFinding, result: AuditResult, watch: CorrectedCells): Doubt | undefined {
  const { subject, rule } = issued;
  if (!watch.hasOwner(subject)) return { note: 'departmentMissing' };
  if (!watch.hasDocument(subject)) return { note: 'documentMissing' };
  if (!watch.hasProject(subject)) return { note: 'projectMissing' };
  if (result.crashes.some((crash) => crash.rule === rule)) return { note: 'ruleCrashed' };
  const { field } = subject;
  if (field !== undefined) {
    const cell = watch.cell(issued, field);
    if (cell === undefined) return { note: 'cellMissing', field };
    if (!cell.readable) return { note: 'cellUnreadable', field };
  }
  return operandDoubt(issued, watch) ?? (wasApplied(issued, result) ? undefined : { note: 'ruleNotApplied' });
}

/** Whether the rule could have found it again: it took part, and where no cell vouches for that, it was applied to something. */
function wasApplied({ rule, subject }: IssuedFinding, { tallies }: AuditResult): boolean {
  const tally = tallies.find((each) => each.rule === rule);
  return tally !== undefined && (subject.field !== undefined || tally.passed + tally.failed + tally.skipped > 0);
}

/** A relation is not mended by taking away one of its figures. */
function operandDoubt(issued: IssuedFinding, watch: CorrectedCells): Doubt | undefined {
  for (const { field, text } of ownCells(issued)) {
    if (field === undefined || text === '') continue;
    const cell = watch.cellAnywhere(issued, field);
    if (cell === undefined) return { note: 'cellMissing', field };
    if (!cell.readable) return { note: 'cellUnreadable', field };
  }
  return undefined;
}

type Causes = ReadonlyMap<string, string>;

const cellKey = (subject: IssuedFinding['subject'], field: string): string =>
  [ownerOf(subject), subject.project ?? '', field].join('\u0001');

/** Place keys of issued findings by the cell they named. */
function causesOf(issued: readonly IssuedFinding[]): Causes {
  return new Map(
    issued.flatMap(({ subject, placeKey }) => (subject.field === undefined ? [] : [[cellKey(subject, subject.field), placeKey]])),
  );
}

/** A finding that was not on the list: brought by a correction, of a new rule, or simply new. */
function newEntry(finding: Finding, rules: ReadonlySet<string>, causes: Causes): RecheckEntry {
  const { subject, rule, severity } = finding;
  const fields = ownCells(issueFinding(finding, NO_WORDS)).flatMap(({ field }) => field ?? []);
  const [broughtBy] = [subject.field ?? '', ...fields].flatMap((field) => causes.get(cellKey(subject, field)) ?? []);
  const isNewRule = !rules.has(rule);
  const notes: RecheckNote[] = isNewRule ? ['ruleIsNew'] : broughtBy === undefined ? [] : ['broughtByCorrection'];
  return withDepartment({ state: 'new', severity, finding, notes, ...(broughtBy === undefined ? {} : { broughtBy }) });
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const STATE_RANK: Readonly<Record<RecheckState, number>> = { wrong: 0, open: 1, unverified: 2, new: 3, declined: 4, closed: 5 };

const worse = (a: Severity, b: Severity): Severity => (SEVERITY_RANK[a] <= SEVERITY_RANK[b] ? a : b);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By department, then what needs work first, the most serious first, down the page. */
function compareEntries(a: RecheckEntry, b: RecheckEntry): number {
  const line = ({ finding, issued }: RecheckEntry) => finding?.places[0]?.place?.line ?? issued?.place?.line ?? 0;
  const key = ({ finding, issued }: RecheckEntry) => issued?.placeKey ?? finding?.placeKey ?? '';
  return (
    compareText(a.department ?? '\uffff', b.department ?? '\uffff') ||
    STATE_RANK[a.state] - STATE_RANK[b.state] ||
    SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
    line(a) - line(b) ||
    compareText(key(a), key(b))
  );
}
