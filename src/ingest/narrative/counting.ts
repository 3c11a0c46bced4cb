import type { DraftFact } from './fact-draft.ts';
import type { Figure } from './figure.ts';
import { type Label, readLabel } from './label.ts';
import { isPartOf } from './partition.ts';
import { addFigure, type ProseState } from './prose-state.ts';
import { type FigureInSentence, place } from './reading.ts';
import { countedSubject, subjectOf } from './subject.ts';

/** Counts and areas are facts only of what the accounts count: vehicles, buildings, receptions, visits; and of the parts of these. */
export function readCountFigure(state: ProseState, given: FigureInSentence): void {
  state.read += 1;
  if (state.reason) return;
  const { figure, rest, before } = given;
  if (/报废|处置|划转|出租/.test(rest)) return;
  const label = readLabel(rest, state.context.year);
  if (isPlanned(rest) && label.concept?.startsWith('stateAssets.') === true && !rest.includes('车')) return;
  const counted = label.concept !== undefined && /^(?:stateAssets\.|vehicles|reception|overseas)/.test(label.concept);
  const parent = state.scopes.at(-1)?.parentFigure;
  const part = label.text !== '' && before !== '。' && parent !== undefined && countsAlike(parent, figure);
  const same = label.text === '' && state.current?.concept.startsWith('stateAssets.') === true;
  if (!counted && !part && !same) return;
  const concept = countedConcept(label, rest);
  const whole = state.scopes.at(-1)?.parent?.concept;
  const amongAssets = whole !== undefined && concept?.startsWith('stateAssets') === true && isPartOf(concept, whole);
  const beside = counted && !part && !amongAssets && concept !== undefined;
  const subject = beside ? countedSubject(state, concept, label.text) : subjectOf(state, label, before);
  if (subject === undefined) return;
  addFigure(state, subject, { ...place(figure), measure: figure.kind === 'area' ? 'area' : 'count', value: figure.value });
}

function countsAlike(parent: DraftFact, figure: Figure): boolean {
  const whole = parent.value;
  const part = figure.value;
  return parent.measure === figure.kind && whole?.kind === 'number' && part?.kind === 'number' && whole.unit === part.unit;
}

/** What is to be bought is not yet owned: 拟新增配置公务用车1辆. */
function isPlanned(words: string): boolean {
  return /拟|新增|购置|购买|配置|配备|更新/.test(words);
}

function countedConcept(label: Label, words: string): string | undefined {
  if (label.concept !== 'stateAssets.vehicles' && label.concept !== 'vehiclesOwned') return label.concept;
  if (isPlanned(words)) return 'vehiclesPurchased';
  return label.text.includes('公务用车') ? 'vehiclesOwned' : label.concept;
}
