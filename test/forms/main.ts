import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { labelledForms, SHARED_FORMS } from './labels.ts';
import { scoreForm } from './score.ts';

/** Reads the labelled forms: npm run forms [-- NAME…] [--all] [--folder FOLDER]. */
const { values, positionals: only } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, folder: { type: 'string' } },
});
const { all } = values;
const folder = values.folder === undefined ? SHARED_FORMS : pathToFileURL(`${values.folder}/`);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const sums = { projects: [0, 0], indicators: [0, 0], fields: [0, 0] };
let invented = 0;
let missed = 0;
let wrongly = 0;
for (const form of labelledForms(folder)) {
  if (only.length > 0 && !only.some((each) => form.name.startsWith(each))) continue;
  const score = scoreForm(form);
  const [right, labelled] = score.fields;
  say(
    `${form.name.padEnd(34)} projects ${score.projects.join('/')} indicators ${score.indicators.join('/')} fields ${right}/${labelled} ` +
      `invented ${score.invented} claimed ${(score.claimed * 100).toFixed(0)} true ${labelled === 0 ? '-' : ((right / labelled) * 100).toFixed(0)}`,
  );
  for (const line of [...score.missedFaults.map((each) => `missed ${each}`), ...score.falseErrors.map((each) => `false ${each}`)])
    say(`    ${line}`);
  for (const line of all ? score.wrong : []) say(`    ${line}`);
  for (const key of ['projects', 'indicators', 'fields'] as const) {
    sums[key][0] = (sums[key][0] ?? 0) + score[key][0];
    sums[key][1] = (sums[key][1] ?? 0) + score[key][1];
  }
  invented += score.invented;
  missed += score.missedFaults.length;
  wrongly += score.falseErrors.length;
}
say(
  `projects ${sums.projects.join('/')} indicators ${sums.indicators.join('/')} fields ${sums.fields.join('/')} invented ${invented} faults missed ${missed} false errors ${wrongly}`,
);
