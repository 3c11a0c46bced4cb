import { groupBy, oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph, Project, SectionTable } from '../../model/record.ts';
import type { Locatable } from '../rule.ts';
import { gradeKey } from './grade-scale.ts';
import { LONGEST_SENTENCE } from './printed-figures.ts';
import { narrative } from './sentences.ts';

/** A score out of 100 with the grade printed beside it. */
export interface GradedScore {
  /** The cell or sentence that names the grade. */
  readonly at: Locatable;
  readonly scoreAt: Locatable;
  /** What was scored, as far as it is named; else the sentence. */
  readonly name: string;
  readonly score: number;
  readonly printed: string;
  readonly grade: string;
  /** Beside others of the same table. */
  readonly inTable: boolean;
}

const WORD = '(优秀?|良好?|中等?|一般|基本合格|不合格|合格|较差|差)';
const GRADE_CELL = new RegExp(`^"?${WORD}"?(?:等|级|档)?$`);
const SCORE_COLUMN = /^(.{0,8}?)(?:得分|总分|评分|分数)(?:（(?:分|百分制|满分100分|100分)）)?$/;
/** 自评得分 beside 复评等级: the grade of another evaluation than the score. */
const OF_OTHERS = /复[评核]|财政|审[核定]|抽查|第三方|专家|主管/;
/** Among columns of scores of parts: 产出得分 | 效益得分 | 总分. */
const TOTAL_COLUMN = /^(?:总分|总得分|得分合计|合计得分|综合得分)(?:（.{1,8}）)?$/;
const GRADE_COLUMN = /^(.{0,8}?)(?:等级|等次|档次|级别|结果|结论)$/;
/** 得分85.6分，评价等级为"中": nothing but such words between the score and the grade. */
const SAID = new RegExp(
  `(?:(?:得分|总分|评分|分数|得)(?:合计|总计|共计)?|(?<=分，)(?:合计|共计|总计))(?:为|是|：|达到?)?(\\d{1,3}(?:\\.\\d+)?)分?[，、（]?((?:综合|绩效|自评|评价|评定|评级|结果|结论|总体|整体|对应|等级|等次|档次|为|是|属于?|：)+)"?${WORD}"?(?=[，。；、）（]|等|级|档|$)`,
  'g',
);
/** 得分85.6分（良）. */
const BRACKETED = new RegExp(
  `(?:得分|总分|评分|分数)(?:合计|总计|共计)?(?:为|是|：|达到?)?(\\d{1,3}(?:\\.\\d+)?)分?（()"?${WORD}"?(?:等级|等次|等|级)?）`,
  'g',
);
/** 评价等级为"良"，得分85.6分. */
const GRADE_FIRST = new RegExp(
  `(?:等级|等次|档次|评价结果|评价结论|评定)(?:为|是|：)?"?${WORD}"?(?:等级|等次|等|级)?[，、（](?:综合|评价|自评|绩效|最终|总)*(?:得分|总分|评分|分数)?(?:为|是|：)?(\\d{1,3}(?:\\.\\d+)?)分`,
  'g',
);
/** Scores of a part, a mean, and what is told of another year. */
const NO_TOTAL = /指标|产出|效益|过程|决策|投入|满意度|单项|平均|上年|去年|往年/;
const OF_PART = /满分|分值|权重/;

const scoreIn = (text: string): number | undefined => {
  const found = /^(\d{1,3}(?:\.\d+)?)分?$/.exec(text.trim())?.[1];
  return found === undefined || Number(found) > 100 ? undefined : Number(found);
};

interface Columns {
  readonly header: number;
  readonly score: number;
  readonly grade: number;
  readonly name: number;
}

/** The columns of score and grade, where a table has one of each, or one of each with the same word (自评得分, 自评等级). */
function columnsOf({ rows }: SectionTable): Columns | undefined {
  for (const [header, row] of rows.slice(0, 3).entries()) {
    const named = (pattern: RegExp) =>
      row.flatMap(({ text }, at) => (pattern.test(text) ? [{ at, of: pattern.exec(text)?.[1] ?? '' }] : []));
    const [grade, secondGrade] = named(GRADE_COLUMN);
    const scores = named(SCORE_COLUMN);
    if (grade === undefined || secondGrade !== undefined || scores.length === 0) continue;
    const totals = scores.filter(({ at }) => TOTAL_COLUMN.test(row[at]?.text ?? ''));
    const score =
      scores.length === 1
        ? scores[0]
        : (scores.find(({ of }) => of !== '' && of === grade.of) ?? (totals.length === 1 ? totals[0] : undefined));
    if (score === undefined || (OF_OTHERS.test(grade.of) && !OF_OTHERS.test(score.of))) return undefined;
    return { header, score: score.at, grade: grade.at, name: row.findIndex(({ text }) => /名称|项目|单位|部门/.test(text)) };
  }
  return undefined;
}

/** The rows of a table that print a score and a grade. */
function gradedRows(table: SectionTable): GradedScore[] {
  const columns = columnsOf(table);
  if (columns === undefined) return [];
  const width = table.rows[columns.header]?.length;
  return table.rows.slice(columns.header + 1).flatMap((row) => {
    const [score, grade] = [row[columns.score], row[columns.grade]];
    const word = GRADE_CELL.exec(grade?.text.trim() ?? '')?.[1];
    const value = scoreIn(score?.text ?? '');
    if (row.length !== width || score === undefined || grade === undefined || word === undefined || value === undefined) return [];
    return [
      { at: grade, scoreAt: score, name: row[columns.name]?.text ?? '', score: value, printed: word, grade: gradeKey(word), inTable: true },
    ];
  });
}

interface Match {
  readonly text: string;
  readonly points: string;
  readonly word: string;
  readonly index: number;
}

function* matchesIn(sentence: string): Generator<Match> {
  for (const { 0: text, 1: points = '', 2: between = '', 3: word = '', index } of sentence.matchAll(SAID))
    if (/等级|等次|档次|评|结果|结论/.test(between)) yield { text, points, word, index };
  for (const { 0: text, 1: points = '', 3: word = '', index } of sentence.matchAll(BRACKETED)) yield { text, points, word, index };
  for (const { 0: text, 1: word = '', 2: points = '', index } of sentence.matchAll(GRADE_FIRST)) yield { text, points, word, index };
}

/** 自评总分97.02分, 综合得97.00分: the score of the whole, wherever its grade stands. */
const TOTAL =
  /(?:^|[，。；：）])([^，。；：（）\d]{0,16}?)(?:得分|总分|总体?得分?|评分|综合得|自评得|最终得|共得)(?:合计|总计|共计)?(?:为|是|：|达到?)?(\d{1,3}(?:\.\d+)?)分/g;
/** 评价等级为"良", 评定为中等级, 等级优: the grade of the whole. */
const GRADED = new RegExp(
  `(?:^|[，。；：（）])([^，。；：（）\\d]{0,16}?)(?:等级|等次|档次|级别|评价结果|评价结论|自评结果|自评结论|评定|评)(?:评定|确定|结果)?(?:为|是|：|属于?)*"?${WORD}"?(?=[，。；、）]|等|级|档|$)`,
  'g',
);

/** The one score and the one grade of a paragraph, or of the paragraphs of a section; undefined where there is another of either. */
function apart(paragraphs: readonly Paragraph[]): GradedScore | undefined {
  const all = paragraphs.flatMap((paragraph) => {
    const { text, place } = paragraph;
    const at = place === undefined ? {} : { place };
    return [
      ...Array.from(text.matchAll(TOTAL), ([, before = '', points = '']) => ({ before, score: scoreIn(points), at: paragraph })),
      ...Array.from(text.matchAll(GRADED), ([words, before = '', word = '']) => ({ before, word, at: { ...at, text: words } })),
    ];
  });
  if (all.some(({ before }) => NO_TOTAL.test(before))) return undefined;
  const scores = all.flatMap((each) => ('score' in each && each.score !== undefined ? [each] : []));
  const words = all.flatMap((each) => ('word' in each ? [each] : []));
  const [score, grade] = [scores[0], words[0]];
  if (score?.score === undefined || grade === undefined || words.length > 1 || scores.length > 1) return undefined;
  return {
    at: grade.at,
    scoreAt: score.at,
    name: score.before,
    score: score.score,
    printed: grade.word,
    grade: gradeKey(grade.word),
    inTable: false,
  };
}

/** Scores and grades of a section that stand apart: of its paragraphs each by itself, else of all together. */
function gradedApart(paragraphs: readonly Paragraph[]): GradedScore[] {
  const alone = paragraphs.flatMap((paragraph) => {
    const found = gradedSentences(paragraph).length > 0 ? undefined : apart([paragraph]);
    return found === undefined ? [] : [found];
  });
  const told = alone.length > 0 || paragraphs.some((paragraph) => gradedSentences(paragraph).length > 0);
  const together = told ? undefined : apart(paragraphs);
  return together === undefined ? alone : [together];
}

/** 3、水库巡查：…: what a line of a list speaks of. */
const HEAD = /^\s*(?:\d{1,2}[、.．]|（[^（）]{1,3}）)?([^：，；\d]{2,24})：/;

/** Words without which none of the patterns of a score with its grade holds. */
const SAYS_SCORES = /[得总评]分|分数|等[级次]|档次|评价结|评定/;

const gradedSentences = oncePer((paragraph: Paragraph): readonly GradedScore[] => {
  const found: GradedScore[] = [];
  if (!SAYS_SCORES.test(paragraph.text)) return found;
  for (const sentence of paragraph.text.split(/[。；]/))
    for (const { text, points, word, index } of matchesIn(sentence)) {
      const score = scoreIn(points);
      const clauses = sentence.slice(Math.max(0, index - LONGEST_SENTENCE), index).split('，');
      const named = clauses.at(-1) ?? '';
      // 满分45分，得40.5分: out of something else than 100.
      if (score === undefined || NO_TOTAL.test(named) || (named === '' && OF_PART.test(clauses.at(-2) ?? ''))) continue;
      const at = { text, ...(paragraph.place === undefined ? {} : { place: paragraph.place }) };
      found.push({
        at,
        scoreAt: paragraph,
        name: named || (HEAD.exec(sentence)?.[1] ?? text),
        score,
        printed: word,
        grade: gradeKey(word),
        inTable: false,
      });
    }
  return found;
});

/** The rows of each table that prints scores with grades. */
export const gradedTables = (disclosure: Disclosure): GradedScore[][] =>
  disclosure.sections.flatMap((section) => section.tables.map(gradedRows)).filter((rows) => rows.length > 0);

/** The scores that stand beside their grades, table by table; those of sentences in a group of their own. */
export function gradedScores(disclosure: Disclosure): GradedScore[][] {
  const paragraphs = narrative(disclosure);
  const said = [
    ...paragraphs.flatMap(({ paragraph }) => gradedSentences(paragraph)),
    ...[...groupBy(paragraphs, ({ section }) => section).values()].flatMap((own) => gradedApart(own.map(({ paragraph }) => paragraph))),
  ];
  return [...gradedTables(disclosure), said].filter((group) => group.length > 0);
}

const FORM_GRADE = /^(?:等级|结论|评价结论)?[：:"]*(优秀?|良好?|中等?|差|较差)(?:等|级)?["。]*$/;

/** The grade that a form prints beside its total. */
export function formGrade({ gradeWord, totalScore, name }: Project): GradedScore | undefined {
  const word = FORM_GRADE.exec(gradeWord?.text ?? '')?.[1];
  const score = totalScore?.value?.points;
  if (gradeWord === undefined || totalScore === undefined || word === undefined || score === undefined) return undefined;
  if (gradeWord.uncertain === true || totalScore.uncertain === true) return undefined;
  return { at: gradeWord, scoreAt: totalScore, name: name.text, score, printed: word, grade: gradeKey(word), inTable: false };
}
