import type { ParseProblem } from '../model/parse-problem.ts';
import type { Place } from '../model/place.ts';
import type { Project } from '../model/record.ts';
import type { Block } from './block.ts';
import { isFormTitle } from './dialect/heading.ts';
import { matchLevel1 } from './vocabulary.ts';

/** A mark at the end of the text that says that it breaks off there. */
const CUT_MARK = /[[［【（(](?:截断|下略|以下略|后略)[\]］】）)]\s*$/;

/** What stands between the title of a form and its first row. */
const HEADER_LINE = /^(?:（?\d{4}年?度?）?|(?:填报单位|填报部门|单位名称|部门名称|金额单位|单位|填报日期|日期)[^：]{0,6}：.{0,40})$/;
const CAPTION = /^附[件表]\s*\d*[：:]?$/;

/** Forms that must agree before the last one is measured by them, and how many of ten must. */
const FORMS = 4;
const MOST = 0.8;
/** Numbered chapters with a text of their own that make the last, empty one a broken one. */
const CHAPTERS = 3;

/**
 * Where the source breaks off outside the rows of a form: at a mark that says so, below the header of a form that has no rows, or
 * right after the heading of a chapter; undefined when it ends as a whole one does. `used` are the blocks of forms that were read.
 */
export function findBreak(blocks: readonly Block[], used: ReadonlySet<Block>): Place | undefined {
  const last = blocks.at(-1);
  if (last === undefined) return undefined;
  const marked = used.has(last) ? undefined : breakMark(last);
  if (marked !== undefined) return marked;
  return (used.size > 0 && endsInHeader(blocks, used)) || endsInChapter(blocks) ? last.place : undefined;
}

function breakMark(last: Block): Place | undefined {
  const end = last.kind === 'table' ? last.rows.at(-1)?.cells.at(-1) : last;
  if (end === undefined || !CUT_MARK.test(end.text)) return undefined;
  const line = last.kind === 'paragraph' ? last.lines.at(-1)?.line : undefined;
  return line === undefined ? end.place : { file: end.place.file, line };
}

/** A form's title and what belongs to its head, and then nothing. */
function endsInHeader(blocks: readonly Block[], used: ReadonlySet<Block>): boolean {
  for (const block of blocks.toReversed()) {
    if (block.kind === 'table') return false;
    // A title counts as used by the forms around it even where its own is missing.
    if (CAPTION.test(block.text) || (block.kind === 'heading' && isFormTitle(block.text))) return true;
    if (used.has(block) || !HEADER_LINE.test(block.text)) return false;
  }
  return false;
}

const ELSEWHERE =
  /[（(](?:略|从略|另附|附后|(?:详)?见[^（）()]{0,8}(?:附件|附表|附后|后附|网站|链接)[^（）()]{0,6})[）)]$|(?:详见附[件表]|附后|另附)$/;

/** A numbered chapter without a word in it, where those before it say something. */
function endsInChapter(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  // 第四部分 决算表（见附件）, 名词解释（略）: it says where its text is.
  if (last === undefined || !isChapter(last) || (last.kind === 'heading' && ELSEWHERE.test(last.text))) return false;
  const filled = blocks.filter((block, index) => isChapter(block) && index + 1 < blocks.length && !isChapter(blocks[index + 1]));
  return filled.length >= CHAPTERS;
}

function isChapter(block: Block | undefined): boolean {
  return block?.kind === 'heading' && block.level === 1 && block.number !== undefined;
}

/** So many rows of one length show how long a row of the table is. */
const ALIKE = 3;

/** Whether the source ends with a row as long as the others, whatever cells of it are empty, or with a form that nobody filled in. */
function endsWithWholeRow(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  if (last?.kind !== 'table') return false;
  const row = last.rows.at(-1);
  if (row === undefined || breakMark(last) !== undefined) return false;
  if (last.rows.every(({ cells }) => cells.every(({ text }) => !/\d/.test(text)))) return true;
  const lengths = last.rows.map(({ cells }) => cells.length);
  return row.cells.length >= 3 && lengths.filter((length) => length === row.cells.length).length > ALIKE;
}

/**
 * The projects, the last without its mark of being cut off where it ends with a whole row and has what stands last in every form.
 * One that has not may lack the rest.
 */
export function unlessWhole(projects: readonly Project[], blocks: readonly Block[]): readonly Project[] {
  const last = projects.at(-1);
  if (last?.cutOff === undefined || !endsWithWholeRow(blocks)) return projects;
  if (last.indicators.length > 0 && !reachesSatisfaction(last)) return projects;
  const { cutOff: _cutOff, ...whole } = last;
  return [...projects.slice(0, -1), { ...whole, problems: last.problems.filter(({ code }) => code !== 'cutOff') }];
}

function reachesSatisfaction({ indicators }: Project): boolean {
  return indicators.some(({ level1, level2, level3 }) => [level1, level2, level3].some(({ text }) => text.includes('满意')));
}

function reachesBenefits(project: Project): boolean {
  return project.indicators.some(({ level1 }) => {
    const kind = matchLevel1(level1.text)?.kind;
    return kind === 'benefit' || kind === 'satisfaction';
  });
}

/**
 * The last form of a source that ends in it, cut off when it stops among its outputs while the other forms of the document go on to
 * benefits and satisfaction. The source does not show how many rows are gone; that every other form goes on is what tells.
 */
export function cutLastForm(projects: readonly Project[], atEnd: boolean): readonly Project[] {
  const last = projects.at(-1);
  if (last === undefined || !atEnd || last.cutOff !== undefined || last.indicators.length === 0 || reachesBenefits(last)) return projects;
  const others = projects.slice(0, -1).filter(({ indicators, form }) => indicators.length > 0 && form === last.form);
  if (others.length < FORMS || others.filter(reachesBenefits).length < MOST * others.length) return projects;
  const row = last.indicators.at(-1);
  const place = row?.place ?? row?.level3.place ?? last.name.place;
  if (place === undefined) return projects;
  const problem: ParseProblem = { code: 'cutOff', text: (row?.level3.text ?? last.name.text).slice(0, 80), subject: 'indicators', place };
  return [...projects.slice(0, -1), { ...last, cutOff: place, problems: [...last.problems, problem] }];
}
