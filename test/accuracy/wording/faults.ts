import type { Paper } from './paper.ts';
import type { Random } from './random.ts';
import { type Fault, type FaultKind, type Spoil, spoiled } from './spots.ts';

/** Where and how a paper was spoiled: the same pick spoils the same paper written in another manner. */
export interface Pick {
  readonly place: number;
  /** Which of the ways to spoil the place. */
  readonly way: number;
}

/** The text with these places spoiled. */
export function plantAt(paper: Paper, text: string, picks: readonly Pick[]): string {
  const chosen = picks.flatMap(({ place, way }): [number, Spoil][] =>
    paper.spots
      .spoilsOf(place)
      .slice(way, way + 1)
      .map((spoil) => [place, spoil]),
  );
  return spoiled(text, new Map(chosen));
}

/** Plants one to three faults of different kinds, none in the same paragraph as another. */
export function plant(r: Random, paper: Paper, text: string): { text: string; faults: Fault[]; picks: Pick[] } {
  const lines = text.split('\n');
  const byKind = new Map<FaultKind, { line: number; place: number; spoil: Spoil }[]>();
  lines.forEach((content, line) => {
    for (const { place, spoils } of paper.spots.present(content))
      for (const spoil of spoils) byKind.set(spoil.kind, [...(byKind.get(spoil.kind) ?? []), { line, place, spoil }]);
  });
  const picks: Pick[] = [];
  const taken = new Set<number>();
  const faults: Fault[] = [];
  // A kind first, then a place: rare kinds come as often as common ones.
  for (const kind of r.sample([...byKind.keys()].sort(), r.int(1, 3))) {
    const free = (byKind.get(kind) ?? []).filter((one) => !taken.has(one.line));
    if (free.length === 0) continue;
    const { line, place, spoil } = r.pick(free);
    taken.add(line);
    picks.push({ place, way: paper.spots.spoilsOf(place).indexOf(spoil) });
    faults.push({ kind: spoil.kind, level: spoil.level, figures: spoil.figures, what: spoil.what });
  }
  return { text: plantAt(paper, text, picks), faults, picks };
}
