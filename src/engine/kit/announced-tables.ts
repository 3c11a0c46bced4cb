import { withoutTitleNumber } from '../../model/title-number.ts';
import type { MissingPart } from './announced-parts.ts';
import type { HeadedLine } from './headed-lines.ts';

/** The tables that a table of contents lists by name, and those of them that stand nowhere behind it. */

const NAME = /^[\p{Script=Han}"“”《》（）、]{3,40}表$/u;
/** Tables that are published beside the paper, or that are said to be empty in words. */
const ELSEWHERE = /另附|附后|附件|单独|另行|另见|网站|电子表|空表|无此项|没有数据|本表无/;
/** Forms take their titles with them: whether they are there the paper's own lines do not say. */
const OF_FORMS = /绩效|自评|评价|目标表/;
const FEWEST = 4;
/** More names than this are no contents of one paper; each that is missing is looked for in every line. */
const MOST = 60;

const bare = (text: string): string => withoutTitleNumber(text.trim().replace(/[.…·\s\d]+$/, '')).replace(/^[\s：]+|["“”《》\s]/g, '');

interface Listed {
  readonly name: string;
  readonly at: HeadedLine;
}

/** Lines of the contents that name one table each, or several between semicolons. */
function listedTables(lines: readonly HeadedLine[]): readonly Listed[] {
  return lines.flatMap((at) =>
    at.text
      .replace(/^（(.*)）$/, '$1')
      .split(/[；;]/)
      .flatMap((text) => (NAME.test(bare(text)) ? [{ name: bare(text), at }] : [])),
  );
}

/**
 * `lines` in order. The contents end where the first line comes again that stands below 目录. One table alone may be missing: where more
 * are, tables are published elsewhere or under other names.
 */
export function missingTables(lines: readonly HeadedLine[]): { readonly present: number; readonly missing: readonly MissingPart[] } {
  const none = { present: 0, missing: [] };
  const start = lines.findIndex(({ text }) => /^目\s*录$/.test(text.trim())) + 1;
  const first = lines[start]?.text.trim();
  const end = lines.findIndex(({ text }, index) => index > start && text.trim() === first);
  if (start === 0 || end < 0) return none;
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
  if (another !== undefined || behind.some(({ text }) => ELSEWHERE.test(text))) return none;
  // 政府性基金预算支出表 under the name of 政府性基金预算财政拨款支出决算表: a title that has most of its characters is it.
  const core = only.name.replace(/预算|决算|支出|收入|财政拨款|部门|情况|表/g, '');
  const isRenamed =
    core.length < 2
      ? false
      : [...titles].some((title) => title.endsWith('表') && title.includes(core) && !listed.some(({ name }) => name === title));
  return isRenamed ? none : { present, missing: [{ kind: 'part', name: only.name, at: only.at, sure: true }] };
}
