import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recheckSchema } from '../../src/index.ts';
import { Place } from '../cli/harness.ts';
import { samples } from '../samples.ts';

/*
 * What people keep of a run must outlive the build that made it. The fixtures were written by commit b4c1faf: two baselines, and a
 * correction list that a department filled in with another program.
 */
const FIXTURES = join(import.meta.dirname, 'fixtures');
const TEXTS = ['samples/faulty-disclosure', 'samples/faulty-self-evaluations'];
const RECORDS = 'samples/records/shijiazhuang-2019-self-evaluation.ndjson';

interface Recorded {
  readonly findings: readonly { readonly rule: string; readonly fingerprint: string; readonly placeKey: string }[];
}

let place: Place;
beforeAll(() => {
  place = new Place();
  place.link('samples', samples);
  for (const name of ['baseline-b4c1faf-texts.json', 'baseline-b4c1faf-records.json', 'returned-b4c1faf.xlsx'])
    place.write(name, readFileSync(join(FIXTURES, name)));
});
afterAll(() => place.remove());

const read = (name: string): Recorded => JSON.parse(readFileSync(join(place.directory, name), 'utf8'));

describe.each([
  ['texts', 'baseline-b4c1faf-texts.json', TEXTS],
  ['records', 'baseline-b4c1faf-records.json', [RECORDS]],
] as const)('a baseline of b4c1faf: %s', (name, file, paths) => {
  const profile = name === 'records' ? ['--profile', 'gate'] : [];
  const counts = async (baseline: string): Promise<unknown> => {
    const { stdout } = await place.run(['audit', ...paths, ...profile, '--baseline', baseline, '--format', 'json']);
    return JSON.parse(stdout).review.baseline.counts;
  };

  it('knows the findings of today', async () => {
    expect(await counts(file)).toEqual({ known: read(file).findings.length, changed: 0, new: 0 });
  });
  it('knows them after it was migrated too, under the profile it was recorded with', async () => {
    const ran = await place.run(['baseline', 'migrate', file, '--output', `${name}.json`, ...paths]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(await counts(`${name}.json`)).toEqual({ known: read(file).findings.length, changed: 0, new: 0 });
    expect(read(`${name}.json`).findings.map(({ placeKey }) => placeKey)).toEqual(read(file).findings.map(({ placeKey }) => placeKey));
  });
});

describe('migrating', () => {
  const file = 'baseline-b4c1faf-texts.json';
  const migrate = async (change: (text: string) => string) => {
    place.write('old.json', change(readFileSync(join(FIXTURES, file), 'utf8')));
    return place.run(['baseline', 'migrate', 'old.json', '--output', 'new.json', ...TEXTS]);
  };
  const forget = (text: string, key: string) => text.replaceAll(new RegExp(`"${key}":"[0-9a-f]{4}`, 'g'), `"${key}":"0000`);

  it('finds findings whose keys have changed by what they print', async () => {
    const ran = await migrate((text) => forget(forget(text, 'placeKey'), 'fingerprint'));
    expect([ran.code, ran.stdout.split('\n').length]).toEqual([0, 2]);
    expect(read('new.json').findings.map(({ placeKey }) => placeKey)).toEqual(read(file).findings.map(({ placeKey }) => placeKey));
  });
  it('finds a cell under a renamed rule', async () => {
    const ran = await migrate((text) =>
      forget(forget(text, 'placeKey'), 'fingerprint').replaceAll('targets/rate-within-100', 'targets/rates-are-below-100'),
    );
    expect([ran.code, ran.stdout.includes('targets/rates-are-below-100')]).toEqual([0, false]);
  });
  it('names what it cannot map and fails', async () => {
    const ran = await migrate((text) => forget(forget(text, 'placeKey'), 'fingerprint').replaceAll('86.18%', '86.81%'));
    expect([ran.code, ran.stdout.includes('scores/execution-rate-equals-spent-over-budget')]).toEqual([1, true]);
    expect(read('new.json').findings).toHaveLength(read(file).findings.length - 1);
  });
  it('takes no other figure at the same place for the recorded one', async () => {
    const ran = await migrate((text) => forget(text, 'fingerprint').replaceAll('86.18%', '86.81%'));
    expect([ran.code, ran.stdout.includes('scores/execution-rate-equals-spent-over-budget')]).toEqual([1, true]);
  });
  it('writes nothing where something could not be read', async () => {
    const ran = await place.run(['baseline', 'migrate', file, '--output', 'none.json', ...TEXTS, 'nowhere.txt']);
    expect(ran.code).toBe(2);
    expect(() => read('none.json')).toThrow();
  });
  it('never writes over the baseline it reads', async () => {
    expect((await place.run(['baseline', 'migrate', file, '--output', file, ...TEXTS])).code).toBe(2);
  });
});

describe('a returned list of b4c1faf', () => {
  it('is understood: every row, its answer, and what has become of it', async () => {
    const ran = await place.run(['recheck', '--corrections', 'returned-b4c1faf.xlsx', TEXTS[1] ?? '', '--format', 'json']);
    const report = recheckSchema.parse(JSON.parse(ran.stdout));
    expect(report.counts).toEqual({ closed: 0, open: 10, wrong: 0, declined: 0, unverified: 0, new: 0 });
  });
});
