import { basic, drawAccounts, income, spending, threePublic, vehicles } from './accounts.ts';
import { atMost, ratio, sumsTo } from './invariant.ts';
import { drawProjects, type ProjectTruth, TABLE_MONEY } from './project.ts';
import { Random } from './random.ts';
import { Sheet, type Spot } from './sheet.ts';
import { splitPoints } from './target-form.ts';

/*
 * The same truths as plain normalized records, one a line, as another system would write them. Marks stand inside the strings, so
 * that a plant knows its record and its pointer.
 */

type Plain = { [key: string]: unknown };

const line = (sheet: Sheet, record: Plain): void => {
  sheet.paragraph(JSON.stringify(record));
};

function disclosure(sheet: Sheet): void {
  const { now, before } = drawAccounts(sheet.random, sheet.step, 1);
  sheet.wording = 'record: disclosure';
  const facts: Plain[] = [];
  const add = (concept: string, spot: Spot, extra: Plain = {}): number => {
    facts.push({ id: facts.length + 1, concept, value: String(spot), ...extra });
    return facts.length;
  };
  const list = (id: number) => ({ list: { id, exhaustive: true } });
  const total = sheet.money(income(now));
  const revenue = add('revenue', total);
  const sources = (
    [
      ['revenue.generalPublicBudget', now.general],
      ['revenue.governmentFundBudget', now.fund],
      ['revenue.specialFiscalAccount', now.account],
      ['revenue.other', now.other],
      ['revenue.carriedOver', now.carried],
    ] as const
  ).map(([concept, value]) => {
    const spot = sheet.money(value);
    add(concept, spot, { partOf: revenue, ...list(1) });
    return spot;
  });
  sheet.sum('revenue = sources', total, sources);
  const out = sheet.money(spending(now));
  const spend = add('expenditure', out);
  const [base, projects, people, running] = [basic(now), now.projects, now.personnel, now.operating].map((value) => sheet.money(value)) as [
    Spot,
    Spot,
    Spot,
    Spot,
  ];
  const part = add('expenditure.basic', base, { partOf: spend, ...list(2) });
  add('expenditure.project', projects, { partOf: spend, ...list(2) });
  add('expenditure.basic.personnel', people, { partOf: part, ...list(3) });
  add('expenditure.basic.operating', running, { partOf: part, ...list(3) });
  sheet.sum('expenditure = parts', out, [base, projects]);
  sheet.sum('basic expenditure = parts', base, [people, running]);
  const whole = sheet.money(threePublic(now));
  const three = add('threePublicExpenses', whole);
  const [abroad, cars, host] = [now.overseas, vehicles(now), now.hospitality].map((value) => sheet.money(value)) as [Spot, Spot, Spot];
  add('threePublicExpenses.overseasVisits', abroad, { partOf: three, ...list(4) });
  const car = add('threePublicExpenses.officialVehicles', cars, { partOf: three, ...list(4) });
  const [buy, run] = [now.vehiclePurchase, now.vehicleOperation].map((value) => sheet.money(value)) as [Spot, Spot];
  add('threePublicExpenses.officialVehicles.purchase', buy, { partOf: car, ...list(5) });
  add('threePublicExpenses.officialVehicles.operation', run, { partOf: car, ...list(5) });
  add('threePublicExpenses.hospitality', host, { partOf: three, ...list(4) });
  sheet.sum('three public expenses = parts', whole, [abroad, cars, host]);
  sheet.sum('vehicles = purchase + operation', cars, [buy, run]);
  const earlier = sheet.money(spending(before));
  const difference = spending(now) - spending(before);
  const changed = sheet.money(difference);
  add('expenditure', earlier, { period: 'previous' });
  facts.push({
    id: facts.length + 1,
    concept: 'expenditure',
    measure: 'change',
    direction: difference < 0 ? 'down' : 'up',
    value: `${difference < 0 ? '-' : ''}${changed}`,
    of: spend,
  });
  sheet.sum('change = this year - last year', out, [earlier, { id: changed.id, sign: difference < 0 ? -1 : 1 }]);
  line(sheet, { kind: 'disclosure', document: 'd', department: sheet.department, year: sheet.year, unit: '万元', facts });
}

function indicators(sheet: Sheet, project: ProjectTruth, scored: boolean): { rows: Plain[]; scores: Spot[]; weights: Spot[] } {
  const shares = splitPoints(90, project.measures.length);
  const scores: Spot[] = [];
  const weights: Spot[] = [];
  const rows = project.measures.map((measure, index) => {
    const value =
      measure.month === undefined
        ? `${measure.comparator === '=' ? '' : measure.comparator}${measure.number}${measure.unit}`
        : `${measure.month}月底前`;
    const target = sheet.span(value);
    const rate = measure.unit === '%';
    const replace = (text: string) => ({ replace: new Map([[target.id, text]]) });
    if (measure.level1 === '满意度指标')
      sheet.plant('comparator turned', 'the comparator fits what is measured', [target], replace(value.replace('≥', '≤')));
    if (rate && measure.comparator === '≥') {
      sheet.plant(
        'percent over 100',
        'a rate is at most 100%',
        [target],
        replace(value.replace(/\d+/, '1$&')),
        !/下降率/.test(measure.name),
      );
      sheet.plant('unit removed', 'a target has a unit', [target], replace(value.replace('%', '')));
    }
    sheet.plant('target blank', 'every indicator has a target', [target], replace(''));
    const row: Plain = {
      level1: measure.level1,
      level2: measure.level2,
      level3: measure.name,
      description: measure.description,
      target: String(target),
    };
    if (!scored) return row;
    const points = shares[index] ?? 0;
    const [weight, score] = [sheet.points(points), sheet.points(points)];
    const actual = sheet.span(measure.month === undefined ? `${measure.number}${measure.unit}` : `${measure.month}月`);
    weights.push(weight);
    scores.push(score);
    sheet.invariants.push(atMost('score <= weight', score.id, weight.id));
    if (measure.comparator === '≥' && measure.month === undefined)
      sheet.plant('actual below target, full marks', 'full marks only when met', [actual, score], {
        replace: new Map([[actual.id, `${Math.round(measure.number * 0.6)}${measure.unit}`]]),
      });
    sheet.plant('score blank', 'every row has a score', [score], { replace: new Map([[score.id, '']]) });
    return { ...row, actual: String(actual), weight: String(weight), score: String(score) };
  });
  return { rows, scores, weights };
}

function project(sheet: Sheet, truth: ProjectTruth, scored: boolean): void {
  sheet.wording = scored ? 'record: self-evaluation' : 'record: targets';
  const total = sheet.amount(truth.budget, TABLE_MONEY);
  const fiscal = sheet.amount(truth.budget - truth.other, TABLE_MONEY);
  const other = sheet.amount(truth.other, TABLE_MONEY);
  sheet.sum('budget = fiscal + other', total, [fiscal, other], 10_000);
  const { rows, scores, weights } = indicators(sheet, truth, scored);
  const record: Plain = {
    kind: 'project',
    document: 'd',
    name: truth.name,
    year: sheet.year,
    unit: '万元',
    budgeted: { total: String(total), fiscal: String(fiscal), other: String(other) },
    goals: truth.theme.goals,
    indicators: rows,
  };
  if (scored) {
    const spent = sheet.amount(truth.budget, TABLE_MONEY);
    const rate = sheet.percent(1, 1);
    const ten = sheet.points(10);
    const sum = sheet.points(100);
    sheet.invariants.push(
      ratio('rate = spent / budget', rate.id, [spent.id], [total.id], 100, 10_000),
      atMost('spent <= budget', spent.id, total.id),
    );
    sheet.sum('total = scores', sum, [ten, ...scores], 100);
    sheet.invariants.push(
      sumsTo(
        'weights add up to 100',
        weights.map(({ id }) => id),
        900_000,
      ),
    );
    sheet.plant('total left stale', 'total = scores', [sum], { replace: new Map([[sum.id, '88']]) });
    Object.assign(record, {
      spent: String(spent),
      executionRate: String(rate),
      executionWeight: '10',
      executionScore: String(ten),
      totalWeight: '100',
      totalScore: String(sum),
      achievement: `已按计划实施，${truth.theme.use}任务如期办结。`,
    });
  }
  line(sheet, record);
}

/** A document of records: its figures as a disclosure, and projects with targets, or self-evaluations. */
export function generateRecords(seed: number): Sheet {
  const random = new Random(47_000 + seed);
  const year = random.int(2019, 2025);
  const sheet = new Sheet(random, { unit: '万元', trim: true, separators: false, spaced: false }, year, '云岭市水务局');
  const scored = seed % 2 === 1;
  if (!scored) disclosure(sheet);
  // The forms of a document never cost more than its project expenditure.
  for (const truth of drawProjects(random, scored ? 4 : 2, year))
    project(sheet, scored ? { ...truth, other: 0 } : { ...truth, budget: truth.budget % 5_000_000, other: 0 }, scored);
  return sheet;
}
