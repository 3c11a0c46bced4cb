import type { Disclosure, Paragraph, Section } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import { narrative } from './sentences.ts';

/** One sentence of a paragraph with the key it is compared by. */
export interface Sentence {
  readonly text: string;
  readonly key: string;
}

/** A paragraph cut into sentences. */
export interface Passage {
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly sentences: readonly Sentence[];
  readonly key: string;
}

/** Official wording that is the same everywhere and meant to be: duties, organisation, standards of grading, glossary. */
const BOILERPLATE_HEADING = /职责|机构设置|机构情况|名词|说明事项|目录/;
const BOILERPLATE = /^(?:主要职责|部门职责|绩效标准|按照预算管理有关规定|按照《|收支预算总表|反映本部门|无此项公开内容|我部门无其他)/;

/** Sentences between 。；！？; a dot between digits ends nothing. */
export function sentencesOf(text: string): Sentence[] {
  return text
    .split(/[。；！？]/)
    .map((sentence) => ({ text: sentence.trim(), key: matchKey(sentence) }))
    .filter(({ key }) => key !== '');
}

/** The paragraphs in which a copy would be a fault, in order. */
export function passagesOf(disclosure: Disclosure): Passage[] {
  const passages: Passage[] = [];
  for (const { section, paragraph } of narrative(disclosure)) {
    if (BOILERPLATE_HEADING.test(section.heading) || BOILERPLATE.test(paragraph.text)) continue;
    passages.push({ section, paragraph, sentences: sentencesOf(paragraph.text), key: matchKey(paragraph.text) });
  }
  return passages;
}
