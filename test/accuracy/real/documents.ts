import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AuditResult } from '../../../src/model/finding.ts';
import { auditBytes, auditText } from '../audit-text.ts';
import { differences, newFindings, standsOn } from '../compare.ts';
import type { HarmlessOutcome, Outcome } from '../generated.ts';
import { heard, spoken } from '../licence.ts';
import { damageText, FIGURE_DAMAGES, readPrinted } from '../model/figure.ts';
import { HARMLESS } from '../model/harmless.ts';
import { Random } from '../model/random.ts';
import { readSource } from './reader.ts';
import type { SourceModel, SourcePlant } from './source.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/documents', import.meta.url));

export interface RealDocument {
  readonly name: string;
  readonly text: string;
}

/** Real documents beside the repository, where there are any. */
export function realDocuments(): RealDocument[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
}

const NAMES = {
  digitsSwapped: 'digits swapped',
  digitChanged: 'one digit changed',
  pointMoved: 'decimal point moved',
  digitDropped: 'one digit dropped',
} as const;

function figurePlants(model: SourceModel, random: Random): SourcePlant[] {
  const plants: SourcePlant[] = [];
  const taking = new Set(model.invariants.flatMap((invariant) => invariant.members));
  for (const figure of model.figures.values()) {
    if (!taking.has(figure.id)) continue;
    for (const damage of FIGURE_DAMAGES) {
      if (damage === 'unitChanged') continue;
      const text = damageText(figure.text, damage, random);
      const value = text === undefined ? undefined : readPrinted(text, figure.kind, '万元');
      if (text === undefined || value === undefined || value === figure.value) continue;
      const read = (id: number) => (id === figure.id ? value : model.figures.get(id)?.value);
      const broken = model.invariants.filter((each) => each.members.includes(figure.id) && each.judge(read) === 'broken');
      plants.push({
        kind: NAMES[damage],
        breaks: broken.map(({ name }) => name).join('; '),
        certain: broken.length > 0,
        changes: [{ start: figure.start, end: figure.start + figure.text.length, text }],
        near: [figure.start],
      });
    }
  }
  return plants;
}

function plantedText(model: SourceModel, plant: SourcePlant): { text: string; moved: (offset: number) => number } {
  const changes = [...plant.changes].sort((a, b) => b.start - a.start);
  let text = model.source;
  for (const change of changes) text = text.slice(0, change.start) + change.text + text.slice(change.end);
  const moved = (offset: number) =>
    plant.changes.reduce(
      (at, change) => (change.end <= offset && change.start < offset ? at + change.text.length - (change.end - change.start) : at),
      offset,
    );
  return { text, moved };
}

const lineOf = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
};

function judge(document: RealDocument, model: SourceModel, plant: SourcePlant, before: AuditResult): Outcome {
  const { text, moved } = plantedText(model, plant);
  const after = auditText(document.name, text);
  const fresh = after === undefined ? [] : newFindings(before, after);
  const lines = new Set(plant.near.flatMap((offset) => [model.lineAt(offset), lineOf(text, moved(offset))]));
  const last = lineOf(text, moved(plant.near[0] ?? 0));
  return {
    source: document.name,
    kind: plant.kind,
    certain: plant.certain,
    breaks: plant.breaks === '' ? [] : plant.breaks.split('; '),
    wording: 'real document',
    dialect: document.name,
    ...heard(fresh.map((finding) => ({ ...spoken(finding), right: standsOn(finding, lines) }))),
    detail: `line ${last}: ${plant.changes.map((change) => change.text.slice(0, 40)).join(' / ')}`,
  };
}

/** Plants into one real document and compares what is found before and after. */
export function runReal(document: RealDocument, count: number): Outcome[] {
  const before = auditText(document.name, document.text);
  if (before === undefined) return [];
  const model = readSource(document.text);
  const random = new Random(document.text.length);
  const plants = random.shuffle([...figurePlants(model, random), ...model.plants]);
  return plants.slice(0, count).map((plant) => judge(document, model, plant, before));
}

/** The forms of a document with a title each, in the opposite order and renumbered. */
function reordered(text: string): string | undefined {
  const titles = [...text.matchAll(/^(?:\[bookmark[^\]]*\])?(\d+)\.[^\n\t]*绩效目标表[^\n]*\n/gm)];
  const first = titles[0]?.index;
  if (first === undefined || titles.length < 3) return undefined;
  const tail = /\n[一二三四五六七八九十]+、[^\n]*\n/g;
  tail.lastIndex = titles.at(-1)?.index ?? 0;
  const end = tail.exec(text)?.index ?? text.length;
  const forms = titles.map((title, index) => text.slice(title.index, titles[index + 1]?.index ?? end));
  // A title that is not above its table belongs to no form that could be moved.
  if (forms.some((form) => (form.match(/一级指标/g) ?? []).length !== 1) || end === text.length) return undefined;
  const renumbered = forms.reverse().map((form, index) => form.replace(/(^(?:\[bookmark[^\]]*\])?)\d+\./, `$1${index + 1}.`));
  return text.slice(0, first) + renumbered.map((form) => `${form.replace(/\n*$/, '')}\n\n\n`).join('') + text.slice(end);
}

/** Harmless edits of a real document. */
export function runRealHarmless(document: RealDocument): HarmlessOutcome[] {
  const before = auditText(document.name, document.text);
  if (before === undefined) return [];
  const outcomes: HarmlessOutcome[] = [];
  const enter = (edit: string, after: AuditResult | undefined) =>
    outcomes.push({ source: document.name, edit, changes: after === undefined ? ['the document is refused'] : differences(before, after) });
  for (const edit of HARMLESS)
    if (edit.appliesTo?.(document.text) !== false) enter(edit.name, auditBytes(document.name, edit.apply(document.text)));
  enter('empty lines between blocks', auditText(document.name, document.text.replace(/\n\n(?=[一二三四五六七八九十]+、)/g, '\n\n\n')));
  const other = reordered(document.text);
  if (other !== undefined) enter('projects reordered and renumbered', auditText(document.name, other));
  return outcomes;
}
