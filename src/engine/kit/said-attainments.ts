import type { Disclosure } from '../../model/record.ts';
import { type Quantity, readTarget } from '../../model/target.ts';
import { matchKey } from '../../model/text.ts';
import { type FigureParagraph, figureParagraphs } from './printed-figures.ts';

/** 扫描档案：年度目标640000页，完成612000页: what a sentence says was done, beside the target of the same measure. */
export interface SaidAttainment {
  readonly in: FigureParagraph;
  /** Where the words on what was done begin and end. */
  readonly start: number;
  readonly end: number;
  /** The words that name the measure. */
  readonly name: string;
  readonly aim: Quantity;
  readonly done: Quantity;
  /** What was done as printed, with its unit. */
  readonly printed: string;
}

/** A clause of a sentence up to its stop. */
interface Clause {
  readonly text: string;
  readonly start: number;
  /** The stop in front of it. */
  readonly stop: string;
}

/** Brackets of units (台（套）) and dates divide nothing. */
const CLAUSE = /(?:[^，。；：、（）\n]|（套）)+/gu;
const AIM = /(?:年度|全年|本年|年初|预期|原定)?(?:目标|计划|任务)(?:值|数|量|任务)?(?:为|是)?$/;
const DONE = /^(?:实际|已)?(?:完成|达到|达|实现)?(?:值|数|率|了)?(?:为|是)?$/;
/** The same behind the name of the measure. */
const DONE_BEHIND = /(?:实际|全年|已)*(?:完成|达到|达|实现|为)?(?:了|为)?$/;
const NUMBERING = /^[\s“”"]*(?:\d+[.．、]|[·•●-]|（\d+）|[一二三四五六七八九十]+是?)?[\s“”"]*/;
/** Another year's, a part, about, or so much of each. */
const OTHER = /上年|去年|同期|其中|累计|平均|每|人均|较|比|剩余|尚|还|未|不足|超过|约|近|余|左右|以上|以下/;

function clausesOf(text: string): Clause[] {
  return Array.from(text.matchAll(CLAUSE), ({ 0: clause, index }) => ({ text: clause, start: index, stop: text[index - 1] ?? '' }));
}

/** The quantity that a clause ends with, and the words before it. */
function quantityOf({ text }: Clause): { readonly lead: string; readonly quantity: Quantity; readonly printed: string } | undefined {
  const at = /(?:[≥≤><=]|不少于|不低于|不超过|至少)?\d/.exec(text)?.index;
  if (at === undefined || /\d[^\d.]+\d/.test(text)) return undefined;
  const printed = text.slice(at);
  const quantity = readTarget(printed);
  if (quantity.kind !== 'quantity' || quantity.unit === undefined || (quantity.lead ?? '') !== '') return undefined;
  return /^(?:（套）)?$/.test(quantity.tail ?? '') ? { lead: text.slice(0, at), quantity, printed } : undefined;
}

const bare = (words: string): string => words.replace(NUMBERING, '').replace(/[“”"\s]/g, '');

/** 年度目标640000页，完成612000页: the name stands before the target in its clause, or in the clause before. */
function aimFirst(before: Clause | undefined, first: Clause, second: Clause): Omit<SaidAttainment, 'in'> | undefined {
  const [aim, done] = [quantityOf(first), quantityOf(second)];
  if (aim === undefined || done === undefined || !/[，、]/.test(second.stop)) return undefined;
  if (!AIM.test(aim.lead) || !DONE.test(done.lead) || done.lead === '' || done.quantity.comparator !== undefined) return undefined;
  const own = bare(aim.lead.replace(AIM, '')).replace(/的$/, '');
  const name = own === '' && before !== undefined && /[：（，]/.test(first.stop) ? bare(before.text) : own;
  return { name, aim: aim.quantity, done: done.quantity, printed: done.printed, ...spanOf(second) };
}

/** 购置设备实际完成336台（目标≥320台）. */
function aimBehind(first: Clause, second: Clause): Omit<SaidAttainment, 'in'> | undefined {
  const [done, aim] = [quantityOf(first), quantityOf(second)];
  if (aim === undefined || done === undefined || second.stop !== '（' || done.quantity.comparator !== undefined) return undefined;
  if (bare(aim.lead.replace(AIM, '')) !== '' || !AIM.test(aim.lead)) return undefined;
  return {
    name: bare(done.lead.replace(DONE_BEHIND, '')),
    aim: aim.quantity,
    done: done.quantity,
    printed: done.printed,
    ...spanOf(first),
  };
}

const spanOf = ({ text, start }: Clause) => ({ start, end: start + text.length });

const FEWEST_SIGNS = 3;

/** What the sentences of the narrative say was done beside its target. */
export function saidAttainments(disclosure: Disclosure): SaidAttainment[] {
  return figureParagraphs(disclosure).flatMap((paragraph) => {
    if (!/目标|计划|任务/.test(paragraph.paragraph.text)) return [];
    const clauses = clausesOf(paragraph.paragraph.text);
    return clauses.flatMap((clause, index): SaidAttainment[] => {
      const next = clauses[index + 1];
      const found = next === undefined ? undefined : (aimFirst(clauses[index - 1], clause, next) ?? aimBehind(clause, next));
      if (found === undefined || OTHER.test(found.name) || matchKey(found.name).length < FEWEST_SIGNS) return [];
      return [{ in: paragraph, ...found }];
    });
  });
}
