import { closesBalance, opensBalance, sureSign } from '../../model/balance.ts';
import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';
import { hidesFigure } from './said-figures.ts';

/** 年初余额46.31亿元，当年转贷6.12亿元，当年还本3.65亿元，年末余额48.78亿元: figures that add up by their names. */
export interface Balance {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly whole: NamedFigure;
  readonly terms: readonly Term[];
}

interface NamedFigure {
  readonly name: string;
  readonly figure: PrintedFigure;
  /** Where its words begin. */
  readonly start: number;
  /** A sentence begins with it. */
  readonly isFirst: boolean;
  /** Its words make another account of it, or a sum of others. */
  readonly isSum: boolean;
  /** It is the first of those that divide the figure before it. */
  readonly divides: boolean;
}

interface Term extends NamedFigure {
  readonly sign: 1 | -1;
}

const WITHOUT = /^[、，：和与及]+|^(?:其中|的|了)+|(?:为|(?<![下送到])达|是|共|共计|合计|约)+$|(?:20\d\d年度?)(?![初末])/g;
/** Words between two figures that make another account of them. */
const ANOTHER = /比|较|占|限额|完成|分别|以上|其中|%|合计|总计|总量|总收入|总支出|财力|[加减]上|减去|^、?[再另]?加(?!固)|后，/;
/** 资产总额, 负债总额 and 净资产 of one body. */
const LAID_DOWN = [
  /^(?:.*[^净固流无定动形产]|)资产(?:总额|总计|合计)$/,
  /^(?:.*[^动]|)负债(?:总额|总计|合计)?$/,
  /^净资产(?:总额|总计|合计)?$/,
] as const;
const LONGEST = 6;
/** A name behind a full stop goes on with the run only where it is no more than a change. */
const SHORT = 14;

/** Every balance that a sentence prints whole; its opening may stand alone in the sentence before. */
export function balancesOf(disclosure: Disclosure): Balance[] {
  return figureParagraphs(disclosure).flatMap((paragraph) => {
    const { text } = paragraph.paragraph;
    const named: NamedFigure[] = [];
    const sentences: NamedFigure[][] = [];
    paragraph.figures.forEach((figure, index) => {
      const before = paragraph.figures[index - 1]?.end ?? 0;
      // Only what stands between two figures is looked at: a paragraph may be as long as a paper.
      const between = text.slice(before, figure.start);
      const end = Math.max(between.lastIndexOf('。'), between.lastIndexOf('；'));
      const name = between
        .slice(end + 1)
        .replace(WITHOUT, '')
        .replace(WITHOUT, '');
      const isSum = ANOTHER.test(between.slice(end + 1));
      const divides = /^[，：（]其中/.test(between);
      const own = { name, isSum, divides, figure, start: before + end + 1, isFirst: end >= 0 || index === 0 };
      named.push(own);
      if (own.isFirst) sentences.push([own]);
      else sentences.at(-1)?.push(own);
    });
    return [...runsIn(named), ...sentences.flatMap(laidDownIn)].map((run) => ({ in: paragraph, start: run.terms[0]?.start ?? 0, ...run }));
  });
}

type Run = Pick<Balance, 'whole' | 'terms'>;

/** 年末余额 with all in front of it back to 年初余额, 调整后预算 back to 年初预算. */
function runsIn(figures: readonly NamedFigure[]): readonly Run[] {
  return figures.flatMap((whole, at): readonly Run[] => {
    const closing = CLOSINGS.find(({ closes }) => closes(lastWords(whole.name)));
    if (closing === undefined || whole.isFirst) return [];
    const terms: Term[] = [];
    for (let index = at - 1; index >= Math.max(0, at - LONGEST); index -= 1) {
      const named = figures[index];
      if (named === undefined || named.figure.unit !== whole.figure.unit || named.isSum || hidesFigure(named.name)) return [];
      const opens = closing.opens(named.name, lastWords(whole.name));
      const sign = opens ? 1 : closing.sign(named.name);
      if (sign === undefined) return [];
      terms.unshift({ ...named, sign });
      // 当年结余3.54亿元，年初滚存61.12亿元，年末滚存64.66亿元: what was left over is told first.
      const left = figures[index - 1];
      if (
        opens &&
        terms.length === 1 &&
        left !== undefined &&
        isLeftOver(left.name) &&
        left.figure.unit === whole.figure.unit &&
        !named.isFirst
      )
        return [{ whole, terms: [...terms, { ...left, sign: 1 }] }];
      if (opens) return terms.length > 1 && closing.isWhole(terms.slice(1)) ? [{ whole, terms: withoutNet(terms) }] : [];
      // The opening may stand alone in the sentence before, or with nothing but what it consists of.
      if (!named.isFirst) continue;
      const opening = aloneBefore(figures, index);
      if (named.name.length > SHORT || opening === undefined) return [];
      index = opening + 1;
    }
    return [];
  });
}

/** 调增31.5万元，调减26万元，净调增5.5万元: the third says again what the moves before it came to. */
function withoutNet(terms: readonly Term[]): readonly Term[] {
  const moves = terms.filter(({ name }) => !/^净/.test(lastWords(name)));
  return moves.length > 2 ? moves : terms;
}

/** The only figure of the sentence before a figure, whatever divides it: 年初预算100万元，其中基本支出60万元、项目支出40万元；. */
function aloneBefore(figures: readonly NamedFigure[], at: number): number | undefined {
  let first = at - 1;
  while (first > at - LONGEST && figures[first]?.isFirst === false) first -= 1;
  if (figures[first]?.isFirst !== true) return undefined;
  return first === at - 1 || figures[first + 1]?.divides === true ? first : undefined;
}

const lastWords = (name: string): string => name.slice(Math.max(name.lastIndexOf('，'), name.lastIndexOf('：')) + 1);

/** 当年结余: what came in less what went out. */
const isLeftOver = (name: string): boolean => /^(?:当年|本年度?|本期|年度|全年)(?:收支|预算)?结余$/.test(lastWords(name));

interface Closing {
  readonly closes: (name: string) => boolean;
  /** Whether a name is of what the run to a closing of this name begins with. */
  readonly opens: (name: string, closing: string) => boolean;
  readonly sign: (name: string) => 1 | -1 | undefined;
  readonly isWhole: (moves: readonly Term[]) => boolean;
}

const CLOSINGS: readonly Closing[] = [
  {
    closes: (name) => closesBalance(name) || /^(?:本?年末|期末|20\d\d年末|年底)[^，。；%率]{0,10}$/.test(name),
    opens: (name, closing) => openingOf(name) || endsYearBefore(name, closing),
    sign: (name) => (isLeftOver(name) ? 1 : (sureSign(name) ?? spokenSign(name))),
    // Of what only came, or only went, some may have gone the other way and not be told; what was left over is both.
    isWhole: (moves) => new Set(moves.map(({ sign }) => sign)).size === 2 || (moves.length === 1 && isLeftOver(moves[0]?.name ?? '')),
  },
  {
    closes: (name) => /^(?:调整|变更|追加|调增|调减|压减|核减)后|^调整预算|^全年预算|^最终预算/.test(name) && !/率/.test(name),
    opens: (name) => /年初[^，。；]{0,8}$/.test(name) && !ADDS.test(name) && !TAKES.test(name),
    sign: (name) => (ADDS.test(name) === TAKES.test(name) ? undefined : ADDS.test(name) ? 1 : -1),
    isWhole: () => true,
  },
];
const ADDS = /追加|调增|核增|增加|追补|上年结转/;
const TAKES = /调减|压减|核减|减少|追减|收回|缩减/;

/** 全县年初余额 opens, too; 上年末一般债务余额 names what it is of. */
function openingOf(name: string): boolean {
  const at = name.search(/上年(?:末|结转|结余)|年初|期初/);
  return at >= 0 && (opensBalance(name.slice(at)) || /^(?:上年末|年初|期初)[^，。；预]{0,10}$/.test(name.slice(at)));
}

/** 2022年末债务余额 opens what 2023年末债务余额 closes. */
function endsYearBefore(name: string, closing: string): boolean {
  const [before = Number.NaN, own] = [name, closing].map((each) => Number(/(20\d\d)年末/.exec(each)?.[1]));
  return own === before + 1;
}

const CAME = /发行|新购|招录|招聘|录用|新招|接收|安置|新?开工|新建|到位|下达|拨入|收到|购进|计提|新入/;
const WENT = /退休|退出|离职|辞职|去世|死亡|拍卖|完工|竣工|销号|化解|清偿|使用|收回/;

/** The sign of people and things that come and go. */
const spokenSign = (name: string): 1 | -1 | undefined => (CAME.test(name) === WENT.test(name) ? undefined : CAME.test(name) ? 1 : -1);

function laidDownIn(figures: readonly NamedFigure[]): readonly Run[] {
  const [assets, debts, net] = LAID_DOWN.map((pattern) => {
    const found = figures.filter(({ name }) => pattern.test(lastWords(name)));
    return found.length === 1 ? found[0] : undefined;
  });
  if (assets === undefined || debts === undefined || net === undefined || assets.figure.unit !== '元') return [];
  if (debts.figure.unit !== '元' || net.figure.unit !== '元') return [];
  return [
    {
      whole: net,
      terms: [
        { ...assets, sign: 1 },
        { ...debts, sign: -1 },
      ],
    },
  ];
}

/** What the whole should be, and by how much it may miss that. */
export function sumOfBalance({ whole, terms }: Balance): { readonly value: number; readonly holds: boolean } {
  const value = terms.reduce((sum, { figure, sign }) => sum + sign * figure.value, 0);
  // People and vehicles are counted, and nothing of them was rounded.
  const allowed = [whole, ...terms].reduce((sum, { figure }) => sum + (isMeasured(figure) ? figure.step / 2 : 0), 0);
  return { value, holds: Math.abs(value - whole.figure.value) <= allowed + 1e-6 };
}

const isMeasured = ({ unit, step }: PrintedFigure): boolean => unit === '元' || unit === '亩' || step !== 1;
