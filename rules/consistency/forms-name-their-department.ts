import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { areOtherRegions, arePeers, isForeign } from '../../src/engine/kit/own-bodies.ts';
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
  /** The unit that does the work, or fills the form in: it may be another's without being wrong. */
  readonly isUnit: boolean;
  readonly line: number;
}

const BODY = /(?:局|委员会|委|厅|政府|办公室|院|馆|学校|中学|小学|街道办事处|镇)$/;

const UNIT = /(?:站|所|中心|队|场|院|馆|学校|中学|小学|局|委员会|委)$/;

function* departmentsIn(project: Project, locate: Locate): Generator<NamedDepartment> {
  const { department, supervisingDepartment, implementingUnit, reportingUnit, name, indicators } = project;
  if (department === undefined) return;
  const slots = [
    { field: supervisingDepartment, isName: false, isUnit: false },
    ...(indicators.length > 0 && BODY.test(name.text) ? [{ field: name, isName: true, isUnit: false }] : []),
    { field: implementingUnit, isName: false, isUnit: true },
    { field: reportingUnit, isName: false, isUnit: true },
  ];
  for (const { field, isName, isUnit } of slots)
    if (field !== undefined && field.uncertain !== true && (isUnit ? UNIT : BODY).test(field.text))
      yield { at: locate(field), name: field.text, department, isName, isUnit, line: field.place?.line ?? 0 };
}

/** Forms that name the body itself as the unit that does the work before one that names another counts as a slip. */
const FEWEST = 2;
/** Bureaus have work done by each other. */
const BUREAU = /(?:局|委员会|委|厅|办公室|政府)$/;

/** Whether a form names another body where it must name the own one, or a unit of another place. */
function isLeftOver({ name, department, isUnit }: NamedDepartment, all: readonly NamedDepartment[]): boolean {
  if (areOtherRegions(name, department)) return isUnit || arePeers(name, department);
  if (!isForeign(name, department) || !arePeers(name, department)) return false;
  return !isUnit || (!BUREAU.test(name) && all.filter((other) => other.isUnit && other.name === department).length >= FEWEST);
}

const form = (name: string, supervisingDepartment: string) =>
  exampleProject({ name, supervisingDepartment, department: '云溪县水利局', document: 'd' });
const done = (name: string, implementingUnit: string) =>
  exampleProject({ name, supervisingDepartment: '云溪县文化和旅游局', implementingUnit, department: '云溪县文化馆', document: 'd' });

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
        // Projects of several departments in one paper are nobody's slip.
        const others = all.filter(
          (other) => (other.line !== each.line || other.name !== name) && other.isUnit === each.isUnit && isForeign(other.name, department),
        );
        if (!isLeftOver(each, all)) verdicts.pass();
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
    {
      name: '一张的实施单位是别的馆',
      given: [done('演出', '云溪县文化馆'), done('展览', '云溪县文化馆'), done('培训', '云溪县博物馆')],
      expect: ['other'],
    },
    { name: '一张的实施单位是别的县的', given: [done('演出', '云溪县文化馆'), done('展览', '白沙县文化馆')], expect: ['other'] },
    {
      name: '实施单位各不相同',
      given: [done('演出', '云溪县文化馆'), done('展览', '云溪县博物馆'), done('培训', '云溪县图书馆')],
      expect: 'pass',
    },
    { name: '下属单位不是别的部门', given: [form('渠道维修', '云溪县水利局'), form('水库巡查', '云溪县水文站')], expect: 'pass' },
  ],
});
