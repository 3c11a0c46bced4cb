import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadReport, loadSources } from '../../src/ingest/load.ts';
import { loadPaths } from '../../src/ingest/load-paths.ts';
import type { Source } from '../../src/ingest/source.ts';
import type { AuditRecord } from '../../src/model/record.ts';

const PROSE = '一、收入说明\n2022年预算收入为100.00万元，其中：一般公共预算收入100.00万元，基金预算收入0万元。\n';
const PROJECT = '{"kind":"project","document":"d","name":"印刷费","budgeted":"10.00万元"}';
let folder = '';

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

async function load(paths: readonly string[], cwd = folder): Promise<{ records: AuditRecord[]; report: LoadReport }> {
  const loading = await loadPaths(paths, { cwd });
  const records: AuditRecord[] = [];
  for await (const batch of loading.batches()) records.push(...batch);
  return { records, report: loading.report() };
}

async function loadText(content: string | Uint8Array, name = '-', pieces = 1) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* chunks() {
    const size = Math.max(1, Math.ceil(bytes.length / pieces));
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  const source: Source = { name, chunks };
  const loading = loadSources([source]);
  const records: AuditRecord[] = [];
  for await (const batch of loading.batches()) records.push(...batch);
  return { records, report: loading.report() };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-'));
  await put('a/b.txt', PROSE);
  await put('a/a.txt', PROSE);
  await put('a/c/d.md', PROSE);
  await put('a/plain', PROSE);
  await put('b/scan.pdf', '%PDF-1.7');
  await put('b/records.ndjson', `${PROJECT}\n`);
  await mkdir(join(folder, 'empty'));
  await put('other/x.bin', 'x');
  await put('e.txt', '');
  await put('n.txt', '今天天气很好。\n');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('loadPaths', () => {
  it('searches folders and sorts by name', async () => {
    const { report } = await load(['a']);
    expect(report.sources.map(({ file, format }) => [file, format])).toEqual([
      ['a/a.txt', 'text'],
      ['a/b.txt', 'text'],
      ['a/c/d.md', 'text'],
      ['a/plain', 'text'],
    ]);
    expect(report).toMatchObject({ complete: true, errors: [], leftOut: [] });
  });

  it('names files the same wherever they lie', async () => {
    const names = async (path: string, cwd: string) => (await load([path], cwd)).report.sources.map(({ file }) => file);
    for (const cwd of ['/', tmpdir(), folder, join(folder, 'b')]) {
      expect(await names(join(folder, 'a'), cwd)).toContain('b.txt');
      expect(await names(join(folder, 'a/*/*'), cwd)).toEqual(['c/d.md']);
      expect(await names(join(folder, 'a/c/d.md'), cwd)).toEqual(['d.md']);
    }
    expect(await names('../a/c', join(folder, 'b'))).toEqual(['d.md']);
    expect(await names('./b/../a/c/', folder)).toEqual(['a/c/d.md']);
    expect(await names('.', join(folder, 'a/c'))).toEqual(['d.md']);
  });

  it('tells files of one name apart', async () => {
    await put('x/one/r.txt', PROSE);
    await put('x/two/r.txt', PROSE);
    const { report } = await load([join(folder, 'x/one/r.txt'), join(folder, 'x/two/r.txt')], join(folder, 'b'));
    expect(report.sources.map(({ file }) => file)).toEqual(['one/r.txt', 'two/r.txt']);
  });

  it('expands globs and reads each file once', async () => {
    const { report } = await load(['a/**/*.{txt,md}', 'a/a.txt', './a/b.txt']);
    expect(report.sources.map(({ file }) => file)).toEqual(['a/a.txt', 'a/b.txt', 'a/c/d.md']);
  });

  it.each([
    [['missing.txt'], 'notFound'],
    [['*.nothing'], 'notFound'],
    [['empty'], 'noDocuments'],
    [['other'], 'unsupportedFormat'],
    [[], 'noDocuments'],
    [['e.txt'], 'emptyInput'],
    [['n.txt'], 'nothingToAudit'],
    [['b/scan.pdf'], 'unsupportedFormat'],
  ])('reports %j as %s', async (paths, code) => {
    const { records, report } = await load(paths);
    expect(records).toEqual([]);
    expect(report.complete).toBe(false);
    expect(report.errors.map((error) => error.code)).toEqual([code]);
    expect(JSON.stringify(report.errors)).not.toContain(folder);
  });

  it('reads on beside what it cannot read, and is not complete', async () => {
    const { records, report } = await load(['missing.txt', 'n.txt', 'b']);
    expect(records.map((record) => record.kind)).toEqual(['project']);
    expect(report.errors.map((error) => [error.code, error.where])).toEqual([
      ['notFound', 'missing.txt'],
      ['unsupportedFormat', 'b/scan.pdf'],
      ['nothingToAudit', 'n.txt'],
    ]);
    expect(report.complete).toBe(false);
  });
});

describe('records', () => {
  it.each([1, 2, 7, 1000])('streams NDJSON that comes in %i pieces', async (pieces) => {
    const lines = Array.from({ length: 50 }, (_, index) => PROJECT.replace('印刷费', `项目${index}`));
    const { records, report } = await loadText(`\ufeff${lines.join('\r\n')}\n\n`, '-', pieces);
    expect(records.map((record) => record.kind === 'project' && record.name.text)).toEqual(lines.map((_, index) => `项目${index}`));
    expect(report.sources[0]).toMatchObject({ format: 'ndjson', projects: 50, invalid: 0 });
  });

  it('refuses bad lines one by one with their line', async () => {
    const { records, report } = await loadText(
      `${PROJECT}\n{"kind":"project"\n{"kind":"projekt"}\n${PROJECT}\n{"kind":"project","document":"d","name":"x","colour":1}`,
    );
    expect(records).toHaveLength(2);
    expect(report.invalid.map(({ place }) => place.line)).toEqual([2, 3, 5]);
    expect(report).toMatchObject({ invalidCount: 3, complete: false });
  });

  it('refuses a line that is not UTF-8 and reads the others', async () => {
    const bytes = new TextEncoder().encode(`${PROJECT}\n${PROJECT}\n${PROJECT}`);
    bytes[PROJECT.length + 12] = 0xff;
    const { records, report } = await loadText(bytes, 'r.ndjson');
    expect(records).toHaveLength(2);
    expect(report.invalid[0]?.place).toEqual({ file: 'r.ndjson', line: 2 });
  });

  it.each([
    ['an array', `[${PROJECT},${PROJECT}]`, 2],
    ['documents with projects', '{"documents":[{"document":"d","projects":[{"name":"甲"},{"name":"乙"}]}]}', 3],
    ['a pretty-printed record', JSON.stringify(JSON.parse(PROJECT), null, 2), 1],
    ['a record on one line', PROJECT, 1],
  ])('recognises %s without its name', async (_name, content, count) => {
    const { records, report } = await loadText(content);
    expect(records).toHaveLength(count);
    expect(report.complete).toBe(true);
  });

  it('says where JSON is broken', async () => {
    const { report } = await loadText('{\n  "documents": [\n    {"document": "d",}\n  ]\n}', 'r.json');
    expect(report.errors[0]).toMatchObject({ code: 'malformedJson', where: 'r.json', line: 3 });
  });

  it.each(['[]', '{"documents":[]}', '\n\n'])('takes %j for nothing to audit', async (content) => {
    const { report } = await loadText(content, 'r.json');
    expect(report.complete).toBe(false);
    expect(report.errors).toHaveLength(1);
  });

  it('does not take a text that begins with a bracket for JSON', async () => {
    const { report } = await loadText(`[bookmark: _Toc1]${PROSE}`);
    expect(report.sources[0]).toMatchObject({ format: 'text', documents: 1 });
  });
});
