import type { SentenceCases } from '../case.ts';
import { fundRates } from './funds.ts';
import { points } from './points.ts';
import { rates } from './rates.ts';
import { directions } from './words.ts';

export const cases: readonly SentenceCases[] = [points, fundRates, rates, directions].flat();
