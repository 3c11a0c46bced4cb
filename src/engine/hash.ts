import { blend } from '../model/hash-text.ts';

/** The lower 21 bits of one half before the 32 of the other. */
const whole = (high: number, low: number): number => (high & 0x1f_ffff) * 0x1_0000_0000 + (low >>> 0);

/**
 * A 53-bit hash of a text as a safe integer, for keys by the hundred thousand: among a million texts two agree by chance once in
 * twenty thousand runs. Hashes of several texts are chained by `seed`.
 */
export function hashNumber(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ (seed / 0x1_0000_0000);
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const mixed = blend(high, low);
  return whole(mixed, blend(low, mixed));
}

/** The same of whole numbers (of 32 bits) in their order. */
export function hashNumbers(numbers: readonly number[]): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const number of numbers) {
    high = Math.imul(high ^ number, 2654435761);
    low = Math.imul(low ^ number, 1597334677);
  }
  const mixed = blend(high, low);
  return whole(mixed, blend(low, mixed));
}

/** Adds a text to a running 32-bit FNV-1a hash; start with `HASH_START`. */
export function mixHash(hash: number, text: string): number {
  let mixed = hash;
  for (let index = 0; index < text.length; index++) mixed = Math.imul(mixed ^ text.charCodeAt(index), 16777619);
  return Math.imul(mixed ^ 0x1f, 16777619) >>> 0;
}

export const HASH_START = 0x811c9dc5;
