import { quotient } from './figures.ts';
import type { Paper } from './paper.ts';
import type { Names } from './three-public.ts';
import type { ThreePublic } from './three-public-data.ts';

/** Delegations and travellers; starts with its own punctuation. */
export function overseas(p: Paper, t: ThreePublic): string {
  if (t.groups === 0)
    return p.one(
      '。全年[安排|组织]因公出国（境）团组0个，[累计|参加]0人次',
      '。[本年|全年|当年]无因公出国（境）[事项|团组|任务]',
      '，因公出国（境）团组0个、0人次',
      '。全年因公出国（境）团组数0个，累计出国（境）0人',
      '，未[发生|安排]因公出国（境）',
      '',
      '。出国（境）团组0个，人员0人次',
    );
  const groups = t.groups;
  const people = t.travellers;
  return p.one(
    `。全年[安排|组织]因公出国（境）团组${groups}个，[累计|参加|共]${people}人次`,
    `，因公出国（境）团组${groups}个、${people}人次`,
    `，全年使用财政拨款安排出国（境）团组${groups}个，参加[其他单位组织的出国（境）团组0个，|]累计${people}人次`,
    `。${p.year}年度因公出国（境）团组${groups}个，出国（境）${people}人次。开支内容包括：参加[国际学术交流|业务培训|友好城市交流]`,
    `，主要用于[学术交流|招商推介|业务培训]。全年共有因公出国（境）团组${groups}批，${people}人次`,
    `（出国（境）团组${groups}个，${people}人次）`.replace('出国（境）', '出访'),
  );
}

export function cars(p: Paper, t: ThreePublic, n: Names): string {
  const { bought, kept } = t;
  const end = `${p.year}年12月31日`;
  const each =
    t.running.now > 0 && kept > 0 && p.r.chance(0.25)
      ? `，车均${p.r.pick(['运行维护费', '运行费用', '运维费'])}${p.r.pick(['', '约'])}${mean(p, t.running.now, kept)}`
      : '';
  const main =
    t.running.now > 0
      ? p.one(
          '',
          '',
          '，主要用于[公务用车|车辆][燃料费、维修费、过路过桥费、保险费|燃油、维修、保险|加油、维修和保险]等[支出|]',
          '。运行费主要[用于|是][机要文件交换、市内因公出行|开展业务工作所需车辆燃料费、维修费|执法检查用车]等',
        )
      : '';
  const counts = p.one(
    `。[全年|本年|当年][购置|更新|购置更新]公务用车${bought}辆，[截至|截止]${end}，[开支财政拨款的|][本部门|本单位|]公务用车保有量[为|]${kept}辆`,
    `。公务用车购置[数|]${bought}辆，公务用车保有量${kept}辆`,
    `，购置公务用车${bought}辆，[年末|期末|${p.year}年末]公务用车保有量${kept}辆`,
    `。其中：公务用车购置${bought}辆，保有量${kept}辆`,
    `。${n.purchase.slice(0, 4)}[购置数量|购置]${bought}辆，[年末保有量|保有量]${kept}辆`,
    `，公务用车[实有|保有]${kept}辆[，全年购置${bought}辆|，新购置${bought}辆]`,
    `。截至${p.year}年[年末|底]，财政拨款开支[运行维护费|]的公务用车保有量为${kept}辆，[本年度|全年]购置车辆${bought}辆`,
  );
  return p.r.chance(0.5) ? `${main}${counts}${each}` : `${counts}${main}${each}`;
}

export function reception(p: Paper, t: ThreePublic): string {
  const { receptions: times, guests } = t;
  if (times === 0)
    return p.one(
      '。国内公务接待0批次，0人次',
      '。[本年度|全年|当年]未[发生|安排]公务接待[活动|]',
      '，国内公务接待[批次|]0批次、[国内公务接待人次|]0人次',
      '。全年国内公务接待批次0个，0人次；国（境）外公务接待批次0个，0人次',
      '',
    );
  const each = p.r.chance(0.25) ? `，人均${p.r.pick(['', '接待费'])}${p.r.pick(['', '约'])}${mean(p, t.hospitality.now, guests)}` : '';
  return (
    p.one(
      `。国内公务接待${times}批次，${guests}人次`,
      `。[全年|本年度|${p.year}年]共[接待|安排接待]国内[来访|][团组|公务接待]${times}个，来宾${guests}人次[，主要是[上级检查|兄弟单位交流]|]`.replace(
        '公务接待',
        '来访批次',
      ),
      `，国内公务接待批次${times}批，[接待人次|人数]${guests}人次`,
      `。其中：国内公务接待${times}批次、${guests}人次，[国（境）外|外事]公务接待0批次、0人次`,
      `，主要用于[上级检查指导|业务交流|招商引资]等[接待|方面][支出|]。[共计|累计|全年]接待${times}批次、${guests}人次`,
      `。国内接待费${p.plain(t.hospitality.now)}，[接待|公务接待]${times}批次，${guests}人次[，其中陪同人员${Math.max(1, Math.floor(guests / 8))}人次|]；国（境）外接待费0${p.style.unit}，0批次，0人次`,
      `（国内公务接待${times}批次，${guests}人次）`,
      `，全年公务接待${times}批（次）、${guests}人（次）`,
    ) + each
  );
}

/** A mean in 元 or in 万元, rounded to two places. */
function mean(p: Paper, total: number, count: number): string {
  if (p.style.perWan < 10_000 && total / p.style.perWan / count > 0.1 && p.r.chance(0.8)) {
    const places = quotient(total, count * p.style.perWan, 2);
    if (places > 0) return `${p.rate(places, 2)}万元`;
  }
  const yuan = Math.round((total / p.style.perWan) * 10_000);
  return `${p.rate(quotient(yuan, count, 2), 2)}元`;
}
