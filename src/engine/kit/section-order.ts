import { oncePer } from '../../model/once.ts';
import type { Section } from '../../model/record.ts';

/** How the sections of a paper stand to one another, found in one pass. */
export interface SectionPlace {
  /** The section whose chapter it stands in: the last before it of a lower level. */
  readonly over: Section | undefined;
  /** The last section before it that is numbered alike, whatever its level. */
  readonly alike: Section | undefined;
  /** Positions of the nearest sections of its level, chapter and way of numbering. */
  readonly siblings: readonly number[];
}

/** 二、 and 三、 are numbered alike, （二） and 2. otherwise. */
const styleOf = ({ number = '' }: Section): string => number.replace(/[一二三四五六七八九十百]+|\d+/, '#');

/** The place of each section, by its position. */
export const sectionPlaces: (sections: readonly Section[]) => readonly SectionPlace[] = oncePer((sections) => {
  const open: number[] = [];
  const alike = new Map<string, Section>();
  const last = new Map<string, number>();
  const places: { over: Section | undefined; alike: Section | undefined; siblings: number[] }[] = [];
  sections.forEach((section, at) => {
    while (open.length > 0 && (sections[open.at(-1) ?? -1]?.level ?? 0) >= section.level) open.pop();
    const over = open.at(-1);
    open.push(at);
    const style = styleOf(section);
    const key = `${over ?? ''} ${section.level} ${style}`;
    const before = last.get(key);
    places.push({ over: sections[over ?? -1], alike: alike.get(style), siblings: before === undefined ? [] : [before] });
    if (before !== undefined) places[before]?.siblings.push(at);
    last.set(key, at);
    if (section.number !== undefined) alike.set(style, section);
  });
  return places;
});
