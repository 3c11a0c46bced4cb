import { describe, expect, it } from 'vitest';
import { columns } from '../../src/report/layout.ts';
import { compareFindings, lineRanges, outline } from '../../src/report/outline.ts';
import { render, renderFindings } from '../../src/report/render.ts';
import { findings, result, ruleTexts } from './fixture.ts';

const rules = [...ruleTexts.values()];

describe('outline', () => {
  it('puts the worst document first and folds what one rule repeats', () => {
    const [first, second] = outline(result);
    expect([first?.document, second?.document]).toEqual(['in/预算 甲.txt', 'in/乙.json']);
    expect(first?.folds.map(({ rule, findings: list, examples }) => [rule, list.length, examples.length])).toEqual([
      ['targets/target-has-a-unit', 110, 3],
    ]);
    expect(first?.projects.flatMap(({ findings: list }) => list.map(({ placeKey }) => placeKey))).toEqual(['revenue-1']);
  });
  it('does not depend on the order of the findings', () => {
    const turned = { ...result, findings: [...findings].reverse() };
    expect(render(turned, { format: 'terminal', rules })).toBe(render(result, { format: 'terminal', rules }));
    expect([...findings].reverse().sort(compareFindings)[0]?.placeKey).toBe('revenue-1');
  });
  it('lists lines as a person does', () => {
    const at = (line: number) => ({ ...findings[0]!, places: [{ role: 'culprit' as const, text: '', place: { file: 'a', line } }] });
    expect(lineRanges([7, 3, 5, 6, 12, 13].map(at), '、')).toEqual(['3', '5–7', '12、13']);
  });
});

describe.each(['zh', 'en'] as const)('terminal report in %s', (lang) => {
  const text = render(result, { format: 'terminal', lang, rules });
  const lines = text.split('\n');

  it('stays within 80 columns, without trailing blanks or control characters', () => {
    expect(lines.filter((line) => columns(line) > 80)).toEqual([]);
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
    expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
  });
  it('lines up the columns of its tables', () => {
    const at = lines.findIndex((line) => line.includes(lang === 'zh' ? '无法核对  通过' : 'unchecked'));
    const rows = lines.slice(at, at + 4);
    expect(rows.map((row) => columns(row))).toEqual(rows.map(() => columns(rows[0] ?? '')));
  });
  it('hangs the lines of a finding under one another', () => {
    const at = lines.findIndex((line) => line.includes('1035.08 ≠ 1090.88'));
    const left = (line: string | undefined, part: string) => columns(line?.slice(0, line.indexOf(part)) ?? '');
    expect(left(lines[at + 2], lang === 'zh' ? '第 13' : 'lines 13')).toBe(left(lines[at], '一般公共预算'));
    expect(left(lines[at + 1], lang === 'zh' ? '第 15' : 'line 15')).toBe(left(lines[at], '一般公共预算'));
  });
  it('says values, arithmetic, grade, deductions, coverage, what was not read and what crashed', () => {
    for (const part of [
      '1090.88万元',
      '1035.08万元',
      '-15',
      '-20',
      '2,010',
      '99.5%',
      '3O.5',
      'TypeError: x is undefined',
      '×2',
      '/projects/3/name',
    ])
      expect(text).toContain(part);
  });
  it('says a remedy once for each rule', () => {
    const remedy = ruleTexts.get('targets/target-has-a-unit')?.remedy[lang] ?? '?';
    expect(text.split(remedy)).toHaveLength(2);
  });
  it('is the same text with colours', () => {
    const coloured = render(result, { format: 'terminal', lang, rules, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text);
    expect(coloured).not.toBe(text);
  });
});

describe('a report without findings', () => {
  const [document] = result.documents;
  const clean = {
    ...result,
    findings: [],
    crashes: [],
    complete: true,
    coverage: { cellsRecognised: 10, cellsRead: 10, figures: { judged: 10, read: 0, notRead: 0 }, ratio: 1 },
    documents: [{ ...document!, findings: { error: 0, warning: 0, info: 0 }, problems: [] }],
  };
  const text = (given: typeof result, format: 'terminal' | 'markdown') => render(given, { format, rules });

  it.each(['terminal', 'markdown'] as const)('says so only of what was read, in %s', (format) => {
    expect(text(clean, format)).toContain('没有发现问题');
    const thin = { cellsRecognised: 10, cellsRead: 4, figures: { judged: 4, read: 0, notRead: 6 }, ratio: 0.4 };
    const part = text({ ...clean, coverage: thin, documents: clean.documents.map((each) => ({ ...each, coverage: thin })) }, format);
    expect(part).not.toMatch(/(?<!读出的部分)没有发现问题/);
    const none = { cellsRecognised: 0, cellsRead: 0, figures: { judged: 0, read: 0, notRead: 0 }, ratio: 0 };
    const withheld = { withheld: 'nothingChecked' as const, deductions: [] };
    const nothing = text(
      {
        ...clean,
        coverage: none,
        grade: withheld,
        documents: clean.documents.map((each) => ({ ...each, coverage: none, grade: withheld })),
      },
      format,
    );
    expect(nothing).not.toContain('没有发现问题');
    expect(nothing).toContain('等于没有审核');
  });
});

describe('terminal report', () => {
  it('shows what could not be read at all', () => {
    const unread = {
      errors: [{ code: 'binaryInput' as const, where: 'a.docx', what: { zh: '二进制', en: 'binary' }, remedy: { zh: '另存', en: 'save' } }],
      invalid: [{ place: { file: 'b.ndjson', line: 7 }, pointer: '/name', expected: { zh: '应为文字', en: 'a text' } }],
      invalidCount: 40,
      leftOut: [{ file: 'c.pdf', reason: 'excluded' as const }],
    };
    const text = render(result, { format: 'terminal', rules, unread });
    for (const part of ['a.docx', '二进制', 'b.ndjson:7 /name 应为文字', '40 条记录', 'c.pdf']) expect(text).toContain(part);
  });
  it('words severities gently for departments', () => {
    const text = render(result, { format: 'terminal', rules, tone: 'gentle' });
    expect(text).toContain('请改正 第 12 行');
    expect(text).not.toMatch(/^ {2}错误/m);
  });
  it('writes single findings for yushen explain', () => {
    expect(renderFindings(findings.slice(0, 1), { rules })).toContain('填报 1090.88万元 → 应为 1035.08万元（差 55.80万元）');
  });
});
