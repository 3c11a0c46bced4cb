import { sum } from '../../../accuracy/wording/random.ts';
import type { Judgement, Misreading } from './judge.ts';

/** Tables of what was read right, a line a dialect or template, and the kinds of misreading, the most frequent first. */
const percent = (part: number, all: number): string => (all === 0 ? '-' : ((100 * part) / all).toFixed(1));

const HEADS = ['forms', 'projects', 'indicators', 'invented', 'right %', 'wrong & sure %', 'claimed %', 'overclaims', 'accused'] as const;

function cells(judgements: readonly Judgement[]): readonly string[] {
  const add = (of: (each: Judgement) => number) => sum(judgements.map(of));
  const fields = add((each) => each.fields);
  const over = judgements.filter(({ claimed, right, fields: all }) => all > 0 && claimed - right / all > 0.2).length;
  return [
    String(judgements.length),
    `${add((each) => each.projects[0])}/${add((each) => each.projects[1])}`,
    `${add((each) => each.indicators[0])}/${add((each) => each.indicators[1])}`,
    String(add((each) => each.invented)),
    percent(
      add((each) => each.right),
      fields,
    ),
    percent(
      add((each) => each.confidentlyWrong),
      fields,
    ),
    percent(
      add((each) => each.claimed),
      judgements.length,
    ),
    String(over),
    String(judgements.filter(({ accused }) => accused.length > 0).length),
  ];
}

export function tableOf(title: string, judgements: readonly Judgement[], keyOf: (each: Judgement) => string): readonly string[] {
  const keys = [...new Set(judgements.map(keyOf))];
  const row = (name: string, texts: readonly string[]) => `${name.padEnd(22)}${texts.map((text) => text.padStart(15)).join('')}`;
  return [
    row(title, HEADS),
    ...keys.map((key) => row(key, cells(judgements.filter((each) => keyOf(each) === key)))),
    row('all', cells(judgements)),
  ];
}

interface Kind {
  readonly kind: string;
  readonly count: number;
  readonly dialects: readonly string[];
  readonly example: Misreading;
  readonly paper: Judgement['paper'];
}

export function kindsOf(judgements: readonly Judgement[]): readonly Kind[] {
  const groups = new Map<string, { count: number; dialects: Set<string>; example: Misreading; paper: Judgement['paper'] }>();
  for (const { misreadings, paper } of judgements)
    for (const example of misreadings) {
      const group = groups.get(example.kind) ?? { count: 0, dialects: new Set<string>(), example, paper };
      group.count += 1;
      group.dialects.add(paper.dialect);
      groups.set(example.kind, group);
    }
  return [...groups].map(([kind, group]) => ({ kind, ...group, dialects: [...group.dialects] })).sort((a, b) => b.count - a.count);
}

export const kindLines = (kinds: readonly Kind[]): readonly string[] =>
  kinds.flatMap(({ kind, count, dialects, example, paper }) => [
    `${String(count).padStart(6)}  ${kind}  [${dialects.length > 6 ? `${dialects.length} dialects` : dialects.join(' ')}]`,
    `        --template ${paper.template} --dialect ${paper.dialect} --seed ${paper.seed} --forms 1: ${example.printed.slice(0, 60)} ← ${example.read.slice(0, 60)}`,
  ]);

/** Papers in which errors are printed, with how to draw them again. */
export const accusedLines = (judgements: readonly Judgement[]): readonly string[] =>
  judgements
    .filter(({ accused }) => accused.length > 0)
    .map(
      ({ accused, paper }) =>
        `accused: --template ${paper.template} --dialect ${paper.dialect} --seed ${paper.seed} --forms 1: ${[...new Set(accused)].join(', ')}`,
    );
