import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { arePeers, isForeign } from '../../src/engine/kit/own-bodies.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { Project } from '../../src/model/record.ts';

/** What a form names as the department that it belongs to. */
interface NamedDepartment {
  readonly at: Located;
  readonly name: string;
  readonly department: string;
  /** The form is of a whole department, and its name is the department's. */
  readonly isName: boolean;
  readonly line: number;
}

const BODY = /(?:局|委员会|委|厅|政府|办公室|院|馆|学校|中学|小学|街道办事处|镇)$/;

function* departmentsIn({ department, supervisingDepartment, name, indicators }: Project, locate: Locate): Generator<NamedDepartment> {
  if (department === undefined) return;
  const slots = [
    { field: supervisingDepartment, isName: false },
    ...(indicators.length > 0 && BODY.test(name.text) ? [{ field: name, isName: true }] : []),
  ];
  for (const { field, isName } of slots)
    if (field !== undefined && field.uncertain !== true && BODY.test(field.text))
      yield { at: locate(field), name: field.text, department, isName, line: field.place?.line ?? 0 };
}

const form = (name: string, supervisingDepartment: string) =>
  exampleProject({ name, supervisingDepartment, department: '云溪县水利局', document: 'd' });

export const formsNameTheirDepartment = defineDatasetRule({
  id: 'consistency/forms-name-their-department',
  version: 1,
  severity: 'error',
  concern: 'department-name',
  title: { zh: '各张表的主管部门是本部门', en: 'Forms name the department whose paper they are in' },
  rationale: {
    zh: '其余各表都是本部门的，唯独一张写着别的部门，是借用他人表格没有改。',
    en: 'Where all other forms name the department and one names another, it was borrowed and not changed.',
  },
  remedy: {
    zh: '改为本部门名称，并核对该表内容是否也是别人的。',
    en: 'Put in the right name and check whether the form is another body’s, too.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    other: {
      zh: '此表的部门为“{name}”，本文件的部门是“{department}”',
      en: 'This form names "{name}"; the document is that of "{department}"',
    },
  },
  start: (): Map<string, NamedDepartment[]> => new Map(),
  add(states, record, locate) {
    if (record.kind !== 'project') return;
    const found = [...departmentsIn(record, locate)];
    if (found.length === 0) return;
    const known = states.get(record.document);
    if (known === undefined) states.set(record.document, found);
    else append(known, found);
  },
  merge: (a, b) => mergeStates(a, b, append),
  finish(states, verdicts) {
    for (const all of states.values()) {
      const own = all.filter(({ name, department }) => !isForeign(name, department));
      for (const each of all.toSorted((a, b) => a.line - b.line)) {
        const { name, department, at, isName } = each;
        const isOther = isForeign(name, department) && arePeers(name, department);
        // Projects of several departments in one paper are nobody's slip.
        const others = all.filter((other) => (other.line !== each.line || other.name !== name) && isForeign(other.name, department));
        if (!isOther) verdicts.pass();
        else if (others.length === 0 && (own.length > 0 || isName))
          verdicts.fail({ message: 'other', at, aspect: name, args: { name, department }, provided: name, expected: department });
        else verdicts.skip('several-departments');
      }
    }
  },
  examples: [
    { name: '都是本部门的表', given: [form('渠道维修', '云溪县水利局'), form('水库巡查', '县水利局')], expect: 'pass' },
    { name: '一张写的是别的部门', given: [form('渠道维修', '云溪县水利局'), form('水库巡查', '云溪县教育局')], expect: ['other'] },
    {
      name: '几个部门的表',
      given: [form('渠道维修', '云溪县水利局'), form('校舍维修', '云溪县教育局'), form('道路养护', '云溪县交通运输局')],
      expect: 'pass',
    },
    { name: '下属单位不是别的部门', given: [form('渠道维修', '云溪县水利局'), form('水库巡查', '云溪县水文站')], expect: 'pass' },
  ],
});
