import type { Writable } from 'node:stream';

/** Where output goes. A reader that has gone away (`yushen audit … | head`) is no trouble: what follows is dropped. */
export interface Sink {
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined when it is none. */
  readonly columns: number | undefined;
}

/** Everything a command may know of the world around it. */
export interface Shell {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
}

/** Standard output takes no more, and not because its reader has gone: the disk is full, for instance. */
export class OutputLost extends Error {
  override readonly name = 'OutputLost';
  /** As the system calls it. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Every piece is written before the next is made, so that no piece is lost unnoticed. */
function sinkOf(stream: Stream, onLost: (reason: string) => void): Sink {
  let closed = false;
  // As it is now: rule modules find another one.
  const write: Stream['write'] = stream.write.bind(stream);
  // Each write is told of its own failure; the event only must not go unheard.
  stream.on('error', () => undefined);
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    async write(text) {
      if (closed) return;
      const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => write(text, resolve));
      if (error === null || error === undefined) return;
      closed = true;
      if (!GONE.has(error.code ?? '')) onLost(error.code ?? error.message);
    },
  };
}

export function processShell(): Shell {
  return {
    stdout: sinkOf(process.stdout, (reason) => {
      throw new OutputLost(reason);
    }),
    stderr: sinkOf(process.stderr, () => undefined),
    stdin: process.stdin,
    environment: process.env,
    directory: process.cwd(),
  };
}
