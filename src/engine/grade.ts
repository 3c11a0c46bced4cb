import type { Coverage, Grade, GradeBand, GradePolicy } from '../model/finding.ts';
import { greatest } from '../model/lists.ts';
import { BANDS, bandOf, bestBand, type Deductible, deduct, independentErrors } from './deduction.ts';
import { wayUp } from './way-up.ts';

/** One decimal, without the dust of binary fractions. */
const tenth = (value: number): number => Math.round(value * 10) / 10;
const worse = (a: GradeBand, b: GradeBand): GradeBand => (BANDS.indexOf(a) >= BANDS.indexOf(b) ? a : b);

/** The most severe first, so that the ceiling of a cause is filled by its gravest finding. */
export function gradeFindings(findings: readonly Deductible[], coverage: Coverage, crashed: boolean, policy: GradePolicy): Grade {
  const ordered = [...findings].sort((a, b) => policy.deductions[b.finding.severity] - policy.deductions[a.finding.severity]);
  const deductions = deduct(ordered, policy);
  const withheld = withheldBecause(coverage, crashed, policy);
  if (withheld !== undefined) return { withheld, deductions };
  const score = tenth(100 - deductions.reduce((sum, { points }) => sum + points, 0));
  const errors = independentErrors(ordered);
  const cap = bestBand(errors, policy);
  const uncapped = bandOf(score, policy);
  const band = worse(uncapped, cap);
  const way = wayUp(ordered, band, policy);
  return {
    score,
    band,
    ...(band === uncapped ? {} : { cappedBy: errors >= policy.manyErrors ? 'manyErrors' : 'oneError' }),
    deductions,
    ...(way === undefined ? {} : { wayUp: way }),
  };
}

function withheldBecause(coverage: Coverage, crashed: boolean, policy: GradePolicy): Grade['withheld'] {
  if (crashed) return 'crash';
  const { judged, read, notRead } = coverage.figures;
  if (judged + read === 0) return 'nothingChecked';
  if (coverage.ratio < policy.withheldBelow) return 'coverage';
  if (judged < policy.judgedBelow * (judged + read + notRead)) return 'judged';
  return judged < policy.fewestJudged ? 'fewFigures' : undefined;
}

/** One member of a group, with what its own grade was made of. */
export interface GradedMember {
  readonly grade: Grade;
  readonly findings: readonly Deductible[];
}

/**
 * The grade of a department or of the whole submission: the mean of its documents' scores, each deduction weighing one n-th, under the
 * error caps of the worst document. A group without a graded document is withheld for the reason of its first.
 */
export function gradeGroup(members: readonly GradedMember[], policy: GradePolicy): Grade {
  const graded = members.filter(({ grade }) => grade.score !== undefined);
  if (graded.length === 1 && members.length === 1 && members[0] !== undefined) return members[0].grade;
  const share = graded.length;
  const deductions = graded.flatMap(({ grade }) =>
    grade.deductions.map((deduction) => ({ ...deduction, points: Math.round((deduction.points / share) * 1e4) / 1e4 })),
  );
  if (share === 0)
    return { withheld: members[0]?.grade.withheld ?? 'nothingChecked', deductions: members.flatMap(({ grade }) => grade.deductions) };
  const withheld = members.find(({ grade }) => grade.withheld === 'crash');
  if (withheld !== undefined) return { withheld: 'crash', deductions };
  const score = tenth(graded.reduce((sum, { grade }) => sum + (grade.score ?? 0), 0) / share);
  const errors = greatest(graded.map(({ findings }) => independentErrors(findings)));
  const uncapped = bandOf(score, policy);
  const band = worse(uncapped, bestBand(errors, policy));
  return { score, band, ...(band === uncapped ? {} : { cappedBy: errors >= policy.manyErrors ? 'manyErrors' : 'oneError' }), deductions };
}
