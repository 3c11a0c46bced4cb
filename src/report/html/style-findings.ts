/** Severities that are switched off: what holds only such findings goes with them. No script has a part in it. */
function hidden(): string {
  const boxes: Readonly<Record<string, string>> = { e: '#show-error', w: '#show-warning', i: '#show-info' };
  const sets = ['e', 'w', 'i', 'ew', 'ei', 'wi', 'ewi'];
  return sets
    .map(
      (set) =>
        `${[...set].map((letter) => `${boxes[letter]}:not(:checked)`).join(' ~ ')} ~ .document.has-${set}, ${[...set].map((letter) => `${boxes[letter]}:not(:checked)`).join(' ~ ')} ~ .document .has-${set}`,
    )
    .join(',\n');
}

/** Findings: the row as it stands, the cell in question marked, the values, then what else bears on it. */
export const FINDING_STYLE = `
.filter { font-size: .9375rem; }
input.filter { width: 1.1rem; height: 1.1rem; margin: 0 .35rem 0 0; vertical-align: -.15em; accent-color: var(--accent); }
label.filter { margin-right: 1.25rem; white-space: nowrap; cursor: pointer; }
.search { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .6rem; margin: .6rem 0; }
.search input { font: inherit; padding: .3rem .5rem; border: 1px solid #6b7683; border-radius: .2rem; flex: 1 1 14rem; max-width: 26rem; }
.search output { color: var(--soft); font-size: .875rem; }
.document { margin-top: 2rem; }
.document > header { background: var(--accent); color: #fff; padding: .5rem 1rem; }
.document > header .score { font-size: 1.125rem; }
.document > header .band { background: #fff; color: var(--accent); }
.index { columns: 2 20rem; column-gap: 2rem; list-style: none; margin: .5rem 0 0; padding: 0; font-size: .875rem; }
.index li { display: flex; gap: .75rem; break-inside: avoid; padding: .05rem 0; }
.index .count { margin-left: .6rem; }
.index .note { white-space: nowrap; }
.index a { flex: 1; min-width: 0; }
.project { margin-top: 1.25rem; }
.project > h4 { border-left: 5px solid var(--accent); padding: .1rem 0 .1rem .6rem; background: var(--ground); margin: 0 0 .5rem; }
.project .of { display: none; }
.groups { display: grid; gap: .75rem; }
.group { border: 1px solid var(--line); border-left: 4px solid #6b7683; padding: .6rem .9rem; min-width: 0; }
.group.error { border-left-color: var(--error); } .group.warning { border-left-color: #c77700; } .group.info { border-left-color: #5b86b0; }
.group h5 a { color: inherit; font-weight: 400; text-decoration: none; border-bottom: 1px solid #9aa5b1; }
.group h5 .number { color: inherit; }
.findings { list-style: none; margin: 0; padding: 0; }
.finding { padding: .5rem 0; position: relative; }
.finding + .finding { border-top: 1px dotted #9aa5b1; }
.finding:target { background: #fffbe6; box-shadow: -.5rem 0 0 #fffbe6, .5rem 0 0 #fffbe6; }
.said { margin: 0; padding-right: 8.5rem; }
.spot { color: var(--soft); font-size: .875rem; display: inline-block; max-width: 100%; }
.state { font-size: .8125rem; border: 1px solid currentColor; border-radius: .2rem; padding: 0 .3rem; color: var(--accent); }
mark { background: var(--mark); color: inherit; font-weight: 700; padding: 0 .1em; }
.row { display: flex; flex-wrap: wrap; margin: .4rem 0; border: 1px solid #9aa5b1; border-width: 1px 0 0 1px; width: fit-content; max-width: 100%; font-size: .8125rem; line-height: 1.45; }
.row > div { flex: 1 1 auto; border: 1px solid #9aa5b1; border-width: 0 1px 1px 0; padding: .15rem .5rem; min-width: 3.5rem; max-width: 22rem; }
.row dt { color: var(--soft); font-size: .75rem; }
.row dd { margin: 0; }
.row .here { background: var(--mark); box-shadow: inset 0 0 0 2px #1c2430; }
.row .here dt { color: #3d4652; }
.row mark { background: none; }
.empty { color: var(--soft); font-style: normal; }
.row .here .empty { color: #3d4652; }
blockquote { margin: .4rem 0; padding: .3rem .75rem; border-left: 3px solid #9aa5b1; background: var(--ground); font-size: .875rem; }
.values { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin: .35rem 0; }
.values > div, .asides > div, .remedy > div { display: flex; gap: .5rem; min-width: 0; }
.values dt, .asides dt, .remedy dt { color: var(--soft); font-size: .875rem; flex: none; line-height: 1.7; }
.values dd, .asides dd, .remedy dd { margin: 0; min-width: 0; }
.values dd { font-weight: 700; }
.values .expected dd { color: #14613c; }
.asides, .remedy { font-size: .875rem; margin: .35rem 0; display: grid; gap: .1rem; }
.asides dt, .remedy dt { line-height: inherit; width: 3.5rem; }
html:lang(en) .asides dt, html:lang(en) .remedy dt { width: 5rem; }
.places { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; }
.quoted { background: var(--ground); }
.key { position: absolute; top: .55rem; right: 0; margin: 0; font-size: .75rem; color: var(--soft); }
.remedy { border-top: 1px solid var(--line); padding-top: .4rem; margin-bottom: 0; }
${['error', 'warning', 'info'].map((severity) => `#show-${severity}:not(:checked) ~ .document .group.${severity}`).join(', ')},
${hidden()} { display: none; }
@media (max-width: 44rem) {
  .said { padding-right: 0; }
  .key { position: static; }
  .group { padding: .5rem .65rem; }
  .document > header { padding: .5rem .65rem; }
  .row { width: 100%; }
  .row > div { flex: 1 1 28%; }
}
`;
