import { FIGURES, type ProjectField, type RowField } from '../truth.ts';

/** When a text that was read is the text that was printed: blanks, width and ways of writing a sign do not count. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/>=|≧|⩾/g, '≥'],
  [/<=|≦|⩽/g, '≤'],
  [/^大于等于(?=\d)/, '≥'],
  [/^小于等于(?=\d)/, '≤'],
  [/^等于(?=\d)/, '='],
];

export function plain(text: string): string {
  const bare = text.normalize('NFKC').replace(/\s+/g, '');
  return SIGNS.reduce((each, [pattern, sign]) => each.replace(pattern, sign), bare);
}

const asNumber = (text: string): number | undefined => {
  const bare = plain(text)
    .replace(/,/g, '')
    .replace(/%$|分$|万?元$/, '');
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : undefined;
};

/** Points behind the name of a level are no part of it. */
const withoutPoints = (text: string): string => plain(text).replace(/\(\d+(?:\.\d+)?分?\)$|\d+(?:\.\d+)?分$/, '');
/** [042]青禾市教育局 and 776001-青禾市教育局 may be kept whole or bare. */
const withoutCode = (text: string): string => plain(text).replace(/^\[\d+\]|^\d+-/, '');
/** Goals may come in one piece or in many, with or without their numbers. */
const withoutNumbers = (text: string): string =>
  plain(text)
    .replace(/目标\d+[:：]/g, '')
    .replace(/[。;,，；、.]/g, '');

/** The goals that were read, without those for the whole term where they stand in front. */
export function withoutTermGoals(read: string, term: string): string {
  const [all, front] = [withoutNumbers(read), withoutNumbers(term)];
  return all.startsWith(front) ? all.slice(front.length) : read;
}

export function same(field: ProjectField | RowField, read: string, printed: string): boolean {
  if (FIGURES.has(field)) {
    const number = asNumber(printed);
    return number !== undefined && asNumber(read) === number;
  }
  if (field === 'level1' || field === 'level2') return withoutPoints(read) === withoutPoints(printed);
  if (field === 'department' || field === 'unit') return withoutCode(read) === withoutCode(printed);
  if (field === 'goals' || field === 'achievement') return withoutNumbers(read) === withoutNumbers(printed);
  return plain(read) === plain(printed);
}

/** The name by which a row is found again; a prefix more or less is an error in the name, not a row lost. */
export const nameKey = (text: string): string => plain(text).replace(/^指标\d+[:：.]|^[★*]/, '');

/** Index of the read name for each true one: the longest run of equal names in order. */
export function align(read: readonly string[], truth: readonly string[]): readonly (number | undefined)[] {
  const longest = Array.from({ length: truth.length + 1 }, () => new Array<number>(read.length + 1).fill(0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = truth.length - 1; i >= 0; i -= 1)
    for (let j = read.length - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row !== undefined) row[j] = truth[i] === read[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const found: (number | undefined)[] = [];
  let j = 0;
  for (let i = 0; i < truth.length; i += 1) {
    while (j < read.length && truth[i] !== read[j] && at(i, j + 1) >= at(i + 1, j)) j += 1;
    if (j < read.length && truth[i] === read[j]) {
      found.push(j);
      j += 1;
    } else found.push(undefined);
  }
  return found;
}
