import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditResult, rules as catalogue, type RuleText, readingOf, render, renderReading } from '../../src/index.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { auditSample } from '../samples.ts';
import { describeWithTool } from '../tools/external.ts';
import { ruleTexts } from './fixture.ts';
import { hostile, rich } from './html-results.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Rules that axe finds broken, each with the first element that breaks it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: readonly Violation[] = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))",
  );
  return found.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200)}`);
}

describeWithTool('chromium', 'the page in a browser', (executablePath) => {
  const folder = mkdtempSync(join(tmpdir(), 'yushen-page-'));
  let browser: Browser;
  let sample: AuditResult;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    sample = await auditSample('faulty-self-evaluations');
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page as a reader would, from a file; whatever it complains of or asks for is an error. */
  async function open(given: AuditResult, lang: 'zh' | 'en', width: number, rules: readonly RuleText[]): Promise<Page> {
    const file = join(folder, 'report.html');
    writeFileSync(file, render(given, { format: 'html', lang, rules }));
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const address = pathToFileURL(file).href;
    page.on('console', (message) => expect.fail(message.text()));
    page.on('pageerror', (error) => expect.fail(error.message));
    page.on('request', (request) => expect(request.url()).toBe(address));
    await page.goto(address);
    return page;
  }

  const texts = [...ruleTexts.values()];
  describe.each([
    ['zh', 1280],
    ['en', 390],
  ] as const)('in %s, %i wide', (lang, width) => {
    it.each([
      ['a made-up result', () => rich, texts],
      ['hostile texts', () => hostile, texts],
      ['a sample', () => sample, catalogue],
    ] as const)('%s breaks no rule of accessibility and needs no scrolling aside', async (_name, given, rules) => {
      const page = await open(given(), lang, width, rules);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.close();
    });
  });

  it.each([
    ['light', 1280, 'zh'],
    ['dark', 390, 'en'],
  ] as const)('shows a reading in the %s, %i wide, with its cards', async (colorScheme, width, lang) => {
    const name = join(import.meta.dirname, '../rules/texts/budget-of-tables.txt');
    const { disclosure } = readDocument('budget-of-tables.txt', readFileSync(name));
    const file = join(folder, 'reading.html');
    writeFileSync(file, [...renderReading([readingOf(disclosure, catalogue)], { format: 'html', lang, rules: catalogue })].join(''));
    const context = await browser.newContext({ javaScriptEnabled: true, colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on('console', (message) => expect.fail(message.text()));
    await page.goto(pathToFileURL(file).href);
    expect(await page.locator('.card:visible').count()).toBe(0);
    await page.locator('.figure').nth(3).click();
    expect(await page.locator('.card:visible').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await context.close();
  });

  it('filters by severity without a script, and searches with one', async () => {
    const page = await open(rich, 'zh', 1280, texts);
    const visible = (): Promise<number> => page.locator('.finding:visible').count();
    const all = rich.findings.length;
    const warnings = rich.findings.filter(({ severity }) => severity === 'warning').length;
    expect(await visible()).toBe(all);
    await page.uncheck('#show-warning');
    expect(await visible()).toBe(all - warnings);
    await page.check('#show-warning');
    await page.fill('#search', '培训人数10');
    await expect.poll(visible).toBe(rich.findings.filter(({ message }) => String(message.args['name']).includes('培训人数10')).length);
    expect(await page.locator('#search-count').textContent()).toContain(`/ ${all}`);
    await page.close();

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(pathToFileURL(join(folder, 'report.html')).href);
    expect(await still.locator('.finding').count()).toBe(all);
    expect(await still.locator('#search').isVisible()).toBe(false);
    await still.uncheck('#show-warning');
    await expect.poll(() => still.locator('.group.warning:visible').count()).toBe(0);
    await plain.close();
  });

  it('prints on A4, without what only a screen needs', async () => {
    const page = await open(rich, 'zh', 1280, texts);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['nav', '#search', 'label.filter >> nth=0', '.chart details >> nth=0'])
      expect(await page.locator(part).isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/MediaBox \[0 0 (\d+)/)?.[1]).toMatch(/^59[45]/);
    writeFileSync(join(folder, 'report.pdf'), pdf);
    await page.close();
  });

  describeWithTool('pdftotext', 'the printed page', (pdftotext) => {
    it('names document and project at the head of every page of findings', () => {
      const { stdout } = spawnSync(pdftotext, ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' });
      const pages = stdout.split('\f').filter((text) => text.trim() !== '');
      const inside = pages.filter((text) => text.includes('编号') && !/in\/(?:预算|乙)/.test(text));
      expect(pages.length).toBeGreaterThan(5);
      expect(inside.map((text) => text.slice(0, 200))).toEqual([]);
      expect(pages.every((text, at) => text.includes(`${at + 1} / ${pages.length}`))).toBe(true);
    });
  });
});
