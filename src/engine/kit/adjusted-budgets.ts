import { oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph } from '../../model/record.ts';
import { monthOf, saidDates } from './said-dates.ts';
import { narrative } from './sentences.ts';

/** An adjustment of a budget that is dated before what it rests on. */
export interface EarlyAdjustment {
  readonly at: Paragraph;
  readonly adjusted: string;
  /** What must have gone before: the approval of the budget, or the money that is taken into it. */
  readonly before: string;
  readonly basis?: Paragraph;
}

interface Act {
  readonly paragraph: Paragraph;
  readonly sentence: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The level of the congress (县, 乡) and the year of the budget. */
  readonly budget: string;
}

const SENTENCE = /[^。；]+/g;
const CONGRESS = /([省市县区乡镇州])[^，。；省市县区乡镇州]{0,12}?(?:人大|人民代表大会)/;
const ADJUSTED = /(?:审查|批准|审议|通过)[^。；]{0,20}(?:预算调整|调整预算|调整方案)/;
const APPROVED = /(?:批准|审议通过|审查通过|表决通过)[^。；]{0,16}预算(?!调整|执行)/;
/** What is decided on beside a budget, what a date may belong to but the act, and what is still to come. */
const NOT_YET = /根据|按照|截[至止]|执行情况|决算|拟|计划|将于|提交|上年|去年/;
/** 9月底追加的专项: money that was granted in a month. */
const GRANTED = /(?<![年次\d])(\d{1,2})月(?:份|底|末|初|[上中下]旬|\d{1,2}日)?[^，。；]{0,2}(?:追加|下达|增加|调入|收到)的/;

/** The acts of congresses on budgets in sentences that date them and speak of no other year. */
function actsIn(paragraph: Paragraph, pattern: RegExp): Act[] {
  return [...paragraph.text.matchAll(SENTENCE)].flatMap(([sentence]) => {
    const [, level] = CONGRESS.exec(sentence) ?? [];
    const [, decision = ''] = new RegExp(`^(.*?${pattern.source})`).exec(sentence) ?? [];
    const [date, another] = saidDates(decision);
    if (level === undefined || date === undefined || another !== undefined || !/^20\d\d/.test(date.text)) return [];
    const year = date.text.slice(0, 4);
    const years = new Set(sentence.match(/20\d\d(?=年)/g));
    if (years.size > 1 || !years.has(year) || NOT_YET.test(decision)) return [];
    return [{ paragraph, sentence, text: decision.trim(), from: date.from, to: date.to, budget: `${level}${year}` }];
  });
}

const actsOf = oncePer((disclosure: Disclosure) => {
  const all = narrative(disclosure).filter(
    ({ paragraph }) => /预算|调整方案/.test(paragraph.text) && /20\d\d年\d{1,2}月/.test(paragraph.text),
  );
  const adjusted = all.flatMap(({ paragraph }) => actsIn(paragraph, ADJUSTED));
  const approved = all.flatMap(({ paragraph }) => actsIn(paragraph, APPROVED)).filter(({ text }) => !/调整/.test(text));
  return { adjusted, approved };
});

/** The money of a month behind that of the adjustment it is taken into. */
function grantedLater({ sentence, text, from }: Act): string | undefined {
  const [granted, month] = GRANTED.exec(sentence.slice(text.length)) ?? [];
  return granted !== undefined && !NOT_YET.test(sentence) && Number(month) > monthOf(from) ? granted : undefined;
}

/** Adjustments dated before the congress of their level approved the budget, or before the money they take in was granted. */
export function* earlyAdjustments(disclosure: Disclosure): Generator<EarlyAdjustment | undefined> {
  const { adjusted, approved } = actsOf(disclosure);
  const first = new Map<string, Act>();
  for (const act of approved) if (act.from < (first.get(act.budget)?.from ?? Number.POSITIVE_INFINITY)) first.set(act.budget, act);
  for (const act of adjusted) {
    const [basis, granted] = [first.get(act.budget), grantedLater(act)];
    const common = { at: act.paragraph, adjusted: act.text };
    if (basis !== undefined && act.to < basis.from) yield { ...common, before: basis.text, basis: basis.paragraph };
    else if (granted !== undefined) yield { ...common, before: granted.replace(/的$/, '') };
    else if (basis !== undefined) yield undefined;
  }
}
