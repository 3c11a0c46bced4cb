import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { ownFacts } from '../../src/engine/kit/facts.ts';
import { nameOf } from '../../src/engine/kit/indicators.ts';
import { defineDatasetRule, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import { memoise } from '../../src/model/memoise.ts';

/** Vehicles a body keeps for itself: what is insured and maintained out of its own budget. */
const isOwnVehicles: (name: string) => boolean = memoise(
  (name) =>
    /(?:投保|保险|运行|维护|维修|保养|公务用?).{0,4}(?:车辆|用车|汽车)|(?:车辆|用车|汽车).{0,4}(?:投保|保险|运行|维护|维修|保养)/.test(
      name,
    ) &&
    /数|辆|台/.test(name) &&
    !/率|购置|更新|报废|租赁|租用|次|社会|公交|出租|环卫|群众|居民|农机/.test(name),
);

interface Planned {
  readonly at: Located;
  readonly name: string;
  readonly number: number;
}

interface State {
  readonly owned: { readonly at: Located; readonly number: number }[];
  readonly planned: Planned[];
}

export const vehiclesWithinAssets = defineDatasetRule({
  id: 'consistency/vehicles-within-assets',
  version: 1,
  severity: 'warning',
  title: { zh: '投保、维护的车辆不多于占有的车辆', en: 'No more vehicles are insured or maintained than owned' },
  rationale: {
    zh: '资产表有3辆车，指标却是投保90辆以上，两处必有一处填错。',
    en: 'With three vehicles in the assets table and ninety to be insured, one of the two is wrong.',
  },
  remedy: { zh: '核对车辆数，改正指标值或资产表。', en: 'Check the number of vehicles and correct the target or the assets table.' },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    exceeds: {
      zh: '指标“{name}”为“{target}”，资产表中车辆只有{owned}辆',
      en: '“{name}” is “{target}”, yet the assets table has only {owned} vehicles',
    },
  },
  start: (): Map<string, State> => new Map(),
  add(states, record, locate) {
    const known = states.get(record.document);
    if (record.kind === 'disclosure') {
      const vehicles = ownFacts(record, 'stateAssets.vehicles', 'count').filter(({ period }) => period === 'current');
      const [only, second] = vehicles;
      if (only?.field.value?.kind !== 'number' || second !== undefined) return;
      const state = known ?? { owned: [], planned: [] };
      state.owned.push({ at: locate(only.field), number: only.field.value.number });
      states.set(record.document, state);
      return;
    }
    for (const indicator of record.indicators) {
      const target = indicator.target.value;
      if (target?.kind !== 'quantity' || target.comparator === '≤' || target.comparator === '<') continue;
      if (target.unit !== undefined && target.unit.printed !== '辆' && target.unit.printed !== '台') continue;
      if (!isOwnVehicles(nameOf(indicator))) continue;
      const state = states.get(record.document) ?? { owned: [], planned: [] };
      state.planned.push({ at: locate(indicator.target), name: nameOf(indicator), number: target.number });
      states.set(record.document, state);
    }
  },
  merge(a, b) {
    for (const [document, { owned, planned }] of b) {
      const state = a.get(document);
      if (state === undefined) a.set(document, { owned, planned });
      else {
        append(state.owned, owned);
        append(state.planned, planned);
      }
    }
    return a;
  },
  finish(states, verdicts) {
    for (const { owned, planned } of states.values()) {
      const [assets] = owned;
      if (assets === undefined) continue;
      for (const { at, name, number } of planned) {
        if (number <= assets.number) verdicts.pass(1, [at]);
        else
          verdicts.fail({
            message: 'exceeds',
            at,
            others: [{ at: assets.at, role: 'candidate', label: { zh: '资产表中的车辆', en: 'vehicles in the assets table' } }],
            args: { name, target: at.text, owned: assets.number },
            // Which of the two is wrong is not known, so neither is told what it should say.
            provided: at.text,
          });
      }
    }
  },
  examples: [
    {
      name: '投保车辆等于占有车辆',
      given: [
        budget([fact(1, 'stateAssets.vehicles', '3辆', { measure: 'count' })], { document: 'd' }),
        exampleProject({ name: '车辆保险费', indicators: [{ level2: '数量指标', level3: '投保车辆数', target: '3辆' }] }),
      ],
      expect: 'pass',
    },
    {
      name: '投保的比占有的多',
      given: [
        budget([fact(1, 'stateAssets.vehicles', '3辆', { measure: 'count' })], { document: 'd' }),
        exampleProject({ name: '车辆保险费', indicators: [{ level2: '数量指标', level3: '投保车辆数', target: '≥90' }] }),
      ],
      expect: ['exceeds'],
    },
    {
      name: '车辆完好率不是数量',
      given: [
        budget([fact(1, 'stateAssets.vehicles', '3辆', { measure: 'count' })], { document: 'd' }),
        exampleProject({ name: '车辆运行费', indicators: [{ level2: '质量指标', level3: '维护车辆完好率', target: '≥90' }] }),
      ],
      expect: 'skip',
    },
  ],
});
