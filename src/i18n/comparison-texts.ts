import type { Outcome } from '../model/comparison.ts';
import type { LocalText } from '../model/finding.ts';
import type { Texts } from './template.ts';

/** Words for the comparison of two runs, in both languages. */
export const COMPARISON_TEXTS = {
  title: { zh: '两次审核对比', en: 'Two audits compared' },
  before: { zh: '之前', en: 'before' },
  after: { zh: '之后', en: 'after' },
  counts: { zh: '错误 {error}，警告 {warning}，提示 {info}', en: '{error} errors, {warning} warnings, {info} infos' },
  incomplete: { zh: '（有内容没有读出来）', en: ' (something could not be read)' },
  profiles: {
    zh: '两次用的规则方案不同（{before}、{after}），不能完全对照',
    en: 'The runs used different profiles ({before}, {after}): they compare only in part',
  },
  drift: { zh: '有 {count} 条规则两次不同：{rules}', en: '{count} {count|rule differs|rules differ} between the runs: {rules}' },
  departmentsTitle: { zh: '各部门', en: 'By department' },
  documentsTitle: { zh: '各文件', en: 'By document' },
  departmentColumn: { zh: '部门', en: 'department' },
  documentColumn: { zh: '文件', en: 'document' },
  none: { zh: '无', en: 'none' },
  waived: { zh: '已豁免', en: 'waived' },
  more: {
    zh: '……另 {count} 处，完整内容请用 --format json 输出',
    en: '… and {count} more; use --format json for everything',
  },
} as const satisfies Texts;

export const OUTCOME_TERMS: Readonly<Record<Outcome, LocalText>> = {
  new: { zh: '新增', en: 'new' },
  changed: { zh: '有变', en: 'changed' },
  still: { zh: '仍在', en: 'still' },
  fixed: { zh: '已改', en: 'fixed' },
  unchecked: { zh: '未核对', en: 'unchecked' },
};

export const OUTCOME_TITLES: Readonly<Record<Outcome, LocalText>> = {
  new: { zh: '新增的问题', en: 'New findings' },
  changed: { zh: '同一处，数值有变', en: 'Same place, other figures' },
  still: { zh: '仍然存在', en: 'Still there' },
  fixed: { zh: '已经改正', en: 'Fixed' },
  unchecked: { zh: '后一次没有核对（文件或规则不在范围内，或没有读出）', en: 'Not looked for in the later run' },
};
