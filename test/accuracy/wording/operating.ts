import type { Accounts } from './accounts.ts';
import { priced } from './basic.ts';
import { tail } from './changes.ts';
import type { Paper } from './paper.ts';
import { sum } from './random.ts';

const kinds = [
  '办公费',
  '印刷费',
  '水费',
  '电费',
  '邮电费',
  '差旅费',
  '会议费',
  '培训费',
  '工会经费',
  '福利费',
  '维修（护）费',
  '其他交通费用',
  '其他商品和服务支出',
];

/** 机关运行经费: the operating cost of administrative bodies; others have none. */
export function operatingSection(p: Paper, a: Accounts): string[] {
  const { r } = p;
  const year = `${p.year}年${r.pick(['', '度'])}`;
  if (!p.body.administrative)
    return [
      p.one(
        `${p.body.self === '' ? '本单位' : p.body.self}[为|属]事业单位，[无机关运行经费|不在机关运行经费统计范围之内|按规定未安排机关运行经费]。`,
        `${year}机关运行经费支出0${p.style.unit}。`,
        `本单位${year}无机关运行经费[支出|]，与上年持平。`,
      ),
    ];
  const o = { what: '机关运行经费', topic: 'operating' as const };
  const verb =
    p.kind === 'budget' ? r.pick(['财政拨款预算', '预算', '安排', '预算安排', '']) : r.pick(['支出', '支出决算', '财政拨款支出', '']);
  const head = `${year}${r.pick(['', p.body.self])}机关运行经费${verb}${r.pick(['', '为', '共计'])}${p.amount(a.operating.now, { what: '机关运行经费' })}`;
  const list = priced(p, a.operating.now, kinds, r.int(4, 8));
  return [
    r.pick([
      `${head}${tail(p, a.operating.now, a.operating.last, o)}。`,
      `${head}，主要用于：${list}。`,
      `${head}，其中：${list}。`,
      `${head}${tail(p, a.operating.now, a.operating.last, o)}，具体支出为：${list}。`,
      `${head}，比上年${a.operating.now === a.operating.last ? '无变化' : `${a.operating.now > a.operating.last ? '增加' : '减少'}${p.plain(Math.abs(a.operating.now - a.operating.last))}`}。${r.pick(['用于', '主要用于'])}保障机关运行的办公费、会议费、培训费、公务用车运行维护费等。`,
      `${head}${tail(p, a.operating.now, a.operating.last, o)}。主要包括：${list}。`,
      `${head}${tail(p, a.operating.now, a.operating.last, o)}，主要用于办公费、水电费、差旅费等日常公用支出。`,
    ]),
  ];
}

/** 政府采购 by goods, works and services, with the shares of small enterprises in final accounts. */
export function procurementSection(p: Paper): string[] {
  const { r } = p;
  const year = `${p.year}年${r.pick(['', '度'])}`;
  const verb =
    p.kind === 'budget'
      ? r.pick(['政府采购预算总额', '政府采购预算', '政府采购安排', '政府采购预算共计'])
      : r.pick(['政府采购支出总额', '政府采购支出', '政府采购金额', '政府采购支出合计', '政府采购总额']);
  if (r.chance(0.18))
    return [
      p.one(
        `${year}${verb}0${p.style.unit}。`,
        `${year}${p.body.self}[未发生|无|未安排]政府采购[支出|预算|]。`.replace(p.kind === 'budget' ? '支出' : '预算', ''),
      ),
    ];
  const values = [r.chance(0.8) ? p.draw(1, 200) : 0, r.chance(0.4) ? p.draw(5, 400) : 0, p.draw(1, 150)];
  const total = sum(values);
  const tag = p.kind === 'budget' ? r.pick(['预算', '', '采购预算']) : r.pick(['支出', '', '支出', '采购支出']);
  const stem = r.pick([
    ['政府采购货物', '政府采购工程', '政府采购服务'],
    ['货物', '工程', '服务'],
    ['货物类', '工程类', '服务类'],
    ['采购货物', '采购工程', '采购服务'],
  ] as const);
  const comma = r.pick(['、', '，', '；']);
  const [plain, share] = [r.chance(0.75), r.chance(0.25)];
  const lines = stem.map(
    (name, at) =>
      `${name}${tag}${r.pick(['', ''])}${p.amount(values[at] ?? 0, { what: name, kind: 'wrongSum' })}${share ? `，占${p.percent(values[at] ?? 0, total, 'wrongShare', name)}` : ''}`,
  );
  const head = `${year}${r.pick(['', p.body.self])}${verb}${r.pick(['', '为', ''])}${p.amount(total, { what: verb, kind: 'wrongSum' })}`;
  const all = values.every((value) => value > 0);
  const body =
    plain || !all
      ? `${r.pick(['，其中：', '，其中，', '。其中：', '，其中', '，包括：'])}${lines.join(share ? '；' : comma)}`
      : `。${r.pick(['其中，货物、工程、服务', '货物类、工程类和服务类'])}采购金额分别为${values
          .slice(0, 2)
          .map((value) => p.plain(value))
          .join('、')}和${p.plain(values[2] ?? 0)}`;
  return [
    `${head}${body}。${p.kind === 'final' ? smallFirms(p, total, values) : p.r.chance(0.2) ? `面向中小企业预留${p.r.pick(['政府采购', '采购'])}预算${p.plain(Math.round(total * 0.6))}，其中：预留给小微企业${p.plain(Math.round(total * 0.35))}。` : ''}`,
  ];
}

/** 授予中小企业合同金额: shares of the total, and of the small among them. */
function smallFirms(p: Paper, total: number, values: readonly number[]): string {
  const { r } = p;
  if (r.chance(0.15)) return '';
  const firms = r.chance(0.2) ? total : Math.max(1, Math.round(total * (0.3 + r.next() * 0.65)));
  const micro = r.chance(0.15) ? firms : Math.max(1, Math.round(firms * (0.2 + r.next() * 0.75)));
  const of = r.pick(['占政府采购支出总额的', '占政府采购支出总额的', '占政府采购支出的', '占采购总额的']);
  const text = `授予中小企业合同金额${p.amount(firms, { what: 'small firms' })}，${of}${p.percent(firms, total, 'wrongShare', 'small firms')}${r.pick(['，其中：', '，其中，', '。其中：'])}授予小微企业合同金额${p.amount(micro, { what: 'micro firms' })}，${r.pick([`占授予中小企业合同金额的${p.percent(micro, firms, 'wrongShare', 'micro firms')}`, `${of}${p.percent(micro, total, 'wrongShare', 'micro firms')}`])}`;
  const kinds =
    r.chance(0.4) && firms === total
      ? `；${['货物', '工程', '服务']
          .map((name, at) =>
            values[at] === 0
              ? ''
              : `${name}采购授予中小企业合同金额占${name}支出金额的${p.rate(100 * 10 ** p.style.rateDecimals)}${p.style.percent}`,
          )
          .filter((one) => one !== '')
          .join('，')}`
      : '';
  return `${text}${kinds}。`;
}

const carKinds = [
  '副部（省）级及以上领导用车',
  '主要负责人用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部服务用车',
  '其他用车',
];

/** 国有资产占用: cars by kind, equipment above a threshold. */
export function assetsSection(p: Paper, a: Accounts): string[] {
  const { r } = p;
  const cars = a.three.kept;
  const [low, high] =
    p.year >= 2022 ? ['单价100万元（含）以上设备（不含车辆）', ''] : ['单价50万元以上通用设备', '单价100万元以上专用设备'];
  const chosen = cars === 0 ? [] : r.sample(carKinds.slice(1), Math.min(cars, r.int(1, 3)));
  const counts = cars === 0 ? [] : r.split(cars, chosen.length);
  const kinds = carKinds.filter((kind) => chosen.includes(kind)).map((kind, at) => `${kind}${counts[at] ?? 0}辆`);
  const closing = p.r.pick([
    `截至${p.year - (p.kind === 'budget' ? 1 : 0)}年12月31日`,
    `截至${p.year - (p.kind === 'budget' ? 1 : 0)}年底`,
    `截止${p.year - (p.kind === 'budget' ? 1 : 0)}年末`,
  ]);
  const split = kinds.length > 0 ? `${r.pick(['，其中：', '，其中，', '，其中'])}${kinds.join('、')}` : '';
  const equipment = `${low}${r.int(0, 3)}台（套）${high === '' ? '' : `，${high}${r.int(0, 2)}台（套）`}`;
  const self = p.body.self === '' ? '本单位' : p.body.self;
  const text = r.pick([
    `${closing}，${self}共有车辆${cars}辆${split}${r.pick(['；', '。', '；'])}${equipment}。`,
    `${closing}，${self}${r.pick(['占用使用国有资产情况：', '资产占用情况如下：'])}车辆${cars}辆${split}；${equipment}。`,
    `车辆情况：${closing}，共有车辆${cars}辆${split}。设备情况：${equipment}。`,
    `${closing}，${self}国有资产占有使用情况为：公务用车${cars}辆${split}；${equipment}。`,
    `${self}${closing.replace(/^截[至止]/, '')}固定资产中，车辆${cars}辆${split}，${equipment}。`,
  ]);
  return [r.chance(0.25) ? `${text}${worth(p)}` : text];
}

function worth(p: Paper): string {
  const values = [p.draw(100, 3000), p.draw(10, 300), p.draw(5, 200), p.draw(5, 200)];
  const names = ['房屋构筑物', '车辆', '设备', '其他固定资产'];
  return `固定资产总额${p.amount(sum(values), { what: 'assets', kind: 'wrongSum' })}，其中：${names.map((name, at) => `${name}${p.amount(values[at] ?? 0, { what: name, kind: 'wrongSum' })}`).join(p.r.pick(['，', '、', '；']))}。`;
}
