import { describe, expect, it } from 'vitest';
import type { DraftFact, PartsList, Subject } from '../../src/ingest/narrative/fact-draft.ts';
import { FARTHEST, FactIndex, factsOfBlock, lastNear } from '../../src/ingest/narrative/fact-index.ts';
import { figuresOf } from '../../src/ingest/narrative/figure.ts';
import { linkFacts, settleSides } from '../../src/ingest/narrative/link.ts';
import type { NamedRow } from '../../src/ingest/table/row-name.ts';
import { parentsOf } from '../../src/ingest/table/row-parents.ts';
import { readPaper } from './table/given.ts';

/** How often what is counted is looked at when there is twice as much of it; counted, so that no busy machine matters. */
function growth(looks: (size: number) => number, size: number): number {
  return looks(2 * size) / looks(size);
}
const MOST_GROWTH = 2.6;

let looked = 0;

const subject = (label: string, given: Partial<Subject> = {}): Subject => ({
  concept: 'expenditure',
  label,
  period: 'current',
  basis: 'budget',
  reach: {},
  figures: [],
  ...given,
});

/** A fact that counts how often its measure is asked for. */
function fact(of: Subject, measure: DraftFact['measure'], block: number, given: Partial<DraftFact> = {}): DraftFact {
  const value = { kind: 'amount', fen: 100, unit: '万元', decimals: 0 } as const;
  const made = { subject: of, value, text: '', place: { file: '' }, period: 'current', basis: 'budget', source: 'text', block, section: 0 };
  const counted = Object.defineProperty({ ...made, ...given } as DraftFact, 'measure', {
    get: () => {
      looked += 1;
      return measure;
    },
  });
  of.figures.push(counted);
  return counted;
}

function looksAt(facts: readonly DraftFact[], settle: (facts: readonly DraftFact[]) => void): number {
  looked = 0;
  settle(facts);
  return looked;
}

const things = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => index);

describe('twice as many figures are twice the work', () => {
  it('rates far from what they speak of', () => {
    const facts = (size: number) =>
      things(size).flatMap((at) => [fact(subject(`甲${at}`, { concept: 'item' }), 'amount', at), fact(subject('乙'), 'changeRate', at)]);
    expect(growth((size) => looksAt(facts(size), (all) => linkFacts(all, [])), 1500)).toBeLessThan(MOST_GROWTH);
  });

  it('shares of a whole that the words name', () => {
    const shares = (size: number) =>
      things(size).flatMap((at) => {
        const own = subject(`甲${at}`, { concept: 'item' });
        return [fact(own, 'amount', at), fact(own, 'share', at, { shareOf: 'revenue', shareOfYear: true })];
      });
    expect(growth((size) => looksAt(shares(size), (all) => linkFacts(all, [])), 1500)).toBeLessThan(MOST_GROWTH);
  });

  it('amounts that name no side', () => {
    const facts = (size: number) => things(size).map((at) => fact(subject('支出'), 'amount', at));
    expect(growth((size) => looksAt(facts(size), (all) => settleSides(all, [])), 1500)).toBeLessThan(MOST_GROWTH);
  });

  it('rows of a table that nothing puts below others', () => {
    const rows = (size: number) =>
      things(size).map((at): NamedRow => {
        const row = { label: `甲${at}`, within: false, code: undefined, depth: 3, indent: 0, isTotal: false, isSubtotal: false };
        return Object.defineProperty({ ...row, symbol: undefined, terms: [], cells: [] } as unknown as NamedRow, 'concept', {
          get: () => {
            looked += 1;
            return 'expenditure.basic';
          },
        });
      });
    const looks = (size: number) => {
      const made = rows(size);
      looked = 0;
      parentsOf(made, () => true);
      return looked;
    };
    expect(growth(looks, 1500)).toBeLessThan(MOST_GROWTH);
  });
});

describe('lists within lists', () => {
  it('deeper than the stack', () => {
    let list: PartsList | undefined;
    const facts: DraftFact[] = [];
    for (const at of things(20_000)) {
      const parent = subject(`甲${at}`, list === undefined ? {} : { list });
      facts.push(fact(parent, 'amount', 0, at === 0 ? { spoken: true } : { basis: 'final' }));
      list = { kind: 'among', parent, parentFigure: parent.figures[0], punctuated: true, parts: [], semicolons: false };
    }
    const last = fact(subject('乙', list === undefined ? {} : { list }), 'amount', 0);
    settleSides([...facts, last], []);
    // All of it is a part of the budget that the first of them names.
    expect(last.basis).toBe('budget');
  });
});

describe('what is looked up', () => {
  const own = subject('甲');
  const facts = [0, 0, 1, 1, 1, 2].map((block) => fact(own, 'amount', block));

  it('the facts of a paragraph stand together', () => {
    expect(factsOfBlock(facts, 1)).toEqual(facts.slice(2, 5));
    expect(factsOfBlock(facts, 3)).toEqual([]);
  });

  it('an index knows what was added behind it', () => {
    const some = facts.slice(0, 2);
    const index = new FactIndex(some);
    expect(index.ofLabel('甲')).toHaveLength(2);
    some.push(...facts.slice(2, 4));
    expect([index.ofLabel('甲').length, index.placeOf(facts[3] as DraftFact), index.placeOf(facts[5] as DraftFact)]).toEqual([4, 3, -1]);
  });

  it('nothing farther than any words refer', () => {
    const many = [facts[0] as DraftFact, ...things(FARTHEST).map(() => facts[5] as DraftFact)];
    const isFirst = (each: DraftFact) => each === facts[0];
    expect(lastNear(many, () => true, isFirst)).toBeUndefined();
    expect(lastNear(many.slice(0, FARTHEST), () => true, isFirst)).toBe(facts[0]);
    expect(lastNear(facts, ({ block }) => block === 2, isFirst)).toBeUndefined();
  });
});

it('figures in words take what they cover, and no figure stands in another', () => {
  const text = `支出三百二十万元，${'水费12万元，'.repeat(3)}百分之九十五`;
  expect(figuresOf(text).map((figure) => figure.text)).toEqual(['三百二十万元', '12万元', '12万元', '12万元', '百分之九十五']);
});

it('a table wider than any paper is not read, and its figures count', () => {
  const columns = (text: string) => Array.from({ length: 300 }, () => text).join('\t');
  const { facts, cells, problems } = readPaper(
    `云溪县林业局2023年部门预算\n支出预算表\n单位：万元\n项目\t${columns('预算数')}\n水费\t${columns('12.50')}\n`,
  );
  expect([facts.length, cells]).toEqual([0, { recognised: 300, read: 0 }]);
  expect(problems.map(({ code }) => code)).toEqual(['unreadableForm']);
});
