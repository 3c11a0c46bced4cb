import type { Finding } from '../model/finding.ts';
import type { Waiver, WaiverProblem, WaiverReview } from '../model/review.ts';
import type { WaiverFile } from './waiver-file.ts';

const compact = (text: string | undefined): string => (text ?? '').replace(/\s+|^\+/g, '');

function concerns(waiver: Waiver, finding: Finding): boolean {
  return waiver.placeKey === finding.placeKey && waiver.rule === finding.rule;
}

/** Whether the values are those it was given for; blanks do not count. */
function fits(waiver: Waiver, finding: Finding): boolean {
  if (compact(waiver.provided) !== compact(finding.provided)) return false;
  const { expected } = waiver;
  return expected === undefined || calculatedIn(finding).some((value) => compact(value) === compact(expected));
}

/** What the finding makes of its cell: as advice, as possible, or only in its sentence. Earlier builds gave all of these as advice. */
function calculatedIn({ expected, places, message }: Finding): readonly string[] {
  const said = message.args['expected'];
  return [expected, places[0]?.expected, typeof said === 'string' ? said : undefined].flatMap((value) => value ?? []);
}

/** Both days as `YYYY-MM-DD`; the last day still counts. */
const isExpired = (waiver: Waiver, today: string): boolean => waiver.expires < today;

/** Finds the waiver that holds for a finding on a day. */
export function waiverFinder({ waivers }: WaiverFile, today: string): (finding: Finding) => Waiver | undefined {
  const byPlace = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    if (isExpired(waiver, today)) continue;
    const list = byPlace.get(waiver.placeKey);
    if (list === undefined) byPlace.set(waiver.placeKey, [waiver]);
    else list.push(waiver);
  }
  return (finding) => byPlace.get(finding.placeKey)?.find((waiver) => concerns(waiver, finding) && fits(waiver, finding));
}

/** What became of the waivers: findings they hold for, and those of them that do not hold, in the order of the file. */
export function reviewWaivers(file: WaiverFile, today: string, findings: readonly Finding[], excused: readonly Finding[]): WaiverReview {
  const find = waiverFinder(file, today);
  const waived = excused.flatMap((finding) => {
    const waiver = find(finding);
    return waiver === undefined ? [] : [{ finding, waiver }];
  });
  const used = new Set(waived.map(({ waiver }) => waiver));
  const byPlace = new Map([...findings, ...excused].map((finding) => [finding.placeKey, finding]));
  const problems = file.waivers.filter((waiver) => !used.has(waiver)).map((waiver) => faultOf(waiver, today, byPlace.get(waiver.placeKey)));
  return { file: file.file, today, waived, problems };
}

function faultOf(waiver: Waiver, today: string, candidate: Finding | undefined): WaiverProblem {
  const finding = candidate !== undefined && concerns(waiver, candidate) ? candidate : undefined;
  const { provided, expected } = finding ?? {};
  const found = { ...(provided === undefined ? {} : { provided }), ...(expected === undefined ? {} : { expected }) };
  if (isExpired(waiver, today)) return { fault: 'expired', waiver, ...(finding === undefined ? {} : { found }) };
  // A finding that fits but has another waiver already leaves this one without use.
  return finding === undefined || fits(waiver, finding) ? { fault: 'unused', waiver } : { fault: 'outdated', waiver, found };
}
