import { parseArgs } from 'node:util';
import { dialects } from './dialects/index.ts';
import { drawPaper, templatesFor } from './paper.ts';
import { type Judgement, judge } from './reading/judge.ts';
import { accusedLines, kindLines, kindsOf, tableOf } from './reading/report.ts';

/**
 * Draws forms, writes them in every dialect, reads them back and says what was read right, and in which of them errors are printed. --seed N: the first seed; --forms N: how many
 * of each dialect; --dialect NAME (also the beginning of one: cell-lines) and --template NAME narrow them down; --show: the texts and
 * what they say; --wrong: the most frequent kinds of misreading with an example each; --all: every kind and, with --show, every misreading.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    forms: { type: 'string', default: '60' },
    dialect: { type: 'string', default: '' },
    template: { type: 'string' },
    show: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const exact = dialects.filter(({ name }) => name === values.dialect);
const chosen = exact.length > 0 ? exact : dialects.filter(({ name }) => name.startsWith(values.dialect));
const { template } = values;
const judgements: Judgement[] = [];
for (const dialect of chosen) {
  if (template !== undefined && templatesFor(dialect).every(({ name }) => name !== template)) continue;
  for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.forms); seed += 1) {
    const judgement = judge(drawPaper(seed, dialect, template));
    judgements.push(judgement);
    if (!values.show) continue;
    say(`===== seed ${seed} ${judgement.paper.template} ${dialect.name}\n${judgement.paper.text}-----`);
    for (const { fields, rows } of judgement.paper.truths) {
      say(JSON.stringify(fields));
      for (const row of rows) say(`  ${JSON.stringify(row)}`);
    }
    say(`right ${judgement.right} of ${judgement.fields}, claimed ${(100 * judgement.claimed).toFixed(0)}%`);
    for (const { kind, printed, read } of judgement.misreadings) say(`  ${kind}: ${printed} ← ${read}`);
  }
}
for (const row of tableOf('dialect', judgements, ({ paper }) => paper.dialect)) say(row);
say('');
for (const row of tableOf('template', judgements, ({ paper }) => paper.template)) say(row);
say('');
for (const row of accusedLines(judgements)) say(row);
if (values.wrong) {
  say('');
  for (const row of kindLines(kindsOf(judgements).slice(0, values.all ? undefined : 25))) say(row);
}
