import type { LocalText } from './finding.ts';

export type UsageErrorCode =
  /** A path, folder or glob that names nothing. */
  | 'notFound'
  /** A file that the system would not let us read. */
  | 'unreadableFile'
  /** A folder or glob without a document in it. */
  | 'noDocuments'
  | 'emptyInput'
  | 'binaryInput'
  | 'unsupportedFormat'
  | 'unknownEncoding'
  | 'tooLarge'
  | 'malformedJson'
  /** A text in which nothing to audit was recognised. */
  | 'nothingToAudit'
  /** A document that comes both as a text and as records. */
  | 'documentTwice'
  /** A flag, option or configuration value that is wrong. */
  | 'badOption'
  | 'badConfig'
  /** A returned correction list that cannot be understood. */
  | 'badWorkbook';

/**
 * Trouble that the user can mend: what is wrong, where, what to do. It is shown without a stack and ends with exit code 2.
 * `where` is a path as the user named it, an option or `-`; never an absolute path that the user did not type.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageErrorCode;
  readonly where: string;
  readonly what: LocalText;
  readonly remedy: LocalText;
  /** Line in `where`, counting from 1, when one line is to blame. */
  readonly line?: number;

  constructor(code: UsageErrorCode, where: string, what: LocalText, remedy: LocalText, line?: number) {
    super(`${where}${line === undefined ? '' : `:${line}`}: ${what.en} ${remedy.en}`);
    this.code = code;
    this.where = where;
    this.what = what;
    this.remedy = remedy;
    if (line !== undefined) this.line = line;
  }
}
