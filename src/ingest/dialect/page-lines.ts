import { cellText } from '../../model/text.ts';
import { isBlank, type SourceLine } from './source-line.ts';

/** Takes out what a printer repeats on every page: page numbers, and the running title beside or right next to them. */

const PAGE_NUMBER = /^(.*?)[\s—\-–]*第\s*\d{1,4}\s*页(?:[\s，,/]*共\s*\d{1,4}\s*页)?[\s—\-–]*$|^[—\-–]\s*\d{1,4}\s*[—\-–]$/;
const SENTENCE_END = /[。；：！？]["”』」）)]*$/;
const LONGEST_TITLE = 60;

/** The running title on a line that ends with a page number; '' for a page number alone, undefined for any other line. */
function titleBeside(text: string): string | undefined {
  const match = PAGE_NUMBER.exec(text);
  return match === null ? undefined : (match[1] ?? '').trim();
}

/** The lines without those of page margins; a line that goes on with a sentence the margin cut in two says so. */
export function withoutPageLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const texts = lines.map((line) => (line.text.length > LONGEST_TITLE * 3 ? '' : cellText(line.text)));
  const titles = texts.map(titleBeside);
  if (titles.every((title) => title === undefined)) return lines;
  const counts = new Map<string, number>();
  for (const title of titles) if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  const isMargin = titles.map(
    (title) =>
      title !== undefined && (title === '' || (title.length <= LONGEST_TITLE && ((counts.get(title) ?? 0) > 1 || texts.includes(title)))),
  );
  return join(lines, isMargin);
}

function join(lines: readonly SourceLine[], isMargin: readonly boolean[]): SourceLine[] {
  const kept: SourceLine[] = [];
  let open = false;
  let before: SourceLine | undefined;
  for (const [index, line] of lines.entries()) {
    if (isMargin[index] === true) {
      kept.push({ line: line.line, text: '' });
      open = before !== undefined && !SENTENCE_END.test(before.text.trim());
    } else if (isBlank(line)) kept.push(line);
    else {
      kept.push(open ? { ...line, continued: true } : line);
      open = false;
      before = line;
    }
  }
  return kept;
}
