import type { PaperCases } from '../marked.ts';
import { twice } from './twice.ts';

export const cases: readonly PaperCases[] = [...twice];
