import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { licences } from '../../../rules/licences.ts';
import { printedSeverity } from '../licence.ts';
import { bySize, groupBy } from '../tables.ts';
import type { Claim } from './claims.ts';
import type { WordedPaper } from './index.ts';
import { type JudgedPaper, judgePaper, levelFound } from './judge-papers.ts';

/**
 * Audits worded papers, clean and faulty. --papers N --from SEED; --faulty: what was planted and found; --write FOLDER and --show: the
 * papers themselves; --all: every line of a list; --printed: severities as the licences let them be printed, not as the rules say them.
 */
const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    faulty: { type: 'boolean', default: false },
    write: { type: 'string' },
    show: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    printed: { type: 'boolean', default: false },
  },
});
const count = Number(values.papers);
const limit = values.all ? Number.POSITIVE_INFINITY : 20;
const severityOf = (claim: Claim) => (values.printed ? printedSeverity(claim, licences) : claim.severity);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function keep({ name, text }: WordedPaper): void {
  if (values.write !== undefined) {
    mkdirSync(values.write, { recursive: true });
    writeFileSync(join(values.write, name), text);
  }
  if (values.show) say(`===== ${name}\n${text}`);
}

function list(title: string, lines: readonly string[]): void {
  say(`\n${title}: ${lines.length}`);
  for (const line of lines.slice(0, limit)) say(`  ${line}`);
}

function tally(title: string, keys: readonly string[]): void {
  say(`\n${title}`);
  for (const [key, members] of bySize(keys, (key) => key)) say(`  ${String(members.length).padStart(5)}  ${key}`);
}

const named = (paper: WordedPaper, { rule, text }: Claim): string => `${paper.name}: ${rule}: ${text}`;

function reportClean(papers: readonly JudgedPaper[]): void {
  const of = (severity: string) =>
    papers.flatMap(({ clean, ofClean }) => ofClean.filter((each) => severityOf(each) === severity).map((claim) => ({ clean, claim })));
  const accused = new Set(of('error').map(({ clean }) => clean.name)).size;
  say(`${count} clean papers, ${accused} with errors, ${papers.filter(({ refused }) => refused).length} refused`);
  for (const severity of ['error', 'warning'])
    tally(
      `${severity}s by rule`,
      of(severity).map(({ claim }) => claim.rule),
    );
  list(
    'errors',
    of('error').map(({ clean, claim }) => named(clean, claim)),
  );
}

function reportFaulty(papers: readonly JudgedPaper[]): void {
  const faults = papers.flatMap(({ faulty, faults: planted }) =>
    planted.map((each) => ({ faulty, fault: each.fault, found: levelFound(each, severityOf) })),
  );
  say(`${count} faulty papers\n\nrecall by kind (found at the level due, found at a lower level, planted)`);
  for (const [kind, members] of groupBy(faults, ({ fault }) => fault.kind)) {
    const [due, lower] = ['due', 'lower'].map((found) => members.filter((each) => each.found === found).length);
    const share = String(Math.round((100 * (due ?? 0)) / members.length)).padStart(3);
    say(`  ${kind.padEnd(18)} ${share}%  ${due} + ${lower} of ${members.length}`);
  }
  const wrong = papers.flatMap(({ faulty, ofFaulty }) =>
    ofFaulty.flatMap(({ claim, right }) => (right || severityOf(claim) !== 'error' ? [] : [named(faulty, claim)])),
  );
  list('errors that name no planted fault', wrong);
  const missed = faults.filter(({ found }) => found !== 'due');
  list(
    'missed',
    missed.map(({ faulty, fault: { kind, what, figures } }) => `${faulty.name}: ${kind}: ${what}: ${figures.join(', ')}`),
  );
}

const judged = Array.from({ length: count }, (_, at) => judgePaper(Number(values.from) + at));
for (const { clean, faulty } of judged) keep(values.faulty ? faulty : clean);
if (values.faulty) reportFaulty(judged);
else reportClean(judged);
