import { matchKey } from '../../model/text.ts';

/** What kind of body a name ends in. */
const BODY =
  /(?:局|委员会|委|部|办公室|办|厅|处|中心|院|站|馆|会|所|大队|支队|政府|大学|学校|中学|小学|幼儿园|医院|法院|检察院|人大|政协|联合会|联社|团委)$/;
const TAIL = /(?:机关及所属(?:事业)?单位|机关及下属单位|及所属单位|（含所属单位）|部门|机关|本级|（本级）|（汇总）)+$/;

/** The own name of a body without region, party prefix and words of scope: 组织部, 民政局. */
export function coreOf(name: string): string {
  const bare = name.replace(/（[^）]*）/g, '').replace(TAIL, '');
  return bare.replace(/^.*?(?:省|自治区|[^市县区]市|县|区|旗|镇|乡)(?=.{2,})/, '').replace(/^(?:委员会|委|人民政府|市|县|区)(?=.{2,})/, '');
}

/** Two names that can only mean two bodies: different kinds of work and neither name inside the other. */
export function areDifferent(a: string, b: string): boolean {
  const [left, right] = [matchKey(coreOf(a)), matchKey(coreOf(b))];
  if (!BODY.test(left) || !BODY.test(right) || left.length < 3 || right.length < 3) return false;
  if (matchKey(a).includes(right) || matchKey(b).includes(left)) return false;
  // 发改局 and 发展和改革局: every character of the shorter one in order within the longer one is an abbreviation.
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return true;
  }
  return false;
}
