/**
 * The seal of what yushen writes: this word and the SHA-256 of the file without its 64 digits, within the last bytes of the file. It
 * tells a report of ours that lies among the papers from a paper, as long as nobody has changed it; it is no signature.
 */
export const SEAL = 'yushen-sha256:';
export const SEAL_DIGITS = 64;
/** In bytes, from the end of the file: a seal stands within them. */
export const SEAL_WINDOW = 256;

/** How many bytes before the end of a file the digits of its seal begin, given its last bytes; undefined where it has none. */
export function findSeal(tail: Uint8Array): number | undefined {
  const text = new TextDecoder('latin1').decode(tail.subarray(-SEAL_WINDOW));
  const at = text.lastIndexOf(SEAL);
  return at < 0 ? undefined : text.length - at - SEAL.length;
}
