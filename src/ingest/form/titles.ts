import type { Place } from '../../model/place.ts';
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

const EVALUATION = /(?:自评(?:价)?(?:情况)?(?:报告)?表|自评表格|绩效自我评价表|绩效自评情况表)/;
const TARGET = /^(.*?)(?:预算)?绩效目标(?:申报|审批|审核|批复|公开|公示|情况|设置|设定|分解|自查|完成|（[^）]*）)*表(?:（[^（）]*）)*$/;
const GENERIC =
  /^(?:\p{Script=Han}{1,10}(?:省|市|县|区|州|盟|旗))?(?:\d{4}年?度?|附件?\d*[：:]?|省级?|市级?|县级?|区级?|本级|市直|县直|省直|中央|地方|部门|单位|预算|项目|支出|专项|资金|整体|重点|二级|一级|类|的|对下|区域|转移支付|\p{Script=Han}{2,6}(?:省|市|县|区|州|盟|旗)|（[^）]*）|[\s、和及])*$/u;

/** Whether a row is the title of a self-evaluation form. */
export function isEvaluationTitle(row: TokenRow): boolean {
  if (row.filled.length > 3) return false;
  return row.filled.some(
    ({ text }) => text.length <= 60 && EVALUATION.test(text) && !/[。；]|…{2,}|\.{4,}|[^\d）]\d{1,3}$|详见|见附|所示/.test(text),
  );
}

/** Reads a text as the title of a target form: `12.XXX绩效目标表`; undefined for other texts and for self-evaluations. */
export function readTargetTitle(text: string): { readonly text: string; readonly stem: string } | undefined {
  if (text.length > 150 || /自评|评价表|[。；]/.test(text)) return undefined;
  const plain = text.replace(/^(?:\d{1,3}[.、．]|（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+、)\s*/, '');
  const match = TARGET.exec(plain);
  if (match === null) return undefined;
  const stem = match[1] ?? '';
  return { text: plain, stem: GENERIC.test(stem) ? '' : stem };
}

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
