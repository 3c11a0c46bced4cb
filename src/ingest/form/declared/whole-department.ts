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
    tasks: {
      title:
        '年度工作任务 年度主要任务 年度重点任务 年度重点工作任务 年度主要工作任务 工作任务 主要任务 重点任务 重点工作任务 年度任务 主要工作任务 年度履职任务 年度主要任务完成情况 主要任务完成情况 年度工作任务完成情况 部门年度主要任务 年度总体任务',
      number: '序号 编号 任务序号 任务编号',
      name: '任务名称 工作任务名称 主要任务名称 重点任务名称 年度任务名称 任务 项目任务名称 任务事项 工作任务事项',
      content: '主要内容 任务内容 工作内容 任务主要内容 具体内容 主要工作内容 任务说明 任务描述 预期成果 任务目标',
      completion: '完成情况 任务完成情况 实际完成情况 完成进度 工作完成情况 是否完成',
      budgeted:
        '预算金额 预算总额 金额 对应金额 预算数 年度预算数 申请数 申请金额 预算申请数 预算安排 预算安排数 安排金额 资金 资金安排 资金金额 年度预算 预算资金 预算 全年预算数 预算安排金额 资金需求 所需资金 涉及资金 经费 经费预算 任务金额 年初预算数 预算经费',
      spent: '执行数 全年执行数 实际支出 实际支出数 支出数 支出金额 执行金额 预算执行数 实际支出金额 决算数 实际执行数',
      part: '其中',
      rate: '执行率 预算执行率 支出进度 支付率 资金执行率',
      share:
        '占比 比重 占项目支出比重 占项目支出比例 占项目支出的比重 占项目支出的比例 资金占比 金额占比 预算占比 占预算比重 占总额比重 占总预算比重 占部门预算比重 所占比重 所占比例 比例',
    },
    level1: {
      output: '部门产出',
      benefit: '履职效益 部门效果',
      process: '管理效率 部门管理 履职效能 履职效果 部门履职 部门效能 能力建设 可持续发展能力',
    },
  },
});
