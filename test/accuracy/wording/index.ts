import { drawBody, drawPlace } from './bodies.ts';
import { departmentPaper } from './department.ts';
import { plant, plantAt } from './faults.ts';
import { drawStyle, printedInYuan } from './figures.ts';
import { governmentPaper } from './government.ts';
import { lay } from './layout.ts';
import { monthlyPaper } from './monthly.ts';
import { type Kind, Paper } from './paper.ts';
import { Random } from './random.ts';
import { type RowMarks, rowsWith } from './rows.ts';
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

/** The same paper written otherwise: nothing that is said changes. */
export interface Manner {
  /** Another layout: paragraphs broken over lines or whole, indented or not. */
  readonly layout?: number;
  readonly inYuan?: true;
  readonly reversed?: true;
  readonly rows?: RowMarks;
}

function write(seed: number, manner: Manner = {}): { paper: Paper; lines: string[]; titles: number; r: Random } {
  const r = new Random(seed);
  const kind = r.pick(kinds);
  const year = r.int(2012, 2025);
  const department = kind === 'budget' || kind === 'final';
  const drawnStyle = drawStyle(r, department ? ['万元', '万元', '万元', '万元', '万元', '万元', '元'] : ['万元', '万元', '亿元']);
  // A government prints its account in several units.
  const style = manner.inYuan === true && department ? printedInYuan(drawnStyle) : drawnStyle;
  const paper = new Paper(r, kind, year, department ? drawBody(r) : drawPlace(r), style, manner.reversed === true);
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

/** The faulty paper in another manner; every manner is laid out by a chance of its own, alike unless it names a layout. */
export function faultyPaperIn(seed: number, manner: Manner): WordedPaper {
  const given = write(seed);
  const { picks } = plant(given.r, given.paper, given.lines.join('\n'));
  const { paper, lines, titles } = write(seed, manner);
  const planted = plantAt(paper, lines.join('\n'), picks).split('\n');
  const text = lay(new Random(manner.layout ?? seed), manner.rows === undefined ? planted : rowsWith(planted, manner.rows), titles);
  return { name: `faulty-${named(seed, paper)}`, text, kind: paper.kind };
}
