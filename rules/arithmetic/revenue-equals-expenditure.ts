import { isOfGovernment } from '../../src/engine/applies-to.ts';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { stateSum } from '../../src/engine/kit/fact-sums.ts';
import { frameOf, indexFacts, magnitude, operand, ownFacts } from '../../src/engine/kit/facts.ts';
import { firstWhole, fullFrameKey, inFrame } from '../../src/engine/kit/frames.ts';
import { gapOf } from '../../src/engine/kit/part-list.ts';
import { isDepartments } from '../../src/engine/kit/same-figure.ts';
import { contextOf, says } from '../../src/engine/kit/sentences.ts';
import { bothTotals } from '../../src/engine/kit/two-sided.ts';
import { acrossTheYear, inOneParagraph, type Side, sidesAgree, wholeSide } from '../../src/engine/kit/year-account.ts';
import type { StatedRelation } from '../../src/engine/relation.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import { aggregateOf, type Fact } from '../../src/model/fact.ts';
import { oncePer, oncePerKey } from '../../src/model/once.ts';
import type { Disclosure, Paragraph } from '../../src/model/record.ts';

/** Money that crosses the year: it may stand on one side only. */
const CARRIED = ['revenue.carriedOver', 'revenue.useOfSurplus', 'expenditure.carriedForward', 'expenditure.surplusDistribution'];

const carried = oncePerKey<Disclosure, readonly Fact[]>();

function carriedFacts(disclosure: Disclosure, total: Fact): readonly Fact[] {
  return carried(disclosure, fullFrameKey(total), () => {
    const { byConcept } = indexFacts(disclosure);
    const found = CARRIED.flatMap((concept) => inFrame(byConcept.get(concept) ?? [], total));
    return found.filter((fact) => fact.measure === 'amount' && magnitude(fact) !== 0);
  });
}

function equal(disclosure: Disclosure, left: Fact, right: Fact, extra: Partial<StatedRelation> = {}): StatedRelation {
  return { relation: { kind: 'equal', left: operand(left), right: operand(right) }, ...frameOf(disclosure), ...extra };
}

/** Totals that include what was carried over are equal by construction; others only where nothing was carried over. */
function* compare(disclosure: Disclosure, income: Fact, spending: Fact): Generator<StatedRelation> {
  const grand = aggregateOf(income.label) === 'grand' && aggregateOf(spending.label) === 'grand';
  const found = carriedFacts(disclosure, income);
  const gap = gapOf(disclosure, spending, [income]);
  // 收入大于支出86万元，用于补充事业基金: the paper says itself that the sides differ, and by how much the rules on sentences ask.
  if (
    gap !== 0 &&
    says(disclosure, /收入(?:总计)?(?:大于|超过|高于)支出|支出(?:总计)?(?:大于|超过|高于)收入|收不抵支|收支相抵后?(?:结余|盈余|缺口)/)
  )
    return;
  if (gap === 0) return yield equal(disclosure, income, spending);
  const explaining = found.find(
    (fact) => gapOf(disclosure, spending, [income, fact]) === 0 || gapOf(disclosure, income, [spending, fact]) === 0,
  );
  if (explaining !== undefined) {
    const [total, other] = gapOf(disclosure, spending, [income, explaining]) === 0 ? [spending, income] : [income, spending];
    return yield stateSum(disclosure, { total, parts: [other, explaining] });
  }
  // 总收入 and 总支出 of a year gone by may differ; 总计 of both sides never do.
  const isBudget = disclosure.documentKind === 'departmentalBudget';
  const balanced = [income, spending].every(({ label }) => /总计|总预算|收支/.test(label));
  // Only a department's budget balances by itself; a government, a fund or a month need not.
  if (!balanced && !isDepartments(disclosure)) return;
  if (grand && (balanced || isBudget)) return yield equal(disclosure, income, spending);
  if (grand || found.length > 0 || income.basis === 'final' || disclosure.documentKind === 'finalAccounts') return;
  if (says(disclosure, /结转|结余/)) return;
  if ((gap ?? 0) > 0) yield equal(disclosure, income, spending, { message: 'overspent', severity: 'warning' });
  else yield equal(disclosure, income, spending);
}

/** 本年收入 + 年初结转 = 本年支出 + 年末结转: printed apart they may be of different accounts, unless they agree. */
function* compareYears(disclosure: Disclosure, income: Fact, spending: Fact): Generator<StatedRelation> {
  const [left, right] = [wholeSide(disclosure, income, 'revenue'), wholeSide(disclosure, spending, 'expenditure')];
  if (left === undefined || right === undefined) return;
  if (!sidesAgree(disclosure, left, right) && !inOneParagraph(disclosure, left, right)) return;
  yield { relation: acrossTheYear(left, right), ...frameOf(disclosure) };
}

/** 收支总计 = 本年支出 + 年末结转, where the two agree: each side is held by what it consists of. */
function* compareWithBalance(disclosure: Disclosure, balance: Fact, own: Fact | undefined, side: Side): Generator<StatedRelation> {
  const whole = own === undefined ? undefined : wholeSide(disclosure, own, side);
  if (whole === undefined || !sidesAgree(disclosure, { facts: [balance] }, whole)) return;
  yield { relation: acrossTheYear({ facts: [balance] }, whole), ...frameOf(disclosure) };
}

/** Both sides balance this year and nothing was carried over: then they have changed alike, if they balanced last year too. */
function* compareChanges(disclosure: Disclosure): Generator<StatedRelation> {
  if (disclosure.documentKind === 'finalAccounts') return;
  const { byId } = indexFacts(disclosure);
  const changesOf = (concept: string) =>
    ownFacts(disclosure, concept, 'change').filter(({ partOf, basis }) => partOf === undefined && basis === 'budget');
  const spent = changesOf('expenditure');
  for (const left of changesOf('revenue')) {
    const right = firstWhole(spent, left, true);
    const [income, spending] = [left.of, right?.of].map((id) => (id === undefined ? undefined : byId.get(id)));
    if (right === undefined || income === undefined || spending === undefined || magnitude(income) !== magnitude(spending)) continue;
    if (carriedFacts(disclosure, income).length === 0) yield equal(disclosure, left, right, { message: 'changes', severity: 'warning' });
  }
}

const namesBothSides: (paragraph: Paragraph) => boolean = oncePer(({ text }) => /收支|收、支|收入(?:总计)?[和与、及]支出/.test(text));

/** One side against the other by what they are called, or else by what makes them whole. */
function* compareSides(disclosure: Disclosure, income: Fact, spending: readonly Fact[]): Generator<StatedRelation> {
  const alike = firstWhole(spending, income, true);
  const stated = alike === undefined ? [] : [...compare(disclosure, income, alike)];
  yield* stated;
  const other = alike ?? firstWhole(spending, income, false);
  if (stated.length > 0 || other === undefined) return;
  const agreed = alike === undefined && disclosure.documentKind === 'departmentalBudget' && gapOf(disclosure, other, [income]) === 0;
  if (agreed) yield equal(disclosure, income, other);
  else yield* compareYears(disclosure, income, other);
}

/** 收入总量 and 支出总量 of one fund: with a remainder of their own where they differ. */
function* totalsOfGovernment(disclosure: Disclosure, income: readonly Fact[], spending: readonly Fact[]): Generator<StatedRelation> {
  const isTotal = ({ label, source }: Fact): boolean => source === 'text' && /总计|总量/.test(label);
  const spent = spending.filter(isTotal);
  for (const left of income.filter(isTotal)) {
    const [right] = inFrame(spent, left);
    if (right !== undefined && gapOf(disclosure, right, [left]) === 0) yield equal(disclosure, left, right);
  }
}

/** A balance that holds what was carried over beside a side that holds this year's money only: nothing says that they are equal. */
function includesCarriedOnly(disclosure: Disclosure, balance: Fact, side: Fact): boolean {
  if (aggregateOf(side.label) === 'grand' || gapOf(disclosure, balance, [side]) === 0) return false;
  const final = side.basis === 'final' || disclosure.documentKind === 'finalAccounts';
  if (final) return true;
  const found = carriedFacts(disclosure, balance);
  return found.length === 0 ? says(disclosure, /结转|结余/) : !isListedIn(disclosure, side, found);
}

const listings = oncePer((_: readonly Fact[]) => new Map<Fact, boolean>());

/** 收入预算1420万元，其中：…上年结转20万元: then both sides hold what was carried over. */
function isListedIn(disclosure: Disclosure, side: Fact, found: readonly Fact[]): boolean {
  const known = listings(found);
  const { byId } = indexFacts(disclosure);
  const isOfSide = ({ partOf }: Fact): boolean => {
    const whole = partOf === undefined ? undefined : byId.get(partOf);
    return whole?.concept === 'revenue' && gapOf(disclosure, side, [whole]) === 0;
  };
  const listed = known.get(side) ?? found.some(isOfSide);
  known.set(side, listed);
  return listed;
}

export const revenueEqualsExpenditure = defineRelationRule({
  id: 'arithmetic/revenue-equals-expenditure',
  version: 2,
  severity: 'error',
  title: { zh: '收入与支出平衡', en: 'Revenue balances expenditure' },
  rationale: {
    zh: '部门预算收支平衡：没有列明上年结转或结转下年时，收入应等于支出；收入总计与支出总计任何时候都应相等。',
    en: 'A departmental budget balances: revenue equals expenditure unless money carried over is named, and the grand totals are always equal.',
  },
  remedy: {
    zh: '核对收支总表，更正收入或支出；动用上年结转的，写明结转金额。',
    en: 'Check the summary table and correct revenue or expenditure; where money was carried over, name the amount.',
  },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    broken: {
      zh: '“{label}”填报{provided}，与之对应的一方为{expected}，相差{difference}（{arithmetic}）',
      en: '"{label}" is given as {provided}; the other side is {expected}, a difference of {difference} ({arithmetic})',
    },
    changes: {
      zh: '收支平衡而增减额不同：“{label}”填报{provided}，另一方为{expected}，相差{difference}（{arithmetic}）',
      en: 'Revenue and expenditure balance but have not changed alike: "{label}" is given as {provided}, the other side as {expected}, a difference of {difference} ({arithmetic})',
    },
    overspent: {
      zh: '支出大于收入而未说明上年结转：“{label}”填报{provided}，与之对应的一方为{expected}，相差{difference}（{arithmetic}）',
      en: 'Expenditure exceeds revenue and no carry-over is named: "{label}" is given as {provided}; the other side is {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    // The last row of a table of both sides balances in every paper.
    const rows = bothTotals(record);
    const inRows = new Set(rows.map((row) => row.income));
    for (const { income, spending } of rows) yield equal(record, income, spending);
    const income = ownFacts(record, 'revenue');
    const spending = ownFacts(record, 'expenditure');
    if (isOfGovernment(record)) yield* totalsOfGovernment(record, income, spending);
    if (isOfGovernment(record) || record.documentKindUnsure === true) return;
    const balances = ownFacts(record, 'balance');
    const seen = new Set<string>();
    for (const left of income) {
      const frame = `${left.period}|${left.basis}|${left.fund ?? ''}|${left.tier ?? ''}|${left.months ?? ''}|${aggregateOf(left.label)}`;
      if (left.partOf !== undefined || seen.has(frame) || inRows.has(left)) continue;
      seen.add(frame);
      yield* compareSides(record, left, spending);
    }
    yield* compareChanges(record);
    for (const balance of balances) {
      // A heading on both sides lends its name to figures that are of one side only.
      const paragraph = contextOf(record, balance)?.paragraph;
      if (paragraph !== undefined && !namesBothSides(paragraph)) continue;
      const [spent, received] = [firstWhole(spending, balance, false), firstWhole(income, balance, false)];
      const side = spent ?? received;
      if (side !== undefined && !includesCarriedOnly(record, balance, side)) yield equal(record, balance, side);
      else {
        yield* compareWithBalance(record, balance, spent, 'expenditure');
        yield* compareWithBalance(record, balance, received, 'revenue');
      }
    }
  },
  examples: [
    { name: '收入等于支出', given: budget([fact(1, 'revenue', '1090.88万元'), fact(2, 'expenditure', '1090.88万元')]), expect: 'pass' },
    {
      name: '支出大于收入，未提结转',
      given: budget([fact(1, 'revenue', '1035.08万元'), fact(2, 'expenditure', '1090.88万元')]),
      expect: ['overspent'],
    },
    {
      name: '总收入与总支出是一年的实际数，可以不等',
      given: {
        ...budget([fact(1, 'revenue', '12.36亿元', { label: '总收入' }), fact(2, 'expenditure', '11.98亿元', { label: '总支出' })]),
        documentKind: 'other',
      },
      expect: 'skip',
    },
    { name: '收入大于支出', given: budget([fact(1, 'revenue', '1090.88万元'), fact(2, 'expenditure', '1009.88万元')]), expect: ['broken'] },
    {
      name: '差额恰为列明的上年结转',
      given: budget([fact(1, 'revenue', '1035.08万元'), fact(2, 'expenditure', '1090.88万元'), fact(3, 'revenue.carriedOver', '55.8万元')]),
      expect: 'pass',
    },
    { name: '决算：本年收入加年初结转等于本年支出加年末结转', given: finalAccounts('120.80万元'), expect: 'pass' },
    {
      name: '政府一本预算的收入总量等于支出总量',
      given: budget(
        [fact(1, 'revenue', '1397557万元', { label: '收入总量' }), fact(2, 'expenditure', '1397557万元', { label: '支出总量' })],
        { documentKind: 'governmentReport', level: 'government' },
      ),
      expect: 'pass',
    },
    { name: '写在同一段里而不相等', given: finalAccounts('128.80万元'), expect: ['broken'] },
    {
      name: '总计等于本年支出加年末结转',
      given: {
        ...budget([
          fact(1, 'balance', '2056.71万元', { label: '收、支总计', basis: 'final' }),
          fact(2, 'expenditure', '2052.96万元', { label: '本年支出合计', basis: 'final' }),
          fact(3, 'expenditure.carriedForward', '3.75万元', { label: '年末结转和结余', basis: 'final' }),
        ]),
        documentKind: 'finalAccounts',
      },
      expect: 'pass',
    },
    {
      name: '正文说明动用上年结余，金额未列出，不作判断',
      given: budget([fact(1, 'revenue', '1035.08万元'), fact(2, 'expenditure', '1090.88万元')], {
        sections: [section('收支总体情况', '差额由上年结余安排。')],
      }),
      expect: 'skip',
    },
  ],
});

function finalAccounts(left: string) {
  const text = `收入合计9481.57万元，支出合计9386.78万元，年初结转结余26.01万元，年末结转结余${left}。`;
  return {
    ...budget(
      [
        fact(1, 'revenue', '9481.57万元', { label: '收入合计', basis: 'final' }),
        fact(2, 'expenditure', '9386.78万元', { label: '支出合计', basis: 'final' }),
        fact(3, 'revenue.carriedOver', '26.01万元', { label: '年初结转结余', basis: 'final' }),
        fact(4, 'expenditure.carriedForward', left, { label: '年末结转结余', basis: 'final' }),
      ],
      { sections: [section('收入支出总体情况', text)] },
    ),
    documentKind: 'finalAccounts' as const,
  };
}
