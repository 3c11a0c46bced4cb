import { threePublic, vehicles } from './accounts.ts';
import { change, type Wording } from './prose-revenue.ts';
import type { Sheet, Spot } from './sheet.ts';

const ITEMS = [
  '办公费',
  '印刷费',
  '水费',
  '电费',
  '邮电费',
  '差旅费',
  '会议费',
  '培训费',
  '福利费',
  '公务用车运行维护费',
  '工会经费',
  '其他交通费用',
];

/** Cuts an amount into that many positive parts, each a multiple of the step. */
function cut(sheet: Sheet, whole: number, pieces: number): number[] {
  const steps = Math.floor(whole / sheet.step);
  const parts = Array.from({ length: pieces - 1 }, () => Math.max(1, Math.floor((steps / pieces) * (0.4 + sheet.random.next() * 0.8))));
  const rest = steps - parts.reduce((sum, part) => sum + part, 0);
  return [...parts, rest].map((part) => part * sheet.step);
}

export const OPERATING: readonly Wording[] = [
  {
    name: 'operating expenses: item by item',
    write(sheet, { now }) {
      const total = sheet.money(now.operating);
      const names = sheet.random.shuffle(ITEMS).slice(0, sheet.random.int(4, 9));
      const items = cut(sheet, now.operating, names.length).map((value, index) => {
        const spot = sheet.money(value);
        return { spot, text: `${names[index]}${spot}`, value };
      });
      // 主要用于 may leave something out, 其中 may not.
      const sample = sheet.random.chance(0.4);
      const spots = items.map(({ spot }) => spot);
      if (sample) sheet.within('operating expenses >= items', total, spots);
      else sheet.sum('operating expenses = items', total, spots);
      // Even after 其中 nobody can tell that one item of many is missing.
      const list = sheet.list(items, '、', 'operating expenses = items', total, false);
      sheet.paragraph(`机关运行经费共计安排${total}，${sample ? '主要用于' : '其中'}：${list}。`);
    },
  },
  {
    name: 'operating expenses: both years and rate',
    write(sheet, { now, before }) {
      const total = sheet.money(now.operating);
      const earlier = sheet.money(before.operating);
      const difference = now.operating - before.operating;
      const word = sheet.direction(difference, 'change = this year - last year');
      const amount = sheet.money(difference);
      const rate = sheet.percent(difference, before.operating);
      const second = sheet.direction(difference, 'words of change agree', ['增长', '下降']);
      sheet.sum('change = this year - last year', total, [earlier, { id: amount.id, sign: difference < 0 ? -1 : 1 }]);
      sheet.rate('rate of change', rate, amount, earlier);
      sheet.paragraph(
        `${sheet.year}年本部门机关运行经费财政拨款预算${total}，比${sheet.year - 1}年预算${earlier}${word}${amount}，${second}${rate}。主要原因是人员变动引起公用经费定额调整。`,
      );
    },
  },
  {
    name: 'operating expenses: change without last year',
    write(sheet, { now, before }) {
      const total = sheet.money(now.operating);
      sheet.paragraph(
        `本部门${sheet.year}年度机关运行经费支出预算${total}，${change(sheet, 'operating expenses', total, before.operating, '比上年')}，主要原因是人员调整相应减增公用经费。`,
      );
    },
  },
];

const REASON = '主要原因是落实厉行节约要求并结合车辆更新安排';

/** `比上年增加x万元`, or 持平. */
function shortChange(sheet: Sheet, label: string, now: number, before: number): string {
  if (now === before) return '与上年持平';
  const word = sheet.direction(now - before, `three public expenses: changes of the parts`, ['增加', '减少']);
  return `比上年${word}${sheet.money(now - before)}，主要原因是${label}需求变化`;
}

export const THREE_PUBLIC: readonly Wording[] = [
  {
    name: 'three public: parts and their changes in one paragraph',
    write(sheet, { now, before }) {
      const total = sheet.money(threePublic(now));
      const [abroad, cars, buy, run, host] = [now.overseas, vehicles(now), now.vehiclePurchase, now.vehicleOperation, now.hospitality].map(
        (value) => sheet.money(value),
      ) as [Spot, Spot, Spot, Spot, Spot];
      sheet.sum('three public expenses = parts', total, [abroad, cars, host]);
      sheet.sum('vehicles = purchase + operation', cars, [buy, run]);
      const values = [
        threePublic(now) - threePublic(before),
        now.overseas - before.overseas,
        vehicles(now) - vehicles(before),
        now.hospitality - before.hospitality,
      ] as const;
      const words = values.map((value) => sheet.direction(value, 'change = changes of the parts'));
      const amounts = values.map((value) => sheet.money(value)) as [Spot, Spot, Spot, Spot];
      const sign = (value: number): 1 | -1 => (value < 0 === values[0] < 0 ? 1 : -1);
      sheet.sum('change = changes of the parts', amounts[0], [
        { id: amounts[1].id, sign: sign(values[1]) },
        { id: amounts[2].id, sign: sign(values[2]) },
        { id: amounts[3].id, sign: sign(values[3]) },
      ]);
      sheet.paragraph(
        `${sheet.year}年，我部门财政拨款“三公”经费预算安排${total}。其中，因公出国（境）费${abroad}；公务用车购置及运维费${cars}（其中：公务用车购置费为${buy}，公务用车运维费${run}）；公务接待费${host}。与${sheet.year - 1}年相比${words[0]}${amounts[0]}，其中，因公出国（境）费${words[1]}${amounts[1]}；公务用车购置及运维费${words[2]}${amounts[2]}；公务接待费${words[3]}${amounts[3]}，${REASON}。`,
      );
    },
  },
  {
    name: 'three public: flat list, change with rate',
    write(sheet, { now, before }) {
      const total = sheet.money(threePublic(now));
      const [abroad, host, buy, run] = [now.overseas, now.hospitality, now.vehiclePurchase, now.vehicleOperation].map((value) =>
        sheet.money(value),
      ) as [Spot, Spot, Spot, Spot];
      sheet.sum('three public expenses = parts', total, [abroad, host, buy, run]);
      const changed = change(sheet, 'three public expenses', total, threePublic(before), `同口径比${sheet.year - 1}年`);
      sheet.paragraph(
        `${sheet.year}年，一般公共预算支出安排的“三公”经费预算为${total}。其中，因公出国（境）费${abroad}，公务接待费${host}，公务用车购置费${buy}，公务用车运行维护费${run}。${changed}，${REASON}。`,
      );
    },
  },
  {
    name: 'three public: numbered paragraphs',
    write(sheet, { now, before }) {
      const total = sheet.money(threePublic(now));
      const [abroad, cars, buy, run, host] = [now.overseas, vehicles(now), now.vehiclePurchase, now.vehicleOperation, now.hospitality].map(
        (value) => sheet.money(value),
      ) as [Spot, Spot, Spot, Spot, Spot];
      sheet.sum('three public expenses = parts', total, [abroad, cars, host]);
      sheet.sum('vehicles = purchase + operation', cars, [buy, run]);
      sheet.paragraph(
        `“三公”经费${sheet.year}年预算数为${total}，${change(sheet, 'three public expenses', total, threePublic(before), '比上年')}，${REASON}。其中：`,
      );
      sheet.paragraph(`（一）因公出国（境）费${abroad}，${shortChange(sheet, '出访', now.overseas, before.overseas)}。`);
      sheet.paragraph(
        `（二）公务用车购置及运行费${cars}，${shortChange(sheet, '用车', vehicles(now), vehicles(before))}，其中：公务用车购置费${buy}，公务用车运行维护费${run}。`,
      );
      sheet.paragraph(`（三）公务接待费${host}，${shortChange(sheet, '接待', now.hospitality, before.hospitality)}。`);
    },
  },
  {
    name: 'three public: years beside each other',
    write(sheet, { now, before }) {
      const total = sheet.money(threePublic(now));
      const earlier = sheet.money(threePublic(before));
      const difference = threePublic(now) - threePublic(before);
      const word = sheet.direction(difference, 'change = this year - last year');
      const amount = sheet.money(difference);
      const rate = sheet.percent(difference, threePublic(before));
      const second = sheet.direction(difference, 'words of change agree', ['增长', '下降']);
      sheet.sum('change = this year - last year', total, [earlier, { id: amount.id, sign: difference < 0 ? -1 : 1 }]);
      sheet.rate('rate of change', rate, amount, earlier);
      const [abroad, run, buy, host] = [now.overseas, now.vehicleOperation, now.vehiclePurchase, now.hospitality].map((value) =>
        sheet.money(value),
      ) as [Spot, Spot, Spot, Spot];
      sheet.sum('three public expenses = parts', total, [abroad, run, buy, host]);
      sheet.paragraph(
        `${sheet.year}年“三公”经费财政拨款预算${total}，${sheet.year - 1}年“三公”经费财政拨款预算${earlier}，同比${word}${amount}，${second}${rate}，${REASON}。其中：因公出国（境）费用${abroad}，公务用车运行维护费${run}，公务用车购置费${buy}，公务接待费${host}。`,
      );
    },
  },
  {
    name: 'three public: one item unchanged',
    write(sheet, { now }) {
      const total = sheet.money(threePublic(now));
      const [abroad, buy, run, host] = [now.overseas, now.vehiclePurchase, now.vehicleOperation, now.hospitality].map((value) =>
        sheet.money(value),
      ) as [Spot, Spot, Spot, Spot];
      sheet.sum('three public expenses = parts', total, [abroad, buy, run, host]);
      const same = sheet.money(now.vehicleOperation);
      sheet.equal('no change in words and figures', run, same);
      sheet.paragraph(
        `${sheet.year}年${sheet.department}财政拨款“三公”经费预算合计${total}。其中：因公出国（境）费${abroad}；公务用车购置费${buy}；公务用车运行维护费${run}，${sheet.year - 1}年预算${same}，与上年持平；公务接待费${host}。`,
      );
    },
  },
];

export const PROCUREMENT: readonly Wording[] = [
  {
    name: 'procurement: goods, works, services',
    write(sheet, { goods, works, services }) {
      const total = sheet.money(goods + works + services);
      const parts = (
        [
          ['政府采购货物预算', goods],
          ['政府采购工程预算', works],
          ['政府采购服务预算', services],
        ] as const
      ).map(([label, value]) => {
        const spot = sheet.money(value);
        return { spot, text: `${label}${spot}`, value };
      });
      sheet.sum(
        'procurement = kinds',
        total,
        parts.map(({ spot }) => spot),
      );
      sheet.paragraph(`${sheet.year}年政府采购预算总额${total}，其中：${sheet.list(parts, '、', 'procurement = kinds', total)}。`);
    },
  },
  {
    name: 'procurement: kinds with shares',
    write(sheet, { goods, works, services }) {
      const total = sheet.money(goods + works + services);
      const parts = (
        [
          ['货物类采购', goods],
          ['工程类采购', works],
          ['服务类采购', services],
        ] as const
      ).map(([label, value]) => {
        const spot = sheet.money(value);
        const share = sheet.percent(value, total.value, 1);
        if (value > 0) sheet.rate('share of procurement', share, spot, total);
        return { spot, text: `${label}${spot}，占政府采购预算${share}`, value };
      });
      sheet.sum(
        'procurement = kinds',
        total,
        parts.map(({ spot }) => spot),
      );
      sheet.paragraph(
        `${sheet.year}年政府采购预算${total}。按政府采购项目类型，${sheet.list(parts, '；', 'procurement = kinds', total)}。`,
      );
    },
  },
  {
    name: 'procurement: table of purchases',
    write(sheet, { goods }) {
      const total = sheet.money(goods);
      sheet.paragraph(`${sheet.year}年，我部门安排政府采购预算${total}。具体内容见下表。`);
      const names = ['台式计算机', '复印设备', '办公家具', '视频会议设备'];
      const values = cut(sheet, goods, names.length);
      const cells = values.map((value) => sheet.amount(value));
      const sum = sheet.amount(goods);
      sheet.sum('table total = rows', sum, cells);
      sheet.equal('text = table', total, sum);
      sheet.paragraph('部门政府采购预算');
      const rows = names.map((name, index) => sheet.row([name, '货物', cells[index] ?? '']));
      sheet.table([sheet.row(['采购物品名称', '采购类别', `政府采购金额（${sheet.style.unit}）`]), sheet.row(['合计', '', sum]), ...rows]);
      const row = sheet.random.pick(rows);
      sheet.plant('row dropped', 'table total = rows', [sum], { rows: new Map([[row.id, 'drop']]) });
      const other = sheet.random.pick(rows);
      sheet.plant('row copied', 'table total = rows', [sum], { rows: new Map([[other.id, 'copy']]) });
    },
  },
];

export const ASSETS: readonly Wording[] = [
  {
    name: 'assets: table with its date',
    write(sheet, accounts) {
      const house = accounts.goods * 3;
      const cars = accounts.services;
      const rest = accounts.goods;
      const total = sheet.money(house + cars + rest);
      sheet.paragraph(
        `${sheet.department}（含所属单位）上年末固定资产金额为${total}（详见下表），本年度我部门拟购置固定资产总额为${sheet.style.spaced ? '0 ' : '0'}${sheet.style.unit}。`,
      );
      sheet.paragraph('部门固定资产占用情况表');
      const date = sheet.span(`${sheet.year - 1}年12月31日`);
      sheet.plant('year of the asset table stale', 'asset table is for the end of last year', [date], {
        replace: new Map([[date.id, `${sheet.year - 3}年12月31日`]]),
      });
      const cells = [house, cars, 0, rest].map((value) => sheet.amount(value)) as [Spot, Spot, Spot, Spot];
      const sum = sheet.amount(house + cars + rest);
      sheet.sum('assets = parts', sum, cells);
      sheet.equal('text = table', total, sum);
      const area = `${sheet.random.int(900, 5200)}`;
      const row = sheet.row(['2、车辆（台、辆）', `${sheet.random.int(2, 9)}`, cells[1]]);
      sheet.table([
        sheet.row([`编制部门：${sheet.department}`, `截止时间：${date}`]),
        sheet.row(['项目', '数量', `价值（金额单位：${sheet.style.unit}）`]),
        sheet.row(['资产总额', '——', sum]),
        sheet.row(['1、房屋（平方米）', area, cells[0]]),
        row,
        sheet.row(['3、单价在20万元以上的设备', '0', cells[2]]),
        sheet.row(['4、其他固定资产', `${sheet.random.int(90, 900)}`, cells[3]]),
      ]);
      sheet.plant('row dropped', 'assets = parts', [sum], { rows: new Map([[row.id, 'drop']]) });
    },
  },
  {
    name: 'assets: vehicles by use',
    write(sheet) {
      const numbers = [sheet.random.int(1, 4), sheet.random.int(1, 5), sheet.random.int(1, 6), sheet.random.int(1, 3)];
      const spots = numbers.map((number) => sheet.count(number)) as [Spot, Spot, Spot, Spot];
      const total = sheet.count(numbers.reduce((a, b) => a + b, 0));
      sheet.sum('vehicles = by use', total, spots, 0);
      sheet.paragraph(
        `截至${sheet.year - 1}年12月31日，本部门共有车辆${total}辆，其中，主要领导干部用车${spots[0]}辆、机要通信用车${spots[1]}辆、特种专业技术用车${spots[2]}辆、其他用车${spots[3]}辆。单价100万元以上设备0台。`,
      );
    },
  },
  {
    name: 'assets: kinds in numbered items',
    write(sheet, accounts) {
      const [house, general, special, desks] = [accounts.goods * 3, accounts.services * 2, accounts.goods, accounts.services];
      const total = sheet.money(house + general + special + desks);
      const parts = (
        [
          ['（1）土地、房屋及构筑物', house],
          ['（2）通用设备', general],
          ['（3）专用设备', special],
          ['（4）家具、用具、装具及动植物', desks],
        ] as const
      ).map(([label, value]) => {
        const spot = sheet.money(value);
        return { spot, text: `${label}${spot}`, value };
      });
      sheet.sum(
        'assets = parts',
        total,
        parts.map(({ spot }) => spot),
      );
      sheet.paragraph(`截至${sheet.year - 1}年12月31日，资产原值合计${total}，其中：${sheet.list(parts, '，', 'assets = parts', total)}。`);
    },
  },
];
