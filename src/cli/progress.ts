import { CLI_TEXTS } from '../i18n/cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import { formatCount } from '../i18n/number-format.ts';
import { speaker } from '../i18n/template.ts';
import type { Sink } from './shell.ts';

const EVERY = 500;

/** A line that counts up on a terminal and goes away; nothing where standard error is no terminal. */
export interface Progress {
  add(records: number): Promise<void>;
  end(): Promise<void>;
}

export function createProgress(sink: Sink, lang: Language): Progress {
  const say = speaker(CLI_TEXTS, lang);
  let records = 0;
  let shown = 0;
  return {
    async add(count) {
      records += count;
      if (!sink.isTTY || records - shown < EVERY) return;
      shown = records;
      await sink.write(`\r${say('progress', { records: formatCount(records) })}`);
    },
    async end() {
      if (shown > 0) await sink.write('\r\u001b[K');
    },
  };
}
