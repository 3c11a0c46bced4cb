import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { magnitude } from '../../src/engine/kit/facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { groupBy } from '../../src/model/once.ts';
import type { Disclosure, Paragraph, Section } from '../../src/model/record.ts';

/** What a paper may say that there is none of, and the figures that would belong to it. */
interface Account {
  readonly words: string;
  readonly concepts: readonly string[];
  readonly fund?: Fact['fund'];
  /** What is counted where there is money for it. */
  readonly counts?: readonly string[];
}

const ACCOUNTS: readonly Account[] = [
  { words: '"?三公"?经费', concepts: ['threePublicExpenses'] },
  { words: '政府采购', concepts: ['procurement'] },
  { words: '机关运行经费', concepts: ['agencyOperatingExpenses'] },
  {
    words: '(?:政府性)?基金(?:预算)?',
    concepts: ['expenditure.governmentFundBudget', 'revenue.governmentFundBudget'],
    fund: 'governmentFundBudget',
  },
  {
    words: '国有资本经营(?:预算)?',
    concepts: ['expenditure.stateCapitalBudget', 'revenue.stateCapitalBudget'],
    fund: 'stateCapitalBudget',
  },
  { words: '公务接待费?用?', concepts: ['threePublicExpenses.hospitality'], counts: ['receptionBatches', 'receptionPeople'] },
  { words: '因公出国（境）(?:费用?)?', concepts: ['threePublicExpenses.overseasVisits'], counts: ['overseasGroups', 'overseasPeople'] },
  { words: '公务用车购置(?:费用?)?', concepts: ['threePublicExpenses.officialVehicles.purchase'] },
  { words: '公务用车运行(?:维护)?(?:费用?)?', concepts: ['threePublicExpenses.officialVehicles.operation'] },
];

const NUMBER = '(?:\\d{1,2}[.、]|（[一二三四五六七八九十\\d]+）)?';
const YEAR = '(?:(20\\d\\d)年(?:度)?，?)?';
const SELF =
  '(?:[我本全](?:部门|单位|局|委|办|厅|会|镇|乡|街道|院|校|馆|站|所|中心|队|园)|[\\p{Script=Han}]{2,20}?(?:局|委员会|委|厅|办公室|联合会|总工会|院|馆|大学|学院|学校|中学|小学|幼儿园|镇|乡|政府|街道办事处|中心|站|所|[大支总]队)(?:（本级）|本级|机关)?)?';
const LACKS = '(?:无|没有|未安排|未编制|没有安排|未使用|没有使用|不涉及|未发生|没有发生)';
const MONEY = '(?:收入[和及与、]支出|预算|财政|拨款|安排|列支|的|支出|收入|收支|情况|经费|资金|事项|发生)*';
/** 2022年本部门无政府采购预算。 and 公务接待费无支出，: a clause that opens its sentence, whole. */
const statement = (words: string): RegExp =>
  new RegExp(
    `(?:^|[。：；])${NUMBER}${YEAR}${SELF}${YEAR}(?:${LACKS}(?:财政拨款|使用|安排)?${words}${MONEY}|${words}(?:预算|决算)?(?:全年)?(?:无|没有|未发生)(?:支出|发生|安排|经费))(?=[。，；（]|$)`,
    'u',
  );
const STATEMENTS = ACCOUNTS.map((account) => ({ account, pattern: statement(account.words) }));

const OWN =
  '(?:[我本](?:部门|单位|局|委|办)|.{2,16}（含[^（）]{2,12}）)?(?:截至?)?(?:20\\d\\d年|上年)?(?:\\d{1,2}月)?(?:末|底|\\d{1,2}日)?，?';
const NONE = '(?:暂|尚)?(?:无|没有|未占用|不占用|未拥有|不拥有)(?:任何)?';
const END = '(?=[，。；（]|$)';

/** 上年末无固定资产（详见下表）: what a body has none of, in a clause of its own. */
const THINGS: ReadonlyArray<{ readonly pattern: RegExp; readonly concepts: readonly string[] }> = [
  {
    pattern: new RegExp(
      `(?:^|[。：；，])${OWN}(?:${NONE}(?:国有|固定)资产|(?:国有|固定)资产(?:总额|金额|价值)?(?:为|是|共)?(?:零|无|0)(?:万?元)?)${END}`,
    ),
    concepts: ['stateAssets'],
  },
  { pattern: new RegExp(`(?:^|[。：；，])${OWN}${NONE}(?:公务用|公务|机动)?车辆?${END}`), concepts: ['stateAssets.vehicles'] },
  {
    pattern: new RegExp(`(?:^|[。：；，])${OWN}${NONE}房屋、(?:公务用)?车辆?[^，。；]{0,8}${END}`),
    concepts: ['stateAssets', 'stateAssets.vehicles', 'stateAssets.buildings'],
  },
];

/** What the body itself has, in whatever measure. */
const isHad = ({ measure, scope, field, within }: Fact): boolean =>
  measure !== 'share' &&
  measure !== 'change' &&
  measure !== 'changeRate' &&
  scope === undefined &&
  within !== true &&
  field.uncertain !== true;

/** Money that came in, or was there before, in the words of a table or text. */
const IS_REVENUE = /收入|拨款$|结转|结余/;
/** 未安排公务接待费预算, in final accounts: it may have been spent all the same. */
const SPEAKS_OF_BUDGET = /未安排|没有安排|未编制|预算$/;
/** What is said of what was spent says nothing of what came in. */
const SPEAKS_OF_SPENDING = /支出|发生|列支|使用/;
const SPEAKS_OF_BOTH = /收支|收入[和及与、]支出/;

/** An amount of the paper's own year and side for the whole body. */
function isSpent(fact: Fact, { concepts, fund }: Account, words: string, { documentKind }: Disclosure): boolean {
  const side = documentKind === 'finalAccounts' && !SPEAKS_OF_BUDGET.test(words) ? 'final' : 'budget';
  const isOf = concepts.includes(fact.concept) || (fund !== undefined && fact.fund === fund);
  const isRevenue = fact.concept.startsWith('revenue') || IS_REVENUE.test(fact.label);
  return (
    isOf &&
    fact.measure === 'amount' &&
    fact.period === 'current' &&
    fact.basis === side &&
    fact.scope === undefined &&
    // A budget spends what comes in; at the end of the year it may be carried over.
    !(side === 'final' && isRevenue && !SPEAKS_OF_BOTH.test(words) && (SPEAKS_OF_SPENDING.test(words) || !/收/.test(words))) &&
    fact.field.uncertain !== true &&
    (magnitude(fact) ?? 0) > 0
  );
}

const LACK = /[无没未不]|零|为0|是0|共0/;
/** So many places are shown. */
const MOST_SHOWN = 6;

/** What a paper says that there is none of and prints nevertheless. */
interface Contradiction {
  readonly words: string;
  /** Where it is printed, in tables first. */
  readonly printed: readonly Fact[];
  /** It is printed on several lines, or counted: then it is there, and no figure that was put under a wrong name. */
  readonly isProven: boolean;
}

/** Under such a heading no fund is said of the whole body: 三公经费…无政府性基金安排的支出. */
const OF_SOMETHING = /三公|采购|机关运行|资产|接待|因公|用车|培训费|会议费/;

function contradictionsIn(disclosure: Disclosure, { heading }: Section, { text }: Paragraph): Contradiction[] {
  const stated = STATEMENTS.flatMap(({ account, pattern }): Contradiction[] => {
    if (account.fund !== undefined && OF_SOMETHING.test(heading)) return [];
    const [whole, before, behind] = pattern.exec(text) ?? [];
    const year = before ?? behind;
    if (whole === undefined || (year !== undefined && disclosure.year !== undefined && Number(year) !== disclosure.year)) return [];
    const words = bare(whole);
    const spent = disclosure.facts.filter((fact) => isSpent(fact, account, words, disclosure));
    const isCounted = disclosure.facts.some(
      (fact) => account.counts?.includes(fact.concept) === true && fact.period === 'current' && (magnitude(fact) ?? 0) > 0,
    );
    return [{ words, printed: spent.toSorted(tablesFirst), isProven: isCounted || isOnSeveralLines(spent) }];
  });
  const things = THINGS.flatMap(({ pattern, concepts }): Contradiction[] => {
    const whole = pattern.exec(text)?.[0];
    if (whole === undefined) return [];
    const isPrinted = (fact: Fact) => concepts.includes(fact.concept) && isHad(fact) && (magnitude(fact) ?? 0) > 0;
    const printed = disclosure.facts.filter(isPrinted);
    return [{ words: bare(whole), printed, isProven: isOnSeveralLines(printed) }];
  });
  return [...stated, ...things];
}

const bare = (words: string): string => words.replace(/^[，；]|[。：]/g, '');

const tablesFirst = (a: Fact, b: Fact): number => Number(b.source === 'table') - Number(a.source === 'table');

function isOnSeveralLines(printed: readonly Fact[]): boolean {
  const amounts = printed.filter(({ measure }) => measure === 'amount');
  return [...groupBy(amounts, magnitude).values()].some((same) => new Set(same.map(({ field: { place } }) => place?.line)).size > 1);
}

export const statedNoneAgrees = defineDocumentRule({
  id: 'consistency/stated-none-agrees',
  version: 3,
  severity: 'error',
  title: { zh: '写明没有的支出，别处也没有数字', en: 'What is said not to be there has no amount elsewhere' },
  rationale: {
    zh: '正文写“本部门无政府采购预算”，表里却有金额，读者不知道该信哪一个。',
    en: 'Text that says there is no procurement and a table that prints an amount for it contradict each other.',
  },
  remedy: { zh: '核对正文和表格，改正其中一处。', en: 'Check text and tables, and correct one of them.' },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    contradiction: {
      zh: '正文写明“{words}”，别处却有“{label}”{figure}',
      en: 'The text says "{words}", yet "{label}" is given as {figure}',
    },
  },
  check(disclosure, verdicts) {
    for (const section of disclosure.sections)
      for (const paragraph of section.paragraphs.filter(({ text }) => LACK.test(text)))
        for (const { words, printed, isProven } of contradictionsIn(disclosure, section, paragraph)) {
          const [first] = printed;
          if (first === undefined) verdicts.pass();
          else
            verdicts.fail({
              message: 'contradiction',
              at: paragraph,
              severity: isProven ? 'error' : 'warning',
              args: { words, label: first.label, figure: first.field.text },
              others: printed.slice(0, MOST_SHOWN).map((fact) => ({ at: fact.field, label: fact.label })),
            });
        }
  },
  examples: [
    {
      name: '写明没有，也没有数字',
      given: budget([], { sections: [section('政府采购', '2022年本部门无政府采购预算。')] }),
      expect: 'pass',
    },
    {
      name: '写明没有，表中却有金额',
      given: budget([fact(1, 'procurement', '50.00万元', { source: 'table' })], {
        sections: [section('政府采购', '2022年本部门无政府采购预算。')],
      }),
      expect: ['contradiction'],
    },
    {
      name: '表中是0',
      given: budget([fact(1, 'procurement', '0万元', { source: 'table' })], { sections: [section('政府采购', '本部门无政府采购支出。')] }),
      expect: 'pass',
    },
    {
      name: '写明没有固定资产，表中却有',
      given: budget([fact(1, 'stateAssets', '418.36万元', { source: 'table', basis: 'final' })], {
        sections: [section('国有资产', '本部门上年末无固定资产（详见下表），拟购置设备。')],
      }),
      expect: ['contradiction'],
    },
    {
      name: '没有购置计划，不是没有资产',
      given: budget([fact(1, 'stateAssets', '418.36万元', { source: 'table', basis: 'final' })], {
        sections: [section('国有资产', '本部门无固定资产购置计划，没有车辆更新。')],
      }),
      expect: 'skip',
    },
    {
      name: '只说其中没有工程采购',
      given: budget([fact(1, 'procurement', '50.00万元')], { sections: [section('政府采购', '本部门无政府采购工程预算。')] }),
      expect: 'skip',
    },
  ],
});
