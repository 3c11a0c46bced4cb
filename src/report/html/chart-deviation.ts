import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatPlain } from '../../i18n/number-format.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import type { Finding } from '../../model/finding.ts';
import { labelText, viewFinding } from '../finding-view.ts';
import type { ReportContext } from '../report.ts';
import { bar, CHART_WIDTH, coordinate, figureOf, guide, ROW_HEIGHT, rowTexts } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { findingLink, type References } from './references.ts';
import { printed } from './wording.ts';

const ROWS = 20;
const TABLE_ROWS = 200;
const HEAD = 18;
const MIDDLE = CHART_WIDTH / 2;
/** Ends of the axis, in percent; what lies beyond ends in an arrow. */
const ENDS: readonly number[] = [5, 10, 25, 50, 100];

/** A printed figure and what the others make of it. */
interface Deviation {
  readonly finding: Finding;
  readonly provided: string;
  readonly expected: string;
  /** (printed − recomputed) ÷ recomputed, in percent; infinite where nothing was expected. */
  readonly percent: number;
}

const FIGURE = /^([+-]?\d[\d,]*(?:\.\d+)?)(\D*)$/;

/** A figure with nothing before it, and its unit. */
function readFigure(text: string | undefined): { readonly value: number; readonly unit: string } | undefined {
  const match = FIGURE.exec((text ?? '').trim());
  const value = Number((match?.[1] ?? '').replaceAll(',', ''));
  return match === null || !Number.isFinite(value) ? undefined : { value, unit: (match[2] ?? '').trim() };
}

/** Only what was recomputed (the finding says by how much it is out); a unit to be added is no deviation. */
function deviationOf(finding: Finding): Deviation | undefined {
  const { provided = '', expected = '', difference } = finding;
  const from = readFigure(provided);
  const to = readFigure(expected);
  if (difference === undefined || from === undefined || to === undefined || from.unit !== to.unit || from.value === to.value)
    return undefined;
  return { finding, provided, expected, percent: ((from.value - to.value) / Math.abs(to.value)) * 100 };
}

/** The largest first; of equal ones the first in the report. */
function deviationsOf(findings: readonly Finding[]): Deviation[] {
  const size = ({ percent }: Deviation): number => Math.min(Math.abs(percent), Number.MAX_VALUE);
  return findings.flatMap((finding) => deviationOf(finding) ?? []).sort((a, b) => size(b) - size(a));
}

function percentText(percent: number): string {
  if (!Number.isFinite(percent)) return '—';
  const text = formatPlain(Math.round(percent * 10) / 10);
  return `${percent > 0 ? '+' : ''}${text}%`;
}

function nameOf({ finding }: Deviation, context: ReportContext): string {
  const [first] = finding.places;
  const label = labelText(first?.label, context) || viewFinding(finding, context).cell;
  return [label, finding.subject.project ?? ''].filter((part) => part !== '').join(' · ');
}

function drawRow(deviation: Deviation, at: number, end: number, references: References, context: ReportContext): Markup {
  const top = HEAD + at * ROW_HEIGHT;
  const y = top + 19;
  const beyond = Math.abs(deviation.percent) > end;
  const length = Math.max(2, (Math.min(Math.abs(deviation.percent), end) / end) * (MIDDLE - 10));
  const number = references.finding(deviation.finding.placeKey);
  const label = `${number === undefined ? '' : `#${number} `}${nameOf(deviation, context)}`;
  const right = deviation.percent > 0;
  const tip = right ? MIDDLE + length : MIDDLE - length;
  const arrow = beyond
    ? html`<path class="beyond-tip" d="M${coordinate(tip)} ${y - 1}l${right ? 9 : -9} 6l${right ? -9 : 9} 6z"/>`
    : html``;
  const value = `${deviation.provided} → ${deviation.expected} ${percentText(deviation.percent)}`;
  return html`${rowTexts(top, label, value)}${bar(beyond ? 'beyond' : 'deviation', right ? MIDDLE : tip, y, length, 10)}${arrow}
`;
}

function axis(end: number, rows: number): Markup {
  const edge = MIDDLE - 10;
  const marks = [-end, -end / 2, 0, end / 2, end].map((percent) => {
    const x = MIDDLE + (percent / end) * edge;
    return html`${guide(percent === 0 ? 'zero' : 'threshold', x, HEAD, rows)}<text class="small" x="${coordinate(x)}" y="10" text-anchor="${percent === -end ? 'start' : percent === end ? 'end' : 'middle'}">${percentText(percent)}</text>`;
  });
  return html`${marks}`;
}

/** How far printed figures are from what the other figures make of them. */
export function deviationChart(findings: readonly Finding[], references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const deviations = deviationsOf(findings);
  const [largest] = deviations;
  if (largest === undefined) return html``;
  const drawn = deviations.slice(0, ROWS);
  const end = ENDS.find((limit) => Math.abs(largest.percent) <= limit) ?? 100;
  const height = HEAD + drawn.length * ROW_HEIGHT;
  const listed = Math.min(deviations.length, TABLE_ROWS);
  const notes = [
    ...(drawn.length < deviations.length ? [say('chartShown', { shown: drawn.length, all: deviations.length })] : []),
    ...(listed < deviations.length ? [say('moreRows', { count: deviations.length - listed })] : []),
  ];
  return figureOf(
    {
      id: 'chart-deviation',
      title: say('chartDeviation'),
      description: say('chartDeviationDescription', { count: deviations.length, largest: percentText(largest.percent) }),
      height,
      drawing: html`${axis(end, drawn.length)}${drawn.map((deviation, at) => drawRow(deviation, at, end, references, context))}`,
      note: notes.join(' '),
      columns: [
        { title: say('figureColumn') },
        { title: say('providedLabel'), numeric: true },
        { title: say('expectedLabel'), numeric: true },
        { title: say('deviationColumn'), numeric: true },
        { title: words('documentLabel') },
      ],
      rows: deviations
        .slice(0, TABLE_ROWS)
        .map((deviation) => [
          html`${findingLink(deviation.finding.placeKey, references)} ${printed(nameOf(deviation, context), context.lang)}`,
          printed(deviation.finding.subject.document, context.lang),
          printed(deviation.provided, context.lang),
          printed(deviation.expected, context.lang),
          html`${percentText(deviation.percent)}`,
        ]),
    },
    context,
  );
}
