import type { Disclosure } from '../../model/record.ts';
import type { FigureParagraph } from './printed-figures.ts';
import { hidesFigure, type SaidFigure, type SaidSentence, saidSentences } from './said-figures.ts';

/** Words on size that the figures beside them prove or disprove: 占比超过一半, 一标段最高. */
export interface SaidSize {
  readonly in: FigureParagraph;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly holds: boolean;
  /** What the figures say. */
  readonly found: string;
}

const SHARES: Readonly<Record<string, number>> = {
  一半: 50,
  半数: 50,
  半: 50,
  三分之一: 100 / 3,
  三分之二: 200 / 3,
  四分之一: 25,
  四分之三: 75,
};
const TENTHS = '一二三四五六七八九';
const SHARE = '(一半|半数|三分之一|三分之二|四分之一|四分之三|[一二三四五六七八九]成|\\d{1,2}(?:\\.\\d+)?%)';
/** 占比超过一半, 占九成以上, 占比过半, 超过三分之二. */
const MORE = new RegExp(
  `^，?(?:占比|占|占总数的?|占全部的?|比例)?(?:已)?(?:(?:超过|超|逾|高于|大于)了?${SHARE}|${SHARE}以上|过(半))(?=[，。；）]|$)`,
);
const LESS = new RegExp(`^，?(?:占比|占|比例)?(?:(?:不足|不到|未达|低于)${SHARE}|${SHARE}以下)(?=[，。；）]|$)`);

const limitOf = (words: readonly (string | undefined)[]): number => {
  const word = words.find((each) => each !== undefined) ?? '';
  if (word.endsWith('%')) return Number.parseFloat(word);
  return SHARES[word] ?? (TENTHS.indexOf(word[0] ?? '') + 1) * 10;
};

/** Every word on size that stands beside its figures. */
export function* saidSizes(disclosure: Disclosure): Generator<SaidSize> {
  for (const sentence of saidSentences(disclosure)) {
    yield* sharesIn(sentence);
    yield* aimsIn(sentence);
    yield* ranksIn(sentence);
  }
}

function* sharesIn(sentence: SaidSentence): Generator<SaidSize> {
  const { text } = sentence.in.paragraph;
  for (const [at, { figure }] of sentence.figures.entries()) {
    const behind = text.slice(figure.end, figure.end + 20);
    const [more, less] = [MORE.exec(behind), LESS.exec(behind)];
    const match = more ?? less;
    const share = match === null ? undefined : shareOf(sentence.figures, at);
    if (match === null || share === undefined) continue;
    const limit = limitOf(match.slice(1));
    const holds = more === null ? share.percent - share.slack < limit : share.percent + share.slack > limit - 1e-9;
    const word = match[0].replace(/^，/, '');
    yield { in: sentence.in, start: share.start, end: figure.end + match[0].length, word, holds, found: `${share.percent.toFixed(2)}%` };
  }
}

/** The share that was printed right before, or that the only two figures of the sentence make: a whole and, behind 其中, its part. */
function shareOf(
  figures: readonly SaidFigure[],
  at: number,
): { readonly percent: number; readonly slack: number; readonly start: number } | undefined {
  const own = figures[at];
  if (own === undefined) return undefined;
  const { figure, name, between } = own;
  if (figure.unit === '%')
    return /占|的$|比/.test(name) && !/增|减|降|升/.test(name)
      ? { percent: figure.value, slack: figure.step, start: figure.start }
      : undefined;
  const whole = figures[at - 1];
  if (whole === undefined || at !== 1 || whole.figure.unit !== figure.unit || !/^[^。；]{0,4}其中/.test(between) || hidesFigure(between))
    return undefined;
  if (whole.figure.value < figure.value) return undefined;
  const percent = (100 * figure.value) / whole.figure.value;
  return {
    percent,
    slack: (100 * (figure.step + whole.figure.step)) / whole.figure.value / 2,
    start: whole.figure.start - whole.name.length,
  };
}

/** 由46%升至58%，提高12个百分点，低于55%的目标: what stands between the two is by how much it moved. */
const MOVED = /^(?:，(?:较|比)?(?:上年|去年|同期)?(?:提高|上升|增加|增长|下降|降低|减少)了?)?$/;
const AGAINST_AIM = /^，?(?:仍|还|也|均|略|明显|已|但)*(低于|少于|高于|超过|大于|多于)了?$/;
const AIM = /^的?(?:年度|年初|预期|预定|原定|考核|绩效|全年|既定|计划)*(?:目标|计划|要求|任务|指标)/;

/** What came of something and the aim behind it, with the word that says which is greater. */
function* aimsIn(sentence: SaidSentence): Generator<SaidSize> {
  const { text } = sentence.in.paragraph;
  for (const [at, { figure: aim, between }] of sentence.figures.entries()) {
    const points = sentence.figures[at - 1];
    const isMoved = points?.figure.unit === '百分点' && MOVED.test(points.between);
    const done = sentence.figures[isMoved ? at - 2 : at - 1];
    const word = AGAINST_AIM.exec(between)?.[1];
    const aimed = AIM.exec(text.slice(aim.end, aim.end + 16))?.[0];
    if (done === undefined || word === undefined || aimed === undefined || done.figure.unit !== aim.unit || hidesFigure(between)) continue;
    if (done.figure.value === aim.value || /目标|计划|上年|去年|[增减升降]/.test(done.name.replace(/[升降]至|[增减](?:加|少)?到/, '')))
      continue;
    yield {
      in: sentence.in,
      start: done.figure.start - done.name.length,
      end: aim.end + aimed.length,
      word: `${word}${aim.text}${aimed}`,
      holds: /高|超|大|多/.test(word) === done.figure.value > aim.value,
      found: done.figure.text,
    };
  }
}

const TOP = '(高|低|多|少|大|小|快|慢)';
/** 最高的是河东镇 */
const TOP_IS = new RegExp(`最${TOP}的(?:为|是)([\\u4e00-\\u9fa5]{2,12})(?=[，。；（]|$)`, 'g');
/** 一标段最高 */
const IS_TOP = new RegExp(`(?:^|，)([\\u4e00-\\u9fa5]{2,12}?)(?:的?(?:完成率|支出率|执行率|得分|金额|支出))?最${TOP}(?=[，。；]|$)`, 'g');
const FEWEST = 3;

/** 最高 and 最低 behind a list of at least three things with figures of one unit, one of which has the name that is spoken of. */
function* ranksIn(sentence: SaidSentence): Generator<SaidSize> {
  if (!/最/.test(sentence.rest)) return;
  const list = listAtEnd(sentence.figures);
  if (list.length < FEWEST) return;
  const at = sentence.figures.at(-1)?.figure.end ?? sentence.start;
  const said = [
    ...Array.from(sentence.rest.matchAll(TOP_IS), ([word, top = '', name = '']) => ({ word, top, name })),
    ...Array.from(sentence.rest.matchAll(IS_TOP), ([word, name = '', top = '']) => ({ word: word.replace(/^，/, ''), top, name })),
  ];
  for (const { word, top, name } of said) {
    const named = list.filter((each) => nameOf(each).endsWith(name));
    const [own] = named;
    if (own === undefined || named.length > 1) continue;
    const up = /[高多大快]/.test(top);
    const better = list.filter(({ figure }) => (up ? figure.value > own.figure.value : figure.value < own.figure.value));
    const first = list[0];
    yield {
      in: sentence.in,
      start: first === undefined ? sentence.start : first.figure.start - first.name.length,
      end: Math.min(sentence.end, at + sentence.rest.length),
      word,
      holds: better.length === 0,
      found: better.map((each) => `${nameOf(each)}${each.figure.text}`).join('、'),
    };
  }
}

const nameOf = ({ name }: SaidFigure): string =>
  name.replace(/(?:完成率|支出率|执行率|得分|金额|支出|为|是|分别)+$/g, '').replace(/^(?:其中|分别为|分别是)/, '');

/** The figures at the end of the sentence that one mark after the other divides, with a name each. */
function listAtEnd(figures: readonly SaidFigure[]): readonly SaidFigure[] {
  const unit = figures.at(-1)?.figure.unit;
  const list: SaidFigure[] = [];
  for (let index = figures.length - 1; index >= 0 && list.length < 20; index -= 1) {
    const said = figures[index];
    if (said === undefined || said.figure.unit !== unit || hidesFigure(said.between) || nameOf(said) === '' || /[比较增减]/.test(said.name))
      break;
    list.unshift(said);
    if (!/^[、，；和及]/.test(said.between)) break;
  }
  return list;
}
