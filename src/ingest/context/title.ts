import { withArabicYear } from '../../model/arabic-year.ts';
import { bodyOfTitle, isBody, isRegion, regionOfTitle } from '../../model/body-name.ts';
import { type Field, textField } from '../../model/field.ts';
import { spanPlaces } from '../../model/place.ts';
import type { Block, HeadingBlock, ParagraphBlock } from '../block.ts';

/** The title of a paper: one line, or a body on one and year and kind on the next. */

const TITLE = /(?:预算|决算|绩效|自评|公开|情况|说明|报告|安排).*(?:公开|说明|情况|目标|报告|表|自评|预算|决算|指标)?/;
const ALLOWED_LATER = 12;
/** A title has no more lines above the one that says what the paper is. */
const LINES_ABOVE = 3;
const LONGEST = 80;

type Line = HeadingBlock | ParagraphBlock;

/** The title of one form (…绩效目标表) names a project, not the document. */
function isFormTitleLine(text: string): boolean {
  return /^\d+[.、]|(?:绩效目标|自评)(?:申报|审批)?表$/.test(text) && !/20\d\d/.test(text);
}

const namesYear = ({ text }: Line): boolean => /20\d\d年/.test(withArabicYear(text));

/** The line that says what the paper is: 2022年度部门决算说明书 above 贰 账目说明 of its contents. */
function titleLine(early: readonly Block[]): Line | undefined {
  const titled = early.find(
    (block) => block.kind === 'heading' && block.level === 0 && TITLE.test(block.text) && !isFormTitleLine(block.text),
  );
  const dated = datedLine(early);
  if (titled?.kind !== 'heading') return dated;
  const isBelow = dated !== undefined && early.indexOf(dated) < early.indexOf(titled);
  return isBelow && !namesYear(titled) ? dated : titled;
}

/** The first line that names a year and what the paper may be. */
function datedLine(early: readonly Block[]): Line | undefined {
  for (const [at, block] of early.entries()) {
    if (block.kind === 'table' || (block.kind === 'heading' && block.number !== undefined)) continue;
    if (block.text.length > 60 || !TITLE.test(block.text) || /[。；]/.test(block.text)) continue;
    // 2019年云溪县初级中学 stands above 部门预算公开.
    const above = early[at - 1];
    const year = `${isTitlePart(above) ? above.text : ''}${block.text}`;
    if (/20\d\d年?/.test(withArabicYear(year))) return block;
  }
  return undefined;
}

/** A line of a cover that may be the beginning of a title: a name, a year, 关于…; not 附件, 目录, a unit or a date. */
function isTitlePart(block: Block | undefined): block is Line {
  if (block === undefined || block.kind === 'table' || (block.kind === 'heading' && block.number !== undefined)) return false;
  if (block.text.length > LONGEST || /[。；：，]/.test(block.text)) return false;
  return /\p{Script=Han}/u.test(block.text) && !/^附[件表录]?\s*\d*$|^目录$|^（|单位$|年\d{1,2}月|密级|索引号/.test(block.text);
}

const names = (text: string) => bodyOfTitle(text) !== undefined || regionOfTitle(text) !== undefined;

/** Lines of the cover put together until a body is named; the line alone where none is. */
function compose(early: readonly Block[], at: number, line: Line): readonly Line[] {
  let lines: Line[] = [line];
  if (names(line.text)) return lines;
  for (let above = at - 1; above >= 0 && at - above <= LINES_ABOVE; above -= 1) {
    const part = early[above];
    if (!isTitlePart(part)) break;
    lines = [part, ...lines];
    const joined = lines.map(({ text }) => text).join('');
    const first = withArabicYear(part.text).replace(/^20\d\d年(?:度)?/, '');
    if (joined.length <= LONGEST && (names(joined) || isBody(first) || isRegion(first))) return withFirstHalf(early, above, lines);
  }
  return [line];
}

/** A name that fills two lines begins on the one above, where that ends in the middle of a word. */
function withFirstHalf(early: readonly Block[], at: number, lines: readonly Line[]): readonly Line[] {
  const above = early[at - 1];
  if (!isTitlePart(above) || TITLE.test(above.text) || isBody(above.text)) return lines;
  const joined = [above, ...lines].map(({ text }) => text).join('');
  return joined.length <= LONGEST && bodyOfTitle(joined) !== undefined ? [above, ...lines] : lines;
}

/** A line that is a year and nothing else belongs to the title below it. */
function withYear(early: readonly Block[], lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  const above = first === undefined ? undefined : early[early.indexOf(first) - 1];
  if (!isTitlePart(above) || !/^20\d\d年(?:度)?$/.test(withArabicYear(above.text))) return lines;
  return lines.some(({ text }) => /20\d\d/.test(withArabicYear(text))) ? lines : [above, ...lines];
}

function fieldOf(lines: readonly Line[]): Field<string> | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return textField(lines.map(({ text }) => text).join(''), spanPlaces(first.place, last.place));
}

export interface Titles {
  readonly title?: Field<string>;
  /** The same title once more with another year. */
  readonly otherTitle?: Field<string>;
}

const withoutYear = (text: string) => withArabicYear(text).replace(/20\d\d/g, '');
const yearsOf = (text: string) =>
  withArabicYear(text)
    .match(/20\d\d/g)
    ?.join() ?? '';

/** Titles are printed on covers and once more above the text: where only the years differ, one of them is wrong. */
function otherTitle(early: readonly Block[], title: Field<string>): Field<string> | undefined {
  const again = early.find(
    (block) => block.kind !== 'table' && withoutYear(block.text) === withoutYear(title.text) && yearsOf(block.text) !== yearsOf(title.text),
  );
  return again === undefined || again.kind === 'table' || yearsOf(title.text) === '' ? undefined : textField(again.text, again.place);
}

/** 云溪县水务局 | 2021 | 年部门决算: a title whose blanks were taken for those between cells. */
const CUT_AT_YEAR = /^[^\d，。；：]{4,40}20\d\d年度?[^\d，。；：]{0,20}(?:预算|决算|自评|绩效)[^\d，。；：]{0,12}$/;

/** The title of a table may stand in its first row, alone; that of a paper, too, with blanks around its year. */
function titleInTable(block: Block): Block {
  const [first] = block.kind === 'table' ? block.rows : [];
  const [cell, ...others] = (first?.cells ?? []).filter(({ text }) => text !== '');
  const text = [cell, ...others].map((each) => each?.text ?? '').join('');
  if (cell === undefined || (others.length > 0 && !CUT_AT_YEAR.test(text))) return block;
  return { kind: 'paragraph', text, place: cell.place, lines: [] };
}

const WHOLE_TITLE = /^关于.*20\d\d年.*(?:报告|说明|草案|议案|情况|公开|公示|方案)(?:（.*）)?$/;
const LINES_OF_TITLE = 4;

/** 关于云溪县2021年财政预算执行情况及2022年财政预算草案的报告, on one line or broken over several: such a title says where it begins and ends. */
function aboutLines(early: readonly Block[]): readonly Line[] | undefined {
  for (const [at, first] of early.entries()) {
    if (first.kind === 'table' || !/^关于/.test(first.text)) continue;
    const lines: Line[] = [];
    for (const block of early.slice(at, at + LINES_OF_TITLE)) {
      if (block.kind === 'table' || (block.kind === 'heading' && block.number !== undefined) || /[。；：]/.test(block.text)) break;
      lines.push(block);
      const joined = withArabicYear(lines.map(({ text }) => text).join(''));
      if (joined.length <= LONGEST && WHOLE_TITLE.test(joined)) return lines;
    }
  }
  return undefined;
}

export function readTitles(blocks: readonly Block[]): Titles {
  const early = blocks.slice(0, ALLOWED_LATER).map(titleInTable);
  const about = aboutLines(early);
  const line = titleLine(early);
  if (about === undefined && line === undefined) return {};
  const title = fieldOf(about ?? (line === undefined ? [] : withYear(early, compose(early, early.indexOf(line), line))));
  if (title === undefined) return {};
  const other = otherTitle(early, title);
  return { title, ...(other === undefined ? {} : { otherTitle: other }) };
}
