/**
 * A 64-bit hash of a text as 16 hexadecimal digits: two independent 32-bit mixes (cyrb53 style). Short, stable over versions of the
 * runtime and free of platform modules. It identifies, it does not protect.
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${hexadecimal(high)}${hexadecimal(low)}`;
}

const hexadecimal = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');

/** Adds a text to a running 32-bit FNV-1a hash; start with `HASH_START`. */
export function mixHash(hash: number, text: string): number {
  let mixed = hash;
  for (let index = 0; index < text.length; index++) mixed = Math.imul(mixed ^ text.charCodeAt(index), 16777619);
  return Math.imul(mixed ^ 0x1f, 16777619) >>> 0;
}

export const HASH_START = 0x811c9dc5;
