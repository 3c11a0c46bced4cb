import type { Duty } from '../../src/engine/duty.ts';
import { chapterNames } from '../completeness/required-chapters-present.ts';

/** What must be checked in the accounts of a department, budget and final accounts alike. */

const chapters: Duty = {
  id: 'chapters',
  title: { zh: '应当公开的各章齐全', en: 'Every required chapter is there' },
  rules: ['completeness/required-chapters-present'],
  signs: [{ kind: 'wholePaper', chapters: chapterNames, atLeast: 3 }],
};

const revenue: Duty = {
  id: 'revenue',
  title: { zh: '收入与各项来源相符', en: 'Revenue agrees with its sources' },
  rules: ['arithmetic/revenue-equals-its-sources'],
  about: { concept: 'revenue', as: 'total' },
  signs: [{ kind: 'parts', concept: 'revenue' }],
};

const balance: Duty = {
  id: 'balance',
  title: { zh: '收入与支出相等', en: 'Revenue equals expenditure' },
  rules: ['arithmetic/revenue-equals-expenditure', 'arithmetic/remainder-equals-revenue-less-expenditure'],
  signs: [{ kind: 'balance' }],
};

const expenditure: Duty = {
  id: 'expenditure',
  title: { zh: '支出与各项相符', en: 'Expenditure agrees with its parts' },
  rules: ['arithmetic/expenditure-equals-its-parts'],
  about: { concept: 'expenditure', as: 'total' },
  aboutAlone: true,
  signs: [{ kind: 'parts', concept: 'expenditure' }],
};

const basicExpenditure: Duty = {
  id: 'basic-expenditure',
  title: { zh: '基本支出与各项相符', en: 'Basic expenditure agrees with its parts' },
  rules: ['arithmetic/basic-expenditure-equals-its-parts'],
  about: { concept: 'expenditure.basic', as: 'total' },
  aboutAlone: true,
  signs: [{ kind: 'parts', concept: 'expenditure.basic' }],
};

const changes: Duty = {
  id: 'changes',
  title: { zh: '增减额、增减率与数字相符', en: 'Changes and rates agree with the figures' },
  rules: [
    'consistency/change-agrees-with-both-years',
    'consistency/change-rate-agrees-with-figures',
    'consistency/no-change-wording-agrees-with-figures',
    'consistency/direction-word-agrees-with-figures',
    'arithmetic/changes-add-up',
  ],
  signs: [{ kind: 'measure', measures: ['change', 'changeRate'] }],
};

const otherRates: Duty = {
  id: 'rates-of-other-basis',
  title: { zh: '换口径、换基期计算的增减率有据可核', en: 'Rates counted on another basis can be checked' },
  rules: ['consistency/change-rate-agrees-with-figures'],
  aboutAlone: true,
  signs: [{ kind: 'rateOfOtherBasis' }],
};

const reasons: Duty = {
  id: 'reasons',
  title: { zh: '增减变化说明了原因', en: 'Changes are explained' },
  rules: ['completeness/change-has-reason', 'completeness/reason-is-substantial'],
  signs: [
    {
      kind: 'measure',
      measures: ['change'],
      inTextOf: ['threePublicExpenses', 'balance', 'revenue', 'expenditure', 'agencyOperatingExpenses'],
    },
  ],
};

const threePublic: Duty = {
  id: 'three-public-expenses',
  title: { zh: '“三公”经费与各项相符', en: 'The three public expenses agree with their parts' },
  rules: ['arithmetic/three-public-expenses-add-up'],
  about: { concept: 'threePublicExpenses', as: 'total' },
  signs: [{ kind: 'chapter', heading: /三公/, concept: 'threePublicExpenses' }],
};

/** A total without parts is held against other years; where parts are printed, only their sum is a check of them. */
const threePublicParts: Duty = {
  id: 'three-public-parts',
  title: { zh: '“三公”经费总额等于三项之和', en: 'The total of the three public expenses equals its three parts' },
  rules: ['arithmetic/three-public-expenses-add-up'],
  about: { concept: 'threePublicExpenses', as: 'total' },
  aboutAlone: true,
  signs: [{ kind: 'parts', concept: 'threePublicExpenses', withTotal: true }],
};

const vehicles: Duty = {
  id: 'vehicle-split',
  title: { zh: '公务用车费分列购置费和运行费', en: 'Vehicle expenses are split' },
  rules: ['completeness/vehicle-expenses-are-split'],
  about: { concept: 'threePublicExpenses.officialVehicles', as: 'total' },
  signs: [{ kind: 'figures', concepts: ['threePublicExpenses.officialVehicles'] }],
};

const operating: Duty = {
  id: 'operating-expenses',
  title: { zh: '机关运行经费各处相符', en: 'Operating expenses agree throughout' },
  rules: ['arithmetic/operating-expense-items-add-up', 'consistency/operating-expenses-equal-general-operating'],
  about: { concept: 'agencyOperatingExpenses', as: 'operand' },
  signs: [
    { kind: 'chapter', heading: /机关运行/, concept: 'agencyOperatingExpenses' },
    { kind: 'figures', concepts: ['agencyOperatingExpenses', 'expenditure.basic.operating'] },
  ],
};

const procurement: Duty = {
  id: 'procurement',
  title: { zh: '政府采购各处相符', en: 'Procurement agrees throughout' },
  rules: ['arithmetic/procurement-adds-up', 'consistency/procurement-covers-announced-purchases'],
  about: { concept: 'procurement', as: 'operand' },
  signs: [{ kind: 'chapter', heading: /政府采购/, concept: 'procurement' }],
};

const assets: Duty = {
  id: 'assets',
  title: { zh: '国有资产各项相符', en: 'State assets agree with their items' },
  rules: ['arithmetic/assets-add-up', 'consistency/building-area-is-plausible', 'completeness/totals-are-filled-in'],
  ofItsChapters: ['completeness/totals-are-filled-in'],
  about: { concept: 'stateAssets', as: 'operand' },
  signs: [{ kind: 'chapter', heading: /国有资产|资产占用/, concept: 'stateAssets' }],
};

const vehiclesByUse: Duty = {
  id: 'vehicles-by-use',
  title: { zh: '车辆总数等于各类用车之和', en: 'Vehicles agree with their uses' },
  rules: ['arithmetic/assets-add-up'],
  about: { concept: 'stateAssets.vehicles', as: 'total' },
  aboutAlone: true,
  // Three uses, of which one has vehicles: 执法执勤用车3辆, 3辆为执法执勤用车.
  signs: [
    {
      kind: 'text',
      pattern:
        /^(?=.*(?:用车\D{0,8}[1-9]|[1-9]\d*辆[^，。；、\d]{0,12}用车))(?=.*?(?:(?:用车\D{0,8}\d+辆|\d+辆[^，。；、\d]{0,12}用车).{0,16}?){3})/s,
    },
  ],
};

/** A total that is printed with some of its parts: that it agrees with other years, or its parts with other places, is no check of their sum. */
const partsOf = (id: string, concept: string, rule: string, title: Duty['title']): Duty => ({
  id,
  title,
  rules: [rule],
  about: { concept, as: 'total' },
  aboutAlone: true,
  signs: [{ kind: 'parts', concept, withTotal: true }],
});

const debtBalance = partsOf('debt-balance', 'debtBalance', 'arithmetic/listed-parts-add-up', {
  zh: '政府债务余额等于一般债务与专项债务之和',
  en: 'Government debt outstanding equals general and special debt',
});

const debtLimit = partsOf('debt-limit', 'debtLimit', 'arithmetic/listed-parts-add-up', {
  zh: '政府债务限额等于一般债务与专项债务限额之和',
  en: 'The debt limit equals its general and special parts',
});

const procurementParts = partsOf('procurement-parts', 'procurement', 'arithmetic/procurement-adds-up', {
  zh: '政府采购总额等于货物、工程、服务之和',
  en: 'Procurement equals goods, works and services',
});

const assetParts = partsOf('asset-parts', 'stateAssets', 'arithmetic/assets-add-up', {
  zh: '资产总额等于各类资产之和',
  en: 'The assets equal their kinds',
});

const projectParts = partsOf('project-list', 'expenditure.project', 'arithmetic/project-list-equals-project-expenditure', {
  zh: '项目支出等于所列项目之和',
  en: 'Project expenditure equals the projects listed',
});

const shares: Duty = {
  id: 'shares',
  title: { zh: '占比与金额相符，合计100%', en: 'Shares agree with their amounts and make 100%' },
  rules: ['arithmetic/shares-add-up-to-100', 'consistency/share-agrees-with-amounts'],
  signs: [{ kind: 'measure', measures: ['share'] }],
};

const textAndTable: Duty = {
  id: 'text-and-table',
  title: { zh: '正文与表格一致', en: 'Text and tables agree' },
  rules: ['consistency/text-agrees-with-table', 'consistency/figure-agrees-throughout'],
  signs: [{ kind: 'textAndTable' }],
};

/** What every paper on a department's accounts is asked, whichever side it is about. */
export const accountDuties: readonly Duty[] = [
  chapters,
  revenue,
  balance,
  expenditure,
  basicExpenditure,
  changes,
  otherRates,
  reasons,
  threePublic,
  threePublicParts,
  vehicles,
  operating,
  procurement,
  assets,
  vehiclesByUse,
  debtBalance,
  debtLimit,
  procurementParts,
  assetParts,
  projectParts,
  shares,
  textAndTable,
];
