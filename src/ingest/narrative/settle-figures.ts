import type { Figure } from '../../model/fact.ts';
import type { ProseState } from './prose-state.ts';

/** Every figure that was met, in the order of the paper's paragraphs, then those of its tables; with the fact each became. */
export function settleFigures(state: ProseState): Figure[] {
  const ids = new Map(state.facts.map((fact, index) => [fact, index + 1]));
  const ofText = state.figures.map(({ text, place, section, paragraph, start, end, fact, reason }): Figure => {
    const id = fact === undefined ? undefined : ids.get(fact);
    return {
      text,
      place,
      at: { section, paragraph, start, end },
      ...(id === undefined ? {} : { fact: id }),
      ...(reason === undefined ? {} : { reason }),
    };
  });
  const ofTables = state.facts.flatMap((fact): Figure[] => {
    const id = ids.get(fact);
    return fact.source === 'table' && id !== undefined ? [{ text: fact.text, place: fact.place, fact: id }] : [];
  });
  return [...ofText, ...ofTables];
}
