import { hashText } from './hash-text.ts';

/** What a seal does not cover: a nested project leaves out the first two, and has a seal of its own. */
const OUTSIDE = new Set(['kind', 'document', 'projects', 'seal']);

/**
 * The seal of a plain record: a hash of what it says, as 16 hexadecimal digits. A record with a seal that fits is as `yushen normalize`
 * wrote it, and what it says of its own reading is believed. It shows a change, it is no signature.
 */
export function sealOf(plain: Readonly<Record<string, unknown>>): string {
  return hashText(JSON.stringify(Object.entries(plain).filter(([key, value]) => value !== undefined && !OUTSIDE.has(key))));
}

/** Whether a plain record carries a seal that fits it. */
export const isSealed = (plain: Readonly<Record<string, unknown>>): boolean =>
  typeof plain['seal'] === 'string' && plain['seal'] === sealOf(plain);
