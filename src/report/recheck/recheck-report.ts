import type { RecheckResult } from '../../model/correction.ts';
import type { ReturnedList } from '../corrections/returned/returned-list.ts';

/** What a recheck is about: the lists that came back, and what has become of them. */
export interface RecheckReport {
  readonly lists: readonly ReturnedList[];
  readonly recheck: RecheckResult;
}
