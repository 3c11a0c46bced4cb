import type { Random } from '../bench/random.ts';
import { fill, type Generator, paper } from './generator.ts';

const HANZI = '水利农村公路城市绿化消防养老档案政务污水管网职业技能食品安全防汛物资文物保护康复监测宣传培训购置改造运行维护';

/** A name of so many Hanzi. */
export const hanzi = (random: Random, length: number): string =>
  Array.from({ length }, () => HANZI[random.between(0, HANZI.length - 1)] ?? '水').join('');

const yuan = (random: Random): string => `${(random.between(100, 900_000) / 100).toFixed(2)}万元`;

const SENTENCE = '2024年支出预算356万元，其中：基本支出100万元，项目支出256万元。';

const CHAPTER = `二、机关运行经费安排情况
2024年，我部门机关运行经费共计安排107.32万元，主要用于：办公费16.2万元、水费0.9万元、电费8.42万元、邮电费3.6万元、差旅费12.5万元。
三、财政拨款“三公”经费预算情况及增减变化原因
2024年，我部门财政拨款“三公”经费预算安排13.2万元。其中，因公出国（境）费0万元；公务用车购置及运维费11.6万元；公务接待费1.6万元。
四、政府采购情况
2024年政府采购预算50万元，其中：货物20万元、工程20万元、服务10万元。`;

const deep = (depth: number, index: number): string =>
  depth === 0 ? `办公费${index}万元` : `其他${depth}费9万元（其中：${deep(depth - 1, index)}）`;

/** Prose that repeats, lists or nests. */
export const proseGenerators: readonly Generator[] = [
  paper('paragraphs that are the same, with amounts', (size) => fill(size, () => SENTENCE)),
  paper('long paragraphs that are the same', (size) =>
    fill(
      size,
      () =>
        `我部门认真贯彻落实各项工作部署，按照厉行节约的要求编制预算，2024年安排水利工程维护资金128.5万元用于河道治理，较上年增加3.2万元。`,
    ),
  ),
  paper('paragraphs that are much the same', (size, random) =>
    fill(
      size,
      (index) =>
        `第${index}项工作按照厉行节约的要求编制预算，安排${hanzi(random, 4)}资金${yuan(random)}用于河道治理，较上年增加3.2万元，主要原因是任务增加。`,
    ),
  ),
  paper('one sentence in one line', (size) => fill(size, () => SENTENCE, '')),
  paper('one sentence without a full stop in one line', (size) => fill(size, () => '项目支出256万元', '，')),
  paper(
    'chains of 其中 in one line',
    (size, random) => `支出预算900万元，${fill(size, () => `其中：${hanzi(random, 3)}费${yuan(random)}`, '，')}。`,
  ),
  paper('chains of 其中 line by line', (size, random) => fill(size, () => `其中：${hanzi(random, 3)}费${yuan(random)}，`)),
  paper('parts of parts', (size) => fill(size, (index) => `支出预算${index}万元，其中：${deep(12, index)}。`)),
  paper('parts of parts in one', (size) => fill(size, (index) => `其他${index}费9万元（其中：`, '')),
  paper('a chapter over and over', (size) => fill(size, () => CHAPTER)),
  paper(
    'a list of projects in one sentence',
    (size, random) => `项目支出9000万元，其中：${fill(size, () => `${hanzi(random, 6)}项目${yuan(random)}`, '、')}。`,
  ),
  paper(
    'a list of projects of one amount',
    (size, random) => `项目支出9000万元，其中：${fill(size, () => `${hanzi(random, 6)}项目10万元`, '、')}。`,
  ),
  paper(
    'a list of projects from the largest',
    (size, random) => `项目支出9000万元，其中：${fill(size, (index) => `${hanzi(random, 6)}项目${900_000 - index}万元`, '、')}。`,
  ),
  paper(
    'items numbered in lines',
    (size, random) => `项目支出9000万元，包括：\n${fill(size, (index) => `${index + 1}.${hanzi(random, 6)}项目${yuan(random)}；`)}`,
  ),
  paper('headings', (size, random) => fill(size, (index) => `（${index + 1}）${hanzi(random, 8)}情况`)),
  paper('headings of chapters', (size, random) => fill(size, () => `一、${hanzi(random, 8)}情况\n2024年支出${yuan(random)}。`)),
  paper('one figure over and over', (size) => fill(size, () => '356万元', '')),
  paper('shares of one whole', (size, random) =>
    fill(size, () => `${hanzi(random, 4)}支出${yuan(random)}，占${random.between(1, 99)}.5%；`, ''),
  ),
  paper('shares of a whole that is named', (size, random) =>
    fill(size, () => `${hanzi(random, 4)}支出${yuan(random)}，占本年支出的${random.between(1, 99)}.5%。`),
  ),
  paper('parts of parts that close', (size) => {
    const depth = Math.floor((size * 1000) / 60);
    const opened = Array.from({ length: depth }, (_, index) => `其他${index}费9万元（其中：`).join('');
    return `支出预算900万元，其中：${opened}办公费1万元${'）'.repeat(depth)}。`;
  }),
  paper('rates line by line', (size, random) =>
    fill(size, () => `${hanzi(random, 4)}支出${yuan(random)}，比上年增加${yuan(random)}，增长${random.between(1, 99)}.5%。`),
  ),
  paper('sums of several', (size, random) =>
    fill(size, () => `${hanzi(random, 4)}费${yuan(random)}，上述${random.between(2, 9)}项合计${yuan(random)}。`),
  ),
  paper('clauses without a full stop', (size, random) =>
    fill(size, () => `${hanzi(random, 4)}支出${yuan(random)}，增长${random.between(1, 99)}.5%`, '，'),
  ),
  paper('means and counts without a full stop', (size, random) =>
    fill(
      size,
      () =>
        `${random.between(2, 90)}个项目支出${yuan(random)}，人均${random.between(1, 9)}.5元，支付率高于90%的项目有${random.between(2, 9)}个，其中一类${random.between(1, 9)}个、二类${random.between(1, 9)}个`,
      '，',
    ),
  ),
  paper('rates by months without a full stop', (size, random) =>
    fill(size, () => `1—6月支出为预算的${random.between(1, 99)}.8%，支出进度慢于序时进度${random.between(1, 9)}.2个百分点`, '，'),
  ),
  paper('counts line by line', (size, random) =>
    fill(size, () => `共对${random.between(2, 90)}个项目开展自评，涉及资金${yuan(random)}，${random.between(2, 9)}个项目未发生接待费。`),
  ),
  paper('much text without figures', (size, random) => fill(size, () => hanzi(random, 4000))),
];
