import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../../src/model/record.ts';
import { SAMPLES } from './document-samples.ts';
import { count, DOCUMENTS, extractFile } from './extract.ts';

/** Every cell of every indicator with its line, in one figure: says that something moved; the samples say what. */
function fingerprint(projects: readonly Project[]): string {
  const cells = projects.flatMap((project) =>
    project.indicators.map(({ level1, level2, level3, description, target, basis }) =>
      [level1, level2, level3, description, target, basis].map((field) => `${field?.text}@${field?.place?.line}`).join('|'),
    ),
  );
  return createHash('sha256').update(cells.join('\n')).digest('hex').slice(0, 16);
}

const codes = (projects: readonly Project[]) =>
  projects.flatMap((project, index) => project.problems.map((problem) => [index + 1, problem.code, problem.place?.line]));
const present = existsSync(DOCUMENTS);

describe.skipIf(!present)('target forms of the real documents', () => {
  it.each([
    // Document, projects, indicators, and the fingerprint of the rows as read and checked against the source.
    ['guan-2021-disclosure.txt', 40, 263, '4dd75ea5a62a911c'],
    ['shanhaiguan-2022-disclosure.txt', 19, 102, '02a0b04faed46959'],
    ['tangshan-2023-targets.txt', 29, 171, '3a514072f3807ba1'],
    ['langfang-2020-disclosure.txt', 21, 131, '17a5a5358de6cd4f'],
  ])('%s: %i projects, %i indicators', (file, projects, indicators, rows) => {
    const extraction = extractFile(file);
    expect(count(extraction.projects)).toEqual([projects, indicators]);
    expect(fingerprint(extraction.projects)).toBe(rows);
    expect(extraction.problems).toEqual([]);
  });

  it.each(Object.entries(SAMPLES))('%s: names, targets and their lines', (file, samples) => {
    const { projects } = extractFile(file);
    for (const sample of samples) {
      const project = projects[sample.index];
      expect([project?.name.text, project?.name.place?.line]).toEqual([sample.name, sample.line]);
      expect(
        project?.indicators.map(
          ({ level1, level2, level3, target }) =>
            `${[level1, level2, level3].map((field) => field.text).join('|')}|${target.text}@${target.place?.line}`,
        ),
      ).toEqual(sample.rows);
    }
  });

  it('says which titles stand in the wrong place', () => {
    expect(codes(extractFile('guan-2021-disclosure.txt').projects)).toEqual([
      [26, 'misplacedTitle', 1633],
      [27, 'misplacedTitle', 1688],
      [32, 'misplacedTitle', 1972],
      [34, 'misplacedTitle', 2100],
    ]);
  });

  it('says where the last row is cut off', () => {
    const { projects } = extractFile('tangshan-2023-targets.txt');
    expect(codes(projects)).toEqual([[29, 'cutOff', 2609]]);
    expect(projects[28]?.cutOff?.line).toBe(2609);
  });

  it('cuts every row of the PDF text with confidence', () => {
    expect(codes(extractFile('langfang-2020-disclosure.txt').projects)).toEqual([]);
  });

  it('reads amounts, the amounts of the text, plans and codes', () => {
    const { projects } = extractFile('tangshan-2023-targets.txt');
    expect(projects.every((project) => project.budgeted?.total?.value?.fen === project.purposeAmounts?.total?.value?.fen)).toBe(true);
    expect(projects[1]).toMatchObject({
      code: { text: '13020022P00684111719F', place: { line: 145 } },
      unit: '万元',
      budgeted: { total: { text: '27.80', place: { line: 151 } }, fiscal: { text: '27.80', place: { line: 153 } }, other: { text: '' } },
      purposeAmounts: { total: { text: '27.8万元', place: { line: 158 } } },
    });
    const { projects: others } = extractFile('shanhaiguan-2022-disclosure.txt');
    expect(others.reduce((sum, project) => sum + (project.budgeted?.total?.value?.fen ?? 0), 0)).toBe(572_200_000);
    expect(others[0]?.disbursementPlan?.map((step) => [step.month, step.share.text, step.share.place?.line])).toEqual([
      [3, '', 132],
      [6, '30%', 133],
      [10, '60%', 134],
      [12, '100%', 135],
    ]);
  });

  it('gives every goal its own line', () => {
    const goals = (file: string, index: number) => extractFile(file).projects[index]?.goals.map((goal) => goal.place?.line);
    expect(goals('shanhaiguan-2022-disclosure.txt', 13)).toEqual([1244, 1245, 1246]);
    expect(goals('guan-2021-disclosure.txt', 15)).toHaveLength(3);
    expect(goals('langfang-2020-disclosure.txt', 2)).toEqual([415, 419]);
  });
});

describe.skipIf(!present)('target forms of the excerpts', () => {
  it.each([
    ['xiangtan-wupaoche-2023', 1, 7],
    ['yueyangxian-nongtian-2022', 1, 12],
    ['baodi-xuqin-2022', 1, 4],
    ['fengjie-yunwu-2023', 1, 1],
    ['huangshan-gonganju-2025', 1, 8],
    ['ezhou-tushuguan-2020', 1, 0],
  ])('%s: %i projects, %i indicators', (file, projects, indicators) => {
    expect(count(extractFile(`excerpts/${file}.txt`).projects)).toEqual([projects, indicators]);
  });

  it('reads a breakdown behind an amount, and refuses an amount printed twice', () => {
    const [project] = extractFile('excerpts/yueyangxian-nongtian-2022.txt').projects;
    expect(project?.budgeted?.total?.value?.fen).toBe(854_000_000);
    expect(project?.budgeted?.fiscal?.value).toBeUndefined();
    expect(project?.problems.map((problem) => [problem.code, problem.subject, problem.place?.line])).toEqual([
      ['unreadableCell', 'budgeted.fiscal', 23],
      ['unreadableCell', 'form', 19],
    ]);
  });

  it('takes no self-evaluation for a target form', () => {
    for (const file of ['qingshen-fagaiju-2023', 'xuancheng-jindu-2021', 'xiaoxian-hexi-2023', 'chengan-minzhengju-2020'])
      expect(extractFile(`excerpts/${file}.txt`).projects.filter(({ form }) => form === 'target-form')).toEqual([]);
  });
});
