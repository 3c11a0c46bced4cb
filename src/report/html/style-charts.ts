/** Charts: dark lines around every filling and a pattern of its own for each meaning, so that they survive grey printing. */
export const CHART_STYLE = `
.charts { columns: 2 24rem; column-gap: 2.5rem; }
.chart { margin: 0 0 1.75rem; break-inside: avoid; }
.chart > svg { display: block; width: 100%; height: auto; max-width: 34rem; }
.wide.chart { column-span: all; }
.wide.chart > svg { width: auto; max-width: 100%; }
figcaption { font-weight: 700; margin-bottom: .35rem; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: .1rem 0 .5rem; font-size: .8125rem; color: var(--soft); }
.legend span { white-space: nowrap; display: inline-flex; align-items: center; gap: .4rem; }
.chart text { font-size: 12px; fill: #1c2430; font-family: inherit; }
.chart text.value { font-weight: 700; }
.chart text.small { font-size: 11px; fill: #55606e; }
.chart details { margin-top: .5rem; font-size: .875rem; }
summary { cursor: pointer; color: var(--accent); }
.track { fill: #f0f2f5; }
.score.document { fill: #5b86b0; stroke: #1f4e79; }
.score.department { fill: #1f4e79; stroke: #10304d; }
.threshold { fill: none; stroke: #9aa5b1; stroke-dasharray: 2 3; }
.zero { fill: none; stroke: #1c2430; }
.severity-error { fill: #a3161f; stroke: #6e0d14; }
.severity-warning { fill: url(#p-warning); stroke: #8a5200; }
.severity-info { fill: url(#p-info); stroke: #1b5a93; }
.p-warning-ground { fill: #ffd591; } .p-warning-mark { fill: #c77700; }
.p-info-ground { fill: #e4f0fb; } .p-info-mark { fill: #1b5a93; }
.p-beyond-ground { fill: #5b86b0; } .p-beyond-mark { fill: #cfdeed; }
.axis { stroke: #d3d9e0; }
.distance { stroke: #1c2430; stroke-width: 2; }
.budgeted { fill: #fff; stroke: #1f4e79; stroke-width: 2; }
.spent { fill: #c2410c; }
.deviation { fill: #5b86b0; stroke: #1f4e79; }
.beyond { fill: url(#p-beyond); stroke: #1f4e79; }
.beyond-tip { fill: #1f4e79; }
.grid { fill: none; stroke: #e3e7ec; }
.diagonal { fill: #e3e7ec; }
.copied-tables { fill: #1f4e79; }
.copied-goals { fill: #d97706; stroke: #7a4a00; }
`;
