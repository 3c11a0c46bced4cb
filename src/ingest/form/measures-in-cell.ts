import { readTarget } from '../../model/target.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import type { Printed } from './form-draft.ts';
import { numberedTexts } from './goal-items.ts';

/**
 * A cell under the name of a level holds its measures, each with its target: 宣传场次：≥9场次；调解案件≥20件. Where one of them cannot be
 * parted into its name and its target for sure, the cell is not read.
 */
export interface Measure {
  readonly name: string;
  readonly target: string;
  /** The second level that stands in front of the name, where the column is of a first. */
  readonly level2?: string;
}

const SIGN = /[≥≤><=]/g;
/** A comparator, in a sign or in words, in front of a figure. */
const COMPARED =
  /(?:[≥≤><]=?|=|(?:不低于|不少于|不小于|不超过|不高于|不大于|不多于|大于等于|小于等于|大于或等于|小于或等于|大于|小于)(?=\d))/;
const ENTRY = /^指标\s*\d{0,2}\s*[：:、.]\s*/;
const END = /[；。，、\s]+$/;
const LONGEST_NAME = 40;

/** The measures of a cell; undefined where they cannot be told. `isFirstLevel`: names of second levels may stand in front of them. */
export function splitMeasures(cell: Pick<Printed, 'text' | 'lines'>, isFirstLevel: boolean | undefined): readonly Measure[] | undefined {
  const measures: Measure[] = [];
  let level2: string | undefined;
  for (const text of textsOf(cell)) {
    const { level, rest } = withoutLevel(text);
    if (level !== undefined && isFirstLevel !== true) return undefined;
    level2 = level ?? level2;
    if (rest === '') continue;
    const measure = readMeasure(rest);
    if (measure === undefined) return undefined;
    measures.push(level2 === undefined ? measure : { ...measure, level2 });
  }
  return measures.length === 0 ? undefined : measures;
}

const textsOf = ({ text, lines }: Pick<Printed, 'text' | 'lines'>): readonly string[] => {
  const items = numberedTexts(text) ?? byLines(text, lines);
  return items
    .flatMap((item) => item.split('；'))
    .flatMap(atCommas)
    .flatMap((item) => item.replace(END, '').trim() || []);
};

/** 培训人次≥300人次，培训班次≥5期: several where each of them ends in a figure. */
function atCommas(text: string): readonly string[] {
  const parts = text.replace(END, '').split(/[，、]/);
  return parts.length > 1 && parts.every((part) => !part.includes('：') && isFigure(readMeasure(part.trim())?.target ?? ''))
    ? parts
    : [text];
}

/** Every line is a measure where each but the last holds one; a longer one that was broken is one all the same. */
function byLines(text: string, lines: Printed['lines']): readonly string[] {
  const cuts = (lines ?? []).map(({ offset }) => offset).filter((offset) => offset > 0);
  const parts = [0, ...cuts].map((start, at) => text.slice(start, cuts[at]));
  return parts.length > 1 && parts.every((part) => readMeasure(part.replace(END, '').trim()) !== undefined) ? parts : [text];
}

/** 数量指标：宣传场次≥9场次 */
function withoutLevel(text: string): { readonly level?: string; readonly rest: string } {
  const [first = '', ...more] = text.split('：');
  const level = matchLevel2(first);
  if (level?.explicit !== true || matchLevel1(first)?.explicit === true) return { rest: text };
  return { level: level.name, rest: more.join('：').trim() };
}

function readMeasure(printed: string): Measure | undefined {
  const text = printed.replace(ENTRY, '');
  const found = atColon(text) ?? atComparator(text) ?? inBracket(text) ?? atBlank(text) ?? atFigure(text);
  return found !== undefined && isName(found.name) && isOne(found.target) ? found : undefined;
}

const isName = (name: string): boolean =>
  name.length <= LONGEST_NAME && /\p{Script=Han}{2}/u.test(name) && !/[。；：≥≤><=]|[，、（]$/.test(name) && !/^[）、，.]/.test(name);

/** A target, and no second one with its measure behind it. */
function isOne(target: string): boolean {
  if (target === '' || /[。；：]/.test(target) || (target.match(SIGN)?.length ?? 0) > 1) return false;
  return !/[，、\s].*\d/.test(target) && !/\d\D*[，、\s]\D/.test(target);
}

function atColon(text: string): Measure | undefined {
  const [name = '', target = '', ...more] = text.split('：').map((part) => part.trim());
  return more.length > 0 || target === '' ? undefined : { name, target };
}

function atComparator(text: string): Measure | undefined {
  const at = text.search(COMPARED);
  if (at < 1 || text.includes('：') || /（[^（）]*$/.test(text.slice(0, at))) return undefined;
  const target = text.slice(at).trim();
  return isFigure(target) ? { name: text.slice(0, at).trim(), target } : undefined;
}

/** What names of measures end in that count or take a rate, a date or money: behind it nothing but its value can stand. */
const ENDS_NAME = /(?:率|度|比例|比重|[数量次额]|面积|长度|里程|时间|时限|日期|期限|成本)$/;

/** 机柜数量（≥77台） */
function inBracket(text: string): Measure | undefined {
  const [, name = '', target = ''] = /^([^（）：]+)（([^（）：]+)）$/.exec(text) ?? [];
  return (/^[≥≤><=]/.test(target) || ENDS_NAME.test(name)) && isFigure(target) ? { name, target } : undefined;
}

function atBlank(text: string): Measure | undefined {
  const [name = '', target = '', ...more] = text.split(/\s+/);
  return more.length === 0 && isFigure(target) && !text.includes('：') ? { name, target } : undefined;
}

/** 验收合格率100% */
function atFigure(text: string): Measure | undefined {
  const at = text.search(/\d/);
  const [name, target] = [text.slice(0, at), text.slice(at)];
  return at > 0 && ENDS_NAME.test(name) && isFigure(target) ? { name, target } : undefined;
}

/** A value by itself, without the words of a name in front of it. */
function isFigure(text: string): boolean {
  const target = readTarget(text);
  if (target.kind === 'quantity' || target.kind === 'range') return target.lead === undefined || target.lead === '';
  return target.kind === 'date';
}
