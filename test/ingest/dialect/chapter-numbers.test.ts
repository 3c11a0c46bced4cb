import { describe, expect, it } from 'vitest';
import { chapterNumber, splitNumber } from '../../../src/ingest/dialect/heading.ts';
import { auditText } from '../../rules/audit-text.ts';

/** Chapters are counted 一二三, 壹贰叁 or 甲乙丙. */
describe('numbers of chapters', () => {
  it.each([
    ['三、', 3],
    ['十二、', 12],
    ['叁、', 3],
    ['拾壹、', 11],
    ['丙、', 3],
    ['子、', undefined],
  ])('%s is %s', (number, value) => {
    expect(chapterNumber(number)).toBe(value);
  });

  it('is none where two places called 甲 and 乙 begin a sentence', () => {
    expect(splitNumber('甲、乙两村共同实施。')).toBeUndefined();
    expect(splitNumber('甲、执行进度')?.text).toBe('执行进度');
  });

  it.each(['一二三', '壹贰叁', '甲乙丙'])('%s: the paper keeps its own title', (digits) => {
    const [a, b, c] = [...digits];
    const text = `云溪县水务局2023年部门预算说明\n\n${a}、单位简介\n负责水利工程。\n\n${b}、账目说明\n2023年收入预算120.00万元。\n\n${c}、绩效目标公示\n见附表。\n`;
    const [document] = auditText('paper.txt', text).documents;
    expect(document?.title).toBe('云溪县水务局2023年部门预算说明');
  });
});
