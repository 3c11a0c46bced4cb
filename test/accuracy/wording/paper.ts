import type { Body } from './bodies.ts';
import { decimal, percentage, print, type Style } from './figures.ts';
import type { Random } from './random.ts';
import { type Fault, type FaultKind, type Spoil, Spots } from './spots.ts';

export type Kind = 'budget' | 'final' | 'government' | 'monthly';

/** What a figure is, for the description of a fault planted on it. */
interface Role {
  readonly what: string;
  readonly kind?: FaultKind;
}

/** A paper being written: its figures' style, its words' choices, and the places that could be spoiled. */
export class Paper {
  readonly spots = new Spots();
  readonly r: Random;
  readonly kind: Kind;
  readonly year: number;
  readonly body: Body;
  style: Style;
  /** The chapters of the account stand in the opposite order. */
  readonly reversed: boolean;
  /** What a government calls the budget its completion rates are on. */
  plans: readonly string[] = ['年初预算', '预算'];

  constructor(r: Random, kind: Kind, year: number, body: Body, style: Style, reversed = false) {
    this.r = r;
    this.kind = kind;
    this.year = year;
    this.body = body;
    this.style = style;
    this.reversed = reversed;
  }

  /** Chooses in every [a|b|c], innermost first. */
  say(template: string): string {
    let text = template;
    for (;;) {
      const next = text.replace(/\[([^[\]]*)\]/g, (_, inner: string) => this.r.pick(inner.split('|')));
      if (next === text) return text;
      text = next;
    }
  }

  one(...templates: readonly string[]): string {
    return this.say(this.r.pick(templates));
  }

  /** A whole number of last places for a sum of about so many 万元. */
  draw(from: number, to: number): number {
    const { perWan } = this.style;
    return Math.max(1, this.r.int(Math.ceil(from * perWan), Math.floor(to * perWan)));
  }

  /** Budgets are often round: 5万元, 12.5万元. */
  round(amount: number): number {
    const grain = this.r.pick([this.style.perWan, this.style.perWan / 2, this.style.perWan * 5]);
    const rounded = Math.round(amount / grain) * grain;
    return Number.isInteger(rounded) && rounded > 0 ? rounded : amount;
  }

  number(amount: number): string {
    return print(amount, this.style);
  }

  plain(amount: number): string {
    return `${this.number(amount)}${this.style.gap}${this.style.unit}`;
  }

  /** An amount with its unit; with a role it can be spoiled in the ways that role allows. */
  amount(amount: number, role?: Role): string {
    const text = this.plain(amount);
    if (role === undefined || amount === 0) return text;
    const spoils: Spoil[] = [
      this.#spoil('blankFigure', 'error', this.style.unit, [], `blank: ${role.what}`),
      this.#spoil('missingUnit', 'warning', this.number(amount), [this.#bare(amount)], `no unit: ${role.what}`),
    ];
    if (role.kind !== undefined) {
      const other = this.#off(amount);
      const wrong = this.plain(other);
      spoils.push(this.#spoil(role.kind, role.kind === 'twoValues' ? 'warning' : 'error', wrong, [this.#bare(other)], role.what));
      if (role.kind === 'wrongSum' && this.style.unit !== '亿元') {
        const slip = `${this.number(amount)}${this.style.gap}${this.style.unit === '元' ? '万元' : '元'}`;
        spoils.push(this.#spoil('unitSlip', 'error', slip, [this.#bare(amount)], `unit: ${role.what}`));
      }
    }
    return this.spots.mark(text, spoils);
  }

  /** A cell of a table: digits only. */
  cell(amount: number, what: string): string {
    if (amount === 0) return this.number(0);
    const other = this.#off(amount);
    return this.spots.mark(this.number(amount), [
      this.#spoil('textAgainstTable', 'error', this.number(other), [this.#bare(other)], `table: ${what}`),
    ]);
  }

  percent(
    part: number,
    whole: number,
    kind: 'wrongRate' | 'wrongShare' | 'wrongCompletion',
    what: string,
    places = this.style.rateDecimals,
  ): string {
    // A change that rounds to nothing is printed finer.
    const decimals = part !== 0 && percentage(part, whole, places) === 0 ? 2 : places;
    const value = percentage(part, whole, decimals);
    const digits = this.rate(value, decimals);
    const text = `${digits}${this.style.percent}`;
    const other = value + (this.r.chance(0.5) || value < 5 * 10 ** decimals ? 1 : -1) * this.r.int(2 * 10 ** decimals, 5 * 10 ** decimals);
    const wrong = this.rate(other, decimals);
    return this.spots.mark(text, [
      this.#spoil(kind, 'error', `${wrong}${this.style.percent}`, [wrong.replaceAll(',', '')], what),
      this.#spoil('missingPercent', 'warning', digits, [digits.replaceAll(',', '')], `no percent sign: ${what}`),
      this.#spoil('blankFigure', 'error', this.style.percent, [], `blank: ${what}`),
    ]);
  }

  /** A rate whose base the text does not print: nobody could prove another value wrong. */
  loose(part: number, whole: number, what: string): string {
    const decimals = this.style.rateDecimals;
    const value = percentage(part, whole, decimals);
    const finer = value === 0 && part !== 0 ? 2 : decimals;
    const digits = this.rate(percentage(part, whole, finer), finer);
    return this.spots.mark(`${digits}${this.style.percent}`, [
      this.#spoil('missingPercent', 'warning', digits, [digits.replaceAll(',', '')], `no percent sign: ${what}`),
      this.#spoil('blankFigure', 'error', this.style.percent, [], `blank: ${what}`),
    ]);
  }

  rate(value: number, decimals = this.style.rateDecimals): string {
    const text = decimal(value, decimals, this.style.thousands);
    return this.style.trimmed && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  }

  /** A word of direction that contradicts its figures when reversed. */
  direction(word: string, reversed: string, figures: readonly string[], what: string): string {
    return this.spots.mark(word, [this.#spoil('directionReversed', 'error', reversed, [...figures], what)]);
  }

  reason(text: string, amount: number, what: string, needed: boolean): string {
    if (!needed) return text;
    return this.spots.mark(text, [this.#spoil('missingReason', 'warning', '', [this.#bare(amount)], `no reason: ${what}`)]);
  }

  headingYear(year: number): string {
    const wrong = String(year - 1);
    return this.spots.mark(String(year), [this.#spoil('headingYear', 'warning', wrong, [wrong], 'year of a heading')]);
  }

  /** Two figures printed in each other's place. */
  swapped(first: number, second: number, what: string): [string, string] {
    if (first === second || first === 0 || second === 0) return [this.plain(first), this.plain(second)];
    const a = this.spots.mark(this.plain(first), [this.#spoil('missingUnit', 'warning', this.number(first), [this.#bare(first)], what)]);
    const place = this.spots.last;
    const b = this.spots.mark(this.plain(second), [this.#spoil('missingUnit', 'warning', this.number(second), [this.#bare(second)], what)]);
    const both = [this.#bare(second), this.#bare(first)];
    const spoil = this.#spoil('swappedFigures', 'error', this.plain(second), both, `swapped: ${what}`);
    this.spots.add(place, { ...spoil, also: new Map([[place + 1, this.plain(first)]]) });
    return [a, b];
  }

  bare(amount: number): string {
    return this.#bare(amount);
  }

  #bare(amount: number): string {
    return print(amount, this.style).replaceAll(',', '');
  }

  /** Off by far more than rounding explains, by a slip of the kind typists make. */
  #off(amount: number): number {
    const slip = Math.max(this.r.int(3, 9) * 10 ** Math.max(1, String(Math.abs(amount)).length - 2), 20);
    return amount > 2 * slip && this.r.chance(0.5) ? amount - slip : amount + slip;
  }

  #spoil(kind: FaultKind, level: Fault['level'], text: string, figures: string[], what: string): Spoil {
    return { kind, level, text, figures, what };
  }
}
