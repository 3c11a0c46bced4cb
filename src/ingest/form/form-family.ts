import type { FormFamily } from '../../model/record.ts';
import type { FormDraft } from './form-draft.ts';

/** Tells the family of a form by the words it prints; the first that fits. */
const FAMILIES: ReadonlyArray<readonly [FormFamily, RegExp]> = [
  ['hebeiFolded', /折算得分|权重占比/],
  ['sichuan2023', /510000\d{4}zp|财政专户管理资金.*度量单位|年度预算数万元.*度量单位|预算执行率.*指标性质.*度量单位/],
  ['hubei2020', /20分[*×]?执行率|年度绩效目标80分|预算执行情况(?:万元)?20分/],
  ['chongqing2023', /得分系数|是否核心指标|绩效目标审批表/],
  ['stepwise', /评分规则|计分规则|特性指标/],
];

export function familyOf(draft: FormDraft): FormFamily {
  const words = [...draft.words].join('|');
  for (const [family, pattern] of FAMILIES) if (pattern.test(words)) return family;
  const { funds, fields } = draft;
  if (funds.received !== undefined && fields.executionScore === undefined && /到位/.test(words)) return 'hebei2019';
  if (/执行率/.test(words) && /分值|权重/.test(words) && /得分/.test(words)) return 'national2020';
  return 'other';
}
