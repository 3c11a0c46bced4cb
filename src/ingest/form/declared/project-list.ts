import { defineForm } from '../define-form.ts';

/** Several projects in one table, each with its indicators in the rows beside it. */
export const projectList = defineForm({
  name: 'project-list',
  requires: [['projectName']],
  labels: {
    name: '子项目名称',
    code: '项目序号',
  },
});
