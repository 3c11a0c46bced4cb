import type { DraftFact, PartsList } from './fact-draft.ts';
import { isFunctionalClass } from './partition.ts';

/**
 * What the functional classes of a chapter divide, where the words beside them do not print it: （一）总体情况 gives the expenditure and
 * （二）结构情况 its classes, with the share of each.
 */

export interface Section {
  readonly level: number;
  readonly heading?: { readonly text: string } | undefined;
}

const TELLS_PARTS = /结构|构成|具体|分类|用途|去向|使用/;
/** Expenditure as a whole, of all funds or of one. */
export const EXPENDITURE = /^expenditure(?:\.(?:fiscalAppropriation|generalPublicBudget|governmentFundBudget|stateCapitalBudget))?$/;

/** Index of the section that a section stands below; -1 at the top. */
function above(sections: readonly Section[], at: number): number {
  const level = sections[at]?.level ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) if ((sections[index]?.level ?? 0) < level) return index;
  return -1;
}

/** Sections in which the whole is looked for, the nearest first: the section itself, then those before it in its chapter. */
function scopesOf(sections: readonly Section[], at: number): readonly ((section: number) => boolean)[] {
  const own = (section: number) => section === at;
  if (!TELLS_PARTS.test(sections[at]?.heading?.text ?? '')) return [own];
  const chapter = above(sections, at);
  return [own, (section) => section === chapter || above(sections, section) === chapter];
}

function couldBeWhole(fact: DraftFact, part: DraftFact): boolean {
  const { concept, scope } = fact.subject;
  return (
    fact.measure === 'amount' &&
    fact.source === 'text' &&
    fact.period === part.period &&
    fact.basis === part.basis &&
    fact.uncertain !== true &&
    fact.base !== true &&
    scope === undefined &&
    EXPENDITURE.test(concept) &&
    (fact.stage === undefined || part.stage === undefined || fact.stage === part.stage)
  );
}

/** The one amount among these, parts of others left out. */
function onlyWhole(facts: readonly DraftFact[]): DraftFact | undefined {
  const outer = facts.filter(({ partOf }) => partOf === undefined || !facts.includes(partOf));
  const sizes = new Set(outer.map(({ value }) => (value?.kind === 'amount' ? value.fen : undefined)));
  return sizes.size === 1 ? outer.at(-1) : undefined;
}

/** The expenditure that a class is a part of; `concept` where the words beside the class name it. Undefined where more than one could be. */
export function chapterWhole(
  facts: readonly DraftFact[],
  sections: readonly Section[],
  part: DraftFact,
  concept?: string,
): DraftFact | undefined {
  const { fund } = part.subject;
  const wanted = concept ?? (fund === undefined ? undefined : `expenditure.${fund}`);
  const fitting = facts.filter((fact) => couldBeWhole(fact, part) && (wanted === undefined || fact.subject.concept === wanted));
  const before = fitting.filter((fact) => fact.block < part.block);
  for (const isNear of scopesOf(sections, part.section)) {
    const here = before.filter(({ section }) => isNear(section));
    if (here.length > 0) return onlyWhole(here);
  }
  // 支出 alone is the expenditure of many things; that of a fund is one.
  return wanted === undefined || wanted === 'expenditure' ? undefined : onlyWhole(fitting);
}

const hasAmount = ({ parent, parentFigure }: PartsList): boolean =>
  parentFigure !== undefined || parent?.figures.some(({ measure }) => measure === 'amount') === true;

/** Ties lists of classes whose whole is printed elsewhere in the chapter to it. */
export function tieClasses(facts: readonly DraftFact[], lists: readonly PartsList[], sections: readonly Section[]): void {
  for (const list of lists) {
    const [first] = list.parts;
    const concept = list.parent?.concept;
    const isWhole = concept === undefined || EXPENDITURE.test(concept);
    if (first === undefined || hasAmount(list) || !isWhole || !list.parts.every(({ label }) => isFunctionalClass(label))) continue;
    const amount = first.figures.find(({ measure, period }) => measure === 'amount' && period === 'current');
    const whole = amount === undefined ? undefined : chapterWhole(facts, sections, amount, concept);
    if (whole === undefined) continue;
    list.whole = whole;
    for (const part of list.parts)
      for (const figure of part.figures)
        if (figure.measure === 'amount' && figure.list?.key === list && figure.basis === whole.basis && figure.period === whole.period)
          figure.partOf ??= whole;
  }
}
