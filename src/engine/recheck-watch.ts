import { type CorrectedCells, type IssuedFinding, ownerOf, type WatchedCell } from '../model/correction.ts';
import type { AuditRecord } from '../model/record.ts';
import { matchKey } from '../model/text.ts';
import { rowText, visitCells } from './address.ts';

const firstStep = (path: string): string => {
  const end = path.indexOf('/');
  return end < 0 ? path : path.slice(0, end);
};

const join = (...parts: readonly string[]): string => parts.join('\u0001');

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function enter(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/**
 * Watches the corrected records for the cells of an issued list. A finding that is gone is only closed when the cells it was about
 * are still there: a project that was taken out, or a figure that can no longer be read, has not been corrected.
 */
export class RecheckWatch implements CorrectedCells {
  readonly #owners = new Set<string>();
  readonly #projects = new Set<string>();
  /** File names by owner: when the list was issued, and now. */
  readonly #issuedFiles = new Map<string, Set<string>>();
  readonly #files = new Map<string, Set<string>>();
  readonly #cells = new Map<string, WatchedCell>();
  /** Fields wanted, by owner. */
  readonly #wanted = new Map<string, Set<string>>();
  readonly #firstSteps = new Set<string>();

  constructor(issued: Iterable<IssuedFinding>) {
    for (const { subject, cells } of issued) {
      const owner = ownerOf(subject);
      enter(this.#issuedFiles, owner, fileName(subject.document));
      const fields = this.#wanted.get(owner) ?? new Set<string>();
      this.#wanted.set(owner, fields);
      for (const { field } of [subject, ...cells]) {
        if (field === undefined) continue;
        fields.add(field);
        this.#firstSteps.add(firstStep(field));
      }
    }
  }

  /** Looks at one corrected record; keeps only the cells that are watched. */
  add(record: AuditRecord): void {
    const owner = ownerOf(record);
    const wanted = this.#wanted.get(owner);
    if (wanted === undefined) return;
    this.#owners.add(owner);
    enter(this.#files, owner, fileName(record.document));
    const project = record.kind === 'project' ? matchKey(record.name.text) : '';
    this.#projects.add(join(owner, project));
    visitCells(record, this.#firstSteps, (path, node) => {
      if (!wanted.has(path)) return;
      const cell = watchedCell(path, node);
      for (const key of [join(owner, project, path), join(owner, '', path)])
        if (this.#cells.get(key)?.readable !== true) this.#cells.set(key, cell);
    });
  }

  /** Whether anything of the department (or document) came back. */
  hasOwner(subject: IssuedFinding['subject']): boolean {
    return this.#owners.has(ownerOf(subject));
  }

  /** Whether the document came back: under its name, or as many documents as there were. */
  hasDocument(subject: IssuedFinding['subject']): boolean {
    const owner = ownerOf(subject);
    const files = this.#files.get(owner);
    return files !== undefined && (files.has(fileName(subject.document)) || files.size >= (this.#issuedFiles.get(owner)?.size ?? 0));
  }

  hasProject(subject: IssuedFinding['subject']): boolean {
    return subject.project === undefined || this.#projects.has(join(ownerOf(subject), matchKey(subject.project)));
  }

  /** The cell of the finding's own record; undefined when it is not there. */
  cell({ subject }: IssuedFinding, field: string): WatchedCell | undefined {
    return this.#cells.get(join(ownerOf(subject), subject.project === undefined ? '' : matchKey(subject.project), field));
  }

  /** The cell in any record of the department: operands may stand in another one. */
  cellAnywhere({ subject }: IssuedFinding, field: string): WatchedCell | undefined {
    return this.#cells.get(join(ownerOf(subject), '', field));
  }
}

/** A field has a value when it was read; paragraphs have none and need none. */
function watchedCell(path: string, node: object): WatchedCell {
  if (!('text' in node) || typeof node.text !== 'string') return { text: rowText(node), readable: true };
  const read = path.startsWith('sections/') || ('value' in node && node.value !== undefined);
  return { text: node.text, readable: node.text !== '' && read };
}
