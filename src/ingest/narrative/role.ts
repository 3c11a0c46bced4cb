import { type Base, baseOf as baseOfWords, comparisonOf } from './comparison.ts';
import { BUDGET_OF, budgetBase, COMPLETES, COMPLETION_RATE, DONE, ONLY_BUDGET, WITHIN } from './completion-words.ts';
import type { Construction, Memory, Role } from './construction.ts';
import type { Figure } from './figure.ts';
import { shareWords } from './share-words.ts';
import { addendOf, directionOf, introOf } from './words.ts';

type Move = Extract<Role, { kind: 'change' | 'rate' }>;

const LINKING = /^(?:的)?(?:比重|比例|比率|份额)?(?:分别)?(?:约?为|是|达到?)?$/;
/** 减少5万元，折合7.53%: how much the change right before is of its base. */
const OF_CHANGE = /^(?:节约率|节支率|压[减缩降]率|超支率|折合|折算|合|幅度|变幅|偏离[度率]|偏差[度率])(?:约)?(?:为|是|达|了)?$/;
/** 上年→本年. */
const ARROW = /^(?:→|⇒|[-—=]{1,2}>)/;
const IS = /^(?:约?为|约?是|达到?)$/;
const DIFFERENCE_RATE = /(?:差异率|差额率|变动率|增减率|变动幅度|偏差率|偏离度)(?:约?为|是|达)?$/;
const DIFFERENCE =
  /(?:距离?[^，。；]*差|(?:距[^，。；]*)?(?:差值|差额|差距|相差|还差|尚差|差异(?:数|额)?|(?:两者|二者|两年)(?:之)?差))(?:约?为|是|达)?$/;
const SHORT_OF = /距离?([^，。；差]*?)(?:还|尚|仅|只)?差(?:了|约?为|是|达)?$/;
/** 期均, 户均, but 各单位均为 says it of each. */
const MEAN_OF = '(?<![两二三四五六七八九十各每几\\d])[人车户亩期批次场班件校村台栋套座站床课生师日月店册]均(?!衡|等)';
const MEAN = new RegExp(
  `(?:${MEAN_OF}|每一?(?:[人车户次批亩座处吨场期辆班台栋套件村校天日课站户名床]|公里|平方米|万平方米|课时|学时|学年)|每(?:[百千万]|\\d+)元|平均)[^，。；]*$`,
);
const TRANSFER_FROM =
  /(?:由|从)((?:20\d\d年度?|[本当今全]年度?|年初|年度|调整后?|原来?|上年度?|去年|同期|批复|的)*(?:部门|单位)?(?:预算|决算|执行)?(?:数|安排|批复)?(?:的)?)$/;
const TRANSFER_TO =
  /^(?:万元)?(?:调整|调增|调减|增加|提高|减少|下降|降低|下调|上调|追加|变更|变动|变化|核减|核增|压减|压缩|压降|缩减|增长|上升|回落|扩大|[增减升降变改转])(?:到|至|为|成)$|^(?:→|⇒|[-—=]{1,2}>)$/;
/** What stands behind the amount that it was before. */
const MOVES_ON = /^(?:调|增|提|减|下|上|追|变|核|压|降|升|改|转|缩|扩|回|涨|跌)/;
/** 高于上年的128万元，两者相差8万元; 高于上年的128万元8万元: the amount is what it is compared with. */
const HELD_AGAINST =
  /^）?(?:(?:增|减|上|下|提|降|多|少)|，?(?:两者|二者|两年|两数|两者间|之间|与之)*(?:相差|差额|差距|差异(?!率|的|原因|主要)|差值|高出|多出|少))/;
/** 在2024年预算, before X的基础上. */
const BUILT_ON = /[在于]((?:20\d\d年|上年|去年|上一年|年初)[^，。；：]{0,12})$/;
const OTHER_BASE = /(?:比|较)[^，。；：]{2,18}$/;
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

/** 较上年省下, 比预算节省. */
const SAVED = /^(?:共|总共)?(?:省下?|节省|少用)了?$/;

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
  const found =
    figure.kind === 'amount' ? amountRole(plain, behind, memory, ownYear) : otherRole(figure, plain, behind, memory, ownYear, joined);
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

/** 与2023年相比，基本支出由953万元增至985万元: last year's; what is adjusted is the plan itself. */
function fromBase(words: string, behind: string, memory: Memory, ownYear: number | undefined): Base {
  const compared = words === '' && !/^\p{Script=Han}{0,2}(?:调|追|核|变更)/u.test(behind) ? memory.base : undefined;
  return compared?.kind === 'year' ? compared : baseOf(words, ownYear);
}

/** The base that stands before 由…: 上年, 年初预算, or the plan itself before it was changed. */
function baseOf(words: string, ownYear: number | undefined): Base {
  return /年|同期|预算/.test(words) ? baseOfWords(words, words, ownYear) : { kind: 'other' };
}

function moved(kind: 'change' | 'rate', words: string, memory: Memory, ownYear: number | undefined): Construction | undefined {
  const compared = comparisonOf(words, ownYear);
  const spoken = compared === undefined ? words : compared.before + compared.after;
  const found = directionOf(spoken);
  if (found === undefined && compared !== undefined && SAVED.test(compared.after))
    return { role: { kind, direction: 'down', base: compared.base }, name: compared.before };
  if (found === undefined) {
    if (compared?.direction === undefined || compared.after !== '') return undefined;
    return { role: { kind, direction: compared.direction, base: compared.base }, name: compared.before };
  }
  // 决算数未安排，本年增加14万元: the words turn to another comparison.
  // 接待费增加到9.07万元: what it is now, and no change; of a rate nobody knows what it is of.
  if (/^[到至]$/.test(found.tail) || (found.tail === '' && /(?:(?<!达)到|至)$/.test(words)))
    return kind === 'change' ? { role: { kind: 'amount' }, name: spoken.slice(0, found.start) } : { role: { kind: 'unknown' }, name: '' };
  // 超收2120万元: more than was planned, whatever was compared before.
  const isBeyond = /^[超短][收支]$/.test(found.word) || (found.word === '超出' && memory.last?.kind === 'completion');
  const planned = isBeyond ? budgetBase('') : undefined;
  const base = compared?.base ?? planned ?? (/本年|今年|当年/.test(words) ? undefined : memory.base);
  const name = found.tail === '' ? spoken.slice(0, found.start) : found.tail;
  return {
    role: {
      kind,
      ...(found.direction === undefined ? {} : { direction: found.direction }),
      ...(base === undefined ? {} : { base }),
    },
    name,
  };
}

function amountRole(words: string, behind: string, memory: Memory, ownYear: number | undefined): Construction {
  if (ARROW.test(behind) && /^\D{1,3}\d/.test(behind)) return { role: { kind: 'from', base: { kind: 'other' } }, name: words };
  if (WITHIN.test(words)) return { role: { kind: 'base', base: budgetBase(words) }, name: '' };
  const from = TRANSFER_FROM.exec(words);
  if (from !== null && MOVES_ON.test(behind))
    return { role: { kind: 'from', base: fromBase(from[1] ?? '', behind, memory, ownYear) }, name: words.slice(0, from.index) };
  if (MEAN.test(words)) return { role: { kind: 'detail' }, name: '' };
  // 距年初预算还差19万元: by so much less than was planned.
  const short = SHORT_OF.exec(words);
  if (short !== null && ONLY_BUDGET.test(short[1] ?? ''))
    return { role: { kind: 'change', direction: 'down', base: budgetBase(short[1] ?? '') }, name: words.slice(0, short.index) };
  if (DIFFERENCE.test(words)) return { role: { kind: 'difference' }, name: words.replace(DIFFERENCE, '') };
  const isDivided = /^(?:的|，?占比)/.test(behind);
  const completes = COMPLETES.exec(words);
  const budgeted = completes !== null && (ONLY_BUDGET.test(completes[1] ?? '') || (isDivided && /^(?:完成|执行)/.test(completes[0])));
  if (completes !== null && budgeted && isDivided)
    return { role: { kind: 'whole', of: completes[1] ?? '', completion: true }, name: words.slice(0, completes.index) };
  const share = words.includes('占') ? shareWords(words) : undefined;
  if (share !== undefined && isDivided)
    return { role: { kind: 'whole', of: share.of, completion: false }, name: words.slice(0, share.start) };
  const compared = comparisonOf(words, ownYear);
  if (compared !== undefined && compared.after === '' && compared.direction === undefined)
    return { role: { kind: 'base', base: compared.base }, name: compared.before };
  if (compared?.direction !== undefined && compared.after === '')
    return {
      role: HELD_AGAINST.test(behind)
        ? { kind: 'base', base: compared.base }
        : { kind: 'change', direction: compared.direction, base: compared.base, orBase: true },
      name: compared.before,
    };
  // 比原两局合计数33.50万元减少…: a base that is no year and no budget of this paper.
  // 在上年95万元的基础上增加5万元.
  const built = /^的?基础上/.test(behind) ? BUILT_ON.exec(words) : null;
  if (built !== null)
    return { role: { kind: 'base', base: baseOfWords(built[1] ?? '', built[0], ownYear) }, name: words.slice(0, built.index) };
  const other = OTHER_BASE.exec(words);
  if (other !== null && compared === undefined && /^）?(?:增|减|上|下|提|降|多|少)/.test(behind))
    return { role: { kind: 'base', base: { kind: 'other' } }, name: words.slice(0, other.index) };
  const change = moved('change', words, memory, ownYear);
  if (change !== undefined) return change;
  if (compared !== undefined || budgeted || share !== undefined) return { role: { kind: 'unknown' }, name: '' };
  return { role: { kind: 'amount' }, name: words };
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
