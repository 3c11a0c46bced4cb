import { CORRECTION_TEXTS } from '../../i18n/correction-texts.ts';
import { formatCount, formatRatio } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { ruleTitle } from '../../i18n/rule-text.ts';
import { speaker } from '../../i18n/template.ts';
import { profileTerm } from '../../i18n/terms.ts';
import { type DocumentSummary, type Finding, SEVERITIES, type Severity } from '../../model/finding.ts';
import { greatest } from '../../model/lists.ts';
import { coverageText } from '../coverage-view.ts';
import { severityWord } from '../finding-view.ts';
import { findingsByKey, gradeNotes, gradeText } from '../grade-view.ts';
import { groupBy } from '../outline.ts';
import { plainText } from '../plain-text.ts';
import { type CellLook, linesIn, type Sheet, type SheetCell, type SheetRow } from '../spreadsheet/spreadsheet.ts';
import type { CorrectionContext, CorrectionList } from './correction-list.ts';
import { formatDay } from './record-sheet.ts';

const WIDTHS = [20, 34, 8, 12, 10, 10, 10] as const;
const LAST = 'G';
const LINE_POINTS = 15;
/** No row may be taller than 409 points. */
const TALLEST = 400;

const TITLE: CellLook = { size: 20, bold: true, horizontal: 'center' };
const LABEL: CellLook = { size: 11, bold: true, fill: 'DDEBF7', border: true, wrap: true };
const VALUE: CellLook = { size: 11, border: true, wrap: true };
const HEAD: CellLook = { size: 11, bold: true, color: 'FFFFFF', fill: '1F4E79', border: true, horizontal: 'center', wrap: true };
const CELL: CellLook = { size: 11, border: true, wrap: true };
const NUMBER: CellLook = { ...CELL, horizontal: 'center' };
const SECTION: CellLook = { size: 12, bold: true };

/** Rows under construction, with the ranges that are joined. */
class Page {
  readonly rows: SheetRow[] = [];
  readonly merges: string[] = [];

  wide(value: string, look: CellLook, height: number): void {
    this.rows.push({ cells: [{ value, look }], height, fixed: true });
    this.merges.push(`A${this.rows.length}:${LAST}${this.rows.length}`);
  }

  labelled(label: string, value: string): void {
    if (value === '') return;
    const room = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
    this.rows.push({
      cells: [{ value: label, look: LABEL }, { value, look: VALUE }, ...WIDTHS.slice(2).map((): SheetCell => ({ look: VALUE }))],
      height: Math.min(TALLEST, Math.max(22, linesIn(value, room / 1.1) * LINE_POINTS + 6)),
      fixed: true,
    });
    this.merges.push(`B${this.rows.length}:${LAST}${this.rows.length}`);
  }

  table(cells: readonly SheetCell[]): void {
    const lines = cells.map(({ value }, at) => (typeof value === 'string' ? linesIn(value, (WIDTHS[at] ?? 10) / 1.1) : 1));
    this.rows.push({ cells, height: Math.min(TALLEST, Math.max(20, greatest(lines) * LINE_POINTS + 4)) });
  }

  gap(): void {
    this.rows.push({ cells: [], height: 12, fixed: true });
  }
}

const head = (values: readonly string[]): SheetCell[] => values.map((value) => ({ value, look: HEAD }));

function documentRow(summary: DocumentSummary, context: CorrectionContext): SheetCell[] {
  return [
    { value: plainText(summary.document), look: CELL },
    { value: plainText(summary.title ?? ''), look: CELL },
    { value: formatRatio(summary.coverage.ratio), look: NUMBER },
    { value: gradeText(summary.grade, context), look: NUMBER },
    ...SEVERITIES.map((severity): SheetCell => ({ value: summary.findings[severity], look: NUMBER })),
  ];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by rule and severity: the worst first, then the most frequent. */
function kindRows(findings: readonly Finding[], context: CorrectionContext): SheetCell[][] {
  const kinds = [...groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()].flatMap((group) => {
    const first = group[0];
    return first === undefined ? [] : [{ rule: first.rule, severity: first.severity, count: group.length }];
  });
  kinds.sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return kinds.map(({ rule, severity, count }) => [
    { value: severityWord(severity, context), look: NUMBER },
    { value: plainText(ruleTitle(rule, context.rules, context.lang)), look: CELL },
    { value: count, look: NUMBER },
  ]);
}

function wayUp(list: CorrectionList, context: CorrectionContext): string {
  if (list.grade === undefined) return '';
  const notes = gradeNotes(list.grade, findingsByKey(list.findings), context);
  return [notes.cap, notes.wayUp, ...notes.steps.map((step) => `· ${step}`)].filter((line) => line !== '').join('\n');
}

function unreadCount(list: CorrectionList, context: CorrectionContext): number {
  const { errors, invalidCount } = context.unread;
  return errors.length + invalidCount + list.documents.reduce((sum, { problems }) => sum + problems.length, 0);
}

/** The sheet that is read first: for whom, how it stands, by when. */
export function coverSheet(list: CorrectionList, context: CorrectionContext): Sheet {
  const say = speaker(CORRECTION_TEXTS, context.lang);
  const page = new Page();
  const department = plainText(list.name);
  page.wide(say('listTitle', { department }) + (list.round > 1 ? say('round', { round: list.round }) : ''), TITLE, 40);
  page.labelled(say('departmentLabel'), department);
  page.labelled(say('fromLabel'), plainText(context.from ?? ''));
  page.labelled(say('documentNumberLabel'), plainText(context.number ?? ''));
  page.labelled(say('deadlineLabel'), context.deadline === undefined ? '' : formatDay(context.deadline));
  page.labelled(say('gradeLabel'), list.grade === undefined ? '' : gradeText(list.grade, context));
  const words = SEVERITIES.map((severity) => `${severityWord(severity, context)} ${formatCount(list.counts[severity])}`);
  const separator = context.lang === 'zh' ? '，' : ', ';
  page.labelled(
    say('countsLabel'),
    [
      `${say('totalLabel')} ${say('total', { count: SEVERITIES.reduce((sum, severity) => sum + list.counts[severity], 0) })}`,
      ...words,
    ].join(separator),
  );
  page.labelled(say('wayUpLabel'), wayUp(list, context));
  const unread = unreadCount(list, context);
  page.labelled(say('unreadLabel'), unread === 0 ? '' : say('unreadSome', { count: unread }));
  page.labelled(say('coverageLabel'), list.documents.length === 0 ? '' : coverageText(list.documents, context));
  page.labelled(say('profileLabel'), plainText(profileTerm(list.profile, context)));
  if (list.documents.length > 0) {
    page.gap();
    page.wide(say('documentsTitle'), SECTION, 22);
    page.table(
      head([
        say('documentColumn'),
        say('titleColumn'),
        say('coverageColumn'),
        speaker(REPORT_TEXTS, context.lang)('gradeColumn'),
        ...SEVERITIES.map((severity) => severityWord(severity, context)),
      ]),
    );
    for (const summary of list.documents) page.table(documentRow(summary, context));
  }
  if (list.findings.length > 0) {
    page.gap();
    page.wide(say('kindsTitle'), SECTION, 22);
    page.table(head([say('severityColumn'), say('invariantColumn'), say('countColumn')]));
    for (const row of kindRows(list.findings, context)) page.table(row);
  }
  return {
    name: say('coverName'),
    columns: WIDTHS.map((width) => ({ width })),
    rows: page.rows,
    merges: page.merges,
    tabColor: '1F4E79',
    footer: `&C${say('pageFooter')}`,
  };
}
