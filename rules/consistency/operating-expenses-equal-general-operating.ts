import { DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, section } from '../../src/engine/kit/example-facts.ts';
import { frameOf, magnitude, operand, ownFacts } from '../../src/engine/kit/facts.ts';
import { narrative } from '../../src/engine/kit/sentences.ts';
import { defineRelationRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

const INSTITUTION = /^(?:参公)?事业|财政补助/;
/** Said of every department, whether it has institutions or not. */
const STOCK_PHRASE = /机关及(?:所属|下属)事业单位的收支[^。]*。/g;
const NAMES_INSTITUTIONS =
  /(?:下属|所属|直属|二级|\d+个|[一二三四五六七八九十]家)事业单位|事业编制|事业单位\d|公益[一二]类|不属于机关|无机关运行/;

/** Public institutions have general operating expenditure but no operating expenses of government bodies. */
function hasInstitutions(disclosure: Disclosure): boolean {
  const rows = disclosure.sections.flatMap((section) => section.tables.flatMap((table) => table.rows));
  if (rows.some((row) => row.some(({ text }) => INSTITUTION.test(text)))) return true;
  // A table of the units with their nature that names none settles it.
  const named =
    rows.some((row) => row.some(({ text }) => /^单位性质$/.test(text))) && rows.some((row) => row.some(({ text }) => /^行政/.test(text)));
  if (named) return false;
  return [...narrative(disclosure)].some(({ paragraph }) => NAMES_INSTITUTIONS.test(paragraph.text.replace(STOCK_PHRASE, '')));
}

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
    for (const agency of ownFacts(record, 'agencyOperatingExpenses')) {
      if (agency.period !== 'current' || agency.basis !== 'budget' || agency.partOf !== undefined) continue;
      const operating = ownFacts(record, 'expenditure.basic.operating').find(
        (fact) => fact.period === agency.period && fact.basis === agency.basis,
      );
      if (operating === undefined) continue;
      const [left, right] = [magnitude(agency) ?? 0, magnitude(operating) ?? 0];
      // Institutions explain why less than all of it counts, or none.
      if (left !== right && (left === 0 || (left < right && hasInstitutions(record)))) continue;
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
      name: '含下属事业单位，机关运行经费较小',
      given: budget([fact(1, 'agencyOperatingExpenses', '80万元'), fact(2, 'expenditure.basic.operating', '110.6万元')], {
        sections: [section('机构设置', '本部门有下属事业单位2个。')],
      }),
      expect: 'skip',
    },
  ],
});
