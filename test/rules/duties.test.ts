import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { duties } from '../../rules/duties/index.ts';
// Licences move with every measurement; what is held here is what the rules say.
import { rulesWithoutLicence as rules } from '../../rules/index.ts';
import { audit } from '../../src/engine/audit.ts';
import { defaultConfig, resolveConfig } from '../../src/engine/config.ts';
import { budget, fact, part, section } from '../../src/engine/kit/example-facts.ts';
import { exampleIndicators, exampleProject } from '../../src/engine/kit/example-records.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { DutyOutcome } from '../../src/model/finding.ts';
import { readRecords } from '../../src/model/read-record.ts';
import type { AuditRecord } from '../../src/model/record.ts';
import { createDraw } from '../field/draw.ts';
import { templates } from '../field/index.ts';
import { auditSample } from '../samples.ts';

const outcomesOf = (records: Iterable<AuditRecord>, config = defaultConfig(rules)): readonly DutyOutcome[] =>
  audit(records, rules, config, duties).documents.flatMap((document) => document.duties ?? []);

/** The outcome of one duty over plain records, `state` or `state:why`. */
function outcome(duty: string, given: readonly unknown[], config = defaultConfig(rules)): string | undefined {
  const { records, invalid } = readRecords(given, { file: 'given' });
  expect(invalid).toEqual([]);
  const found = outcomesOf(records, config).find((each) => each.duty === duty);
  return found === undefined ? undefined : [found.state, ...(found.why === undefined ? [] : [found.why])].join(':');
}

const REVENUE = [fact(1, 'revenue', '100万元'), part(2, 'revenue.generalPublicBudget', '90万元', 1), part(3, 'revenue.other', '10万元', 1)];

describe('the lists of duties', () => {
  const all = Object.values(duties).flat();
  it('name rules that there are', () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(all.flatMap(({ rules: held }) => held).filter((id) => !known.has(id))).toEqual([]);
  });
  it('mean one thing by one id', () => {
    for (const duty of all) expect(all.filter(({ id }) => id === duty.id).every((other) => other === duty)).toBe(true);
  });
});

describe('a duty', () => {
  it('is held by a verdict and broken by a failure', () => {
    expect(outcome('revenue', [budget(REVENUE)])).toBe('held');
    expect(outcome('revenue', [budget([{ ...REVENUE[0], value: '120万元' }, ...REVENUE.slice(1)])])).toBe('broken');
  });
  it('is not applicable where there is nothing of the kind, the paper says that there is none, or nobody asks', () => {
    expect(outcome('revenue', [budget([])])).toBe('notApplicable:absent');
    expect(outcome('procurement', [budget([], { sections: [section('政府采购', '本单位不涉及政府采购。')] })])).toBe(
      'notApplicable:saysNone',
    );
    const resolved = resolveConfig(rules, undefined, { rules: { 'arithmetic/procurement-adds-up': 'off', 'consistency/*': 'off' } });
    if (resolved.kind === 'invalid') throw new Error('configuration');
    const asked = [budget([], { sections: [section('政府采购', '见附表。')] })];
    expect(outcome('procurement', asked, resolved.config)).toBe('notApplicable:notAsked');
  });
  it('is not checkable where parts are listed and their total is not there or nobody knows what it is', () => {
    const list = { id: 1, exhaustive: true };
    const listed = REVENUE.slice(1).map(({ partOf: _, ...each }) => ({ ...each, source: 'text', list }));
    expect(outcome('revenue', [budget(listed)])).toBe('notCheckable:nothingFound');
    expect(outcome('revenue', [budget(listed.slice(1))])).toBe('notApplicable:absent');
    const nameless = [fact(1, 'unknown', '120万元'), ...listed.map((each) => ({ ...each, partOf: 1 }))];
    expect(outcome('revenue', [budget(nameless)])).toBe('notCheckable:nothingFound');
  });
  it('is not checkable where its chapter is there and no rule found what to look at, or it was not read', () => {
    expect(outcome('procurement', [budget([], { sections: [section('政府采购', '政府采购预算见附表。')] })])).toBe(
      'notCheckable:nothingFound',
    );
    expect(outcome('operating-expenses', [budget([], { sections: [section('机关运行经费', '见附表。')] })])).toBe(
      'notCheckable:nothingFound',
    );
    const unread = { figures: [{ text: '12.5', at: { section: 0, paragraph: 0, start: 0, end: 1 }, reason: 'unreadTable' }] };
    expect(outcome('procurement', [budget([], { sections: [section('政府采购', '本表无此项。')], ...unread })])).toBe(
      'notCheckable:unread',
    );
  });
  it('is not applicable where its figures stand alone, and is where more of them are printed', () => {
    const sections = [section('机关运行经费', '机关运行经费58.93万元。')];
    const alone = fact(1, 'agencyOperatingExpenses', '58.93万元');
    expect(outcome('operating-expenses', [budget([alone], { sections })])).toBe('notApplicable:alone');
    expect(
      outcome('operating-expenses', [budget([alone, part(2, 'item', '5万元', 1, { list: { id: 1, exhaustive: false } })], { sections })]),
    ).toBe('notCheckable:nothingFound');
    expect(outcome('operating-expenses', [budget([alone, fact(2, 'expenditure.basic.operating', '58.93万元')], { sections })])).toBe(
      'held',
    );
  });
  it('is held by what relates the figures of its chapter', () => {
    const text = '截至2012年末，公务用车3辆，其中，机要通信用车1辆、应急保障用车2辆。';
    const paper = `云溪县统计局2012年度部门决算\n一、国有资产占有使用情况\n${text}\n`;
    const { disclosure } = readDocument('paper.txt', Buffer.from(paper));
    expect(outcomesOf([disclosure]).find(({ duty }) => duty === 'assets')?.state).toBe('held');
  });
  it('on both sides of the account is held by totals of one row, one cell a line', () => {
    const template = templates.find(({ id }) => id === 'two-sided-totals-cell-per-line');
    const text = template?.make(createDraw(0)).files[0]?.text ?? '';
    const { disclosure } = readDocument('paper.txt', Buffer.from(text));
    expect(outcomesOf([disclosure]).find(({ duty }) => duty === 'balance')?.state).toBe('held');
  });
  it('that only departments have is not asked of a government, and that of a whole paper not of an excerpt', () => {
    const chapters = ['部门概况', '收支情况', '“三公”经费'].map((heading) => section(heading, '略'));
    expect(outcome('chapters', [budget([], { sections: chapters.slice(1) })])).toBe('notApplicable:excerpt');
    expect(outcome('chapters', [budget([], { sections: chapters })])).toBe('notCheckable:nothingFound');
    expect(outcome('chapters', [budget([], { sections: [section('第三部分', '略'), ...chapters] })])).toBe('notApplicable:excerpt');
    expect(outcome('chapters', [budget([], { sections: chapters, level: 'government' })])).toBe('notApplicable:otherPaper');
  });
  it('of a paper whose kind is not said is asked by its forms', () => {
    expect(outcome('targets-quantified', [exampleIndicators({})])).toBe('held');
    expect(outcome('weights', [exampleIndicators({})])).toBeUndefined();
    expect(outcome('full-marks', [exampleIndicators({ weight: '40', score: '40', actual: '100人' })])).toBe('held');
  });
  it('is asked of each form: one that cannot be checked does not hide behind another', () => {
    const form = (name: string, plan: readonly string[]) =>
      exampleProject({
        name,
        budgeted: '10',
        disbursementPlan: plan.map((share, at) => ({ month: at * 6 + 6, share })),
        indicators: [{ level3: '场次', target: '≥3场' }],
      });
    const { records } = readRecords([form('乙', ['', '']), form('丙', ['50%', '100%']), form('甲', ['', ''])], { file: 'given' });
    const plan = outcomesOf(records).find(({ duty }) => duty === 'disbursement-plan');
    expect(plan).toMatchObject({ state: 'notCheckable', why: 'nothingFound', forms: { open: 2, first: '乙' } });
  });
  it('does not depend on the order of records', () => {
    const given = [budget(REVENUE), exampleIndicators({}), exampleIndicators({ target: '≥90' })];
    const records = readRecords(given, { file: 'given' }).records;
    expect(outcomesOf(records.toReversed())).toEqual(outcomesOf(records));
  });
});

describe('clean papers', () => {
  /** What stands open although the paper is clean, each with what the paper leaves open. */
  const OPEN: Readonly<Record<string, readonly string[]>> = {
    // 机关运行经费见附表; procurement names some of its parts; each unit has an account of its own.
    'roll-up-with-units.txt': ['operating-expenses', 'procurement', 'procurement-parts'],
  };
  const folder = new URL('texts/', import.meta.url);
  it.each(readdirSync(folder))('%s leaves open only what it does not say', (name) => {
    const { disclosure, projects } = readDocument(name, readFileSync(new URL(name, folder)));
    const outcomes = outcomesOf([disclosure, ...projects]);
    expect(outcomes.filter(({ state }) => state === 'broken').map(({ duty }) => duty)).toEqual([]);
    expect(outcomes.filter(({ state }) => state === 'notCheckable').map(({ duty }) => duty)).toEqual(OPEN[name] ?? []);
  });
  it('leave nothing open in the clean sample', async () => {
    const { documents } = await auditSample('clean-disclosure');
    const outcomes = documents.flatMap((document) => document.duties ?? []);
    expect(outcomes.filter(({ state }) => state === 'broken' || state === 'notCheckable')).toEqual([]);
    expect(outcomes.filter(({ state }) => state === 'held').length).toBeGreaterThan(15);
  });
});
