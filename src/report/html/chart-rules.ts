import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatCount } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { ruleTitle } from '../../i18n/rule-text.ts';
import { speaker } from '../../i18n/template.ts';
import { SEVERITIES } from '../../model/finding.ts';
import { severityWord } from '../finding-view.ts';
import type { SeverityCounts } from '../frame.ts';
import type { ReportContext } from '../report.ts';
import type { Summary } from '../summary.ts';
import { bar, CHART_WIDTH, figureOf, ROW_HEIGHT, rowTexts } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { type References, ruleLink } from './references.ts';
import { severityLegend } from './severity.ts';

const ROWS = 15;
const BAR = 12;

interface RuleRow extends SeverityCounts {
  readonly rule: string;
  readonly total: number;
}

/** One row a rule, its severities side by side; the most frequent first. */
function rowsOf(summary: Summary): RuleRow[] {
  const byRule = new Map<string, SeverityCounts>();
  for (const { rule, severity, findings } of summary.byRule) {
    const counts = byRule.get(rule) ?? { error: 0, warning: 0, info: 0 };
    byRule.set(rule, { ...counts, [severity]: counts[severity] + findings });
  }
  return [...byRule]
    .map(([rule, counts]) => ({ rule, ...counts, total: counts.error + counts.warning + counts.info }))
    .sort((a, b) => b.total - a.total || (a.rule < b.rule ? -1 : 1));
}

function drawRow(row: RuleRow, at: number, most: number, context: ReportContext): Markup {
  const top = at * ROW_HEIGHT;
  let x = 0;
  const pieces = SEVERITIES.map((severity) => {
    const width = (CHART_WIDTH * row[severity]) / most;
    const piece = row[severity] === 0 ? html`` : bar(`severity-${severity}`, x, top + 18, Math.max(2, width), BAR);
    x += width;
    return piece;
  });
  return html`${rowTexts(top, ruleTitle(row.rule, context.rules, context.lang), formatCount(row.total))}${pieces}
`;
}

/** Findings by rule, the severities told apart by pattern. */
export function rulesChart(summary: Summary, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const rows = rowsOf(summary);
  const [top] = rows;
  if (top === undefined) return html``;
  const drawn = rows.slice(0, ROWS);
  return figureOf(
    {
      id: 'chart-rules',
      title: say('chartRules'),
      description: say('chartRulesDescription', {
        rules: rows.length,
        count: rows.reduce((sum, { total }) => sum + total, 0),
        top: ruleTitle(top.rule, context.rules, context.lang),
      }),
      height: drawn.length * ROW_HEIGHT,
      legend: severityLegend(context),
      drawing: html`${drawn.map((row, at) => drawRow(row, at, top.total, context))}`,
      ...(rows.length > drawn.length ? { note: say('chartShown', { shown: drawn.length, all: rows.length }) } : {}),
      columns: [
        { title: words('ruleLabel') },
        ...SEVERITIES.map((severity) => ({ title: severityWord(severity, context), numeric: true as const })),
        { title: say('totalColumn'), numeric: true },
      ],
      rows: rows.map((row) => [
        ruleLink(row.rule, references, context),
        ...SEVERITIES.map((severity) => html`${formatCount(row[severity])}`),
        html`${formatCount(row.total)}`,
      ]),
    },
    context,
  );
}
