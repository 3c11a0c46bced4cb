import { findDigitSlip } from '../../model/digit-slip.ts';
import type { Disclosure } from '../../model/record.ts';
import type { PrintedFigure } from './printed-figures.ts';
import { isDivided, isTied, printedLike, type SaidClaim, slackOf, sumOf, totalOf } from './said-claims.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';
import { slippedLists, slippedOf } from './slipped-lists.ts';

/** Amounts of a sentence that are divided into parts, or added up, by the sentence itself, whatever account they belong to. */

/** Between the whole and its first part: 其中, a colon, 分别为, or the bracket that holds the parts. */
const OPENS = /^(?:的?资金)?(?:，其中[：，]?|：(?:其中[：，]?)?|（其中[：，]?|（|，(?:包括|分别为|分别是|资金来源为)[：，]?|，(?=中央))/;
const CLOSES =
  /^(?:、|，|；)?(?:以上|上述|[二两三四五六七八]项|[二两三四五六七八]级)?(?:资金|金额|投资|收入|支出)?(?:合计|共计|总计|共)(?:到位|安排|投入|支出|下达)?(?:资金|金额|投资)?(?:为|：)?$/;
const WHOLE = /资产|[原净价]值|付息|还本|利息|债[务券]|资金|投资|补助|经费|预算|支出|收入|费用?$|拨款|金额|概算|价款?$/;
/** Moves, comparisons, standards and what is only an example: these make up nothing. */
const NO_PART = /[比较占每均]|增加|减少|增长|下降|上年|去年|标准|单价|主要|结余|已|到位|支出(?=\d|$)|完成|剩余|未|其中/;
const LEVELS =
  /^(?:中央|国家|省|自治区|市|州|县|区|乡|镇|本|地方|上级|各?级|财政|预算内|专项|债券|自筹|单位|企业|社会|群众|配套|补助|转移支付|资金|投资|补贴|拨款|奖补|资本|安排|投入)+(?:资金|投资|配套|补助|拨款|财政|级|筹|补贴|资本)?$/;
const TIER = /上级|中央|国家|省|自治区|市|州|县|区|乡|镇|自筹|企业|社会|群众|单位/;
/** Endings of things that are divided among: of one list they hold nothing of each other. */
const ENDINGS = /(?:镇|乡|街道|县|市|区|村|社区|标段|学校|费|费用|工程款|局|中心|项目|工程)$/;
/** A sentence that lists more is none that a reader adds up. */
const MOST_PARTS = 40;
const OTHERS = /^其[他它]/;

/** Every whole that a sentence divides, and every total that it adds up. */
export function* saidParts(disclosure: Disclosure): Generator<SaidClaim> {
  for (const sentence of saidSentences(disclosure)) {
    if (sentence.figures.length < 3) continue;
    const told = new Set<SaidFigure>();
    for (const [at, said] of sentence.figures.entries()) {
      if (said.figure.unit !== '元' || said.figure.value <= 0 || isDivided(disclosure, sentence.in, said.figure)) continue;
      const found = partsBehind(sentence, at) ?? (isTied(disclosure, sentence.in, said.figure) ? undefined : addedUp(sentence, at));
      if (found === undefined) continue;
      told.add(said);
      yield claimOf(sentence, said, found);
    }
    for (const { whole, parts } of slippedLists(sentence)) if (!told.has(whole)) yield claimOf(sentence, whole, parts);
  }
}

function claimOf(sentence: SaidSentence, { figure, name }: SaidFigure, parts: readonly SaidFigure[]): SaidClaim {
  const figures = parts.map((part) => part.figure);
  const [first, last] = [figures[0] ?? figure, figures.at(-1) ?? figure];
  const sum = totalOf(figures);
  const slipped = slippedOf(parts, figure);
  const part = parts.find((each) => each.figure === slipped);
  if (slipped !== undefined && part !== undefined) {
    const others = figures.filter((each) => each !== slipped);
    return {
      in: sentence.in,
      start: Math.min(figure.start, first.start),
      end: Math.max(figure.end, last.end),
      label: nameOf(part, OPENS.exec(part.between)?.[0] ?? ''),
      figure: slipped,
      holds: false,
      right: printedLike(figure.value - totalOf(others), slipped),
      terms: [figure, ...others].map(({ text }) => text).join(' - '),
    };
  }
  return {
    in: sentence.in,
    start: figure.start < first.start ? figure.start - name.length : first.start - (parts[0]?.name.length ?? 0),
    end: figure.start < first.start ? last.end : figure.end,
    label: name.replace(/^(?:其中|以上|上述|本次|共)|(?<!收入|支出)(?:共计|合计|总计|共|为|是)+$/g, '') || '合计',
    figure,
    holds: Math.abs(sum - figure.value) <= slackOf([figure, ...figures]),
    right: printedLike(sum, figure),
    terms: sumOf(figures),
  };
}

/** The parts that stand behind a whole until its list, its bracket or its clause ends; undefined where they prove nothing. */
function partsBehind(sentence: SaidSentence, at: number): readonly SaidFigure[] | undefined {
  const whole = sentence.figures[at];
  const first = sentence.figures[at + 1];
  const opens = first === undefined ? null : OPENS.exec(first.between);
  if (whole === undefined || first === undefined || opens === null || !WHOLE.test(whole.name) || NO_WHOLE.test(whole.name))
    return undefined;
  const parts: SaidFigure[] = [];
  let levels = 0;
  for (let index = at + 1; index < sentence.figures.length; index += 1) {
    const said = sentence.figures[index];
    if (said === undefined || said.depth < first.depth) break;
    // 占58.1% says something of the part before it.
    if (isShareOfPart(said)) continue;
    if (parts.length > MOST_PARTS) return undefined;
    if (parts.length > 0 && !/^(?:（[^（）]*）)?[、，；和及与]/.test(said.between)) return undefined;
    // 县级配套75万元，实际支出178.6万元: the list is over where another thing begins.
    if (levels === 0 && parts.length > 1 && /^[，；]/.test(said.between) && endsLevels(parts, said, opens[0])) levels = parts.length;
    parts.push(said);
  }
  const areParts = (some: readonly SaidFigure[]) =>
    some.length > 1 && some.every((part) => isPart(part, opens[0], part === first)) && !/^等/.test(endOf(sentence, some.at(-1)));
  if (areParts(parts) && slippedOf(parts, whole.figure) !== undefined) return parts;
  const list = levels === 0 ? parts : parts.slice(0, levels);
  const names = list.map((part) => nameOf(part, part === first ? opens[0] : ''));
  return areParts(list) && proves(names, list, whole.figure, /：|分别|来源/.test(opens[0])) ? list : undefined;
}

/** 占58.1%, behind the amount that it is the share of. */
const isShareOfPart = ({ figure, between }: SaidFigure): boolean => figure.unit === '%' && /^，?（?占(?:比)?$/.test(between);

/** Whether a list of levels of government ended before a figure that is of none. */
const endsLevels = (parts: readonly SaidFigure[], next: SaidFigure, opens: string): boolean =>
  parts.every((part, index) => isLevel(nameOf(part, index === 0 ? opens : ''))) && !isLevel(nameOf(next, ''));

const isLevel = (name: string): boolean => LEVELS.test(name) && TIER.test(name);

const NO_WHOLE = /[比较占均]|增加|减少|增长|下降|结余|上年|去年|每|标准/;

const nameOf = ({ between }: SaidFigure, opens: string): string =>
  between
    .slice(opens.length)
    .replace(/^(?:（[^（）]*）)?[、，；：和及与]+|^以及/, '')
    .replace(/^(?:安排|投入|下达|争取)|(?:安排|投入|为|是|共|各|计)+$/g, '');

function isPart(part: SaidFigure, opens: string, isFirst: boolean): boolean {
  const name = nameOf(part, isFirst ? opens : '');
  return (
    part.figure.unit === '元' &&
    part.figure.value > 0 &&
    name !== '' &&
    !NO_PART.test(name) &&
    !hidesFigure(part.between) &&
    !/[。，；：（）]/.test(name)
  );
}

const endOf = (sentence: SaidSentence, last: SaidFigure | undefined): string =>
  last === undefined ? '' : sentence.in.paragraph.text.slice(last.figure.end, last.figure.end + 2);

/** Whether parts of these names must make the whole, or at least not more: levels of government, or things of one kind. */
function proves(names: readonly string[], parts: readonly SaidFigure[], whole: PrintedFigure, isDeclared: boolean): boolean {
  if (new Set(names).size < names.length) return false;
  const areLevels = names.every(isLevel);
  const others = namesTheRest(names);
  if (isDebt(names)) return true;
  const endings = new Set(names.map((name) => ENDINGS.exec(name)?.[0]));
  const ofOneKind = endings.size === 1 && !endings.has(undefined);
  if (!areLevels && !others && !ofOneKind) return isFundsAndOwn(names);
  const sum = totalOf(parts.map(({ figure }) => figure));
  if (sum > whole.value * FARTHEST || (areLevels && holdsAnother(names))) return false;
  // A list may leave something out; it may not come to more.
  return sum >= whole.value || others || (isDeclared && ofOneKind && names.length > 2);
}

/** 其他费用 behind the rest; 其他资金 is a source of its own, which is the rest only beside the money of the budget. */
function namesTheRest(names: readonly string[]): boolean {
  const [last = '', ...before] = names.toReversed();
  if (!OTHERS.test(last) || before.some((name) => OTHERS.test(name))) return false;
  return (
    !OTHER_SOURCE.test(last) ||
    (before.some((name) => isLevel(name) || BUDGET_MONEY.test(name)) && !names.some((name) => FINANCED_BY.test(name)))
  );
}

const OTHER_SOURCE = /^其[他它](?:各?[项类])?(?:资金|收入|来源|拨款)/;
const BUDGET_MONEY = /财政(?!专户)|一般公共/;
/** 其中由财政专户拨款安排340万元: what some of it comes from. */
const FINANCED_BY = /^由/;

/** 一般债务利息 and 专项债务利息: there is no third kind of debt. */
const isDebt = ([one = '', other = '', third]: readonly string[]): boolean =>
  third === undefined &&
  /^(?:一般|专项)债[务券]/.test(one) &&
  other === one.replace(/^(?:一般|专项)/, one.startsWith('一') ? '专项' : '一般');

/** Parts that come to more than this many wholes are of something else. */
const FARTHEST = 1.5;

/** 上级 holds 中央 and 省, 地方 holds what is below. */
const holdsAnother = (names: readonly string[]): boolean =>
  names.some((name) => /上级|各级|以上/.test(name) && names.some((other) => /中央|国家|省|自治区/.test(other))) ||
  names.some((name) => /地方/.test(name) && names.some((other) => /省|自治区|市|州|县|区/.test(other)));

/** 财政拨款300万元，自筹资金56.8万元: money of others and one's own. */
const isFundsAndOwn = (names: readonly string[]): boolean =>
  names.length === 2 &&
  /^(?:[省市县区]?级?财政)(?:拨款|资金|补助|投入)?$/.test(names[0] ?? '') &&
  /^(?:单位|企业|项目单位)?自筹(?:资金)?$/.test(names[1] ?? '');

/** 收入总计 may hold more than a sentence lists; that its figure was miswritten shows in its digits. */
function isOpenBalance({ name, figure }: SaidFigure, parts: readonly SaidFigure[]): boolean {
  const sum = totalOf(parts.map((part) => part.figure));
  if (!/收入|支出/.test(name) || sum >= figure.value - slackOf(parts.map((part) => part.figure))) return false;
  return findDigitSlip(Math.round(figure.value / figure.step), Math.round(sum / figure.step)) === undefined;
}

/** 货物12万元，年初预算14万元: behind what was spent the budget of the same, and no part beside it. */
const NO_ADDEND =
  /其中|包括|[比较占每均]|增加|减少|上年|去年|标准|单价|结余|^，(?:年初|全年|当年|调整后?)?(?:预算|决算|执行|计划)数?(?:为|是)?$/;
/** 上年结转收入 and 结转下年支出 are what a balance is made of. */
const BROUGHT_ON = /上年(?:度)?(?:结转|结余)|(?:结转|结余)(?:至)?下年/g;

/** 中央资金500万元、省级资金200万元、县级资金160万元，合计860万元: all amounts of the sentence up to the word that adds them up. */
function addedUp(sentence: SaidSentence, at: number): readonly SaidFigure[] | undefined {
  const total = sentence.figures[at];
  if (total === undefined || at > MOST_PARTS || !CLOSES.test(total.between)) return undefined;
  // 甲22亿元、乙29亿元，共51亿元；丙40亿元、丁11亿元，共51亿元: each total adds up what stands behind the one before.
  const earlier = sentence.figures.slice(0, at).findLastIndex(({ between }) => CLOSES.test(between));
  const parts = sentence.figures.slice(earlier + 1, at).filter((said) => !isShareOfPart(said));
  const opening = parts[0]?.between ?? '';
  if (parts.length < 2 || parts.some(({ figure, depth }) => figure.unit !== '元' || figure.value <= 0 || depth !== total.depth))
    return undefined;
  const isBalance = /(?:收入|支出)(?:总计|合计)/.test(total.name);
  const addend = (words: string) => (isBalance ? words.replace(BROUGHT_ON, '') : words);
  if (parts.some(({ between }) => NO_ADDEND.test(addend(between)) || hidesFigure(between))) return undefined;
  const joined = parts.slice(1).every(({ between }) => /^[、，；和及与]/.test(between) && !/[。：]/.test(between));
  if (!joined || /[。]/.test(opening)) return undefined;
  // 收回资金38万元，用于甲25万元、乙13万元，合计38万元: what stands first is the whole.
  // 三类支出为120万元、210万元和130万元，其中授予甲100万元、乙80万元，合计180万元: the last of them are what is added up.
  if (isOpenBalance(total, parts)) return undefined;
  const last = parts.map((_, index) => parts.slice(index)).filter((list) => list.length > 1);
  return last.find((list) => Math.abs(totalOf(list.map(({ figure }) => figure)) - total.figure.value) < 1e-6) ?? parts;
}
