import type { Fact } from '../model/fact.ts';
import { oncePer } from '../model/once.ts';
import type { AuditRecord, Indicator } from '../model/record.ts';
import { elementName, isNode, textAt } from './element-names.ts';

/** Where a cell stands in its record: by name, which survives re-ordering, and by JSON pointer, which a program can follow. */
export interface CellAddress {
  /** Keys and names joined by `/`: `indicators/投保车辆数/target`. */
  readonly path: string;
  /** RFC 6901, e.g. `/indicators/3/target`. */
  readonly pointer: string;
  /** Name of the indicator the cell belongs to. */
  readonly indicator?: string;
}

type Trail = (string | number)[];

/** Parts of a record that hold no cells. */
const NO_CELLS = new Set(['place', 'origin', 'problems', 'cells', 'precision', 'cutOff', 'list']);

/** Where each cell of a record stands, made when so many were looked for that looking through the record again costs more. */
interface CellIndex {
  readonly record: AuditRecord;
  looked: number;
  trails: Map<object, Trail> | undefined;
}

const LOOKED_THROUGH = 16;
let index: CellIndex | undefined;

/**
 * Finds a cell in its record by identity; undefined when the record does not hold the very object. Most records are asked for no cell or
 * for a few, so they are looked through; a record that is asked for many gets an index.
 */
export function findCell(record: AuditRecord, cell: object): CellAddress | undefined {
  if (record.kind === 'disclosure') {
    const at = placesOfFields(record.facts).get(cell);
    if (at !== undefined) return new FactCell(record.facts, at);
  }
  if (index?.record !== record) index = { record, looked: 0, trails: undefined };
  index.looked += 1;
  if (index.looked > LOOKED_THROUGH) {
    index.trails ??= trailsOf(record);
    return addressAt(record, index.trails.get(cell));
  }
  const near = record.kind === 'project' ? (rowCell(record.indicators, cell) ?? goalAt(record.goals, cell)) : undefined;
  if (near !== undefined) return near;
  const trail: Trail = [];
  return search(record, cell, trail) ? describe(record, trail) : undefined;
}

/** The first place of every object that `findCell` would come to. */
function trailsOf(record: AuditRecord): Map<object, Trail> {
  const trails = new Map<object, Trail>();
  const enter = (node: object, trail: Trail): void => {
    if (!trails.has(node)) trails.set(node, trail);
  };
  const list = (nodes: readonly unknown[], trail: Trail): void => {
    for (let at = 0; at < nodes.length; at++) visit(nodes[at], [...trail, at]);
  };
  const visit = (node: unknown, trail: Trail): void => {
    if (!isNode(node)) return;
    enter(node, trail);
    if (Array.isArray(node)) list(node, trail);
    else if (typeof node['text'] !== 'string') for (const key in node) if (!NO_CELLS.has(key)) visit(node[key], [...trail, key]);
  };
  if (record.kind === 'project') {
    for (const [at, row] of record.indicators.entries())
      for (const [key, cell] of Object.entries(row)) if (isNode(cell)) enter(cell, ['indicators', at, key]);
    list(record.goals, ['goals']);
  }
  visit(record, []);
  return trails;
}

function addressAt(record: AuditRecord, trail: Trail | undefined): CellAddress | undefined {
  const [first, at, key] = trail ?? [];
  if (trail === undefined) return undefined;
  if (record.kind === 'project' && typeof at === 'number') {
    if (first === 'goals') return goalAddress(at);
    if (first === 'indicators' && typeof key === 'string' && trail.length === 3) return new RowCell(record.indicators, at, key);
  }
  return describe(record, trail);
}

/** Most cells that are pointed at stand in an indicator row. */
function rowCell(indicators: readonly Indicator[], cell: object): CellAddress | undefined {
  for (let index = 0; index < indicators.length; index++) {
    const row: unknown = indicators[index];
    if (!isNode(row)) continue;
    for (const key in row) if (row[key] === cell) return new RowCell(indicators, index, key);
  }
  return undefined;
}

/** A cell of an indicator row. Dataset rules keep many, so it is only written out when it is asked for. */
class RowCell implements CellAddress {
  readonly indicator: string;
  readonly #index: number;
  readonly #name: string;
  readonly #key: string;

  constructor(indicators: readonly Indicator[], index: number, key: string) {
    this.indicator = indicators[index]?.level3.text ?? '';
    this.#index = index;
    this.#name = elementName('indicators', indicators, index);
    this.#key = key;
  }

  get path(): string {
    return `indicators/${this.#name}/${this.#key}`;
  }

  get pointer(): string {
    return `/indicators/${this.#index}/${this.#key}`;
  }
}

/** The facts of a disclosure by their fields: most cells of it that are pointed at are such. */
const placesOfFields: (facts: readonly Fact[]) => ReadonlyMap<object, number> = oncePer(
  (facts) => new Map(facts.map(({ field }, at): [object, number] => [field, at]).toReversed()),
);

/** The figure of a fact. In a plain record it stands under `value`, and it goes by the name of its fact. */
class FactCell implements CellAddress {
  readonly #name: string;
  readonly #at: number;

  constructor(facts: readonly Fact[], at: number) {
    this.#name = elementName('facts', facts, at);
    this.#at = at;
  }

  get path(): string {
    return `facts/${this.#name}`;
  }

  get pointer(): string {
    return `/facts/${this.#at}/value`;
  }
}

const goalAddresses: CellAddress[] = [];

/** Goals have no names; their addresses are the same in all records. */
function goalAt(goals: readonly object[], cell: object): CellAddress | undefined {
  const at = goals.indexOf(cell);
  return at < 0 ? undefined : goalAddress(at);
}

function goalAddress(index: number): CellAddress {
  const known = goalAddresses[index] ?? { path: `goals/~${index + 1}`, pointer: `/goals/${index}` };
  goalAddresses[index] = known;
  return known;
}

function search(node: unknown, cell: object, trail: Trail): boolean {
  if (node === cell) return true;
  if (Array.isArray(node)) return searchList(node, cell, trail);
  // A field or paragraph is a leaf: what stands below it are values and places.
  if (!isNode(node) || typeof node['text'] === 'string') return false;
  for (const key in node) {
    const child = node[key];
    if (typeof child !== 'object' || NO_CELLS.has(key)) continue;
    trail.push(key);
    if (search(child, cell, trail)) return true;
    trail.pop();
  }
  return false;
}

function searchList(list: readonly unknown[], cell: object, trail: Trail): boolean {
  for (let index = 0; index < list.length; index++) {
    trail.push(index);
    if (search(list[index], cell, trail)) return true;
    trail.pop();
  }
  return false;
}

/**
 * Visits every cell and row of a record, each with the path by which `findCell` would name it. Only below the given first steps:
 * names of list elements are costly.
 */
export function visitCells(record: AuditRecord, firstSteps: ReadonlySet<string>, visit: (path: string, node: object) => void): void {
  for (const [key, child] of Object.entries(record)) if (firstSteps.has(key) && !NO_CELLS.has(key)) visitBelow(child, key, key, visit);
}

function visitBelow(node: unknown, path: string, key: string, visit: (path: string, node: object) => void): void {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) visitBelow(child, `${path}/${elementName(key, node, index)}`, key, visit);
    return;
  }
  if (!isNode(node)) return;
  // A figure goes by the path of its cell.
  const isFigure = path.startsWith('facts/') && 'field' in node;
  if (!isFigure) visit(path, node);
  if (typeof node['text'] === 'string') return;
  for (const [name, child] of Object.entries(node)) {
    if (typeof child !== 'object' || NO_CELLS.has(name)) continue;
    visitBelow(child, isFigure && name === 'field' ? path : `${path}/${name}`, name, visit);
  }
}

function describe(record: AuditRecord, trail: Trail): CellAddress {
  const names: string[] = [];
  let node: unknown = record;
  let key = '';
  let indicator: string | undefined;
  for (const step of trail) {
    if (typeof step === 'number') {
      if (Array.isArray(node)) {
        names.push(elementName(key, node, step));
        node = node[step];
        if (key === 'indicators') indicator = indicatorName(node);
      }
    } else {
      key = step;
      if (!(step === 'field' && names[0] === 'facts')) names.push(step);
      node = isNode(node) ? node[step] : undefined;
    }
  }
  // In a plain record a fact's field stands under `value`.
  const steps = trail.map((step) => (step === 'field' && trail[0] === 'facts' ? 'value' : String(step)));
  const pointer = steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { path: names.join('/'), pointer, ...(indicator === undefined ? {} : { indicator }) };
}

function indicatorName(node: unknown): string | undefined {
  if (!isNode(node) || !isNode(node['level3'])) return undefined;
  const text = node['level3']['text'];
  return typeof text === 'string' ? text : undefined;
}

/** Text that stands for a whole row in a finding. */
export function rowText(row: object): string {
  const indicator = row as Partial<Indicator>; // Locatable is structural: a row is told by what it has.
  if (indicator.level3 !== undefined) return indicator.level3.text;
  return textAt(row, 'heading') || textAt(row, 'title') || textAt(row, 'name');
}
