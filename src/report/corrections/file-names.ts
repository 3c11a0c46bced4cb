import { plainText } from '../plain-text.ts';

/** What no file system in use here allows in a name, and what shells and links trip over. */
const UNSAFE = /[\\/:*?"<>|%#&{}$!'`@+=~^;,\s]+/g;
/** Windows keeps these for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** In bytes of UTF-8: most file systems take 255 for the whole name. */
const LIMIT = 150;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function safe(text: string): string {
  const name = plainText(text)
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/_+/g, '_')
    .replace(/^[_.-]+|[_.]+$/g, '');
  const kept: string[] = [];
  let bytes = 0;
  for (const character of name) {
    bytes += bytesOf(character);
    if (bytes > LIMIT) break;
    kept.push(character);
  }
  const short = kept.join('');
  return short === '' ? '_' : RESERVED.test(short) ? `_${short}` : short;
}

/** File names, without extension, for names of departments: safe everywhere and different from one another, also where case does not count. */
export function fileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = safe(name);
    let unique = base;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${base}-${number}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
