import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputFolder } from '../../src/cli/output-folder.ts';
import { StagedFile } from '../../src/cli/staged-file.ts';
import { Place, projectRecord } from './harness.ts';

let place: Place;

beforeEach(() => {
  place = new Place();
  place.write('paper.ndjson', `${projectRecord('93')}\n`);
  mkdirSync(at('out'));
});
afterEach(() => place.remove());

const at = (name: string): string => join(place.directory, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const litter = (folder: string): string[] => readdirSync(at(folder)).filter((name) => name.startsWith('.yushen-'));

/** The program of Node and its arguments for a script that imports modules of the command line. */
function script(imports: Readonly<Record<string, string>>, code: string): readonly [string, ...string[]] {
  const lines = Object.entries(imports).map(
    ([name, file]) => `import { ${name} } from ${JSON.stringify(new URL(`../../src/cli/${file}`, import.meta.url).href)};`,
  );
  return [process.execPath, '--import', import.meta.resolve('tsx'), '--input-type=module', '-e', [...lines, code].join('\n')];
}

const ENDLESS = `function* pieces() { for (let n = 0; ; n++) { if (n === 2) console.log('begun'); yield 'x'.repeat(1 << 16); } }
  setTimeout(() => process.exit(0), 20000);
  const staged = await StagedFile.begin('r.json', 0o644);
  await staged.write(pieces());`;

describe('a signal while a file is written', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s leaves the old file whole and no litter', async (signal) => {
    place.write('out/r.json', 'old');
    const [node, ...argv] = script({ StagedFile: 'staged-file.ts' }, ENDLESS);
    const child = spawn(node, argv, { cwd: at('out'), stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    await once(child.stdout, 'data');
    expect(litter('out')).toHaveLength(1);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([null, signal]);
    expect([read('out/r.json'), readdirSync(at('out')), stderr]).toEqual(['old', ['r.json'], '']);
  });
});

describe('litter of runs that were killed', () => {
  const name = async () => {
    const staged = await StagedFile.begin(at('out/x'));
    await staged.discard();
    return `out/${staged.path.split('/').pop() ?? ''}`;
  };
  const audit = () => place.run(['audit', 'paper.ndjson', '--quiet', '--format', 'json=out/r.json']);

  it('of the number that this process has is cleared away, as in a container, where all runs have one number', async () => {
    const left = (await name()).replace(/-\d+\.part$/, '-7.part');
    place.write(left, 'half');
    expect((await audit()).stderr).toBe('');
    expect(readdirSync(at('out'))).toEqual(['r.json']);
  });

  it('of another machine is cleared away after a day', async () => {
    const left = 'out/.yushen-0123abcd-1-1.part';
    place.write(left, 'half');
    await audit();
    expect(litter('out')).toHaveLength(1);
    utimesSync(at(left), new Date(), new Date(Date.now() - 2 * 86_400_000));
    await audit();
    expect(litter('out')).toEqual([]);
  });

  it('is not what this process is writing', async () => {
    const staged = await StagedFile.begin(at('out/x'));
    await audit();
    expect(litter('out')).toHaveLength(1);
    await staged.discard();
  });
});

it('lists of which one cannot take its place leave nothing behind', async () => {
  const folder = await OutputFolder.open('out', place.directory);
  await folder.add('a.csv', ['a']);
  await folder.add('b.csv', ['b']);
  for (const left of litter('out').slice(1)) rmSync(at(`out/${left}`));
  await expect(folder.commit()).rejects.toMatchObject({ code: 'badOption' });
  expect(litter('out')).toEqual([]);
});

/** Every way to the disk. */
const KINDS: readonly string[] = [
  'audit in --quiet --format json=out/r --format html=out/s',
  'normalize in --output out/r',
  'read in --format html --output out/r',
  'baseline in --output out/b.json',
  'corrections in --output out',
];

it('a disk that is full leaves the old files whole and no litter, for every kind of output', async ({ skip }) => {
  if (!existsSync('/bin/bash')) skip('no bash to limit the size of files with');
  mkdirSync(at('in'));
  place.write('in/paper.ndjson', Array.from({ length: 12 }, (_, n) => projectRecord('93', `公共文化服务${n}`)).join('\n'));
  place.write('out/r', 'old');
  place.write('out/b.json', '{"format":"yushen-baseline","version":0}');
  const before = readdirSync(at('out')).map((name) => [name, read(`out/${name}`)]);
  const [node, ...argv] = script(
    { runCommandLine: 'run.ts', processShell: 'shell.ts' },
    `const shell = processShell();
    for (const line of ${JSON.stringify(KINDS)}) console.log(await runCommandLine([...line.split(' '), '--lang', 'en'], shell));`,
  );
  // Files may grow to 4 KB: what is beyond fails as on a full disk.
  const ran = spawnSync('/bin/bash', ['-c', 'ulimit -f 4; exec "$@"', 'bash', node, ...argv], { cwd: place.directory, encoding: 'utf8' });
  expect(ran.stdout.trim().split('\n')).toEqual(KINDS.map(() => '2'));
  // Two reports of the first, every list of corrections, one of each of the others.
  expect(ran.stderr.match(/cannot be written \(EFBIG\)/g)).toHaveLength(KINDS.length + 3);
  expect(readdirSync(at('out')).map((name) => [name, read(`out/${name}`)])).toEqual(before);
});
