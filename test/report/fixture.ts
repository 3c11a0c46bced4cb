import { ruleTextsOf } from '../../src/i18n/rule-text.ts';
import type { AuditResult, Finding, Grade, Severity } from '../../src/model/finding.ts';

/** A made-up submission with one of everything a report has to show. */

const local = (zh: string, en: string) => ({ zh, en });

export const ruleTexts = ruleTextsOf([
  {
    id: 'arithmetic/revenue-equals-its-sources',
    version: 1,
    severity: 'error',
    title: local('收入等于各来源之和', 'Revenue equals the sum of its sources'),
    rationale: local('收入合计是批复的依据。', 'Appropriations rest on the total.'),
    remedy: local('核对收入说明，改正合计或补列来源。', 'Check the revenue note; correct the total or list the missing source.'),
    basis: [local('财预〔2016〕143号《地方预决算公开操作规程》', 'Caiyu [2016] No. 143')],
    messages: {
      broken: local('「{label}」与各来源之和不符，相差 {difference}。', '“{label}” differs from the sum of its sources by {difference}.'),
    },
  },
  {
    id: 'targets/target-has-a-unit',
    version: 2,
    severity: 'warning',
    title: local('指标值有计量单位', 'A target has a unit'),
    rationale: local('没有单位的数字无法考核。', 'A number without a unit cannot be assessed.'),
    remedy: local('在指标值后补上计量单位。', 'Add the unit behind the number.'),
    basis: [],
    messages: { missing: local('指标「{name}」的指标值「{target}」没有单位。', 'The target “{target}” of “{name}” has no unit.') },
  },
  {
    id: 'copies/goals-are-not-copied',
    version: 1,
    severity: 'warning',
    title: local('绩效目标不与其他项目雷同', 'Goals are not copied from other projects'),
    rationale: local('雷同的目标没有针对性。', 'Copied goals say nothing.'),
    remedy: local('按项目实际重写绩效目标。', 'Write the goal for this project.'),
    basis: [],
    messages: { copied: local('{count} 个项目的绩效目标雷同。', 'The goals of {count} projects are the same.') },
  },
  {
    id: 'targets/target-is-quantified',
    version: 1,
    severity: 'info',
    title: local('指标值可以量化', 'A target is quantified'),
    rationale: local('', ''),
    remedy: local('', ''),
    basis: [],
    messages: { qualitative: local('定性指标', 'qualitative') },
  },
]);

const withUnit = (at: number): Finding => ({
  rule: 'targets/target-has-a-unit',
  version: 2,
  severity: 'warning',
  message: { id: 'missing', args: { name: `培训人数${at}`, target: '≥90' } },
  subject: {
    document: 'in/预算 甲.txt',
    department: '某局',
    project: `项目${at % 7}`,
    indicator: `培训人数${at}`,
    field: `indicators/培训人数${at}/target`,
  },
  places: [{ role: 'culprit', text: '≥90', place: { file: 'in/预算 甲.txt', line: 100 + at } }],
  provided: '≥90',
  expected: '≥90人',
  placeKey: `unit-${at}`,
  fingerprint: `unit-${at}-f`,
});

export const findings: readonly Finding[] = [
  {
    rule: 'arithmetic/revenue-equals-its-sources',
    version: 1,
    severity: 'error',
    message: { id: 'broken', args: { label: '预算收入', difference: '55.80万元' } },
    subject: { document: 'in/预算 甲.txt', department: '某局', field: 'facts/revenue/amount' },
    places: [
      {
        role: 'culprit',
        text: '1090.88',
        place: { file: 'in/预算 甲.txt', line: 12 },
        expected: '1035.08万元',
        field: 'facts/revenue/amount',
      },
      { role: 'operand', label: '一般公共预算收入', text: '1035.08', place: { file: 'in/预算 甲.txt', line: 13, endLine: 14 } },
      { role: 'candidate', label: local('其他', 'other'), text: '0', expected: '55.80万元', place: { file: 'in/预算 甲.txt', line: 15 } },
    ],
    provided: '1090.88万元',
    expected: '1035.08万元',
    difference: '55.80万元',
    arithmetic: '一般公共预算1035.08 + 其他0 = 1035.08 ≠ 1090.88',
    explanations: [{ text: local('差额等于以下 5 个上年结转项目之和。', 'The gap equals five carried-over projects.'), chance: '1/3000' }],
    evidence: [
      { rule: 'arithmetic/revenue-equals-its-sources', message: { id: 'broken', args: { label: '收支', difference: '55.80万元' } } },
    ],
    placeKey: 'revenue-1',
    fingerprint: 'revenue-1-f',
  },
  {
    rule: 'copies/goals-are-not-copied',
    version: 1,
    severity: 'warning',
    message: { id: 'copied', args: { count: 9 } },
    subject: { document: 'in/乙.json', project: '<script>alert(1)</script>|\n# x', field: 'goals/0' },
    places: Array.from({ length: 9 }, (_, at) => ({
      role: 'copy' as const,
      label: `项目${at}`,
      text: `保障工作\u001b[31m正常开展\ud800`,
      place: { file: 'in/乙.json', pointer: `/projects/${at}/goals/0` },
    })),
    placeKey: 'goals-1',
    fingerprint: 'goals-1-f',
  },
  ...Array.from({ length: 110 }, (_, at) => withUnit(at)),
  {
    rule: 'unknown/rule',
    version: 1,
    severity: 'info',
    message: { id: 'm', args: { a: 1 } },
    subject: { document: 'in/乙.json' },
    places: [],
    placeKey: 'u',
    fingerprint: 'u-f',
  },
];

const grade = (score: number, band: '优' | '良' | '中'): Grade => ({ score, band, deductions: [] });
const count = (document: string): Record<Severity, number> => {
  const of = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && finding.subject.document === document).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
};

const graded: Grade = {
  score: 80,
  band: '良',
  cappedBy: 'oneError',
  deductions: [
    { rule: 'arithmetic/revenue-equals-its-sources', placeKey: 'revenue-1', severity: 'error', points: 5 },
    ...Array.from({ length: 110 }, (_, at) => ({
      rule: 'targets/target-has-a-unit',
      placeKey: `unit-${at}`,
      severity: 'warning' as const,
      points: at < 15 ? 1 : 0,
      ...(at < 15 ? {} : { capped: true as const }),
    })),
  ],
  wayUp: { band: '优', placeKeys: ['revenue-1', 'unit-0', 'unit-1', 'unit-2', 'unit-3', 'unit-4'] },
};

export const result: AuditResult = {
  documents: [
    {
      document: 'in/乙.json',
      projects: 10,
      indicators: 30,
      coverage: { cellsRecognised: 10, cellsRead: 10, figures: { judged: 10, read: 0, notRead: 0 }, ratio: 1 },
      grade: grade(99, '优'),
      findings: count('in/乙.json'),
      problems: [
        {
          code: 'invalidRecord',
          subject: '/projects/3/name',
          text: '应为文字',
          place: { file: 'in/乙.json', pointer: '/projects/3/name' },
        },
      ],
    },
    {
      document: 'in/预算 甲.txt',
      title: '某局2022年部门预算信息公开',
      department: '某局',
      year: 2022,
      kind: 'departmentalBudget',
      projects: 7,
      indicators: 110,
      coverage: { cellsRecognised: 2000, cellsRead: 1990, figures: { judged: 1990, read: 0, notRead: 10 }, ratio: 0.995 },
      grade: graded,
      findings: count('in/预算 甲.txt'),
      problems: Array.from({ length: 10 }, (_, at) => ({
        code: 'unreadableCell' as const,
        text: '3O.5',
        subject: 'budgeted',
        place: { file: 'in/预算 甲.txt', line: 20 + at },
      })),
    },
  ],
  departments: [{ department: '某局', documents: ['in/预算 甲.txt'], grade: graded, findings: count('in/预算 甲.txt') }],
  findings,
  tallies: [
    { rule: 'arithmetic/revenue-equals-its-sources', passed: 3, failed: 1, skipped: 2, reasons: { 'no-revenue': 2 } },
    { rule: 'targets/target-has-a-unit', passed: 20, failed: 110, skipped: 10, reasons: { 'empty-target': 10 } },
    { rule: 'copies/goals-are-not-copied', passed: 8, failed: 1, skipped: 0, reasons: {} },
    { rule: 'clean/rule', passed: 8, failed: 0, skipped: 0, reasons: {} },
    { rule: 'idle/rule', passed: 0, failed: 0, skipped: 0, reasons: {} },
  ],
  crashes: [{ rule: 'own/rule', document: 'in/乙.json', project: '项目', cause: 'TypeError: x is undefined' }],
  coverage: { cellsRecognised: 2010, cellsRead: 2000, figures: { judged: 2000, read: 0, notRead: 10 }, ratio: 2000 / 2010 },
  grade: { ...graded, score: 81 },
  complete: false,
  profile: 'pre-publication',
};
