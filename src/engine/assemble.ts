import type { Field } from '../model/field.ts';
import type { FindingPlace, Severity, Subject } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { AuditRecord, Project } from '../model/record.ts';
import { type CellAddress, findCell, rowText } from './address.ts';
import { contextOf } from './cell-context.ts';
import { HASH_START, mixHash } from './hash.ts';
import type { PendingFinding } from './pending.ts';
import type { Locatable, Located, Rule } from './rule.ts';
import type { AnyReport } from './verdict-counter.ts';

const TEXT_LIMIT = 120;
/** Separates the parts of an address; stands in no canonical text. */
export const SEPARATOR = '\u0001';

const compact = (text: string): string => (text.includes(' ') ? text.replaceAll(' ', '') : text);

/**
 * The logical record: department (the document where none is known), year, kind of document, project code or name. Free of file
 * names and lines, so that it survives re-export and re-ordering.
 */
export function recordAddress(record: AuditRecord): string {
  const owner = compact(record.department ?? record.document);
  const common = `${owner}${SEPARATOR}${record.year ?? ''}${SEPARATOR}${record.documentKind ?? ''}${SEPARATOR}`;
  return record.kind === 'project' ? `${common}${compact(projectKey(record))}` : common;
}

function projectKey(project: Project): string {
  const code = project.code?.text ?? '';
  return code === '' ? project.name.text : code;
}

/** Tells records of one address apart by what they say: the same project printed twice stays two. */
export function recordSignature(record: AuditRecord): number {
  if (record.kind === 'disclosure') return mixHash(HASH_START, record.title?.text ?? '');
  let hash = mixHash(HASH_START, record.name.text);
  hash = mixHash(hash, record.budgeted?.total?.text ?? '');
  for (let index = 0; index < 3; index++) hash = mixHash(hash, record.indicators[index]?.level3.text ?? '');
  return hash;
}

const isLocated = (cell: Locatable): cell is Located => 'located' in cell;

/** Cuts a printed text to what a report shows. */
function shorten(text: string): string {
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
interface RecordReference {
  readonly document: string;
  readonly department: string | undefined;
  readonly project: string | undefined;
  readonly origin: Place;
  readonly address: string;
}

let lastRecord: AuditRecord | undefined;
let lastReference: RecordReference | undefined;

function referenceOf(record: AuditRecord): RecordReference {
  if (lastRecord === record && lastReference !== undefined) return lastReference;
  lastRecord = record;
  lastReference = {
    document: record.document,
    department: record.department,
    project: record.kind === 'project' ? record.name.text : undefined,
    origin: record.origin ?? { file: record.document },
    address: `${recordAddress(record)}${SEPARATOR}${recordSignature(record)}`,
  };
  return lastReference;
}

/** A cell as dataset rules keep it by the hundred thousand: place and subject are made when they are asked for. */
class LocatedCell implements Located {
  readonly located = true;
  readonly text: string;
  readonly #reference: RecordReference;
  readonly #place: Place | undefined;
  readonly #address: CellAddress | undefined;

  constructor(reference: RecordReference, text: string, place: Place | undefined, address: CellAddress | undefined) {
    this.#reference = reference;
    this.text = text;
    this.#place = place;
    this.#address = address;
  }

  get place(): Place {
    return this.#place ?? placeBelow(this.#reference.origin, this.#address?.pointer ?? '');
  }

  get address(): string {
    return this.#reference.address;
  }

  get subject(): Subject {
    const { document, department, project } = this.#reference;
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

/** The cells that dataset rules keep of every record are found without a search. */
function addressOf(record: AuditRecord, cell: Locatable): CellAddress | undefined {
  if (record.kind === 'project') {
    if (record.name === cell) return NAME;
    if (record.budgeted?.total === cell) return BUDGET;
  }
  return findCell(record, cell);
}

/** Turns a cell of a record into its logical address; a cell that is not in the record counts as the record itself. */
export function locate(record: AuditRecord, cell: Locatable): Located {
  if (isLocated(cell)) return cell;
  return new LocatedCell(referenceOf(record), printedText(cell), cell.place, addressOf(record, cell));
}

/** A cell that belongs to no record at hand: all that is known is what it carries. */
function locateAlone(cell: Locatable): Located {
  if (isLocated(cell)) return cell;
  return {
    located: true,
    text: printedText(cell),
    ...(cell.place === undefined ? {} : { place: cell.place }),
    subject: { document: cell.place?.file ?? '' },
  };
}

const isUncertain = (cell: Locatable): boolean => 'uncertain' in cell && (cell as Field<unknown>).uncertain === true;

/** The severity of a finding: what the rule says, bounded by what the configuration says of the rule, and by how certain the cells are. */
export function settleSeverity(rule: Rule, said: Severity | undefined, configured: Severity | undefined, uncertain: boolean): Severity {
  let severity = said ?? configured ?? rule.severity;
  if (said !== undefined && configured !== undefined) {
    const lowered = RANK[configured] > RANK[rule.severity];
    if (lowered ? RANK[said] < RANK[configured] : said === rule.severity) severity = configured;
  }
  return uncertain && severity === 'error' ? 'warning' : severity;
}

/** 0 is the most severe. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function placeOf(cell: Located, role: FindingPlace['role'], label: FindingPlace['label'], text = cell.text): FindingPlace {
  return {
    role,
    ...(label === undefined ? {} : { label }),
    text,
    ...(cell.place === undefined ? {} : { place: cell.place }),
    ...(cell.subject.field === undefined ? {} : { field: cell.subject.field }),
  };
}

/** Makes a finding out of what a rule reported on a record (dataset rules report on none). Keys come when all findings are known. */
export function assembleFinding(
  rule: Rule,
  order: number,
  report: AnyReport,
  record: AuditRecord | undefined,
  configured: Severity | undefined,
): PendingFinding {
  const locateHere = (cell: Locatable) => (record === undefined ? locateAlone(cell) : locate(record, cell));
  const at = locateHere(report.at);
  const others = report.others ?? [];
  const quote = report.quote === undefined ? at.text : shorten(report.quote);
  const uncertain = isUncertain(report.at) || others.some((other) => other.role !== 'copy' && isUncertain(other.at));
  const provided = report.provided ?? (quote === '' ? undefined : quote);
  const context = record === undefined ? undefined : contextOf(record, report.at, quote);
  return {
    order,
    cell: at,
    aspect: report.aspect ?? '',
    finding: {
      rule: rule.id,
      version: rule.version,
      severity: settleSeverity(rule, report.severity, configured, uncertain),
      message: { id: report.message, args: report.args ?? {} },
      subject: at.subject,
      places: [
        { ...placeOf(at, 'culprit', undefined, quote), ...(context === undefined ? {} : { context }) },
        ...others.map((other) => placeOf(locateHere(other.at), other.role ?? 'operand', other.label)),
      ],
      ...(provided === undefined ? {} : { provided }),
      ...(report.expected === undefined ? {} : { expected: report.expected }),
      ...(report.difference === undefined ? {} : { difference: report.difference }),
      ...(report.arithmetic === undefined ? {} : { arithmetic: report.arithmetic }),
      ...(report.explanations === undefined || report.explanations.length === 0 ? {} : { explanations: report.explanations }),
    },
  };
}
