import type { Field } from '../../model/field.ts';
import { greatest, least } from '../../model/lists.ts';
import { oncePer } from '../../model/once.ts';
import { isUnreadProblem } from '../../model/parse-problem.ts';
import type { Place } from '../../model/place.ts';
import type { AuditRecord, Disclosure, Section } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import type { PartList } from './part-list.ts';

/*
 * What could not be read may hold what a rule misses: a rule that accuses of an absence asks here first. Not checkable is not wrong.
 */

/** Lines of a source, both inclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** For each section that has lines those from its heading to the next one that is not below it. */
const spansOf = oncePer(({ sections }: Disclosure): ReadonlyMap<Section, Span> => {
  const spans = new Map<Section, Span>();
  const behind: Section[] = [];
  for (const section of sections.toReversed()) {
    while ((behind.at(-1)?.level ?? 0) > section.level) behind.pop();
    const from = section.place?.line;
    if (from !== undefined) spans.set(section, { from, to: (behind.at(-1)?.place?.line ?? Number.POSITIVE_INFINITY) - 1 });
    behind.push(section);
  }
  return spans;
});

/** Tells whether a place lies in or below one of these sections, of a source with lines. */
export function placesIn(disclosure: Disclosure, sections: readonly Section[]): (place: Place | undefined) => boolean {
  const spans = sections.flatMap((section) => spansOf(disclosure).get(section) ?? []).toSorted((a, b) => a.from - b.from);
  let last = Number.NEGATIVE_INFINITY;
  const reach = spans.map(({ to }) => {
    last = Math.max(last, to);
    return last;
  });
  const starts = spans.map(({ from }) => from);
  return (place) => place?.line !== undefined && (reach[firstFrom(starts, place.line + 1) - 1] ?? Number.NEGATIVE_INFINITY) >= place.line;
}

/** Whether something that could not be read stands between these figures: it may be one of them. */
export function losesBetween({ problems }: AuditRecord, fields: readonly Field<unknown>[]): boolean {
  if (problems.length === 0) return false;
  const lines = fields.flatMap(({ place }) => place?.line ?? []);
  const [first, last] = [least(lines), greatest(lines)];
  return problems.some((problem) => {
    const line = problem.place?.line;
    return isUnreadProblem(problem) && line !== undefined && first < line && line < last;
  });
}

/** Whether a row or cell of the table that a list stands in could not be read: it may be one of the parts. */
export function losesRows({ problems }: Disclosure, { total, parts }: Pick<PartList, 'total' | 'parts'>): boolean {
  if (total.source !== 'table' || problems.length === 0) return false;
  const lines = [total, ...parts].flatMap(({ field: { place } }) => place?.line ?? []).toSorted((a, b) => a - b);
  if (lines.length < 2) return false;
  // The last row may be the one that is lost: it stands as far below as rows stand apart.
  const apart = greatest(lines.slice(1).map((line, index) => line - (lines[index] ?? line)));
  const [first, last] = [least(lines), greatest(lines) + apart];
  return problems.some(({ code, place, subject }) => {
    // A column that was not read leaves every row its place.
    const isOfRow = (code === 'unreadableRow' && subject !== 'column') || code === 'unreadableCell';
    return isOfRow && place?.line !== undefined && first <= place.line && place.line <= last;
  });
}

/** Whether rows or cells of a form could not be read. */
export function hasUnreadRows({ cells, problems }: AuditRecord): boolean {
  return cells.read < cells.recognised || problems.some(isUnreadProblem);
}

/** Where something stands, in order, and whether some of it may stand anywhere. */
interface Lines {
  readonly inOrder: readonly number[];
  readonly anywhere: boolean;
}

function linesOf(places: readonly (Place | undefined)[]): Lines {
  const lines = places.flatMap((place) => place?.line ?? []);
  return { inOrder: lines.toSorted((a, b) => a - b), anywhere: lines.length < places.length };
}

/** What a section without lines holds may stand anywhere. */
function areIn({ inOrder, anywhere }: Lines, span: Span | undefined): boolean {
  if (anywhere || (span === undefined && inOrder.length > 0)) return true;
  const first = span === undefined ? undefined : inOrder[firstFrom(inOrder, span.from)];
  // The last section has no end.
  return span !== undefined && first !== undefined && first <= span.to;
}

/** What could not be read: anything, anything but forms, and figures of tables, by section where that is known. */
const unreadOf = oncePer(({ problems, figures = [] }: Disclosure) => {
  const unread = problems.filter(isUnreadProblem);
  const lost = figures.filter(({ reason }) => reason === 'unreadTable');
  return {
    all: linesOf(unread.map(({ place }) => place)),
    withoutForms: linesOf(unread.flatMap(({ code, place }) => (code === 'unreadableForm' ? [] : [place]))),
    figures: linesOf(lost.map(({ place }) => place)),
    unplaced: linesOf(lost.flatMap(({ at, place }) => (at === undefined ? [place] : []))),
    sections: new Set(lost.flatMap(({ at }) => at?.section ?? [])),
  };
});

const indexOfSection = oncePer(({ sections }: Disclosure) => new Map(sections.map((section, index) => [section, index])));

/**
 * Whether something of a disclosure could not be read: in or below this section, or anywhere. Forms of projects are left out where the
 * whole document is meant: what a chapter says does not stand in them.
 */
export function hasUnreadTable(disclosure: Disclosure, section?: Section): boolean {
  const { all, withoutForms, figures, unplaced, sections } = unreadOf(disclosure);
  if (section === undefined) return areIn(withoutForms, undefined) || areIn(figures, undefined);
  const span = spansOf(disclosure).get(section);
  const at = indexOfSection(disclosure).get(section);
  if (areIn(all, span)) return true;
  return at === undefined ? areIn(figures, span) : areIn(unplaced, span) || sections.has(at);
}
