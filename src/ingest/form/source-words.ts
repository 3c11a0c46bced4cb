import { memoise } from '../../model/memoise.ts';
import type { OtherSource } from '../../model/record.ts';
import type { FundPart } from './define-form.ts';

/**
 * Names of sources of money that no list knows word for word, told by how they are made: the level of government and how it gives
 * (省财政配套, 市级安排, 乡镇自筹, 中央财政补助资金), or whose own the money is (医院自有资金, 企业捐助).
 */

const LEVELS: readonly (readonly [RegExp, FundPart])[] = [
  [/^(?:中央|国家)/, 'central'],
  [/^(?:市县|地方)/, 'local'],
  [/^上级/, 'superior'],
  [/^(?:[省市县区州旗盟]?本级)/, 'own'],
  [/^(?:省级?|自治区级?)/, 'province'],
  [/^(?:[地州盟]?市级?|州级?|盟级?)(?!县|区)/, 'prefecture'],
  [/^(?:县区|区县|[县区旗])级?/, 'county'],
  [/^(?:乡镇|乡|镇|街道)级?/, 'township'],
];
const GIVEN = /^(?:财政)?(?:预算内|一般公共预算|专项)?(?:财政|资金|补助|补贴|配套|安排|拨款|投入|投资|奖补|转移支付|自筹)(?:资金)?$/;
const OWN =
  /^(?!.*(?:财政(?!专户)|绩效|指标|目标))\p{Script=Han}{0,6}(?:自有|自筹|捐[助赠资款]|贷款|事业收入|经营收入)(?:资金|投入)?(?:[及和与]其[他它](?:资金|收入)?)?$/u;

/** What was left of earlier years: 上年结余结转, 以前年度结转和结余资金. */
const CARRIED =
  /^(?:上年度?|上一年度?|以前年度|历年|往年|年初)(?:财政)?(?:拨款|资金)?(?:结转|结余|滚存)(?:[和与及、]?(?:结转|结余))?(?:资金|收入|数|额)?$/;

/** 松材线虫病防治资金总额: what there is for the project, by its name. */
const OF_PROJECT =
  /^(?!.*(?:财政|拨款|其[他它]|自有|自筹|上级|中央|本级|[省市县区]级|专户|基金|结转|结余|捐|贷))\p{Script=Han}{2,20}(?:资金|经费)总额$/u;

const KINDS_OF_OTHER: readonly (readonly [RegExp, OtherSource])[] = [
  [/政府性基金/, 'governmentFund'],
  [/国有资本/, 'stateCapital'],
  [/单位|自有|自筹|事业收入|经营收入|专户/, 'ownRevenue'],
];

/** Which kind of other money a name says: several may stand side by side. */
export const kindOfOther = (name: string): OtherSource | undefined => KINDS_OF_OTHER.find(([pattern]) => pattern.test(name))?.[1];

/** The source that such a name stands for. */
export const sourceNamed: (name: string) => FundPart | undefined = memoise(readSource, 5_000, 24);

function readSource(name: string): FundPart | undefined {
  for (const [level, part] of LEVELS) {
    const length = level.exec(name)?.[0].length ?? 0;
    if (length > 0) return GIVEN.test(name.slice(length)) ? part : undefined;
  }
  if (CARRIED.test(name)) return 'carriedOver';
  if (OF_PROJECT.test(name)) return 'total';
  return OWN.test(name) ? 'other' : undefined;
}
