import type { Project } from '../../model/record.ts';

/**
 * Whether a form says more of its money than the rows of its indicators. What does not is a list of measures in the text of a paper, which
 * has the name, the title and the levels that the text gives it.
 */
export function hasHead(project: Project): boolean {
  const { name, title, code, supervisingDepartment, implementingUnit, reportingUnit, purpose, achievement, reportDate } = project;
  const words = [name, title, code, supervisingDepartment, implementingUnit, reportingUnit, purpose, achievement, reportDate];
  if (words.some((field) => field !== undefined && field.text !== '')) return true;
  const { budgeted, initialBudget, received, spent, disbursementPlan, goals } = project;
  return goals.length > 0 || [budgeted, initialBudget, received, spent, disbursementPlan].some((part) => part !== undefined);
}
