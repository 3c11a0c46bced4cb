import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import type { Finding } from '../../model/finding.ts';
import { cutToWidth } from '../layout.ts';
import { plainText } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';
import { CHART_WIDTH, figureOf } from './chart.ts';
import { type CopyKind, type CopyMap, copyMaps } from './copies.ts';
import { html, joined, type Markup } from './markup.ts';
import { findingLink, type References } from './references.ts';
import { printed } from './wording.ts';

/** So many maps are drawn, with so many projects each. */
const MAPS = 6;
const PROJECTS = 40;
const LABELS = 204;
const LABEL_COLUMNS = 34;
const LARGEST_CELL = 18;
const SMALLEST_CELL = 15;
const HEAD = 14;

/** Names of the members that stand in the table behind a map. */
const NAMES = 40;

function cellSize(count: number): number {
  return Math.max(SMALLEST_CELL, Math.min(LARGEST_CELL, Math.floor((CHART_WIDTH - LABELS) / count)));
}

/** Which pairs of projects agree; `row < column` for goals, `row > column` for tables. */
function marksOf(map: CopyMap, kind: CopyKind): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const cluster of map.clusters) {
    if (cluster.kind !== kind) continue;
    const members = cluster.members.filter((member) => member < PROJECTS);
    for (const row of members)
      for (const column of members) if (kind === 'goals' ? row < column : row > column) marks.add(`${row} ${column}`);
  }
  return marks;
}

/** All marks of one kind as one path: a square or a disc in the middle of every cell. */
function drawMarks(marks: ReadonlySet<string>, kind: CopyKind, cell: number): Markup {
  if (marks.size === 0) return html``;
  const size = cell - 4;
  const pieces = [...marks].map((mark) => {
    const [row = '0', column = '0'] = mark.split(' ');
    const x = LABELS + Number(column) * cell + 2;
    const y = HEAD + Number(row) * cell + 2;
    if (kind === 'tables') return `M${x} ${y}h${size}v${size}h-${size}z`;
    const radius = size / 2;
    return `M${x} ${y + radius}a${radius} ${radius} 0 1 0 ${size} 0a${radius} ${radius} 0 1 0 -${size} 0`;
  });
  return html`<path class="copied-${kind}" d="${pieces.join('')}"/>`;
}

/** The empty grid with its names and numbers, the diagonal crossed out. */
function drawGrid(projects: readonly string[], cell: number): Markup {
  const size = projects.length * cell;
  const lines = Array.from(
    { length: projects.length + 1 },
    (_, at) => `M${LABELS} ${HEAD + at * cell}h${size}M${LABELS + at * cell} ${HEAD}v${size}`,
  );
  const diagonal = projects.map((_, at) => `M${LABELS + at * cell} ${HEAD + at * cell}h${cell}v${cell}h-${cell}z`);
  const texts = projects.map((name, at) => {
    const middle = at * cell + cell / 2;
    const label = cutToWidth(`${at + 1} ${plainText(name)}`, LABEL_COLUMNS);
    return html`<text class="small" x="${LABELS - 6}" y="${HEAD + middle + 3.5}" text-anchor="end">${label}</text><text class="small" x="${LABELS + middle}" y="10" text-anchor="middle">${at + 1}</text>`;
  });
  return html`<path class="diagonal" d="${diagonal.join('')}"/><path class="grid" d="${lines.join('')}"/>${texts}`;
}

function legend(context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  return html`<p class="legend"><span><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><rect class="copied-tables" x="1" y="1" width="10" height="10"/></svg>${say('legendTables')}</span><span><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle class="copied-goals" cx="6" cy="6" r="5"/></svg>${say('legendGoals')}</span></p>`;
}

function namesOf(map: CopyMap, members: readonly number[], context: ReportContext): Markup {
  const names = members.slice(0, NAMES).map((member) => printed(map.projects[member] ?? '', context.lang));
  const more = members.length - names.length;
  const list = joined(names, context.lang === 'zh' ? '、' : ', ');
  return more > 0 ? html`${list} ${speaker(REPORT_TEXTS, context.lang)('andMore', { count: more })}` : list;
}

function mapFigure(map: CopyMap, at: number, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const projects = map.projects.slice(0, PROJECTS);
  const cell = cellSize(projects.length);
  const size = projects.length * cell;
  const more = map.projects.length - projects.length;
  return figureOf(
    {
      id: `chart-copies-${at + 1}`,
      title: map.document === undefined ? say('chartCopiesAcross') : say('chartCopies', { document: map.document }),
      description: say('chartCopiesDescription', { projects: map.projects.length, clusters: map.clusters.length }),
      width: Math.max(CHART_WIDTH, LABELS + size + 2),
      height: HEAD + size + 2,
      legend: legend(context),
      drawing: html`${drawGrid(projects, cell)}${drawMarks(marksOf(map, 'tables'), 'tables', cell)}${drawMarks(marksOf(map, 'goals'), 'goals', cell)}`,
      ...(more > 0 ? { note: say('notDrawn', { count: more }) } : {}),
      columns: [{ title: say('kindColumn') }, { title: say('numberColumn'), numeric: true }, { title: say('projectsColumn') }],
      rows: map.clusters.map(({ finding, kind, members }) => [
        html`${findingLink(finding.placeKey, references)} ${say(kind === 'goals' ? 'legendGoals' : 'legendTables')}`,
        html`${members.length}`,
        namesOf(map, members, context),
      ]),
    },
    context,
  );
}

/** Which projects carry the same tables or the same goals, a map for every document. */
export function copyCharts(findings: readonly Finding[], references: References, context: ReportContext): Markup {
  return html`${copyMaps(findings)
    .slice(0, MAPS)
    .map((map, at) => mapFigure(map, at, references, context))}`;
}
