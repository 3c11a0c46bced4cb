import { readCount } from '../../model/chinese-number.ts';
import { greatest } from '../../model/lists.ts';
import { cellText } from '../../model/text.ts';
import type { SourceLine } from './source-line.ts';

/** A line read as a heading: its number as printed, its text without it, its level (see block.ts). */
export interface Heading {
  readonly number?: string;
  readonly text: string;
  readonly level: number;
}

const NUMBERS: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(第[一二三四五六七八九十百\d]+(?:部分|章|篇))[、：.]?(.*)$/, 1],
  [/^([一二三四五六七八九十]+[、.．])(.*)$/, 1],
  // 壹、单位简介; 甲、执行进度. 甲、乙两村 begins a sentence.
  [/^((?:[壹贰叁肆伍陆柒捌玖]|拾[壹贰叁肆伍陆柒捌玖]?|[甲乙丙丁戊己庚辛](?!、[甲乙丙丁戊己庚辛]))[、.．])(.*)$/, 1],
  // Ⅱ　收支情况, but Ⅱ级响应 begins a sentence.
  [/^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+(?:[、.．：]|(?![级类型期度档号])))(.*)$/, 1],
  [/^(（[一二三四五六七八九十]+）[、.]?)(.*)$/, 2],
  [/^(\d{1,3}(?:[、．]|\.(?!\d)|\.(?=\d{4}年)))(.*)$/, 3],
  [/^(（\d{1,3}）[、.]?)(.*)$/, 4],
];
/** Characters that one of them begins with. */
const NUMBER_BEGINNINGS = new Set('第（一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ0123456789');

/** Titles of forms and of the tables beside them. */
const FORM_TITLE = /(?:绩效目标|自评|申报|审批|评价|目标)(?:审核|申报|审批|自评|情况|批复|公开)*(?:表|报告表)$/;
const TABLE_TITLE = /(?:情况表|预算表|决算表|总表|明细表|安排表|采购预算|支出表|收入表|一览表|统计表)$/;
const YEAR_BRACKET = /（\d{4}年?度?）$/;

/** Chapters that every disclosure has, by a word of their names. */
const CHAPTER =
  /职责|机构设置|总体情况|收支|机关运行|三公"?经费|绩效(?:预算|目标|信息|管理|情况)|政府采购|国有资产|名词解释|其他(?:需要|重要)|预算(?:安排|公开|情况)/;

/** Number and text of a line that starts with one, else undefined. */
export function splitNumber(text: string): { number: string; text: string; level: number } | undefined {
  if (!NUMBER_BEGINNINGS.has(text.charAt(0))) return undefined;
  for (const [pattern, level] of NUMBERS) {
    const match = pattern.exec(text);
    if (match !== null) return { number: match[1] ?? '', text: (match[2] ?? '').trim(), level };
  }
  return undefined;
}

const withoutYear = (text: string): string => (text.endsWith('）') ? text.replace(YEAR_BRACKET, '') : text);

/** Whether a text, without its number, is the title of a form: …绩效目标表, …自评表, with a year in brackets or not. */
export function isFormTitle(text: string): boolean {
  const plain = withoutYear(text);
  return (
    plain.length <= 120 && plain.endsWith('表') && FORM_TITLE.test(plain) && !/[。；]/.test(plain) && !/(?:见|附|如)下?表$/.test(plain)
  );
}

function isTableTitle(text: string): boolean {
  const plain = withoutYear(text);
  return plain.length <= 40 && (plain.endsWith('表') || plain.endsWith('预算')) && TABLE_TITLE.test(plain) && !/[。；，]/.test(plain);
}

/** 表3 支出表, 附表一…, 公开表六 项目表, 公开05表 收支总表. */
const CAPTION =
  /^(?:(?:附|公开|预算|决算)?表(?:格)?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[-—.]\d{1,2})?|(?:附|公开|预算|决算)\s*\d{1,2}\s*表|附件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=[^。；|]{2,40}表(?:（[^（）]*）)?$))[\s：:]*[\p{Script=Han}“"《\d]{3}/u;

/** 表5 一般公共预算支出明细表（单位：万元）: the caption of a numbered table, which is no cell of the table above it. */
export function isCaption(text: string): boolean {
  const plain = text.replace(/[（(][^（）()]*单位[：:][^（）()]*[）)]$/, '');
  return plain.length <= 50 && CAPTION.test(plain) && !/[。；，|\t]/.test(plain);
}

/** 卫生健康支出（类）行政事业单位医疗（款）公务员医疗补助（项）。 */
const ITEM_OF_ACCOUNTS = /^[^，；：\d]*款[^，；：\d]*项）?。$/;

/** A sentence is no heading; 政府采购预算安排情况说明。 is one all the same. */
function isHeadingText(text: string): boolean {
  if (text.length > 46) return isFormTitle(text);
  if (/[：；，,]$|(?:为|是|达到?|共计|预算数|决算数)$/.test(text) || /。./.test(text) || /[=×*]|\d元$/.test(text)) return false;
  if (!text.endsWith('。') || ITEM_OF_ACCOUNTS.test(text)) return true;
  return text.length <= 26 && /(?:说明|情况|变化)。$/.test(text) && !/[\d，]/.test(text);
}

/** ==== 项目2 ====, ---- 附表 ----: a line drawn on both sides of a few words divides what is above from what is below. */
const BANNER = /^([=*#~_—-])\1{2,}\s*([^=*#~_—|]{2,30}?)\s*\1{3,}$/;

/** `收入说明……………3`: an entry of a table of contents. */
function isContentsEntry(text: string): boolean {
  return isDigit(text.charCodeAt(text.length - 1)) && CONTENTS_ENTRY.test(text);
}
const CONTENTS_ENTRY = /(?:[.·]{3,}|…+|\s{2,})\s*\d{1,3}$/;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Reads a line as a heading, or undefined. A number alone (第一部分) is a heading with text ''.
 * Lines that the converter marked are headings whatever they look like, if they are short.
 */
export function readHeading(line: SourceLine): Heading | undefined {
  const raw = line.text.trim();
  if (raw === '' || raw.length > 160 || isContentsEntry(raw)) return undefined;
  const text = cellText(raw);
  const banner = BANNER.exec(text)?.[2];
  if (banner !== undefined && /\p{Script=Han}/u.test(banner) && !/[。；，]/.test(banner)) return { text: banner, level: 3 };
  const numbered = splitNumber(text);
  if (numbered !== undefined) {
    const { number, level } = numbered;
    if (numbered.text === '') return level === 1 ? { number, text: '', level } : undefined;
    return isHeadingText(numbered.text) ? { number, text: numbered.text.replace(/。$/, ''), level } : undefined;
  }
  if (isFormTitle(text) || isTableTitle(text)) return { text, level: 3 };
  if (line.marked === true && text.length <= 40 && !/[。；，]/.test(text)) return { text, level: 3 };
  return undefined;
}

/** Whether a heading bears the name of a chapter that disclosures have. */
export function isChapterName(text: string): boolean {
  return text.length <= 40 && CHAPTER.test(text);
}

const CHINESE_DIGITS = '一二三四五六七八九十';

/** 壹贰叁 and 甲乙丙 count like 一二三. */
const OTHER_DIGITS = ['壹贰叁肆伍陆柒捌玖拾', '甲乙丙丁戊己庚辛'];

const plainDigits = (digits: string): string =>
  [...digits].map((digit) => CHINESE_DIGITS.charAt(greatest(OTHER_DIGITS.map((row) => row.indexOf(digit)))) || digit).join('');

/** 七、 is 7; undefined for what is no chapter number up to 99. */
export function chapterNumber(number: string | undefined): number | undefined {
  const digits = /^([一二三四五六七八九十]{1,3})[、.．]$/.exec(plainDigits(number ?? ''))?.[1];
  return digits === undefined ? undefined : readCount(digits);
}

/**
 * Whether a line that stands right below a table cell ends the table instead of continuing the cell: a marked heading, the title
 * of a form, a chapter heading that follows the last one or bears a chapter's name, a note, or the statement that a table is empty.
 */
export function endsTable(line: SourceLine, lastChapter: number | undefined): boolean {
  if (line.marked === true) return true;
  const text = cellText(line.text);
  if (/^(?:注|备注|说明|填表说明|填报人|填表人|联系人|附件|附)\d*[：:]/.test(text)) return true;
  if (isCaption(text)) return true;
  if (/空表(?:列示|公开)|^此表为空|^本表无|无此项公开内容|^第[一二三四五六七八九十]+部分/.test(text)) return true;
  const heading = readHeading(line);
  if (heading === undefined) return false;
  if (isFormTitle(heading.text)) return true;
  if (heading.level !== 1) return heading.number === undefined && isTableTitle(heading.text);
  if (isChapterName(heading.text)) return true;
  return lastChapter !== undefined && chapterNumber(heading.number) === lastChapter + 1;
}
