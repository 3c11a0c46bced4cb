import type { NewFact } from './add-fact.ts';
import { AT_DISPOSAL } from './amounts.ts';
import { namedBehindBase } from './clause-name.ts';
import type { Base } from './comparison.ts';
import type { Role } from './construction.ts';
import type { Subject } from './fact-draft.ts';
import { someLast } from './fact-index.ts';
import { againstBudget, type Given, keep, namedSubject, settle, stageOf, timeOf } from './given.ts';
import { type Label, readLabel } from './label.ts';
import { strangeSubject } from './make-subject.ts';
import { mentionedSubject } from './mentioned.ts';
import { openList } from './parts-list.ts';
import { inOrder } from './per-hundred.ts';
import { isPlainName } from './plain-name.ts';
import type { ProseState } from './prose-state.ts';
import { addToSum, beginSum } from './sum.ts';
import { tieSumOfSome } from './sum-of-some.ts';
import { wholeNamed } from './whole-named.ts';

/** Amounts: of the account, of what something is compared with, of what a share is taken of, before and after a change of plan. */

/** 累计完成公共财政预算收入68000万元: the verb stands before the name. */
const LEADING_VERB = /^(?:累计|实际|全年|共|已|预计)*(?:完成|实现)(?=\p{Script=Han}{3})/u;

/** 县十八届人大一次会议批准全县一般公共预算收入18亿元: what an assembly approves is the budget. */
const APPROVED =
  /^[^，。；：]{0,24}(?:人大|人代会|代表大会|常委会|会议)[^，。；：]{0,12}(?:批准|通过|审议|批复)(?:了)?的?(?=(?!预算)\p{Script=Han}{2,}(?:收入|支出|资金|经费))/u;

/** 支出, 决算, 完成 behind a budget of the same thing: what was spent. */
const SPENT = /支出|决算|完成|执行|实现|实际|使用|入库|列支|落地|花[掉费了]|用掉/;

const SPENT_ALONE = /^(?:实际|已|共|全年|累计)*(?:支出|使用|支付|列支|开支)(?:了|数|额|为|共)*$/;

/** 当年安排86.09万元，实际列支86.09万元: the first was given to be spent. */
const ASSIGNED = /(?:当年|全年|本年|年度|年初|财政|共|实际)?(?:安排|下达|核拨)(?:了|资金|经费|预算|数|额|为|共)*$/;

/** 未完成的7263万元: what is left of the amount before, and no second amount of it. */
const REST = /^(?:其余|剩余|余下|未(?:完成|执行|使用|支出|支付|列支)|尚未(?:完成|执行|使用|支出|支付))(?:的|部分|资金|金额|为|数)*$/;

/** 预算1.5万元，列支0万元，支出为预算的0%，节余1.5万元: what was left, of which nothing more is said. */
const SAVED = /^(?:节余|节约|结余|剩余)(?:了|资金|额|数|为|共)*$/;

const SUM_OF_SOME =
  /^(?:以上|上述)?(?:[两二三四五六七八九]|\d)(?:项|者|类|部分)(?:支出|费用|收入|资金)?(?:合计|共计|总计|相加|之和|加总)[^，。；：]{0,12}$/;

/** 更新车辆1辆（18.20万元）, 设备3台1050万元: without a word of its own, beside an amount that was given, it is a detail. */
function hasAmount({ current, block }: ProseState): boolean {
  if (current === undefined) return false;
  return someLast(current, (figure) => figure.measure === 'amount' && figure.base !== true, block);
}

/** 每次经费4.8万元, behind a count of something of no account. */
const PRICE = /^(?:经费|费用|资金|金额|支出|投入|所需经费)(?:约|为|共)?$/;

/** 运行费38.60万元，其中24.60万元列入公用经费，14.00万元在防汛项目列支: a part without a name in front, told by what it is booked under. */
const BOOKED =
  /^(?:(?:列入|纳入|计入|归入)[^，。；：、（）\d]{2,20}|[在由从][^，。；：、（）\d]{2,20}(?:列支|开支|安排))(?=[，。；、）]|$)/;

function bookedAs({ lists }: ProseState, { name, behind }: Given): Label | undefined {
  const booked = lists.length > 0 && name === '' ? BOOKED.exec(behind)?.[0] : undefined;
  return booked === undefined ? undefined : { text: booked };
}

/** Whether the sentence has named more than one thing with an amount. */
function namesSeveral({ named, block }: ProseState): boolean {
  const hasAmount = ({ figures }: Subject): boolean => figures.some((figure) => figure.measure === 'amount' && figure.block === block);
  const first = named.find(hasAmount);
  return first !== undefined && named.some((subject) => subject !== first && hasAmount(subject));
}

/** 上级专项412万元，上级专项中中央资金255.5万元: the name of the amount before, and what of it follows. */
function openWithin(state: ProseState, given: Given): Given {
  const name = state.current?.label ?? '';
  const behind = given.name.slice(name.length);
  if (name.length < 2 || !given.name.startsWith(name) || !/^[中里][^，。；：]{2,}$/.test(behind)) return given;
  openList(state, 'among', state.current, false);
  return { ...given, name: behind.slice(1) };
}

export function readAmount(state: ProseState, printed: Given, addend: 1 | -1 | undefined): void {
  const own = state.context.year;
  const given = openWithin(state, printed);
  if (state.countedElse && PRICE.test(given.name)) {
    settle(state, given.note, 'example');
    return;
  }
  state.countedElse = false;
  const ordered = inOrder(state, given.words, given.behind);
  if (ordered !== undefined) {
    keep(state, given, ordered, { measure: 'amount', value: given.figure.value });
    return;
  }
  const approved = APPROVED.exec(given.name)?.[0] ?? '';
  const label = readLabel(given.name.slice(approved.length).replace(LEADING_VERB, ''), own);
  if (addend === undefined && addToSum(state, given, label)) return;
  leaveListAbove(state, given);
  const spoken =
    /(?:完成|实现)(?:了|数|额|为|是|约|情况)*$/.test(given.name) &&
    label.concept === undefined &&
    label.reachOnly !== true &&
    !isPlainName(label.text)
      ? { ...label, text: '' }
      : label;
  if (addend !== undefined) {
    beginSum(state, given, label, addend);
    return;
  }
  // 药品费4620万元、卫生材料费2985万元，两项合计7605万元: the sum of what stands before it is no part beside it.
  const isTotalOfNamed =
    /^(?:合计|共计|总计|小计)(?:为|是|共|达)?$/.test(given.words) &&
    (given.before === '，' || given.before === '；') &&
    namesSeveral(state);
  if (SAVED.test(given.words) && given.before === '，' && state.current?.figures.at(-1)?.measure === 'completion') {
    settle(state, given.note, 'example');
    return;
  }
  if (isTotalOfNamed || SUM_OF_SOME.test(given.words) || REST.test(given.words)) {
    readSumOfSome(state, given);
    return;
  }
  // 决算数减少1.1亿元（执行数1329.6亿元）: what was reported before the accounts were closed.
  const moved = state.current?.figures.at(-1);
  if (state.brackets.length > 0 && moved?.against?.kind === 'other' && /^(?:原)?(?:执行|快报)数(?:为|是)?$/.test(given.words)) {
    settle(state, given.note, 'example');
    return;
  }
  const booked = bookedAs(state, given);
  if (booked === undefined && /^[、，]?$/.test(given.words) && hasAmount(state)) {
    settle(state, given.note, 'example');
    return;
  }
  const subject = namedSubject(state, given, booked ?? spoken);
  if (subject === undefined) return;
  if (state.names.length > 0 || state.together.length > 0) state.together.push(subject);
  const time = timeOf(state, given, label, subject);
  if (SPENT_ALONE.test(given.name)) putAtDisposal(state, subject);
  const planned = someLast(subject, (figure) => figure.basis === 'budget' && figure.measure === 'amount', state.block);
  if (time.stage === 'initial') againstBudget(state, subject);
  const done = /完成|实现|执行|入库/.test(given.name);
  const spent = time.basis === undefined && (done || (planned && SPENT.test(given.name))) ? ({ basis: 'final' } as const) : {};
  state.money = subject;
  const asApproved = approved === '' ? {} : ({ basis: 'budget', stage: 'initial' } as const);
  const kept = keep(state, given, subject, { measure: 'amount', value: given.figure.value, ...time, ...spent, ...asApproved });
  if (ASSIGNED.test(given.words)) kept.assigned = true;
}

/** How many lists back the one may be that 以上 speaks of: each of its parts may have begun one. */
const FARTHEST_LIST = 40;

/** 以上合计1472万元，为一般公共预算拨款: what was listed is not all of what stood before it. */
function leaveListAbove({ allLists }: ProseState, { words, figure }: Given): void {
  if (!/^(?:以上|上述|上列)(?:各项|科目|支出|收入|项目)*(?:合计|共计|总计|小计)/.test(words)) return;
  const list = allLists.slice(-FARTHEST_LIST).findLast(({ parts }) => parts.length > 1);
  const whole = list?.parentFigure ?? list?.parent?.figures.find((each) => each.measure === 'amount' && each.base !== true);
  const [own, listed] = [figure.value, whole?.value];
  if (list !== undefined && own?.kind === 'amount' && listed?.kind === 'amount' && own.fen !== listed.fen) list.softened = 'unclear';
}

/** 公用经费拨款132万元，支出124万元; 当年安排132万元，实际列支124万元: the first is what there was to spend. */
function putAtDisposal({ block }: ProseState, subject: Subject): void {
  const before = subject.figures.at(-1);
  if (before?.measure !== 'amount' || before.block !== block || before.base === true || before.spoken === true) return;
  if (before.assigned !== true && !AT_DISPOSAL.test(subject.label)) return;
  before.basis = 'budget';
  before.spoken = true;
}

/** It stands in no list, and what is said behind it is said of it. */
function readSumOfSome(state: ProseState, given: Given): void {
  const list = state.lists.at(-1);
  const softened = list?.softened;
  const subject = strangeSubject(state, { text: given.name }, given.before);
  if (list !== undefined && softened === undefined) delete list.softened;
  const total = keep(state, given, subject, { measure: 'amount', value: given.figure.value });
  tieSumOfSome(state, total, given.words);
}

const TOTALLED = /[总合]计|总额|收入|支出|三公/;

/** `比上年预算数95万元增加5万元`: the amount compared with. */
export function readBase(state: ProseState, given: Given, role: Extract<Role, { kind: 'base' }>): void {
  const { base } = role;
  // 跟上年520万元的盘子比: what was compared is named behind the figure.
  // 三项中，接待费占25%。与上年合计6.35万元比: of all of them, and not of the one named last.
  const isOfAll = given.name === '' && /(?:合计|总计|总额)(?:数|为|是)?$/.test(given.words) && !TOTALLED.test(state.current?.label ?? '');
  const isNamedBehind = given.name === '' && /^的(?!基础|\d|差[异额距]|偏[差离]|[变增][动减幅])/.test(given.behind);
  const subject =
    isNamedBehind || isOfAll
      ? strangeSubject(state, { text: '' }, given.before)
      : ((given.name === '' ? (namedBehindBase(state, given.behind) ?? wholeCompared(state, given)) : undefined) ??
        namedSubject(state, given, readLabel(given.name, state.context.year)));
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

/** 支出100万元，基本支出60万元，项目支出40万元，与上年支出90万元相比: the words of the base name the whole, and not its last part. */
function wholeCompared(state: ProseState, given: Given): Subject | undefined {
  const whole = wholeNamed(state.named);
  const side = /([收支][入出])(?:决算|合计|总计|总额)?数?$/.exec(given.words)?.[1];
  const concept = side === undefined ? undefined : readLabel(side, undefined).concept;
  if (whole === undefined || concept !== whole.concept) return undefined;
  state.current = whole;
  return whole;
}

/** `占收入总额100万元的20%`, `完成年初预算98万元的102%`: the amount a share is taken of. */
export function readWhole(state: ProseState, given: Given, role: Extract<Role, { kind: 'whole' }>): void {
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
export function readFrom(state: ProseState, given: Given, base: Base): void {
  if (base.kind === 'year' || base.kind === 'budget') {
    // 年初预算由上年的95万元调整为100万元: both are budgets.
    const { basis } = readLabel(given.name, state.context.year);
    const stage = stageOf(given.name);
    readBase(state, given, {
      kind: 'base',
      base: { ...base, ...(basis === undefined ? {} : { basis }), ...(stage === undefined ? {} : { stage }) },
    });
    state.memory.base = base;
    return;
  }
  const subject = namedSubject(state, given, readLabel(given.name.replace(/(?:年度?|执行)中$/, ''), state.context.year));
  if (subject === undefined) return;
  state.current = subject;
  // 由295万元调整为240万元: what is adjusted is a budget.
  const adjusted = /^(?:万元|元|亿元)?调[整增减]/.test(given.behind) ? ({ basis: 'budget' } as const) : {};
  state.printedBase = keep(state, given, subject, { measure: 'amount', value: given.figure.value, base: true, ...adjusted });
  state.memory.base = base;
}

/** The amount that holds now. Behind an amount of the same thing (预算100万元，由上年的95万元增加到100万元) it says it again. */
export function readTo(state: ProseState, given: Given): void {
  const subject = state.current;
  if (subject === undefined) return;
  const adjusted = state.memory.base?.kind === 'other' && !/^[→⇒=>—-]+$/.test(given.words);
  const from = state.printedBase?.subject === subject && state.memory.base?.kind === 'year' ? state.printedBase : undefined;
  const named: Pick<NewFact, 'basis' | 'stage'> =
    from?.spoken !== true ? {} : { basis: from.basis, ...(from.stage === undefined ? {} : { stage: from.stage }) };
  keep(state, given, subject, {
    measure: 'amount',
    value: given.figure.value,
    ...(adjusted ? { stage: 'adjusted', basis: 'budget' } : named),
  });
}
