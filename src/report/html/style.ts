import { CHART_STYLE } from './style-charts.ts';
import { FINDING_STYLE } from './style-findings.ts';
import { PRINT_STYLE } from './style-print.ts';

/** Page, headings, tables, cards. Fonts are those of the reader's machine; nothing is fetched. */
const PAGE_STYLE = `
:root { color-scheme: light; --ink: #1c2430; --soft: #55606e; --line: #d3d9e0; --ground: #f5f7f9; --accent: #1f4e79;
  --error: #a3161f; --warning: #7a4a00; --info: #1b5a93; --mark: #fff1a8; }
* { box-sizing: border-box; }
html { font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Heiti SC", sans-serif;
  color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 3.6rem; }
html:lang(en) { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
main, .masthead, nav ul { max-width: 70rem; margin-inline: auto; padding-inline: 1.25rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 3; background: #fff; padding: .4rem .8rem; }
.patterns { position: absolute; width: 0; height: 0; }
h1, h2, h3, h4, h5 { line-height: 1.35; margin: 0; font-weight: 700; }
h1 { font-size: 1.75rem; letter-spacing: .04em; }
h2 { font-size: 1.375rem; border-bottom: 2px solid var(--accent); padding-bottom: .3rem; margin: 2.75rem 0 1rem; color: var(--accent); }
h3 { font-size: 1.125rem; margin: 1.75rem 0 .75rem; }
h4 { font-size: 1rem; margin: 1rem 0 .5rem; }
h5 { font-size: .9375rem; }
p, ul, ol, dl { margin: .5rem 0; }
.masthead { padding-top: 1.5rem; padding-bottom: .75rem; }
.masthead p { margin: .25rem 0 0; color: var(--soft); }
nav { position: sticky; top: 0; z-index: 2; background: #fff; border-block: 1px solid var(--line); }
nav ul { display: flex; gap: .25rem 1.5rem; list-style: none; margin-block: 0; padding-block: .55rem; overflow-x: auto; white-space: nowrap; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.note, .label { color: var(--soft); font-size: .875rem; }
.alert { border-left: 4px solid var(--error); background: #fdf3f3; padding: .5rem .75rem; }
.number { font-variant-numeric: tabular-nums; color: var(--soft); white-space: nowrap; }
a.number { text-decoration: underline dotted; }
a .number { color: inherit; }
code { font: .8125em/1.4 ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono", monospace; color: var(--soft); }
.verdict { border: 1px solid var(--line); border-left: 6px solid var(--accent); padding: .75rem 1.25rem; }
.verdict p { margin: .25rem 0; }
.overall { font-size: 1.125rem; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; }
.overall .band { font-size: 1.75rem; padding: .1rem .9rem; }
.overall .score { font-size: 2.25rem; line-height: 1.2; }
.band { display: inline-block; font-weight: 700; color: #fff; padding: 0 .6rem; border-radius: .2rem; background: #555f6b; }
.band.excellent { background: #14613c; }
.band.good { background: #1f4e79; }
.band.fair { background: #7a4a00; }
.band.poor { background: #8f1420; }
.score { font-weight: 700; font-size: 1.25rem; }
.tiles { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); border: 1px solid var(--line); border-width: 1px 0 0 1px; margin: 1rem 0; }
.tile { padding: .6rem .75rem; border: 1px solid var(--line); border-width: 0 1px 1px 0; }
.tile dt { font-size: .875rem; color: var(--soft); }
.tile dd { margin: 0; }
.large { display: block; font-size: 1.5rem; font-weight: 700; line-height: 1.4; }
.tile .note { display: block; font-size: .75rem; line-height: 1.45; }
.ways > li { margin: .5rem 0; }
.ways > li > p { margin: 0; font-weight: 700; }
.ways ul { margin: .15rem 0 .5rem; padding-left: 1.25rem; font-size: .9375rem; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.5; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 700; background: var(--ground); border-bottom: 1px solid #9aa5b1; white-space: nowrap; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tbody th { min-width: 12rem; }
td:not(.figure) { min-width: 7rem; }
.cards { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; align-items: start; }
.card { border: 1px solid var(--line); padding: .75rem 1rem; }
.card header, .document > header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
.card h4, .document h3 { margin: 0; }
.card p { margin: .35rem 0; }
.mark { margin: 0; white-space: nowrap; }
.counts { display: flex; flex-wrap: wrap; gap: .1rem 1rem; font-size: .875rem; }
.count { white-space: nowrap; }
.deductions { list-style: none; padding: 0; margin: .5rem 0 0; font-size: .875rem; line-height: 1.5; border-top: 1px solid var(--line); }
.deductions li { padding: .2rem 0 .2rem 3.25rem; text-indent: -3.25rem; border-bottom: 1px dotted var(--line); }
.deductions .points { display: inline-block; width: 2.75rem; margin-right: .5rem; text-indent: 0; text-align: right; font-weight: 700; }
.deductions .note { font-size: .8125rem; }
.shape { width: 12px; height: 12px; vertical-align: -.08em; margin-right: .35em; flex: none; }
.shape.error { fill: var(--error); } .shape.warning { fill: #c77700; } .shape.info { fill: var(--info); }
.badge { white-space: nowrap; font-weight: 700; }
.badge.error { color: var(--error); } .badge.warning { color: var(--warning); } .badge.info { color: var(--info); }
.duties > summary { cursor: pointer; }
.problems { padding-left: 1.25rem; font-size: .9375rem; }
.problems ul { padding-left: 1.25rem; color: var(--soft); }
.rule { border-top: 1px solid var(--line); padding: .6rem 0; }
.rule h4 { margin: 0; }
.rule p { margin: .15rem 0; }
.rule dl { display: grid; grid-template-columns: 5rem 1fr; gap: .15rem .75rem; margin: .35rem 0 0; font-size: .9375rem; }
.rule dt { color: var(--soft); }
.rule dd { margin: 0; }
html:lang(en) .rule dl { grid-template-columns: 6rem 1fr; }
.rule:target { background: var(--mark); }
@media (max-width: 60rem) { .tiles { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (max-width: 44rem) {
  html { font-size: 15px; }
  main, .masthead, nav ul { padding-inline: .9rem; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .cards { grid-template-columns: minmax(0, 1fr) !important; }
  .rule dl { grid-template-columns: minmax(0, 1fr) !important; }
  .rule dd { margin-bottom: .35rem; }
  tbody th { min-width: 9rem; }
  .duties table { table-layout: fixed; }
  .duties th, .duties td:not(.figure) { min-width: 0; padding-inline: .3rem; }
  .duties th:nth-child(2) { width: 16%; }
  .duties th:last-child { width: 40%; }
}
`;

export const STYLE = `${PAGE_STYLE}${CHART_STYLE}${FINDING_STYLE}${PRINT_STYLE}`;

/** The style sheet as a content security policy names it; a test keeps it true. */
export const STYLE_HASH = 'sha256-ZGOeh/CtTiLmZR+5XZn9L16T/fqlRnBDvnW5SlNGOlo=';
