import type { Finding } from '../../model/finding.ts';

/** What projects have in common: their whole tables of indicators, or their goals. */
export type CopyKind = 'tables' | 'goals';

/** Projects that agree, as one finding says it; members by their number in the map. */
interface Cluster {
  readonly finding: Finding;
  readonly kind: CopyKind;
  readonly members: readonly number[];
}

/** The clusters of one document, or those that reach over several. */
export interface CopyMap {
  /** Undefined where the members stand in several documents. */
  readonly document?: string;
  /** Names of the projects; those that share most stand together. */
  readonly projects: readonly string[];
  readonly clusters: readonly Cluster[];
}

interface Member {
  readonly key: string;
  readonly name: string;
}

interface Draft {
  readonly finding: Finding;
  readonly kind: CopyKind;
  readonly members: readonly Member[];
}

/** The family of rules about copying; what their findings list as copies with a name are projects. */
const FAMILY = 'copies/';

function draftOf(finding: Finding): Draft | undefined {
  const { rule, subject, places } = finding;
  if (!rule.startsWith(FAMILY) || subject.project === undefined) return undefined;
  const copies = places.filter(({ role, label }) => role === 'copy' && typeof label === 'string' && label !== '');
  const [first] = places;
  if (first === undefined || copies.length === 0) return undefined;
  const members = [
    { key: `${first.place?.file ?? ''}\n${subject.project}`, name: subject.project },
    ...copies.map(({ label, place }) => ({ key: `${place?.file ?? ''}\n${String(label)}`, name: String(label) })),
  ];
  const distinct = [...new Map(members.map((member) => [member.key, member])).values()];
  if (distinct.length < 2) return undefined;
  return { finding, kind: subject.field?.startsWith('goals') === true ? 'goals' : 'tables', members: distinct };
}

/** Where the map of a cluster belongs: its document, or '' when its members stand in several. */
function homeOf({ finding }: Draft): string {
  const files = new Set(finding.places.flatMap(({ place }) => (place === undefined ? [] : [place.file])));
  return files.size > 1 ? '' : finding.subject.document;
}

function mapOf(home: string, drafts: readonly Draft[]): CopyMap {
  const sorted = drafts.toSorted((a, b) => b.members.length - a.members.length || (a.finding.placeKey < b.finding.placeKey ? -1 : 1));
  const numbers = new Map<string, number>();
  const projects: string[] = [];
  for (const { members } of sorted)
    for (const { key, name } of members) {
      if (numbers.has(key)) continue;
      numbers.set(key, projects.length);
      projects.push(name);
    }
  const clusters = sorted.map(({ finding, kind, members }) => ({
    finding,
    kind,
    members: members.flatMap(({ key }) => numbers.get(key) ?? []).sort((a, b) => a - b),
  }));
  return { ...(home === '' ? {} : { document: home }), projects, clusters };
}

/** The maps of all clusters of projects, those with most projects first. */
export function copyMaps(findings: readonly Finding[]): CopyMap[] {
  const homes = new Map<string, Draft[]>();
  for (const finding of findings) {
    const draft = draftOf(finding);
    if (draft === undefined) continue;
    const home = homeOf(draft);
    const list = homes.get(home);
    if (list === undefined) homes.set(home, [draft]);
    else list.push(draft);
  }
  return [...homes]
    .map(([home, drafts]) => mapOf(home, drafts))
    .sort((a, b) => b.projects.length - a.projects.length || ((a.document ?? '') < (b.document ?? '') ? -1 : 1));
}
