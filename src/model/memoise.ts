/** Longer texts are mostly one project's own: looking them up costs more than it saves. */
const LONG = 20;

/** Stands for `undefined` among what is known: most texts are nothing that is looked for, and one look must tell so. */
const NOTHING = Symbol('nothing');

/**
 * Remembers what was made of a text. A submission repeats the same few hundred names and values hundreds of thousands of times,
 * so rules read them through this. Emptied when it reaches its limit: memory stays bounded on streams.
 */
export function memoise<T>(read: (text: string) => T, limit = 10_000, longest = LONG): (text: string) => T {
  const known = new Map<string, T | typeof NOTHING>();
  // The same is often asked again at once, for one column after the other.
  let last: { readonly of: string; readonly value: T } | undefined;
  return (text) => {
    if (last?.of === text) return last.value;
    const value = text.length > longest ? read(text) : recall(text);
    last = { of: text, value };
    return value;
  };

  function recall(text: string): T {
    const hit = known.get(text);
    // The cast only says that `undefined` is a T where it was made of a text.
    if (hit !== undefined) return hit === NOTHING ? (undefined as T) : hit;
    if (known.size >= limit) known.clear();
    const value = read(text);
    known.set(text, value === undefined ? NOTHING : value);
    return value;
  }
}
