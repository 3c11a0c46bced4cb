/*
 * The last resort against an input that would keep a reader or a rule busy without end. Both look things up; where one has to go through a
 * list after all, it says how long that is. Counted, not timed: the same input gives the same result on every machine.
 */

/** Thrown where no work is left. Who catches it says what was not finished. */
export class WorkSpent extends Error {
  override readonly name = 'WorkSpent';
}

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
  if (left < 0) throw new WorkSpent('no work is left');
}

/** Runs something as long as work is left; whether it was finished. */
export function attempt(run: () => void): boolean {
  if (left < 0) return false;
  try {
    run();
    return true;
  } catch (cause) {
    if (!(cause instanceof WorkSpent)) throw cause;
    return false;
  }
}
