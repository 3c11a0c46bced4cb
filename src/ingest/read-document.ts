import { hasUnusualDigits } from '../model/digits.ts';
import type { ParseProblem } from '../model/parse-problem.ts';
import type { CellCount, Disclosure, Paragraph, Project, RecordContext } from '../model/record.ts';
import { unusualPart } from '../model/unusual-digits.ts';
import { within } from '../model/work.ts';
import type { Block, BlockDocument } from './block.ts';
import { readBlocks } from './blocks.ts';
import { readContext } from './context/read-context.ts';
import { cutLastForm, findBreak, unlessWhole } from './cut-off.ts';
import { type DecodedText, decodeText, withPlainLineEnds } from './decode.ts';
import { readForms } from './form/read-forms.ts';
import { withoutHidden } from './hidden-text.ts';
import { readNarrative } from './narrative/narrative.ts';
import { nothingToAudit } from './source-error.ts';
import { findUnreadForms } from './unread-form.ts';

/** What was read of one document. */
export interface DocumentReading {
  readonly disclosure: Disclosure;
  readonly projects: readonly Project[];
  /** How its tables were written and its characters encoded. */
  readonly dialect: string;
  readonly encoding: DecodedText['encoding'];
}

/** What a project must know of its document, unless its own form says otherwise. */
function contextOfProjects(context: RecordContext): Partial<Project> {
  const { region, department, year, documentKind, documentKindUnsure, level, unit, precision } = context;
  return {
    ...(region === undefined ? {} : { region }),
    ...(department === undefined ? {} : { department }),
    ...(year === undefined ? {} : { year }),
    ...(documentKind === undefined ? {} : { documentKind }),
    ...(documentKindUnsure === undefined ? {} : { documentKindUnsure }),
    ...(level === undefined ? {} : { level }),
    ...(unit === undefined ? {} : { unit }),
    ...(precision === undefined ? {} : { precision }),
  };
}

const plainLines = (decoded: DecodedText): DecodedText => ({ ...decoded, text: withPlainLineEnds(decoded.text) });

/** Shows what follows on it from right to left: a reader sees 74.8211 where 1128.47 is stored. */
const REVERSING = '\u202e';

/** Lines with characters that were not valid in the source's encoding. */
function damagedLines(text: string, decoded: DecodedText, file: string): ParseProblem[] {
  if (decoded.damaged === 0 && !text.includes(REVERSING)) return [];
  const problems: ParseProblem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.includes('\ufffd') || (line.includes(REVERSING) && /\d/.test(line)))
      problems.push({ code: 'unreadableCell', text: line.trim().slice(0, 80), place: { file, line: index + 1 } });
  }
  return problems;
}

/** Lines that print figures with digits of another script, mathematical or circled ones. */
function unusualLines(text: string, file: string): Paragraph[] {
  if (!hasUnusualDigits(text)) return [];
  return text
    .split('\n')
    .flatMap((line, index) => (hasUnusualDigits(line) ? [{ text: unusualPart(line), place: { file, line: index + 1 } }] : []));
}

function addCells(...counts: readonly CellCount[]): CellCount {
  return counts.reduce((sum, each) => ({ recognised: sum.recognised + each.recognised, read: sum.read + each.read }));
}

/** A title that a form took with it stands over the table again whose totals are read with the tables. */
function standsOverList(
  blocks: readonly Block[],
  index: number,
  { used, lists }: Pick<ReturnType<typeof readForms>, 'used' | 'lists'>,
): boolean {
  if (blocks[index]?.kind !== 'heading') return false;
  const below = blocks.slice(index + 1, index + 4).find((block) => block.kind !== 'paragraph');
  return below !== undefined && used.has(below) && below.kind === 'table' && lists.has(below);
}

/** Turns blocks into records; `undefined` when nothing to audit is recognised in them. */
export function readRecordsOfBlocks(document: BlockDocument): { disclosure: Disclosure; projects: readonly Project[] } | undefined {
  const { file, blocks } = document;
  const { title, otherTitle, ...context } = readContext(blocks, file);
  const forms = readForms(blocks, { ...context, document: file, file, lineCount: document.lineCount });
  const unread = findUnreadForms(blocks, forms.used);
  const rest = blocks.flatMap((block, index) => {
    if (!forms.used.has(block)) return unread.used.has(block) ? [] : block;
    return forms.lists.get(block) ?? (standsOverList(blocks, index, forms) ? block : []);
  });
  const narrative = readNarrative(rest, context);
  const recognised = narrative.cells.recognised + unread.cells.recognised;
  if (forms.projects.length === 0 && narrative.facts.length === 0 && recognised === 0) return undefined;
  const lastBlock = blocks.at(-1);
  const projects = cutLastForm(unlessWhole(forms.projects, blocks), lastBlock !== undefined && forms.used.has(lastBlock));
  const cutOff = projects.at(-1)?.cutOff ?? findBreak(blocks, forms.used);
  const disclosure: Disclosure = {
    kind: 'disclosure',
    document: file,
    ...context,
    ...(title === undefined ? {} : { title }),
    ...(otherTitle === undefined ? {} : { otherTitle }),
    ...narrative,
    ...(document.hidden.names + document.hidden.telephones === 0 ? {} : { hidden: document.hidden }),
    ...(cutOff === undefined ? {} : { cutOff }),
    problems: [...document.problems, ...forms.problems, ...unread.problems, ...narrative.problems],
    cells: addCells(narrative.cells, unread.cells),
    origin: { file, line: 1 },
  };
  const known = contextOfProjects(context);
  return { disclosure, projects: projects.map((project) => ({ ...known, ...project })) };
}

/**
 * Steps that a document may take for itself and for each byte of its text (`model/work.ts`), meant to let a megabyte be read, judged
 * and reported in five seconds of a processor, whatever it holds: a step stands for about a twelfth of a microsecond. A book of budgets of
 * half a megabyte that is nothing but tables is read whole; what needs more is left unread from there on.
 */
const WORK_OF_DOCUMENT = 37_000_000;
const WORK_OF_BYTE = 25;

/** Bytes of a text as UTF-8: the same paper in another encoding may take as much. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x80) bytes += 2;
  return bytes;
}

/**
 * Reads the bytes of one document. `file` is its relative path: it names the document and stands in every place.
 * @throws UsageError when it is no text, is empty, or holds nothing to audit; never anything else.
 */
export function readDocument(file: string, bytes: Uint8Array): DocumentReading {
  const whole = plainLines(decodeText(bytes, file));
  const hidden = withoutHidden(whole.text, file);
  const decoded = { ...whole, text: hidden.text };
  const { dialect, read } = within(WORK_OF_DOCUMENT + WORK_OF_BYTE * bytesOf(decoded.text), () => {
    const document = readBlocks(file, decoded.text);
    return { dialect: document.dialect, read: readRecordsOfBlocks(document) };
  });
  if (read === undefined) throw nothingToAudit(file);
  const damaged = damagedLines(decoded.text, decoded, file);
  const unusual = unusualLines(decoded.text, file);
  const disclosure: Disclosure = {
    ...read.disclosure,
    ...(unusual.length === 0 ? {} : { unusualDigits: unusual }),
    problems: [...damaged, ...hidden.problems, ...read.disclosure.problems],
    cells: addCells(read.disclosure.cells, { recognised: damaged.length + hidden.cells, read: 0 }),
  };
  return { disclosure, projects: read.projects, dialect, encoding: decoded.encoding };
}
