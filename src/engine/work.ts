/*
 * The last resort against a record that would keep a rule busy without end. Rules look things up; where one has to go through a list
 * after all, it says how long that is. Counted, not timed: the same record gives the same result on every machine.
 */

/** Thrown where no work is left. Who catches it says what was not finished. */
export class WorkSpent extends Error {
  override readonly name = 'WorkSpent';
}

/** Steps that one rule may take on one record, and on all records together when it finishes; real papers need some thousand. */
export const WORK_OF_RULE = 20_000_000;

let left = Number.POSITIVE_INFINITY;

/**
 * Runs something that may take so many steps.
 * @throws {WorkSpent} when it takes more.
 */
export function within<T>(steps: number, run: () => T): T {
  const outer = left;
  left = steps;
  try {
    return run();
  } finally {
    left = outer;
  }
}

/**
 * Takes so many steps of what is running.
 * @throws {WorkSpent} when none are left.
 */
export function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new WorkSpent(`more than ${WORK_OF_RULE} steps`);
}
