import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/tools/slowest-first.ts';

/** Drawn once a run, so that all workers draw alike and a run can be repeated. */
const seed = process.env['YUSHEN_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));

export default defineConfig({
  test: {
    // Of two cores one would be left to the runner, which hardly uses it.
    maxWorkers: '100%',
    // Loading the program takes longer than most files of tests, and none of them changes it: the files of a worker share it.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    // A guard against hanging, not a measure of speed: the machine may be busy.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    env: { YUSHEN_SEED: seed },
    setupFiles: ['test/tools/property-seed.ts'],
    reporters: ['default', ['./test/tools/skipped-reporter.ts', { seed }]],
  },
});
