import { describe, expect, it } from 'vitest';
import { sourceNamed } from '../../../src/ingest/form/source-words.ts';
import { readDocument } from '../../../src/ingest/read-document.ts';

/** Sources of money under names that no list has. */

describe('the name of a source', () => {
  it.each([
    ['省财政配套', 'province'],
    ['市级安排', 'prefecture'],
    ['中央财政补助', 'central'],
    ['县级专项资金', 'county'],
    ['乡镇自筹', 'township'],
    ['本级财政', 'own'],
    ['市本级安排', 'own'],
    ['上级专项补助资金', 'superior'],
    ['地方财政配套资金', 'local'],
    ['医院自有资金', 'other'],
    ['企业捐助', 'other'],
    ['自筹及其他', 'other'],
    ['学校事业收入', 'other'],
  ])('%s is money of %s', (name, part) => {
    expect(sourceNamed(name)).toBe(part);
  });

  it.each([
    '省级主管部门',
    '市级',
    '县级财政部门',
    '市场监管专项资金',
    '地方志编纂补助',
    '区域补助',
    '配套资金到位率',
    '捐款人数',
    '乡村振兴资金',
  ])('%s is none', (name) => {
    expect(sourceNamed(name)).toBeUndefined();
  });

  const rows = [
    ['项目名称', '渠道清淤'],
    ['资金总额（万元）', '300.00'],
    ['其中：省级安排', '200.00'],
    ['县财政配套', '80.00'],
    ['村集体自筹', '20.00'],
  ];
  const list = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '清淤渠道', '≥40公里'],
    ['效益指标', '社会效益指标', '受益人口', '≥3万人'],
  ];
  it.each([
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
    ['bars', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
  ])('divides the money of a form with %s', (_name, line) => {
    const text = ['项目支出绩效目标表', ...rows.map(line), '', ...list.map(line), ''].join('\n');
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    expect(project?.budgeted).toMatchObject({
      total: { text: '300.00' },
      province: { text: '200.00' },
      county: { text: '80.00' },
      other: { text: '20.00' },
    });
    expect(project?.problems).toEqual([]);
  });

  it.each([
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
    ['bars', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
  ])('keeps several kinds of other money apart, and one alone is other money, with %s', (_name, line) => {
    const moneyOf = (fund: string, own: string) => {
      const sources = [
        ['其中：一般公共预算', '200.00'],
        ['政府性基金', fund],
        ['单位自有资金', own],
      ];
      const text = ['项目支出绩效目标表', ...[...rows.slice(0, 2), ...sources].map(line), '', ...list.map(line), ''].join('\n');
      const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
      expect(project?.problems).toEqual([]);
      return Object.entries(project?.budgeted ?? {}).map(([part, field]) => `${part} ${field.text}`);
    };
    expect(moneyOf('80.00', '20.00')).toEqual(['total 300.00', 'fiscal 200.00', 'governmentFund 80.00', 'ownRevenue 20.00']);
    expect(moneyOf('0.00', '100.00')).toEqual(['total 300.00', 'fiscal 200.00', 'other 100.00', 'governmentFund 0.00']);
  });

  it('keeps them apart in all columns of the funds', () => {
    const funds = [
      ['资金来源', '全年预算数', '全年执行数', '执行率'],
      ['年度资金总额', '300.00', '270.00', '90%'],
      ['一般公共预算', '200.00', '180.00', '90%'],
      ['政府性基金', '100.00', '80.00', '80%'],
      ['单位资金', '0.00', '10.00', '-'],
    ];
    const done = [
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值'],
      ['产出指标', '数量指标', '清淤渠道', '≥40公里', '41公里'],
    ];
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const text = ['项目支出绩效自评表', line(['项目名称', '渠道清淤', '', '']), ...funds.map(line), '', ...done.map(line), ''].join('\n');
    const [project] = readDocument('x.txt', new TextEncoder().encode(text)).projects;
    expect(project?.budgeted).toMatchObject({ governmentFund: { text: '100.00' }, ownRevenue: { text: '0.00' } });
    expect(project?.spent).toMatchObject({ governmentFund: { text: '80.00' }, ownRevenue: { text: '10.00' } });
  });
});
