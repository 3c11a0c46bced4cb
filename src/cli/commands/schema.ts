import { z } from 'zod';
import {
  baselineSchema,
  comparisonSchema,
  configSchema,
  readingSchema,
  recheckSchema,
  recordJsonSchema,
  reportJsonSchema,
  waiverFileSchema,
} from '../../index.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Shell } from '../shell.ts';

export const SCHEMAS = ['records', 'result', 'config', 'baseline', 'waivers', 'comparison', 'recheck', 'reading'] as const;
export type SchemaName = (typeof SCHEMAS)[number];

function schemaOf(name: SchemaName): unknown {
  switch (name) {
    case 'records':
      return recordJsonSchema();
    case 'result':
      return reportJsonSchema();
    case 'config':
      return z.toJSONSchema(configSchema, { io: 'input' });
    case 'baseline':
      return z.toJSONSchema(baselineSchema, { io: 'input' });
    case 'waivers':
      return z.toJSONSchema(waiverFileSchema, { io: 'input' });
    case 'comparison':
      return z.toJSONSchema(comparisonSchema);
    case 'recheck':
      return z.toJSONSchema(recheckSchema);
    case 'reading':
      return z.toJSONSchema(readingSchema);
  }
}

export async function schemaCommand(name: SchemaName, shell: Shell): Promise<ExitCode> {
  await shell.stdout.write(`${JSON.stringify(schemaOf(name), null, 2)}\n`);
  return EXIT.clean;
}
