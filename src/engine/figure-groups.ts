import type { LocalText } from '../model/finding.ts';
import type { RelationGraph } from './culprit.ts';
import type { Term } from './equation.ts';
import type { RelationCase } from './relation-case.ts';
import { localise, printFigure, writeArithmetic } from './relation-text.ts';

const SHOWN = 2;

/** Holding relations that speak for the printed value of a term; a mere upper bound says too little. */
function supportOf(term: Term, speaker: RelationCase, graph: RelationGraph): readonly RelationCase[] {
  const others = speaker.equation.terms.filter(({ field }) => field !== term.field).map(({ field }) => field);
  return (graph.casesAt.get(term.field) ?? []).filter(
    ({ outcome, equation }) =>
      outcome === 'holds' && equation.kind !== 'atMost' && !equation.terms.some(({ field }) => others.includes(field)),
  );
}

/**
 * Which figures go together, for a broken relation between figures that are supported on both sides: `执行率100.00%有据：执行260 ÷
 * 预算260 = 100.00%；指标行执行率27.73%有据：27.73% × 10分 = 2.77分，填报3分`. Undefined when fewer than two figures have support.
 */
export function describeGroups(speaker: RelationCase, graph: RelationGraph): LocalText | undefined {
  if (speaker.equation.terms.length > 3) return undefined;
  const groups = speaker.equation.terms.flatMap((term) => {
    const support = supportOf(term, speaker, graph).slice(0, SHOWN);
    if (support.length === 0) return [];
    const label = localise(term.operand.label);
    const figure = printFigure(term.figure);
    const written = support.map(({ equation }) => writeArithmetic(equation));
    return [
      {
        zh: `“${label.zh}”${figure}有另一组数相合（${written.join('；')}）`,
        en: `"${label.en}" ${figure} agrees with other figures (${written.join('; ')})`,
      },
    ];
  });
  if (groups.length < 2) return undefined;
  return { zh: groups.map(({ zh }) => zh).join('，而'), en: groups.map(({ en }) => en).join(', whereas ') };
}
