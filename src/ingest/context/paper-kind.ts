import type { DocumentKind, RecordContext } from '../../model/record.ts';
import type { Block } from '../block.ts';
import { bodyOfTitle, regionOfTitle } from './body-name.ts';
import { withArabicYear } from './printed-year.ts';

/** What kind of paper it is, and whose: a government's, a department's with its units, or a single unit's. */

export type PaperKind = Pick<RecordContext, 'level' | 'documentKindUnsure'> & { readonly documentKind: DocumentKind };

/** Papers that only a government has. */
const GOVERNMENT =
  /预算执行情况|预算草案|公共预算收[支入]|预算调整|财政收支|财政收入|收支执行|国有资本经营|社会保险基金|社保基金|政府性基金|债务|转移支付|财政总|财政决算|决算草案|[省市县区镇乡旗]级(?:财政)?决算|总预算|总决算|全[省市县区](?!直)/;
const MONTHLY = /(?:\d|[一二三四五六七八九十])月(?:份|底|末)?|[一二三四1-4]季度|上半年/;
const ROLL_UP = /(?:汇总|统计)表?$/;

function ofGovernment(title: string): boolean {
  // 某某市人民政府关于2022年预算执行情况的报告: its own account, and not that of an office.
  const body = bodyOfTitle(title);
  if ((body !== undefined && !body.endsWith('人民政府')) || /部门(?:预算|决算)|单位(?:预算|决算)|绩效/.test(title)) return false;
  if (body !== undefined) return /预算执行|预算草案|财政决算|决算草案/.test(title);
  return GOVERNMENT.test(title) || regionOfTitle(title) !== undefined || ROLL_UP.test(title);
}

function levelOf(title: string): RecordContext['level'] {
  if (ofGovernment(title)) return 'government';
  if (/单位(?:预算|决算)|（本级）|本级/.test(title)) return 'unit';
  return /部门(?:整体)?(?:预算|决算)/.test(title) ? 'department' : undefined;
}

function kindOfTitle(title: string): DocumentKind | undefined {
  if (/自评|绩效评价/.test(title)) return 'selfEvaluation';
  if (ofGovernment(title)) {
    // 2022年决算和2023年上半年执行情况: a report on a year, and on the months since.
    if (MONTHLY.test(title) && !/决算|草案/.test(title)) return 'monthlyReport';
    return /决算/.test(title) && !/预算/.test(title) ? 'finalAccounts' : 'governmentReport';
  }
  if (/决算/.test(title)) return 'finalAccounts';
  if (/绩效目标|绩效指标/.test(title)) return 'performanceTargets';
  return /预算/.test(title) ? 'departmentalBudget' : undefined;
}

/** What the text speaks of most; a hint and no more. */
function kindOfText(texts: readonly string[]): PaperKind {
  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  if (count(/自评(?:表|得分|总分)/g) > 0 || count(/^(?:得分|评分规则|目标完成值|实际完成值)$/g) >= 2)
    return { documentKind: 'selfEvaluation' };
  const targets = count(/绩效目标(?:申报|审批)?表|预算项目绩效目标|[一二三]级指标/g);
  if (targets >= 2 && count(/三公|机关运行经费/g) === 0) return { documentKind: 'performanceTargets' };
  if (
    count(/截至\d+月(?:底|末|份)?|\d+-\d+月|\d月(?:份)?[^，。]{0,10}(?:收支|收入执行|收入完成)/g) > 0 &&
    count(/财政(?:总)?收入|公共财政|公共预算收入/g) > 0
  )
    return { documentKind: 'monthlyReport', documentKindUnsure: true };
  const finals = count(/决算/g);
  const budgets = count(/预算(?!执行率)/g);
  if (finals > 0 && finals * 2 > count(/部门预算/g)) return { documentKind: 'finalAccounts', documentKindUnsure: true };
  return { documentKind: budgets > 0 ? 'departmentalBudget' : 'other', documentKindUnsure: true };
}

/** Headings that say what the paper is: 云溪县水务局2023年部门预算信息公开, 2023年度部门决算情况说明. */
function kindOfHeadings(blocks: readonly Block[]): PaperKind | undefined {
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const text = withArabicYear(block.text);
    if (!/20\d\d年/.test(text) || !/(?:部门|单位)(?:预算|决算)/.test(text)) return [];
    return /决算/.test(text) ? ['finalAccounts' as const] : ['departmentalBudget' as const];
  });
  const [first] = found;
  return first !== undefined && found.every((kind) => kind === first) ? { documentKind: first } : undefined;
}

export function readPaperKind(title: string, blocks: readonly Block[], texts: readonly string[]): PaperKind {
  const plain = withArabicYear(title.replace(/\s/g, ''));
  const named = kindOfTitle(plain);
  const level = plain === '' ? undefined : levelOf(plain);
  const kind: PaperKind = named === undefined ? (kindOfHeadings(blocks) ?? kindOfText(texts)) : { documentKind: named };
  return { ...kind, ...(level === undefined ? {} : { level }) };
}
