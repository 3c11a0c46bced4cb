import { addTo } from '../../model/once.ts';
import { spend } from '../../model/work.ts';
import { cutShort } from '../bound.ts';
import type { DraftFact, Subject } from './fact-draft.ts';

/**
 * Where the facts of a document stand, so that looking one up costs no walk over all of them. Facts are in the order of the text: those of
 * a paragraph, and of a section, stand together.
 */

/** Figures that are looked at to find what another speaks of. Words refer to what stands near: no paper needs as many. */
export const FARTHEST = 1000;
/** The same among the figures of one subject. */
const FARTHEST_OF_SUBJECT = 200;

/** Whether one of the last figures of a subject fits, those of its paragraph alone where that is given. */
export function someLast({ figures }: Subject, fits: (figure: DraftFact) => boolean, block?: number): boolean {
  const first = Math.max(0, figures.length - FARTHEST_OF_SUBJECT);
  for (let at = figures.length - 1; at >= first; at -= 1) {
    const figure = figures[at];
    if (figure === undefined || (block !== undefined && figure.block !== block)) return false;
    spend(1);
    if (fits(figure)) return true;
  }
  if (first > 0) cutShort();
  return false;
}

/** The facts that were there when the index was asked last are known; what was added since is looked at then. */
export class FactIndex {
  private readonly facts: readonly DraftFact[];
  private readonly places = new Map<DraftFact, number>();
  private readonly labels = new Map<string, DraftFact[]>();
  private readonly concepts = new Map<string, DraftFact[]>();
  private readonly changed: DraftFact[] = [];

  constructor(facts: readonly DraftFact[]) {
    this.facts = facts;
  }

  private catchUp(): void {
    for (let at = this.places.size; at < this.facts.length; at += 1) {
      const fact = this.facts[at];
      if (fact === undefined) return;
      this.places.set(fact, at);
      addTo(this.labels, fact.subject.label, fact);
      addTo(this.concepts, fact.subject.concept, fact);
      if (fact.measure === 'change') this.changed.push(fact);
    }
  }

  /** Index among the facts; -1 for what is none of them. */
  placeOf(fact: DraftFact): number {
    this.catchUp();
    return this.places.get(fact) ?? -1;
  }

  ofLabel(label: string): readonly DraftFact[] {
    this.catchUp();
    return this.labels.get(label) ?? [];
  }

  ofConcept(concept: string): readonly DraftFact[] {
    this.catchUp();
    return this.concepts.get(concept) ?? [];
  }

  changes(): readonly DraftFact[] {
    this.catchUp();
    return this.changed;
  }

  /** The figures of a subject up to another one of theirs and behind it, the nearest where they are many. */
  figuresAround({ figures }: Subject, fact: DraftFact): readonly DraftFact[] {
    if (figures.length <= FARTHEST_OF_SUBJECT) return figures;
    cutShort();
    spend(2 * FARTHEST_OF_SUBJECT);
    const at = firstAt(figures, (figure) => this.placeOf(figure) >= this.placeOf(fact));
    return figures.slice(Math.max(0, at - FARTHEST_OF_SUBJECT), at + FARTHEST_OF_SUBJECT);
  }

  /** Some facts up to one of them, and whether these are all. */
  before(some: readonly DraftFact[], place: number): Window {
    return windowTo(
      some,
      firstAt(some, (fact) => this.placeOf(fact) >= place),
    );
  }

  /** Some facts before and behind a place, and whether these are all. */
  around(some: readonly DraftFact[], place: number): Window {
    spend(Math.min(some.length, 2 * FARTHEST));
    if (some.length <= FARTHEST) return { facts: some, whole: true };
    const at = firstAt(some, (fact) => this.placeOf(fact) >= place);
    return { facts: some.slice(Math.max(0, at - FARTHEST), at + FARTHEST), whole: false };
  }
}

/** Facts that were asked for; not `whole` where there are more than are looked at. */
export interface Window {
  readonly facts: readonly DraftFact[];
  readonly whole: boolean;
}

export function windowTo(some: readonly DraftFact[], end: number): Window {
  spend(Math.min(end, FARTHEST));
  return { facts: some.slice(Math.max(0, end - FARTHEST), end), whole: end <= FARTHEST };
}

/** The first index for which something holds that holds for all behind it, too; the length where it holds for none. */
export function firstAt<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The facts of a paragraph or table, the last of them where they are many. */
export function factsOfBlock(facts: readonly DraftFact[], block: number): readonly DraftFact[] {
  const end = firstAt(facts, (fact) => fact.block > block);
  const from = firstAt(facts, (fact) => fact.block >= block);
  if (end - from > FARTHEST) cutShort();
  const first = Math.max(from, end - FARTHEST);
  spend(end - first);
  return facts.slice(first, end);
}

/** The last fact that fits, among the last ones that are near. */
export function lastNear(
  facts: readonly DraftFact[],
  isNear: (fact: DraftFact) => boolean,
  fits: (fact: DraftFact) => boolean,
): DraftFact | undefined {
  const first = Math.max(0, facts.length - FARTHEST);
  for (let at = facts.length - 1; at >= first; at -= 1) {
    const fact = facts[at];
    if (fact === undefined || !isNear(fact)) return undefined;
    spend(1);
    if (fits(fact)) return fact;
  }
  if (first > 0) cutShort();
  return undefined;
}
