/** Where something stands in a source: whatever the format has. Lines and pages count from 1; `pointer` is a JSON pointer (RFC 6901). */
export interface Place {
  /** Path of the source as the user named it, relative, with `/`; never absolute. */
  readonly file: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly page?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly pointer?: string;
}

/** Whether this is the line of a text that was read here: records of another system say themselves what their figures are. */
export const isOfText = (place: Place | undefined): boolean => place?.line !== undefined && place.pointer === undefined;

/** The smallest place that covers both; both must come from one file. */
export function spanPlaces(first: Place, last: Place): Place {
  if (first.line === undefined || last.line === undefined) return first;
  const line = Math.min(first.line, last.line);
  const endLine = Math.max(first.endLine ?? first.line, last.endLine ?? last.line);
  return endLine > line ? { ...first, line, endLine } : { ...first, line };
}
