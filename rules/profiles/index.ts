import type { Profile } from '../../src/engine/config.ts';
import { gate } from './gate.ts';
import { hebei } from './hebei.ts';
import { prePublication } from './pre-publication.ts';
import { selfCheck } from './self-check.ts';

/** What `--profile` may name, the default first. */
export const profiles: readonly Profile[] = [prePublication, gate, selfCheck, hebei];
