import { type Concept, concept } from './concept-entry.ts';

/** How many people a body may have and has. They are counted: 退休人员 with an amount behind it is an expense, and none of these. */
export const STAFF_CONCEPTS: readonly Concept[] = [
  concept(
    'institutions',
    '所属单位',
    'bodies of a department',
    '预算单位 决算单位 下属单位 所属单位 下属预算单位 所属预算单位 二级预算单位 基层预算单位 独立核算单位 编制范围的单位 编报范围的单位 预算编制范围的单位 部门预算单位 部门决算单位',
  ),
  concept(
    'staff.establishment',
    '编制人数',
    'authorised staff',
    '编制 编制数 编制总数 人员编制 人员编制数 核定编制 核定编制数 核定编制人数 核定人员编制 编制人员 定编人数 核编人数 在编人员编制 批准编制 总编制 总编制数',
  ),
  concept(
    'staff.present',
    '实有人数',
    'staff present',
    '实有 实有人员 实有人数合计 现有人员 现有人数 实有职工 现有职工 职工总数 人员总数 在册人员 在册人数 实有人员总数',
  ),
  concept(
    'staff.present.active',
    '在职人员',
    'staff in post',
    '在职 在职人数 在职职工 在职在编人员 在职在编 在编在职人员 在编人员 在编人数 实有在职人员 实有在职人数 实有在职 实有在编人员 实有在编人数 在岗人员 在岗职工 现有在职人员 现有在编人员',
  ),
  concept('staff.present.retired', '离退休人员', 'retired staff', '离退休 离退休人数 离退休职工 离退休干部 离退休人员总数'),
  concept('staff.present.retired.veteran', '离休人员', 'retired veteran cadres', '离休 离休人数 离休干部'),
  concept('staff.present.retired.ordinary', '退休人员', 'retired employees', '退休 退休人数 退休职工 退休干部'),
];
