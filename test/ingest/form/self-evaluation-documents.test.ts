import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/ingest/blocks.ts';
import { readForms } from '../../../src/ingest/form/read-forms.ts';
import type { Field } from '../../../src/model/field.ts';
import type { Indicator } from '../../../src/model/record.ts';

const DOCUMENTS = new URL('../../../../shared/documents/', import.meta.url);
const FORMS = new URL('shijiazhuang-2019-self-evaluation.txt', DOCUMENTS);

function read(path: URL) {
  const { blocks, lineCount } = readBlocks('f', readFileSync(path, 'utf8'));
  return { blocks, ...readForms(blocks, { document: 'd', file: 'f', lineCount }) };
}

/** Forms that ask for what was done, spent or scored. */
const evaluations = (path: URL) => read(path).projects.filter(({ form }) => form === 'self-evaluation').length;

const at = (field: Field<unknown> | undefined) => (field === undefined ? undefined : `${field.text}@${field.place?.line ?? '?'}`);
const values = (indicator: Indicator | undefined) => [at(indicator?.target), at(indicator?.actual), at(indicator?.score)];

/** Name's line, budgeted, spent, printed rate, number of indicators, sum of their scores, total. */
const EXPECTED: ReadonlyArray<readonly [number, string, string, string | undefined, number, number, string | undefined]> = [
  [13, '260@15', '260@15', '100.00%@15', 5, 93, '100@26'],
  [43, '66.61@45', '66.61@45', '@45', 6, 100, '100@57'],
  [74, '100@76', '100@76', '100.00%@76', 5, 100, '100@87'],
  [104, '20@106', '20@106', undefined, 4, 100, '100@116'],
  [135, '82.00@137', '78.67@137', '89.02%@137', 3, 100, '100@146'],
  [163, '105@165', '105@165', '100.00%@165', 3, 100, '100@174'],
  [193, '92@195', '92@195', undefined, 5, 100, '@206'],
  [223, '1532.63@225', '1532.63@225', '100.00%@225', 6, 100, '100@237'],
  [254, '40@256', '39.01@256', '@256', 4, 100, '100@266'],
  [285, '40@287', '40@287', undefined, 4, 100, '100@297'],
  [314, '190@316', '190@316', '@316', 3, 100, '100@325'],
  [342, '81.6@344', '81.6@344', '100.00%@344', 4, 100, '100@354'],
  [373, '470@375', '470@375', '100.00%@375', 5, 100, '100@386'],
  [405, '240@407', '240@407', '@407', 5, 78, '88@418'],
];

describe.skipIf(!existsSync(FORMS))('fourteen forms of 2019', () => {
  const { projects, problems, blocks, used } = existsSync(FORMS)
    ? read(FORMS)
    : { projects: [], problems: [], blocks: [], used: new Set() };

  it('are all read, with nothing left over', () => {
    expect(projects).toHaveLength(14);
    expect(projects.flatMap((project) => project.indicators)).toHaveLength(62);
    expect([...problems, ...projects.flatMap((project) => project.problems)]).toEqual([]);
    for (const { cells } of projects) expect(cells.read).toBe(cells.recognised);
    expect(blocks.filter((block) => !used.has(block))).toEqual([]);
  });

  it('have their funds, rate, indicators and totals', () => {
    expect(
      projects.map((project) => [
        project.name.place?.line,
        at(project.budgeted?.total),
        at(project.spent?.total),
        at(project.executionRate),
        project.indicators.length,
        project.indicators.reduce((sum, { score }) => sum + (score?.value?.points ?? 0), 0),
        at(project.totalScore),
      ]),
    ).toEqual(EXPECTED);
    for (const project of projects) {
      expect(project).toMatchObject({ form: 'self-evaluation', year: 2019, unit: '万元' });
      for (const funds of [project.budgeted, project.received, project.spent]) expect(funds?.fiscal?.value).toEqual(funds?.total?.value);
      expect(project.goals).toHaveLength(1);
      expect(project.completion?.value?.percent).toBe(100);
    }
    expect(projects[4]?.spent?.total?.value).toEqual({ fen: 78_670_000, unit: '万元', decimals: 2 });
  });

  it('name the reporting unit beside the one responsible', () => {
    const other = projects.map((project) => project.reportingUnit?.text !== project.implementingUnit?.text);
    expect(other.map((differs, index) => (differs ? index : -1)).filter((index) => index >= 0)).toEqual([1, 2]);
    expect([projects[1]?.reportingUnit?.place?.line, projects[1]?.implementingUnit?.place?.line]).toEqual([39, 43]);
  });

  it('have points in brackets for first-level indicators', () => {
    const points = projects.map((project) => project.dimensions?.map(({ name, points: given }) => [name.text, given?.value?.points]) ?? []);
    expect(points[0]).toEqual([
      ['产出指标', 40],
      ['预算执行率指标', 10],
      ['效益指标', 40],
      ['满意度指标', 10],
    ]);
    expect(points[6]).toEqual([
      ['产出指标', 60],
      ['预算执行率指标', 40],
    ]);
    expect(points[8]).toEqual([]);
    for (const [index, list] of points.entries())
      if (index !== 8) expect(list.reduce((sum, [, given]) => sum + Number(given), 0)).toBe(100);
  });

  it('have targets, actual values and scores where columns shift', () => {
    expect(values(projects[0]?.indicators[2])).toEqual(['执行率≥80%@23', '27.73%@23', '3@23']);
    expect(values(projects[1]?.indicators[1])).toEqual(['本年开展学习数量≥3次@52', '50@52', '10@52']);
    expect(values(projects[1]?.indicators[3])).toEqual(['执行率≥80%@54', '0.992@54', '10@54']);
    expect(values(projects[2]?.indicators[3])).toEqual(['非常满意@85', '100.00%@85', '40@85']);
    expect(values(projects[4]?.indicators[0])).toEqual(['100份以上@143', '100@143', '40@143']);
    expect(projects[4]?.indicators[0]?.description?.place?.line).toBe(143);
    expect(values(projects[7]?.indicators[0])).toEqual(['本年招募志愿者人数≥10000人@231', '100%@231', '10@231']);
    expect(values(projects[8]?.indicators[0])).toEqual(['3次以上@262', '5次@262', '20@262']);
    expect(values(projects[12]?.indicators[3])).toEqual(['考核95分-100分@384', '95@384', '25@384']);
    expect(values(projects[13]?.indicators[1])).toEqual(['15部以上@414', '5部以上@414', '3@414']);
  });

  it('mark rows about budget execution only', () => {
    const rows = projects.map((project) =>
      project.indicators.filter((indicator) => indicator.execution === true).map((indicator) => indicator.place?.line),
    );
    expect(rows).toEqual([[23], [54], [84], [114], [], [172], [], [234], [], [], [], [], [], []]);
  });
});

const EXCERPTS = new URL('excerpts/', DOCUMENTS);
const excerpt = (name: string) => new URL(`${name}.txt`, EXCERPTS);

describe.skipIf(!existsSync(EXCERPTS))('excerpts', () => {
  it.each([
    ['xuancheng-jindu-2021', 'self-evaluation', 2, 21],
    ['xiaoxian-hexi-2023', 'self-evaluation', 13, 32],
    ['chengan-minzhengju-2020', 'self-evaluation', 4, 17],
    ['qingshen-fagaiju-2023', 'self-evaluation', 2, undefined],
    ['yixing-gongwei-2016', 'self-evaluation', 5, 113],
    ['changjiang-jinbu-2020', 'self-evaluation', 0, undefined],
    ['chongqing-rongmeiti-2021', 'whole-department', 0, undefined],
  ])('%s: form, indicators, cut-off line', (name, form, indicators, cutOff) => {
    const { projects } = read(excerpt(name));
    expect(projects.map((project) => [project.form, project.indicators.length, project.cutOff?.line])).toEqual([
      [form, indicators, cutOff],
    ]);
  });

  it('give the execution row of the national template', () => {
    const [project] = read(excerpt('xuancheng-jindu-2021')).projects;
    expect([at(project?.initialBudget?.total), at(project?.budgeted?.total), at(project?.spent?.total)]).toEqual([
      '100@10',
      '100@10',
      '100@10',
    ]);
    expect([at(project?.executionRate), at(project?.executionWeight), at(project?.executionScore)]).toEqual(['100%@10', '10@10', '10@10']);
  });

  it('give folded scores with their lines', () => {
    const [project] = read(excerpt('chengan-minzhengju-2020')).projects;
    const third = project?.indicators[2];
    expect([at(third?.target), at(third?.rawScore), at(third?.weight), at(third?.score)]).toEqual([
      '≥75%（百分比）@15',
      '30.00@15',
      '30.00@15',
      '9.00@15',
    ]);
  });

  it('say of glued forms that their figures were not read', () => {
    for (const name of ['changjiang-jinbu-2020', 'chongqing-rongmeiti-2021', 'hengshan-chubeiliang-2020']) {
      const [project] = read(excerpt(name)).projects;
      expect(project?.problems.map((problem) => [problem.code, problem.place?.line])).toEqual([['unreadableForm', 3]]);
      expect(project?.cells.read).toBeLessThan((project?.cells.recognised ?? 0) / 2);
    }
  });

  it('hold no other self-evaluations', () => {
    const own = /xuancheng|xiaoxian|chengan|qingshen|yixing|changjiang|chongqing|hengshan/;
    for (const file of readdirSync(EXCERPTS)) if (!own.test(file)) expect([file, evaluations(new URL(file, EXCERPTS))]).toEqual([file, 0]);
    for (const file of readdirSync(DOCUMENTS))
      if (file.endsWith('disclosure.txt') || file.includes('targets')) expect(evaluations(new URL(file, DOCUMENTS))).toBe(0);
  });
});
