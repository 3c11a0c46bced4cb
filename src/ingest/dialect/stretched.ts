/** Closes words that a printer stretched to fill a line or a cell: `收 入 合 计`, `目    录`, `1 2 . 3 万 元`. */

/** Words of two characters that are stretched in titles and heads of tables. */
const PAIRS =
  /(?<![^\s（(])(目|合|总|小|项|收|支|单|名|科|金|备|附|说|部|预|决|本|资|栏|类|序|姓|编) +(录|计|目|入|出|位|称|额|注|件|表|明|门|算|年|金|次|别|号|码)(?![^\s）)：:])/gu;

/** Three or more characters that stand alone; single letters of columns (类 款 项, 一 二 三) are no word. */
const RUN = /(?<![^\s|\t（(])[\p{Script=Han}《》“”]{1}(?: {1,6}[\p{Script=Han}《》“”、]){2,}(?![^\s|\t）)：:，。；])/gu;
const COLUMN_LETTERS = /^[类款项一二三四五六七八九十栏次甲乙丙丁 ]+$/;

const MANY = 6;
const PARTED = /[^\s] +[^\s]/;

/** The line without the blanks inside its words; blanks between cells stay. */
export function closeStretched(text: string): string {
  if (!text.includes(' ') || !PARTED.test(text)) return text;
  const line = isStretchedLine(text) ? closeLine(text) : text;
  return line.replace(PAIRS, '$1$2').replace(RUN, (run) => (COLUMN_LETTERS.test(run) ? run : run.replace(/ +/g, '')));
}

/** Nearly every character of the line stands alone. */
function isStretchedLine(text: string): boolean {
  const words = text.trim().split(/ +/);
  const single = words.filter((word) => [...word].length === 1);
  // 其他资金 0 0 0 — — —: cells of a row, and no word.
  if (single.filter((word) => /\p{Script=Han}/u.test(word)).length * 4 < single.length) return false;
  return words.length >= MANY && single.length >= words.length * 0.8 && /\p{Script=Han}/u.test(text) && !COLUMN_LETTERS.test(text);
}

/** Single blanks go; wider gaps, where a line has both, stand between words. */
function closeLine(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const gaps = [...text.trim().matchAll(/ +/g)].map((gap) => gap[0].length).sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 1;
  return indent + text.trim().replace(/ +/g, (gap) => (gap.length > usual * 2 ? gap : ''));
}
