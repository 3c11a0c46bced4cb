import type { Random } from '../../../accuracy/wording/random.ts';
import { type Line, line } from '../grid.ts';

/** The title of a form and its year, on one line or two, now and then below the number of an annex. */
export function titleLines(random: Random, title: string, year: number): readonly Line[] {
  const lines = random.pick([
    [title, `（${year}年度）`],
    [title, `（${year}年度）`],
    [title, `（ ${year} 年度）`],
    [`${year}年度${title}`],
    [`${title}（${year}年度）`],
    ['附件2', title, `（${year}年）`],
  ]);
  return lines.map(line);
}
