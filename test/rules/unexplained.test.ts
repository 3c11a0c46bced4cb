import { describe, expect, it } from 'vitest';
import { rulesWithoutLicence } from '../../rules/index.ts';
import { Audit } from '../../src/engine/audit.ts';
import { defaultConfig } from '../../src/engine/config.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { auditText } from './audit-text.ts';

/** A difference that nothing people do wrong explains may come of a wrong reading: it is asked about, not called an error. */

const TITLE = '云溪县水利局2023年部门预算\n\n一、收支预算总体情况\n';
const saidOf = (text: string, rule: RegExp): string[] =>
  auditText('paper.txt', `${TITLE}${text}\n`)
    .findings.filter((finding) => rule.test(finding.rule))
    .map(({ severity }) => severity);

describe('a list that only its place calls complete', () => {
  const list = (engineering: string) =>
    `2023年支出预算1862.40万元，其中农林水支出${engineering}万元，社会保障和就业支出97.75万元，住房保障支出59.60万元。`;
  const RULE = /expenditure-equals-its-parts|listed-parts-add-up/;

  it('is clean as it stands', () => expect(saidOf(list('1705.05'), RULE)).toEqual([]));
  it('is an error where a slip of the pen explains it', () => expect(saidOf(list('1750.05'), RULE)).toEqual(['error']));
  it('is a warning where nothing does', () => expect(saidOf(list('1693.28'), RULE)).toEqual(['warning']));
  it('is an error where the words add it up', () => {
    const sum = (total: string) => `2023年基本支出1042.30万元，加上项目支出820.10万元，支出总计${total}万元。`;
    expect(saidOf(sum('1862.40'), RULE)).toEqual([]);
    expect(saidOf(sum('1991.73'), RULE)).toEqual(['error']);
  });
});

describe('parts that come to more than their total', () => {
  const RULE = /listed-parts-add-up/;
  const parts = (mark: string) =>
    `住房保障支出24.32万元。工资福利支出353.70万元，包括基本工资168.51万元${mark}津贴补贴41.37万元${mark}奖金75.49万元${mark}社会保险缴费68.33万元${mark}住房公积金24.32万元。`;

  it('are an error within one 、', () => expect(saidOf(parts('、'), RULE)).toEqual(['error']));
  it('may be beside one another where commas divide them', () => expect(saidOf(parts('，'), RULE)).toEqual([]));
});

describe('a total of a table', () => {
  const table = (first: string, second: string) =>
    `表1 支出预算表\n单位：万元\n| 项目 | 2022年预算数 | 2023年预算数 |\n|---|---|---|\n| 设备更新 | 41.20 | ${first} |\n| 渠道防渗 | 133.45 | ${second} |\n| 闸门维修 | 58.10 | 64.90 |\n| 合计 | 232.75 | 245.63 |\n`;
  const RULE = /^arithmetic\//;

  it('is an error, explained or not, where the column beside it adds the same lines up', () => {
    expect(saidOf(table('40.18', '140.55'), RULE)).toEqual([]);
    expect(saidOf(table('40.18', '117.92'), RULE)).toEqual(['error']);
  });
});

describe('a paper that breaks a rule more often than it keeps it', () => {
  const form = (name: string, weights: readonly number[]) =>
    `项目支出绩效自评表\n项目名称\t${name}\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n产出指标\t数量指标\t完成处数\t≥12处\t12处\t${weights[0]}\t${weights[0]}\n产出指标\t质量指标\t验收合格率\t≥98%\t98%\t${weights[1]}\t${weights[1]}\n效益指标\t社会效益\t受益人口\t≥800人\t800人\t${weights[2]}\t${weights[2]}\n满意度指标\t服务对象满意度\t群众满意度\t≥90%\t90%\t${weights[3]}\t${weights[3]}\n`;
  const severities = (...forms: readonly string[]): string[] => {
    const { disclosure, projects } = readDocument('forms.txt', Buffer.from(`云溪县水利局2023年度绩效自评\n\n${forms.join('\n')}`, 'utf8'));
    const audit = new Audit(rulesWithoutLicence, defaultConfig(rulesWithoutLicence));
    for (const record of [disclosure, ...projects]) audit.add(record);
    return audit
      .finish()
      .findings.filter(({ rule }) => rule === 'scores/weights-sum-to-100')
      .map(({ severity }) => severity);
  };
  const right = (name: string) => form(name, [40, 20, 30, 10]);
  const other = (name: string, first: number) => form(name, [first, 18, 31, 10]);

  it('is asked about its usage where all are off by as much', () =>
    expect(severities(other('渠道维修', 33), other('闸门更新', 33), other('泵站改造', 33))).toEqual(['warning', 'warning', 'warning']));
  it('is told its errors where each is off by something else', () =>
    expect(severities(other('渠道维修', 33), other('闸门更新', 34), other('泵站改造', 36))).toEqual(['error', 'error', 'error']));
  it('is told its error where its other forms keep the rule', () =>
    expect(severities(right('渠道维修'), right('闸门更新'), other('泵站改造', 36))).toEqual(['error']));
});
