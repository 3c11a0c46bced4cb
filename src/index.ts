/**
 * The public interface of yushen, complete: load → audit → render, what to write rules with, and the types of everything that goes
 * in and comes out. Nothing else is importable.
 */

export { duties } from '../rules/duties/index.ts';
export { rules } from '../rules/index.ts';
export { profiles } from '../rules/profiles/index.ts';
// audit: records to a result.
export { type Audit, audit, createAudit } from './engine/audit.ts';
export {
  type AuditConfig,
  type Config,
  type ConfigIssue,
  configSchema,
  defaultConfig,
  type FailOn,
  nearest,
  type Profile,
  profileSchema,
  type ResolvedConfig,
  resolveConfig,
} from './engine/config.ts';
export type { Duties, Duty } from './engine/duty.ts';
// rules of one's own.
export { guardRule } from './engine/own-rule/guard-rule.ts';
export { type RuleLimits, TimeLimitError } from './engine/own-rule/guarded-calls.ts';
export { describeThrown } from './engine/own-rule/rule-fault.ts';
export { readingOf } from './engine/reading/read-record.ts';
export { RecheckWatch } from './engine/recheck-watch.ts';
export type { Relation, StatedRelation } from './engine/relation.ts';
export {
  defineDatasetRule,
  defineDocumentRule,
  defineIndicatorRule,
  defineProjectRule,
  defineRelationRule,
  type Example,
  type Rule,
  type RuleMeta,
  type Verdicts,
} from './engine/rule.ts';
// render: a result to text.
export { isLanguage, LANGUAGES, type Language, languageOfEnvironment } from './i18n/language.ts';
export { formatFinding, type RuleText, type RuleTexts, ruleTextsOf } from './i18n/rule-text.ts';
// load: sources to records. `loadPaths` reads from the file system, everything else runs in a browser too.
export { INVALID_KEPT, type LeftOut, type Loading, type LoadReport, loadSources, type SourceReport } from './ingest/load.ts';
export { type FoundInput, findInput, type LoadOptions, loadPaths } from './ingest/load-paths.ts';
export type { Source } from './ingest/source.ts';
export { nestRecords, plainRecord, recordsToJson, recordToLine } from './ingest/write-records.ts';
export type * from './model/comparison.ts';
// the vocabulary.
export { CONCEPTS, type Concept, findConcept } from './model/concept.ts';
export type * from './model/correction.ts';
export { coverageReasons, type ExitReason, type ExitReasonCode, exitReasons } from './model/exit-reasons.ts';
export type { Field } from './model/field.ts';
export type * from './model/finding.ts';
export { DEFAULT_GATE, failsGate, type Gate, isAnythingChecked, judgeGate, lostContent, tooThin } from './model/gate.ts';
export {
  type Amount,
  formatFen,
  type MoneyUnit,
  type Percentage,
  type Points,
  readAmount,
  readPercentage,
  readPoints,
} from './model/number.ts';
export type { Place } from './model/place.ts';
export { countRefused, type InvalidRecord, type ReadRecords, readRecords } from './model/read-record.ts';
export type * from './model/reading.ts';
export type * from './model/record.ts';
export { recordJsonSchema, recordSchema } from './model/record-schema.ts';
export type * from './model/review.ts';
export { readTarget, type Target } from './model/target.ts';
export { UsageError, type UsageErrorCode } from './model/usage-error.ts';
export { COMPARISON_FORMAT_NAMES, type ComparisonFormatName, renderComparison } from './report/comparison-formats.ts';
export { comparisonSchema } from './report/comparison-schema.ts';
export { type CorrectionFile, correctionFiles, workbookFiles } from './report/corrections/correction-files.ts';
export { type CorrectionContext, type CorrectionItem, type CorrectionList, correctionLists } from './report/corrections/correction-list.ts';
export { LARGEST_WORKBOOK } from './report/corrections/returned/read-grid.ts';
export { type ReturnedList, readReturnedList } from './report/corrections/returned/returned-list.ts';
export type { ReturnedNotice } from './report/corrections/returned/trouble.ts';
export { jsonReportSchema, reportJsonSchema } from './report/json-schema.ts';
export { readingSchema } from './report/reading/reading-schema.ts';
export { READING_FORMAT_NAMES, type ReadingFormatName, renderReading } from './report/reading/render-reading.ts';
export { nextRound } from './report/recheck/next-round.ts';
export { type RecheckReport, reasonsOf as recheckReasons } from './report/recheck/recheck-report.ts';
export { recheckSchema } from './report/recheck/recheck-schema.ts';
export { RECHECK_FORMAT_NAMES, type RecheckFormatName, renderRecheck } from './report/recheck/render-recheck.ts';
export { FORMAT_NAMES, type FormatName, isFormatName, type RenderOptions, render, renderChunks, renderFindings } from './report/render.ts';
export type { ReportFormat, Tone, Unread } from './report/report.ts';
// review: what was decided about findings, and what has become of them.
export { applyReview, type Decisions, isExcused } from './review/apply-review.ts';
export { type Pruned, pruneBaseline, recordBaseline } from './review/baseline.ts';
export { type Baseline, baselineSchema, isBaseline, readBaseline, writeBaseline } from './review/baseline-file.ts';
export type { Checked, FileIssue } from './review/checked-file.ts';
export { compareRuns, isWorse } from './review/compare-runs.ts';
export { type MappedBy, type Migrated, migrateBaseline } from './review/migrate-baseline.ts';
export { recheck } from './review/recheck.ts';
export { readSavedRun, type SavedRun } from './review/saved-result.ts';
export { readWaivers, type WaiverFile, waiverFileSchema } from './review/waiver-file.ts';
