import { type CodedRow, codedTables, mayBeOneName } from '../../src/engine/kit/account-codes.ts';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

/** Rows of all tables by the name they print. */
type ByName = ReadonlyMap<string, readonly CodedRow[]>;

function rowsByName(tables: readonly (readonly CodedRow[])[]): ByName {
  const byName = new Map<string, CodedRow[]>();
  for (const rows of tables)
    for (const row of rows) {
      const known = byName.get(row.name);
      if (known === undefined) byName.set(row.name, [row]);
      else known.push(row);
    }
  return byName;
}

/** The code that the name of a row has in other rows, among the accounts of the same parent; undefined where there is none or several. */
function otherCode(row: CodedRow, byName: ByName): string | undefined {
  const parent = row.code.slice(0, -2);
  const codes = new Set(
    (byName.get(row.name) ?? []).flatMap(({ code }) => (code !== row.code && code.slice(0, -2) === parent ? [code] : [])),
  );
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** Two rows of one code beside two names: the one whose name has another code elsewhere is wrong, else the second. */
interface Clash {
  readonly message: 'twice' | 'another';
  readonly wrong: CodedRow;
  readonly other: CodedRow;
  readonly right: string | undefined;
}

function clashOf(message: Clash['message'], first: CodedRow, second: CodedRow, byName: ByName): Clash {
  const [ofFirst, ofSecond] = [otherCode(first, byName), otherCode(second, byName)];
  return ofSecond === undefined && ofFirst !== undefined
    ? { message, wrong: first, other: second, right: ofFirst }
    : { message, wrong: second, other: first, right: ofSecond };
}

/** Each row with what it clashes with, within its table or with an earlier one; undefined where it agrees. */
function* clashesOf(tables: readonly (readonly CodedRow[])[]): Generator<Clash | undefined> {
  const byName = rowsByName(tables);
  const everywhere = new Map<string, CodedRow>();
  for (const rows of tables) {
    const here = new Map<string, CodedRow>();
    for (const row of rows) {
      const above = here.get(row.code);
      const first = above ?? everywhere.get(row.code);
      if (above === undefined) here.set(row.code, row);
      const agrees = first === undefined || mayBeOneName(first.name, row.name);
      yield agrees ? undefined : clashOf(above === undefined ? 'another' : 'twice', first, row, byName);
    }
    for (const [code, row] of here) if (!everywhere.has(code)) everywhere.set(code, row);
  }
}

const table = (...rows: string[][]) => ({ rows: [['科目编码', '科目名称', '合计'], ...rows] });
const paper = (...tables: object[]) => budget([], { sections: [{ heading: '支出决算表', level: 1, paragraphs: [], tables }] });
const MEDICAL = ['2101101', '行政单位医疗', '18.90'];
const SUBSIDY = ['2101103', '公务员医疗补助', '9.12'];
const MISCODED = ['2101101', '公务员医疗补助', '9.12'];

export const codesNameOneAccount = defineDocumentRule({
  id: 'consistency/codes-name-one-account',
  version: 1,
  severity: 'error',
  title: { zh: '一个科目编码只对应一个科目名称', en: 'A code of the classification names one account' },
  rationale: {
    zh: '同一编码旁印着两个不同的科目，必有一行编码抄错，按编码汇总时两个科目会并在一起。',
    en: 'Where one code stands beside two different accounts, one of the rows has the wrong code, and the two are added together by whoever sums by code.',
  },
  remedy: { zh: '对照政府收支分类科目更正编码。', en: 'Correct the code by the classification of revenue and expenditure.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    twice: {
      zh: '科目编码“{code}”既是“{other}”，又是“{name}”',
      en: 'Code "{code}" is both "{other}" and "{name}"',
    },
    another: {
      zh: '科目编码“{code}”写作“{name}”，另一张表中它是“{other}”，“{name}”的编码是“{right}”',
      en: 'Code "{code}" stands for "{name}"; in another table it is "{other}", and "{name}" has the code "{right}"',
    },
  },
  check(disclosure, verdicts) {
    for (const clash of clashesOf(codedTables(disclosure))) {
      if (clash === undefined) verdicts.pass();
      // Two tables may call one account by two names, of two years: only the name of another account proves a wrong code.
      else if (clash.message === 'another' && clash.right === undefined) verdicts.skip('names-differ');
      else {
        const { message, wrong, other, right } = clash;
        const args = { code: wrong.code, name: wrong.name, other: other.name, right: right ?? '' };
        const advice = right === undefined ? {} : { expected: right };
        verdicts.fail({ message, at: wrong.codeCell, aspect: wrong.name, args, ...advice, others: [{ at: other.codeCell }] });
      }
    }
  },
  examples: [
    { name: '每个编码一个科目', given: paper(table(MEDICAL, SUBSIDY)), expect: 'pass' },
    { name: '两个科目用了同一编码', given: paper(table(MEDICAL, MISCODED)), expect: ['twice'] },
    { name: '另一张表里是别的编码', given: paper(table(MEDICAL, SUBSIDY), table(MISCODED)), expect: ['another'] },
    { name: '名称有简写，仍是一个科目', given: paper(table(MEDICAL, ['2101101', '行政医疗', '18.90'])), expect: 'pass' },
    {
      name: '同一科目下的几个项目编码相同',
      given: paper({
        rows: [
          ['科目编码', '项目名称', '合计'],
          ['2130108', '农作物病虫害防治', '30.00'],
          ['2130108', '动物防疫', '18.00'],
        ],
      }),
      expect: 'skip',
    },
  ],
});
