import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Text is compressed in pieces of about this many characters. */
const PIECE = 1 << 16;
/** A package has no day of its own: the first one that the format knows, in local time because that is what it stores. */
const NO_DAY = new Date(1980, 0, 1);

/** Compresses texts into a package as they come; what has been compressed is handed on at once. The same texts give the same bytes. */
export function* zipPieces(entries: Iterable<readonly [path: string, pieces: Iterable<string>]>): Iterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const [path, pieces] of entries) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = NO_DAY;
    zip.add(entry);
    let held = '';
    for (const piece of pieces) {
      held += piece;
      if (held.length < PIECE) continue;
      entry.push(strToU8(held), false);
      held = '';
      yield* ready.splice(0);
    }
    entry.push(strToU8(held), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
