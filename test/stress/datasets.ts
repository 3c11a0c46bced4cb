import { generateProject } from '../bench/projects.ts';
import type { Random } from '../bench/random.ts';
import { type Generator, record, records } from './generator.ts';
import { hanzi } from './prose.ts';

const BODY = { document: '云溪县水务局2024', department: '云溪县水务局', year: 2024, unit: '万元' } as const;
const project = { kind: 'project', ...BODY, name: '农村供水管网改造项目' } as const;

const scored = (name: string, random: Random) => ({
  level1: '产出指标',
  level2: '数量指标',
  level3: name,
  target: `≥${random.between(1, 90)}公里`,
  actual: '126公里',
  weight: '10',
  score: String(random.between(8, 12)),
});

const listed = (random: Random) => ({ concept: 'item', label: `${hanzi(random, 6)}项目`, value: `${random.between(1, 9999)}万元` });

/** Records of another system: long lists in one, or many of them. */
export const datasetGenerators: readonly Generator[] = [
  record(
    'equal indicators with score over weight',
    (_, random) => scored('维护长度', random),
    (indicators) => ({ ...project, indicators }),
  ),
  record(
    'distinct indicators with score over weight',
    (index, random) => scored(`${hanzi(random, 5)}${index}`, random),
    (indicators) => ({
      ...project,
      documentKind: 'selfEvaluation',
      indicators,
    }),
  ),
  record(
    'many goals of one project',
    (index, random) => `完成${hanzi(random, 6)}任务${index}处`,
    (goals) => ({ ...project, goals }),
  ),
  record(
    'equal goals of one project',
    () => '完成管网改造任务100处',
    (goals) => ({ ...project, goals }),
  ),
  record(
    'many dimensions',
    (_, random) => ({ name: hanzi(random, 5), points: '10' }),
    (dimensions) => ({ ...project, dimensions }),
  ),
  record(
    'a long plan of payments',
    (index) => ({ month: (index % 12) + 1, share: '50%' }),
    (disbursementPlan) => ({ ...project, disbursementPlan }),
  ),
  record(
    'a long purpose',
    (_, random) => `${hanzi(random, 6)}${random.between(1, 999)}万元`,
    (parts) => ({
      ...project,
      budgeted: '100万元',
      purpose: `预算数100万元，其中：${parts.join('、')}。`,
    }),
  ),
  record(
    'many facts',
    (id, random) => ({ id, ...listed(random) }),
    (facts) => ({ kind: 'disclosure', ...BODY, facts }),
  ),
  record(
    'many parts of one whole',
    (id, random) => ({ id: id + 1, ...listed(random), partOf: 0, list: { id: 0, exhaustive: true } }),
    (parts) => ({
      kind: 'disclosure',
      ...BODY,
      facts: [{ id: 0, concept: 'expenditure', value: '900万元' }, ...parts],
    }),
  ),
  record(
    'facts each part of the one before',
    (id, random) => ({ id, ...listed(random), ...(id === 0 ? {} : { partOf: id - 1 }) }),
    (facts) => ({
      kind: 'disclosure',
      ...BODY,
      facts,
    }),
  ),
  record(
    'facts of one concept',
    (id, random) => ({ id, concept: 'expenditure', value: `${random.between(1, 999)}万元` }),
    (facts) => ({
      kind: 'disclosure',
      ...BODY,
      facts,
    }),
  ),
  record(
    'many paragraphs',
    (_, random) => `${hanzi(random, 30)}${random.between(1, 999)}万元。`,
    (paragraphs) => ({
      kind: 'disclosure',
      ...BODY,
      sections: [{ heading: '总体情况', paragraphs }],
    }),
  ),
  records('many projects', (index, random) => generateProject(index, random).project),
  records('many projects of one document', (index, random) => ({ ...generateProject(index, random).project, ...BODY })),
  records('projects of one name', (index, random) => ({ ...generateProject(index, random).project, ...BODY, name: '其他项目', code: '1' })),
  records('projects that are the same', () => ({
    ...project,
    budgeted: '10万元',
    goals: ['完成管网改造任务100处'],
    indicators: [{ level1: '产出指标', level2: '数量指标', level3: '维护长度', target: '≥90公里' }],
  })),
  records('projects of one amount', (index, random) => ({ ...project, name: `${hanzi(random, 6)}项目${index}`, budgeted: '10万元' })),
  records('projects from the largest', (index, random) => ({
    ...project,
    name: `${hanzi(random, 6)}项目`,
    budgeted: `${900_000 - index}万元`,
  })),
  records('documents of one name', (index, random) => ({
    kind: 'disclosure',
    ...BODY,
    facts: [{ id: 0, concept: 'expenditure', value: `${random.between(1, 999) + index}万元` }],
  })),
  records('documents of one department', (index, random) => ({
    kind: 'disclosure',
    ...BODY,
    document: `云溪县水务局${index}`,
    facts: [{ id: 0, concept: 'expenditure', value: `${random.between(1, 999)}万元` }],
    sections: [
      { heading: '总体情况', paragraphs: ['我部门认真贯彻落实各项工作部署，按照厉行节约的要求编制预算，2024年安排水利工程维护资金。'] },
    ],
  })),
  records('papers of all years of one department', (index, random) => ({
    kind: 'disclosure',
    ...BODY,
    document: `云溪县水务局${index}`,
    year: 1950 + (index % 100),
    facts: [
      { id: 0, concept: 'expenditure', value: `${random.between(1, 999)}万元` },
      { id: 1, concept: 'expenditure', value: `${random.between(1, 999)}万元`, period: 'previous' },
    ],
  })),
];
