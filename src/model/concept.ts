/**
 * The concepts that a fact can be about: one identifier a term, official English (see the glossary), with the Chinese names that
 * are printed for it. `parts` says of what a concept is the sum when they are all given; alternatives are tried in order.
 */

export interface Concept {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Other names in print; matched against the label with brackets, spaces and years removed. Longest match wins. */
  readonly names: readonly string[];
  readonly parent?: string;
}

const concept = (id: string, zh: string, en: string, names: string, parent?: string): Concept => ({
  id,
  zh,
  en,
  names: names.split(' ').filter((name) => name !== ''),
  ...(parent === undefined ? {} : { parent }),
});

export const CONCEPTS: readonly Concept[] = [
  concept('balance', '收支', 'revenue and expenditure', '预算收支 收支预算 收支总预算 收支安排 预算收支安排'),
  concept(
    'revenue',
    '收入',
    'revenue',
    '预算收入 收入预算 总收入 收入合计 收入总计 本年收入 本年收入合计 预算总收入 收入总预算 年收入 部门收入',
  ),
  concept('revenue.fiscalAppropriation', '财政拨款收入', 'fiscal appropriation revenue', '财政拨款 财政拨款预算收入', 'revenue'),
  concept(
    'revenue.generalPublicBudget',
    '一般公共预算收入',
    'general public budget',
    '一般公共预算 一般公共预算拨款 一般公共预算拨款收入 一般公共预算财政拨款 一般公共预算财政拨款收入 公共财政预算拨款 经费拨款',
    'revenue',
  ),
  concept(
    'revenue.governmentFundBudget',
    '政府性基金预算收入',
    'government fund budget',
    '政府性基金 政府性基金收入 基金预算收入 政府性基金预算 政府性基金预算拨款 政府性基金预算拨款收入 政府性基金预算财政拨款 政府性基金预算财政拨款收入 基金预算拨款',
    'revenue',
  ),
  concept(
    'revenue.stateCapitalBudget',
    '国有资本经营预算收入',
    'state capital operations budget',
    '国有资本经营预算 国有资本经营收入 国有资本经营预算拨款 国有资本经营预算拨款收入 国有资本经营预算财政拨款 国有资本经营预算财政拨款收入',
    'revenue',
  ),
  concept(
    'revenue.specialFiscalAccount',
    '财政专户收入',
    'special fiscal account',
    '财政专户核拨收入 财政专户核拨 财政专户管理资金 财政专户管理资金收入 财政专户管理的资金 财政专户管理资金安排 纳入专户管理的非税收入',
    'revenue',
  ),
  concept('revenue.unitFunds', '单位资金', "units' own funds", '单位资金收入', 'revenue'),
  concept('revenue.institutional', '事业收入', 'institutional revenue', '事业预算收入', 'revenue'),
  concept('revenue.business', '事业单位经营收入', 'business revenue', '经营收入', 'revenue'),
  concept('revenue.superiorSubsidy', '上级补助收入', 'subsidies from the higher level', '上级补助', 'revenue'),
  concept('revenue.affiliatedUnits', '附属单位上缴收入', 'remittances from affiliated units', '附属单位上缴', 'revenue'),
  concept('revenue.other', '其他收入', 'other revenue', '其他来源收入 其他来源', 'revenue'),
  concept(
    'revenue.carriedOver',
    '上年结转',
    'carried over from the previous year',
    '上年结转结余 上年结转收入 上年结余 上年结余收入 上年结余结转 年初结转和结余 年初结转结余 上年结转和结余 结转结余',
    'revenue',
  ),
  concept(
    'revenue.useOfSurplus',
    '使用非财政拨款结余',
    'use of non-fiscal surplus',
    '使用非财政拨款结余和专用结余 使用专用结余',
    'revenue',
  ),

  concept(
    'expenditure',
    '支出',
    'expenditure',
    '预算支出 支出预算 总支出 支出合计 支出总计 本年支出 本年支出合计 预算总支出 预算支出安排 支出总预算',
  ),
  concept('expenditure.basic', '基本支出', 'basic expenditure', '基本支出预算 基本', 'expenditure'),
  concept(
    'expenditure.basic.personnel',
    '人员经费',
    'personnel expenditure',
    '人员经费支出 人员支出 人员类项目经费 人员类项目 人员类项目支出 人员类',
    'expenditure.basic',
  ),
  concept(
    'expenditure.basic.operating',
    '日常公用经费',
    'general operating expenditure',
    '公用经费 公用经费支出 日常公用经费支出 运转类公用项目经费 运转类公用项目 公用支出 日常公用支出 商品和服务支出 运转类公用经费 运转类公用项目支出',
    'expenditure.basic',
  ),
  concept(
    'expenditure.project',
    '项目支出',
    'project expenditure',
    '项目支出预算 项目经费 项目 运转类其他及特定目标类项目支出 运转类其他和特定目标类项目支出',
    'expenditure',
  ),
  concept(
    'expenditure.project.otherOperating',
    '其他运转类项目支出',
    'other operating projects',
    '运转类其他 其他运转类 运转类其他项目 其他运转类项目 运转类其他项目支出',
    'expenditure.project',
  ),
  concept(
    'expenditure.project.specific',
    '特定目标类项目支出',
    'projects with specific objectives',
    '特定目标类 特定目标类项目',
    'expenditure.project',
  ),
  concept('expenditure.project.ownLevel', '本级支出', 'own level', '本级项目支出', 'expenditure.project'),
  concept('expenditure.remittedUpward', '上缴上级支出', 'remittances to the higher level', '', 'expenditure'),
  concept('expenditure.business', '事业单位经营支出', 'business expenditure', '经营支出', 'expenditure'),
  concept('expenditure.subsidies', '对附属单位补助支出', 'subsidies to affiliated units', '对附属单位补助', 'expenditure'),
  concept('expenditure.other', '其他支出', 'other expenditure', '', 'expenditure'),
  concept('expenditure.carriedForward', '结转下年', 'carried forward', '年末结转和结余 年末结转结余 结转下年支出', 'expenditure'),
  concept('expenditure.surplusDistribution', '结余分配', 'distribution of surplus', '', 'expenditure'),
  concept(
    'expenditure.fiscalAppropriation',
    '财政拨款支出',
    'fiscal appropriation expenditure',
    '财政拨款支出预算 一般公共预算支出 一般公共预算财政拨款支出 一般公共预算拨款支出',
    'expenditure',
  ),

  concept('agencyOperatingExpenses', '机关运行经费', 'operating expenses of government bodies', '机关运行费 机关运行经费预算 运行经费'),
  concept(
    'threePublicExpenses',
    '“三公”经费',
    'three public expenses',
    '三公经费 三公经费预算 三公经费支出 三公经费合计 三公经费支出预算 三公经费预算支出',
  ),
  concept(
    'threePublicExpenses.overseasVisits',
    '因公出国（境）费',
    'official overseas visits',
    '因公出国境费 因公出国境费用 因公出国费 出国境费 因公出国境经费 因公出国境支出',
    'threePublicExpenses',
  ),
  concept(
    'threePublicExpenses.officialVehicles',
    '公务用车购置及运行费',
    'purchase and operation of official vehicles',
    '公务用车购置及运维费 公务用车购置及运行维护费 公务用车购置和运行费 公务用车购置和运行维护费 公务用车费 公务用车购置运行费 公务用车购置与运行费',
    'threePublicExpenses',
  ),
  concept(
    'threePublicExpenses.officialVehicles.purchase',
    '公务用车购置费',
    'purchase of official vehicles',
    '公务用车购置 购置费 车辆购置费 公务用车购置经费',
    'threePublicExpenses.officialVehicles',
  ),
  concept(
    'threePublicExpenses.officialVehicles.operation',
    '公务用车运行费',
    'operation of official vehicles',
    '公务用车运维费 公务用车运行维护费 公务用车运行 运行费 运行维护费 运维费 车辆运行维护费 公务用车运行经费',
    'threePublicExpenses.officialVehicles',
  ),
  concept(
    'threePublicExpenses.hospitality',
    '公务接待费',
    'official hospitality',
    '公务接待 接待费 国内接待费 公务接待经费',
    'threePublicExpenses',
  ),
  concept('conferences', '会议费', 'conferences', ''),
  concept('training', '培训费', 'training', ''),

  concept(
    'procurement',
    '政府采购',
    'government procurement',
    '政府采购预算 政府采购支出 政府采购预算总额 政府采购支出总额 政府采购预算安排 政府采购金额 政府采购总额',
  ),
  concept(
    'procurement.goods',
    '货物采购',
    'goods',
    '货物类 货物 政府采购货物预算 政府采购货物支出 货物类采购 货物预算 采购货物',
    'procurement',
  ),
  concept('procurement.works', '工程采购', 'works', '工程类 工程 政府采购工程预算 政府采购工程支出 工程类采购 工程预算', 'procurement'),
  concept(
    'procurement.services',
    '服务采购',
    'services',
    '服务类 服务 政府采购服务预算 政府采购服务支出 服务类采购 服务预算',
    'procurement',
  ),
  concept('procurement.centralised', '集中采购', 'centralised procurement', '政府集中采购 政府集中采购预算 集中采购预算', 'procurement'),
  concept('procurement.decentralised', '分散采购', 'decentralised procurement', '分散采购预算', 'procurement'),
  concept(
    'procurement.smallEnterprises',
    '授予中小企业合同金额',
    'contracts with small and medium enterprises',
    '中小企业合同金额',
    'procurement',
  ),

  concept(
    'stateAssets',
    '国有资产',
    'state-owned assets',
    '资产总额 固定资产金额 固定资产总额 固定资产 资产合计 资产原值合计 国有资产总额 固定资产原值 资产总计',
  ),
  concept('stateAssets.buildings', '房屋', 'buildings', '房屋平方米 土地房屋及构筑物 房屋构筑物 房屋及构筑物', 'stateAssets'),
  concept('stateAssets.buildings.offices', '办公用房', 'office buildings', '办公用房平方米', 'stateAssets.buildings'),
  concept('stateAssets.vehicles', '车辆', 'vehicles', '车辆台辆 汽车 公务用车', 'stateAssets'),
  concept(
    'stateAssets.equipment',
    '大型设备',
    'large equipment',
    '设备 单价在20万元以上的设备 单价在20万元以上设备 单价在50万元以上的设备 单价在50万元以上设备 单价50万元以上通用设备 单价100万元以上专用设备 单价100万元以上设备 单价在100万元以上的设备 通用设备',
    'stateAssets',
  ),
  concept('stateAssets.other', '其他固定资产', 'other fixed assets', '其他资产', 'stateAssets'),
  concept(
    'stateAssets.additions',
    '拟购置固定资产',
    'planned acquisitions',
    '拟购置固定资产总额 新增固定资产 拟购置固定资产金额',
    undefined,
  ),
  concept('vehiclesOwned', '车辆保有量', 'vehicles owned', '公务用车保有量 共有车辆 车辆数'),
];

const BY_ID = new Map(CONCEPTS.map((entry) => [entry.id, entry]));

export function findConcept(id: string): Concept | undefined {
  return BY_ID.get(id);
}
