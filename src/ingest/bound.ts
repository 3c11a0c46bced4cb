/*
 * Readers look only so far for what a figure speaks of: words refer to what stands near. Where a look ended at such a bound and found
 * nothing, it says so here, and who reads the figure leaves it unread: it is never read by half in silence.
 */

let cut = 0;

/** Says that a look ended at its bound. */
export function cutShort(): void {
  cut += 1;
}

/** How often that was said so far: what is read between two counts was looked for everywhere where they are equal. */
export const cutsSoFar = (): number => cut;

/** Runs something, and whether nothing in it was cut short. */
export function isWhole(run: () => void): boolean {
  const before = cut;
  run();
  return cut === before;
}
