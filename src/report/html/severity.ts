import { SEVERITIES, type Severity } from '../../model/finding.ts';
import { severityWord } from '../finding-view.ts';
import type { ReportContext } from '../report.ts';
import { html, type Markup } from './markup.ts';

/** Shapes that tell severities apart without colour: a square, a triangle, a disc. */
const SHAPES: Readonly<Record<Severity, Markup>> = {
  error: html`<rect x="1" y="1" width="10" height="10"/>`,
  warning: html`<path d="M6 .5 11.7 11.2H.3z"/>`,
  info: html`<circle cx="6" cy="6" r="5"/>`,
};

export function severityShape(severity: Severity): Markup {
  return html`<svg class="shape ${severity}" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[severity]}</svg>`;
}

/** Shape and word. */
export function severityBadge(severity: Severity, context: ReportContext): Markup {
  return html`<span class="badge ${severity}">${severityShape(severity)}${severityWord(severity, context)}</span>`;
}

/** What the patterns of a chart mean. */
export function severityLegend(context: ReportContext): Markup {
  const entries = SEVERITIES.map(
    (severity) =>
      html`<span><svg viewBox="0 0 18 10" width="18" height="10" aria-hidden="true"><rect class="severity-${severity}" x=".5" y=".5" width="17" height="9"/></svg>${severityWord(severity, context)}</span>`,
  );
  return html`<p class="legend">${entries}</p>`;
}
