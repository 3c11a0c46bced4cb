import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { saidGreatest } from '../../src/engine/kit/greatest-rows.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const ROWS = [
  ['乡镇', '下达（万元）', '使用率'],
  ['白沙镇', '416.00', '94.91%'],
  ['金沙镇', '322.00', '87.14%'],
  ['果园镇', '254.00', '94.49%'],
  ['合计', '992.00', '92.28%'],
];
const paper = (sentence: string) => {
  const rows = ROWS.map((row, line) => row.map((text) => ({ text, place: { file: '示例', line: 10 + line } })));
  return budget([], { documentKind: 'selfEvaluation', sections: [{ ...section('存在问题', sentence), tables: [{ rows }] }] });
};

export const greatestAgreesWithRows = defineDocumentRule({
  id: 'consistency/greatest-agrees-with-rows',
  version: 2,
  severity: 'error',
  title: { zh: '“最高”“最少”说的是表中那一行', en: 'What is called the greatest or least is that in the table' },
  rationale: {
    zh: '文字说某项最高并写出数字，表中这个数字是另一行的，名称就写错了；名称对而数字不在表中，数字就写错了。',
    en: 'Where a sentence calls a row the greatest and the figure it prints is that of another row, the name is wrong; where it is in no cell, the figure is.',
  },
  remedy: { zh: '与表格核对，改正名称或数字。', en: 'Check against the table and correct the name or the figure.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    name: {
      zh: '文字写“{words}”，表中{figure}是“{other}”的',
      en: 'The text says "{words}"; in the table {figure} is that of "{other}"',
    },
    rank: { zh: '文字写“{words}”，表中“{other}”为{right}', en: 'The text says "{words}"; in the table "{other}" has {right}' },
    figure: { zh: '文字写“{words}”，表中“{name}”为{right}', en: 'The text says "{words}"; in the table "{name}" is {right}' },
  },
  check(disclosure, verdicts) {
    for (const { in: at, start, end, word, name, figure, other, greater, right } of saidGreatest(disclosure)) {
      const cell = (other ?? greater)?.cell ?? right;
      if (cell === undefined) {
        verdicts.pass();
        continue;
      }
      const place = placeOf(disclosure, at, { ...figure, start });
      const words = at.paragraph.text.slice(start, end);
      const report = {
        at: { text: words, ...(place === undefined ? {} : { place }) },
        quote: words,
        aspect: `${word}${name}`,
        others: [{ at: cell.cell, role: 'candidate' as const }],
      };
      if (greater !== undefined)
        verdicts.fail({
          message: 'rank',
          ...report,
          provided: name,
          possible: greater.name,
          args: { words, other: greater.name, right: greater.cell.cell.text },
        });
      else if (other === undefined)
        verdicts.fail({
          message: 'figure',
          ...report,
          provided: figure.text,
          possible: cell.cell.text,
          args: { words, name, right: cell.cell.text },
        });
      else
        verdicts.fail({
          message: 'name',
          ...report,
          provided: name,
          possible: other.name,
          args: { words, figure: figure.text, other: other.name },
        });
    }
  },
  examples: [
    { name: '最高的就是它', given: paper('白沙镇使用率最高，为94.91%。'), expect: 'pass' },
    { name: '数字是另一行的', given: paper('果园镇使用率最高，为94.91%；金沙镇最低，仅87.14%。'), expect: ['name'] },
    { name: '名称在后面', given: paper('下达最多的是金沙镇（416.00万元），最少的是果园镇（254.00万元）。'), expect: ['name'] },
    { name: '名称对，数字不在表中', given: paper('使用率最高的是白沙镇，为96.20%。'), expect: ['figure'] },
    {
      name: '表中有更少的',
      given: paper('下达资金992.00万元，涉及3个镇。最多的是白沙镇（416.00万元），最少的是金沙镇（322.00万元）。'),
      expect: ['rank'],
    },
    { name: '没有说是表中全部各行里的', given: paper('最少的是金沙镇（322.00万元）。'), expect: 'pass' },
    { name: '说的是另一类中的最高', given: paper('山区乡镇中使用率最高的是果园镇，为94.49%。'), expect: 'pass' },
    { name: '没有写数字', given: paper('果园镇使用率最高。'), expect: 'skip' },
  ],
});
