import type { IssuedFinding } from '../../model/correction.ts';
import type { FindingPlace, Subject } from '../../model/finding.ts';

/** What tells the cell of a finding: a finding on a document or project as a whole has none. */
interface OnCell {
  readonly placeKey: string;
  readonly subject: Subject;
  readonly place?: FindingPlace['place'];
  readonly text?: string;
}

/** One entry a cell: findings with one key share a row. Of one paragraph several passages may be quoted, each an entry of its own. */
export function rowKey({ placeKey, subject, place, text }: OnCell): string {
  const { document, department, project, indicator, field } = subject;
  if (field === undefined) return placeKey;
  return JSON.stringify([document, department, project, indicator, field, place?.line, place?.pointer, text]);
}

export const rowKeyOfFinding = ({
  placeKey,
  subject,
  places: [first],
}: {
  readonly placeKey: string;
  readonly subject: Subject;
  readonly places: readonly FindingPlace[];
}): string =>
  rowKey({
    placeKey,
    subject,
    ...(first?.place === undefined ? {} : { place: first.place }),
    ...(first === undefined ? {} : { text: first.text }),
  });

export const rowKeyOfIssued = ({ placeKey, subject, place, cells: [first] }: IssuedFinding): string =>
  rowKey({ placeKey, subject, ...(place === undefined ? {} : { place }), ...(first === undefined ? {} : { text: first.text }) });
