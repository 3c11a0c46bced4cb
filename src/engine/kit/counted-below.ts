import { readCount } from '../../model/chinese-number.ts';
import type { Disclosure } from '../../model/record.ts';
import { type HeadedLine, headedLines } from './headed-lines.ts';
import type { CountedAbove } from './lists-in-lines.ts';
import { numberedItem } from './numbered-items.ts';
import { STANDS_FOR_SEVERAL } from './said-lists.ts';

/* Numbers of what follows them behind a colon: numbered lines, or names on the same line. */

const N = '(\\d{1,2}|[两二三四五六七八九十]{1,3})';
const NOUN = '(?:项目|单位|问题|方面|措施|工作|任务|指标|部门|机构|科室|股室|处室|内设机构|下属单位|原因|事项|不足|成效|做法|学校|乡镇|村)';
/** 执行率低于90%的项目有5个：, 存在以下5个问题：. */
const BELOW = new RegExp(`(?<![\\d.])${N}([个项条家])(?:${NOUN}|主要${NOUN})?(?:如下|分别(?:为|是)|即|是|为)?：$`, 'u');
/** Lines that begin a list without saying that it is whole. */
const NOT_ALL = /例如|比如|典型|等$|等\d|部分|之一|第\d/;

const styleOf = (text: string): string => text.replace(/^([（(]?)(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])([)）、.．]?).*$/su, '$1$2');
const MORE_ON_THE_LINE = /[；。]\s*[（(]?(?:\d{1,2}|[①-⑳])[)）、.．](?!\d)/;

/** The numbered lines right below a line, from 1 on in one style, behind which the paper goes on with something else. */
function itemsBelow(lines: readonly HeadedLine[], index: number): readonly string[] | undefined {
  const style = styleOf(lines[index + 1]?.text ?? '');
  const items: string[] = [];
  const itemAt = (at: number) => {
    const { text = '', kind } = lines[at] ?? {};
    return kind === 'cell' || styleOf(text) !== style ? undefined : numberedItem(text);
  };
  for (let at = index + 1; itemAt(at)?.count === items.length + 1; at += 1) items.push(itemAt(at)?.rest ?? '');
  const behind = lines.slice(index + 1 + items.length);
  // A line of another kind may stand in the middle of the list.
  const isCounted = behind.some((_, at) => itemAt(index + 1 + items.length + at)?.count === items.length + 1);
  const isWhole = items.length > 1 && behind.length > 0 && behind[0]?.kind !== 'cell' && !isCounted;
  return isWhole && !items.some((text) => MORE_ON_THE_LINE.test(text)) ? items : undefined;
}

const OFFICE = /^[\p{Script=Han}]{1,12}(?:办公室|科|股|室|处|部|局|站|所|队|中心|大队|支队|学校|中学|小学|幼儿园|院|馆|庭|办)$/u;
/** 内设机构7个：办公室、政治部… */
const BESIDE = new RegExp(`(?<![\\d.])${N}([个家])(?:${NOUN})?，?(?:分别(?:为|是)|即|包括|是|为)?：([^。；：]+)(?=[。；]|$)`, 'gu');

/** Names of offices or bodies on the line that counts them; undefined where one of them may be several. */
function namesIn(list: string): readonly string[] | undefined {
  const names = list.replace(/（[^（）]*）/g, '').split('、');
  if (names.length < 3 || STANDS_FOR_SEVERAL.test(list)) return undefined;
  return names.every((name) => OFFICE.test(name) && !/[和及与]|等/.test(name)) ? names : undefined;
}

/** Numbers with the list that stands behind them. */
export function* countedBelow(disclosure: Disclosure): Generator<CountedAbove> {
  const lines = headedLines(disclosure).filter(({ kind }) => kind !== 'title');
  for (const [index, at] of lines.entries()) {
    if (at.kind !== 'paragraph') continue;
    const [words = '', printed = '', unit = ''] = BELOW.exec(at.text) ?? [];
    const items = words === '' || NOT_ALL.test(at.text) ? undefined : itemsBelow(lines, index);
    // 1.三项工作 counts more than itself.
    const several = new RegExp(`(?:\\d|[两二三四五六七八九十])${unit}`, 'u');
    if (items !== undefined && !items.some((text) => several.test(text)))
      yield { at, words, count: readCount(printed) ?? 0, names: items.map((text) => text.split(/[，。：；]/)[0] ?? '') };
    for (const [whole, count = '', , list = ''] of at.text.matchAll(BESIDE)) {
      const names = NOT_ALL.test(whole) ? undefined : namesIn(list);
      if (names !== undefined) yield { at, words: whole.slice(0, whole.length - list.length), count: readCount(count) ?? 0, names };
    }
  }
}
