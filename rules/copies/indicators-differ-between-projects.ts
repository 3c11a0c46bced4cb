import { z } from 'zod';
import { HASH_START, mixHash } from '../../src/engine/hash.ts';
import { TARGET_MEASURES } from '../../src/engine/kit/basis.ts';
import { compareMembers, differentProjects, memberOf, namesOf } from '../../src/engine/kit/clusters.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import {
  addTable,
  openTables,
  similarGroups,
  type TableOfProject,
  type Tables,
  tableKey,
  tablesIn,
} from '../../src/engine/kit/similar-tables.ts';
import { enter, type Ledger, openLedger, sharedIn } from '../../src/engine/ledger.ts';
import { defineDatasetRule } from '../../src/engine/rule.ts';
import type { Indicator } from '../../src/model/record.ts';

/** Tables by document. */
type State = Map<string, Tables>;

function tablesOf(state: State, document: string): Tables {
  const tables = state.get(document) ?? openTables();
  if (tables.cells.length === 0) state.set(document, tables);
  return tables;
}

/** Name and target of a row, which is what a copied table shares even when bases were changed. */
const rowHash = (indicator: Indicator): number => mixHash(mixHash(HASH_START, indicator.level3.text), indicator.target.text);

const table = (names: readonly string[]) => names.map((level3) => ({ level1: '产出指标', level2: '数量指标', level3, target: '100%' }));

export const indicatorsDifferBetweenProjects = defineDatasetRule({
  id: 'copies/indicators-differ-between-projects',
  version: 1,
  severity: 'warning',
  title: { zh: '不同项目的绩效指标各不相同', en: 'Indicators differ between projects' },
  rationale: {
    zh: '指标应当细化、量化到具体项目；不同项目整表相同，等于没有设定绩效目标。',
    en: 'Indicators must be specific to their project; whole tables shared by different projects set no target at all.',
  },
  remedy: {
    zh: '按各项目自身内容分别设定指标名称和指标值。',
    en: "Set names and targets of indicators to fit each project's own content.",
  },
  basis: [TARGET_MEASURES],
  options: z.object({
    minimumRows: z.int().min(2).default(3).describe('Fewest indicators that make a table.'),
    similarity: z
      .number()
      .min(0.5)
      .max(1)
      .default(0.8)
      .describe('Share of equal rows from which two tables of one document count as copies.'),
  }),
  messages: {
    identical: {
      zh: '{count} 个项目的 {rows} 项指标名称和指标值完全相同：{names}',
      en: '{count} projects carry the same {rows} indicators with the same targets: {names}',
    },
    similar: {
      zh: '{count} 个项目的绩效指标几乎相同（至少 {rows} 项名称和指标值一致）：{names}',
      en: '{count} projects carry almost the same indicators (at least {rows} names and targets agree): {names}',
    },
    betweenDepartments: {
      zh: '不同部门的 {count} 个项目 {rows} 项指标名称和指标值完全相同：{names}',
      en: '{count} projects of different departments carry the same {rows} indicators with the same targets: {names}',
    },
  },
  start: (): State => new Map(),
  add(state, record, locate, { minimumRows }) {
    if (record.kind !== 'project' || record.indicators.length < minimumRows) return;
    addTable(tablesOf(state, record.document), record.indicators.map(rowHash), locate(record.name));
  },
  merge(state, other) {
    for (const [document, tables] of other) for (const { rows, cell } of tablesIn(tables)) addTable(tablesOf(state, document), rows, cell);
    return state;
  },
  finish(state, verdicts, { similarity, minimumRows }) {
    const alone = openLedger<TableOfProject>();
    for (const tables of state.values()) {
      for (const group of similarGroups([...tablesIn(tables)], similarity)) {
        if (group.tables.length === 1 || group.shared < minimumRows) {
          for (const entry of group.tables) enter(alone, tableKey(entry), entry);
          continue;
        }
        const members = group.tables.map(({ cell }) => memberOf(cell)).sort(compareMembers);
        const [first, ...rest] = members;
        if (first === undefined || differentProjects(members) < 2) {
          for (const entry of group.tables) enter(alone, tableKey(entry), entry);
          continue;
        }
        verdicts.fail({
          message: group.identical ? 'identical' : 'similar',
          at: first.cell,
          others: rest.map((member) => ({ at: member.cell, role: 'copy', label: member.name })),
          args: { count: differentProjects(members), rows: group.shared, names: namesOf(members) },
        });
      }
    }
    verdicts.pass(alone.keys.length);
    reportBetweenDepartments(alone);

    /** Tables that are alone in their document may still be another department's. */
    function reportBetweenDepartments(tables: Ledger<TableOfProject>): void {
      for (const group of sharedIn(tables).values()) {
        const members = group.map(({ cell }) => memberOf(cell)).sort(compareMembers);
        const [first, ...rest] = members;
        if (first === undefined || rest.length === 0 || new Set(members.map((member) => member.department)).size < 2) continue;
        verdicts.fail({
          message: 'betweenDepartments',
          severity: 'info',
          at: first.cell,
          others: rest.map((member) => ({ at: member.cell, role: 'copy', label: member.name })),
          args: { count: members.length, rows: group[0]?.rows.length ?? 0, names: namesOf(members) },
        });
      }
    }
  },
  examples: [
    {
      name: '指标各不相同',
      given: [
        exampleProject({ name: '甲', indicators: table(['养护里程', '合格率', '时限']) }),
        exampleProject({ name: '乙', indicators: table(['检测座数', '建档率', '用时']) }),
      ],
      expect: 'pass',
    },
    {
      name: '两个项目整表相同',
      given: [
        exampleProject({ name: '甲', indicators: table(['完成率', '合格率', '及时率']) }),
        exampleProject({ name: '乙', indicators: table(['完成率', '合格率', '及时率']) }),
      ],
      expect: ['identical'],
    },
    {
      name: '只改动一项',
      given: [
        exampleProject({
          name: '甲',
          indicators: table(['完成率', '合格率', '及时率', '覆盖率', '到位率', '知晓率', '参与率', '满意度', '投诉数', '里程']),
        }),
        exampleProject({
          name: '乙',
          indicators: table(['完成率', '合格率', '及时率', '覆盖率', '到位率', '知晓率', '参与率', '满意度', '投诉数', '座数']),
        }),
      ],
      expect: ['similar'],
    },
    {
      name: '只有两项相同不算照抄',
      given: [
        exampleProject({ name: '甲', indicators: table(['完成率', '合格率', '里程', '天数']) }),
        exampleProject({ name: '乙', indicators: table(['完成率', '合格率', '座数', '批次']) }),
      ],
      expect: 'pass',
    },
    {
      name: '不同部门整表相同',
      given: [
        exampleProject({ name: '甲', document: 'a', department: '教育局', indicators: table(['完成率', '合格率', '及时率']) }),
        exampleProject({ name: '乙', document: 'b', department: '水务局', indicators: table(['完成率', '合格率', '及时率']) }),
      ],
      expect: ['betweenDepartments'],
    },
  ],
});
