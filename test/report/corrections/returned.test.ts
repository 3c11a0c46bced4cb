import { describe, expect, it } from 'vitest';
import { readAnswer, readDay } from '../../../src/report/corrections/returned/reply.ts';
import { type ReturnedList, readReturnedList } from '../../../src/report/corrections/returned/returned-list.ts';
import { columnOf, type Edited, editWorkbook, listOf, workbookOf } from './given.ts';

const issued = workbookOf(listOf('某局'));
const FILE = 'back.xlsx';

const read = (bytes: Uint8Array): Promise<ReturnedList> => readReturnedList(FILE, bytes);
const edited = (edit: (list: Edited) => void, options?: Parameters<typeof editWorkbook>[2]): Promise<ReturnedList> =>
  read(editWorkbook(issued, edit, options));

/** Fills in the reply of a row; rows count from 1 as on the sheet. */
function answer(rows: Edited['rows'], row: number, cells: Readonly<Record<string, string | number | Date>>): void {
  for (const [header, value] of Object.entries(cells)) {
    const line = rows[row - 1];
    if (line !== undefined) line[columnOf(rows, header)] = value;
  }
}

const spots = (list: ReturnedList, kind: 'understood' | 'refused') =>
  list.notices.filter((notice) => notice.kind === kind).map(({ sheet, cell, message }) => `${sheet}!${cell ?? ''} ${message.en}`);

const usageError = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('was not refused');
  return error.message;
};

describe('a returned workbook', () => {
  it('that was not filled in has everything that was issued and no replies', async () => {
    const list = await read(issued);
    expect([list.issued.length, list.replies.size, list.missingRows, list.notices]).toEqual([111, 0, [], []]);
    expect(list.head).toMatchObject({ lang: 'zh', department: '某局', round: 1, size: 111, deadline: '2024-03-15' });
  });

  it('gives the replies', async () => {
    const list = await edited(({ rows }) => {
      answer(rows, 2, { 答复: '已改', 新值: 1035.08, 责任人: '某人', 完成日期: new Date(Date.UTC(2024, 2, 10)) });
      answer(rows, 3, { 答复: '不改', 不改理由: '单位就是“人”', 完成日期: '2024年3月1日' });
    });
    expect(list.notices).toEqual([]);
    expect(list.replies.get('revenue-1')).toEqual({
      answer: 'corrected',
      newValue: '1035.08',
      date: '2024-03-10',
      signed: true,
      sheet: '整改清单',
      cell: 'N2',
    });
    expect(list.replies.get('unit-0')).toMatchObject({ answer: 'declined', reason: '单位就是“人”', date: '2024-03-01', signed: false });
    expect(JSON.stringify([...list.replies.values()])).not.toContain('某人');
  });

  it('is understood on a renamed sheet, below inserted rows, sorted, with moved columns', async () => {
    const list = await edited(
      ({ rows }) => {
        answer(rows, 2, { 答复: '已改' });
        answer(rows, 112, { 答复: '不改', 不改理由: '有文件依据' });
        const [header, ...body] = rows;
        rows.splice(
          0,
          rows.length,
          ['某局送回'],
          [],
          (header ?? []).toReversed(),
          ...body.toReversed().map((row) => Array.from({ length: 19 }, (_, at) => row[18 - at])),
        );
      },
      { rename: '我局的答复' },
    );
    expect([...list.replies].map(([key, { answer: said, sheet }]) => [key, said, sheet])).toEqual([
      ['unit-109', 'declined', '我局的答复'],
      ['revenue-1', 'corrected', '我局的答复'],
    ]);
    expect([list.missingRows, spots(list, 'refused')]).toEqual([[], []]);
  });

  it('tells which rows were deleted', async () => {
    const list = await edited(({ rows }) => rows.splice(3, 2));
    expect(list.missingRows).toEqual(['unit-1', 'unit-2']);
    expect(list.issued).toHaveLength(111);
  });

  it('is understood when headers were renamed or decorated', async () => {
    const list = await edited(({ rows }) => {
      answer(rows, 2, { 答复: '已整改', 不改理由: '无' });
      const header = rows[0] ?? [];
      header[columnOf(rows, '答复')] = '整改情况';
      header[columnOf(rows, '编号')] = '问题\n编号 *';
      header[columnOf(rows, '新值')] = '新值（改后）';
    });
    expect(list.replies.get('revenue-1')?.answer).toBe('corrected');
    expect(spots(list, 'understood')).toEqual([
      '整改清单!N1 The header “整改情况” was taken for “答复”.',
      '整改清单!S1 The header “问题\n编号 *” was taken for “编号”.',
    ]);
  });

  it('is understood by content when the headers of id and answer are gone', async () => {
    const list = await edited(({ rows }) => {
      for (let row = 2; row <= 60; row++) answer(rows, row, { 答复: '已改' });
      const header = rows[0] ?? [];
      for (const name of ['答复', '编号']) header[columnOf(rows, name)] = 'x';
    });
    expect(list.replies.size).toBe(59);
    expect(spots(list, 'understood').map((spot) => spot.split(' ')[0])).toEqual(['整改清单!S1', '整改清单!N1']);
  });

  it('is refused, sheet and row named, when a column that is needed is gone or there twice', async () => {
    const without = edited(({ rows }) => {
      const column = columnOf(rows, '不改理由');
      for (const row of rows) row.splice(column, 1);
    });
    expect(await usageError(without)).toContain('back.xlsx 整改清单!1:1: The column “不改理由” is missing.');
    const twice = edited(({ rows }) => {
      (rows[0] ?? [])[columnOf(rows, '依据')] = '答复';
    });
    expect(await usageError(twice)).toContain('back.xlsx 整改清单!N1: Two columns have the header “答复”.');
  });

  it('notes the columns it can do without', async () => {
    const list = await edited(({ rows }) => {
      const column = columnOf(rows, '新值');
      for (const row of rows) row.splice(column, 1);
    });
    expect(spots(list, 'understood')).toEqual(['整改清单!A1 There is no column “新值”; nothing was read for it.']);
  });

  it('restores an id that was changed from the content of its row', async () => {
    const list = await edited(({ rows }) => {
      answer(rows, 2, { 答复: '已改', 编号: 'revenue-l' });
      answer(rows, 3, { 答复: '已改', 编号: '' });
    });
    expect([...list.replies.keys()]).toEqual(['revenue-1', 'unit-0']);
    expect(spots(list, 'understood').map((spot) => spot.split(' ')[0])).toEqual(['整改清单!S2', '整改清单!S3']);
    expect(list.missingRows).toEqual([]);
  });

  it('refuses answers whose id and content belong to different findings', async () => {
    const list = await edited(({ rows }) => {
      answer(rows, 3, { 答复: '已改', 编号: 'unit-7' });
      answer(rows, 10, { 答复: '不改', 不改理由: 'x', 编号: 'unit-0' });
    });
    expect(list.replies.size).toBe(0);
    expect(spots(list, 'refused').map((spot) => spot.split(' ')[0])).toEqual(['整改清单!S3', '整改清单!S10']);
    expect(list.missingRows).toEqual(['unit-0', 'unit-7']);
  });

  it('refuses an answer of a row that is nothing that was issued, and passes over a remark', async () => {
    const list = await edited(({ rows }) => {
      rows.push([112, '错误', '另一个项目', '', '', '', '', '', '', '别的问题', '', '', undefined, '已改', '', '', '', undefined, 'ffff']);
      rows.push(['以上共 111 条。']);
    });
    expect(spots(list, 'refused')).toEqual([
      '整改清单!S113 The id “ffff” was not issued and the row cannot be recognised; its answer was not used.',
    ]);
    expect(spots(list, 'understood')).toEqual(['整改清单!S114 This row was not issued and holds no answer; it was passed over.']);
  });

  it('notes locked cells that were changed; what was issued counts', async () => {
    const list = await edited(({ rows }) => answer(rows, 2, { 应为: '1090.88万元', 答复: '已改' }));
    expect(list.issued[0]?.expected).toBe('1035.08万元');
    expect(list.replies.size).toBe(1);
    expect(spots(list, 'understood')).toEqual(['整改清单!H2 “应为” differs from what was issued; what was issued counts.']);
  });

  it('takes what stands in merged cells for every row they cover', async () => {
    const list = await edited(({ rows, merges }) => {
      answer(rows, 3, { 答复: '不改', 不改理由: '同一个理由' });
      merges.push('N3:N5', 'O3:O5');
    });
    expect([...list.replies].map(([key, { answer: said, reason }]) => [key, said, reason])).toEqual(
      ['unit-0', 'unit-1', 'unit-2'].map((key) => [key, 'declined', '同一个理由']),
    );
    expect(spots(list, 'understood').map((spot) => spot.split(' ')[0])).toEqual(['整改清单!N3', '整改清单!O3']);
  });

  it('refuses two different answers to one finding, and takes equal ones once', async () => {
    const different = await edited(({ rows }) => {
      answer(rows, 3, { 答复: '已改' });
      rows.push([...(rows[2] ?? [])]);
      answer(rows, 113, { 答复: '不改', 不改理由: 'x' });
    });
    expect(different.replies.size).toBe(0);
    expect(spots(different, 'refused').map((spot) => spot.split(' ')[0])).toEqual(['整改清单!S113']);
    const equal = await edited(({ rows }) => {
      answer(rows, 3, { 答复: '已改' });
      rows.push([...(rows[2] ?? [])]);
    });
    expect(equal.replies.size).toBe(1);
    expect(spots(equal, 'understood').map((spot) => spot.split(' ')[0])).toEqual(['整改清单!S113']);
  });

  it('refuses answers that are neither, by cell, and notes what was filled in beside no answer', async () => {
    const list = await edited(({ rows }) => {
      answer(rows, 2, { 答复: '改了一部分' });
      answer(rows, 3, { 新值: '≥90人' });
      answer(rows, 4, { 答复: '已改', 完成日期: '三月中旬' });
    });
    expect(spots(list, 'refused')).toEqual([
      '整改清单!N2 The answer “改了一部分” is neither “corrected” nor “not corrected”; it was not used.',
    ]);
    expect(spots(list, 'understood').map((spot) => spot.split(' ')[0])).toEqual(['整改清单!N3', '整改清单!R4']);
    expect(list.replies.get('unit-1')).toMatchObject({ answer: 'corrected', date: '三月中旬' });
  });

  it('is refused without its hidden record, and when the record was changed', async () => {
    expect(await usageError(edited(() => undefined, { drop: '下发记录' }))).toContain(
      'back.xlsx: The hidden record of what was issued is missing',
    );
    const text = Buffer.from(workbookOf({ ...listOf('某局'), size: 110 }));
    expect(await usageError(read(Uint8Array.from(text)))).toMatch(/back\.xlsx 下发记录!A112: The hidden record .* has been changed/);
  });

  it('is refused when it is no workbook that can be read whole', async () => {
    for (const [bytes, words] of [
      [new TextEncoder().encode('编号,答复\n'), 'not an Excel workbook'],
      [new TextEncoder().encode('<html><table>'), 'not an Excel workbook'],
      [Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'cannot be opened'],
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'cannot be opened'],
      [new Uint8Array(), 'not an Excel workbook'],
    ] as const)
      expect(await usageError(read(bytes))).toContain(words);
  });
});

describe('answers and days', () => {
  it('are read in the words people use', () => {
    expect(['已改', ' 已整改。', 'Corrected', '不改', '不予整改', '改了一半', ''].map(readAnswer)).toEqual([
      'corrected',
      'corrected',
      'corrected',
      'declined',
      'declined',
      undefined,
      undefined,
    ]);
    expect(['2024-3-1', '2024/03/01', '2024.3.1', '2024年3月1日', '45352', '2024-02-30', '12', ''].map(readDay)).toEqual([
      '2024-03-01',
      '2024-03-01',
      '2024-03-01',
      '2024-03-01',
      '2024-03-01',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
