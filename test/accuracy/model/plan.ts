import type { Edit } from './document.ts';
import { damageText, FIGURE_DAMAGES, readPrinted } from './figure.ts';
import type { Random } from './random.ts';
import type { Plant, Sheet } from './sheet.ts';

const NAMES = {
  digitsSwapped: 'digits swapped',
  digitChanged: 'one digit changed',
  pointMoved: 'decimal point moved',
  unitChanged: 'unit changed (元/万元/亿元)',
  digitDropped: 'one digit dropped',
} as const;

/** Names of the relations a changed figure breaks: clearly, and whether any is left in doubt. */
function judge(sheet: Sheet, id: number, value: number | undefined): readonly string[] {
  const read = (other: number) => (other === id ? value : sheet.figures.get(other)?.value);
  return sheet.invariants
    .filter((invariant) => invariant.members.includes(id) && invariant.judge(read) === 'broken')
    .map(({ name }) => name);
}

/** Relations that do not hold on the clean document: none, unless the generator itself is wrong. */
export function brokenAtHome(sheet: Sheet): string[] {
  const read = (id: number) => sheet.figures.get(id)?.value;
  return sheet.invariants.filter((invariant) => invariant.judge(read) === 'broken').map(({ name }) => name);
}

/** Every slip of every figure, certain where a printed relation is clearly broken by it; and the errors its writers know of. */
export function planPlants(sheet: Sheet, random: Random): Plant[] {
  const plants: Plant[] = [...sheet.plants];
  for (const figure of sheet.figures.values()) {
    for (const damage of FIGURE_DAMAGES) {
      const text = damageText(figure.text, damage, random);
      if (text === undefined) continue;
      const value = readPrinted(text, figure.kind, figure.unit);
      if (value === figure.value) continue;
      const breaks = judge(sheet, figure.id, value);
      const edit: Edit = { replace: new Map([[figure.id, text]]) };
      plants.push({
        kind: NAMES[damage],
        certain: breaks.length > 0,
        breaks,
        near: [figure.id],
        edit,
        wording: sheet.wordings.get(figure.id) ?? '',
      });
    }
  }
  return plants;
}
