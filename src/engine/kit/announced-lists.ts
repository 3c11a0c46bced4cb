import { hanCount, readCount } from '../../model/chinese-number.ts';
import type { Announced } from './announced-parts.ts';
import type { HeadedLine } from './headed-lines.ts';

/* Lists of what a paper holds: its attachments on one line, the chapters that its contents list below each part. */

const none: Announced = { present: 0, missing: [] };
const bare = (name: string): string => name.replace(/[.…·\s\d]+$|[\s"《》；。]/g, '');

const ATTACHED = /^附[件表][：:](?=1[.．、])(.+)$/;
const ELSEWHERE = /另附|单独|另行|另见|另册|网站/;
const ATTACHMENT = /^附[件表]\s?(\d{1,2}|[一二三四五六七八九十]{1,2})[：:、.．\s]*/;
/** Attachments that must stand in the paper before it is one that prints them. */
const FEWEST = 2;

/** 附件：1.收入表；2.支出表；3.收支平衡表: all but one of them stand below under their number and their name. */
export function attachmentsOnALine(lines: readonly HeadedLine[]): Announced {
  const index = lines.findIndex(({ kind, text }) => kind === 'paragraph' && ATTACHED.test(text));
  const at = lines[index];
  if (at === undefined || ELSEWHERE.test(at.text)) return none;
  const list = ATTACHED.exec(at.text)?.[1] ?? '';
  const names = list.split(/[；;，、\s]?(?<!\d)\d{1,2}[.．、](?!\d)/).slice(1);
  const standing = lines.slice(index + 1).flatMap(({ text, kind }) => {
    const numeral = kind === 'cell' ? undefined : ATTACHMENT.exec(text)?.[1];
    return numeral === undefined ? [] : [{ number: readCount(numeral) ?? 0, name: bare(text.replace(ATTACHMENT, '')) }];
  });
  const stands = (name: string, position: number) => standing.some((each) => each.number === position + 1 && each.name === bare(name));
  const missing = names.filter((name, position) => !stands(name, position));
  const [only, second] = missing;
  const present = names.length - missing.length;
  if (only === undefined) return { present, missing: [] };
  const position = names.indexOf(only);
  // Under its number or its name something may stand that is it.
  const mayStand = standing.some(({ number, name }) => number === position + 1 || name.includes(bare(only)) || bare(only).includes(name));
  if (second !== undefined || present < FEWEST || mayStand) return none;
  return { present, missing: [{ kind: 'part', name: bare(only), at, sure: true }] };
}

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
  const start = lines.findIndex(({ text }) => /^目\s*录$/.test(text.trim())) + 1;
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
