import type { ParseProblem } from '../../model/parse-problem.ts';
import { type Block, type ParagraphBlock, placeInParagraph } from '../block.ts';
import { figuresOf } from './figure.ts';

/** Rows of a table that no reader could make out, among paragraphs: every number of theirs is counted as not read. */

export interface LostRows {
  readonly problems: readonly ParseProblem[];
  /** Numbers in them. */
  readonly cells: number;
  /** Nothing else stands in the paragraph. */
  readonly whole: boolean;
}

const NUMBER = /(?<![\dA-Za-z.]|[A-Za-z]-)[-+]?\d[\d.OolI]*(?![\d年月日号页])/g;
/** Numbers of lists and tables (表1-1), and dates. */
const NO_NUMBER = /^附?[表图件] ?\d{1,2}(?:[-—.]\d{1,2})*|^\d{1,2}[.、](?!\d)|^（\d{1,2}）|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}/g;
const SENTENCE = /[。；，：]/;
const NO_FIGURES = /电话|传真|邮编|邮政编码|网址|http|地址|第.{1,3}页|[—-] ?\d+ ?[—-]/;
const ONLY_NUMBERS = /^(?:[-+]?\d[\d.]*%? ?)+$/;
const LONGEST = 160;

/** 208, 20805, 2080505 beside a name: the code of a class. */
function isCode(token: string, text: string): boolean {
  return /^\d{3}(?:\d\d){0,2}$/.test(token) && (text.startsWith(token) || text.endsWith(token)) && /\p{Script=Han}/u.test(text);
}

/** 1 2 3 4: the columns are numbered. */
function isNumbering(tokens: readonly string[]): boolean {
  return tokens.every((token, index) => /^\d{1,2}$/.test(token) && (index === 0 || Number(token) === Number(tokens[index - 1]) + 1));
}

function numbersOf(printed: string): readonly string[] {
  const line = printed.replace(NO_NUMBER, (text) => ' '.repeat(text.length));
  const spans = figuresOf(line).filter(({ kind }) => kind !== 'bare' && kind !== 'blank');
  const bare = [...line.matchAll(NUMBER)].filter(
    ({ index, 0: token }) =>
      !spans.some(({ start, end }) => start < index + token.length && end > index) &&
      !/^(?:19|20)\d\d$/.test(token) &&
      !isCode(token, line),
  );
  return bare.map(([token]) => token);
}

/** 公务接待费，31.2: a name and an amount without unit, with a mark for the line between their cells. */
const NAMED =
  /^[^\d。，：；]{2,30}(?:\d{4}年?[^\d。，：；]{0,16})?(?: *[，：；=~→>] *| *(?:…|\.{3})[….]* *)([-+]?\d[\d.]*%?(?: *[，：；] *[-+]?\d[\d.]*%?)*)$/u;

/** The amounts of such a line; none where none has decimals, as in a table of contents. */
function namedNumbers(line: string): readonly string[] {
  const numbers = NAMED.exec(line)?.[1]?.match(/\d[\d.]*/g) ?? [];
  return numbers.some((number) => /^\d+\.\d+$/.test(number)) ? numbers : [];
}

/** What stands in a line of a paragraph that looks like a row: two bare numbers or more and no sentence. */
function rowIn(line: string, least: number): readonly string[] {
  if (line.length > LONGEST || NO_FIGURES.test(line)) return [];
  const named = namedNumbers(line);
  if (named.length > 0) return named;
  if (SENTENCE.test(line)) return [];
  const tokens = numbersOf(line);
  return tokens.length < least || (ONLY_NUMBERS.test(line) && isNumbering(tokens) && tokens.length > 1) ? [] : tokens;
}

const isOnlyNumber = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && ONLY_NUMBERS.test(block.text) && !/^(?:19|20)\d\d$/.test(block.text);

/** `strict` in chapters that hold no accounts: only amounts with decimals make a row. */
export function lostRows(blocks: readonly Block[], index: number, paragraph: ParagraphBlock, strict: boolean): LostRows | undefined {
  // A column of numbers, each on its own line.
  // Pages are counted in whole numbers; an amount on a line of its own has lost its name or its unit.
  const isAmount = /^\d+\.\d+$/.test(paragraph.text.trim());
  const run = isOnlyNumber(paragraph) && (isAmount || isOnlyNumber(blocks[index - 1]) || isOnlyNumber(blocks[index + 1]));
  const problems: ParseProblem[] = [];
  let cells = 0;
  let rows = 0;
  paragraph.lines.forEach(({ offset }, at) => {
    const end = paragraph.lines[at + 1]?.offset ?? paragraph.text.length;
    // A number whose unit was broken off to the next line is none of a table.
    const isCut = /^(?:万元|亿元|元|%|个百分点)/.test(paragraph.text.slice(end).trimStart());
    const line = paragraph.text
      .slice(offset, end)
      .trim()
      .replace(isCut ? /[-+]?\d[\d.]*$/ : /$^/, '');
    const tokens = rowIn(line, run ? 1 : 2);
    if (tokens.length === 0 || (strict && tokens.filter((token) => /\d\.\d/.test(token)).length < (run ? 1 : 2))) return;
    rows += 1;
    cells += tokens.length;
    problems.push({ code: 'unreadableRow', text: line.slice(0, 80), subject: 'table', place: placeInParagraph(paragraph, offset, end) });
  });
  return rows === 0 ? undefined : { problems, cells, whole: rows === paragraph.lines.length };
}
