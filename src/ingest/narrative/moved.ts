import { type Base, type Compared, comparisonOf } from './comparison.ts';
import { budgetBase } from './completion-words.ts';
import type { Construction, Memory } from './construction.ts';
import { directionOf } from './words.ts';

/** 较上年省下, 比预算节省. */
export const SAVED = /^(?:共|总共)?(?:省下?|节省|少用)了?$/;

/** 较上年预算增加4万元，同比增长20%: of the same figure of last year as the change that it goes on with. */
function goesOn(compared: Compared | undefined, { last, base }: Memory): Base | undefined {
  return compared?.word === '同比' && last?.kind === 'change' && base?.kind === 'year' ? base : undefined;
}

/** By how much, in which direction and from which base words of change say that the figure behind them changes; undefined for other words. */
export function moved(kind: 'change' | 'rate', words: string, memory: Memory, ownYear: number | undefined): Construction | undefined {
  const compared = comparisonOf(words, ownYear);
  const spoken = compared === undefined ? words : compared.before + compared.after;
  const found = directionOf(spoken);
  if (found === undefined && compared !== undefined && SAVED.test(compared.after))
    return { role: { kind, direction: 'down', base: compared.base }, name: compared.before };
  if (found === undefined) {
    if (compared?.direction === undefined || compared.after !== '') return undefined;
    return { role: { kind, direction: compared.direction, base: compared.base }, name: compared.before };
  }
  // 决算数未安排，本年增加14万元: the words turn to another comparison.
  // 接待费增加到9.07万元: what it is now, and no change; of a rate nobody knows what it is of.
  if (/^[到至]$/.test(found.tail) || (found.tail === '' && /(?:(?<!达)到|至)$/.test(words)))
    return kind === 'change' ? { role: { kind: 'amount' }, name: spoken.slice(0, found.start) } : { role: { kind: 'unknown' }, name: '' };
  // 超收2120万元: more than was planned, whatever was compared before.
  const isBeyond = /^[超短][收支]$/.test(found.word) || (found.word === '超出' && memory.last?.kind === 'completion');
  const planned = isBeyond ? budgetBase('') : undefined;
  const base = goesOn(compared, memory) ?? compared?.base ?? planned ?? (/本年|今年|当年/.test(words) ? undefined : memory.base);
  const name = found.tail === '' ? spoken.slice(0, found.start) : found.tail;
  return {
    role: {
      kind,
      ...(found.direction === undefined ? {} : { direction: found.direction }),
      ...(base === undefined ? {} : { base }),
    },
    name,
  };
}
