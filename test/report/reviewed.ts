import type { AuditResult, Finding } from '../../src/model/finding.ts';
import type { Waiver } from '../../src/model/review.ts';
import { findings, result } from './fixture.ts';

/** The fixture under a baseline and waivers: something known, changed, new, gone, waived, and one waiver of each fault. */

const waiver = (more: Partial<Waiver>): Waiver => ({
  rule: 'copies/goals-are-not-copied',
  placeKey: '0000000000000001',
  provided: '',
  reason: '同一专项分给 9 个项目，\u001b目标一致 <b>',
  approver: '预算科',
  documentNumber: '财预〔2024〕1号',
  expires: '2024-12-31',
  project: '<script>',
  place: { file: 'waivers, 1.yaml', line: 3 },
  ...more,
});

const [first, copied, ...rest] = findings;
const stateOf = (at: number): NonNullable<Finding['state']> => (at < 100 ? 'known' : at < 105 ? 'changed' : 'new');
const stated: readonly Finding[] = [
  { ...first!, state: 'new' },
  ...rest.map((finding, at): Finding => ({ ...finding, state: stateOf(at) })),
];
const count = (state: Finding['state']): number => stated.filter((finding) => finding.state === state).length;

export const reviewed: AuditResult = {
  ...result,
  findings: stated,
  review: {
    baseline: {
      file: 'base.json',
      counts: { known: count('known'), changed: count('changed'), new: count('new') },
      absent: Array.from({ length: 25 }, (_, at) => ({
        rule: 'targets/target-has-a-unit',
        severity: 'warning' as const,
        subject: { document: 'in/预算 甲.txt', project: `旧项目${at}` },
        text: { zh: '指标值没有单位\ud800', en: 'no unit' },
        placeKey: `gone-${at}`,
        fingerprint: `gone-${at}-f`,
      })),
      unchecked: 3,
      otherProfile: 'gate',
      drift: Array.from({ length: 7 }, (_, at) => ({ rule: `own/rule-${at}`, ...(at % 2 === 0 ? { recorded: 1 } : { now: 2 }) })),
    },
    waivers: {
      file: 'waivers, 1.yaml',
      today: '2024-06-30',
      waived: [{ finding: { ...copied!, state: 'new' }, waiver: waiver({}) }],
      problems: [
        { fault: 'expired', waiver: waiver({ expires: '2024-01-01', place: { file: 'waivers, 1.yaml', line: 12 } }) },
        {
          fault: 'outdated',
          waiver: waiver({ provided: '1', expected: '2', place: { file: 'waivers, 1.yaml', line: 21 } }),
          found: { provided: '3', expected: '4' },
        },
        { fault: 'unused', waiver: waiver({ place: { file: 'waivers, 1.yaml', line: 30 } }) },
      ],
    },
  },
};

const HOSTILE =
  '<script>alert("x")</script>]]>&amp;\u0000\u0008\u001b[31m\ufffe\uffff\ud800\udc00\ud800 100%0A\r\n::error::假\u2028\u202e,:';

/** A document, a project and printed texts that try to break every format. */
export const hostile: AuditResult = {
  ...result,
  documents: [{ ...result.documents[0]!, document: `in/${HOSTILE}`, department: HOSTILE }],
  departments: [],
  findings: [
    {
      ...first!,
      subject: { document: `in/${HOSTILE}`, department: HOSTILE, project: HOSTILE },
      message: { id: 'broken', args: { label: HOSTILE, difference: HOSTILE } },
      places: [{ role: 'culprit', text: HOSTILE, place: { file: `in/${HOSTILE}`, line: 3, endLine: 5 } }],
      provided: HOSTILE,
      expected: HOSTILE,
      difference: HOSTILE,
      arithmetic: HOSTILE,
    },
  ],
  crashes: [{ rule: HOSTILE, document: HOSTILE, cause: HOSTILE }],
};
