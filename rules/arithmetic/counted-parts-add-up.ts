import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { type CountedParts, countedParts } from '../../src/engine/kit/counted-parts.ts';
import { countedSums } from '../../src/engine/kit/counted-sums.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { placeOf } from '../../src/engine/kit/printed-figures.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';
import type { Disclosure } from '../../src/model/record.ts';

const text = (sentences: string) => budget([], { sections: [section('监控情况', sentences)] });

/** From the whole to the last of its parts, or to the whole behind them, as the cell of the finding; the place is that of the last part. */
function cellOf(disclosure: Disclosure, { in: at, whole, parts }: CountedParts) {
  const last = parts.at(-1) ?? whole;
  const place = placeOf(disclosure, at, last);
  const [start, end] = whole.start < last.start ? [whole.start, last.end] : [parts[0]?.start ?? whole.start, whole.end];
  return { text: at.paragraph.text.slice(start, end), ...(place === undefined ? {} : { place }) };
}

export const countedPartsAddUp = defineDocumentRule({
  id: 'arithmetic/counted-parts-add-up',
  version: 3,
  severity: 'error',
  title: { zh: '文字中分类的个数之和等于总数', en: 'The numbers of each kind make up the whole number' },
  rationale: {
    zh: '总数按互不重叠的类别分列时，各类个数之和等于总数；对不上必有一个数写错。',
    en: 'Where a number is divided into kinds that exclude each other, their numbers make it up; where they do not, one is wrong.',
  },
  remedy: { zh: '逐类清点，更正写错的个数。', en: 'Count each kind again and correct the wrong number.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'counts',
  messages: {
    differs: {
      zh: '总数{provided}，分列的各类合计{sum}（{arithmetic}）',
      en: 'The whole is {provided}, its kinds make {sum} ({arithmetic})',
    },
  },
  check(disclosure, verdicts) {
    for (const list of [...countedParts(disclosure), ...countedSums(disclosure)]) {
      const { whole, parts, complete } = list;
      const sum = parts.reduce((total, { value }) => total + value, 0);
      if (sum === whole.value) verdicts.pass();
      else if (sum < whole.value && !complete) verdicts.skip('list-may-be-incomplete');
      else {
        const arithmetic = `${parts.map(({ value }) => String(value)).join(' + ')} = ${sum} ≠ ${whole.value}`;
        const at = cellOf(disclosure, list);
        const args = { provided: whole.text, sum, arithmetic };
        verdicts.fail({ message: 'differs', at, aspect: at.text, quote: at.text, arithmetic, args });
      }
    }
  },
  examples: [
    {
      name: '各类之和等于总数',
      given: text('共监控指标8项，其中“确定能”完成的5项，“有可能”完成的2项，“完全不可能”完成的1项。'),
      expect: 'pass',
    },
    {
      name: '各类之和大于总数',
      given: text('共监控指标8项，其中“确定能”完成的6项，“有可能”完成的2项，“完全不可能”完成的1项。'),
      expect: ['differs'],
    },
    {
      name: '冒号后列全的各类少于总数',
      given: text('公务用车13辆：执法执勤用车7辆，特种专业技术用车4辆，机要通信用车1辆。'),
      expect: ['differs'],
    },
    {
      name: '问卷的各种回答之和不等于有效问卷数',
      given: text('发放问卷240份，收回有效问卷232份。表示“满意”的178人、“基本满意”的40人、“不满意”的24人。'),
      expect: ['differs'],
    },
    {
      name: '由各类构成的，各类之和等于总数',
      given: text('全年服务对象1064人次，由肢体康复512人次、言语训练286人次、听力干预248人次构成。'),
      expect: ['differs'],
    },
    { name: '各等级的个数', given: text('评价项目15个。评价15个项目，优秀4个、良好9个、合格3个，评价资金6.7亿元。'), expect: ['differs'] },
    { name: '逐项列出再写合计', given: text('截至年末，在职人员38人，退休人员9人，合计47人。'), expect: 'pass' },
    { name: '合计与逐项之和不符', given: text('截至年末，在职人员38人，退休人员9人，合计49人。'), expect: ['differs'] },
    { name: '党员与其他人员可以重叠', given: text('党员30人，其他职工18人，合计40人。'), expect: 'skip' },
    { name: '合计还含有未列的', given: text('在职人员38人，退休人员9人，合计49人（含遗属2人）。'), expect: 'skip' },
    { name: '编制不在合计之内', given: text('核定编制45人，在职人员38人，退休人员9人，合计47人。'), expect: 'pass' },
    { name: '只列出其中几类', given: text('共有车辆6辆，其中洒水用车3辆、执法用车2辆。'), expect: 'skip' },
    { name: '类别可以重叠，不判断', given: text('职工52人，其中在编40人、党员30人。'), expect: 'skip' },
  ],
});
