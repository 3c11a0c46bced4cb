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
  const mixed = blend(high, low);
  return `${hexadecimal(mixed)}${hexadecimal(blend(low, mixed))}`;
}

/** Spreads what is in the one half over all bits, with the other. */
export const blend = (half: number, other: number): number =>
  Math.imul(half ^ (half >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);

const hexadecimal = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
