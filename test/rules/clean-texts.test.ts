import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditText, brief } from './audit-text.ts';

const FOLDER = new URL('./texts/', import.meta.url);
const TEXTS = new Map(readdirSync(FOLDER).map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]));
const textOf = (file: string): string => TEXTS.get(file) ?? '';

describe('texts without a mistake', () => {
  it.each([...TEXTS.keys()])('%s raises nothing', (file) => {
    const result = auditText(file, textOf(file));
    expect(result.crashes).toEqual([]);
    expect(brief(result)).toEqual([]);
  });
});

/** One edit each: file, what is printed, what it becomes, the rule that must speak. */
const MISTAKES: ReadonlyArray<readonly [string, string, string, string]> = [
  ['budget-of-tables.txt', '2024年收支总预算1420.36万元，比', '2024年收支总预算1402.36万元，比', 'arithmetic/revenue-equals-expenditure'],
  ['budget-of-tables.txt', '公共安全支出1120.36万元、', '公共安全支出1102.36万元、', 'arithmetic/listed-parts-add-up'],
  ['final-accounts-school.txt', '年初结转和结余33.22万元', '年初结转和结余32.32万元', 'arithmetic/revenue-equals-its-sources'],
  ['final-accounts-school.txt', '转和结余25.47万元', '转和结余24.57万元', 'arithmetic/expenditure-equals-its-parts'],
  ['final-accounts-school.txt', '增长6.09%', '增长6.90%', 'consistency/change-rate-agrees-with-figures'],
  ['final-accounts-south.txt', '减少16.25%', '减少12.65%', 'consistency/change-rate-agrees-with-figures'],
  ['final-accounts-south.txt', '公务用车运行维护费11.5万元', '公务用车运行维护费15.1万元', 'arithmetic/three-public-expenses-add-up'],
  ['budget-national.txt', '事业收入200.10万元、', '事业收入201.00万元、', 'arithmetic/listed-parts-add-up'],
  ['budget-national.txt', '住房保障支出200.00万元。\n二、', '住房保障支出300.00万元。\n二、', 'arithmetic/listed-parts-add-up'],
  ['budget-national.txt', '增长8.64%', '增长7.95%', 'consistency/change-rate-agrees-with-figures'],
  [
    'budget-national.txt',
    '卫生健康支出4400.00万元，占88.00%',
    '卫生健康支出4400.00万元，占80.00%',
    'consistency/share-agrees-with-amounts',
  ],
  ['budget-national.txt', '公务用车运行费25.00万元', '公务用车运行费52.00万元', 'arithmetic/three-public-expenses-add-up'],
  ['budget-national.txt', '特种专业技术用车5辆', '特种专业技术用车6辆', 'arithmetic/assets-add-up'],
  ['budget-south.txt', '政府性基金预算拨款100.00万元，国有', '政府性基金预算拨款10.00万元，国有', 'arithmetic/revenue-equals-its-sources'],
  ['budget-south.txt', '项目支出增加170.00万元', '项目支出减少170.00万元', 'arithmetic/changes-add-up'],
  ['budget-south.txt', '公务接待费4.50万元', '公务接待费5.40万元', 'arithmetic/three-public-expenses-add-up'],
  ['budget-south.txt', '服务类采购预算30.00万元', '服务类采购预算20.00万元', 'arithmetic/procurement-adds-up'],
  ['budget-south.txt', '上升3.91%', '下降3.91%', 'consistency/change-rate-agrees-with-figures'],
  ['budget-in-yuan.txt', '总支出1568320.50元', '总支出1586320.50元', 'arithmetic/revenue-equals-expenditure'],
  ['budget-in-yuan.txt', '公务接待费2000元', '公务接待费2000万元', 'arithmetic/three-public-expenses-add-up'],
  ['budget-in-yuan.txt', '通用设备409782.55元', '通用设备490782.55元', 'arithmetic/assets-add-up'],
  ['final-accounts-national.txt', '其他收入50.00万元，占4.17%', '其他收入50.00万元，占1.47%', 'consistency/share-agrees-with-amounts'],
  ['final-accounts-national.txt', '完成预算的75.00%', '完成预算的100%', 'consistency/completion-agrees-with-budget'],
  [
    'final-accounts-national.txt',
    '支出决算为800.00万元，完成年初预算的114.29%',
    '支出决算为800.00万元，完成年初预算的141.29%',
    'consistency/completion-agrees-with-budget',
  ],
  ['final-accounts-national.txt', '3.公务接待费支出3.00万元', '3.公务接待费支出8.00万元', 'consistency/figure-agrees-throughout'],
  [
    'final-accounts-north.txt',
    '较预算减少4.68万元，降低9.36%',
    '较预算减少4.68万元，降低6.93%',
    'consistency/change-rate-agrees-with-figures',
  ],
  [
    'final-accounts-north.txt',
    '较2021年度减少2.68万元，降低5.58%',
    '较2021年度减少2.68万元，增长5.58%',
    'consistency/change-rate-agrees-with-figures',
  ],
  ['final-accounts-north.txt', '完成年初预算的104.18%', '完成年初预算的108.14%', 'consistency/completion-agrees-with-budget'],
  ['final-accounts-north.txt', '完成预算的16%。', '完成预算的 %。', 'completeness/no-blank-figures'],
  ['final-accounts-north.txt', '减少20万元，降低3.85%', '增加（减少）20万元，降低3.85%', 'completeness/no-blank-figures'],
];

describe('one mistake', () => {
  it.each(MISTAKES)('%s: %s → %s', (file, printed, wrong, rule) => {
    const text = textOf(file);
    expect(text.split(printed).length).toBe(2);
    const { findings } = auditText(file, text.replace(printed, wrong));
    const speaking = findings.flatMap((finding) => [finding.rule, ...(finding.evidence ?? []).map((evidence) => evidence.rule)]);
    expect(speaking).toContain(rule);
  });
});
