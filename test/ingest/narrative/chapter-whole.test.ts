import { describe, expect, it } from 'vitest';
import { briefs, FINAL, heading, paragraph, read } from './given.ts';

/** Classes whose whole is printed in another section of their chapter. */

const CHAPTER = heading('五、一般公共预算财政拨款支出决算情况说明', 1, 1);
const WHOLE = paragraph('2022年度一般公共预算财政拨款支出100万元，占本年支出合计的80%。', 3);
const CLASSES = paragraph('教育支出（类）60万元，占60%；卫生健康支出（类）40万元，占40%。', 5);
const classesOf = (blocks: Parameters<typeof read>[0]) => briefs(read(blocks, FINAL).facts).filter((each) => each.startsWith('item'));

describe('classes of a chapter', () => {
  it('divide what an earlier section of it prints', () => {
    expect(classesOf([CHAPTER, heading('（一）总体情况', 2, 2), WHOLE, heading('（二）结构情况', 2, 4), CLASSES])).toEqual([
      'item:教育支出（类） f 60 <100!',
      'item:教育支出（类） f 占60% <100!',
      'item:卫生健康支出（类） f 40 <100!',
      'item:卫生健康支出（类） f 占40% <100!',
    ]);
  });

  it('divide nothing where two amounts could be meant', () => {
    const other = paragraph('2022年度一般公共预算财政拨款支出120万元，含上年结转。', 3);
    const facts = classesOf([CHAPTER, heading('（一）总体情况', 2, 2), WHOLE, other, heading('（二）结构情况', 2, 4), CLASSES]);
    expect(facts.every((each) => !each.includes('<'))).toBe(true);
  });

  it('divide nothing of another fund', () => {
    const chapter = heading('六、政府性基金预算财政拨款支出决算情况说明', 1, 4);
    const facts = classesOf([CHAPTER, heading('（一）总体情况', 2, 2), WHOLE, chapter, heading('（二）结构情况', 2, 5), CLASSES]);
    expect(facts.every((each) => !each.includes('<'))).toBe(true);
  });
});
