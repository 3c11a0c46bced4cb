import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';

/** 2021年为70.59%，2022年为75.00%，2023年为80.95%，呈逐年上升态势: values of years one after another, and the word for their course. */
export interface SaidCourse {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly first: PrintedFigure;
  readonly last: PrintedFigure;
  readonly holds: boolean;
}

const UP = '上升|提高|增长|增加|提升|递增|攀升|走高|上涨';
const COURSE = new RegExp(
  `^，(?:总体|整体|基本)?(?:上?呈(?:现出?)?)?(?:逐年|连年|逐步|持续|连续|稳步)(${UP}|下降|降低|减少|递减|回落|走低|下滑)(?:的?(?:态势|趋势|势头|走势))?(?=[，。；])`,
);
const IS_UP = new RegExp(`^(?:${UP})$`);
/** What stands between two values: a comma and the next year, and nothing that says what else it may be. */
const NEXT_YEAR = /^[，、；](20\d\d)年(?:度|末)?(?:为|是|达到?)?$/;
const FIRST_YEAR = /(?<![\d.])(20\d\d)年(?:度|末)?(?:为|是|达到?)?$/;
const YEAR_WIDTH = 12;
/** So many values make a course. */
const FEWEST = 3;

/** Values of one unit for years that run on, up to the word for their course. */
function courseBefore(paragraph: FigureParagraph, last: number): readonly PrintedFigure[] {
  const { text } = paragraph.paragraph;
  const { figures } = paragraph;
  const values: PrintedFigure[] = [];
  let expected: number | undefined;
  for (let at = last; at >= 0; at -= 1) {
    const figure = figures[at];
    if (figure === undefined || figure.unit !== figures[last]?.unit) break;
    const before = figures[at - 1];
    const between = before === undefined ? '' : text.slice(before.end, figure.start);
    const next = NEXT_YEAR.exec(between)?.[1];
    const year = next ?? FIRST_YEAR.exec(text.slice(Math.max(0, figure.start - YEAR_WIDTH), figure.start))?.[1];
    if (year === undefined || (expected !== undefined && Number(year) !== expected)) break;
    values.unshift(figure);
    expected = Number(year) - 1;
    if (next === undefined) break;
  }
  return values;
}

/** Every course of values that all go one way: one that turns is said of as a whole, and not judged. */
export function* saidCourses(disclosure: Disclosure): Generator<SaidCourse> {
  for (const paragraph of figureParagraphs(disclosure)) {
    const { text } = paragraph.paragraph;
    if (!/逐|连|持续|稳步/.test(text)) continue;
    for (const [index, last] of paragraph.figures.entries()) {
      const [whole, word = ''] = COURSE.exec(text.slice(last.end)) ?? [];
      const values = whole === undefined ? [] : courseBefore(paragraph, index);
      const [first] = values;
      if (whole === undefined || first === undefined || values.length < FEWEST) continue;
      const rises = values.slice(1).map(({ value }, at) => Math.sign(value - (values[at]?.value ?? value)));
      if (rises.some((sign) => sign === 0 || sign !== rises[0])) continue;
      const holds = (rises[0] === 1) === IS_UP.test(word);
      yield { in: paragraph, start: first.start, end: last.end + whole.length, word, first, last, holds };
    }
  }
}
