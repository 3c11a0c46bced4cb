import { spend } from '../../model/work.ts';
import { cutShort, isWhole } from '../bound.ts';
import type { DraftFact, PartsList } from './fact-draft.ts';
import { FARTHEST, firstAt, windowTo } from './fact-index.ts';
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

/** For each section the index of the one that it stands below; -1 at the top. */
function parentsOf(sections: readonly Section[]): readonly number[] {
  const open: number[] = [];
  return sections.map(({ level }, at) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(at);
    return parent;
  });
}

/** An amount that may be a whole, whatever it is the whole of. */
function mayBeWhole(fact: DraftFact): boolean {
  const { concept, scope } = fact.subject;
  const isSure = fact.measure === 'amount' && fact.source === 'text' && fact.uncertain !== true && fact.base !== true;
  return isSure && scope === undefined && EXPENDITURE.test(concept);
}

const isAlike = (fact: DraftFact, part: DraftFact): boolean =>
  fact.period === part.period &&
  fact.basis === part.basis &&
  (fact.stage === undefined || part.stage === undefined || fact.stage === part.stage);

/** The one amount among these, parts of others left out. */
function onlyWhole(facts: readonly DraftFact[]): DraftFact | undefined {
  const all = new Set(facts);
  const outer = facts.filter(({ partOf }) => partOf === undefined || !all.has(partOf));
  const sizes = new Set(outer.map(({ value }) => (value?.kind === 'amount' ? value.fen : undefined)));
  return sizes.size === 1 ? outer.at(-1) : undefined;
}

export class ChapterWholes {
  private readonly sections: readonly Section[];
  private readonly parents: readonly number[];
  private readonly wholes: readonly DraftFact[];

  constructor(facts: readonly DraftFact[], sections: readonly Section[]) {
    this.sections = sections;
    this.parents = parentsOf(sections);
    this.wholes = facts.filter(mayBeWhole);
  }

  /** Sections in which the whole is looked for, the nearest first: the section itself, then those before it in its chapter. */
  private scopesOf(at: number): readonly ((section: number) => boolean)[] {
    const own = (section: number) => section === at;
    if (!TELLS_PARTS.test(this.sections[at]?.heading?.text ?? '')) return [own];
    const chapter = this.parents[at] ?? -1;
    return [own, (section) => section === chapter || (this.parents[section] ?? -1) === chapter];
  }

  /**
   * The expenditure that a class is a part of; `concept` where the words beside the class name it. Undefined where more than one could be,
   * or more are printed than are looked at.
   */
  find(part: DraftFact, concept?: string): DraftFact | undefined {
    const { fund } = part.subject;
    const wanted = concept ?? (fund === undefined ? undefined : `expenditure.${fund}`);
    const fits = (fact: DraftFact) => isAlike(fact, part) && (wanted === undefined || fact.subject.concept === wanted);
    const { facts, whole } = windowTo(
      this.wholes,
      firstAt(this.wholes, ({ block }) => block >= part.block),
    );
    const before = facts.filter(fits);
    for (const isNear of this.scopesOf(part.section)) {
      const here = before.filter(({ section }) => isNear(section));
      if (here.length === 0) continue;
      if (whole || !isNear(facts[0]?.section ?? -1)) return onlyWhole(here);
      cutShort();
      return undefined;
    }
    // 支出 alone is the expenditure of many things; that of a fund is one.
    if (wanted === undefined || wanted === 'expenditure') return undefined;
    spend(Math.min(this.wholes.length, FARTHEST));
    if (this.wholes.length <= FARTHEST) return onlyWhole(this.wholes.filter(fits));
    cutShort();
    return undefined;
  }
}

const hasAmount = ({ parent, parentFigure }: PartsList): boolean =>
  parentFigure !== undefined || parent?.figures.some(({ measure }) => measure === 'amount') === true;

/** Ties lists of classes whose whole is printed elsewhere in the chapter to it. `leave` hears of those for which it was not looked everywhere. */
export function tieClasses(
  facts: readonly DraftFact[],
  lists: readonly PartsList[],
  sections: readonly Section[],
  leave: (list: PartsList) => void,
): void {
  const wholes = new ChapterWholes(facts, sections);
  for (const list of lists) {
    const [first] = list.parts;
    const concept = list.parent?.concept;
    const isOfAll = concept === undefined || EXPENDITURE.test(concept);
    if (first === undefined || hasAmount(list) || !isOfAll || !list.parts.every(({ label }) => isFunctionalClass(label))) continue;
    const amount = first.figures.find(({ measure, period }) => measure === 'amount' && period === 'current');
    let whole: DraftFact | undefined;
    const isSure = isWhole(() => {
      whole = amount === undefined ? undefined : wholes.find(amount, concept);
    });
    if (!isSure) leave(list);
    if (whole === undefined) continue;
    list.whole = whole;
    for (const part of list.parts)
      for (const figure of part.figures)
        if (figure.measure === 'amount' && figure.list?.key === list && figure.basis === whole.basis && figure.period === whole.period)
          figure.partOf ??= whole;
  }
}
