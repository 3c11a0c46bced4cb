import { makeField, textField } from '../../model/field.ts';
import { type MoneyUnit, readAmount } from '../../model/number.ts';
import { readTarget } from '../../model/target.ts';
import type { Block } from '../block.ts';
import { matchLevel1, matchLevel2 } from '../vocabulary.ts';
import { type FormDraft, newDraft, plainField } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { goalRole } from './form-words.ts';
import { setGoal } from './goals.ts';
import { usualFirstLevel } from './level-names.ts';
import type { ReadForm } from './read-forms.ts';

/** Forms written as a list: 【产出指标-数量指标】, below it `指标1：机柜数量（≥77台）`. */

type Heading =
  | { readonly kind: 'levels'; readonly level1: string; readonly level2: string }
  | { readonly kind: 'goals' }
  | { readonly kind: 'other' };

const BRACKETED = /^【([^】]+)】[：:]?(.*)$/;
const ENTRY = /^指标\s*\d{0,2}\s*[：:、.]\s*(.+)$/;
const MONEY = /^\d+(?:\.\d+)?(?:元|万元)?$/;

function headingIn(text: string): { readonly heading: Heading; readonly rest: string } | undefined {
  const match = BRACKETED.exec(text);
  if (match === null) return undefined;
  const name = match[1] ?? '';
  const rest = match[2] ?? '';
  const [first = '', second = ''] = name.split(/[-—－/]+/);
  const level1 = matchLevel1(first);
  if (level1 !== undefined) return { heading: { kind: 'levels', level1: level1.name, level2: matchLevel2(second)?.name ?? second }, rest };
  // 【数量指标】 alone: the first level is the one that it belongs to.
  const above = second === '' ? usualFirstLevel(first) : undefined;
  if (above !== undefined) return { heading: { kind: 'levels', level1: above, level2: matchLevel2(first)?.name ?? first }, rest };
  return { heading: { kind: goalRole(name) === 'goal' ? 'goals' : 'other' }, rest };
}

const soleToken = (row: TokenRow | undefined): Token | undefined => (row?.filled.length === 1 ? row.filled[0] : undefined);

/** Each begins at the text that names its project, above its first heading in brackets. */
export function findListedForms(rows: readonly TokenRow[], unit: MoneyUnit | undefined): ReadForm[] {
  const filled = rows.flatMap((row, index) => (row.filled.length === 0 ? [] : [{ row, index }]));
  const forms: ReadForm[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    if (headingIn(soleToken(filled[at]?.row)?.text ?? '') === undefined) continue;
    const draft = newDraft(unit);
    const start = readName(draft, filled, at);
    let end = at;
    let heading: Heading = { kind: 'other' };
    for (; end < filled.length; end += 1) {
      const token = soleToken(filled[end]?.row);
      if (token === undefined) break;
      const opened = headingIn(token.text);
      if (opened !== undefined) heading = opened.heading;
      const rest = opened === undefined ? token : { ...token, text: opened.rest };
      if (rest.text !== '' && !takeText(draft, heading, rest)) break;
    }
    const last = filled[end - 1]?.row;
    if (draft.indicators.length > 0 && last !== undefined) {
      draft.prints.add('indicators');
      const own = filled.slice(start, end).map(({ row }) => row);
      const used = new Set<Block>(own.map((row) => row.block));
      forms.push({ draft, rows: own, start: filled[start]?.index ?? 0, last, used, atEnd: false });
    }
    at = Math.max(at, end - 1);
  }
  return forms;
}

/** The name is the last text above that is no amount. */
function readName(draft: FormDraft, rows: readonly { readonly row: TokenRow }[], first: number): number {
  for (let at = first - 1; at >= Math.max(0, first - 2); at -= 1) {
    const token = soleToken(rows[at]?.row);
    if (token === undefined) return first;
    if (!MONEY.test(token.text)) {
      draft.fields.name = plainField(draft, token);
      return at;
    }
    const reading = readAmount(token.text, draft.unit);
    draft.cells.recognised += 1;
    if (reading.kind === 'value') draft.cells.read += 1;
    else draft.problems.push({ code: 'unreadableCell', text: token.text, subject: 'total', place: token.place });
    draft.funds.budgeted = { total: makeField(token.text, reading.kind === 'value' ? reading.value : undefined, token.place) };
  }
  return first;
}

function takeText(draft: FormDraft, heading: Heading, token: Token): boolean {
  if (heading.kind === 'levels') return takeIndicator(draft, token, heading);
  if (heading.kind === 'goals') setGoal(draft, 'goal', token);
  return true;
}

function takeIndicator(draft: FormDraft, token: Token, levels: Extract<Heading, { kind: 'levels' }>): boolean {
  const entry = ENTRY.exec(token.text)?.[1];
  if (entry === undefined) return false;
  const bracket = /^(.*)（([^（）]*(?:（[^（）]*）[^（）]*)*)）$/.exec(entry);
  const target = bracket?.[2] ?? '';
  draft.indicators.push({
    level1: textField(levels.level1, token.place),
    level2: textField(levels.level2, token.place),
    level3: textField(bracket?.[1] ?? entry, token.place),
    target: makeField(target, target === '' ? undefined : readTarget(target), token.place),
    place: token.place,
  });
  draft.cells.recognised += target === '' ? 1 : 2;
  draft.cells.read += target === '' ? 1 : 2;
  return true;
}
