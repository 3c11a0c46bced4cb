import type { FactValue } from '../../model/fact.ts';
import { namedInClause, shortenedName } from './clause-name.ts';
import type { Role } from './construction.ts';
import type { DraftFact, Subject } from './fact-draft.ts';
import { lastNear, someLast } from './fact-index.ts';
import { againstBudget, type Given, keep, namedSubject, settle, signedValue } from './given.ts';
import { heldAgainst } from './held-against.ts';
import { type Label, readLabel } from './label.ts';
import { strangeSubject } from './make-subject.ts';
import { moneySubject } from './money-subject.ts';
import { mayJoin } from './partition.ts';
import { dividedFigure, openList } from './parts-list.ts';
import { type ProseState, protectedLists } from './prose-state.ts';
import { sameReach } from './reach.ts';
import { readBase } from './read-amount.ts';
import { respective } from './respectively.ts';
import { isMove, movedSubject } from './subject.ts';

/** Changes and rates: what has moved, in which direction, against what. */

type Move = Extract<Role, { kind: 'change' | 'rate' }>;

/** 本年分别多71万元和少314万元: words that give each of several things its own change, in a way that was not understood. */
const EACH_ITS_OWN = /分别(?:多|少|净|约)?(?:安排|支出|使用|列支|压减|压缩|增加|减少|增长|下降|上升|提高|降低|节约)?$/;

export function readMove(state: ProseState, given: Given, told: Move): void {
  if (EACH_ITS_OWN.test(given.words) && respective(state, given) === undefined) {
    // What else the sentence says of them goes in the same order.
    state.ambiguous = true;
    settle(state, given.note, 'unknownConstruction');
    return;
  }
  if (readFlow(state, given, told) || readAdjustment(state, given, told) || readSumOfMoves(state, given, told)) return;
  const role = againstPlan(state, given, asItsChange(state, given, told));
  const own = state.context.year;
  const label = readLabel(given.name, own);
  const verbal = label.concept === undefined && label.text !== '' && isVerbal(label.text);
  const known = verbal ? undefined : role.printedBase === true ? namedInClause(state, label) : shortenedName(state, label);
  // Between a printed base and its change stands no new name.
  const named = verbal || (role.printedBase === true && known === undefined) ? withoutName(label) : label;
  if (known === undefined && role.kind === 'change') dividesChange(state, given, named);
  const subject =
    respective(state, given) ??
    known ??
    comparedSubject(
      state,
      given,
      moneySubject(state, named.text === '' ? movedSubject(state, given.before) : namedSubject(state, given, named)),
    );
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
    ...(state.ambiguous ||
    unclear ||
    // 多花17万元, and the plan is not printed beside it.
    (role.base === undefined && OF_PLAN.test(given.words)) ||
    (role.base === undefined && followsBudget(subject, state.block)) ||
    (role.direction === undefined &&
      !/差[异额]率|增长率|变动[率幅]|[增变]幅|偏[差离]/.test(given.words) &&
      !/^[+-]/.test(given.figure.text))
      ? { uncertain: true }
      : {}),
  });
  const from = state.printedBase;
  if (from !== undefined && from.subject === subject && role.base !== undefined && sameKind(from, role)) fact.from = from;
}

const FLOW = /(?:本年|当年|本期|年内|全年)(?:度)?(?:共)?(?:增加|减少)$/;

/** 运行费节约0.38万元，接待费节约0.54万元，合计节约0.92万元. */
const TOGETHER = /^(?:以上|上述)?(?:[两二三四五六]项|[两三]者)?(?:合计|共计|总计|总共|合起来|加起来|相加)/;

const MOST_TOGETHER = 12;

/** By how much the things named before have changed together: it speaks of none of them. */
function readSumOfMoves(state: ProseState, given: Given, { kind, direction }: Move): boolean {
  if (kind !== 'change' || given.before !== '，' || !TOGETHER.test(given.words)) return false;
  const moved = state.named
    .slice(-MOST_TOGETHER)
    .filter(({ figures }) => figures.some((figure) => figure.block === state.block && isMove(figure)));
  if (moved.length < 2) return false;
  const value = signedValue(given.figure.value, direction);
  const subject = strangeSubject(state, { text: given.name }, given.before);
  keep(state, given, subject, { measure: 'change', value, ...(direction === undefined ? {} : { direction }) });
  return true;
}

const ADJUSTED =
  /^(?:年度?中|(?:预算|年度)?执行(?:过程)?中|中期|期中|年内)(?:预算)?(?:追加|调增|调减|追减|增加|减少|压减|核增|核减|净增|净减)(?:了|预算|资金)*$/;

/** 盘子28万元，年中调增9万元，调整后预算37万元: what was added to the plan is told of it, and what follows speaks of the same thing again. */
function readAdjustment(state: ProseState, given: Given, { kind, base, direction }: Move): boolean {
  const planned = state.current;
  if (kind !== 'change' || base !== undefined || planned === undefined || !ADJUSTED.test(given.words)) return false;
  if (!someLast(planned, (figure) => figure.basis === 'budget' && figure.measure === 'amount', state.block)) return false;
  const value = signedValue(given.figure.value, direction);
  const list = state.lists.at(-1);
  const softened = list?.softened;
  const subject = strangeSubject(state, { text: given.name }, '，');
  if (list !== undefined && softened === undefined) delete list.softened;
  keep(state, given, subject, { measure: 'change', value, ...(direction === undefined ? {} : { direction }) });
  state.current = planned;
  return true;
}

/** 年初数9.80亿元，本年增加0.70亿元，本年减少0.30亿元: what came and what went, and neither is by how much the balance differs. */
function readFlow(state: ProseState, given: Given, { kind, base }: Move): boolean {
  const balance = state.current;
  if (kind !== 'change' || base !== undefined || balance === undefined || !FLOW.test(given.words)) return false;
  if (!someLast(balance, (figure) => figure.period === 'previous' && figure.measure === 'amount', state.block)) return false;
  keep(state, given, strangeSubject(state, { text: given.name }, given.before), { measure: 'amount', value: given.figure.value });
  state.current = balance;
  return true;
}

/** 收支增加96万元，基本支出减少12万元；…: the change of a part right behind that of its whole divides it, though no word says so. */
function dividesChange(state: ProseState, { before }: Given, { concept }: Label): void {
  const whole = state.current;
  if (concept === undefined || whole === undefined || before !== '，' || state.lists.length > protectedLists(state)) return;
  const divided = dividedFigure(whole);
  if (divided?.measure !== 'change' || divided.block !== state.block || !mayJoin(concept, [], whole.concept)) return;
  openList(state, 'carried', whole, false, divided);
}

const EITHER_WAY = /变动|变化|增减|差[异额]率|偏[差离]/;

/**
 * 减少21.91万元，变动率14.76%: a word for either direction says by how much; which way the change before it said, else the two amounts that
 * stand there.
 */
function asItsChange(state: ProseState, { figure, words }: Given, role: Move): Move {
  if (role.kind !== 'rate' || role.direction !== undefined || /^[+-]/.test(figure.text) || !EITHER_WAY.test(words)) return role;
  const last = state.index.changes().at(-1);
  const change = last?.block === state.block ? last : undefined;
  const held = change === undefined && state.current !== undefined ? heldAgainst(state, state.current)?.direction : undefined;
  return (change?.direction ?? held) === 'down' ? { ...role, direction: 'down' } : role;
}

/** 花得多或少: only what was planned can have been left, or gone beyond. */
const OF_PLAN = /(?:[少多][花用支]|节支|节约|节余|超支|超出|[增减]支|省下?|结余)[^，。；]{0,4}$/;

/** 预算盘子224.93万元，落地220.15万元，少花4.78万元: of the budget that stands there. */
function againstPlan(state: ProseState, { figure, words, name }: Given, role: Move): Move {
  const { current } = state;
  if (role.base !== undefined || role.kind !== 'change' || name !== '' || current === undefined || !OF_PLAN.test(words)) return role;
  const held = heldAgainst(state, current);
  if (held?.against.kind !== 'budget') return role;
  // 预算173亿元，完成166亿元，减支4亿元: of last year, unless it is what lies between the two.
  if (/[增减]支/.test(words) && (figure.value?.kind !== 'amount' || figure.value.fen !== held.gap)) return role;
  state.printedBase = held.base;
  state.memory.base = held.against;
  return { ...role, base: held.against, printedBase: true };
}

/** Only the side is kept of words that name nothing. */
const withoutName = ({ basis }: Label): Label => ({ text: '', ...(basis === undefined ? {} : { basis }) });

/** 决算6万元，预算7万元，实际下降1万元: against the budget just printed, or the year before? */
function followsBudget(subject: Subject, block: number): boolean {
  let last: DraftFact | undefined;
  const isFinal = (figure: DraftFact) => {
    if (figure.measure !== 'amount' || figure.period !== 'current') return false;
    last ??= figure;
    return figure.basis === 'final';
  };
  return someLast(subject, isFinal, block) && last?.basis === 'budget';
}

const isNegative = (value: FactValue | undefined): boolean =>
  (value?.kind === 'amount' && value.fen < 0) || (value?.kind === 'percent' && value.percent < 0);

/** 减少5.9万元 is printed as one piece where the word stands right before the figure. */
function movedText(given: Given, direction: string | undefined): string {
  const word = /(增加|增长|上升|提高|减少|下降|降低|压减|压缩)$/.exec(given.words)?.[1];
  const text = given.figure.text.replace(/\s/g, '');
  return direction !== undefined && word !== undefined ? `${word}${text}` : text;
}

/** 2021年18万元，2022年18.5万元，同比增长2.78%: what has moved is the amount of this year, though last year's was named first. */
function isNow(state: ProseState, subject: Subject): boolean {
  return (
    subject.period === 'previous' && someLast(subject, (figure) => figure.measure === 'amount' && figure.period === 'current', state.block)
  );
}

/** Whether the printed base is what this change is measured against: it stands right there, or its comparison still holds. */
function sameKind(from: DraftFact, role: Extract<Role, { kind: 'change' | 'rate' }>): boolean {
  if (role.printedBase === true) return true;
  switch (role.base?.kind) {
    case 'year':
      // 比上年预算373万元增长1.6%，比上年执行数下降1.8%: the second is over what is not printed.
      return from.period === 'previous' && (role.base.basis === undefined || from.basis === role.base.basis);
    case 'budget':
      // 完成调整预算47890万元的99%，比年初预算增加915万元: another budget than the one printed.
      return (
        from.basis === 'budget' &&
        from.period === 'current' &&
        (from.stage === undefined || role.base.stage === undefined || from.stage === role.base.stage)
      );
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
function comparedSubject(state: ProseState, { words }: Given, subject: Subject | undefined): Subject | undefined {
  const own = state.context.year;
  // 2022年资金总额105万元，本年减少5万元: this year's stands in the sentence before, or in the paragraph.
  const isNear = (fact: DraftFact) => (/^(?:本|今|当)年/.test(words) ? fact.section === state.sectionIndex : fact.block === state.block);
  if (subject === undefined || own === undefined || subject.period !== 'previous' || subject.year !== own - 1) return subject;
  const current = lastNear(
    state.index.ofConcept(subject.concept),
    isNear,
    (fact) =>
      fact.measure === 'amount' &&
      fact.subject.label === subject.label &&
      fact.subject.fund === subject.fund &&
      sameReach(fact.subject.reach, subject.reach) &&
      fact.subject.period === 'current',
  )?.subject;
  if (current === undefined) return subject;
  state.printedBase ??= subject.figures.findLast((figure) => figure.measure === 'amount' && figure.period === 'previous');
  state.current = current;
  return current;
}
