import { capOf } from '../../src/engine/kit/cost-caps.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located, type Verdicts } from '../../src/engine/rule.ts';
import { areTransposed, findDigitSlip } from '../../src/model/digit-slip.ts';
import { append } from '../../src/model/lists.ts';
import { FEN_PER_UNIT, formatFen } from '../../src/model/number.ts';
import type { AuditRecord } from '../../src/model/record.ts';

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

function cappedIn(record: AuditRecord, locate: Locate): Capped | undefined {
  if (record.kind !== 'project') return undefined;
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

/** A cap below the budget may be meant, and so may one above it, where nothing shows that the budget was to be copied. */
function isWrong(each: Capped, all: readonly Capped[]): boolean {
  const [cap, budget] = [each.fen / each.step, each.budget / each.step];
  if (areTransposed(cap, budget)) return true;
  const others = all.filter((other) => other !== each);
  const copies = others.length >= OTHERS && others.every(isEqual);
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
  version: 1,
  severity: 'error',
  concern: 'target-value',
  title: { zh: '项目总成本的上限没有把预算数抄错', en: 'The cap on all costs is the budget copied right' },
  rationale: {
    zh: '同一文件的项目总成本都以预算数为上限，只有一个项目不是，或者两位数字颠倒，就是抄错了。',
    en: 'Where all other forms cap their costs at their budget, or two digits are exchanged, the cap was copied wrong.',
  },
  remedy: { zh: '按预算数改正成本指标，或更正预算数。', en: 'Bring the cost target and the budgeted amount into line.' },
  basis: [],
  messages: MESSAGES,
  start: (): Map<string, Capped[]> => new Map(),
  add(states, record, locate) {
    const capped = cappedIn(record, locate);
    if (capped === undefined) return;
    const known = states.get(record.document);
    if (known === undefined) states.set(record.document, [capped]);
    else known.push(capped);
  },
  merge: (a, b) => mergeStates(a, b, append),
  finish(states, verdicts) {
    for (const all of states.values()) judge(all, verdicts);
  },
  examples: [
    { name: '上限就是预算数', given: form('河道清淤', '77.61万元', '≤77.61万元'), expect: 'pass' },
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
    { name: '只有一个项目，不知道上限是不是预算数', given: form('河道清淤', '142.37万元', '≤162.37万元'), expect: 'skip' },
  ],
});
