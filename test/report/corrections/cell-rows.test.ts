import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { correctionLists } from '../../../src/report/corrections/correction-list.ts';
import { rowTexts } from '../../../src/report/corrections/list-sheet.ts';
import { readReturnedList } from '../../../src/report/corrections/returned/returned-list.ts';
import { result } from '../fixture.ts';
import { columnOf, context, editWorkbook, workbookOf } from './given.ts';

const unit = result.findings.find(({ rule }) => rule === 'targets/target-has-a-unit');
if (unit === undefined) throw new Error('no finding');
const { expected: _advised, ...open } = unit;
/** Something else that is wrong with the same cell, worse than that its unit is missing. */
const graver: Finding = {
  ...open,
  severity: 'error',
  rule: 'targets/target-is-quantified',
  message: { id: 'qualitative', args: {} },
  placeKey: 'graver',
  fingerprint: 'graver-f',
};

const [list] = correctionLists({ ...result, findings: [unit, graver], documents: [] }, context);
if (list === undefined) throw new Error('no list');

describe('two findings on one cell', () => {
  it('are one row that says both, with the value that is advised', () => {
    const [item, ...others] = [...list.items()];
    expect(others).toEqual([]);
    expect([list.size, list.counts]).toEqual([1, { error: 1, warning: 1, info: 0 }]);
    expect(item?.issued.placeKey).toBe('graver');
    const texts = item === undefined ? {} : rowTexts(item, 0, context);
    expect(texts.expected).toBe('≥90人');
    expect(texts.problem?.split('\n').map((line) => line.slice(0, 2))).toEqual(['1.', '2.']);
    expect(texts.action).toBe('在指标值后补上计量单位。');
  });

  it('come back as two, both with the answer to their row', async () => {
    const bytes = editWorkbook(workbookOf(list), ({ rows }) => {
      const row = rows[1];
      if (row !== undefined) row[columnOf(rows, '答复')] = '已改';
    });
    const returned = await readReturnedList('back.xlsx', bytes);
    expect(returned.issued.map(({ placeKey }) => placeKey)).toEqual(['graver', unit.placeKey]);
    expect([...returned.replies].map(([placeKey, { answer }]) => [placeKey, answer])).toEqual([
      ['graver', 'corrected'],
      [unit.placeKey, 'corrected'],
    ]);
    expect([returned.missingRows, returned.notices]).toEqual([[], []]);
  });

  it('are both missing when their row is', async () => {
    const bytes = editWorkbook(workbookOf(list), ({ rows }) => rows.splice(1, 1));
    const { missingRows, replies } = await readReturnedList('back.xlsx', bytes);
    expect([missingRows, replies.size]).toEqual([['graver', unit.placeKey], 0]);
  });
});
