import type { ParseProblem } from '../model/parse-problem.ts';
import type { Project, RecordContext } from '../model/record.ts';
import type { Block } from './block.ts';

/** What a form extractor knows of the document around it. */
export interface ExtractionContext extends RecordContext {
  /** Identifier of the document that the records will name. */
  readonly document: string;
  readonly file: string;
  /** Last line of the source, for forms that the end of the file cuts off. */
  readonly lineCount: number;
}

/**
 * What an extractor made of the blocks it recognised. `used` are the blocks it took; the others stay for the sections and facts.
 * `cells` of every project count the data cells it met and those it could read.
 */
export interface Extraction {
  readonly projects: readonly Project[];
  readonly used: ReadonlySet<Block>;
  readonly problems: readonly ParseProblem[];
  /** Tables that a block it took leaves to the sections: the money of a list of projects with its totals. */
  readonly lists: ReadonlyMap<Block, Block>;
}

/** One kind of form (表) found in a list of blocks, in order of appearance. Never throws; what it cannot read is a problem. */
export type FormExtractor = (blocks: readonly Block[], context: ExtractionContext) => Extraction;
