import type { LocalText } from '../model/finding.ts';
import type { WaiverFault } from '../model/review.ts';
import type { Texts } from './template.ts';

/** Words for baselines, waivers and annotations in reports, in both languages. */
export const REVIEW_TEXTS = {
  baselineLine: {
    zh: '基线 {file}：已知 {known} 处，数值有变 {changed} 处，新增 {added} 处',
    en: 'Baseline {file}: {known} known, {changed} changed, {added} new',
  },
  absentLine: {
    zh: '基线中有 {count} 处已经消失；yushen baseline --prune 可将其删去',
    en: '{count} {count|entry|entries} of the baseline {count|is|are} gone; yushen baseline --prune drops {count|it|them}',
  },
  uncheckedLine: {
    zh: '基线中有 {count} 处本次没有核对（文件或规则不在本次范围内）',
    en: '{count} {count|entry|entries} of the baseline could not be looked for (document or rule not in this run)',
  },
  otherProfile: {
    zh: '基线是按规则方案 {recorded} 记录的，本次是 {now}，两者不能完全对照',
    en: 'The baseline was recorded with the profile {recorded}, this run used {now}: they compare only in part',
  },
  driftLine: {
    zh: '记录基线以来有 {count} 条规则变动，建议重新记录：{rules}',
    en: '{count} {count|rule has|rules have} changed since the baseline was recorded; record it again: {rules}',
  },
  driftChanged: { zh: '{rule}（版本 {recorded} → {now}）', en: '{rule} (version {recorded} → {now})' },
  driftNew: { zh: '{rule}（新规则）', en: '{rule} (new)' },
  driftGone: { zh: '{rule}（本次未运行）', en: '{rule} (did not run)' },
  driftMore: { zh: '……另 {count} 条', en: '… and {count} more' },
  knownHidden: {
    zh: '已知的 {count} 处不再逐条列出（仍计入评分）',
    en: 'The {count} known {count|one is|ones are} not listed again (they still count for the grade)',
  },
  absentTitle: { zh: '基线中已经消失的问题', en: 'Gone since the baseline' },
  knownJustification: { zh: '基线 {file} 已记录', en: 'recorded in the baseline {file}' },

  waiverLine: {
    zh: '豁免 {file}（按 {today} 判断）：{waived} 处问题已豁免，{problems} 条豁免失效',
    en: 'Waivers {file} (as of {today}): {waived} {waived|finding|findings} waived, {problems} {problems|waiver does|waivers do} not hold',
  },
  waivedTitle: { zh: '附：已豁免的问题（不计入评分和退出码）', en: 'Annex: waived findings (not counted for grade or exit code)' },
  problemsTitle: { zh: '失效的豁免（未通过）', en: 'Waivers that do not hold (these fail)' },
  reasonLabel: { zh: '理由', en: 'reason' },
  approvalLabel: { zh: '批准', en: 'approved' },
  approval: { zh: '{approver}，{documentNumber}，有效期至 {expires}', en: '{approver}, {documentNumber}, until {expires}' },
  expiredOn: { zh: '{expires} 已到期', en: 'expired on {expires}' },
  nowFound: { zh: '豁免的值是「{provided}」，现在是「{found}」', en: 'it was given for “{provided}”, now there is “{found}”' },
  expectedNow: {
    zh: '豁免时应为「{expected}」，现在应为「{found}」',
    en: 'it was given while “{expected}” was expected, now it is “{found}”',
  },
  noSuchFinding: { zh: '没有这处问题', en: 'there is no such finding' },
  waiverColumn: { zh: '豁免', en: 'waiver' },

  annotationsHidden: {
    zh: '{total} 处问题，此处标出 {shown} 处，另有 {hidden} 处未标出；完整内容见审核报告',
    en: '{total} {total|finding|findings}, {shown} annotated here, {hidden} more not shown; see the full report',
  },
  annotationsWhole: { zh: '{total} 处问题，已全部标出', en: '{total} {total|finding|findings}, all annotated' },
  annotationsKnown: {
    zh: '基线已知 {known} 处，已豁免 {waived} 处，均未标出',
    en: '{known} known to the baseline and {waived} waived not annotated',
  },
  otherTrouble: {
    zh: '读取、规则、豁免或读出率问题 {count} 个',
    en: '{count} {count|trouble|troubles} with input, rules, waivers or coverage',
  },

  failures: { zh: '{count} 处', en: '{count} {count|finding|findings}' },
  nothingToCheck: { zh: '没有可核对的内容', en: 'there was nothing to check' },
  coverageCase: { zh: '读出率', en: 'coverage' },
  otherRules: { zh: '其余 {count} 条规则没有发现问题', en: '{count} more {count|rule|rules} without findings' },
  unreadCase: { zh: '读取', en: 'reading' },
  belowGate: { zh: '未达到不通过的级别：', en: 'Not grave enough to fail:' },
  knownCase: { zh: '基线已知：', en: 'Known to the baseline:' },
  waivedCase: { zh: '已豁免：', en: 'Waived:' },
} as const satisfies Texts;

export const WAIVER_FAULT_TERMS: Readonly<Record<WaiverFault, LocalText>> = {
  expired: { zh: '已过期', en: 'expired' },
  outdated: { zh: '数值已变', en: 'outdated' },
  unused: { zh: '没有用到', en: 'unused' },
};

/** What to do about a waiver that does not hold. */
export const WAIVER_FAULT_REMEDIES: Readonly<Record<WaiverFault, LocalText>> = {
  expired: { zh: '改正问题，或重新报批后更新有效期', en: 'correct the finding, or have it approved again with a new date' },
  outdated: { zh: '核对新的数值，重新报批或删去这条豁免', en: 'look at the new value, then have it approved again or delete the waiver' },
  unused: {
    zh: '核对 rule 和 placeKey；问题已改正的，删去这条豁免',
    en: 'check rule and placeKey; delete the waiver when the finding is corrected',
  },
};
