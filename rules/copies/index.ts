import type { Rule } from '../../src/engine/rule.ts';
import { chaptersAppearOnce } from './chapters-appear-once.ts';
import { formsArePrintedOnce } from './forms-are-printed-once.ts';
import { goalsDifferBetweenProjects } from './goals-differ-between-projects.ts';
import { goalsDifferWithinProject } from './goals-differ-within-project.ts';
import { indicatorCellsDiffer } from './indicator-cells-differ.ts';
import { indicatorsDifferBetweenProjects } from './indicators-differ-between-projects.ts';
import { indicatorsDifferWithinProject } from './indicators-differ-within-project.ts';
import { paragraphsDiffer } from './paragraphs-differ.ts';
import { sentencesDifferWithinParagraph } from './sentences-differ-within-paragraph.ts';

/** The rules of this folder, sorted by id. Adding one: its file, one import and one line here. */
export const copies: readonly Rule[] = [
  chaptersAppearOnce,
  formsArePrintedOnce,
  goalsDifferBetweenProjects,
  goalsDifferWithinProject,
  indicatorCellsDiffer,
  indicatorsDifferBetweenProjects,
  indicatorsDifferWithinProject,
  paragraphsDiffer,
  sentencesDifferWithinParagraph,
];
