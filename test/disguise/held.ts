import { exitReasons } from '../../src/index.ts';
import { DEFAULT_GATE } from '../../src/model/gate.ts';
import { auditPaper, openDuties } from './judge.ts';

/** What keeps a paper from passing for clean: causes of an exit code, findings that are more than hints, figures not read, open duties. */
export function heldAgainst(text: string): readonly string[] {
  const result = auditPaper(text);
  if (result === undefined) return ['refused'];
  const findings = result.findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  const reasons = exitReasons(result, DEFAULT_GATE, { errors: [], invalid: [], invalidCount: 0 }).map(({ code }) => code);
  const unread = result.coverage.figures.notRead > 0 ? ['unread'] : [];
  return [...findings, ...reasons, ...unread, ...openDuties(result)];
}
