import type { Field } from '../../model/field.ts';
import type { ParseProblem } from '../../model/record.ts';
import type { Target } from '../../model/target.ts';
import type { ParagraphBlock, TableBlock } from '../block.ts';
import type { ProseState } from './prose-state.ts';
import type { SectionKind } from './section-kind.ts';
export function tablesWithoutShape(_p: ParagraphBlock): { problem: ParseProblem; cells: number } | undefined {
  return undefined;
}
export function readSummaryTable(
  _s: ProseState,
  _t: TableBlock,
  _c: { title: string; heading: string; kind: SectionKind | undefined },
): { assetDate?: Field<Target>; problems: ParseProblem[] } {
  return { problems: [] };
}
