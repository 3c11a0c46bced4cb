import { closesBalance, opensBalance, sureSign } from '../../model/balance.ts';
import type { Disclosure } from '../../model/record.ts';
import { type FigureParagraph, figureParagraphs, type PrintedFigure } from './printed-figures.ts';

/** 年初余额46.31亿元，当年转贷6.12亿元，当年还本3.65亿元，年末余额48.78亿元: a sentence whose figures add up by their names. */
export interface Balance {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly whole: NamedFigure;
  readonly terms: readonly Term[];
}

interface NamedFigure {
  readonly name: string;
  readonly figure: PrintedFigure;
}

interface Term extends NamedFigure {
  readonly sign: 1 | -1;
}

const WITHOUT = /^[、，：和与及]+|^(?:其中|的|了)+|(?:为|达|是|共|共计|合计|约)+$|(?:20\d\d年度?)(?![初末])/g;
/** Words between two figures that make another account of them. */
const ANOTHER = /比|较|占|限额|完成|预算|分别|以上|其中|%/;
/** 资产总额, 负债总额 and 净资产 of one body. */
const LAID_DOWN = [
  /^(?:.*[^净固流无定动形产]|)资产(?:总额|总计|合计)$/,
  /^(?:.*[^动]|)负债(?:总额|总计|合计)?$/,
  /^净资产(?:总额|总计|合计)?$/,
] as const;
const LONGEST = 6;

/** Every balance that a sentence prints whole. */
export function balancesOf(disclosure: Disclosure): Balance[] {
  return figureParagraphs(disclosure).flatMap((paragraph) => {
    const { text } = paragraph.paragraph;
    const sentences = new Map<number, NamedFigure[]>();
    let from = 0;
    paragraph.figures.forEach((figure, index) => {
      const before = paragraph.figures[index - 1]?.end ?? 0;
      // Only what stands between two figures is looked at: a paragraph may be as long as a paper.
      const between = text.slice(before, figure.start);
      const end = Math.max(between.lastIndexOf('。'), between.lastIndexOf('；'));
      if (end >= 0) from = before + end + 1;
      const name = text.slice(Math.max(from, before), figure.start).replace(WITHOUT, '').replace(WITHOUT, '');
      const own = sentences.get(from) ?? [];
      sentences.set(from, own);
      own.push({ name, figure });
    });
    return [...sentences].flatMap(([start, figures]) =>
      [...runsIn(figures), ...laidDownIn(figures)].map((run) => ({ in: paragraph, start, ...run })),
    );
  });
}

type Run = Pick<Balance, 'whole' | 'terms'>;

/** 年末余额 with all in front of it back to 年初余额, of which something came and something went. */
function runsIn(figures: readonly NamedFigure[]): readonly Run[] {
  return figures.flatMap((whole, at): readonly Run[] => {
    if (!closesBalance(lastWords(whole.name))) return [];
    const terms: Term[] = [];
    for (let index = at - 1; index >= Math.max(0, at - LONGEST); index -= 1) {
      const named = figures[index];
      if (named === undefined || named.figure.unit !== whole.figure.unit || ANOTHER.test(named.name)) return [];
      const opens = openingOf(named.name);
      const sign = opens ? 1 : sureSign(named.name);
      if (sign === undefined || /[。；]/.test(named.name)) return [];
      terms.unshift({ ...named, sign });
      if (opens) return terms.length > 2 && new Set(terms.slice(1).map((term) => term.sign)).size === 2 ? [{ whole, terms }] : [];
    }
    return [];
  });
}

const lastWords = (name: string): string => name.slice(Math.max(name.lastIndexOf('，'), name.lastIndexOf('：')) + 1);

/** 全县年初余额 opens, too; 上年末一般债务余额 names what it is of. */
function openingOf(name: string): boolean {
  const at = name.search(/上年末|年初|期初/);
  return at >= 0 && opensBalance(name.slice(at));
}

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
  const allowed = [whole, ...terms].reduce((sum, { figure }) => sum + figure.step / 2, 0);
  return { value, holds: Math.abs(value - whole.figure.value) <= allowed + 1e-6 };
}
