import type { Disclosure } from '../../model/record.ts';
import type { FigureParagraph, PrintedFigure } from './printed-figures.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

/** 产出指标满分35分，得31.70分，扣3.30分，得分率90.57%: what a sentence says of the points of one thing. */
export interface PointsItem {
  /** Words that name the thing; '' where it has none of its own. */
  readonly name: string;
  full?: PrintedFigure;
  got?: PrintedFigure;
  lost?: PrintedFigure;
  rate?: PrintedFigure;
  /** Points of which the words do not say whether they were to be had or were given: 决策12.5分. */
  bare?: PrintedFigure;
  readonly start: number;
  end: number;
  /** 综合得分, 合计: it comes to what the others make together. */
  readonly isTotal: boolean;
  /** 其中 or a colon stands before it: it is a part of what was said last. */
  readonly opens: boolean;
  /** It stands behind 其中 in the clause of another: it is a part of that one. */
  readonly within: boolean;
  /** The names of those that 分别 gives their points, if it opens such a list. */
  readonly together?: number;
}

/** The things that a sentence gives points. */
export interface PointsSentence {
  readonly in: FigureParagraph;
  readonly items: readonly PointsItem[];
  /** It goes on with what the sentence before began: 其中, or a total that stands first. */
  readonly goesOn: boolean;
}

type Role = 'full' | 'got' | 'lost' | 'rate' | 'bare';

const AMOUNT = '(?:值|数)?(?:共|共计|计)?(?:为|是|：)?$';
const ROLES: readonly (readonly [Exclude<Role, 'rate' | 'bare'>, RegExp])[] = [
  ['full', new RegExp(`(?:满分|总分值|分值|标准分|权重(?:分)?)${AMOUNT}`)],
  ['lost', new RegExp(`(?:实际|被)?(?:扣|扣减|扣除|失|丢)(?:了|掉)?(?:分)?${AMOUNT}`)],
  ['got', new RegExp(`(?:实际|自评|评价|评定|实|最终)*得(?:到)?(?:分)?${AMOUNT}`)],
];
const RATE = /得分率(?:为|是|达到?)?$/;
/** Standards of grading, means, weights and other judges: no points that add up or were taken from one another. */
const NO_POINTS = /每|如果|若|否则|扣完|酌情|加权|折算|权重占|平均|均分|不低于|不超过|第三方|复核|按\d|最高|最低|×|\*/;
const OTHERS = /[比较]|提高|上升|下降|增加|减少|增长|上年|去年/;
const TOTAL = /绩效(?:自评|评价)+总?得分|综合|总分|总得分|总评分|总体|合计|共计|总计|累计|体系|最终/;
const GENERIC =
  /本次|本|该|此|项目|年度|绩效|评价|自评|得分|评分|分数|结果|经|的|实际|共|得|等级|支出|部门|整体|单位|财政|重点|满分|扣分?|为|是/g;
const DIMENSION = /决策|过程|产出|效益|满意|投入|管理|执行|数量|质量|时效|成本/;

interface Said {
  readonly role: Role;
  readonly name: string;
}

function saidOf({ figure, name, between, depth }: SaidFigure): Said {
  const found = figure.unit === '%' ? undefined : ROLES.find(([, pattern]) => pattern.test(name));
  const [role, pattern] = figure.unit === '%' ? (['rate', RATE] as const) : (found ?? (['bare', /$/] as const));
  // 产出数量15分中得14分: what is given of what was to be had has no name of its own.
  const own = plain(name.replace(pattern, '')).replace(/^中$/, '');
  // 资金管理（满分8分，得7分）: the name stands before the bracket.
  const before = own === '' && depth > 0 && between.lastIndexOf('（') >= 0 ? between.slice(0, between.lastIndexOf('（')) : '';
  return { role, name: own === '' ? plain(before.split(/[，；：、）]/).at(-1) ?? '') : own };
}

const plain = (words: string): string =>
  words
    .replace(/["《》]/g, '')
    .replace(/^(?:其中|以及|和|及|与|并|但|而)+|(?:的|为|是|均|各|方面|分别)+$/g, '')
    .trim();

const isTotalName = (words: string): boolean => !DIMENSION.test(words) && (TOTAL.test(words) || words.replace(GENERIC, '') === '');

/** How many names stand before 分别: 投入、过程、产出、效益四个维度分别得分. */
function namesBefore(between: string): number | undefined {
  const list = /([^，。；：]*)分别/.exec(between)?.[1];
  return list === undefined || !list.includes('、') ? undefined : list.split(/[、和及与]/).length;
}

const JOINS = /^[、，和及与]?$/;
const roleIn = ({ got, lost, full }: PointsItem): Role => (got ? 'got' : lost ? 'lost' : full ? 'full' : 'bare');

/** More than there was to be had is given to something else: 满意度10分，自评得分96.5分. */
const isMore = (role: Role, { value }: PrintedFigure, last: PointsItem | undefined): boolean =>
  role === 'got' && value > ((last?.full ?? last?.bare)?.value ?? Number.POSITIVE_INFINITY);

function itemsIn({ figures }: SaidSentence): PointsItem[] | undefined {
  const items: PointsItem[] = [];
  let within = false;
  let isOver = false;
  for (const said of figures) {
    const { figure, between } = said;
    within = /其中/.test(between) ? items.length > 0 : within && !between.includes('；');
    isOver ||= between.includes('；');
    if (figure.unit !== '分' && !(figure.unit === '%' && RATE.test(said.name))) continue;
    if (hidesFigure(between) || OTHERS.test(said.name)) return undefined;
    const last = items.at(-1);
    const { role, name } = JOINS.test(between) && last?.together !== undefined ? { role: roleIn(last), name: '' } : saidOf(said);
    // 甲得12分；乙扣0.4分: what is taken behind a semicolon is of what stands there.
    const isOthers = isOver && role === 'lost' && last?.got !== undefined;
    isOver = false;
    const isNew =
      isOthers ||
      isMore(role, figure, last) ||
      last?.together !== undefined ||
      role === 'bare' ||
      last === undefined ||
      last[role] !== undefined ||
      (name !== '' && name !== last.name);
    if (!isNew && last !== undefined) {
      // 产出指标50分，得48分: what was to be had; 预算执行18.94分（满分20分）: what was given.
      if (last.bare !== undefined && last.full === undefined && role !== 'lost') {
        if (role === 'full') last.got = last.bare;
        else last.full = last.bare;
        delete last.bare;
      }
      last[role] = figure;
      last.end = figure.end;
      continue;
    }
    const together = JOINS.test(between) ? last?.together : namesBefore(between);
    items.push({
      name,
      [role]: figure,
      start: figure.start - said.name.length,
      end: figure.end,
      isTotal: role !== 'rate' && together === undefined && isTotalName(said.name) && said.name !== '',
      opens: /其中|：/.test(between),
      within,
      ...(together === undefined ? {} : { together }),
    });
  }
  return items;
}

/** What the sentences of a paper say of points, in order. */
export function pointsSentences(disclosure: Disclosure): PointsSentence[] {
  return saidSentences(disclosure).flatMap((sentence) => {
    const { start, end, figures } = sentence;
    if (!figures.some(({ figure }) => figure.unit === '分')) return [];
    const text = sentence.in.paragraph.text.slice(start, end);
    const items = NO_POINTS.test(text) ? undefined : itemsIn(sentence);
    if (items === undefined || items.length === 0) return [];
    const goesOn = /^\s*其中/.test(text) || items[0]?.isTotal === true;
    return [{ in: sentence.in, items, goesOn }];
  });
}
