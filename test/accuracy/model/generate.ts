import { drawAccounts } from './accounts.ts';
import type { MoneyStyle } from './figure.ts';
import { drawProjects } from './project.ts';
import { ASSETS, OPERATING, PROCUREMENT, THREE_PUBLIC } from './prose-chapters.ts';
import { writeFinalAccounts } from './prose-final.ts';
import { CHANGES, EXPENDITURE, REVENUE, type Wording } from './prose-revenue.ts';
import { Random } from './random.ts';
import { DIALECTS, type Dialect } from './render.ts';
import { EVALUATION_SHAPES, type EvaluationShape, writeEvaluations } from './self-evaluation.ts';
import { Sheet } from './sheet.ts';
import { TARGET_SHAPES, type TargetShape, writeTargetForms } from './target-form.ts';

/** A document with everything known about it, and the dialect it is to be printed in. */
export interface Generated {
  readonly sheet: Sheet;
  readonly dialect: Dialect;
  readonly kind: 'budget' | 'final accounts' | 'targets' | 'self-evaluation';
  readonly projects: number;
}

const DEPARTMENTS = [
  '云岭市水务局',
  '安和县农业农村局',
  '临泽区教育体育局',
  '松源县交通运输局',
  '青禾市文化广电旅游局',
  '远山县林业和草原局',
];

const STYLES: readonly MoneyStyle[] = [
  { unit: '万元', trim: true, separators: false, spaced: false },
  { unit: '万元', trim: false, separators: false, spaced: false },
  { unit: '万元', trim: true, separators: false, spaced: true },
  { unit: '万元', trim: false, separators: true, spaced: false },
  { unit: '元', trim: true, separators: false, spaced: false },
  { unit: '元', trim: false, separators: true, spaced: false },
  { unit: '亿元', trim: true, separators: false, spaced: false },
];

/** Wordings take turns with the seed, so that all are met. */
const turn = <T>(from: readonly T[], seed: number): T => {
  const found = from[seed % from.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

function writeChapter(sheet: Sheet, heading: string, wording: Wording, accounts: Parameters<Wording['write']>[1]): void {
  sheet.wording = wording.name;
  sheet.heading(heading);
  wording.write(sheet, accounts);
}

const INTRO = (department: string, year: number): string =>
  `按照《中华人民共和国预算法》和《地方预决算公开操作规程》规定，现将${department}${year}年部门预算公开如下：`;

const DUTIES = '贯彻执行国家和省有关行业管理的方针政策，拟订本行业发展规划并组织实施，承担本行业公共服务和监督检查工作。';
const ORGANISATION = '本部门内设机构6个，所属事业单位2个，均已纳入本年度部门预算编制范围。';

const TERMS = [
  '1、一般公共预算拨款收入：指本级财政当年拨付的资金。',
  '2、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。',
  '3、项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。',
];

function budgetDocument(seed: number, random: Random, style: MoneyStyle): { sheet: Sheet; projects: number } {
  const year = random.int(2019, 2025);
  const department = turn(DEPARTMENTS, seed);
  const sheet = new Sheet(random, style, year, department);
  const step = sheet.step;
  const forms = style.unit === '万元' && random.chance(0.7);
  const truths = forms ? drawProjects(random, random.int(3, 5), year) : [];
  // The forms of a document never cost more than its project expenditure.
  const projects = truths.length === 0 ? undefined : truths.reduce((sum, { budget }) => sum + budget, 0) + 40_000 * step;
  const accounts = drawAccounts(random, step, style.unit === '亿元' ? 0.2 : style.unit === '元' ? 9 : 1, projects);
  sheet.heading(`${department}${year}年部门预算公开情况说明`);
  sheet.paragraph(INTRO(department, year));
  sheet.heading('一、部门职责及机构设置情况');
  sheet.paragraph(`部门职责：${DUTIES}`);
  sheet.paragraph(`机构设置：${ORGANISATION}`);
  sheet.heading('二、部门预算安排的总体情况');
  writeChapter(sheet, '1、收入说明', turn(REVENUE, seed), accounts);
  writeChapter(sheet, '2、支出说明', turn(EXPENDITURE, seed + Math.floor(seed / 6)), accounts);
  writeChapter(sheet, '3、比上年增减情况', turn(CHANGES, seed), accounts);
  writeChapter(sheet, '三、机关运行经费安排情况', turn(OPERATING, seed + Math.floor(seed / 3)), accounts);
  writeChapter(sheet, '四、财政拨款“三公”经费预算情况及增减变化原因', turn(THREE_PUBLIC, seed), accounts);
  sheet.heading('五、绩效预算信息');
  sheet.paragraph('总体绩效目标：围绕年度重点工作，规范预算执行，提高财政资金使用效益。');
  if (truths.length > 0) writeTargetForms(sheet, turn(['hebei', 'hebeiPlain', 'national', 'columns'] as const, seed), truths);
  writeChapter(sheet, '六、政府采购预算情况', turn(PROCUREMENT, seed + Math.floor(seed / 2)), accounts);
  writeChapter(sheet, '七、国有资产信息', turn(ASSETS, seed), accounts);
  sheet.heading('八、名词解释');
  for (const term of TERMS) sheet.paragraph(term);
  sheet.heading('九、其他需要说明的事项');
  sheet.paragraph('我部门无其他需要说明的事项。');
  return { sheet, projects: truths.length };
}

function finalDocument(seed: number, random: Random, style: MoneyStyle): Sheet {
  const year = random.int(2019, 2024);
  const sheet = new Sheet(random, style, year, turn(DEPARTMENTS, seed));
  sheet.heading(`${sheet.department}${year}年度部门决算公开`);
  writeFinalAccounts(sheet, drawAccounts(random, sheet.step, style.unit === '亿元' ? 0.2 : style.unit === '元' ? 9 : 1));
  return sheet;
}

/** Dialects that can carry a form of rows and columns. */
const FORM_DIALECTS = DIALECTS.filter((dialect) => dialect !== 'plain');
const DENSE: readonly Dialect[] = ['tab-rows', 'space-rows', 'pipe-rows', 'pipe-cells', 'cell-lines'];

export function generateBudget(seed: number): Generated {
  const random = new Random(7_000 + seed);
  const style = turn(STYLES, seed);
  const { sheet, projects } = budgetDocument(seed, random, style);
  const dialect = turn(
    ['cell-per-line', 'pdf-text', 'tab-rows', 'pdf-dense', 'pipe-rows', 'space-rows'] as const,
    seed + Math.floor(seed / 6),
  );
  return { sheet, dialect, kind: 'budget', projects };
}

export function generateFinal(seed: number): Generated {
  const random = new Random(17_000 + seed);
  const sheet = finalDocument(seed, random, turn(STYLES, seed));
  return { sheet, dialect: turn(['plain', 'pdf-text', 'plain', 'pdf-dense'] as const, seed), kind: 'final accounts', projects: 0 };
}

export function generateTargets(seed: number): Generated {
  const random = new Random(27_000 + seed);
  const year = random.int(2019, 2025);
  const sheet = new Sheet(random, { unit: '万元', trim: false, separators: false, spaced: false }, year, turn(DEPARTMENTS, seed));
  const shape: TargetShape = turn(TARGET_SHAPES, seed);
  const projects = drawProjects(random, random.int(3, 6), year);
  sheet.heading(`${sheet.department}${year}年预算项目绩效目标`);
  if (shape === 'brackets') sheet.paragraph('年度预算安排（单位：元）');
  writeTargetForms(sheet, shape, projects);
  const dialect =
    shape === 'brackets'
      ? 'spaced'
      : turn(
          FORM_DIALECTS.filter((each) => each !== 'spaced'),
          seed + Math.floor(seed / 5),
        );
  return { sheet, dialect, kind: 'targets', projects: projects.length };
}

export function generateEvaluations(seed: number): Generated {
  const random = new Random(37_000 + seed);
  const year = random.int(2019, 2024);
  const sheet = new Sheet(random, { unit: '万元', trim: true, separators: false, spaced: false }, year, turn(DEPARTMENTS, seed));
  const shape: EvaluationShape = turn(EVALUATION_SHAPES, seed);
  const projects = drawProjects(random, random.int(2, 4), year);
  writeEvaluations(sheet, shape, projects);
  const dialect = shape === 'bracketed' ? 'tab-rows' : turn(DENSE, seed + Math.floor(seed / 5));
  return { sheet, dialect, kind: 'self-evaluation', projects: projects.length };
}
