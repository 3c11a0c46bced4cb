import type { Fact } from '../../model/fact.ts';
import { isMoneyUnit, type MoneyUnit, tellingDigits, UNIT_SLIPS, unitTimes } from '../../model/number.ts';
import { addTo, oncePer } from '../../model/once.ts';
import type { Disclosure, Paragraph, Section, SectionTable } from '../../model/record.ts';
import { firstFrom } from '../../model/searched-text.ts';

/** A table whose unit the rest of the paper disproves: most of its amounts stand in two other places, each ten thousand times as much or as little. */
export interface SlippedTable {
  /** The line that names the unit. */
  readonly at: Paragraph;
  readonly printed: MoneyUnit;
  readonly right: MoneyUnit;
  /** Its amounts that show it, at least `FEWEST`. */
  readonly cells: readonly Fact[];
  /** Every figure of the table. */
  readonly facts: ReadonlySet<Fact>;
}

const FEWEST = 3;
/** Places besides the table that print an amount: with one alone nobody knows which of the two is wrong. */
const PLACES = 2;
/** Digits, without the zeros at the end, that tell an amount from others. */
const TELLING = 4;
/** Lines between the unit and its table. */
const NEAR = 4;

interface Block {
  readonly section: Section;
  readonly table: SectionTable;
  readonly facts: Fact[];
}

const fenOf = ({ measure, field: { value } }: Fact): number | undefined =>
  measure === 'amount' && value?.kind === 'amount' && tellingDigits(value.fen).length >= TELLING ? value.fen : undefined;

/** The tables that have lines, in order, with the figures read out of them. */
function blocksOf({ sections, facts }: Disclosure): readonly Block[] {
  const blocks = sections
    .flatMap((section) => section.tables.map((table): Block => ({ section, table, facts: [] })))
    .filter(({ table: { place } }) => place?.line !== undefined)
    .toSorted((a, b) => (a.table.place?.line ?? 0) - (b.table.place?.line ?? 0));
  const starts = blocks.map(({ table }) => table.place?.line ?? 0);
  for (const fact of facts) {
    const line = fact.source === 'table' ? fact.field.place?.line : undefined;
    const block = line === undefined ? undefined : blocks[firstFrom(starts, line + 1) - 1];
    if (block !== undefined && line !== undefined && line <= (block.table.place?.endLine ?? line)) block.facts.push(fact);
  }
  return blocks;
}

const UNIT = /单位[：:]?(?:人民币)?(亿元|万元|元)[）)]?$/;

function unitLine({ section, table }: Block): { readonly at: Paragraph; readonly printed: MoneyUnit } | undefined {
  const line = table.place?.line ?? 0;
  const at = section.paragraphs.findLast(({ text, place }) => {
    const own = place?.line;
    return own !== undefined && own < line && own >= line - NEAR && UNIT.test(text);
  });
  const printed = UNIT.exec(at?.text ?? '')?.[1] ?? '';
  return at === undefined || !isMoneyUnit(printed) ? undefined : { at, printed };
}

/** The tables of a paper whose unit is wrong. */
export const slippedTables: (disclosure: Disclosure) => readonly SlippedTable[] = oncePer((disclosure: Disclosure) => {
  const blocks = blocksOf(disclosure);
  const places = new Map<number, (Block | 'text')[]>();
  const note = (fact: Fact, place: Block | 'text') => {
    const fen = fenOf(fact);
    if (fen !== undefined) addTo(places, fen, place);
  };
  for (const fact of disclosure.facts) if (fact.source === 'text') note(fact, 'text');
  for (const block of blocks) for (const fact of block.facts) note(fact, block);
  const elsewhere = (fen: number, own: Block): number => new Set((places.get(fen) ?? []).filter((place) => place !== own)).size;
  return blocks.flatMap((block): SlippedTable[] => {
    const unit = unitLine(block);
    const telling = block.facts.filter((fact) => fenOf(fact) !== undefined);
    if (unit === undefined || telling.some((fact) => elsewhere(fenOf(fact) ?? 0, block) > 0)) return [];
    return UNIT_SLIPS.flatMap((factor): SlippedTable[] => {
      const cells = telling.filter((fact) => elsewhere(Math.round((fenOf(fact) ?? 0) * factor), block) >= PLACES);
      const right = unitTimes(unit.printed, factor);
      return cells.length < FEWEST || right === undefined ? [] : [{ ...unit, right, cells, facts: new Set(block.facts) }];
    }).slice(0, 1);
  });
});
