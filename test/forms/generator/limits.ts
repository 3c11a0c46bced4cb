/** What a dialect keeps, so that a template prints only what a person could still cut and place. */
export interface Limits {
  /** An empty cell leaves a trace; without it no cell in the middle of a row is empty. */
  readonly empties: boolean;
  /** Cells run together: every value begins with a sign or digit or is a standard phrase, points and amounts carry their unit. */
  readonly glued: boolean;
}
