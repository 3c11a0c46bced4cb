import { describe, expect, it } from 'vitest';
import { pairTitles } from '../../../src/ingest/form/title-pairing.ts';

const form = (start: number, name: string) => ({ start, name, content: `${name}的目标` });

describe('titles and forms', () => {
  it('are paired in their order, and at once for thousands', () => {
    const count = 5000;
    const titles = Array.from({ length: count }, (_, index) => ({ row: index * 4, stem: `第${index}项` }));
    const forms = titles.map(({ row, stem }) => form(row + 1, stem));
    expect(pairTitles(titles, forms).titleOf).toEqual(titles.map((_, index) => index));
  });

  it('leave alone a title without a form and a form without a title', () => {
    const titles = ['道路养护', '河道清淤', '校舍维修'].map((stem, index) => ({ row: index * 4, stem }));
    const found = pairTitles(titles, [form(1, '道路养护'), form(9, '校舍维修'), form(13, '路灯改造')]);
    expect(found).toEqual({ titleOf: [0, 2, undefined], inPlace: [true, true, false], unpaired: [1] });
  });

  it('are not paired over a long way, whatever they are called', () => {
    const titles = [{ row: 0, stem: '道路养护' }];
    const forms = Array.from({ length: 20 }, (_, index) => form(index + 1, index === 19 ? '道路养护' : `第${index}项`));
    expect(pairTitles(titles, forms).titleOf.at(-1)).toBeUndefined();
  });
});
