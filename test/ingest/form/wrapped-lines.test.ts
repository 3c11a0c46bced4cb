import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

/** Raw text of a PDF: the cells of narrow columns break over lines, blanks divide those that stand on one. */
const RAW = `项目支出绩效自评表
（2022年度）
项目名称 乡村道路养护
主管部门 云溪县交通运输
局
实施单位 云溪县公路服务中
心
项目资金
（万元）
年初预算
数
全年预算
数
全年执行
数 分值 执行率 得分
年度资金总额 120.00 118.00 112.10 10 95.00% 9.5
其中：当年财政
拨款 120.00 118.00 112.10 - - -
上年结转资金 0.00 0.00 0.00 - - -
年度
总体
目标
预期目标 实际完成情况
完成县乡道路日常养护，改善通行条件，方便群众
出行。
完成全部养护任务，道路通行条件得到改善，群众
满意。
绩
效
指
标
一级
指标 二级指标 三级指标 年度
指标值
实际
完成值 分值 得分 偏差原因分析
及改进措施
产出
指标
（50分）
数量指标 养护县乡道路
里程 ≥120公里 125公里 20 20
修补坑槽面积 ≥800平方米 860平方米 10 10
质量指标 养护工程质量
达标率 ≥95% 97% 10 10
成本指标 每公里日常养护
成本 ≤1.2万元 1.1万元 10 10
效益
指标
（30分）
社会效益
指标 受益群众人数 ≥2万人 2.1万人 15 15
可持续影响
指标 养护人员配备率 ≥95% 90% 15 14 两名养护员辞职，
已重新招聘
满意度
指标
（10分）
服务对象满意度
指标 群众满意度 ≥90% 93% 10 10
总分 100 98.5
`;

describe('a form whose cells break over lines', () => {
  const { projects } = extract(RAW);
  const [project] = projects;

  it('has names of measures put together with the values behind their last line', () => {
    expect(projects).toHaveLength(1);
    expect(
      project?.indicators.map(({ level2, level3, target, score }) => [level2.text, level3.text, target.text, score?.text].join('|')),
    ).toEqual([
      '数量指标|养护县乡道路里程|≥120公里|20',
      '数量指标|修补坑槽面积|≥800平方米|10',
      '质量指标|养护工程质量达标率|≥95%|10',
      '成本指标|每公里日常养护成本|≤1.2万元|10',
      '社会效益指标|受益群众人数|≥2万人|15',
      '可持续影响指标|养护人员配备率|≥95%|14',
      '服务对象满意度指标|群众满意度|≥90%|10',
    ]);
    expect(project?.indicators[5]?.explanation?.text).toBe('两名养护员辞职，已重新招聘');
  });

  it('has the columns of its money, the parts and the names of its bodies', () => {
    expect(project?.initialBudget?.total?.text).toBe('120.00');
    expect(project?.spent).toMatchObject({ total: { text: '112.10' }, fiscal: { text: '112.10' } });
    expect(project?.executionScore?.text).toBe('9.5');
    expect(project?.supervisingDepartment?.text).toBe('云溪县交通运输局');
    expect(project?.implementingUnit?.text).toBe('云溪县公路服务中心');
  });

  it('takes a paragraph for the goal and one for what came of it', () => {
    expect(project?.goals.map(({ text }) => text)).toEqual(['完成县乡道路日常养护，改善通行条件，方便群众出行。']);
    expect(project?.achievement?.text).toBe('完成全部养护任务，道路通行条件得到改善，群众满意。');
    expect(project?.goals[0]?.uncertain).toBe(true);
  });

  it('leaves nothing unread', () => {
    expect(project?.problems).toEqual([]);
    expect(project?.cells.read).toBe(project?.cells.recognised);
  });
});

describe('a name without a value above another in a list with a column of texts', () => {
  it('leaves the name below unsure, which may be its end', () => {
    const text = `项目绩效自评表
项目名称 水库除险 主管部门 云溪县水务局
一级指标 二级指标 三级指标 指标值 完成值 分值 得分 备注
产出指标 数量指标 加固水库
数量 3座 3座 50 50
质量指标 验收合格率 100% 100% 50 50
总分 100 100
`;
    const named = extract(text).projects[0]?.indicators.find(({ level3 }) => level3.text === '数量');
    expect(named?.level3.uncertain).toBe(true);
  });
});
