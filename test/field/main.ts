import { parseArgs } from 'node:util';
import { auditPaper } from './audit-paper.ts';
import type { FieldPaper } from './case.ts';
import { createDraw } from './draw.ts';
import { templates } from './index.ts';
import { judge } from './judge.ts';
import { hasSharedCases, sharedCases } from './shared-cases.ts';
import { differences } from './verify.ts';

/**
 * Audits the papers of the field and says of each whether the audit was right.
 * --cases: the papers as given instead of the templates; --seeds N: so many draws of each template; --only 12,13;
 * --print: show the drawn text; --verify: hold seed 0 against the papers as given.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '1' },
    only: { type: 'string' },
    print: { type: 'boolean', default: false },
    verify: { type: 'boolean', default: false },
  },
});
const chosen = values.only?.split(',').map(Number);
const isChosen = ({ number }: { readonly number: number }): boolean => chosen?.includes(number) ?? true;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const two = (number: number): string => String(number).padStart(2, '0');

async function check(label: string, paper: FieldPaper): Promise<boolean> {
  if (values.print) for (const { name, text } of paper.files) say(`--- ${name}\n${text.trimEnd()}`);
  const { right, faults } = judge(paper, await auditPaper(paper));
  say(right ? `${label}: ok` : `${label}: FAIL\n${faults.map((fault) => `     ${fault}`).join('\n')}`);
  return right;
}

async function checkCases(): Promise<void> {
  const cases = sharedCases().filter(isChosen);
  let right = 0;
  for (const { number, phenomenon, paper } of cases) if (await check(`${two(number)} ${phenomenon}`, paper)) right += 1;
  finish(`${right} of ${cases.length} cases`, right === cases.length);
}

async function checkTemplates(): Promise<void> {
  const all = templates.filter(isChosen);
  const seeds = Number(values.seeds);
  const failing: number[] = [];
  let right = 0;
  for (const template of all) {
    let here = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const paper = template.make(createDraw(seed, template.number));
      if (await check(`${two(template.number)} ${template.id} seed ${seed}`, paper)) here += 1;
    }
    right += here;
    if (here < seeds) failing.push(template.number);
  }
  if (failing.length > 0) say(`not right in all draws: ${failing.join(', ')}`);
  const sound = all.length - failing.length;
  finish(`${sound} of ${all.length} templates right in all ${seeds} draws; ${right} of ${all.length * seeds} draws`, failing.length === 0);
}

function verify(): void {
  const cases = sharedCases();
  const unlike = templates.filter(isChosen).flatMap((template) => {
    const given = cases.find(({ number }) => number === template.number);
    const drawn = template.make(createDraw(0, template.number));
    return differences(drawn, given?.paper).map((line) => `${two(template.number)} ${template.id}: ${line}`);
  });
  for (const line of unlike) say(line);
  finish(`${templates.filter(isChosen).length} templates, ${unlike.length} differences from the papers as given`, unlike.length === 0);
}

function finish(line: string, sound: boolean): void {
  say(line);
  if (!sound) process.exitCode = 1;
}

if ((values.verify || values.cases) && !hasSharedCases()) finish('The papers as given are not at hand.', true);
else if (values.verify) verify();
else if (values.cases) await checkCases();
else await checkTemplates();
