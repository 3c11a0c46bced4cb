import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { formatCount } from '../../i18n/number-format.ts';
import { READING_TEXTS, STATE_TERMS } from '../../i18n/reading-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { fieldTerm } from '../../i18n/terms.ts';
import type { FigureState, ReadingBlock, ReadingCell, RecordReading } from '../../model/reading.ts';
import { figuresText, problemLine } from '../coverage-view.ts';
import { html, type Markup, NOTHING, when } from '../html/markup.ts';
import { pageHead } from '../html/page-head.ts';
import { HTML_LANGUAGE, printed } from '../html/wording.ts';
import { TOOL } from '../tool.ts';
import { figureCard, figureLink } from './figure-markup.ts';
import { countStates, SIGNS, unplacedFigures } from './reading-view.ts';
import type { ReadingContext } from './render-reading.ts';
import { READING_STYLE, READING_STYLE_HASH } from './style-reading.ts';

const STATES: readonly FigureState[] = ['held', 'broken', 'read', 'notRead'];
const LISTED = 60;

/** One record being written: its figures are numbered, and those that were shown are known. */
class RecordWriter {
  readonly shown = new Set<number>();
  readonly #reading: RecordReading;
  readonly #context: ReadingContext;
  readonly #number: number;
  readonly #cards: number[] = [];
  #tables = 0;

  constructor(reading: RecordReading, number: number, context: ReadingContext) {
    this.#number = number;
    this.#reading = reading;
    this.#context = context;
  }

  figure(index: number, text: string): Markup {
    const figure = this.#reading.figures[index];
    if (figure === undefined) return html`${text}`;
    this.shown.add(index);
    this.#cards.push(index);
    return figureLink(figure, text, `f${this.#number}-${index + 1}`, this.#context);
  }

  /** The cards of the figures written since the last ones. */
  cards(): readonly Markup[] {
    return this.#cards.splice(0).flatMap((index) => {
      const figure = this.#reading.figures[index];
      return figure === undefined ? [] : [figureCard(figure, `f${this.#number}-${index + 1}`, this.#context)];
    });
  }

  block(block: ReadingBlock): Markup {
    const { lang } = this.#context;
    switch (block.kind) {
      case 'heading':
        return block.level > 1
          ? html`<h4 class="deeper">${printed(block.text, lang)}</h4>
`
          : html`<h3>${printed(block.text, lang)}</h3>
`;
      case 'paragraph': {
        const pieces: Markup[] = [];
        let end = 0;
        for (const mark of block.marks) {
          pieces.push(printed(block.text.slice(end, mark.start), lang), this.figure(mark.figure, block.text.slice(mark.start, mark.end)));
          end = mark.end;
        }
        return html`<div class="text">${pieces}${printed(block.text.slice(end), lang)}</div>
`;
      }
      case 'table': {
        const rows = block.rows.map(
          (row) => html`<tr>${row.map((cell) => this.#cell(cell))}</tr>
`,
        );
        const title = block.title ?? this.#reading.title ?? '';
        return html`<div class="scroll" tabindex="0" role="region" aria-label="${this.#tableLabel(title)}"><table>${when(
          title !== '',
          () => html`<caption>${printed(title, lang)}</caption>`,
        )}<tbody>
${rows}</tbody></table></div>
`;
      }
    }
  }

  /** Regions are told apart by number: titles repeat. */
  #tableLabel(title: string): string {
    this.#tables++;
    return speaker(READING_TEXTS, this.#context.lang)('tableLabel', { number: `${this.#number}.${this.#tables}`, title });
  }

  #cell({ name, text, figure }: ReadingCell): Markup {
    const { lang } = this.#context;
    const term = name === undefined ? undefined : (fieldTerm(name)?.[lang] ?? name);
    const label = term === undefined ? NOTHING : html`<span class="name">${term}</span>`;
    return html`<td>${label}${figure === undefined ? printed(text, lang) : this.figure(figure, text)}</td>`;
  }
}

function legend(reading: RecordReading, { lang }: ReadingContext): Markup {
  const counts = countStates(reading);
  const entries = STATES.map(
    (state) =>
      html`<li><span class="sample ${state}">${STATE_TERMS[state][lang]} ${formatCount(counts[state])}<span class="sign" aria-hidden="true">${SIGNS[state]}</span></span></li>`,
  );
  return html`<ul class="legend">${entries}</ul>
`;
}

function* recordMarkup(reading: RecordReading, number: number, context: ReadingContext): Iterable<Markup> {
  const say = speaker(READING_TEXTS, context.lang);
  const writer = new RecordWriter(reading, number, context);
  yield html`<section id="r${number}" aria-labelledby="h${number}"><h2 id="h${number}">${printed(reading.title ?? reading.document, context.lang)}</h2>
<p class="note">${printed(reading.document, context.lang)} · ${figuresText(reading.count, context)}</p>
${legend(reading, context)}`;
  for (const block of reading.blocks) yield html`${writer.block(block)}${writer.cards()}`;
  const left = unplacedFigures(reading.figures, writer.shown);
  if (left.length > 0)
    yield html`<h3>${say('unplaced')}</h3>
<ul class="loose">${left.map(
      (index) => html`<li>${writer.figure(index, reading.figures[index]?.text ?? '')}</li>
`,
    )}</ul>
${writer.cards()}`;
  if (reading.problems.length > 0)
    yield html`<h3>${say('problems')}</h3>
<ul class="loose">${reading.problems.slice(0, LISTED).map(
      (problem) => html`<li>${printed(problemLine(problem, context), context.lang)}</li>
`,
    )}</ul>
`;
  yield html`</section>
`;
}

function* pageMarkup(readings: readonly RecordReading[], context: ReadingContext): Iterable<Markup> {
  const say = speaker(READING_TEXTS, context.lang);
  const words = speaker(HTML_TEXTS, context.lang);
  const links = readings.map(
    ({ title, document }, at) => html`<li><a href="#r${at + 1}">${printed(title ?? document, context.lang)}</a></li>`,
  );
  yield pageHead({
    language: HTML_LANGUAGE[context.lang],
    title: say('readingTitle'),
    style: READING_STYLE,
    styleHash: READING_STYLE_HASH,
  });
  yield html`<body>
<a class="skip" href="#r1">${say('skip')}</a>
<header class="masthead"><h1>${say('readingTitle')}</h1>
<p>${words('toolLabel')} ${TOOL.fullName} ${TOOL.version} · ${say('legendHint')}</p></header>
<nav aria-label="${say('navigation')}"><ul>${links}</ul></nav>
<main>
`;
  for (const [at, reading] of readings.entries()) yield* recordMarkup(reading, at + 1, context);
  yield html`</main>
</body>
</html>
`;
}

/** For who checks a reading: the paper with every figure coloured; what each was taken for opens without a script. */
export function* readingHtml(readings: readonly RecordReading[], context: ReadingContext): Iterable<string> {
  for (const { text } of pageMarkup(readings, context)) yield text;
}
