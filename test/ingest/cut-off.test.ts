import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';

const HEADER = '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据';
const OUTPUT = ['产出指标\t数量指标\t培训人数\t参加培训的人数\t≥100人\t工作计划', '\t质量指标\t合格率\t考试合格的比例\t≥90%\t工作计划'];
const BENEFIT = [
  '效益指标\t社会效益指标\t受益人数\t受益的人数\t≥50人\t工作计划',
  '满意度指标\t服务对象满意度指标\t满意度\t参训人员满意度\t≥90%\t调查',
];
const NAMES = ['干部培训', '设备维修', '档案数字化', '宣传制作', '网络运行', '慰问补助'];

const form = (name: string, rows: readonly string[]) =>
  `${name}经费绩效目标表\n绩效目标\t完成${name}工作\n${[HEADER, ...rows].join('\n')}\n`;
const read = (text: string) => readDocument('d', new TextEncoder().encode(text));
const lastLine = (text: string) => text.trimEnd().split('\n').length;

const whole = NAMES.map((name) => form(name, [...OUTPUT, ...BENEFIT])).join('\n');

describe('a document that breaks off', () => {
  it('in the outputs of its last form, where all others go on', () => {
    const text = [...NAMES.slice(1).map((name) => form(name, [...OUTPUT, ...BENEFIT])), form('走访', OUTPUT.slice(0, 1))].join('\n');
    const { disclosure, projects } = read(text);
    expect(projects).toHaveLength(NAMES.length);
    expect(projects.at(-1)?.cutOff?.line).toBe(lastLine(text));
    expect(disclosure.cutOff?.line).toBe(lastLine(text));
  });

  it('right after a title', () => {
    const text = `${whole}\n走访经费绩效目标表\n`;
    expect(read(text).disclosure.cutOff?.line).toBe(lastLine(text));
  });

  it('after the head of a form', () => {
    const text = `${whole}\n走访经费绩效目标表\n（2022年度）\n填报单位：某局\n金额单位：万元\n`;
    expect(read(text).disclosure.cutOff?.line).toBe(lastLine(text));
  });
});

describe('a document that does not', () => {
  it('ends with a row whose last cells are empty', () => {
    const rows = [
      '项目支出绩效自评表',
      '项目名称 | 急救中心开办费 | | | | |',
      '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分',
      '产出指标 | 数量指标 | 设备数量 | ≥3台 | 3台 | 30 | 30',
      ' | 质量指标 | 合格率 | ≥95% | 97% | 10 | 10',
      '效益指标 | 社会效益指标 | 服务能力 | 提升 | 提升 | 20 | 20',
      ' | 满意度指标 | 群众满意度 | ≥95% | 97% | 20 | ',
    ];
    const { disclosure, projects } = read(`${rows.join('\n')}\n`);
    expect(projects).toHaveLength(1);
    expect([disclosure.cutOff, projects[0]?.cutOff]).toEqual([undefined, undefined]);
  });

  it('ends with a whole form', () => expect(read(whole).disclosure.cutOff).toBeUndefined());

  it('has forms without benefits elsewhere too', () => {
    const text = NAMES.map((name, index) => form(name, index % 2 === 0 ? [...OUTPUT, ...BENEFIT] : OUTPUT)).join('\n');
    expect(read(text).disclosure.cutOff).toBeUndefined();
  });

  it('goes on after a short form', () => {
    const text = [
      ...NAMES.map((name) => form(name, [...OUTPUT, ...BENEFIT])),
      form('走访', OUTPUT),
      '六、政府采购预算情况\n\n无政府采购预算。\n',
    ].join('\n');
    expect(read(text).projects.at(-1)?.cutOff).toBeUndefined();
  });
});
