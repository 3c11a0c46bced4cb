import type { Subject } from './fact-draft.ts';
import { lastNear } from './fact-index.ts';
import { readLabel } from './label.ts';
import type { ProseState } from './prose-state.ts';
import { fitsReach } from './subject-frame.ts';

/** The last subject of a concept in this section, to which `项目支出包括：…` refers. */
export function mentionedSubject(state: ProseState, text: string): Subject | undefined {
  const label = readLabel(text, state.context.year);
  if (label.concept === undefined) {
    const current = state.current;
    return current !== undefined && label.text !== '' && current.label === label.text ? current : undefined;
  }
  const names = (subject: Subject | undefined) =>
    subject !== undefined && subject.concept === label.concept && fitsReach(state, subject, label);
  if (names(state.current)) return state.current;
  return lastNear(
    state.index.ofConcept(label.concept),
    ({ section }) => section === state.sectionIndex,
    ({ subject }) => names(subject),
  )?.subject;
}
