import { isMoneyUnit, type MoneyUnit } from '../../model/number.ts';
import type { Precision } from '../../model/record.ts';
import type { Block } from '../block.ts';

/** Unit of amounts that are printed without one, and the finest decimals each unit is printed with. */

const UNIT_NOTE = /(?:金额)?单位(?:：|(?:均|都|全部|统一)?[为是])?\s*(?:人民币)?(亿元|百万元|万元|千元|元)(?![\p{Script=Han}/／])/u;
/** 表格的金额单位为元，文字部分为万元: what is said of tables. */
const UNIT_OF_TABLES = new RegExp(`表[^，；。]*?${UNIT_NOTE.source}`, 'u');
const UNIT_IN_BRACKETS = /（(?:人民币)?(亿元|百万元|万元|千元|元)）/g;
const WITH_UNIT = /(?<![\d.])\d+(?:\.(\d+))? ?(亿元|百万元|万元|千元|元)(?!\/|／|每)/g;
const BARE = /^-?\d+(?:\.(\d+))?$/;
/** A finer figure counts when it is no exception: one in fifty, and twice. */
const SHARE = 0.02;
const FEW = 8;
/** Two decimals are what every unit may have; only finer ones can be slips. */
const USUAL = 2;
/** More decimals than any unit has 分 are noise. */
const FINEST = 10;

/**
 * The unit that 单位：… names most often, else the one most titles have in brackets: 分配金额（万元）. Where none is announced it is the one
 * most amounts of the prose are printed with: those of cells are targets (补助标准 ≥8000元) and say nothing of the others.
 */
export function readUnit(blocks: readonly Block[]): MoneyUnit | undefined {
  const prose: string[] = [];
  const cells: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') prose.push(block.text);
    else for (const row of block.rows) for (const { text } of row.cells) if (mayHoldUnit(text)) cells.push(text);
  }
  const all = [...prose, ...cells];
  return (
    mostNamed(all.flatMap((text) => (UNIT_OF_TABLES.exec(text) ?? UNIT_NOTE.exec(text))?.[1] ?? [])) ??
    mostNamed(
      all.filter((text) => !IS_PRICE.test(text)).flatMap((text) => [...text.matchAll(UNIT_IN_BRACKETS)].map((match) => match[1] ?? '')),
    ) ??
    mostNamed(prose.flatMap((text) => [...text.matchAll(WITH_UNIT)].map((match) => match[2] ?? '')))
  );
}

/** 补助标准（元）, 户均资金（元）: of one each, in another unit than what they add up to. */
const IS_PRICE = /(?:标准|单价|均|每)[^（，。；]{0,6}（[^（）]*元/;

/** Every unit ends in 元. */
const mayHoldUnit = (text: string): boolean => text.includes('元');

function mostNamed(units: readonly string[]): MoneyUnit | undefined {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const unit = [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0];
  return isMoneyUnit(unit) ? unit : undefined;
}

class DecimalCounts {
  readonly #counts = new Map<MoneyUnit, number[]>();

  add(unit: MoneyUnit, decimals: number): void {
    const counts = this.#counts.get(unit) ?? [];
    const at = Math.min(decimals, FINEST);
    counts[at] = (counts[at] ?? 0) + 1;
    this.#counts.set(unit, counts);
  }

  finest(): Precision | undefined {
    if (this.#counts.size === 0) return undefined;
    const precision: Partial<Record<MoneyUnit, number>> = {};
    for (const [unit, counts] of this.#counts) {
      const all = counts.reduce((sum, count) => sum + (count ?? 0), 0);
      const least = all <= FEW ? 1 : Math.max(2, all * SHARE);
      let decimals = counts.length - 1;
      // Rare fine figures count together: two with three decimals and one with four are three with at least three.
      for (let seen = 0; decimals > 0; decimals -= 1) {
        seen += counts[decimals] ?? 0;
        if (seen >= least || (decimals <= USUAL && counts[decimals] !== undefined)) break;
      }
      precision[unit] = decimals;
    }
    return precision;
  }
}

function unitNoted(cells: readonly string[]): MoneyUnit | undefined {
  for (const text of cells) {
    const unit = mayHoldUnit(text) ? UNIT_NOTE.exec(text)?.[1] : undefined;
    if (isMoneyUnit(unit)) return unit;
  }
  return undefined;
}

/** The finest decimals printed with each unit in prose and cells; bare numbers of a table count with the unit it names. */
export function readPrecision(blocks: readonly Block[], _unit: MoneyUnit | undefined): Precision | undefined {
  const counts = new DecimalCounts();
  for (const block of blocks) {
    const cells = block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [block.text];
    const noted = block.kind === 'table' ? unitNoted(cells) : undefined;
    for (const text of cells) {
      if (mayHoldUnit(text))
        for (const match of text.matchAll(WITH_UNIT)) if (isMoneyUnit(match[2])) counts.add(match[2], match[1]?.length ?? 0);
      const bare = noted === undefined ? null : BARE.exec(text);
      if (noted !== undefined && bare?.[1] !== undefined) counts.add(noted, bare[1].length);
    }
  }
  return counts.finest();
}
