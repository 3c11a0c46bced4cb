import type { Level } from './bodies.ts';
import { institutions } from './institutions.ts';

/** A kind of body with the function items only it spends on. */
export interface Agency {
  readonly name: string;
  /** The last word of 我局, 我院 …. */
  readonly short: string;
  readonly levels: readonly Level[];
  readonly administrative: boolean;
  /** Codes of its own items; the first is its running cost. */
  readonly codes: readonly string[];
  readonly duties: readonly string[];
  /** Names of its projects. */
  readonly projects: readonly string[];
}

const local: readonly Level[] = ['city', 'county'];
const wide: readonly Level[] = ['province', 'city', 'county'];

export const agencies: readonly Agency[] = [
  {
    name: '水利局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2130301', '2130305', '2130306', '2130311', '2130314'],
    duties: ['负责保障水资源的合理开发利用', '负责水利工程建设与管理', '组织编制防汛抗旱规划', '负责水土保持工作'],
    projects: ['河道治理工程', '农村饮水安全巩固提升', '水库维修养护', '防汛物资储备'],
  },
  {
    name: '财政局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2010601', '2010602', '2010607', '2010650'],
    duties: ['拟订财税发展规划并组织实施', '负责管理本级各项财政收支', '制定政府采购制度并监督管理', '负责会计管理工作'],
    projects: ['财政信息化建设', '投资评审', '会计考试', '绩效评价'],
  },
  {
    name: '统计局',
    short: '局',
    levels: wide,
    administrative: true,
    codes: ['2010501', '2010505', '2010507', '2010550'],
    duties: ['组织领导和协调统计工作', '组织实施人口、经济、农业等重大普查', '提供统计信息咨询'],
    projects: ['经济普查', '城乡住户调查', '劳动力调查'],
  },
  {
    name: '民政局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2080201', '2080299', '2081901', '2081902', '2081107'],
    duties: ['拟订社会救助政策并组织实施', '负责城乡居民最低生活保障', '负责养老服务体系建设', '负责区划地名管理'],
    projects: ['困难群众救助', '养老服务中心运营', '地名普查'],
  },
  {
    name: '农业农村局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2130101', '2130104', '2130108', '2130122'],
    duties: ['统筹推动发展农村社会事业', '负责种植业、畜牧业、渔业的监督管理', '负责农产品质量安全监管'],
    projects: ['高标准农田建设', '动物疫病防控', '农机购置补贴', '耕地地力保护'],
  },
  {
    name: '林业局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2130201', '2130205', '2130207', '2130204'],
    duties: ['负责林业生态保护修复', '负责森林资源监督管理', '组织森林火灾预防'],
    projects: ['森林防火', '天然林保护', '林业有害生物防治'],
  },
  {
    name: '司法局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2040601', '2040604', '2040605', '2040602'],
    duties: ['承担全面依法治理的统筹协调', '负责法治宣传', '负责人民调解和社区矫正'],
    projects: ['法律援助', '社区矫正', '普法宣传', '人民调解个案补贴'],
  },
  {
    name: '公安局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2040201', '2040202', '2040220', '2040219'],
    duties: ['维护社会治安秩序', '侦查刑事犯罪', '管理道路交通安全', '管理户籍和出入境事务'],
    projects: ['辅警经费', '办案业务费', '视频监控维护', '交通设施建设'],
  },
  {
    name: '交通运输局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2140101', '2140104', '2140106', '2140112'],
    duties: ['负责公路、水路运输行业管理', '负责公路建设和养护', '负责交通运输安全监管'],
    projects: ['农村公路养护', '公交补贴', '危桥改造'],
  },
  {
    name: '文化和旅游局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2070101', '2070104', '2070109', '2070204'],
    duties: ['管理文化艺术事业', '推进公共文化服务', '负责文物保护'],
    projects: ['免费开放', '文物修缮', '旅游宣传'],
  },
  {
    name: '应急管理局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2240101', '2240102', '2240106', '2240108'],
    duties: ['负责应急管理工作', '组织编制应急预案', '负责安全生产综合监督管理'],
    projects: ['应急物资储备', '安全生产执法', '防震减灾'],
  },
  {
    name: '残疾人联合会',
    short: '会',
    levels: wide,
    administrative: true,
    codes: ['2081101', '2081104', '2081105', '2081107'],
    duties: ['代表和维护残疾人合法权益', '开展残疾人康复、教育、就业服务'],
    projects: ['残疾人康复', '残疾人就业培训', '无障碍改造'],
  },
  {
    name: '委组织部',
    short: '部',
    levels: local,
    administrative: true,
    codes: ['2013201', '2013202', '2013299'],
    duties: ['负责党的组织建设', '负责干部队伍建设', '负责人才工作'],
    projects: ['干部教育培训', '人才专项', '基层党建'],
  },
  {
    name: '委宣传部',
    short: '部',
    levels: local,
    administrative: true,
    codes: ['2013301', '2013302', '2013399'],
    duties: ['负责意识形态工作', '负责新闻宣传和精神文明建设'],
    projects: ['文明创建', '新闻宣传', '新时代文明实践'],
  },
  {
    name: '总工会',
    short: '会',
    levels: wide,
    administrative: true,
    codes: ['2012901', '2012902', '2012999'],
    duties: ['维护职工合法权益', '开展困难职工帮扶'],
    projects: ['困难职工帮扶', '劳模慰问', '职工技能竞赛'],
  },
  {
    name: '市场监督管理局',
    short: '局',
    levels: local,
    administrative: true,
    codes: ['2013801', '2013804', '2013805', '2013899'],
    duties: ['负责市场综合监督管理', '负责食品、药品、特种设备安全监管'],
    projects: ['食品抽检', '药品监管', '质量提升'],
  },
  ...institutions,
];
