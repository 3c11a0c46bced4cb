import { withArabicYear } from './arabic-year.ts';
import { bodyOfTitle, regionOfTitle } from './body-name.ts';
import type { DocumentKind, RecordContext } from './record.ts';

/** What a title says of its paper: its kind, and whose it is. */

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

/** Whose paper it is by its title: a government's, a department's with its units, or a single unit's. */
function levelOf(title: string): RecordContext['level'] {
  if (ofGovernment(title)) return 'government';
  if (/单位(?:预算|决算)|（本级）|本级/.test(title)) return 'unit';
  return /部门(?:整体)?(?:预算|决算)/.test(title) ? 'department' : undefined;
}

function kindOf(title: string): DocumentKind | undefined {
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

/** What a title says of its paper. Nothing where it says nothing: a kind that it does not name may be any. */
export function readTitleKind(title: string): Pick<RecordContext, 'documentKind' | 'level'> {
  const plain = withArabicYear(title.replace(/\s/g, ''));
  const documentKind = kindOf(plain);
  const level = plain === '' ? undefined : levelOf(plain);
  return { ...(documentKind === undefined ? {} : { documentKind }), ...(level === undefined ? {} : { level }) };
}
