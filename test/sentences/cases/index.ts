import type { SentenceCases } from '../case.ts';
import { points } from './points.ts';

export const cases: readonly SentenceCases[] = [points].flat();
