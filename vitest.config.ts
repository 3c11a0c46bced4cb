import { defineConfig } from 'vitest/config';

/** Drawn once a run, so that all workers draw alike and a run can be repeated. */
const seed = process.env['YUSHEN_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));

export default defineConfig({
  test: {
    // Of two cores one would be left to the runner, which hardly uses it.
    maxWorkers: '100%',
    // A guard against hanging, not a measure of speed: the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { YUSHEN_SEED: seed },
    setupFiles: ['test/tools/property-seed.ts'],
    reporters: ['default', ['./test/tools/skipped-reporter.ts', { seed }]],
  },
});
