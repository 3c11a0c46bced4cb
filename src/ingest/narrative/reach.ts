import type { RecordContext } from '../../model/record.ts';
import type { DraftFact } from './fact-draft.ts';

/** How far a figure reaches: which tier of government it is of (全市, 市本级), and which months of the year it covers (1-6月, 6月当月). */

export interface Reach {
  /** As the words name it, without 本: 全市, 市级, 下级 for all tiers below, a zone by its name. */
  readonly tier?: string;
  /** First and last month, `1-6`; one month alone, `6`, or `month` where it is not named. */
  readonly months?: string;
  /** How it was counted, where the words say so: 同口径, 自然口径. */
  readonly count?: string;
}

/** All tiers below the one whose paper it is, taken together. */
export const BELOW = '下级';

/** What is a tier's own: behind other words (市级重点项目) a tier only says who runs or pays for something. */
const ACCOUNT =
  '(?:的)?(?:财政)?(?:完成|实现|累计)?(?:一般公共(?:预算|财政)|公共财政|公共预算|地方(?:财政|一般|公共|级|政府|收入)|政府性基金|基金(?:预算)?(?:总|收|支)|国有资本|社会保险|社保基金|财政收|财政总|财政支|财政公共|财力|总财力|可用财力|收入|支出|总收|总支|收支|收、支|税收|非税|政府(?:债|一般债|专项债)|地方政府|债务|债券|“?三公|民生|当年|本年|年初|预算|决算|安排|合计|汇总|累计|完成|实现|为|共|方面|情况|（?[一二三四五六七八九十]?[、）]?$|：|，)';
const OWN = '[省市县区州旗盟镇乡]';
const LOWER =
  '(?:各|所辖|所属)?(?:县（市、?区）|县（区、?市）|县（区）|县\\(市、?区\\)|县市区|市县区|区县|县区|市县|旗县|镇街|镇（街）|乡镇（街道）|乡镇|镇办)(?:级)?';
const ZONE = '[\\u4e00-\\u9fa5]{0,6}?(?:开发区|高新区|经开区|工业园区?|产业园区?|示范区|保税区|度假区|管理区|新区|管委会)(?:本级)?';
const TIER = new RegExp(`(?<![各上下对比较于])(全(?:自治[区州县旗]|地区|${OWN})|${LOWER}|${OWN}(?:本级|级)|本级|${ZONE})(?=${ACCOUNT}|$)`);
const BELOW_ONLY = new RegExp(`^${LOWER}$`);
const RELATED = /(?:占|比|较|高于|低于|快于|慢于|向|对|与|和同期|距)[^，。；：]*$/;

function tierOf(text: string): string | undefined {
  if (!/[全级县镇乡区管]/.test(text)) return undefined;
  const found = TIER.exec(text);
  if (found === null || RELATED.test(text.slice(0, found.index))) return undefined;
  const [, word = ''] = found;
  return BELOW_ONLY.test(word) ? BELOW : word.replace(/(?<=.)本级$/, '级');
}

const WHOLE_YEAR = '1-12';
const QUARTERS: Readonly<Record<string, string>> = {
  一季度: '1-3',
  二季度: '4-6',
  三季度: '7-9',
  四季度: '10-12',
  前两季度: '1-6',
  前二季度: '1-6',
  前三季度: '1-9',
  前三个季度: '1-9',
  上半年: '1-6',
  下半年: '7-12',
};
const SEASON = /前[两二三]个?季度|[一二三四]季度|[上下]半年/;
const FROM_TO = /(?<!\d)(\d{1,2})月?(?:份)?(?:-|—|–|~|～|至|到)(\d{1,2})月/;
const UP_TO = /截[至止](?:到)?(?:20\d\d年)?(\d{1,2})月/;
const ONE = /(?<![\d-—至])(\d{1,2})月(?:份|当月)/;

function monthsOf(text: string): string | undefined {
  if (!/[月季年]/.test(text)) return undefined;
  const range = FROM_TO.exec(text);
  if (range !== null) return spanOf(Number(range[1]), Number(range[2]));
  const until = UP_TO.exec(text);
  if (until !== null) return spanOf(1, Number(until[1]));
  const one = ONE.exec(text)?.[1];
  if (one !== undefined) return String(Number(one));
  const season = SEASON.exec(text)?.[0];
  if (season !== undefined) return QUARTERS[season];
  if (/当月|本月|单月/.test(text)) return 'month';
  return /全年(?!预算|任务|目标|计划|收入预期)/.test(text) ? WHOLE_YEAR : undefined;
}

const spanOf = (from: number, to: number): string => `${from}-${to}`;

const COUNTED = /(?:同|可比|自然|全|大|小)口径/;

/** The tier and the months that words before a figure, a clause or a heading name; undefined where they name neither. */
export function reachOf(text: string): Reach | undefined {
  const tier = tierOf(text);
  const months = monthsOf(text);
  const count = COUNTED.exec(text)?.[0];
  if (tier === undefined && months === undefined && count === undefined) return undefined;
  return {
    ...(tier === undefined ? {} : { tier }),
    ...(months === undefined ? {} : { months }),
    ...(count === undefined ? {} : { count }),
  };
}

/** The words without what they say of tier and months. */
export function withoutReach(text: string): string {
  return [TIER, FROM_TO, UP_TO, ONE, SEASON, /当月|本月|单月/].reduce((rest, pattern) => rest.replace(pattern, ''), text);
}

/** Papers of a department name tiers only as sources of its money. */
function speaksOfTiers({ documentKind, documentKindUnsure, level }: RecordContext): boolean {
  if (level === 'government' || documentKindUnsure === true) return true;
  return documentKind !== 'departmentalBudget' && documentKind !== 'finalAccounts' && documentKind !== 'selfEvaluation';
}

/** What the words of a figure, its list, its paragraph and its heading say together, the nearest first. */
export function nearestReach(context: RecordContext, ...reaches: readonly (Reach | undefined)[]): Reach {
  const tier = speaksOfTiers(context) ? reaches.find((reach) => reach?.tier !== undefined)?.tier : undefined;
  const months = reaches.find((reach) => reach?.months !== undefined)?.months;
  const count = reaches.find((reach) => reach?.count !== undefined)?.count;
  const own = context.region?.at(-1) ?? '';
  return {
    ...(tier === undefined ? {} : { tier: tier === '本级' ? `${own}级` : tier }),
    ...(months === undefined ? {} : { months }),
    ...(count === undefined ? {} : { count }),
  };
}

const KEYS = ['tier', 'months', 'count'] as const;

/** Whether what words name may be of that reach: words that name no tier or months may go on with anything. */
export function agrees(words: Reach, of: Reach): boolean {
  return KEYS.every((key) => words[key] === undefined || words[key] === of[key]);
}

export const sameReach = (a: Reach, b: Reach): boolean => KEYS.every((key) => a[key] === b[key]);

/** Leaves on every figure only what tells it from others of its paper. */
export function settleReach(facts: readonly DraftFact[], { documentKind }: RecordContext): void {
  settleTiers(facts);
  settleMonths(facts, documentKind === 'monthlyReport' ? mostNamed(facts) : WHOLE_YEAR);
}

/** Figures whose words name no tier are of the one that their section names, where it names but one; a paper that names one has no tiers. */
function settleTiers(facts: readonly DraftFact[]): void {
  const named = new Map<number, Set<string>>();
  for (const { section, subject, shareOfName } of facts)
    for (const { tier } of [subject.reach, shareOfName?.reach ?? {}])
      if (tier !== undefined) named.set(section, (named.get(section) ?? new Set()).add(tier));
  const isAlike = new Set([...named.values()].flatMap((tiers) => [...tiers])).size < 2;
  for (const fact of facts) {
    const [only, second] = named.get(fact.section) ?? [];
    const { subject, shareOfName } = fact;
    subject.reach = withWord(
      subject.reach,
      'tier',
      isAlike ? undefined : (subject.reach.tier ?? (second === undefined ? only : undefined)),
    );
    if (shareOfName !== undefined && isAlike) fact.shareOfName = { ...shareOfName, reach: withWord(shareOfName.reach, 'tier', undefined) };
  }
}

/** The months that a report on a part of the year is about. */
function mostNamed(facts: readonly DraftFact[]): string {
  const counts = new Map<string, number>();
  for (const { subject } of facts) {
    const { months } = subject.reach;
    if (months !== undefined) counts.set(months, (counts.get(months) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? WHOLE_YEAR;
}

/** Figures whose words name no months are of those that the paper is about. */
function settleMonths(facts: readonly DraftFact[], own: string): void {
  for (const fact of facts) {
    const { subject, shareOfName } = fact;
    subject.reach = withWord(subject.reach, 'months', subject.reach.months === own ? undefined : subject.reach.months);
    if (shareOfName?.reach.months === own) fact.shareOfName = { ...shareOfName, reach: withWord(shareOfName.reach, 'months', undefined) };
  }
}

function withWord(reach: Reach, key: keyof Reach, word: string | undefined): Reach {
  const { [key]: _, ...others } = reach;
  return word === undefined ? others : { ...others, [key]: word };
}
