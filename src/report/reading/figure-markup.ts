import { OUTCOME_TERMS, READING_TEXTS, STATE_TERMS } from '../../i18n/reading-texts.ts';
import { ruleTitle } from '../../i18n/rule-text.ts';
import { speaker } from '../../i18n/template.ts';
import { type ReadingFigure, stateOf } from '../../model/reading.ts';
import { html, type Markup } from '../html/markup.ts';
import { printed } from '../html/wording.ts';
import { figureLines, SIGNS } from './reading-view.ts';
import type { ReadingContext } from './render-reading.ts';

function checks(figure: ReadingFigure, { lang, rules }: ReadingContext): Markup {
  const entries = figure.checks.map(
    ({ rule, outcome }) =>
      html`<li><span class="${outcome}">${OUTCOME_TERMS[outcome][lang]}</span> ${printed(ruleTitle(rule, rules, lang), lang)} <code>${rule}</code></li>`,
  );
  return html`<ul>${entries}</ul>`;
}

/** A figure in its colour, leading to its card. The title says what the card does to who only points at it. */
export function figureLink(figure: ReadingFigure, text: string, anchor: string, context: ReadingContext): Markup {
  const { lang } = context;
  const state = stateOf(figure);
  const title = figureLines(figure, context)
    .map(([label, value]) => `${label} ${value}`)
    .join('\n');
  return html`<a class="figure ${state}" href="#${anchor}" title="${title}">${printed(text, lang)}<span class="sign" aria-label="${STATE_TERMS[state][lang]}" role="img">${SIGNS[state]}</span></a>`;
}

/** What a figure was read as and what looked at it; shown where its link has led, so that no script is needed. */
export function figureCard(figure: ReadingFigure, anchor: string, context: ReadingContext): Markup {
  const { lang } = context;
  const say = speaker(READING_TEXTS, lang);
  const rows = figureLines(figure, context).map(([label, value]) => {
    const isChecks = label === say('checksLabel') && figure.checks.length > 0;
    return html`<dt>${label}</dt><dd>${isChecks ? checks(figure, context) : printed(value, lang)}</dd>`;
  });
  return html`<dl class="card" id="${anchor}"><dt>${say('figureLabel')}</dt><dd><span class="sample ${stateOf(figure)}">${printed(figure.text, lang)}</span></dd>${rows}</dl>
`;
}
