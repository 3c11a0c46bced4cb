import { withoutTitleNumber } from '../../model/title-number.ts';
import type { Extraction } from '../extractor.ts';
import type { TokenRow } from './form-row.ts';
import { titlesOutOfOrder } from './title-order.ts';
import type { Pairing } from './title-pairing.ts';
import type { FormTitle } from './titles.ts';

/** A numbered title of a table: beside another one it is an entry of a list (附件：1.资金分配表 2.绩效目标表), and announces a table. */
function isTableOfList(row: TokenRow | undefined): boolean {
  const text = row?.filled.length === 1 ? textOfRow(row).replace(/^附件?：/, '') : '';
  return text.length <= 60 && text.endsWith('表') && withoutTitleNumber(text) !== text;
}

const textOfRow = ({ block, filled }: TokenRow): string =>
  block.kind === 'heading' ? `${block.number ?? ''}${block.text}` : (filled[0]?.text ?? '');

/** Titles that belong to no form, among documents that have forms. */
export function titleProblems(
  rows: readonly TokenRow[],
  titles: readonly FormTitle[],
  pairing: Pairing,
  forms: number,
): Extraction['problems'] {
  if (forms === 0) return [];
  const above = new Set(pairing.titleOf.flatMap((index) => (index === undefined ? [] : (titles[index]?.row ?? []))));
  return pairing.unpaired.flatMap((index) => {
    const title = titles[index];
    if (title === undefined || title.stem === '' || [title.row - 1, title.row + 1].some((at) => !above.has(at) && isTableOfList(rows[at])))
      return [];
    return [{ code: 'titleWithoutTable' as const, text: title.text.slice(0, 80), subject: 'title', place: title.place }];
  });
}

/** Titles that stand above a form, but by their numbers above another's. */
export function orderProblems(titles: readonly FormTitle[], pairing: Pairing): Extraction['problems'] {
  const inPlace = new Set(pairing.titleOf.filter((_, form) => pairing.inPlace[form] === true));
  return titlesOutOfOrder(titles).flatMap((title) =>
    inPlace.has(titles.indexOf(title))
      ? [{ code: 'misplacedTitle' as const, text: title.text.slice(0, 80), subject: 'title', place: title.place }]
      : [],
  );
}
