import type { Fact } from '../../model/fact.ts';
import { groupBy, oncePer, oncePerKey } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { cellText } from '../../model/text.ts';
import type { Locatable } from '../rule.ts';
import { firstHolding, paragraphsOn, searched } from './paragraph-index.ts';
import { givesReason } from './reasons.ts';

/** Where a figure stands in the text. */
export interface TextContext {
  readonly section: Section;
  readonly paragraph: Paragraph;
  /** The paragraph's place in its section. */
  readonly index: number;
  readonly nextSection: Section | undefined;
}

/** Chapters that explain terms, not figures. */
function isGlossary(section: Section): boolean {
  return /名词解释|名词说明|专业名词|术语/.test(section.heading);
}

/** The digits of a printed figure without sign and unit: the sign of a change is in its direction word, not in the text. */
function digitsOf(text: string): string {
  return /\d+(?:\.\d+)?/.exec(text)?.[0] ?? text;
}

const contexts = oncePer((_: Disclosure) => new Map<Fact, TextContext | undefined>());

/** The paragraph a fact was read from; undefined when the record holds no text for it. */
export function contextOf(disclosure: Disclosure, fact: Fact): TextContext | undefined {
  const known = contexts(disclosure);
  if (!known.has(fact)) known.set(fact, findContext(disclosure, fact));
  return known.get(fact);
}

/** The first paragraph that stands on the line of the fact, or, where one of the two has no line, holds its label; and its digits. */
function findContext(disclosure: Disclosure, fact: Fact): TextContext | undefined {
  const line = fact.field.place?.line;
  const digits = digitsOf(fact.field.text);
  const onLine =
    line === undefined ? undefined : paragraphsOn(disclosure, line).find(({ paragraph }) => searched(paragraph).includes(digits));
  const named = firstHolding(disclosure, cellText(fact.label), digits, line !== undefined);
  const found = onLine === undefined || (named !== undefined && named.order < onLine.order) ? named : onLine;
  if (found === undefined) return undefined;
  const { section, at, index, paragraph } = found;
  return { section, paragraph, index, nextSection: disclosure.sections[at + 1] };
}

/** The last paragraph of a section that explains something, by its place; −1 when none does. */
const lastReason: (section: Section) => number = oncePer(({ paragraphs }) => paragraphs.findLastIndex(({ text }) => givesReason(text)));

/** Whether a paragraph, one behind it in its section, or one of the next section explains something. */
export function isExplained({ section, index, nextSection }: TextContext): boolean {
  return lastReason(section) >= index || (nextSection !== undefined && lastReason(nextSection) >= 0);
}

/** Stands for the paragraph of facts of which none is known. */
const NOWHERE = {};

const byParagraph = oncePer((_: readonly Fact[]) => new Map<object, readonly Fact[]>());

/** Those of a list of facts that stand in a paragraph, or of which none is known. The list is one that an index keeps. */
export function factsIn(disclosure: Disclosure, facts: readonly Fact[], paragraph: Paragraph | undefined): readonly Fact[] {
  const known = byParagraph(facts);
  if (known.size === 0)
    for (const [place, group] of groupBy(facts, (fact) => contextOf(disclosure, fact)?.paragraph ?? NOWHERE)) known.set(place, group);
  return known.get(paragraph ?? NOWHERE) ?? [];
}

/** Where a figure stands in its paragraph: the first of its digits behind its label; −1 when they do not stand there. */
export function figureIn(paragraph: Paragraph, fact: Fact): number {
  const text = searched(paragraph);
  return text.indexOf(digitsOf(fact.field.text), Math.max(0, text.indexOf(cellText(fact.label))));
}

/** A figure with its unit is no longer, in characters. */
const MARK_WITHIN = 24;

/** Whether every one of these figures of text has 、 right behind it: what follows goes on with their list. */
export const areEnumerated = (disclosure: Disclosure, facts: readonly Fact[]): boolean =>
  facts.every((fact) => {
    const paragraph = contextOf(disclosure, fact)?.paragraph;
    const at = paragraph === undefined ? -1 : figureIn(paragraph, fact);
    return at >= 0 && /^[\d.]+[^\d、，；。]{0,4}、(?!其中|含)/.test(paragraph?.text.slice(at, at + MARK_WITHIN) ?? '');
  });

/** How far before a figure the words may stand that govern it, in characters. */
const GOVERNING = 60;

/** The words of the sentence before a figure, as far as they govern it; '' when the figure is not in the text. */
export function clauseBefore(paragraph: Paragraph, fact: Fact): string {
  const at = figureIn(paragraph, fact);
  if (at < 0) return '';
  const before = paragraph.text.slice(Math.max(0, at - GOVERNING), at);
  return before.slice(Math.max(0, before.lastIndexOf('。'), before.lastIndexOf('；')));
}

/** Lines of nothing but figures are what is left of a table that lost its grid: they are counted unread and say nothing. */
export const saysSomething = ({ text }: Paragraph): boolean => /\p{L}/u.test(text);

/** All paragraphs that say something, with their sections, without the chapters that explain terms. */
export const narrative: (disclosure: Disclosure) => readonly { readonly section: Section; readonly paragraph: Paragraph }[] = oncePer(
  ({ sections }) =>
    sections.flatMap((section) =>
      isGlossary(section) ? [] : section.paragraphs.filter(saysSomething).map((paragraph) => ({ section, paragraph })),
    ),
);

const said = oncePerKey<Disclosure, boolean>();

/** Whether some paragraph outside the glossary says this. */
export function says(disclosure: Disclosure, pattern: RegExp): boolean {
  return said(disclosure, pattern.source, () => {
    for (const { paragraph } of narrative(disclosure))
      if (pattern.test(paragraph.text) && !/^\d+[、.].{2,16}：指/.test(paragraph.text)) return true;
    return false;
  });
}

/** What a finding on the whole document points at: its title, or else where the record begins. */
export function documentCell(disclosure: Disclosure): Locatable {
  return disclosure.title ?? { text: disclosure.document, ...(disclosure.origin === undefined ? {} : { place: disclosure.origin }) };
}
