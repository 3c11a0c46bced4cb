import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesWithoutLicence as rules } from '../rules/index.ts';
import { audit } from '../src/engine/audit.ts';
import { defaultConfig } from '../src/engine/config.ts';
import { type DocumentReading, readDocument } from '../src/ingest/read-document.ts';
import type { AuditResult } from '../src/model/finding.ts';
import type { Funds } from '../src/model/record.ts';

/**
 * Excerpts of other provinces' publications, worked through by hand: which findings an inspector would sign, and what is read of
 * each. They lie beside the repository; without them the tests are skipped.
 */
const folder = new URL('../../shared/documents/excerpts/', import.meta.url);
const pathOf = (name: string) => new URL(`${name}.txt`, folder);
const config = defaultConfig(rules);

function read(name: string, edit: (text: string) => string = (text) => text): DocumentReading {
  return readDocument('excerpt.txt', Buffer.from(edit(readFileSync(pathOf(name), 'utf8')), 'utf8'));
}

function judge({ disclosure, projects }: DocumentReading): AuditResult {
  return audit([disclosure, ...projects], rules, config);
}

const brief = ({ findings }: AuditResult) =>
  findings.map(({ rule, message, places }) => `${rule} ${message.id} ${places[0]?.place?.line ?? '?'}`).sort();
const problems = ({ disclosure, projects }: DocumentReading) =>
  [...disclosure.problems, ...projects.flatMap((project) => project.problems)].map(({ code, place }) => `${code} ${place?.line}`);
const fundsOf = (funds: Funds | undefined) => Object.values(funds ?? {}).map((field) => field?.text);

interface Expected {
  /** `rule message line` of every finding, information included. */
  readonly findings: readonly string[];
  /** `code line` of what was not read. */
  readonly problems?: readonly string[];
  readonly ratio?: number;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'anxi-shuili-2022': { findings: [], problems: ['unreadableForm 40'], ratio: 0.3 },
  'baodi-xuqin-2022': { findings: ['targets/target-has-unit noUnit 19'] },
  'changjiang-jinbu-2020': { findings: [], problems: ['unreadableForm 3'], ratio: 0.21 },
  'chengan-minzhengju-2020': {
    findings: ['scores/achievement-differs-from-goal copied 10', 'structure/document-is-complete cutOff 17'],
    problems: ['cutOff 17'],
    ratio: 0.96,
  },
  'chongqing-rongmeiti-2021': { findings: [], problems: ['unreadableForm 3'], ratio: 0 },
  // No title says whose paper it is: what departments must explain is not asked of it.
  'city-sangong-2019': { findings: [] },
  'daguan-tianxing-weishengyuan-2021': { findings: [], problems: ['unreadableForm 3'], ratio: 0 },
  'ezhou-tushuguan-2020': {
    findings: ['structure/document-is-complete cutOff 41'],
    problems: [...[23, 25, 27, 29, 31, 35, 37, 39].map((line) => `unreadableCell ${line}`), 'cutOff 41'],
    ratio: 0.12,
  },
  'fengjie-yunwu-2023': {
    findings: ['structure/document-is-complete cutOff 24'],
    problems: ['unreadableCell 16', 'unreadableCell 10', 'unreadableCell 12', 'unreadableCell 16', 'cutOff 24'],
    ratio: 0.73,
  },
  'fuling-zhen-sangong-2024': { findings: ['completeness/reason-is-substantial empty 3'] },
  'hengshan-chubeiliang-2020': { findings: [], problems: ['unreadableForm 3'], ratio: 0.06 },
  'huangshan-gonganju-2025': {
    findings: [
      'targets/target-is-quantified qualitative 47',
      'targets/target-is-quantified qualitative 51',
      'targets/target-is-quantified qualitative 55',
      'targets/unit-is-written-correctly misspelt 35',
    ],
  },
  // Run together: what a sign or a unit closes is read, 百分比 printed for %.
  'jiayuguan-bowuguan-2023': {
    findings: Array.from({ length: 4 }, () => 'targets/unit-is-written-correctly misspelt 3'),
    problems: Array.from({ length: 5 }, (_, at) => (at === 4 ? 'unreadableCell 3' : 'unreadableRow 3')),
    ratio: 0.7,
  },
  'nanxian-zhengxie-2021': { findings: ['structure/document-is-complete cutOff 6'] },
  'ningxiang-batang-2021': { findings: [], problems: ['unreadableForm 3'], ratio: 0.1 },
  'qingshen-fagaiju-2023': {
    findings: [
      'scores/form-filled-in noScores 65',
      'scores/form-filled-in prompt 15',
      'scores/weights-balanced heavyRow 65',
      'targets/first-levels-present missing 7',
      'targets/kind-fits-category rateAsQuantity 60',
    ],
  },
  'sanjiang-linyezhan-2024': { findings: ['consistency/department-name-agrees other 7', 'structure/numbers-run-on gap 6'] },
  'taojiang-sangong-2019': { findings: [] },
  'wuzhou-kexie-2023': { findings: ['structure/document-is-complete cutOff 17'] },
  'xiangtan-wupaoche-2023': {
    findings: [
      'copies/goals-differ-within-project repeated 24',
      'targets/date-in-budget-year spansYears 47',
      'targets/kind-fits-category satisfactionAsBenefit 59',
      'targets/target-is-quantified qualitative 43',
      'targets/unit-is-written-correctly incompleteMoney 51',
      'targets/unit-is-written-correctly misspelt 39',
    ],
  },
  'xiaoxian-hexi-2023': {
    findings: [
      'scores/achievement-differs-from-goal copied 12',
      'structure/document-is-complete cutOff 32',
      'targets/threshold-has-comparator noComparator 26',
      'targets/threshold-has-comparator noComparator 27',
    ],
    problems: ['cutOff 32'],
  },
  'xuancheng-jindu-2021': {
    findings: ['scores/overachievement-explained over 19', 'structure/document-is-complete cutOff 21'],
    problems: ['cutOff 21'],
    ratio: 0.88,
  },
  'yixing-gongwei-2016': {
    findings: ['scores/actual-is-comparable notANumber 71', 'structure/document-is-complete cutOff 113'],
    problems: ['unreadableCell 81', 'unreadableCell 99', 'cutOff 113'],
    ratio: 0.94,
  },
  'yueyangxian-nongtian-2022': {
    findings: ['targets/rate-within-100 atLeast100 61'],
    problems: ['unreadableCell 23', 'unreadableCell 19'],
    ratio: 0.9,
  },
  'zhanjiang-zhijianju-2018': { findings: [] },
};

describe.skipIf(!existsSync(folder))('excerpts', () => {
  it.each(Object.entries(EXPECTED).filter(([name]) => existsSync(pathOf(name))))('%s', (name, expected) => {
    const reading = read(name);
    const result = judge(reading);
    expect(result.crashes).toEqual([]);
    expect(brief(result)).toEqual(expected.findings);
    expect(problems(reading)).toEqual(expected.problems ?? []);
    const { cellsRead, cellsRecognised } = result.coverage;
    expect(cellsRead / cellsRecognised).toBeGreaterThanOrEqual(expected.ratio ?? 1);
  });

  it('reads amounts of a list form, of two columns and of three', () => {
    expect(fundsOf(read('huangshan-gonganju-2025').projects[0]?.budgeted)).toEqual(['1681680']);
    expect(fundsOf(read('qingshen-fagaiju-2023').projects[0]?.initialBudget)).toEqual(['238.93', '238.93', '0.00']);
    expect(fundsOf(read('xuancheng-jindu-2021').projects[0]?.spent)).toEqual(['100', '100']);
    expect(fundsOf(read('chengan-minzhengju-2020').projects[0]?.received)).toEqual(['6.84', '6.84', '0.00']);
  });

  it('reads folded scores beside the points and the single scores', () => {
    const rows = read('chengan-minzhengju-2020').projects[0]?.indicators ?? [];
    expect(rows.map((row) => [row.weight, row.rawScore, row.score].map((field) => field?.text))).toEqual([
      ['25.00', '25.00', '6.25'],
      ['25.00', '25.00', '6.25'],
      ['30.00', '30.00', '9.00'],
      ['10.00', '10.00', '1.00'],
    ]);
  });

  /** One figure changed: the rule that must find it, and what it must say the figure should be. */
  const planted: readonly (readonly [string, string, string, string, string])[] = [
    ['city-sangong-2019', '3328万元', '3382万元', 'arithmetic/three-public-expenses-add-up', '3328万元'],
    ['city-sangong-2019', '15.3%', '13.5%', 'consistency/change-rate-agrees-with-figures', '-15.25%'],
    ['city-sangong-2019', '减少38万元', '减少83万元', 'arithmetic/three-public-expenses-add-up', '-38万元'],
    ['fuling-zhen-sangong-2024', '16.75%', '17.65%', 'consistency/change-rate-agrees-with-figures', '16.75%'],
    ['anxi-shuili-2022', '合计 |\n100 |', '合计 |\n110 |', 'arithmetic/listed-parts-add-up', '100万元'],
    ['nanxian-zhengxie-2021', '31.39%', '13.39%', 'consistency/change-rate-agrees-with-figures', '31.39%'],
    ['nanxian-zhengxie-2021', '286.83', '268.83', 'arithmetic/expenditure-equals-its-parts', '286.83'],
    ['sanjiang-linyezhan-2024', '下降7.73%', '下降7.37%', 'consistency/change-rate-agrees-with-figures', '-7.73%'],
    ['taojiang-sangong-2019', '88.86%', '86.88%', 'arithmetic/shares-add-up-to-100', '88.86%'],
    ['taojiang-sangong-2019', '2.52万元', '2.25万元', 'arithmetic/three-public-expenses-add-up', '2.52万元'],
    ['wuzhou-kexie-2023', '58.8%', '85.8%', 'arithmetic/shares-add-up-to-100', '58.8%'],
    ['wuzhou-kexie-2023', '货物类采购 10000 元', '货物类采购 1000 元', 'arithmetic/procurement-adds-up', '10000元'],
    ['zhanjiang-zhijianju-2018', '28.6万元', '26.8万元', 'arithmetic/three-public-expenses-add-up', '28.6'],
    ['huangshan-gonganju-2025', '<1681680元', '<1781680元', 'targets/cost-within-budget', '1681680元'],
    ['qingshen-fagaiju-2023', '100.00% |\n10 |', '90.00% |\n10 |', 'scores/execution-rate-equals-spent-over-budget', '100.00%'],
    ['xiaoxian-hexi-2023', '(50分)', '(40分)', 'scores/bracket-equals-leaves', '50'],
    ['xiaoxian-hexi-2023', '90人 | 90人 | 10', '90人 | 80人 | 10', 'scores/full-marks-only-when-met', '8.89'],
    ['chengan-minzhengju-2020', '执行数 6.84 100.00', '执行数 6.84 90.00', 'scores/execution-rate-equals-spent-over-budget', '100.00%'],
    ['chengan-minzhengju-2020', '30.00 30.00 9.00', '30.00 30.00 6.00', 'scores/folded-score-follows-share', '9.00'],
    ['xuancheng-jindu-2021', '≥1场 1场 12 12', '≥1场 1场 12 13', 'scores/score-within-weight', '12'],
    ['yueyangxian-nongtian-2022', '≥95%', '≥195%', 'targets/rate-within-100', '100%'],
  ];

  it.each(planted.filter(([name]) => existsSync(pathOf(name))))('%s: %s → %s', (name, from, to, rule, should) => {
    const findings = judge(read(name, (text) => text.replace(from, to))).findings.filter((finding) => finding.rule === rule);
    const said = findings.flatMap(({ expected, places }) => [expected, ...places.map((place) => place.expected)]);
    expect(said.join(' ')).toContain(should);
  });
});
