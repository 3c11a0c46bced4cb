import type { Subject } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { AuditRecord } from '../model/record.ts';
import { type CellAddress, findCell, rowText } from './address.ts';
import { HASH_START, mixHash } from './hash.ts';
import type { Locatable, Located } from './rule.ts';

const TEXT_LIMIT = 120;
/** Separates the parts of an address; stands in no canonical text. */
export const SEPARATOR = '\u0001';

const compact = (text: string): string => (text.includes(' ') ? text.replaceAll(' ', '') : text);

/** Tells records of one address apart by what they say: the same project printed twice stays two. */
function signatureOf(record: AuditRecord): number {
  if (record.kind === 'disclosure') return mixHash(HASH_START, record.title?.text ?? '');
  let hash = mixHash(HASH_START, record.name.text);
  hash = mixHash(hash, record.budgeted?.total?.text ?? '');
  for (let index = 0; index < 3; index++) hash = mixHash(hash, record.indicators[index]?.level3.text ?? '');
  return hash;
}

/** Cuts a printed text to what a report shows. */
export function shorten(text: string): string {
  return text.length <= TEXT_LIMIT ? text : `${text.slice(0, TEXT_LIMIT - 1)}…`;
}

function printedText(cell: Locatable): string {
  return shorten('text' in cell && typeof cell.text === 'string' ? cell.text : rowText(cell));
}

/** Where a cell without provenance stands: its record's origin and the JSON pointer below it. */
function placeBelow(origin: Place, pointer: string): Place {
  const below = `${origin.pointer ?? ''}${pointer}`;
  return below === '' ? origin : { ...origin, pointer: below };
}

/** What all located cells of one record share; made once a record, so that keeping a cell keeps little. */
export class RecordReference {
  readonly document: string;
  readonly department: string | undefined;
  readonly year: number | undefined;
  readonly documentKind: string | undefined;
  readonly project: string | undefined;
  readonly code: string;
  readonly origin: Place | undefined;
  readonly signature: number;
  /** Projects come document by document mostly: the text of the one before is kept once for all of them. */
  constructor(record: AuditRecord, before: RecordReference | undefined) {
    this.document = record.document === before?.document ? before.document : record.document;
    this.department = record.department === before?.department ? before?.department : record.department;
    this.year = record.year;
    this.documentKind = record.documentKind;
    this.project = record.kind === 'project' ? record.name.text : undefined;
    this.code = record.kind === 'project' ? (record.code?.text ?? '') : '';
    this.origin = record.origin;
    this.signature = signatureOf(record);
  }

  /**
   * The logical record: department (the document where none is known), year, kind of document, project code or name. Free of file
   * names and lines, so that it survives re-export and re-ordering.
   */
  get address(): string {
    const owner = compact(this.department ?? this.document);
    const key = compact(this.code === '' ? (this.project ?? '') : this.code);
    return `${owner}${SEPARATOR}${this.year ?? ''}${SEPARATOR}${this.documentKind ?? ''}${SEPARATOR}${key}`;
  }
}

/** A cell as dataset rules keep it by the hundred thousand: place and subject are made when they are asked for. */
class LocatedCell implements Located {
  readonly text: string;
  readonly #record: RecordReference;
  readonly #place: Place | undefined;
  readonly #address: CellAddress | undefined;

  constructor(record: RecordReference, text: string, place: Place | undefined, address: CellAddress | undefined) {
    this.#record = record;
    this.text = text;
    this.#place = place;
    this.#address = address;
  }

  get located(): true {
    return true;
  }

  get place(): Place {
    return this.#place ?? placeBelow(this.#record.origin ?? { file: this.#record.document }, this.#address?.pointer ?? '');
  }

  get address(): string {
    return `${this.#record.address}${SEPARATOR}${this.#record.signature}`;
  }

  get subject(): Subject {
    const { document, department, project } = this.#record;
    const found = this.#address;
    return {
      document,
      ...(department === undefined ? {} : { department }),
      ...(project === undefined ? {} : { project }),
      ...(found?.indicator === undefined ? {} : { indicator: found.indicator }),
      ...(found === undefined || found.path === '' ? {} : { field: found.path }),
    };
  }
}

const NAME: CellAddress = { path: 'name', pointer: '/name' };
const BUDGET: CellAddress = { path: 'budgeted/total', pointer: '/budgeted/total' };

/** The record at hand, and those of its cells that many rules keep: they keep the same object. */
interface Here {
  readonly record: AuditRecord;
  readonly reference: RecordReference;
  name?: Located;
  budget?: Located;
}

let here: Here | undefined;

function come(record: AuditRecord): Here {
  if (here?.record !== record) here = { record, reference: new RecordReference(record, here?.reference) };
  return here;
}

/** What is kept of a record whose cells are kept. */
export const referenceOf = (record: AuditRecord): RecordReference => come(record).reference;

const isLocated = (cell: Locatable): cell is Located => 'located' in cell;

function cellAt({ reference }: Here, cell: Exclude<Locatable, Located>, address: CellAddress | undefined): Located {
  return new LocatedCell(reference, printedText(cell), cell.place, address);
}

/** Turns a cell of a record into its logical address; a cell that is not in the record counts as the record itself. */
export function locate(record: AuditRecord, cell: Locatable): Located {
  if (isLocated(cell)) return cell;
  const at = come(record);
  if (record.kind === 'project') {
    if (cell === record.name) {
      at.name ??= cellAt(at, cell, NAME);
      return at.name;
    }
    if (cell === record.budgeted?.total) {
      at.budget ??= cellAt(at, cell, BUDGET);
      return at.budget;
    }
  }
  return cellAt(at, cell, findCell(record, cell));
}

/** A cell that belongs to no record at hand: all that is known is what it carries. */
export function locateAlone(cell: Locatable): Located {
  if (isLocated(cell)) return cell;
  return {
    located: true,
    text: printedText(cell),
    ...(cell.place === undefined ? {} : { place: cell.place }),
    subject: { document: cell.place?.file ?? '' },
  };
}
