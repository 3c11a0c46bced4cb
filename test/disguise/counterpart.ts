import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentNode } from '../accuracy/model/document.ts';
import { generateBudget, generateEvaluations, generateFinal, generateTargets } from '../accuracy/model/generate.ts';
import { render } from '../accuracy/model/render.ts';
import { cleanPaper } from '../accuracy/wording/index.ts';
import { createDraw } from '../field/draw.ts';
import { templates } from '../field/index.ts';
import { dialects } from '../forms/generator/dialects/index.ts';
import { drawPaper } from '../forms/generator/paper.ts';
import { writtenPaper } from './clean/index.ts';
import { auditPaper, errorsOf, openDuties } from './judge.ts';
import { PAPERS, type Paper } from './papers.ts';

/** Papers without a mistake and without a disguise: no duty may stand open in them, and what they print is read. */

const TEXTS = new URL('../rules/texts/', import.meta.url);
const FIRST_SEED = 7000;

const countedFrom = <T>(first: number, count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(first + index));

/** It refers to a table that is not there and names some parts of its procurement: clean, and truly not whole (`rules/duties.test.ts`). */
const NOT_WHOLE = 'roll-up-with-units.txt';

/** Samples and excerpts as they are published. */
function givenPapers(): Paper[] {
  const whole = readdirSync(TEXTS).filter((name) => name !== NOT_WHOLE);
  const texts = whole.map((name) => ({ name, text: readFileSync(new URL(name, TEXTS), 'utf8') }));
  return [...PAPERS.filter(({ text }) => !texts.some((each) => each.text === text)), ...texts];
}

const MODELS = { budget: generateBudget, final: generateFinal, targets: generateTargets, evaluation: generateEvaluations };

const chapter = (id: number, heading: string, text: string): DocumentNode[] => [
  { kind: 'heading', id, text: heading },
  { kind: 'paragraph', id: id + 1, text },
];

/** The model of final accounts writes the chapters that hold figures; these are the others. */
function wholeFinal([title, ...nodes]: readonly DocumentNode[]): DocumentNode[] {
  return [
    ...(title === undefined ? [] : [title]),
    ...chapter(90_001, '部门职责及机构设置', '负责本行业的规划、服务和监督检查，内设办公室、业务股等股室。'),
    ...nodes,
    ...chapter(90_003, '七、国有资产占用情况说明', '本部门没有单价100万元以上的设备。'),
    ...chapter(90_005, '八、名词解释', '基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。'),
  ];
}

/** Of the models that errors are planted in for measuring; seeds go on by kinds, so that every kind is met in every dialect. */
function modelPaper(number: number): Paper {
  const models = Object.entries(MODELS);
  const [name, generate] = models[number % models.length] ?? ['budget', generateBudget];
  const seed = FIRST_SEED + Math.floor(number / models.length);
  const { sheet, dialect } = generate(seed);
  const nodes = name === 'final' ? wholeFinal(sheet.nodes) : sheet.nodes;
  return { name: `model ${name} ${seed} (${dialect})`, text: render(nodes, dialect).text };
}

function wordedPaper(number: number): Paper {
  const { name, text } = cleanPaper(FIRST_SEED + number);
  return { name: `worded ${name}`, text };
}

/** Papers of the field whose template says that they are clean and wholly read. */
function fieldPapers(): Paper[] {
  return templates.flatMap((template) => {
    const { files, findings = [], unread } = template.make(createDraw(3, template.number));
    return findings.length > 0 || unread !== undefined
      ? []
      : files.map(({ name, text }) => ({ name: `field ${template.id} ${name}`, text }));
  });
}

/** Dialects that keep their cells apart: where cells run together some cannot be told, and are counted as unread. */
const KEPT_APART = dialects.filter(({ name }) => !/^(?:glued|blanks)/.test(name));

function formPaper(number: number): Paper {
  const dialect = KEPT_APART[number % KEPT_APART.length];
  if (dialect === undefined) throw new Error('no dialect');
  const { template, text } = drawPaper(FIRST_SEED + number, dialect);
  return { name: `form ${FIRST_SEED + number} ${template} (${dialect.name})`, text };
}

/** Two hundred of them and more. `share`: every how manyth is taken, 1 for all. */
export function cleanPapers(share = 1): Paper[] {
  const papers = [
    ...givenPapers(),
    ...countedFrom(0, 52, modelPaper),
    ...countedFrom(0, 45, wordedPaper),
    ...fieldPapers(),
    ...countedFrom(0, 28, formPaper),
    ...countedFrom(0, 50, writtenPaper),
  ];
  return papers.filter((_, index) => index % share === 0);
}

export interface CleanOutcome {
  readonly name: string;
  /** Duties that stand open. */
  readonly open: readonly string[];
  /** Errors, none of which the paper deserves. */
  readonly accused: readonly string[];
  /** Share of the figures that were read, 0–1. */
  readonly coverage: number;
}

export function judgeClean({ name, text }: Paper): CleanOutcome {
  const result = auditPaper(text);
  if (result === undefined) return { name, open: ['refused'], accused: [], coverage: 0 };
  return { name, open: openDuties(result), accused: errorsOf(result), coverage: result.coverage.ratio };
}

/** What a clean paper has to reach. */
const LEAST_COVERAGE = 0.95;
export const isFree = ({ open, accused, coverage }: CleanOutcome): boolean =>
  open.length === 0 && accused.length === 0 && coverage >= LEAST_COVERAGE;
