import { DUTY_TEXTS } from '../../i18n/duty-texts.ts';
import { READING_TEXTS } from '../../i18n/reading-texts.ts';
import { speaker } from '../../i18n/template.ts';
import {
  type FigureMark,
  type ReadingBlock,
  type ReadingCell,
  type ReadingFigure,
  type RecordReading,
  stateOf,
} from '../../model/reading.ts';
import { figuresText } from '../coverage-view.ts';
import { plainText } from '../plain-text.ts';
import { createPage, type Page } from '../terminal-page.ts';
import { countStates, figureLines, SIGNS } from './reading-view.ts';
import type { ReadingContext } from './render-reading.ts';

/** A figure with the sign of how it fared. */
function marked(text: string, figure: ReadingFigure | undefined): string {
  return figure === undefined ? text : `${text}${SIGNS[stateOf(figure)]}`;
}

function withMarks(text: string, marks: readonly FigureMark[], figures: readonly ReadingFigure[]): string {
  let written = '';
  let end = 0;
  for (const mark of marks) {
    written += text.slice(end, mark.start) + marked(text.slice(mark.start, mark.end), figures[mark.figure]);
    end = mark.end;
  }
  return written + text.slice(end);
}

const cellText = ({ text, figure }: ReadingCell, figures: readonly ReadingFigure[]): string =>
  figure === undefined ? text : marked(text, figures[figure]);

function blockLines(block: ReadingBlock, figures: readonly ReadingFigure[], page: Page): string[] {
  switch (block.kind) {
    case 'heading':
      return page.hang(0, '', plainText(block.text), page.chalk.bold);
    case 'paragraph':
      return page.hang(2, '', plainText(withMarks(block.text, block.marks, figures)));
    case 'table':
      return [
        ...(block.title === undefined ? [] : page.hang(2, '', plainText(block.title), page.chalk.underline)),
        ...block.rows.flatMap((row) => page.hang(2, '| ', plainText(row.map((cell) => cellText(cell, figures)).join(' | ')))),
      ];
  }
}

/** For the screen: the paper with its figures marked, then those that were not read. */
export function* readingTerminal(readings: readonly RecordReading[], context: ReadingContext): Iterable<string> {
  const say = speaker(READING_TEXTS, context.lang);
  const separator = speaker(DUTY_TEXTS, context.lang)('listBreak');
  const page = createPage(context);
  const lines = function* (reading: RecordReading): Iterable<readonly string[]> {
    yield [page.chalk.bold(page.headline(plainText(reading.title ?? reading.document), '', '='))];
    yield page.hang(0, '', figuresText(reading.count, context));
    yield page.hang(0, '', say('marks', countStates(reading)), page.chalk.dim);
    for (const block of reading.blocks) yield blockLines(block, reading.figures, page);
    const left = reading.figures.filter(({ share }) => share === 'notRead');
    if (left.length > 0) yield page.hang(0, '', say('notReadList'), page.chalk.yellow);
    for (const figure of left) {
      const known = figureLines(figure, context).slice(1);
      yield page.hang(2, '? ', `${plainText(figure.text)} ${known.map(([label, text]) => `${label} ${text}`).join(separator)}`);
    }
    yield [''];
  };
  for (const reading of readings) for (const group of lines(reading)) for (const line of group) yield `${line}\n`;
}
