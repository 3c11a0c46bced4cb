/** Something that can be read: a file, standard input, or bytes at hand. */
export interface Source {
  /** Relative path with `/`, or `-`; it names the document and stands in every place. */
  readonly name: string;
  /** Bytes, when known beforehand. */
  readonly size?: number;
  /** Reads from the beginning; may be called once. Throws UsageError when the source cannot be read. */
  chunks(): AsyncIterable<Uint8Array>;
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Reads a source piece by piece and lets its beginning be looked at first. */
export class SourceReader {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private head: Uint8Array | undefined;

  constructor(source: Source) {
    this.iterator = source.chunks()[Symbol.asyncIterator]();
  }

  /** At least `bytes` bytes of the beginning, or all there is. */
  async peek(bytes: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = this.head === undefined ? [] : [this.head];
    let length = this.head?.length ?? 0;
    while (length < bytes) {
      const next = await this.iterator.next();
      if (next.done === true) break;
      parts.push(next.value);
      length += next.value.length;
    }
    this.head = concatenate(parts);
    return this.head;
  }

  /** The next piece, or undefined at the end. */
  async next(): Promise<Uint8Array | undefined> {
    const { head } = this;
    this.head = undefined;
    if (head !== undefined && head.length > 0) return head;
    const next = await this.iterator.next();
    return next.done === true ? undefined : next.value;
  }

  /** All that is left; undefined when it is more than `limit` bytes. */
  async rest(limit: number): Promise<Uint8Array | undefined> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let part = await this.next(); part !== undefined; part = await this.next()) {
      parts.push(part);
      length += part.length;
      if (length > limit) {
        await this.close();
        return undefined;
      }
    }
    return concatenate(parts);
  }

  async close(): Promise<void> {
    await this.iterator.return?.();
  }
}
