import type { AuditResult } from '../../src/model/finding.ts';
import { auditBytes, auditText } from './audit-text.ts';
import { differences, newFindings, standsOn } from './compare.ts';
import { heard, type Said, spoken } from './licence.ts';
import { applyEdit, type DocumentNode } from './model/document.ts';
import { type Generated, generateBudget, generateEvaluations, generateFinal, generateTargets } from './model/generate.ts';
import { HARMLESS, loosen, reorderProjects } from './model/harmless.ts';
import { planPlants } from './model/plan.ts';
import { Random } from './model/random.ts';
import { type Rendered, render } from './model/render.ts';
import type { Plant } from './model/sheet.ts';

/** What became of one planted error. */
export interface Outcome {
  readonly source: string;
  readonly kind: string;
  readonly certain: boolean;
  readonly breaks: readonly string[];
  readonly wording: string;
  readonly dialect: string;
  readonly found: boolean;
  /** A place of a new finding covers the planted cell. */
  readonly placed: boolean;
  /** Rules of the new findings. */
  readonly rules: readonly string[];
  /** The new findings: right where they stand on the planted cell. */
  readonly said: readonly Said[];
  /** For looking into it: what was changed on which line. */
  readonly detail: string;
}

export interface HarmlessOutcome {
  readonly source: string;
  readonly edit: string;
  readonly changes: readonly string[];
}

export interface CleanOutcome {
  readonly source: string;
  readonly kind: Generated['kind'] | 'records';
  readonly dialect: string;
  readonly projects: number;
  readonly projectsRead: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly problems: number;
  /** The findings; none of them can be right. */
  readonly said: readonly Said[];
}

const GENERATORS = { budget: generateBudget, final: generateFinal, targets: generateTargets, evaluation: generateEvaluations } as const;
export type GeneratorName = keyof typeof GENERATORS;

const summary = (severity: string, audit: AuditResult): string[] =>
  audit.findings
    .filter((finding) => finding.severity === severity)
    .map((finding) => `${finding.rule} line ${finding.places[0]?.place?.line ?? '?'}: ${finding.places[0]?.text.slice(0, 50) ?? ''}`);

function describe(plant: Plant, clean: Rendered, edited: Rendered): string {
  const line = plant.near.flatMap((id) => edited.lines.get(id) ?? clean.lines.get(id) ?? [])[0];
  const changed = [...(plant.edit.replace?.values() ?? [])].map((value) => (typeof value === 'string' ? value : 'copied')).join(', ');
  return `line ${line ?? '?'}: ${changed}`;
}

/** Dialects that print every cell of the grid; in the others nobody can tell a blank or shifted cell. */
const GRIDS: readonly string[] = ['cell-per-line', 'tab-rows', 'pipe-rows', 'pipe-cells'];
const NEEDS_GRID: readonly string[] = ['target blank', 'score blank', 'column shifted', 'unit column blank'];

function judgePlant(given: Generated, source: string, plant: Plant, clean: Rendered, before: AuditResult): Outcome {
  const edited = render(applyEdit(given.sheet.nodes, plant.edit), given.dialect);
  const after = auditText('document.txt', edited.text);
  const lines = new Set(plant.near.flatMap((id) => edited.lines.get(id) ?? clean.lines.get(id) ?? []));
  const fresh = after === undefined ? [] : newFindings(before, after);
  return {
    source,
    kind: plant.kind,
    certain: plant.certain && (GRIDS.includes(given.dialect) || !NEEDS_GRID.includes(plant.kind)),
    breaks: plant.breaks,
    wording: plant.wording,
    dialect: given.dialect,
    ...heard(fresh.map((finding) => ({ ...spoken(finding), right: standsOn(finding, lines) }))),
    detail: describe(plant, clean, edited),
  };
}

/** At most that many plants, every kind in turn. */
export function choosePlants(plants: readonly Plant[], count: number, random: Random): Plant[] {
  const byKind = new Map<string, Plant[]>();
  for (const plant of random.shuffle(plants)) {
    const key = `${plant.kind} ${plant.certain}`;
    byKind.set(key, [...(byKind.get(key) ?? []), plant]);
  }
  const queues = [...byKind.values()];
  const chosen: Plant[] = [];
  for (let round = 0; chosen.length < count && queues.some((queue) => queue.length > round); round += 1)
    for (const queue of queues) {
      const plant = queue[round];
      if (plant !== undefined && chosen.length < count) chosen.push(plant);
    }
  return chosen;
}

/** The same document with a few errors in it, so that harmless edits have findings to disturb. */
function withErrors(nodes: readonly DocumentNode[], plants: readonly Plant[], random: Random): DocumentNode[] {
  let damaged = [...nodes];
  for (const plant of random.shuffle(plants.filter(({ edit }) => edit.replace !== undefined && edit.nodes === undefined)).slice(0, 4))
    damaged = applyEdit(damaged, plant.edit);
  return damaged;
}

function judgeHarmless(given: Generated, source: string, plants: readonly Plant[], random: Random): HarmlessOutcome[] {
  const outcomes: HarmlessOutcome[] = [];
  const { sheet, dialect } = given;
  const nodes = withErrors(sheet.nodes, plants, random);
  const { text } = render(nodes, dialect);
  const before = auditText('document.txt', text);
  if (before === undefined) return [{ source, edit: 'none', changes: ['the document is refused'] }];
  const enter = (edit: string, after: AuditResult | undefined) =>
    outcomes.push({ source, edit, changes: after === undefined ? ['the document is refused'] : differences(before, after) });
  for (const edit of HARMLESS) if (edit.appliesTo?.(text) !== false) enter(edit.name, auditBytes('document.txt', edit.apply(text)));
  enter('empty lines between blocks', auditText('document.txt', loosen(text, nodes)));
  const wrapped = dialect === 'pdf-text' || dialect === 'pdf-dense';
  if (wrapped)
    for (const width of [72, 96]) enter('prose wrapped elsewhere', auditText('document.txt', render(nodes, dialect, width).text));
  const reordered = reorderProjects(sheet, nodes);
  if (reordered !== undefined) enter('projects reordered and renumbered', auditText('document.txt', render(reordered, dialect).text));
  return outcomes;
}

export interface GeneratedRun {
  readonly outcomes: readonly Outcome[];
  readonly harmless: readonly HarmlessOutcome[];
  readonly clean: readonly CleanOutcome[];
}

/** Generates documents with these seeds, audits them clean, with one error each, and with harmless edits. */
export function runGenerated(name: GeneratorName, seeds: readonly number[], plantsEach: number, harmlessEvery: number): GeneratedRun {
  const outcomes: Outcome[] = [];
  const harmless: HarmlessOutcome[] = [];
  const clean: CleanOutcome[] = [];
  for (const seed of seeds) {
    const given = GENERATORS[name](seed);
    const source = `${name} ${seed}`;
    const rendered = render(given.sheet.nodes, given.dialect);
    const before = auditText('document.txt', rendered.text);
    clean.push(cleanOutcome(given, source, before));
    if (before === undefined) continue;
    const random = new Random(seed * 31 + 5);
    const plants = planPlants(given.sheet, random);
    for (const plant of choosePlants(plants, plantsEach, random)) outcomes.push(judgePlant(given, source, plant, rendered, before));
    if (seed % harmlessEvery === 0) harmless.push(...judgeHarmless(given, source, plants, random));
  }
  return { outcomes, harmless, clean };
}

function cleanOutcome(given: Generated, source: string, audit: AuditResult | undefined): CleanOutcome {
  return {
    source,
    kind: given.kind,
    dialect: given.dialect,
    projects: given.projects,
    projectsRead: audit?.documents.reduce((sum, document) => sum + document.projects, 0) ?? 0,
    errors: audit === undefined ? ['refused'] : summary('error', audit),
    warnings: audit === undefined ? [] : summary('warning', audit),
    problems: audit?.documents.reduce((sum, document) => sum + document.problems.length, 0) ?? 0,
    said: audit?.findings.map((finding) => ({ ...spoken(finding), right: false })) ?? [],
  };
}
