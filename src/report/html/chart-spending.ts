import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatRatio } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import type { AuditResult, ProjectSpending } from '../../model/finding.ts';
import { greatest, least } from '../../model/lists.ts';
import { formatFen, formatFenNumber } from '../../model/number.ts';
import type { ReportContext } from '../report.ts';
import { CHART_WIDTH, coordinate, figureOf, guide, line, ROW_HEIGHT, rowTexts } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { documentLink, type References } from './references.ts';
import { printed } from './wording.ts';

const ROWS = 20;
const HEAD = 18;
const RADIUS = 5;
/** Amounts that differ more than so many times do not fit on a linear axis. */
const LINEAR_RANGE = 40;

type Axis = (fen: number) => number;

interface Scale {
  readonly x: Axis;
  readonly logarithmic: boolean;
  /** Amounts that are written over the axis. */
  readonly marks: readonly number[];
}

/** From the left edge to the right, with room for half a mark on either side. Nothing spent stands at the left edge of both axes. */
function scaleOf(projects: readonly ProjectSpending[]): Scale {
  const amounts = projects.flatMap(({ budgeted, spent }) => [budgeted, spent]).filter((fen) => fen > 0);
  const most = Math.max(1, greatest(amounts));
  const lowest = Math.min(most, least(amounts));
  const room = CHART_WIDTH - 2 * RADIUS - 2;
  const place = (share: number): number => RADIUS + 1 + room * Math.min(1, Math.max(0, share));
  if (most / lowest <= LINEAR_RANGE) return { x: (fen) => place(fen / most), logarithmic: false, marks: [0, most / 2, most] };
  const from = Math.floor(Math.log10(lowest));
  const to = Math.log10(most);
  const decades = Array.from({ length: Math.floor(to) - from + 1 }, (_, at) => 10 ** (from + at));
  return { x: (fen) => place(fen <= 0 ? 0 : (Math.log10(fen) - from) / (to - from)), logarithmic: true, marks: decades };
}

/** Round amounts over the axis, with a guide at each in every row. */
function axis({ x, marks }: Scale, rows: number): Markup {
  const [first] = marks;
  const last = marks.at(-1);
  const pieces = marks.map((fen) => {
    const anchor = fen === first ? 'start' : fen === last && x(fen) > CHART_WIDTH - 24 ? 'end' : 'middle';
    return html`${guide('threshold', x(fen), HEAD, rows)}<text class="small" x="${coordinate(fen === first ? 0 : x(fen))}" y="10" text-anchor="${anchor}">${formatFen(Math.round(fen), '万元')}</text>`;
  });
  return html`${pieces}`;
}

function rateOf({ budgeted, spent }: ProjectSpending): string {
  return budgeted <= 0 ? '—' : formatRatio(spent / budgeted);
}

function drawRow(project: ProjectSpending, at: number, { x }: Scale): Markup {
  const top = HEAD + at * ROW_HEIGHT;
  const y = top + 25;
  const value = `${formatFenNumber(project.budgeted, '万元')} → ${formatFen(project.spent, '万元')} ${rateOf(project)}`;
  const from = x(project.budgeted);
  const to = x(project.spent);
  return html`${rowTexts(top, project.project, value)}${line('axis', 0, y, CHART_WIDTH, y)}${line('distance', from, y, to, y)}<circle class="budgeted" cx="${coordinate(from)}" cy="${y}" r="${RADIUS}"/><circle class="spent" cx="${coordinate(to)}" cy="${y}" r="3"/>
`;
}

function legend(context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const sign = (className: string, radius: number): Markup =>
    html`<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle class="${className}" cx="6" cy="6" r="${radius}"/></svg>`;
  return html`<p class="legend"><span>${sign('budgeted', RADIUS)}${say('legendBudgeted')}</span><span>${sign('spent', 3)}${say('legendSpent')}</span></p>`;
}

/** Budgeted against spent, project by project, the largest budget first. */
export function spendingChart(result: AuditResult, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const { spending } = result;
  if (spending === undefined || spending.projects.length === 0) return html``;
  const drawn = spending.projects.slice(0, ROWS);
  const scale = scaleOf(drawn);
  const kept = spending.projects.length;
  const notes = [
    ...(scale.logarithmic ? [say('logScale')] : []),
    ...(kept < spending.count ? [say('chartShownKept', { shown: drawn.length, kept, all: spending.count })] : []),
    ...(kept === spending.count && drawn.length < kept ? [say('chartShown', { shown: drawn.length, all: kept })] : []),
  ];
  return figureOf(
    {
      id: 'chart-spending',
      title: say('chartSpending'),
      description: say('chartSpendingDescription', {
        count: spending.count,
        budgeted: formatFen(spending.budgeted, '万元'),
        spent: formatFen(spending.spent, '万元'),
      }),
      height: HEAD + drawn.length * ROW_HEIGHT,
      legend: legend(context),
      drawing: html`${axis(scale, drawn.length)}${drawn.map((project, at) => drawRow(project, at, scale))}`,
      note: notes.join(' '),
      columns: [
        { title: words('projectLabel') },
        { title: words('documentLabel') },
        { title: say('legendBudgeted'), numeric: true },
        { title: say('legendSpent'), numeric: true },
        { title: say('rateColumn'), numeric: true },
      ],
      rows: spending.projects.map((project) => [
        printed(project.project, context.lang),
        documentLink(project.document, references, context),
        html`${formatFen(project.budgeted, '万元')}`,
        html`${formatFen(project.spent, '万元')}`,
        html`${rateOf(project)}`,
      ]),
    },
    context,
  );
}
