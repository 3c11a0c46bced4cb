import { DISCLOSURE_INSPECTION, DISCLOSURE_PROCEDURE } from '../../src/engine/kit/basis.ts';
import { budget, fact, part } from '../../src/engine/kit/example-facts.ts';
import { indexFacts, magnitude, ownFacts } from '../../src/engine/kit/facts.ts';
import { formatFact } from '../../src/engine/kit/format-fact.ts';
import { contextOf } from '../../src/engine/kit/sentences.ts';
import { hasUnreadTable } from '../../src/engine/kit/unread.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Fact } from '../../src/model/fact.ts';
import { oncePer } from '../../src/model/once.ts';
import type { Disclosure, Paragraph } from '../../src/model/record.ts';

const VEHICLES = 'threePublicExpenses.officialVehicles';

/** A heading, a sentence or a cell that names the cost of buying vehicles apart from running them, or says that none was bought. */
const PURCHASE_NAMED =
  /车辆?购置(?:费用?|支出|经费|金额|预算|决算|数量?)*(?![及和与、，/费支]|以及)|(?:购置|更新|购买|新购|新增)(?:了)?(?:公务)?(?:用车|车辆|公车|轿车|汽车)|(?:未|没有|无|不)[^。；，]{0,6}(?:购置|购买)/;
const OPERATION_NAMED = /车?辆?运行(?:维护)?(?:费|支出)/;
/** A column that names one of the two alone. */
const PURCHASE_CELL = /^[^车]{0,8}购置费?(?:用)?$/;

/** Texts of the paper in which a part could be named, cells of tables and of unread tables included. */
function* textsOf({ sections }: Disclosure): Generator<{ readonly text: string; readonly cell: boolean }> {
  for (const { paragraphs, tables } of sections) {
    for (const { text } of paragraphs) yield { text, cell: text.length <= 12 };
    for (const { rows } of tables) for (const row of rows) for (const { text } of row) yield { text, cell: true };
  }
}

/** Parts named in a paper: as figures read, or in words only. The split is often printed in a table or for the budget only. */
function partsNamed(disclosure: Disclosure): { readonly purchase: boolean; readonly operation: Fact | undefined | 'words' } {
  const { byConcept } = indexFacts(disclosure);
  const operations = byConcept.get(`${VEHICLES}.operation`) ?? [];
  let purchase = byConcept.has(`${VEHICLES}.purchase`) || byConcept.has('vehiclesPurchased');
  let words = false;
  for (const { text, cell } of textsOf(disclosure)) {
    purchase ||= PURCHASE_NAMED.test(text) || (cell && PURCHASE_CELL.test(text));
    words ||= cell && OPERATION_NAMED.test(text) && !/购置/.test(text);
  }
  return { purchase, operation: operations[0] ?? (words ? 'words' : undefined) };
}

/** Roll-ups of a whole government often leave the split out. */
function isRollUp(disclosure: Disclosure, total: Fact): boolean {
  const paragraph = contextOf(disclosure, total)?.paragraph;
  return SPEAKS_OF_ALL.test(disclosure.title?.text ?? '') || (paragraph !== undefined && speaksOfAll(paragraph));
}

/** 38.4万元，均为运行费 names what it was spent on. */
const SPEAKS_OF_ALL = /(?:均为|全部为|全为|都是|全部用于)[^，。]{0,8}运行|[省市县区州央]本级|全[省市县区州国]/;

const speaksOfAll: (paragraph: Paragraph) => boolean = oncePer(({ text }) => SPEAKS_OF_ALL.test(text));

const SECTION = { heading: '“三公”经费支出表', level: 1, paragraphs: [] };

export const vehicleExpensesAreSplit = defineDocumentRule({
  id: 'completeness/vehicle-expenses-are-split',
  version: 2,
  severity: 'warning',
  title: { zh: '公务用车费分列购置费和运行费', en: 'Vehicle expenses are split into purchase and operation' },
  rationale: {
    zh: '公开“三公”经费时，公务用车购置和运行费必须细化为购置费和运行费两项。',
    en: 'When the three public expenses are disclosed, the vehicle item must be split into purchase and operation.',
  },
  remedy: { zh: '补充“公务用车购置费××万元、公务用车运行费××万元”，为零的也要写明。', en: 'Add both amounts, zero included.' },
  basis: [DISCLOSURE_PROCEDURE, DISCLOSURE_INSPECTION],
  papers: 'department',
  messages: {
    unpurchased: {
      zh: '“{label}”{amount}只列出运行费，没有公开购置费（为零的也要写明）',
      en: 'Of "{label}" {amount} only the operation is given; the purchase is not disclosed (zero must be stated too)',
    },
    unsplit: { zh: '“{label}”{amount}没有分列购置费和运行费', en: '"{label}" of {amount} is not split into purchase and operation' },
  },
  check(disclosure, verdicts) {
    for (const total of ownFacts(disclosure, VEHICLES)) {
      if (total.period !== 'current' || (magnitude(total) ?? 0) <= 0 || isRollUp(disclosure, total)) continue;
      const { purchase, operation } = partsNamed(disclosure);
      const args = { label: total.label, amount: formatFact(total) };
      if (purchase) verdicts.pass(1, [total.field]);
      else if (hasUnreadTable(disclosure)) verdicts.skip('part-not-readable');
      else if (operation === undefined) verdicts.fail({ message: 'unsplit', at: total.field, args });
      else if (operation === 'words') verdicts.skip('table-not-recognised');
      else verdicts.fail({ message: 'unpurchased', at: total.field, args, others: [{ at: operation.field }] });
      return;
    }
  },
  examples: [
    {
      name: '分列了购置费和运行费',
      given: budget([
        fact(1, VEHICLES, '11万元'),
        part(2, `${VEHICLES}.purchase`, '0万元', 1),
        part(3, `${VEHICLES}.operation`, '11万元', 1),
      ]),
      expect: 'pass',
    },
    { name: '只有一个数', given: budget([fact(1, VEHICLES, '11万元')]), expect: ['unsplit'] },
    {
      name: '只有运行费，没有购置费',
      given: budget([fact(1, VEHICLES, '11万元'), part(2, `${VEHICLES}.operation`, '11万元', 1)]),
      expect: ['unpurchased'],
    },
    {
      name: '正文没有分列，表里分列了',
      given: budget([fact(1, VEHICLES, '11万元')], {
        sections: [
          {
            ...SECTION,
            tables: [
              {
                rows: [
                  ['公务用车购置费', '0'],
                  ['公务用车运行维护费', '11'],
                ],
              },
            ],
          },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '有表没有读出来，购置费和运行费可能在其中',
      given: budget([fact(1, VEHICLES, '11万元')], { problems: [{ code: 'unreadableRow', text: '公务用车购置费' }] }),
      expect: 'skip',
    },
    { name: '没有公务用车费', given: budget([fact(1, VEHICLES, '0万元')]), expect: 'skip' },
  ],
});
