import { rulesWithoutLicence } from '../../rules/index.ts';
import { createAudit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { formatFinding, ruleTextsOf } from '../../src/i18n/rule-text.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { AuditResult, Finding } from '../../src/model/finding.ts';
import type { Indicator, Project } from '../../src/model/record.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import type { FormLabels, LabelledForm } from './labels.ts';
import { printedYuan } from './printed-money.ts';

/** Holds what was read of a form against what a person read in it. */

export interface FormScore {
  readonly name: string;
  readonly projects: readonly [read: number, labelled: number];
  /** Indicators with the right name, in order. */
  readonly indicators: readonly [found: number, labelled: number];
  /** Values of forms and of indicators that are labelled, and those of them read right. */
  readonly fields: readonly [right: number, labelled: number];
  /** Indicators read that are none. */
  readonly invented: number;
  /** What coverage says was read, 0–1. */
  readonly claimed: number;
  readonly missedFaults: readonly string[];
  readonly falseErrors: readonly string[];
  readonly wrong: readonly string[];
}

const FIELDS = ['level1', 'level3', 'target', 'actual', 'weight', 'score'] as const;

/** NFKC without blanks, comparison signs as the labels write them. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[“”]/g, '"')
    .replace(/>=|≧/g, '≥')
    .replace(/<=|≦/g, '≤')
    .replace(/^大于等于(?=\d)/, '≥')
    .replace(/^小于等于(?=\d)/, '≤')
    .replace(/^等于(?=\d)/, '=');
}

const asNumber = (text: string): number | undefined => {
  const bare = plain(text)
    .replace(/,/g, '')
    .replace(/[%分]$|万?元?$/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : undefined;
};

function same(read: string, labelled: string, asFigure: boolean): boolean {
  if (asFigure) {
    const number = asNumber(labelled);
    if (number !== undefined && asNumber(read) === number) return true;
  }
  return plain(read) === plain(labelled);
}

function cells(indicator: Indicator): readonly string[] {
  return FIELDS.map((field) => {
    const text = indicator[field]?.text ?? '';
    return field === 'level1' ? text.replace(/[（(]\d+(?:\.\d+)?分?[）)]$|\d+分$/, '') : text;
  });
}

/**
 * 举办场次（10分）: a person copies the name as it is printed, the record holds the points as the weight of the row. The weight is a field
 * of its own, so that nothing is counted right that was not read.
 */
function withoutPoints(row: FormLabels['rows'][number]): FormLabels['rows'][number] {
  const [level1, level3, ...values] = row;
  return [level1, row[4] === '' ? level3 : level3.replace(/[（(]\d{1,3}(?:\.\d+)?分[）)]$/, ''), ...values];
}

/** The labelled row of each indicator: names in order, as the longest common run of equal names. */
function align(read: readonly (readonly string[])[], labelled: readonly (readonly string[])[]): readonly (number | undefined)[] {
  const nameOf = (row: readonly string[] | undefined) => plain(row?.[1] ?? '');
  const best = Array.from({ length: labelled.length + 1 }, () => new Array<number>(read.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = labelled.length - 1; i >= 0; i -= 1)
    for (let j = read.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row === undefined) continue;
      row[j] = nameOf(labelled[i]) === nameOf(read[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const found: (number | undefined)[] = [];
  for (let i = 0, j = 0; i < labelled.length; ) {
    if (j < read.length && nameOf(labelled[i]) === nameOf(read[j])) {
      found.push(j);
      i += 1;
      j += 1;
    } else if (j < read.length && at(i, j + 1) >= at(i + 1, j)) j += 1;
    else {
      found.push(undefined);
      i += 1;
    }
  }
  return found;
}

const texts = ruleTextsOf(rulesWithoutLicence);

function names(finding: Finding, figures: readonly string[]): boolean {
  const said = [finding, ...(finding.evidence ?? [])].map((each) => formatFinding(each, texts, 'zh'));
  const text = JSON.stringify(finding) + said.join(' ');
  return figures.every((figure) => {
    if (figure.startsWith('re:')) return new RegExp(figure.slice(3)).test(text);
    if (plain(text).includes(plain(figure))) return true;
    const number = asNumber(figure);
    return (
      number !== undefined && [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some(([printed]) => Number(printed.replace(/,/g, '')) === number)
    );
  });
}

function auditForm(form: LabelledForm): { projects: readonly Project[]; result: AuditResult } | undefined {
  try {
    const reading = readDocument(form.name, new TextEncoder().encode(form.text));
    const audit = createAudit(rulesWithoutLicence, defaultConfig(rulesWithoutLicence));
    audit.add(reading.disclosure);
    for (const project of reading.projects) audit.add(project);
    return { projects: reading.projects, result: audit.finish() };
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

export function scoreForm(form: LabelledForm): FormScore {
  const { labels, name } = form;
  const audited = auditForm(form);
  const projects = audited?.projects ?? [];
  const findings = audited?.result.findings ?? [];
  const wrong: string[] = [];
  let right = 0;
  let labelled = 0;
  const count = (what: string, expected: string, read: string, asFigure: boolean) => {
    if (expected === '') return;
    labelled += 1;
    if (same(read, expected, asFigure)) right += 1;
    else wrong.push(`${what}: ${expected} ← ${read}`);
  };
  const countMoney = (what: 'budgeted' | 'spent', amounts: readonly string[]) => {
    for (const [index, yuan] of printedYuan(form.text, amounts).entries()) {
      const { text, value } = projects[index]?.[what]?.total ?? {};
      count(`${what} in yuan`, yuan === undefined ? '' : String(yuan), value === undefined ? (text ?? '') : String(value.fen / 100), true);
    }
  };
  countMoney('budgeted', labels.budget);
  countMoney('spent', labels.spent);
  for (const [index, value] of labels.total_score.entries()) count('total score', value, projects[index]?.totalScore?.text ?? '', true);
  const read = projects.flatMap((project) => project.indicators).map(cells);
  const rows = labels.rows.map(withoutPoints);
  const rowOf = align(read, rows);
  for (const [index, row] of rows.entries()) {
    const at = rowOf[index];
    const found = at === undefined ? undefined : read[at];
    if (found === undefined) wrong.push(`no row ${row[1]}`);
    for (const [field, value] of row.entries()) count(`${row[1]} ${FIELDS[field]}`, value, found?.[field] ?? '', field >= 4);
  }
  const matched = rowOf.filter((each) => each !== undefined).length;
  const coverage = audited?.result.coverage;
  return {
    name,
    projects: [projects.length, labels.projects],
    indicators: [matched, labels.rows.length],
    fields: [right, labelled],
    invented: read.length - matched,
    claimed: coverage === undefined || coverage.cellsRecognised === 0 ? 0 : coverage.cellsRead / coverage.cellsRecognised,
    missedFaults: labels.faults
      .filter(({ certain, figures }) => certain && !findings.some((finding) => finding.severity !== 'info' && names(finding, figures)))
      .map(({ what, rule }) => `${rule}: ${what}`),
    falseErrors: findings
      .filter((finding) => finding.severity === 'error' && !labels.faults.some(({ figures }) => names(finding, figures)))
      .map(
        (finding) =>
          `${finding.rule}: ${[finding.provided, finding.arithmetic, ...finding.places.map(({ text }) => text)].join(' ').slice(0, 160)}`,
      ),
    wrong,
  };
}
