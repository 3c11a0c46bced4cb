import type { PaperCases } from '../marked.ts';

const evaluated = (steps: string) => `云溪县2022年农村道路养护项目绩效评价报告

一、项目概况
项目由县交通运输局实施，项目预算120.00万元，实际支出118.00万元，预算执行率98.33%。
二、评价工作情况
（一）评价对象。2022年度农村道路养护项目。
（二）工作安排。${steps}
三、评价结论
项目完成了年度目标，村民出行条件明显改善。
`;
const built = (steps: string) => `云溪县水利局2021年渠道维修项目绩效自评报告

一、项目概况
项目由县水利局实施，项目预算120.00万元，实际支出118.00万元，预算执行率98.33%。
二、项目组织实施情况
${steps}
三、自评结论
项目完成了年度目标，灌溉条件明显改善。
`;
const reported = (approved: string, adjusted: string) => `关于云溪县2023年预算执行情况和2024年预算草案的报告

一、2023年预算执行情况
（一）收入
一般公共预算收入完成1250.00万元，为预算的100%。
${approved}
（二）支出
${adjusted}
二、2024年预算草案
坚持量入为出、收支平衡，保障重点支出。
`;

const stepsInTheirOrder: PaperCases = {
  kind: 'dates of steps in their order',
  papers: [
    {
      name: 'an evaluation in a list',
      text: evaluated(
        '2023年2月20日成立评价小组；3月1日至3月15日到现场核查；〔3月30日|2月3日〕形成评价报告初稿；〔4月10日|3月10日〕征求县局意见；〔4月28日|4月2日〕提交正式报告。',
      ),
    },
    {
      name: 'an evaluation told in sentences',
      text: evaluated('评价组于2023年5月成立并制定方案。〔6月|4月〕开展现场踏勘，走访农户60户，回收问卷58份；〔8月|5月〕撰写报告。'),
    },
    {
      name: 'an evaluation with printed years',
      text: evaluated('2022年12月组建评价组，〔2023年1月|2022年1月〕赴各乡镇实地查勘，2023年3月形成评价报告。'),
    },
    {
      name: 'dates in brackets',
      text: evaluated('前期准备（2023年3月1日至3月5日）、现场评价（3月20日至4月7日）、形成报告初稿（〔4月28日|3月10日〕）。'),
    },
    {
      name: 'one step after the other',
      text: evaluated(
        '2023年1月20日部署，2月25日各单位完成填报，2月28日评价组现场抽查，〔3月10日|2月10日〕完成复核，3月20日报送县财政局。',
      ),
    },
    {
      name: 'a project from tender to acceptance',
      text: built(
        '2021年3月5日发布招标公告，〔3月28日|2月28日〕签订施工合同，〔4月12日|3月12日〕开工，〔9月30日|3月30日〕完工，〔10月20日|9月2日〕通过初步验收，〔11月8日|10月8日〕通过竣工验收。',
      ),
    },
    {
      name: 'work begun by the rules',
      text: built('2021年3月5日发布招标公告，3月28日签订施工合同，〔4月12日|3月12日〕按照合同签订后开工的程序正式开工。'),
    },
    {
      name: 'a plan, the mending and a report',
      text: built('各单位应于2022年8月10日前报送整改方案，〔2022年10月31日|2022年7月31日〕前完成整改并报送整改报告。'),
    },
    { name: 'work planned', text: built('项目计划2021年4月20日开工、〔2021年9月底前|2021年3月底前〕完工，维修渠道12公里。') },
    { name: 'goods', text: built('水泵于2021年7月22日到货，〔8月3日|6月3日〕通过验收，8月10日投入使用。') },
    { name: 'dates behind their names', text: built('开工日期：2021年4月15日，竣工日期：〔2021年10月30日|2021年3月30日〕。') },
    { name: 'two sentences', text: built('工程于2021年3月15日开工建设。〔2021年9月28日|2021年2月28日〕竣工。') },
    {
      name: 'the adjustment of a budget',
      text: reported(
        '2023年2月18日，县十八届人大三次会议批准收入预算。',
        '〔2023年9月27日|2023年1月27日〕，县十八届人大常委会审查批准了预算调整方案。',
      ),
    },
    {
      name: 'money taken into an adjustment',
      text: reported('收入平稳增长。', '〔2023年11月6日|2023年5月6日〕，县人大常委会审议通过预算调整方案，将省里10月追加的补助纳入预算。'),
    },
  ],
  near: [
    {
      name: 'faults mended at once and others by a plan',
      text: built('各单位应于2022年8月10日前报送整改方案，其中立行立改的7月31日前完成整改。'),
    },
    { name: 'faults mended before the plan', text: built('2022年8月10日报送整改方案，7月31日完成整改的12个问题不再列入。') },
    { name: 'the first of two batches', text: built('2022年8月10日前报送第二批整改方案，7月31日前完成首批整改。') },
    { name: 'mended by the plan of another', text: built('县审计局8月10日印发整改方案，县水利局7月31日完成整改。') },
    { name: 'two works', text: built('渠道工程2021年9月开工，泵站工程2021年5月完工。') },
    { name: 'two works in one clause', text: built('新建渠道2021年9月开工、泵站2021年5月完工。') },
    { name: 'some begun and others finished', text: built('2021年9月开工2处，2021年5月完工3处。') },
    { name: 'a work told of by its end', text: built('渠道2021年9月开工，2021年5月完工的泵站已移交。') },
    { name: 'sooner than planned', text: built('项目计划2021年10月完工，9月通过验收。') },
    { name: 'planned and real', text: built('项目计划2021年5月开工，实际2021年4月完工。') },
    { name: 'over the turn of the year', text: built('项目于2020年10月12日开工，次年3月20日完工；2021年11月开工二期，3月完工。') },
    { name: 'every year', text: built('灌区每年9月开工维修，8月完工。') },
    {
      name: 'told as a fault',
      text: built('施工合同2021年6月签订，2021年4月开工，属于先施工后补签合同。2021年6月签订合同，2021年4月开工。'),
    },
    { name: 'a count in between', text: built('2021年9月10日签订合同，截至2021年8月底完工率为零。') },
    { name: 'overlapping', text: evaluated('2023年3月20日至4月7日现场调研，3月28日形成报告初稿，5月31日出具正式报告。') },
    {
      name: 'over the turn of the year, without it',
      text: evaluated('2022年11月组建评价组，12月现场核查，2月形成初稿，3月出具正式报告。'),
    },
    { name: 'two evaluations', text: evaluated('2022年9月开展绩效监控现场核查，4月完成自评报告。') },
    { name: 'of goals', text: evaluated('2022年5月现场核查项目进度，2月审核绩效目标。') },
    { name: 'a document', text: evaluated('根据县财政局2023年3月印发的通知，评价组2月进场。') },
    { name: 'going back', text: evaluated('2023年5月10日现场核查，此前4月提交了报告初稿。') },
    {
      name: 'budgets of two levels',
      text: reported(
        '2023年2月18日，县十八届人大三次会议批准收入预算。',
        '2023年1月27日，市人大常委会审查批准了预算调整方案。2023年2月1日，县人大常委会审查批准了2022年预算调整方案。',
      ),
    },
    {
      name: 'money of the year before',
      text: reported('收入平稳增长。', '2023年5月6日，县人大常委会审议通过预算调整方案，将上年10月追加的补助纳入预算。'),
    },
    {
      name: 'an adjustment that rests on a notice',
      text: reported(
        '2023年2月18日，县十八届人大三次会议批准收入预算。',
        '根据省财政厅2023年1月印发的办法，县人大常委会于9月批准了预算调整方案。',
      ),
    },
    { name: 'a slow evaluation', text: evaluated('2022年9月组建评价组，4月形成初稿，5月出具正式报告。') },
    { name: 'an evaluation of several kinds', text: evaluated('5月对重点评价项目现场核查，4月形成自评报告。') },
    { name: 'a document of another day', text: evaluated('2023年3月印发评价通知的文件，2月已开展现场核查。') },
  ],
};

export const dates: readonly PaperCases[] = [stepsInTheirOrder];
