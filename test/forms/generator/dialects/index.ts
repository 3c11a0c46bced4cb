import { bars } from './bars.ts';
import { blanks } from './blanks.ts';
import { cellLines } from './cell-lines.ts';
import { columns } from './columns.ts';
import type { Dialect } from './dialect.ts';
import { glued } from './glued.ts';
import { tabs } from './tabs.ts';

export const dialects: readonly Dialect[] = [...bars, ...tabs, ...cellLines, ...blanks, ...columns, ...glued];
