import { createHash, type Hash } from 'node:crypto';
import { SEAL, SEAL_DIGITS } from '../ingest/seal.ts';

/** How a format carries a seal: before the end of a JSON object, or in a comment at the end; other formats have no room for one. */
const FRAMES: Readonly<Record<string, readonly [end: string, before: string, after: string]>> = {
  json: ['\n}\n', ',\n  "seal": "', '"\n}\n'],
  sarif: ['\n}\n', ',\n"properties": {"seal": "', '"}\n}\n'],
  html: ['', '<!-- ', ' -->\n'],
  markdown: ['', '\n<!-- ', ' -->\n'],
  junit: ['', '<!-- ', ' -->\n'],
};

const sealOf = (hash: Hash, after: string | Uint8Array): string => `${SEAL}${hash.update(after).digest('hex')}`;

/** A text in pieces with the seal of its format; the text as it is where the format has none. */
export function* sealed(chunks: Iterable<string>, format: string): Iterable<string> {
  const frame = FRAMES[format];
  if (frame === undefined) return yield* chunks;
  const [end, before, after] = frame;
  const hash = createHash('sha256');
  let held = '';
  for (const chunk of chunks) {
    held += chunk;
    const ready = held.slice(0, Math.max(0, held.length - end.length));
    held = held.slice(ready.length);
    if (ready === '') continue;
    hash.update(ready);
    yield ready;
  }
  if (held !== end) return yield held;
  hash.update(before + SEAL);
  yield before + sealOf(hash, after) + after;
}

/** In bytes: the end of a package, when it has no comment. */
const PACKAGE_END = 22;

/**
 * A package (.xlsx, .docx) in pieces with its seal as comment at its end. Office programs ignore the comment, and drop it when they
 * save: a workbook that was filled in is no longer ours.
 */
export function* sealedPackage(pieces: Iterable<Uint8Array | string>): Iterable<Uint8Array> {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  for (const piece of pieces) {
    held = Buffer.concat([held, Buffer.from(piece)]);
    if (held.length <= PACKAGE_END) continue;
    const ready = held.subarray(0, held.length - PACKAGE_END);
    held = held.subarray(ready.length);
    hash.update(ready);
    yield ready;
  }
  held.writeUInt16LE(SEAL.length + SEAL_DIGITS, held.length - 2);
  hash.update(held).update(SEAL);
  yield held;
  yield Buffer.from(sealOf(hash, ''));
}
