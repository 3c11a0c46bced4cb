import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/ingest/blocks.ts';
import { withoutNamed, withoutPerson } from '../../src/ingest/person.ts';
import { readDocument } from '../../src/ingest/read-document.ts';

const PAPER = '云溪县水务局2022年部门预算\n一、收入说明\n';
const textOf = (text: string) => JSON.stringify(readBlocks('d', text).blocks);

describe('personal data', () => {
  it.each([
    '收入13900000000元',
    '收入13900000000 元',
    '收入13900000000（元）',
    '收入13900000000\n元',
    '收入为13900000000，支出为13900000000',
    '电话费13900000000元',
    '电话：13900000000元',
    '联系人：，支出13900000000',
    '13020022P00683310268R',
    '负责人：财政局',
  ])('%s stays', (text) => {
    expect(withoutNamed(text)).toEqual({ text, hidden: { names: 0, telephones: 0 } });
  });

  it.each([
    ['填报人：张三 联系电话：13900000000', '填报人： 联系电话：', 1, 1],
    ['联系方式：139 0000 0000', '联系方式：', 0, 1],
    ['咨询电话0312-0000000、0312-0000001。', '咨询电话。', 0, 2],
    ['自评由李四（13900000000）完成。', '自评由李四（）完成。', 0, 1],
  ])('%s is hidden and counted', (text, left, names, telephones) => {
    expect(withoutNamed(text)).toEqual({ text: left, hidden: { names, telephones } });
  });

  it.each(['320.50', '320.50万元', '按时完成全部工作', '完成率', '金额', '保障供水安全，减少漏损'])('%s beside 负责人 stays', (text) => {
    expect(withoutPerson(text, { label: 'person' }).text).toBe(text);
  });

  it.each(['张三', '张三、李四', '阿不都·克里木', '张三13900000000', '13900000000'])('%s beside 负责人 is hidden', (text) => {
    expect(withoutPerson(text, { label: 'person' }).text).toBe('');
  });

  it('leaves numbers in columns of money, and takes those below 联系电话', () => {
    const money = textOf(`${PAPER}项目\t预算数（元）\n收入合计\t13900000000\n联系电话\t13900000000\n其他收入\t200\n`);
    expect(money.match(/13900000000/g)).toHaveLength(2);
    const list = textOf(`${PAPER}单位\t联系电话\t预算数\n水务局\t13900000000\t300.00\n管理站\t0312-0000000\t200.00\n`);
    expect(list).not.toMatch(/13900000000|0312/);
    expect(list).toContain('300.00');
  });

  it('counts in the record what was hidden', () => {
    const paper = `${PAPER}2022年预算收入为1090.88万元。\n填报人：张三\n联系电话：13900000000\n`;
    const { disclosure } = readDocument('d', new TextEncoder().encode(paper));
    expect(disclosure.hidden).toEqual({ names: 1, telephones: 1 });
  });
});
