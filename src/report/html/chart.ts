import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { columns, cutToWidth } from '../layout.ts';
import { plainText } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';
import { type Column, dataTable } from './data-table.ts';
import { html, type Markup, NOTHING, when } from './markup.ts';
import { printed } from './wording.ts';

/** Charts are drawn this wide, with the labels above the marks, so that they can be read on a telephone and two abreast on paper. */
export const CHART_WIDTH = 420;
/** Height of a row: a line of text and the marks under it. */
export const ROW_HEIGHT = 36;
/** Columns of text (a Chinese character takes two) that fit into a chart, at 12 units a character. */
const TEXT_COLUMNS = 68;

export interface Chart {
  /** Anchor, unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What there is to see, for those who do not see it. */
  readonly description: string;
  readonly width?: number;
  readonly height: number;
  readonly drawing: Markup;
  readonly legend?: Markup;
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Markup[])[];
}

/** A chart with its title, its description and the data behind it. */
export function figureOf(chart: Chart, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const { id, title, description, width = CHART_WIDTH, height, drawing, legend = NOTHING, note = '' } = chart;
  const size = width > CHART_WIDTH ? 'wide chart' : 'chart';
  return html`<figure class="${size}" id="${id}">
<figcaption>${printed(title, context.lang)}</figcaption>
${legend}
<svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${drawing}</svg>
${when(note !== '', () => html`<p class="note">${note}</p>`)}
<details><summary>${say('dataTable')}<span class="unseen">: ${printed(title, context.lang)}</span></summary>
${dataTable(title, chart.columns, chart.rows)}</details>
</figure>
`;
}

/** A coordinate with at most one decimal, so that every platform writes the same. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A row's label on the left and its value on the right; the label is cut to leave room. */
export function rowTexts(top: number, label: string, value: string): Markup {
  const room = TEXT_COLUMNS - columns(value) - 2;
  return html`<text x="0" y="${top + 13}">${cutToWidth(plainText(label), Math.max(8, room))}</text><text class="value" x="${CHART_WIDTH}" y="${top + 13}" text-anchor="end">${value}</text>`;
}

export function bar(className: string, x: number, y: number, width: number, height: number): Markup {
  return html`<rect class="${className}" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(Math.max(0, width))}" height="${coordinate(height)}"/>`;
}

export function line(className: string, x1: number, y1: number, x2: number, y2: number): Markup {
  return html`<line class="${className}" x1="${coordinate(x1)}" y1="${coordinate(y1)}" x2="${coordinate(x2)}" y2="${coordinate(y2)}"/>`;
}

/** A vertical guide behind the marks of every row, kept clear of the texts above them. */
export function guide(className: string, x: number, head: number, rows: number): Markup {
  const pieces = Array.from({ length: rows }, (_, at) => `M${coordinate(x)} ${head + at * ROW_HEIGHT + 17}v14`);
  return html`<path class="${className}" d="${pieces.join('')}"/>`;
}

/** Fillings that differ in pattern as well as in colour; they stand once on the page. */
export const PATTERNS = html`<svg class="patterns" aria-hidden="true"><defs>
<pattern id="p-warning" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="p-warning-ground"/><rect width="2" height="6" class="p-warning-mark"/></pattern>
<pattern id="p-info" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="p-info-ground"/><circle cx="2.5" cy="2.5" r="1.1" class="p-info-mark"/></pattern>
<pattern id="p-beyond" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" class="p-beyond-ground"/><rect width="1.5" height="4" class="p-beyond-mark"/></pattern>
</defs></svg>
`;
