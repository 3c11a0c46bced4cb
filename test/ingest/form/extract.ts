import { readFileSync } from 'node:fs';
import { readBlocks } from '../../../src/ingest/blocks.ts';
import { readForms } from '../../../src/ingest/form/read-forms.ts';
import type { Project } from '../../../src/model/record.ts';

export const DOCUMENTS = new URL('../../../../shared/documents/', import.meta.url);

export function extract(text: string) {
  const { blocks, lineCount, dialect } = readBlocks('a.txt', text);
  return { dialect, blocks, ...readForms(blocks, { document: 'a.txt', file: 'a.txt', lineCount }) };
}

export function extractFile(name: string) {
  return extract(readFileSync(new URL(name, DOCUMENTS), 'utf8'));
}

/** One indicator as a line: levels, name, description, target, basis; `?` behind a cell cut with low confidence. */
export function rows(project: Project | undefined): string[] {
  return (project?.indicators ?? []).map(({ level1, level2, level3, description, target, basis }) =>
    [level1, level2, level3, description, target, basis]
      .map((field) => (field === undefined ? '' : field.text + (field.uncertain === true ? '?' : '')))
      .join('|'),
  );
}

export function count(projects: readonly Project[]): [number, number] {
  return [projects.length, projects.reduce((sum, project) => sum + project.indicators.length, 0)];
}
