import type { Paper } from './paper.ts';

const institutions = ['办公室', '人事科', '财务科', '业务科', '综合科', '法规科', '规划科', '监督科', '信息科'];

/** Duties and organisation: counts, dates and document numbers that are no amounts. */
export function duties(p: Paper): string[] {
  const { r, body } = p;
  const list = r.sample(body.agency.duties, r.int(2, body.agency.duties.length));
  const numbered = r.chance(0.5);
  const mark = r.pick([
    (at: number) => `${at}.`,
    (at: number) => `（${at}）`,
    (at: number) => `${at}、`,
    (at: number) => `（${'一二三四五六七'.charAt(at - 1)}）`,
  ]);
  return numbered
    ? [`${body.self === '' ? body.name : body.self}的主要职责是：`, ...list.map((duty, at) => `${mark(at + 1)}${duty}。`)]
    : [`${body.self === '' ? body.name : body.self}主要${r.pick(['职责', '职能'])}：${list.join('；')}。`];
}

export function organisation(p: Paper): string[] {
  const { r, body, year } = p;
  const self = body.self === '' ? '本单位' : body.self;
  const offices = r.sample(institutions, r.int(2, 6));
  const staff = r.int(12, 160);
  const actual = staff - r.int(0, Math.min(8, staff - 8));
  const retired = r.int(0, 60);
  const end = `${p.kind === 'final' ? year : year - 1}年${r.pick(['12月31日', '12月底', '年末', '底']).replace('年末', '末')}`;
  const units = r.int(2, 6);
  const document = `${r.pick(['办发', '编办发', '编发', '政办发'])}〔${r.int(2010, year)}〕${r.int(1, 120)}号`;
  const lines = [
    p.one(
      `${self}内设${offices.join('、')}等${offices.length}个[科室|股室|机构]。`,
      `${self}设${offices.length}个内设机构，分别是${offices.join('、')}。`,
      `根据${document}文件，${self}内设机构${offices.length}个，包括${offices.join('、')}。`,
    ),
    p.one(
      `[截至|截止]${end}，[编制|人员编制]${staff}人，实有[在职|]人数${actual}人，[离退休|退休]人员${retired}人。`,
      `${self}核定编制${staff}名，[其中行政编制${Math.ceil(staff / 2)}名、事业编制${staff - Math.ceil(staff / 2)}名，|]现有在职人员${actual}人，退休人员${retired}人。`,
      `编制数${staff}人，在职[职工|人员]${actual}人，比上年[增加${r.int(1, 4)}人|减少${r.int(1, 4)}人|无变化]，遗属补助人员${r.int(0, 8)}人。`,
    ),
  ];
  const scope = p.one(
    `从预算单位构成看，[纳入|]本部门[预算|]包括：本级和下属单位共${units}个。`,
    `纳入${year}年${body.scope}${p.kind === 'final' ? '决算' : '预算'}编制范围的[二级|]单位${units}个。`,
    `本单位为一级预算单位，无下属单位。`,
  );
  return body.scope === '部门' ? [...lines, scope] : lines;
}

/** Sentences with figures that are standards, thresholds, means and dates: nothing to add up. */
export function achievements(p: Paper, spent: number, projects: number): string[] {
  const { r, year } = p;
  const done = p.kind === 'final';
  const social = /民政|政府|残疾人/.test(p.body.agency.name);
  const said = p.r.sample(
    [
      `${done ? '' : '计划'}举办培训班${r.int(2, 12)}期，培训${r.int(1, 9)}00余人次，人均每天培训费标准不超过${r.pick([450, 550, 400])}元。`,
      projects > 0
        ? `${year}年对${r.int(3, 20)}个项目开展绩效${done ? '自评' : '目标管理'}，涉及资金${p.plain(projects)}，占${r.pick(['', '本年'])}项目支出总额的${p.rate(100 * 10 ** p.style.rateDecimals)}${p.style.percent}。`
        : `${year}年整体支出绩效自评得分${r.int(88, 98)}.${r.int(1, 9)}分，等级为“优”。`.replace('等级为“优”', '评价结果良好'),
      `${done ? '全年支出' : '全年安排支出'}${about(p, spent)}，保障了各项工作[顺利|有序]开展。`.replace(
        /\[.*?\]/,
        r.pick(['顺利', '有序']),
      ),
      ...(social ? [`高龄补贴标准由每人每月${r.int(4, 8)}0元提高到${r.int(9, 14)}0元。`] : []),
      `会议费标准为每人每天${r.pick([280, 340, 400])}元，${done ? '全年召开' : '计划召开'}会议${r.int(2, 9)}次，参会${r.int(60, 500)}人。`,
      `${r.pick(p.body.agency.projects)}项目${done ? '完成投资' : '计划投资'}约${r.int(1, 9)}.${r.int(1, 9)}亿元，惠及群众近${r.int(2, 9)}万人。`,
      `根据《${r.pick(['预算法', '政府采购法', '地方预决算公开操作规程', '行政事业性国有资产管理条例'])}》及财${r.pick(['预', '库', '办'])}〔${r.int(2014, year)}〕${r.int(1, 99)}号文件要求编制。`,
      `群众满意度达到${r.int(90, 98)}%以上，比上年提高${r.int(1, 4)}.${r.int(1, 9)}个百分点。`,
      `${done ? '' : '拟'}购置单价50万元以上的设备0台（套），单价100万元以上的设备0台（套）。`,
      `办公用房面积${r.int(8, 60)}00平方米，人均办公面积不超过${r.pick([9, 12])}平方米。`,
      ...(done ? [`截至${year}年${r.int(6, 12)}月${r.int(1, 28)}日，${r.pick(p.body.agency.projects)}项目已完成${r.int(60, 99)}%。`] : []),
      `全年接待群众来访${r.int(1, 9)}00余人次，办结率${r.int(95, 99)}%。`,
      ...(social ? [`新建村级服务中心${r.int(2, 12)}个，每个补助${r.int(2, 15)}万元。`] : []),
    ],
    r.int(1, 4),
  );
  return [r.chance(0.5) ? said.map((text, at) => `${['一是', '二是', '三是', '四是'][at] ?? ''}${text}`).join('') : said.join('')];
}

/** 约, 近, 余: a rounded figure that is no second value of the exact one. */
function about(p: Paper, amount: number): string {
  const wan = Math.floor(amount / p.style.perWan);
  const grain = wan >= 1000 ? 100 : 10;
  if (wan < 30) return `约${Math.max(1, Math.round(amount / p.style.perWan))}万元`;
  const floor = Math.floor(wan / grain) * grain;
  return p.r.pick([
    `约${Math.round(amount / p.style.perWan)}万元`,
    `近${floor + grain}万元`,
    `${floor}余万元`,
    `超过${floor}万元`,
    `${floor}多万元`,
  ]);
}

const terms: readonly string[] = [
  '财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
  '基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。',
  '项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。',
  '“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。',
  '机关运行经费：指为保障行政单位（包括参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金。',
  '年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金。',
  '上年结转：指以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金。',
  '其他收入：指除上述“财政拨款收入”“事业收入”“经营收入”等以外的收入。',
];

export function glossary(p: Paper): string[] {
  const numbered = p.r.chance(0.6);
  return p.r.sample(terms, p.r.int(2, 6)).map((text, at) => (numbered ? `${at + 1}.${text}` : text));
}
