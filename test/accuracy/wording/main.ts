import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditText } from '../audit-text.ts';
import { type Claim, claimsOf, names } from './claims.ts';
import { cleanPaper, faultyPaper } from './index.ts';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    faulty: { type: 'boolean', default: false },
    write: { type: 'string' },
    show: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const count = Number(values.papers);
const seeds = Array.from({ length: count }, (_, at) => Number(values.from) + at);
const limit = values.all ? Number.POSITIVE_INFINITY : 20;

const tally = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function printTally(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(`\n${title}`);
  for (const [key, number] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`  ${String(number).padStart(5)}  ${key}`);
}

function keep(name: string, text: string): void {
  if (values.write !== undefined) {
    mkdirSync(values.write, { recursive: true });
    writeFileSync(join(values.write, name), text);
  }
  if (values.show) console.log(`===== ${name}\n${text}`);
}

function audit(name: string, text: string): Claim[] | undefined {
  const result = auditText(name, text);
  return result === undefined ? undefined : result.findings.map(claimsOf);
}

function auditClean(): void {
  const errors = new Map<string, number>();
  const warnings = new Map<string, number>();
  const shown: string[] = [];
  let papers = 0;
  let refused = 0;
  for (const seed of seeds) {
    const paper = cleanPaper(seed);
    keep(paper.name, paper.text);
    const claims = audit(paper.name, paper.text);
    if (claims === undefined) {
      refused++;
      console.log(`refused: ${paper.name}`);
      continue;
    }
    const wrong = claims.filter((claim) => claim.severity === 'error');
    if (wrong.length > 0) papers++;
    for (const claim of wrong) {
      tally(errors, claim.rule);
      shown.push(`${paper.name}: ${claim.rule}: ${claim.text}`);
    }
    for (const claim of claims) if (claim.severity === 'warning') tally(warnings, claim.rule);
  }
  console.log(`${count} clean papers, ${papers} with errors, ${refused} refused`);
  printTally('errors by rule', errors);
  printTally('warnings by rule', warnings);
  console.log(`\nfirst errors`);
  for (const line of shown.slice(0, limit)) console.log(`  ${line}`);
}

function auditFaulty(): void {
  const planted = new Map<string, { found: number; weaker: number; all: number }>();
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const seed of seeds) {
    const paper = faultyPaper(seed);
    keep(paper.name, paper.text);
    const before = new Set((audit(paper.name, cleanPaper(seed).text) ?? []).map((claim) => claim.key));
    const claims = audit(paper.name, paper.text) ?? [];
    for (const fault of paper.faults) {
      const known = planted.get(fault.kind) ?? { found: 0, weaker: 0, all: 0 };
      const naming = claims.filter((claim) => names(claim, fault, before));
      const found = naming.some((claim) => claim.severity === 'error' || (fault.level === 'warning' && claim.severity === 'warning'));
      planted.set(fault.kind, {
        found: known.found + (found ? 1 : 0),
        weaker: known.weaker + (!found && naming.length > 0 ? 1 : 0),
        all: known.all + 1,
      });
      if (!found) missed.push(`${paper.name}: ${fault.kind}: ${fault.what}: ${fault.figures.join(', ')}`);
    }
    for (const claim of claims)
      if (claim.severity === 'error' && !paper.faults.some((fault) => names(claim, fault, before)))
        wrong.push(`${paper.name}: ${claim.rule}: ${claim.text}`);
  }
  console.log(`${count} faulty papers\n\nrecall by kind (found at the level due, found at a lower level, planted)`);
  for (const [kind, { found, weaker, all }] of [...planted].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${kind.padEnd(18)} ${String(Math.round((100 * found) / all)).padStart(3)}%  ${found} + ${weaker} of ${all}`);
  console.log(`\nerrors that name no planted fault: ${wrong.length}`);
  for (const line of wrong.slice(0, limit)) console.log(`  ${line}`);
  console.log(`\nmissed`);
  for (const line of missed.slice(0, limit)) console.log(`  ${line}`);
}

if (values.faulty) auditFaulty();
else auditClean();
