import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/ingest/read-document.ts';

it('takes a line of words with points and a score for a row of indicators, though its reason goes on below', () => {
  const text = `2021年度项目支出绩效自评表
项目名称 河道保洁
主管部门 云溪县水利局 实施单位 云溪县河道所
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
产出指标 数量指标 保洁长度 186公里 186公里 40 40
效益指标 可持续影响指标 管护机制 长效运行 基本建立 40 36 队伍不够稳定，
纳入年度考核
满意度指标 服务对象满意度指标 居民满意度 ≥90% 92% 10 10
总分 90 86
`;
  const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
  expect(project?.indicators.map(({ level3, score }) => [level3.text, score?.text])).toEqual([
    ['保洁长度', '40'],
    ['管护机制', '36'],
    ['居民满意度', '10'],
  ]);
});

describe('names that break over lines', () => {
  const read = (header: string, ...list: readonly string[]) => {
    const head = ['2024年度项目绩效目标表', '项目名称 街道清扫', '主管部门 云溪县环卫处 实施单位 云溪县环卫所'];
    const [project] = readDocument('x.txt', new TextEncoder().encode([...head, header, ...list, ''].join('\n'))).projects;
    return project?.indicators.map(({ level3, target }) => `${level3.text}${level3.uncertain === true ? '?' : ''}|${target.text}`);
  };
  const LEVELS = '一级指标 二级指标 三级指标';

  it('are put together where the value stands on the second line, surely where a piece is no name', () => {
    const list = [
      '产出指标 数量指标 清扫车辆数 10辆',
      '质量指标 路面垃圾清运处理',
      '及时率 ≥95%',
      '成本指标',
      '每公里清扫费用',
      '（不含夜间） ≤3000元',
      '效益指标 社会效益指标 居民',
      '出行便利程度 明显改善',
      '满意度指标 服务对象满意度指标 市民满意度 ≥90%',
    ];
    expect(read(`${LEVELS} 指标值`, ...list)).toEqual([
      '清扫车辆数|10辆',
      '路面垃圾清运处理及时率|≥95%',
      '每公里清扫费用（不含夜间）|≤3000元',
      '居民出行便利程度?|明显改善',
      '市民满意度|≥90%',
    ]);
  });

  it('are left alone where the second line may hold what describes the measure, or begins another', () => {
    const described = ['产出指标 数量指标 清扫车辆数', '反映车辆投入情况 10辆', '效益指标 社会效益指标 市民出行 反映出行情况 便利'];
    expect(read(`${LEVELS} 指标解释 指标值`, ...described)).toContain('市民出行|便利');
    expect(read(`${LEVELS} 指标解释 指标值`, ...described)?.join()).not.toContain('清扫车辆数反映');
    const numbered = ['产出指标 数量指标 指标1：清扫车辆', '指标2：保洁里程 ≥80公里', '效益指标 社会效益指标 指标1：市民出行 便利'];
    expect(read(`${LEVELS} 指标值`, ...numbered)).toContain('指标2：保洁里程|≥80公里');
  });
});

describe('names on one line and values on the next', () => {
  const read = (values: string) => {
    const names = '绩效指标 一级指标 二级指标 三级指标 产出指标 数量指标 质量指标 效益指标 社会效益指标 清扫车辆数 保洁里程 路面合格率';
    const text = `街道清扫资金区域绩效目标表\n专项名称 街道清扫 主管部门 云溪县环卫处 资金额度 46万\n${names}\n${values}\n`;
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    const list = project?.indicators.map(({ level1, level3, target }) => [level1.text, level3.text, target.text].join('|'));
    return { list, unread: project?.problems.filter(({ code }) => code === 'unreadableCell').map(({ text }) => text) };
  };

  it('go together in order where they are as many, and leave the levels open', () => {
    const { list, unread } = read('指标值 ≥10辆 80公里 ≥95%');
    expect(list).toEqual(['|清扫车辆数|≥10辆', '|保洁里程|80公里', '|路面合格率|≥95%']);
    expect(unread).toEqual(['产出指标 数量指标 质量指标 效益指标 社会效益指标']);
  });

  it('are not read where they are not as many', () => {
    expect(read('指标值 ≥10辆 ≥95%').list).toEqual([]);
  });
});

describe('a measure that is called like a level', () => {
  const HEADER = ['一级指标', '二级指标', '三级指标', '指标值类型', '指标值', '计量单位', '备注'];
  const LIST = [
    ['产出指标', '数量指标', '监测品种数', '定量', '≥42', '种', ''],
    ['', '', '开展调查次数', '定量', '≥6', '次', ''],
    ['', '成本指标', '经济成本指标', '定量', '≤36.5', '万元', ''],
    ['', '', '社会成本指标', '定性', '控制在合理范围', '', ''],
    ['效益指标', '社会效益指标', '信息效果', '定性', '效果良好', '', ''],
    ['', '', '知晓程度', '定性', '逐步提高', '', ''],
    ['', '可持续影响指标', '网络稳定运行年限', '定量', '≥5', '年', ''],
    ['满意度指标', '服务对象满意度指标', '用户满意度', '定量', '≥90', '%', ''],
  ];
  const whole = (cells: readonly string[]) => `${cells.join(' | ')} |`;
  const withoutMerged = (cells: readonly string[]) => whole(cells.slice(cells.findIndex((text) => text !== '')));

  it.each([whole, withoutMerged])('stands in its column, though merged cells in front of it may be left out', (write) => {
    const lines = ['2024年度项目绩效目标表', '项目名称 | 价格监测 | | | | | ', ...[HEADER, ...LIST].map(write), ''];
    const [project] = readDocument('x.txt', new TextEncoder().encode(lines.join('\n'))).projects;
    expect(project?.indicators.map(({ level1, level2, level3 }) => [level1, level2, level3].map(({ text }) => text).join('|'))).toEqual([
      '产出指标|数量指标|监测品种数',
      '产出指标|数量指标|开展调查次数',
      '产出指标|成本指标|经济成本指标',
      '产出指标|成本指标|社会成本指标',
      '效益指标|社会效益指标|信息效果',
      '效益指标|社会效益指标|知晓程度',
      '效益指标|可持续影响指标|网络稳定运行年限',
      '满意度指标|服务对象满意度指标|用户满意度',
    ]);
  });
});
