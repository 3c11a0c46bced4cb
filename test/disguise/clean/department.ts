import { bare, change, divide, money, percent, type Writer } from './writer.ts';

/** Final accounts and budgets of a department, every figure of which follows from the others. */

const REASONS = ['项目进度调整', '人员增减变动', '落实过紧日子要求压减开支', '上级专项资金变化'] as const;
const FUNCTIONS = ['一般公共服务支出', '社会保障和就业支出', '卫生健康支出', '住房保障支出'] as const;
const ordinal = (index: number): string => '一二三四五六七八九十'.charAt(index);

/** The amount of the year before. */
const earlier = (w: Writer, amount: number): number => Math.round((amount * w.random.int(86, 112)) / 100);

function about(w: Writer): void {
  w.heading('一、主要职责');
  w.paragraph('贯彻执行国家有关法律法规和方针政策，承担本行业的规划、服务和监督检查工作。');
  w.heading('二、机构设置');
  w.paragraph(`${w.body}内设办公室、财务股、业务股等股室，纳入编报范围的为本级一个单位。`);
}

function terms(w: Writer, part: string): void {
  w.heading(part);
  w.paragraph('1.基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。');
  w.paragraph('2.“三公”经费：指因公出国（境）费、公务用车购置及运行维护费和公务接待费。');
}

interface ThreePublic {
  readonly visits: number;
  readonly purchase: number;
  readonly operation: number;
  readonly hospitality: number;
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function drawThreePublic(w: Writer): ThreePublic {
  const { random } = w;
  return {
    visits: random.chance(0.3) ? random.int(100, 600) : 0,
    purchase: random.chance(0.3) ? 1798 : 0,
    operation: random.int(300, 2400),
    hospitality: random.int(40, 400),
  };
}

function threePublic(w: Writer, thing: '预算' | '决算'): void {
  const { visits, purchase, operation, hospitality } = drawThreePublic(w);
  const all = visits + purchase + operation + hospitality;
  const cars = purchase + operation;
  const verb = thing === '预算' ? '安排' : '支出';
  w.paragraph(
    `${w.year}年“三公”经费财政拨款${thing}${money(all)}，${change(all, earlier(w, all))}，主要原因是${w.random.pick(REASONS)}。其中：因公出国（境）费${verb}${money(visits)}；公务用车购置及运行维护费${verb}${money(cars)}（公务用车购置费${money(purchase)}，公务用车运行维护费${money(operation)}）；公务接待费${verb}${money(hospitality)}。`,
  );
  if (!w.random.chance(0.5)) return;
  w.paragraph(`“三公”经费${thing}表（单位：万元）`);
  w.table([
    ['项目', `${w.year}年${thing}数`],
    ['因公出国（境）费', bare(visits)],
    ['公务用车购置及运行维护费', bare(cars)],
    ['其中：公务用车购置费', bare(purchase)],
    ['公务用车运行维护费', bare(operation)],
    ['公务接待费', bare(hospitality)],
    ['合计', bare(all)],
  ]);
}

function otherMatters(w: Writer, thing: '预算' | '决算', operating: number, first: number): void {
  const { random } = w;
  const heading = (offset: number, name: string): void => w.heading(`${ordinal(first + offset)}、${name}`);
  heading(0, '机关运行经费情况');
  w.paragraph(
    `${w.year}年机关运行经费${thing}${money(operating)}，${change(operating, earlier(w, operating))}，主要原因是${random.pick(REASONS)}。`,
  );
  heading(1, '政府采购情况');
  const all = random.int(2000, 40_000);
  const [goods = 0, works = 0, services = 0] = divide(random, all, 3);
  w.paragraph(
    `${w.year}年政府采购${thing === '预算' ? '预算' : '支出'}总额${money(all)}，其中：货物${money(goods)}、工程${money(works)}、服务${money(services)}。`,
  );
  heading(2, '国有资产占用情况');
  const [official, special, other] = [random.int(1, 4), random.int(0, 3), random.int(1, 3)];
  const date = thing === '预算' ? `${w.year - 1}年12月31日` : `${w.year}年12月31日`;
  w.paragraph(
    `截至${date}，本部门共有车辆${official + special + other}辆，其中：机要通信用车${official}辆、特种专业技术用车${special}辆、其他用车${other}辆；单价100万元（含）以上设备${random.int(0, 3)}台（套）。`,
  );
  heading(3, '预算绩效管理情况');
  w.paragraph('本部门按照全面实施预算绩效管理的要求，对全部项目支出编制绩效目标并组织监控和评价。');
}

export function finalAccounts(w: Writer): void {
  const { random, year } = w;
  const [basic, project] = [random.int(40_000, 300_000), random.int(20_000, 400_000)];
  const spent = basic + project;
  const [carriedOver, carriedForward] = [random.int(100, 9000), random.int(100, 9000)];
  const received = spent + carriedForward - carriedOver;
  const other = Math.round(received * 0.04);
  const [all, personnel] = [received + carriedOver, Math.round(basic * 0.84)];
  const before = earlier(w, all);
  w.title(`${w.body}${year}年度部门决算公开`);
  w.heading('第一部分 部门概况');
  about(w);
  w.heading(`第二部分 ${year}年度部门决算情况说明`);
  w.heading('一、收入支出决算总体情况');
  w.paragraph(
    `${year}年度收、支总计均为${money(all)}。${change(all, before).replace('比上年', '与上年相比，收、支总计各')}，主要原因是${random.pick(REASONS)}。其中：本年收入${money(received)}，年初结转和结余${money(carriedOver)}；本年支出${money(spent)}，年末结转和结余${money(carriedForward)}。`,
  );
  w.heading('二、收入决算情况');
  w.paragraph(
    `本年收入合计${money(received)}，其中：财政拨款收入${money(received - other)}，占${percent(received - other, received)}；其他收入${money(other)}，占${percent(other, received)}。`,
  );
  w.heading('三、支出决算情况');
  w.paragraph(
    `本年支出合计${money(spent)}，其中：基本支出${money(basic)}，占${percent(basic, spent)}；项目支出${money(project)}，占${percent(project, spent)}。`,
  );
  const fiscal = spent - other;
  const planned = Math.round((fiscal * random.int(92, 118)) / 100);
  w.heading('四、财政拨款支出决算情况');
  w.paragraph(
    `${year}年度财政拨款支出年初预算为${money(planned)}，支出决算为${money(fiscal)}，完成年初预算的${percent(fiscal, planned)}。决算数与年初预算数的差异主要原因是${random.pick(REASONS)}。`,
  );
  const classes = divide(random, fiscal, FUNCTIONS.length);
  w.paragraph(
    `按功能分类：${FUNCTIONS.map((name, index) => `${name}${money(classes[index] ?? 0)}，占${percent(classes[index] ?? 0, fiscal)}`).join('；')}。`,
  );
  w.heading('五、财政拨款基本支出决算情况');
  w.paragraph(
    `${year}年度财政拨款基本支出${money(basic)}，其中：人员经费${money(personnel)}，主要包括基本工资、津贴补贴、奖金等；日常公用经费${money(basic - personnel)}，主要包括办公费、印刷费、差旅费等。`,
  );
  w.heading('六、“三公”经费支出决算情况');
  threePublic(w, '决算');
  otherMatters(w, '决算', basic - personnel, 6);
  terms(w, '第三部分 名词解释');
}

const PROJECTS = ['农村供水管网维护', '公共服务平台运行', '基层能力建设', '专项整治工作', '档案数字化'] as const;

export function departmentalBudget(w: Writer): void {
  const { random, year } = w;
  const projects = random.shuffle(PROJECTS).slice(0, random.int(2, 4));
  const amounts = projects.map(() => random.int(800, 60_000));
  const [basic, project] = [random.int(40_000, 300_000), sumOf(amounts)];
  const all = basic + project;
  const carried = random.int(100, 900);
  const [personnel, fund] = [Math.round(basic * 0.87), random.chance(0.4) ? random.int(500, 4000) : 0];
  w.title(`${w.body}${year}年部门预算公开说明`);
  about(w);
  w.heading('三、收支预算总体情况');
  w.paragraph(`${year}年收支总预算${money(all)}，${change(all, earlier(w, all))}，主要原因是${random.pick(REASONS)}。`);
  w.heading('四、收入预算情况');
  w.paragraph(
    `${year}年收入预算${money(all)}，其中：一般公共预算拨款收入${money(all - fund - carried)}，占${percent(all - fund - carried, all)}；政府性基金预算拨款收入${money(fund)}，占${percent(fund, all)}；上年结转${money(carried)}，占${percent(carried, all)}。`,
  );
  w.heading('五、支出预算情况');
  w.paragraph(
    `${year}年支出预算${money(all)}，其中：基本支出${money(basic)}，占${percent(basic, all)}（人员经费${money(personnel)}，公用经费${money(basic - personnel)}）；项目支出${money(project)}，占${percent(project, all)}。`,
  );
  w.paragraph(`项目支出${money(project)}，具体为：${projects.map((name, index) => `${name}${money(amounts[index] ?? 0)}`).join('、')}。`);
  w.heading('六、“三公”经费预算情况');
  threePublic(w, '预算');
  otherMatters(w, '预算', basic - personnel, 6);
  terms(w, '十一、名词解释');
}
