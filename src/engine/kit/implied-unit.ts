import { memoise } from '../../model/memoise.ts';
import type { UnitClass } from '../../model/unit.ts';
import { readUnit } from '../../model/unit.ts';

/** What the name of an indicator says about the unit of its value. */
export interface ImpliedUnit {
  /** Classes of units that fit the name. */
  readonly fits: readonly UnitClass[];
  /** The unit itself, where the name leaves only one: % for 满意度, 辆 for 车辆数. */
  readonly unit?: string;
  /** The name prints its unit: 完成率（%）. */
  readonly printed?: true;
}

const THINGS: readonly UnitClass[] = ['people', 'times', 'count', 'length', 'area', 'weight', 'volume', 'energy', 'rate', 'points'];
const RATE_NOT_PERCENT = /(?:兑换|生育|容积|汇|频|(?<!成)功|(?<!有)效|(?<!加)速|分辨|倍|折算|(?<![中核])心|斜|曲)率$/;
/** 万车死亡率, 每百万人口发案率: how many to so many. */
const PER_MANY =
  /(?:^|每|[县市区省国])[十百千]?[百千万亿](?:[人车台户件名辆架吨班]|元|公里)(?!.*(?:满意|计划|工程|参与|知晓|合格|覆盖|完成)).*率$/;
const RATE = /(?:率|占比|比例|比重|比值|覆盖面|满意度|满意程度|之比|百分比|支持度|知晓度|认可度)$/;

/** Names that end in 数 or 数量 and leave one unit only. */
const COUNTED: ReadonlyArray<readonly [RegExp, string, readonly UnitClass[]]> = [
  [/人次(?:数量?)?$/, '人次', ['times', 'people']],
  [/人日数?$/, '人日', ['duration', 'people', 'times']],
  [/人数(?:量)?$|名额$/, '人', ['people', 'times', 'count']],
  [/场次(?:数量?)?$/, '场次', ['times', 'count']],
  [/批次(?:数量?)?$/, '批次', ['times', 'count']],
  [/期数$|培训班次?(?:数量?)?$/, '期', ['times', 'count']],
  [/次数(?:量)?$|频次$/, '次', ['times', 'count', 'rate']],
  [/户数(?:量)?$/, '户', ['count', 'people']],
  [/天数$/, '天', ['duration']],
  [/年限$/, '年', ['duration']],
  [/(?:车辆|汽车|用车)(?:数量?|台数)$|辆数$/, '辆', ['count']],
  [/(?:份)数(?:量)?$/, '份', ['count']],
  [/(?:稿件|论文|文章|信息|报道)(?:数量?|篇数)$|篇数$/, '篇', ['count']],
  [/(?:台数)$/, '台', ['count']],
  [/(?:套数)$/, '套', ['count']],
  [/(?:件数)$/, '件', ['count', 'times']],
  [
    /(?:干部|党员|学员|人员|人才|专家|学生|教师|职工|群众|老人|儿童|选手|志愿者|代表|委员|医生|护士|毕业生|选调生|工作者|运动员|保安|保洁)(?:数|数量)$/,
    '人',
    ['people', 'times', 'count'],
  ],
  [
    /(?:站点|网点|点位|示范点|项目|平台|系统|企业|单位|机构|公司|社区|班级|基地|社团|园区|党组织|合作社|课题)(?:数|数量|个数)$/,
    '个',
    ['count', 'people', 'times'],
  ],
  [/(?:分数|成绩|得分|评分|平均分)$/, '分', ['points', 'percent']],
];

const MONEY =
  /(?:金额|费用|控制数|预算数|总成本|投资额|产值|资金数额|资金量|拨款数|补贴额|收入额|销售额|成本控制|资金成本|项目成本|建设成本|维护成本)$/;
const DURATION = /(?:时长|时限|工期|期限|时间|完成时效)$/;
const AREA = /面积$/;
const LENGTH = /(?:长度|里程)$/;
const QUANTITY = /(?:数|数量|个数)$/;

function read(name: string): ImpliedUnit | undefined {
  const bracket = /（([^（）]{1,6})）$/.exec(name);
  if (bracket !== null) {
    const unit = readUnit(bracket[1] ?? '');
    if (unit !== undefined) return { fits: [unit.unitClass], unit: unit.printed, printed: true };
  }
  const plain = name.replace(/（[^）]*）/g, '').replace(/[≥≤<>=：:。，、\s]+$/, '');
  if (plain === '') return undefined;
  // 在岗人数占应在岗人数, 验收合格数/总数: a share, spelt out.
  if (/占(?!地|用|道|据|领).{2,}(?:数|人|量|额|员)$/.test(plain) || /(?:数|人|量|额|员|率)[/÷].{2,}/.test(plain))
    return { fits: ['percent'], unit: '%' };
  if (RATE.test(plain)) return RATE_NOT_PERCENT.test(plain) || PER_MANY.test(plain) ? undefined : { fits: ['percent'], unit: '%' };
  for (const [pattern, unit, fits] of COUNTED) if (pattern.test(plain)) return { fits, unit };
  if (AREA.test(plain)) return { fits: ['area'] };
  if (LENGTH.test(plain)) return { fits: ['length'] };
  if (MONEY.test(plain)) return { fits: ['money'] };
  if (DURATION.test(plain)) return { fits: ['duration'] };
  if (QUANTITY.test(plain) && !/(?:指数|系数|倍数|参数|级数|分数|岁数|度数|控制数|预算数|基数|常数)$/.test(plain)) return { fits: THINGS };
  return undefined;
}

/** What a name implies about the unit; undefined when it says nothing. */
export const impliedUnit: (name: string) => ImpliedUnit | undefined = memoise(read);
