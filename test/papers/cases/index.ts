import type { PaperCases } from '../marked.ts';
import { bodies } from './bodies.ts';
import { counts } from './counts.ts';
import { marks } from './marks.ts';
import { plans } from './plans.ts';
import { overForms } from './summaries.ts';
import { twice } from './twice.ts';
import { years } from './years.ts';

export const cases: readonly PaperCases[] = [...twice, ...bodies, ...years, ...counts, ...marks, ...plans, ...overForms];
