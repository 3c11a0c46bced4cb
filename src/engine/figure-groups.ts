import type { LocalText } from '../model/finding.ts';
import { isBound, type Term } from './equation.ts';
import type { RelationCase } from './relation-case.ts';
import type { RelationGraph } from './relation-graph.ts';
import { nameOf, printFigure, writeArithmetic } from './relation-text.ts';

const SHOWN = 2;

/** Holding relations that speak for the printed value of a term, the first few; a mere upper bound says too little. */
function supportOf(term: Term, speaker: RelationCase, graph: RelationGraph): readonly RelationCase[] {
  const others = speaker.equation.terms.filter(({ field }) => field !== term.field).map(({ field }) => field);
  const support: RelationCase[] = [];
  for (const entry of graph.casesAt.get(term.field) ?? []) {
    const { outcome, equation } = entry;
    if (support.length >= SHOWN || !graph.work.spend(equation.terms.length)) break;
    // A total with one part only says the same figure again.
    if (outcome !== 'holds' || isBound(equation.kind) || (equation.kind === 'sum' && equation.terms.length < 3)) continue;
    if (!equation.terms.some(({ field }) => others.includes(field))) support.push(entry);
  }
  return support;
}

/**
 * Which figures go together, for a broken relation between figures that are supported on both sides: `与“执行率”100.00%相符的：执行260 ÷
 * 预算260 = 100.00%；与“指标行执行率”27.73%相符的：27.73% × 10 = 2.77 ≈ 3`. Undefined unless the figure in question and another both have support.
 */
export function describeGroups(speaker: RelationCase, at: Term, graph: RelationGraph): LocalText | undefined {
  if (speaker.equation.terms.length > 3 || supportOf(at, speaker, graph).length === 0) return undefined;
  const groups = speaker.equation.terms.flatMap((term) => {
    const support = supportOf(term, speaker, graph);
    if (support.length === 0) return [];
    const label = nameOf(term.operand);
    const figure = printFigure(term.figure);
    const written = support.map(({ equation }) => writeArithmetic(equation, '≈'));
    return [
      {
        zh: `与“${label.zh}”${figure}相符的：${written.join('、')}`,
        en: `"${label.en}" ${figure} goes with ${written.join(', ')}`,
      },
    ];
  });
  if (groups.length < 2) return undefined;
  return { zh: groups.map(({ zh }) => zh).join('；'), en: groups.map(({ en }) => en).join('; ') };
}
