import type { Disclosure } from '../../model/record.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { isRate, isTied, printedLike, type SaidClaim } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';
import { isShortfall } from './said-shortfalls.ts';

/** Rates of two counts or amounts that stand before them in their sentence: 应检120批次，实检118批次，检测率98.3%. */

interface RateWords {
  readonly rate: RegExp;
  /** What the numerator and the denominator are called. */
  readonly part: RegExp;
  readonly whole: RegExp;
}

const OF = '(?:总体|整体|平均)?';
/** 合并执行率: of the sums of what was printed one by one. */
const OF_SUMS = /合并|两项|三项|汇总|综合|加权/;
/** Rates of counts by their word; what is planned or has to be comes right before what was. */
const COUNTS: readonly RateWords[] = [
  { rate: /完成率$|实现率$|达成率$/, part: /实际|已|完成|实现|实/, whole: /计划|目标|任务|应|拟|需/ },
  { rate: /合格率$|达标率$/, part: /合格|达标/, whole: /抽检|抽查|检测|检验|检查|送检|样品|抽样|验收|监测/ },
  { rate: /(?:有效)?(?:回收|收回)率$|有效率$/, part: /收回|回收|有效/, whole: /发放|发出/ },
  { rate: /满意率$/, part: /(?<!基本|比较|非常|不|较)满意/, whole: /有效|收回|回收|调查|访谈/ },
  { rate: /(?:检出|检测|检验|参检|检查|抽检|送检|抽查)率$/, part: /实|已/, whole: /应|计划|需/ },
];
const FUNDS: readonly RateWords[] = [
  {
    rate: new RegExp(`^(?:${OF}|.{0,4})(?:执行|支出|支付|使用)率$`),
    part: /支出|执行|使用|支付|实际完成/,
    whole: /预算|到位|下达|安排|计划|指标|拨付|资金|投资|经费/,
  },
  { rate: /^.{0,4}到位率$/, part: /到位/, whole: /预算|应|计划|下达|安排|投资|配套|批复|资金/ },
  { rate: /^.{0,4}(?:结余|结转)率$/, part: /结余|结转|剩余/, whole: /预算|到位|下达|安排|计划|资金|投资|经费/ },
];
/** 应签约, 共受理: what a stem was to be done of. */
const WHOLE_OF_STEM = /应|计划|目标|共|受理|发现|总数|全部|需|登记|查出|排查|拟/;
const RATE = /([\u4e00-\u9fa5]{2,10}率)(?:约?为|是|达到?了?|实现)?$/;
const ELSE = /上年|去年|同期|[比较](?!例)|增加|增长|减少|下降|平均|分别|累计|目标值|预期|不低于|以上/;
/** 货物10万元、服务0万元，全部授予中小企业，占100%: of all of them, and not of the last. */
const OF_ALL = /，(?:全部|全数|全额|均|都)[^，。；]*，/;
/** How many figures before a rate may be of it. */
const REACH = 8;
/** Rates that may be of something else entirely unless they are near: 检出率 of what was found. */
const NEAR = 15;

interface Pair {
  readonly part: SaidFigure;
  readonly whole: SaidFigure;
}

/** Every rate of a sentence that two figures before it make, or should make. */
export function* saidRates(disclosure: Disclosure): Generator<SaidClaim> {
  for (const sentence of saidSentences(disclosure)) {
    if (!sentence.figures.some(({ figure }) => figure.unit === '%')) continue;
    for (const [at, said] of sentence.figures.entries()) {
      const { figure, name, between } = said;
      if (figure.unit !== '%' || hidesFigure(between) || ELSE.test(name) || isTied(disclosure, sentence.in, figure)) continue;
      const before = clauseBefore(sentence.figures, at);
      const found = /率/.test(name)
        ? rateAmong(figure, name, before)
        : ((OF_ALL.test(between) ? undefined : shareAmong(figure, name, before)) ?? shareOfNamed(name, before));
      if (found !== undefined) yield claimOf(sentence, said, found);
    }
  }
}

/** The figures before a rate as far back as may be of it; a semicolon with two of them behind it ends that. */
function clauseBefore(figures: readonly SaidFigure[], at: number): readonly SaidFigure[] {
  const before = figures.slice(Math.max(0, at - REACH), at);
  const cut = before.findLastIndex(({ between }) => between.includes('；'));
  const own = cut < 0 ? before : before.slice(cut);
  return own.filter(({ figure }) => figure.unit !== '%').length > 1 ? own : before;
}

function claimOf(sentence: SaidSentence, { figure, name }: SaidFigure, { part, whole }: Pair): SaidClaim {
  const label = RATE.exec(name)?.[1] ?? `${part.name.replace(/^其中/, '')}占比`;
  return {
    in: sentence.in,
    start: whole.figure.start - whole.name.length,
    end: figure.end,
    label,
    figure,
    holds: isRate(figure, part.figure, whole.figure),
    right: printedLike((100 * part.figure.value) / whole.figure.value, figure),
    terms: `${part.figure.text} ÷ ${whole.figure.text}`,
  };
}

const wordOf = (name: string): string | undefined => RATE.exec(name)?.[1];

function rateAmong(rate: PrintedFigure, name: string, before: readonly SaidFigure[]): Pair | undefined {
  const word = wordOf(name);
  if (word === undefined || OF_SUMS.test(name)) return undefined;
  const funds = FUNDS.find((words) => words.rate.test(word));
  return funds === undefined || before.findLast(({ figure }) => figure.unit !== '%')?.figure.unit !== '元'
    ? countsOf(rate, word, before)
    : fundsOf(rate, funds, before);
}

/** 目标1200米，完成1150米，尚差50米，完成率95.83%: of what was done, unless what is missing bears it out and is judged itself. */
function countsOf(rate: PrintedFigure, word: string, before: readonly SaidFigure[]): Pair | undefined {
  const [whole, , short] = before.slice(-3);
  if (whole === undefined || short === undefined || !isShortfall(short)) return countsBefore(rate, word, before);
  const done = { ...short.figure, value: whole.figure.value - short.figure.value };
  return isRate(rate, done, whole.figure) ? undefined : countsBefore(rate, word, before.slice(0, -1));
}

/** The count right before a rate, and the one before that which it is of by their names. */
function countsBefore(rate: PrintedFigure, word: string, before: readonly SaidFigure[]): Pair | undefined {
  const part = before.at(-1);
  if (part === undefined || part.figure.unit === '%' || hidesFigure(part.between) || ELSE.test(part.name)) return undefined;
  // 检出不合格3批次，合格率97.5%: of the others.
  if (/[不未]/.test(part.name) && !/[不未]/.test(word)) return undefined;
  const counts = before.slice(0, -1).filter(({ figure }) => figure.unit === part.figure.unit && figure.value > 0);
  const named = counts.filter(({ name }) => !ELSE.test(name) && isNamed(word, name, part.name));
  const held = named.find(({ figure }) => isRate(rate, part.figure, figure));
  if (held !== undefined) return { part, whole: held };
  const [whole, second] = named;
  if (/^有效/.test(word) && !/有效/.test(part.name) && named.some(({ figure }) => mayBeOfFewer(rate, part.figure, figure)))
    return undefined;
  // 发放320份，回收305份，有效问卷298份，回收率95.3%: it may be of any two of them.
  const anyOf = [part, ...counts];
  const isMade = anyOf.some((one) => anyOf.some((other) => one !== other && isRate(rate, one.figure, other.figure)));
  if (whole === undefined || second !== undefined || isMade) return undefined;
  // 计划改造A村20户、B村30户，实际完成48户: what was planned has more than one part.
  const between = before.slice(before.indexOf(whole) + 1, -1).filter(({ figure }) => figure.unit !== '%');
  if (between.some(({ name }) => !/^(?:已|实际)?[\u4e00-\u9fa5]{1,4}$/.test(name) || /其中/.test(name))) return undefined;
  const own = (100 * part.figure.value) / whole.figure.value;
  return /检出/.test(word) && Math.abs(own - rate.value) > NEAR ? undefined : { part, whole };
}

/** 收回188份，有效回收率94.5%: some that came back may have been void, and the valid ones may be counted of all or of those that came back. */
function mayBeOfFewer(rate: PrintedFigure, part: PrintedFigure, whole: PrintedFigure): boolean {
  return [part, whole].some((base) => {
    const valid = Math.round((rate.value * base.value) / 100);
    return valid <= part.value && isRate(rate, { ...part, value: valid }, base);
  });
}

function isNamed(word: string, whole: string, part: string): boolean {
  const known = COUNTS.find(({ rate }) => rate.test(word));
  const stem = word.slice(0, -1);
  const isStem = part.includes(stem) && (WHOLE_OF_STEM.test(whole) || whole.includes(`应${stem}`)) && !part.includes('应');
  if (known === undefined) return isStem;
  const prefix = word.replace(known.rate, '');
  // 按期完成率, 群众满意率 may be of something else.
  if (prefix !== '' && !/^(?:任务|目标|计划|总体|总|产品|样品|抽检|检测|质量|问卷)$/.test(prefix) && !`${whole}${part}`.includes(prefix))
    return false;
  return (known.part.test(part) && known.whole.test(whole) && !known.part.test(whole.replace(known.whole, ''))) || isStem;
}

/** What was spent or came of what there was: any amount before that may be the base, or two of them together. */
function fundsOf(rate: PrintedFigure, { part: partly, whole: wholly }: RateWords, before: readonly SaidFigure[]): Pair | undefined {
  const amounts = before.filter(({ figure }) => figure.unit === '元' && figure.value > 0);
  if (amounts.some(({ between, name }) => hidesFigure(between) || ELSE.test(name))) return undefined;
  const part = amounts.at(-1);
  if (part === undefined || !partly.test(part.name)) return undefined;
  // 中央资金执行579万元，省级资金执行110万元，执行率91.8%: what was spent of one thing is no base of what was spent of another.
  const isDone = (name: string): boolean => partly.test(name) && (!PLANNED.test(name) || /预算(?:实际)?执行/.test(name));
  const wholes = amounts.slice(0, -1).filter(({ name }) => wholly.test(name) && !isDone(name));
  const held = wholes.find(({ figure }) => isRate(rate, part.figure, figure));
  if (held !== undefined) return { part, whole: held };
  const last = wholes.at(-1);
  const others = amounts.slice(0, -1).filter((each) => !wholes.includes(each));
  // Several amounts spent, or bases that may have been added up: nobody knows which is meant.
  if (
    last === undefined ||
    others.some(({ name, figure }) => !SHARED.test(name) || isDone(name) || isRate(rate, part.figure, figure)) ||
    isSumOfBases(rate, part, wholes)
  )
    return undefined;
  // 执行率96%，其中基本支出执行率100%，项目支出执行率93.9%: of parts, whose amounts are not printed.
  const behind = before.slice(before.indexOf(part) + 1);
  if (behind.some((each) => /其中/.test(each.between) || isRate(each.figure, part.figure, last.figure))) return undefined;
  // 到位2358万元，到位率72.4%，执行1629万元，执行率50.0%: of the budget, which is not printed.
  if (/到位/.test(last.name) && before.some(({ name }) => /到位率/.test(name))) return undefined;
  return { part, whole: last };
}

/** 预算支出, 应到位, 可使用: what there was to be spent. */
const PLANNED = /预算|应|计划|下达|安排|指标|可|拟|批复|概算|目标|年初/;
/** Parts of the money, by who gave it. */
const SHARED = /中央|省级|市级|县级|区级|配套|补助|自筹/;

const isSumOfBases = (rate: PrintedFigure, { figure }: SaidFigure, wholes: readonly SaidFigure[]): boolean =>
  wholes.some((a, at) => wholes.slice(at + 1).some((b) => isRate(rate, figure, { ...a.figure, value: a.figure.value + b.figure.value })));

/** 总投资860万元，其中中央资金500万元，占58.1%: a part of what stands before 其中. */
function shareAmong(rate: PrintedFigure, name: string, before: readonly SaidFigure[]): Pair | undefined {
  if (!/^(?:约)?占(?:比|总投资|总额|总数)?(?:的)?(?:比例|比重)?(?:约?为|达)?$/.test(name)) return undefined;
  const part = before.at(-1);
  if (part === undefined || part.figure.unit === '%' || hidesFigure(part.between) || ELSE.test(part.name)) return undefined;
  const opens = before.findLastIndex(({ between }) => /其中|：|中，有?$/.test(between));
  const whole = opens > 0 ? before[opens - 1] : undefined;
  if (whole === undefined || whole.figure.unit !== part.figure.unit || whole.depth > part.depth || whole.figure.value <= 0)
    return undefined;
  if (part.figure.value > whole.figure.value || before.slice(opens).some(({ between }) => ELSE.test(between))) return undefined;
  const others = before.slice(0, -1).filter(({ figure }) => figure.unit === part.figure.unit && figure.value > 0);
  return { part, whole: others.find(({ figure }) => isRate(rate, part.figure, figure)) ?? whole };
}

const OF_NAMED = /^(?:支出|使用|支付|执行)?占([^，。；]{2,14}?)(?:的)?(?:比例|比重)?(?:约?为|达)?$/;
const FILLING = /全年|实际|年初|调整后|项目|资金|金额|总额|总|数|额|的/g;

/** 预算数500万元，到位480万元，支出456万元，占预算的91.2%: of the one amount that has this name. */
function shareOfNamed(name: string, before: readonly SaidFigure[]): Pair | undefined {
  const word = OF_NAMED.exec(name)?.[1]?.replace(FILLING, '') ?? '';
  const amounts = before.filter(({ figure }) => figure.unit === '元' && figure.value > 0);
  const part = amounts.at(-1);
  if (word.length < 2 || part === undefined || !/支出|使用|支付|执行|到位|完成/.test(part.name)) return undefined;
  if (amounts.some(({ between, name: own }) => hidesFigure(between) || ELSE.test(own))) return undefined;
  // 农业（类）支出90万元，占支出总额的90%；住房（类）支出3万元，占…: the first is a part, too.
  const isPart = ({ between }: SaidFigure, at: number) => /）[^，。；]*$/.test(between) || /^占/.test(before[at + 1]?.name ?? '');
  const parts = new Set(before.filter((said, at) => said !== part && isPart(said, at)));
  const [whole, second] = amounts.slice(0, -1).filter((said) => said.name.replace(FILLING, '') === word && !parts.has(said));
  return whole === undefined || second !== undefined || part.figure.value > whole.figure.value ? undefined : { part, whole };
}
