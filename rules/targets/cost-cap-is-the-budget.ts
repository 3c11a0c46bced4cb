import { capOf } from '../../src/engine/kit/cost-caps.ts';
import { projectKey } from '../../src/engine/kit/evaluated-projects.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { namedLists } from '../../src/engine/kit/named-lists.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located, type Verdicts } from '../../src/engine/rule.ts';
import { areTransposed, findDigitSlip } from '../../src/model/digit-slip.ts';
import { append } from '../../src/model/lists.ts';
import { FEN_PER_UNIT, formatFen } from '../../src/model/number.ts';
import type { Disclosure, Project } from '../../src/model/record.ts';

/** The one indicator of a form that caps all it costs, beside its budget. */
interface Capped {
  readonly at: Located;
  readonly budgetAt: Located;
  readonly name: string;
  readonly fen: number;
  readonly budget: number;
  /** The budget as it would be printed in the cell. */
  readonly printed: string;
  /** One unit of the last place of the finer of the two. */
  readonly step: number;
}

/** What a list of the paper prints beside the name of a project. */
interface Listed {
  readonly key: string;
  readonly at: Located;
}

/** A cap in a form that prints no budget. */
interface Unbudgeted {
  readonly key: string;
  readonly at: Located;
  readonly name: string;
}

interface State {
  readonly capped: Capped[];
  readonly unbudgeted: Unbudgeted[];
  readonly listed: Listed[];
}

const AMOUNT = /^\d+\.\d+$/;

/** The rows of the lists of a paper that print one amount. */
const listedIn = (record: Disclosure, locate: Locate): Listed[] =>
  namedLists(record).flatMap(({ rows }) =>
    rows.flatMap(({ cell, cells }) => {
      const [only, another] = cells.filter(({ text }) => AMOUNT.test(text));
      return only === undefined || another !== undefined ? [] : [{ key: projectKey(cell.text), at: locate(only) }];
    }),
  );

function unbudgetedIn(record: Project, locate: Locate): Unbudgeted | undefined {
  const [cap, another] = record.indicators.flatMap((indicator) => capOf(indicator) ?? []);
  if (record.budgeted?.total !== undefined || cap === undefined || another !== undefined || !cap.whole) return undefined;
  return { key: projectKey(record.name.text), at: locate(cap.indicator.target), name: nameOf(cap.indicator) };
}

/** Digits of an amount as printed, where they have as many decimals as those of another. */
function areExchanged(cap: string, listed: string): boolean {
  const [own] = /\d+\.\d+/.exec(cap) ?? [];
  if (own === undefined || own.split('.')[1]?.length !== listed.split('.')[1]?.length) return false;
  return areTransposed(Number(own.replace('.', '')), Number(listed.replace('.', '')));
}

/** The amounts that the lists print for a project whose form has none: of all of them the cap is one with two digits exchanged. */
function judgeListed({ unbudgeted, listed }: State, verdicts: Verdicts<typeof MESSAGES>): void {
  for (const { key, at, name } of unbudgeted) {
    const own = listed.filter((each) => each.key === key);
    const [first] = own;
    if (first === undefined || own.some((each) => each.at.text !== first.at.text) || !areExchanged(at.text, first.at.text)) continue;
    verdicts.fail({
      message: 'differs',
      at,
      args: { name, cap: at.text, budget: first.at.text },
      others: [{ at: first.at, role: 'candidate' }],
      provided: at.text,
      possible: first.at.text,
    });
  }
}

function cappedIn(record: Project, locate: Locate): Capped | undefined {
  const total = record.budgeted?.total;
  const caps = record.indicators.flatMap((indicator) => capOf(indicator) ?? []);
  const [cap, another] = caps;
  if (total?.value === undefined || total.uncertain === true || total.value.fen === 0) return undefined;
  if (cap === undefined || another !== undefined || !cap.whole) return undefined;
  const value = cap.indicator.target.value;
  const decimals = value?.kind === 'quantity' ? value.decimals : 0;
  const { fen, unit, decimals: places } = total.value;
  return {
    at: locate(cap.indicator.target),
    budgetAt: locate(total),
    name: nameOf(cap.indicator),
    fen: cap.fen,
    budget: fen,
    printed: formatFen(fen, unit, places),
    step: Math.min(FEN_PER_UNIT[cap.unit] / 10 ** decimals, FEN_PER_UNIT[unit] / 10 ** places),
  };
}

/** So many other forms of the paper cap their costs at their budget. */
const OTHERS = 2;

const isEqual = ({ fen, budget, step }: Capped): boolean => Math.abs(fen - budget) <= step / 2;

/** So little, 1000元 in fen, costs no project as a whole, so that a cap of that is no amount that was misread. */
const TOO_LITTLE = 100_000;

/** ≤86.50元 in a form of 86.50万元: the number of the budget with the wrong unit. */
const isOfOtherUnit = ({ fen, budget }: Capped): boolean => fen * 10_000 === budget && fen < TOO_LITTLE;

/** A cap below the budget may be meant, and so may one above it, where nothing shows that the budget was to be copied. */
function isWrong(each: Capped, all: readonly Capped[]): boolean {
  const [cap, budget] = [each.fen / each.step, each.budget / each.step];
  if (areTransposed(cap, budget) || isOfOtherUnit(each)) return true;
  const others = all.filter((other) => other !== each);
  const copies = others.length >= OTHERS && others.every(isEqual);
  // The amount of another project came with its indicators: where nobody copies budgets, that is said of the table.
  if (others.some((other) => Math.abs(each.fen - other.budget) <= each.step / 2)) return copies && cap > budget;
  return copies && (cap > budget || findDigitSlip(cap, budget) !== undefined);
}

const MESSAGES = {
  differs: {
    zh: '成本指标“{name}”为{cap}，本项目预算为{budget}',
    en: 'The cost target “{name}” is {cap}, the project budget {budget}',
  },
} as const;

function judge(all: readonly Capped[], verdicts: Verdicts<typeof MESSAGES>): void {
  for (const each of all) {
    if (isEqual(each)) verdicts.pass();
    else if (!isWrong(each, all)) verdicts.skip('another-amount');
    else
      verdicts.fail({
        message: 'differs',
        at: each.at,
        args: { name: each.name, cap: each.at.text, budget: each.printed },
        others: [{ at: each.budgetAt, role: 'candidate' }],
        provided: each.at.text,
        possible: `≤${each.printed}`,
      });
  }
}

const form = (name: string, budgeted: string, target: string) =>
  exampleProject({
    document: 'd',
    name,
    budgeted,
    indicators: [{ level1: '成本指标', level2: '经济成本指标', level3: '项目总成本', target }],
  });

export const costCapIsTheBudget = defineDatasetRule({
  id: 'targets/cost-cap-is-the-budget',
  version: 3,
  severity: 'error',
  concern: 'target-value',
  title: { zh: '项目总成本的上限没有把预算数抄错', en: 'The cap on all costs is the budget copied right' },
  rationale: {
    zh: '同一文件的项目总成本都以预算数为上限，只有一个项目不是，或者两位数字颠倒，就是抄错了；数字与预算数相同而单位写成元的，也是。',
    en: 'Where all other forms cap their costs at their budget, or two digits are exchanged, the cap was copied wrong; so it was where the number is that of the budget and the unit is not.',
  },
  remedy: { zh: '按预算数改正成本指标，或更正预算数。', en: 'Bring the cost target and the budgeted amount into line.' },
  basis: [],
  messages: MESSAGES,
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    const state = states.get(record.document) ?? { capped: [], unbudgeted: [], listed: [] };
    states.set(record.document, state);
    if (record.kind === 'disclosure') {
      append(state.listed, listedIn(record, locate));
      return;
    }
    const [capped, unbudgeted] = [cappedIn(record, locate), unbudgetedIn(record, locate)];
    if (capped !== undefined) state.capped.push(capped);
    if (unbudgeted !== undefined) state.unbudgeted.push(unbudgeted);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.capped, other.capped);
      append(own.unbudgeted, other.unbudgeted);
      append(own.listed, other.listed);
    }),
  finish(states, verdicts) {
    for (const state of states.values()) {
      judge(state.capped, verdicts);
      judgeListed(state, verdicts);
    }
  },
  examples: [
    { name: '上限就是预算数', given: form('河道清淤', '77.61万元', '≤77.61万元'), expect: 'pass' },
    { name: '万元写成元', given: form('河道清淤', '77.61万元', '≤77.61元'), expect: ['differs'] },
    { name: '另一个数，不是单位写错', given: form('河道清淤', '77.61万元', '≤77.60元'), expect: 'skip' },
    { name: '两位数字颠倒', given: form('河道清淤', '77.61万元', '≤71.67万元'), expect: ['differs'] },
    {
      name: '其他项目都等于预算数，一个超出',
      given: [
        form('河道清淤', '142.37万元', '≤162.37万元'),
        form('水质监测', '30.20万元', '≤30.20万元'),
        form('水库巡查', '45.10万元', '≤45.1万元'),
      ],
      expect: ['differs'],
    },
    {
      name: '低于预算，可以是节约',
      given: [
        form('河道清淤', '142.37万元', '≤130万元'),
        form('水质监测', '30.20万元', '≤30.20万元'),
        form('水库巡查', '45.10万元', '≤45.1万元'),
      ],
      expect: 'pass',
    },
    {
      name: '表中没有预算数，项目清单的金额两位颠倒',
      given: [
        budget([], {
          document: 'd',
          sections: [
            {
              ...section('项目支出'),
              tables: [
                {
                  rows: [
                    ['序号', '项目名称', '金额'],
                    ['1', '河道清淤', '77.61'],
                    ['2', '水质监测', '30.20'],
                    ['', '合计', '107.81'],
                  ],
                },
              ],
            },
          ],
        }),
        exampleProject({
          document: 'd',
          name: '河道清淤',
          indicators: [{ level1: '成本指标', level2: '经济成本指标', level3: '项目总成本', target: '≤71.67万元' }],
        }),
      ],
      expect: ['differs'],
    },
    { name: '只有一个项目，不知道上限是不是预算数', given: form('河道清淤', '142.37万元', '≤162.37万元'), expect: 'skip' },
  ],
});
