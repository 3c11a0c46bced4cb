import type { Fact } from '../../model/fact.ts';
import type { Disclosure } from '../../model/record.ts';
import { contextOf, figureIn } from './sentences.ts';

/* Figures of one name which the words around them tell to be of two things. */

/** 资金来源：一般公共预算100万元: what one project gets of a source, and none of what the source comes to. */
const SOURCE_OF_ONE = /(?:资金来源|资金由|来源于|来源为)[^。；]*$/;
/** 车辆3辆（3辆用于执勤，0辆…: numbers in a bracket are of parts of what stands in front of it. */
const COUNT_IN_BRACKET = /\d[\d.]*[辆台个项人名]（[^（）]*$/;
const END_OF_LAST_YEAR = /(?:上年|去年)(?:年?末|年?底)|年初/;
const END_OF_YEAR = /(?<!上|去)(?:本年|当年)?年(?:末|底)/;
const DEBTS = ['一般', '专项'] as const;
const DEBT = /(一般|专项)债务/g;

/** How far before a figure the words may stand that tell of what it is, in characters. */
const GOVERNING = 160;

interface Told {
  readonly isPart: boolean;
  /** The end of which year the clause speaks of, where it does. */
  readonly end: 'before' | 'own' | undefined;
  /** Which debt was named last. */
  readonly debt: (typeof DEBTS)[number] | undefined;
}

function toldOf(disclosure: Disclosure, fact: Fact): Told | undefined {
  const paragraph = contextOf(disclosure, fact)?.paragraph;
  const at = paragraph === undefined ? -1 : figureIn(paragraph, fact);
  if (paragraph === undefined || at < 0) return undefined;
  const before =
    paragraph.text
      .slice(Math.max(0, at - GOVERNING), at)
      .split(/[。；]/)
      .at(-1) ?? '';
  const clause = before.split('，').at(-1) ?? '';
  const named = [...before.matchAll(DEBT)].at(-1)?.[1];
  return {
    isPart: SOURCE_OF_ONE.test(before) || (fact.measure === 'count' && COUNT_IN_BRACKET.test(before)),
    end: END_OF_LAST_YEAR.test(clause) ? 'before' : END_OF_YEAR.test(clause) ? 'own' : undefined,
    debt: DEBTS.find((kind) => kind === named),
  };
}

/** Whether the words around two figures of one name tell that they are of two things. */
export function areToldApart(disclosure: Disclosure, a: Fact, b: Fact): boolean {
  const [one, other] = [toldOf(disclosure, a), toldOf(disclosure, b)];
  if (one === undefined || other === undefined) return false;
  if (one.isPart || other.isPart) return true;
  if (one.end !== undefined && other.end !== undefined && one.end !== other.end) return true;
  const isOfNoDebt = ({ label }: Fact) => !/一般|专项/.test(label);
  return isOfNoDebt(a) && one.debt !== undefined && other.debt !== undefined && one.debt !== other.debt;
}
