import type { Field } from '../../model/field.ts';
import type { LocalText } from '../../model/finding.ts';
import { FUND_COLUMN_WORDS, FUND_PART_WORDS } from '../../model/fund-words.ts';
import type { Amount } from '../../model/number.ts';
import { isUnreadProblem } from '../../model/parse-problem.ts';
import type { Funds, Project, Task, TaskMoney } from '../../model/record.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { Operand } from '../relation.ts';

/** The tasks of a department with their money (年度工作任务), as rules look at them. */

export type TaskColumn = 'budgeted' | 'spent';
export const TASK_COLUMNS: readonly TaskColumn[] = ['budgeted', 'spent'];
const FIRST = 'total';

/** The parts that a table gives of a column, that of the whole first. */
export function partsOf({ tasks = [], tasksTotal }: Project, column: TaskColumn): readonly (keyof Funds)[] {
  const parts = new Set<keyof Funds>();
  for (const money of [...tasks, tasksTotal]) for (const part of Object.keys(money?.[column] ?? {})) parts.add(part as keyof Funds);
  return [...parts].toSorted((a, b) => Number(b === FIRST) - Number(a === FIRST));
}

function wordsOf(column: TaskColumn, part: keyof Funds): LocalText {
  const own = FUND_COLUMN_WORDS[column];
  if (part === 'total') return own;
  const word = FUND_PART_WORDS[part];
  return { zh: `${own.zh}（${word.zh}）`, en: `${own.en} (${word.en})` };
}

/** An amount of a task, or of the row of totals, called by its row and column. */
export function taskOperand(row: Task | undefined, column: TaskColumn, part: keyof Funds, field: Field<Amount>): Operand {
  const words = wordsOf(column, part);
  return {
    field,
    label:
      row === undefined
        ? { zh: `合计的${words.zh}`, en: `total of ${words.en}` }
        : { zh: `${row.name.text}的${words.zh}`, en: `${row.name.text}, ${words.en}` },
  };
}

/** Whether rows or cells of the table could not be read: what is left of it adds up to less. */
export const losesTasks = ({ problems, cutOff, indicators }: Project): boolean =>
  problems.some((problem) => problem.subject === 'tasks' && isUnreadProblem(problem)) || (cutOff !== undefined && indicators.length === 0);

/** An amount that is there; undefined for a blank. */
export const filledIn = (money: TaskMoney | undefined, column: TaskColumn, part: keyof Funds): Field<Amount> | undefined => {
  const field = money?.[column]?.[part];
  return field === undefined || isEmptyToken(field.text) ? undefined : field;
};

/** How a name is numbered: 一、 above 1. and （一） is a task of tasks. */
const NUMBERINGS: readonly RegExp[] = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+\.\d/, /^\d+[、.．]/, /^（\d+）/];
const numberingOf = ({ name }: Task): number => NUMBERINGS.findIndex((pattern) => pattern.test(name.text));

/** 其中：, a second kind of numbers, or a row that is the sum of those beside it: rows that are part of others, in which case the column is no sum. */
export function areNested(tasks: readonly Task[], column: TaskColumn, part: keyof Funds): boolean {
  if (tasks.some(({ name }) => /^(?:其中|\d{1,2}[-—]\d|[-—·])/.test(name.text))) return true;
  if (new Set(tasks.map(numberingOf)).size > 1) return true;
  const fen = tasks.map((task) => filledIn(task, column, part)?.value?.fen ?? 0);
  return isSumBelow(fen) || isSumBelow(fen.toReversed());
}

/** Whether an amount is the sum of two or more right below it. */
function isSumBelow(fen: readonly number[]): boolean {
  for (const [at, whole] of fen.entries()) {
    let sum = fen[at + 1] ?? 0;
    for (let next = at + 2; next < fen.length && sum < whole; next += 1) {
      sum += fen[next] ?? 0;
      if (sum === whole) return true;
    }
  }
  return false;
}
