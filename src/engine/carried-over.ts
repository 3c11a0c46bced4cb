import { append } from '../model/lists.ts';
import { FEN_PER_UNIT, formatFen } from '../model/number.ts';
import type { Project } from '../model/record.ts';
import type { Explanation } from './explain-difference.ts';
import type { PendingFinding } from './pending.ts';

/** Projects of earlier years in one document: what the year before carried over. */
interface CarriedOver {
  readonly amounts: { readonly name: string; readonly fen: number }[];
}

export type CarriedOverLedger = Map<string, CarriedOver>;

/** Project codes of the national system: six digits of region, two of the year, a letter. */
const CODE = /^\d{6}(\d{2})[A-Z]/;
const NAMES_SHOWN = 5;
/** The gap may be explained by chance in fewer than one in so many documents. */
const LEAST_ODDS = 50;

/** Enters a project when its code is of an earlier year than its budget. */
export function enterCarriedOver(ledger: CarriedOverLedger, project: Project): void {
  const fen = project.budgeted?.total?.value?.fen;
  const code = project.code?.text;
  if (code === undefined || fen === undefined || project.year === undefined) return;
  const year = CODE.exec(code)?.[1];
  if (year === undefined || Number(year) >= project.year % 100) return;
  const entry = { name: project.name.text, fen };
  const known = ledger.get(project.document);
  if (known === undefined) ledger.set(project.document, { amounts: [entry] });
  else known.amounts.push(entry);
}

export function mergeCarriedOver(ledger: CarriedOverLedger, other: CarriedOverLedger): void {
  for (const [document, { amounts }] of other) {
    const known = ledger.get(document);
    if (known === undefined) ledger.set(document, { amounts: [...amounts] });
    else append(known.amounts, amounts);
  }
}

/** Adds to a finding on a sum that the gap is exactly what the projects of earlier years come to. */
export function explainByCarriedOver(pending: PendingFinding, ledger: CarriedOverLedger): PendingFinding {
  const { gap, finding } = pending;
  const carried = ledger.get(finding.subject.document);
  if (gap === undefined || carried === undefined) return pending;
  const sum = carried.amounts.reduce((total, { fen }) => total + fen, 0);
  const explanation = sum > 0 && sum === Math.abs(gap) ? explanationOf(carried, sum) : undefined;
  if (explanation === undefined) return pending;
  const { explained } = pending;
  if (explained !== undefined) return { ...pending, finding: { ...finding, severity: explained, explanations: [explanation] } };
  return { ...pending, finding: { ...finding, explanations: [explanation, ...(finding.explanations ?? [])] } };
}

function explanationOf({ amounts }: CarriedOver, sum: number): Explanation | undefined {
  const odds =
    10 **
    String(sum / (FEN_PER_UNIT.万元 / 100))
      .replace(/\.\d*$/, '')
      .replace(/0+$/, '').length;
  if (odds < LEAST_ODDS) return undefined;
  const names = [...amounts].sort((a, b) => b.fen - a.fen || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
  const shown = names.slice(0, NAMES_SHOWN).join('、');
  const [zhMore, enMore] = names.length > NAMES_SHOWN ? ['等', ' and others'] : ['', ''];
  const figure = formatFen(sum, '万元');
  const count = amounts.length;
  return {
    text: {
      zh: `差额恰为项目编码属以前年度的${count}个项目预算数之和${figure}（${shown}${zhMore}），可能为未列明的上年结转`,
      en: `the difference is exactly the budget of the ${count} projects whose codes are of earlier years, ${figure} (${shown}${enMore}): probably carried over and not named`,
    },
    chance: `1/${odds}`,
  };
}
