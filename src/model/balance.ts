/**
 * Words of balances: 年初余额 + 本年增加 - 本年减少 = 年末余额, in the names of columns and rows and in sentences alike.
 */

const TAKEN =
  /减少|^减|支出|支付|偿还|归还|还本|上解|上缴|缴回|调出|调减|核减|核销|折旧|摊销|负债|处置|报废|结余分配|拨付|发放|消耗|领用|出库|转出|减值/;
const ADDED = /^(?:上年|年初|期初|上期)|增加|新增|增列|收入|购入|购置|调入|调增|核增|拨入|入库|转入|转贷|使用非财政拨款结余|补助/;
const OPENING = /^(?:上年(?:末|结转|结余)|年初|期初|上期|20\d\d年(?:初|末))/;
const CLOSING = /^(?:本?年末|期末|本期末|20\d\d年末|结转下年|年终)|滚存/;
const BALANCE = /余额|结余|结转|余数|库存|存量|数$|值$|^(?:年|期)[初末]$/;

/** Whether a name is of what a run of changes begins with. */
export const opensBalance = (name: string): boolean => OPENING.test(name);

const STOCK = /资产|负债|权益|余额|存货|库存|结存|账面|价值|债务|存款/;

/**
 * Whether words are of what there was when the year began, which is what there was when the one before it ended: 年初资产总额, 期初余额;
 * but 年初预算 and 年初安排 are plans.
 */
export const isOpening = (words: string): boolean =>
  /期初(?!预算|安排|计划)/.test(words) ||
  (/年初(?![^，。；]*(?:预算|安排|计划|下达|批复|目标|指标))/.test(words) && (STOCK.test(words) || /年初(?:数|的)?$/.test(words)));

/** Whether a name is of what a run of changes comes to. */
export const closesBalance = (name: string): boolean => CLOSING.test(name) && BALANCE.test(name);

/** The sign that a name most likely has in such a run. */
export const likelySign = (name: string): 1 | -1 => (TAKEN.test(name) && !OPENING.test(name) && !/^使用/.test(name) ? -1 : 1);

/** The sign that a name says for sure; undefined where it says none or both. */
export function sureSign(name: string): 1 | -1 | undefined {
  if (/^其中|总计$/.test(name)) return undefined;
  if (OPENING.test(name)) return BALANCE.test(name) ? 1 : undefined;
  const [taken, added] = [TAKEN.test(name), ADDED.test(name)];
  return taken === added ? undefined : taken ? -1 : 1;
}
