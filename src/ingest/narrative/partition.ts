/** Which concepts make up which: what may stand in one list, and which lists are complete by themselves. */

interface Partition {
  readonly of: string;
  readonly members: readonly string[];
  /** The list is the whole when, of each group, one stands in it. Left out where a list of these is never known to be complete. */
  readonly required?: readonly (readonly string[])[];
}

const EXPENDITURE = ['basic', 'project', 'remittedUpward', 'business', 'subsidies', 'other', 'carriedForward', 'surplusDistribution'].map(
  (name) => `expenditure.${name}`,
);
const FUNDS = ['fiscalAppropriation', 'generalPublicBudget', 'governmentFundBudget', 'stateCapitalBudget'];
const VEHICLES = 'threePublicExpenses.officialVehicles';

const PARTITIONS: readonly Partition[] = [
  { of: 'expenditure', members: EXPENDITURE, required: [['expenditure.basic'], ['expenditure.project']] },
  {
    of: 'expenditure',
    members: ['expenditure.basic.personnel', 'expenditure.basic.operating', ...EXPENDITURE.slice(1)],
    required: [['expenditure.basic.personnel'], ['expenditure.basic.operating'], ['expenditure.project']],
  },
  { of: 'expenditure', members: FUNDS.map((name) => `expenditure.${name}`) },
  {
    of: 'expenditure.basic',
    members: ['expenditure.basic.personnel', 'expenditure.basic.operating'],
    required: [['expenditure.basic.personnel'], ['expenditure.basic.operating']],
  },
  {
    of: 'expenditure.project',
    members: ['expenditure.project.otherOperating', 'expenditure.project.specific'],
    required: [['expenditure.project.otherOperating'], ['expenditure.project.specific']],
  },
  {
    of: 'threePublicExpenses',
    members: [
      'threePublicExpenses.overseasVisits',
      VEHICLES,
      `${VEHICLES}.purchase`,
      `${VEHICLES}.operation`,
      'threePublicExpenses.hospitality',
    ],
    required: [
      ['threePublicExpenses.overseasVisits'],
      [VEHICLES, `${VEHICLES}.purchase`],
      [VEHICLES, `${VEHICLES}.operation`],
      ['threePublicExpenses.hospitality'],
    ],
  },
  {
    of: VEHICLES,
    members: [`${VEHICLES}.purchase`, `${VEHICLES}.operation`],
    required: [[`${VEHICLES}.purchase`], [`${VEHICLES}.operation`]],
  },
  {
    of: 'procurement',
    members: ['procurement.goods', 'procurement.works', 'procurement.services'],
    required: [['procurement.goods'], ['procurement.works'], ['procurement.services']],
  },
  {
    of: 'staff.present.retired',
    members: ['staff.present.retired.veteran', 'staff.present.retired.ordinary'],
    required: [['staff.present.retired.veteran'], ['staff.present.retired.ordinary']],
  },
  {
    of: 'procurement',
    members: ['procurement.centralised', 'procurement.decentralised'],
    required: [['procurement.centralised'], ['procurement.decentralised']],
  },
];

/** Scopes of funds have the same parts as the whole. */
function baseOf(concept: string): string {
  return /^expenditure\.(?:fiscalAppropriation|generalPublicBudget|governmentFundBudget|stateCapitalBudget)$/.test(concept)
    ? 'expenditure'
    : concept;
}

const FUND_EXPENDITURE = /^expenditure\.(?:fiscalAppropriation|generalPublicBudget|governmentFundBudget|stateCapitalBudget)$/;

/** Whether one concept is a part of another. */
export function isPartOf(child: string, parent: string): boolean {
  if (parent === 'balance') return child.startsWith('revenue.') || child.startsWith('expenditure.');
  if (parent === 'revenue.fiscalAppropriation')
    return /^revenue\.(?:generalPublicBudget|governmentFundBudget|stateCapitalBudget|carriedOver)$/.test(child);
  // What is to be bought is not yet there.
  if (child === 'stateAssets.additions') return false;
  // One fund is no part of another; only fiscal money holds them all.
  if (FUND_EXPENDITURE.test(child) && FUND_EXPENDITURE.test(parent))
    return parent === 'expenditure.fiscalAppropriation' && child !== parent;
  return child !== parent && child.startsWith(`${baseOf(parent)}.`) && child !== baseOf(parent);
}

function partitionsOf(parent: string): Partition[] {
  const base = parent === 'balance' ? 'expenditure' : baseOf(parent);
  return PARTITIONS.filter((partition) => partition.of === base);
}

/** Whether a concept may stand in one list with others: the same way of dividing the parent, and not there yet. */
export function mayJoin(child: string, siblings: readonly string[], parent: string): boolean {
  if (!isPartOf(child, parent) || siblings.includes(child)) return false;
  const known = siblings.filter((sibling) => isPartOf(sibling, parent));
  // A part of one of the siblings belongs under it.
  const isWithin = (sibling: string) => isPartOf(child, sibling) && sibling !== 'threePublicExpenses';
  // What was carried over may be fiscal money, but beside it in a list of revenue it is a source of its own.
  if (!(parent === 'revenue' && child === 'revenue.carriedOver') && known.some(isWithin)) return false;
  const partitions = partitionsOf(parent);
  const fitting = partitions.filter((partition) => partition.members.includes(child));
  if (fitting.length === 0) return partitions.length === 0 || parent === 'balance' || known.length === 0;
  return known.every((sibling) => fitting.some((partition) => partition.members.includes(sibling)));
}

/** Whether two concepts divide one whole beside each other, as 基本支出 and 项目支出 do. */
export function standBeside(a: string, b: string): boolean {
  return (
    a !== b &&
    !isPartOf(a, b) &&
    PARTITIONS.some(({ members, required }) => required !== undefined && members.includes(a) && members.includes(b))
  );
}

/** Whether the parts of this concept are known. */
export function hasDivision(parent: string): boolean {
  return partitionsOf(parent).some((partition) => partition.required !== undefined);
}

/** Whether these parts are all there are. */
export function isComplete(parts: readonly string[], parent: string): boolean {
  return partitionsOf(parent).some(
    (partition) =>
      partition.required?.every((group) => group.some((member) => parts.includes(member))) === true &&
      parts.every((part) => partition.members.includes(part)),
  );
}

/** Names of functional and economic classes: a list of them after 其中 is a classification, so it is complete. */
const FUNCTIONS =
  '一般公共服务|外交|国防|公共安全|教育|科学技术|文化(?:旅游)?体育与传媒|社会保障和就业|卫生健康|医疗卫生(?:与计划生育)?|节能环保|城乡社区|农林水|交通运输|资源勘探(?:工业)?信息等?|商业服务业等?|金融|援助其他地区|自然资源海洋气象等?|国土海洋气象等?|住房保障|粮油物资储备|灾害防治及应急管理|债务还本|债务付息|转移性';
const CLASSES = new RegExp(
  `^(?:\\d+\\.?)?(?:${FUNCTIONS}|预备费|其他|工资福利|商品和服务|对个人和家庭的?补助|资本性|对企业补助|债务利息及费用)(?:（类）)?(?:支出)?(?:（类）|（[\\d]+）)?$`,
);
/** 教育支出进修及培训培训支出: class, 款 and 项 in one. */
const PATH = new RegExp(`^(?:${FUNCTIONS})支出.{2,}`);

/** （类）, （208类）, （05款）. */
export const CLASS_MARK = /（\d{0,7}[类款项]）/;

const FUNCTIONAL = new RegExp(
  `^(?:\\d+\\.?)?(?:${FUNCTIONS}|其他)(?:（类）)?支出(?:（类）|（\\d+）)?$|^(?:${FUNCTIONS})(?:支出)?（类）(?:支出)?$`,
);

/** 教育支出, 农林水（类）支出: a class of expenditure by function. */
export const isFunctionalClass = (label: string): boolean => FUNCTIONAL.test(label);

/** Whether a name begins with a functional class and goes on with what stands under it. */
export function isClassPath(label: string): boolean {
  return PATH.test(label) && !/[，。；：]/.test(label);
}

export function isClassName(label: string): boolean {
  return CLASSES.test(label) || CLASS_MARK.test(label);
}
