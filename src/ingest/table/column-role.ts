import { isMoneyUnit, type MoneyUnit } from '../../model/number.ts';
import { basisOf, conceptOf } from '../narrative/label.ts';
import type { Path } from './header-spans.ts';

/** What a column of a summary table holds, read from the words above it. */

export interface Time {
  readonly period: 'current' | 'previous';
  readonly basis?: 'budget' | 'final';
  /** Where it is neither of this year nor of the last. */
  readonly year?: number;
}

export type ColumnRole =
  | { readonly kind: 'label' | 'code' | 'formula' }
  /** Numbers of rows, units, notes. */
  | { readonly kind: 'ignored' }
  /** A header that does not say what the figures below it measure. */
  | { readonly kind: 'unknown' }
  | FigureRole;

export interface FigureRole {
  readonly kind: 'amount' | 'change' | 'changeRate' | 'share' | 'completion' | 'count' | 'price';
  readonly time: Time;
  /** The unit of money that stands in the header of the column itself: 金额（万元）. */
  readonly unit?: MoneyUnit;
  /** What the column is of the row: undefined where it is the row's own figure. */
  readonly part?: ColumnPart;
}

export function isFigureRole(role: ColumnRole): role is FigureRole {
  return 'time' in role;
}

export interface ColumnPart {
  readonly label: string;
  /** 合计, or the 小计 of a group. */
  readonly total: boolean;
  readonly concept?: string;
  /** Words of the groups it stands in, outermost first. */
  readonly groups: Path;
  /** 其中: a piece that is in another column already. */
  readonly within: boolean;
  /** Amounts under a name that no list knows: they are read, but add up with nothing for sure. */
  readonly loose?: true;
}

const LABEL =
  /^(?:预算)?(?:项目|科目|收入|支出|内容|指标|类别|资产|单位|部门)(?:（.*）)?$|^(?:收入|支出)(?:项目|内容|来源|科目)(?:（.*）)?$|(?:科目|名称|类别|分类)$|^支出功能分类科目$|^支出用途$/;
const IGNORED =
  /^年[度份]$|^(?:序号|行次|栏次|排名|名次|位次|备注|说明|计量单位|数量单位|单价|规格|型号|目录|来源|单位性质|单位规格|采购组织形式|采购方式)|目录序号|经费保障/;
const SUBTOTAL = /^(?:合计|总计|小计|共计)(?:（.*）)?$/;
/** Words that name a year or a side of the accounts and nothing else. */
const TIME_ONLY =
  /^(?:(?:20\d\d|上一?|本|去|今|当|全)年(?:度)?)?(?:年初|调整后?|全年|累计)?(?:收支|支出|收入)?(?:预算|决算|执行|完成|计划)(?:安排|调整)?(?:数|额|金额)?(?:（[^（）]*）)?$|^(?:20\d\d|上一?|本|去|今|当|全)年(?:度)?(?:数|金额)?(?:（[^（）]*）)?$|^(?:全年|本年)?实际(?:支出|执行|完成)(?:数|额|金额)?$|^(?:本年|今年)?累计(?:完成|执行|收入|支出)?(?:数|额)?$|^(?:上年|去年)(?:同期|同月|累计)(?:完成|执行|收入|支出)?(?:数|额)?$/;
const AMOUNT_ONLY = /^(?:金额|价值|数额|账面(?:价值|原值)?|原值|预算金额|决算金额|价值（.*）|金额（.*）)$/;
/** Shares of taxes by level of government make up the tax. */
const LEVEL = /^(?:中央|省|市|县|区|乡镇?|县乡|区县|本|地方|市县)级?(?:收入)?$|^本地区$/;
const MONEY =
  /收入|支出|资金|拨款|经费|结转|结余|补助|费用?$|税|债务|限额|余额|款$|金$|金额$|本息$|利息$|(?:发行|资金|债券|投资)规模$|^规模$|机动|福利|服务|补贴/;

const plain = (text: string) => text.replace(/\s/g, '');

function timeOf(path: Path, ownYear: number | undefined): Time {
  let period: Time['period'] = 'current';
  let basis: Time['basis'];
  for (const word of path) {
    const year = /20\d\d/.exec(word)?.[0];
    const earlier = year !== undefined && ownYear !== undefined && Number(year) < ownYear;
    if ((/上年|去年|前一年/.test(word) && !/结转|结余/.test(word)) || earlier) period = 'previous';
    const own = /决算|执行|完成数|实际/.test(word) ? 'final' : /计划数?$/.test(word) ? 'budget' : basisOf(word);
    basis = own ?? basis;
  }
  return { period, ...(basis === undefined ? {} : { basis }) };
}

/** Columns that compare: of a change, a rate, a share. */
function comparisonOf(leaf: string, whole: string): FigureRole['kind'] | undefined {
  // Points between two rates are neither an amount nor a rate of one.
  if (/百分点/.test(whole)) return undefined;
  const words = /^(?:金额|数额|%|比例|百分比|幅度|增减额|增减率|占比)/.test(leaf) ? whole : leaf;
  if (/^(?:同比|环比|增速|增长率?|同比增[长减](?:率)?)$/.test(leaf)) return 'changeRate';
  if (/(?:增减|变动|增长|同比|比上年|较上年).*(?:%|率|比例|百分比|幅度)|增幅/.test(words)) return 'changeRate';
  if (/增减|变动|增加额|差额|[比较]上年|^[比较与](?:年初|调整后?)?预算(?:数)?(?:相?比|相差)?(?:增减额?)?$/.test(words)) return 'change';
  if (/(?:完成|执行|进度).*(?:%|率|比例)|(?:决算|支出)数?(?:为|占|与).*预算.*(?:%|比)|占.*(?:预算|计划)数?的?(?:%|比)/.test(words))
    return 'completion';
  if (/^(?:完成|为)(?:年初|调整后?)?预算$/.test(leaf)) return 'completion';
  // 占总收入: a share needs no word for it, and 占用 is none.
  if (/占.*(?:%|比)|占比|比重/.test(words) || /^占(?![用地有])/.test(leaf)) return 'share';
  return undefined;
}

/** Reads the words above a column. A path of no words, or of words that say nothing sure, is `unknown`. */
export function roleOf(given: Path, ownYear: number | undefined): ColumnRole {
  const path = given.map(plain).filter((text) => text !== '');
  const leaf = path.at(-1);
  if (leaf === undefined) return { kind: 'unknown' };
  const whole = path.join('');
  if (/编码|代码/.test(leaf) || /^[类款项]$/.test(leaf)) return { kind: 'code' };
  if (/^(?:计算)?公式$/.test(leaf)) return { kind: 'formula' };
  if (IGNORED.test(leaf)) return { kind: 'ignored' };
  // 执行率得分 is no rate; whether such points add up, the rows show.
  if (isPointsOfPart(leaf)) return { kind: 'unknown' };
  const comparison = comparisonOf(leaf, whole);
  if (comparison !== undefined) return { kind: comparison, time: { ...timeOf(path, ownYear), period: 'current' } };
  if (/^数量（[^）]+）$/.test(leaf)) return { ...looseRole(path, ownYear), kind: 'count' };
  if (/^(?:数量|面积)/.test(leaf)) return { kind: 'count', time: timeOf(path, ownYear) };
  // Points are points as a mean, too, and so are years: neither adds up to anything.
  if (/^(?:平均|平均得|均)分(?:值|数)?$|^(?:债券|发行|贷款|合同)?(?:期|年)限(?:（年）)?$/.test(leaf))
    return { ...looseRole(path, ownYear), kind: 'count' };
  if (isCounted(leaf) && !OF_EACH.test(whole)) return looseRole(path, ownYear);
  if (LABEL.test(leaf) && !isMoneyLeaf(leaf, path)) return { kind: 'label' };
  return amountRole(path, ownYear);
}

/** 收入 and 支出 under a group of amounts are amounts, not names. */
function isMoneyLeaf(leaf: string, path: Path): boolean {
  return /^(?:收入|支出)$/.test(leaf) && path.length > 1 && path.slice(0, -1).some((word) => TIME_ONLY.test(word) || SUBTOTAL.test(word));
}

/** 其中：购置费, 细分为：购置费. */
const OF_WHICH = /^(?:其中：?|(?:细分为|包括)：)/;

function amountRole(path: Path, ownYear: number | undefined): ColumnRole {
  const time = timeOf(path, ownYear);
  const words = path.filter((word) => !TIME_ONLY.test(word) && !AMOUNT_ONLY.test(word));
  const leaf = words.at(-1);
  // 收入 | 预算数: the word above names the side, not a part.
  if (leaf === undefined || (words.length < path.length && !SUBTOTAL.test(leaf) && isSide(leaf))) return { kind: 'amount', time };
  const within = OF_WHICH.test(leaf);
  const name = leaf.replace(OF_WHICH, '');
  const groups = words.slice(0, -1);
  if (SUBTOTAL.test(name)) {
    const group = groups.findLast((word) => !isSide(word));
    const concept = group === undefined ? undefined : conceptOf(group)?.concept;
    const label = group === undefined ? name : `${group}${name}`;
    return { kind: 'amount', time, part: { label, total: true, groups, within, ...(concept === undefined ? {} : { concept }) } };
  }
  // Rates and what falls to one of many add up to nothing.
  if (/%|百分点|率$|比[例重]?$|平均|[人户亩村校班台车次辆生]均|^每|单价/.test(name)) return { kind: 'unknown' };
  const total = /(?:小计|合计|总计)$/.test(name);
  const concept = conceptOf(name)?.concept ?? conceptOf(name.replace(/小计$/, ''))?.concept;
  if (concept === undefined && !isMoneyName(name)) return { kind: 'unknown' };
  return { kind: 'amount', time, part: { label: name, total, groups, within, ...(concept === undefined ? {} : { concept }) } };
}

function isSide(word: string): boolean {
  return /^(?:本年|财政拨款)?(?:收入|支出|收支)(?:预算|决算)?$|^支出用途$|^功能分类$|^项目$/.test(word);
}

function isMoneyName(name: string): boolean {
  return LEVEL.test(name) || MONEY.test(name);
}

const NO_MONEY =
  /百分点|标准|定额|平均|[人户亩村校班台车次辆生]均|^每|单价|人数|人次|数量|[率%]|个数|面积|编号|编码|年|月|比|排名|得分|分值|电话/;

/** 本年增加, 年末数: the year says when and not that the column holds years. */
const WHEN = /(?:本|上|当|去|20\d\d)年度?(?:[初末])?|[年期][初末]/g;

/** Names of amounts that no list of parts knows. */
const LOOSE_MONEY =
  /金额$|总价$|^净资产|资产总额$|负债(?:总额)?$|[净原]值$|折旧$|^(?:(?:本|当)年|本期)(?:增加|减少|新增)|^[年期][初末](?:余额|数|结[余转])?$/;

/**
 * A column that the vocabulary does not know holds amounts where the table names a unit of money and its name is one of an amount or all its
 * cells have decimals.
 */
export function looseAmount(path: Path, texts: readonly string[], ownYear: number | undefined): FigureRole | undefined {
  const leaf = path.at(-1);
  if (leaf === undefined || NO_MONEY.test(path.join('').replace(WHEN, '')) || texts.length === 0) return undefined;
  if (!LOOSE_MONEY.test(withoutUnit(plain(leaf))) && !texts.every((text) => /^-?\d+\.\d{1,2}$/.test(text) || text === '0'))
    return undefined;
  return looseRole(path, ownYear);
}

/** Points, people and things: the name says that they are counted. */
const COUNTED =
  /(?:[人户批车床班个次家所站处件套项辆点笔份条栋]|项目|单位|机构|编制|指标)数(?:量)?(?:（[^（）]{1,4}）)?$|[人户批车场班台辆]次$|^团组$|面积|床位|里程|^(?:总|常住|户籍)?人口$|（(?:张|人|户|个|辆|台|亩|套|件|批|次|家|部|处|分|项|吨|平方米|公里)）$/u;
/** 学生数, 任务数: any number of something, where no money goes by that name. */
const NUMBERED =
  /^(?!.*(?:预算|决算|执行|计划|调整|完成|安排|下达|到位|结转|支出|收入|增减|合计|金额|资金|[总基指系倍参平]数|均))[\u4e00-\u9fa5（）]{1,12}数(?:（[^（）]{1,4}）)?$/;
/** Names of columns of points. */
export const POINT_WORDS =
  '(?:标准|自评|评价|实际|平均)?(?:分值|得分|满分|权重)|(?:标准|应得|实得|自评|评|权重|评得|实际得|满)分值?|评分|满分值|得分值';
const POINTS = new RegExp(`^(?:${POINT_WORDS}|(?:扣减?|失)分(?:值|数)?)(?:（分）)?$`);
/** The points of a part of the whole: 执行率得分, 产出得分, 其余指标得分（90分）. */
const POINTS_OF_PART = /^(?:(?:预算)?执行率?|决策|过程|投入|产出|效益|效果|满意度|成本|管理|其[余他])(?:指标|类)?得分(?:（\d*分）)?$/;
export const isPointsOfPart = (name: string): boolean => POINTS_OF_PART.test(name);
const isCounted = (leaf: string): boolean => COUNTED.test(leaf) || POINTS.test(leaf);
/** What is of each, or stands for an order, adds up to nothing. */
const OF_EACH = /%|率|均|每|百分点|标准(?!分)|定额|单价|年限|排名|名次/;
const withoutUnit = (name: string): string => name.replace(/（[^（）]*元[^（）]*）$/, '');

/** The unit of money printed over a column itself: 单价（元/台）. */
export function unitOfColumn(path: Path): MoneyUnit | undefined {
  const unit = path
    .map((word) => /（(?:单位：)?(亿元|百万元|万元|千元|元)(?:[/／、][^（）]*)?）/.exec(plain(word))?.[1])
    .findLast(isMoneyUnit);
  return unit;
}

const PRICE = /单价|标准|定额|单位成本|^[人户亩村校班台车次辆生]均(?!.*[人次户数]$)|^每[\u4e00-\u9fa5]{1,4}(?:补助|补贴|金额)/;
const NUMBER_OF =
  /^(?:[\u4e00-\u9fa5]{0,6}(?:[人户月天次件台辆个批张套日亩]|人次)数|[\u4e00-\u9fa5]{0,4}数量|[\u4e00-\u9fa5]{0,4}面积|[\u4e00-\u9fa5]{0,4}(?:人次|里程))(?:（[^（）]*）)?$/;

/** Money for one of something. */
export const isPriceName = (path: Path): boolean => PRICE.test(plain(path.join('')));
/** How many things a price is paid for. */
export const isNumberName = (path: Path): boolean => NUMBER_OF.test(plain(path.at(-1) ?? ''));
/** A column whose figures only the rest of the table or its unit can explain. */
export const mayHoldFigures = (path: Path): boolean =>
  isPriceName(path) || isNumberName(path) || LOOSE_MONEY.test(withoutUnit(plain(path.at(-1) ?? '')));

/** A column that the vocabulary does not know holds counts where it is called a number of something and has whole figures only. */
export function looseCount(path: Path, texts: readonly string[], ownYear: number | undefined): FigureRole | undefined {
  if (!NUMBERED.test(plain(path.at(-1) ?? '')) || texts.length === 0 || !texts.every((text) => /^\d+\p{Script=Han}{0,2}$/u.test(text)))
    return undefined;
  return { ...looseRole(path, ownYear), kind: 'count' };
}

/** The role of a column that holds figures which add up, under a name that no list knows. */
export function looseRole(path: Path, ownYear: number | undefined): FigureRole {
  const leaf = plain(path.at(-1) ?? '');
  const time = timeOf(path, ownYear);
  const part: ColumnPart = { label: leaf, total: false, groups: path.slice(0, -1), within: false, loose: true };
  return { kind: isCounted(leaf) ? 'count' : 'amount', time, part };
}

export function isLevelOfGovernment(label: string): boolean {
  return LEVEL.test(label);
}
