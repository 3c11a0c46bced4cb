import type { Place } from '../../model/place.ts';
import { type FormDraft, unreadCells } from './form-draft.ts';
import type { Token, TokenRow } from './form-row.ts';
import { headLabel } from './form-words.ts';
import { splitLabel } from './head.ts';
import { titleAt } from './titles.ts';

/** What of a form's figures came into its record nowhere, neither as read nor as unread: found by looking every printed one up. */

const NUMBER = /\d+(?:\.\d+)?/g;

/** 138.31, 723.00万元, 97.5分, 92%, or a cell that is one: a figure that an account or a score is made of, no date and no number of a paper. */
const FIGURE = /\d+\.\d+|\d+(?=[万亿]?元|分(?![之钟])|%)/g;
/** 2023.07 is a month; 满分100分 and （B/A×100%） say how points and rates are counted, and 优（90分以上）、良（80—90分）… what they are called. */
const SCALE = /满分\d+分?|(?:19|20)\d\d\.\d{1,2}(?!\d)|[×*]100%|\d+分[×*]|(?=.*优)(?=.*良)(?=.*[差格]).*/g;
const IS_FIGURE = /^[≥≤><=]?\d+(?:\.\d+)?[^\d，。；：、]{0,4}$/;
/** 2025年指标值, 3月底, 2号: no figure of an account, in its cell as it is. */
const IS_DATE = /^(?:19|20)\d\d(?:年|$)|^\d{1,2}(?:月|[日号]$)/;

/** Lines of a source with the numbers that something kept holds there, and how often. */
type Held = Map<number, Map<string, number>>;

function hold(held: Held, text: string, { line: first, endLine = first }: Place): void {
  const numbers = first === undefined ? null : text.match(NUMBER);
  if (numbers === null || first === undefined || endLine === undefined) return;
  for (let line = first; line <= endLine; line += 1) {
    const there = held.get(line) ?? new Map<string, number>();
    for (const number of numbers) there.set(number, (there.get(number) ?? 0) + 1);
    held.set(line, there);
  }
}

/** What a draft keeps of a figure or a text has both. */
interface Kept {
  readonly text: string;
  readonly place?: Place;
}

const isKept = (value: object): value is Kept => 'text' in value && typeof value.text === 'string';

/** Every text with a place that the draft keeps, wherever in it. A place holds none. */
function holdAll(held: Held, kept: object): void {
  if (isKept(kept) && kept.place !== undefined) hold(held, kept.text, kept.place);
  for (const value of Object.values(kept)) if (typeof value === 'object' && value !== null && !('line' in value)) holdAll(held, value);
}

const holdsDigit = (text: string): boolean => /\d/.test(text);

/** The numbers of a cell that must stand somewhere in the record. `first`: it opens its row, where a whole number counts the rows. */
function figuresOf(text: string, first: boolean): readonly string[] {
  if (IS_DATE.test(text)) return [];
  if (IS_FIGURE.test(text) && !(first && /^\d+$/.test(text))) return text.match(NUMBER) ?? [];
  return text.replace(SCALE, '').match(FIGURE) ?? [];
}

/** 财政资金科目代码 21305: a number of its own, and no figure. */
const NAMES_CODE = /(?:代码|编码|编号|邮编|文号|电话)[：:]?$/;
/** 绩效指标（90分）, （50分）, （模板说明：…）: what stands in brackets behind a title, or alone, tells of the form. */
const OF_FORM = /^(?:\p{Script=Han}{2,12})?（\d{1,3}分）$|^（模板/u;
/** What is told at such length is a story, whose figures are of no account. */
const STORY = 40;
const isNoCell = ({ text }: Token, before: string | undefined): boolean =>
  OF_FORM.test(text) ||
  (text.length > STORY && /[，。]/.test(text)) ||
  NAMES_CODE.test(before ?? '') ||
  [text, before].some((label) => labels(label, 'person')) ||
  // 项目期 3年: how long a project goes on is no figure of an account.
  (TERM.test(text) && labels(before, 'ignored'));

const TERM = /^\d{1,2}(?:年|个?月)$/;

const labels = (text: string | undefined, field: 'person' | 'ignored'): boolean =>
  text !== undefined && (headLabel(text) ?? splitLabel(text)?.field) === field;

/** Counts as unread every figure in the rows of a form that neither its records nor its problems hold. */
export function reportLostFigures(draft: FormDraft, rows: readonly TokenRow[]): void {
  const held: Held = new Map();
  for (const { fields, funds, sources, tasks, tasksTotal = {}, goals, indicators, dimensions, problems } of [draft, ...draft.others])
    holdAll(held, { fields, funds, sources, tasks, tasksTotal, goals, indicators, dimensions, problems });
  let above: readonly string[] = [];
  for (const [at, row] of rows.entries()) {
    const texts = row.filled.map(({ text }) => text);
    const isTitle = row.block.kind === 'heading' || (texts.some(holdsDigit) && titleAt(row, at) !== undefined);
    for (const [index, token] of row.filled.entries()) {
      if (!holdsDigit(token.text)) continue;
      // A merged cell may be printed again in every row that it spans; a telephone number is not to be kept.
      if (isTitle || draft.bounds.has(token) || above.includes(token.text) || isNoCell(token, texts[index - 1])) continue;
      const there = token.place.line === undefined ? undefined : held.get(token.place.line);
      // A cell that spans columns may be printed in each, and is kept once; where a whole form is one line, every cell of it stands there.
      const lost = figuresOf(token.text, index === 0).filter((number) => {
        const left = there?.get(number) ?? 0;
        if (token.glued !== undefined) there?.set(number, left - 1);
        return left <= 0;
      });
      if (lost.length > 0)
        unreadCells(
          draft,
          'unreadableCell',
          lost.map((text) => ({ ...token, text })),
          'form',
        );
    }
    above = texts;
  }
}
