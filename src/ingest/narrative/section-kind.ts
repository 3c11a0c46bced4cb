/** Whether figures below a heading are figures of the accounts. */
export type SectionKind = 'accounts' | 'narrative';

const ALWAYS_ACCOUNTS = /三公|机关运行|政府采购|国有资产|资产占用|固定资产|收支|收入(?!分配)|支出(?!绩效)|增减变化/;
const NARRATIVE =
  /绩效|职责|职能|机构(?:设置|概况|编制|改革)|人员(?:构成|编制|情况)|编制现状|单位构成|保障措施|名词解释|术语|主要(?:任务|工作)|工作(?:任务|目标|重点|总结|思路)|发展规划|规划目标|目标(?:任务|指标)|基本情况|概况|目录|目\s*录/;
const ACCOUNTS = /预算|决算|经费|资金|采购|资产|安排|其他(?:重要|需要)|重要事项|财政拨款|债务|专业名/;

/** The kind a heading announces; undefined when it says nothing (the kind before it goes on). */
export function kindOfHeading(heading: string): SectionKind | undefined {
  const plain = heading.replace(/["'“”\s]/g, '');
  if (plain === '') return undefined;
  if (/名词解释|绩效/.test(plain) && !/三公|机关运行|政府采购|资产/.test(plain)) return 'narrative';
  if (ALWAYS_ACCOUNTS.test(plain)) return 'accounts';
  if (NARRATIVE.test(plain)) return 'narrative';
  return ACCOUNTS.test(plain) ? 'accounts' : undefined;
}
