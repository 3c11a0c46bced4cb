import type { LocalText } from '../model/finding.ts';
import type { Cause } from './cause.ts';
import { type Explanation, explainDifference } from './explain-difference.ts';
import { printAdvice } from './printed-advice.ts';
import { changesOf, equationWith, isTail, type RelationCase } from './relation-case.ts';
import { isTurned, type Suspect } from './relation-graph.ts';
import { nameOf, printFigure, writeArithmetic } from './relation-text.ts';

/**
 * How the difference may have come about: which figures go together (undefined where the message says it, or nothing is to be said),
 * which cell is wrong where the message speaks of another, and the slips that fit.
 */
export function explanationsFor(speaker: RelationCase, cause: Cause, groups: LocalText | undefined, template: string): Explanation[] {
  if (isTail(speaker)) return [{ text: TAIL }];
  const said = groups === undefined || template.includes('{groups}') ? [] : [{ text: groups }];
  const turned = turnedTogether(cause);
  if (turned.length > 0) return [...said, ...turned];
  const slips = explainDifference(speaker.equation, cause.culprit === undefined ? cause.suspects : [cause.culprit]);
  const found = [...said, ...namedElsewhere(speaker, cause, template), ...slips];
  return found.length === 0 && speaker.unexplained === true ? [{ text: UNEXPLAINED }] : found;
}

export const UNEXPLAINED: LocalText = {
  zh: '看不出是哪一种笔误：也可能是口径不同或识读有误，请先核实',
  en: 'no slip of the pen explains it: the figures may be of two things, or were read wrongly; ask first',
};

const TAIL: LocalText = {
  zh: '尾差：差额在各数四舍五入的范围之内',
  en: 'a difference of the last place: no more than rounding makes',
};

/** `“运行维护费”的增减方向写反：改正后…相符` with the sums written out as they stand then: what speaks for it. */
function turnedTogether({ cases, culprit, followers }: Cause): Explanation[] {
  if (culprit === undefined || followers.length === 0 || !isTurned(culprit)) return [];
  const changes = changesOf([culprit, ...followers]);
  const mended = cases.map((entry) => writeArithmetic(equationWith(entry, changes), '≈'));
  const label = nameOf(culprit.term.operand);
  const figure = printFigure(culprit.term.figure, Math.abs(culprit.expected));
  return [
    {
      text: {
        zh: `“${label.zh}”${figure}的增减方向写反，改正方向后各处相符：${mended.join('；')}`,
        en: `the direction of "${label.en}" ${figure} is turned; with the other direction everything agrees: ${mended.join('; ')}`,
      },
    },
  ];
}

/** When the culprit is not the figure the message speaks of, say so. */
function namedElsewhere({ equation }: RelationCase, cause: Cause, template: string): Explanation[] {
  const { suspects, culprit } = cause;
  if (culprit === undefined || suspects.length > 1 || culprit.term.field === equation.terms[0]?.field) return [];
  if (template.includes('{culprit}')) return [];
  const label = nameOf(culprit.term.operand);
  const advice = adviceText(cause, culprit);
  const count = cause.cases.length;
  const zh = `${count > 1 ? `只有“${label.zh}”一处改动能使${count}个勾稽关系同时成立` : `其他勾稽关系都支持另外几个数，疑“${label.zh}”有误`}${advice.zh}`;
  const en = `${count > 1 ? `only a change of "${label.en}" makes all ${count} relations hold` : `other relations support the other figures, so "${label.en}" is probably wrong`}${advice.en}`;
  return [{ text: { zh, en } }];
}

/** `：填报153万元，应为135万元`, as far as it is advice. */
function adviceText(cause: Cause, { term }: Suspect): LocalText {
  const was = printFigure(term.figure);
  if (cause.advice === undefined) return { zh: `：填报${was}`, en: `: given as ${was}` };
  const shouldBe = printAdvice(cause, term, cause.advice.expected);
  return { zh: `：填报${was}，应为${shouldBe}`, en: `: given as ${was}, should be ${shouldBe}` };
}
