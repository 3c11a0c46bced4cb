import { withArabicYear } from '../../model/arabic-year.ts';
import type { DocumentKind, RecordContext } from '../../model/record.ts';
import { readTitleKind } from '../../model/title-kind.ts';
import type { Block } from '../block.ts';

/** What kind of paper it is, and whose: a government's, a department's with its units, or a single unit's. */

export type PaperKind = Pick<RecordContext, 'level' | 'documentKindUnsure'> & { readonly documentKind: DocumentKind };

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
  const { documentKind, level } = readTitleKind(title);
  const kind: PaperKind = documentKind === undefined ? (kindOfHeadings(blocks) ?? kindOfText(texts)) : { documentKind };
  return { ...kind, ...(level === undefined ? {} : { level }) };
}
