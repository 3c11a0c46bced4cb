import { once } from 'node:events';
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

function sinkOf(stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }): Sink {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    closed = true;
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    async write(text) {
      if (closed || stream.destroyed || stream.write(text)) return;
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
    },
  };
}

export function processShell(): Shell {
  return {
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    stdin: process.stdin,
    environment: process.env,
    directory: process.cwd(),
  };
}
