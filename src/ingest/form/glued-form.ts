import { type FormDraft, pointsField } from './form-draft.ts';
import type { TokenRow } from './form-row.ts';
import { meaningsIn } from './form-words.ts';
import { readGlued } from './head.ts';

/** Whether a row is a whole form run together in one text: no cell of it can be told from the next. */
export function isGluedForm(row: TokenRow): boolean {
  if (row.block.kind === 'heading' || !row.filled.some((token) => token.text.length >= 80)) return false;
  const text = row.filled.map((token) => token.text).join('');
  // 全年预算数480.00万元，执行数468.50万元，完成预算的97.60%。 is a sentence.
  if (text.length < 120 || /\d万?元，[^，。]*\d万?元[，。]/.test(text)) return false;
  return (
    /自评/.test(text) && meaningsIn(text) >= 5 && /执行|完成/.test(text) && !/[^。]{20,}。[^。]{20,}。[^。]{20,}。[^。]{20,}。/.test(text)
  );
}

/**
 * Keeps of a glued form what stands between two labels and can be nothing else (names of project and units, a labelled total). The
 * figures run into each other (`1.561.56120`), so they are counted as cells that were not read.
 */
export function readGluedForm(draft: FormDraft, row: TokenRow): void {
  const [first] = row.filled;
  if (first === undefined) return;
  const text = row.filled.map((token) => token.text).join('');
  const token = { ...first, text };
  const start = text.search(/(?:单位名称|填报单位|专项资金名称|项目名称|一级项目名称|报表编号)/);
  const end = text.search(/(?:预算执行情况|项目资金|部门预算执行|资金情况|年度预算|年度绩效目标|绩效目标)(?!自评|申报)/);
  if (start >= 0 && end > start) readGlued(draft, { ...token, text: text.slice(start, end), uncertain: true });
  const year = /(20\d\d)年度?/.exec(text)?.[1];
  if (year !== undefined) draft.fields.year ??= Number(year);
  const total = /总分：?(\d{2,3}(?:\.\d{1,2})?)(?=[^\d.])(?!分?）)/.exec(text)?.[1];
  if (total !== undefined && Number(total) <= 100)
    draft.fields.totalScore ??= pointsField(draft, { ...token, text: total, uncertain: true }, 'totalScore');
  draft.prints.add('score');
  draft.cells.recognised += text.match(/\d+(?:\.\d+)?%?/g)?.length ?? 0;
  draft.problems.push({ code: 'unreadableForm', text: text.slice(0, 80), subject: 'form', place: token.place });
}
