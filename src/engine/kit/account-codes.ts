import type { Disclosure, Paragraph, SectionTable } from '../../model/record.ts';

/** A row of a table that prints the code and the name of an account. */
export interface CodedRow {
  readonly code: string;
  /** The name without blanks. */
  readonly name: string;
  readonly codeCell: Paragraph;
  readonly nameCell: Paragraph;
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const OF_ACCOUNTS = /科目编码|科目代码|科目名称|分类科目/;
/** Beside a code may stand a project or a unit that is paid for under it: many have one code. */
const OF_OTHERS = /项目名称|单位名称|部门名称|预算单位|项目单位/;

/** The rows of a table whose header says that its names are those of accounts; none for any other table. */
export function codedRows({ rows }: SectionTable): CodedRow[] {
  const first = rows.findIndex((row) => row.some(({ text }) => CODE.test(text)));
  const header = rows.slice(0, Math.max(0, first)).flatMap((row) => row.map(({ text }) => text.replace(/\s/g, '')));
  if (!header.some((text) => OF_ACCOUNTS.test(text)) || header.some((text) => OF_OTHERS.test(text))) return [];
  return rows.slice(first).flatMap((row) => {
    const at = row.findIndex(({ text }) => CODE.test(text));
    const [codeCell, nameCell] = [row[at], row[at + 1]];
    const name = nameCell?.text.replace(/[\s\d]/g, '') ?? '';
    return codeCell === undefined || nameCell === undefined || !isName(name) ? [] : [{ code: codeCell.text, name, codeCell, nameCell }];
  });
}

const isName = (name: string): boolean => /^[\u4e00-\u9fa5（）、"－-]{2,}$/.test(name);

/** Whether two names may be one, shortened, broken over lines or with words around it. */
export function mayBeOneName(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [a, b].map(bare).sort((x, y) => x.length - y.length);
  return longer.includes(shorter) || isSubsequence(shorter, longer);
}

const bare = (name: string): string => name.replace(/[（）、"－-]|^其中：?/g, '').replace(/(?:支出|经费|费)$/, '');

/** Whether all characters of one stand in the other in the same order: an abbreviation, or a name with a character lost. */
function isSubsequence(shorter: string, longer: string): boolean {
  let at = 0;
  for (const character of longer) if (character === shorter[at]) at += 1;
  return at === shorter.length;
}

/** All tables of a disclosure that print codes of accounts beside their names. */
export function codedTables(disclosure: Disclosure): CodedRow[][] {
  return disclosure.sections.flatMap(({ tables }) => tables.map(codedRows)).filter((rows) => rows.length > 0);
}
