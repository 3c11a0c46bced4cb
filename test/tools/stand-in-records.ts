/**
 * `tsx test/tools/stand-in-records.ts DOCUMENT… --output FOLDER`: writes normalized records of real documents that may be shared:
 * figures and labels (titles, names of projects and indicators, targets) as printed, longer prose replaced by stand-ins. The same
 * sentence always gets the same stand-in of the same length, so that copies stay copies and cut-off sentences stay cut off.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mixHash } from '../../src/engine/hash.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { Disclosure, Project, TaskMoney } from '../../src/model/record.ts';

const SIGNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土春夏秋冬东西南北';
const LABEL = 24;

/** A meaningless text as long as the sentence, the same for the same sentence. Digits and punctuation stay. */
function standIn(sentence: string): string {
  let hash = mixHash(0x811c9dc5, sentence.replace(/[^\p{L}]/gu, ''));
  return sentence.replace(/\p{L}/gu, () => {
    hash = (Math.imul(hash, 1664525) + 1013904223) >>> 0;
    return SIGNS[Math.floor((hash / 2 ** 32) * SIGNS.length)] ?? '甲';
  });
}

/** Replaces prose, sentence by sentence from their ends, so that half a sentence keeps the stand-in of its end. */
/** Set phrases of the form that say something about its tables. */
const SET_PHRASE = /^(?:无此项公开内容|我部门无其他|具体内容见下表)/;

function prose(text: string): string {
  if (SET_PHRASE.test(text)) return text;
  return text.replace(/[^。；，！？、：（）"]+/g, (part) => standIn(part));
}

const label = (text: string): string => (text.length <= LABEL ? text : prose(text));

/** The purpose of a form names its amounts first; what follows is prose. */
function purpose(text: string): string {
  const at = text.indexOf('主要用于');
  const amounts = at < 0 ? '' : text.slice(0, at);
  return at < 0 ? (/\d/.test(text) ? text : label(text)) : `${amounts}主要用于${prose(text.slice(at + 4))}`;
}

type Plain = Record<string, unknown>;
const textOf = (field: { readonly text: string } | undefined, change: (text: string) => string = (text) => text) =>
  field === undefined ? undefined : change(field.text);

function funds(value: Project['budgeted']): Plain | undefined {
  if (value === undefined) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, field?.text]));
}

function sources(value: Project['sources']): Plain | undefined {
  if (value === undefined) return undefined;
  const plain = Object.entries(value).map(([key, { rate, weight, score }]) => [
    key,
    { rate: textOf(rate), weight: textOf(weight), score: textOf(score) },
  ]);
  return Object.fromEntries(plain);
}

const taskMoney = ({ budgeted, spent, executionRate, share }: TaskMoney): Plain => ({
  budgeted: funds(budgeted),
  spent: funds(spent),
  executionRate: textOf(executionRate),
  share: textOf(share),
});

function plainProject(project: Project): Plain {
  const { kind, document, region, department, year, documentKind, unit, precision, form, prints, problems, cells, cutOff } = project;
  return {
    kind,
    document,
    region,
    department,
    year,
    documentKind,
    unit,
    precision,
    form,
    prints,
    name: project.name.text,
    title: textOf(project.title),
    code: textOf(project.code),
    supervisingDepartment: textOf(project.supervisingDepartment),
    implementingUnit: textOf(project.implementingUnit),
    reportingUnit: textOf(project.reportingUnit),
    budgeted: funds(project.budgeted),
    initialBudget: funds(project.initialBudget),
    received: funds(project.received),
    spent: funds(project.spent),
    purpose: textOf(project.purpose, purpose),
    purposeAmounts: funds(project.purposeAmounts),
    disbursementPlan: project.disbursementPlan?.map(({ month, share, amount }) => ({ month, share: share.text, amount: textOf(amount) })),
    tasks: project.tasks?.map(({ name, content, completion, ...money }) => ({
      name: label(name.text),
      content: textOf(content, label),
      completion: textOf(completion, label),
      ...taskMoney(money),
    })),
    tasksTotal: project.tasksTotal === undefined ? undefined : taskMoney(project.tasksTotal),
    goals: project.goals.map((goal) => prose(goal.text)),
    achievement: textOf(project.achievement, prose),
    completion: textOf(project.completion),
    executionRate: textOf(project.executionRate),
    executionWeight: textOf(project.executionWeight),
    executionScore: textOf(project.executionScore),
    sources: sources(project.sources),
    dimensions: project.dimensions?.map(({ name, points }) => ({ name: name.text, points: textOf(points) })),
    indicators: project.indicators.map((row) => ({
      level1: row.level1.text,
      level2: row.level2.text,
      level3: row.level3.text,
      description: textOf(row.description, label),
      target: row.target.text,
      basis: textOf(row.basis, label),
      periodTarget: textOf(row.periodTarget),
      actual: textOf(row.actual),
      completionRate: textOf(row.completionRate),
      weight: textOf(row.weight),
      score: textOf(row.score),
      rawScore: textOf(row.rawScore),
      scoreRate: textOf(row.scoreRate),
      explanation: textOf(row.explanation, prose),
      execution: row.execution,
    })),
    totalWeight: textOf(project.totalWeight),
    totalScore: textOf(project.totalScore),
    gradeWord: textOf(project.gradeWord),
    issues: textOf(project.issues, prose),
    reportDate: textOf(project.reportDate),
    cutOff,
    problems: problems.length === 0 ? undefined : problems.map((problem) => ({ ...problem, text: label(problem.text) })),
    cells,
  };
}

function plainDisclosure(disclosure: Disclosure): Plain {
  const { kind, document, region, department, year, documentKind, unit, precision, roundingAdmitted, cutOff, problems, cells } = disclosure;
  return {
    kind,
    document,
    region,
    department,
    year,
    documentKind,
    unit,
    precision,
    title: textOf(disclosure.title),
    sections: disclosure.sections.map((section) => ({
      heading: label(section.heading),
      level: section.level,
      number: section.number,
      paragraphs: section.paragraphs.map(({ text }) => prose(text)),
      tables: section.tables.map(({ title, rows }) => ({ title, rows: rows.map((row) => row.map(({ text }) => label(text))) })),
    })),
    facts: disclosure.facts.map(({ field, ...fact }) => ({ ...fact, value: field.text })),
    assetDate: textOf(disclosure.assetDate),
    roundingAdmitted,
    cutOff,
    problems: problems.length === 0 ? undefined : problems.map((problem) => ({ ...problem, text: label(problem.text) })),
    cells,
  };
}

const words = process.argv.slice(2);
const at = words.indexOf('--output');
const folder = words[at + 1];
if (at < 0 || folder === undefined) throw new Error('stand-in-records DOCUMENT… --output FOLDER');
for (const file of words.filter((_, index) => index !== at && index !== at + 1)) {
  const { disclosure, projects } = readDocument(basename(file), readFileSync(file));
  const lines = [plainDisclosure(disclosure), ...projects.map(plainProject)].map((record) => JSON.stringify(record));
  writeFileSync(join(folder, `${basename(file).replace(/\.\w+$/, '')}.ndjson`), `${lines.join('\n')}\n`);
}
