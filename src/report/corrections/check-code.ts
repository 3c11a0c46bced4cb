/**
 * A short code of a text (32-bit FNV-1a, 8 hexadecimal digits) that shows whether a cell was changed on its way. It finds
 * accidents and careless edits; it does not protect against somebody who computes it anew. Blanks do not count.
 */
export function checkCode(text: string): string {
  return code(mix(START, text.replace(/[\s\ufffe\uffff]+/g, '')));
}

const START = 0x811c9dc5;

function mix(hash: number, text: string): number {
  let mixed = hash;
  for (let index = 0; index < text.length; index++) mixed = Math.imul(mixed ^ text.charCodeAt(index), 16777619);
  return Math.imul(mixed ^ 0x1f, 16777619) >>> 0;
}

const code = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

/** The code of many texts in their order. */
export class RunningCode {
  #hash = START;

  add(text: string): void {
    this.#hash = mix(this.#hash, text);
  }

  get code(): string {
    return code(this.#hash);
  }
}
