import type { RecordContext } from '../model/record.ts';
import type { Block } from './block.ts';
import type { FormExtractor } from './extractor.ts';

export const extractSelfEvaluations: FormExtractor = () => ({ projects: [], used: new Set(), problems: [] });
export const extractTargetForms: FormExtractor = () => ({ projects: [], used: new Set(), problems: [] });
export function readContext(_blocks: readonly Block[], _file: string): RecordContext & { title?: { text: string } } {
  return {};
}
export function readNarrative(_blocks: readonly Block[], _context: RecordContext) {
  return { sections: [], facts: [], problems: [], cells: { recognised: 0, read: 0 } };
}
