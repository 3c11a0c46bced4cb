import { announcedParts } from '../../src/engine/kit/announced-parts.ts';
import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { excerpt } from '../../src/engine/kit/clusters.ts';
import { budget, section } from '../../src/engine/kit/example-facts.ts';
import { defineDocumentRule } from '../../src/engine/rule.ts';

const PARTS = ['第一部分 部门概况', '第二部分 部门预算情况说明', '第三部分 名词解释', '第四部分 其他事项'];
const MANY = ['概况', '收支', '三公经费', '采购', '资产', '名词解释', '其他'].map((name, at) => `第${'一二三四五六七'[at]}部分 ${name}`);
const CHAPTERS = ['一、部门概况', '二、收支情况', '三、绩效情况', '四、结果公开'];
const LISTED = ['目录'].concat(CHAPTERS).map((heading) => section(heading));
const STANDING = CHAPTERS.map((heading) => section(heading, '略去具体内容。'));
const CONTENTS_OF_PARTS = ['目录', PARTS[0] ?? '', PARTS[1] ?? '', ...CHAPTERS, '第三部分 名词解释'].map((heading) => section(heading));
const BODY_OF_PARTS = (chapters: number) => [
  section(PARTS[0] ?? '', '略去具体内容。'),
  section(PARTS[1] ?? ''),
  ...STANDING.slice(0, chapters),
  section('第三部分 名词解释', '略去具体内容。'),
];
const ATTACHED = section('结语', '附件：1.一般收入表；2.一般支出表；3.基金平衡表');
const contents = PARTS.map((heading) => section(heading));
const body = PARTS.map((heading) => section(heading, '略去具体内容。'));
const without = (name: string) => body.filter((part) => !String(part['heading']).includes(name));
const numberedTable = (heading: string) => ({
  heading,
  level: 3,
  tables: [
    {
      rows: [
        ['项目', '金额'],
        ['合计', '0'],
      ],
    },
  ],
});

const TABLE_NAMES = ['收入支出总表', '收入总表', '支出总表', '政府性基金收支表'];
const TABLE_LIST = ['目录', '第一部分 概况', '第二部分 表格']
  .concat(
    TABLE_NAMES.map((name, at) => `${at + 1}.${name}`),
    '第一部分 概况',
  )
  .map((heading) => section(heading));
const tableOf = (name: string, at: number) => numberedTable(`表${at + 1} ${name}`);

export const announcedPartsPresent = defineDocumentRule({
  id: 'completeness/announced-parts-present',
  version: 5,
  severity: 'error',
  title: { zh: '目录所列、正文所指的部分和表格都在', en: 'Parts that are listed and tables that are referred to are there' },
  rationale: {
    zh: '目录列出的部分、正文写明“详见”的表格和章节没有公开，公开内容不完整。',
    en: 'A part of the table of contents, or a table or chapter that the text refers to, which is not there makes the disclosure incomplete.',
  },
  remedy: { zh: '补上缺少的部分或表格，或更正目录和指引。', en: 'Add what is missing, or correct the contents and the reference.' },
  basis: [DISCLOSURE_INSPECTION],
  messages: {
    part: { zh: '目录列有“{name}”，正文没有这一部分', en: 'The contents list "{name}", which the paper does not hold' },
    table: { zh: '正文指引到“{name}”，文中没有这张表', en: 'The text refers to "{name}", which the paper does not hold' },
    count: { zh: '“{name}”的张数与写明的张数不同', en: 'There are not as many tables in "{name}" as are counted beside it' },
    number: { zh: '写明有{name}，所列和正文都不是这么多', en: 'The text speaks of {name}; it lists, and holds, another number' },
    chapter: { zh: '正文指引到“{name}”，这一部分里没有这一章', en: 'The text refers to "{name}", which this part does not hold' },
  },
  check(disclosure, verdicts) {
    const { present, missing } = announcedParts(disclosure);
    if (present > 0) verdicts.pass(present);
    if (missing.length > 0 && disclosure.cutOff !== undefined) return verdicts.skip('not-a-whole-document');
    for (const { kind, name, at, sure } of missing)
      verdicts.fail({
        message: kind,
        at,
        aspect: name,
        quote: excerpt(at.text),
        args: { name },
        ...(sure ? {} : { severity: 'warning' as const }),
      });
  },
  examples: [
    { name: '目录各部分都在', given: budget([], { sections: contents.concat(body) }), expect: 'pass' },
    { name: '目录逐张列出的表格都在', given: budget([], { sections: TABLE_LIST.concat(TABLE_NAMES.map(tableOf)) }), expect: 'pass' },
    {
      name: '目录逐张列出的表格缺一张',
      given: budget([], { sections: TABLE_LIST.concat(TABLE_NAMES.filter((name) => !name.startsWith('政府')).map(tableOf)) }),
      expect: ['part'],
    },
    {
      name: '没有“目录”二字，缺一张；别的表没有数据',
      given: budget([], {
        sections: TABLE_LIST.slice(1).concat(
          TABLE_NAMES.slice(0, 3).map(tableOf),
          section('情况说明', '本单位没有国有资本经营收支，该表无数据。'),
        ),
      }),
      expect: ['part'],
    },
    {
      name: '没有“目录”二字，写明一张表没有数据',
      given: budget([], {
        sections: TABLE_LIST.slice(1).concat(
          TABLE_NAMES.slice(0, 3).map(tableOf),
          section('说明', '本部门没有政府性基金，政府性基金收支表为空表。'),
        ),
      }),
      expect: 'pass',
    },
    {
      name: '缺的表格另行公布',
      given: budget([], {
        sections: TABLE_LIST.concat(TABLE_NAMES.slice(0, 3).map(tableOf), section('四、说明', '政府性基金收支表另附。')),
      }),
      expect: 'pass',
    },
    { name: '缺一个部分', given: budget([], { sections: contents.concat(without('名词解释')) }), expect: ['part'] },
    { name: '缺最后一个部分', given: budget([], { sections: contents.concat(without('其他事项')) }), expect: ['part'] },
    {
      name: '目录的第四部分是绩效自评报告，正文的是名词解释',
      given: budget([], {
        sections: [...contents.slice(0, 2), section('第三部分 部门预算表'), section('第四部分 预算绩效自评报告')].concat(
          body.slice(0, 2),
          section('第三部分 部门预算表', '略去具体内容。'),
          section('第四部分 名词解释', '略去具体内容。'),
        ),
      }),
      expect: ['part'],
    },
    {
      name: '第三部分在目录和正文里叫法不同',
      given: budget([], {
        sections: [...contents.slice(0, 2), section('第三部分 专业术语')].concat(
          body.slice(0, 2),
          section('第三部分 名词解释', '略去具体内容。'),
        ),
      }),
      expect: 'pass',
    },
    {
      name: '绩效自评报告在第二部分里有一章',
      given: budget([], {
        sections: [...contents.slice(0, 2), section('第三部分 预算绩效自评报告')].concat(
          body.slice(0, 2),
          section('九、预算绩效自评情况', '略去具体内容。'),
          section('第三部分 名词解释', '略去具体内容。'),
        ),
      }),
      expect: 'pass',
    },
    {
      name: '目录列有第四节，正文没有',
      given: budget([], {
        sections: ['概况', '收支', '得分', '整改']
          .flatMap((name, at) => [section(`第${'一二三四'[at]}节 ${name}`)])
          .concat(['概况', '收支', '得分'].map((name, at) => section(`第${'一二三四'[at]}节 ${name}`, '略去具体内容。'))),
      }),
      expect: ['part'],
    },
    {
      name: '一行列出的表格缺最后一张',
      given: budget([], {
        sections: [
          section('目录'),
          section('第一部分 概况'),
          section('第二部分 表格', '1.收入支出总表2.收入总表3.支出总表4.政府采购预算表'),
          section('第一部分 概况'),
        ].concat(TABLE_NAMES.slice(0, 3).map(tableOf)),
      }),
      expect: ['part'],
    },
    {
      name: '缺两个部分的是节选，不判断',
      given: budget([], { sections: contents.concat(without('名词解释').slice(0, 2)) }),
      expect: 'skip',
    },
    {
      name: '缺中间两个部分',
      given: budget([], {
        sections: MANY.map((heading) => section(heading)).concat(
          MANY.filter((heading) => !/第[二四]/.test(heading)).map((heading) => section(heading, '略去具体内容。')),
        ),
      }),
      expect: ['part', 'part'],
    },
    {
      name: '目录列有第四章，正文没有',
      given: budget([], { sections: LISTED.concat(STANDING.slice(0, 3)) }),
      expect: ['part'],
    },
    {
      name: '目录各章都在',
      given: budget([], { sections: LISTED.concat(STANDING) }),
      expect: 'pass',
    },
    {
      name: '一行列出的附件缺一个',
      given: budget([], { sections: [ATTACHED, numberedTable('附件1 一般收入表'), numberedTable('附件2 一般支出表')] }),
      expect: ['part'],
    },
    {
      name: '一行列出的附件都在',
      given: budget([], {
        sections: [ATTACHED, numberedTable('附件1 一般收入表'), numberedTable('附件2 一般支出表'), numberedTable('附件3 基金平衡表')],
      }),
      expect: 'pass',
    },
    {
      name: '附件另册印发',
      given: budget([], { sections: [section('结语', '附件：1.一般收入表；2.一般支出表；3.基金平衡表（另册）')] }),
      expect: 'skip',
    },
    {
      name: '目录在第二部分下列有第四章，正文没有',
      given: budget([], { sections: CONTENTS_OF_PARTS.concat(BODY_OF_PARTS(3)) }),
      expect: ['part'],
    },
    {
      name: '目录在各部分下所列的章都在',
      given: budget([], { sections: CONTENTS_OF_PARTS.concat(BODY_OF_PARTS(4)) }),
      expect: 'pass',
    },
    {
      name: '附表一、附表三都在，附表二没有',
      given: budget([], {
        sections: [section('预算说明', '明细详见附表二。'), numberedTable('附表一收支总表'), numberedTable('附表三支出预算表')],
      }),
      expect: ['table'],
    },
    {
      name: '附表二另行公开',
      given: budget([], {
        sections: [section('预算说明', '明细见附表二（另行公开）。'), numberedTable('附表一收支总表'), numberedTable('附表三支出预算表')],
      }),
      expect: 'skip',
    },
    {
      name: '表格没有，后面还有正文',
      given: budget([], {
        sections: [
          section('预算说明', '政府采购预算详见表三。'),
          numberedTable('表一收支总表'),
          numberedTable('表二支出预算表'),
          section('名词解释', '基本支出：保障机构运转的支出。'),
        ],
      }),
      expect: ['table'],
    },
    {
      name: '表格都在',
      given: budget([], {
        sections: [section('预算说明', '支出详见表二。'), numberedTable('表一收支总表'), numberedTable('表二支出预算表')],
      }),
      expect: 'pass',
    },
    {
      name: '只印了几张表的节选，不判断',
      given: budget([], { sections: [section('预算说明', '支出详见表二。'), numberedTable('表四“三公”经费预算表')] }),
      expect: 'skip',
    },
    {
      name: '指引的一章不在',
      given: budget([], {
        sections: [
          section('一、评价工作开展情况', '结果见本部分“三、部门绩效评价结果”。'),
          section('二、项目支出绩效自评表', '略去具体内容。'),
        ],
      }),
      expect: ['chapter'],
    },
  ],
});
