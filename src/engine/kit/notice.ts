import type { Field } from '../../model/field.ts';
import type { Disclosure, Paragraph } from '../../model/record.ts';

/** The title itself, 关于下达…资金的通知, not a sentence that cites it. */
const TITLE =
  /^[^，。；：《》]{0,40}关于(?:提前)?(?:下达|拨付|追加|安排|分配)([^，。；：《》]{0,50}(?:资金|经费|补助|补贴|奖补)[^，。；：《》]{0,20}?)(?:的)?通知$/u;

/** Lines at the top of a paper among which its title stands. */
const TOP = 3;

/** What the money is called that a notice of this title passes down; undefined for any other title. */
export const moneyOfNotice = (title: string): string | undefined => TITLE.exec(title)?.[1];

/** The cell with the title of the notice that a paper is; undefined when it is none. */
export function noticeTitle({ title, sections }: Disclosure): Field<string> | Paragraph | undefined {
  if (title !== undefined && TITLE.test(title.text)) return title;
  return sections[0]?.paragraphs.slice(0, TOP).find(({ text }) => TITLE.test(text));
}
