import type { Disclosure } from '../../model/record.ts';
import {
  arePeers,
  captionedBodies,
  endAlike,
  foreignUnits,
  introducedBodies,
  isForeign,
  type NamedBody,
  namesakes,
  standsOnce,
  statedBodies,
  titledBodies,
} from './own-bodies.ts';
import { strangersInLists, unlistedBodies } from './unit-lists.ts';

/* Names of other bodies that were left over where a paper names its own. */

/** Whose paper a heading says that it begins. */
export const bodyOfHeading = (heading: string): string | undefined =>
  /^(?:第[一二三四五六七八九十]{1,3}部分)?(.{4,40}?)20\d\d年(?:度)?(?:部门|单位)?(?:预算|决算)/.exec(heading)?.[1];

/** Chapters that a part of a body must share with that of another for both to be papers of their own. */
const SHARED = 2;

/** A bureau and its units one behind the other, each with the same chapters. */
export function holdsSeveralBodies({ sections }: Disclosure): boolean {
  const parts: { readonly body: string; readonly chapters: Set<string> }[] = [];
  for (const { heading } of sections) {
    const body = bodyOfHeading(heading);
    if (body === undefined) parts.at(-1)?.chapters.add(heading);
    else parts.push({ body, chapters: new Set() });
  }
  return parts.some(({ body, chapters }, at) => {
    const before = parts[at - 1];
    return before !== undefined && before.body !== body && [...chapters].filter((chapter) => before.chapters.has(chapter)).length >= SHARED;
  });
}

/** Captions with the own name beside which one of a body of the same kind was left over, whatever the rank of both. */
const MANY = 3;

/**
 * Another body of the same rank where the paper names its own, which it knows from nowhere else; its other captions, where it has any, all
 * name the own one.
 */
export function* leftOverBodies(disclosure: Disclosure, department: string): Generator<NamedBody> {
  if (holdsSeveralBodies(disclosure)) return;
  const isLeftOver = ({ name }: NamedBody) => isForeign(name, department) && arePeers(name, department) && standsOnce(disclosure, name);
  for (const captions of [captionedBodies(disclosure), titledBodies(disclosure)]) {
    const own = captions.filter(({ name }) => !isForeign(name, department));
    if (own.length > 0) yield* captions.filter(isLeftOver);
    const [other, another] = captions.filter(({ name }) => isForeign(name, department));
    const isAlone = other !== undefined && another === undefined && own.length >= MANY;
    if (isAlone && endAlike(other.name, department) && standsOnce(disclosure, other.name)) yield other;
  }
  for (const stated of statedBodies(disclosure)) if (isLeftOver(stated)) yield stated;
  for (const introduced of introducedBodies(disclosure)) if (isLeftOver(introduced)) yield introduced;
  for (const namesake of namesakes(disclosure, department)) if (isLeftOver(namesake)) yield namesake;
  yield* foreignUnits(disclosure);
  yield* strangersInLists(disclosure, department);
  yield* unlistedBodies(disclosure, department);
}
