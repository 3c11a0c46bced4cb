import type { Judged } from './judge.ts';

/** Combinations that still pass, or accuse a clean paper: what is known to be missing. `disguise · planted error`. */
const OPEN_CASES: ReadonlySet<string> = new Set([
  'label over two lines · sum',
  'heading taken away · sum of revenue',
  'space in the figure · text against table',
  'no word for 其中 · text against table',
  'Chinese numerals · funds of a form',
  'sentence as heading · funds of a form',
  'forms taken away · funds of a form',
  'line break before the unit · target not met',
  'empty line before the unit · target not met',
  'heading taken away · share',
  '合并分 for 总分 · score over weight',
  'tabs as semicolons in the line · target not met',
  '合并分 for 总分 · target not met',
]);

export const isOpenCase = ({ plant, disguise }: Judged): boolean => OPEN_CASES.has(`${disguise.name} · ${plant.name}`);
