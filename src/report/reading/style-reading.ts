/** The page of a reading, light and dark. A figure is told by colour, by the line under it and by the sign behind it. */
export const READING_STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #55606e; --line: #d3d9e0; --ground: #f5f7f9; --page: #fff; --accent: #1f4e79;
  --judged: #14613c; --judged-ground: #e3f3ea; --read: #6b4200; --read-ground: #fdf0d9; --not: #a3161f; --not-ground: #fde8e9; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ee; --soft: #aab4c0; --line: #3a4552; --ground: #1b222b; --page: #12171d; --accent: #8fbff0;
  --judged: #8fdcb1; --judged-ground: #12301f; --read: #f3c98b; --read-ground: #352508; --not: #ff9fa5; --not-ground: #3d1215; } }
* { box-sizing: border-box; }
html { font: 16px/1.9 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  color: var(--ink); background: var(--page); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 3.6rem; }
html:lang(en) { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", Arial, "Noto Sans CJK SC", sans-serif; }
body { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
main, .masthead, nav ul { max-width: 62rem; margin-inline: auto; padding-inline: 1.25rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 3; background: var(--page); padding: .4rem .8rem; }
h1, h2, h3, h4 { line-height: 1.35; margin: 1.25rem 0 .5rem; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.375rem; border-bottom: 2px solid var(--accent); padding-bottom: .3rem; margin-top: 2.5rem; color: var(--accent); }
h3 { font-size: 1.0625rem; }
.deeper { margin-left: 1rem; font-size: 1rem; }
.masthead { padding-top: 1.5rem; padding-bottom: .75rem; }
.masthead p, .note { color: var(--soft); margin: .25rem 0; font-size: .875rem; }
nav { position: sticky; top: 0; z-index: 2; background: var(--page); border-block: 1px solid var(--line); }
nav ul { display: flex; gap: .25rem 1.5rem; list-style: none; margin-block: 0; padding-block: .4rem; overflow-x: auto; white-space: nowrap; }
.legend { display: flex; flex-wrap: wrap; gap: .35rem 1rem; list-style: none; padding: 0; margin: .5rem 0; }
.text { margin: .5rem 0; }
.figure, .sample { border-radius: .2rem; padding: 0 .2em; border-bottom: 2px solid; }
.figure { text-decoration: none; }
.figure:hover { filter: brightness(.94); }
.held { color: var(--judged); background: var(--judged-ground); }
.broken { color: var(--not); background: var(--not-ground); font-weight: 700; border-bottom-style: solid; border-bottom-width: 3px; }
.read { color: var(--read); background: var(--read-ground); border-bottom-style: dashed; }
.notRead { color: var(--soft); background: var(--ground); border-bottom-style: double; border-bottom-width: 4px; }
.sign { font-size: .75em; vertical-align: super; padding-left: .1em; }
.card { display: none; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .9rem; margin: .35rem 0 .8rem; padding: .6rem .9rem;
  border: 1px solid var(--line); border-left: 4px solid var(--accent); background: var(--ground); font-size: .875rem; line-height: 1.6; }

.card:target { display: grid; scroll-margin-top: 14rem; }
.text .figure { white-space: nowrap; }
.card dt { color: var(--soft); }
.card dd { margin: 0; }
.card ul { margin: 0; padding-left: 1.1rem; }
code { font: .8125em/1.4 ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono", monospace; color: var(--soft); }
.failed { color: var(--not); font-weight: 700; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.6; overflow-wrap: break-word; }
td { vertical-align: top; padding: .25rem .6rem; border: 1px solid var(--line); min-width: 4rem; }
.name { color: var(--soft); font-size: .75rem; display: block; line-height: 1.3; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
.loose { padding-left: 1.25rem; }
@media (max-width: 44rem) {
  html { font-size: 15px; }
  main, .masthead, nav ul { padding-inline: .9rem; }
  .card:target { grid-template-columns: minmax(0, 1fr); }
  .card dt { font-size: .75rem; }
}
@media print { nav, .skip { display: none; } html { font-size: 9pt; } }
`;

/** The style sheet as a content security policy names it; a test keeps it true. */
export const READING_STYLE_HASH = 'sha256-9Qe8Z+E0677Thx0a8Sj+G8AOqzZKu36bHukDWeI4pj0=';
