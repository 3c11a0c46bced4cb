import { type Field, textField } from '../../model/field.ts';
import { spanPlaces } from '../../model/place.ts';
import type { ParseProblem, Project } from '../../model/record.ts';
import type { Block } from '../block.ts';
import type { Extraction, ExtractionContext, FormExtractor } from '../extractor.ts';
import { columnRole } from '../vocabulary.ts';
import { type FormDraft, newDraft, unreadCells } from './self-evaluation-draft.ts';
import { familyOf } from './self-evaluation-family.ts';
import { FormReader } from './self-evaluation-form.ts';
import { isGluedForm, readGluedForm } from './self-evaluation-glued.ts';
import { splitLabel } from './self-evaluation-head.ts';
import { indicatorHeader } from './self-evaluation-header.ts';
import { fundRole, headLabel, leadingHeadLabel } from './self-evaluation-labels.ts';
import { isFormTitle, isOtherTitle } from './self-evaluation-sections.ts';
import { isStream, type TokenRow, tokenRows } from './self-evaluation-tokens.ts';

/** Rows that may be one form: from its title or first label to the row before the next form. */
interface Candidate {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads project self-evaluation forms (绩效自评表) from the blocks of any dialect. Forms are told from tables of targets by what they
 * evaluate: money spent, actual values or scores. What cannot be read is a problem with its place and counts as cells not read.
 */
export const extractSelfEvaluations: FormExtractor = (blocks, context) => {
  const rows = tokenRows(blocks);
  const projects: Project[] = [];
  const used = new Set<Block>();
  for (const candidate of rows.some(isEvaluation) ? findCandidates(rows) : []) {
    const form = readCandidate(rows, candidate, context);
    if (form === undefined) continue;
    projects.push(form.project);
    for (const block of form.used) used.add(block);
  }
  return { projects, used, problems: [] } satisfies Extraction;
};

const EVALUATION = /得分|评分|完成|实际|执行|实现值|业绩值/;

/** Whether a row may belong to a self-evaluation: a title, or a header of what was done, spent or scored. */
function isEvaluation(row: TokenRow): boolean {
  if (isFormTitle(row) || isGluedForm(row)) return true;
  return row.filled.some(({ text }) => {
    if (text.length > 24 || !EVALUATION.test(text)) return false;
    const role = columnRole(text);
    return role === 'actual' || role === 'score' || role === 'rawScore' || fundRole(text) === 'spent';
  });
}

function nameLabel(row: TokenRow): boolean {
  return (
    row.filled.slice(0, 3).some((token) => headLabel(token.text) === 'name' || splitLabel(token.text)?.field === 'name') ||
    (row.filled.length === 1 && leadingHeadLabel(row.filled[0]?.text ?? '')?.field === 'name' && !isGluedForm(row))
  );
}

function findCandidates(rows: readonly TokenRow[]): Candidate[] {
  const candidates: Candidate[] = [];
  const stream = isStream(rows);
  let open: { start: number; named: boolean; headed: boolean } | undefined;
  const close = (end: number) => {
    if (open !== undefined && end > open.start) candidates.push({ start: open.start, end });
    open = undefined;
  };
  for (const [index, row] of rows.entries()) {
    if (row.filled.length === 0) continue;
    const named = nameLabel(row);
    if (isFormTitle(row)) {
      // A title on two lines, or a caption above the title, begins one form.
      if (open === undefined || open.named || open.headed || index - open.start > 3) {
        const captioned = /^附[件表]?\d*[：:]?$/.test(rows[index - 1]?.filled[0]?.text ?? '');
        const start = captioned ? index - 1 : index;
        close(start);
        open = { start, named: false, headed: false };
      }
    } else if (isOtherTitle(row)) close(index);
    else if (isGluedForm(row)) {
      if (open?.named === true || open?.headed === true) close(index);
      open ??= { start: index, named: false, headed: false };
      close(index + 1);
    } else if (named) {
      if (open?.named === true) close(index);
      open ??= { start: index, named: true, headed: false };
      open.named = true;
    } else if (indicatorHeader(rows, index, stream) !== undefined) {
      open ??= { start: index, named: false, headed: true };
      open.headed = true;
    }
  }
  close(rows.length);
  return candidates;
}

interface ReadForm {
  readonly project: Project;
  readonly used: ReadonlySet<Block>;
}

function readCandidate(rows: readonly TokenRow[], candidate: Candidate, context: ExtractionContext): ReadForm | undefined {
  const own = rows.slice(candidate.start, candidate.end);
  const draft = newDraft(context.unit);
  const reader = new FormReader(draft, own, isStream(own));
  const glued = own.find((row) => isGluedForm(row));
  if (glued !== undefined) {
    readGluedForm(draft, glued);
    reader.taken.add(own.indexOf(glued));
    own.forEach((row, index) => {
      if (isFormTitle(row)) reader.taken.add(index);
    });
  } else reader.read();
  if (!draft.seen.evaluated || (draft.indicators.length === 0 && draft.cells.recognised < 4)) return undefined;
  if (glued === undefined) reportLeftRows(draft, own, reader.taken);
  const used = usedBlocks(own, reader.taken);
  const last = lastRow(own, reader.taken);
  if (last === undefined) return undefined;
  return { project: makeProject(draft, own, last, candidate.end === rows.length, context), used };
}

/** Rows of a table that was read in part are not dropped in silence. */
function reportLeftRows(draft: FormDraft, rows: readonly TokenRow[], taken: ReadonlySet<number>): void {
  const blocks = usedBlocks(rows, taken);
  for (const [index, row] of rows.entries()) {
    if (taken.has(index) || !blocks.has(row.block) || row.block.kind !== 'table') continue;
    if (row.filled.some((token) => /\d/.test(token.text)) || row.filled.length > 1) unreadCells(draft, 'unreadableRow', row.filled, 'form');
  }
}

function usedBlocks(rows: readonly TokenRow[], taken: ReadonlySet<number>): Set<Block> {
  const used = new Set<Block>();
  for (const index of taken) {
    const row = rows[index];
    if (row !== undefined) used.add(row.block);
  }
  return used;
}

function lastRow(rows: readonly TokenRow[], taken: ReadonlySet<number>): TokenRow | undefined {
  return rows.findLast((row, index) => taken.has(index) && (row.filled.length > 0 || row.cut === true));
}

/**
 * A form is cut off when the source ends in it: its indicators give scores, and neither their total nor anything below it is there.
 */
function isCutOff(draft: FormDraft, last: TokenRow, atEnd: boolean, context: ExtractionContext): boolean {
  if (last.cut === true) return true;
  if (!atEnd || draft.seen.total || draft.seen.closing || !draft.seen.indicators || !draft.seen.scores) return false;
  if (pointsOf(draft) >= 100) return false;
  const line = last.place.endLine ?? last.place.line;
  return line === undefined || line >= context.lineCount - 1;
}

/** Points printed so far: a form whose rows make 100 lacks its total, not its end. */
function pointsOf(draft: FormDraft): number {
  return draft.indicators.reduce((sum, row) => sum + (row.weight?.value?.points ?? 0), draft.fields.executionWeight?.value?.points ?? 0);
}

/** A form on a whole department has no project name; its title names it. */
function titleAsName(rows: readonly TokenRow[]): Field<string> {
  const title = rows.slice(0, 2).find((row) => isFormTitle(row));
  const token = title?.filled[0];
  return token === undefined || token.text.length > 60 ? { text: '' } : textField(token.text, token.place, true);
}

function makeProject(draft: FormDraft, rows: readonly TokenRow[], last: TokenRow, atEnd: boolean, context: ExtractionContext): Project {
  const { initialBudget, budgeted, received, spent } = draft.funds;
  const { document, file: _file, lineCount: _lineCount, ...inherited } = context;
  const cutOff = isCutOff(draft, last, atEnd, context) ? last.place : undefined;
  const problems: ParseProblem[] = [...draft.problems];
  if (cutOff !== undefined)
    problems.push({
      code: 'cutOff',
      text: last.filled
        .map((token) => token.text)
        .join(' ')
        .slice(0, 80),
      place: cutOff,
    });
  const first = rows[0] ?? last;
  const { name, ...fields } = draft.fields;
  return {
    ...inherited,
    kind: 'project',
    document,
    name: name ?? titleAsName(rows),
    ...fields,
    ...(draft.unit === undefined ? {} : { unit: draft.unit }),
    family: familyOf(draft),
    ...(initialBudget === undefined ? {} : { initialBudget }),
    ...(budgeted === undefined ? {} : { budgeted }),
    ...(received === undefined ? {} : { received }),
    ...(spent === undefined ? {} : { spent }),
    goals: draft.goals,
    ...(draft.dimensions.length === 0 ? {} : { dimensions: draft.dimensions }),
    indicators: draft.indicators,
    ...(cutOff === undefined ? {} : { cutOff }),
    problems,
    cells: { ...draft.cells },
    origin: spanPlaces(first.place, last.place),
  };
}
