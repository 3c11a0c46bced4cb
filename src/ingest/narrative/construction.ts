import type { Base } from './comparison.ts';
import type { Direction, Intro } from './words.ts';

/**
 * The construction a figure stands in, read from the words before it alone: what kind of figure it is, what it is measured against and
 * which words name it. A figure whose words fit none is `unknown`, and nothing is built on it.
 */
export type Role =
  /** 为X, 支出X: an amount, count or area. */
  | { readonly kind: 'amount' | 'count' | 'area' }
  /** 较上年X增加…: the amount compared with. */
  | { readonly kind: 'base'; readonly base: Base }
  /** 占收入总额X的p%, 完成预算X的p%: the amount a share or completion is taken of. */
  | { readonly kind: 'whole'; readonly of: string; readonly completion: boolean }
  /** 由X调整为Y. */
  | { readonly kind: 'from'; readonly base: Base }
  | { readonly kind: 'to' }
  /** 增加X, 大于预算数X; a printed base is the amount that stood right before it. */
  | {
      readonly kind: 'change' | 'rate';
      readonly direction?: Direction;
      readonly base?: Base;
      readonly printedBase?: true;
      readonly orBase?: true;
    }
  /**
   * 占…的p%; `of` is undefined where the whole is not named, and `printed` where its amount stands right before it; `supposed`: a percentage alone
   * in brackets behind an amount, which is a share only where the figures beside it bear that out.
   */
  | { readonly kind: 'share'; readonly of?: string; readonly printed?: true; readonly supposed?: true }
  | { readonly kind: 'completion'; readonly base: Base; readonly printed?: true }
  /** 差值为X: a difference without sign. */
  | { readonly kind: 'difference' }
  /** 人均X, 个百分点, 增长X倍: read, and part of no account. */
  | { readonly kind: 'detail' }
  | { readonly kind: 'unknown' };

export interface Construction {
  readonly role: Role;
  /** The list that begins before the figure. */
  readonly intro?: Intro;
  /** 加上X: the figure is added to the one before, or taken from it. */
  readonly addend?: 1 | -1;
  /** Words that name what the figure speaks about; '' when it has no name of its own. */
  readonly name: string;
}

/** What one figure leaves to the next ones of its sentence. */
export interface Memory {
  /** The comparison that still holds: 比上年增加X，增长Y%. */
  base: Base | undefined;
  /** An amount that waits for what is said of it. */
  pending: 'base' | 'whole' | 'completion' | 'from' | undefined;
  pendingBase: Base | undefined;
  pendingOf: string;
  /** The role of the figure before, for `25.0%、55.0%和20.0%`. */
  last: Role | undefined;
  /** What the words before asked for: 支出进度最快的是A，为80%. */
  asked: Role | undefined;
  /** Names and percentages follow that are all shares: 各来源占比为：A91.65%，B5.10%. */
  shares: boolean;
}

export const emptyMemory = (): Memory => ({
  base: undefined,
  pending: undefined,
  pendingBase: undefined,
  pendingOf: '',
  last: undefined,
  asked: undefined,
  shares: false,
});
