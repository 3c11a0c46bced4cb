import type { Basis } from '../rule.ts';

/** Official documents that rules rest on, by name; no article numbers. */
export const DISCLOSURE_PROCEDURE: Basis = {
  zh: '财预〔2016〕143号《地方预决算公开操作规程》',
  en: 'Cai Yu [2016] No. 143, Operating Procedure for the Disclosure of Local Budgets and Final Accounts',
};

export const DISCLOSURE_INSPECTION: Basis = {
  zh: '财政部地方预决算公开情况专项检查（及时性、完整性、真实性、细化程度、公开形式）',
  en: 'Inspections of local disclosures by the Ministry of Finance (timeliness, completeness, truthfulness, detail, form)',
};

export const EVALUATION_MEASURES: Basis = {
  zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
  en: 'Cai Yu [2020] No. 10, Measures for the Performance Evaluation of Project Expenditure',
};

export const TARGET_MEASURES: Basis = {
  zh: '财预〔2015〕88号《中央部门预算绩效目标管理办法》',
  en: 'Cai Yu [2015] No. 88, Measures for Budget Performance Targets of Central Departments',
};

export const INDICATOR_GUIDE: Basis = {
  zh: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
  en: 'Cai Yu [2021] No. 101, Guide to Core Performance Targets and Indicators of Project Expenditure (trial)',
};
