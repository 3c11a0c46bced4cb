import type { SourceLine } from './source-line.ts';

/** 表2  评估得分          单位：万元: the title of a table and its unit in one line are two things said of what comes below. */

const CAPTION = /^[|\s]*(\S.{2,50}?)[|\s]*[|\s]((?:金额|货币|计量)?单位[：:]\s*(?:人民币)?[\p{Script=Han}、/%（）()]{1,12})[|\s]*$/u;
const TITLE =
  /^(?:附?表(?:格)?[\d一二三四五六七八九十：:\s]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、])|表(?:[（(][^（）()]*[）)])?$/;
/** Cells of a row about the body itself: 编制单位：县水利局 | 单位：万元. */
const LABELLED = /(?<!^附)[：:]|[|\t。；，]/;

/** 表1 | 分地区收入: the number of a table and its title in cells of their own are no row of it. */
const NUMBERED =
  /^[|\s]*(附?表\s?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?)\s*[|\t]\s*(?=[^|\t]*\p{Script=Han}{2})([^|\t]{3,50}?)\s*((?:[|\t][^|\t]*)?)[|\s]*$/u;

const NUMBER = /^[|\s]*附?表\s?[\d一二三四五六七八九十]/;

const withTitle = (line: SourceLine): SourceLine => {
  const [, number = '', title = '', rest = ''] = NUMBERED.exec(line.text) ?? [];
  const unit = rest.replace(/[|\t]/, ' ').trim();
  return title === '' || /[。；]|\d{3}/.test(title.replace(/20\d\d/g, '')) || (unit !== '' && !/单位[：:]/.test(unit))
    ? line
    : { ...line, text: [number, title, unit].join(' ').trim() };
};

function splitCaption(given: SourceLine, index: number, lines: readonly SourceLine[]): readonly SourceLine[] {
  // Titles below one another are a list of tables.
  const isListed = () => NUMBER.test(lines[index - 1]?.text ?? '') || NUMBER.test(lines[index + 1]?.text ?? '');
  const line = NUMBER.test(given.text) && !isListed() ? withTitle(given) : given;
  if (!line.text.includes('单位')) return [line];
  const [, title = '', unit = ''] = CAPTION.exec(line.text) ?? [];
  if (unit === '' || !TITLE.test(title) || LABELLED.test(title)) return [line];
  return [
    { ...line, text: title },
    { line: line.line, text: unit },
  ];
}

/** The lines of a text, with such a line as two; both stand where it stands. */
export const splitCaptions = (lines: readonly SourceLine[]): readonly SourceLine[] => lines.flatMap(splitCaption);
