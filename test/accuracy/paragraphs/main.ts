import { parseArgs } from 'node:util';
import { judgeParagraph, paragraphs } from './paragraphs.ts';

/** Audits all paragraphs: what is accused, and what of the faults is found by its kind. --missed prints the others. */
const { values } = parseArgs({ options: { missed: { type: 'boolean', default: false } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const [name, all] of Object.entries(paragraphs)) {
  const kinds = new Map<string, { found: number; all: number }>();
  let accused = 0;
  for (const paragraph of all) {
    const judged = judgeParagraph(paragraph);
    for (const { rule, provided } of judged.accused) say(`accused: ${rule} ${provided ?? ''}\n  ${paragraph.right}`);
    if (judged.accused.length > 0) accused += 1;
    if (judged.found === undefined) continue;
    const kind = kinds.get(paragraph.kind) ?? { found: 0, all: 0 };
    kind.all += 1;
    if (judged.found) kind.found += 1;
    else if (values.missed) say(`missed: ${paragraph.kind}\n  ${paragraph.wrong ?? ''}`);
    kinds.set(paragraph.kind, kind);
  }
  const found = [...kinds.values()].reduce((sum, kind) => sum + kind.found, 0);
  const faults = [...kinds.values()].reduce((sum, kind) => sum + kind.all, 0);
  say(`${name}: ${all.length} paragraphs, ${accused} accused; ${found} of ${faults} faults found`);
  for (const [kind, { found: own, all: of }] of kinds) say(`  ${kind}: ${own} of ${of}`);
}
