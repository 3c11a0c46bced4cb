import type { Rule } from '../../src/engine/rule.ts';
import { achievementDiffersFromGoal } from './achievement-differs-from-goal.ts';
import { actualIsComparable } from './actual-is-comparable.ts';
import { bracketEqualsLeaves } from './bracket-equals-leaves.ts';
import { completionFitsTargets } from './completion-fits-targets.ts';
import { completionRateFollowsValues } from './completion-rate-follows-values.ts';
import { deductionsFitScores } from './deductions-fit-scores.ts';
import { deviationExplained } from './deviation-explained.ts';
import { dimensionScoresWithinPoints } from './dimension-scores-within-points.ts';
import { evaluatedAfterYearEnd } from './evaluated-after-year-end.ts';
import { executionRateEqualsSpentOverBudget } from './execution-rate-equals-spent-over-budget.ts';
import { executionRatesAgree } from './execution-rates-agree.ts';
import { executionScoreFollowsRate } from './execution-score-follows-rate.ts';
import { foldedScoreFollowsShare } from './folded-score-follows-share.ts';
import { formFilledIn } from './form-filled-in.ts';
import { fullMarksOnlyWhenMet } from './full-marks-only-when-met.ts';
import { fullScoreWithoutShortfall } from './full-score-without-shortfall.ts';
import { gradeWordFitsScore } from './grade-word-fits-score.ts';
import { gradesFollowTheirScale } from './grades-follow-their-scale.ts';
import { listedFiguresAgreeWithForms } from './listed-figures-agree-with-forms.ts';
import { lostMarksHaveAReason } from './lost-marks-have-a-reason.ts';
import { meanScoreEqualsScores } from './mean-score-equals-scores.ts';
import { outcomeWordsFitFigures } from './outcome-words-fit-figures.ts';
import { overachievementExplained } from './overachievement-explained.ts';
import { problemsFitScores } from './problems-fit-scores.ts';
import { reportingUnitIsResponsible } from './reporting-unit-is-responsible.ts';
import { saidDeductionsAgreeWithForms } from './said-deductions-agree-with-forms.ts';
import { saidDimensionsAgreeWithForms } from './said-dimensions-agree-with-forms.ts';
import { saidPointsAddUp } from './said-points-add-up.ts';
import { saidPointsAgree } from './said-points-agree.ts';
import { saidScoreAgreesWithForm } from './said-score-agrees-with-form.ts';
import { saidValuesAgreeWithForms } from './said-values-agree-with-forms.ts';
import { scoreInProportion } from './score-in-proportion.ts';
import { scoreRatesFollowScores } from './score-rates-follow-scores.ts';
import { scoreWithinWeight } from './score-within-weight.ts';
import { shareWrittenAsPercentage } from './share-written-as-percentage.ts';
import { spendingWithinFunds } from './spending-within-funds.ts';
import { subtotalEqualsScores } from './subtotal-equals-scores.ts';
import { summaryAgreesWithProjects } from './summary-agrees-with-projects.ts';
import { totalEqualsScores } from './total-equals-scores.ts';
import { totalIsPrintedAlike } from './total-is-printed-alike.ts';
import { weightsBalanced } from './weights-balanced.ts';
import { weightsSumTo100 } from './weights-sum-to-100.ts';

/** The rules of this folder, sorted by id. Adding one: its file, one import and one line here. */
export const scores: readonly Rule[] = [
  achievementDiffersFromGoal,
  actualIsComparable,
  bracketEqualsLeaves,
  completionFitsTargets,
  completionRateFollowsValues,
  deductionsFitScores,
  deviationExplained,
  dimensionScoresWithinPoints,
  evaluatedAfterYearEnd,
  executionRateEqualsSpentOverBudget,
  executionRatesAgree,
  executionScoreFollowsRate,
  foldedScoreFollowsShare,
  formFilledIn,
  fullMarksOnlyWhenMet,
  fullScoreWithoutShortfall,
  gradeWordFitsScore,
  gradesFollowTheirScale,
  listedFiguresAgreeWithForms,
  lostMarksHaveAReason,
  meanScoreEqualsScores,
  outcomeWordsFitFigures,
  overachievementExplained,
  problemsFitScores,
  reportingUnitIsResponsible,
  saidDeductionsAgreeWithForms,
  saidDimensionsAgreeWithForms,
  saidPointsAddUp,
  saidPointsAgree,
  saidScoreAgreesWithForm,
  saidValuesAgreeWithForms,
  scoreInProportion,
  scoreRatesFollowScores,
  scoreWithinWeight,
  shareWrittenAsPercentage,
  spendingWithinFunds,
  subtotalEqualsScores,
  summaryAgreesWithProjects,
  totalEqualsScores,
  totalIsPrintedAlike,
  weightsBalanced,
  weightsSumTo100,
];
