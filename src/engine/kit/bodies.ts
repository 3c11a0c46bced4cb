import { memoise } from '../../model/memoise.ts';

/** The many ways in which one body is written, brought to one: 中国共产党云溪市委员会组织部本级 and 中共云溪市委组织部. */
const bodyKey: (name: string) => string = memoise((name) =>
  name
    .replace(/（[^）]*）/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^\d+/, '')
    .replace(/中国共产主义青年团|共产主义青年团/g, '共青团')
    .replace(/中国共产党/g, '中共')
    .replace(/委员会/g, '委')
    .replace(/人民政府/g, '政府')
    .replace(/管理局/g, '局')
    .replace(/(?:本级|机关|本部|盖章)$/, ''),
);

/** Parts of a name that say where a body is, or that it is a party body, and not which. */
const withoutPlace = (key: string): string =>
  key.replace(/^(?:中共)?(?:.{1,8}?(?:省|自治区))?(?:.{1,6}?[市州盟])?(?:.{1,6}?[县区旗市])?/, '');

/** Whether all characters of the shorter stand in the longer in the same order: 市教育局 in 云溪市教育局机关. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}

/** Whether two printed names can be one body, or one a part of the other. Only names that differ for certain give false. */
export function mayBeSameBody(left: string, right: string): boolean {
  const a = bodyKey(left);
  const b = bodyKey(right);
  if (a === '' || b === '') return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.includes(short) || isSubsequence(short, long)) return true;
  const [x, y] = [withoutPlace(a), withoutPlace(b)];
  if (x.length < 2 || y.length < 2) return x === y;
  return x.includes(y) || y.includes(x) || isSubsequence(x, y) || isSubsequence(y, x);
}
