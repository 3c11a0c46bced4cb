import type { Disclosure } from '../../model/record.ts';
import { COUNT, NOUN, nextOf, numberOf, type SaidList } from './counted-things.ts';
import type { FigureParagraph } from './printed-figures.ts';
import { narrative } from './sentences.ts';
import { addingUp, numberedBelow, tabledBelow } from './summed-lists.ts';

/* Numbers of things with their names beside them: 共3个项目：A、B、C. */

/** 共安排3个项目：…; 共实施5个项目，分别为…. */
const BEFORE = new RegExp(
  `(?<!第|前|后|另|其他|其余|余下)${COUNT}(?:个|类|家|所|大)(?:[一二三]级)?${NOUN}(?:资金)?(?:：|(?:(?:开展|进行|实施)了?[^，。；：、\\d]{2,12})?，?(?:分别为|分别是|依次为|依次是|即)[：]?)([^。；：]+?)(?=[。；]|$|，(?:共?涉及|共计|合计|总|资金|金额|预算))`,
  'g',
);
const NEXT_CLAUSE = '(?!共?涉及|共计|合计|总|资金|金额|预算|以及|和|及|与|还|另|其中|其他|其余)[^，。；：、\\d镇乡村街县区市校]{2,12}\\d';
/** 投向5个乡镇，分别是甲镇、乙乡，受益移民4832人: the next clause begins behind the last of the names. */
const BEFORE_CLAUSE = new RegExp(
  `(?<!第|前|后|另|其他|其余|余下)${COUNT}(?:个|家|所)${NOUN}，?(?:分别为|分别是|依次为|依次是|即)[：]?([^，。；：]+)(?=，${NEXT_CLAUSE})`,
  'g',
);
/** 内设机构4个：…. */
const COUNTED = new RegExp(
  `${NOUN}(?:共有|共|有)?${COUNT}(?:个|家|所)(?:、\\d+(?:\\.\\d+)?[亿万]?元)?(?:：|，?(?:分别为|分别是|依次为|依次是|即)[：]?)([^。；：]+)(?=[。；]|$)`,
  'g',
);
/** 涉及河东镇、新仓镇、铁桥镇3个乡镇. */
const BEHIND = new RegExp(
  `(?<=^|[，。；：])(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\\d{1,2}[.、])?([^，。；：、（）\\d]{2,40}(?:、[^，。；：、（）\\d]{2,40}){1,40})(?:共|这)?${COUNT}个(?:内设|直属|下属|所属)?${NOUN}`,
  'g',
);
/** What names of such a kind end in, so that nothing else is taken for one. */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/[镇乡街]|街道/, /(?:镇|乡|街道|办事处)$/],
  [/村|社区/, /(?:村|社区)$/],
  [/县|区|市/, /(?:县|区|市)$/],
  [/标段/, /标段?$/],
  [/学校/, /(?:学校|小学|中学|幼儿园|学院)$/],
  [/科室|股室|处室/, /(?:室|股|科|处)$/],
  [/部门|单位|机构|站所/, /(?:局|委|办|中心|院|校|所|站|馆|队|处|室|会|股|科)$/],
  [/项目|工程/, /(?:项目|工程)$/],
  [/指标/, /(?:决策|过程|投入|管理|产出|效益|效果|满意度|数量|质量|时效|成本|影响)(?:指标)?$/],
];
/** Some names are left out; or one, 第一至第五监察部, stands for several. */
const TRAILS = /等|其中|以及其他|还有|\.\.\.|…|[一二三四五六七八九十\d][至到~-]第?[一二三四五六七八九十\d]/;
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const SERIES = new RegExp(
  `(?<!第|前|后)${COUNT}(?:个|类|点|大)?(?:方面的?)?(?:问题|原因|不足|短板|方面|做法|经验|特点|建议)(?:如下)?：(?=一是)`,
  'g',
);

/** Every number of things whose names stand beside it and can be counted. */
export function saidLists(disclosure: Disclosure): SaidList[] {
  return narrative(disclosure).flatMap((at) => {
    const paragraph = { ...at, figures: [] };
    return /[个类家所大点面项]/.test(at.paragraph.text)
      ? [
          ...before(paragraph),
          ...behind(paragraph),
          ...series(paragraph),
          ...addingUp(paragraph),
          ...numberedBelow(paragraph),
          ...tabledBelow(disclosure, paragraph),
        ]
      : [];
  });
}

function before(paragraph: FigureParagraph): SaidList[] {
  const { text } = paragraph.paragraph;
  const clauses = new Set([...text.matchAll(BEFORE_CLAUSE)]);
  return [...text.matchAll(BEFORE), ...text.matchAll(COUNTED), ...clauses].flatMap((match): SaidList[] => {
    const [whole, number = '', list = ''] = match;
    const names = EACH_COUNTED.test(list) ? undefined : namesOf(list);
    if (names === undefined) return [];
    const said = whole.slice(0, whole.length - list.length).replace(/(?:[：，、]|开展|进行|实施).*$/, '');
    if (clauses.has(match) && !areAllOf(said, list.split('、'))) return [];
    return [{ in: paragraph, start: match.index, end: match.index + whole.length, said, count: numberOf(number), ...names }];
  });
}

/** Whether each of the names ends as things of the kind that is counted do. */
function areAllOf(said: string, names: readonly string[]): boolean {
  const ending = ENDINGS.find(([noun]) => noun.test(said))?.[1];
  return ending !== undefined && names.every((name) => ending.test(name));
}

/** 项目58个：交通14个、安居8个: kinds with how many there are of each; the number is of all of these. */
const EACH_COUNTED = /^[^、]*\d+[个家所辆人名项条][、，；][^、]*\d+[个家所辆人名项条](?:[、，；。]|$)/;
const BRACKETS = /（[^（）]*）/g;
const AMOUNTS = /\d+(?:\.\d+)?(?:亿元|万元|元|个|公里|亩|%)/g;

/** How many names a list has; undefined where a comma or a clause makes that unsure. */
function namesOf(list: string): Pick<SaidList, 'least' | 'most'> | undefined {
  const plain = list.replace(BRACKETS, '').replace(AMOUNTS, '');
  if (TRAILS.test(plain) || /[，\d]/.test(plain) || !plain.includes('、')) return undefined;
  const names = plain.split('、');
  if (names.some((name) => name.length < 2 || name.length > 24)) return undefined;
  const joined = names.map((name) => (name.match(/和|及|与/g) ?? []).length).reduce((sum, each) => sum + each, 0);
  const last = /^(.{2,}?)(?:以及|和|及|与)(.{2,})$/.exec(names.at(-1) ?? '');
  const all = last === null ? names : [...names.slice(0, -1), last[1] ?? '', last[2] ?? ''];
  // 渠道、闸门更换项目和泵站改造项目 are two names or three: only names of one form are surely each its own.
  return { least: isOneForm(names) || isOneForm(all) ? names.length : 1, most: names.length + joined };
}

const BODY = /(?:局|委|委员会|办|办公室|中心|院|校|所|站|馆|队|庭|部|政府|公司|会|股|科|室|处)$/;

const isOneForm = (names: readonly string[]): boolean =>
  names.every((name) => BODY.test(name)) ||
  new Set(names.map((name) => name.slice(-1))).size === 1 ||
  (new Set(names.map((name) => name.length)).size === 1 && (names[0]?.length ?? 0) > 2);

function behind(paragraph: FigureParagraph): SaidList[] {
  return Array.from(paragraph.paragraph.text.matchAll(BEHIND)).flatMap((match): SaidList[] => {
    const [whole, list = '', number = ''] = match;
    const said = whole.slice(whole.indexOf(list) + list.length);
    const ending = ENDINGS.find(([noun]) => noun.test(said))?.[1];
    const names = list.split('、');
    const tail = names.at(-1) ?? '';
    const parts = tail.split(/以及|和|及|与/);
    // 人力资源和社会保障服务中心 is one name.
    const isOneName =
      ending?.test(tail) === true && !parts.every((part) => ending.test(part)) && names.slice(0, -1).every((name) => ending.test(name));
    const ends = [...names.slice(0, -1), ...(isOneName ? [tail] : parts)];
    if (
      ending === undefined ||
      TRAILS.test(list) ||
      !(ends.every((name) => ending.test(name)) || arePlaces(said, ends)) ||
      isPart(paragraph, match)
    )
      return [];
    return [
      {
        in: paragraph,
        start: match.index,
        end: match.index + whole.length,
        said,
        count: numberOf(number),
        least: ends.length,
        most: ends.length,
      },
    ];
  });
}

/** 河东、新仓、铁桥3个乡镇: places by their short names. */
const arePlaces = (said: string, names: readonly string[]): boolean =>
  /乡|镇|村|街道/.test(said) && names.length > 2 && names.slice(1).every((name) => name.length === 2);

/** 等3个乡镇之一: the number is of more than the names. */
const isPart = ({ paragraph: { text } }: FigureParagraph, match: RegExpMatchArray): boolean =>
  /^(?:以上|以下|之[外一])/.test(text.slice((match.index ?? 0) + match[0].length));

/** 以下4个问题：一是…；二是…；三是…: the ordinals of the paragraph count on by themselves. */
function series(paragraph: FigureParagraph): SaidList[] {
  const { text } = paragraph.paragraph;
  const matches = Array.from(text.matchAll(SERIES));
  const [match] = matches;
  if (match === undefined || matches.length > 1) return [];
  const next = nextOf(paragraph.section).get(paragraph.paragraph)?.text ?? '';
  if (/^[\s（(]*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十])/.test(next)) return [];
  const rest = text.slice(match.index + match[0].length);
  const last = ORDINALS.findLastIndex((ordinal) => rest.includes(`${ordinal}是`));
  const isUnbroken = ORDINALS.slice(0, last + 1).every((ordinal) => rest.split(`${ordinal}是`).length === 2);
  if (last < 1 || !isUnbroken) return [];
  const said = match[0].replace(/[如下：]+$/, '');
  return [
    {
      in: paragraph,
      start: match.index,
      end: match.index + match[0].length,
      said,
      count: numberOf(match[1] ?? ''),
      least: last + 1,
      most: last + 1,
    },
  ];
}
