import { namedInClause } from './clause-name.ts';
import type { Role } from './construction.ts';
import { factsOfBlock } from './fact-index.ts';
import { againstBudget, type Given, keep, settle, signedValue } from './given.ts';
import { budgetOfTwo, heldAgainst } from './held-against.ts';
import { type Label, readLabel } from './label.ts';
import { moneySubject } from './money-subject.ts';
import { isPlainName } from './plain-name.ts';
import type { ProseState } from './prose-state.ts';
import { nearestReach } from './reach.ts';
import { respective } from './respectively.ts';
import { subjectOf } from './subject.ts';
import { wholeAbove } from './whole-named.ts';

/** Shares, completions and differences. */

/** 税收收入291亿元。税收占…的比重为82%: the one account of the paragraph that the name is short for. */
function calledInFull(state: ProseState, label: Label): Label {
  if (label.text.length < 2 || label.concept !== undefined) return label;
  const isFull = (name: string) => name.startsWith(label.text) && /^(?:收入|支出|资金|经费|费用?)$/.test(name.slice(label.text.length));
  const spoken = factsOfBlock(state.facts, state.block).flatMap(({ subject, measure }) =>
    measure === 'amount' && subject.period === 'current' && isFull(subject.label) ? [subject.label] : [],
  );
  const [full, another] = new Set(spoken);
  return full === undefined || another !== undefined ? label : { ...label, ...readLabel(full, state.context.year) };
}

/** 占比由11.85%降到10.26%: the share before, of which nothing here says what it was of. */
const SHARE_BEFORE = /[由从](?:上年的?|20\d\d年的?)?$/;

export function readShare(state: ProseState, given: Given, role: Extract<Role, { kind: 'share' }>): void {
  if (SHARE_BEFORE.test(given.words)) {
    settle(state, given.note, 'example');
    return;
  }
  const label = calledInFull(state, readLabel(given.name, state.context.year));
  // A share of what was given no amount (货物采购授予中小企业合同金额占…) can be held against nothing.
  const spoken = label.concept === undefined ? namedInClause(state, label) : undefined;
  const isNew = spoken === undefined && state.current?.label !== label.text && state.lists.length === 0;
  if (label.text !== '' && label.concept === undefined && (isNew || !isPlainName(label.text))) {
    settle(state, given.note, 'example');
    return;
  }
  // 货物采购授予中小企业合同金额占…: the share of an amount that is not printed.
  if (label.concept === 'procurement.smallEnterprises' && /货物|工程|服务/.test(label.prefix ?? '')) {
    settle(state, given.note, 'example');
    return;
  }
  const subject = respective(state, given) ?? spoken ?? moneySubject(state, subjectOf(state, label, given.before));
  if (subject === undefined) return;
  const named = role.of === undefined || role.of === '' ? undefined : readLabel(role.of, state.context.year);
  const whole = named === undefined ? undefined : (named.concept ?? 'unknown');
  const fact = keep(state, given, subject, {
    measure: 'share',
    value: given.figure.value,
    ...(whole === undefined ? {} : { shareOf: whole }),
  });
  if (named !== undefined) fact.shareOfName = { text: named.text, fund: named.fund, reach: nearestReach(state.context, named.reach) };
  if (named !== undefined && /^本年/.test(named.text)) fact.shareOfYear = true;
  if (role.printed === true && state.printedBase !== undefined) fact.whole = state.printedBase;
  if (named === undefined) {
    const above = wholeAbove(state, subject);
    if (above !== undefined) fact.whole = above;
  }
  if (role.supposed === true) fact.supposed = true;
}

/** The name of what is left of an amount. */
const IS_LEFT = /^(?:累计|年末|期末|滚存|资金|净)*(?:结余|结转|剩余|余额|未[用支完][^，。；]*)(?:资金|和结余|金额|部分|数|额|的)*$/;

export function readCompletion(state: ProseState, given: Given, role: Extract<Role, { kind: 'completion' }>): void {
  const label = readLabel(given.name, state.context.year);
  // 本级支出完成预算的98%，对下转移支付完成预算的104%: of a thing whose amounts are not printed, or not here.
  const isOther = label.concept === undefined && isPlainName(label.text) && label.text !== state.current?.label && !/率$/.test(label.text);
  if (
    isOther &&
    given.before === '，' &&
    state.current?.figures.at(-1)?.measure === 'completion' &&
    namedInClause(state, label) === undefined
  ) {
    settle(state, given.note, 'example');
    return;
  }
  const subject =
    respective(state, given) ?? moneySubject(state, subjectOf(state, label.concept === undefined ? { text: '' } : label, given.before));
  if (subject === undefined) return;
  // 年度任务164公里，完成153公里，完成率93%，安排资金…: of the task of an item, whose money stands behind it.
  // 已用170万元，结余0万元，资金使用率100%: of what there was, and not of what is left of it.
  if ((subject.concept === 'item' && label.text === '' && subject.figures.length === 0) || IS_LEFT.test(subject.label)) {
    settle(state, given.note, 'example');
    return;
  }
  againstBudget(state, subject);
  const { value } = given.figure;
  const planned = role.base.stage === undefined ? budgetOfTwo(state, subject, value) : undefined;
  const fact = keep(state, given, subject, { measure: 'completion', value, basis: 'final', against: role.base });
  fact.from = role.printed === true ? state.printedBase : planned;
}

/** 差额0.99万元: a change, where the two amounts it lies between stand right there; how far off a target, or of what is not printed, is none. */
export function readDifference(state: ProseState, given: Given): void {
  const subject = state.current;
  if (subject === undefined) return;
  const { figure, words } = given;
  const held = /距|[还尚]差/.test(words) || figure.value?.kind !== 'amount' ? undefined : heldAgainst(state, subject);
  if (held?.direction === undefined) {
    keep(state, given, subject, { measure: 'difference', value: figure.value });
    return;
  }
  const { base, against, direction } = held;
  if (against.kind === 'budget') againstBudget(state, subject);
  const value = signedValue(figure.value, direction);
  const fact = keep(state, given, subject, { measure: 'change', value, direction, against });
  fact.from = base;
  state.printedBase = base;
  state.memory.base = against;
  state.memory.last = { kind: 'change', direction, base: against };
}
