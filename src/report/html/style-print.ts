/**
 * Paper: A4, names of documents and projects repeated at the head of every page they reach over, no row or finding cut where it fits on a
 * page, numbers (R12, #34) instead of links.
 */
export const PRINT_STYLE = `
@page { size: A4; margin: 15mm 14mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; color: #444; } }
@media print {
  html { font-size: 9pt; line-height: 1.45; }
  main, .masthead { max-width: none; padding-inline: 0; }
  nav, .skip, input.filter, label.filter, .search, .chart details, .quiet { display: none !important; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4, h5, figcaption, .masthead { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  #findings, #rules { break-before: page; }
  #findings > h2, #rules > h2 { margin-top: 0; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr, .card, .chart, .tile, .verdict, .rule, .ways > li, .row, .values, .asides > div, .remedy, .said, blockquote { break-inside: avoid; }
  .finding { break-inside: avoid; }
  .charts { column-gap: 1.5rem; }
  .project { display: table; width: 100%; }
  .project > h4 { display: table-header-group; break-after: avoid; break-inside: avoid; }
  .project .of { display: inline; float: right; font-weight: 400; font-size: 8pt; color: var(--soft); padding-left: 1em; }
  .groups { display: table-row-group; }
  .group { padding: .35rem .6rem; }
  .finding { padding: .3rem 0; }
  .row { margin: .2rem 0; }
  .remedy { display: block; padding-top: .2rem; margin-top: .2rem; }
  .remedy > div { display: inline; }
  .remedy dt, .remedy dd { display: inline; width: auto; }
  .remedy dt::after { content: " "; }
  .remedy dd::after { content: "  "; white-space: pre; }
  .group { margin-top: .5rem; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .group h5 { break-after: avoid; }
  .finding:target, .rule:target { background: none; box-shadow: none; }
  .document > header { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
}
`;
