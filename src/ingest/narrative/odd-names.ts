import { isOwnAmount, NAMELESS } from './amounts.ts';
import type { DraftFact } from './fact-draft.ts';

/**
 * 年末结转和结余仅51.74万元, 接待费不含9.20万元: a word between the name and its figure by which nobody knows any more what the figure is of. Names that
 * are known are read before; what is left under no known name is unread.
 */
const ODD_END =
  /(?:仅|只有|就|系|超|逾|近|不是|并非|非|未安排|不含|除去|剔除|扣除|大致|估算|估计|平均|人均|每年|略高于|略低于|高于|低于|另|另外|原|原为|暂|暂定|计划|预计|拟|分别|达到|合计约|其中|上年|去年|年初|方面共需资金|一项|等)$/;

/** Leaves amounts under names that end in such a word and are of no list that is whole. */
export function leaveOddNames(facts: readonly DraftFact[], leave: (fact: DraftFact) => void): void {
  for (const fact of facts) {
    const { label, concept } = fact.subject;
    const isJudged = fact.partOf !== undefined && fact.list?.exhaustive === true;
    if (!NAMELESS.has(concept) || isJudged || fact.source === 'table' || !isOwnAmount(fact)) continue;
    if (label.length > 3 && ODD_END.test(label)) leave(fact);
  }
}
