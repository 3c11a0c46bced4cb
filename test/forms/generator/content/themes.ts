import { count, full, limit, phrase, type Spec, share } from './indicator.ts';
import { moreThemes } from './more-themes.ts';

/** What a project is about: its names, who runs it, what it wants and what it measures. All bodies and sentences are invented. */
export interface Theme {
  /** Follows the year or the place: 农村公路养护项目. */
  readonly names: readonly string[];
  /** Department and unit, each after the name of the place. */
  readonly department: string;
  readonly unit: string;
  readonly goals: readonly string[];
  readonly done: readonly string[];
  readonly quantity: readonly Spec[];
  readonly quality: readonly Spec[];
  readonly costs: readonly Spec[];
  readonly economic: readonly Spec[];
  readonly social: readonly Spec[];
  readonly ecological: readonly Spec[];
  /** Who is asked whether they are content. */
  readonly served: readonly string[];
}

const roads: Theme = {
  names: ['农村公路日常养护', '县道安全生命防护工程', '桥梁检测加固经费'],
  department: '交通运输局',
  unit: '公路养护中心',
  goals: ['完成年度养护里程，消除路面病害，保障群众安全出行', '对辖区危旧桥梁开展检测并加固', '完善临水临崖路段防护设施'],
  done: ['养护里程全部完成，路况明显好转', '完成桥梁检测并按方案加固', '防护设施已安装到位'],
  quantity: [count('养护里程', '公里', 20, 400), count('检测桥梁数量', '座', 3, 30), count('新增护栏长度', '米', 800, 6000)],
  quality: [share('路面技术状况优良率'), full('工程验收合格率'), share('病害处治率')],
  costs: [limit('每公里养护成本', '元/公里', 3000, 9000), limit('单座桥梁检测费用', '万元', 1, 6)],
  economic: [phrase('降低群众运输成本', '有效降低', '逐步降低'), count('带动沿线就业人数', '人', 20, 300)],
  social: [phrase('群众出行条件', '明显改善', '有效改善'), share('重大事故隐患整改率')],
  ecological: [phrase('沿线绿化环境', '持续改善', '保持良好')],
  served: ['沿线群众', '过往司机'],
};

const training: Theme = {
  names: ['干部教育培训经费', '专业技术人员能力提升项目', '乡村教师轮训项目'],
  department: '教育局',
  unit: '教师进修学校',
  goals: ['按计划组织各类培训班，提高参训人员业务能力', '分批开展轮训，实现应训尽训', '建设一支结构合理的骨干队伍'],
  done: ['各期培训班均已结业', '轮训任务按期完成，参训率达到要求', '骨干队伍初步建成'],
  quantity: [count('培训班期数', '期', 2, 24), count('参训人数', '人次', 60, 2400), count('开发课程数量', '门', 3, 20)],
  quality: [share('参训人员考核合格率'), full('课程计划完成率'), share('培训出勤率')],
  costs: [limit('人均培训费用', '元/人·天', 200, 550), limit('师资费', '万元', 2, 20)],
  economic: [phrase('培训成果转化', '有效转化', '逐步显现')],
  social: [phrase('参训人员业务水平', '有效提升', '明显提高'), share('培训内容应用率')],
  ecological: [phrase('无纸化办班', '全面推行')],
  served: ['参训学员', '受训单位'],
};

const subsidies: Theme = {
  names: ['高龄老人津贴', '困难群众临时救助金', '残疾人辅具适配补贴'],
  department: '民政局',
  unit: '社会救助中心',
  goals: ['及时足额发放补贴，兜牢民生底线', '对符合条件的对象应补尽补', '动态管理救助对象，做到精准救助'],
  done: ['补贴资金已全部发放到位', '符合条件对象均已纳入', '完成对象复核，退出与新增及时'],
  quantity: [count('发放补贴人数', '人', 80, 6000), count('救助家庭户数', '户', 30, 900), count('适配辅具件数', '件', 20, 400)],
  quality: [full('补贴发放准确率'), share('对象认定准确率'), full('政策知晓公示率')],
  costs: [limit('人均补贴标准', '元/人·月', 50, 600), limit('每户救助标准', '元/户', 500, 3000)],
  economic: [phrase('减轻家庭经济负担', '有效减轻', '明显减轻'), count('人均增加收入', '元', 300, 3600)],
  social: [phrase('困难群众生活水平', '有所提高', '稳步提高'), share('补贴政策知晓率')],
  ecological: [phrase('辅具回收利用', '逐步推行')],
  served: ['受助对象', '领取补贴群众'],
};

const systems: Theme = {
  names: ['政务云平台运行维护', '智慧档案管理系统建设', '视频会议系统升级改造'],
  department: '大数据服务局',
  unit: '电子政务中心',
  goals: ['保障各业务系统安全稳定运行', '完成系统开发、测试并上线', '更新老旧终端，提高会议保障能力'],
  done: ['系统全年运行平稳，未发生安全事件', '系统已上线并通过验收', '终端更新完毕'],
  quantity: [count('运维系统数量', '个', 3, 40), count('接入终端数量', '台', 20, 500), count('开展安全检测次数', '次', 2, 12)],
  quality: [share('系统正常运行率'), full('系统验收合格率'), limit('故障率', '%', 1, 5)],
  costs: [limit('年度运维费用', '万元', 10, 90), limit('单台设备采购成本', '元', 2000, 9000)],
  economic: [phrase('节约办公成本', '有效节约', '逐步节约')],
  social: [phrase('办事效率', '显著提高', '有效提升'), share('群众网上办事率')],
  ecological: [phrase('减少纸张消耗', '明显减少')],
  served: ['系统使用人员', '办事群众'],
};

export const themes: readonly Theme[] = [roads, training, subsidies, systems, ...moreThemes];
