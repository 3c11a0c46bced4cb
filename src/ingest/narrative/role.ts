import { amountRole } from './amount-role.ts';
import { type Base, comparisonOf } from './comparison.ts';
import { BUDGET_OF, budgetBase, COMPLETES, COMPLETION_RATE, DONE, ONLY_BUDGET } from './completion-words.ts';
import type { Construction, Memory, Role } from './construction.ts';
import type { Figure } from './figure.ts';
import { moved, SAVED } from './moved.ts';
import { shareWords } from './share-words.ts';
import { addendOf, directionOf, introOf } from './words.ts';

type Move = Extract<Role, { kind: 'change' | 'rate' }>;

const LINKING = /^(?:的)?(?:比重|比例|比率|份额)?(?:分别)?(?:约?为|是|达到?)?$/;
/** 减少5万元，折合7.53%: how much the change right before is of its base. */
const OF_CHANGE = /^(?:节约率|节支率|压[减缩降]率|超支率|折合|折算|合|幅度|变幅|偏离[度率]|偏差[度率])(?:约)?(?:为|是|达|了)?$/;
const IS = /^(?:约?为|约?是|达到?)$/;
const DIFFERENCE_RATE = /(?:差异率|差额率|变动率|增减率|变动幅度|偏差率|偏离度)(?:约?为|是|达)?$/;
const TRANSFER_TO =
  /^(?:万元)?(?:调整|调增|调减|增加|提高|减少|下降|降低|下调|上调|追加|变更|变动|变化|核减|核增|压减|压缩|压降|缩减|增长|上升|回落|扩大|[增减升降变改转])(?:到|至|为|成)$|^(?:→|⇒|[-—=]{1,2}>)$/;
/** 占比分别为, 各占. */
const EACH = /(?:分别|各自?)(?=为|是|约|达|占)/;
const JOINED = /^(?:、|，|和|及|与|以及)$/;
/** 序时进度58.3%: how much of the year is over. */
const OF_TIME = /(?:序时|时序|时间)(?:的)?进度[^，。；]*$/;

/** 各来源占比为：A91.65%，B5.10%: what has its share stands before each. */
const SHARES_OF = /(?:占比|比重|份额|构成比)(?:情况)?(?:分别|依次|各)?(?:为|是)?：(\p{Script=Han}[^，。；：\d]{1,15})$/u;
const NAME_ALONE = /^(?![^，]*(?:[增减升降占比较]|完成|执行|率))["\p{Script=Han}][^，。；：\d]{1,15}$/u;

/** Ratios of two things that no account holds beside each other. */
const RATIO = /(?:资产负债率|自给率|债务率|负债率|经费(?:支出)?控制率)(?:（[^（）]*）)?(?:约?为|是|达)?$/;

/** 2类增加、2类减少；增加额合计40.60万元: what several moved together, and nothing that was named last. */
const SUM_OF_MOVES = /[增减](?:[加少长])?(?:额|金额|数额)(?:合计|共计|总计|共)(?:为|是)?$/;

/** Reads the construction of one figure. `words` are those before it up to the last mark or figure, `behind` those after it; `joined`: a mark divides it from the figure before. */
export function constructionOf(
  figure: Figure,
  spoken: string,
  behind: string,
  memory: Memory,
  ownYear: number | undefined,
  joined = true,
): Construction {
  // 比上年（95万元）增加5万元: brackets around the base alone.
  const words = spoken.replace(/^）|（$/g, '');
  const pending = memory.pending;
  memory.pending = undefined;
  // 增加4363万元，增长5.26个百分点: an amount grows by percent.
  // 占比25.53个百分点: a share is a percentage.
  const grows = memory.last?.kind === 'change' && /^(?:增长|增加|上升|增幅|下降|降低|减少|降幅)(?:了|为)?$/.test(words);
  if (figure.kind === 'points' && (grows || /占比?(?:为|达)?$|^完成.*的$/.test(words))) return { role: { kind: 'unknown' }, name: '' };
  if (SUM_OF_MOVES.test(words)) return { role: { kind: 'unknown' }, name: '' };
  if (figure.kind === 'points' || figure.bound === true) return { role: { kind: 'detail' }, name: '' };
  const supposed = inBrackets(figure, spoken, behind, memory);
  if (supposed !== undefined) return remember(memory, supposed);
  const waited = pending === undefined ? undefined : continued(figure, words, pending, memory, ownYear);
  if (waited !== undefined) return remember(memory, waited);
  // 占比分别为12%和3.1%: the word gives no list of names.
  const intro = introOf(figure.kind === 'percent' ? words.replace(EACH, '') : words);
  const rest = intro?.after ?? (figure.kind === 'percent' ? words.replace(EACH, '') : words);
  const addend = figure.kind === 'amount' ? addendOf(rest) : undefined;
  const plain = addend?.rest ?? rest;
  const found = isSigned(figure, plain, memory)
    ? { role: changeOf(memory.last), name: '' }
    : figure.kind === 'amount'
      ? amountRole(plain, behind, memory, ownYear)
      : otherRole(figure, plain, behind, memory, ownYear, joined);
  return remember(memory, {
    ...found,
    ...(intro === undefined ? {} : { intro }),
    ...(addend === undefined ? {} : { addend: addend.sign }),
  });
}

/**
 * 基本支出5万元（60%）: a share of what the amounts divide, if it is one; 净减5万元（-5%）: the rate of the change; 执行率最低的是A（90%）: what was asked
 * for.
 */
function inBrackets(figure: Figure, words: string, behind: string, { last, asked }: Memory): Construction | undefined {
  if (figure.kind !== 'percent' || words !== '' || !behind.startsWith('）')) return undefined;
  if (last?.kind === 'amount') return { role: { kind: 'share', supposed: true }, name: '' };
  if (last === undefined) return asked === undefined ? undefined : { role: asked, name: '' };
  // 占年度任务的48.9%，较时间进度（50%）慢1.1个百分点: what it is held against.
  if (last.kind === 'completion') return { role: { kind: 'detail' }, name: '' };
  if (last.kind !== 'change') return undefined;
  const { direction, ...rate } = rateOf(last);
  return { role: { ...rate, ...(direction === undefined || /^[+-]/.test(figure.text) ? {} : { direction }) }, name: '' };
}

function remember(memory: Memory, construction: Construction): Construction {
  const { role } = construction;
  memory.last = role;
  if (role.kind === 'base') {
    memory.base = role.base;
    memory.pending = 'base';
    memory.pendingBase = role.base;
  } else if (role.kind === 'whole') {
    memory.pending = role.completion ? 'completion' : 'whole';
    memory.pendingOf = role.of;
  } else if (role.kind === 'from') memory.pending = 'from';
  else if ((role.kind === 'change' || role.kind === 'rate') && role.base !== undefined) memory.base = role.base;
  else if (role.kind === 'amount' && construction.name !== '') memory.base = undefined;
  return construction;
}

/** A figure that says something of the amount right before it: 增加Y, 的p%, 调整为Y. */
function continued(
  figure: Figure,
  words: string,
  pending: NonNullable<Memory['pending']>,
  memory: Memory,
  ownYear: number | undefined,
): Construction | undefined {
  if (pending === 'from') return figure.kind === 'amount' && TRANSFER_TO.test(words) ? { role: { kind: 'to' }, name: '' } : undefined;
  if (pending === 'whole' || pending === 'completion') {
    if (figure.kind !== 'percent' || !LINKING.test(words)) return undefined;
    return pending === 'whole'
      ? { role: { kind: 'share', of: memory.pendingOf, printed: true }, name: '' }
      : { role: { kind: 'completion', base: budgetBase(memory.pendingOf), printed: true }, name: '' };
  }
  const said = words.replace(/^[，]?(?:相比|比较|相较|的?基础上)，?/, '');
  const saved = SAVED.exec(said);
  const direction = saved === null ? directionOf(said) : ({ direction: 'down', start: 0, tail: '' } as const);
  if (direction === undefined || direction.tail !== '' || direction.start > 6 || comparisonOf(words, ownYear) !== undefined)
    return undefined;
  const kind = figure.kind === 'amount' ? 'change' : figure.kind === 'percent' || figure.kind === 'times' ? 'rate' : undefined;
  if (kind === undefined) return undefined;
  const base = memory.pendingBase;
  return {
    role: {
      kind,
      ...(direction.direction === undefined ? {} : { direction: direction.direction }),
      ...(base === undefined ? {} : { base }),
      printedBase: true,
    },
    name: said.slice(0, direction.start),
  };
}

function otherRole(
  figure: Figure,
  words: string,
  behind: string,
  memory: Memory,
  ownYear: number | undefined,
  joined: boolean,
): Construction {
  if (figure.kind === 'count' || figure.kind === 'area') {
    const change = comparisonOf(words, ownYear) !== undefined || directionOf(words)?.tail === '';
    return change ? { role: { kind: 'detail' }, name: '' } : { role: { kind: figure.kind }, name: words };
  }
  if (figure.kind === 'times') {
    const rate = /增长|增加|提高|上升/.test(words) ? moved('rate', words, memory, ownYear) : undefined;
    // 占0.4991倍, 完成预算的1.4192倍: what is printed in percent.
    const isPercentage = /占比?(?:为|达)?$|^完成.*的$|(?:下降|减少|降低|压减)(?:了|约)?$/.test(words);
    return rate ?? { role: { kind: isPercentage ? 'unknown' : 'detail' }, name: '' };
  }
  if (OF_TIME.test(words) || RATIO.test(words)) return { role: { kind: 'detail' }, name: '' };
  const last = memory.last;
  // 25%、55%和20%; but what stands right behind a bracket says something else.
  if (
    (JOINED.test(words) || (joined && words === '')) &&
    last !== undefined &&
    (last.kind === 'share' || last.kind === 'rate' || last.kind === 'completion')
  )
    return { role: last, name: words };
  const differs = DIFFERENCE_RATE.exec(words);
  if (differs !== null) {
    const base: Base = /预决算|预算/.test(words) ? budgetBase('') : (memory.base ?? { kind: 'year' });
    return { role: { kind: 'rate', base }, name: words.slice(0, differs.index).replace(/(?:预决算|预算)$/, '') };
  }
  if (last?.kind === 'change' && OF_CHANGE.test(words)) return { role: rateOf(last), name: '' };
  if (memory.asked !== undefined && IS.test(words)) return { role: memory.asked, name: '' };
  const share = shareWords(words);
  const listed = SHARES_OF.exec(words)?.[1] ?? (memory.shares ? NAME_ALONE.exec(words)?.[0] : undefined);
  memory.shares = listed !== undefined;
  if (listed !== undefined) return { role: { kind: 'share' }, name: listed.replace(/(?:为|是)$/, '') };
  if (last?.kind === 'amount' && DONE.test(words)) return { role: { kind: 'completion', base: budgetBase('') }, name: '' };
  const completes = COMPLETES.exec(words) ?? BUDGET_OF.exec(words);
  if (completes !== null && (ONLY_BUDGET.test(completes[1] ?? '') || /^(?:完成|执行)/.test(completes[0])))
    return { role: { kind: 'completion', base: budgetBase(completes[1] ?? '') }, name: words.slice(0, completes.index) };
  // 。占49.91%: a sentence that begins with a share says not of what.
  if (share !== null && words === '占' && last === undefined && memory.asked === undefined) return { role: { kind: 'unknown' }, name: '' };
  // 占25.53%的基本支出837.05万元: what it is a share of stands nowhere, and whose it is stands behind it.
  if (share?.of === '' && words.startsWith('占') && /^的[一-龥]/.test(behind)) return { role: { kind: 'unknown' }, name: '' };
  if (share !== undefined)
    return { role: { kind: 'share', ...(share.of === '' ? {} : { of: share.of }) }, name: words.slice(0, share.start) };
  const rated = COMPLETION_RATE.exec(words);
  if (rated !== null) return { role: { kind: 'completion', base: budgetBase('') }, name: words.slice(0, rated.index) };
  return moved('rate', words, memory, ownYear) ?? { role: { kind: 'unknown' }, name: words };
}

/** 上升22.04%，即+1.73万元: the change that goes with the rate right before, whose sign says its direction. */
const isSigned = ({ kind, text }: Figure, words: string, { last }: Memory): boolean =>
  kind === 'amount' && last?.kind === 'rate' && /^[+-]/.test(text) && /^(?:即|也即|亦即|也就是|即为|相当于)?$/.test(words);

const changeOf = (rate: Role | undefined): Role => ({
  kind: 'change',
  ...(rate?.kind === 'rate' && rate.base !== undefined ? { base: rate.base } : {}),
});

/** The rate that goes with a change: of the same base, in the same direction. */
function rateOf({ direction, base }: Move): Move {
  return { kind: 'rate', ...(direction === undefined ? {} : { direction }), ...(base === undefined ? {} : { base }) };
}

/** The role of the figure that words of rank ask for: 支出进度 (最快的是…), 增幅, 占比; undefined where they ask for no percentage. */
export function askedFor(words: string): Role | undefined {
  if (COMPLETION_RATE.test(words)) return { kind: 'completion', base: budgetBase('') };
  if (shareWords(words) !== undefined) return { kind: 'share' };
  return undefined;
}
