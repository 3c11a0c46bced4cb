import type { RecheckResult } from '../../model/correction.ts';
import type { ExitReason } from '../../model/exit-reasons.ts';
import { recheckReasons } from '../../model/recheck-reasons.ts';
import type { ReturnedList } from '../corrections/returned/returned-list.ts';
import type { ReportContext } from '../report.ts';

/** What a recheck is about: the lists that came back, and what has become of them. */
export interface RecheckReport {
  readonly lists: readonly ReturnedList[];
  readonly recheck: RecheckResult;
}

/** Why the exit code of a recheck is not 0; empty when it is 0. */
export function reasonsOf(
  { lists, recheck }: RecheckReport,
  { gate, unread }: Pick<ReportContext, 'gate' | 'unread'>,
): readonly ExitReason[] {
  const refused = lists.flatMap(({ notices }) => notices.flatMap(({ kind, file }) => (kind === 'refused' ? [file] : [])));
  return recheckReasons(recheck, gate, unread, refused);
}
