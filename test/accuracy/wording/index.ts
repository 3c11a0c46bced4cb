import { drawBody, drawPlace } from './bodies.ts';
import { departmentPaper } from './department.ts';
import { plant } from './faults.ts';
import { drawStyle } from './figures.ts';
import { governmentPaper } from './government.ts';
import { lay } from './layout.ts';
import { monthlyPaper } from './monthly.ts';
import { type Kind, Paper } from './paper.ts';
import { Random } from './random.ts';
import { clean, type Fault } from './spots.ts';

export interface WordedPaper {
  readonly name: string;
  readonly text: string;
  readonly kind: Kind;
}

export interface FaultyPaper extends WordedPaper {
  readonly faults: readonly Fault[];
}

const kinds: readonly Kind[] = ['budget', 'final', 'final', 'budget', 'government', 'final', 'monthly', 'budget', 'final', 'government'];

function write(seed: number): { paper: Paper; lines: string[]; titles: number; r: Random } {
  const r = new Random(seed);
  const kind = r.pick(kinds);
  const year = r.int(2012, 2025);
  const department = kind === 'budget' || kind === 'final';
  const style = drawStyle(r, department ? ['万元', '万元', '万元', '万元', '万元', '万元', '元'] : ['万元', '万元', '亿元']);
  const paper = new Paper(r, kind, year, department ? drawBody(r) : drawPlace(r), style);
  const drawn = department ? departmentPaper(paper) : kind === 'government' ? governmentPaper(paper) : monthlyPaper(paper);
  return { paper, ...drawn, r };
}

const named = (seed: number, paper: Paper): string => `${paper.kind}-${seed}.txt`;

/** A paper without a fault: every figure in it is consistent with every other. */
export function cleanPaper(seed: number): WordedPaper {
  const { paper, lines, titles, r } = write(seed);
  const text = lay(r, clean(lines.join('\n')).split('\n'), titles);
  return { name: named(seed, paper), text, kind: paper.kind };
}

/** The same paper with one to three faults that a reader can prove from its text. */
export function faultyPaper(seed: number): FaultyPaper {
  const { paper, lines, titles, r } = write(seed);
  const planted = plant(r, paper, lines.join('\n'));
  return { name: `faulty-${named(seed, paper)}`, text: lay(r, planted.text.split('\n'), titles), kind: paper.kind, faults: planted.faults };
}
