/** Letters that a written reason has at least, and the name of an office. */
const REASON_LETTERS = 4;
const NAME_LETTERS = 2;

/** A text in one form: full-width and half-width characters are the same, and what nobody sees is not there. */
const seen = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}|\p{M}/gu, '');

/** Characters of a kind in a text. */
const characters = (text: string, kind: RegExp): readonly string[] => seen(text).match(kind) ?? [];

const isVaried = (found: readonly string[], fewest: number): boolean => found.length >= fewest && new Set(found).size > 1;

/** Words that stand where a reason was asked for and give none: 无, 测试, none, n/a. */
const NO_REASON =
  /(?:没有|暂无|无(?!误|法|关|须|资|权|锡))|(?:不|未)(?:予|需|用|必|做|作)?(?:适用|修改|更正|改正|整改|调整|说明|填写?|改)|(?:无需|不需要?|无须|不用|不必)(?:修改|更正|改正|整改|调整)?|理由|原因|说明|同上|如上|见上|如题|暂略|略|测试|试试|待[定补填]|未知|不详|空白|已阅|知悉|同意|默认|其他|其它|随便|呵呵|哈哈|\b(?:none|no|not|null|nil|nan|na|n\W?a|nothing|applicable|available|tests?|testing|todo|tbd|tba|unknown|undefined|void|empty|blank|dummy|foo|bar|baz|ok|okay|yes|reasons?|explanation|same|as|above|see|ditto|lorem|ipsum)\b/g;
/** Letters beside one another on a keyboard or in the alphabet. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '甲乙丙丁戊己庚辛壬癸', '一二三四五六七八九十'];

const inOneRow = (letters: readonly string[]): boolean => ROWS.some((row) => row.includes(letters.join('')));
const REPEATED = /^(.{1,4})\1+$/u;
/** So many different letters, at least, are no play on the keyboard. */
const DIFFERENT = 3;
/** Latin letters that give a reason are so many, at least: rounding. */
const LONG_WORD = 7;

/**
 * Whether a reason says something: at least four letters, Han or Latin, when the words that give none are left out, that are not a few
 * repeated nor a row of the keyboard; and in Latin letters more than one short word. Digits, punctuation, blanks and characters that nobody
 * sees are none.
 */
export function isReason(text: string): boolean {
  const said = seen(text).replace(NO_REASON, ' ');
  const letters = said.match(/[\p{Script=Han}\p{Script=Latin}]/gu) ?? [];
  if (letters.length < REASON_LETTERS || new Set(letters).size < DIFFERENT) return false;
  if (inOneRow(letters) || REPEATED.test(letters.join(''))) return false;
  const words = [...new Set(said.match(/\p{Script=Latin}{2,}/gu))];
  return /\p{Script=Han}/u.test(said) || (letters.length >= LONG_WORD && (words.length > 1 || words[0]?.length === letters.length));
}

/** The same of the name of an office or post (预算科): at least two letters. */
export const isName = (text: string): boolean => isVaried(characters(text, /[\p{Script=Han}\p{Script=Latin}]/gu), NAME_LETTERS);

/** The same of the number of a document (财预〔2024〕1号, 007): at least two letters or digits. */
export const isDocumentNumber = (text: string): boolean => isVaried(characters(text, /[\p{Script=Han}\p{Script=Latin}\d]/gu), NAME_LETTERS);
