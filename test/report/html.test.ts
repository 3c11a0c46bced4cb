import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/model/finding.ts';
import { SCRIPT, SCRIPT_HASH } from '../../src/report/html/script.ts';
import { FINDINGS_ON_PAGE, selectFindings } from '../../src/report/html/selection.ts';
import { STYLE, STYLE_HASH } from '../../src/report/html/style.ts';
import { cheapestWays } from '../../src/report/html/ways.ts';
import { render, renderChunks } from '../../src/report/render.ts';
import { result, ruleTexts } from './fixture.ts';
import { HOSTILE, hostile, many, rich } from './html-results.ts';

const rules = [...ruleTexts.values()];
const page = (given: AuditResult, lang: 'zh' | 'en' = 'zh'): string => render(given, { format: 'html', lang, rules });
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(['zh', 'en'] as const)('the page in %s', (lang) => {
  it.each([
    ['rich', rich],
    ['hostile', hostile],
    ['many', many(3000)],
  ])('%s: every link leads somewhere on the page, and no anchor stands twice', (_name, given) => {
    const text = page(given, lang);
    const ids = all(text, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all(text, /\shref="([^"]*)"/g);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
    for (const named of all(text, /aria-labelledby="([^"]*)"/g)) for (const id of named.split(' ')) expect(ids).toContain(id);
    for (const id of all(text, /\s(?:for)="([^"]*)"/g)) expect(ids).toContain(id);
  });

  it('fetches nothing', () => {
    const text = page(rich, lang);
    expect(all(text, /(https?:|\/\/[a-z]|@import|@font-face|<link|<img|<iframe|<object|<form|srcset|\ssrc=|url\((?!#))/gi)).toEqual([]);
    expect(text.includes('content="default-src &#39;none&#39;;')).toBe(true);
  });

  it('gives every finding, every rule and every deduction its place', () => {
    const text = page(rich, lang);
    expect(all(text, /<li class="finding" id="f(\d+)"/g)).toHaveLength(rich.findings.length);
    for (const { placeKey } of rich.findings) expect(text.includes(`<code>${placeKey}</code>`)).toBe(true);
    for (const { id, remedy, rationale } of rules.filter(({ id }) => rich.tallies.some(({ rule }) => rule === id))) {
      expect(text.includes(`<code>${id}</code>`)).toBe(true);
      for (const words of [remedy[lang], rationale[lang]]) expect(text.includes(words)).toBe(true);
    }
  });
});

describe('the coverage of a page that names nothing unread', () => {
  const withUnread = (notRead: number): AuditResult => ({
    ...result,
    documents: result.documents.map((document) => ({ ...document, problems: [] })),
    coverage: { ...result.coverage, figures: { judged: 2000, read: 0, notRead } },
  });

  it('says that all was read only where no figure is left over', () => {
    expect(page(withUnread(0))).toContain('<p>没有读取上的问题。</p>');
    expect(page(withUnread(7))).toContain('<p>有 7 个数字没有读出来，未经审核。</p>');
    expect(page(withUnread(7))).not.toContain('没有读取上的问题');
    expect(page(withUnread(1), 'en')).toContain('<p>1 figure could not be read and was not audited.</p>');
  });
});

describe('languages', () => {
  it('are said of the page and of Chinese inside an English one', () => {
    expect(page(rich).includes('<html lang="zh-CN">')).toBe(true);
    const english = page(rich, 'en');
    expect(english.includes('<html lang="en">')).toBe(true);
    expect(english.includes('<span lang="zh-CN">培训人数</span>')).toBe(true);
    expect(
      english.replace(/<span lang="zh-CN">[^<]*<\/span>|<(?:title|desc|text|caption|figcaption|code)[^>]*>[^<]*|<[^>]*>/g, ''),
    ).not.toMatch(/\p{Script=Han}{3}/u);
  });
});

describe('hostile texts', () => {
  const text = page(hostile);
  const has = (pattern: RegExp): boolean => pattern.test(text);
  it('open no element, end no attribute and no style', () => {
    expect(all(text, /<(script)/g)).toHaveLength(1);
    expect(all(text, /<(style)/g)).toHaveLength(1);
    expect(has(/<!--/)).toBe(false);
    expect(has(/<\w+(?:\s+[\w-]+(?:="[^"]*")?)*\s+onmouseover/)).toBe(false);
    expect(has(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39; onmouseover=&quot;x&quot;/)).toBe(true);
  });
  it('leave no control character, no half character and no override of the direction of text', () => {
    expect(has(/(?!\n)\p{Cc}|\p{Cf}|\p{Cs}/u)).toBe(false);
    expect(/\p{Cf}/u.test(HOSTILE) && /\p{Cs}/u.test(HOSTILE)).toBe(true);
  });
  it('are set apart from what stands around them', () => {
    const rest = text.replace(/<svg[\s\S]*?<\/svg>|<bdi>[\s\S]*?<\/bdi>|<code>[\s\S]*?<\/code>|<[^>]*>/g, '');
    const at = rest.indexOf('שלום');
    expect(at < 0 ? '' : rest.slice(Math.max(0, at - 150), at + 20)).toBe('');
  });
});

describe('content security', () => {
  const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  it('names the script and the style that stand in the page', () => {
    expect([SCRIPT_HASH, STYLE_HASH]).toEqual([hash(SCRIPT), hash(STYLE)]);
    const text = page(rich);
    expect(text.includes(`<script>${SCRIPT}</script>`)).toBe(true);
    expect(text.includes(`<style>${STYLE}</style>`)).toBe(true);
    expect(all(text, /<\w[^>]*(\sstyle=)/g)).toEqual([]);
  });
});

describe('very many findings', () => {
  it('are capped with a note, the worst kept, every document with its share', () => {
    const text = page(many(6000));
    expect(all(text, /<li class="finding" id="f(\d+)"/g)).toHaveLength(FINDINGS_ON_PAGE);
    expect(all(text, /<section class="document [^"]*" id="d(\d+)"/g)).toHaveLength(100);
    expect(all(text, /<section class="group (error)"/g).length).toBeGreaterThan(0);
    expect(text.includes('本页列出 2,000 条，共 6,000 条')).toBe(true);
    expect(text.includes('--format json=')).toBe(true);
  });
  it('do not make a giant of the page', () => {
    const given = many(100_000);
    let size = 0;
    let largest = 0;
    for (const chunk of renderChunks(given, { format: 'html', rules })) {
      size += chunk.length;
      largest = Math.max(largest, chunk.length);
    }
    expect(size).toBeLessThan(4_000_000);
    expect(largest).toBeLessThan(400_000);
  });
  it('are chosen by severity, then turn by turn', () => {
    const { findings } = many(300);
    const chosen = selectFindings(findings, 105);
    expect(chosen.filter(({ severity }) => severity === 'error')).toHaveLength(5);
    expect(new Set(chosen.map(({ subject }) => subject.document)).size).toBe(100);
    expect(selectFindings(findings, 300)).toBe(findings);
  });
});

describe('charts', () => {
  const figures = (given: AuditResult): string[] => all(page(given), /<figure class="[^"]*" id="([^"]*)"/g);
  it('are drawn of what there is', () => {
    expect(figures(rich)).toEqual(['chart-grades', 'chart-rules', 'chart-spending', 'chart-deviation', 'chart-copies-1']);
    const { spending: _spending, ...without } = rich;
    expect(figures({ ...without, findings: rich.findings.slice(1, 2) })).toEqual(['chart-grades', 'chart-rules', 'chart-copies-1']);
    expect(figures({ ...without, findings: [], documents: rich.documents.slice(0, 1) })).toEqual([]);
  });
  it('have a title, a description and their data', () => {
    const text = page(rich);
    for (const figure of text.match(/<figure[\s\S]*?<\/figure>/g) ?? []) {
      expect(figure).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
      expect(figure).toMatch(/<details>[\s\S]*<table>[\s\S]*<th scope="row">/);
    }
  });
  it('show only deviations of one unit that were recomputed', () => {
    const [figure = ''] = page(rich).match(/<figure class="chart" id="chart-deviation"[\s\S]*?<\/figure>/) ?? [];
    expect(all(figure, /<text class="value"[^>]*>([^<]*)</g)).toEqual([
      '7 → 0 —',
      '123456元 → 1元 +12345500%',
      '-20% → 40% -150%',
      '1090.88万元 → 1035.08万元 +5.4%',
      '105 → 100 +5%',
    ]);
  });
  it('put projects that agree side by side', () => {
    const [figure = ''] = page(rich).match(/<figure class="[^"]*" id="chart-copies-1"[\s\S]*?<\/figure>/) ?? [];
    expect(figure).toContain('class="copied-tables"');
    expect(figure).toContain('class="copied-goals"');
    expect(all(figure, /<tr>(<th scope="row">)/g)).toHaveLength(2);
  });
});

describe('a finding', () => {
  const text = page(rich);
  it('stands in its row, the cell in question marked', () => {
    expect(text).toMatch(/<div class="here"><dt>指标值[^\n]*<dd><mark>-20%<\/mark><\/dd><\/div>/);
    expect(text.includes('（空）')).toBe(true);
  });
  it('stands in its sentence', () => {
    expect(text.includes('项目支出<mark>105</mark>万元，合计</blockquote>')).toBe(true);
  });
});

describe('the ways to a better grade', () => {
  it('are three at most: the nearest bands, then what gains most for each correction', () => {
    const ways = cheapestWays(result);
    expect(ways.map(({ kind, placeKeys }) => [kind, placeKeys.length])).toEqual([
      ['band', 6],
      ['rule', 1],
      ['rule', 110],
    ]);
    expect(cheapestWays({ ...result, documents: [], grade: { deductions: [] } })).toEqual([]);
  });
});
