import { STAFF_CONCEPTS } from '../../model/concepts-of-staff.ts';
import type { Figure } from './figure.ts';
import { type Given, keep } from './given.ts';
import { readLabel } from './label.ts';
import { makeSubject } from './make-subject.ts';
import { isPartOf } from './partition.ts';
import type { ProseState } from './prose-state.ts';

/** Counts of people: how many posts a body has, and how many people in them. Their chapter holds no amounts. */

const NAMES = new Map(STAFF_CONCEPTS.flatMap(({ id, zh, names }) => [zh, ...names].map((name) => [name, id] as const)));
const BY_LENGTH = [...NAMES.keys()].sort((a, b) => b.length - a.length);

/** What may stand before the name: whose people they are, of when, and that they are all of them. */
const WHOSE =
  /^(?:20\d\d年(?:度|[末初底])?|年[末初底]|截[至止].*|[本我该全共总](?:部门|单位|系统|[局院校馆所站委办县市区镇乡街社会队园])?|部门|单位|机关|目前|现|有|实有|核定|人员|的|[、，：])*$|^(?!.*(?:行政|事业|参公|工勤|编外)).*(?:[局站所院校馆园队委办处]|中心|机关|部门|单位|学校|本级)(?:共?有)?$/;

/** Where staff is spoken of: there counts are read although the chapter holds no accounts. */
export const STAFF_WORDS = /编制|在职|在编|实有|离休|退休|单位(?:共|有|共有|总计|合计)?\d/;

const isOfStaff = (concept: string | undefined): boolean => concept?.startsWith('staff.') === true || concept === 'institutions';

export const countsPeople = ({ kind, value }: Figure): boolean =>
  kind === 'count' && value?.kind === 'number' && /^[人名个家]$/.test(value.unit ?? '');

/** The concept that the words before a count name; undefined for 行政编制, 女职工 and the like, which are parts of one. */
function staffConcept(spoken: string): { readonly concept: string; readonly label: string } | undefined {
  const name = spoken.slice(spoken.lastIndexOf('：') + 1);
  const words = name.replace(/(?:人数|总数|数)?(?:合计|总计|共计|共|总)?(?:有|为|是|计)?$/, '');
  for (const label of BY_LENGTH) {
    const concept = NAMES.get(label);
    for (const text of [name, words]) {
      if (concept === undefined || !text.endsWith(label)) continue;
      // 纳入2017年度部门决算编制范围的单位: whatever stands before it.
      if (concept === 'institutions' || WHOSE.test(text.slice(0, -label.length))) return { concept, label };
    }
  }
  return undefined;
}

/** 另有临时聘用人员5名: beside those that were counted. */
const BESIDE = /^(?:，)?(?:另|此外|除此)/;

/** What people are divided by: by these, all of them are told. */
export const STAFF_KIND =
  /^(?:其他)?(?:行政|参公|参照|公务员|事业|工勤|机关工勤|后勤|政法|专项|全额|差额|自收自支|在职|在编|离休|退休|离退休)/;

/** What the bodies of a department are divided by. */
export const BODY_KIND = /^(?:其他)?[^，。；]{0,6}?(?:本级|机关|行政|事业|参公|参照|公益|二级|下属|所属|直属|全额|差额|自收自支)/;

/** Reads a count of people into a fact; false where the words name no staff and no part of it. */
export function readStaff(state: ProseState, given: Given): boolean {
  const { figure, name } = given;
  if (!countsPeople(figure)) return false;
  const list = state.lists.at(-1);
  // 所属单位6个，分别是甲、乙: the list of names has no counts, and ends with its paragraph.
  const isOpen = list?.parent?.concept !== 'institutions' || list.parentFigure?.block === state.block;
  const isDivided = list !== undefined && isOfStaff(list.parent?.concept) && isOpen;
  const before = /^(?:上年|去年|年初)/.exec(name)?.[0] ?? '';
  const found = staffConcept(name.slice(before.length));
  if (BESIDE.test(name)) {
    if (isDivided) state.lists.pop();
    return false;
  }
  // 实有195人，其中：行政96人、事业99人；退休33人: a heavier mark ends what lighter ones divided.
  if (isDivided && given.before === '；' && !list.semicolons && list.parts.length > 1) state.lists.pop();
  const label = readLabel(name, state.context.year);
  if (found === undefined && (!isDivided || label.text === '')) return false;
  // 在职职工81人，其中：在编人员35人、聘用人员46人: a part may go by a name of its whole.
  const isNamesake = isDivided && list.parts.length === 0 && found?.concept === list.parent?.concept;
  // 行政编制20人，实有18人；事业编制10人: what is said of each part ends the list, and it is not known to be whole.
  if (found !== undefined && isDivided && list.parts.length === 1 && !isPartOf(found.concept, list.parent?.concept ?? ''))
    list.softened = 'unclear';
  const subject = makeSubject(
    state,
    found === undefined || isNamesake
      ? label
      : { text: found.label, concept: found.concept, ...(before === '' ? {} : { previous: true as const }) },
    given.before,
  );
  keep(state, given, subject, { measure: 'count', value: figure.value });
  return true;
}
