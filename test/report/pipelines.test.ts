import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { AuditResult, Finding } from '../../src/model/finding.ts';
import { judgeGate } from '../../src/model/gate.ts';
import { render } from '../../src/report/render.ts';
import { findings, result, ruleTexts } from './fixture.ts';
import { hostile, reviewed } from './reviewed.ts';

const rules = [...ruleTexts.values()];
const sound: AuditResult = {
  ...result,
  documents: result.documents.map((document) => ({ ...document, problems: [] })),
  crashes: [],
  findings: [],
  complete: true,
};
const UNREAD = {
  errors: [
    {
      code: 'malformedJson' as const,
      where: '坏 的.json',
      line: 3,
      what: { zh: '不合法', en: 'malformed' },
      remedy: { zh: '改正', en: 'mend' },
    },
    {
      code: 'unsupportedFormat' as const,
      where: 'c.pdf',
      what: { zh: '不读取', en: 'not read' },
      remedy: { zh: '另存', en: 'save' },
    },
  ],
  invalid: [{ place: { file: 'b.ndjson', line: 7 }, pointer: '/name', expected: { zh: '应为文字', en: 'a text' } }],
  invalidCount: 1,
  leftOut: [{ file: 'd.html', reason: 'excluded' as const }],
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML 1.0 strictly: a character that may not stand in it is an error. */
function parseXml(xml: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    stack.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

const junit = (given: AuditResult, options: Partial<Parameters<typeof render>[1]> = {}): Element =>
  parseXml(render(given, { format: 'junit', rules, ...options }));
const casesOf = (suite: Element): Element[] => suite.children.filter(({ name }) => name === 'testcase');
const outcomes = (suite: Element, name: string): Element[] =>
  casesOf(suite).flatMap((each) => each.children.filter((child) => child.name === name));
const failOn = (severity: 'error' | 'warning' | 'info' | 'never') => ({ gate: { failOn: severity, minCoverage: 0.8 } });

/** Also where JSON writes them as escapes. */
const NO_CHARACTER = /[\ufffe\uffff\ud800-\udfff]|(?<!\\)\\u(?:d[89a-f][0-9a-f]{2}|fff[ef])/iu;

it.each(['junit', 'sarif', 'html', 'gitlab', 'github'] as const)('%s holds no half of a character, and none that XML forbids', (format) => {
  const [document] = hostile.documents;
  const coverage = { ...document!.coverage, figures: { judged: 0, read: 0, notRead: 3 }, ratio: 0 };
  const given = { ...hostile, documents: [{ ...document!, coverage }] };
  expect(NO_CHARACTER.exec(render(given, { format, rules, unread: UNREAD }))?.[0]).toBeUndefined();
});

describe('junit', () => {
  it.each([
    ['findings', result],
    ['a review', reviewed],
    ['hostile texts', hostile],
    ['nothing', { ...sound, documents: [], tallies: [] }],
  ])('counts what it holds, with %s', (_name, given) => {
    for (const threshold of ['error', 'info', 'never'] as const) {
      const root = junit(given, { ...failOn(threshold), unread: UNREAD });
      const totals = { tests: 0, failures: 0, errors: 0, skipped: 0 };
      for (const suite of root.children) {
        const counts = {
          tests: casesOf(suite).length,
          failures: outcomes(suite, 'failure').length,
          errors: outcomes(suite, 'error').length,
          skipped: outcomes(suite, 'skipped').length,
        };
        for (const [name, count] of Object.entries(counts))
          expect([suite.attributes['name'], name, suite.attributes[name]]).toEqual([suite.attributes['name'], name, String(count)]);
        totals.tests += counts.tests;
        totals.failures += counts.failures;
        totals.errors += counts.errors;
        totals.skipped += counts.skipped;
      }
      for (const [name, count] of Object.entries(totals)) expect([name, root.attributes[name]]).toEqual([name, String(count)]);
    }
  });
  it('has a suite a document and a case a rule, which lists the findings', () => {
    const root = junit(result, failOn('warning'));
    expect(root.children.map(({ attributes }) => attributes['name'])).toEqual(['yushen', 'in/乙.json', 'in/预算 甲.txt']);
    const suite = root.children[2]!;
    const failing = casesOf(suite).filter(({ children }) => children.some(({ name }) => name === 'failure'));
    expect(failing.map(({ attributes }) => /\(([^)]*)\)$/.exec(attributes['name'] ?? '')?.[1])).toEqual([
      'arithmetic/revenue-equals-its-sources',
      'targets/target-has-a-unit',
    ]);
    expect(failing[1]?.children[0]?.text.split('\n')).toHaveLength(110);
    expect(failing[0]?.children[0]?.attributes['type']).toBe('error');
    expect(failing[0]?.children[0]?.text).toContain('填报 1090.88万元 → 应为 1035.08万元');
  });
  it('fails exactly where the gate does', () => {
    const thin = { cellsRecognised: 10, cellsRead: 1, figures: { judged: 1, read: 0, notRead: 9 }, ratio: 0.1 };
    const low = { ...sound, documents: sound.documents.map((each, at) => (at === 0 ? { ...each, coverage: thin } : each)) };
    for (const given of [result, reviewed, sound, low])
      for (const severity of ['error', 'warning', 'info', 'never'] as const) {
        const verdict = judgeGate(given, failOn(severity).gate);
        const { failures, errors } = junit(given, failOn(severity)).attributes;
        expect(failures !== '0').toBe(verdict.findings || verdict.coverage || verdict.waivers);
        expect(errors !== '0').toBe(given.crashes.length > 0);
      }
    expect(junit(sound, { unread: UNREAD }).attributes['errors']).toBe('3');
  });
  it('shows what passes the gate beside the case: what is below it, known or waived', () => {
    const text = render(reviewed, { format: 'junit', rules, ...failOn('error') });
    // The errors, and the content that is missing from one of its documents.
    expect(junit(result, failOn('error')).attributes['failures']).toBe('2');
    const root = parseXml(text);
    const output = root.children
      .flatMap(casesOf)
      .flatMap(({ children }) => children.filter(({ name }) => name === 'system-out').map((each) => each.text));
    const whole = output.join('\n');
    expect(whole).toContain('财预〔2024〕1号');
    expect(whole.split('指标值没有单位').length + whole.split('没有单位。').length).toBeGreaterThan(100);
  });
  it('holds no character that XML 1.0 may not hold', () => {
    for (const given of [hostile, reviewed]) expect(() => junit(given)).not.toThrow();
    expect(render(hostile, { format: 'junit', rules })).not.toContain('<script>');
  });
  it('marks what met nothing to check as skipped', () => {
    const idle = casesOf(junit(result).children[1]!).find(({ attributes }) => attributes['name']?.includes('idle/rule'));
    expect(idle?.children.map(({ name }) => name)).toEqual(['skipped']);
  });
  it('stays small for very many documents', () => {
    const [document] = sound.documents;
    const documents = Array.from({ length: 30_000 }, (_, at) => ({ ...document!, document: `d${at}` }));
    const text = render({ ...sound, documents }, { format: 'junit', rules });
    expect(text.match(/<testcase/g)?.length).toBe(30_002);
  });
});

/** A document of which nothing was read, and one that is cut off, beside sound ones. */
const thin: AuditResult = {
  ...sound,
  documents: [
    ...sound.documents,
    {
      ...sound.documents[0]!,
      document: '空.txt',
      coverage: { ...sound.documents[0]!.coverage, figures: { judged: 0, read: 0, notRead: 138 }, ratio: 0 },
    },
  ],
};
const annotations = (given: AuditResult, options: Partial<Parameters<typeof render>[1]> = {}): string[] =>
  render(given, { format: 'github', rules, ...options })
    .trimEnd()
    .split('\n');
const kinds = (lines: readonly string[]) => {
  const of = (kind: string): number => lines.filter((line) => line.startsWith(`::${kind} `)).length;
  return { error: of('error'), warning: of('warning'), notice: of('notice') };
};
const many = (severity: Finding['severity'], count: number): Finding[] =>
  Array.from({ length: count }, (_, at) => ({ ...findings[2]!, severity, placeKey: `${severity}${at}` }));

describe('github', () => {
  it('keeps to ten of a kind, the worst first, and says how many are not shown', () => {
    const lines = annotations({ ...sound, findings: [...many('info', 30), ...many('warning', 12), ...many('error', 11)] });
    expect(kinds(lines)).toEqual({ error: 10, warning: 10, notice: 10 });
    expect(lines.map((line) => /^::(\w+) /.exec(line)?.[1])).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(10).fill('notice'),
    ]);
    expect(lines.at(-1)).toMatch(/53 处问题.*29 处.*24 处/);
  });
  it('says that all are shown when they are', () => {
    const lines = annotations({ ...sound, findings: many('warning', 3) });
    expect(kinds(lines)).toEqual({ error: 0, warning: 3, notice: 1 });
    expect(lines.at(-1)).toContain('已全部标出');
  });
  it('says place and title, and escapes', () => {
    const [line] = annotations({ ...sound, findings: [findings[0]!] });
    expect(line).toMatch(/^::error file=in\/预算 甲\.txt,line=12,title=[^,:]*::/);
    const first = annotations({ ...hostile, crashes: [] }).find((each) => each.includes('endLine=5'));
    expect(first).toMatch(/^::error file=[^:,]*%2C%3A,line=3,endLine=5,title=[^:,]*::[^\r\n]*$/);
    expect(first).toContain('100%250A');
    expect(first).not.toMatch(/\p{Cc}|[\u2028\u202e]/u);
  });
  it('lets no text of a document begin a command of its own', () => {
    for (const given of [hostile, reviewed])
      for (const line of render(given, { format: 'github', rules })
        .split(/\r\n|[\r\n]/)
        .filter((each) => each !== ''))
        expect(line).toMatch(/^::(?:error|warning|notice) /);
  });
  it('puts trouble of the run first, and within the limit', () => {
    const lines = annotations({ ...result, findings: many('error', 20) }, { unread: UNREAD });
    expect(kinds(lines).error).toBe(10);
    expect(lines[0]).toContain('rule/crash');
    expect(lines.slice(1, 4).every((line) => /input\/|parse\//.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/20 处问题.*5 处/);
  });
  it('leaves out what is known or waived, says how many, and marks waivers that do not hold at their line', () => {
    const lines = annotations(reviewed);
    expect(lines.filter((line) => line.includes('waivers%2C 1.yaml,line='))).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/已知 100 处.*豁免 1 处/);
  });
  it('says why a run without findings does not pass', () => {
    const lines = annotations(thin);
    expect(lines[0]).toMatch(/^::error file=空\.txt,title=.*gate\/nothingRead.*一个数字也没有读出/);
    expect(lines.at(-1)).toContain('退出码 1：');
    expect(annotations(thin, failOn('never'))).toHaveLength(1);
  });
});

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}
const quality = (given: AuditResult, options: Partial<Parameters<typeof render>[1]> = {}): Issue[] =>
  JSON.parse(render(given, { format: 'gitlab', rules, ...options }));

describe('gitlab', () => {
  it('has for every finding what the platform wants, with fingerprints of their own', () => {
    const issues = quality({ ...sound, findings: result.findings });
    expect(issues).toHaveLength(result.findings.length);
    expect(issues[0]).toMatchObject({
      check_name: 'arithmetic/revenue-equals-its-sources',
      fingerprint: 'revenue-1-f',
      severity: 'critical',
      location: { path: 'in/预算 甲.txt', lines: { begin: 12 } },
    });
    expect(issues[0]?.description).toContain('1035.08万元');
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const { severity, location } of issues) {
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
      expect(location.path).not.toBe('');
    }
  });
  it('blocks for what could not be read and for rules that crashed', () => {
    const blockers = quality({ ...sound, crashes: result.crashes }, { unread: UNREAD }).filter(({ severity }) => severity === 'blocker');
    expect(blockers.map(({ check_name }) => check_name)).toEqual([
      'rule/crash',
      'input/malformedJson',
      'input/unsupportedFormat',
      'parse/invalidRecord',
    ]);
  });
  it('blocks for a document of which too little was read, with a fingerprint that stays', () => {
    const [blocker, ...others] = quality(thin);
    expect(others).toEqual([]);
    expect(blocker).toMatchObject({ check_name: 'gate/nothingRead', severity: 'blocker', location: { path: '空.txt' } });
    expect(quality(sound)).toEqual([]);
    expect(quality({ ...sound, complete: false })[0]).toMatchObject({ check_name: 'gate/incomplete', location: { path: '.' } });
  });
  it('lists what is known, for the platform compares by itself, and leaves out what is waived', () => {
    const names = quality(reviewed).map(({ check_name }) => check_name);
    expect(names.filter((name) => name === 'targets/target-has-a-unit')).toHaveLength(110);
    expect(names).not.toContain('copies/goals-are-not-copied');
    expect(names.filter((name) => name.startsWith('waiver/'))).toEqual(['waiver/expired', 'waiver/outdated', 'waiver/unused']);
  });
  it('survives hostile texts', () => {
    const text = render(hostile, { format: 'gitlab', rules });
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(quality(hostile)[1]?.description).not.toMatch(/\p{Cc}/u);
  });
});
