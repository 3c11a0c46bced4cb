import { Inflate } from 'fflate';

/** A package was refused before it was unpacked whole. */
export class PackageLimitError extends Error {
  override readonly name = 'PackageLimitError';
}

/** The part lists of the packages that this program writes have a dozen parts, people's programs add some. */
const MOST_PARTS = 2000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
/** The end may be followed by a comment of so many bytes. */
const LONGEST_COMMENT = 0xffff;
/** Compressed bytes at once: they make at most a thousandfold, so no more than that is made before it is counted. */
const PIECE = 1 << 12;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks a package by its directory. Counted is what is really unpacked, never what the package says of itself: a package of more than
 * `limit` bytes, with a part twice or with parts of another compression is refused by a PackageLimitError or, when it is damaged, by an Error.
 */
export function unpack(bytes: Uint8Array, limit: number): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  for (const { name, method, start, size } of entries(view, bytes)) {
    if (parts.has(name) || parts.size >= MOST_PARTS) throw new PackageLimitError(`too many parts at ${name}`);
    const packed = bytes.subarray(start, start + size);
    if (packed.length < size) throw new Error(`the part ${name} is cut off`);
    const part = method === STORED ? packed : inflate(packed, left);
    left -= part.length;
    if (left < 0) throw new PackageLimitError(`more than ${limit} bytes`);
    parts.set(name, part);
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly size: number;
}

function* entries(view: DataView, bytes: Uint8Array): Generator<Entry> {
  const end = findEnd(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('the directory of the package is damaged');
    const length = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new Error('a part of the package is damaged');
    const method = view.getUint16(at + 10, true);
    if (method !== STORED && method !== DEFLATED) throw new Error(`unknown compression ${method}`);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method,
      start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      size: view.getUint32(at + 20, true),
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  throw new Error('the package has no directory');
}

function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > limit) throw new PackageLimitError('too large');
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += PIECE) stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
