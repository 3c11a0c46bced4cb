import type { Disclosure } from '../../model/record.ts';
import type { Locatable } from '../rule.ts';
import { figureParagraphs, type PrintedFigure, placeOf, sentenceStart } from './printed-figures.ts';

/** A total score that a sentence gives: 项目自评得分98.6分. */
export interface SaidScore {
  readonly at: Locatable;
  readonly figure: PrintedFigure;
  /** The score of a whole department, and not of a project. */
  readonly ofDepartment: boolean;
  /** The sentence up to the score, where the paper speaks of several projects: it says which is meant. */
  readonly sentence?: string;
  /** 自评得分97.41分，评分明细如下：the score of what is printed below. */
  readonly announces: boolean;
}

const ANNOUNCES = /^[，；：]?(?!(?:各|分)(?:项目|单位|部门|科室))[^，。；]{0,8}(?:如下|见下表)(?:表|所示)?(?:[：。]|$)/;

const TOTAL = /(?:综合|自评|评价|项目|绩效|最终|总)(?:评价|自评|综合)?(?:得分|总分)(?:为|是|：)?$/;
/** Scores of a part, a mean, another year or another judge, and one of several things. */
const NO_TOTAL = /指标|产出|效益|过程|决策|投入|满意度|单项|平均|各|上年|去年|往年|复核|审核|抽查|财政|第三方|其中|分别|分项|执行率得分/;
/** 综合得分90分及以上为优: a bound of a grade. */
const OF_SCALE = /^(?:（[含不]+）)?(?:[及或]?以[上下]|[—~-]|[至到]\d)/;
/** 6个项目: the paper speaks of more than one. */
const SEVERAL = /(?:[2-9]|[1-9]\d+|[二三四五六七八九十两]+)个(?:[\u4e00-\u9fa5]{0,6}项目|专项)/;

/** The total scores that sentences give. */
export function saidScores(disclosure: Disclosure): readonly SaidScore[] {
  const paragraphs = [...figureParagraphs(disclosure)];
  const several = paragraphs.some(({ paragraph }) => SEVERAL.test(paragraph.text));
  return paragraphs.flatMap((paragraph) =>
    paragraph.figures.flatMap((figure): SaidScore[] => {
      const { text } = paragraph.paragraph;
      if (figure.unit !== '分' || figure.value > 100) return [];
      const sentence = text.slice(sentenceStart(text, figure.start), figure.start);
      if (!TOTAL.test(sentence) || NO_TOTAL.test(sentence) || OF_SCALE.test(text.slice(figure.end))) return [];
      const place = placeOf(disclosure, paragraph, figure);
      const at = { text: `${sentence}${figure.text}`, ...(place === undefined ? {} : { place }) };
      return [
        {
          at,
          figure,
          ofDepartment: /整体|部门|单位支出/.test(sentence),
          announces: ANNOUNCES.test(text.slice(figure.end)),
          ...(several ? { sentence } : {}),
        },
      ];
    }),
  );
}
