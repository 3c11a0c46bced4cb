import type { Fact } from '../../model/fact.ts';
import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { cellText } from '../../model/text.ts';
import type { Locatable } from '../rule.ts';

/** Where a figure stands in the text. */
export interface TextContext {
  readonly section: Section;
  readonly paragraph: Paragraph;
  /** Paragraphs of the section after this one, then those of the next section. */
  readonly following: readonly Paragraph[];
}

/** Chapters that explain terms, not figures. */
function isGlossary(section: Section): boolean {
  return /名词解释|名词说明|专业名词|术语/.test(section.heading);
}

function holdsLine(paragraph: Paragraph, line: number): boolean {
  const place = paragraph.place;
  return place?.line !== undefined && place.line <= line && line <= (place.endLine ?? place.line);
}

/** The digits of a printed figure without sign and unit: the sign of a change is in its direction word, not in the text. */
function digitsOf(text: string): string {
  return /\d+(?:\.\d+)?/.exec(text)?.[0] ?? text;
}

/** The paragraph a fact was read from; undefined when the record holds no text for it. */
export function contextOf(disclosure: Disclosure, fact: Fact): TextContext | undefined {
  const line = fact.field.place?.line;
  const digits = digitsOf(fact.field.text);
  const label = cellText(fact.label);
  const { sections } = disclosure;
  for (const [at, section] of sections.entries()) {
    for (const [index, paragraph] of section.paragraphs.entries()) {
      const here = line === undefined || paragraph.place?.line === undefined ? paragraph.text.includes(label) : holdsLine(paragraph, line);
      if (!here || !paragraph.text.includes(digits)) continue;
      return { section, paragraph, following: [...section.paragraphs.slice(index + 1), ...(sections[at + 1]?.paragraphs ?? [])] };
    }
  }
  return undefined;
}

/** The words of the sentence before a figure, as far as they govern it; '' when the figure is not in the text. */
export function clauseBefore(text: string, fact: Fact): string {
  const digits = digitsOf(fact.field.text);
  const labelAt = text.indexOf(cellText(fact.label));
  const at = text.indexOf(digits, Math.max(0, labelAt));
  if (at < 0) return '';
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at), at - 60);
  return text.slice(Math.max(0, start), at);
}

/** All paragraphs with their sections, without the chapters that explain terms. */
export function* narrative(disclosure: Disclosure): Generator<{ readonly section: Section; readonly paragraph: Paragraph }> {
  for (const section of disclosure.sections) {
    if (isGlossary(section)) continue;
    for (const paragraph of section.paragraphs) yield { section, paragraph };
  }
}

/** Whether some paragraph outside the glossary says this. */
export function says(disclosure: Disclosure, pattern: RegExp): boolean {
  for (const { paragraph } of narrative(disclosure))
    if (pattern.test(paragraph.text) && !/^\d+[、.].{2,16}：指/.test(paragraph.text)) return true;
  return false;
}

/** What a finding on the whole document points at: its title, or else where the record begins. */
export function documentCell(disclosure: Disclosure): Locatable {
  return disclosure.title ?? { text: disclosure.document, ...(disclosure.origin === undefined ? {} : { place: disclosure.origin }) };
}
