import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatScore } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { BAND_TERMS } from '../../i18n/terms.ts';
import type { AuditResult, DocumentSummary, Grade } from '../../model/finding.ts';
import { greatest, least } from '../../model/lists.ts';
import { gradeText } from '../grade-view.ts';
import type { ReportContext } from '../report.ts';
import { bar, CHART_WIDTH, figureOf, guide, ROW_HEIGHT, rowTexts } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { documentLink, type References } from './references.ts';
import { printed } from './wording.ts';

const ROWS = 30;
const TABLE_ROWS = 500;
const HEAD = 18;
const BAR = 11;

interface Graded {
  readonly label: string;
  readonly grade: Grade;
  /** A department that has more than one document, or a document. */
  readonly document?: DocumentSummary;
}

const scoreOf = ({ grade }: Graded): number => grade.score ?? -1;

/** Departments only where they say more than their one document; the lowest first. */
function rowsOf({ documents, departments }: AuditResult): Graded[] {
  const rows: Graded[] = departments.flatMap(({ department, documents: members, grade }) =>
    members.length > 1 ? [{ label: department, grade }] : [],
  );
  for (const document of documents) rows.push({ label: document.department ?? document.document, grade: document.grade, document });
  const names = new Map<string, number>();
  for (const { label, document } of rows) if (document !== undefined) names.set(label, (names.get(label) ?? 0) + 1);
  return rows
    .map((row) => (row.document !== undefined && (names.get(row.label) ?? 0) > 1 ? { ...row, label: row.document.document } : row))
    .sort((a, b) => scoreOf(a) - scoreOf(b) || (a.label < b.label ? -1 : 1));
}

function drawRow(row: Graded, at: number, context: ReportContext): Markup {
  const top = HEAD + at * ROW_HEIGHT;
  const score = row.grade.score;
  const kind = row.document === undefined ? 'department' : 'document';
  const track = bar('track', 0, top + 18, CHART_WIDTH, BAR);
  const filled = score === undefined ? html`` : bar(`score ${kind}`, 0, top + 18, (CHART_WIDTH * score) / 100, BAR);
  return html`${rowTexts(top, row.label, gradeText(row.grade, context))}${track}${filled}
`;
}

/** Where one band ends and the next begins. */
function bands({ policy }: AuditResult, rows: number, { lang }: ReportContext): Markup {
  if (policy === undefined) return html``;
  const lines = (['优', '良', '中'] as const).map((band) => {
    const x = (CHART_WIDTH * policy.bands[band]) / 100;
    return html`${guide('threshold', x, HEAD, rows)}<text class="small" x="${x}" y="10" text-anchor="middle">${BAND_TERMS[band][lang]} ${policy.bands[band]}</text>`;
  });
  return html`${lines}`;
}

/** Scores of departments and documents; nothing when there is but one. */
export function gradesChart(result: AuditResult, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const rows = rowsOf(result);
  const scores = result.documents.flatMap(({ grade }) => (grade.score === undefined ? [] : [grade.score]));
  if (result.documents.length < 2 || scores.length === 0) return html``;
  const drawn = rows.slice(0, ROWS);
  const height = HEAD + drawn.length * ROW_HEIGHT;
  const description = say('chartGradesDescription', {
    count: scores.length,
    min: formatScore(least(scores)),
    max: formatScore(greatest(scores)),
  });
  return figureOf(
    {
      id: 'chart-grades',
      title: say('chartGrades'),
      description,
      height,
      drawing: html`${drawn.map((row, at) => drawRow(row, at, context))}${bands(result, drawn.length, context)}`,
      ...(rows.length > drawn.length ? { note: say('chartShown', { shown: drawn.length, all: rows.length }) } : {}),
      columns: [
        { title: words('documentLabel') },
        { title: words('departmentLabel') },
        { title: words('gradeColumn') },
        { title: words('scoreColumn'), numeric: true },
      ],
      rows: rows
        .slice(0, TABLE_ROWS)
        .map(({ label, grade, document }) => [
          document === undefined ? printed(label, context.lang) : documentLink(document.document, references, context),
          printed(document === undefined ? label : (document.department ?? ''), context.lang),
          html`${grade.band === undefined ? gradeText(grade, context) : BAND_TERMS[grade.band][context.lang]}`,
          html`${grade.score === undefined ? '' : formatScore(grade.score)}`,
        ]),
    },
    context,
  );
}
