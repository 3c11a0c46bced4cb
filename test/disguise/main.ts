import { cleanPapers, isFree, judgeClean } from './counterpart.ts';
import { DISGUISES } from './disguises.ts';
import { type Became, combinations, type Judged, judge } from './judge.ts';

/** Prints what becomes of every planted error in every disguise, and how free clean papers are. Fails where one passes for clean. */
const STATES: readonly Became[] = ['found', 'unread', 'duty', 'clean', 'n/a'];
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const judged = combinations(DISGUISES).map(([plant, disguise]) => judge(plant, disguise));

function row(name: string, of: readonly Judged[]): string {
  const counts = STATES.map((state) => of.filter(({ became }) => became === state).length);
  return [...counts.map((count) => String(count).padStart(7)), `  ${name}`].join('');
}

print([...STATES.map((state) => state.padStart(7)), '  disguise'].join(''));
for (const disguise of DISGUISES)
  print(
    row(
      disguise.name,
      judged.filter((each) => each.disguise === disguise),
    ),
  );
print(row('all', judged));

const clean = judged.filter(({ became }) => became === 'clean');
const accused = judged.filter((each) => each.accused.length > 0);
for (const { plant, disguise } of clean) print(`clean: ${disguise.name} · ${plant.name} (${plant.paper})`);
for (const each of accused) print(`accused: ${each.disguise.name} · ${each.plant.name} (${each.plant.paper}): ${each.accused.join(', ')}`);

const counterpart = cleanPapers().map(judgeClean);
const bound = counterpart.filter((each) => !isFree(each));
print(`clean papers without open duty and with 95% read: ${counterpart.length - bound.length} of ${counterpart.length}`);
for (const { name, open, accused: errors, coverage } of bound)
  print(`open: ${name}: ${[...open, ...errors].join(', ')} ${(coverage * 100).toFixed(1)}%`);
if (clean.length + accused.length + bound.length > 0) process.exitCode = 1;
