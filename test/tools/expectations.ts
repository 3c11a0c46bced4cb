/** `tsx test/tools/expectations.ts`: rewrites test/expected/*.yaml from what the rules find now. Read the difference against the paper before you commit it. */
import { writeFileSync } from 'node:fs';
import { auditSample, expectedFile, foundIn, sampleNames, writeExpected } from '../samples.ts';

for (const name of sampleNames()) writeFileSync(expectedFile(name), writeExpected(foundIn(await auditSample(name))));
