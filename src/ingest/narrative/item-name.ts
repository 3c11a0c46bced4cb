import { conceptOf, namesNothing } from './label.ts';
import { isClassName, isClassPath } from './partition.ts';
import { isPlainName } from './plain-name.ts';

const NUMBERED = /^(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|[①-⑳])/;

/**
 * The item that a paragraph begins with: `1、教育支出`, `…（款）行政运行（项）`, `6、（2080801）死亡抚恤：主要用于…`, `8.2210203购房补贴`. Undefined
 * where the words are no name of a class, or a name that has a meaning of its own (公务接待费).
 */
export function itemNameOf(text: string): string | undefined {
  const plain = text.replace(NUMBERED, '').replace(/["“”]/g, '');
  const [name = ''] = plain.split(/：|(?:主要)?(?:用于|反映)/);
  if (name === '') return undefined;
  const bare = name.replace(/(?:支出)?(?:年初)?(?:预算|决算|执行)数?$/, '');
  if (isClassName(name)) return name.slice(-60);
  if (isClassPath(name) && isPlainName(name.slice(-30))) return name.slice(-60);
  const isCoded = /^（?(?!(?:19|20)\d\d年)\d{3,7}）?\p{Script=Han}|\p{Script=Han}（\d{3,7}）$/u.test(bare);
  const isPath = plain !== text && /\p{Script=Han}[-—－]\p{Script=Han}/u.test(name);
  return (isCoded || isPath) && isPlainName(name) ? name : undefined;
}

/** 总体情况, 预决算差异, 加强资产管理: what a paragraph is about, or what was done, and no item of the accounts. */
const NO_ITEM =
  /[年\d]|[县市区省镇乡]$|(?:单位|部门|[局委办院会站所校园馆]|中心|机关|街道|公司)$|情况|规模|说明|总体|变化|结构|分析|对[比照]|比较|原因|口径|总量|来源|去向|用途|差异|依据|标准|范围|关于|收支|预算|决算|执行|完成|效益|产出|(?:目标|指标)$|^(?:加强|强化|推进|落实|严格|规范|完善|提高|提升|优化|做好|开展|支持|促进|推动|深化|持续|坚持|全面|积极|进一步|切实|狠抓|加快|加大|兜牢|着力)/;

const SPENT_OF_ITEM =
  /^(?:20\d\d年度?|本年|上年|全年|年初|当年|今年|去年)?(?:实际)?(?:支出|决算|预算|执行|安排|列支|花费)(?:支出|决算|预算)?[数额]?(?:为|是)?$/;

/** （1）机关养老保险缴费：2023年支出24万元, 2022年支出30万元: the name of a numbered item before a colon, with what was spent on it behind. */
export function itemBeforeColon(words: string): string | undefined {
  const [before = '', behind = ''] = words.split('：');
  const name = before.replace(NUMBERED, '').trim();
  if (name === before.trim() || name.length < 3 || NO_ITEM.test(name) || conceptOf(name) !== undefined) return undefined;
  return SPENT_OF_ITEM.test(behind) && isPlainName(name) ? name : undefined;
}

const PLANNED = /^(?:全年|年初)?(?:预算|决算)[^支收]*$|盘子|年初/;
/** 水资源节约管理与保护: what its last word makes a name. */
const ENDS_ITEM = /(?:管理|保护|支出|经费|事务|建设|服务|补助|补贴|资金|防治|工程|项目|监督|运行|教育|保险|医疗|费)$/;

/**
 * The item of `1.森林资源培育。决算178.61万元，为年初预算…` or `退化草场补播，年初预算99.50万元，…`: a name by itself, that no list knows, before an
 * amount that has no name. `figure`: where the first amount of the text begins.
 */
export function itemOfSentence(text: string, figure: number | undefined): string | undefined {
  const stop = text.search(/[。，]/);
  if (figure === undefined || stop < 0 || stop > figure) return undefined;
  const name = text.slice(0, stop).replace(NUMBERED, '').trim();
  const isAlone = name !== text.slice(0, stop).trim() && text[stop] === '。';
  // 1、通组公路硬化。年度任务164公里，…，安排资金474万元: what was done stands before the money.
  const between = text.slice(stop + 1, figure);
  const words = isAlone ? (between.split(/[，；]/).at(-1) ?? '') : between;
  if (!namesNothing(words) || (!isAlone && (!PLANNED.test(words) || name.length < 4))) return undefined;
  if (name.length < 3 || NO_ITEM.test(name) || conceptOf(name) !== undefined) return undefined;
  return isPlainName(name) || (ENDS_ITEM.test(name) && !/[；：]/.test(name)) ? name : undefined;
}
