import { describe, expect, it } from 'vitest';
import { auditText } from './audit-text.ts';

/** Items by class whose names stand now on a line of their own, now in front of their figures, as their length lets them. */

const paper = (pension = '20.00'): string => `云溪县文化旅游局2024年度部门预算公开

四、一般公共预算支出情况
2024年一般公共预算支出100.00万元，较上年90.00万元增加10.00万元，增长11.11%，主要是新增专项转移支付项目。按功能科目分类：
1.文化旅游体育与传媒支出（207类）文化和旅游（01款）行政运行（01项）
2024年预算数为60.00万元，较上年52.00万元增加8.00万元，增长15.38%，主要原因是人员正常晋级。
2.文化旅游体育与传媒支出（207类）文物（02款）文物保护（04项）2024年预算数为20.00万元，较上年20.00万元增加0.00万元，增长0%。
3.社会保障和就业支出（208类）行政事业单位养老支出（05款）行政单位离退休（01项）
2024年预算数为${pension}万元，较上年18.00万元增加2.00万元，增长11.11%，主要原因是人员增加。
`;

const rulesOf = (text: string): readonly string[] =>
  auditText('paper.txt', text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

describe('items of which some names stand on lines of their own', () => {
  it('are one list', () => expect(rulesOf(paper())).toEqual([]));
  it('are all added up', () => expect(rulesOf(paper('30.00'))).toContain('arithmetic/listed-parts-add-up'));
});

describe('a sentence that says what unit all amounts are in', () => {
  it('leaves no number out', () =>
    expect(rulesOf('云溪县戏剧家协会2025年预算公开\n2025年收入预算360000元。\n本说明金额均为元，取整数。\n')).toEqual([]));
});
