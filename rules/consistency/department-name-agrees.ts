import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { documentCell, narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule, type Locatable } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';
import { matchKey } from '../../src/model/text.ts';

/** What kind of body a name ends in. */
const BODY =
  /(?:局|委员会|委|部|办公室|办|厅|处|中心|院|站|馆|会|所|大队|支队|政府|学校|中学|小学|幼儿园|医院|法院|检察院|人大|政协|联合会|联社|团委)$/;
const TAIL = /(?:机关及所属(?:事业)?单位|机关及下属单位|及所属单位|（含所属单位）|部门|机关|本级|（本级）|（汇总）)+$/;

/** The own name of a body without region, party prefix and words of scope: 组织部, 民政局. */
function coreOf(name: string): string {
  const bare = name.replace(/（[^）]*）/g, '').replace(TAIL, '');
  return bare.replace(/^.*?(?:省|自治区|[^市县区]市|县|区|旗|镇|乡)(?=.{2,})/, '').replace(/^(?:委员会|委|人民政府|市|县|区)(?=.{2,})/, '');
}

function* namesIn(disclosure: Disclosure): Generator<{ readonly at: Locatable; readonly name: string }> {
  for (const { paragraph } of narrative(disclosure)) {
    const found =
      /现将([^，。；：]{3,30}?)20\d\d年/.exec(paragraph.text) ??
      /^反映(.{4,30}?)20\d\d年(?:度)?部门预算/.exec(paragraph.text) ??
      /^([^，。；：、]{4,30}?)机关及(?:所属|下属)/.exec(paragraph.text);
    if (found?.[1] !== undefined) yield { at: paragraph, name: found[1] };
  }
  for (const { heading, place } of disclosure.sections) {
    const name = /^(.{4,40}?)20\d\d年(?:度)?(?:部门|单位)?(?:预算|决算)/.exec(heading)?.[1];
    if (name !== undefined && place !== undefined) yield { at: { text: heading, place }, name };
  }
  for (const { tables } of disclosure.sections) {
    for (const cell of tables.flatMap(({ rows }) => rows.flat())) {
      const found = /^(?:编制|填报|公开)?(?:部门|单位)(?:名称)?：(.{4,30})$/.exec(cell.text);
      if (found?.[1] !== undefined) yield { at: cell, name: found[1] };
    }
  }
}

/** Two names that can only mean two bodies: different kinds of work and neither name inside the other. */
function areDifferent(a: string, b: string): boolean {
  const [left, right] = [matchKey(coreOf(a)), matchKey(coreOf(b))];
  if (!BODY.test(left) || !BODY.test(right) || left.length < 3 || right.length < 3) return false;
  if (matchKey(a).includes(right) || matchKey(b).includes(left)) return false;
  // 发改局 and 发展和改革局: every character of the shorter one in order within the longer one is an abbreviation.
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return true;
  }
  return false;
}

export const departmentNameAgrees = defineDocumentRule({
  id: 'consistency/department-name-agrees',
  version: 1,
  severity: 'warning',
  title: { zh: '正文和表格中的单位名称与标题一致', en: 'The body of the document names the department of its title' },
  rationale: {
    zh: '正文出现别的单位名称，是套用他人文稿未改的痕迹。',
    en: "Another body's name in the text shows that a text was copied and not adapted.",
  },
  remedy: {
    zh: '改为本单位名称，并核对该段数字是否也是别的单位的。',
    en: "Put in the right name and check whether the figures there are another body's too.",
  },
  basis: [DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    other: { zh: '此处单位为“{name}”，本文件的单位是“{department}”', en: 'This names "{name}"; the document is that of "{department}"' },
  },
  check(disclosure, verdicts) {
    const { department } = disclosure;
    if (department === undefined) return;
    for (const { at, name } of namesIn(disclosure)) {
      if (areDifferent(name, department))
        verdicts.fail({
          message: 'other',
          at,
          args: { name, department },
          others: [{ at: documentCell(disclosure) }],
          provided: name,
          expected: department,
        });
      else verdicts.pass();
    }
  },
  examples: [
    {
      name: '名称一致',
      given: budget([], { department: '某县民政局', sections: [section('前言', '现将某县民政局2022年部门预算公开如下。')] }),
      expect: 'pass',
    },
    {
      name: '套用了教育局的文稿',
      given: budget([], { department: '某县民政局', sections: [section('前言', '现将某县教育局2022年部门预算公开如下。')] }),
      expect: ['other'],
    },
    {
      name: '部分标题里是别的单位',
      given: budget([], {
        department: '某县某镇林业工作站',
        sections: [{ ...section('某县某镇农业农村工作站2022年预算绩效目标'), place: { file: 'd.txt', line: 7 } }],
      }),
      expect: ['other'],
    },
    {
      name: '简称不算错',
      given: budget([], { department: '某县发展和改革局', sections: [section('前言', '现将某县发改局2022年部门预算公开如下。')] }),
      expect: 'pass',
    },
  ],
});
