import { readCountFigure } from './counting.ts';
import type { Subject } from './fact-draft.ts';
import { type Figure, figuresOf } from './figure.ts';
import { type Label, readLabel } from './label.ts';
import { isPartOf } from './partition.ts';
import { comparisonOf, directionOf, flatOf, type IntroKind, introOf, tellsReason, trailsOff } from './phrases.ts';
import { addFigure, closeBracket, openBracket, type ProseState } from './prose-state.ts';
import { readAmountFigure, readPercentFigure } from './reading.ts';
import { namesRespectively } from './respectively.ts';
import { dividedFigure, dropEmptyScopes, openScope } from './scope.ts';
import { type Segment, type Separator, segmentsOf } from './segment.ts';
import { impliedSubject, mentionedSubject, subjectOf } from './subject.ts';

/** Reads the figures of one paragraph into facts. The state knows section and document; `placeOf` gives the place of a stretch. */
export function readParagraph(state: ProseState, text: string, placeOf: ProseState['placeOf']): void {
  state.block += 1;
  state.placeOf = placeOf;
  state.root = undefined;
  state.lead = undefined;
  state.current = undefined;
  state.scopes = [];
  state.brackets = [];
  state.topic = undefined;
  startSentence(state);
  const figures = figuresOf(text);
  for (const segment of segmentsOf(text, figures)) {
    switch (segment.kind) {
      case 'open':
        openBracket(state);
        break;
      case 'close':
        closeBracket(state);
        break;
      case 'text':
        turn(state, segment.before);
        readText(state, segment);
        break;
      case 'figure':
        turn(state, segment.before);
        readFigure(state, segment.figure, segment.text.replace(/\s/g, ''), segment.before);
    }
  }
  carryOn(state, text);
}

function startSentence(state: ProseState): void {
  state.comparison = undefined;
  state.sentenceYear = undefined;
  state.reason = false;
  state.lastLead = '';
  state.names = [];
}

/** What a punctuation mark ends. */
function turn(state: ProseState, before: Separator): void {
  if (before === '。') {
    startSentence(state);
    dropEmptyScopes(state, false);
  } else if (before === '；') {
    state.reason = false;
    state.lastLead = '';
    dropEmptyScopes(state, false);
  }
}

/** Leaves a list that the paragraph announces at its end, and its head, to the next paragraph. */
function carryOn(state: ProseState, text: string): void {
  const open = state.scopes.findLast((scope) => scope.parts.length === 0 && scope.kind !== 'carried');
  if (open !== undefined && /[：:]$|如下[。：]?$/.test(text)) {
    state.carriedScopes.push(open);
    state.carriedScopesLevel = state.defaults.level;
  } else if (state.root !== undefined) state.carriedScopes = [];
  const root = state.root;
  if (root === undefined || root.concept === 'unknown' || root.scope !== undefined) return;
  state.carriedRoot = root;
  state.carriedLevel = state.defaults.level;
}

function readText(state: ProseState, segment: Extract<Segment, { kind: 'text' }>): void {
  const text = segment.text.replace(/\s/g, '');
  if (segment.before === '') {
    const scope = state.scopes.at(-1);
    if (scope !== undefined && scope.parts.length > 0 && trailsOff(text)) scope.softened = true;
    if (/^[中里]$/.test(text) && state.current !== undefined && !state.reason) {
      // 本年收入891.26万元中，…: the figure just printed is divided.
      openScope(state, 'whole', state.current, true);
      return;
    }
    if (!tellsReason(text) && flatOf(text) === undefined && introOf(text) === undefined) return;
  }
  if (tellsReason(text)) {
    state.reason = true;
    return;
  }
  if (state.reason) return;
  const compared = comparisonOf(text, state.context.year);
  if (compared !== undefined) state.comparison = compared.comparison;
  const rest = compared?.rest ?? text;
  const flat = flatOf(rest);
  if (flat !== undefined) {
    readFlat(state, segment, text, rest.slice(0, flat.start), flat.word);
    return;
  }
  const intro = introOf(rest);
  if (intro !== undefined) readIntro(state, intro.before, intro.kind, intro.punctuated || segment.before !== '', segment.before);
  else readMention(state, segment, rest);
}

/** A clause that names what the next figures speak about, or whose year it is. */
function readMention(state: ProseState, segment: Extract<Segment, { kind: 'text' }>, text: string): void {
  const among = /(?:中|里)$/.test(text);
  const label = readLabel(among ? text.slice(0, -1) : text, state.context.year);
  if (among && label.concept !== undefined) {
    const whole =
      mentionedSubject(state, text.slice(0, -1)) ?? (state.carriedRoot?.concept === label.concept ? state.carriedRoot : undefined);
    if (whole !== undefined) {
      state.root = whole;
      state.current = whole;
      openScope(state, 'whole', whole, false);
      return;
    }
  }
  if (label.text === '' || /^20\d\d年(?:度|末)?$/.test(label.text)) {
    if (label.year !== undefined || label.previous === true || label.own === true) state.sentenceYear = label;
    return;
  }
  if (label.concept !== undefined && text.length <= 40 && !/[。]/.test(text)) {
    subjectOf(state, label, segment.before);
    return;
  }
  if (label.year !== undefined && /^20\d\d年/.test(text)) state.sentenceYear = { text: '', year: label.year };
  if (segment.before === 'start' && /（[类款项]）(?:支出)?$/.test(text))
    state.topic = { text: text.replace(/^[\d.、（）]+/, '').slice(-60) };
}

function readIntro(state: ProseState, beforeWord: string, kind: IntroKind, punctuated: boolean, before: Separator): void {
  const atStart = before === '。' || before === 'start';
  const label = readLabel(beforeWord, state.context.year);
  const named = label.text === '' ? undefined : mentionedSubject(state, beforeWord);
  if (named === undefined && label.text !== '' && (label.concept !== undefined || atStart || before === '；')) {
    openNamed(state, label, kind, punctuated, before);
    return;
  }
  const parent =
    named ??
    (kind === 'division'
      ? (state.root ?? state.carriedRoot)
      : atStart
        ? impliedParent(state)
        : (state.current ?? state.root ?? impliedSubject(state, before)));
  if (kind === 'division') state.scopes.length = Math.min(state.scopes.length, state.brackets.at(-1)?.scopes ?? 0);
  openScope(state, kind, parent, punctuated);
}

/** `收入包括：…` where no figure of the revenue was printed: the total of both sides is its total too. */
function openNamed(state: ProseState, label: Label, kind: IntroKind, punctuated: boolean, before: Separator): void {
  const both = [state.root, state.carriedRoot].find((subject) => subject?.concept === 'balance');
  const isSide = label.concept === 'revenue' || label.concept === 'expenditure';
  const parent = label.concept === undefined ? undefined : subjectOf(state, label, before);
  openScope(state, kind, parent, punctuated, isSide ? dividedFigure(both) : undefined);
}

/** 其中 at the beginning of a sentence divides what the sentence before was about. */
function impliedParent(state: ProseState): Subject | undefined {
  const inBracket = state.brackets.length > 0;
  if (inBracket) return state.current;
  const current = state.current;
  if (current !== undefined && current.scope === undefined) return current;
  return state.root ?? state.lead ?? state.carriedRoot;
}

function readFlat(state: ProseState, segment: Extract<Segment, { kind: 'text' }>, text: string, labelText: string, word: string): void {
  const subject = subjectOf(state, readLabel(labelText, state.context.year), segment.before);
  if (subject === undefined || (state.comparison === undefined && word !== '持平' && subject.figures.length === 0)) return;
  const base = baseOf(state);
  if (subject.figures.some((figure) => figure.measure === 'change' && figure.block === state.block && figure.year === base.year)) return;
  const at = segment.start + Math.max(0, segment.text.indexOf(word));
  addFigure(state, subject, {
    measure: 'change',
    value: { kind: 'amount', fen: 0, unit: unitFor(state, subject), decimals: 0 },
    text: word,
    start: at,
    end: at + word.length,
    direction: 'flat',
    ...base,
    ...(subject.concept === 'unknown' ? { uncertain: true } : {}),
  });
  state.lastLead = text;
}

function unitFor(state: ProseState, subject: Subject) {
  const own = subject.figures.findLast((figure) => figure.value?.kind === 'amount')?.value;
  return own?.kind === 'amount' ? own.unit : (state.context.unit ?? '万元');
}

/** Year and basis of what the sentence compares with. */
function baseOf(state: ProseState): { year?: number; basis?: 'budget' | 'final' } {
  const { comparison } = state;
  const own = state.context.year;
  const year = comparison?.year ?? (own === undefined ? undefined : own - 1);
  return {
    ...(year === undefined ? {} : { year }),
    ...(comparison?.basis === undefined ? {} : { basis: comparison.basis }),
  };
}

function readFigure(state: ProseState, figure: Figure, lead: string, before: Separator): void {
  if (figure.kind !== 'blank') state.recognised += 1;
  const scope = state.scopes.at(-1);
  if (before === '' && scope !== undefined && scope.parts.length > 0 && trailsOff(lead)) scope.softened = true;
  if (tellsReason(lead)) state.reason = true;
  let words = givenName(state, figure, lead);
  if (state.reason && dividesCurrent(state, words)) state.reason = false;
  const intro = state.reason ? undefined : introOf(words);
  let separator = before;
  if (intro !== undefined) {
    // 支出包括…: what stands before the word is being divided; a new name there begins a subject of its own.
    const opening = comparisonOf(intro.before, state.context.year);
    if (opening !== undefined) state.comparison = opening.comparison;
    readIntro(state, opening?.rest ?? intro.before, intro.kind, intro.punctuated, before);
    words = intro.after;
    separator = '，';
  }
  const compared = comparisonOf(words, state.context.year);
  if (compared !== undefined) state.comparison = compared.comparison;
  const rest = compared?.rest ?? words;
  const isBase = compared !== undefined && compared.end === words.length && compared.comparison.year !== undefined && compared.start > 0;
  const reading = { figure, before: separator, rest, compared: compared !== undefined, isBase, base: baseOf(state), lead: words };
  if (figure.kind === 'amount') readAmountFigure(state, reading, directionOf(rest));
  else if (figure.kind === 'percent') readPercentFigure(state, reading, directionOf(rest));
  else if (figure.kind === 'count' || figure.kind === 'area') readCountFigure(state, reading);
  else if (figure.kind === 'blank') settleBlank(state, rest, separator);
  else state.read += 1;
  state.lastLead = words === '' || words === '的' ? state.lastLead : words;
}

/** `主要是车辆更新，其中：公务用车购置费18万元`: after the reason comes a part of what the sentence is about. */
function dividesCurrent(state: ProseState, words: string): boolean {
  const intro = introOf(words);
  if (intro?.kind !== 'whole' || intro.before !== '' || state.current === undefined) return false;
  const label = readLabel(intro.after, state.context.year);
  return label.concept !== undefined && isPartOf(label.concept, state.current.concept);
}

/** The words of a figure, or the name that waits for it; the first of several names keeps the others waiting. */
function givenName(state: ProseState, figure: Figure, lead: string): string {
  if (figure.kind !== 'amount') return lead;
  if (/^[、和与及]?$/.test(lead)) return state.names.shift() ?? lead;
  const [first, ...others] = namesRespectively(lead) ?? [];
  state.names = others;
  return first ?? lead;
}

/** An unfilled slot still names what the next figures speak about. */
function settleBlank(state: ProseState, rest: string, before: Separator): void {
  const label: Label = readLabel(rest, state.context.year);
  if (label.concept !== undefined && directionOf(rest) === undefined && !rest.includes('占')) subjectOf(state, label, before);
}
