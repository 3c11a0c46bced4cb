import type { FactValue, FigureReason } from '../../model/record.ts';
import { type Base, comparisonOf } from './comparison.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import type { Figure } from './figure.ts';
import { itemNameOf } from './item-name.ts';
import { type Label, readLabel } from './label.ts';
import { isPartOf } from './partition.ts';
import { joinedIndex } from './parts-list.ts';
import { isPlainName } from './plain-name.ts';
import { readIntro } from './prose.ts';
import { addFact, type FigureDraft, type NewFact, type ProseState } from './prose-state.ts';
import { readCount } from './read-count.ts';
import { namesRespectively } from './respectively.ts';
import { type Construction, constructionOf, type Role } from './role.ts';
import type { Separator } from './segment.ts';
import { mentionedSubject, moneySubject, movedSubject, strangeSubject, subjectOf } from './subject.ts';
import { addToSum, beginSum } from './sum.ts';
import { directionOf, introOf, reasonAt, trailsOff } from './words.ts';

/** A figure with the words that stand around it. */
export interface Given {
  readonly figure: Figure;
  readonly before: Separator;
  readonly name: string;
  readonly words: string;
  /** The words behind the figure. */
  readonly behind: string;
  readonly note: FigureDraft;
}

/** Reads one figure into a fact, or says why it became none. `words` stand before it, `behind` after it. */
export function readFigure(state: ProseState, figure: Figure, note: FigureDraft, words: string, before: Separator, behind: string): void {
  if (figure.kind !== 'blank') state.recognised += 1;
  const list = state.lists.at(-1);
  if (before === '' && list !== undefined && list.parts.length > 0 && trailsOff(words)) list.softened ??= 'trailing';
  const spoken = withoutReason(state, withoutItem(state, words, before), before, figure);
  if (spoken === undefined) {
    settle(state, note, 'reasonDetail');
    return;
  }
  const own = state.context.year;
  const named = givenName(state, figure, spoken);
  const construction = constructionOf(figure, named, behind, state.memory, own);
  const { intro, role } = construction;
  let separator = before;
  if (intro !== undefined) {
    // 支出包括…: what stands before the word is being divided; a new name there begins a subject of its own.
    const opening = comparisonOf(intro.before, own);
    readIntro(state, opening === undefined ? intro : { ...intro, before: opening.before + opening.after }, before);
    separator = '，';
  }
  const given: Given = { figure, before: separator, name: construction.name, words: named, behind, note };
  const known = note.fact;
  readRole(state, given, role, construction);
  if (known === note.fact && note.reason === undefined) settle(state, note, 'noSubject');
}

/** `（7）抚恤-死亡抚恤：支出决算数为36.33万元`: the paragraph is about the item before the colon. */
function withoutItem(state: ProseState, words: string, before: Separator): string {
  const colon = words.indexOf('：');
  const item = before === 'start' && colon > 0 ? itemNameOf(words) : undefined;
  if (item === undefined) return words;
  state.topic = { text: item };
  return words.slice(colon + 1);
}

/**
 * The words of a figure as far as they belong to the account; undefined where it only illustrates a reason. A reason ends at the full
 * stop, at 其中 of what the sentence is about, at a comparison of its own, and behind a semicolon where the next item is given.
 */
function withoutReason(state: ProseState, words: string, before: Separator, figure: Figure): string | undefined {
  const at = reasonAt(words);
  if (at >= 0) {
    state.reason = true;
    state.reasonFigures = 1;
    return undefined;
  }
  if (state.reason === false) return words;
  const compared = comparisonOf(words, state.context.year);
  const again =
    compared !== undefined &&
    compared.before === '' &&
    (state.reasonFigures === 0 || before === '；') &&
    state.memory.base?.kind !== compared.base.kind;
  const isItem = state.reason === 'soft' && before === '；' && figure.kind === 'amount' && namesItem(state, words, compared);
  if (!again && !isItem && !dividesCurrent(state, words)) {
    state.reasonFigures += 1;
    return undefined;
  }
  state.reason = false;
  return words;
}

/** Whether the words behind a semicolon give the next item, and not one more part of the reason. */
function namesItem(state: ProseState, words: string, compared: ReturnType<typeof comparisonOf>): boolean {
  const moved = directionOf(words);
  const name = compared?.before ?? (moved === undefined ? words : words.slice(0, moved.start));
  const label = readLabel(name, state.context.year);
  if (label.text === '') return false;
  if (moved === undefined || compared !== undefined) return true;
  return label.concept !== undefined && joinedIndex(state, label.concept, '；', 0) >= 0;
}

/** `主要是车辆更新，其中：公务用车购置费18万元`: after the reason comes a part of what the sentence is about. */
function dividesCurrent(state: ProseState, words: string): boolean {
  const intro = introOf(words);
  if (intro === undefined || intro.kind === 'sample' || intro.before !== '' || state.current === undefined) return false;
  const label = readLabel(intro.after, state.context.year);
  return label.concept !== undefined && isPartOf(label.concept, state.current.concept);
}

/** The words of a figure, or the name that waits for it; the first of several names keeps the others waiting. */
function givenName(state: ProseState, figure: Figure, words: string): string {
  if (figure.kind !== 'amount' && figure.kind !== 'count') return words;
  if (/^[、和与及]?$/.test(words)) return state.names.shift() ?? words;
  const intro = introOf(words);
  const names = namesRespectively(intro === undefined ? words : intro.kind === 'among' && intro.before !== '' ? words : intro.after);
  const [first, ...others] = names ?? [];
  if (first === undefined) return words;
  state.names = others;
  state.together = [];
  return intro === undefined || intro.before !== '' ? first : `${words.slice(0, words.length - intro.after.length)}${first}`;
}

function readRole(state: ProseState, given: Given, role: Role, construction: Construction): void {
  switch (role.kind) {
    case 'amount':
      readAmount(state, given, construction.addend);
      return;
    case 'base':
      readBase(state, given, role);
      return;
    case 'whole':
      readWhole(state, given, role);
      return;
    case 'from':
      readFrom(state, given, role.base);
      return;
    case 'to':
      readTo(state, given);
      return;
    case 'change':
    case 'rate':
      readMove(state, given, role);
      return;
    case 'share':
      readShare(state, given, role);
      return;
    case 'completion':
      readCompletion(state, given, role);
      return;
    case 'difference':
      readDifference(state, given);
      return;
    case 'count':
    case 'area':
      readCount(state, given, role.kind);
      return;
    case 'bare':
      readBare(state, given);
      return;
    case 'blank':
      settleBlank(state, given);
      return;
    case 'detail':
      settle(state, given.note, 'bound');
      return;
    case 'unknown':
      // What follows may speak of this figure, not of the one before it.
      strangeSubject(state, { text: '' }, given.before);
      settle(state, given.note, 'unknownConstruction');
      state.unknown.push(given.words);
  }
}

/** Records why a figure became no fact; the first two reasons count as not read. */
function settle(state: ProseState, note: FigureDraft, reason: FigureReason): void {
  note.reason = reason;
  if (reason === 'reasonDetail' || reason === 'bound' || reason === 'example') state.read += 1;
}

/** What was not understood may be a part of the list it stands in. */
function spoil(state: ProseState): void {
  const list = state.lists.at(-1);
  if (list !== undefined) list.softened = 'unclear';
}

export function keep(
  state: ProseState,
  given: Given,
  subject: Subject,
  fact: Omit<NewFact, 'text' | 'start' | 'end'> & { text?: string },
): DraftFact {
  const { figure, note } = given;
  const draft = addFact(state, subject, {
    text: figure.text.replace(/\s/g, ''),
    start: figure.start,
    end: figure.end,
    ...fact,
    ...(figure.approximate === true ? { uncertain: true } : {}),
  });
  note.fact = draft;
  state.read += 1;
  return draft;
}

/** The subject of a label; one whose words are no plain name stands for itself. */
function namedSubject(state: ProseState, given: Given, label: Label): Subject | undefined {
  const isProject =
    state.lists.at(-1)?.parent?.concept.startsWith('expenditure.project') === true && /(?:项目|经费|资金|工程|补助|补贴)$/.test(label.text);
  if (label.text === '' || label.concept !== undefined || isProject || isPlainName(label.text))
    return subjectOf(state, label, given.before);
  state.unknown.push(given.words);
  given.note.reason = 'unknownConstruction';
  return strangeSubject(state, label, given.before);
}

/** 累计完成公共财政预算收入68000万元: the verb stands before the name. */
const LEADING_VERB = /^(?:累计|实际|全年|共|已|预计)*(?:完成|实现)(?=\p{Script=Han}{3})/u;

/** 支出, 决算, 完成 behind a budget of the same thing: what was spent. */
const SPENT = /支出|决算|完成|执行|实现|实际|使用|入库/;

function stageOf(words: string): 'initial' | 'adjusted' | undefined {
  if (/(?:年初|批复)[^，。；]*预算/.test(words)) return 'initial';
  return /(?:调整|变动|全年)(?:后)?(?:的)?预算/.test(words) ? 'adjusted' : undefined;
}

/** Year, side and stage that a label names for its figure, where they differ from the subject's. */
function timeOf(
  state: ProseState,
  given: Given,
  label: Label,
  subject: Subject | undefined,
): Pick<NewFact, 'period' | 'year' | 'basis' | 'stage'> {
  const { words } = given;
  const stage = stageOf(words);
  const staged: Pick<NewFact, 'basis' | 'stage'> = stage === undefined ? {} : { stage, basis: 'budget' };
  if (subject !== undefined && ((subject.concept === 'item' && label.text !== '') || subject.concept.startsWith('stateAssets')))
    return label.basis === undefined ? staged : { basis: label.basis, ...staged };
  const own = state.context.year;
  const period =
    label.year !== undefined && own !== undefined
      ? label.year < own
        ? 'previous'
        : 'current'
      : label.previous === true
        ? 'previous'
        : label.own === true
          ? 'current'
          : undefined;
  const year = label.year ?? (label.previous === true && own !== undefined ? own - 1 : undefined);
  return {
    ...(period === undefined ? {} : { period }),
    ...(year === undefined ? {} : { year }),
    ...(label.basis === undefined ? {} : { basis: label.basis }),
    ...staged,
  };
}

/** An amount that is held against a budget is no budget, though its words do not say so: 收入1240万元，占年初预算3100万元的40%. */
function againstBudget(state: ProseState, subject: Subject): void {
  const amount = subject.figures.findLast((figure) => figure.measure === 'amount' && figure.base !== true && figure.block === state.block);
  if (amount !== undefined && amount.spoken !== true && amount.period === 'current') amount.basis = 'final';
}

function readAmount(state: ProseState, given: Given, addend: 1 | -1 | undefined): void {
  const own = state.context.year;
  const label = readLabel(given.name.replace(LEADING_VERB, ''), own);
  if (addend === undefined && addToSum(state, given, label)) return;
  const spoken = /完成|实现/.test(given.name) && label.concept === undefined && !isPlainName(label.text) ? { ...label, text: '' } : label;
  if (addend !== undefined) {
    beginSum(state, given, label, addend);
    return;
  }
  const subject = namedSubject(state, given, spoken);
  if (subject === undefined) return;
  if (state.names.length > 0 || state.together.length > 0) state.together.push(subject);
  const time = timeOf(state, given, label, subject);
  const planned = subject.figures.some(
    (figure) => figure.basis === 'budget' && figure.block === state.block && figure.measure === 'amount',
  );
  if (time.stage === 'initial') againstBudget(state, subject);
  const done = /完成|实现|执行|入库/.test(given.name);
  const spent = time.basis === undefined && (done || (planned && SPENT.test(given.name))) ? ({ basis: 'final' } as const) : {};
  state.money = subject;
  keep(state, given, subject, { measure: 'amount', value: given.figure.value, ...time, ...spent });
}

/** `比上年预算数95万元增加5万元`: the amount compared with. */
function readBase(state: ProseState, given: Given, role: Extract<Role, { kind: 'base' }>): void {
  const { base } = role;
  const subject = namedSubject(state, given, readLabel(given.name, state.context.year));
  if (subject === undefined) return;
  if (base.kind === 'budget') againstBudget(state, subject);
  state.printedBase = keep(state, given, subject, {
    measure: 'amount',
    value: given.figure.value,
    base: true,
    period: base.kind === 'budget' ? subject.period : base.kind === 'year' ? 'previous' : subject.period,
    ...(base.year === undefined ? {} : { year: base.year }),
    ...(base.basis === undefined ? {} : { basis: base.basis }),
    ...(base.stage === undefined ? {} : { stage: base.stage }),
    // Figures that were restated, or belong to another month, are of no account in this paper.
    ...(base.restated === true || base.kind === 'period' || base.kind === 'other' ? { uncertain: true } : {}),
  });
}

/** `占收入总额100万元的20%`, `完成年初预算98万元的102%`: the amount a share is taken of. */
function readWhole(state: ProseState, given: Given, role: Extract<Role, { kind: 'whole' }>): void {
  const label = readLabel(given.name, state.context.year);
  const subject = namedSubject(state, given, label);
  if (subject === undefined) return;
  if (role.completion) {
    const stage = stageOf(role.of);
    againstBudget(state, subject);
    state.printedBase = keep(state, given, subject, {
      measure: 'amount',
      value: given.figure.value,
      base: true,
      basis: 'budget',
      ...(stage === undefined ? {} : { stage }),
    });
    return;
  }
  const whole = readLabel(role.of, state.context.year);
  const named = whole.concept === undefined ? undefined : mentionedSubject(state, role.of);
  const { current } = state;
  state.printedBase = keep(state, given, named ?? strangeSubject(state, whole), {
    measure: 'amount',
    value: given.figure.value,
    base: true,
  });
  state.current = current ?? subject;
}

/** `由60000万元调增为90000万元`, `由上年的95万元增加到100万元`: the amount before. */
function readFrom(state: ProseState, given: Given, base: Base): void {
  if (base.kind === 'year' || base.kind === 'budget') {
    readBase(state, given, { kind: 'base', base });
    state.memory.base = base;
    return;
  }
  const subject = namedSubject(state, given, readLabel(given.name, state.context.year));
  if (subject === undefined) return;
  state.current = subject;
  state.printedBase = keep(state, given, subject, { measure: 'amount', value: given.figure.value, base: true });
  state.memory.base = base;
}

/** The amount that holds now. Behind an amount of the same thing (预算100万元，由上年的95万元增加到100万元) it says it again. */
function readTo(state: ProseState, given: Given): void {
  const subject = state.current;
  if (subject === undefined) return;
  const adjusted = state.memory.base?.kind === 'other';
  keep(state, given, subject, { measure: 'amount', value: given.figure.value, ...(adjusted ? { stage: 'adjusted' } : {}) });
}

function signedValue(value: FactValue | undefined, direction: 'up' | 'down' | 'flat' | undefined): FactValue | undefined {
  if (value === undefined || direction !== 'down') return value;
  if (value.kind === 'amount') return value.fen === 0 ? value : { ...value, fen: -value.fen };
  if (value.kind === 'percent') return value.percent === 0 ? value : { ...value, percent: -value.percent };
  return value;
}

const isNegative = (value: FactValue | undefined): boolean =>
  (value?.kind === 'amount' && value.fen < 0) || (value?.kind === 'percent' && value.percent < 0);

/** 减少5.9万元 is printed as one piece where the word stands right before the figure. */
function movedText(given: Given, direction: string | undefined): string {
  const word = /(增加|增长|上升|提高|减少|下降|降低|压减|压缩)$/.exec(given.words)?.[1];
  const text = given.figure.text.replace(/\s/g, '');
  return direction !== undefined && word !== undefined ? `${word}${text}` : text;
}

function readMove(state: ProseState, given: Given, role: Extract<Role, { kind: 'change' | 'rate' }>): void {
  const own = state.context.year;
  const label = readLabel(given.name, own);
  const named = label.concept === undefined && label.text !== '' && isVerbal(label.text) ? { ...label, text: '' } : label;
  const subject =
    respective(state, given) ??
    comparedSubject(state, moneySubject(state, named.text === '' ? movedSubject(state, given.before) : namedSubject(state, given, named)));
  if (subject === undefined) return;
  if (role.base?.kind === 'budget') againstBudget(state, subject);
  if (role.orBase === true && role.base !== undefined && exceedsAmount(given, subject)) {
    readBase(state, { ...given, name: '' }, { kind: 'base', base: role.base });
    return;
  }
  const direction = role.direction ?? (given.figure.value !== undefined && isNegative(given.figure.value) ? 'down' : undefined);
  const unclear = role.direction === 'down' && isNegative(given.figure.value);
  const value = unclear || role.direction === undefined ? given.figure.value : signedValue(given.figure.value, role.direction);
  const fact = keep(state, given, subject, {
    measure: role.kind === 'change' ? 'change' : 'changeRate',
    value,
    text: movedText(given, role.direction),
    ...(direction === undefined ? {} : { direction }),
    ...(role.base === undefined ? {} : { against: role.base }),
    ...(label.basis === undefined ? {} : { basis: label.basis }),
    ...(isNow(state, subject) ? { period: 'current' } : {}),
    ...(unclear || (role.direction === undefined && !/差异率|增长率|变动率|增幅/.test(given.words)) ? { uncertain: true } : {}),
  });
  const from = state.printedBase;
  if (from !== undefined && from.subject === subject && role.base !== undefined && sameKind(from, role)) fact.from = from;
}

/** 2021年18万元，2022年18.5万元，同比增长2.78%: what has moved is the amount of this year, though last year's was named first. */
function isNow(state: ProseState, subject: Subject): boolean {
  return (
    subject.period === 'previous' &&
    subject.figures.some((figure) => figure.measure === 'amount' && figure.period === 'current' && figure.block === state.block)
  );
}

/** Whether the printed base is what this change is measured against: it stands right there, or its comparison still holds. */
function sameKind(from: DraftFact, role: Extract<Role, { kind: 'change' | 'rate' }>): boolean {
  if (role.printedBase === true) return true;
  switch (role.base?.kind) {
    case 'year':
      return from.period === 'previous';
    case 'budget':
      return from.basis === 'budget' && from.period === 'current';
    case 'other':
      return true;
    default:
      return false;
  }
}

/** 决算数大于预算数12万元 says by how much; an amount above the figure itself can only be the budget. */
function exceedsAmount(given: Given, subject: Subject): boolean {
  const amount = subject.figures.findLast((figure) => figure.measure === 'amount' && figure.base !== true)?.value;
  const { value } = given.figure;
  return amount?.kind === 'amount' && value?.kind === 'amount' && value.fen > amount.fen;
}

/** 同比, 净, 实际: words around a direction that name nothing. */
function isVerbal(text: string): boolean {
  return /^(?:同比|环比|净|实际|总体|整体|合计|共|累计|分别|约|其|均|各|大幅|小幅|略|有所|预算|决算|支出|收入|完成|执行|数|额|的|，)+$/.test(
    text,
  );
}

/**
 * `2024年预算8.26万元，2023年预算10.16万元，同比减少1.9万元`: this year is compared with the last, whichever was printed later, and
 * what follows divides this year's figure.
 */
function comparedSubject(state: ProseState, subject: Subject | undefined): Subject | undefined {
  const own = state.context.year;
  if (subject === undefined || own === undefined || subject.period !== 'previous' || subject.year !== own - 1) return subject;
  const current = state.facts.findLast(
    (fact) =>
      fact.block === state.block &&
      fact.measure === 'amount' &&
      fact.subject.concept === subject.concept &&
      fact.subject.label === subject.label &&
      fact.subject.fund === subject.fund &&
      fact.subject.period === 'current',
  )?.subject;
  if (current === undefined) return subject;
  state.printedBase ??= subject.figures.findLast((figure) => figure.measure === 'amount' && figure.period === 'previous');
  state.current = current;
  return current;
}

function readShare(state: ProseState, given: Given, role: Extract<Role, { kind: 'share' }>): void {
  const label = readLabel(given.name, state.context.year);
  if (label.text !== '' && label.concept === undefined && !isPlainName(label.text)) {
    settle(state, given.note, 'example');
    return;
  }
  // 货物采购授予中小企业合同金额占…: the share of an amount that is not printed.
  if (label.concept === 'procurement.smallEnterprises' && /货物|工程|服务/.test(label.prefix ?? '')) {
    settle(state, given.note, 'example');
    return;
  }
  const subject = respective(state, given) ?? moneySubject(state, subjectOf(state, label, given.before));
  if (subject === undefined) return;
  const whole = role.of === undefined || role.of === '' ? undefined : wholeName(state, role.of);
  const fact = keep(state, given, subject, {
    measure: 'share',
    value: given.figure.value,
    ...(whole === undefined ? {} : { shareOf: whole }),
  });
  if (role.printed === true && state.printedBase !== undefined) fact.whole = state.printedBase;
}

/** One of several figures that go to names given before, in their order: 货物、工程、服务分别为…，占…的25%、55%和20%. */
function respective(state: ProseState, given: Given): Subject | undefined {
  if (/^[、，和及与]?$/.test(given.words)) return state.waiting.shift();
  state.waiting = [];
  if (!/分别|各/.test(given.words) && state.together.length < 2) return undefined;
  const count =
    1 + (/^(?:[、，和及与]\d+(?:\.\d+)?(?:%|万元|元|亿元))*/.exec(given.behind)?.[0].match(/\d[\d.]*(?:%|万元|元|亿元)/g)?.length ?? 0);
  if (count < 2) return undefined;
  const parts = state.together.length === count ? state.together : (state.lists.at(-1)?.parts ?? []);
  state.together = [];
  const [first, ...others] =
    parts.length < count ? Array.from({ length: count }, () => strangeSubject(state, { text: '' })) : parts.slice(-count);
  state.waiting = others;
  return first;
}

function wholeName(state: ProseState, words: string): string {
  const label = readLabel(words, state.context.year);
  return label.concept ?? 'unknown';
}

function readCompletion(state: ProseState, given: Given, role: Extract<Role, { kind: 'completion' }>): void {
  const label = readLabel(given.name, state.context.year);
  const subject = moneySubject(state, subjectOf(state, label.concept === undefined ? { text: '' } : label, given.before));
  if (subject === undefined) return;
  againstBudget(state, subject);
  const fact = keep(state, given, subject, { measure: 'completion', value: given.figure.value, basis: 'final', against: role.base });
  if (role.printed === true && state.printedBase !== undefined) fact.from = state.printedBase;
}

function readDifference(state: ProseState, given: Given): void {
  const subject = state.current;
  if (subject !== undefined) keep(state, given, subject, { measure: 'difference', value: given.figure.value });
}

/** A number that lost its unit keeps its place in its list, and its value is open. */
function readBare(state: ProseState, given: Given): void {
  spoil(state);
  given.note.reason = 'noUnit';
}

/** An unfilled slot still names what the next figures speak about. */
function settleBlank(state: ProseState, given: Given): void {
  given.note.reason = 'noUnit';
  const label: Label = readLabel(given.name, state.context.year);
  if (label.concept !== undefined && directionOf(given.name) === undefined && !given.name.includes('占'))
    subjectOf(state, label, given.before);
}
