import { describe, expect, it } from 'vitest';
import { FINAL, heading, paragraph, read } from './given.ts';

/** Posts and people: chapters without accounts count them, and what is counted is divided. */

function staffOf(text: string) {
  const { facts } = read([heading('二、机构设置'), paragraph(text, 2)], FINAL);
  return facts.map(({ concept, label, partOf, list, field }) => {
    const whole = partOf === undefined ? '' : ` <-${facts.find(({ id }) => id === partOf)?.field.text}${list?.exhaustive ? '!' : ''}`;
    return `${concept.startsWith('staff.') ? concept.slice('staff.'.length) : label} ${field.text}${whole}`;
  });
}

describe('counts of people', () => {
  it('are read in chapters without accounts, each with what divides it', () => {
    expect(staffOf('云溪县水务局内设5个股室，核定编制45名，其中：行政编制20名、事业编制25名；年末实有在职人员40人。')).toEqual([
      'establishment 45名',
      '行政编制 20名 <-45名!',
      '事业编制 25名 <-45名!',
      'present.active 40人',
    ]);
  });

  it('nest', () => {
    expect(staffOf('全局实有人数52人，其中在职40人（行政18人，事业22人），离退休12人，其中离休1人，退休11人。')).toEqual([
      'present 52人',
      'present.active 40人 <-52人!',
      '行政 18人 <-40人',
      '事业 22人 <-40人',
      'present.retired 12人 <-52人!',
      'present.retired.veteran 1人 <-12人!',
      'present.retired.ordinary 11人 <-12人!',
    ]);
  });

  it('are no parts of what they do not divide', () => {
    expect(staffOf('水务站编制10人，实有8人，其中女职工3人，另有编外聘用人员5人。')).toEqual([
      'establishment 10人',
      'present 8人',
      '女职工 3人 <-8人',
    ]);
    expect(staffOf('编制45人，其中行政编制20人，实有18人；事业编制25人，实有22人。')).toEqual([
      'establishment 45人',
      '行政编制 20人',
      'present 18人',
      'present 22人',
    ]);
  });

  it('are not taken where something else is counted', () => {
    expect(staffOf('编制水资源规划3个，服务退休群众2000人。')).toEqual([]);
  });
});
