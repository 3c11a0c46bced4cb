import { FEN_PER_UNIT } from '../../model/number.ts';
import type { AuditRecord, Project } from '../../model/record.ts';
import { matchKey } from '../../model/text.ts';
import type { Locate, Located } from '../rule.ts';
import { FUNDS_KEYS, type FundsKey } from './funds.ts';
import { gradeKey } from './grade-scale.ts';

/*
 * The projects that a paper evaluates, as its list and its forms print them: a row of 项目支出绩效自评情况表 and the form below it speak of
 * one project.
 */

/** An amount of a project with its cell. */
export interface PrintedAmount {
  readonly at: Located;
  readonly fen: number;
  /** Half a unit of its last place, in fen. */
  readonly within: number;
}

export interface EvaluatedProject {
  readonly name: string;
  /** The name without the words that one place adds and another leaves out. */
  readonly key: string;
  /** A row of a list of projects, without indicators of its own. */
  readonly isRow: boolean;
  readonly at: Located;
  readonly score?: { readonly at: Located; readonly points: number };
  readonly grade?: string;
  readonly gradeAt?: Located;
  readonly amounts: Readonly<Partial<Record<FundsKey, PrintedAmount>>>;
}

/** A project is often named in a list and again, with a number or the word 项目, above its form. */
export const projectKey = (name: string): string =>
  matchKey(
    name
      .replace(/^.{0,16}表(?:——|[-—：:])/, '')
      .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、])/, '')
      .replace(/(?:项目)?(?:支出)?(?:绩效)?(?:自评表)?$/, ''),
  ).replace(/(?:专项资金|专项经费|项目|经费|资金)$/, '');

const GRADE = /^"?(优秀?|良好?|中等?|差)"?(?:等|级)?$/;

function amountsOf(project: Project, locate: Locate): EvaluatedProject['amounts'] {
  const amounts: Partial<Record<FundsKey, PrintedAmount>> = {};
  for (const key of FUNDS_KEYS) {
    const total = project[key]?.total;
    if (total?.value === undefined || total.uncertain === true) continue;
    const { fen, unit, decimals } = total.value;
    amounts[key] = { at: locate(total), fen, within: FEN_PER_UNIT[unit] / 10 ** decimals / 2 };
  }
  return amounts;
}

/** A project as far as other places of its paper speak of it; undefined for what is no project or is not evaluated. */
export function evaluatedProject(record: AuditRecord, locate: Locate): EvaluatedProject | undefined {
  if (record.kind !== 'project' || record.name.text === '') return undefined;
  const { totalScore, gradeWord, spent, indicators, name } = record;
  const isRow = indicators.length === 0;
  if (totalScore === undefined && gradeWord === undefined && spent === undefined) return undefined;
  const points = totalScore?.uncertain === true ? undefined : totalScore?.value?.points;
  const word = GRADE.exec(gradeWord?.text ?? '')?.[1];
  return {
    name: name.text,
    key: projectKey(name.text),
    isRow,
    at: locate(name),
    ...(totalScore === undefined || points === undefined ? {} : { score: { at: locate(totalScore), points } }),
    ...(word === undefined || gradeWord === undefined ? {} : { grade: gradeKey(word), gradeAt: locate(gradeWord) }),
    amounts: amountsOf(record, locate),
  };
}

/** Whether two places print one amount, each rounded as it is printed. */
export const sameAmount = (a: PrintedAmount, b: PrintedAmount): boolean =>
  Math.abs(a.fen - b.fen) <= Math.max(a.within, b.within) * 1.000001;
