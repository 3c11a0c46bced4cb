import { type GradeScale, gradeOf, hasGrade, USUAL_SCALE } from './grade-scale.ts';

/** Rows of a table: fewer do not show which of two that contradict each other is wrong. */
const FEWEST = 3;

const rankOf = (grade: string): number => USUAL_SCALE.findIndex((band) => band.grade === grade);

interface Row {
  readonly score: number;
  readonly grade: string;
}

/** Whether the one scored more and has the lower grade, which no scale can give. */
const contradict = (a: Row, b: Row): boolean =>
  (a.score > b.score && rankOf(a.grade) > rankOf(b.grade)) || (b.score > a.score && rankOf(b.grade) > rankOf(a.grade));

/** The one row of a table that is off the usual scale, where other rows contradict it and no two of these each other. */
export function outOfOrder<R extends Row>(rows: readonly R[]): { readonly row: R; readonly against: R } | undefined {
  if (rows.length < FEWEST || rows.some(({ grade }) => rankOf(grade) < 0)) return undefined;
  const [row, another] = rows.filter(({ score, grade }) => hasGrade(USUAL_SCALE, score, grade) === false);
  if (row === undefined || another !== undefined) return undefined;
  const against = rows.find((other) => contradict(row, other));
  return against === undefined ? undefined : { row, against };
}

/** Rows that must follow the usual scale before one that does not is doubted. */
const FOLLOWING = 4;

/** The scores whose grade another band of the scale holds; without a stated scale only one among many that follow the usual one. */
export function misgraded<R extends Row>(groups: readonly (readonly R[])[], stated: GradeScale | undefined) {
  const judged = groups.flatMap((group) => {
    const told = group.flatMap((each) => {
      const fits = hasGrade(stated ?? USUAL_SCALE, each.score, each.grade);
      return fits === undefined ? [] : [{ each, fits }];
    });
    const following = told.filter(({ fits }) => fits).map(({ each }) => each.grade);
    const isUsual = told.length - following.length <= 1 && following.length >= FOLLOWING && new Set(following).size >= 2;
    return stated === undefined && !isUsual ? [] : told;
  });
  return { wrong: judged.filter(({ fits }) => !fits).map(({ each }) => each), right: judged.filter(({ fits }) => fits).length };
}

/** A table whose one row off the usual scale makes it contradict the numbers by grade that the text gives, which are those of the scale. */
export function contradictsCounts<R extends Row>(
  groups: readonly (readonly R[])[],
  counted: readonly Readonly<Record<string, number>>[],
): R | undefined {
  const [said, another] = counted;
  if (said === undefined || another !== undefined) return undefined;
  const all = Object.values(said).reduce((sum, count) => sum + count, 0);
  const found = groups.flatMap((group) => {
    const off = group.filter(({ score, grade }) => hasGrade(USUAL_SCALE, score, grade) === false);
    const counts = Object.entries(said);
    const agree = counts.every(([grade, count]) => group.filter(({ score }) => gradeOf(USUAL_SCALE, score) === grade).length === count);
    // 优4个、良1个 of six, of which two are printed as 良: the text leaves those of other grades out.
    const printsOthers = counts.some(([grade, count]) => group.filter((row) => row.grade === grade).length !== count);
    return group.length >= all && printsOthers && group.length > 1 && off.length === 1 && agree ? off : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** 87.44分，等级为“优”: a grade that no scale in use gives to the only score of a paper without a scale. */
export function aloneOffScale<R extends Row>(groups: readonly (readonly R[])[]): R | undefined {
  const [only, another] = groups.flat();
  if (only === undefined || another !== undefined) return undefined;
  const isOff = (only.grade === '优' && only.score < 90) || (only.grade !== '优' && only.score > 90);
  return isOff && hasGrade(USUAL_SCALE, only.score, only.grade) === false ? only : undefined;
}
