import type { PartsList } from './fact-draft.ts';
import { isClassName } from './partition.ts';

/** What the parts of a list are called, without looking at all of them for every new one: parts are only ever added. */
class PartsSeen {
  /** Names by concept. */
  readonly names = new Map<string, Set<string>>();
  /** Concepts of parts whose name is none of a class. */
  readonly unclassed = new Set<string>();
  private seen = 0;

  catchUp({ parts }: PartsList): void {
    for (; this.seen < parts.length; this.seen += 1) {
      const part = parts[this.seen];
      if (part === undefined) return;
      const names = this.names.get(part.concept);
      if (names === undefined) this.names.set(part.concept, new Set([part.label]));
      else names.add(part.label);
      if (!isClassName(part.label)) this.unclassed.add(part.concept);
    }
  }
}

const known = new WeakMap<PartsList, PartsSeen>();

function seenOf(list: PartsList): PartsSeen {
  const seen = known.get(list) ?? new PartsSeen();
  known.set(list, seen);
  seen.catchUp(list);
  return seen;
}

/** The concepts of the parts, each once. */
export const conceptsOf = (list: PartsList): readonly string[] => [...seenOf(list).names.keys()];

/** Whether a part of this concept goes by another name. */
export function hasNamesake(list: PartsList, concept: string | undefined, name: string): boolean {
  const names = concept === undefined ? undefined : seenOf(list).names.get(concept);
  return names !== undefined && (names.size > 1 || !names.has(name));
}

/** Whether every part whose concept is not `excepted` has the name of a class. */
export function areClasses(list: PartsList, isExcepted: (concept: string) => boolean): boolean {
  return [...seenOf(list).unclassed].every(isExcepted);
}
