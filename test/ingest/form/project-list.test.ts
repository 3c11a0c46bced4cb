import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

const LIST = `2023年度项目支出绩效自评结果汇总表
单位：万元
序号\t项目名称\t主管部门\t实施单位\t全年预算数\t全年执行数\t执行率\t自评得分
1\t节水宣传\t云溪县水务局\t云溪县节水中心\t24.50\t21.60\t88.16%\t95.5
2\t管网维护\t云溪县住建局\t云溪县住建局\t10.00\t10.00\t100%\t100
合计\t\t\t\t34.50\t31.60\t91.59%\t
`;

const read = (text: string) => readDocument('x.txt', new TextEncoder().encode(text)).projects;

describe('a list with a row for each project', () => {
  it('gives a project for each row, with its money and its score', () => {
    const cells = read(LIST).map(({ form, name, supervisingDepartment, budgeted, spent, executionRate, totalScore, totalWeight }) => [
      form,
      ...[name, supervisingDepartment, budgeted?.total, spent?.total, executionRate, totalScore, totalWeight].map((field) => field?.text),
    ]);
    expect(cells).toEqual([
      ['project-list', '节水宣传', '云溪县水务局', '24.50', '21.60', '88.16%', '95.5', undefined],
      ['project-list', '管网维护', '云溪县住建局', '10.00', '10.00', '100%', '100', undefined],
    ]);
  });

  it('leaves a list without scores to the tables of the paper', () => {
    expect(() => read(LIST.replace('自评得分', '支付次数'))).toThrow('Nothing to audit');
  });
});
