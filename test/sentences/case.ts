import type { Surrounding } from './surroundings.ts';

/** Sentences of one kind, each right or wrong by itself, and the papers that they may stand in. */
export interface SentenceCases {
  readonly kind: string;
  readonly within: readonly Surrounding[];
  /** Nothing of these is an error. */
  readonly right: readonly string[];
  /** Each of these has one figure or word that another one of it disproves. */
  readonly wrong: readonly string[];
}
