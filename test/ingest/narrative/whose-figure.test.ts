import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/fact.ts';
import type { RecordContext } from '../../../src/model/record.ts';
import { BUDGET, briefs, FINAL, heading, paragraph, read, readSentence } from './given.ts';

/** To which subject, year and side the sentence gives a figure. */

const REPORT: RecordContext = { year: 2022, documentKind: 'governmentReport', unit: '万元' };
const HALF_YEAR: RecordContext = { year: 2022, documentKind: 'monthlyReport', unit: '万元' };

const spokenOf = (facts: readonly Fact[], fact: Fact | undefined) => facts.find(({ id }) => id === fact?.of)?.field.text;
const measuredFrom = (facts: readonly Fact[], fact: Fact | undefined) => facts.find(({ id }) => id === fact?.from)?.field.text;

describe('a change whose clause names what has moved', () => {
  it('takes the base before it along', () => {
    const facts = readSentence(
      '年末，云溪县水务局资产总额820万元，其中，流动资产310万元，固定资产400万元，无形资产60万元。与上年700万元相比，资产总额增加120万元，增长17.14%。',
      FINAL,
    );
    expect(briefs(facts).slice(-3)).toEqual(["stateAssets' f 700", 'stateAssets f Δ120', 'stateAssets f Δ17.14%']);
    for (const moved of facts.slice(-2)) {
      expect(spokenOf(facts, moved)).toBe('820万元');
      expect(measuredFrom(facts, moved)).toBe('700万元');
    }
  });

  it('leaves the base with the part where no name stands behind it', () => {
    const facts = readSentence('资产总额820万元，其中，流动资产310万元，无形资产60万元，与上年50万元相比，增加10万元，增长20%。', FINAL);
    expect(briefs(facts).slice(-3)).toEqual(["intangible' f 50", 'intangible f Δ10', 'intangible f Δ20%']);
  });

  it('enters the list of changes where no base was printed', () => {
    const facts = readSentence(
      '“三公”经费9万元，其中：公务用车运行维护费7万元，公务接待费2万元。与上年相比减少3万元，其中：公务用车运行维护费减少2万元，公务接待费减少1万元。',
    );
    expect(briefs(facts).slice(-2)).toEqual(['operation Δ-2 <-3!', 'hospitality Δ-1 <-3!']);
  });

  it('goes to the part that is named again', () => {
    const facts = readSentence('基本支出500万元，项目支出300万元。比上年450万元，基本支出增加50万元，增长11.11%。');
    expect(facts.slice(-2).map(({ concept }) => concept)).toEqual(['expenditure.basic', 'expenditure.basic']);
    expect(spokenOf(facts, facts.at(-1))).toBe('500万元');
  });
});

describe('a name cut short', () => {
  const REVENUE = paragraph('2022年收入合计640万元，其中：一般公共预算财政拨款收入600万元，其他收入40万元。', 2);

  it('is that of the expenditure just spoken of', () => {
    const { facts } = read(
      [
        heading('一、收入决算情况说明'),
        REVENUE,
        heading('二、一般公共预算财政拨款支出决算情况说明', 1, 3),
        paragraph('2022年一般公共预算财政拨款支出540万元，占本年支出的90%。与上年相比，一般公共预算财政拨款减少60万元，下降10%。', 4),
      ],
      FINAL,
    );
    const moved = facts.filter(({ measure }) => measure === 'change' || measure === 'changeRate');
    expect(moved.map(({ concept }) => concept)).toEqual(['expenditure.generalPublicBudget', 'expenditure.generalPublicBudget']);
    expect(moved.map((fact) => spokenOf(facts, fact))).toEqual(['540万元', '540万元']);
  });

  it('stays open where the paragraph speaks of both sides', () => {
    const facts = readSentence('财政拨款收入200万元，财政拨款支出190万元。与上年相比，财政拨款增加20万元。', FINAL);
    expect(facts.at(-1)?.concept).not.toBe('expenditure.fiscalAppropriation');
  });
});

describe('the budget that a figure is held against', () => {
  it.each(['占年度预算', '占全年预算', '占年初预算', '为年初预算', '完成年度预算'])(
    '%sX的p%% is no second value of the figure',
    (words) => {
      const facts = readSentence(`1—6月，全县一般公共预算支出460万元，同比增长2.2%（去年同期450万元），${words}1000万元的46%。`, HALF_YEAR);
      const [spent, , , budget, completion] = facts;
      expect([spent?.basis, budget?.basis, completion?.measure]).toEqual(['final', 'budget', 'completion']);
      expect([spokenOf(facts, completion), measuredFrom(facts, completion)]).toEqual(['460万元', '1000万元']);
    },
  );

  it('is what last year’s budget was changed to', () => {
    const facts = readSentence(
      '1.农林水支出（类）水利（款）水利安全监督（项）。年初预算由上年的70万元调整为80万元，支出决算为84万元，完成年初预算的105%。',
      FINAL,
    );
    expect(facts.slice(0, 3).map(({ basis, period, stage }) => [period, basis, stage])).toEqual([
      ['previous', 'budget', 'initial'],
      ['current', 'budget', 'initial'],
      ['current', 'final', undefined],
    ]);
    expect(spokenOf(facts, facts[3])).toBe('84万元');
  });
});

describe('the chapter of a report that plans the next year', () => {
  const { facts } = read(
    [
      heading('一、2022年预算执行情况'),
      heading('（一）政府性基金预算', 2, 2),
      paragraph('政府性基金预算收入完成480万元，为预算600万元的80%，下降4%（上年为500万元）。', 3),
      heading('二、2023年预算草案', 1, 4),
      heading('（一）政府性基金预算', 2, 5),
      paragraph('政府性基金预算收入安排504万元，增长5%（上年预算600万元）。', 6),
      heading('三、其他事项', 1, 7),
      paragraph('政府债务余额900万元。', 8),
    ],
    REPORT,
  );

  it('gives its year to the sections below it, and to no later chapter', () => {
    expect(facts.map(({ field, period, year }) => [field.text, period, year])).toEqual([
      ['480万元', 'current', undefined],
      ['600万元', 'current', undefined],
      ['80%', 'current', undefined],
      ['下降4%', 'current', undefined],
      ['500万元', 'previous', undefined],
      ['504万元', 'current', 2023],
      ['增长5%', 'current', 2023],
      ['600万元', 'previous', 2022],
      ['900万元', 'current', undefined],
    ]);
  });

  it('plans a budget', () => {
    const planned = readSentence('收入安排504万元。', BUDGET);
    expect(planned[0]?.basis).toBe('budget');
    expect(facts.find(({ field }) => field.text === '504万元')?.basis).toBe('budget');
  });
});

describe('what a figure behind another is of', () => {
  it('takes what was put at disposal and what was spent of it apart', () => {
    const facts = readSentence('公用经费拨款132万元，支出124万元，使用率93.94%。培训费支出21万元，占公用经费拨款的15.91%。', FINAL);
    expect(facts.filter(({ measure }) => measure === 'amount').map(({ basis }) => basis)).toEqual(['budget', 'final', 'final']);
    const share = facts.find(({ measure }) => measure === 'share');
    expect(facts.find(({ id }) => id === share?.partOf)?.field.text).toBe('132万元');
  });

  it('gives the change of all things together to none of them', () => {
    const facts = readSentence('公务用车运行维护费较预算节约0.38万元，公务接待费较预算节约0.54万元，合计节约0.92万元。', FINAL);
    expect(facts.map(({ concept }) => concept)).toEqual([
      'threePublicExpenses.officialVehicles.operation',
      'threePublicExpenses.hospitality',
      'unknown',
    ]);
  });

  it('gives what moved behind a count of receptions to no vehicle', () => {
    const facts = readSentence('运行费3.2万元，比上年下降7.7%；接待3批次31人次，人均60元，比上年少支0.05万元。', FINAL);
    expect(facts.at(-1)?.concept).toBe('unknown');
  });

  it('goes on with the account that the count belongs to', () => {
    const facts = readSentence('公务接待费0.6万元，接待3批次，比上年减少0.1万元。', FINAL);
    expect(facts.at(-1)?.concept).toBe('threePublicExpenses.hospitality');
  });

  it('gives a name behind 实现 to its own amount', () => {
    const facts = readSentence('资产总额61亿元，负债38亿元。全年实现利润总额0.62亿元。', FINAL);
    expect(facts.at(-1)?.concept).not.toBe('stateAssets');
  });

  it('says the rate of use of no amount that was left over', () => {
    const facts = readSentence('公用经费预算170万元；已用170万元，结余0万元，资金使用率100%。', FINAL);
    expect(facts.some(({ measure }) => measure === 'completion')).toBe(false);
  });

  it('holds an amount against the plan under any of its names', () => {
    for (const name of ['批复数', '下达数', '核定数', '年初安排数']) {
      const facts = readSentence(`一般公共预算财政拨款支出1614万元，完成${name}1579万元的102.22%。`, FINAL);
      expect(
        facts.map(({ measure, basis }) => `${measure} ${basis}`),
        name,
      ).toEqual(['amount final', 'amount budget', 'completion final']);
    }
  });
});

describe('a budget that was kept to', () => {
  it('is what was saved is measured against', () => {
    const facts = readSentence(
      '“三公”经费全年支出1.59万元，控制在预算2.42万元以内，节约0.83万元；上年为1.39万元，本年增支0.20万元。',
      FINAL,
    );
    const saved = facts.find(({ measure }) => measure === 'change');
    expect([measuredFrom(facts, saved), spokenOf(facts, saved)]).toEqual(['2.42万元', '1.59万元']);
  });

  it('divides nothing among firms of two sizes', () => {
    const facts = readSentence(
      '实际采购120万元，为货物40万元、服务50万元、工程30万元。中小企业中标86万元，占比71.7%；小微企业中标68万元。',
      FINAL,
    );
    expect(facts.filter(({ label, partOf }) => label.includes('企业') && partOf !== undefined)).toEqual([]);
  });
});
