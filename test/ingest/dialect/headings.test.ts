import { describe, expect, it } from 'vitest';
import { show, tabs } from './show.ts';

describe('headings and paragraphs', () => {
  it('reads numbers as levels', () => {
    expect(show('某局2022年部门预算公开说明\n第一部分 部门概况\n一、职责\n（二）机构设置\n3、收入说明\n4.支出说明\n（5）其他\n')).toEqual([
      'H0 1 |某局2022年部门预算公开说明',
      'H1 2 第一部分|部门概况',
      'H1 3 一、|职责',
      'H2 4 （二）|机构设置',
      'H3 5 3、|收入说明',
      'H3 6 4.|支出说明',
      'H4 7 （5）|其他',
    ]);
  });

  it('takes a year behind a number for a part of the text', () => {
    expect(show('5.2021年度考核经费绩效目标表\n')).toEqual(['H0 1 5.|2021年度考核经费绩效目标表'.replace('H0', 'H3')]);
  });

  it('leaves sentences that begin with a number alone', () => {
    expect(show('（1）负责组织建设。\n1、收入：792.22万元，其中：财政拨款792.22万元。\n')).toEqual([
      'P 1 （1）负责组织建设。',
      'P 2 1、收入：792.22万元，其中：财政拨款792.22万元。',
    ]);
  });

  it('gives a number that stands alone the line below it', () => {
    expect(show(' 第一部分\n\n部门整体绩效目标\n\n一、总体目标\n')[0]).toBe('H1 1-3 第一部分|部门整体绩效目标');
  });

  it('nests a list that begins again at 一 and leads out of it', () => {
    const levels = show('一、部门职责\n一、组织建设\n二、干部管理\n二、部门预算安排的总体情况\n三、机关运行经费\n').map((line) =>
      line.slice(0, 2),
    );
    expect(levels).toEqual(['H1', 'H2', 'H2', 'H1', 'H1']);
  });

  it('joins hard line breaks and remembers the lines', () => {
    const text = [
      '（二）政府采购预算安排情况说明。',
      '2023 年政府采购预算 17000 元，同比增加 17000 元，上',
      '年无该预算，增长率无可比性。其中：政府集中采购预算',
      '17000 元，占政府采购预算的 100%，同比增加 17000 元；',
      '主要原因是活动增加。分散采购 0 元，占政府采购预算 0%。',
      '按政府采购项目类型，货物类采购 10000 元，占政府采购预',
      '算的 58.8%；工程类采购 0 元，占政府采购预算的 0%；服',
      '务类采购 7000 元，占政府采购预算 41.2%。',
    ];
    expect(show(`${text.join('\n')}\n`).map((line) => line.slice(0, 16))).toEqual([
      'H2 1 （二）|政府采购预算安',
      // The last line of the first sentence is full: nothing says that a paragraph ends there.
      'P 2-8 2023年政府采购预',
    ]);
  });

  it('does not take layout tabs for cells', () => {
    const sentence = '2022年预算收入为100.00万元，其中：一般公共预算收入90.00万元，基金预算收入10.00万元，其他收入0万元。';
    const text = tabs(`目 录\n二、名词解释→12\n一、→部门职责\n→${sentence}\n1.→收入说明\n→${sentence}\n`);
    expect(show(text)).toEqual([
      'P 1 目录',
      'P 2 二、名词解释……12',
      'H1 3 一、|部门职责',
      `P 4 ${sentence}`,
      'H3 5 1.|收入说明',
      `P 6 ${sentence}`,
    ]);
  });

  it('takes names and telephone numbers out', () => {
    expect(show('填报人：张三\n联系电话：\n\n86680000\n项目联系人 张三\n自评由李四（13800138000）完成。\n')).toEqual([
      'P 1 填报人：',
      'P 2 联系电话：',
      'P 5 项目联系人张三',
      'P 6 自评由李四（）完成。',
    ]);
  });
});
