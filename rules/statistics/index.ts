import type { Rule } from '../../src/engine/rule.ts';
import { amountsAreSteady } from './amounts-are-steady.ts';
import { amountsDiffer } from './amounts-differ.ts';
import { amountsNearTheirPeers } from './amounts-near-their-peers.ts';
import { firstDigitsFollowBenford } from './first-digits-follow-benford.ts';
import { scoresAreSpread } from './scores-are-spread.ts';
import { targetsAreMostlyQuantified } from './targets-are-mostly-quantified.ts';

/** The rules of this folder, sorted by id. Adding one: its file, one import and one line here. */
export const statistics: readonly Rule[] = [
  amountsAreSteady,
  amountsDiffer,
  amountsNearTheirPeers,
  firstDigitsFollowBenford,
  scoresAreSpread,
  targetsAreMostlyQuantified,
];
