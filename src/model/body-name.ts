import { withArabicYear } from './arabic-year.ts';

/** Names of bodies and regions, and where a paper names its own. Nothing is guessed: what does not end like a body is none. */

/** What the name of a department or unit ends with. */
const BODY_END =
  /(?:[部局委办院会所站校镇乡处队园馆厅署室团社]|中心|政府|街道|中学|小学|高中|大学|学院|法院|检察院|医院|集团|公司|协会|联合会|残联|妇联|文联|侨联|科协|工商联|团委|政协|人大|党校|幼儿园|基地|联社)(?:本级|机关)?(?:（[^（）]*）)?$/;
/** Words of titles that a name does not hold; 预算部门 and 度部门 are no bodies. */
const NO_NAME =
  /预算|决算|绩效|说明|报告|支出|收入|经费|资金|项目|公开|附件|目录|20\d\d|[，。；：]|^[年度月的和与及、]|^(?:本|各|我|有关|主管|所属)|(?:情况|信息|表)$/;
/** A region and nothing else: the paper is that of its government. */
const REGION_ONLY =
  /^(?:[\p{Script=Han}]{2,8}?(?:省|自治区))?[\p{Script=Han}]{1,7}(?:省|自治区|自治州|自治县|自治旗|州|盟|市|县|区|旗|镇|乡|街道|开发区|新区)(?:本级|级|全[市县区])?$/u;
const LONGEST = 40;

/** 云溪县组织部门 is how some call a body; 云溪县部门 is none. */
const CALLED_DEPARTMENT = /^[\p{Script=Han}]{1,6}[省市县区州旗][\p{Script=Han}]{2,6}部门$/u;

export function isBody(name: string): boolean {
  if (name.length < 3 || name.length > LONGEST || NO_NAME.test(name) || isRegion(name)) return false;
  return BODY_END.test(name) || CALLED_DEPARTMENT.test(name);
}

/** 云溪县; not 云溪县社区, which is a place of another kind. */
export function isRegion(name: string): boolean {
  return name.length <= 20 && REGION_ONLY.test(name) && !/社区|辖区|园区|小区/.test(name);
}

const withoutScope = (name: string) => name.replace(/(?:部门|单位|整体)$/, '').replace(/(?:部门|单位)$/, '');

/** What stands in a title where its body does: 云溪县水务局 of 关于云溪县水务局2023年度部门决算的说明 and of 2023年云溪县水务局预算. */
export function subjectsOf(title: string): string[] {
  const plain = withArabicYear(title.replace(/\s/g, '')).replace(/^(?:附件?\d*[：:、]?)?(?:第[一二三四五六七八九十]+部分)?(?:关于)?/, '');
  const found = [
    /^(.{2,40}?)(?:关于)?20\d\d(?:年|-|—|至)/.exec(plain)?.[1],
    /^20\d\d年(?:度)?(.{2,40}?)(?:20\d\d年|预算|决算|绩效|项目|财政|一般公共|政府性|国有资本|社会保险|地方政府|"?三公|收支|收入|支出)/.exec(
      plain,
    )?.[1],
    /^(.{2,40}?)(?:预算|决算|绩效|项目支出|整体支出|信息公开)/.exec(plain)?.[1],
  ];
  return found.flatMap((name) => (name === undefined ? [] : [name, withoutScope(name)]));
}

/** The body a title names. */
export function bodyOfTitle(title: string): string | undefined {
  const subjects = subjectsOf(title);
  const body = subjects.map(withoutScope).find(isBody) ?? subjects.find(isBody);
  return body?.replace(/(?:本级|机关|（本级）)$/, '');
}

/** The region whose government a title speaks of. */
export function regionOfTitle(title: string): string | undefined {
  return subjectsOf(title)
    .map((name) => withoutScope(name).replace(/(?:本级|[市县区]级)$/, ''))
    .find(isRegion);
}
