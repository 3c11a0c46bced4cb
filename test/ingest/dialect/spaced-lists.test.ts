import { describe, expect, it } from 'vitest';
import { extract } from '../form/extract.ts';

/** Lists in columns of blanks: where a cell begins says under which name it stands. */

const measures = (text: string) => {
  const [project, ...others] = extract(text).projects;
  expect(others).toEqual([]);
  return (project?.indicators ?? []).map(({ level1, level2, level3, target, actual, weight, score }) =>
    [level1, level2, level3, target, actual, weight, score].map((field) => field?.text ?? '-').join(' '),
  );
};

describe('a list whose cells only blanks divide', () => {
  it('has its empty cells where nothing is printed', () => {
    const form = `
项目支出绩效自评表
项目名称  云溪县河道保洁
一级指标        二级指标    三级指标        年度指标值    实际完成值    分值    得分    原因
产出指标        数量指标    保洁河段        12公里        12公里        30      30
                            清理垃圾                      500吨         20      20
                质量指标    巡查合格率      95%           90%           40      38      雨季延长，已经补做
效益指标        社会效益    居民投诉        下降                        10      10
总分                                                                    100     98
`;
    expect(measures(form)).toEqual([
      '产出指标 数量指标 保洁河段 12公里 12公里 30 30',
      '产出指标 数量指标 清理垃圾  500吨 20 20',
      '产出指标 质量指标 巡查合格率 95% 90% 40 38',
      '效益指标 社会效益 居民投诉 下降 - 10 10',
    ]);
  });

  it('has the ends of its names in the lines below, and columns that a second line of names divides', () => {
    const form = `
项目支出绩效目标表
项目名称  云溪县老旧小区改造
一级指标      二级指标            三级指标            年度指标值
                                                      符号    值      单位
产出指标      数量指标            改造小区            ≥       6       个
                                  加装电梯和停车棚    =       14      处
                                  的小区
满意度指标    服务对象满意度指    居民满意度          ≥       90      %
              标
`;
    expect(measures(form)).toEqual([
      '产出指标 数量指标 改造小区 ≥6个 - - -',
      '产出指标 数量指标 加装电梯和停车棚的小区 =14处 - - -',
      '满意度指标 服务对象满意度指标 居民满意度 ≥90% - - -',
    ]);
  });

  it('has cells behind one that took their place, and signs that are one column wide', () => {
    const form = `
项目支出绩效目标表
项目名称  云溪县文化惠民
一级指标    二级指标    三级指标      年度指标值    分值
产出指标（60分）  数量指标  ★送戏下乡场次  ≥20场  30
            质量指标    ★完成率       ≥95%          30
满意度指标（40分）  服务对象满意度指标  ★观众满意度  ≥90%  40
`;
    expect(measures(form)).toEqual([
      '产出指标 数量指标 ★送戏下乡场次 ≥20场 - 30 -',
      '产出指标 质量指标 ★完成率 ≥95% - 30 -',
      '满意度指标 服务对象满意度指标 ★观众满意度 ≥90% - 40 -',
    ]);
  });

  it('goes on below its title and names on the next page, though its columns are others', () => {
    const form = `
项目支出绩效目标表
项目名称  云溪县护林
绩效指标    一级指标    二级指标    三级指标    年度指标值
            产出指标    数量指标    巡护里程    300公里
            产出指标    质量指标    巡护到位    95%
项目支出绩效目标表
绩效指标    一级指标      二级指标              三级指标      年度指标值
绩效指标    满意度指标    服务对象满意度指标    林农满意度    90%
`;
    expect(measures(form)).toEqual([
      '产出指标 数量指标 巡护里程 300公里 - - -',
      '产出指标 质量指标 巡护到位 95% - - -',
      '满意度指标 服务对象满意度指标 林农满意度 90% - - -',
    ]);
  });

  it('does not take the heading below it for the end of a name', () => {
    const form = `
项目支出绩效目标表
项目名称  云溪县护林
一级指标      二级指标              三级指标      年度指标值
产出指标      数量指标              巡护里程      300公里
满意度指标    服务对象满意度指标    林农满意度    90%
三、名词解释
`;
    expect(measures(form)).toEqual(['产出指标 数量指标 巡护里程 300公里 - - -', '满意度指标 服务对象满意度指标 林农满意度 90% - - -']);
  });
});
