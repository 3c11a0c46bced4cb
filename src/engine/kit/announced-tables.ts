import { withoutTitleNumber } from '../../model/title-number.ts';
import type { MissingPart } from './announced-parts.ts';
import { type HeadedLine, isContentsTitle, undrawn } from './headed-lines.ts';

/** The tables that a table of contents lists by name, and those of them that stand nowhere behind it. */

const NAME = /^[\p{Script=Han}"“”《》（）、]{3,40}表$/u;
/** Tables that are published beside the paper. */
const ELSEWHERE = /另附|附后|附件|单独|另行|另见|网站|电子表/;
/** What is said of a table without figures, below it or where it is left out. */
const EMPTY = /空表|无此项|没有数据|本表无|无数据/;
/** Forms take their titles with them: whether they are there the paper's own lines do not say. */
const OF_FORMS = /绩效|自评|评价|目标表/;
const FEWEST = 4;
/** More names than this are no contents of one paper; each that is missing is looked for in every line. */
const MOST = 60;

/** （附表1）收支总表 is 附表1 收支总表. */
const unbracketed = (text: string): string => text.replace(/^（(附?[表件]\s?[\d一二三四五六七八九十]{1,3})）/, '$1 ');
const bare = (text: string): string =>
  withoutTitleNumber(unbracketed(text.trim().replace(/[.…·\s\d]+$/, ''))).replace(/^[\s：]+|["“”《》\s]/g, '');

interface Listed {
  readonly name: string;
  readonly at: HeadedLine;
}

/** What stands between two names on one line: a semicolon, or the number of the next. */
const BETWEEN = /[；;]|(?<=表)(?=\d{1,2}[.．、]\D)/;

/** Lines of the contents that name one table each, or several. */
function listedTables(lines: readonly HeadedLine[]): readonly Listed[] {
  return lines.flatMap((at) =>
    at.text
      .replace(/^（(.*)）$/, '$1')
      .split(BETWEEN)
      .flatMap((text) => (NAME.test(bare(text)) ? [{ name: bare(text), at }] : [])),
  );
}

/** Lines in front of contents without a title: the name of the paper. */
const IN_FRONT = 4;

/** Where the contents begin and end: below 目录, or at the first line of a paper that comes again behind nothing but names. */
function contentsOf(lines: readonly HeadedLine[]): { readonly start: number; readonly end: number } | undefined {
  const again = (start: number): number => {
    const first = undrawn(lines[start]?.text ?? '');
    return lines.findIndex(({ text }, index) => index > start && undrawn(text) === first);
  };
  const titled = lines.findIndex(isContentsTitle) + 1;
  if (titled > 0) return again(titled) < 0 ? undefined : { start: titled, end: again(titled) };
  for (let start = 0; start < Math.min(IN_FRONT, lines.length); start += 1) {
    const end = again(start);
    if (
      end - start > FEWEST &&
      lines.slice(start, end).every(({ text, kind }) => kind !== 'cell' && text.length <= 40 && !/[。，]/.test(text))
    )
      return { start, end };
  }
  return undefined;
}

/**
 * `lines` in order. The contents end where the first line comes again that stands below 目录. One table alone may be missing: where more
 * are, tables are published elsewhere or under other names.
 */
export function missingTables(lines: readonly HeadedLine[]): { readonly present: number; readonly missing: readonly MissingPart[] } {
  const none = { present: 0, missing: [] };
  const contents = contentsOf(lines);
  if (contents === undefined) return none;
  const { start, end } = contents;
  const listed = listedTables(lines.slice(start, end));
  const behind = lines.slice(end);
  if (listed.length < FEWEST || listed.length > MOST || new Set(listed.map(({ name }) => name)).size < listed.length) return none;
  const titles = new Set(
    behind.flatMap(({ text, kind }) => (kind === 'cell' || text.length > 60 ? [] : [bare(text).replace(/（[^（）]*）$/, '')])),
  );
  const missing = listed.filter(
    ({ name }) => !OF_FORMS.test(name) && !titles.has(name) && !behind.some(({ text }) => text.length < 80 && bare(text).includes(name)),
  );
  const [only, another] = missing;
  const present = listed.length - missing.length;
  if (only === undefined) return { present, missing: [] };
  const core = only.name.replace(/预算|决算|支出|收入|财政拨款|部门|情况|表/g, '');
  if (another !== undefined || behind.some(({ text }) => ELSEWHERE.test(text))) return none;
  if (behind.some(({ text }) => EMPTY.test(text) && (core.length < 2 || text.includes(core)))) return none;
  // 政府性基金预算支出表 under the name of 政府性基金预算财政拨款支出决算表: a title that has most of its characters is it.
  const isRenamed =
    core.length < 2
      ? false
      : [...titles].some((title) => title.endsWith('表') && title.includes(core) && !listed.some(({ name }) => name === title));
  return isRenamed ? none : { present, missing: [{ kind: 'part', name: only.name, at: only.at, sure: true }] };
}
