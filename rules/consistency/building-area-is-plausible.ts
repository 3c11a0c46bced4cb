import { z } from 'zod';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { ownFacts } from '../../src/engine/kit/facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import { formatNumber } from '../../src/model/number.ts';

const WAN = 1_000_000;

export const buildingAreaIsPlausible = defineDocumentRule({
  id: 'consistency/building-area-is-plausible',
  version: 1,
  severity: 'info',
  title: { zh: '房屋面积与价值相称', en: 'The floor area fits the value of the buildings' },
  rationale: {
    zh: '2平方米的房屋值83万元，多半是把栋数填进了面积栏。',
    en: 'Two square metres worth 830,000 yuan usually means that the number of buildings stands in the column of areas.',
  },
  remedy: { zh: '核对房屋面积的数值和单位。', en: 'Check figure and unit of the floor area.' },
  basis: [DISCLOSURE_INSPECTION],
  options: z.object({
    highest: z.number().positive().default(10).describe('Highest plausible book value of a square metre, in 万元.'),
  }),
  messages: {
    implausible: {
      zh: '房屋{area}平方米，价值{value}，合每平方米{each}万元，疑面积填错（如误填栋数）',
      en: 'Buildings of {area} m² worth {value} make {each} 万元 a square metre: the area is probably wrong (perhaps a number of buildings)',
    },
  },
  check(disclosure, verdicts, { highest }) {
    const areas = ownFacts(disclosure, 'stateAssets.buildings', 'area').filter(({ within }) => within !== true);
    const values = ownFacts(disclosure, 'stateAssets.buildings').filter(({ within }) => within !== true);
    const [area, value] = [areas[0], values[0]];
    if (area?.field.value?.kind !== 'number' || value?.field.value?.kind !== 'amount' || areas.length > 1 || values.length > 1) return;
    const squareMetres = area.field.value.number;
    if (squareMetres <= 0 || value.field.value.fen <= 0) return;
    const each = value.field.value.fen / WAN / squareMetres;
    if (each <= highest) return verdicts.pass(1, [area.field, value.field]);
    const printed = /\d[\d.,]*/.exec(value.field.text)?.[0] ?? value.field.text;
    verdicts.fail({
      message: 'implausible',
      at: area.field,
      others: [{ at: value.field }],
      args: { area: formatNumber(squareMetres, 0, 2), value: `${printed}${value.field.value.unit}`, each: formatNumber(each, 0, 1) },
      provided: area.field.text,
    });
  },
  examples: [
    {
      name: '面积与价值相称',
      given: budget([
        fact(1, 'stateAssets.buildings', '2082平方米', { measure: 'area' }),
        fact(2, 'stateAssets.buildings', '151.85万元', { basis: 'final' }),
      ]),
      expect: 'pass',
    },
    {
      name: '面积只有2平方米',
      given: budget([
        fact(1, 'stateAssets.buildings', '2平方米', { measure: 'area' }),
        fact(2, 'stateAssets.buildings', '83万元', { basis: 'final' }),
      ]),
      expect: ['implausible'],
    },
    {
      name: '没有房屋',
      given: budget([
        fact(1, 'stateAssets.buildings', '0平方米', { measure: 'area' }),
        fact(2, 'stateAssets.buildings', '0万元', { basis: 'final' }),
      ]),
      expect: 'skip',
    },
  ],
});
