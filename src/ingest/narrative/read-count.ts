import type { DraftFact } from './fact-draft.ts';
import type { Figure } from './figure.ts';
import { type Given, keep } from './given.ts';
import { type Label, readLabel } from './label.ts';
import { countedSubject, strangeSubject } from './make-subject.ts';
import { isPartOf } from './partition.ts';
import type { ProseState } from './prose-state.ts';
import { readStaff } from './read-staff.ts';
import { subjectOf } from './subject.ts';

/**
 * Counts and areas are facts only of what the accounts count (vehicles, buildings, receptions, visits) and of the parts of these; others
 * are read and belong to no account.
 */
export function readCount(state: ProseState, given: Given, measure: 'count' | 'area'): void {
  const { figure, name, before } = given;
  if (readStaff(state, given)) return;
  const skip = () => {
    // What was counted here is divided behind it, and nothing that was named before.
    if (/^[，；（]*(?:其中|包括|含)/.test(given.behind)) strangeSubject(state, { text: '' }, before);
    given.note.reason = 'example';
    state.read += 1;
    // 举办宣传月活动1次，经费4.8万元: what is paid for is not what was spoken of before.
    state.countedElse = /\p{Script=Han}{4}/u.test(name);
  };
  if (/报废|处置|划转|出租|更新后|核定|编制/.test(name)) {
    skip();
    return;
  }
  const label = readLabel(name, state.context.year);
  const concept = countedConcept(state, label, given);
  state.counted = concept;
  if (concept === 'foreign') {
    skip();
    return;
  }
  if (isPlanned(name) && label.concept?.startsWith('stateAssets.') === true && !name.includes('车')) {
    skip();
    return;
  }
  const part = label.text !== '' && before !== '。' && wholeCounted(state, figure) !== undefined;
  // 乡镇1185批次，9072人次: the second count of a part has no name of its own.
  const again = label.text === '' && state.current?.list !== undefined && state.current.list === state.lists.at(-1);
  if (again && state.current !== undefined && wholeCounted(state, figure) !== undefined) {
    keep(state, given, state.current, { measure, value: figure.value });
    return;
  }
  const same = label.text === '' && state.current?.concept.startsWith('stateAssets.') === true;
  if (concept === undefined && !part && !same) {
    skip();
    return;
  }
  const whole = state.lists.at(-1)?.parent?.concept;
  const amongAssets = whole !== undefined && concept?.startsWith('stateAssets') === true && isPartOf(concept, whole);
  const beside = concept !== undefined && !part && !amongAssets;
  const subject = beside ? countedSubject(state, concept, label.text === '' ? name : label.text) : subjectOf(state, label, before);
  if (subject !== undefined) keep(state, given, subject, { measure, value: figure.value });
}

/** What a count may be a part of: the figure that the list divides, or one of another unit right before it (3264批次，26418人次，其中…). */
function wholeCounted(state: ProseState, figure: Figure): DraftFact | undefined {
  const parent = state.lists.at(-1)?.parentFigure;
  if (parent === undefined || (parent.subject.concept === 'institutions' && parent.block !== state.block)) return undefined;
  if (countsAlike(parent, figure)) return parent;
  const before = state.facts[state.index.placeOf(parent) - 1];
  return before !== undefined && before.block === parent.block && countsAlike(before, figure) ? before : undefined;
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

/** 12批次、85人次: the second count has no name of its own. */
const isBare = (name: string): boolean => /^(?:共|累计|计|合计|、|，)*$/.test(name);

const COUNTED = /^(?:stateAssets\.|vehicles|reception|overseas)/;

function countedConcept(state: ProseState, label: Label, given: Given): string | undefined {
  const { name, figure } = given;
  const unit = figure.value?.kind === 'number' ? (figure.value.unit ?? '') : '';
  if (label.concept === 'stateAssets.vehicles' || label.concept === 'vehiclesOwned' || label.concept === 'vehiclesPurchased') {
    if (label.concept === 'vehiclesPurchased' || isPlanned(name)) return 'vehiclesPurchased';
    // 国有资产占用情况为：公务用车8辆: all there are; elsewhere they are those that the expenses pay for.
    if (/资产/.test(given.words)) return 'stateAssets.vehicles';
    return label.text.includes('公务用车') ? 'vehiclesOwned' : label.concept;
  }
  const about = state.current?.concept ?? '';
  const counted = state.counted ?? '';
  const words = `${name}${given.words}`;
  if (/外事|外宾|境）?外|国外/.test(words)) return 'foreign';
  if (isBare(name) && counted === 'foreign') return 'foreign';
  if (/批次?$/.test(unit) && (/接待/.test(words) || about.endsWith('.hospitality'))) return 'receptionBatches';
  if (/人/.test(unit)) {
    if (/出国|境/.test(words) || (isBare(name) && counted === 'overseasGroups') || (name === '' && about.endsWith('.overseasVisits')))
      return 'overseasPeople';
    if (
      /接待|来访/.test(words) ||
      (isBare(name) && counted === 'receptionBatches') ||
      (/^(?:共|累计|计|合计)*$/.test(name) && about.endsWith('.hospitality'))
    )
      return 'receptionPeople';
  }
  if (/团/.test(unit) && /出国|境|团组/.test(words)) return 'overseasGroups';
  return label.concept !== undefined && COUNTED.test(label.concept) ? label.concept : undefined;
}
