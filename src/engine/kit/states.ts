/**
 * Puts the states of a dataset rule together, one a key: what only one side has is kept as it is, `join` adds the other side's to what both
 * have. Changes and returns `a`.
 */
export function mergeStates<S>(a: Map<string, S>, b: ReadonlyMap<string, S>, join: (own: S, other: S) => void): Map<string, S> {
  for (const [key, state] of b) {
    const own = a.get(key);
    if (own === undefined) a.set(key, state);
    else join(own, state);
  }
  return a;
}
