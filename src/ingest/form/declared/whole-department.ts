import { defineForm } from '../define-form.ts';

/** 部门整体支出绩效目标表, 部门整体支出绩效自评表: a form about all a department does, with its money by kind of expenditure. */
export const wholeDepartment = defineForm({
  name: 'whole-department',
  titles: { names: '部门整体 单位整体' },
  namedBy: ['reportingUnit', 'supervisingDepartment'],
  requires: [['title']],
  labels: {
    supervisingDepartment: '部门名称 预算部门 一级预算部门 主管预算部门',
    reportingUnit: '部门（单位）名称 部门单位名称 单位部门名称 填报单位部门 部门单位',
    ignored: '部门职能 部门职能概述 单位职能概述',
  },
  crosses: {
    rows: {
      total: '部门整体支出 部门整体支出总额 部门支出总额',
      fiscal: '资金来源财政性资金',
      basic: '基本支出 资金结构基本支出',
      project: '项目支出',
    },
    beside: { total: '部门预算总额 部门年度预算总额' },
  },
  lists: {
    goals: {
      goal: '当年整体绩效目标 整体目标 整体绩效目标',
    },
    level1: {
      output: '部门产出',
      benefit: '履职效益 部门效果',
      process: '管理效率 部门管理 履职效能 履职效果 部门履职 部门效能 能力建设 可持续发展能力',
    },
  },
});
