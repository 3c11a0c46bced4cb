import { describe, expect, it } from 'vitest';
import { auditPaper, errorsOf } from '../../disguise/judge.ts';
import { extract } from './extract.ts';

/** Forms whose cells only blanks divide, and whose names break over lines. */

const lines = (text: string) =>
  extract(text).projects.map(({ name, indicators }) => [
    name.text,
    ...indicators.map(({ level1, level2, level3, target, weight }) =>
      [level1.text, level2.text, level3.text, target.text, weight?.text ?? ''].join('|'),
    ),
  ]);
const errors = (text: string) => {
  const result = auditPaper(text);
  return result === undefined ? ['refused'] : errorsOf(result);
};

const HEAD = '项目支出绩效目标表\n（2024年度）\n项目名称 渡口安全设施维护\n主管部门\n云溪县交通运输局 实施单位\n云溪县航道管理站\n';

const BROKEN = `${HEAD}绩效
指标
一级指标 二级
指标
三级指标 年度
指标值 分值
产出指标 数量
指标
维护渡口数量 ≥6个 20
更换救生设备套数 ≥48套 10
质量指标
设施完好率 ≥95% 10
成本指标 经济
成本
单个渡口维护费用 ≤3万元 10
效益指标 社会效益
渡运安全责任事故数 0次 20
年渡运群众人次 ≥90000人次 10
满意度指标 服务对象满意度 渡运群众满意度 ≥90% 20
`;

const PROJECTS = `部门项目绩效目标批复表
（2024年度）
单位：万元
项目名称 实施单位 项目
类别
预算数 年度目标 一级指标 二级
指标
三级指标 指标值 分值
渡口安全设施维护 300101-云溪县航道管理站 特定目标类 36.5 维护渡口设施，保障渡运安全。 产出指标 数量指标 维护渡口数量 ≥6个 50
质量指标 设施完好率 ≥95% 20
人均检修次数 ≥2次 10
满意度指标 服务对象满意度指标 渡运群众满意度 ≥90% 20
航标维护 300101-云溪县航道管理站 特定目标类 18.2 保持航标发光正常。 产出指标 数量指标 维护航标数量 ≥30座 60
效益指标 社会效益指标 船舶搁浅事故数 0起 20
满意度指标 服务对象满意度指标 船员满意度 ≥92% 20
`;

const POINTED = `项目支出绩效自评表
（2023年度）
项目名称 渡口安全设施维护
主管部门 云溪县交通运输局 实施单位 云溪县航道管理站
一级指标 二级指标 三级指标 指标值 完成值 得分 未完成原因
产出指标（60分） 数量指标 维护渡口数量（20分） 6个 6个 20
更换救生设备套数（10分） 48套 48套 10
质量指标 渡口秩序（10分） 明显好转 明显好转 10
巡查机制（20分） 持续健全 持续健全 20
效益指标（30分） 社会效益指标 出行条件（10分） 有效改善 有效改善 10
群众安全意识（20分） 稳步增强 稳步增强 20
满意度指标（10分） 服务对象满意度指标 渡运群众满意度（10分） ≥90% 93% 10
`;

describe('rows and headers that break over lines', () => {
  it('are put together where names of columns, levels and labels break', () => {
    expect(lines(BROKEN)).toEqual([
      [
        '渡口安全设施维护',
        '产出指标|数量指标|维护渡口数量|≥6个|20',
        '产出指标|数量指标|更换救生设备套数|≥48套|10',
        '产出指标|质量指标|设施完好率|≥95%|10',
        '成本指标|经济成本|单个渡口维护费用|≤3万元|10',
        '效益指标|社会效益|渡运安全责任事故数|0次|20',
        '效益指标|社会效益|年渡运群众人次|≥90000人次|10',
        '满意度指标|服务对象满意度|渡运群众满意度|≥90%|20',
      ],
    ]);
    expect(extract(BROKEN).projects[0]).toMatchObject({
      supervisingDepartment: { text: '云溪县交通运输局' },
      implementingUnit: { text: '云溪县航道管理站' },
    });
    expect(errors(BROKEN)).toEqual([]);
    expect(errors(BROKEN.replace('≥95% 10', '≥95% 20'))).toEqual(['scores/weights-sum-to-100/broken']);
  });

  it('are told from sentences where they hold the goals of a project, and from one another', () => {
    expect(lines(PROJECTS)).toEqual([
      [
        '渡口安全设施维护',
        '产出指标|数量指标|维护渡口数量|≥6个|50',
        '产出指标|质量指标|设施完好率|≥95%|20',
        '产出指标|质量指标|人均检修次数|≥2次|10',
        '满意度指标|服务对象满意度指标|渡运群众满意度|≥90%|20',
      ],
      [
        '航标维护',
        '产出指标|数量指标|维护航标数量|≥30座|60',
        '效益指标|社会效益指标|船舶搁浅事故数|0起|20',
        '满意度指标|服务对象满意度指标|船员满意度|≥92%|20',
      ],
    ]);
    expect(errors(PROJECTS)).toEqual([]);
  });

  it('have measures with their points in brackets, which are no first levels', () => {
    const [[, ...rows] = []] = lines(POINTED);
    expect(rows).toHaveLength(7);
    expect(rows[3]).toBe('产出指标|质量指标|巡查机制|持续健全|20');
    expect(errors(POINTED)).toEqual([]);
    // The brackets of a first level that no list has are its own.
    const other = POINTED.replaceAll(/（\d+分）(?= )/g, '').replace('效益指标 社会', '长效管护（30分） 社会');
    expect(lines(other)[0]?.[5]).toContain('长效管护|社会效益指标|出行条件');
  });

  it('are not cut off where the last lacks its levels', () => {
    const noLevels = `${HEAD}一级指标 二级指标 三级指标 分值 指标值 评价标准
产出指标 数量指标 维护渡口数量 40 ≥6个 历史标准
质量指标 设施完好率 20 ≥95% 行业标准
效益指标 社会效益 渡运秩序 20 明显好转 计划标准
满意度指标 服务对象满意度 渡运群众满意度 10 ≥90% 行业标准
船员满意度 10 ≥90% 行业标准
`;
    expect(extract(noLevels).projects[0]?.cutOff).toBeUndefined();
    expect(errors(noLevels)).toEqual([]);
    // A name without the value that stands behind all others breaks off.
    const cut = noLevels.replace('渡运群众满意度 10 ≥90% 行业标准\n船员满意度 10 ≥90% 行业标准\n', '渡运群众满意度\n');
    expect(extract(cut).projects[0]?.cutOff).toBeDefined();
  });
});
