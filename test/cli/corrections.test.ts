import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recheckSchema } from '../../src/index.ts';
import { columnOf, type Edited, editWorkbook } from '../report/corrections/given.ts';
import { Place, projectRecord } from './harness.ts';

const SAMPLE = readFileSync(new URL('../../samples/faulty-disclosure/culture-bureau-2024.txt', import.meta.url), 'utf8');
const DEPARTMENT = '云溪县文化体育局';
const WORKBOOK = `${DEPARTMENT}整改清单.xlsx`;

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.remove());

const issue = async (): Promise<Uint8Array> => {
  place.write('disclosure.txt', SAMPLE);
  expect((await place.run(['corrections', 'disclosure.txt', '--output', 'out'])).code).toBe(0);
  return readFileSync(join(place.directory, 'out', WORKBOOK));
};

/** Fills in the row whose problem holds some words. */
function reply({ rows }: Edited, words: string, cells: Readonly<Record<string, string>>): void {
  const row = rows.find((cells) => cells.some((cell) => typeof cell === 'string' && cell.includes(words)));
  if (row === undefined) throw new Error(`no row about ${words}`);
  for (const [header, value] of Object.entries(cells)) row[columnOf(rows, header)] = value;
}

async function recheck(...more: readonly string[]) {
  const ran = await place.run(['recheck', '--corrections', 'back.xlsx', 'disclosure.txt', '--format', 'json', ...more]);
  return { ...ran, report: ran.stdout.startsWith('{') ? recheckSchema.parse(JSON.parse(ran.stdout)) : undefined };
}

describe('yushen corrections', () => {
  it('writes workbook, notice and CSV for the department, the same bytes every time', async () => {
    const first = await issue();
    expect(readdirSync(join(place.directory, 'out')).sort()).toEqual([`${DEPARTMENT}整改清单.csv`, WORKBOOK, `${DEPARTMENT}整改通知.docx`]);
    const again = await place.run(['corrections', 'disclosure.txt', '--output', 'out']);
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(Buffer.compare(readFileSync(join(place.directory, 'out', WORKBOOK)), first)).toBe(0);
  });

  it('never replaces a workbook that somebody has filled in', async () => {
    const filled = editWorkbook(await issue(), (list) => reply(list, '验收合格率', { 答复: '已改' }));
    place.write(`out/${WORKBOOK}`, filled);
    const ran = await place.run(['corrections', 'disclosure.txt', '--output', 'out']);
    expect([ran.code, ran.stderr.split('\n').length]).toEqual([2, 3]);
    expect(ran.stderr).toContain(`out/${WORKBOOK}`);
    expect(Buffer.compare(readFileSync(join(place.directory, 'out', WORKBOOK)), filled)).toBe(0);
    expect(readdirSync(join(place.directory, 'out'))).toHaveLength(3);
  });

  it('names every file that cannot be written, a folder of the name for what it is, and writes none', async () => {
    place.write('disclosure.txt', SAMPLE);
    const names = [`${DEPARTMENT}整改清单.csv`, WORKBOOK];
    for (const name of names) mkdirSync(join(place.directory, 'out', name), { recursive: true });
    const ran = await place.run(['corrections', 'disclosure.txt', '--output', 'out', '--lang', 'zh']);
    expect(ran.code).toBe(2);
    for (const name of names) expect(ran.stderr).toContain(`out/${name}：写不进这个文件（EISDIR）`);
    expect(ran.stderr).not.toContain('部门填过');
    expect(readdirSync(join(place.directory, 'out')).sort()).toEqual(names.sort());
  });

  it('refuses a deadline that is no day, and says what could not be read', async () => {
    place.write('disclosure.txt', SAMPLE);
    const wrong = await place.run(['corrections', 'disclosure.txt', '--output', 'out', '--deadline', '2024-02-30']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('2024-02-30')]);
    const missing = await place.run(['corrections', 'disclosure.txt', 'nowhere.txt', '--output', 'out']);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('nowhere.txt')]);
    expect(readdirSync(join(place.directory, 'out'))).toHaveLength(3);
  });

  it('writes no list for a department without findings, and nothing when nothing was read', async () => {
    const ran = await place.run(['corrections', 'nowhere.txt', '--output', 'out']);
    expect(ran.code).toBe(2);
    expect(readdirSync(place.directory)).toEqual([]);
  });

  it('lists documents that name no department together', async () => {
    place.write('a.json', projectRecord('93'));
    const ran = await place.run(['corrections', 'a.json', '--output', 'out', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(readdirSync(join(place.directory, 'out')).sort()).toEqual([
      'Department_not_printed-Corrections.csv',
      'Department_not_printed-Corrections.xlsx',
      'Department_not_printed-Notice.docx',
    ]);
  });
});

describe('yushen recheck', () => {
  it('finds everything as it was when nothing was done', async () => {
    place.write('back.xlsx', await issue());
    const { code, report } = await recheck();
    expect(code).toBe(1);
    expect(report?.entries.every(({ state, notes }) => state === 'open' && notes.join() === 'unanswered')).toBe(true);
    expect(report?.entries.length).toBe(report?.lists[0]?.issued);
  });

  it('tells closed, open, wrong, refused, gone and new apart', async () => {
    const back = editWorkbook(await issue(), (list) => {
      reply(list, '填报13.2万元', { 答复: '已改', 新值: '13.5万元', 责任人: '某某某' });
      reply(list, '“90%”，没有达到100%', { 答复: '已改', 新值: '95%' });
      reply(list, '填报26.80万元', { 答复: '已改' });
      reply(list, '≥980%', { 答复: '不改', 不改理由: '国家标准' });
      reply(list, '23009千万', { 答复: '不改' });
      reply(list, '填报896.52万元', { 答复: '已改', 新值: '896.52万元' });
    });
    place.write('back.xlsx', back);
    const corrected = SAMPLE.replace('预算安排13.2万元', '预算安排13.5万元')
      .replace('\t60%\n\t90%', '\t60%\n\t95%')
      .replace('一般公共预算收入861.72万元', '一般公共预算收入890.52万元')
      .replace('100百分数', '100人')
      .replace('截止时间：2021年12月31日', '截止时间：');
    place.write('disclosure.txt', corrected);
    const { code, report, stdout } = await recheck();
    expect(code).toBe(1);
    expect(stdout).not.toContain('某某某');
    const about = (words: string) => {
      const entry = report?.entries.find(({ issued }) => issued?.problem.includes(words) === true);
      return [entry?.state, ...(entry?.notes ?? [])];
    };
    expect(about('填报13.2万元')).toEqual(['closed']);
    expect(about('“90%”，没有达到100%')).toEqual(['wrong']);
    expect(about('填报26.80万元')).toEqual(['open', 'saidCorrected']);
    expect(about('≥980%')).toEqual(['open', 'errorStands']);
    expect(about('23009千万')).toEqual(['open', 'declinedWithoutReason']);
    expect(about('填报896.52万元')[0]).toBe('wrong');
    expect(about('资产表截止时间')[0]).toBe('unverified');
    const wrong = report?.entries.find(({ issued }) => issued?.problem.includes('填报896.52万元') === true);
    expect(wrong?.finding?.arithmetic).toContain('890.52');
    const fresh = report?.entries.filter(({ state }) => state === 'new') ?? [];
    expect(fresh.some(({ finding, broughtBy }) => finding?.text.zh.includes('100人') === true && broughtBy !== undefined)).toBe(true);
  });

  it('is satisfied when all is closed or waived, and not by refusing an error', async () => {
    place.write('disclosure.txt', projectLines('93'));
    expect((await place.run(['corrections', 'disclosure.txt', '--output', 'out'])).code).toBe(0);
    const issued = readFileSync(join(place.directory, 'out', '未写明部门整改清单.xlsx'));
    place.write('back.xlsx', issued);
    place.write('disclosure.txt', projectLines('100'));
    const mended = await recheck();
    expect([mended.code, mended.report?.counts['closed'], mended.report?.counts['new']]).toEqual([0, 1, 0]);
    place.write('disclosure.txt', projectLines('93'));
    place.write(
      'back.xlsx',
      editWorkbook(issued, (list) => reply(list, '93', { 答复: '不改', 不改理由: '上级核定' })),
    );
    const refused = await recheck();
    expect(refused.report?.reasons).toEqual([{ exit: 1, code: 'findings', severity: 'error', detail: 'open', count: 1 }]);
    expect(mended.report?.reasons).toEqual([]);
    const stands = refused.report?.entries.find(({ severity }) => severity === 'error');
    expect([refused.code, refused.report?.counts['declined'], stands?.notes]).toEqual([1, 0, ['errorStands']]);
    const waiver = {
      rule: stands?.finding?.rule,
      placeKey: stands?.finding?.placeKey,
      provided: stands?.finding?.provided ?? '',
      reason: '上级文件已经核定',
      approver: '预算科',
      documentNumber: '云财预〔2024〕12号',
      expires: '2024-12-31',
    };
    place.write('waivers.yaml', JSON.stringify({ version: 1, waivers: [waiver] }));
    const waived = await recheck('--waivers', 'waivers.yaml', '--today', '2024-06-01');
    expect([waived.code, waived.report?.counts['declined']]).toEqual([0, 1]);
    place.write('waivers.yaml', JSON.stringify({ version: 1, waivers: [{ ...waiver, reason: '……！！' }] }));
    expect((await place.run(['recheck', '--corrections', 'back.xlsx', 'disclosure.txt', '--waivers', 'waivers.yaml'])).code).toBe(2);
  });

  it('says that a document or project that did not come back proves nothing', async () => {
    place.write('back.xlsx', await issue());
    place.write('disclosure.txt', SAMPLE.replaceAll('文化广场建设项目', '市民中心建设项目'));
    const renamed = await recheck();
    const square = renamed.report?.entries.filter(({ issued }) => issued?.problem.includes('23009千万') === true);
    expect(square?.map(({ state }) => state)).toEqual(['open']);
    place.write('disclosure.txt', projectLines('100'));
    const other = await recheck();
    expect(other.code).toBe(1);
    expect(other.report?.entries.every(({ state, notes }) => state === 'unverified' && notes[0] === 'departmentMissing')).toBe(true);
  });

  it('reports deleted rows, and does not use answers it cannot place', async () => {
    const back = editWorkbook(await issue(), ({ rows }) => {
      rows.splice(4, 3);
      const [, first] = rows;
      if (first === undefined) return;
      first[columnOf(rows, '答复')] = '改了吧';
    });
    place.write('back.xlsx', back);
    const { code, report } = await recheck();
    expect(code).toBe(2);
    expect(report?.lists[0]?.missingRows).toHaveLength(3);
    expect(report?.entries.filter(({ notes }) => notes.includes('rowMissing'))).toHaveLength(3);
    const terminal = await place.run(['recheck', '--corrections', 'back.xlsx', 'disclosure.txt']);
    expect(terminal.stdout).toContain('整改清单!N2');
    expect(terminal.stdout).toContain('少了 3 行');
    expect(terminal.stdout).toContain('1 处答复看不懂（back.xlsx）');
  });

  it('refuses a workbook that it cannot understand, naming the cell', async () => {
    const back = editWorkbook(await issue(), ({ rows }) => {
      const column = columnOf(rows, '不改理由');
      for (const row of rows) row.splice(column, 1);
    });
    place.write('back.xlsx', back);
    const { code, stderr } = await recheck();
    expect([code, stderr]).toEqual([2, expect.stringContaining('back.xlsx 整改清单!1:1')]);
    const missing = await place.run(['recheck', '--corrections', 'none.xlsx', 'disclosure.txt']);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('none.xlsx')]);
  });

  it('writes the list of the next round, which can be sent out and checked in its turn', async () => {
    const back = editWorkbook(await issue(), (list) => {
      reply(list, '填报13.2万元', { 答复: '已改' });
      reply(list, '23009千万', { 答复: '不改', 不改理由: '国家标准' });
    });
    place.write('back.xlsx', back);
    place.write('disclosure.txt', SAMPLE.replace('预算安排13.2万元', '预算安排13.5万元'));
    const first = await recheck('--output', 'next', '--deadline', '2024-04-01');
    const [name] = readdirSync(join(place.directory, 'next'));
    expect(name).toBe(`${DEPARTMENT}（第2轮）整改清单.xlsx`);
    place.write('back.xlsx', readFileSync(join(place.directory, 'next', name ?? '')));
    const second = await recheck();
    expect(second.report?.lists[0]).toMatchObject({ round: 2, missingRows: [], notices: [] });
    expect(second.report?.counts).toMatchObject({ closed: 0, new: 0, declined: 1, open: first.report?.counts['open'] ?? -1 });
  });
});

/** One project as a line of normalized records, under a name that stays. */
function projectLines(totalScore: string): string {
  return `${projectRecord(totalScore)}\n`;
}
