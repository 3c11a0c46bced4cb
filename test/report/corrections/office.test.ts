import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sealedPackage } from '../../../src/cli/seal.ts';
import { noticeBytes } from '../../../src/report/corrections/notice.ts';
import { readReturnedList } from '../../../src/report/corrections/returned/returned-list.ts';
import { describeWithTool } from '../../tools/external.ts';
import { columnOf, context, editWorkbook, listOf, partsOf, workbookOf } from './given.ts';

describeWithTool('soffice', 'the correction list in LibreOffice', (soffice) => {
  const folder = mkdtempSync(join(tmpdir(), 'yushen-office-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Opens a file in LibreOffice and saves it in another format; the file that came out. */
  function convert(name: string, bytes: Uint8Array, format: string): string {
    const [stem = name] = name.split('.');
    const out = join(folder, `${stem}-${format.replace(/\W/g, '')}`);
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(soffice, [profile, '--headless', '--convert-to', format, '--outdir', out, join(folder, name)], { stdio: 'pipe' });
    const [made] = readdirSync(out);
    if (made === undefined) throw new Error(`${name} was not converted to ${format}`);
    return join(out, made);
  }

  const answered = editWorkbook(workbookOf(listOf('某局')), ({ rows }) => {
    const [, first, second] = rows;
    if (first !== undefined) first[columnOf(rows, '答复')] = '已改';
    if (second === undefined) return;
    second[columnOf(rows, '答复')] = '不改';
    second[columnOf(rows, '不改理由')] = '理由\n两行';
  });

  // As the command line writes it; what comes back has lost the seal and is known by the record that it carries.
  const sealed = Buffer.concat([...sealedPackage([answered])]);

  for (const format of ['xlsx', 'xls'] as const)
    it(`comes back whole when it is saved as .${format}`, async () => {
      const list = await readReturnedList('back', readFileSync(convert(`list-${format}.xlsx`, sealed, format)));
      expect([list.issued.length, list.missingRows, list.notices]).toEqual([111, [], []]);
      expect([...list.replies].map(([key, { answer, reason }]) => [key, answer, reason])).toEqual([
        ['revenue-1', 'corrected', undefined],
        ['unit-0', 'declined', '理由\n两行'],
      ]);
    });

  it('keeps its drop-downs, protection and hidden sheets', () => {
    const parts = partsOf(readFileSync(convert('kept.xlsx', workbookOf(listOf('某局')), 'xlsx')));
    const list = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const styles = parts.get('xl/styles.xml') ?? '';
    const dropDown = /<dataValidation [^>]*sqref="N2:N112"[^>]*>/.exec(list)?.[0];
    expect(dropDown).toMatch(/type="list"/);
    expect(list.includes('<sheetProtection sheet="true"')).toBe(true);
    expect(styles.includes('locked="false"')).toBe(true);
    expect(styles.includes('宋体')).toBe(true);
    expect(parts.get('xl/workbook.xml')?.match(/state="hidden"/g)).toHaveLength(2);
  });

  describeWithTool('pdftotext', 'as PDF', (pdftotext) => {
    const textOf = (pdf: string, ...options: string[]) => execFileSync(pdftotext, [...options, pdf, '-'], { encoding: 'utf8' });

    it('prints its header on every page, in Chinese', () => {
      const pages = textOf(convert('print.xlsx', workbookOf(listOf('某局')), 'pdf'), '-layout').split('\f');
      const listPages = pages.filter((page) => page.includes('整改要求') && page.includes('不改理由'));
      expect(listPages.length).toBeGreaterThan(2);
    });

    it('shows the notice as a letter', async () => {
      const notice = await noticeBytes(listOf('某局'), '某局整改清单.xlsx', context);
      const text = textOf(convert('notice.docx', notice, 'pdf')).replace(/\s/g, '');
      const parts = [
        '某县财政局',
        '某财预〔2024〕5号',
        '整改通知',
        '某局：',
        '一、主要问题',
        '二、整改要求',
        '附件：某局整改清单.xlsx',
        '—1—',
      ];
      for (const part of parts) expect(text).toContain(part);
    });
  });
});
