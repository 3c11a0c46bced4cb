import type { Field } from './field.ts';
import type { Amount, Percentage } from './number.ts';
import type { Place } from './place.ts';

/** Figures of a disclosure: what the reader met, and what each came to mean. */

export type FactMeasure =
  /** An amount of money of the year the document is about (or of `year`). */
  | 'amount'
  /** Change on the year before: signed by its direction word (减少 5.9 is -5.9). */
  | 'change'
  /** Rate of change in percent, signed by its direction word. */
  | 'changeRate'
  /** Share of the parent in percent. */
  | 'share'
  /** final ÷ budget in percent. */
  | 'completion'
  /** A difference printed without sign (差值为1.48万元). */
  | 'difference'
  /** A number of things: vehicles, people, groups. */
  | 'count'
  /** An area in square metres. */
  | 'area'
  /** Money for one of something (单价, 标准): it adds up with nothing. */
  | 'price';

/** What a change or rate is measured against. */
export interface ComparisonBase {
  /** `year`: an earlier year; `budget`: the budget of the same year; `period`: the month or quarter before; `other`: anything else. */
  readonly kind: 'year' | 'budget' | 'period' | 'other';
  readonly year?: number;
  /** Budget or final accounts of the base, where the text says so. */
  readonly basis?: 'budget' | 'final';
  /** 年初预算 or 调整预算. */
  readonly stage?: 'initial' | 'adjusted';
  /** 同口径, 可比口径: the base was restated and is no figure printed for that year. */
  readonly restated?: true;
}

/** The value of a fact: money in 分, percent, or a plain number. */
export type FactValue =
  | ({ readonly kind: 'amount' } & Amount)
  | ({ readonly kind: 'percent' } & Percentage)
  | { readonly kind: 'number'; readonly number: number; readonly decimals: number; readonly unit?: string };

/**
 * One figure of the text or of a summary table. `concept` is an identifier of the glossary (concept.ts), or 'item' for a named
 * item of a list (an expense, a project) and 'unknown' when the label is not recognised.
 */
export interface Fact {
  /** Unique within its document; stable order of appearance. */
  readonly id: number;
  readonly concept: string;
  /** As printed, e.g. 日常公用经费. */
  readonly label: string;
  readonly measure: FactMeasure;
  readonly field: Field<FactValue>;
  /** Direction word of a change: 增加/增长 is up, 减少/下降 is down, 持平/无变化 is flat. The field's value is already signed. */
  readonly direction?: 'up' | 'down' | 'flat';
  /** Which year's figure: the document's own, or the one before. */
  readonly period: 'current' | 'previous';
  readonly year?: number;
  /** Budget or final accounts (执行数, 决算数). */
  readonly basis: 'budget' | 'final';
  /** Which budget: as approved at the start of the year or as adjusted later, where the text says so. */
  readonly stage?: 'initial' | 'adjusted';
  /** The item it belongs to, where that is no concept: 基本支出 of 教育支出. */
  readonly scope?: string;
  /** The tier of government it is of, where a paper speaks of several: 全市, 市级 (本级), 下级 for all tiers below, a zone by its name. */
  readonly tier?: string;
  /** First and last month it covers, where a paper speaks of several spans: `1-6`; one month alone `6`, `month` where it is not named. */
  readonly months?: string;
  /** For a change or rate: what it is measured against; the year before when left out. */
  readonly against?: ComparisonBase;
  /** For a change or rate: the printed amount it is measured against. */
  readonly from?: number;
  /** Fund scope where the text names one: 财政拨款, 一般公共预算, 政府性基金 or 国有资本经营. */
  readonly fund?: 'fiscalAppropriation' | 'generalPublicBudget' | 'governmentFundBudget' | 'stateCapitalBudget';
  /** The fact this one is printed as a part of (其中, 包括, or a row under it). */
  readonly partOf?: number;
  /** For parts: whether the list they stand in claims to be complete (其中) or is a sample (主要, 包括…等). Same on all parts of one list. */
  readonly list?: {
    readonly id: number;
    readonly exhaustive: boolean;
    /** Introduced by 主要 or ended by 等: it need not come near its total. */
    readonly sample?: true;
    /** The words state the sum (加上B、C，总计D): its parts are these and no others. */
    readonly stated?: true;
  };
  /** For a rate, share or change: the amount it speaks about. */
  readonly of?: number;
  /** The facts it is the sum of, along its row or its column, where the names or the other lines of its table show that; `less` is taken off. */
  readonly sums?: readonly { readonly along: 'row' | 'column'; readonly parts: readonly number[]; readonly less?: readonly number[] }[];
  /** The facts of its row that it is the product of (单价 × 数量), where the names or the other rows of its table show that. */
  readonly product?: readonly number[];
  /** Where the figure comes from. */
  readonly source: 'text' | 'table';
  /** The name of its column, where its table has several: which figure of the row it is. */
  readonly column?: string;
  /** 其中-rows inside a table that must not be added to their siblings. */
  readonly within?: true;
  /** A total of a table with rows of which nothing says whether they are its parts: no list of it was judged there. */
  readonly unlisted?: true;
}

/** Whether two figures are of one account: of the same fund, item and tier of government. */
export function sameAccount(a: Fact, b: Fact): boolean {
  return a.fund === b.fund && a.scope === b.scope && a.tier === b.tier;
}

/** Which total a label names: 总计/总收入 with what was carried over, 本年 without it, or neither is said. */
export function aggregateOf(label: string): 'grand' | 'ownYear' | 'plain' {
  if (/本年|当年/.test(label)) return 'ownYear';
  if (/总计|总收入|总支出|总预算|收支总|总额|总量/.test(label)) return 'grand';
  return 'plain';
}

/** Why a figure was not read, or may not be judged although it was. */
export const FIGURE_REASONS = [
  'unreadable',
  'unknownConstruction',
  'noSubject',
  'noUnit',
  'unreadTable',
  'notRead',
  'reasonDetail',
  'bound',
  'example',
] as const;
export type FigureReason = (typeof FIGURE_REASONS)[number];

/** One figure of the paper as the reader met it, read or not: an amount, count or rate, never a date, number of a list or page, or code. */
export interface Figure {
  /** As printed. */
  readonly text: string;
  readonly place?: Place;
  /** Where it stands in the sections: paragraph `paragraph` of section `section` (both from 0), from `start` to `end`; absent in tables. */
  readonly at?: { readonly section: number; readonly paragraph: number; readonly start: number; readonly end: number };
  /** The fact it became; with one it counts as read. */
  readonly fact?: number;
  readonly reason?: FigureReason;
}
