import type { Location, LogicalLocation, PhysicalLocation } from 'sarif';
import type { FindingPlace, Subject } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { wellFormed } from './plain-text.ts';

/** A relative path as a URI reference: every segment percent-encoded, `/` kept, a leading `name:` not mistaken for a scheme. */
export function fileUri(file: string): string {
  const encoded = wellFormed(file)
    .replaceAll('\\', '/')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
  return encoded === '' ? '.' : encoded;
}

/** Text sources have lines; of other formats only the file is given, and the logical location says where in it. */
export function physicalLocation(place: Place, snippet?: string): PhysicalLocation {
  const artifactLocation = { uri: fileUri(place.file) };
  if (place.line === undefined) return { artifactLocation };
  const region = {
    startLine: place.line,
    endLine: place.endLine !== undefined && place.endLine > place.line ? place.endLine : place.line,
    ...(snippet === undefined || snippet === '' ? {} : { snippet: { text: snippet } }),
  };
  return { artifactLocation, region };
}

/** Document, project, indicator and field, from the whole to the cell; names are escaped as in JSON pointers. */
function logicalLocations(subject: Subject): LogicalLocation[] {
  const steps = [
    ['document', subject.document],
    ['project', subject.project],
    ['indicator', subject.indicator],
    ['field', subject.field],
  ] as const;
  const named = steps.flatMap(([kind, name]) => (name === undefined ? [] : [{ kind, name: wellFormed(name) }]));
  const cell = named.at(-1);
  if (cell === undefined) return [];
  const fullyQualifiedName = named.map(({ name }) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  return [{ name: cell.name, kind: cell.kind, fullyQualifiedName }];
}

/** Where inside a file that has no lines: sheet, cell, page or pointer. */
function spotProperties(place: Place): { readonly properties?: Record<string, string | number> } {
  const { page, sheet, cell, pointer } = place;
  const known = Object.entries({ page, sheet, cell, pointer }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return known.length === 0 ? {} : { properties: Object.fromEntries(known) };
}

export function locationOf(place: FindingPlace, subject: Subject | undefined): Location {
  return {
    ...(place.place === undefined
      ? {}
      : { physicalLocation: physicalLocation(place.place, wellFormed(place.text)), ...spotProperties(place.place) }),
    ...(subject === undefined ? {} : { logicalLocations: logicalLocations(subject) }),
  };
}
