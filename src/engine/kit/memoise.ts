/**
 * Remembers what was made of a text. A submission repeats the same few hundred names and values hundreds of thousands of times,
 * so rules read them through this. Emptied when it reaches its limit: memory stays bounded on streams.
 */
export function memoise<T>(read: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const hit = known.get(text);
    if (hit !== undefined) return hit.value;
    if (known.size >= limit) known.clear();
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}
