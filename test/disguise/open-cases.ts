import type { Judged } from './judge.ts';

/** Combinations that still pass, or accuse a clean paper: what is known to be missing. `disguise · planted error`. */
const OPEN_CASES: ReadonlySet<string> = new Set([
  'semicolons and 、 as commas · growth rate',
  'paper in one line · growth rate',
  'paper in one line · direction word',
  'row of the spot in cells of their own · total of scores',
  'line of the spot wrapped at 30 · operating expenses',
  'total called 小计 · assets in a table',
  'total called 全部得分 · assets in a table',
  'no word for 其中 · change of a part',
  'chapter 名词解释 · change of a part',
  'heading taken away · change of a part',
  '万 for 万元 · change of a part',
  '“” around the label · change of a part',
  'semicolons and 、 as commas · change of a part',
  '共计 before the figure · change of a part',
  'line of the spot wrapped at 30 · change of a part',
  'listed project without form · purpose of a form',
  'hyphenated break in the figure · vehicles by use',
  'line of the spot wrapped at 30 · vehicles by use',
  'label over two lines · balance',
  'paper in one line · balance',
  'chapter 名词解释 · completion of the budget',
  'share as fraction · completion of the budget',
  'hyphenated break in the figure · completion of the budget',
  'paper in one line · completion of the budget',
  'line joined to the next · completion of the budget',
  'line joined to the next by a tab · completion of the budget',
  'share as fraction · execution rate',
]);

export const isOpenCase = ({ plant, disguise }: Judged): boolean => OPEN_CASES.has(`${disguise.name} · ${plant.name}`);
