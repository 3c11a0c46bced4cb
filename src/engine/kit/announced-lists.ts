import { hanCount, readCount } from '../../model/chinese-number.ts';
import type { Announced } from './announced-parts.ts';
import { type HeadedLine, isContentsTitle } from './headed-lines.ts';

/* Lists of what a paper holds: its attachments on one line, the chapters that its contents list below each part. */

const none: Announced = { present: 0, missing: [] };
const bare = (name: string): string => name.replace(/[.…·\s\d]+$|[\s"《》；。]/g, '');

const N = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';
const ATTACHED = /^附[件表][：:](?=1[.．、])(.+)$/;
/** 附件1为评分表，附件2为统计表 */
const NAMED = new RegExp(`(?<=^|[，。；：、])附[件表]\\s?${N}(?:为|是|系)[《"]?([^，。；：、]{3,30})`, 'g');
/** 均附于报告之后: the paper says that it holds them. */
const HOLDS = /(?:均|都|一并|全部)(?:附|随)|附于|附在/;
const ELSEWHERE = /另附|单独|另行|另见|另册|网站|备查|存档/;
const ATTACHMENT = new RegExp(`^附[件表]\\s?${N}[：:、.．\\s]*`);
/** Attachments that must stand in the paper before it is one that prints them. */
const FEWEST = 2;

/** The names that a line gives the attachments, in order from the first. */
function attachmentsIn({ text, kind }: HeadedLine): readonly string[] {
  if (kind !== 'paragraph' || ELSEWHERE.test(text)) return [];
  const list = ATTACHED.exec(text)?.[1];
  if (list !== undefined) return list.split(/[；;，、\s]?(?<!\d)\d{1,2}[.．、](?!\d)/).slice(1);
  const named = [...text.matchAll(NAMED)];
  const areInOrder = named.every(({ 1: numeral = '' }, at) => readCount(numeral) === at + 1);
  return areInOrder && named.length > 1 ? named.map(({ 2: name = '' }) => name) : [];
}

/** 附件：1.收入表；2.支出表；3.收支平衡表: all but one of them stand below under their number and their name. */
export function announcedAttachments(lines: readonly HeadedLine[]): Announced {
  const index = lines.findIndex((line) => attachmentsIn(line).length > 0);
  const at = lines[index];
  if (at === undefined) return none;
  const names = attachmentsIn(at);
  const behind = lines.slice(index + 1);
  const standing = behind.flatMap(({ text, kind }) => {
    const numeral = kind === 'cell' ? undefined : ATTACHMENT.exec(text)?.[1];
    return numeral === undefined ? [] : [{ number: readCount(numeral) ?? 0, name: bare(text.replace(ATTACHMENT, '')) }];
  });
  const stands = (name: string, position: number) => standing.some((each) => each.number === position + 1 && each.name === bare(name));
  const missing = names.filter((name, position) => !stands(name, position));
  const [only, second] = missing;
  const present = names.length - missing.length;
  if (only === undefined) return { present, missing: [] };
  if (second !== undefined || present < (HOLDS.test(at.text) ? 1 : FEWEST)) return none;
  const [sought, position] = [bare(only), names.indexOf(only)];
  // Under its number or its name something may stand that is it.
  const mayStand = standing.some(({ number, name }) => number === position + 1 || name.includes(sought) || sought.includes(name));
  if (mayStand || behind.some(({ text }) => text.length < sought.length + LONGER && bare(text).includes(sought))) return none;
  return { present, missing: [{ kind: 'part', name: sought, at, sure: true }] };
}

/** How much longer than a name the line of its title may be. */
const LONGER = 20;

const PART = /^第([一二三四五六七八九十]{1,2})(?:部分|章)[\s、：]*[^。，；]{0,40}$/;
const CHAPTER = /^([一二三四五六七八九十]{1,2})、([^。；]{2,40})$/;
/** Chapters of a part that are listed, at least. */
const LISTED = 4;
/** What is often published beside the paper, and words of an excerpt. */
const BESIDE = /表|附件|另附|附后|附录/;
const EXCERPT = /^…+$|节选|摘录|以?下略|此处省略/;

interface Part {
  readonly numeral: string;
  readonly lines: readonly HeadedLine[];
}

/** A run of lines cut where parts begin; what stands before the first is left out. */
function partsOf(lines: readonly HeadedLine[]): Part[] {
  const parts: { numeral: string; lines: HeadedLine[] }[] = [];
  for (const line of lines) {
    const numeral = PART.exec(line.text.trim())?.[1];
    if (numeral === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ numeral, lines: [] });
  }
  return parts;
}

/** Chapters listed below a part of the contents, of which one alone stands in no part of the paper; the part is followed by another. */
export function chaptersOfParts(lines: readonly HeadedLine[]): Announced {
  const start = lines.findIndex(isContentsTitle) + 1;
  if (start === 0 || lines.some(({ text }) => EXCERPT.test(text.trim()))) return none;
  const parts = partsOf(lines.slice(start));
  const again = parts.findIndex(({ numeral }, index) => index > 0 && numeral === '一');
  if (again < 2) return none;
  const found = parts.slice(0, again).map((listed) => lackingIn(listed, parts.slice(again)));
  const missing = found.flatMap((each) => each.missing);
  return { present: found.reduce((sum, each) => sum + each.present, 0), missing: missing.length === 1 ? missing : [] };
}

function lackingIn({ numeral, lines }: Part, body: readonly Part[]): Announced {
  const listed = lines.flatMap((at) => {
    const [, count = '', name = ''] = CHAPTER.exec(at.text.trim()) ?? [];
    return name === '' ? [] : [{ at, count, name: bare(name) }];
  });
  const index = body.findIndex((part) => part.numeral === numeral);
  const own = body[index];
  const isRun = listed.length >= LISTED && listed.length === lines.length && listed.every(({ count }, at) => count === hanCount(at + 1));
  if (!isRun || own === undefined || index === body.length - 1) return none;
  const behind = body.flatMap((part) => part.lines);
  const missing = listed.filter(
    ({ count, name }) =>
      !own.lines.some(({ text }) => text.startsWith(`${count}、`)) &&
      !behind.some(({ text }) => text.length < name.length + 20 && bare(text).includes(name)),
  );
  const [only, second] = missing;
  const stand = listed.filter(({ count, name }) => own.lines.some(({ text }) => bare(text).startsWith(`${count}、${name}`))).length;
  const present = listed.length - missing.length;
  if (only === undefined) return { present, missing: [] };
  // All the others stand under their number and their name.
  if (second !== undefined || stand < listed.length - 1 || BESIDE.test(only.name)) return none;
  return { present, missing: [{ kind: 'part', name: `${only.count}、${only.name}`, at: only.at, sure: true }] };
}
