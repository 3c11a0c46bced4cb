/**
 * What a labelled amount is in yuan. Labels give amounts as printed, in the form's own unit, and no unit; so it is looked up in the
 * text, in another way than the reader's, so that both do not go wrong alike.
 */

const YUAN: Readonly<Record<string, number>> = { 元: 1, 千元: 1_000, 万元: 10_000, 百万元: 1_000_000, 亿元: 100_000_000 };

/** A unit that is said of the figures that follow, not of one figure: （万元）, 单位：元, 分配金额(万元). */
const ANNOUNCED = /[(（]\s*(?:金额)?(?:单位[:：]\s*)?(万元|千元|百万元|亿元|元)\s*[)）]|单位[:：]\s*(万元|千元|百万元|亿元|元)/gu;

/** 元 (or 万元, …) per unit in which `printed` stands in the text at or behind `from`; 万元 where none is said, as the templates have it. */
function unitAt(text: string, printed: string, from: number): { readonly yuan: number; readonly end: number } {
  const figure = printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\d.,，])${figure}(?![\\d.])(千元|百万元|万元|亿元|元)?`, 'g');
  found.lastIndex = from;
  const match = found.exec(text);
  const at = match?.index ?? text.length;
  const end = match === null ? from : found.lastIndex;
  if (match?.[1] !== undefined) return { yuan: YUAN[match[1]] ?? 1, end };
  const units = [...text.matchAll(ANNOUNCED)];
  const unit = units.findLast(({ index }) => index < at) ?? units[0];
  return { yuan: YUAN[unit?.[1] ?? unit?.[2] ?? '万元'] ?? 1, end };
}

/** The labelled amounts of a form in yuan, in the order in which they are printed; undefined for what is no number. */
export function printedYuan(text: string, amounts: readonly string[]): readonly (number | undefined)[] {
  let from = 0;
  return amounts.map((printed) => {
    const { yuan, end } = unitAt(text, printed, from);
    from = end;
    const number = Number(printed.replace(/[,，]|[千百]?[万亿]?元$/g, ''));
    return printed === '' || Number.isNaN(number) ? undefined : Math.round(number * yuan * 100) / 100;
  });
}
