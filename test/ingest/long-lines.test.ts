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

it.each([
  ['a member', '"name":"甲","x":DEEP'],
  ['its name', '"name":DEEP'],
  ['its kind', '"name":"甲","kind":DEEP'],
  ['what a seal covers', `"name":"甲","x":DEEP,"seal":"yushen-sha256:${'0'.repeat(64)}"`],
])('a record that is nested too deep is refused, and the others are read: %s', async (_name, members) => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const text = `{"kind":"project","document":"d",${members.replace('DEEP', deep)}}`;
  for (const [name, whole] of [
    ['deep.ndjson', `${text}\n`],
    ['deep.json', `[${text}]`],
  ] as const) {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(whole);
      if (name === 'deep.ndjson') yield record;
    }
    const loading = loadSources([{ name, chunks }]);
    let records = 0;
    for await (const batch of loading.batches()) records += batch.length;
    const { crashes, invalid, errors } = loading.report();
    expect([crashes, records]).toEqual([[], name === 'deep.ndjson' ? 1 : 0]);
    expect([...invalid.map(({ expected }) => expected.en), ...errors.map(({ what }) => what.en)]).toEqual([
      expect.stringContaining('nested more than 100 deep'),
    ]);
  }
});
