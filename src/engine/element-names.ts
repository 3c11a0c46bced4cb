import type { Fact } from '../model/fact.ts';
import { matchKey } from '../model/text.ts';

/** What the elements of the lists of a record are called in addresses: by what they say, so that the name survives re-ordering. */

export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const elementNames = new WeakMap<readonly unknown[], readonly string[]>();

/** Name of a list element. The names of a list are made together: each depends on those before it. */
export function elementName(key: string, list: readonly unknown[], index: number): string {
  const names = elementNames.get(list) ?? (key === 'indicators' ? indicatorNames(list) : numbered(list.map((node) => nameOf(key, node))));
  elementNames.set(list, names);
  return names[index] ?? '';
}

/** The names with `~n` for the n-th that is the same. */
function numbered(names: readonly string[]): string[] {
  const occurrences = new Map<string, number>();
  return names.map((name) => {
    const occurrence = (occurrences.get(name) ?? 0) + 1;
    occurrences.set(name, occurrence);
    return occurrence === 1 && name !== '' ? name : `${name}~${occurrence}`;
  });
}

/** Equal indicator names are first told apart by their category, and by position only within one category. */
function indicatorNames(list: readonly unknown[]): string[] {
  const names = list.map((node) => nameOf('indicators', node));
  const equal = new Map<string, number>();
  for (const name of names) equal.set(name, (equal.get(name) ?? 0) + 1);
  const occurrences = new Map<string, number>();
  return list.map((node, index) => {
    const name = names[index] ?? '';
    if (equal.get(name) === 1) return name;
    const category = textAt(node, 'level2');
    const same = JSON.stringify([name, category]);
    const occurrence = (occurrences.get(same) ?? 0) + 1;
    occurrences.set(same, occurrence);
    const told = `${name}（${matchKey(category)}）`;
    return occurrence === 1 ? told : `${told}~${occurrence}`;
  });
}

export function textAt(node: unknown, key: string): string {
  if (!isNode(node)) return '';
  const field = node[key];
  if (typeof field === 'string') return field;
  return isNode(field) && typeof field['text'] === 'string' ? field['text'] : '';
}

function nameOf(key: string, node: unknown): string {
  switch (key) {
    case 'indicators':
      return matchKey(textAt(node, 'level3'));
    case 'facts':
      return factName(node);
    case 'dimensions':
    case 'tasks':
      return matchKey(textAt(node, 'name'));
    case 'sections':
      return matchKey(textAt(node, 'heading'));
    case 'tables':
      return matchKey(textAt(node, 'title'));
    case 'disbursementPlan':
      return isNode(node) ? String(node['month']) : '';
    default:
      return '';
  }
}

const isFact = (node: Node): node is Node & Fact => typeof node['concept'] === 'string' && typeof node['label'] === 'string';

function factName(node: unknown): string {
  if (!isNode(node) || !isFact(node)) return '';
  let name = node.concept === 'item' || node.concept === 'unknown' ? matchKey(node.label) : node.concept;
  if (node.measure !== 'amount') name += `:${node.measure}`;
  if (node.period === 'previous') name += ':previous';
  if (node.basis === 'final') name += ':final';
  if (node.fund !== undefined) name += `:${node.fund}`;
  return node.source === 'table' ? `${name}:table` : name;
}
