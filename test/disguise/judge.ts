import { rulesWithoutLicence } from '../../rules/index.ts';
import { createAudit, DEFAULT_GATE, defaultConfig, duties, exitReasons } from '../../src/index.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { AuditResult } from '../../src/model/finding.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import { PAPERS } from './papers.ts';
import { PLANTS, type Plant } from './plants.ts';
import type { Disguise } from './spot.ts';

/** What became of a planted error that is disguised. */
export type Became = 'found' | 'unread' | 'duty' | 'n/a' | 'clean';

export interface Judged {
  readonly plant: Plant;
  readonly disguise: Disguise;
  readonly became: Became;
  /** Errors that the disguise brings into the clean paper. */
  readonly accused: readonly string[];
}

/** What the rules say: licences move with every measurement. */
const config = defaultConfig(rulesWithoutLicence);
const NOTHING_UNREAD = { errors: [], invalid: [], invalidCount: 0 };

/** Undefined where the paper is refused, which is exit code 2. */
export function auditPaper(text: string): AuditResult | undefined {
  try {
    const { disclosure, projects } = readDocument('paper.txt', Buffer.from(text, 'utf8'));
    const audit = createAudit(rulesWithoutLicence, config, duties);
    audit.add(disclosure);
    for (const project of projects) audit.add(project);
    return audit.finish();
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

export const openDuties = (result: AuditResult): readonly string[] =>
  result.documents.flatMap(({ duties: all }) => (all ?? []).filter(({ state }) => state === 'notCheckable').map(({ duty }) => duty));

/** Rules that speak, as an error or warning or as what else the same cause breaks. */
const speaking = ({ findings }: AuditResult): string[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap((finding) => [finding.rule, ...(finding.evidence ?? []).map(({ rule }) => rule)]);

export const errorsOf = ({ findings }: AuditResult): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}/${message.id}`);

/** What is in one list more often than in the other. */
function beyond(more: readonly string[], fewer: readonly string[]): string[] {
  const left = [...fewer];
  return more.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

interface Clean {
  readonly text: string;
  readonly result: AuditResult;
}

const cleanPapers = new Map<string, Clean>();

/** A paper as it is without errors or disguise. */
export function cleanPaper(name: string): Clean {
  const known = cleanPapers.get(name);
  if (known !== undefined) return known;
  const text = PAPERS.find((paper) => paper.name === name)?.text ?? '';
  const result = auditPaper(text);
  if (result === undefined) throw new Error(`${name} cannot be read`);
  const clean = { text, result };
  cleanPapers.set(name, clean);
  return clean;
}

function disguised({ text }: Clean, { printed }: Plant, disguise: Disguise, written: string): { before: string; after: string } {
  const start = text.indexOf(printed);
  if (start < 0 || text.indexOf(printed, start + 1) >= 0) throw new Error(`stands not once: ${printed}`);
  const before = text.slice(0, start) + written + text.slice(start + printed.length);
  return { before, after: disguise.apply({ text: before, start, end: start + written.length }) };
}

const harmlessPapers = new Map<string, AuditResult | undefined>();

/** A paper that is disguised as a whole is the same for all its errors. */
function harmlessPaper(text: string): AuditResult | undefined {
  if (!harmlessPapers.has(text)) harmlessPapers.set(text, auditPaper(text));
  return harmlessPapers.get(text);
}

export function judge(plant: Plant, disguise: Disguise): Judged {
  const clean = cleanPaper(plant.paper);
  const { before, after } = disguised(clean, plant, disguise, plant.wrong);
  if (before === after) return { plant, disguise, became: 'n/a', accused: [] };
  const right = disguised(clean, plant, disguise, plant.printed).after;
  // A total that is left out is no wrong total.
  if (disguise.saysOtherwise === true && right === after) return { plant, disguise, became: 'n/a', accused: [] };
  const harmless = harmlessPaper(right);
  // What held the error is gone with it: that is what has to be noticed, and it is no false accusation.
  if (right === after) return { plant, disguise, became: isMissed(harmless, clean.result), accused: [] };
  const accused = harmless === undefined || disguise.saysOtherwise === true ? [] : beyond(errorsOf(harmless), errorsOf(clean.result));
  return { plant, disguise, became: becomes(auditPaper(after), harmless, clean.result, plant), accused };
}

/** Whether any rule speaks of what is no longer there. */
function isMissed(result: AuditResult | undefined, clean: AuditResult): Became {
  if (result === undefined) return 'unread';
  return beyond(speaking(result), speaking(clean)).length > 0 ? 'found' : leftOpen(result, clean);
}

function becomes(result: AuditResult | undefined, harmless: AuditResult | undefined, clean: AuditResult, plant: Plant): Became {
  if (result === undefined || harmless === undefined) return 'unread';
  if (beyond(speaking(result), speaking(harmless)).some((rule) => plant.rules.includes(rule))) return 'found';
  // 十成 for 98%: what looks at the cell says that it cannot be compared, whatever it stands for.
  if (beyond(speaking(result), speaking(clean)).some((rule) => plant.rules.includes(rule))) return 'found';
  return leftOpen(result, clean);
}

function leftOpen(result: AuditResult, clean: AuditResult): Became {
  if (result.coverage.figures.notRead > clean.coverage.figures.notRead) return 'unread';
  if (exitReasons(result, DEFAULT_GATE, NOTHING_UNREAD).length > 0) return 'unread';
  return beyond(openDuties(result), openDuties(clean)).length > 0 ? 'duty' : 'clean';
}

/** Every planted error in every disguise. */
export const combinations = (disguises: readonly Disguise[]): (readonly [Plant, Disguise])[] =>
  PLANTS.flatMap((plant) => disguises.map((disguise) => [plant, disguise] as const));
