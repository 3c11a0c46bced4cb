import { describe, expect, it } from 'vitest';
import { gradeOf, statedScale } from '../../src/engine/kit/grade-scale.ts';

const grades = (text: string, ...scores: readonly number[]) => {
  const scale = statedScale([text]);
  return scale === undefined ? undefined : scores.map((score) => gradeOf(scale, score)).join('');
};

describe('scales of grades that a paper states', () => {
  it.each([
    '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。',
    '得分90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差。',
    '优（90分及以上）、良（80-89分）、中（60-79分）、差（60分以下）。',
    '优秀：90-100分；良好：80-90分；中等：60-80分；较差：60分以下',
    '90≤得分≤100为优，80≤得分＜90为良，60≤得分＜80为中，0≤得分＜60为差',
    '90分以上为优，80分以上为良，60分以上为中，60分以下为差',
  ])('%s', (text) => {
    expect(grades(text, 95, 84.35, 79.2, 40)).toBe('优良中差');
  });

  it.each(['评价得分90分，评价等级为"优"。', '90分以上为优，85分以上为优，80分以下为良', '优秀率90%以上'])('states none: %s', (text) => {
    expect(grades(text, 95)).toBeUndefined();
  });

  it('is not known where two differ', () => {
    expect(statedScale(['90分以上为优，80-90分为良', '85分以上为优，75-85分为良'])).toBeUndefined();
  });
});
