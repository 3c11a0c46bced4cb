/**
 * Remembers what was made of an object for as long as the object lives, so that whoever asks of its parts one by one does not go through
 * it again for each.
 */
export function oncePer<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = read(key);
    known.set(key, { value });
    return value;
  };
}

/** The same for a key that is made up of strings: the answers for one object live as long as it does. */
export function oncePerKey<K extends object, T>(): (object: K, key: string, read: () => T) => T {
  const mapOf = oncePer((_: K) => new Map<string, { readonly value: T }>());
  return (object, key, read) => {
    const known = mapOf(object);
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = read();
    known.set(key, { value });
    return value;
  };
}

/** Lists of items by what each is found under; items without a key are left out. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    addTo(groups, key, item);
  }
  return groups;
}

/** Puts an item into the list of its key. A copy of the list for each would take the square of its length. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
