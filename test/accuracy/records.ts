import { rulesWithoutLicence } from '../../rules/index.ts';
import { createAudit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import type { AuditResult, Finding } from '../../src/model/finding.ts';
import { readRecords } from '../../src/model/read-record.ts';
import { newFindings } from './compare.ts';
import { type CleanOutcome, choosePlants, type GeneratedRun, type Outcome } from './generated.ts';
import { heard, spoken } from './licence.ts';
import { applyEdit, type DocumentNode, markOf, withoutMarks } from './model/document.ts';
import { planPlants } from './model/plan.ts';
import { Random } from './model/random.ts';
import { generateRecords } from './model/records.ts';
import type { Plant } from './model/sheet.ts';

const config = defaultConfig(rulesWithoutLicence);
const linesOf = (nodes: readonly DocumentNode[]): string[] => nodes.flatMap((node) => (node.kind === 'paragraph' ? [node.text] : []));

function auditLines(nodes: readonly DocumentNode[]): AuditResult {
  const audit = createAudit(rulesWithoutLicence, config);
  for (const [index, text] of linesOf(nodes).entries()) {
    const { records } = readRecords(JSON.parse(withoutMarks(text)), { file: 'records.ndjson', line: index + 1 });
    for (const record of records) audit.add(record);
  }
  return audit.finish();
}

/** Pointer of the string that carries a mark. */
function pointerTo(value: unknown, mark: string, path: string): string | undefined {
  if (typeof value === 'string') return value.includes(mark) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = pointerTo(inner, mark, `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Line and pointer of every mark a plant stands on. */
function cellsOf(nodes: readonly DocumentNode[], plant: Plant): { line: number; pointer: string }[] {
  return linesOf(nodes).flatMap((text, index) =>
    plant.near.flatMap((id) => {
      const pointer = text.includes(markOf(id)) ? pointerTo(JSON.parse(text), markOf(id), '') : undefined;
      return pointer === undefined ? [] : [{ line: index + 1, pointer }];
    }),
  );
}

const covers = (place: string, cell: string): boolean => place === cell || place.startsWith(`${cell}/`) || cell.startsWith(`${place}/`);

function judge(source: string, nodes: readonly DocumentNode[], plant: Plant, before: AuditResult): Outcome {
  const after = auditLines(applyEdit(nodes, plant.edit));
  const cells = cellsOf(nodes, plant);
  const isPlaced = ({ places }: Finding): boolean =>
    places.some(({ place }) => cells.some((cell) => place?.line === cell.line && covers(place.pointer ?? '', cell.pointer)));
  return {
    source,
    kind: plant.kind,
    certain: plant.certain,
    breaks: plant.breaks,
    wording: plant.wording,
    dialect: 'records',
    ...heard(newFindings(before, after).map((finding) => ({ ...spoken(finding), right: isPlaced(finding) }))),
    detail: `${cells.map(({ line, pointer }) => `${line}${pointer}`).join(' ')}: ${[...(plant.edit.replace?.values() ?? [])].join(', ')}`,
  };
}

/** Plants errors into normalized records. */
export function runRecords(seeds: readonly number[], plantsEach: number): GeneratedRun {
  const outcomes: Outcome[] = [];
  const clean: CleanOutcome[] = [];
  for (const seed of seeds) {
    const sheet = generateRecords(seed);
    const source = `records ${seed}`;
    const before = auditLines(sheet.nodes);
    const texts = (severity: string) =>
      before.findings
        .filter((finding) => finding.severity === severity)
        .map(({ rule, places }) => `${rule} ${places[0]?.place?.pointer ?? ''}`);
    const projects = linesOf(sheet.nodes).filter((text) => text.includes('"kind":"project"')).length;
    clean.push({
      source,
      kind: 'records',
      dialect: 'records',
      projects,
      projectsRead: projects,
      errors: texts('error'),
      warnings: texts('warning'),
      problems: 0,
      said: before.findings.map((finding) => ({ ...spoken(finding), right: false })),
    });
    const random = new Random(seed * 17 + 3);
    for (const plant of choosePlants(planPlants(sheet, random), plantsEach, random))
      outcomes.push(judge(source, sheet.nodes, plant, before));
  }
  return { outcomes, harmless: [], clean };
}
