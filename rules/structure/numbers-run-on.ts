import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { excerpt } from '../../src/engine/kit/clusters.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { hasUnreadTable } from '../../src/engine/kit/unread.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import { hanCount, readCount } from '../../src/model/chinese-number.ts';
import { oncePer } from '../../src/model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../src/model/record.ts';

interface Numbered {
  readonly style: string;
  readonly number: number;
  readonly printed: string;
  readonly at: Section | Paragraph;
  readonly text: string;
}

const PREFIX = /^(第?)([（(]?)([一二三四五六七八九十]{1,3}|\d{1,2})(部分|[、.．]|[）)])/;

/** The number that a heading or paragraph begins with, and the style it is written in. */
function numberOf(at: Section | Paragraph, text: string): Numbered | undefined {
  const match = PREFIX.exec(text);
  if (match === null) return undefined;
  const [printed, ordinal, open, digits, close] = match;
  if (digits === undefined || close === undefined) return undefined;
  // 1.5万元 and 2022.07 are figures, not numbers of items.
  if (/[.．]/.test(close) && /^\d/.test(text.slice(printed.length))) return undefined;
  const arabic = /\d/.test(digits);
  const number = readCount(digits);
  const closing = close === '部分' ? close : open === '' ? (arabic ? '1.' : '一、') : arabic ? '（1）' : '（一）';
  return number === undefined ? undefined : { style: `${ordinal ?? ''}${closing}`, number, printed, at, text };
}

/** Headings and paragraphs with numbers, in order. */
function* numbered(disclosure: Disclosure): Generator<Numbered> {
  for (const section of disclosure.sections) {
    const heading = numberOf(section, `${section.number ?? ''}${section.heading}`);
    if (heading !== undefined) yield heading;
    for (const paragraph of section.paragraphs) {
      const item = numberOf(paragraph, paragraph.text);
      if (item !== undefined) yield item;
    }
  }
}

const RANKS: Readonly<Record<string, number>> = { 第部分: 0, '一、': 1, '（一）': 2, '1.': 3, '（1）': 4 };

/** Chapters that begin with the second right below the heading of their part and go on with the third. */
function lacksFirst(items: readonly Numbered[], index: number, record: Disclosure): boolean {
  const [before, item] = [items[index - 1], items[index]];
  if (item?.style !== '一、' || item.number !== 2 || before?.style !== '第部分' || hasUnreadTable(record)) return false;
  let at = index + 1;
  while (at < items.length && items[at]?.style !== '一、' && items[at]?.style !== '第部分') at += 1;
  const next = items[at];
  return next?.style === '一、' && next.number === 3;
}

/** Headings and paragraphs in order, and where each stands among them. */
const printed = oncePer(({ sections }: Disclosure) => {
  const all: readonly (Section | Paragraph)[] = sections.flatMap((section) => [section, ...section.paragraphs]);
  return { all, placeOf: new Map(all.map((at, index) => [at, index])) };
});

/** Whether the number that is missing is printed inside a text between the two: its item did not begin a line of its own. */
function standsBetween(disclosure: Disclosure, before: Numbered, item: Numbered): boolean {
  const digits = /\d/.test(before.printed) ? String(before.number + 1) : hanCount(before.number + 1);
  const missing = before.printed.replace(/\d+|[一二三四五六七八九十]+/, digits);
  const { all, placeOf } = printed(disclosure);
  return all.slice(placeOf.get(before.at), placeOf.get(item.at)).some((at) => ('text' in at ? at.text : at.heading).includes(missing));
}

const disclosure = (...headings: string[]) => ({
  kind: 'disclosure',
  document: 'd',
  sections: headings.map((heading) => ({ heading, level: 3 })),
});

export const numbersRunOn = defineDocumentRule({
  id: 'structure/numbers-run-on',
  version: 1,
  severity: 'warning',
  title: { zh: '条目编号连续', en: 'Numbers of headings and items run on' },
  rationale: {
    zh: '编号跳过一号，可能漏了一条内容；编号重复则是复制后没有改号。',
    en: 'A number left out may be an item left out; a number used twice was copied and not changed.',
  },
  remedy: { zh: '核对是否漏了内容，并更正编号。', en: 'Check whether something is missing, and correct the numbers.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    gap: {
      zh: '编号从“{before}”跳到“{number}”，缺第 {missing} 条',
      en: 'Numbering jumps from “{before}” to “{number}”: item {missing} is missing',
    },
    style: {
      zh: '编号“{number}”与同级的“{before}”写法不同',
      en: 'The number “{number}” is written otherwise than “{before}” of the same level',
    },
    first: {
      zh: '这一部分从“{number}”开始编号，缺第一条',
      en: 'The numbers of this part begin with “{number}”: the first item is missing',
    },
    repeated: { zh: '编号“{number}”重复', en: 'The number “{number}” is used twice' },
  },
  check(record, verdicts) {
    const open = new Map<string, Numbered>();
    /** Items that begin no list and go on with none, the last of each number and style: the missing number of another style. */
    const strays = new Map<number, Map<string, { readonly index: number; readonly item: Numbered }>>();
    /** A gap in the contents stands in the chapters again: it is told once, where it stands first. */
    const told = new Set<string>();
    let partsInside = false;
    const items = [...numbered(record)];
    for (const [index, item] of items.entries()) {
      const rank = RANKS[item.style] ?? 9;
      const before = open.get(item.style);
      // 第一部分 inside 五、 does not end the chapters.
      partsInside ||= item.style === '第部分' && item.number === 1 && open.has('一、');
      for (const style of open.keys())
        if ((RANKS[style] ?? 9) > rank && !(partsInside && item.style === '第部分' && style === '一、')) open.delete(style);
      open.set(item.style, item);
      if (before === undefined && item.number > 1)
        strays.set(item.number, (strays.get(item.number) ?? new Map()).set(item.style, { index, item }));
      if (before === undefined && lacksFirst(items, index, record)) {
        const { printed, text, at: stands } = item;
        const place = stands.place === undefined ? {} : { place: stands.place };
        verdicts.fail({ message: 'first', at: { text, ...place }, quote: excerpt(text, 24), aspect: text, args: { number: printed } });
        continue;
      }
      if (item.number === 1 || before === undefined || item.number === before.number + 1) {
        verdicts.pass();
        continue;
      }
      const at = { text: item.text, ...(item.at.place === undefined ? {} : { place: item.at.place }) };
      const others = before.at.place === undefined ? [] : [{ at: { text: before.text, place: before.at.place } }];
      // A jump of one is an item lost; anything wilder is another list, or numbers that mean something else.
      const stray = [...(strays.get(before.number + 1)?.values() ?? [])]
        .filter(({ item: { style } }) => (RANKS[style] ?? 9) > rank)
        .reduce<{ readonly index: number; readonly item: Numbered } | undefined>(
          (last, each) => (last === undefined || each.index > last.index ? each : last),
          undefined,
        )?.item;
      if (item.number === before.number + 2 && stray !== undefined)
        verdicts.fail({
          message: 'style',
          at: stray.at,
          aspect: stray.text,
          severity: 'info',
          args: { number: stray.printed, before: before.printed },
        });
      else if (item.number === before.number + 2) {
        const gap = `${before.text}\n${item.text}`;
        if (standsBetween(record, before, item)) verdicts.skip('stands-inside');
        else if (!told.has(gap))
          verdicts.fail({
            message: 'gap',
            at,
            quote: excerpt(item.text, 24),
            others,
            aspect: item.text,
            args: { before: before.printed, number: item.printed, missing: before.number + 1 },
          });
        told.add(gap);
      } else if (item.number === before.number)
        verdicts.fail({ message: 'repeated', at, others, aspect: item.text, severity: 'info', args: { number: item.printed } });
      else verdicts.skip('other-list');
    }
  },
  examples: [
    { name: '编号连续', given: disclosure('一、收入', '二、支出', '三、增减'), expect: 'pass' },
    { name: '一部分缺第一条', given: disclosure('第一部分 概况', '一、职责', '第二部分 说明', '二、收入', '三、支出'), expect: ['first'] },
    { name: '缺第三条', given: disclosure('1.健全体系', '2.深化建设', '4.统筹推进'), expect: ['gap'] },
    {
      name: '目录和正文里是同一处',
      given: disclosure('一、收支总体情况', '三、支出情况', '一、收支总体情况', '三、支出情况'),
      expect: ['gap'],
    },
    { name: '第二条换了写法', given: disclosure('一、总体', '2、分项', '三、措施'), expect: ['style'] },
    {
      name: '换了写法的一条下面另有清单',
      given: disclosure('四、三公经费', '5、绩效信息', '（一）总体目标', '1、甲', '2、乙', '六、政府采购'),
      expect: ['style'],
    },
    {
      name: '缺的一条接在上一条后面',
      given: budget([], { sections: [section('整改', '3）资金滞留10万元。4）结余20万元。', '5）代收费用30万元。')] }),
      expect: 'pass',
    },
    { name: '编号重复', given: disclosure('（一）收入', '（二）支出', '（二）增减'), expect: ['repeated'] },
    { name: '下一章重新编号', given: disclosure('一、总体', '1.收入', '2.支出', '二、绩效', '1.目标', '2.措施'), expect: 'pass' },
  ],
});
