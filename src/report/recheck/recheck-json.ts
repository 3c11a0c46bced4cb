import type { RecheckEntry } from '../../model/correction.ts';
import { inBothLanguages } from '../json.ts';
import type { ReportContext } from '../report.ts';
import { TOOL } from '../tool.ts';
import { type RecheckReport, reasonsOf } from './recheck-report.ts';

function plainEntry(entry: RecheckEntry, context: ReportContext) {
  const { finding, issued, ...rest } = entry;
  return {
    id: issued?.placeKey ?? finding?.placeKey,
    ...rest,
    ...(issued === undefined ? {} : { issued }),
    ...(finding === undefined ? {} : { finding: inBothLanguages(finding, context) }),
  };
}

function* listed(items: Iterable<unknown>): Iterable<string> {
  let separator = '[\n    ';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n    ';
  }
  yield separator.startsWith('[') ? '[]' : '\n  ]';
}

function* entries(report: RecheckReport, context: ReportContext): Iterable<unknown> {
  for (const entry of report.recheck.entries) yield plainEntry(entry, context);
}

/** A recheck for other programs: one entry a line; who signed is not among it. */
export function* writeRecheckJson(report: RecheckReport, context: ReportContext): Iterable<string> {
  const { lists, recheck } = report;
  const { result } = recheck;
  const head = {
    version: 1,
    kind: 'recheck',
    tool: { name: TOOL.name, version: TOOL.version },
    profile: result.profile,
    complete: result.complete,
    reasons: reasonsOf(report, context),
    counts: recheck.counts,
    elsewhere: recheck.elsewhere,
    grade: result.grade,
    documents: result.documents.map(({ document, department, findings, grade }) => ({
      document,
      ...(department === undefined ? {} : { department }),
      findings,
      grade,
    })),
    lists: lists.map(({ file, head: { department, name, round }, issued, missingRows, notices }) => ({
      file,
      ...(department === undefined ? {} : { department }),
      name,
      round,
      issued: issued.length,
      missingRows,
      notices,
    })),
  };
  yield '{\n';
  for (const [name, value] of Object.entries(head)) yield `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;
  yield '  "entries": ';
  yield* listed(entries(report, context));
  yield '\n}\n';
}
