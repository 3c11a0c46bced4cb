import type { Random } from '../bench/random.ts';
import { bare, fill, type Generator, paper, record } from './generator.ts';
import { hanzi } from './prose.ts';

/*
 * What a paper says of its own figures, tables, chapters and forms: each statement is held against all that may bear it out, and each stands in a
 * line of its own as well as in one line with all others.
 */

const amount = (random: Random): string => (random.between(100, 900_000) / 100).toFixed(2);

/** A table of named rows with half of the text, and as much of what is said of them. */
function ofRows(size: number, random: Random, say: (name: string, figure: string, index: number) => string, between = '\n'): string {
  const rows: [string, string][] = [];
  const table = fill(size / 2, () => {
    rows.push([`${hanzi(random, 4)}镇`, amount(random)]);
    return (rows.at(-1) ?? []).join('\t');
  });
  const said = fill(
    size / 2,
    (index) => {
      const [name = '', figure = ''] = rows[(index * 7) % rows.length] ?? [];
      return say(name, figure, index);
    },
    between,
  );
  return `支出预算表\n单位：万元\n项目\t预算数\n${table}\n合计\t900\n二、有关情况说明\n${said}`;
}

/** The figure with two of its digits exchanged. */
const slipped = (figure: string): string => figure.replace(/(\d)(\d)\./, '$2$1.');

const inLines = (name: string, say: (random: Random, index: number) => string): Generator =>
  paper(name, (size, random) => fill(size, (index) => `${say(random, index)}。`));
const inOneLine = (name: string, say: (random: Random, index: number) => string): Generator =>
  paper(name, (size, random) => `${fill(size, (index) => say(random, index), '，')}。`);

const rate = (random: Random): string => `预算${amount(random)}万元，支出${amount(random)}万元，执行率${random.between(1, 99)}.5%`;
const parts = (random: Random): string => `中央资金${amount(random)}万元、省级资金${amount(random)}万元，合计${amount(random)}万元`;
const graded = (random: Random): string => `${hanzi(random, 4)}项目得分${random.between(60, 99)}.5分，评价等级为“良”`;
const mean = (random: Random): string =>
  `${hanzi(random, 3)}${random.between(60, 99)}.5分、${hanzi(random, 3)}${random.between(60, 99)}.5分，平均得分${random.between(60, 99)}.5分`;
const moved = (random: Random): string =>
  `${hanzi(random, 4)}由${amount(random)}万元增加到${amount(random)}万元，增加${amount(random)}万元`;
const answers = (random: Random): string =>
  `收回有效问卷${random.between(90, 999)}份，“满意”的${random.between(1, 90)}人、“基本满意”的${random.between(1, 90)}人、“不满意”的${random.between(1, 90)}人`;

const CHAPTERS = '一、收支总体情况；二、收入情况；三、支出情况；四、机关运行经费；五、政府采购情况';

export const claimGenerators: readonly Generator[] = [
  paper('rows of a table that sentences name', (size, random) =>
    ofRows(size, random, (name, figure, index) => `${name}支出${index % 3 === 0 ? slipped(figure) : figure}万元。`),
  ),
  paper('rows of a table that one sentence names', (size, random) =>
    ofRows(size, random, (name, figure, index) => `${name}支出${index % 3 === 0 ? slipped(figure) : figure}万元`, '，'),
  ),
  paper('rows of a table and figures that are not exact', (size, random) =>
    ofRows(size, random, (name, figure) => `${name}支出约${figure}万元左右`, '，'),
  ),
  paper('rows that are called the greatest', (size, random) =>
    ofRows(size, random, (name, figure) => `${name}预算数最高，为${figure}万元。`),
  ),
  paper('sums of rows that are named', (size, random) => ofRows(size, random, (name, figure) => `${name}、城关镇两项合计${figure}万元。`)),
  paper('counts beside a table', (size, random) =>
    ofRows(size, random, (_, figure, index) => `共对${index + 1}个镇开展自评，涉及资金${figure}万元。`),
  ),
  inLines('amounts in two units', (random, index) =>
    index % 2 === 0 ? `购置设备${amount(random)}万元、维修${amount(random)}万元` : `新购车辆${amount(random)}元`,
  ),
  inOneLine('amounts in two units in one line', (random, index) => `购置设备${amount(random)}${index % 9 === 0 ? '元' : '万元'}`),
  inOneLine('rates in one line', rate),
  inOneLine('parts that are added up in one line', parts),
  inLines('parts that are added up', parts),
  inOneLine('scores with grades in one line', graded),
  inLines('scores with grades', graded),
  inOneLine('means of scores in one line', mean),
  inOneLine('moves in one line', moved),
  inOneLine('answers of a questionnaire in one line', answers),
  inOneLine('words that stand twice in one line', (random) => `做好${hanzi(random, 2)}维护维护工作`),
  inLines('totals of the same account with lists of their own', (random, index) =>
    [
      `收入预算总计${index % 2 === 0 ? '900.50' : amount(random)}万元`,
      `其中：一般公共预算拨款${amount(random)}万元、其他收入${amount(random)}万元`,
    ].join('，'),
  ),
  inLines('chapters that are referred to', (random, index) => `详见本部分“${'一二三四五六七八九'[index % 9]}、${hanzi(random, 8)}”`),
  inLines('ranges of tables', (_, index) => `公开的表格为附表1至附表${(index % 90) + 3}（${index % 9}张）`),
  paper('titles of tables and ranges of them', (size, random) =>
    fill(size, (index) => (index % 2 === 0 ? `附表${index % 90} ${hanzi(random, 6)}表` : `见附表1至附表${(index % 90) + 1}。`)),
  ),
  paper('contents on one line, again and again', (size) => fill(size, (index) => `目录：${CHAPTERS}；${index}`)),
  inLines('chapters that are counted', (random) => `本报告共分为五个部分：${hanzi(random, 4)}、${hanzi(random, 4)}、${hanzi(random, 4)}`),
  inLines(
    'bodies that are counted',
    (random, index) => `本部门下属预算单位共${(index % 9) + 1}家，包括${hanzi(random, 4)}站、${hanzi(random, 4)}所`,
  ),
  paper('numbers that jump', (size, random) => fill(size, (index) => `（${((index * 2) % 90) + 1}）${hanzi(random, 8)}`)),
  bare(
    'an evaluation with one cell a line',
    (size, random) =>
      `项目支出绩效自评表\n项目名称\n${hanzi(random, 6)}\n一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n${fill(size, () => `产出指标\n数量指标\n${hanzi(random, 6)}\n≥${random.between(1, 99)}处\n${random.between(1, 99)}处\n2\n2`)}\n总分\n100\n98`,
  ),
  bare(
    'an evaluation with cells broken over lines',
    (size, random) =>
      `项目支出绩效自评表\n项目名称\n${hanzi(random, 6)}\n一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n${fill(size, () => `产出\n指标\n数量指\n标\n${hanzi(random, 4)}\n${hanzi(random, 3)}\n≥${random.between(1, 99)}处\n${random.between(1, 99)}处\n2\n2`)}`,
  ),
  record(
    'goals that say the values of indicators',
    (index, random) => ({ level3: `${hanzi(random, 5)}${index}`, value: random.between(100, 9999) }),
    (items) => ({
      kind: 'project',
      document: 'a',
      name: '农村供水项目',
      goals: items.map(({ level3, value }) => `${level3}完成${slipped(`${value}.`).slice(0, -1)}处。`),
      indicators: items.map(({ level3, value }) => ({
        level1: '产出指标',
        level2: '数量指标',
        level3,
        target: `≥${value}处`,
        actual: `${value}处`,
      })),
    }),
  ),
];
