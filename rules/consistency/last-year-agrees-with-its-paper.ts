import { DISCLOSURE_INSPECTION } from '../../src/engine/kit/basis.ts';
import { budget, fact } from '../../src/engine/kit/example-facts.ts';
import { enterFigures, mergeFigures, type YearFigure, type YearFigures } from '../../src/engine/kit/papers-of-years.ts';
import { defineDatasetRule } from '../../src/engine/rule.ts';

const byPlace = (a: YearFigure, b: YearFigure): number =>
  a.document < b.document ? -1 : a.document > b.document ? 1 : (a.cell.place?.line ?? 0) - (b.cell.place?.line ?? 0);

/** The one value that a year's own paper gives; undefined when it gives several, whatever the reason. */
function only(figures: readonly YearFigure[]): YearFigure | undefined {
  return new Set(figures.map(({ fen }) => fen)).size === 1 ? figures.toSorted(byPlace)[0] : undefined;
}

/** More than one unit of the coarser printing apart. */
const differs = (a: YearFigure, b: YearFigure): boolean => Math.abs(a.fen - b.fen) > Math.max(a.place, b.place);

/** The first figure of each later paper. */
function perDocument(figures: readonly YearFigure[]): readonly YearFigure[] {
  const sorted = figures.toSorted(byPlace);
  return sorted.filter(({ document }, at) => sorted[at - 1]?.document !== document);
}

const paper = (document: string, year: number, facts: Parameters<typeof budget>[0]) =>
  budget(facts, { document, year, department: '云溪县农业局', documentKind: 'finalAccounts' });
const final = (id: number, value: string, extra = {}) => fact(id, 'threePublicExpenses', value, { basis: 'final', ...extra });

export const lastYearAgreesWithItsPaper = defineDatasetRule({
  id: 'consistency/last-year-agrees-with-its-paper',
  version: 1,
  severity: 'warning',
  title: { zh: '引用的上年数与上年公开的文件一致', en: "Last year's figure is the one that last year's paper gives" },
  rationale: {
    zh: '今年说明里的上年数应当就是上年公开的数；不同而不说明，增减额和增减率都失去依据。',
    en: 'The base of a comparison is what was published a year ago; another figure without a word takes the ground from under the change.',
  },
  remedy: { zh: '按上年公开数更正；口径有调整的，写明调整情况。', en: 'Use the published figure, or say why it was restated.' },
  basis: [DISCLOSURE_INSPECTION],
  concern: 'amount',
  messages: {
    differs: {
      zh: '“{label}”的{year}年数写{later}，该年公开的文件（{document}）为{own}',
      en: '"{label}" of {year} is given as {later}, but the paper of that year ({document}) says {own}',
    },
  },
  start: (): Map<string, YearFigures> => new Map(),
  add(figures, record, locate) {
    if (record.kind === 'disclosure') enterFigures(figures, record, locate);
  },
  merge: mergeFigures,
  finish(figures, verdicts) {
    for (const [, { own: published, later }] of [...figures].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const own = only(published);
      if (own === undefined) continue;
      for (const quoted of perDocument(later.filter(({ document }) => document !== own.document))) {
        if (!differs(quoted, own)) verdicts.pass();
        else
          verdicts.fail({
            message: 'differs',
            at: quoted.cell,
            args: { label: quoted.label, year: String(own.year), later: quoted.printed, own: own.printed, document: own.document },
            others: [{ at: own.cell }],
            provided: quoted.printed,
            expected: own.printed,
          });
      }
    }
  },
  examples: [
    {
      name: '上年数与上年文件相同',
      given: [paper('2021', 2021, [final(1, '290.00万元')]), paper('2022', 2022, [final(1, '290.00万元', { period: 'previous' })])],
      expect: 'pass',
    },
    {
      name: '上年文件为290万元，今年引作520万元',
      given: [paper('2021', 2021, [final(1, '290.00万元')]), paper('2022', 2022, [final(1, '520.00万元', { period: 'previous' })])],
      expect: ['differs'],
    },
    {
      name: '上年预算数与上年决算数不比较',
      given: [
        paper('2021', 2021, [final(1, '290.00万元')]),
        paper('2022', 2022, [fact(1, 'threePublicExpenses', '520.00万元', { period: 'previous', basis: 'budget' })]),
      ],
      expect: 'skip',
    },
  ],
});
