import { comparisonOf } from './comparison.ts';
import type { Construction, Role } from './construction.ts';
import type { Figure } from './figure.ts';
import { type Given, settle } from './given.ts';
import { readIntro } from './intro.ts';
import { itemBeforeColon, itemNameOf } from './item-name.ts';
import { readLabel } from './label.ts';
import { strangeSubject } from './make-subject.ts';
import { openList } from './parts-list.ts';
import { asShare } from './per-hundred.ts';
import type { FigureDraft, ProseState } from './prose-state.ts';
import { readAmount, readBase, readFrom, readTo, readWhole } from './read-amount.ts';
import { readCount } from './read-count.ts';
import { readMove } from './read-move.ts';
import { readCompletion, readDifference, readShare } from './read-share.ts';
import { withoutReason } from './reason.ts';
import { givenName } from './respectively.ts';
import { constructionOf } from './role.ts';
import type { Separator } from './segment.ts';
import { isSpokenRate } from './spoken-figure.ts';
import { trailsOff } from './words.ts';

/** Reads one figure into a fact, or says why it became none. `words` stand before it, `behind` after it. */
export function readFigure(state: ProseState, figure: Figure, note: FigureDraft, words: string, before: Separator, behind: string): void {
  const { read } = state;
  placeFigure(state, figure, note, words, before, behind);
  // An empty slot is no figure, so that none was read.
  if (figure.kind === 'blank') state.read = read;
  if (figure.kind !== 'broken') return;
  // It holds its place among the others, and says nothing.
  delete note.fact;
  note.reason = 'unreadable';
  state.read = read;
}

function placeFigure(state: ProseState, met: Figure, note: FigureDraft, said: string, before: Separator, behind: string): void {
  const { figure, words } = asShare(state, met, said, behind) ?? { figure: met, words: said };
  if (figure.kind !== 'blank') state.recognised += 1;
  const list = state.lists.at(-1);
  if (before === '' && list !== undefined && list.parts.length > 0 && trailsOff(words)) list.softened ??= 'trailing';
  const spoken = withoutReason(state, withoutUse(withoutItem(state, words, before)), before, figure, behind);
  if (spoken === undefined) {
    settle(state, note, 'reasonDetail');
    return;
  }
  const own = yearOf(state);
  const named = givenName(state, figure, spoken);
  const construction = constructionOf(withUnit(figure, named), named, behind, state.memory, own, before !== '');
  const { intro, role } = construction;
  let separator = before;
  // 发行债券89亿元：新增债券55亿元、…: a colon right behind a figure opens what it consists of; 安排4个项目：… says how many.
  const opens = /^：./.test(words) || (isCounted(state) && /^\p{Script=Han}{1,6}：./u.test(words));
  if (before === '' && intro === undefined && opens && figure.kind === 'amount' && state.current !== undefined) {
    openList(state, 'among', state.current, true);
    separator = '，';
  }
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

/** Whether the figure before counts something of what the last amount was given for: 安排6940万元，用于4个项目：…. */
function isCounted({ figures, money, current }: ProseState): boolean {
  return figures.at(-2)?.reason === 'example' && money !== undefined && money === current;
}

/** The year that 上年 is counted from: the paper's, the next one in what a report plans for it, the last one where it reports on that. */
function yearOf({ context, sentenceYear, current, plan }: ProseState): number | undefined {
  const spoken = sentenceYear?.year ?? current?.year ?? plan?.year;
  if (context.year === undefined || spoken === undefined) return context.year;
  const reports = context.documentKind === 'governmentReport' || context.documentKind === 'monthlyReport';
  return spoken > context.year || (reports && spoken === context.year - 1) ? spoken : context.year;
}

/** A number that lost its unit, and a slot left unfilled, keep their place: they are read as what they ask for, their value stays open. */
function withUnit(figure: Figure, words: string): Figure {
  if (figure.kind === 'blank') return { ...figure, kind: figure.text.includes('%') ? 'percent' : 'amount' };
  if (figure.kind === 'broken')
    return { ...figure, kind: /(?:%|百分点)$|^百分之/.test(figure.text) || isSpokenRate(figure.text) ? 'percent' : 'amount' };
  if (figure.kind !== 'bare') return figure;
  return { ...figure, kind: /占[^，。；]*$|(?:增长|下降)率?(?:为|了)?$/.test(words) ? 'percent' : 'amount' };
}

/** 疾控中心：, 县一中：: a unit of the department with an account of its own. */
const UNIT =
  /^(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、)?(\p{Script=Han}{1,16}(?:局|站|中心|所|院|校|园|馆|队|委|办|处|机关|本级|学|社))：/u;

/** `（7）抚恤-死亡抚恤：支出决算数为36.33万元`: the paragraph is about the item before the colon. */
function withoutItem(state: ProseState, words: string, before: Separator): string {
  const colon = words.indexOf('：');
  const unit = UNIT.exec(words)?.[1];
  if (unit !== undefined && (before === 'start' || before === '。' || before === '；')) {
    state.unit = unit;
    state.lists = [];
    state.head = undefined;
    state.current = undefined;
    return words.slice(colon + 1);
  }
  const item = before === 'start' && colon > 0 ? (itemNameOf(words) ?? itemBeforeColon(words)) : undefined;
  if (item === undefined) return words;
  state.topic = { text: item };
  return words.slice(colon + 1);
}

/** 用于设备更新的项目支出: what it is used for says more of a thing that has a name, and opens no list. */
function withoutUse(words: string): string {
  const use = /^((?:其中|包括)?[：，]?)用于[^，。；：]+的(?=\p{Script=Han}{4})/u.exec(words);
  if (use === null) return words;
  const rest = words.slice(use[0].length);
  return readLabel(rest, undefined).concept === undefined ? words : `${use[1] ?? ''}${rest}`;
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
