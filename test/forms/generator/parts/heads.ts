import type { Random } from '../../../accuracy/wording/random.ts';
import type { Content } from '../content/project.ts';
import { beside, label, type Row, stretch, value } from '../grid.ts';
import type { Limits } from '../limits.ts';
import type { FormTruth } from '../truth.ts';
import { labels } from '../words.ts';

/** The label–value pairs at the head of a form, and its goals. */

export interface HeadStyle {
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly coded: boolean;
  /** A pair of its own row each, or both in one. */
  readonly stacked: boolean;
  readonly extra: 'none' | 'term' | 'kind' | 'person';
}

export const drawHeadStyle = (random: Random, limits: Limits): HeadStyle => ({
  name: random.pick(labels.name),
  department: random.pick(labels.department),
  unit: random.pick(labels.unit),
  coded: random.chance(0.2),
  stacked: random.chance(0.15),
  extra: random.pick(limits.empties ? (['none', 'none', 'term', 'kind', 'person'] as const) : (['none', 'none', 'term', 'kind'] as const)),
});

export interface Head {
  readonly rows: readonly Row[];
  readonly truth: FormTruth['fields'];
}

export function headRows(style: HeadStyle, content: Content, width: number): Head {
  const department = style.coded ? `[${content.code.slice(0, 3)}]${content.department}` : content.department;
  const name = stretch([label(style.name), value(content.name)], width);
  const pairs = (of: readonly (readonly [string, string])[]): Row => {
    const cells = of.flatMap(([word, text]) => [label(word), value(text)]);
    const spare = Math.max(0, width - cells.length);
    const half = Math.floor(spare / 2);
    return cells.map((each, at) =>
      at === 1 && of.length > 1
        ? { ...each, across: 1 + half }
        : at === cells.length - 1
          ? { ...each, across: 1 + spare - (of.length > 1 ? half : 0) }
          : each,
    );
  };
  const bodies = style.stacked
    ? [pairs([[style.department, department]]), pairs([[style.unit, content.unit]])]
    : [
        pairs([
          [style.department, department],
          [style.unit, content.unit],
        ]),
      ];
  const extras: Record<HeadStyle['extra'], readonly Row[]> = {
    none: [],
    term: [
      pairs([
        ['项目属性', '延续项目'],
        ['项目期', '1年'],
      ]),
    ],
    kind: [pairs([['项目类型', '1、常年性项目☑ 2、延续性项目□ 3、一次性项目□']])],
    person: [
      pairs([
        ['项目负责人', ''],
        ['联系电话', ''],
      ]),
    ],
  };
  return {
    rows: [name, ...bodies, ...extras[style.extra]],
    truth: { name: content.name, department, unit: content.unit },
  };
}

export interface GoalStyle {
  readonly word: string;
  readonly numbered: boolean;
}

export const drawGoalStyle = (random: Random): GoalStyle => ({ word: random.pick(labels.goal), numbered: random.chance(0.4) });

export const goalText = (sentences: readonly string[], { numbered }: GoalStyle): string =>
  sentences.map((each, at) => (numbered ? `目标${at + 1}：${each}。` : `${each}。`)).join('');

export function goalRows(style: GoalStyle, content: Content, width: number): Head {
  const goals = goalText(content.goals, style);
  return { rows: [stretch([label(style.word), value(goals)], width)], truth: { goals } };
}

/** Goals with what became of them in the neighbouring column. */
export function goalsAndDone(style: GoalStyle, heads: readonly [string, string], content: Content, width: number): Head {
  const goals = goalText(content.goals, style);
  const achievement = goalText(content.done, style);
  const left = Math.floor((width - 1) / 2);
  const pair = (make: typeof label, a: string, b: string): Row => [make(a, { across: left }), make(b, { across: width - 1 - left })];
  return { rows: beside(style.word, [pair(label, heads[0], heads[1]), pair(value, goals, achievement)]), truth: { goals, achievement } };
}
