import type { Disclosure } from '../../model/record.ts';
import type { Locatable } from '../rule.ts';
import { gradeKey } from './grade-scale.ts';
import { figureParagraphs, placeOf } from './printed-figures.ts';

/** What the text of a paper says of the projects it evaluated: 对12个项目开展绩效自评, 涉及资金300万元, 其中优9个、良3个. */
export interface SaidEvaluation {
  /** The words that say how many. */
  readonly at: Locatable;
  readonly projects: number;
  readonly grades: readonly SaidGrade[];
  /** 涉及资金, in fen, with half a unit of its last place. */
  readonly funds?: { readonly at: Locatable; readonly fen: number; readonly within: number; readonly text: string };
}

export interface SaidGrade {
  readonly at: Locatable;
  readonly grade: string;
  readonly count: number;
}

const PROJECTS = [
  /(?:对|组织|涉及|纳入|开展|完成)[^，。；]{0,24}?(?<![\d.])(\d{1,4})个(?:预算)?(?:项目|支出项目|项目支出)[^，。；]{0,10}?(?:开展|进行|实施|组织|的)[^，。；]{0,8}?自评/,
  /(?<![\d.])(\d{1,4})个(?:预算)?(?:项目|项目支出)(?:全部|均|已)?(?:开展|纳入|完成)?(?:了)?(?:绩效)?自评/,
  /自评(?:的)?项目(?:共|共计|为|有)?(?<![\d.])(\d{1,4})个/,
];
/** 选取5个项目开展重点评价，结果优2个: the grades are of those that were chosen. */
const CHOSEN = /(?:选取|抽取|选择|挑选|抽选|遴选|从中[选抽])[^，。；]{0,6}\d{1,4}个/;
/** Projects of another kind, another body or another round. */
const OTHER = /其中|部门评价|财政评价|重点评价|重点绩效|一级项目|二级项目|抽[查取]|上年|复核|随机|下属|所属|政府性基金|国有资本/;
const WORD = '(优秀?|良好?|中等?|差)';
const GRADES = [
  new RegExp(`(?<!其)"?${WORD}"?(?:等级|等次|等|级|档)?(?:（[^（）]{2,16}）)?(?:的)?(?:项目)?(?:有|为|共|：)?(\\d{1,4})个`, 'g'),
  new RegExp(
    `(\\d{1,4})个(?:项目)?(?:的)?(?:自评|评价)?(?:结果|等级|等次)?(?:为|评为|获评|获得|属于|是)"?${WORD}"?(?:等级|等次)?(?=[，。；、）]|$)`,
    'g',
  ),
];
const FUNDS = /涉及(?:预算|项目|财政)?(?:支出)?(?:资金|金额)(?:总额)?(?:共计|合计|共|为)?$/;

/** The statements of the text, one for each paragraph that says how many projects were evaluated. */
export function saidEvaluations(disclosure: Disclosure): SaidEvaluation[] {
  return figureParagraphs(disclosure).flatMap((paragraph): SaidEvaluation[] => {
    const { text } = paragraph.paragraph;
    if (!text.includes('自评')) return [];
    const place = paragraph.paragraph.place;
    const cell = (printed: string): Locatable => ({ text: printed, ...(place === undefined ? {} : { place }) });
    const found = PROJECTS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    if (found === undefined || found === null || OTHER.test(found[0])) return [];
    const behind = text.slice(found.index + found[0].length);
    // A second count of projects begins another statement, whose grades are of those.
    if (PROJECTS.some((pattern) => pattern.test(behind)) || CHOSEN.test(behind)) return [];
    const money = paragraph.figures.find(({ unit, start }) => unit === '元' && FUNDS.test(text.slice(Math.max(0, start - 16), start)));
    const at = money === undefined ? undefined : placeOf(disclosure, paragraph, money);
    return [
      {
        at: cell(found[0]),
        projects: Number(found[1]),
        grades: gradesIn(text, cell),
        ...(money === undefined
          ? {}
          : {
              funds: {
                at: { text: money.text, ...(at === undefined ? {} : { place: at }) },
                fen: Math.round(money.value * 100),
                within: (money.step * 100) / 2,
                text: money.text,
              },
            }),
      },
    ];
  });
}

/** Numbers of projects by grade, where the paragraph does not say how many were evaluated. */
export interface CountedGrades {
  readonly grades: readonly SaidGrade[];
  /** Words on all projects beside them: 6个项目的平均分. */
  readonly projects?: number;
}

/** 6个项目 in a paragraph that counts no others. */
function countedProjects(text: string): number | undefined {
  const counts = Array.from(text.matchAll(/(?<![\d.])(\d{1,4})个(?:自评)?项目/g), ([, count]) => Number(count));
  return counts.length === 1 ? counts[0] : undefined;
}

/** 7个项目中，“优”4个: the grades are those of so many projects. */
const OF_ALL = /个(?:自评)?项目中[，：]?(?:评定?为|等级为)?"?[优良]/;

/** Paragraphs that count the projects by grade: “优”4个、“良”1个; of one grade alone where they say how many projects there are. */
export function saidGrades(disclosure: Disclosure): CountedGrades[] {
  return figureParagraphs(disclosure).flatMap(({ paragraph }) => {
    const { text, place } = paragraph;
    if (!/等级|等次|评价|自评|评定?为|个(?:自评)?项目中/.test(text) || OTHER.test(text) || PROJECTS.some((pattern) => pattern.test(text)))
      return [];
    const grades = gradesIn(text, (printed) => ({ text: printed, ...(place === undefined ? {} : { place }) }));
    const projects = countedProjects(text);
    if (grades.length > 1) return [{ grades, ...(projects === undefined || !OF_ALL.test(text) ? {} : { projects }) }];
    return grades.length === 1 && projects !== undefined && /评定?为"?[优良中差]/.test(text) ? [{ grades, projects }] : [];
  });
}

/** The numbers of projects by grade; none where a grade is counted twice, as that of two lists is. */
function gradesIn(text: string, cell: (printed: string) => Locatable): SaidGrade[] {
  const grades = GRADES.flatMap((pattern, order) =>
    [...text.matchAll(pattern)].map((match): SaidGrade => {
      const [word, count] = order === 0 ? [match[1], match[2]] : [match[2], match[1]];
      return { at: cell(match[0]), grade: gradeKey(word ?? ''), count: Number(count) };
    }),
  );
  return new Set(grades.map(({ grade }) => grade)).size === grades.length ? grades : [];
}
