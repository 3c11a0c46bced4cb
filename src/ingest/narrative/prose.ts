import { comparisonOf } from './comparison.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { type Figure, figuresOf } from './figure.ts';
import { itemNameOf } from './item-name.ts';
import { type Label, readLabel } from './label.ts';
import { closeListsAtStop, dropEmptyLists, openList } from './parts-list.ts';
import { addFact, closeBracket, noteFigure, openBracket, type ProseState, startSentence } from './prose-state.ts';
import { readFigure } from './read-figure.ts';
import { type Segment, type Separator, segmentsOf } from './segment.ts';
import { impliedSubject, mentionedSubject, subjectOf } from './subject.ts';
import { directionOf, flatOf, type Intro, introOf, reasonAt, trailsOff } from './words.ts';

/** Reads the figures of one paragraph into facts. The state knows section and document; `placeOf` gives the place of a stretch. */
export function readParagraph(state: ProseState, text: string, placeOf: ProseState['placeOf']): void {
  state.block += 1;
  state.placeOf = placeOf;
  state.head = undefined;
  state.lead = undefined;
  state.current = undefined;
  state.lists = [];
  state.brackets = [];
  state.topic = undefined;
  state.addends = [];
  startSentence(state);
  state.spokenOf = undefined;
  const figures = figuresOf(text);
  // A threshold or a price is a part of the words: 单价50万元以上通用设备3台.
  for (const figure of figures) if (figure.bound === true) passOver(state, figure);
  for (const segment of segmentsOf(
    text,
    figures.filter((figure) => figure.bound !== true),
  )) {
    switch (segment.kind) {
      case 'open':
        openBracket(state);
        break;
      case 'close':
        closeBracket(state);
        break;
      case 'text':
        turn(state, segment.before, segment.text);
        readText(state, segment);
        break;
      case 'figure':
        turn(state, segment.before, segment.text);
        readFigure(
          state,
          segment.figure,
          noteFigure(state, segment.figure),
          segment.text.replace(/\s/g, ''),
          segment.before,
          segment.after,
        );
    }
  }
  carryOn(state, text);
}

function passOver(state: ProseState, figure: Figure): void {
  noteFigure(state, figure).reason = 'bound';
  state.recognised += 1;
  state.read += 1;
}

/** What a punctuation mark ends. `words` follow it. */
function turn(state: ProseState, before: Separator, words: string): void {
  if (before === '。') {
    startSentence(state);
    dropEmptyLists(state, true);
    closeListsAtStop(state);
    // A。加上B…: the sum goes on behind the full stop.
    if (!/^\s*(?:再?加上?|另加)/.test(words)) state.addends = [];
  } else if (before === '；') {
    if (state.reason !== false) state.reason = 'soft';
    state.memory.pending = undefined;
    dropEmptyLists(state, false);
  }
}

/** Leaves a list that the paragraph announces at its end, and its head, to the next paragraph. */
function carryOn(state: ProseState, text: string): void {
  const open = state.lists.findLast((list) => list.parts.length === 0 && list.kind !== 'carried');
  if (open !== undefined && /[：:]$|如下[。：]?$/.test(text)) {
    state.carriedLists.push(open);
    state.carriedListsLevel = state.defaults.level;
  } else if (state.lead !== undefined && (state.lead.list === undefined || !state.carriedLists.includes(state.lead.list)))
    state.carriedLists = [];
  // An item that stands alone on its line is what the next paragraph speaks of.
  if (state.topic !== undefined) subjectOf(state, { text: '' }, '。');
  const head = state.head;
  if (head === undefined || head.concept === 'unknown' || head.list !== undefined || head.scope !== undefined) return;
  state.carriedHead = head;
  state.carriedLevel = state.defaults.level;
}

function readText(state: ProseState, segment: Extract<Segment, { kind: 'text' }>): void {
  const text = segment.text.replace(/\s/g, '');
  if (segment.before === '') {
    const list = state.lists.at(-1);
    if (list !== undefined && list.parts.length > 0 && trailsOff(text)) list.softened ??= 'trailing';
    if (/^[中里]$/.test(text) && state.current !== undefined && state.reason === false) {
      // 本年收入891.26万元中，…: the figure just printed is divided.
      openList(state, 'among', state.current, true);
      return;
    }
    if (reasonAt(text) < 0 && flatOf(text) === undefined && introOf(text) === undefined) return;
  }
  const reason = reasonAt(text);
  const spoken = reason < 0 ? text : text.slice(0, reason).replace(/的$/, '');
  if (state.reason === false && spoken !== '') readClause(state, segment, spoken);
  if (reason < 0) return;
  // 受减税影响，收入…: a reason that comes first ends with its clause.
  const comesFirst = reason === 0 && /^(?:受|由于|因)/.test(text) && (segment.before !== '，' || /(?:影响|所致|带动)$/.test(text));
  if (!comesFirst) {
    state.reason = true;
    state.reasonFigures = 0;
  }
}

/** 3月当月, 本月: figures of one month, beside those of the year so far. */
const MONTH = /当月|本月|单月/;

/** A clause without a figure. */
function readClause(state: ProseState, segment: Extract<Segment, { kind: 'text' }>, text: string): void {
  if (segment.before === 'start') {
    const item = itemNameOf(text);
    if (item !== undefined) {
      state.topic = { text: item };
      return;
    }
  }
  if (/^主要用于|^用于/.test(text)) {
    backToWhole(state);
    return;
  }
  if (MONTH.test(text)) state.month = true;
  const compared = comparisonOf(text, state.context.year);
  const rest = compared === undefined ? text : compared.before + compared.after;
  if (compared !== undefined) state.memory.base = compared.base;
  const flat = flatOf(rest) ?? flatOf(text);
  if (flat !== undefined) {
    readFlat(state, segment, rest.slice(0, Math.min(flat.start, rest.length)), flat.word);
    return;
  }
  if (compared !== undefined && readOrder(state, segment, compared, rest)) return;
  const intro = introOf(rest);
  if (intro !== undefined) readIntro(state, { ...intro, punctuated: intro.punctuated || segment.before !== '' }, segment.before);
  else readMention(state, segment, rest);
}

/** `决算数大于年初预算数`, `比年初预算数减少`: a direction without a figure. */
function readOrder(
  state: ProseState,
  segment: Extract<Segment, { kind: 'text' }>,
  compared: NonNullable<ReturnType<typeof comparisonOf>>,
  rest: string,
): boolean {
  const found = compared.direction === undefined ? directionOf(rest) : undefined;
  const direction = compared.direction ?? (found?.tail === '' ? found.direction : undefined);
  if (direction === undefined) return false;
  const name = found === undefined ? compared.before : rest.slice(0, found.start);
  const label = readLabel(name.replace(/(?:支出)?(?:决算|执行|实际)(?:支出)?数?$|(?:有所|略有|大幅|明显)$/g, ''), state.context.year);
  const subject = label.text === '' ? state.current : mentionedSubject(state, label.text);
  // 相比上年有所减少 says something of a thing that was named; where it was not, there is nothing to hold it against.
  if (subject === undefined || (label.text !== '' && label.concept === undefined)) return label.text !== '';
  addFact(state, subject, {
    measure: 'change',
    value: undefined,
    text: segment.text.replace(/\s/g, '').slice(-40),
    start: segment.start,
    end: segment.end,
    direction,
    against: compared.base,
  });
  return true;
}

/** A clause that names what the next figures speak about, or whose year it is. */
function readMention(state: ProseState, segment: Extract<Segment, { kind: 'text' }>, text: string): void {
  const among = /(?:中|里)$/.test(text);
  const label = readLabel(among ? text.slice(0, -1) : text, state.context.year);
  if (among && label.concept !== undefined) {
    const whole =
      mentionedSubject(state, text.slice(0, -1)) ??
      (state.carriedHead?.concept === label.concept ? state.carriedHead : subjectOf(state, label, segment.before));
    if (whole === undefined) return;
    state.head = whole;
    state.current = whole;
    openList(state, 'among', whole, false);
    return;
  }
  if (label.text === '' || /^20\d\d年(?:度|末)?$/.test(label.text)) {
    if (label.year !== undefined || label.previous === true || label.own === true) state.sentenceYear = label;
    return;
  }
  if (label.concept !== undefined && text.length <= 40) {
    subjectOf(state, label, segment.before);
    return;
  }
  if (label.year !== undefined && /^20\d\d年/.test(text)) state.sentenceYear = { text: '', year: label.year };
}

/**
 * `其中：基本支出5万元，项目支出0万元，主要用于…，比上年减少1万元`: when an item was divided whole, what follows speaks of the item again, not of
 * its last part.
 */
function backToWhole(state: ProseState): void {
  const list = state.lists.at(-1);
  if (list?.parent === undefined || list.parts.length < 2 || list.semicolons || state.brackets.length > 0) return;
  state.current = list.parent;
  state.lists.pop();
}

export function readIntro(state: ProseState, intro: Intro, before: Separator): void {
  const atStart = before === '。' || before === 'start';
  const label = readLabel(intro.before, state.context.year);
  const named = label.text === '' ? undefined : mentionedSubject(state, intro.before);
  if (named === undefined && label.text !== '' && (label.concept !== undefined || atStart || before === '；')) {
    openNamed(state, label, intro, before);
    return;
  }
  const parent =
    named ??
    (intro.division === true
      ? dividedHead(state)
      : atStart
        ? impliedParent(state)
        : intro.announces === true && state.current?.list !== undefined
          ? (state.head ?? state.current)
          : (state.current ?? state.head ?? impliedSubject(state, before)));
  if (intro.division === true) state.lists.length = Math.min(state.lists.length, state.brackets.at(-1)?.lists ?? 0);
  openList(state, intro.kind, parent, intro.punctuated);
}

/** What 按…划分 divides: the head of the paragraph, or of one before it in its section, or what the heading names. */
function dividedHead(state: ProseState): Subject | undefined {
  if (state.head !== undefined) return state.head;
  const carried = state.carriedHead;
  const { concept } = state.defaults;
  if (carried === undefined) return undefined;
  const isNamed = carried.concept === concept && carried.fund === state.defaults.fund;
  return carried.figures[0]?.section === state.sectionIndex || isNamed ? carried : undefined;
}

/** `收入包括：…` where no figure of the revenue was printed: the total of both sides is its total too. */
function openNamed(state: ProseState, label: Label, intro: Intro, before: Separator): void {
  const both = [state.head, state.carriedHead].find((subject) => subject?.concept === 'balance');
  const isSide = label.concept === 'revenue' || label.concept === 'expenditure';
  const parent = label.concept === undefined ? undefined : subjectOf(state, label, before);
  openList(
    state,
    intro.kind,
    parent,
    intro.punctuated,
    isSide ? both?.figures.findLast((figure) => figure.measure === 'amount' && figure.base !== true) : undefined,
  );
}

/** 其中 at the beginning of a sentence divides what the sentence before was about. */
function impliedParent(state: ProseState): Subject | undefined {
  if (state.brackets.length > 0) return state.current;
  const current = state.current;
  if (current !== undefined && current.list === undefined) return current;
  const carried = state.carriedHead;
  const isNear = carried !== undefined && (carried.figures[0]?.section === state.sectionIndex || state.defaults.concept === undefined);
  return state.spokenOf ?? state.head ?? state.lead ?? (isNear ? carried : undefined);
}

function readFlat(state: ProseState, segment: Extract<Segment, { kind: 'text' }>, labelText: string, word: string): void {
  const { base } = state.memory;
  const equals = /^等于|相同|一致|相等/.test(word);
  const label = readLabel(labelText.replace(equals ? /(?:支出)?(?:决算|预算)数?$/ : /^$/, ''), state.context.year);
  const subject = subjectOf(state, label, segment.before);
  if (subject === undefined || (base === undefined && !equals && word !== '持平' && subject.figures.length === 0)) return;
  const against = base ?? (equals && word.startsWith('等于') ? ({ kind: 'budget', basis: 'budget' } as const) : undefined);
  const again = (figure: DraftFact) =>
    figure.measure === 'change' && figure.block === state.block && figure.against?.kind === (against?.kind ?? figure.against?.kind);
  if (subject.figures.some(again)) return;
  const at = segment.start + Math.max(0, segment.text.indexOf(word));
  addFact(state, subject, {
    measure: 'change',
    value: { kind: 'amount', fen: 0, unit: unitFor(state, subject), decimals: 0 },
    text: word,
    start: at,
    end: at + word.length,
    direction: 'flat',
    ...(against === undefined ? {} : { against }),
    ...(subject.concept === 'unknown' ? { uncertain: true } : {}),
  });
}

function unitFor(state: ProseState, subject: Subject) {
  const own = subject.figures.findLast((figure) => figure.value?.kind === 'amount')?.value;
  return own?.kind === 'amount' ? own.unit : (state.context.unit ?? '万元');
}
