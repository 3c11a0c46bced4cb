import { oncePer } from '../../model/once.ts';
import type { Disclosure } from '../../model/record.ts';
import { SearchedText } from '../../model/searched-text.ts';
import { matchKey } from '../../model/text.ts';
import { withoutTitleNumber } from '../../model/title-number.ts';
import type { Locatable } from '../rule.ts';
import { areDifferent, coreOf } from './different-bodies.ts';
import { headedLines } from './headed-lines.ts';

/*
 * Places in which a paper names the body whose paper it is: captions of tables (编制单位：), and statements on its own money. A name there
 * that can only be another's, and that the paper knows from nowhere else, was left over.
 */

const REGIONS = /^((?:[\p{Script=Han}]{2,7}?(?:省|市|县|区|旗|州|盟))+?)(?=[\p{Script=Han}]{3,}|20\d\d)/u;
const LAST_REGION = /([\p{Script=Han}]{2,7}?(?:省|市|县|区|旗|州|盟))$/u;
/** 住房和城乡建设, 城市管理, 农村牧区: words of a bureau's name that look like places. */
const NO_REGION = /和|城市|(?:[社小牧农灌库景园辖片校院厂]|农村|保护|功能|服务)区/;
/** 旗公路管理段, 县林业局: of the place whose paper it is. */
const OF_OWN_PLACE = /^[省市县区旗州盟]/;

function regionOf(name: string): string | undefined {
  const regions = OF_OWN_PLACE.test(name) ? undefined : REGIONS.exec(name)?.[1];
  const last = regions === undefined ? undefined : LAST_REGION.exec(regions)?.[1];
  return last === undefined || NO_REGION.test(last) ? undefined : last;
}

const TIERS = [/[县区旗]$/, /市$/, /[州盟]$/];

/** Two places on one tier that are called otherwise: neither is in the other. */
export function areOtherRegions(a: string, b: string): boolean {
  const [left, right] = [regionOf(a), regionOf(b)];
  if (left === undefined || right === undefined || left === right || a.includes(right) || b.includes(left)) return false;
  return TIERS.some((tier) => tier.test(left) && tier.test(right));
}

/** Bodies that stand beside each other; what ends otherwise may be a unit of one of these. */
const PEERS: readonly RegExp[] = [
  /(?:局|委员会|委|厅|政府办公室|政府|部)$/,
  /(?:镇|乡|街道|办事处)$/,
  /(?:中学|小学|学校|幼儿园)$/,
  /大学$/,
  /医院$/,
  /(?:法院|检察院)$/,
  /馆$/,
  /(?:联合会|总工会|红十字会)$/,
  /站$/,
  /所$/,
];

const bareName = (name: string): string => name.replace(/（[^）]*）/g, '').replace(/(?:本级|机关|及所属(?:事业)?单位|部门)+$/, '');

/** The town of a government or of a body that is called by it: 沙河驿镇人民政府. */
const townOf = (name: string): string | undefined =>
  /^(?:.*[省市县区旗州盟])?([\p{Script=Han}]{2,6}(?:镇|乡|街道))(?:人民政府|办事处|党委|机关|(?:中心)?卫生院|(?:中心|初级|第[一二三四])?(?:小学|中学|学校|幼儿园))*$/u.exec(
    bareName(name),
  )?.[1];

/** Two towns that are called otherwise: neither is in the other. */
export function areOtherTowns(a: string, b: string): boolean {
  const [left, right] = [townOf(a), townOf(b)];
  return left !== undefined && right !== undefined && !left.includes(right) && !right.includes(left);
}

/** Whether two bodies are of one rank, so that neither is a unit of the other. */
export function arePeers(a: string, b: string): boolean {
  // 甲县人民检察院 and 乙县人民检察院: the same body of two places, whatever it is.
  if (areOtherTowns(a, b) || (areOtherRegions(a, b) && coreOf(bareName(a)) === coreOf(bareName(b)))) return true;
  return PEERS.some((kind) => kind.test(bareName(a)) && kind.test(bareName(b)));
}

/** Whether two names end alike: 森林公园管理处 and 湿地公园管理处, of which neither need be a unit of the other. */
export const endAlike = (a: string, b: string): boolean => bareName(a).slice(-2) === bareName(b).slice(-2);

/** Whether a name can only be that of another body than the department: of another place, or with other work. */
export function isForeign(name: string, department: string): boolean {
  const [own, other] = [bareName(department), bareName(name)];
  if (own.includes(other) || other.includes(own)) return false;
  return areOtherRegions(other, own) || areOtherTowns(other, own) || areDifferent(other, own);
}

/** Whether the name, without its region, stands in the paper but once. */
export function standsOnce(disclosure: Disclosure, name: string): boolean {
  const own = disclosure.department ?? '';
  const isNamesake = areOtherRegions(name, own) || areOtherTowns(name, own);
  const words = matchKey(isNamesake ? bareName(name) : coreOf(bareName(name)));
  return isOnceIn(textOf(disclosure), words);
}

function isOnceIn(text: SearchedText, words: string): boolean {
  const first = words === '' ? -1 : text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + words.length) < 0;
}

const textOf = oncePer((disclosure: Disclosure): SearchedText => {
  // Titles of tables stand among the paragraphs, too.
  const lines = headedLines(disclosure).filter(({ kind }) => kind !== 'title');
  return new SearchedText(lines.map(({ text }) => matchKey(text)).join('\n'));
});

export interface NamedBody {
  readonly at: Locatable;
  readonly name: string;
}

const NAME = '[\\p{Script=Han}（）]{3,30}?';
const CAPTION = new RegExp(
  `(?:^|[\\s（])(?:编制|填报|公开|编报|预算|决算|汇总)?(?:部门|单位)(?:（单位）|（部门）|/单位)?(?:名称)?：(${NAME})(?=（?(?:金额)?单位：|公开|金额|20\\d\\d|年度|[，。）\\s]|$)`,
  'u',
);

/** What captions of tables say that the body is. */
export const captionedBodies: (disclosure: Disclosure) => readonly NamedBody[] = oncePer((disclosure: Disclosure) =>
  headedLines(disclosure).flatMap((line): NamedBody[] => {
    if (line.kind === 'title') return [];
    const name = CAPTION.exec(line.text)?.[1];
    return name === undefined || /万元|^元$/.test(name) ? [] : [{ at: line, name }];
  }),
);

const TITLE = /^([\p{Script=Han}（）]{4,30}?)20\d\d年(?:度)?(?:部门|单位)?[\p{Script=Han}"（）]{3,30}表$/u;

/** The bodies that titles of tables name: 附表7 云溪县林业局2021年政府性基金预算支出表. */
export const titledBodies: (disclosure: Disclosure) => readonly NamedBody[] = oncePer((disclosure: Disclosure) =>
  headedLines(disclosure).flatMap((line): NamedBody[] => {
    const name = line.kind === 'heading' ? TITLE.exec(withoutTitleNumber(line.text))?.[1] : undefined;
    return name === undefined ? [] : [{ at: line, name }];
  }),
);

const BODY =
  '[\\p{Script=Han}]{2,20}?(?:局|委员会|委|厅|政府|办公室|院|馆|大学|学校|中学|小学|幼儿园|镇|乡|街道|街道办事处|部|联合会|总工会|联社|中心|处|站|所|[大支总]队)';
const YEAR = '(?:20\\d\\d年(?:度)?)?';
const OF_ITS_MONEY =
  '(?:部门|单位)?(?:(?:一般公共|财政拨款)?(?:收入|支出|收支)(?:总)?(?:预算|决算|总计|总额|合计)|(?:部门|单位)(?:收支)?(?:预算|决算)|(?:部门)?整体支出|"三公"经费|机关运行经费|政府采购(?:预算|支出)|(?:截[至止][^，。；]{0,14})?[共现]?有(?:公务用)?车辆?(?=\\d)|共有车辆|为(?:公益[一二]类)?(?:行政|事业|参公)单位|(?:没有|无)机关运行经费|(?:全年|当年|本年)(?:收入|支出|安排)|成立了?(?:绩效)?(?:自评|评价)|成立了?[^，。；]{0,6}(?:预算|绩效)[^，。；]{0,10}小组|(?:组织)?对[^，。；]{0,30}(?:开展|进行|实施)了?[^，。；]{0,6}自评|核定(?:行政|事业|人员)?编制|预算(?:仅|只)?为本级预算|(?<!财政[厅局])编制了20\\d\\d年(?:度)?(?:部门|单位)?预算|(?<!财政[厅局])(?:没有|无|未|不)(?:使用|安排|有|涉及)?[^，。；]{0,12}(?:政府性基金|国有资本经营))';
const STATEMENTS: readonly RegExp[] = [
  new RegExp(`(?:^|[，。；：]|20\\d\\d年(?:度)?)(?:.{0,12}现将|现将|纳入|将)?(${BODY})(?:本级|机关|部门)?${YEAR}${OF_ITS_MONEY}`, 'gu'),
  new RegExp(`现将(${BODY})(?:本级|机关)?20\\d\\d年(?:度)?(?:部门|单位)?(?:预算|决算)`, 'gu'),
  new RegExp(`^(?:第[一二三四五六七八九十]{1,3}部分)(${BODY})${YEAR}(?:概况|(?:部门|单位)(?:预算|决算))`, 'gu'),
];
/** 列入部门预算编报范围的单位为云溪县水利局本级1家: whom the paper is made for. */
const SCOPE = new RegExp(`范围的(?:预算|决算)?单位[^。；]{0,14}?(?:为|是|其中|包括)[：]?(${BODY})（?(?:本级|机关)`, 'gu');
/** Words in front of a name that make it someone who acts on the money. */
const ACTS = /[由经对与和、及同按据为给向]$/;

/** 全县各局, 按照县财政局: words that are no name, or with a name make someone who acts on the money. */
const IS_NO_NAME = /^(?:以及|包括|年|度|全|本|该|各|其|我|按|根据|依据|遵照|经|由|对|为|向|与|受|报|在|从|除|因|[现兹特]将)/;
/** 现将我局, 要求本单位: who speaks, by no name. */
const SPEAKS_OF_ITSELF =
  /(?:[我该贵]|(?<![资基成标根])本)(?:局|委|办|厅|院|校|馆|部门?|单位|机关|中心|站|所|处|镇|乡|街道|[大支总]?队|[省市县区旗州盟])/;

/** Whether words in the place of a name only say who speaks. */
export const speaksOfItself = (words: string): boolean => SPEAKS_OF_ITSELF.test(words);

const isNoName = (words: string): boolean => IS_NO_NAME.test(words) || speaksOfItself(words);

/** Bodies that decide on the money, staff and vehicles of others, and what they do to these. */
export const DECIDES = /财政|编制|编办|审计|人民政府|人大|组织部|人力资源|事务|国资/;
const DECISION = /自评|核定|评价/;
/** 县财政局成立预算绩效管理领导小组, for all; a town founds its own. */
const FOUNDS = /成立/;

/** Whose money the sentences and headings of a paper speak of where they name somebody. */
export const statedBodies: (disclosure: Disclosure) => readonly NamedBody[] = oncePer((disclosure) => [...bodiesIn(disclosure)]);

function* bodiesIn(disclosure: Disclosure): Generator<NamedBody> {
  for (const line of headedLines(disclosure)) {
    if (line.kind !== 'paragraph' && line.kind !== 'heading') continue;
    for (const pattern of [...STATEMENTS, SCOPE])
      for (const { 0: whole, 1: name = '', index } of line.text.matchAll(pattern)) {
        const before = line.text.slice(0, index + whole.indexOf(name));
        const acts = pattern !== SCOPE && ACTS.test(before);
        const decides = DECIDES.test(name) && (FOUNDS.test(whole) ? townOf(name) === undefined : DECISION.test(whole));
        if (!acts && !decides && !isNoName(name)) yield { at: line, name };
      }
  }
}

const SIGNED = /^[\p{Script=Han}]{5,24}(?:局|委员会|委|厅|政府|办公室|中心|站|所|院|馆|学校|中学|小学|大队|支队)$/u;
const SIGNED_ON = /^(?:20\d\d|二[〇○零]..)年.{1,3}月/;
/** 下属单位2个：A、B */
const UNITS = /(?:下属|所属|直属|二级|基层|预算)(?:预算|事业)?单位[^。：]{0,14}[：]([^。]{5,400})/g;

const ownPlace = ({ department, title }: Disclosure): string | undefined => department ?? title?.text.replace(/^关于/, '');
const proseOf = (disclosure: Disclosure) => headedLines(disclosure).filter(({ kind }) => kind === 'paragraph' || kind === 'heading');

/** Whether a name is that of a body of another place on the same tier, which the paper names nowhere else. */
const isOfForeignPlace = (disclosure: Disclosure, name: string): boolean => {
  const own = ownPlace(disclosure);
  return own !== undefined && areOtherRegions(name, own) && regionStandsOnce(disclosure, name);
};

/** Bodies of another place that a paper lists as its own units. */
export function* foreignUnits(disclosure: Disclosure): Generator<NamedBody> {
  for (const at of proseOf(disclosure))
    for (const [, list = ''] of at.text.matchAll(UNITS))
      for (const printed of list.split(/[、；，]|\d{1,2}[.．]/)) {
        const name = printed.replace(/^(?:以及|及|和|与|包括)/, '');
        if (isOfForeignPlace(disclosure, name)) yield { at, name };
      }
}

/** Who signs a paper, above a date at its end, and whether it is a body of another place; nothing where the place of the paper is unknown. */
export function* signatures(disclosure: Disclosure): Generator<NamedBody & { readonly foreign: boolean }> {
  if (ownPlace(disclosure) === undefined) return;
  const lines = proseOf(disclosure);
  for (const [index, at] of lines.entries())
    if (SIGNED.test(at.text) && SIGNED_ON.test(lines[index + 1]?.text ?? ''))
      yield { at, name: at.text, foreign: isOfForeignPlace(disclosure, at.text) };
}

const regionStandsOnce = (disclosure: Disclosure, name: string): boolean => isOnceIn(textOf(disclosure), matchKey(regionOf(name) ?? name));

const STANDING = new RegExp(
  `(?:^|[。；])(${BODY})(?:（[^（）]{1,12}）)?(?:(?:为|是|系)[^，。；]{0,14}(?:工作部门|组成部门|直属机构|派出机构|派驻机构|预算单位)|内设(?:机构)?|(?:机关)?(?:共有|现有|设有)?(?:行政|事业|人员)?编制)`,
  'gu',
);

/** 白沙县商务局为县人民政府工作部门，内设4个股室: what a paper only says of its own body, of that of the same name in another place. */
export function* namesakes(disclosure: Disclosure, department: string): Generator<NamedBody> {
  for (const at of proseOf(disclosure))
    for (const [, name = ''] of at.text.matchAll(STANDING)) {
      const isNamesake = areOtherRegions(name, department) && coreOf(bareName(name)) === coreOf(bareName(department));
      if (isNamesake && !isNoName(name)) yield { at, name };
    }
}

const INTRODUCES =
  /^(?:[（(]?[一二三1-9][)）、.．]\s*)?([\p{Script=Han}]{3,20}?(?:局|委员会|委|厅|院|馆|学校|中学|小学))(?:主管|主要负责|负责|承担|是(?=[^，。]{0,12}(?:部门|单位|机构)))/u;

/** Who the first chapter says the body is, where it names another of the same rank that stands nowhere else. */
export function* introducedBodies({ sections }: Disclosure): Generator<NamedBody> {
  const first = sections.find(({ heading, paragraphs }) => /概况|基本情况|职责|职能/.test(heading) && paragraphs.length > 0);
  const at = first?.paragraphs[0];
  const name = at === undefined || /分工/.test(at.text) ? undefined : INTRODUCES.exec(at.text)?.[1];
  if (at !== undefined && name !== undefined && !speaksOfItself(name)) yield { at, name };
}
