/** Where the planted error stands: `text` is the paper, the spot what was printed (or its wrong form) from `start` to `end`. */
export interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One way of writing that hides a figure, a label or a form. Returns the text as it is where it does not apply. */
export interface Disguise {
  readonly name: string;
  /** Characters, unreadable figures, structure; what a clerk types, what a converter makes of it. */
  readonly family: 'characters' | 'figures' | 'structure' | 'clerk' | 'converter';
  readonly apply: (spot: Spot) => string;
  /** The paper says something else then, such as that there is no total, or a negative amount in brackets: what is wrong in that is no false accusation. */
  readonly saysOtherwise?: true;
}

/** A figure as the papers print it. */
export const FIGURE = /\d+(?:\.\d+)?/g;

/** The figure of the spot that differs between right and wrong is its last but for one in a row of scores: all of them are hidden. */
export const figures =
  (change: (figure: string) => string) =>
  ({ text, start, end }: Spot): string =>
    text.slice(0, start) + text.slice(start, end).replace(FIGURE, change) + text.slice(end);

/** What was printed, or its wrong form. */
export const spot =
  (change: (piece: string) => string) =>
  ({ text, start, end }: Spot): string =>
    text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);

/** The line (or lines) that the spot stands in. */
export const line =
  (change: (line: string) => string) =>
  ({ text, start, end }: Spot): string => {
    const from = text.lastIndexOf('\n', start) + 1;
    const next = text.indexOf('\n', end);
    const to = next < 0 ? text.length : next;
    return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to);
  };

/** The whole paper. */
export const paper =
  (change: (text: string) => string) =>
  ({ text }: Spot): string =>
    change(text);

/** A figure with a mark behind its first digit. */
export const broken =
  (mark: string) =>
  (figure: string): string =>
    `${figure.slice(0, 1)}${mark}${figure.slice(1)}`;
