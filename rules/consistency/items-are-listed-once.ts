import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { hasLists, listedTwice } from '../../src/engine/kit/listed-twice.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const table = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  budget([], { sections: [{ ...section('项目支出'), tables: [{ rows: [header, ...rows] }] }] });
const HEADER = ['序号', '项目名称', '金额'];

const PROJECTS = (...names: readonly string[]) => names.map((name, index) => [`${index + 1}`, name, `2${index + 1}.00`]);

export const itemsAreListedOnce = defineDocumentRule({
  id: 'consistency/items-are-listed-once',
  version: 5,
  severity: 'error',
  concern: 'listed-name',
  title: { zh: '同一清单中的项目、单位各列一次', en: 'A list names each project or body once' },
  rationale: {
    zh: '一张清单里同一个名称出现两次，不是名称误抄了另一行，就是同一项重复列支。',
    en: 'Where a list has one name twice, a name was copied from another row or the same thing is counted again.',
  },
  remedy: {
    zh: '核对两行：名称写错的改正，重复的删去，确是两笔的注明区别。',
    en: 'Check both rows: mend the name, take one out, or say how they differ.',
  },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    twice: { zh: '“{name}”在同一清单中列了两次', en: '"{name}" stands in the same list twice' },
    once: { zh: '“{name}”列了两次，合计只计了一次', en: '"{name}" stands in the list twice, and its total counts it once' },
  },
  check(disclosure, verdicts) {
    const found = [...listedTwice(disclosure)];
    for (const { name, first, second, once } of found)
      verdicts.fail({
        message: once ? 'once' : 'twice',
        at: second,
        aspect: name,
        args: { name },
        others: [{ at: first }],
        provided: name,
      });
    if (found.length === 0 && hasLists(disclosure)) verdicts.pass();
  },
  examples: [
    {
      name: '各列一次',
      given: table(HEADER, ['1', '渠道维修', '20.00'], ['2', '水库巡查', '30.00'], ['3', '水质监测', '10.00'], ['', '合计', '60.00']),
      expect: 'pass',
    },
    {
      name: '同一名称列了两次，金额不同',
      given: table(HEADER, ['1', '渠道维修', '20.00'], ['2', '渠道维修', '30.00'], ['3', '水质监测', '10.00'], ['', '合计', '60.00']),
      expect: ['twice'],
    },
    {
      name: '列了两次，合计只计一次',
      given: table(HEADER, ['1', '渠道维修', '20.00'], ['2', '渠道维修', '20.00'], ['3', '水质监测', '10.00'], ['', '合计', '30.00']),
      expect: ['once'],
    },
    {
      name: '同一项目分属两个单位，可以',
      given: table(
        ['单位', '项目名称', '金额'],
        ['局本级', '业务工作经费', '20.00'],
        ['水文站', '业务工作经费', '30.00'],
        ['灌区管理所', '设备更新', '10.00'],
        ['合计', '', '60.00'],
      ),
      expect: 'pass',
    },
    {
      name: '另一张清单同一行是另一个名称',
      given: budget([], {
        sections: [
          { ...section('项目支出'), tables: [{ rows: [HEADER, ...PROJECTS('渠道维修', '水库巡查', '水质监测', '堤防加固')] }] },
          { ...section('指标统计'), tables: [{ rows: [HEADER, ...PROJECTS('渠道维修', '水库巡查', '渠道维修', '堤防加固')] }] },
        ],
      }),
      expect: ['twice'],
    },
    {
      name: '两张清单都列了两次，可以是两笔',
      given: budget([], {
        sections: [
          { ...section('项目支出'), tables: [{ rows: [HEADER, ...PROJECTS('渠道维修', '水库巡查', '渠道维修', '堤防加固')] }] },
          { ...section('指标统计'), tables: [{ rows: [HEADER, ...PROJECTS('渠道维修', '水库巡查', '渠道维修', '堤防加固')] }] },
        ],
      }),
      expect: 'pass',
    },
    {
      name: '逐个说明项目的句子里，这一金额是另一个名称',
      given: budget([], {
        sections: [
          {
            ...section(
              '项目支出',
              '渠道维修年度安排21.00万元。',
              '水库巡查年度安排22.00万元。',
              '水质监测年度安排23.00万元。',
              '堤防加固年度安排24.00万元。',
            ),
            tables: [{ rows: [HEADER, ...PROJECTS('渠道维修', '水库巡查', '水库巡查', '堤防加固')] }],
          },
        ],
      }),
      expect: ['twice'],
    },
    {
      name: '市场一栏里同一个市场列了两次',
      given: table(
        ['市场', '摊位数', '投入'],
        ['南门市场', '186', '98.40'],
        ['河埠市场', '142', '91.30'],
        ['河埠市场', '104', '90.00'],
        ['合计', '432', '279.70'],
      ),
      expect: ['twice'],
    },
    {
      name: '列了两次，得分和等级不同',
      given: table(
        ['项目', '预算', '得分', '等级'],
        ['渠道维修', '20.00', '93.2', '优'],
        ['水库巡查', '30.00', '87.4', '良'],
        ['水库巡查', '10.00', '91.5', '优'],
        ['合计/平均', '60.00', '90.7'],
      ),
      expect: ['twice'],
    },
    {
      name: '同一公司中标两次，可以',
      given: table(['公司', '金额'], ['南门公司', '98.40'], ['河埠公司', '91.30'], ['河埠公司', '90.00'], ['合计', '279.70']),
      expect: 'skip',
    },
    {
      name: '资金来源里的一项说了两次，表中是另一项',
      given: budget([], {
        sections: [
          {
            ...section('资金', '项目总投资65.00万元，来源为中央补助26.00万元、省级补助18.00万元、省级补助18.00万元、单位自筹7.00万元。'),
            tables: [
              {
                rows: [
                  ['来源', '计划'],
                  ['中央补助', '26.00'],
                  ['省级补助', '18.00'],
                  ['市级配套', '14.00'],
                  ['单位自筹', '7.00'],
                  ['合计', '65.00'],
                ],
              },
            ],
          },
        ],
      }),
      expect: ['twice'],
    },
    {
      name: '没有合计，不知道各行是否并列',
      given: table(HEADER, ['1', '渠道维修', '20.00'], ['2', '渠道维修', '30.00'], ['3', '水质监测', '10.00']),
      expect: 'pass',
    },
    {
      name: '一句话里列了两次',
      given: budget([], { sections: [section('单位构成', '预算单位包括：云溪县水利局、云溪县水文站、云溪县水文站。')] }),
      expect: ['twice'],
    },
  ],
});
