import type { FormDraft, Printed } from './form-draft.ts';
import { setHead } from './head.ts';

/** 自评总分：94.75分　自评等级：优; 自评结论：本项目得99.70分，自评为优。: what the form prints of its total once more, in words below it. */
const SAID =
  /^(?:(?:自评|评价)(?:结论|结果|意见)[：:]?)?(?:本|该)?(?:项目|单位|部门)?(?:绩效)?(?:自评|评价)?(?:(?:总|综合|合计)?得分(?:合计)?|总分|总得分|得)(?:为|是|[：:])? ?(\d{1,3}(?:\.\d+)?)分(?![值数]|以|（?[满含])/;
const GRADE = /(?:等级|等次|结论|结果|档次|级别|[自评]?评定?为|评价为)(?:为|是|[：:])? ?[“"]?(\p{Script=Han}{1,2})[”"]?(?=[，。；、 ]|$)/u;

/** More cells than a line has that says the total in words. */
const CELLS = 3;

/** Whether the cells of a row, or a line, say the total of the form in words, with the figure in them. */
export const saysScore = ([first, ...more]: readonly Printed[]): boolean =>
  first !== undefined && more.length < CELLS && SAID.test(first.text);

/** Reads the total that the first of some cells says, and the grade behind it. */
export function readSaidScore(draft: FormDraft, cells: readonly Printed[]): void {
  const [first] = cells;
  const score = SAID.exec(first?.text ?? '')?.[1];
  if (first === undefined || score === undefined) return;
  setHead(draft, 'totalScore', { ...first, text: `${score}分` });
  for (const cell of cells) {
    const grade = GRADE.exec(cell.text)?.[1];
    if (grade !== undefined) setHead(draft, 'gradeWord', { ...cell, text: grade });
  }
}
