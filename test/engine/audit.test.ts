import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit, createAudit } from '../../src/engine/audit.ts';
import { resolveConfig } from '../../src/engine/config.ts';
import { defineDatasetRule, defineIndicatorRule, defineProjectRule, type Example, type Located, type Rule } from '../../src/engine/rule.ts';
import type { AuditResult } from '../../src/model/finding.ts';
import type { AuditRecord } from '../../src/model/record.ts';
import { plain, stating, TITLE } from './printed.ts';

const EXAMPLES: [Example, Example, Example] = [
  { name: 'a', given: {}, expect: 'pass' },
  { name: 'b', given: {}, expect: 'pass' },
  { name: 'c', given: {}, expect: 'pass' },
];
const meta = (id: string) => ({
  id,
  version: 1,
  severity: 'error' as const,
  title: TITLE,
  rationale: TITLE,
  remedy: TITLE,
  basis: [],
  examples: EXAMPLES,
});
const bad = { zh: '{text}不对', en: '{text} is wrong' } as const;

/** Fails on every target that says 错, throws on 崩. */
const targets = defineIndicatorRule({
  ...meta('test/targets-are-right'),
  concern: 'target',
  messages: { bad },
  check(indicator, _project, verdicts) {
    const { text } = indicator.target;
    if (text === '') return verdicts.skip('no-target');
    if (text.includes('崩')) throw new Error('崩');
    if (text.includes('错')) return verdicts.fail({ message: 'bad', at: indicator.target, args: { text } });
    verdicts.pass();
  },
});

/** The same concern, said more gently. */
const targetsAgain = defineIndicatorRule({
  ...meta('test/targets-again'),
  severity: 'warning',
  concern: 'target',
  messages: { bad },
  check({ target }, _project, verdicts) {
    if (target.text.includes('错')) verdicts.fail({ message: 'bad', at: target, args: { text: target.text } });
  },
});

const names = defineProjectRule({
  ...meta('test/names-are-short'),
  severity: 'warning',
  messages: { long: { zh: '长', en: 'long' } },
  check({ name }, verdicts) {
    if (name.text.length > 6) verdicts.fail({ message: 'long', at: name, provided: String(name.text.length) });
    else verdicts.pass();
  },
});

/** One finding a goal that several projects share. */
const goals = defineDatasetRule({
  ...meta('test/goals-differ'),
  severity: 'warning',
  messages: { shared: { zh: '{count}处', en: '{count} places' } },
  start: () => new Map<string, Located[]>(),
  add(state: Map<string, Located[]>, record, locate) {
    if (record.kind !== 'project') return;
    for (const goal of record.goals) state.set(goal.text, [...(state.get(goal.text) ?? []), locate(goal)]);
  },
  merge(a, b) {
    for (const [text, places] of b) a.set(text, [...(a.get(text) ?? []), ...places]);
    return a;
  },
  finish(state, verdicts) {
    for (const [, places] of [...state].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const sorted = [...places].sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
      const [first, ...others] = sorted;
      if (first === undefined) continue;
      if (others.length === 0) verdicts.pass();
      else
        verdicts.fail({
          message: 'shared',
          at: first,
          args: { count: places.length },
          others: others.map((at) => ({ at, role: 'copy' as const })),
        });
    }
  },
});

const RULES: readonly Rule[] = [goals, names, targetsAgain, targets];

interface Plan {
  readonly name: string;
  readonly goal: string;
  readonly targets: readonly string[];
}

const project = (plan: Plan, document = 'd') => ({
  kind: 'project',
  document,
  department: '某部',
  year: 2022,
  name: plan.name,
  goals: [plan.goal],
  indicators: plan.targets.map((target, index) => ({ level1: '产出指标', level2: '数量指标', level3: `指标${index}`, target })),
});

const plans = fc.array(
  fc.record({
    name: fc.constantFrom('甲项目', '乙项目', '丙很长的项目名称', '丁项目', '戊项目', '己项目'),
    goal: fc.constantFrom('目标一', '目标二', '目标三', '目标四'),
    targets: fc.array(fc.constantFrom('≥90%', '错', '错二', '', '崩'), { maxLength: 4 }),
  }),
  { maxLength: 8 },
);

/** Records with places of their own, whatever order they are added in. */
const recordsOf = (list: readonly Plan[]): AuditRecord[] => plain(...list.map((plan, index) => project(plan, `d${index % 3}`)));

const shardsOf = (records: readonly AuditRecord[], cut: number, other: number) => {
  const [a, b] = [Math.min(cut, other), Math.max(cut, other)];
  return [records.slice(0, a), records.slice(a, b), records.slice(b)].map((part) => {
    const session = createAudit(RULES);
    for (const record of part) session.add(record);
    return session;
  });
};

describe('an audit', () => {
  it('gives the same bytes for the same input', () => {
    const bytes = (list: readonly Plan[]) => JSON.stringify(audit(recordsOf(list), RULES));
    fc.assert(
      fc.property(plans, (list) => {
        expect(bytes(list)).toBe(bytes(list));
      }),
    );
  });

  it('does not mind the order of records', () => {
    fc.assert(
      fc.property(
        plans.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length }))),
        ([list, order]) => {
          const records = recordsOf(list);
          const shuffled = order.flatMap((index) => records[index] ?? []);
          expect(audit(shuffled, RULES)).toEqual(audit(records, RULES));
        },
      ),
    );
  });

  it('gives one answer however it is split and merged', () => {
    fc.assert(
      fc.property(plans, fc.nat(8), fc.nat(8), (list, cut, other) => {
        const records = recordsOf(list);
        const whole = audit(records, RULES);
        const [a, b, c] = shardsOf(records, cut, other);
        b!.merge(c!);
        a!.merge(b!);
        expect(a!.finish()).toEqual(whole);
        const [x, y, z] = shardsOf(records, cut, other);
        x!.merge(y!);
        x!.merge(z!);
        expect(x!.finish()).toEqual(whole);
      }),
    );
  });

  it('counts what passed, failed and could not be checked', () => {
    const { tallies } = audit(plain(project({ name: '甲', goal: '', targets: ['≥90%', '错', '', ''] })), [targets]);
    expect(tallies).toEqual([{ rule: 'test/targets-are-right', passed: 1, failed: 1, skipped: 2, reasons: { 'no-target': 2 } }]);
  });

  it('goes on after a rule that throws', () => {
    const { crashes, tallies, documents } = audit(plain(project({ name: '甲', goal: '', targets: ['崩', '错', '崩', '1'] })), [targets]);
    expect(crashes).toEqual([{ rule: 'test/targets-are-right', document: 'd', project: '甲', cause: 'Error: 崩' }]);
    expect(tallies[0]).toMatchObject({ passed: 1, failed: 1 });
    expect(documents[0]?.grade.withheld).toBe('crash');
  });

  it('makes one finding of two rules with one concern at one cell', () => {
    const { findings } = audit(plain(project({ name: '甲', goal: '', targets: ['错'] })), RULES);
    expect(findings.map(({ rule, evidence }) => [rule, evidence?.map((entry) => entry.rule)])).toEqual([
      ['test/targets-are-right', ['test/targets-again']],
    ]);
  });

  it('places a cell without provenance by its JSON pointer', () => {
    const [finding] = audit(plain(project({ name: '甲', goal: '', targets: ['1', '错'] })), [targets]).findings;
    expect(finding?.places[0]).toMatchObject({
      role: 'culprit',
      text: '错',
      place: { file: 'test', line: 1, pointer: '/indicators/1/target' },
      field: 'indicators/指标1/target',
    });
    expect(finding?.subject).toEqual({
      document: 'd',
      department: '某部',
      project: '甲',
      indicator: '指标1',
      field: 'indicators/指标1/target',
    });
  });

  it('rests no error on an uncertain cell', () => {
    const [record] = plain(project({ name: '甲', goal: '', targets: ['错'] }));
    if (record?.kind !== 'project') throw new Error('a project was expected');
    const indicators = record.indicators.map((indicator) => ({ ...indicator, target: { ...indicator.target, uncertain: true as const } }));
    expect(audit([{ ...record, indicators }], [targets]).findings[0]?.severity).toBe('warning');
  });

  it('is not complete after a problem', () => {
    const session = createAudit(RULES);
    session.addProblem('d', { code: 'invalidRecord', text: 'x' });
    expect(session.finish()).toMatchObject({
      complete: false,
      documents: [{ document: 'd', problems: [{ code: 'invalidRecord' }], grade: { withheld: 'nothingChecked' } }],
    });
  });

  it('obeys the configuration', () => {
    const resolved = resolveConfig(RULES, undefined, {
      rules: { 'test/names-are-short': 'off', 'test/targets-are-right': 'info', 'test/targets-again': 'off' },
    });
    if (resolved.kind === 'invalid') throw new Error(JSON.stringify(resolved.issues));
    const result = audit(plain(project({ name: '很长很长的名称', goal: '', targets: ['错'] })), RULES, resolved.config);
    expect(result.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['test/targets-are-right', 'info']]);
    expect(result.tallies.map(({ rule }) => rule)).toEqual(['test/goals-differ', 'test/targets-are-right']);
  });
});

const keysOf = ({ findings }: AuditResult) => findings.map(({ placeKey }) => placeKey).sort();

describe('keys', () => {
  const base: readonly Plan[] = [
    { name: '甲', goal: '一', targets: ['错', '1'] },
    { name: '乙', goal: '二', targets: ['1', '错'] },
    { name: '乙', goal: '三', targets: ['错', '错', '1'] },
  ];

  it('survive re-ordering, line shifts and other files', () => {
    const keys = keysOf(audit(plain(...base.map((plan) => project(plan))), [targets]));
    expect(new Set(keys).size).toBe(4);
    const moved = [...base].reverse().map((plan) => project(plan, 'other'));
    expect(
      keysOf(
        audit(plain({ kind: 'project', document: 'other', department: '某部', year: 2022, name: '新', indicators: [] }, ...moved), [
          targets,
        ]),
      ),
    ).toEqual(keys);
  });

  it('tell indicators of one name apart by their category, then by position', () => {
    const twice = (level2: string) => ({ level1: '产出指标', level2, level3: '同名', target: '错' });
    const given = (...indicators: unknown[]) => plain({ kind: 'project', document: 'd', name: '甲', indicators });
    const [a, b, c] = [twice('数量指标'), twice('质量指标'), twice('质量指标')];
    const keys = keysOf(audit(given(a, b, c), [targets]));
    expect(new Set(keys).size).toBe(3);
    expect(keysOf(audit(given(b, a, c), [targets]))).toEqual(keys);
  });

  it('change the fingerprint but not the place when a figure changes', () => {
    const run = (target: string) => audit(plain(project({ name: '甲', goal: '', targets: [target] })), [targets]).findings[0];
    expect(run('错二')?.placeKey).toBe(run('错')?.placeKey);
    expect(run('错二')?.fingerprint).not.toBe(run('错')?.fingerprint);
  });

  it('stay the same when the department is written with spaces', () => {
    const [a, b] = ['某 部', '某部'].map((department) =>
      keysOf(audit(plain({ ...project({ name: '甲', goal: '', targets: ['错'] }), department }), [targets])),
    );
    expect(a).toEqual(b);
  });
});

describe('a revenue gap', () => {
  it('is explained by the projects of earlier years', () => {
    const facts = [
      { id: 1, concept: 'revenue', label: '预算收入', value: '1090.88万元' },
      {
        id: 2,
        concept: 'revenue.generalPublicBudget',
        label: '一般公共预算',
        value: '1035.08万元',
        partOf: 1,
        list: { id: 1, exhaustive: true },
      },
      { id: 3, concept: 'revenue.other', label: '其他', value: '0万元', partOf: 1, list: { id: 1, exhaustive: true } },
    ];
    const carried = [
      ['13010121P00001', '50.30万元'],
      ['13010121P00002', '5.5万元'],
      ['13010122P00003', '20万元'],
    ].map(([code, budgeted], index) => ({
      kind: 'project',
      document: 'd',
      year: 2022,
      name: `项目${index}`,
      code,
      budgeted,
      indicators: [],
    }));
    const records = plain({ kind: 'disclosure', document: 'd', year: 2022, facts }, ...carried);
    const [disclosure] = records;
    if (disclosure?.kind !== 'disclosure') throw new Error('a disclosure was expected');
    const [total, ...parts] = disclosure.facts.map(({ field, label }) => ({ field, label }));
    const rule = stating({ kind: 'sum', total: total!, parts });
    const [finding] = audit(records, [rule]).findings;
    expect(finding?.explanations?.[0]).toMatchObject({
      chance: '1/1000',
      text: { zh: expect.stringContaining('2个项目预算数之和55.8万元') },
    });
  });
});
