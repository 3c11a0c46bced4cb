import { greatest, least } from '../../model/lists.ts';
import { memoise } from '../../model/memoise.ts';
import { matchKey } from '../../model/text.ts';
import type { Ledger } from '../ledger.ts';
import type { Located } from '../rule.ts';

/** One project that carries a shared text or table. */
export interface Member {
  readonly cell: Located;
  readonly document: string;
  readonly department: string;
  readonly name: string;
}

/** Cells by what they carry. The cell says which project it is of, so that it is all there is to keep. */
export type Clusters = Ledger<Located>;

export function memberOf(cell: Located): Member {
  const { document, department = '', project = '' } = cell.subject;
  return { cell, document, department, name: project };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * By file, name, then line: the member a finding stands at, and so its place key, stays the same when projects change places in the
 * document; never by the order in which records came.
 */
export function compareMembers(a: Member, b: Member): number {
  return (
    compareText(a.document, b.document) ||
    compareText(a.name, b.name) ||
    (a.cell.place?.line ?? 0) - (b.cell.place?.line ?? 0) ||
    compareText(a.cell.subject.field ?? '', b.cell.subject.field ?? '')
  );
}

/** How many different projects a cluster holds; one project in two years or two forms is one. */
export function differentProjects(members: readonly Member[]): number {
  return new Set(members.map((member) => matchKey(member.name))).size;
}

const GENERIC = /经费|项目|专项|资金|工作|费用|补助|绩效|目标|年度|\d+年?|的|及|和|与/g;

const pairsOf: (text: string) => ReadonlySet<string> = memoise((text) => {
  const key = matchKey(text.replace(GENERIC, ''));
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < key.length; index++) pairs.add(key.slice(index, index + 2));
  return pairs;
});

/** Share of a project's name (in pairs of characters) that a text takes up again, 0–1. */
export function nameInText(name: string, text: string): number {
  const own = pairsOf(name);
  if (own.size === 0) return 0;
  const key = matchKey(text);
  let shared = 0;
  for (const pair of own) if (key.includes(pair)) shared++;
  return shared / own.size;
}

/**
 * Members with the one whose name has least to do with the shared text first, if another member clearly owns the text;
 * `decided` says whether it does. A copy stands where it does not belong.
 */
export function strangestFirst(
  members: readonly Member[],
  text: string,
): { readonly members: readonly Member[]; readonly decided: boolean } {
  const rated = members.map((member) => ({ member, share: nameInText(member.name, text) }));
  const highest = greatest(rated.map(({ share }) => share));
  const lowest = least(rated.map(({ share }) => share));
  if (highest < 0.5 || lowest > highest / 2) return { members, decided: false };
  return {
    members: rated.toSorted((a, b) => a.share - b.share || compareMembers(a.member, b.member)).map(({ member }) => member),
    decided: true,
  };
}

/** `「甲」、「乙」等`: names of the members, at most `most` of them. */
export function namesOf(members: readonly Member[], most = 4): { readonly zh: string; readonly en: string } {
  const names = [...new Set(members.map((member) => member.name))];
  const shown = names.slice(0, most);
  const rest = names.length > most;
  return {
    zh: `${shown.map((name) => `「${name}」`).join('、')}${rest ? '等' : ''}`,
    en: `${shown.map((name) => `“${name}”`).join(', ')}${rest ? ` and ${names.length - most} more` : ''}`,
  };
}

/** The first characters of a text, for quoting. */
export function excerpt(text: string, length = 60): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
