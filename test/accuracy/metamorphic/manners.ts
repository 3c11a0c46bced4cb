import type { Finding } from '../../../src/model/finding.ts';
import { auditText } from '../audit-text.ts';
import { differences } from '../compare.ts';
import { choosePlants } from '../generated.ts';
import { applyEdit } from '../model/document.ts';
import { generateBudget, generateEvaluations, generateFinal, generateTargets } from '../model/generate.ts';
import { planPlants } from '../model/plan.ts';
import { Random } from '../model/random.ts';
import { type Dialect, render } from '../model/render.ts';
import { faultyPaperIn, type Manner } from '../wording/index.ts';

/** What became of the findings of one paper that was written otherwise. */
export interface Rewritten {
  readonly source: string;
  readonly manner: string;
  /** Findings that came or went, places aside. */
  readonly changes: readonly string[];
}

const MANNERS: Readonly<Record<string, Manner>> = {
  'lines broken elsewhere': { layout: 1 },
  'lines broken otherwise again': { layout: 2 },
  'chapters in the opposite order': { reversed: true },
  'in 元 throughout': { inYuan: true },
  'tables with bars': { rows: 'bars' },
  'tables with tabs': { rows: 'tabs' },
  'tables with a cell a line': { rows: 'lines' },
};

/** What a finding says, places and units aside; of gaps in the numbers of headings the order of chapters decides. */
const whatIsSaid = ({ rule, severity, message }: Finding): string =>
  rule === 'structure/numbers-run-on' ? '' : `${severity} ${rule} ${message.id}`;

function changesBetween(name: string, given: string, other: string): string[] {
  if (given === other) return [];
  const [before, after] = [auditText(name, given), auditText(name, other)];
  if (before === undefined || after === undefined) return before === after ? [] : ['refused in one of the two'];
  return differences(before, after, whatIsSaid).filter((change) => !change.endsWith(': '));
}

/** A faulty worded paper in every other manner. */
export function rewrite(seed: number): Rewritten[] {
  const { name, text } = faultyPaperIn(seed, {});
  return Object.entries(MANNERS).map(([manner, given]) => ({
    source: name,
    manner,
    changes: changesBetween(name, text, faultyPaperIn(seed, given).text),
  }));
}

const GENERATORS = { budget: generateBudget, final: generateFinal, targets: generateTargets, evaluation: generateEvaluations };
/** Dialects that print every cell and hold every form, so that nothing is lost from one to the other. */
const GRIDS: readonly Dialect[] = ['tab-rows', 'pipe-rows', 'cell-per-line'];

/** Generated documents with one error each, in every dialect of tables against the first. */
export function redraw(seed: number): Rewritten[] {
  return Object.entries(GENERATORS).flatMap(([kind, generate]) => {
    const { sheet } = generate(seed);
    const random = new Random(seed);
    const [planted] = choosePlants(planPlants(sheet, random), 1, random);
    const nodes = planted === undefined ? sheet.nodes : applyEdit(sheet.nodes, planted.edit);
    const [first, ...others] = GRIDS.map((dialect) => ({ dialect, text: render(nodes, dialect).text }));
    if (first === undefined) return [];
    return others.map(({ dialect, text }) => ({
      source: `${kind} ${seed}`,
      manner: `${dialect} for ${first.dialect}`,
      changes: changesBetween('document.txt', first.text, text),
    }));
  });
}
