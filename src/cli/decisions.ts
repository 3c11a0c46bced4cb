import {
  type Checked,
  type Decisions,
  type FileIssue,
  nearest,
  type Rule,
  readBaseline,
  readWaivers,
  type UsageError,
  type WaiverFile,
} from '../index.ts';
import { nameOfFile } from '../ingest/source-node.ts';
import { readNamedFile } from './named-file.ts';
import { UsageErrors, usageError } from './trouble.ts';

/** Flags that name what was decided about findings. */
export interface DecisionFlags {
  readonly baseline?: string | undefined;
  readonly waivers?: string | undefined;
  readonly today?: string | undefined;
}

/** Which advice goes with a file that is wrong. */
type Remedy = 'baselineFix' | 'waiversFix' | 'savedResultFix';

/** As much as records in one piece, but for what people write themselves. */
const MEGABYTES: Readonly<Record<Remedy, number>> = { baselineFix: 256, savedResultFix: 256, waiversFix: 1 };

function issueError(file: string, { line, path, expected }: FileIssue, remedy: Remedy): UsageError {
  return usageError(
    'badConfig',
    file,
    (say) => (path === '' ? say('fileMalformed', { expected }) : say('configValue', { path, expected })),
    (say) => say(remedy),
    line,
  );
}

/** Reads and checks a file; everything wrong in it is a usage error with its line. */
export async function readChecked<T>(
  file: string,
  directory: string,
  remedy: Remedy,
  check: (text: string, name: string) => Checked<T>,
): Promise<T> {
  const bytes = await readNamedFile(file, directory, {
    megabytes: MEGABYTES[remedy],
    code: 'notFound',
    missing: 'namedFileMissing',
    remedy,
  });
  const checked = check(bytes.toString('utf8'), nameOfFile(file));
  if (checked.kind === 'valid') return checked.value;
  throw new UsageErrors(checked.issues.map((issue) => issueError(file, issue, remedy)));
}

/** A rule that does not exist would leave its waiver unused without saying why. */
function refuseUnknownRules(file: string, { waivers }: WaiverFile, rules: readonly Rule[]): void {
  const ids = rules.map(({ id }) => id);
  const known = new Set(ids);
  const errors = waivers
    .filter(({ rule }) => !known.has(rule))
    .map(({ rule, place }) => {
      const suggestion = nearest(rule, ids);
      return usageError(
        'badConfig',
        file,
        (say) => say('configUnknownRule', { path: rule }),
        (say) => (suggestion === undefined ? say('allRules') : say('perhapsRule', { suggestion })),
        place.line,
      );
    });
  if (errors.length > 0) throw new UsageErrors(errors);
}

/** Milliseconds that the time of Beijing, in which deadlines of waivers are set, is before UTC. */
const BEIJING = 8 * 3_600_000;

/** `YYYY-MM-DD` of a real day; when the flag was not given today's in Beijing, wherever the machine stands. */
export function readToday(text: string | undefined, now = Date.now()): string {
  if (text === undefined) return new Date(now + BEIJING).toISOString().slice(0, 10);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw usageError(
    'badOption',
    '--today',
    (say) => say('badDay', { text }),
    (say) => say('badDayFix'),
  );
}

/** Reads the baseline and the waivers that flags name. */
export async function readDecisions(flags: DecisionFlags, rules: readonly Rule[], directory: string): Promise<Decisions> {
  const today = readToday(flags.today);
  const baseline = flags.baseline === undefined ? undefined : await readChecked(flags.baseline, directory, 'baselineFix', readBaseline);
  const waivers = flags.waivers === undefined ? undefined : await readChecked(flags.waivers, directory, 'waiversFix', readWaivers);
  if (flags.waivers !== undefined && waivers !== undefined) refuseUnknownRules(flags.waivers, waivers, rules);
  return {
    ...(flags.baseline === undefined || baseline === undefined ? {} : { baseline: { file: nameOfFile(flags.baseline), baseline } }),
    ...(waivers === undefined ? {} : { waivers: { file: waivers, today } }),
  };
}
