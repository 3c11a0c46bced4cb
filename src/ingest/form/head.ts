import { textField } from '../../model/field.ts';
import { isMoneyUnit, type MoneyUnit } from '../../model/number.ts';
import { isEmptyToken } from '../../model/text.ts';
import type { HeadField } from './define-form.ts';
import { type FormDraft, type Printed, plainField, targetField } from './form-draft.ts';
import { headLabel, leadingHeadLabel } from './form-words.ts';
import { setTotalScore } from './total.ts';

/** `51000021R000000019951-工资性支出`: the code of the project before its name. */
const CODED_NAME = /^([0-9A-Z]{10,32})[-—_ ](?=\S)(.+)$/;

/** What stands beside the name of a body and is none of it: the place for the seal, the unit of the amounts. */
const SEAL = /（(?:公章|盖章|签章|章)）/g;
const UNIT_NOTE = /（?(?:金额)?单位：\S{1,3}元）?$/;

/** A unit of money named by a text: `万元`, `（万元）`, `单位：元`. */
export function moneyUnitIn(text: string): MoneyUnit | undefined {
  const match = /(?:^|[（：:\s])(?:人民币)?(亿元|千万元|百万元|万元|千元|元)(?:$|[）\s])/.exec(text);
  const unit = match?.[1];
  return isMoneyUnit(unit) ? unit : undefined;
}

/** Puts the value of a head label into the draft. A value given twice keeps the first. */
export function setHead(draft: FormDraft, field: HeadField, printed: Printed): void {
  const { fields } = draft;
  const value = { ...printed, text: printed.text.replace(SEAL, '').replace(UNIT_NOTE, '').trim() };
  // 填报单位：单位负责人：  — what stands behind the label is the next label.
  if (value.text === '' || (isEmptyToken(value.text) && field !== 'name') || headLabel(value.text) !== undefined) return;
  switch (field) {
    case 'person':
    case 'ignored':
      return;
    case 'unit':
      draft.unit = moneyUnitIn(value.text) ?? draft.unit;
      return;
    case 'year': {
      const year = /^(20\d\d)年?度?$/.exec(value.text)?.[1];
      if (year !== undefined) fields.year ??= Number(year);
      return;
    }
    case 'executionWeight':
      if (/^\d{1,2}(?:\.\d+)?[分%]?$/.test(value.text)) draft.executionPoints ??= { ...value, text: value.text.replace('%', '') };
      return;
    case 'totalScore':
      if (/^\d+(?:\.\d+)?分?$/.test(value.text)) setTotalScore(draft, value);
      return;
    case 'gradeWord': {
      const grade = /^[“"']?(优秀|优|良好|良|中等|中|较差|差)[”"']?$/.exec(value.text);
      if (grade !== null) fields.gradeWord ??= plainField(draft, value);
      return;
    }
    case 'reportDate':
      fields.reportDate ??= targetField(draft, value, 'reportDate');
      return;
    case 'name':
      if (fields.name === undefined) setName(draft, value);
      return;
    default:
      fields[field] ??= plainField(draft, value);
  }
}

function setName(draft: FormDraft, value: Printed): void {
  const coded = CODED_NAME.exec(value.text);
  const code = coded?.[1];
  const name = coded?.[2];
  if (code === undefined || name === undefined || !/\d{4}/.test(code)) {
    draft.fields.name = plainField(draft, value);
    return;
  }
  draft.fields.name = plainField(draft, { ...value, text: name });
  draft.fields.code ??= textField(code, value.place);
}

/** A head label with its value in one cell: `填报单位：某局`, `单位：万元`. */
export function splitLabel(text: string): { readonly field: HeadField; readonly value: string } | undefined {
  const colon = text.indexOf('：');
  if (colon <= 0 || colon > 20) return undefined;
  const field = headLabel(text.slice(0, colon));
  return field === undefined ? undefined : { field, value: text.slice(colon + 1).trim() };
}

/** Whether a cell is a head label, alone or with its value. */
export function isHeadCell(text: string): boolean {
  return headLabel(text) !== undefined || splitLabel(text) !== undefined;
}

/** Cuts glued text at its labels: `项目名称禁毒经费主管部门…`. The first label must stand at the start. */
export function readGlued(draft: FormDraft, printed: Printed): boolean {
  const { text } = printed;
  let open = leadingHeadLabel(text) ?? shortLabel(text);
  if (open === undefined) return false;
  let start = open.length;
  for (let at = start; at <= text.length; at += 1) {
    const next = leadingHeadLabel(text.slice(at));
    // A short word inside a text is a label only before its colon; 项目 behind a name rather ends it than begins 项目主管部门.
    const isLabel = next !== undefined && (next.length >= LABEL || text[at + next.length - 1] === '：');
    const endsName = open.field === 'name' && text.startsWith('项目', at) && leadingHeadLabel(text.slice(at + 2)) !== undefined;
    if (at < text.length && (!isLabel || endsName)) continue;
    setHead(draft, open.field, { ...printed, text: text.slice(start, at).trim() });
    if (next === undefined) break;
    open = next;
    start = at + next.length;
    at = start - 1;
  }
  return true;
}

const LABEL = 4;

/** Labels of two characters (单位, 日期, 年度) count only before a colon. */
function shortLabel(text: string): { readonly field: HeadField; readonly length: number } | undefined {
  const split = splitLabel(text);
  return split === undefined ? undefined : { field: split.field, length: text.indexOf('：') + 1 };
}
