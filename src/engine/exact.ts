import type { Operand, Relation } from './relation.ts';

function fenOf({ field: { value } }: Operand): number | undefined {
  return value !== undefined && 'fen' in value ? value.fen : undefined;
}

/**
 * Whether a relation between amounts plainly holds to the last 分, as most do. False only means that the evaluator has to look:
 * precision, other units of measure and empty cells are its business.
 */
export function holdsExactly(relation: Relation): boolean {
  if (relation.kind === 'equal') {
    const left = fenOf(relation.left);
    return left !== undefined && left === fenOf(relation.right);
  }
  if (relation.kind !== 'sum' || relation.parts.length === 0) return false;
  const total = fenOf(relation.total);
  if (total === undefined) return false;
  let sum = 0;
  for (const part of relation.parts) {
    const fen = fenOf(part);
    if (fen === undefined) return false;
    sum += (part.sign ?? 1) * fen;
  }
  return sum === total;
}
