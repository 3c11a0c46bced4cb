import type { LocalText } from './finding.ts';
import type { Funds } from './record.ts';

/** What the sources and kinds of a project's money are called. */
export const FUND_PART_WORDS: Readonly<Record<Exclude<keyof Funds, 'total'>, LocalText>> = {
  fiscal: { zh: '财政资金', en: 'fiscal funds' },
  central: { zh: '中央资金', en: 'central funds' },
  superior: { zh: '上级资金', en: 'funds from above' },
  local: { zh: '地方资金', en: 'local funds' },
  province: { zh: '省级资金', en: 'provincial funds' },
  prefecture: { zh: '市级资金', en: 'prefectural funds' },
  county: { zh: '县级资金', en: 'county funds' },
  township: { zh: '乡镇资金', en: 'township funds' },
  own: { zh: '本级资金', en: 'own funds' },
  carriedOver: { zh: '上年结转', en: 'carried over' },
  other: { zh: '其他资金', en: 'other funds' },
  governmentFund: { zh: '政府性基金', en: 'government funds' },
  stateCapital: { zh: '国有资本经营预算', en: 'state capital budget' },
  ownRevenue: { zh: '单位资金', en: "the body's own revenue" },
  basic: { zh: '基本支出', en: 'basic expenditure' },
  project: { zh: '项目支出', en: 'project expenditure' },
};

/** What the columns of a funds table are called. */
export const FUND_COLUMN_WORDS = {
  budgeted: { zh: '预算数', en: 'budgeted' },
  initialBudget: { zh: '年初预算数', en: 'initial budget' },
  periodBudget: { zh: '实施期资金总额', en: 'budget of the whole period' },
  received: { zh: '到位数', en: 'received' },
  spent: { zh: '执行数', en: 'spent' },
} as const satisfies Readonly<Record<string, LocalText>>;
