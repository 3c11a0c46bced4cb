import type { StandingTable } from './standing-tables.ts';
import type { SourceLine } from './source-line.ts';
export function flatTables(_file: string, _lines: readonly SourceLine[]): StandingTable[] { return []; }
