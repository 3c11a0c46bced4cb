import { digitSwaps, findDigitSlip } from '../../model/digit-slip.ts';
import type { Disclosure, Project } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import type { Locatable } from '../rule.ts';
import { figureParagraphs, type PrintedFigure, placeOf, printedFigures } from './printed-figures.ts';
import { coreOf } from './promised-figures.ts';

/*
 * What sentences say was, or is to be, done, and the values of indicators in the forms and tables of the paper: a value that is in none of
 * them, but is one of them with two digits exchanged, was copied wrong, whatever the words around it.
 */

/** A figure of a sentence or of a goal that counts things. */
export interface SaidValue {
  readonly at: Locatable;
  readonly unit: string;
  readonly value: number;
  readonly printed: string;
  /** The words of its clause; behind a few signs only, those of the sentence before it as well. */
  readonly words: string;
  /** It may be of something that no indicator counts: another year, each of many. */
  readonly elsewhere: boolean;
  /** 其中: it may be a part of what an indicator counts. */
  readonly part: boolean;
  /** A goal or account of a form says it, of its own indicators. */
  readonly ofForm: boolean;
}

/** A value of an indicator. */
export interface IndicatorValue {
  readonly at: Locatable;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly printed: string;
}

const LIMIT_WORDS = /不少于|不低于|不超过|不高于|至少|超过|达到|及以上|以上|以内|以下|[≥≤><=＝]/g;
/** A text whose figures count as exact though they are bounds: each word on a bound gives way to as many signs. */
const exactly = (text: string): string => text.replace(LIMIT_WORDS, (word) => '为'.repeat(word.length));
const ELSEWHERE = /上年|去年|往年|同期|同比|环比|累计|历年|每|均|比|新增|原计划|五年|三年/;
const COUNTS = (unit: string): boolean => unit !== '元' && unit !== '分' && unit !== '百分点';
/** How far before a figure the words may stand that say what it counts. */
const CONTEXT = 40;

const isOfAnotherYear = (clause: string, year: number | undefined): boolean =>
  Array.from(clause.matchAll(/(20\d\d)年/g)).some(([, said]) => Number(said) !== year);

function* valuesIn(
  text: string,
  year: number | undefined,
): Generator<Omit<SaidValue, 'at' | 'ofForm'> & { readonly figure: PrintedFigure }> {
  const figures = printedFigures(text);
  for (const figure of figures) {
    if (!COUNTS(figure.unit)) continue;
    const before = text.slice(Math.max(0, figure.start - CONTEXT), figure.start);
    const unit = figure.unit === '名' ? '人' : figure.unit;
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
    const clause = sentence.split(/[，、：（）]/).at(-1) ?? '';
    const own = wordsOf(clause);
    const words = own.replace(FILLING, '').length < 2 ? wordsOf(sentence) : own;
    yield {
      figure,
      unit,
      value: figure.value,
      printed: figure.text,
      words,
      elsewhere: ELSEWHERE.test(clause) || isOfAnotherYear(clause, year),
      part: clause.includes('其中'),
    };
  }
}

const FILLING = /实际|计划|目标|完成|实现|为|达|到|共|计|值|数/g;
const wordsOf = (text: string): string => matchKey(text.replace(/[^\p{Script=Han}A-Za-z]/gu, ''));

/** The figures of the narrative, of its goals, and of what became of them. */
export function* saidValues(record: Disclosure | Project): Generator<SaidValue> {
  if (record.kind === 'disclosure') {
    for (const paragraph of figureParagraphs(record)) {
      const text = exactly(paragraph.paragraph.text);
      for (const { figure, ...said } of valuesIn(text, record.year)) {
        const place = placeOf(record, paragraph, figure);
        yield { ...said, ofForm: false, at: { text: figure.text, ...(place === undefined ? {} : { place }) } };
      }
    }
    return;
  }
  for (const field of [...record.goals, ...(record.achievement === undefined ? [] : [record.achievement])]) {
    if (field.uncertain === true) continue;
    const text = exactly(field.text);
    for (const { figure: _, ...said } of valuesIn(text, record.year)) yield { ...said, ofForm: true, at: field };
  }
}

/** The value that a cell prints with its unit and nothing else. */
function valueIn(text: string, unit = ''): Pick<IndicatorValue, 'unit' | 'value'> | undefined {
  const bare = text.replace(LIMIT_WORDS, '').trim();
  const printed = /^\d+(?:\.\d+)?$/.test(bare) ? `${bare}${unit}` : bare;
  const [only, second] = printedFigures(printed);
  return only === undefined || second !== undefined || only.start > 0 || only.end < printed.length || !COUNTS(only.unit)
    ? undefined
    : { unit: only.unit === '名' ? '人' : only.unit, value: only.value };
}

/** The values of indicators: those of forms, and cells of tables that print a number with its unit behind a name. */
export function* indicatorValues(record: Disclosure | Project): Generator<IndicatorValue> {
  if (record.kind === 'project') {
    for (const { level3, target, actual, execution } of record.indicators) {
      const aim = target.value?.kind === 'quantity' ? target.value.unit?.printed : undefined;
      for (const cell of execution === true ? [] : [target, actual]) {
        const value = cell === undefined || cell.uncertain === true ? undefined : valueIn(cell.text, aim);
        if (cell !== undefined && value !== undefined) yield { at: cell, name: level3.text, printed: cell.text, ...value };
      }
    }
    return;
  }
  for (const { tables } of record.sections)
    for (const { rows } of tables)
      for (const row of rows) {
        const name = row.find(({ text }) => /\p{Script=Han}{2}/u.test(text) && !/\d/.test(text));
        for (const cell of name === undefined ? [] : row) {
          const value = valueIn(cell.text);
          // A rate in a table may be of anything.
          if (name !== undefined && value !== undefined && value.unit !== '%')
            yield { at: cell, name: name.text, printed: cell.text, ...value };
        }
      }
}

const DENIES = /未(?!达|完|实现|能|如期|按)/;
const SAYS_NOTHING = /完成|数量|指标|项目|情况|人数|个数|目标/;

/** How much of the name of an indicator stands in the words: all of it, how it ends, two signs of it beside each other, or nothing. */
export function speaksOf(words: string, name: string): 'all' | 'end' | 'pair' | undefined {
  const core = coreOf(name);
  // 未脱贫人口 are not those of whom 减贫人口 speaks.
  if (DENIES.test(words) !== DENIES.test(name)) return undefined;
  if (words.includes(core)) return 'all';
  let met = false;
  for (let at = 0; at + 2 <= core.length; at += 1) {
    const pair = core.slice(at, at + 2);
    met ||= !SAYS_NOTHING.test(pair) && words.includes(pair);
  }
  return met ? (words.includes(core.slice(-2)) ? 'end' : 'pair') : undefined;
}

/** How likely a slip may be found by chance among all that was tried; more where the words are the whole name. */
const BY_CHANCE = 0.01;
const BY_CHANCE_OF_NAME = 0.03;
/** Numbers of fewer digits that tell are easily another thing's. */
const FEW_DIGITS = 100;

const decimalsOf = (value: number): number => /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;

/** What two exchanged digits make of a value. */
export const exchangedValues = (value: number): readonly number[] => {
  const scale = 10 ** decimalsOf(value);
  return digitSwaps(Math.round(value * scale)).map((swapped) => swapped / scale);
};

/** Whether exchanged digits are no coincidence among so many values, of which the words say so much. */
export function isTelling(value: number, other: number, tried: number, said: 'all' | 'end' | 'pair'): boolean {
  const scale = 10 ** Math.max(decimalsOf(value), decimalsOf(other));
  const found = findDigitSlip(value * scale, other * scale);
  if (found?.slip.kind !== 'swapped' || (found.space <= FEW_DIGITS && said === 'pair')) return false;
  return found.tried * tried <= found.space * (said === 'all' ? BY_CHANCE_OF_NAME : BY_CHANCE);
}
