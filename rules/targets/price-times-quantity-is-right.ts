import { exampleProject } from '../../src/engine/kit/example-records.ts';
import { defineProjectRule } from '../../src/engine/rule.ts';
import type { Field } from '../../src/model/field.ts';
import { memoise } from '../../src/model/memoise.ts';
import { formatNumber } from '../../src/model/number.ts';
import type { Project } from '../../src/model/record.ts';

const FACTOR = String.raw`\d+(?:\.\d+)?`;
/** `5次*5000元/次=25000元`, `100人×200元×3天=6万元`. Between a number and its sign stand a unit and a bracket at most. */
const FORMULA = new RegExp(
  `(?<![\\d.+\\-/])(${FACTOR}[^\\d=×*xX+\\-。，；]{0,12}(?:[×*xX]${FACTOR}[^\\d=×*xX+\\-。，；]{0,12})+)=\\s*(${FACTOR})(万元|亿元|元|万)?`,
  'gu',
);
const NUMBERS = new RegExp(`(${FACTOR})(%|万元|亿元|万)?`, 'gu');
const SCALE: Readonly<Record<string, number>> = { '%': 0.01, 万元: 1e4, 万: 1e4, 亿元: 1e8, 元: 1 };

interface Formula {
  readonly printed: string;
  readonly result: string;
  readonly product: number;
  readonly right: boolean;
}

/** Whether product and result agree, in whatever power of ten thousand they are meant. */
function agrees(product: number, result: number, decimals: number, stated: boolean): boolean {
  const half = 0.5 * 10 ** -decimals + 1e-9 * Math.abs(result);
  for (const scale of stated ? [1] : [1, 1e-4, 1e-8, 1e4])
    if (Math.abs(product * scale - result) <= half + 1e-9 * Math.abs(product * scale)) return true;
  return false;
}

const readFormulas: (text: string) => readonly Formula[] = memoise((text) => {
  const formulas: Formula[] = [];
  for (const match of text.matchAll(FORMULA)) {
    let product = 1;
    for (const factor of (match[1] ?? '').matchAll(NUMBERS)) product *= Number(factor[1]) * (SCALE[factor[2] ?? ''] ?? 1);
    const result = match[2] ?? '';
    const unit = match[3] ?? '';
    const decimals = result.includes('.') ? result.length - result.indexOf('.') - 1 : 0;
    // Bare figures inside a 万元 table may be in 元, so a result without a unit may differ by ten thousand.
    const right = agrees(product / (SCALE[unit] ?? 1), Number(result), decimals, false);
    formulas.push({ printed: match[0], result: `${result}${unit}`, product: product / (SCALE[unit] ?? 1), right });
  }
  return formulas;
});

function texts(project: Project): Field<unknown>[] {
  const cells: Field<unknown>[] = [];
  const add = (cell: Field<unknown> | undefined): void => {
    if (cell?.text.includes('=') === true) cells.push(cell);
  };
  add(project.purpose);
  for (const goal of project.goals) add(goal);
  add(project.achievement);
  for (const indicator of project.indicators) {
    add(indicator.description);
    add(indicator.basis);
    add(indicator.level3);
    add(indicator.target);
  }
  return cells;
}

export const priceTimesQuantityIsRight = defineProjectRule({
  id: 'targets/price-times-quantity-is-right',
  version: 1,
  severity: 'warning',
  title: { zh: '写明的算式得数正确', en: 'A printed price × quantity gives the printed amount' },
  rationale: {
    zh: '单价乘数量的算式写在纸上，谁都能验算，得数不对说明金额或数量有误。',
    en: 'A printed formula can be recalculated by anybody; a wrong result means that price, quantity or amount is wrong.',
  },
  remedy: { zh: '重新计算，改正单价、数量或金额。', en: 'Recalculate and correct price, quantity or amount.' },
  basis: [],
  messages: { wrong: { zh: '算式“{formula}”得数不符，按算式为{expected}', en: 'The formula “{formula}” is wrong; it gives {expected}' } },
  check(project, verdicts) {
    for (const cell of texts(project)) {
      for (const formula of readFormulas(cell.text)) {
        if (formula.right) verdicts.pass();
        else {
          const expected = formatNumber(Number(formula.product.toPrecision(12)), 0);
          verdicts.fail({
            message: 'wrong',
            at: cell,
            args: { formula: formula.printed, expected },
            provided: formula.result,
            possible: expected,
            arithmetic: formula.printed,
            aspect: formula.printed,
          });
        }
      }
    }
  },
  examples: [
    { name: '算式正确', given: exampleProject({ purpose: '维修费5次*5000元/次=25000元' }), expect: 'pass' },
    { name: '算式得数有误', given: exampleProject({ purpose: '维修费5次*5000元/次=20000元' }), expect: ['wrong'] },
    { name: '元换算成万元', given: exampleProject({ purpose: '培训100人×200元×3天=6万元' }), expect: 'pass' },
    { name: '没有算式', given: exampleProject({ purpose: '维修5次，每次5000元' }), expect: 'pass' },
  ],
});
