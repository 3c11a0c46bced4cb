import { readCount } from '../../model/chinese-number.ts';
import type { Disclosure } from '../../model/record.ts';
import { type HeadedLine, headedLines } from './headed-lines.ts';
import type { CountedAbove } from './lists-in-lines.ts';
import { numberedItem } from './numbered-items.ts';

/* Numbers of what follows them behind a colon in numbered lines; names on the same line are counted by said-lists.ts. */

const N = '(\\d{1,2}|[两二三四五六七八九十]{1,3})';
const NOUN =
  '(?:项目|单位|问题|方面|措施|工作|任务|指标|部门|机构|科室|股室|处室|内设机构|下属单位|原因|事项|不足|成效|做法|经验|建议|实事|大事|事|学校|乡镇|村)';
/** 执行率低于90%的项目有5个：, 存在以下5个问题：, 在以下四个方面存在不足：. */
const BELOW = new RegExp(
  `(?<![\\d.])${N}([个项条家件点])(?:大)?(?:主要)?(?:方面的?)?(?:主要)?(${NOUN})?(?:如下|分别(?:为|是)|即|是|为|(?<=(?:以下|下列|如下)[^，。；]{1,12})(?:还|仍|需|尚)?(?:存在|有待|加以|予以|进行|开展|需要)\\p{Script=Han}{1,8})?：$`,
  'u',
);
/** Lines that begin a list without saying that it is whole. */
const NOT_ALL = /例如|比如|典型|等$|等\d|部分|之一|第\d/;

/** 一是规范征管，: an ordinal counts like a number. */
const ORDINAL = /^([一二三四五六七八九十]{1,2})(?:是|要)(?=.{4})/;
const styleOf = (text: string): string =>
  ORDINAL.test(text) ? ORDINAL_STYLE : text.replace(/^([（(]?)(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])([)）、.．]?).*$/su, '$1$2');
const ORDINAL_STYLE = '一是';
const MORE_ON_THE_LINE = /[；。]\s*[二三四五六七八九十]是|[；。]\s*[（(]?(?:\d{1,2}|[①-⑳])[)）、.．](?!\d)/;

/** The numbered lines right below a line, from 1 on in one style, behind which the paper goes on with something else. */
function itemsBelow(lines: readonly HeadedLine[], index: number): readonly string[] | undefined {
  const style = styleOf(lines[index + 1]?.text ?? '');
  const items: string[] = [];
  const itemAt = (at: number) => {
    const { text = '', kind } = lines[at] ?? {};
    if (kind === 'cell' || styleOf(text) !== style) return undefined;
    const ordinal = ORDINAL.exec(text);
    return ordinal === null ? numberedItem(text) : { count: readCount(ordinal[1] ?? '') ?? 0, rest: text.slice(ordinal[0].length) };
  };
  for (let at = index + 1; itemAt(at)?.count === items.length + 1; at += 1) items.push(itemAt(at)?.rest ?? '');
  const behind = lines.slice(index + 1 + items.length);
  // A line of another kind may stand in the middle of the list.
  const isCounted = behind.some((_, at) => itemAt(index + 1 + items.length + at)?.count === items.length + 1);
  const isWhole = items.length > 1 && behind.length > 0 && behind[0]?.kind !== 'cell' && !isCounted;
  return isWhole && !items.some((text) => MORE_ON_THE_LINE.test(text)) ? items : undefined;
}

/** Numbers with the list that stands behind them. */
export function* countedBelow(disclosure: Disclosure): Generator<CountedAbove> {
  const lines = headedLines(disclosure).filter(({ kind }) => kind !== 'title');
  for (const [index, at] of lines.entries()) {
    if (at.kind !== 'paragraph') continue;
    const found = BELOW.exec(at.text);
    const [words = '', printed = '', unit = '', noun = ''] = found ?? [];
    // 分布在三个项目中，每个项目1条：
    const isOfEach = /[每各][^，。；：]{0,8}$/.test(at.text.slice(0, found?.index ?? 0));
    const items = words === '' || isOfEach || NOT_ALL.test(at.text) ? undefined : itemsBelow(lines, index);
    // 1.三项工作 counts more than itself.
    const several = new RegExp(`(?:\\d|[两二三四五六七八九十])${unit}(?:方面的?)?${noun}`, 'u');
    if (items !== undefined && !items.some((text) => several.test(text)))
      yield { at, words, count: readCount(printed) ?? 0, names: items.map((text) => text.split(/[，。：；]/)[0] ?? '') };
  }
}
