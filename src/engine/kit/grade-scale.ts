/** Scales of grades that a paper states: 90分（含）以上为优，80（含）-90分为良. */

const WORD = '(优秀?|良好?|中等?|一般|基本合格|不合格|合格|较差|差)';
const POINTS = '(\\d{1,3}(?:\\.\\d+)?)(?:分)?((?:（不?含[^（）]{0,6}）)?)(?:分)?';
const DASH = '(?:[-—–~～至到]|[-—]{2})';
const BELOW = '[≤＜<]=?';
/** 90分（含）以上, 80（含）-90分, 80分及以上不足90分, 80分及以上、90分以下, 80≤得分＜90, [80,90), 60分以下, ≥90分, 90分及以上. */
const UNDER = '(?:不足|不满|未满|低于|不到)';
const UP_TO = `(?:${UNDER}${POINTS}|${POINTS}以下(?:（不含[^（）]{0,6}）)?)`;
const RANGE = `(?:得分|总分)?(?:(?<between>${POINTS}(?:及|或)?以上(?:（含[^（）]{0,6}）)?(?:至|到|，|、|且)?${UP_TO}|${POINTS}${DASH}${POINTS}|${POINTS}${BELOW}(?:得分|总分|分数|[A-Z])${BELOW}${POINTS}|\\[${POINTS}[,，]${POINTS}[\\])）])|(?<least>${POINTS}(?:及|或)?以上(?:（含[^（）]{0,6}）)?|[≥＞>]=?${POINTS})|(?<most>${POINTS}(?:及|或)?以下(?:（不?含[^（）]{0,6}）)?|(?:[≤＜<]=?|${UNDER})${POINTS}))`;
const RANGE_THEN_WORD = new RegExp(
  `${RANGE}，?(?:的)?(?:评?为|评定为|定为|属于?|是|对应|，等级为)?"?${WORD}"?(?=[，。；、（）"]|等|级|档|$)`,
  'g',
);
const WORD_THEN_RANGE = new RegExp(
  `(?:(?<![\\p{Script=Han}])|(?<=评定?为|获评|等级为?))"?${WORD}"?(?:等|级|档)?[（：:]${RANGE}(?=[）；，。、]|$)`,
  'gu',
);

interface Band {
  readonly grade: string;
  /** Both bounds out of 100. */
  readonly least: number;
  readonly most: number;
}

export type GradeScale = readonly Band[];

/** 财预〔2020〕10号: 优, 良, 中, 差. */
export const USUAL_SCALE: GradeScale = [
  { grade: '优', least: 90, most: 100 },
  { grade: '良', least: 80, most: 90 },
  { grade: '中', least: 60, most: 80 },
  { grade: '差', least: 0, most: 60 },
];

/** One word for a grade however it is written: 优秀 is 优, 良好 is 良. */
export const gradeKey = (word: string): string => word.replace(/^(优|良|中)[秀好等]$/, '$1').replace('较差', '差');

const numbersIn = (text: string): number[] =>
  Array.from(text.replace(/（[^（）]*）/g, '').matchAll(/\d+(?:\.\d+)?/g), ([found]) => Number(found));

function bandOf(word: string, groups: Readonly<Record<string, string | undefined>>): Band | undefined {
  const { between, least, most } = groups;
  const [low, high] = numbersIn(between ?? least ?? most ?? '');
  if (low === undefined) return undefined;
  const grade = gradeKey(word);
  if (least !== undefined) return { grade, least: low, most: Number.POSITIVE_INFINITY };
  if (most !== undefined) return { grade, least: 0, most: low };
  return high === undefined ? undefined : { grade, least: Math.min(low, high), most: Math.max(low, high) };
}

const wordIn = (match: RegExpMatchArray): string =>
  match.findLast((group) => group !== undefined && new RegExp(`^${WORD}$`).test(group)) ?? '';

/** The bands that a text states. */
function bandsIn(text: string): Band[] {
  return [RANGE_THEN_WORD, WORD_THEN_RANGE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => bandOf(wordIn(match), match.groups ?? {}) ?? []),
  );
}

/** The bands from the highest down; 80分以上为良 ends where 90分以上为优 begins. */
function inOrder(bands: readonly Band[]): Band[] {
  const sorted = bands.toSorted((a, b) => b.least - a.least);
  return sorted.map((band, index) => ({ ...band, most: Number.isFinite(band.most) ? band.most : (sorted[index - 1]?.least ?? 100) }));
}

/** Scales run from the highest grade down, each band below the one before, and out of 100. */
function isScale(bands: readonly Band[]): boolean {
  return (
    bands.length >= 2 &&
    bands.every(
      ({ least, most, grade }, index) =>
        least < most &&
        most <= 100 &&
        bands.every((other, at) => at === index || (other.grade !== grade && (at < index ? other.least >= most : other.most <= least))),
    )
  );
}

/** The one scale that the texts state; undefined when they state none, several that differ, or one that contradicts itself. */
export function statedScale(texts: Iterable<string>): GradeScale | undefined {
  let found: GradeScale | undefined;
  for (const text of texts) {
    if (!/\d/.test(text)) continue;
    const bands = inOrder(bandsIn(text));
    if (bands.length < 2) continue;
    if (!isScale(bands) || (found !== undefined && JSON.stringify(found) !== JSON.stringify(bands))) return undefined;
    found = bands;
  }
  return found;
}

/** The grade of a score: that of the highest band it reaches, so that 89.5 is 良 with 80-89 and 90-100. */
export function gradeOf(scale: GradeScale, score: number): string | undefined {
  return scale.find(({ least }) => score >= least)?.grade;
}

/** Whether a score has the grade by the scale; undefined on a bound, below the scale, and for a grade that the scale does not know. */
export function hasGrade(scale: GradeScale, score: number, grade: string): boolean | undefined {
  if (scale.some(({ least }) => score === least) || !scale.some((band) => band.grade === grade)) return undefined;
  const given = gradeOf(scale, score);
  return given === undefined ? undefined : given === grade;
}
