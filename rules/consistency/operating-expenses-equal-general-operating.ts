import { DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { frameOf, magnitude, operand, ownFacts } from '../../src/engine/kit/facts.ts';
import { contextOf, narrative } from '../../src/engine/kit/sentences.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { oncePer } from '../../src/model/once.ts';
import type { Disclosure, Paragraph } from '../../src/model/record.ts';

const INSTITUTION = /^(?:参公)?事业|财政补助/;
/** Said of every department, whether it has institutions or not. */
const STOCK_PHRASE = /机关及(?:所属|下属)事业单位的收支[^。]*。/g;
const NAMES_INSTITUTIONS =
  /(?:下属|所属|直属|二级|\d+个|[一二三四五六七八九十]家)事业单位|事业编制|事业单位\d|公益[一二]类|不属于机关|无机关运行/;

/** Where a paper says of which bodies it is: 部门预算由局机关、县福利中心组成, 单位构成. */
const COMPOSED = /(?:预算|决算)(?:编制)?(?:单位|范围)?[^。；，]{0,12}(?:由|包括|包含|含)[^。]*/g;
const UNITS_HEADING = /(?:单位|部门|预算|决算|机构)[^，。]{0,4}(?:构成|组成|设置|范围)|所属单位|下属单位/;
const INSTITUTION_NAME =
  /\p{Script=Han}+?(?:中心(?!小学|学校)|学校|中学|小学|幼儿园|[一二三四五六七八九十\d]中|图书馆|博物馆|文化馆|档案馆|纪念馆|科技馆|福利院|敬老院|养老院|救助管?理?站|(?:技术|推广|服务|监测|种子|保护)站|医院|卫生院|研究[所院]|管护所|剧团|林场|农场)/gu;
/** What a body is divided into is no body: 内设办公室、信息中心. */
const INNER = /内设[^。]*(?:。|$)/g;

/** Whether the paper names a public institution among the bodies whose figures it holds; its own body is none. */
function namesInstitution(disclosure: Disclosure): boolean {
  const own = disclosure.department ?? '';
  const among = (text: string) => {
    const names = text.replace(INNER, '').match(INSTITUTION_NAME) ?? [];
    return names.some((name) => own === '' || !(own.endsWith(name) || name.includes(own)));
  };
  return disclosure.sections.some(({ heading, paragraphs, tables }) => {
    if (paragraphs.some(({ text }) => (text.match(COMPOSED) ?? []).some(among))) return true;
    if (!UNITS_HEADING.test(heading)) return false;
    return (
      paragraphs.some(({ text }) => text.length <= 30 && !/[，。：]./.test(text) && among(text)) ||
      tables.some(({ rows }) => rows.some((row) => row.some((cell) => cell.text.length <= 30 && among(cell.text))))
    );
  });
}

/** 机关运行经费 of the bureau's own office, beside units that the figure leaves out. */
function isOfTheOffice(disclosure: Disclosure, agency: Fact): boolean {
  const paragraph = contextOf(disclosure, agency)?.paragraph;
  return paragraph !== undefined && speaksOfTheOffice(paragraph);
}

const speaksOfTheOffice: (paragraph: Paragraph) => boolean = oncePer(({ text }) =>
  /(?:局|委|办|厅|部)机关(?:的)?机关运行经费|其中[^，。；]{0,4}机关运行经费|（含[^（）]*(?:行政|参公)[^（）]*）/.test(text),
);

/** Public institutions have general operating expenditure but no operating expenses of government bodies. */
const hasInstitutions: (disclosure: Disclosure) => boolean = oncePer((disclosure) => {
  const rows = disclosure.sections.flatMap((section) => section.tables.flatMap((table) => table.rows));
  if (rows.some((row) => row.some(({ text }) => INSTITUTION.test(text)))) return true;
  // A table of the units with their nature that names none settles it.
  const named =
    rows.some((row) => row.some(({ text }) => /^单位性质$/.test(text))) && rows.some((row) => row.some(({ text }) => /^行政/.test(text)));
  if (named) return false;
  if (namesInstitution(disclosure)) return true;
  return narrative(disclosure).some(({ paragraph }) => NAMES_INSTITUTIONS.test(paragraph.text.replace(STOCK_PHRASE, '')));
});

export const operatingExpensesEqualGeneralOperating = defineRelationRule({
  id: 'consistency/operating-expenses-equal-general-operating',
  version: 1,
  severity: 'warning',
  title: {
    zh: '行政单位的机关运行经费等于日常公用经费',
    en: 'Operating expenses of a government body equal its general operating expenditure',
  },
  rationale: {
    zh: '行政单位和参公单位的机关运行经费就是其日常公用经费；两个数不同，或口径有别，或有一处写错。',
    en: 'For administrative bodies the two are the same money; when they differ, either the scope differs or one figure is wrong.',
  },
  remedy: {
    zh: '核对两个数字；含事业单位等口径不同的，加一句说明。',
    en: 'Check both figures; where the scope differs (for example public institutions), say so.',
  },
  basis: [DISCLOSURE_PROCEDURE],
  concern: 'amount',
  papers: 'department',
  messages: {
    broken: {
      zh: '机关运行经费与日常公用经费不一致：“{label}”填报{provided}，另一处为{expected}，相差{difference}（{arithmetic}）',
      en: 'Operating expenses and general operating expenditure differ: "{label}" is given as {provided}, the other as {expected}, a difference of {difference} ({arithmetic})',
    },
  },
  *relateDisclosure(record) {
    const ofTheYear = ownFacts(record, 'expenditure.basic.operating').filter(({ period }) => period === 'current');
    for (const agency of ownFacts(record, 'agencyOperatingExpenses')) {
      if (agency.period !== 'current' || agency.partOf !== undefined) continue;
      const operating = ofTheYear.find(({ basis }) => basis === agency.basis);
      if (operating === undefined) continue;
      const [left, right] = [magnitude(agency) ?? 0, magnitude(operating) ?? 0];
      // What was spent in the end may be counted otherwise; where it is the same, it is held by it.
      if (left !== right && agency.basis === 'final') continue;
      // Institutions explain why less than all of it counts, or none.
      if (left !== right && (left === 0 || (left < right && (isOfTheOffice(record, agency) || hasInstitutions(record))))) continue;
      yield { relation: { kind: 'equal', left: operand(agency), right: operand(operating) }, ...frameOf(record) };
    }
  },
  examples: [
    {
      name: '两数相同',
      given: budget([fact(1, 'agencyOperatingExpenses', '110.60万元'), fact(2, 'expenditure.basic.operating', '110.6万元')]),
      expect: 'pass',
    },
    {
      name: '机关运行经费与公用经费不同',
      given: budget([fact(1, 'agencyOperatingExpenses', '101.60万元'), fact(2, 'expenditure.basic.operating', '110.6万元')]),
      expect: ['broken'],
    },
    {
      name: '决算中两数相同',
      given: {
        ...budget([
          fact(1, 'agencyOperatingExpenses', '142.43万元', { basis: 'final' }),
          fact(2, 'expenditure.basic.operating', '142.43万元', { basis: 'final' }),
        ]),
        documentKind: 'finalAccounts',
      },
      expect: 'pass',
    },
    {
      name: '含下属事业单位，机关运行经费较小',
      given: budget([fact(1, 'agencyOperatingExpenses', '80万元'), fact(2, 'expenditure.basic.operating', '110.6万元')], {
        sections: [section('机构设置', '本部门有下属事业单位2个。')],
      }),
      expect: 'skip',
    },
    {
      name: '预算由局机关和福利中心组成，机关运行经费较小',
      given: budget([fact(1, 'agencyOperatingExpenses', '80万元'), fact(2, 'expenditure.basic.operating', '110.6万元')], {
        sections: [section('机构设置', '本部门预算由局机关、县社会福利中心的预算组成。')],
      }),
      expect: 'skip',
    },
    {
      name: '预算由局机关和福利中心组成，机关运行经费较大',
      given: budget([fact(1, 'agencyOperatingExpenses', '130万元'), fact(2, 'expenditure.basic.operating', '110.6万元')], {
        sections: [section('机构设置', '本部门预算由局机关、县社会福利中心的预算组成。')],
      }),
      expect: ['broken'],
    },
    {
      name: '只有一个单位，机关运行经费较小',
      given: budget([fact(1, 'agencyOperatingExpenses', '80万元'), fact(2, 'expenditure.basic.operating', '110.6万元')], {
        sections: [section('机构设置', '本部门预算只包括局机关本级，内设办公室、信息中心等5个股室。')],
      }),
      expect: ['broken'],
    },
  ],
});
