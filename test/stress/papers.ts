import type { Random } from '../bench/random.ts';
import { seededRandom } from '../bench/random.ts';
import { fill, type Generator } from './generator.ts';
import { hanzi } from './prose.ts';

/*
 * Papers of a text and as many forms as it names things: what rules compare of the one with the other.
 */

const BODY = {
  document: '云溪县水务局2024',
  department: '云溪县水务局',
  year: 2024,
  unit: '万元',
  documentKind: 'departmentalBudget',
} as const;

interface Sides {
  /** What the text says of the thing, in a disclosure that holds all of them. */
  readonly text: (things: readonly string[], random: Random) => object;
  readonly form: (thing: string, random: Random) => object;
}

const SEED = 20240102;

function paper(name: string, thing: (index: number, random: Random) => string, { text, form }: Sides): Generator {
  const make = (kilobytes: number): string => {
    const random = seededRandom(SEED);
    const things: string[] = [];
    const forms = fill(kilobytes * 0.7, (index) => {
      things.push(thing(index, random));
      return JSON.stringify({ kind: 'project', ...BODY, ...form(things.at(-1) ?? '', random) });
    });
    return `${JSON.stringify({ kind: 'disclosure', ...BODY, ...text(things, random) })}\n${forms}\n`;
  };
  return { name, ending: 'ndjson', make };
}

const listOf = (names: readonly string[], amount: (index: number) => number) => ({
  facts: [
    { id: 0, concept: 'expenditure.project', value: '900000万元' },
    ...names.map((label, index) => ({ id: index + 1, concept: 'item', label, value: `${amount(index)}万元`, partOf: 0 })),
  ],
});

const promise = (thing: string, random: Random): string => `全年${thing}不少于${random.between(1, 99)}次。`;

const aim = (thing: string, random: Random) => ({
  name: `${thing}项目`,
  indicators: [
    { level1: '产出指标', level2: '数量指标', level3: thing, description: `全年${thing}`, target: `≥${random.between(1, 99)}次` },
  ],
});

export const paperGenerators: readonly Generator[] = [
  paper('projects listed with forms', (index, random) => `${hanzi(random, 5)}${index}`, {
    text: (names) => listOf(names, (index) => index + 1),
    form: (name, random) => ({ name, budgeted: `${random.between(1, 9999)}万元` }),
  }),
  paper('projects listed with forms of other names', (_, random) => hanzi(random, 8), {
    text: (names, random) =>
      listOf(
        names.map(() => hanzi(random, 8)),
        (index) => index + 1,
      ),
    form: (name, random) => ({ name, budgeted: `${random.between(1, 9999)}万元` }),
  }),
  paper('numbers promised and aimed at', (_, random) => hanzi(random, 6), {
    text: (names, random) => ({ sections: [{ heading: '绩效目标', paragraphs: names.map((name) => promise(name, random)) }] }),
    form: aim,
  }),
  paper('numbers promised and aimed at in the same words', () => '开展安全巡查工作', {
    text: (names, random) => ({ sections: [{ heading: '绩效目标', paragraphs: [names.map((name) => promise(name, random)).join('')] }] }),
    form: aim,
  }),
];
