import { hanCount, readCount } from '../../model/chinese-number.ts';
import type { Disclosure } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';
import type { Announced, MissingPart } from './announced-parts.ts';
import type { HeadedLine } from './headed-lines.ts';

/* What a paper says of itself in one line: 附表1至附表5, 目录：一、…；二、…, 共八个部分：…. */

const N = '(十[一二三四五]?|[一二三四五六七八九]|\\d{1,2})';
/** 附表1至附表5, 附表2—附表6（4张）. */
const RANGE = new RegExp(
  `(公开|附?表)\\s?${N}\\s?表?(?:至|到|[-—–~～]{1,2})\\s?(?:(?:公开|附?表)\\s?)?${N}(?![\\d.年月%])[^。；，]{0,16}?(?:（(?:共)?${N}张）|(?=[^（]|$))`,
  'g',
);
const TITLE = new RegExp(`^(公开|附?表)\\s?${N}(?![\\d.、年月%至到—-])`);
const ELSEWHERE = /单独|另行|另附|另见|另册|附后|网站|规程|办法|通知|格式|《/;
const CONTENTS = /^(?:[\p{Script=Han}]{0,8}目录|本[册文报告说明]{1,3}(?:收录|包括|分为))[：:](.+)$/u;
const ENTRY = /^([一二三四五六七八九十]{1,2})、([^，。]{2,30})$/;
const COUNTED =
  /(?:本报告|本说明|本文|全文|报告|本册|说明)(?:共|共分|分为|分|包括|由)[为成]?(\d{1,2}|[两一二三四五六七八九十]{1,2})(?:个|大)?(?:部分|章)[：:]([^。；]+)/;

const numberOf = (numeral: string): number => readCount(numeral) ?? 0;
const bare = (text: string): string => text.replace(/[\s"《》]|^附件\d*/g, '');

const TOTAL = /^(?:合计|总计|共计|收入总|支出总|年末)|[合总]计$/;

/** Whether the last line of a paper ends what it belongs to: a sentence, a note, the total of a table. */
function isClosed(lines: readonly HeadedLine[]): boolean {
  const lineOf = ({ place }: HeadedLine) => place?.line ?? 0;
  const last = lines.reduce((most, line) => Math.max(most, lineOf(line)), 0);
  return lines.some((line) => last > 0 && lineOf(line) === last && (line.kind === 'cell' ? TOTAL : /[。）]$/).test(line.text));
}

/** Ranges of tables of which the last is not there, and ranges beside another number of tables. */
export function tableRanges({ cutOff }: Disclosure, lines: readonly HeadedLine[]): Announced {
  const titles = new Set(
    lines.flatMap(({ text, kind }) => {
      const [, word = '', numeral = ''] = text.length > 40 || kind === 'cell' ? [] : (TITLE.exec(text.trim()) ?? []);
      return numeral === '' ? [] : [`${word}${numberOf(numeral)}`];
    }),
  );
  const lastTitle = lines.findLastIndex(({ text, kind }) => kind !== 'cell' && text.length <= 40 && TITLE.test(text.trim()));
  const isBehind = lines.slice(lastTitle + 1).some(({ kind }) => kind === 'heading');
  const goesOn = cutOff === undefined && (isBehind || isClosed(lines));
  let present = 0;
  const missing: MissingPart[] = [];
  for (const line of lines) {
    if ((line.kind !== 'paragraph' && line.kind !== 'heading') || ELSEWHERE.test(line.text)) continue;
    for (const [, word = '', first = '', last = '', count] of line.text.matchAll(RANGE)) {
      const [from, to] = [numberOf(first), numberOf(last)];
      if (from < 1 || to <= from) continue;
      const isThere = (at: number) => titles.has(`${word}${at}`);
      const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const lacking = numbers.filter((at) => !isThere(at));
      if (lacking.length === 0) present += 1;
      // All but the last are there, two at least, and the paper goes on behind them or ends with them.
      else if (lacking.length === 1 && lacking[0] === to && numbers.length > 2 && goesOn && !isThere(to + 1))
        missing.push({ kind: 'table', name: `${word}${last}${word === '公开' ? '表' : ''}`, at: line, sure: true });
      if (count !== undefined && numberOf(count) > 0 && numberOf(count) !== numbers.length)
        missing.push({ kind: 'count', name: `${word}${first}至${word}${last}`, at: line, sure: true });
    }
  }
  return { present, missing };
}

/** Chapters by number and name. */
const chaptersIn = (lines: readonly HeadedLine[]) =>
  lines.flatMap(({ text, kind }, line) => {
    const [, numeral = '', name = ''] = kind === 'heading' || kind === 'paragraph' ? (ENTRY.exec(text.trim()) ?? []) : [];
    return name === '' ? [] : [{ numeral, name: bare(name), line }];
  });

const SAYS_NOTHING = /情况|工作|有关|主要|管理|说明|执行|安排|政府|财政|预算|决算|收支|支出|收入|部门|单位|项目|资金|和|与|及|的/g;

/** Whether two signs of a name stand beside each other in a text, but for words that every chapter may have; of a name of such words they may. */
function sharesPair(name: string, text: string): boolean {
  const core = name.replace(SAYS_NOTHING, '');
  return core.length < 2 || Array.from({ length: core.length - 1 }, (_, at) => core.slice(at, at + 2)).some((pair) => text.includes(pair));
}

/** Chapters listed on one line, all but one of which stand below it to the letter. */
export function contentsOnALine(lines: readonly HeadedLine[]): Announced {
  for (const [index, line] of lines.entries()) {
    const list = line.kind === 'paragraph' ? CONTENTS.exec(line.text)?.[1] : undefined;
    const entries = (list ?? '').split(/[；;]|。$/).flatMap((entry) => {
      const [, numeral = '', name = ''] = ENTRY.exec(entry.trim()) ?? [];
      return name === '' ? [] : [{ numeral, name: bare(name) }];
    });
    if (entries.length < 3 || entries.some(({ numeral }, at) => numeral !== hanCount(at + 1))) continue;
    return missingOf(line, entries, lines.slice(index + 1));
  }
  return { present: 0, missing: [] };
}

interface Chapter {
  readonly numeral: string;
  readonly name: string;
}

/** The one chapter that stands under no number, or under its number with a name that has nothing of it; all others stand as listed. */
export function missingOf(at: HeadedLine, listed: readonly Chapter[], behind: readonly HeadedLine[]): Announced {
  const chapters = chaptersIn(behind);
  const stands = ({ numeral, name }: Chapter) => chapters.some((chapter) => chapter.numeral === numeral && chapter.name === name);
  const absent = listed.filter((each) => !stands(each));
  const [only, second] = absent;
  const present = listed.length - absent.length;
  if (only === undefined) return { present, missing: [] };
  const others = chapters.filter(({ numeral }) => numeral === only.numeral);
  const isNamed = behind.some(({ text }) => text.length < only.name.length + 20 && sharesPair(only.name, bare(text)));
  const isOther = others.every(({ name }) => !sharesPair(only.name, name));
  if (second !== undefined || present < 3 || isNamed || !isOther || /附件|附表|附录/.test(only.name)) return { present, missing: [] };
  return { present, missing: [{ kind: 'part', name: `${only.numeral}、${only.name}`, at, sure: true }] };
}

/** 共八个部分：概况、收支…: chapters that are counted and named, where all of the names stand and are all that do. */
export function countedChapters(lines: readonly HeadedLine[]): Announced {
  const all = chaptersIn(lines);
  const starts = all.map(({ line }) => line);
  for (const [index, line] of lines.entries()) {
    const [, count = '', list = ''] = line.kind === 'paragraph' ? (COUNTED.exec(line.text) ?? []) : [];
    const names = list.split('、').map(bare);
    if (names.length < 3) continue;
    const from = firstFrom(starts, index + 1);
    if (all.length - from !== names.length) continue;
    const chapters = all.slice(from);
    const isWhole = names.every((name, at) => chapters[at]?.name === name && chapters[at]?.numeral === hanCount(at + 1));
    if (!isWhole) continue;
    if (numberOf(count) === names.length) return { present: 1, missing: [] };
    return { present: 0, missing: [{ kind: 'number', name: `${count}个部分`, at: line, sure: true }] };
  }
  return { present: 0, missing: [] };
}
