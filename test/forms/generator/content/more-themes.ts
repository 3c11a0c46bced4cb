import { count, full, limit, phrase, share } from './indicator.ts';
import type { Theme } from './themes.ts';

/** The second half of the themes. */

const forests: Theme = {
  names: ['森林防火物资储备', '退化林修复补助', '林业有害生物防治'],
  department: '林业局',
  unit: '国有林场',
  goals: ['储备防火物资，降低森林火灾发生率', '完成修复任务，提高林分质量', '控制有害生物蔓延'],
  done: ['物资入库，全年未发生重大火灾', '修复任务全面完成', '成灾率控制在指标以内'],
  quantity: [count('退化林修复面积', '亩', 500, 20000), count('储备灭火机数量', '台', 10, 120), count('防治作业面积', '万亩', 1, 30)],
  quality: [share('苗木成活率'), full('物资质量合格率'), share('无公害防治率')],
  costs: [limit('每亩补助标准', '元/亩', 100, 800), limit('单台灭火机价格', '元', 3000, 8000)],
  economic: [count('带动林农增收', '万元', 5, 200), phrase('林下经济发展', '稳步发展', '加快发展')],
  social: [phrase('林区防火意识', '不断增强', '明显增强'), count('提供护林岗位', '个', 5, 80)],
  ecological: [phrase('森林生态功能', '持续改善', '稳步提升'), limit('森林火灾受害率', '‰', 1, 3)],
  served: ['林区群众', '林农'],
};

const markets: Theme = {
  names: ['食品安全监督抽检', '计量检定经费', '特种设备安全监察'],
  department: '市场监督管理局',
  unit: '检验检测中心',
  goals: ['完成抽检任务，严防食品安全事故', '对强检器具依法检定', '排查设备隐患，遏制事故发生'],
  done: ['抽检任务完成，不合格产品均已处置', '强检器具检定到期率达标', '隐患整改到位'],
  quantity: [count('抽检批次', '批次', 100, 3000), count('检定器具数量', '台件', 100, 4000), count('检查企业家数', '家', 30, 600)],
  quality: [full('不合格产品处置率'), share('检验报告准确率'), share('问题整改率')],
  costs: [limit('每批次抽检费用', '元/批次', 300, 1500), limit('委托检验费', '万元', 5, 60)],
  economic: [count('挽回消费者损失', '万元', 2, 40), phrase('优化营商环境', '持续优化')],
  social: [share('投诉举报办结率'), phrase('食品安全形势', '总体稳定', '稳定向好')],
  ecological: [phrase('废弃样品处理', '规范处理')],
  served: ['消费者', '受检企业'],
};

const culture: Theme = {
  names: ['公共文化场馆免费开放', '送戏下乡惠民演出', '全民健身器材购置'],
  department: '文化旅游和体育局',
  unit: '文化馆',
  goals: ['全年免费开放，丰富群众文化生活', '组织演出下乡，扩大文化服务覆盖面', '为社区配置健身器材'],
  done: ['场馆按时开放，活动丰富', '演出场次全部完成', '器材安装完毕并移交社区'],
  quantity: [count('免费开放天数', '天', 280, 360), count('演出场次', '场', 10, 200), count('配置器材套数', '套', 5, 120)],
  quality: [full('器材验收合格率'), share('演出计划执行率'), share('设备完好率')],
  costs: [limit('每场演出补助', '元/场', 2000, 8000), limit('单套器材成本', '万元', 1, 9)],
  economic: [phrase('带动文化消费', '有效带动', '逐步带动')],
  social: [count('受益群众', '万人次', 1, 40), phrase('公共文化服务水平', '明显提升', '持续提升')],
  ecological: [phrase('场馆环境', '整洁有序')],
  served: ['观众', '到馆读者'],
};

const water: Theme = {
  names: ['小型水库维修养护', '农村供水工程维护', '河道清淤整治'],
  department: '水利局',
  unit: '水利工程管理站',
  goals: ['维修养护水库，保障安全度汛', '维护供水管网，保障群众饮水安全', '清除淤积，恢复行洪能力'],
  done: ['水库安全度汛', '管网维护完成，水质达标', '清淤完成，行洪通畅'],
  quantity: [count('维修养护水库数量', '座', 1, 30), count('维护供水管网长度', '千米', 5, 200), count('清淤土方量', '立方米', 2000, 60000)],
  quality: [full('工程质量合格率'), share('供水水质达标率'), share('设施完好率')],
  costs: [limit('每立方米清淤单价', '元', 10, 60), limit('每座水库养护标准', '万元', 1, 12)],
  economic: [count('保护农田面积', '亩', 300, 9000), phrase('减少灾害损失', '有效减少')],
  social: [count('受益人口', '人', 500, 60000), phrase('防洪抗旱能力', '有效增强', '显著增强')],
  ecological: [phrase('河道水环境', '明显改善', '持续改善')],
  served: ['受益村民', '用水户'],
};

const courts: Theme = {
  names: ['办案业务装备经费', '法治宣传专项经费', '人民调解案件补贴'],
  department: '司法局',
  unit: '公共法律服务中心',
  goals: ['保障办案需要，提高办案质效', '组织法治宣传，增强群众法治观念', '及时化解矛盾纠纷'],
  done: ['办案保障有力', '宣传活动按计划开展', '纠纷调解成功率达标'],
  quantity: [count('调解案件数量', '件', 80, 2500), count('宣传活动场次', '场次', 4, 60), count('采购装备数量', '台（套）', 2, 60)],
  quality: [share('调解成功率'), full('装备验收合格率'), share('案卷评查优秀率')],
  costs: [limit('每案补贴标准', '元/件', 50, 500), limit('装备采购成本', '万元', 5, 80)],
  economic: [phrase('节约司法资源', '有效节约')],
  social: [phrase('社会和谐稳定', '有效维护', '持续维护'), share('矛盾纠纷化解率')],
  ecological: [phrase('绿色采购', '严格执行')],
  served: ['当事人', '服务对象'],
};

export const moreThemes: readonly Theme[] = [forests, markets, culture, water, courts];
