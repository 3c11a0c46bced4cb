/**
 * Units of measurement that stand behind the number of a target. The list is closed on purpose: what follows a number and is not
 * in it is a tail (`≥90确保投保车辆数量`), and a tail is not a unit.
 */

export type UnitClass =
  | 'percent'
  | 'money'
  | 'people'
  | 'times'
  | 'count'
  | 'duration'
  | 'length'
  | 'area'
  | 'weight'
  | 'volume'
  | 'points'
  | 'rate'
  | 'energy';

export interface Unit {
  /** As printed, e.g. `元/人`. */
  readonly printed: string;
  readonly unitClass: UnitClass;
  /** Money or counts per something: `元/人`, `次/年`. */
  readonly per?: string;
  /** The usual spelling when what is printed is not one: `%` for `百分数`, `米` for `M`. */
  readonly usual?: string;
}

const CLASSES: Readonly<Record<UnitClass, string>> = {
  percent: '% ‰',
  money: '元 千元 万元 百万元 千万元 亿元 美元 万美元 元钱',
  people: '人 百人 千人 名 位 人（户）',
  times: '次 人次 百人次 千人次 场次 场 期 批次 批 届 轮 回 班次 车次 架次 次数 件次 频次 轮次 学时 课时 起 宗',
  count:
    '个 台 套 件 份 篇 部 条 册 项 辆 只 头 株 座 所 家 户 村 处 间 栋 幢 块 张 本 卷 门 支 幅 枚 根 棵 口 盏 把 台套 台（套） 个（套） 套（台） 种 类 组 队 班 级 面 片 段 宗 例 款 点 站 艘 架 匹 羽 尾 道 樘 扇 樽 瓶 盒 袋 箱 包 桶 罐 盘 副 双 对 群 集 期刊 镇 乡 县 市 省 区 社区 单位 头只 万头只 个村 标段 课题 卡 床 床位 张床位 字 万字 岗 单 首 版 帧 封 颗 眼 口井 粒 支队 小组 人户 笔 顶 页 条目 剂 针',
  duration: '天 日 年 个月 月 小时 分钟 秒 周 工作日 个工作日 日历天 学年 季度 个季度 时 分钟/次 min h',
  length: '米 公里 千米 厘米 毫米 km 里 延米 纵深米 万米',
  area: '平方米 ㎡ m² m2 平米 亩 公顷 平方公里 平方千米 万平方米 万亩 km² 平',
  weight: '吨 公斤 千克 克 斤 kg 万吨 t 担',
  volume: '立方米 m³ m3 升 毫升 方 立方 万立方米 L',
  points: '分',
  rate: '倍 度 ℃ 分贝 级以上 Mbps M兆 兆 G GB MB TB Hz 赫兹 ppm mg/L mg/m³ 微克/立方米 μg/m³',
  energy: '千瓦时 度电 kWh 千瓦 kW 吨标准煤 吨标煤 万千瓦时 瓦 伏',
};

/** Spellings that mean a unit and are not the usual one. */
const MISSPELT: Readonly<Record<string, readonly [UnitClass, string]>> = {
  百分数: ['percent', '%'],
  百分比: ['percent', '%'],
  个百分比: ['percent', '%'],
  百分率: ['percent', '%'],
  百分号: ['percent', '%'],
  百分之: ['percent', '%'],
  '%（百分比）': ['percent', '%'],
  '（百分比）': ['percent', '%'],
  个百分点: ['percent', '个百分点'],
  百分点: ['percent', '个百分点'],
  比例: ['percent', '%'],
  千分率: ['percent', '‰'],
  M: ['length', '米'],
  m: ['length', '米'],
  KM: ['length', '公里'],
  Km: ['length', '公里'],
};

const UNITS = new Map<string, Unit>();
for (const [unitClass, words] of Object.entries(CLASSES) as [UnitClass, string][])
  for (const printed of words.split(' ')) if (!UNITS.has(printed)) UNITS.set(printed, { printed, unitClass });
for (const [printed, [unitClass, usual]] of Object.entries(MISSPELT)) UNITS.set(printed, { printed, unitClass, usual });

/** Words that merely begin with the sign of a unit: 项目 is not 项, 人才 not 人. What they begin is a tail. */
const NOT_A_UNIT =
  /^(?:项目|人才|人员|人数|人均|人民|人大|人群|人身|人物|人力|人保|人口|个人|个体|个性|户数|户均|户籍|户外|年度|年均|年底|年初|年末|年轻|年龄|年内|件数|场所|场地|场均|部门|部分|部署|部机|条件|条例|家庭|家长|家属|家访|台账|台帐|分数|分类|分期|分批|分布|分管|天数|天气|站点|村级|村民|村党|村干|村庄|村街|村居|县级|县区|市级|市民|市场|市直|市委|市管|市政|区级|区域|区直|区委|区管|省级|省委|省直|镇级|乡镇|乡村|级别|级以|时间|时效|时限|篇数|队伍|班子|班级|点位|点击|期间|期限|期望|本级|本年|本单|本地|周期|周边|周转|月度|月底|月均|日常|日均|日期|名额|名单|位置|所有|所属|面积|面向|类别|种类|种植|组织|组工|张贴|单位|单次|单项|单价|方面|方案|方式|里程|度假|群众|群体|对象|对各|对政|对社|包装|包括|卡片|款项|度电|支出|支付|支持|支部|批准|批复|轮训|回访|回收|起草|起到|届满|头数|条数|次数|份数|台数|套数|个数|辆数|册数|户口|座谈|座位|片区|段落|口径|口碑|门诊|门户|把关|副本|双方|双创|集中|集体|集约|级配|版面|封面|字数|字体|粒度|袋装|箱体|盒装|瓶装|家禽|家畜|节约|亩均|里面|方米|顶层|顶点|页面|页码|笔试|笔录)/;

const COUNTED_EACH_TIME: ReadonlySet<UnitClass> = new Set(['people', 'count', 'area', 'length', 'weight']);
const EACH_TIME = /^次(?!数)/;

/** By its first character, the longest first. */
const BY_BEGINNING = new Map<string, Unit[]>();
for (const unit of [...UNITS.values()].sort((a, b) => b.printed.length - a.printed.length)) {
  const begun = BY_BEGINNING.get(unit.printed.charAt(0));
  if (begun === undefined) BY_BEGINNING.set(unit.printed.charAt(0), [unit]);
  else begun.push(unit);
}

function simpleUnitAt(text: string): Unit | undefined {
  const unit = BY_BEGINNING.get(text.charAt(0))?.find(({ printed }) => text.startsWith(printed));
  if (unit === undefined || (unit.printed.length === 1 && NOT_A_UNIT.test(text))) return undefined;
  const { printed, unitClass } = unit;
  // 辆次, 剂次, 台次: what is counted each time that it comes.
  return COUNTED_EACH_TIME.has(unitClass) && EACH_TIME.test(text.slice(printed.length))
    ? { printed: `${printed}次`, unitClass: 'times' }
    : unit;
}

/** The longest unit a text begins with, `元/人·月` and `/株` included; undefined when there is none. */
export function unitAt(text: string): Unit | undefined {
  const head = text.startsWith('/') ? { printed: '', unitClass: 'money' as const } : simpleUnitAt(text);
  if (head === undefined) return undefined;
  const rest = text.slice(head.printed.length);
  const per = /^(?:[/／](?:每)?|每)/.exec(rest);
  if (per === null) return head;
  let taken = per[0].length;
  for (;;) {
    const next = simpleUnitAt(rest.slice(taken)) ?? wordUnitAt(rest.slice(taken));
    if (next === undefined) break;
    taken += next.printed.length;
    const joint = /^[*·×/.、]/.exec(rest.slice(taken));
    if (joint === null) break;
    taken += joint[0].length;
  }
  if (taken === per[0].length) return head.printed === '' ? undefined : head;
  return { printed: head.printed + rest.slice(0, taken), unitClass: head.unitClass, per: rest.slice(per[0].length, taken) };
}

function wordUnitAt(text: string): { readonly printed: string } | undefined {
  const word = /^(?:人均|亩均|车|学期|学生|床|机柜|机|单|批|季|半年|周期|标准|生|师|园|校)/.exec(text);
  return word === null ? undefined : { printed: word[0] };
}

/** Reads a unit column: `%`, `%（百分比）`, `人次`, `万元`; undefined when it holds no unit. */
export function readUnit(text: string): Unit | undefined {
  const unit = unitAt(text);
  return unit !== undefined && unit.printed.length === text.length ? unit : undefined;
}
