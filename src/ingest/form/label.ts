import { isBareNumber } from '../../model/digits.ts';
import { memoise } from '../../model/memoise.ts';
import { cellText } from '../../model/text.ts';
import type { FundPart, FundRole, GoalRole, HeadField } from './define-form.ts';
import { amountLabel, fundRole, goalRole, headLabel, isPlanLabel, isPurposeLabel, isSideLabel, leadingGoal } from './form-words.ts';

/** What a label outside the tables of a form asks for. */
export type Label =
  | { readonly kind: 'head'; readonly field: HeadField }
  | { readonly kind: 'amount'; readonly part: FundPart; readonly name: string; readonly unit?: string; readonly annual: boolean }
  /** A column of the funds, with its value beside it: 全年执行数 5.8. */
  | { readonly kind: 'fund'; readonly role: FundRole }
  | { readonly kind: 'goal'; readonly role: GoalRole }
  | { readonly kind: 'purpose' }
  | { readonly kind: 'plan' }
  /** The title of a part of the form; it asks for nothing itself. */
  | { readonly kind: 'side' };

/** A cell that is a label, with the value that stands in it behind a colon. */
export interface LabelCell {
  readonly label: Label;
  readonly value?: string;
  /** Where the value begins in the text. */
  readonly at?: number;
}

function bareLabel(text: string): Label | undefined {
  const field = headLabel(text);
  if (field !== undefined) return { kind: 'head', field };
  if (isPurposeLabel(text)) return { kind: 'purpose' };
  if (isPlanLabel(text)) return { kind: 'plan' };
  const amount = amountLabel(text);
  if (amount !== undefined) return { kind: 'amount', ...amount };
  const role = goalRole(text);
  if (role !== undefined) return { kind: 'goal', role };
  if (isSideLabel(text)) return { kind: 'side' };
  const fund = fundRole(text);
  return fund === 'spent' || fund === 'rate' || fund === 'budgeted' ? { kind: 'fund', role: fund } : undefined;
}

/** Goals may be labelled in two characters (目标：…), which no sentence that begins so is to be taken for. */
const SHORTEST_GOAL = 4;

/** Reads a cell as a label; undefined when it is none. */
export const labelOf = (printed: string): LabelCell | undefined => (isBareNumber(printed) ? undefined : labelCellOf(printed));
const labelCellOf = memoise(readLabelCell, 20_000, 40);

function readLabelCell(printed: string): LabelCell | undefined {
  const text = cellText(printed);
  if (text === '') return undefined;
  const bare = text.length <= 30 ? bareLabel(text) : undefined;
  if (bare !== undefined) return { label: bare };
  const colon = inlineColon(text);
  const inline = colon < 1 || colon > 20 ? undefined : (bareLabel(text.slice(0, colon)) ?? budgetOf(text, colon));
  if (inline === undefined || inline.kind === 'side' || (inline.kind === 'goal' && colon < SHORTEST_GOAL)) {
    const goal = leadingGoal(text);
    return goal === undefined ? undefined : { label: { kind: 'goal', role: 'goal' }, value: text.slice(goal), at: goal };
  }
  const value = text.slice(colon + 1).trimStart();
  return { label: inline, value, at: text.length - value.length };
}

/** 预算：115.20万元, 金额：30万元: a word that says little by itself names the money of the project in front of an amount. */
function budgetOf(text: string, colon: number): Label | undefined {
  const name = text.slice(0, colon);
  if (!/^(?:预算|资金|金额)$/.test(name) || !/^\d[\d.]*(?:万|亿)?元$/.test(text.slice(colon + 1).trim())) return undefined;
  return { kind: 'amount', part: 'total', name, annual: false };
}

/** The colon behind a label; the one of 其中： belongs to the label. */
function inlineColon(text: string): number {
  const first = text.indexOf('：');
  return first >= 0 && text.slice(0, first).endsWith('其中') ? text.indexOf('：', first + 1) : first;
}
