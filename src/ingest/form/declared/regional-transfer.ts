import { defineForm } from '../define-form.ts';

/** 区域绩效目标表: targets attached to a notice that hands money of a higher government down. */
export const regionalTransfer = defineForm({
  name: 'regional-transfer',
  titles: { names: '区域绩效目标*表 转移支付绩效目标*表 转移支付区域绩效目标*表 转移支付预算绩效目标*表' },
  requires: [['title']],
  labels: {
    name: '专项名称 专项资金名称 资金名称 专项转移支付名称 转移支付项目名称 转移支付名称 资金项目名称 项目专项名称',
    supervisingDepartment: '县级主管部门 省级主管部门 市级主管部门 区级主管部门 州级主管部门 地方主管部门 自治区主管部门',
    implementingUnit: '下达地方或单位',
    ignored:
      '中央主管部门 州级财政部门 省级财政部门 市级财政部门 区级财政部门 县级财政部门 财政部门 地方财政部门 市县财政部门 市县主管部门 补助区域 专项属性 专项概况 专项起止时间 专项立项依据 该项目支出上级资金',
  },
  crosses: {
    rows: {
      central: '中央补助 中央财政资金 中央资金 中央财政 中央补助资金 中央转移支付',
      superior: '上级资金 上级补助 上级补助资金 上级转移支付 上级财政资金 中央省市补助 上级专项资金 中央和省级资金 中央和省级财政资金',
      local: '市县资金 地方补助 地方补助资金 地方资金 地方财政资金 市县财政资金 市县财政',
      province:
        '省级财政资金 省级资金 省级补助 省级财政 省补助 省级补助资金 省财政 自治区财政 自治区财政资金 自治区资金 自治区补助 自治区补助资金',
      prefecture: '市级财政资金 市级资金 市级财政 市级补助 市级财政资金补助 市财政 州级财政资金 州级财政 州级资金',
      county: '区级资金 区级财政资金 县级资金 县级财政资金 县级财政 县级配套 区县资金 县区级资金 区财政 县财政 区级财政 县级补助 区级补助',
      township: '乡镇资金 乡镇财政',
      own: '本级财政资金 本级资金 本级安排 县本级资金 市本级资金 本级财力',
    },
    columns: {
      budgeted: '转移支付预算数',
      received: '实际下达数',
      spent: '转移支付执行数',
    },
    beside: {
      total: '专项资金额度 下达中央预算内投资 资金额度 补助金额 中央补助年度金额 下达资金 本次下达资金 下达金额 下达资金总额 分配金额',
    },
  },
  lists: {
    indicators: {
      target: '区域目标值',
    },
  },
});
