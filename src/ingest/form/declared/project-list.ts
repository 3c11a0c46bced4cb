import { defineForm } from '../define-form.ts';

/** Several projects in one table, each with its indicators in the rows beside it. */
export const projectList = defineForm({
  name: 'project-list',
  requires: [['project:name']],
  labels: {
    name: '子项目名称 单位名称项目名称',
    code: '项目序号',
  },
  lists: {
    projects: [
      'name',
      'code',
      'supervisingDepartment',
      'implementingUnit',
      'reportingUnit',
      'goal',
      'initialBudget',
      'budgeted',
      'received',
      'spent',
      'rate',
      'totalScore',
      'gradeWord',
    ],
  },
});
