import type { RecordReading } from '../../model/reading.ts';
import { TOOL } from '../tool.ts';

/** For other programs (reading-schema.ts): one record a line. */
export function* readingJson(readings: readonly RecordReading[]): Iterable<string> {
  yield `{\n  "version": 1,\n  "tool": ${JSON.stringify({ name: TOOL.name, version: TOOL.version })},\n  "records": `;
  let separator = '[\n    ';
  for (const reading of readings) {
    yield separator + JSON.stringify(reading);
    separator = ',\n    ';
  }
  yield separator.startsWith('[') ? '[]\n}\n' : '\n  ]\n}\n';
}
