import type { Subject } from './fact-draft.ts';
import { strangeSubject } from './make-subject.ts';
import type { ProseState } from './prose-state.ts';

/** What a movement or share of money speaks of, behind a count: 接待费0.6万元，接待3批次，比上年减少0.1万元. */
export function moneySubject(state: ProseState, subject: Subject | undefined): Subject | undefined {
  const counted = subject === undefined ? undefined : COUNTED_ON.find(([things]) => things.test(subject.concept));
  if (subject === undefined || counted === undefined || state.money === undefined) return subject;
  // 运行费3万元，…；接待3批次，比上年减少0.1万元: of the receptions, whose amount is printed nowhere.
  if (COUNTED_ON.some(([, account]) => account !== counted[1] && account.test(state.money?.concept ?? '')))
    return strangeSubject(state, { text: '' });
  return state.money;
}

/** What is counted beside an account, and the account. */
const COUNTED_ON: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/^vehicles/, /^threePublicExpenses\.officialVehicles/],
  [/^reception/, /^threePublicExpenses\.hospitality/],
  [/^overseas(?:Groups|People)/, /^threePublicExpenses\.overseasVisits/],
];
