import type { AuditResult, Finding } from '../../src/model/finding.ts';
import { findings, result } from './fixture.ts';

/** Results for the tests of the page: one of everything it draws, hostile texts, and very many findings. */

const [error, copied] = findings;
if (error === undefined || copied === undefined) throw new Error('the fixture has changed');

const deviation = (provided: string, expected: string, at: number): Finding => ({
  ...error,
  places: [
    {
      role: 'culprit',
      label: `数字${at}`,
      text: provided,
      place: { file: 'in/预算 甲.txt', line: 500 + at },
      context:
        at % 2 === 0
          ? { kind: 'row', names: ['level3', 'target', '', 'score'], texts: ['培训人数', '≥100', '未命名', ''], at: 1 }
          : { kind: 'text', before: '…基本支出518.68万元，项目支出', after: '万元，合计' },
    },
  ],
  provided,
  expected,
  difference: '差',
  placeKey: `deviation-${at}`,
  fingerprint: `deviation-${at}-f`,
});

/** Everything that has a chart. */
export const rich: AuditResult = {
  ...result,
  findings: [
    ...findings,
    deviation('105', '100', 1),
    deviation('-20%', '40%', 2),
    deviation('1035.08万元', '1035.08元', 3),
    deviation('123456元', '1元', 4),
    deviation('7', '0', 5),
    { ...copied, subject: { document: 'in/乙.json', project: '甲', field: 'name' }, placeKey: 'tables-1', fingerprint: 'tables-1-f' },
  ],
  policy: {
    deductions: { error: 5, warning: 1, info: 0 },
    ruleCeiling: 15,
    bands: { 优: 90, 良: 80, 中: 70 },
    oneErrorBand: '良',
    manyErrorsBand: '中',
    manyErrors: 3,
    withheldBelow: 0.6,
    judgedBelow: 0.25,
    fewestJudged: 10,
  },
  spending: {
    projects: [
      { document: 'in/预算 甲.txt', project: '甲', budgeted: 900_000_000, spent: 850_000_000 },
      { document: 'in/预算 甲.txt', project: '乙', budgeted: 1_000_000, spent: 2_000_000 },
      { document: 'in/预算 甲.txt', project: '丙', budgeted: 0, spent: 0 },
    ],
    count: 3,
    budgeted: 901_000_000,
    spent: 852_000_000,
  },
};

/** Markup, quotes, line ends, half a character, terminal escapes, overrides of the direction of text, letters from right to left. */
export const HOSTILE = '<script>alert(1)</script>"\' onmouseover="x" </style>\r\n\u001b[31m\ud800\u202eשלום\u2066&amp;<!--';

function spoil(value: unknown): unknown {
  if (typeof value === 'string') return `${value}${HOSTILE}`;
  if (Array.isArray(value)) return value.map(spoil);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : spoil(one)]));
}

/** Closed sets, which no document can write into. */
const KEPT = new Set(['severity', 'band', 'role', 'code', 'kind', 'withheld', 'cappedBy', 'policy', 'state']);

/** The rich result with hostile text behind every name and text, rule ids and keys included. */
export const hostile = Object.assign(structuredClone(rich), spoil(rich), { policy: rich.policy });

/** So many findings over a hundred documents, errors among the last. */
export function many(count: number): AuditResult {
  const template = findings[2];
  if (template === undefined) throw new Error('the fixture has changed');
  const all = Array.from({ length: count }, (_, at): Finding => {
    const document = `文件${String(Math.floor((at * 100) / count)).padStart(2, '0')}.txt`;
    return {
      ...template,
      severity: at > count - 6 ? 'error' : 'warning',
      subject: { ...template.subject, document },
      placeKey: `k${at}`,
      fingerprint: `f${at}`,
    };
  });
  return { ...result, findings: all };
}
