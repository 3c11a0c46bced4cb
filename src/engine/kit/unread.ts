import type { Field } from '../../model/field.ts';
import { greatest, least } from '../../model/lists.ts';
import type { Place } from '../../model/place.ts';
import { type AuditRecord, type Disclosure, isUnreadProblem, type Section } from '../../model/record.ts';
import type { PartList } from './part-list.ts';

/*
 * What could not be read may hold what a rule misses: a rule that accuses of an absence asks here first. Not checkable is not wrong.
 */

/** Lines of a source, both inclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the heading of a section to the next one that is not below it; undefined when its source has no lines. */
function spanOf({ sections }: Disclosure, section: Section): Span | undefined {
  const from = section.place?.line;
  if (from === undefined) return undefined;
  const next = sections.slice(sections.indexOf(section) + 1).find(({ level }) => level <= section.level);
  return { from, to: (next?.place?.line ?? Number.POSITIVE_INFINITY) - 1 };
}

/** What has no line may stand anywhere. */
const isIn = (span: Span | undefined, line: number | undefined): boolean =>
  span === undefined || line === undefined || (span.from <= line && line <= span.to);

/** Whether a place lies in or below a section of a source with lines. */
export function standsIn(disclosure: Disclosure, section: Section, place: Place | undefined): boolean {
  const span = spanOf(disclosure, section);
  return span !== undefined && place?.line !== undefined && isIn(span, place.line);
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

/**
 * Whether something of a disclosure could not be read: in or below this section, or anywhere. Forms of projects are left out where the
 * whole document is meant: what a chapter says does not stand in them.
 */
export function hasUnreadTable(disclosure: Disclosure, section?: Section): boolean {
  const span = section === undefined ? undefined : spanOf(disclosure, section);
  const at = section === undefined ? -1 : disclosure.sections.indexOf(section);
  const lost = disclosure.problems.some(
    (problem) =>
      isUnreadProblem(problem) && (section !== undefined || problem.code !== 'unreadableForm') && isIn(span, problem.place?.line),
  );
  return (
    lost ||
    (disclosure.figures ?? []).some(
      (figure) =>
        figure.reason === 'unreadTable' && (figure.at === undefined || at < 0 ? isIn(span, figure.place?.line) : figure.at.section === at),
    )
  );
}
