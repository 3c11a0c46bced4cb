import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_GRADE_POLICY, type Deductible } from '../../src/engine/deduction.ts';
import { gradeFindings, gradeGroup } from '../../src/engine/grade.ts';
import type { Severity } from '../../src/model/finding.ts';

const FULL = { cellsRecognised: 10, cellsRead: 10, figures: { judged: 10, read: 0, notRead: 0 }, ratio: 1 };
let serial = 0;
const found = (severity: Severity, rule = 'a/b', cellKey?: string): Deductible => {
  serial++;
  return { finding: { rule, severity, placeKey: `key${serial}` }, cellKey: cellKey ?? `cell${serial}` };
};
const times = (count: number, make: () => Deductible) => Array.from({ length: count }, make);
const grade = (findings: readonly Deductible[]) => gradeFindings(findings, FULL, false, DEFAULT_GRADE_POLICY);

describe('a grade', () => {
  it.each([
    ['nothing found', [], 100, '优', undefined],
    ['two warnings', times(2, () => found('warning')), 98, '优', undefined],
    ['information', times(9, () => found('info')), 100, '优', undefined],
    ['one error caps at 良', [found('error')], 95, '良', 'oneError'],
    ['three errors cap at 中', [found('error', 'a/x'), found('error', 'a/y'), found('error', 'a/z')], 85, '中', 'manyErrors'],
    ['three errors at one cell are one', times(3, () => found('error', 'a/x', 'cell')), 95, '良', 'oneError'],
    ['a rule takes at most 15', times(100, () => found('warning')), 85, '良', undefined],
    [
      'several rules together',
      [...times(100, () => found('warning', 'a/x')), ...times(100, () => found('warning', 'a/y'))],
      70,
      '中',
      undefined,
    ],
  ] as const)('%s', (_name, findings, score, band, cappedBy) => {
    expect(grade(findings)).toMatchObject({ score, band, ...(cappedBy === undefined ? {} : { cappedBy }) });
    expect(grade(findings).cappedBy).toBe(cappedBy);
  });

  it('lists deductions that add up, marks what a ceiling took', () => {
    const { deductions, score } = grade([...times(17, () => found('warning')), found('error', 'a/c', 'x'), found('warning', 'a/d', 'x')]);
    expect(deductions.reduce((sum, { points }) => sum + points, 0)).toBe(100 - (score ?? 0));
    expect(deductions.filter(({ capped }) => capped)).toHaveLength(3);
  });

  it('never falls below 0', () => {
    const many = Array.from({ length: 40 }, (_, index) => found('error', `a/${index}`));
    expect(grade(many)).toMatchObject({ score: 0, band: '差' });
  });

  it('is withheld where too little was read', () => {
    const coverage = { cellsRecognised: 10, cellsRead: 5, figures: { judged: 5, read: 0, notRead: 5 }, ratio: 0.5 };
    expect(gradeFindings([], coverage, false, DEFAULT_GRADE_POLICY)).toEqual({ withheld: 'coverage', deductions: [] });
    expect(
      gradeFindings(
        [],
        { cellsRecognised: 0, cellsRead: 0, figures: { judged: 0, read: 0, notRead: 0 }, ratio: 0 },
        false,
        DEFAULT_GRADE_POLICY,
      ).withheld,
    ).toBe('nothingChecked');
    expect(gradeFindings([], FULL, true, DEFAULT_GRADE_POLICY).withheld).toBe('crash');
  });

  it('is withheld where little of what was read was judged, or little was there', () => {
    const of = (judged: number, read: number) => {
      const coverage = { cellsRecognised: 0, cellsRead: 0, figures: { judged, read, notRead: 0 }, ratio: 1 };
      return gradeFindings([], coverage, false, DEFAULT_GRADE_POLICY).withheld;
    };
    expect([of(24, 76), of(25, 75), of(9, 0), of(10, 0), of(2, 8)]).toEqual(['judged', undefined, 'fewFigures', undefined, 'judged']);
  });
});

describe('the way up', () => {
  it('names the errors that cap the band', () => {
    const error = found('error');
    expect(grade([found('warning'), error]).wayUp).toEqual({ band: '优', placeKeys: [error.finding.placeKey] });
  });

  it('takes the fewest findings', () => {
    const errors = [found('error', 'a/x'), found('error', 'a/y')];
    const warnings = times(12, () => found('warning', 'a/z'));
    // 100 − 10 − 12 = 78: 良 needs two points, one error is enough.
    expect(grade([...warnings, ...errors]).wayUp).toMatchObject({ band: '良', placeKeys: [expect.any(String)] });
  });

  it('does not pretend that one finding helps where a rule is at its ceiling', () => {
    const copies = times(30, () => found('warning', 'a/x'));
    expect(grade(copies).wayUp?.placeKeys).toHaveLength(20);
  });

  it('leads where it says', () => {
    const severity = fc.constantFrom<Severity>('error', 'warning', 'info');
    fc.assert(
      fc.property(fc.array(fc.tuple(severity, fc.nat(3), fc.nat(30)), { maxLength: 40 }), (list) => {
        const findings = list.map(([level, rule, cell]) => found(level, `a/r${rule}`, `c${cell}`));
        const { wayUp } = grade(findings);
        if (wayUp === undefined) return;
        const corrected = new Set(wayUp.placeKeys);
        const cells = new Set(findings.filter(({ finding }) => corrected.has(finding.placeKey)).map(({ cellKey }) => cellKey));
        const left = findings.filter(({ cellKey }) => !cells.has(cellKey));
        const bands = ['优', '良', '中', '差'];
        expect(bands.indexOf(grade(left).band ?? '差')).toBeLessThanOrEqual(bands.indexOf(wayUp.band));
      }),
    );
  });
});

describe('a group', () => {
  const member = (findings: readonly Deductible[]) => ({ grade: grade(findings), findings });

  it('is the mean of its documents under the cap of the worst', () => {
    const group = gradeGroup([member([found('error')]), member([]), member([])], DEFAULT_GRADE_POLICY);
    expect(group).toMatchObject({ score: 98.3, band: '良', cappedBy: 'oneError' });
    expect(group.deductions.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(1.67, 1);
  });

  it('is its only document', () => {
    const only = member([found('warning')]);
    expect(gradeGroup([only], DEFAULT_GRADE_POLICY)).toBe(only.grade);
  });

  it('is withheld when no document is graded', () => {
    const withheld = { grade: gradeFindings([], FULL, true, DEFAULT_GRADE_POLICY), findings: [] };
    expect(gradeGroup([withheld, withheld], DEFAULT_GRADE_POLICY).withheld).toBe('crash');
    expect(gradeGroup([], DEFAULT_GRADE_POLICY).withheld).toBe('nothingChecked');
  });
});
