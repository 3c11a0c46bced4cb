import { type DocumentNode, type Edit, mark, type TableNode, type TableRow } from './document.ts';
import { decimalText, type Figure, type FigureKind, type MoneyStyle, type MoneyUnit, moneyNumber, moneyText, stepOf } from './figure.ts';
import { equal, type Invariant, ratio, sum, sumAtMost } from './invariant.ts';
import type { Random } from './random.ts';

/** A piece of text with its mark; stands in a template as its marked text. */
export interface Spot {
  readonly id: number;
  readonly value: number;
  toString(): string;
}

/** One error that the generator knows how to make, beside the slips any figure can suffer. */
export interface Plant {
  readonly kind: string;
  /** A printed relation or a rule of the form is broken by it. */
  readonly certain: boolean;
  /** The relation or rule, in the generator's words. */
  readonly breaks: readonly string[];
  /** Marks on whose lines it stands. */
  readonly near: readonly number[];
  readonly edit: Edit;
  readonly wording: string;
}

/** A document under construction: its nodes, the figures it prints, what holds between them and the errors that can be planted. */
export class Sheet {
  readonly nodes: DocumentNode[] = [];
  readonly figures = new Map<number, Figure>();
  readonly invariants: Invariant[] = [];
  readonly plants: Plant[] = [];
  readonly wordings = new Map<number, string>();
  readonly random: Random;
  readonly style: MoneyStyle;
  readonly year: number;
  readonly department: string;
  /** Nodes of each project's form, first and last, where forms stand one after the other. */
  readonly forms: (readonly [first: number, last: number])[] = [];
  /** What is being written now, for the statistics. */
  wording = '';
  private ids = 0;

  constructor(random: Random, style: MoneyStyle, year: number, department: string) {
    this.random = random;
    this.style = style;
    this.year = year;
    this.department = department;
  }

  newId(): number {
    this.ids += 1;
    return this.ids;
  }

  get step(): number {
    return stepOf(this.style);
  }

  private spot(id: number, value: number, text: string): Spot {
    const marked = mark(id, text);
    this.wordings.set(id, this.wording);
    return { id, value, toString: () => marked };
  }

  private figure(kind: FigureKind, value: number, text: string, step: number, unit: MoneyUnit = this.style.unit): Spot {
    const id = this.newId();
    this.figures.set(id, { id, kind, value: Math.abs(value), text, step, unit });
    return this.spot(id, value, text);
  }

  /** Money with its unit, as prose prints it. */
  money(fen: number): Spot {
    return this.figure('money', fen, moneyText(Math.abs(fen), this.style), this.step);
  }

  /** Money as a table prints it: without a unit. */
  amount(fen: number, style: MoneyStyle = this.style): Spot {
    return this.figure('money', fen, moneyNumber(fen, style), stepOf(style), style.unit);
  }

  /** A percentage given as a quotient, printed with up to two decimals. */
  percent(part: number, whole: number, decimals = 2): Spot {
    const value = whole === 0 ? 0 : Math.abs(part / whole) * 1_000_000;
    const text = decimalText(value, decimals, true);
    // What is printed says how finely it was rounded: 90% may be 90.04%.
    const printed = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
    return this.figure('percent', Math.round(Number(text) * 10_000), `${text}%`, 10_000 / 10 ** printed);
  }

  /** A percentage as it stands, `100%`. */
  share(percent: number, text = `${percent}%`): Spot {
    return this.figure('percent', Math.round(percent * 10_000), text, 10_000);
  }

  points(points: number, text = `${points}`): Spot {
    return this.figure('points', Math.round(points * 10_000), text, 10_000);
  }

  count(number: number, text = `${number}`): Spot {
    return this.figure('count', number * 10_000, text, 10_000);
  }

  /** A text that a plant may change or that marks a place. */
  span(text: string): Spot {
    return this.spot(this.newId(), 0, text);
  }

  sum(name: string, total: Spot, parts: readonly (Spot | { id: number; sign?: 1 | -1 })[], step = this.step): void {
    this.invariants.push(
      sum(
        name,
        total.id,
        parts.map((part) => ('sign' in part && part.sign !== undefined ? { id: part.id, sign: part.sign } : part.id)),
        step,
      ),
    );
  }

  /** Σ parts ≤ total: a list that may leave something out. */
  within(name: string, total: Spot, parts: readonly Spot[]): void {
    this.invariants.push(
      sumAtMost(
        name,
        total.id,
        parts.map(({ id }) => id),
        this.step,
      ),
    );
  }

  equal(name: string, left: Spot, right: Spot, step = this.step): void {
    this.invariants.push(equal(name, left.id, right.id, step));
  }

  stepOf(spot: Spot): number {
    return this.figures.get(spot.id)?.step ?? 0;
  }

  /** rate = part ÷ whole. */
  rate(name: string, rate: Spot, part: Spot, whole: Spot): void {
    this.invariants.push(ratio(name, rate.id, [part.id], [whole.id], this.stepOf(rate), this.step));
  }

  /** rate = change ÷ (current − change), the year before not being printed. */
  growth(name: string, rate: Spot, change: Spot, current: Spot): void {
    const sign = change.value < 0 ? 1 : -1;
    this.invariants.push(ratio(name, rate.id, [change.id], [current.id, { id: change.id, sign }], this.stepOf(rate), this.step));
  }

  plant(kind: string, breaks: string, near: readonly Spot[], edit: Edit, certain = true): void {
    this.plants.push({ kind, certain, breaks: [breaks], near: near.map(({ id }) => id), edit, wording: this.wording });
  }

  heading(text: string): number {
    const id = this.newId();
    this.nodes.push({ kind: 'heading', id, text });
    return id;
  }

  paragraph(text: string): number {
    const id = this.newId();
    this.nodes.push({ kind: 'paragraph', id, text });
    return id;
  }

  row(cells: readonly (string | Spot)[]): TableRow {
    return { id: this.newId(), cells: cells.map(String) };
  }

  table(rows: readonly TableRow[], narrow = false): TableNode {
    const node: TableNode = { kind: 'table', id: this.newId(), rows, narrow };
    this.nodes.push(node);
    return node;
  }

  /** Items one after the other; every item but the first can be left out or counted twice. */
  list(
    items: readonly { readonly text: string; readonly value: number }[],
    separator: string,
    breaks: string,
    total: Spot,
    certain = true,
  ): string {
    return items
      .map(({ text, value }, index) => {
        if (index === 0) return text;
        const item = this.span(`${separator}${text}`);
        if (value !== 0) {
          this.plant('part dropped', breaks, [total], { replace: new Map([[item.id, '']]) }, certain && items.length > 2);
          this.plant('part counted twice', breaks, [total, item], { replace: new Map([[item.id, (old: string) => old + old]]) }, false);
        }
        return String(item);
      })
      .join('');
  }

  /** The word for a change of that sign; turned round it contradicts the figures. */
  direction(signed: number, breaks: string, words: readonly [string, string] = ['增加', '减少'], certain = true): Spot {
    const [up, down] = words;
    const word = this.span(signed < 0 ? down : up);
    if (signed !== 0)
      this.plant('direction word turned', breaks, [word], { replace: new Map([[word.id, signed < 0 ? up : down]]) }, certain);
    return word;
  }
}
