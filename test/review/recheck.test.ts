import { describe, expect, it } from 'vitest';
import { RecheckWatch } from '../../src/engine/recheck-watch.ts';
import { type IssuedFinding, issueFinding, type RecheckResult, type Reply } from '../../src/model/correction.ts';
import type { AuditResult, Finding, FindingPlace } from '../../src/model/finding.ts';
import type { Gate } from '../../src/model/gate.ts';
import { readRecords } from '../../src/model/read-record.ts';
import { recheckReasons } from '../../src/model/recheck-reasons.ts';
import { recheck } from '../../src/review/recheck.ts';

interface Given {
  readonly key?: string;
  readonly rule?: string;
  readonly evidence?: readonly string[];
  readonly document?: string;
  readonly department?: string | undefined;
  readonly project?: string;
  readonly field?: string;
  /** Cell by field; the first is the one that speaks. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly copies?: readonly string[];
}

function finding(given: Given): Finding {
  const { key = 'k', rule = 'r/sum', evidence = [], document = 'd.txt', project, cells = {}, copies = [] } = given;
  const department = 'department' in given ? given.department : '某局';
  const field = given.field ?? Object.keys(cells)[0];
  const places: FindingPlace[] = [
    ...Object.entries(cells).map(([at, text], index): FindingPlace => ({ role: index === 0 ? 'culprit' : 'operand', text, field: at })),
    ...copies.map((label): FindingPlace => ({ role: 'copy', text: '同样的话', label, field: 'goals/~1' })),
  ];
  return {
    rule,
    version: 1,
    severity: 'error',
    message: { id: 'broken', args: {} },
    subject: {
      document,
      ...(department === undefined ? {} : { department }),
      ...(project === undefined ? {} : { project }),
      ...(field === undefined ? {} : { field }),
    },
    places,
    evidence: evidence.map((other) => ({ rule: other, message: { id: 'broken', args: {} } })),
    placeKey: key,
    fingerprint: `${key}-${Object.values(cells).join()}`,
  };
}

const errorOf = finding;
const issue = (given: Given): IssuedFinding => issueFinding(finding(given), { item: '', problem: '' });

function resultOf(findings: readonly Finding[], more: Partial<AuditResult> = {}): AuditResult {
  const coverage = { cellsRecognised: 1, cellsRead: 1, figures: { judged: 1, read: 0, notRead: 0 }, ratio: 1 };
  const tally = (rule: string) => ({ rule, passed: 1, failed: 0, skipped: 0, reasons: {} });
  return {
    documents: [],
    departments: [],
    findings,
    tallies: ['r/sum', 'r/other', 'r/copies', 'r/unit'].map(tally),
    crashes: [],
    coverage,
    grade: { deductions: [] },
    complete: true,
    profile: 'p',
    ...more,
  };
}

const RECORDS = [
  {
    kind: 'disclosure',
    document: 'd.txt',
    department: '某局',
    year: 2024,
    unit: '万元',
    facts: [
      { id: 1, concept: 'revenue', value: '100万元' },
      { id: 2, concept: 'revenue.generalPublicBudget', value: '60万元', partOf: 1 },
      { id: 3, concept: 'revenue.other', value: '40万元', partOf: 1 },
    ],
  },
  {
    kind: 'project',
    document: 'd.txt',
    department: '某局',
    year: 2024,
    name: '项目甲',
    goals: ['一句话'],
    indicators: [{ level1: '产出指标', level2: '数量指标', level3: '培训人数', target: '≥90人' }],
  },
];

interface Case {
  readonly issued: readonly IssuedFinding[];
  readonly now?: readonly Finding[];
  readonly records?: readonly unknown[];
  readonly reply?: Partial<Reply>;
  readonly result?: Partial<AuditResult>;
  readonly excused?: readonly Finding[];
  readonly rules?: readonly string[];
}

function run({ issued, now = [], records = RECORDS, reply, result, excused, rules = ['r/sum', 'r/other', 'r/copies', 'r/unit'] }: Case) {
  const watch = new RecheckWatch(issued);
  for (const record of readRecords(records, { file: 'd.txt' }).records) watch.add(record);
  const full: Reply = { signed: false, sheet: 's', cell: 'A1', ...reply };
  const replies = new Map(reply === undefined ? [] : issued.map(({ placeKey }) => [placeKey, full]));
  const head = { rules: Object.fromEntries(rules.map((rule) => [rule, 1])) };
  return recheck([{ issued, replies, missingRows: [], head }], resultOf(now, result), watch, excused);
}

const outcome = (given: Case) =>
  run(given).entries.map(({ state, notes, broughtBy }) => [state, ...notes, ...(broughtBy === undefined ? [] : [broughtBy])]);

const SUM = { 'facts/revenue': '100万元', 'facts/revenue.generalPublicBudget': '60万元', 'facts/revenue.other': '30万元' };

describe('a finding that is gone', () => {
  it('is closed when its cells are there and were read', () => {
    expect(outcome({ issued: [issue({ cells: SUM })] })).toEqual([['closed']]);
    expect(outcome({ issued: [issue({ cells: SUM })], reply: { answer: 'declined', reason: 'x' } })).toEqual([
      ['closed', 'declinedYetGone'],
    ]);
  });
  it('is not closed when the department, document, project, cell or an operand is missing', () => {
    const missing = (given: Given, records: readonly unknown[] = RECORDS) => outcome({ issued: [issue(given)], records })[0];
    expect(missing({ cells: SUM }, [])).toEqual(['unverified', 'departmentMissing']);
    expect(missing({ project: '项目乙', cells: { 'goals/~1': 'x' } })).toEqual(['unverified', 'projectMissing']);
    expect(missing({ cells: { 'facts/expenditure': '5' } })).toEqual(['unverified', 'cellMissing']);
    expect(missing({ cells: { ...SUM, 'facts/revenue.carriedOver': '10万元' } })).toEqual(['unverified', 'cellMissing']);
    const two = [issue({ key: 'a' }), issue({ key: 'b', document: 'tables.txt' })];
    expect(outcome({ issued: two })).toEqual([['unverified', 'documentMissing'], ['closed']]);
  });
  it('is not closed when its cell is empty or can no longer be read', () => {
    const target = (text: string) => [
      { ...RECORDS[1], indicators: [{ level1: '产出指标', level2: '数量指标', level3: '培训人数', target: text }] },
    ];
    const issued = [issue({ project: '项目甲', rule: 'r/unit', cells: { 'indicators/培训人数/target': '≥90' } })];
    expect(outcome({ issued, records: target('≥90人') })).toEqual([['closed']]);
    expect(outcome({ issued, records: target('') })).toEqual([['unverified', 'cellUnreadable']]);
    const revenue = (value: string) => [{ ...RECORDS[0], facts: [{ id: 1, concept: 'revenue', value }] }];
    expect(outcome({ issued: [issue({ cells: { 'facts/revenue': '100万元' } })], records: revenue('1OO万元') })).toEqual([
      ['unverified', 'cellUnreadable'],
    ]);
  });
  it('is not closed when the rule crashed or was not applied', () => {
    const issued = [issue({ cells: SUM })];
    expect(outcome({ issued, result: { tallies: [] } })).toEqual([['unverified', 'ruleNotApplied']]);
    expect(outcome({ issued, result: { crashes: [{ rule: 'r/sum', document: 'd.txt', cause: 'x' }] } })).toEqual([
      ['unverified', 'ruleCrashed'],
    ]);
  });
  it('shows a new value of the answer that is not what is printed', () => {
    const [entry] = run({ issued: [issue({ cells: SUM })], reply: { answer: 'corrected', newValue: '90.00' } }).entries;
    expect([entry?.state, entry?.notes, entry?.printedNow]).toEqual(['closed', ['otherValuePrinted'], '100万元']);
  });
});

describe('a finding that is left', () => {
  it('is open as it was, wrong when anything of it was changed', () => {
    const issued = [issue({ cells: SUM })];
    const changed = finding({ cells: { ...SUM, 'facts/revenue.other': '35万元' } });
    expect(outcome({ issued, now: [finding({ cells: SUM })], reply: { answer: 'corrected' } })).toEqual([['open', 'saidCorrected']]);
    expect(outcome({ issued, now: [changed], reply: { answer: 'corrected' } })).toEqual([['wrong']]);
    expect(outcome({ issued, now: [changed] })).toEqual([['wrong', 'unanswered']]);
  });
  it('is refused with a reason as long as its own cell is as it was', () => {
    const asWarning = (each: Finding): Finding => ({ ...each, severity: 'warning' });
    const finding = (given: Given): Finding => asWarning(errorOf(given));
    const issued = [{ ...issue({ cells: SUM }), severity: 'warning' as const }];
    const reply = { answer: 'declined', reason: '上级另有文件' } as const;
    expect(outcome({ issued, now: [finding({ cells: SUM })], reply })).toEqual([['declined']]);
    expect(outcome({ issued, now: [finding({ cells: { ...SUM, 'facts/revenue.other': '35万元' } })], reply })).toEqual([['declined']]);
    expect(outcome({ issued, now: [finding({ cells: { ...SUM, 'facts/revenue': '99万元' } })], reply })).toEqual([['wrong']]);
    expect(outcome({ issued, now: [finding({ cells: SUM })], reply: { answer: 'declined' } })).toEqual([['open', 'declinedWithoutReason']]);
    for (const reason of ['无', '。。。。。。', '\u3164\u200b\u2800　　', '无无无无无无', '12345678', 'x'])
      expect([reason, ...outcome({ issued, now: [finding({ cells: SUM })], reply: { answer: 'declined', reason } })]).toEqual([
        reason,
        ['open', 'declinedWithoutReason'],
      ]);
  });
  it('is not closed by a reason when it is a provable error, then or now, but by a waiver', () => {
    const reply = { answer: 'declined', reason: '上级另有文件' } as const;
    const softened = { ...issue({ cells: SUM }), severity: 'warning' as const };
    for (const issued of [[issue({ cells: SUM })], [softened]])
      expect(outcome({ issued, now: [finding({ cells: SUM })], reply })).toEqual([['open', 'errorStands']]);
    const excused = [finding({ cells: SUM })];
    expect(outcome({ issued: [softened], excused, reply })).toEqual([['declined', 'waived']]);
  });
  it('is found through the cells of its relation when another of them is to blame now', () => {
    const issued = [issue({ cells: SUM })];
    const moved = { 'facts/revenue.other': '30万元', 'facts/revenue': '100万元', 'facts/revenue.generalPublicBudget': '60万元' };
    expect(outcome({ issued, now: [finding({ key: 'm', cells: moved })] })).toEqual([['open', 'culpritMoved', 'unanswered']]);
    const changed = { ...moved, 'facts/revenue': '95万元' };
    expect(outcome({ issued, now: [finding({ key: 'm', cells: changed })] })).toEqual([['wrong', 'culpritMoved', 'unanswered']]);
  });
  it('is found when a rule of its evidence speaks now', () => {
    const issued = [issue({ cells: SUM, evidence: ['r/other'] })];
    expect(outcome({ issued, now: [finding({ key: 'm', rule: 'r/other', cells: SUM })] })).toEqual([['open', 'unanswered']]);
  });
  it('is not confused with another relation that shares an operand', () => {
    const issued = [issue({ cells: { 'facts/revenue.other': '40万元', 'facts/revenue': '100万元' } })];
    const other = finding({ key: 'n', cells: { 'facts/revenue.generalPublicBudget': '60万元', 'facts/revenue': '100万元' } });
    expect(outcome({ issued, now: [other] }).map(([state]) => state)).toEqual(['new', 'closed']);
  });
  it('is what remains of a group of copies', () => {
    const issued = [issue({ rule: 'r/copies', project: '项目甲', cells: { 'goals/~1': '同样的话' }, copies: ['项目乙', '项目丙'] })];
    const left = finding({ key: 'c', rule: 'r/copies', project: '项目乙', cells: { 'goals/~1': '同样的话' }, copies: ['项目丙'] });
    expect(outcome({ issued, now: [left] })).toEqual([['open', 'fewerCopies', 'unanswered']]);
  });
  it('is known under another name of the indicator, project or file', () => {
    const unit = { rule: 'r/unit', project: '项目甲' };
    const issued = [issue({ ...unit, cells: { 'indicators/参训人数/target': '≥90' } })];
    expect(outcome({ issued, now: [finding({ key: 'n', ...unit, cells: { 'indicators/培训人数/target': '≥90' } })] })).toEqual([
      ['open', 'unanswered'],
    ]);
    const project = [issue({ ...unit, project: '旧名', cells: { 'indicators/培训人数/target': '≥90' } })];
    expect(outcome({ issued: project, now: [finding({ key: 'n', ...unit, cells: { 'indicators/培训人数/target': '≥90' } })] })).toEqual([
      ['open', 'unanswered'],
    ]);
    const file = [issue({ department: undefined, document: 'sent/d.txt', cells: SUM })];
    const records = [{ ...RECORDS[0], document: 'back/d.txt', department: undefined }];
    expect(
      outcome({ issued: file, records, now: [finding({ key: 'n', department: undefined, document: 'back/d.txt', cells: SUM })] }),
    ).toEqual([['open', 'unanswered']]);
  });
  it('is not taken for another one that prints the same, while its own cell is there', () => {
    const issued = [issue({ rule: 'r/unit', project: '项目甲', cells: { 'indicators/培训人数/target': '≥90' } })];
    const other = finding({ key: 'n', rule: 'r/unit', project: '项目甲', cells: { 'indicators/演出场次/target': '≥90' } });
    expect(outcome({ issued, now: [other] }).map(([state]) => state)).toEqual(['new', 'closed']);
  });
  it('is settled by a waiver', () => {
    const excused = [finding({ cells: SUM })];
    expect(outcome({ issued: [issue({ cells: SUM })], excused })).toEqual([['declined', 'waived', 'unanswered']]);
  });
});

describe('a new finding', () => {
  it('names the correction that brought it, or the rule that is new', () => {
    const issued = [issue({ cells: SUM })];
    const fresh = finding({ key: 'n', rule: 'r/unit', cells: { 'facts/revenue': '100万元' } });
    expect(outcome({ issued, now: [fresh] })[0]).toEqual(['new', 'broughtByCorrection', 'k']);
    expect(outcome({ issued, now: [fresh], rules: ['r/sum'] })[0]).toEqual(['new', 'ruleIsNew', 'k']);
    expect(outcome({ issued, now: [finding({ key: 'n', rule: 'r/unit', cells: { 'facts/expenditure': '1' } })] })[0]).toEqual(['new']);
  });
  it('of another department is only counted', () => {
    const { entries, elsewhere } = run({ issued: [issue({ cells: SUM })], now: [finding({ key: 'n', department: '别的局' })] });
    expect([entries.length, elsewhere]).toEqual([1, 1]);
  });
});

describe('the outcome', () => {
  const NOTHING_UNREAD = { errors: [], invalid: [], invalidCount: 0 };
  const reasons = (checked: RecheckResult, failOn: Gate['failOn'], refused: readonly string[] = []) =>
    recheckReasons(checked, { failOn, minCoverage: 0 }, NOTHING_UNREAD, refused).filter(({ code }) => !/^nothing/.test(code));
  const failsRecheck = (checked: RecheckResult, failOn: Gate['failOn']) => reasons(checked, failOn).length > 0;
  it('says why: what is left of which severity, and answers that were not understood', () => {
    const issued = [issue({ cells: SUM })];
    expect(reasons(run({ issued, now: [finding({ cells: SUM })] }), 'error', ['a.xlsx', 'a.xlsx'])).toEqual([
      { exit: 1, code: 'findings', severity: 'error', detail: 'open', count: 1 },
      { exit: 2, code: 'refusedReplies', file: 'a.xlsx', count: 2 },
    ]);
  });
  it('fails on what is neither closed nor refused with a reason, from the severity asked for', () => {
    const issued = [issue({ cells: SUM })];
    expect(failsRecheck(run({ issued }), 'info')).toBe(false);
    expect(failsRecheck(run({ issued, now: [finding({ cells: SUM })] }), 'error')).toBe(true);
    expect(
      failsRecheck(run({ issued, now: [finding({ cells: SUM })], reply: { answer: 'declined', reason: '上级核定的数' } }), 'info'),
    ).toBe(true);
    expect(failsRecheck(run({ issued, excused: [finding({ cells: SUM })] }), 'info')).toBe(false);
    expect(failsRecheck(run({ issued, now: [{ ...finding({ key: 'n', cells: {} }), severity: 'warning' }] }), 'error')).toBe(false);
    expect(failsRecheck(run({ issued, records: [] }), 'error')).toBe(true);
    expect(failsRecheck(run({ issued, records: [] }), 'never')).toBe(false);
  });
});
