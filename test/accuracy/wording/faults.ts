import type { Paper } from './paper.ts';
import type { Random } from './random.ts';
import { type Fault, type FaultKind, type Spoil, spoiled } from './spots.ts';

/** Plants one to three faults of different kinds, none in the same paragraph as another. */
export function plant(r: Random, paper: Paper, text: string): { text: string; faults: Fault[] } {
  const lines = text.split('\n');
  const byKind = new Map<FaultKind, { line: number; place: number; spoil: Spoil }[]>();
  lines.forEach((content, line) => {
    for (const { place, spoils } of paper.spots.present(content))
      for (const spoil of spoils) byKind.set(spoil.kind, [...(byKind.get(spoil.kind) ?? []), { line, place, spoil }]);
  });
  const chosen = new Map<number, Spoil>();
  const taken = new Set<number>();
  const faults: Fault[] = [];
  // A kind first, then a place: rare kinds come as often as common ones.
  for (const kind of r.sample([...byKind.keys()].sort(), r.int(1, 3))) {
    const free = (byKind.get(kind) ?? []).filter((one) => !taken.has(one.line));
    if (free.length === 0) continue;
    const { line, place, spoil } = r.pick(free);
    taken.add(line);
    chosen.set(place, spoil);
    faults.push({ kind: spoil.kind, level: spoil.level, figures: spoil.figures, what: spoil.what });
  }
  return { text: spoiled(text, chosen), faults };
}
