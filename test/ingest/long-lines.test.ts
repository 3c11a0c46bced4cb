import { expect, it } from 'vitest';
import { loadSources } from '../../src/ingest/load.ts';

const MEGABYTE = 1 << 20;
const record = new TextEncoder().encode('{"kind":"project","document":"d","name":"甲"}\n');

it('a line that nobody could hold is refused with its number, and the lines around it are read', async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield record;
    const blank = new Uint8Array(MEGABYTE).fill(32);
    for (let at = 0; at < 65; at++) yield blank;
    yield new TextEncoder().encode('\n');
    yield record;
  }
  const loading = loadSources([{ name: 'long.ndjson', chunks }]);
  let records = 0;
  for await (const batch of loading.batches()) records += batch.length;
  expect(records).toBe(2);
  expect(loading.report().invalid).toMatchObject([{ place: { line: 2 }, expected: { en: expect.stringContaining('longer than 64 MB') } }]);
});

it('a record of extreme depth is read or refused, never a crash', async () => {
  const depth = 100_000;
  const text = `{"kind":"project","document":"d","name":"甲","x":${'['.repeat(depth)}${']'.repeat(depth)}}\n{"kind":"project","document":"d","name":${'['.repeat(depth)}${']'.repeat(depth)}}\n`;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
    yield record;
  }
  const loading = loadSources([{ name: 'deep.ndjson', chunks }]);
  const names: string[] = [];
  for await (const batch of loading.batches()) for (const each of batch) if (each.kind === 'project') names.push(each.name.text);
  const report = loading.report();
  expect([report.crashes, names.at(-1)]).toEqual([[], '甲']);
  expect(names.length + report.invalid.length).toBe(3);
});
