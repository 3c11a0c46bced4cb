import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { areDifferent, coreOf } from '../../src/engine/kit/different-bodies.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { fieldsOf, mayAlsoDo } from '../../src/engine/kit/fields-of-work.ts';
import { headedLines } from '../../src/engine/kit/headed-lines.ts';
import { bodyOfHeading, holdsSeveralBodies, leftOverBodies } from '../../src/engine/kit/left-over-bodies.ts';
import { captionedBodies, type NamedBody, speaksOfItself } from '../../src/engine/kit/own-bodies.ts';
import { selfNames } from '../../src/engine/kit/self-names.ts';
import { documentCell, narrative } from '../../src/engine/kit/sentences.ts';
import { defineDocumentRule, type Locatable } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';
import { withoutTitleNumber } from '../../src/model/title-number.ts';

/** 县农业农村局共有车辆5辆: what a paper only says of its own body. */
const OWN_STATEMENT =
  /(?:^|[，。；）])((?:[\p{Script=Han}]{1,6}?[省市县区旗])?[\p{Script=Han}]{2,16}?(?:局|委员会|委|办公室|厅|院|馆|学校|中学|小学))(?:（[^）]*）)?(?:共有车辆|共?有公务用车|机关运行经费|(?:部门|单位)(?:预算|决算)(?:收|支|总)|政府采购(?:预算|支出)总额|核定编制|组织对20\d\d年)/gu;

/** Statements of the own body under the name of another, which stands nowhere else in the paper. */
function* ownStatements(disclosure: Disclosure, department: string): Generator<{ readonly at: Locatable; readonly name: string }> {
  const own = fieldsOf(department);
  for (const { paragraph } of narrative(disclosure))
    for (const [, name = ''] of paragraph.text.matchAll(OWN_STATEMENT)) {
      const fields = fieldsOf(name);
      const isForeign = own.length > 0 && fields.length > 0 && !fields.some((field) => mayAlsoDo(own, field));
      if (!isForeign || !areDifferent(name, department)) continue;
      if (headedLines(disclosure).some(({ text }) => text !== paragraph.text && text.includes(coreOf(name)))) continue;
      yield { at: paragraph, name };
    }
}

/** 负责厅机关及所属单位的人事管理 says what a body does, and not whose paper it is. */
const ACT =
  /^(?:负责|承担|承办|指导|管理|组织|协调|监督|参与|主管|分管|制定|拟订|起草|做好|完成|保障|服务|包括|包含|统筹|推进|落实|开展|按照?|对|从|为|由|在|是|含|即)/;

function* namesIn(disclosure: Disclosure): Generator<{ readonly at: Locatable; readonly name: string }> {
  for (const { paragraph } of narrative(disclosure)) {
    const found =
      /现将([^，。；：]{3,30}?)20\d\d年/.exec(paragraph.text) ??
      /^反映(.{4,30}?)20\d\d年(?:度)?部门预算/.exec(paragraph.text) ??
      /^([^，。；：、\d]{4,30}?)机关及(?:所属|下属)/.exec(withoutTitleNumber(paragraph.text));
    if (found?.[1] !== undefined && !ACT.test(found[1]) && !speaksOfItself(found[1])) yield { at: paragraph, name: found[1] };
  }
  if (!holdsSeveralBodies(disclosure))
    for (const { heading, place } of disclosure.sections) {
      const name = bodyOfHeading(heading);
      if (name !== undefined && place !== undefined) yield { at: { text: heading, place }, name };
    }
  yield* captionedBodies(disclosure);
}

/** A name on a line: found in more than one way it is one finding. */
const slotOf = ({ at, name }: NamedBody): string => `${at.place?.line ?? ''} ${name}`;

export const departmentNameAgrees = defineDocumentRule({
  id: 'consistency/department-name-agrees',
  version: 8,
  severity: 'error',
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
    const sure = new Map<string, NamedBody>();
    for (const each of [
      ...leftOverBodies(disclosure, department),
      ...ownStatements(disclosure, department),
      ...selfNames(disclosure, department),
    ])
      if (!sure.has(slotOf(each))) sure.set(slotOf(each), each);
    for (const { at, name } of sure.values())
      verdicts.fail({
        message: 'other',
        at,
        severity: 'error',
        aspect: name,
        args: { name, department },
        others: [{ at: documentCell(disclosure) }],
        provided: name,
      });
    for (const { at, name } of namesIn(disclosure)) {
      if (sure.has(slotOf({ at, name }))) continue;
      if (areDifferent(name, department))
        verdicts.fail({
          message: 'other',
          at,
          severity: 'warning',
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
      name: '资产一节写的是别的局',
      given: budget([], {
        department: '某县文化和旅游局',
        sections: [section('国有资产占用情况', '截至2021年12月31日，县农业农村局共有车辆5辆。')],
      }),
      expect: ['other'],
    },
    {
      name: '一张表是别的县的检察院',
      given: budget([], {
        department: '云溪县人民检察院',
        sections: [section('收支总表', '编制部门：云溪县人民检察院'), section('三公经费表', '编制部门：白沙县人民检察院')],
      }),
      expect: ['other'],
    },
    {
      name: '一张表的标题是别的县的同名局',
      given: budget([], {
        department: '云溪县水利局',
        sections: [section('附表1 云溪县水利局2021年收支总表'), section('附表2 白沙县水利局2021年政府性基金预算支出表')],
      }),
      expect: ['other'],
    },
    {
      name: '别的镇的车辆',
      given: budget([], {
        department: '云溪县清溪镇人民政府',
        sections: [section('国有资产', '白沙铺镇截至2021年末有车辆6辆。')],
      }),
      expect: ['other'],
    },
    {
      name: '给别的镇的补助',
      given: budget([], {
        department: '云溪县清溪镇人民政府',
        sections: [section('支出', '补助白沙铺镇2021年渠道维修支出6万元。')],
      }),
      expect: 'skip',
    },
    {
      name: '几张表里的一张是别的管理处的',
      given: budget([], {
        department: '清溪森林公园管理处',
        sections: ['清溪森林公园', '清溪森林公园', '白沙湖湿地公园', '清溪森林公园'].map((name, at) =>
          section(`表${at + 1}`, `单位名称：${name}管理处`),
        ),
      }),
      expect: ['other'],
    },
    {
      name: '自评一节写的是别的局',
      given: budget([], {
        department: '云溪县林业局',
        sections: [section('预算绩效管理情况', '云溪县水利局对当年4个项目全部开展绩效自评。')],
      }),
      expect: ['other'],
    },
    {
      name: '没有政府性基金的是别的联合会',
      given: budget([], {
        department: '云溪县妇女联合会',
        sections: [section('政府性基金预算', '云溪县残疾人联合会2022年没有使用政府性基金预算拨款安排的支出。')],
      }),
      expect: ['other'],
    },
    {
      name: '编报范围里是别的县的同名局',
      given: budget([], {
        department: '云溪县林业局',
        sections: [section('预算单位构成', '列入部门预算编报范围的单位为白沙县林业局本级1家。')],
      }),
      expect: ['other'],
    },
    {
      name: '机构设置里是别的县的同名局',
      given: budget([], {
        department: '云溪县林业局',
        sections: [section('机构设置', '白沙县林业局为县人民政府工作部门，内设4个股室。')],
      }),
      expect: ['other'],
    },
    {
      name: '与别的县的同名局共建',
      given: budget([], {
        department: '云溪县林业局',
        sections: [section('重点工作', '与白沙县林业局建立联防机制，双方各派1名联络员。')],
      }),
      expect: 'skip',
    },
    {
      name: '编报范围包括下属的馆',
      given: budget([], {
        department: '云溪县林业局',
        sections: [section('预算单位构成', '列入部门预算编报范围的单位包括云溪县林业局本级、云溪县林业博物馆。')],
      }),
      expect: 'skip',
    },
    {
      name: '按财政局的要求编制预算',
      given: budget([], {
        department: '云溪县林业局',
        sections: [section('编制依据', '按照云溪县财政局2022年部门预算编制要求，本局编制了预算。')],
      }),
      expect: 'skip',
    },
    {
      name: '财政局对本局的项目开展评价',
      given: budget([], {
        department: '云溪县林业局',
        sections: [section('预算绩效管理情况', '云溪县财政局对我局1个项目开展重点评价。')],
      }),
      expect: 'skip',
    },
    {
      name: '一张表的编制单位是别的局',
      given: budget([], {
        department: '云溪县水利局',
        sections: [section('收支总表', '编制单位：云溪县水利局'), section('支出总表', '编制单位：云溪县教育局')],
      }),
      expect: ['other'],
    },
    {
      name: '一张表是别的县的同名局',
      given: budget([], {
        department: '云溪县水利局',
        sections: [section('收支总表', '编制单位：云溪县水利局'), section('支出总表', '编制单位：白沙县水利局')],
      }),
      expect: ['other'],
    },
    {
      name: '委里没有学校，却写我校',
      given: budget([], {
        department: '某市发展和改革委员会',
        sections: [section('公务接待', '我委厉行节约，我校2022年公务接待费5万元。')],
      }),
      expect: ['other'],
    },
    {
      name: '局里有学校，引它的话',
      given: budget([], {
        department: '某县教育局',
        sections: [section('单位构成', '包括局机关和某县第一中学。'), section('绩效', '该校认为我校实验楼已经完工。')],
      }),
      expect: 'skip',
    },
    {
      name: '局和下属单位一个接一个',
      given: budget([], {
        department: '某县林业局',
        sections: ['某县林业局（本级）2024年单位预算', '某县林业技术推广站2024年单位预算'].flatMap((heading, at) => [
          { ...section(heading), place: { file: 'd.txt', line: 10 * at + 1 } },
          section('单位职责', '略'),
          section('收支预算情况', '略'),
        ]),
      }),
      expect: 'skip',
    },
    {
      name: '职责里说的机关不是单位名称',
      given: budget([], { department: '某省委办公厅', sections: [section('主要职能', '7.负责厅机关及所属单位的干部人事管理工作。')] }),
      expect: 'skip',
    },
    {
      name: '简称不算错',
      given: budget([], { department: '某县发展和改革局', sections: [section('前言', '现将某县发改局2022年部门预算公开如下。')] }),
      expect: 'pass',
    },
  ],
});
