/** Longer texts are mostly one project's own: looking them up costs more than it saves. */
const LONG = 20;

/**
 * Remembers what was made of a text. A submission repeats the same few hundred names and values hundreds of thousands of times,
 * so rules read them through this. Emptied when it reaches its limit: memory stays bounded on streams.
 */
export function memoise<T>(read: (text: string) => T, limit = 10_000, longest = LONG): (text: string) => T {
  const known = new Map<string, T>();
  // Of a long text the same is often asked again at once, for one column after the other.
  let last: { readonly of: string; readonly value: T } | undefined;
  return (text) => {
    if (text.length > longest) {
      if (last?.of !== text) last = { of: text, value: read(text) };
      return last.value;
    }
    const hit = known.get(text);
    // `undefined` may be what was made of it; the cast only says that what is known is a T.
    if (hit !== undefined || known.has(text)) return hit as T;
    if (known.size >= limit) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
