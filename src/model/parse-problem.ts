import type { Place } from './place.ts';

/** Something that could not be read, with its place. It counts against coverage and is never a finding. */
export interface ParseProblem {
  readonly code:
    | 'unreadableCell'
    | 'unreadableFigure'
    | 'unreadableRow'
    | 'lowConfidenceRow'
    | 'misplacedTitle'
    | 'missingTitle'
    | 'titleWithoutTable'
    | 'cutOff'
    | 'splitRow'
    | 'valueDisagrees'
    /** A record changed since `yushen normalize` wrote it; only the first of a document is told. */
    | 'brokenSeal'
    /** A figure that a record prints in its sections and leaves out of its facts. */
    | 'leftOut'
    | 'invalidRecord'
    | 'unreadableForm'
    | 'tooLarge'
    /** From here to the end of `place` figures were left unread: to read them, or all they might speak of, would have taken too long. */
    | 'notRead'
    /** A rule, its id in `subject`, was not done with the record: it would have taken too long. */
    | 'notChecked';
  /** The printed text in question, at most 80 characters, or what was expected. */
  readonly text: string;
  /** Which field or what was expected, in a word or a path. */
  readonly subject?: string;
  readonly place?: Place;
}

const LOST_CONTENT = new Set<ParseProblem['code']>(['invalidRecord', 'unreadableForm', 'tooLarge', 'cutOff', 'notRead', 'notChecked']);

/** Whether something that was to be audited is missing from the records after this problem. */
export const isContentLost = ({ code }: ParseProblem): boolean => LOST_CONTENT.has(code);

const UNREAD = new Set<ParseProblem['code']>([
  'unreadableCell',
  'unreadableFigure',
  'unreadableRow',
  'unreadableForm',
  'lowConfidenceRow',
  'titleWithoutTable',
]);

/** Whether a problem says that something was not read: at least one cell of it is unread. */
export const isUnreadProblem = (problem: ParseProblem): boolean => UNREAD.has(problem.code) || isContentLost(problem);
