import type { Field } from '../../model/field.ts';
import type { LocalText } from '../../model/finding.ts';
import { FUND_COLUMN_WORDS, FUND_PART_WORDS } from '../../model/fund-words.ts';
import type { Amount } from '../../model/number.ts';
import { type FundSource, type Funds, GOVERNMENT_LEVELS, OTHER_SOURCES, type Project, type SourceExecution } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Operand, StatedRelation } from '../relation.ts';

export type FundsKey = 'periodBudget' | 'initialBudget' | 'budgeted' | 'received' | 'spent';
export const FUNDS_KEYS: readonly FundsKey[] = ['periodBudget', 'initialBudget', 'budgeted', 'received', 'spent'];

const PART_KEYS = ['fiscal', ...GOVERNMENT_LEVELS, 'carriedOver', 'other', ...OTHER_SOURCES] as const;

const LEVELS: ReadonlySet<string> = new Set(GOVERNMENT_LEVELS);

const labels = new Map<LocalText, Map<LocalText, LocalText>>();

/** `预算数（财政资金）`. Columns and parts are constants, and so is what is made of two of them. */
export function labelled(column: LocalText, part: LocalText): LocalText {
  const known = labels.get(column) ?? new Map<LocalText, LocalText>();
  labels.set(column, known);
  const label = known.get(part) ?? { zh: `${column.zh}（${part.zh}）`, en: `${column.en} (${part.en})` };
  known.set(part, label);
  return label;
}

/** Whether a cell that is not an amount is blank, as against unreadable. */
const isBlank = (cell: Field<Amount> | undefined): boolean => cell === undefined || (cell.value === undefined && isEmptyToken(cell.text));

/** What a project's own figures must satisfy: the record's precision, if it has one. */
export function withPrecision(project: Project, stated: StatedRelation): StatedRelation {
  return project.precision === undefined ? stated : { ...stated, precision: project.precision };
}

/**
 * total = fiscal (or its levels of government) + carried over + other, or its kinds; blank cells add nothing. Where one source alone is printed, the form may have rows that are
 * not filled in (其中：财政拨款 of a larger total): less than the total is then a question, more than the total is wrong.
 */
export function fundsRelation(funds: Funds, column: LocalText, prints?: Project['prints']): StatedRelation | undefined {
  const within = prints?.includes('levelsWithinFiscal') === true;
  const { total } = funds;
  if (total === undefined || isBlank(total)) return undefined;
  const parts: Operand[] = [];
  let cells = 0;
  let sum = 0;
  for (const key of PART_KEYS) {
    const field = funds[key];
    if (field === undefined || (within && LEVELS.has(key))) continue;
    cells++;
    if (isBlank(field)) continue;
    parts.push({ field, label: labelled(column, FUND_PART_WORDS[key]) });
    sum += field.value?.fen ?? 0;
  }
  if (parts.length === 0) return undefined;
  const open = cells === 1 && sum < (total.value?.fen ?? 0);
  return { relation: { kind: 'sum', total: { field: total, label: column }, parts }, ...(open ? { severity: 'warning' } : {}) };
}

/**
 * fiscal money = its levels of government, where the form divides it by them: more than all of it is wrong, less only where another column shows
 * that these are all levels.
 */
export function* levelRelations(project: Project): Generator<StatedRelation> {
  if (project.prints?.includes('levelsWithinFiscal') !== true) return;
  const columns = FUNDS_KEYS.flatMap((key) => {
    const fiscal = project[key]?.fiscal;
    const levels = GOVERNMENT_LEVELS.flatMap((level) => {
      const field = project[key]?.[level];
      return field === undefined || isBlank(field) ? [] : [{ level, field }];
    });
    if (fiscal?.value === undefined || levels.length === 0) return [];
    const sum = levels.reduce((all, { field }) => all + (field.value?.fen ?? Number.NaN), 0);
    return [{ key, fiscal, levels, left: fiscal.value.fen - sum }];
  });
  const whole = columns.some(({ left, levels }) => left === 0 && levels.length > 1);
  for (const { key, fiscal, levels, left } of columns) {
    if (left > 0 && !whole) continue;
    const column = FUND_COLUMN_WORDS[key];
    const total = { field: fiscal, label: labelled(column, FUND_PART_WORDS.fiscal) };
    const parts = levels.map(({ level, field }) => ({ field, label: labelled(column, FUND_PART_WORDS[level]) }));
    yield withPrecision(project, { message: 'levels', relation: { kind: 'sum', total, parts } });
  }
}

/** total = basic + project expenditure, where a form about a whole department prints both. */
export function kindsRelation({ total, basic, project }: Funds, column: LocalText): StatedRelation | undefined {
  if (total?.value === undefined || basic?.value === undefined || project?.value === undefined) return undefined;
  const parts = [
    { field: basic, label: labelled(column, FUND_PART_WORDS.basic) },
    { field: project, label: labelled(column, FUND_PART_WORDS.project) },
  ];
  return { relation: { kind: 'sum', total: { field: total, label: column }, parts } };
}

/** What a form says of the execution of each source of its money. */
export function sourcesOf({ sources }: Project): readonly (readonly [FundSource, SourceExecution])[] {
  return sources === undefined ? [] : (Object.entries(sources) as [FundSource, SourceExecution][]);
}

/** The amount of a source that its rate is of: of the columns of the form the one whose amount gives the rate, else the budget. */
export function rateBase(
  project: Project,
  source: FundSource,
  percent: number,
): { readonly column: FundsKey; readonly field: Field<Amount>; readonly fits: boolean } | undefined {
  const paid = project.spent?.[source]?.value?.fen;
  let budget: { readonly column: FundsKey; readonly field: Field<Amount>; readonly fits: boolean } | undefined;
  for (const column of ['budgeted', 'received', 'initialBudget'] as const) {
    const field = project[column]?.[source];
    const fen = field?.value?.fen;
    if (field === undefined || fen === undefined || paid === undefined) continue;
    if (fen > 0 && Math.abs((100 * paid) / fen - percent) < 0.011) return { column, field, fits: true };
    budget ??= { column, field, fits: false };
  }
  return budget;
}
