import { z } from 'zod';
import { parseJson as parseBounded, sayJsonError } from '../model/bounded-json.ts';
import type { LocalText } from '../model/finding.ts';
import { LARGEST_YAML, parseYaml, type YamlText } from './yaml-lines.ts';

/** One thing wrong in a file: where, and what was expected or what is malformed. */
export interface FileIssue {
  readonly line?: number;
  /** Way to the value, `waivers.2.expires`; '' for the file as a whole. */
  readonly path: string;
  readonly expected: LocalText;
}

export type Checked<T> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'invalid'; readonly issues: readonly FileIssue[] };

export const invalid = (issues: readonly FileIssue[]): Checked<never> => ({ kind: 'invalid', issues });

const ISSUES_SAID = 10;

/** What a schema has against a value, in both languages, each with its line. Slow, and only for values that are refused. */
function explain(raw: unknown, schema: z.ZodType, lineOf: YamlText['lineOf'] | undefined): FileIssue[] {
  const zh = schema.safeParse(raw, { error: z.locales.zhCN().localeError });
  const en = schema.safeParse(raw, { error: z.locales.en().localeError });
  if (zh.success || en.success) return [];
  return zh.error.issues.slice(0, ISSUES_SAID).map((issue, at) => {
    const english = en.error.issues[at]?.message ?? issue.message;
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const line = lineOf?.(path, english);
    return {
      ...(line === undefined ? {} : { line }),
      path: path.join('.'),
      expected: ownWords(issue) ?? { zh: issue.message, en: english },
    };
  });
}

/** What a check of our own says it expects. */
function ownWords(issue: z.core.$ZodIssue): LocalText | undefined {
  return issue.code === 'custom' ? (issue.params?.['expected'] as LocalText | undefined) : undefined;
}

/** Reads YAML or JSON of which every scalar is taken as the text that is written. */
export function checkYaml<S extends z.ZodType>(text: string, schema: S): Checked<{ readonly value: z.output<S>; readonly yaml: YamlText }> {
  const yaml = parseYaml(text, 'text');
  if (yaml.kind === 'broken')
    return invalid(yaml.errors.slice(0, ISSUES_SAID).map(({ message, line }) => ({ line, path: '', expected: message })));
  const parsed = schema.safeParse(yaml.raw);
  return parsed.success ? { kind: 'valid', value: { value: parsed.data, yaml } } : invalid(explain(yaml.raw, schema, yaml.lineOf));
}

/** Reads JSON. Lines are looked for only when something is wrong: such files may be large. */
export function checkJson<S extends z.ZodType>(text: string, schema: S): Checked<z.output<S>> {
  const raw = parseJson(text);
  if (raw instanceof SyntaxError) return invalid([malformed(text, raw)]);
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { kind: 'valid', value: parsed.data };
  const yaml = parseYaml(text);
  return invalid(explain(raw, schema, yaml.kind === 'parsed' ? yaml.lineOf : undefined));
}

/** Lines are found by parsing again, which a text beyond the limits of YAML is not: of such a file only what is wrong is said. */
function lineOfBreak(text: string): number | undefined {
  const yaml = parseYaml(text);
  return yaml.kind === 'broken' && text.length <= LARGEST_YAML ? yaml.errors[0]?.line : undefined;
}

/** A JSON text as a value, or the error why it is none. */
export function parseJson(text: string): unknown {
  try {
    return parseBounded(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error));
  }
}

/** Where a JSON text breaks: as the parser says, or where it stops being YAML, which JSON is. */
export function malformed(text: string, error: SyntaxError): FileIssue {
  const position = /at position (\d+)/.exec(error.message)?.[1];
  const line = position === undefined ? lineOfBreak(text) : lineAt(text, Number(position));
  return { ...(line === undefined ? {} : { line }), path: '', expected: sayJsonError(error) };
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
