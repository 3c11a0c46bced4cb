import { RECHECK_STATES, type RecheckEntry, type RecheckResult, type RecheckState } from './correction.ts';
import { coverageReasons, type ExitReason, type NotRead, withTroubles } from './exit-reasons.ts';
import { SEVERITIES } from './finding.ts';
import { type Gate, reaches } from './gate.ts';
import { groupBy } from './once.ts';

const SETTLED: ReadonlySet<RecheckState> = new Set(['closed', 'declined']);

/** Whether a line is left that is neither corrected, refused with a reason nor excused; errors are not settled by a reason. */
const isLeft = ({ state }: RecheckEntry): boolean => !SETTLED.has(state);

function leftReasons({ entries }: RecheckResult, { failOn }: Gate): ExitReason[] {
  const left = groupBy(
    entries.filter((entry) => isLeft(entry) && reaches(entry.severity, failOn)),
    ({ severity, state }) => `${severity} ${state}`,
  );
  return SEVERITIES.flatMap((severity) =>
    RECHECK_STATES.flatMap((state): ExitReason[] => {
      const count = left.get(`${severity} ${state}`)?.length ?? 0;
      return count === 0 ? [] : [{ exit: 1, code: 'findings', severity, detail: state, count }];
    }),
  );
}

/**
 * Everything that keeps the exit code of a recheck from being 0; empty when it is 0. The code is the highest `exit`.
 * @param refused the file of every answer that could not be understood
 */
export function recheckReasons(checked: RecheckResult, gate: Gate, unread: NotRead, refused: readonly string[]): readonly ExitReason[] {
  const { result } = checked;
  const coverage = gate.failOn === 'never' ? [] : coverageReasons(result, gate);
  const replies = [...groupBy(refused, (file) => file)].map(
    ([file, own]): ExitReason => ({ exit: 2, code: 'refusedReplies', file, count: own.length }),
  );
  return withTroubles([...leftReasons(checked, gate), ...coverage, ...replies], result, unread);
}
