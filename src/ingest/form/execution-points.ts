import { type FormDraft, pointsField } from './form-draft.ts';
import type { Token } from './form-row.ts';

/*
 * Points of execution that stand neither in the table of the money nor among the rows: in the head of a form (预算执行率权重 | 10), or in the
 * label of its total (合计（含预算执行率10分）).
 */

const INCLUDED = /（[^（）]{0,4}[含括][^（）]{0,4}执行[^（）\d]{0,4}(\d{1,2}(?:\.\d+)?)?分?）/;

/** What the label of a total says of execution. */
export function readIncluded(draft: FormDraft, label: Token): void {
  const included = INCLUDED.exec(label.text);
  if (included === null) return;
  draft.totalIncludesExecution = true;
  const points = included[1];
  if (points !== undefined) draft.executionPoints ??= { ...label, text: points };
}

const FULL = 100;

/**
 * Once all is read: the points count where neither the money nor a row has them and the rows do not make the hundred by themselves, as they do
 * in forms that fold the one and the other. A total that includes them, where they are printed nowhere, is the sum of no rows.
 */
export function settleExecutionPoints(draft: FormDraft): void {
  const { fields, indicators, executionPoints: printed } = draft;
  if (fields.executionWeight !== undefined || indicators.some(({ execution }) => execution === true)) return;
  const points = indicators.map(({ weight }) => weight?.value?.points ?? 0);
  const isFull = !draft.totalIncludesExecution && Math.abs(points.reduce((sum, each) => sum + each, 0) - FULL) < 0.05;
  if (printed !== undefined && !isFull) fields.executionWeight = pointsField(draft, printed, 'executionWeight');
  else if (draft.totalIncludesExecution && fields.totalWeight !== undefined)
    fields.totalWeight = { ...fields.totalWeight, uncertain: true };
}
