import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { coreOf } from '../../src/engine/kit/different-bodies.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { headedLines } from '../../src/engine/kit/headed-lines.ts';
import { areOtherRegions, arePeers, isForeign } from '../../src/engine/kit/own-bodies.ts';
import { mergeStates } from '../../src/engine/kit/states.ts';
import { defineDatasetRule, type Locate, type Located } from '../../src/engine/rule.ts';
import { append } from '../../src/model/lists.ts';
import type { Disclosure, Project } from '../../src/model/record.ts';

/** What a form names as the department that it belongs to. */
interface NamedDepartment {
  readonly at: Located;
  readonly name: string;
  readonly department: string;
  /** The department; a form of a whole department bears its name; who does the work, who fills the form in: those may be another's. */
  readonly as: 'department' | 'title' | 'doer' | 'filler';
  /** The form names nobody else as its department. */
  readonly alone: boolean;
  readonly line: number;
}

/** The forms of a paper, and the units that its text speaks of. */
interface Named {
  readonly forms: NamedDepartment[];
  readonly told: string[];
}

const BODY = /(?:局|委员会|委|厅|政府|办公室|院|馆|学校|中学|小学|街道办事处|镇)$/;

/** 云溪县水利局2021年度项目绩效自评表（三）: whose form a title says it is. */
const TITLED = /^([\p{Script=Han}]{4,24}?)20\d\d年/u;

const UNIT = /(?:站|所|中心|队|场|院|馆|学校|中学|小学|局|委员会|委)$/;
const TOLD = /[\p{Script=Han}]{2,14}?(?:站|所|院|馆|学校|中学|小学)/gu;

const isUnit = ({ as }: NamedDepartment): boolean => as === 'doer' || as === 'filler';

function* departmentsIn(project: Project, locate: Locate): Generator<NamedDepartment> {
  const { department, supervisingDepartment, implementingUnit, reportingUnit, name, indicators } = project;
  if (department === undefined) return;
  const slots = [
    { field: supervisingDepartment, as: 'department' as const, kind: BODY },
    ...(indicators.length > 0 && BODY.test(name.text) ? [{ field: name, as: 'title' as const, kind: BODY }] : []),
    { field: implementingUnit, as: 'doer' as const, kind: UNIT },
    { field: reportingUnit, as: 'filler' as const, kind: UNIT },
  ];
  const alone = supervisingDepartment === undefined;
  for (const { field, as, kind } of slots)
    if (field !== undefined && field.uncertain !== true && kind.test(field.text))
      yield { at: locate(field), name: field.text, department, as, alone, line: field.place?.line ?? 0 };
  const titled = project.title === undefined ? undefined : TITLED.exec(project.title.text)?.[1];
  if (project.title !== undefined && titled !== undefined && BODY.test(titled))
    yield { at: locate(project.title), name: titled, department, as: 'department', alone: true, line: project.title.place?.line ?? 0 };
}

function toldIn(disclosure: Disclosure): string[] {
  const lines = headedLines(disclosure).filter(({ kind }) => kind === 'paragraph');
  return [...new Set(lines.flatMap(({ text }) => Array.from(text.matchAll(TOLD), ([name]) => name)))];
}

/** Forms that name the body itself as the unit that does the work before one that names another counts as a slip. */
const FEWEST = 2;
/** The same where the unit is all that the form says of whose it is. */
const FEWEST_ALONE = 1;
/** Bureaus have work done by each other. */
const BUREAU = /(?:局|委员会|委|厅|办公室|政府)$/;
/** Stations and institutes do work for each other, too; none fills in the forms of another. */
const STATION = /[站所]$/;

/** Whether a form names another body where it must name the own one, or a unit of another place. */
function isLeftOver(each: NamedDepartment, { forms, told }: Named): boolean {
  const { name, department, as, alone } = each;
  if (areOtherRegions(name, department)) return isUnit(each) || arePeers(name, department);
  if (!isForeign(name, department) || !arePeers(name, department)) return false;
  if (!isUnit(each)) return true;
  if (BUREAU.test(name) || (as === 'doer' && STATION.test(name)) || told.some((other) => other.includes(coreOf(name)))) return false;
  const own = forms.filter((other) => isUnit(other) && other.name === department).length;
  return own >= (alone ? FEWEST_ALONE : FEWEST);
}

const form = (name: string, supervisingDepartment: string) =>
  exampleProject({ name, supervisingDepartment, department: '云溪县水利局', document: 'd' });
const done = (name: string, implementingUnit: string) =>
  exampleProject({ name, supervisingDepartment: '云溪县文化和旅游局', implementingUnit, department: '云溪县文化馆', document: 'd' });
const filled = (name: string, reportingUnit: string) =>
  exampleProject({ name, reportingUnit, department: '云溪县农机推广站', document: 'd' });

export const formsNameTheirDepartment = defineDatasetRule({
  id: 'consistency/forms-name-their-department',
  version: 3,
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
  start: (): Map<string, Named> => new Map(),
  add(states, record, locate) {
    const known = states.get(record.document) ?? { forms: [], told: [] };
    states.set(record.document, known);
    if (record.kind === 'disclosure') append(known.told, toldIn(record));
    else append(known.forms, [...departmentsIn(record, locate)]);
  },
  merge: (a, b) =>
    mergeStates(a, b, (own, other) => {
      append(own.forms, other.forms);
      append(own.told, other.told);
    }),
  finish(states, verdicts) {
    for (const named of states.values()) {
      const all = named.forms;
      const own = all.some(({ name, department }) => !isForeign(name, department));
      for (const each of all.toSorted((a, b) => a.line - b.line)) {
        const { name, department, at, as } = each;
        if (!isLeftOver(each, named)) {
          verdicts.pass();
          continue;
        }
        // Projects of several departments in one paper are nobody's slip.
        const others = all.some(
          (other) =>
            (other.line !== each.line || other.name !== name) && isUnit(other) === isUnit(each) && isForeign(other.name, department),
        );
        if (!others && (own || as === 'title'))
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
    {
      name: '一张的填报单位是别的站',
      given: [filled('农机培训', '云溪县农机推广站'), filled('农机检验', '云溪县水产推广站')],
      expect: ['other'],
    },
    {
      name: '正文说明这个站参加',
      given: [
        budget([], { document: 'd', sections: [section('绩效', '农机检验由云溪县水产推广站协助填报。')] }),
        filled('农机培训', '云溪县农机推广站'),
        filled('农机检验', '云溪县水产推广站'),
      ],
      expect: 'pass',
    },
    { name: '下属单位不是别的部门', given: [form('渠道维修', '云溪县水利局'), form('水库巡查', '云溪县水文站')], expect: 'pass' },
  ],
});
