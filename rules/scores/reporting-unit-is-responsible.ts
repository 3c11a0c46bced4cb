import { mayBeSameBody } from '../../src/engine/kit/bodies.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';

export const reportingUnitIsResponsible = defineProjectRule({
  id: 'scores/reporting-unit-is-responsible',
  version: 1,
  severity: 'warning',
  concern: 'reporting-unit',
  title: { zh: '填报单位是项目的实施或主管单位', en: 'The reporting unit is the one responsible' },
  rationale: {
    zh: '填报单位写成了别的单位，多半是借用别人的表格没有改。',
    en: 'Another body as reporting unit mostly means that its form was borrowed and not changed.',
  },
  remedy: { zh: '改正填报单位；确由其他单位实施的，改正实施单位。', en: 'Correct the reporting unit, or the implementing one.' },
  basis: [],
  messages: {
    differs: {
      zh: '填报单位为“{reporting}”，项目的实施（主管）单位却是“{responsible}”',
      en: 'The form is reported by “{reporting}”, the unit responsible is “{responsible}”',
    },
  },
  check(project, verdicts) {
    const { reportingUnit, implementingUnit, supervisingDepartment } = project;
    if (reportingUnit === undefined || reportingUnit.text === '') return;
    const responsible = [implementingUnit, supervisingDepartment].filter((unit) => unit !== undefined && unit.text !== '');
    const [first] = responsible;
    if (first === undefined) return;
    if (reportingUnit.uncertain === true || responsible.some((unit) => unit?.uncertain === true)) return verdicts.skip('uncertain-cell');
    if (responsible.some((unit) => mayBeSameBody(reportingUnit.text, unit?.text ?? ''))) return verdicts.pass();
    verdicts.fail({
      message: 'differs',
      at: reportingUnit,
      args: { reporting: reportingUnit.text, responsible: first.text },
      others: [{ at: first }],
      provided: reportingUnit.text,
      expected: first.text,
    });
  },
  examples: [
    {
      name: '同一单位',
      given: exampleProject({ reportingUnit: '中共某市委组织部', implementingUnit: '中共某市委组织部' }),
      expect: 'pass',
    },
    {
      name: '另一单位填报',
      given: exampleProject({ reportingUnit: '共青团某市委', implementingUnit: '中共某市委组织部' }),
      expect: ['differs'],
    },
    {
      name: '全称与简称',
      given: exampleProject({ reportingUnit: '中国共产党某市委员会组织部本级', implementingUnit: '中共某市委组织部' }),
      expect: 'pass',
    },
    {
      name: '主管部门填报，下属单位实施',
      given: exampleProject({ reportingUnit: '某县教育局', supervisingDepartment: '某县教育局', implementingUnit: '某县第一中学' }),
      expect: 'pass',
    },
  ],
});
