import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, readRecords, rules } from '../../src/index.ts';
import type { AuditResult, Finding } from '../../src/model/finding.ts';
import { auditText } from '../accuracy/audit-text.ts';
import { newFindings } from '../accuracy/compare.ts';
import { choosePlants } from '../accuracy/generated.ts';
import { applyEdit } from '../accuracy/model/document.ts';
import { generateBudget, generateEvaluations, generateFinal, generateTargets } from '../accuracy/model/generate.ts';
import { planPlants } from '../accuracy/model/plan.ts';
import { Random } from '../accuracy/model/random.ts';
import { render } from '../accuracy/model/render.ts';
import { samples } from '../samples.ts';
import { proposesValue, withAdvice, withAdviceInRecords } from './apply-advice.ts';

/** What became of the advice of one result. */
interface Followed {
  readonly proposed: number;
  readonly applied: number;
  /** Advice after which something new is wrong, or the same still is. */
  readonly bad: readonly string[];
}

function follow(before: AuditResult, apply: (finding: Finding) => AuditResult | undefined): Followed {
  const proposals = before.findings.filter(proposesValue);
  const known = new Set(before.findings.map(({ placeKey }) => placeKey));
  let applied = 0;
  const bad: string[] = [];
  for (const finding of proposals) {
    const after = apply(finding);
    if (after === undefined) continue;
    applied++;
    const fresh = newFindings(before, after).filter(({ severity, placeKey }) => severity === 'error' && !known.has(placeKey));
    const still = after.findings.some(({ placeKey }) => placeKey === finding.placeKey);
    if (fresh.length > 0 || still)
      bad.push(`${finding.rule} ${finding.provided} → ${finding.expected}: ${fresh.map(({ rule }) => rule).join(', ')}`);
  }
  return { proposed: proposals.length, applied, bad };
}

function followInText(text: string): Followed | undefined {
  const before = auditText('document.txt', text);
  return before === undefined
    ? undefined
    : follow(before, (finding) => {
        const advised = withAdvice(text, finding);
        return advised === undefined ? undefined : auditText('document.txt', advised);
      });
}

function auditLines(lines: readonly string[]): AuditResult {
  return audit(
    lines.flatMap((line, index) => readRecords(JSON.parse(line), { file: 'records.ndjson', line: index + 1 }).records),
    rules,
  );
}

const texts = ['faulty-disclosure', 'faulty-self-evaluations', 'clean-disclosure'].flatMap((folder) =>
  readdirSync(join(samples, folder)).flatMap((name) => (name.endsWith('.txt') ? [[name, join(samples, folder, name)] as const] : [])),
);

describe('advice that is followed brings no new error', () => {
  it.each(texts)('in samples: %s', (_name, path) => {
    expect(followInText(readFileSync(path, 'utf8'))?.bad).toEqual([]);
  });

  it('in a sample of records', () => {
    const lines = readFileSync(join(samples, 'records', 'shijiazhuang-2019-self-evaluation.ndjson'), 'utf8')
      .trim()
      .split('\n');
    const followed = follow(auditLines(lines), (finding) => {
      const advised = withAdviceInRecords(lines, finding);
      return advised === undefined ? undefined : auditLines(advised);
    });
    expect(followed.bad).toEqual([]);
    expect(followed.applied).toBeGreaterThan(0);
  });

  const generators = { generateBudget, generateFinal, generateTargets, generateEvaluations };
  it.each(Object.entries(generators))('in documents with one planted error: %s', (_name, generate) => {
    let applied = 0;
    for (const seed of [1, 2, 3]) {
      const given = generate(seed);
      const random = new Random(seed * 31 + 5);
      for (const plant of choosePlants(planPlants(given.sheet, random), 10, random)) {
        const followed = followInText(render(applyEdit(given.sheet.nodes, plant.edit), given.dialect).text);
        expect(followed?.bad ?? [], `${seed} ${plant.kind}`).toEqual([]);
        applied += followed?.applied ?? 0;
      }
    }
    expect(applied).toBeGreaterThan(0);
  });
});
