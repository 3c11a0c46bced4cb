import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT_REASON_CODES } from '../../src/model/exit-reasons.ts';
import { jsonReportSchema } from '../../src/report/json-schema.ts';
import { Place, projectRecord } from './harness.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
  for (const name of ['甲', '乙', '丙', '丁'])
    place.write(`${name}.ndjson`, `${JSON.stringify({ ...JSON.parse(projectRecord('100')), document: name })}\n`);
});
afterEach(() => place.remove());

/** Exit code and reasons of an audit of everything here. */
async function audit(...flags: readonly string[]) {
  const { code, stdout } = await place.run(['audit', '.', '--format', 'json', ...flags]);
  const report = jsonReportSchema.parse(JSON.parse(stdout));
  return { code, reasons: report.reasons ?? [] };
}

describe('an incomplete result is never exit 0', () => {
  it('gives no reason where there is none', async () => {
    expect(await audit()).toEqual({ code: 0, reasons: [] });
  });
  it.each([['0%'], ['80%']])('fails for a document of which nothing was read beside clean ones, with --min-coverage %s', async (share) => {
    place.write('empty.json', '{"kind":"disclosure","document":"局预算"}');
    const { code, reasons } = await audit('--min-coverage', share);
    expect([code, reasons]).toEqual([1, [{ exit: 1, code: 'nothingRead', document: '局预算', count: 0, of: 0 }]]);
  });
  it('fails for a text of many digits and no figure', async () => {
    place.write('digits.txt', '云溪县文化局2024年部门预算公开\n收入总计 1二3四5六万元\n第12345号，第67890号，第24680号\n');
    expect((await audit()).code).toBeGreaterThan(0);
  });
  it('counts a text of prose alone as not read', async () => {
    place.write('prose.txt', '云溪县文化局的职责是组织群众文化活动。\n');
    const { code, reasons } = await audit('--fail-on', 'never');
    expect([code, reasons]).toEqual([2, [{ exit: 2, code: 'unreadFile', file: 'prose.txt', detail: 'nothingToAudit', count: 1 }]]);
  });
  it('says of each document how short it falls', async () => {
    const thin = { ...JSON.parse(projectRecord('100')), document: '戊', cells: { recognised: 100, read: 10 } };
    place.write('thin.ndjson', JSON.stringify(thin));
    const { code, reasons } = await audit();
    expect([code, reasons]).toMatchObject([1, [{ exit: 1, code: 'coverageShort', document: '戊', required: 0.8 }]]);
  });
  it('fails for what was lost of a document that is read well enough', async () => {
    const lost = { ...JSON.parse(projectRecord('100')), document: '己', problems: [{ code: 'cutOff', text: '产出指标' }] };
    place.write('lost.ndjson', JSON.stringify(lost));
    const { code, reasons } = await audit();
    expect([code, reasons]).toEqual([1, [{ exit: 1, code: 'contentLost', document: '己', detail: 'cutOff', count: 1 }]]);
  });
  it('fails when no rule checked anything', async () => {
    const families = ['arithmetic', 'completeness', 'consistency', 'copies', 'scores', 'statistics', 'structure', 'targets'];
    place.write('off.yaml', `rules:\n${families.map((family) => `  ${family}/*: off\n`).join('')}`);
    const { stdout, code } = await place.run(['audit', '甲.ndjson', '--config', 'off.yaml', '--format', 'json']);
    expect([code, JSON.parse(stdout).reasons]).toEqual([1, [{ exit: 1, code: 'nothingChecked', count: 0 }]]);
  });
  it('is not made complete by a baseline', async () => {
    place.write('empty.json', '{"kind":"disclosure","document":"局预算"}');
    place.write('faulty.ndjson', projectRecord('93'));
    await place.run(['baseline', '甲.ndjson', 'faulty.ndjson', 'empty.json', '--output', 'baseline.yushen']);
    const known = await place.run(['audit', 'faulty.ndjson', 'empty.json', '--baseline', 'baseline.yushen', '--format', 'json']);
    expect([known.code, JSON.parse(known.stdout).reasons.map(({ code }: { code: string }) => code)]).toEqual([1, ['nothingRead']]);
  });
  it('counts refused records by file, and unread files above findings', async () => {
    place.write('faulty.ndjson', `${projectRecord('93')}\n{"kind":"project","document":"d"}\n`);
    const { code, reasons } = await audit();
    expect(code).toBe(2);
    expect(reasons).toMatchObject([
      { exit: 1, code: 'findings', severity: 'error', count: 1 },
      { exit: 2, code: 'refusedRecords', file: 'faulty.ndjson', count: 1 },
    ]);
  });
  it('counts a refused record once, whatever is wrong with it, and has nothing to audit then', async () => {
    const refused = { ...JSON.parse(projectRecord('100')), cells: { recognised: 0.5, read: -1 }, year: 'x' };
    place.write('refused.ndjson', `${JSON.stringify(refused)}\n`.repeat(12));
    const { code, stdout, stderr } = await place.run(['audit', 'refused.ndjson', '--format', 'json', '--lang', 'en']);
    expect([code, JSON.parse(stdout).reasons]).toEqual([
      2,
      [
        { exit: 1, code: 'nothingAudited', count: 0 },
        { exit: 2, code: 'refusedRecords', file: 'refused.ndjson', count: 12 },
      ],
    ]);
    expect(stderr).toContain('… and 8 more invalid records');
  });
  it('has every cause in the table of the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const table = [...readme.matchAll(/^\| ([0-3]) \|.*\| `?(\w+|\([^|]+\)|)`? \|$/gm)];
    expect(new Set(table.map(([, , code]) => code).filter((code) => /^\w/.test(code ?? '')))).toEqual(new Set(EXIT_REASON_CODES));
  });
  it.each([
    ['0.json', 'a.txt'],
    ['b.json', 'b.json'],
  ])('lets records hide nothing of a text of their name: %s', async (name, second) => {
    place.write('a.txt', '云溪县文化局2024年部门预算公开说明\n一、收支情况\n2024年收入预算120.50万元。\n');
    const facts = Array.from({ length: 90 }, (_, id) => ({ id, concept: 'item', label: `事项${id}`, value: '1.00万元' }));
    place.write(name, JSON.stringify({ kind: 'disclosure', document: 'a.txt', facts }));
    const { code, stdout } = await place.run(['audit', 'a.txt', name, '--format', 'json']);
    expect([code, JSON.parse(stdout).reasons]).toMatchObject([2, [{ exit: 2, code: 'unreadFile', file: second, detail: 'documentTwice' }]]);
  });
  it('says so at the end of the terminal report and in SARIF', async () => {
    place.write('empty.json', '{"kind":"disclosure","document":"局预算"}');
    const { stdout } = await place.run(['audit', '.', '--lang', 'en']);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Exit code 1: no figure read in 1 document (局预算)');
    const sarif = JSON.parse((await place.run(['audit', '.', '--format', 'sarif'])).stdout);
    expect(sarif.runs[0].invocations[0]).toMatchObject({
      exitCode: 1,
      exitCodeDescription: '退出码 1：1 份文件一个数字也没有读出（局预算）',
    });
  });
});
