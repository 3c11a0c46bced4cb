import { HTML_TEXTS } from '../../i18n/html-texts.ts';
import { REPORT_TEXTS } from '../../i18n/report-texts.ts';
import { speaker } from '../../i18n/template.ts';
import { fieldTerm } from '../../i18n/terms.ts';
import type { Finding, FindingPlace, PlaceContext } from '../../model/finding.ts';
import { differenceText, type FindingView, type PlaceView, viewFinding } from '../finding-view.ts';
import { plainText, shorten } from '../plain-text.ts';
import type { ReportContext } from '../report.ts';
import { html, type Markup, NOTHING, when } from './markup.ts';
import { type References, ruleLink } from './references.ts';
import { severityBadge } from './severity.ts';
import { printed } from './wording.ts';

const PLACES = 24;
const PLACE_TEXT = 60;
const VALUE = 120;
/** So many characters of a value in the sentence are enough of a quotation. */
const QUOTE = 40;
/** Findings of one rule in one project that stand under one heading. */
export type FindingGroup = readonly [Finding, ...Finding[]];

type Row = Extract<PlaceContext, { kind: 'row' }>;

/** The row a text stands in, each cell under its name, the one in question marked. */
function rowMarkup({ names, texts, at }: Row, quote: string, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const cells = texts.map((text, cell) => {
    const name = names[cell] ?? '';
    const title = printed(fieldTerm(name)?.[context.lang] ?? name, context.lang);
    const here = cell === at;
    const shown = here && quote !== '' ? quote : text;
    const value = shown.trim() === '' ? html`<span class="empty">${say('emptyCell')}</span>` : printed(shown, context.lang);
    if (!here) return html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
    return html`<div class="here"><dt>${title}<span class="unseen">${say('markedCell')}</span></dt><dd><mark>${value}</mark></dd></div>`;
  });
  return html`<dl class="row" aria-label="${say('rowLabel')}">${cells}</dl>
`;
}

/** The printed text where it stands: its row, the words around it, or by itself when the sentence does not quote it already. */
function contextMarkup(place: FindingPlace | undefined, sentence: string, context: ReportContext): Markup {
  if (place === undefined) return NOTHING;
  const { text, context: around } = place;
  if (around?.kind === 'row') return rowMarkup(around, text, context);
  const quote = plainText(text).trim();
  if (around === undefined && (quote === '' || sentence.includes(quote))) return NOTHING;
  const mark = html`<mark>${printed(text, context.lang)}</mark>`;
  if (around === undefined)
    return html`<blockquote>${mark}</blockquote>
`;
  return html`<blockquote>${printed(around.before, context.lang)}${mark}${printed(around.after, context.lang)}</blockquote>
`;
}

/** Whether a reader has the printed value before their eyes already: quoted in the sentence, or marked in its context. */
function isQuoted(provided: string, sentence: string, place: FindingPlace | undefined): boolean {
  const start = plainText(provided).slice(0, QUOTE);
  return sentence.includes(start) || plainText(place?.text ?? '').startsWith(start);
}

/** Printed, expected, difference. */
function valuesMarkup(finding: Finding, sentence: string, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const { provided, expected, difference, places } = finding;
  const told = provided === undefined || (expected === undefined && isQuoted(provided, sentence, places[0]));
  const values = [
    ...(told ? [] : [{ name: 'provided', title: say('providedLabel'), text: provided }]),
    ...(expected === undefined ? [] : [{ name: 'expected', title: say('expectedLabel'), text: expected }]),
    ...(difference === undefined ? [] : [{ name: 'difference', title: say('differenceLabel'), text: differenceText(difference, context) }]),
  ].map(({ name, title, text }) => {
    const value =
      text === '' ? html`<span class="empty">${say('emptyCell')}</span>` : printed(shorten(plainText(text), VALUE), context.lang);
    return html`<div class="${name}"><dt>${title}</dt><dd>${value}</dd></div>`;
  });
  return values.length === 0
    ? NOTHING
    : html`<dl class="values">${values}</dl>
`;
}

function placeMarkup(place: PlaceView, context: ReportContext): Markup {
  const say = speaker(REPORT_TEXTS, context.lang);
  const label = place.label === '' || place.label === place.text ? NOTHING : html` ${printed(place.label, context.lang)}`;
  const text = place.text === '' ? NOTHING : html` <span class="quoted">${printed(shorten(place.text, PLACE_TEXT), context.lang)}</span>`;
  const possible =
    place.possible === '' ? NOTHING : html` <span class="arrow">→ ${say('possible')}</span> ${printed(place.possible, context.lang)}`;
  const spot = place.spot === '' ? NOTHING : html`<span class="spot">${printed(place.spot, context.lang)}</span>`;
  return html`<li>${spot}${label}${text}${possible}</li>`;
}

const ROLE_LABELS = { culprit: 'candidatesLabel', candidate: 'candidatesLabel', operand: 'placesLabel', copy: 'copiesLabel' } as const;

/** The record part a cell belongs to: everything before the last step of its path. */
function rowPath(field: string | undefined): string {
  return field === undefined ? '' : field.slice(0, Math.max(0, field.lastIndexOf('/')));
}

/** Whether the row that is shown already shows this place, as far as it has something to say. */
function isInRow(place: FindingPlace, first: FindingPlace | undefined): boolean {
  if (first?.context?.kind !== 'row' || place.role !== 'operand' || place.label !== undefined) return false;
  return rowPath(place.field) === rowPath(first.field) && first.context.texts.includes(place.text);
}

/** The other places that the row around the first does not show, each under a name. */
function otherPlaces({ places }: Finding, view: FindingView, context: ReportContext): PlaceView[] {
  const [first] = places;
  return view.places.flatMap((shown) => {
    const { source } = shown;
    if (source !== first && isInRow(source, first)) return [];
    const name = shown.label === '' && source.field !== undefined ? fieldTerm(source.field)?.[context.lang] : undefined;
    return [name === undefined ? shown : { ...shown, label: name }];
  });
}

/** The other cells of the finding under a word for their part in it. */
function placesMarkup(places: readonly PlaceView[], context: ReportContext): Markup {
  const say = speaker(REPORT_TEXTS, context.lang);
  const lists = (['candidate', 'operand', 'copy'] as const).map((role) => {
    const all = places.filter((place) => (place.role === 'culprit' ? 'candidate' : place.role) === role);
    if (all.length === 0) return NOTHING;
    const more = all.length - PLACES;
    return html`<div class="aside"><dt>${say(ROLE_LABELS[role])}</dt><dd><ul class="places">${all.slice(0, PLACES).map((place) => placeMarkup(place, context))}${when(
      more > 0,
      () => html`<li class="note">${say('andMore', { count: more })}</li>`,
    )}</ul></dd></div>
`;
  });
  return html`${lists}`;
}

function linesMarkup(title: string, lines: readonly string[], context: ReportContext): Markup {
  return html`${lines.map(
    (line) => html`<div class="aside"><dt>${title}</dt><dd>${printed(line, context.lang)}</dd></div>
`,
  )}`;
}

const STATE_TEXTS = { new: 'stateNew', changed: 'stateChanged', known: 'stateKnown' } as const;

function findingMarkup(finding: Finding, references: References, context: ReportContext): Markup {
  const say = speaker(HTML_TEXTS, context.lang);
  const words = speaker(REPORT_TEXTS, context.lang);
  const view = viewFinding(finding, context);
  const number = references.numberOf(finding);
  const state = finding.state === undefined ? NOTHING : html` <span class="state">${say(STATE_TEXTS[finding.state])}</span>`;
  const spot = view.spot === '' ? NOTHING : html` <span class="spot">${printed(view.spot, context.lang)}</span>`;
  const asides = html`${linesMarkup(words('arithmetic'), view.arithmetic === '' ? [] : [view.arithmetic], context)}${placesMarkup(otherPlaces(finding, view, context), context)}${linesMarkup(words('explanationLabel'), view.explanations, context)}${linesMarkup(words('evidenceLabel'), view.evidence, context)}`;
  return html`<li class="finding" id="f${number}">
<p class="said"><a class="number" href="#f${number}">#${number}</a>${spot}${state} ${printed(view.sentence, context.lang)}</p>
${contextMarkup(finding.places[0], view.sentence, context)}${valuesMarkup(finding, view.sentence, context)}${when(
  asides.text !== '',
  () => html`<dl class="asides">${asides}</dl>
`,
)}<p class="key">${say('keyLabel')} <code>${finding.placeKey}</code></p>
</li>
`;
}

function basisMarkup(rule: string, context: ReportContext): Markup {
  const words = speaker(REPORT_TEXTS, context.lang);
  const text = context.rules.get(rule);
  if (text === undefined) return NOTHING;
  const remedy = text.remedy[context.lang];
  const entries = [
    ...(remedy === '' ? [] : [html`<div><dt>${words('remedy')}</dt><dd>${printed(remedy, context.lang)}</dd></div>`]),
    ...text.basis.map((basis) => html`<div><dt>${words('basisLabel')}</dt><dd>${printed(basis[context.lang], context.lang)}</dd></div>`),
  ];
  return entries.length === 0
    ? NOTHING
    : html`<dl class="remedy">${entries}</dl>
`;
}

/** What one rule says in one project: the rule once, its findings, then what to do and on what basis. */
export function groupMarkup(group: FindingGroup, references: References, context: ReportContext): Markup {
  const words = speaker(REPORT_TEXTS, context.lang);
  const { rule, severity } = group[0];
  const count = group.length > 1 ? html` <span class="note">${words('times', { count: group.length })}</span>` : NOTHING;
  return html`<section class="group ${severity}"><h5>${severityBadge(severity, context)} ${ruleLink(rule, references, context)}${count}</h5>
<ol class="findings">
${group.map((finding) => findingMarkup(finding, references, context))}</ol>
${basisMarkup(rule, context)}</section>
`;
}
