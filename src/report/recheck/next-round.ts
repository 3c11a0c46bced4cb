import { RECHECK_NOTES, RECHECK_STATE_TERMS } from '../../i18n/recheck-texts.ts';
import { ownerOf, type RecheckEntry, type RecheckResult } from '../../model/correction.ts';
import type { Severity } from '../../model/finding.ts';
import { rowKeyOfFinding, rowKeyOfIssued } from '../corrections/cell-rows.ts';
import { appliedRules, type CorrectionContext, type CorrectionItem, type CorrectionList } from '../corrections/correction-list.ts';
import { issueForList } from '../corrections/issue.ts';
import type { ReturnedList } from '../corrections/returned/returned-list.ts';
import { groupBy } from '../outline.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What the row says of the last check: `改错：同一勾稽关系里现在是另一个数不对`. */
function previousText({ state, notes }: RecheckEntry, context: CorrectionContext): string {
  const zh = context.lang === 'zh';
  const said = notes.map((note) => RECHECK_NOTES[note][context.lang]).join(zh ? '；' : '; ');
  return [RECHECK_STATE_TERMS[state][context.lang], said].filter((part) => part !== '').join(zh ? '：' : ': ');
}

/** Everything that is left of one cell as one row. An answer stands only where all of it was refused. */
function itemOf(entries: readonly RecheckEntry[], context: CorrectionContext): CorrectionItem | undefined {
  const [issued, ...also] = entries.flatMap((entry) =>
    entry.finding === undefined ? (entry.issued ?? []) : issueForList(entry.finding, context),
  );
  if (issued === undefined) return undefined;
  const previous = [...new Set(entries.map((entry) => previousText(entry, context)))].join('\n');
  const reply = entries.every(({ state }) => state === 'declined') ? entries[0]?.reply : undefined;
  return { issued, ...(also.length === 0 ? {} : { also }), previous, ...(reply === undefined ? {} : { reply }) };
}

function rowKeyOf({ finding, issued }: RecheckEntry): string {
  if (finding !== undefined) return rowKeyOfFinding(finding);
  return issued === undefined ? '' : rowKeyOfIssued(issued);
}

/**
 * The list of the next round for one that came back: everything that is not closed, with what the check said of it. What was refused
 * with a reason stays on it, its answer filled in, so that it is neither asked anew nor lost.
 */
export function nextRound(returned: ReturnedList, recheck: RecheckResult, context: CorrectionContext): CorrectionList {
  const { result } = recheck;
  const { department, name, round } = returned.head;
  const owners = new Set(returned.issued.map(({ subject }) => ownerOf(subject)));
  const ownsSubject = (subject: Parameters<typeof ownerOf>[0]) => owners.has(ownerOf(subject));
  const entries = recheck.entries
    .filter(({ state, finding, issued }) => state !== 'closed' && ownsSubject((finding ?? issued)?.subject ?? { document: '' }))
    .sort((a, b) => Number(a.state === 'declined') - Number(b.state === 'declined') || RANK[a.severity] - RANK[b.severity]);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding, issued } of entries) counts[finding?.severity ?? issued?.severity ?? 'info']++;
  const rows = groupBy(entries, rowKeyOf);
  const documents = result.documents.filter(ownsSubject);
  const grade =
    result.departments.find((each) => each.department === department)?.grade ?? (documents.length === 1 ? documents[0]?.grade : undefined);
  return {
    ...(department === undefined ? {} : { department }),
    name,
    round: round + 1,
    profile: result.profile,
    documents,
    ...(grade === undefined ? {} : { grade }),
    counts,
    findings: entries.flatMap(({ finding }) => finding ?? []),
    size: rows.size,
    rules: appliedRules(result, context),
    *items() {
      for (const row of rows.values()) {
        const item = itemOf(row, context);
        if (item !== undefined) yield item;
      }
    },
  };
}
