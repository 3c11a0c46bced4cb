import type { Place } from '../../model/place.ts';
import { withoutTitleNumber } from '../../model/title-number.ts';
import { forms } from './declared/index.ts';
import { selfEvaluation } from './declared/self-evaluation.ts';
import { targetForm } from './declared/target-form.ts';
import type { FormDeclaration } from './define-form.ts';
import type { TokenRow } from './form-row.ts';

/** A title of a form, without its number. */
export interface FormTitle {
  readonly kind: 'target' | 'evaluation';
  readonly text: string;
  /** The project it names; '' when it is the name of the form only (项目支出绩效目标申报表). */
  readonly stem: string;
  readonly place: Place;
  /** Index of its row. */
  readonly row: number;
  /** Its number in the series of forms: 12 of `12.XXX绩效目标表`. */
  readonly number?: number;
}

const listOf = (words: string | undefined): readonly string[] => words?.split(' ') ?? [];
const BETWEEN = `(?:${forms.flatMap(({ titles }) => listOf(titles?.between)).join('|')}|（[^）]*）)*`;

/** The titles of declared forms as a pattern. */
const patternOf = (names: readonly string[]): string => `(?:${names.join('|').replaceAll('*', BETWEEN)})`;
const namesOf = ({ titles }: FormDeclaration): readonly string[] => listOf(titles?.names);

const EVALUATION = new RegExp(patternOf(namesOf(selfEvaluation)));
const TABLES = forms.filter((form) => form !== selfEvaluation).flatMap(namesOf);
const TARGET = new RegExp(`^(.*?)${patternOf(TABLES.filter((name) => name.endsWith('表')))}(?:（[^（）]*）)*$`);
const PLACE = '(?:省|市|县|区|州|盟|旗)';
/** 云溪县水务局 in front of a year or behind it: the body whose forms they are. */
const BODY = '\\p{Script=Han}{2,20}(?:局|委|会|办|办公室|厅|政府|院|中心|馆|站|所|校|部|队|镇|乡|街道)';
const BODY_OF_YEAR = `(?:${BODY}(?=20\\d\\d年)|20\\d\\d年度?${BODY})?`;
const PLAIN = new RegExp(
  `^${BODY_OF_YEAR}(?:\\p{Script=Han}{1,10}${PLACE})?(?:\\d{4}年?度?|附[件表]?\\d*[：:]?|${listOf(targetForm.titles?.plain).join('|')}|\\p{Script=Han}{2,6}${PLACE}|（[^）]*）|[\\s、和及])*$`,
  'u',
);
const TITLES = forms.flatMap((form) =>
  form.titles === undefined ? [] : [{ name: form.name, pattern: new RegExp(patternOf(namesOf(form))) }],
);

/** The declared forms whose title a text has. */
export const titledAs = (text: string): readonly string[] => TITLES.flatMap(({ name, pattern }) => (pattern.test(text) ? [name] : []));

const GOING_ON = /[（(]续[表页]?[一二三四五六七八九\d]?[）)]|(?<=表)续[表页]?\d?$|^续[表页]\d?[：:]?/;

/** 项目绩效自评表（续）: what stands below goes on with the form of the page before. */
export const isGoingOn = (text: string): boolean => GOING_ON.test(text);

/** 续表 on a line of its own. */
export const isMarkAlone = (text: string): boolean => text.length <= 6 && isGoingOn(text) && titleKey(text) === '';

/** A title by which it is known again on the next page. */
export const titleKey = (text: string): string => text.replace(GOING_ON, '').replace(/\s/g, '');

/** Whether a row is the title of a self-evaluation form. */
export function isEvaluationTitle(row: TokenRow): boolean {
  if (row.filled.length > 3) return false;
  return row.filled.some(
    ({ text }) =>
      text.length <= 60 && text.includes('表') && EVALUATION.test(text) && !/[。；]|…{2,}|\.{4,}|[^\d）]\d{1,3}$|详见|见附|所示/.test(text),
  );
}

/** 绩效目标表二：河道清淤（预算42.40万元）: the name of the project stands behind the title and its number, and before its money. */
const NAMED_BEHIND =
  /^(?:项目)?(?:支出)?绩效目标(?:申报)?表(?:（?[一二三四五六七八九十\d]{1,3}）?)?：([^：，（）]{3,30})(?:（[^（）]*\d[^（）]*元）)?$/;

/** Reads a text as the title of a target form: `12.XXX绩效目标表`; undefined for other texts and for self-evaluations. */
export function readTargetTitle(text: string): { readonly text: string; readonly stem: string } | undefined {
  // Every title ends in 表 or a remark behind it; most rows hold none.
  if (text.length > 150 || !text.includes('表') || /自评|评价表|[。；]/.test(text)) return undefined;
  const plain = withoutTitleNumber(text);
  const named = NAMED_BEHIND.exec(plain)?.[1];
  if (named !== undefined && !PLAIN.test(named) && !/单位|万元/.test(named)) return { text: plain, stem: named };
  const match = TARGET.exec(plain);
  if (match === null) return undefined;
  const stem = match[1] ?? '';
  if (!PLAIN.test(stem)) return { text: plain, stem };
  const bracketed = NAMED_IN_BRACKETS.exec(plain)?.[1];
  return { text: plain, stem: bracketed === undefined || NO_NAME.test(bracketed) || PLAIN.test(bracketed) ? '' : bracketed };
}

/** 2024年项目支出绩效目标表（河道清淤）: the name of the project stands in brackets behind the title. */
const NAMED_IN_BRACKETS = /表（([^（）]{4,30})）$/;
/** What else stands there: the year, a unit, a number, a body, a kind of project, the state of the paper, what the form is of or for. */
const NO_NAME = new RegExp(
  [
    '\\d{4}年|单位|万元|续|部门|整体|汇总|本级|财政|支出|转移支付|附件|适用|指标|[：:，、]',
    '申报|审[批核]|批复|公开|公示|调整|新增|草案|送审|修订',
    '^[一二三四五六七八九十\\d.\\-—]+$|^[省市区县]级|[上下]达',
    '(?:[表版稿类]|样[表式]|参考|预算|专项资金|项目|[局委办厅院站所馆]|中心|政府|街道|[镇乡])$',
  ].join('|'),
);

/** Reads a row as the title of a form; undefined for other rows. */
export function titleAt(row: TokenRow, index: number): FormTitle | undefined {
  const [token, ...more] = row.filled;
  if (token === undefined) return undefined;
  const at = { place: token.place, row: index };
  if (isEvaluationTitle(row)) return { kind: 'evaluation', text: token.text, stem: '', ...at };
  const numberOnly = row.block.kind === 'heading' && row.block.number !== undefined;
  const text = row.block.kind === 'heading' ? row.block.text : token.text;
  const title = more.length > 0 ? undefined : readTargetTitle(text);
  if (title === undefined) return undefined;
  const number = /^\d{1,3}(?=[.、．]|$)/.exec((numberOnly && row.block.kind === 'heading' ? row.block.number : undefined) ?? text)?.[0];
  return { kind: 'target', ...title, ...at, ...(number === undefined ? {} : { number: Number(number) }) };
}
