import { ACCOUNT_CONCEPTS } from '../../model/concept.ts';
import { aggregateOf, type Fact } from '../../model/fact.ts';
import type { RecordContext } from '../../model/record.ts';
import { ALL_MONEY, ANAPHOR, ofClass, SPENT, TOTAL, YEAR_WORD } from './other-names.ts';
import { type Reach, reachOf, withoutReach } from './reach.ts';

/** Reads what a figure is called: the label without layout words, its concept, year, basis and fund. */

export type Fund = NonNullable<Fact['fund']>;

export interface Label {
  /** As printed, without layout words; '' when the figure has no name of its own (`为`, `支出决算`, `预算数`). */
  readonly text: string;
  /** The label with what stands before the concept's name: what an item is called. */
  readonly full?: string;
  readonly concept?: string;
  /** What stood in front of the concept's name when it was found at the end of a longer label. */
  readonly prefix?: string;
  readonly year?: number;
  /** 上年, 去年 and the like. */
  readonly previous?: true;
  /** 本年, 今年 or the document's own year by name. */
  readonly own?: true;
  readonly basis?: 'budget' | 'final';
  readonly fund?: Fund;
  /** Tier of government and months that the words name. */
  readonly reach?: Reach;
  /** They name nothing else: 市本级, 6月当月. */
  readonly reachOnly?: true;
}

const LAYOUT = /["'“”‘’《》〈〉「」\s（）()【】[\]、]/g;

/** The form in which names are compared: no quotes, brackets or spaces. */
function nameKey(text: string): string {
  return text.replace(LAYOUT, '');
}

const BY_NAME = new Map<string, string>();
for (const concept of ACCOUNT_CONCEPTS)
  for (const name of [concept.zh, ...concept.names]) if (!BY_NAME.has(nameKey(name))) BY_NAME.set(nameKey(name), concept.id);
const NAMES_BY_LENGTH = [...BY_NAME.keys()].filter((name) => name.length >= 4).sort((a, b) => b.length - a.length);

/** Names that mean nothing else wherever they stand; others are found only behind known words. */
const DISTINCTIVE = /三公|机关运行|公务用车|公务接待|因公出国|^政府采购|债务(?:限额|余额)$|固定资产|国有资产|资产总|收支|采购预算|中小企业/;
const ORGANISATION = /(?:单位|部门|[局委办院会站所部校镇乡处队园馆室厅署]|[中小大]学|[农林牧]场|中心|街道|机关|政府|法院|检察院|公司|社)$/;

/** Words before a name that take only a part of it: 面向中小企业预留采购预算. */
const RESTRICTS =
  /中小|小微|行政单位|事业单位|预留|面向|授予|其余|部分(?!门)|相关|有关|用于|外事|境外|国外|货物|工程|服务|非|新增(?!资产)|追加/;

/** 某某局2023年度收入总计. */
const AT_YEAR = /20\d\d年(?:度)?$/;

const FRONT = new RegExp(
  `^(?:${YEAR_WORD}|同期|年[初末]|到?年底|账面|截[至止]|我[^，。；的]{0,4}?(?:部门|单位|局|委|办|院|校|镇|乡|街道|县|市|区|中心)?|本(?:部门|单位|级|局|委|办|院|校|镇|乡|街道|县|市|区|中心|园|馆|所|站|队|处|社|会|室|厅|系统|机关|学校|幼儿园)|部门|单位|机关|财政拨款|财政性?资金|一般公共预算(?:财政拨款|拨款)?|政府性基金(?:预算)?(?:财政拨款|拨款)?|国有资本经营预算(?:财政拨款)?|安排(?:的)?|预算(?:安排)?|决算|共计?|合计|拟|有|用于|实际|开支|预计|预期|反映|当年|全部|区本级|[省市县区镇乡]本?级|本级|地方(?=一般公共|公共财政|公共预算|财政)|经汇总|支出|总体|其中|的|对应|相应|分别|各|及|和|以及|与|并|全[省市县区镇乡州旗盟]|[省市县区镇乡州旗盟]本级|截至[^，]{1,8}底|(?:实现|取得)(?=收入))`,
);
const BACK =
  /(?:共计|总计|合计|总额|总量|规模|金额|资金|共|约|计|分别为|分别是|分别|各为|各是|均为|均是|各|均|为|是|安排|预算数?|决算数?|执行数|完成数|数额|支出|列支|实支|花费|花掉|用掉|实现|完成|达到?|的|额|了|有|使用|当年|拨款|发生|实际|年初|调整后?|全年|拟|数|：|:|-|—|财政拨款|一般公共预算|下达|批复|开支|投入|经费预算|部门预算|单位预算|核定|情况|价值|原值|账面|人民币)$/;
const EMPTY_WORD = `${YEAR_WORD}|同期|年末|批复|(?:同口径|可比口径)(?=数|[决预]算|执行|完成)|预算|决算|数|额|年初|年终|全年|实际|执行|完成|安排|金额|价值|原值|经费|资金|总额|合计|其中|费用|开支|花费|(?<=预算|年初)盘子|共|调整|核定|后|的|为|是|部门|单位|我|本|财政拨款|当年|达到?|：`;
const EMPTY_WORDS = new RegExp(`^(?:${EMPTY_WORD})*$`);
const AMOUNT_ALONE = new RegExp(`^(?:${EMPTY_WORD}|盘子|支出|列支|落地|实支|花掉|用掉)+$`);

/** Whether the words before a figure say what kind of figure it is and of nothing what: 决算数, 年初预算为, 全年列支. */
export const namesNothing = (words: string): boolean => AMOUNT_ALONE.test(nameKey(words));

const cache = new Map<string, string | null>();

/** The concept a label names, or undefined; `prefix` is what stood before the name. */
export function conceptOf(label: string): { readonly concept: string; readonly prefix: string } | undefined {
  const key = nameKey(label);
  const known = cache.get(key);
  if (known === null) return undefined;
  if (known !== undefined) return unpack(known);
  if (cache.size > 20_000) cache.clear();
  const found = findConceptName(key) ?? findWithoutBracketed(label) ?? findWithoutYear(key);
  cache.set(key, found === undefined ? null : `${found.concept} ${found.prefix}`);
  return found;
}

function unpack(packed: string): { concept: string; prefix: string } {
  const space = packed.indexOf(' ');
  return { concept: packed.slice(0, space), prefix: packed.slice(space + 1) };
}

/** `人员经费（工资福利支出）`: what stands in brackets explains. */
function findWithoutBracketed(label: string): { concept: string; prefix: string } | undefined {
  const plain = label.replace(/（[^（）]*）/g, '');
  return plain === label || plain === '' ? undefined : findConceptName(nameKey(plain));
}

/** `三公经费2022年预算数`: the year stands inside the name. */
function findWithoutYear(key: string): { concept: string; prefix: string } | undefined {
  const plain = key.replace(/(?<=.)(?:20\d\d|[本上去])年(?:度)?/g, '');
  return plain === key || plain === '' ? undefined : findConceptName(plain);
}

function findConceptName(key: string): { concept: string; prefix: string } | undefined {
  const joined = key
    .replace(/(元含?以上)的/, '$1')
    .replace(/收入?(总计|合计|总额|决算)?[和与及]?支出?(?=总|合|均|各|决算|预算|$)/, '收支$1')
    .replace(/(总计|合计|总额|决算)\1/, '$1');
  let rest = joined;
  for (;;) {
    const found = frontMatch(rest) ?? endMatch(rest);
    if (found !== undefined && !(rest !== joined && droppedExpenditure(joined, rest) && found.concept.startsWith('revenue'))) return found;
    const shorter = rest.replace(BACK, '');
    if (shorter === rest || shorter === '') return undefined;
    rest = shorter;
  }
}

/** 政府性基金预算支出 is no revenue although 政府性基金预算 names one. */
function droppedExpenditure(full: string, rest: string): boolean {
  return /支出/.test(full.slice(rest.length));
}

const CAR = '(?:公务用?车辆?|公车|车辆|用车)';
const COST = '(?:费用?|经费|支出)?(?:支出)?';
const VEHICLES = 'threePublicExpenses.officialVehicles';
/** The three public expenses go by names that differ in every paper. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${CAR}(?:费用?|经费)?小计$`), VEHICLES],
  [new RegExp(`^${CAR}?购置${COST}[及和与]?(?:公务用车|车辆)?(?:运行|运维|维护|使用)(?:及|和)?(?:维护|运行)?${COST}$`), VEHICLES],
  [new RegExp(`^${CAR}的?(?:运行|运维|维护|使用)[及和]?(?:维护|保养)?${COST}$`), `${VEHICLES}.operation`],
  [new RegExp(`^${CAR}(?:更新)?购置${COST}$`), `${VEHICLES}.purchase`],
  [/^(?:国内)?公?务?(?:接待|招待)(?:费用?|经费|支出)(?:支出)?$/, 'threePublicExpenses.hospitality'],
  [/^(?:因公)?(?:临时)?出国境?(?:费用?|经费|支出)(?:支出)?$/, 'threePublicExpenses.overseasVisits'],
];

function byPattern(name: string): string | undefined {
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1];
}

/** The name alone, or behind words that say nothing about what it is. */
function frontMatch(text: string): { concept: string; prefix: string } | undefined {
  let rest = text;
  for (;;) {
    const concept = BY_NAME.get(rest) ?? byPattern(rest);
    if (concept !== undefined) return { concept, prefix: text.slice(0, text.length - rest.length) };
    const shorter = rest.replace(FRONT, '');
    if (shorter === rest || shorter === '') return undefined;
    rest = shorter;
  }
}

/** The longest name at the end of a longer label, when it is distinctive or follows the name of an organisation. */
function endMatch(text: string): { concept: string; prefix: string } | undefined {
  for (const name of NAMES_BY_LENGTH) {
    if (name.length >= text.length || !text.endsWith(name)) continue;
    const concept = BY_NAME.get(name);
    const prefix = text.slice(0, -name.length);
    if (concept !== undefined && !RESTRICTS.test(prefix) && (DISTINCTIVE.test(name) || ORGANISATION.test(prefix.replace(AT_YEAR, ''))))
      return { concept, prefix };
  }
  return undefined;
}

export function fundOf(text: string): Fund | undefined {
  if (text.includes('政府性基金')) return 'governmentFundBudget';
  if (text.includes('国有资本经营')) return 'stateCapitalBudget';
  if (/一般公共(?:预算|财政)|公共财政预算/.test(text)) return 'generalPublicBudget';
  return text.includes('财政拨款') && !text.includes('非财政拨款') ? 'fiscalAppropriation' : undefined;
}

/** Budget or final accounts, where the words right before a figure say so; what has come in (到位) is no budget. Names of funds (一般公共预算) do not count. */
export function basisOf(text: string): 'budget' | 'final' | undefined {
  const plain = text.replace(/一般公共预算|公共财政预算|政府性基金预算|国有资本经营预算|基金预算/g, '');
  if (/(?<![未应待拟])到位(?:资金|数|额|金额)?(?:共|计|合计|约|为|是)*$/.test(plain)) return 'final';
  if (/决算|执行数|执行额|实际(?:支出|完成|执行|发生|收入)|支出完成|完成数/.test(plain)) return 'final';
  return /(?:预算(?:数|额|安排|总额|指标|支出|收入|规模)?|盘子|(?:核定|批复)[数额]?|年初(?:安排|批复|下达))(?:共计|合计|共|约|为|是|的|总计|安排)*$/.test(
    plain,
  )
    ? 'budget'
    : undefined;
}

/** The side of the accounts of figures that name none: a paper on a year that is over speaks of what was spent. */
export function usualBasis({ documentKind }: RecordContext): 'budget' | 'final' {
  return documentKind === 'finalAccounts' || documentKind === 'selfEvaluation' ? 'final' : 'budget';
}

const TRIM_BACK =
  /(?:分别为|分别是|共计|(?<!收入|支出|收支)(?:总计为|合计为)|各为|各是|均为|均是|预计|(?<=[^，。；：])年初(?:安排|批复|下达|核定)|安排|累计|实际|完成|实现|执行|入库|达到?|已|为|是|约|近|共|有|：|:)+$/;
const TRIM_FRONT =
  /^(?:其中|以及|及|和|与|并|，|、|：|:|=|＝|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|（\d{1,2}）|[①-⑳]|-|—|一是|二是|三是|四是|五是)+/;

/** 行政运行（项）2024年预算数: what stands behind a name says which figure of it is printed; the document's own year says nothing new. */
const YEAR_BEHIND = /(?<=（\d{0,7}[类款项]）)(20\d\d)年(?:度)?(?=(?:年初)?(?:预算|决算|执行)数)/;

/** 当年收入 is 本年收入, beside 收入总计 another thing than that. */
const OF_THE_YEAR = /^([，。；]?)当年(?=(?:收入|支出)(?:合计|小计)?(?:为|是|共|：)*$)/;

/** Reads the words before a figure (comparison and direction words taken out) as its label. */
export function readLabel(printed: string, ownYear: number | undefined): Label {
  const raw = printed
    .replace(YEAR_BEHIND, (all, year: string) => (Number(year) === ownYear ? '' : all))
    .replace(SPENT, '支出')
    .replace(OF_THE_YEAR, '$1本年');
  const text = ofClass(nameOnly(raw.replace(TRIM_FRONT, '').replace(TRIM_BACK, '')));
  const year = /(?<!\d)(20\d\d)年/.exec(raw)?.[1];
  const previous = /(?:上一?|去|前一?)年(?!末|结转|结余|滚存|度?末|度?结)/.test(raw);
  const own = /(?:本|今|当)年/.test(raw) || (year !== undefined && Number(year) === ownYear);
  const basis = basisOf(raw);
  const isAnaphor = ANAPHOR.test(text);
  const found = isAnaphor || (EMPTY_WORDS.test(nameKey(text)) && !isBareName(text)) ? undefined : conceptOf(text);
  const empty = isAnaphor || (found === undefined && EMPTY_WORDS.test(nameKey(text)));
  const fund = fundOf(text);
  const reach = reachOf(raw);
  return {
    text: TOTAL.test(text) ? ALL_MONEY : empty ? '' : withoutBasis(printedName(text, found?.prefix ?? ''), found?.concept),
    ...(found === undefined ? {} : { concept: ofFund(found.concept, fund), prefix: found.prefix }),
    ...(found === undefined || found.prefix === '' ? {} : { full: printedName(text, '') }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(previous ? { previous: true } : {}),
    ...(own ? { own: true } : {}),
    ...(basis === undefined ? {} : { basis }),
    ...(reach === undefined ? {} : { reach }),
    ...(reach !== undefined && found === undefined && EMPTY_WORDS.test(nameKey(withoutReach(text))) ? { reachOnly: true } : {}),
    ...(fund === undefined || namesFund(found?.concept) || ofFund(found?.concept ?? '', fund) !== (found?.concept ?? '') ? {} : { fund }),
  };
}

/** `行政运行（项）：2023年预算数` names what stands before the colon; `主要支出：人员经费` what stands behind it. */
function nameOnly(text: string): string {
  const colon = text.lastIndexOf('：');
  if (colon < 0) return text;
  const behind = text.slice(colon + 1);
  return EMPTY_WORDS.test(nameKey(behind)) ? text.slice(0, colon) : behind;
}

/** 支出 and 收入 by themselves are names; 支出决算, 实际支出 and 预算数 are not, unless nothing else is there to speak of. */
const OWNER = new RegExp(`^(?:${YEAR_WORD}|我部门|我单位|本部门|本单位|部门|单位)+`);

function isBareName(text: string): boolean {
  const key = nameKey(text);
  return BY_NAME.has(key) || BY_NAME.has(key.replace(OWNER, ''));
}

/** The expenditure of one fund has a concept of its own. */
function ofFund(concept: string, fund: Fund | undefined): string {
  return fund !== undefined && (concept === 'expenditure' || concept === 'revenue') ? `${concept}.${fund}` : concept;
}

/**
 * Whether figures of a concept are told apart by fund. The three public expenses and the operating expenses are paid out of fiscal
 * appropriations by definition, however the chapter words it.
 */
export function dependsOnFund(concept: string, fund: Fund): boolean {
  if (/^(?:stateAssets|vehicles|reception|overseas)/.test(concept) || namesFund(concept)) return false;
  return (
    !/^(?:threePublicExpenses|agencyOperatingExpenses)/.test(concept) || fund === 'governmentFundBudget' || fund === 'stateCapitalBudget'
  );
}

/** Whether the concept itself is the revenue or expenditure of one fund. */
export function namesFund(concept: string | undefined): boolean {
  return concept !== undefined && /\.(?:generalPublicBudget|governmentFundBudget|stateCapitalBudget|fiscalAppropriation)$/.test(concept);
}

/** 三公经费预算 and 三公经费决算 are two figures of one thing. */
function withoutBasis(label: string, concept: string | undefined): string {
  // 公用经费（机关运行经费）预算: the name that is known stands in brackets.
  const inner = /^（([^（）]+)）(?:预算|决算)?(?:数|安排)?$/.exec(label)?.[1];
  if (inner !== undefined) return inner;
  const shorter = label.replace(/(?:年初|全年|调整)?(?:预算|决算)(?:数|安排)?$|年初(?:安排|批复|下达)?$/, '');
  return concept !== undefined && shorter.length >= 2 && conceptOf(shorter)?.concept === concept ? shorter : label;
}

/** The label as a reader would quote it: without the year and the department in front. */
function printedName(text: string, prefix: string): string {
  let rest = text;
  if (prefix !== '' && nameKey(text).startsWith(prefix)) {
    let taken = 0;
    let index = 0;
    while (index < rest.length && taken < prefix.length) {
      if (nameKey(rest.charAt(index)) !== '') taken += 1;
      index += 1;
    }
    rest = rest.slice(index);
  }
  return rest
    .replace(/^（[^（）]*(?:，|不含|下同|剔除)[^（）]*）(?=.)/, '')
    .replace(/^["”’'）]+(?=[^三])/, '')
    .slice(0, 60);
}

/** 收入总计 is not 本年收入 again, though both are revenue. */
export function sameTotal(a: string, b: string): boolean {
  const [one, other] = [aggregateOf(a), aggregateOf(b)];
  return one === other || one === 'plain' || other === 'plain';
}
