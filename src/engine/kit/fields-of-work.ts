/** What the bodies of a county do: by the words in their names, and by duties that nobody else's list of duties holds. */

interface Field {
  readonly name: string;
  /** Words in the names of bodies of this field. */
  readonly bodies: RegExp;
  /** Duties of this field alone. */
  readonly duties: RegExp;
  /** Fields that small places give to the same body, or that share duties with it. */
  readonly near: readonly string[];
}

const FIELDS: readonly Field[] = [
  {
    name: '教育',
    bodies: /教育|教体|学校|中学|小学|幼儿园|教师|学院/,
    duties: /教师资格认定|学籍管理|义务教育均衡|基础教育、|学前教育|招生考试工作/,
    near: ['文化旅游'],
  },
  {
    name: '水利',
    bodies: /水利|水务|河湖|水库|灌区|水文/,
    duties: /水资源(?:的)?统一(?:配置|管理)|取水许可|河湖管(?:护|理)|水利工程建设/,
    near: ['农业农村', '生态环境', '自然资源', '应急管理', '城市管理'],
  },
  {
    name: '农业农村',
    bodies: /农业|农村|畜牧|乡村振兴|农经|农机|种子|植保|农牧/,
    duties: /农作物种子|动物疫病防控|农业机械化|种植业、|农业农村发展规划/,
    near: ['水利', '自然资源', '生态环境', '市场监管'],
  },
  { name: '统计', bodies: /统计|调查队|普查/, duties: /(?:人口|经济|农业)普查|统计调查|统计执法/, near: ['发展改革'] },
  {
    name: '卫生健康',
    bodies: /卫生|卫健|医院|疾控|妇幼|疾病预防|中医|血站|急救/,
    duties: /医疗机构(?:和医疗服务)?(?:的)?监督|妇幼保健|妇女儿童保健|计划生育技术服务|传染病防治|疾病预防控制工作/,
    near: ['教育', '医疗保障', '民政', '市场监管'],
  },
  {
    name: '文化旅游',
    bodies: /文化|旅游|文旅|文广|广电|广播|体育|图书馆|博物馆|文物|文联|剧团|纪念馆|美术馆/,
    duties: /非物质文化遗产|文物保护和|公共文化设施|(?<!乡村)旅游资源开发|文化、旅游|广播电视和/,
    near: ['教育'],
  },
  {
    name: '交通运输',
    bodies: /交通|公路|运输|海事|航道|港航/,
    duties: /公路、水路|公路水路运输|道路运输市场|交通运输发展规划/,
    near: ['公安', '城市管理', '住房城乡建设'],
  },
  {
    name: '民政',
    bodies: /民政|福利|救助|殡|养老|儿童/,
    duties: /最低生活保障(?:工作|管理)|殡葬管理|婚姻登记|社会组织登记|行政区划管理/,
    near: ['人力资源', '卫生健康', '退役军人', '医疗保障'],
  },
  {
    name: '人力资源',
    bodies: /人力资源|人社|就业|社会保险|社保|劳动|人才/,
    duties: /劳动人事争议|劳动保障监察|社会保险经办|职称评审/,
    near: ['民政', '医疗保障', '退役军人', '教育'],
  },
  {
    name: '市场监管',
    bodies: /市场监|工商|药品|质量技术|食品/,
    duties: /市场主体(?:统一)?登记|食品安全监督管理|特种设备安全|反不正当竞争/,
    near: ['卫生健康', '农业农村', '行政审批'],
  },
  {
    name: '住房城乡建设',
    bodies: /住房|住建|城乡建设|房产|房管|建设局|城建/,
    duties: /建筑市场(?:的)?监|房地产市场|建筑业管理/,
    near: ['城市管理', '生态环境', '自然资源', '交通运输'],
  },
  {
    name: '生态环境',
    bodies: /生态环境|环境保护|环保/,
    duties: /排污许可|环境影响评价|污染物排放总量/,
    near: ['水利', '自然资源', '城市管理', '住房城乡建设', '农业农村'],
  },
  {
    name: '自然资源',
    bodies: /自然资源|国土|规划|林业|林草|不动产|测绘|林场/,
    duties: /不动产(?:统一)?登记|国土空间规划编制|矿产资源管理|造林绿化|森林资源(?:的)?(?:保护|管理)/,
    near: ['水利', '农业农村', '生态环境', '住房城乡建设', '城市管理', '应急管理'],
  },
  {
    name: '公安',
    bodies: /公安|交警|派出所|巡警|特警/,
    duties: /户籍管理|刑事侦查|出入境管理|道路交通安全管理/,
    near: ['司法', '交通运输', '应急管理'],
  },
  { name: '司法', bodies: /司法/, duties: /社区矫正|法律援助(?:工作|管理)|人民调解/, near: ['公安'] },
  { name: '审计', bodies: /审计/, duties: /经济责任审计|审计监督/, near: ['财政'] },
  { name: '财政', bodies: /财政|国库|会计/, duties: /国库集中(?:收付|支付)制度|会计管理工作|财税政策/, near: ['审计', '人力资源'] },
  {
    name: '应急管理',
    bodies: /应急|安全生产|消防|地震|防震/,
    duties: /安全生产综合监督|矿山安全监|防灾减灾救灾/,
    near: ['水利', '自然资源', '公安'],
  },
  {
    name: '退役军人',
    bodies: /退役军人|双拥|军休|光荣院|烈士/,
    duties: /退役军人(?:移交安置|服务保障)|烈士褒扬|拥军优抚/,
    near: ['民政', '人力资源'],
  },
  {
    name: '医疗保障',
    bodies: /医疗保障|医保/,
    duties: /医疗保障基金监督|医疗保险经办|药品集中采购/,
    near: ['卫生健康', '人力资源', '民政'],
  },
  {
    name: '城市管理',
    bodies: /城市管理|城管|综合执法|环卫|市政|园林/,
    duties: /市容环境卫生管理|户外广告设置|环卫作业/,
    near: ['住房城乡建设', '生态环境', '自然资源', '交通运输', '水利'],
  },
];

/** Bodies that do a little of everything, or of which names say too little. */
const GENERAL =
  /政府|街道|镇|乡(?!村)|管委会|管理委员会|开发区|园区|新区|社会事业|公共服务|党群|机关事务|办公室|党校|人大|政协|党委|审批|政务|事务中心|社区/;
/** What is done with or for others, and what others do. */
const SHARED = /会同|配合|协助|协同|参与|支持|衔接|按分工|按职责|有关|相关|涉及|与.{1,12}职责分工|移交|不再|划入|划转|监督检查|学校/;
const OWN_WORK = /负责|承担|组织|指导|拟订|拟定|管理|推动|推进|实施|统筹|开展|主管/;

/** The fields of a body by its name; none where it may do anything. */
export function fieldsOf(body: string): readonly string[] {
  if (GENERAL.test(body)) return [];
  return FIELDS.filter(({ bodies }) => bodies.test(body)).map(({ name }) => name);
}

/** The field of a clause that says what a body does; undefined for what several may do, and for what is done with others. */
export function fieldOfDuty(clause: string): string | undefined {
  if (SHARED.test(clause) || !OWN_WORK.test(clause)) return undefined;
  const found = FIELDS.filter(({ duties }) => duties.test(clause));
  return found.length === 1 ? found[0]?.name : undefined;
}

/** Whether a text names a body of a field: 县教育局, 水利职工医院. */
export function namesBodyOf(field: string, text: string): boolean {
  const bodies = FIELDS.find(({ name }) => name === field)?.bodies.source;
  return bodies !== undefined && new RegExp(`(?:${bodies})\\p{Script=Han}{0,6}(?:局|委|院|站|所|中心|校|馆|园|队)`, 'u').test(text);
}

/** Whether one body, with fields of its own, may do the work of another. */
export function mayAlsoDo(own: readonly string[], other: string): boolean {
  const isNear = (name: string, to: string) => FIELDS.some((field) => field.name === name && field.near.includes(to));
  return own.some((name) => name === other || isNear(name, other) || isNear(other, name));
}
